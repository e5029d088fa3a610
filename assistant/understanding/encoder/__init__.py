"""The sentence encoder: how it is built, how it is run, and its vectors in the pipeline."""
