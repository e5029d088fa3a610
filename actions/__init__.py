"""What the assistant decides: one module a decision, no text of its own."""
