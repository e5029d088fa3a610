"""The trained steps of the pipeline: each reads a message by itself, and knows nothing of the rest of the talk."""
