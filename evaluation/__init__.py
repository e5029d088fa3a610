"""Measures understanding on `tests/nlu`: messages by other writers than those of the training data.

Runs in the assistant's environment. Nothing here is used while the assistant talks.
"""
