"""The passes over one document: find, then apply. Each streams; neither touches disk."""
