"""Every kind of update has a decided meaning: the table of `docs/telegram.md`, as a test."""

import pytest
from telegram import Update

from bot.conversation.messages import ChannelName, IncomingKind, MediaKind
from bot.telegram.translation import SPENT, WANTED, read
from tests.fakes.bot_api import BotApi
from tests.fakes.bot_api.contents import MEDIA

KEYS = {"Stop": "stop", "Hulp nu": "help"}


@pytest.fixture
def world():
    """A Bot API that is never started: only its way of writing updates is needed."""
    return BotApi()


def newest(api):
    raw = api.world.updates[-1]
    return read(Update.de_json(raw, None), KEYS), raw["update_id"]


@pytest.fixture
def girl(world, monkeypatch):
    monkeypatch.setattr(world._loop, "call_soon_threadsafe", lambda *_: None)
    return world.person()


@pytest.fixture
def group(world, girl):
    return world.group()


def test_a_text_is_handed_on_as_typed(world, girl):
    number = girl.text("  me foto *staat* <b>online</b> ")
    reading, update = newest(world)
    incoming = reading.incoming
    assert incoming.kind is IncomingKind.TEXT and incoming.channel is ChannelName.TELEGRAM
    assert incoming.text == "  me foto *staat* <b>online</b> "
    assert (incoming.address, incoming.message_id) == (str(girl.chat_id), str(number))
    assert incoming.update_key == str(update) and not incoming.edited and incoming.media is None


@pytest.mark.parametrize(
    ("text", "command", "argument"),
    [
        ("/start", "start", None),
        ("/start campagne_mbo", "start", "campagne_mbo"),
        ("/stop", "stop", None),
        ("/STOP@praatje_test_bot", "stop", None),
        ("/help nu  graag", "help", "nu  graag"),
        ("Stop", "stop", None),
        (" Hulp nu ", "help", None),
    ],
)
def test_a_command_and_what_follows_it(world, girl, text, command, argument):
    girl.text(text)
    incoming = newest(world)[0].incoming
    assert incoming.kind is IncomingKind.COMMAND
    assert (incoming.command, incoming.argument, incoming.text) == (command, argument, text)


@pytest.mark.parametrize(
    "text", ["/", "//greet", '/greet{"risk":"x"} ik', "/ stop", "ga naar /stop", "stop er mee", "/2doen"]
)
def test_a_slash_that_is_no_command_is_text(world, girl, text):
    girl.text(text)
    incoming = newest(world)[0].incoming
    assert incoming.kind is IncomingKind.TEXT and incoming.command is None and incoming.text == text


KINDS = {
    "photo": MediaKind.IMAGE,
    "video": MediaKind.VIDEO,
    "animation": MediaKind.VIDEO,
    "video_note": MediaKind.VIDEO,
    "document": MediaKind.DOCUMENT,
    "audio": MediaKind.VOICE,
    "voice": MediaKind.VOICE,
    "sticker": MediaKind.STICKER,
    "contact": MediaKind.CONTACT,
    "users_shared": MediaKind.CONTACT,
    "location": MediaKind.LOCATION,
    "venue": MediaKind.LOCATION,
    "poll": MediaKind.OTHER,
    "dice": MediaKind.OTHER,
    "game": MediaKind.OTHER,
    "checklist": MediaKind.OTHER,
    "hologram": MediaKind.OTHER,
    "story": MediaKind.IMAGE,
    "paid_media": MediaKind.IMAGE,
    "forwarded": MediaKind.FORWARDED,
    "forwarded_photo": MediaKind.FORWARDED,
}


def test_no_kind_is_forgotten():
    assert set(KINDS) == set(MEDIA)


@pytest.mark.parametrize("kind", MEDIA)
def test_what_is_not_text_is_named_and_its_message_known(world, girl, kind):
    number = girl.media(kind)
    incoming = newest(world)[0].incoming
    assert (incoming.kind, incoming.media) == (IncomingKind.MEDIA, KINDS[kind])
    assert incoming.message_id == str(number) and incoming.text == ""


@pytest.mark.parametrize("kind", ["photo", "video", "document", "voice", "paid_media"])
def test_a_caption_is_read_as_text_and_never_as_a_command(world, girl, kind):
    girl.media(kind, "/stop dit ben ik niet")
    incoming = newest(world)[0].incoming
    assert (incoming.kind, incoming.command) == (IncomingKind.MEDIA, None)
    assert incoming.text == "/stop dit ben ik niet"


def test_a_forwarded_text_keeps_its_words(world, girl):
    girl.forward("betaal of ik stuur ze door")
    incoming = newest(world)[0].incoming
    assert incoming.media is MediaKind.FORWARDED and incoming.text == "betaal of ik stuur ze door"


def test_every_photo_of_an_album_is_known(world, girl):
    numbers = girl.album(3, "kijk")
    read_ones = [read(Update.de_json(raw, None), KEYS).incoming for raw in world.world.updates]
    assert [one.message_id for one in read_ones] == [str(number) for number in numbers]
    assert [one.text for one in read_ones] == ["kijk", "", ""]


