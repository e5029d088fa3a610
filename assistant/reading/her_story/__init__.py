"""What a message adds to the story that was told before."""
