"""Many sources at once: the find pass over an executor."""
