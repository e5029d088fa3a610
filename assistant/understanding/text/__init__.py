"""Cleaning a message, cutting it into clauses, and what is named in it (spaCy)."""
