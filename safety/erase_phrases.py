"""Does this message ask to erase the whole conversation?"""


def is_erase(text: str) -> bool:
    """Tell whether the whole message asks to erase this conversation ("wis alles")."""
    return False
