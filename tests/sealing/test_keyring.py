"""Keys: wrapping, rotation, looking up without reading, the file they live in. Runs in both environments."""

import stat
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sealing.conversation_key import Unreadable, new_conversation_key, seal, unseal
from sealing.keyring import BrokenKey, Keyring, UnreadableKey, load_or_create_master_keys

OLD, NEW = new_conversation_key().decode(), new_conversation_key().decode()


@given(st.binary(max_size=200))
def test_what_is_wrapped_comes_back(secret: bytes) -> None:
    keyring = Keyring.derive([NEW], "gateway")
    assert keyring.unwrap(keyring.wrap(secret)) == secret


@given(st.binary(max_size=2000))
def test_what_is_sealed_comes_back_and_no_other_key_opens_it(plain: bytes) -> None:
    key = new_conversation_key()
    sealed = seal(key, plain)
    assert unseal(key, sealed) == plain
    with pytest.raises(Unreadable):
        unseal(new_conversation_key(), sealed)
    with pytest.raises(Unreadable):
        unseal(key, sealed[:-5] + b"AAAA=")


def test_purposes_cannot_open_each_others_secrets() -> None:
    gateway, trackers = Keyring.derive([NEW], "gateway"), Keyring.derive([NEW], "trackers")
    with pytest.raises(UnreadableKey):
        trackers.unwrap(gateway.wrap(b"x"))
    assert gateway.derived_keys() != trackers.derived_keys()
    assert NEW not in gateway.derived_keys()


def test_derived_keys_can_be_handed_on() -> None:
    keyring = Keyring.derive([NEW, OLD], "trackers")
    assert Keyring.of(keyring.derived_keys()).unwrap(keyring.wrap(b"x")) == b"x"


def test_rotation() -> None:
    before, during, after = (Keyring.derive(keys, "gateway") for keys in ([OLD], [NEW, OLD], [NEW]))
    wrapped = before.wrap(b"secret")
    assert during.unwrap(wrapped) == b"secret"
    with pytest.raises(UnreadableKey):
        after.unwrap(wrapped)
    assert after.unwrap(during.rewrap(wrapped)) == b"secret"
    assert before.blind_index("chat") in during.blind_indexes("chat")
    assert during.blind_index("chat") == after.blind_index("chat") != before.blind_index("chat")


@given(st.text(), st.text())
def test_a_blind_index_tells_values_apart_and_does_not_show_them(one: str, other: str) -> None:
    keyring = Keyring.derive([NEW], "gateway")
    assert (keyring.blind_index(one) == keyring.blind_index(other)) == (one == other)
    assert len(keyring.blind_index(one)) == 64


@pytest.mark.parametrize("keys", [[], ["short"], ["é" * 44], [NEW, "c2hvcnQ="]])
def test_broken_keys_are_told(keys: list) -> None:
    with pytest.raises(BrokenKey):
        Keyring.derive(keys, "gateway")


def test_the_file_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "encryption.keys"
    first = load_or_create_master_keys(path)
    assert load_or_create_master_keys(path) == first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [one.name for one in path.parent.iterdir()] == ["encryption.keys"]


def test_two_starts_at_once_agree(tmp_path: Path) -> None:
    path, found = tmp_path / "encryption.keys", []
    threads = [threading.Thread(target=lambda: found.append(load_or_create_master_keys(path))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(keys == found[0] for keys in found) and len(found) == 8


@pytest.mark.parametrize("content", ["", "\n", "nonsense\n", "é\n"])
def test_a_broken_file_is_told(tmp_path: Path, content: str) -> None:
    path = tmp_path / "encryption.keys"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BrokenKey):
        load_or_create_master_keys(path)
    assert path.read_text(encoding="utf-8") == content
