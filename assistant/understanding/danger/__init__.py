"""Which danger a message carries, and at what level."""
