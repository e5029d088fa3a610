"""The words of an answer: its text, without what was told or asked before."""