def test_an_edited_text_is_marked(world, girl):
    number = girl.text("ik ben 15")
    girl.edit(number, "ik ben 16")
    incoming = newest(world)[0].incoming
    assert incoming.edited and incoming.text == "ik ben 16" and incoming.message_id == str(number)


def test_an_edit_to_stop_leaves(world, girl):
    girl.edit(girl.text("stap"), "/stop")
    incoming = newest(world)[0].incoming
    assert (incoming.kind, incoming.command, incoming.edited) == (IncomingKind.COMMAND, "stop", True)


def test_a_live_location_that_moves_is_taken_away_without_a_word(world, girl):
    number = girl.media("location")
    message = world.world.messages[(girl.chat_id, number)]
    girl._act("edited_message", {**world.world.shown(message), "edit_date": 1_764_000_000})
    reading = newest(world)[0]
    assert reading.incoming is None and reading.wipe == (girl.chat_id, number)


def test_a_reply_is_its_own_words_only(world, girl):
    first = world.world.messages[(girl.chat_id, girl.text("iets"))]
    girl.post(
        {"text": "ja dat", "reply_to_message": world.world.shown(first), "quote": {"text": "iets", "position": 0}}
    )
    assert newest(world)[0].incoming.text == "ja dat"


def test_a_pressed_button_carries_its_token_and_is_answered(world, girl):
    bubble = world.world.add_message(girl.chat_id, from_bot=True, body={"text": "ja of nee?"})
    query = girl.press_data(bubble, "tok3n")
    reading = newest(world)[0]
    assert reading.press == query
    assert (reading.incoming.kind, reading.incoming.button) == (IncomingKind.BUTTON, "tok3n")
    assert reading.incoming.message_id == str(bubble.message_id)


def test_a_choice_that_was_made_already_does_nothing(world, girl):
    bubble = world.world.add_message(girl.chat_id, from_bot=True, body={"text": "ja of nee?"})
    query = girl.press_data(bubble, SPENT)
    reading = newest(world)[0]
    assert reading.press == query and reading.incoming is None


def test_a_press_without_its_message_is_only_answered(world, girl):
    content = {
        "id": "9",
        "from": world.world.sender(girl.chat_id),
        "chat_instance": "1",
        "data": "x",
        "inline_message_id": "z",
    }
    world.push("callback_query", content)
    reading = newest(world)[0]
    assert reading.press == "9" and reading.incoming is None


def test_blocking_is_leaving_and_coming_back_is_nothing(world, girl):
    girl.block()
    assert newest(world)[0].incoming.kind is IncomingKind.LEFT
    girl.unblock()
    assert newest(world)[0].incoming is None


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
def test_a_group_or_channel_is_left_with_a_line(world, girl, kind):
    group = world.group(kind=kind)
    group.add_bot("administrator" if kind == "channel" else "member")
    for raw in world.world.updates:
        reading = read(Update.de_json(raw, None), KEYS)
        assert reading.leave == group.chat_id and reading.farewell and reading.incoming is None


def test_what_is_said_in_a_group_is_not_read(world, group):
    group.say({"text": "/stop"})
    reading = newest(world)[0]
    assert reading.incoming is None and reading.leave == group.chat_id


def test_thrown_out_of_a_group_there_is_nothing_to_leave(world, group):
    group.remove_bot()
    reading = newest(world)[0]
    assert reading.leave is None and not reading.farewell


def test_a_group_that_moved_is_left_under_its_new_number(world, group):
    group.say({"migrate_to_chat_id": -1009})
    reading = newest(world)[0]
    assert reading.leave == -1009 and not reading.farewell


@pytest.mark.parametrize(
    "body",
    [
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}},
        {
            "chat_background_set": {
                "type": {"type": "fill", "fill": {"type": "solid", "color": 1}, "dark_theme_dimming": 1}
            }
        },
        {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}},
        {"write_access_allowed": {}},
    ],
)
def test_what_telegram_writes_itself_is_taken_away(world, girl, body):
    number = girl.post(body)
    reading = newest(world)[0]
    assert reading.incoming is None and reading.wipe == (girl.chat_id, number)


def test_what_was_not_asked_for_is_nothing(world, girl):
    girl.react(girl.text("hoi"))
    assert newest(world)[0].incoming is None
    for kind, content in {
        "inline_query": {"id": "1", "from": world.world.sender(girl.chat_id), "query": "hoi", "offset": ""},
        "poll": MEDIA["poll"]["poll"],
        "business_connection": {"of": "the future"},
        "telepathy": {"thought": "hoi"},
    }.items():
        raw = {"update_id": 5, kind: content} if kind != "business_connection" else {"update_id": 5}
        assert read(Update.de_json(raw, None), KEYS).incoming is None
        assert kind not in WANTED


def test_fields_of_a_future_version_do_no_harm(world, girl):
    girl.post({"text": "hoi", "mood": {"blue": True}, "sent_from": ["watch"]})
    assert newest(world)[0].incoming.text == "hoi"
