"""Must this person leave at once?"""


def is_exit(text: str) -> bool:
    """Tell whether the whole message means: hide this now ("snel weg")."""
    return False
