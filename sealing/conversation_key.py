"""The key of one conversation, and what is sealed under it."""

from cryptography.fernet import Fernet, InvalidToken


class Unreadable(Exception):
    """Something was sealed under another key, or was changed."""


def new_conversation_key() -> bytes:
    """A fresh random key (URL-safe base64 of 32 bytes)."""
    return Fernet.generate_key()


def seal(key: bytes, plain: bytes) -> bytes:
    """Encrypt and authenticate."""
    return Fernet(key).encrypt(plain)


def unseal(key: bytes, sealed: bytes) -> bytes:
    """Open what `seal` made.

    Raises:
        Unreadable: It was sealed under another key, or was changed.
    """
    try:
        return Fernet(key).decrypt(sealed)
    except InvalidToken:
        raise Unreadable("sealed under another key, or changed") from None
