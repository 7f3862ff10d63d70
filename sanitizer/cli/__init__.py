"""How it is asked: one file per command. The only room that knows Click and Rich."""
