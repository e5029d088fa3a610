"""Does this message ask for the help card?"""


def is_help(text: str) -> bool:
    """Tell whether the whole message is a word for the help card ("sos")."""
    return False
