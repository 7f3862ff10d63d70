"""Programs that run inside a peer's own environment: texts in on stdin, findings out on stdout, both JSON."""
