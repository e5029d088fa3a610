"""What the trained steps share: keeping a fitted model, and confidence that means something."""
