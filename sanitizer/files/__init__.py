"""The only room that touches disk, pipes, archives and git."""
