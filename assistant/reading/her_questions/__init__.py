"""What she asks herself: particular questions, inside a story or beside an answer."""
