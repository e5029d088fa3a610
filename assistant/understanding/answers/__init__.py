"""What a message means as the answer to the question that stands open."""
