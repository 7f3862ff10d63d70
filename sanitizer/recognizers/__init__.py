"""What finds: the rule engine, its checks, and the recognizers that need code. Pure: text in, findings out."""
