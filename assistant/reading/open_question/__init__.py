"""A message as the answer to the question that stands open, or as the refusal of it."""
