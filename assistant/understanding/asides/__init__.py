"""Which particular question or news a message is, in the middle of a talk."""
