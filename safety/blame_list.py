"""Words that put the fault on the person it happened to, for the content gates."""


def blaming_phrases(text: str) -> list[str]:
    """Return the blaming wordings found in a text, as they stand there."""
    return []
