"""Tables that recognizers read, each with the script that made it."""
