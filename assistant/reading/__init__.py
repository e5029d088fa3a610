"""What a message means at this moment: its reading by the model, laid beside the open question and what was told."""
