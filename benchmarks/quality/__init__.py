"""Quality: annotated chats, near-misses and vendor tokens, and what a system does with them."""
