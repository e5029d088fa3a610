"""What is done next: looks at the tracker, and the rules."""
