"""Wrapping keys: the few long-lived keys that protect the many short-lived ones.

A conversation has a key of its own (`sealing.conversation_key`); what is stored is that key wrapped by a
keyring. Destroying the wrapped key makes everything sealed under it unreadable for good.

The operator's master keys (`ENCRYPTION_KEYS`, newest first) are never used directly: each purpose derives
its own keyring by HKDF, so that Rasa, which is handed the keyring "trackers", cannot open what the gateway
keeps.
"""

import base64
import hashlib
import hmac
import os
import secrets
from collections.abc import Sequence
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class BrokenKey(ValueError):
    """A master or wrapping key is missing or is not 32 bytes in URL-safe base64."""


class UnreadableKey(Exception):
    """A wrapped value was made by none of the keys of this keyring, or was changed."""


class Keyring:
    """Wraps values with its newest key and unwraps with any of them.

    Args:
        fernet_keys: URL-safe base64 keys of 32 bytes, newest first.

    Raises:
        BrokenKey: No key at all, or one that is not a Fernet key.
    """

    def __init__(self, fernet_keys: Sequence[str]) -> None:
        if not fernet_keys:
            raise BrokenKey("A keyring needs at least one key.")
        raw = [_decode(key) for key in fernet_keys]
        self._keys = list(fernet_keys)
        self._fernet = MultiFernet([Fernet(key) for key in fernet_keys])
        self._index_keys = [_hkdf(key, "blind index") for key in raw]

    @classmethod
    def derive(cls, master_keys: Sequence[str], purpose: str) -> "Keyring":
        """Make the keyring of one purpose out of the operator's master keys (HKDF-SHA256, info = purpose)."""
        return cls([base64.urlsafe_b64encode(_hkdf(_decode(key), purpose)).decode("ascii") for key in master_keys])

    @classmethod
    def of(cls, fernet_keys: Sequence[str]) -> "Keyring":
        """Make a keyring of keys that were derived elsewhere (Rasa's `TRACKER_KEYS`)."""
        return cls(fernet_keys)

    def derived_keys(self) -> list[str]:
        """The keys themselves, newest first, to be handed to the one process that needs them."""
        return list(self._keys)

    def wrap(self, key: bytes) -> bytes:
        """Encrypt a short secret with the newest key."""
        return self._fernet.encrypt(key)

    def unwrap(self, wrapped: bytes) -> bytes:
        """Decrypt a secret.

        Raises:
            UnreadableKey: None of the keys opens it.
        """
        try:
            return self._fernet.decrypt(wrapped)
        except InvalidToken:
            raise UnreadableKey("no key of this keyring opens the value") from None

    def rewrap(self, wrapped: bytes) -> bytes:
        """Wrap again with the newest key, so that an older one can be retired.

        Raises:
            UnreadableKey: None of the keys opens it.
        """
        return self.wrap(self.unwrap(wrapped))

    def blind_index(self, value: str) -> str:
        """A name under which a value can be looked up without being readable: HMAC-SHA256 in hex.

        It is made with the newest key. After a rotation rows may still lie under an older one: look up
        with `blind_indexes` and write back with this.
        """
        return _hmac(self._index_keys[0], value)

    def blind_indexes(self, value: str) -> list[str]:
        """The blind index of a value under every key, newest first, for looking it up."""
        return [_hmac(key, value) for key in self._index_keys]


def load_or_create_master_keys(path: Path) -> list[str]:
    """Read the master keys from a file, one a line, newest first; make the file when it is not there.

    The file is written beside its place and linked into it, so that a crash leaves either no file or a
    whole one, and two processes starting together end up with the same keys. Only its owner can read it.

    Raises:
        BrokenKey: The file is there but empty, or holds something that is no key.
        OSError: It cannot be read or written.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _write_once(path, Fernet.generate_key().decode("ascii") + "\n")
    try:
        keys = [line.strip() for line in path.read_text("ascii").splitlines() if line.strip()]
    except UnicodeDecodeError:
        raise BrokenKey(f"{path.name} holds something that is no key.") from None
    if not keys:
        raise BrokenKey(f"{path.name} holds no key.")
    for key in keys:
        _decode(key)
    return keys


def _write_once(path: Path, content: str) -> None:
    beside = path.with_name(f"{path.name}.{secrets.token_hex(8)}.new")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(beside, path)
        except FileExistsError:
            return
        directory = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(directory)
        finally:
            os.close(directory)
    finally:
        beside.unlink(missing_ok=True)


def _decode(key: str) -> bytes:
    try:
        raw = base64.urlsafe_b64decode(key.encode("ascii"))
    except ValueError:
        raise BrokenKey("A key is not URL-safe base64.") from None
    if len(raw) != 32:
        raise BrokenKey("A key is not 32 bytes long.")
    return raw


def _hkdf(key: bytes, purpose: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose.encode("utf-8")).derive(key)


def _hmac(key: bytes, value: str) -> str:
    return hmac.new(key, value.encode("utf-8"), hashlib.sha256).hexdigest()
