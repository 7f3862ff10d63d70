"""How finders run together: texts in, findings out; pure, so that it can be cached, batched and sent to workers."""
