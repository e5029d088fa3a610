"""Updates that the library cannot read are cut down, not lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Update
from telegram.error import TelegramError

from bot.conversation.messages import IncomingKind, MediaKind
from bot.telegram.tolerance import as_read
from bot.telegram.translation import read

PRIVATE = {"id": 71, "type": "private", "first_name": "Iemand"}


def incoming_of(raw):
    return read(Update.de_json(as_read(raw), None), {}).incoming


def message(**content):
    return {"update_id": 8, "message": {"message_id": 3, "date": 1, "chat": PRIVATE, **content}}


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"poll": {"id": "1", "question": "?", "options": []}}, MediaKind.OTHER),
        ({"photo": [{"file_id": "without its other fields"}]}, MediaKind.IMAGE),
        ({"sticker": {"file_id": "x"}}, MediaKind.STICKER),
        ({"voice": "not what it should be"}, MediaKind.VOICE),
        ({"forward_origin": {"type": "telepathy"}, "text": "doorgestuurd"}, MediaKind.FORWARDED),
    ],
)
def test_content_of_another_version_is_still_refused_by_its_kind(content, kind):
    incoming = incoming_of(message(**content))
    assert (incoming.kind, incoming.media) == (IncomingKind.MEDIA, kind)
    assert (incoming.address, incoming.message_id) == ("71", "3")


def test_words_survive_what_stands_beside_them():
    assert incoming_of(message(text="hij slaat me", date="yesterday")).text == "hij slaat me"
    bare = {"update_id": 8, "message": {"message_id": 3, "chat": {"id": 71}, "text": "help", "from": "me"}}
    incoming = incoming_of(bare)
    assert (incoming.kind, incoming.text) == (IncomingKind.TEXT, "help")


def test_a_press_of_another_version_is_answered():
    query = {"id": "5", "data": "tok", "message": {"message_id": 3, "chat": {"id": 71}}}
    reading = read(Update.de_json(as_read({"update_id": 8, "callback_query": query}), None), {})
    assert reading.press == "5" and reading.incoming.button == "tok"


def test_a_block_of_another_version_is_still_a_block():
    change = {"chat": {"id": 71}, "new_chat_member": {"status": "kicked"}}
    assert incoming_of({"update_id": 8, "my_chat_member": change}).kind is IncomingKind.LEFT
    change["chat"] = {"id": -71}
    reading = read(Update.de_json(as_read({"update_id": 8, "my_chat_member": change}), None), {})
    assert reading.leave is None


def test_what_cannot_be_read_at_all_keeps_its_number():
    assert as_read({"update_id": 8, "message": "?"}) == {"update_id": 8}


@pytest.mark.parametrize("raw", [None, [], "x", {}, {"update_id": "8"}])
def test_without_a_number_nothing_is_trusted(raw):
    with pytest.raises(TelegramError):
        as_read(raw)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "type", "chat", "message_id", "date", "from", "text", "photo", "data", "poll", "x"]),
            inner,
            max_size=6,
        )
    ),
    max_leaves=12,
)


@given(st.sampled_from(["message", "edited_message", "callback_query", "my_chat_member", "channel_post"]), anything)
def test_no_update_breaks_the_reading_of_others(kind, content):
    reading = read(Update.de_json(as_read({"update_id": 8, kind: content}), None), {})
    assert reading.incoming is None or reading.incoming.update_key == "8"
