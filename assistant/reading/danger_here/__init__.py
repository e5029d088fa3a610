"""How grave a danger is where it was said: over, later, denied, feared, or meant."""
