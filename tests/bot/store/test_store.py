"""The store: updates once, turns that survive a crash, an outbox that knows what was in flight."""

import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.privacy.cleanup import Cleanup
from bot.settings import Settings
from bot.store import Store, migrate, open_store
from bot.store.records import Dispatch, Pause, Plan, Turn, Wish
from sealing.conversation_key import new_conversation_key
from tests.bot.store.conftest import bubble, incoming, plan


def count(store: Store, table: str, where: str = "1 = 1") -> int:
    with store.database.transaction() as connection:
        return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table} WHERE {where}").scalar_one())


def take(store: Store, chat_id: int, now: float, regroup: bool = False) -> Turn:
    turn = store.turns.take(chat_id, now, regroup=regroup)
    assert isinstance(turn, Turn)
    return turn


def dispatch(store: Store, chat_id: int, now: float) -> Dispatch:
    item = store.outbox.next(chat_id, now)
    assert isinstance(item, Dispatch)
    return item


def test_an_update_is_stored_once(store: Store) -> None:
    first = store.inbox.receive(incoming(key="same"), plan(), 1000.0)
    assert first is not None and first.new and first.waits
    assert store.inbox.receive(incoming(key="same"), plan(), 1001.0) is None
    assert count(store, "inbox") == count(store, "messages") == 1


def test_a_turn_survives_a_crash_with_its_id_and_its_updates(store: Store) -> None:
    receipt = store.inbox.receive(incoming("een"), plan("een"), 1000.0)
    assert receipt is not None
    turn = take(store, receipt.chat_id, 1000.0)
    store.inbox.receive(incoming("twee"), plan("twee"), 1001.0)
    again = take(store, receipt.chat_id, 1002.0)
    assert (again.id, again.text) == (turn.id, "een")
    joined = take(store, receipt.chat_id, 1002.0, regroup=True)
    assert joined.text == "een\ntwee" and joined.id != turn.id
    assert store.turns.answer(joined, [bubble("dag")], signal=False, now=1003.0)
    assert store.turns.take(receipt.chat_id, 1003.0, regroup=False) is None
    assert count(store, "inbox", "sealed_payload IS NOT NULL") == 0


def test_a_turn_is_answered_once(store: Store) -> None:
    receipt = store.inbox.receive(incoming(), plan(), 1000.0)
    assert receipt is not None
    turn = take(store, receipt.chat_id, 1000.0)
    for _ in range(2):
        store.turns.answer(turn, [bubble("dag")], signal=False, now=1001.0)
    assert count(store, "outbox") == 1


def test_what_was_in_flight_is_uncertain_and_sent_again(store: Store) -> None:
    receipt = store.inbox.receive(incoming(), plan(), 1000.0)
    assert receipt is not None
    store.turns.answer(take(store, receipt.chat_id, 1000.0), [bubble("een"), bubble("twee")], signal=False, now=1001.0)
    first = dispatch(store, receipt.chat_id, 1002.0)
    assert store.outbox.resume() == [receipt.chat_id]  # a crash
    assert count(store, "outbox", "state = 'uncertain'") == 1
    again = dispatch(store, receipt.chat_id, 1003.0)
    assert again.outbox_id == first.outbox_id and again.attempts == 2
    assert store.outbox.sent(again.outbox_id, "5", 1004.0)
    assert dispatch(store, receipt.chat_id, 1005.0).bubble.text == "twee"


def test_a_refused_bubble_holds_up_those_behind_it(store: Store) -> None:
    receipt = store.inbox.receive(incoming(), plan(), 1000.0)
    assert receipt is not None
    store.turns.answer(take(store, receipt.chat_id, 1000.0), [bubble("een"), bubble("twee")], signal=False, now=1001.0)
    store.outbox.not_sent(dispatch(store, receipt.chat_id, 1002.0).outbox_id, 1002.0, 30.0)
    waits = store.outbox.next(receipt.chat_id, 1003.0)
    assert isinstance(waits, Pause) and waits.seconds == pytest.approx(29.0)
    assert dispatch(store, receipt.chat_id, 1033.0).bubble.text == "een"


def test_uncertainty_ends(store: Store) -> None:
    receipt = store.inbox.receive(incoming(), plan(), 1000.0)
    assert receipt is not None
    store.turns.answer(take(store, receipt.chat_id, 1000.0), [bubble("een")], signal=False, now=1001.0)
    tries = 0
    while isinstance(item := store.outbox.next(receipt.chat_id, 1002.0), Dispatch):
        store.outbox.uncertain(item.outbox_id, 1002.0, item.attempts, 0.0)
        tries += 1
    assert 3 < tries < 20


def test_rotation_moves_everything_to_the_newest_key(tmp_path: Path) -> None:
    old, new = (SecretStr(new_conversation_key().decode()) for _ in range(2))
    settings = {
        name: Settings(_env_file=None, data_dir=tmp_path, encryption_keys=keys)
        for name, keys in (("before", [old]), ("during", [new, old]), ("after", [new]))
    }
    migrate(settings["before"])
    store = open_store(settings["before"])
    receipt = store.inbox.receive(incoming("een", key="a"), plan("een"), 1000.0)
    assert receipt is not None
    store.close()
    for name in ("during", "after"):
        migrate(settings[name])
        store = open_store(settings[name])
        found = store.inbox.receive(incoming("twee"), plan("twee"), 1001.0)
        assert found is not None and found.conversation_id == receipt.conversation_id
        assert take(store, receipt.chat_id, 1002.0).text.startswith("een")
        if name == "during":
            assert store.inbox.receive(incoming("een", key="a"), plan("een"), 1002.0) is None
        store.close()


def test_the_cleanup_forgets(store: Store) -> None:
    day = 24 * 3600.0
    receipt = store.inbox.receive(incoming(), plan(), 1000.0)
    assert receipt is not None
    store.turns.answer(take(store, receipt.chat_id, 1000.0), [bubble("dag")], signal=False, now=1001.0)
    assert store.outbox.sent(dispatch(store, receipt.chat_id, 1001.0).outbox_id, "5", 1001.0)
    store.trackers.create("f" * 32, 1000.0)  # left by a crash while a conversation was begun
    cleanup = Cleanup(store, day)
    cleanup.once(1000.0 + day / 2)
    assert count(store, "conversations") == 1
    assert store.trackers.ids(1e12) == {receipt.conversation_id}
    cleanup.once(1002.0 + day)
    assert count(store, "conversations") == 0 and count(store, "messages") == 2
    assert store.trackers.ids(1e12) == set()
    store.erasing.expire(day, 1002.0 + day)
    due = store.erasing.due(receipt.chat_id, 1002.0 + day)
    assert due is not None and len(due.message_ids) == 2
    store.erasing.deleted(due, [], [], 0.0, 1003.0 + day)
    assert count(store, "message_keys") == 0
    cleanup.once(1000.0 + 4 * day)
    assert [count(store, name) for name in ("chats", "inbox", "outbox", "erasures", "buttons")] == [0] * 5


def test_a_tracker_without_a_key_is_removed(store: Store) -> None:
    with store.trackers.database.transaction() as connection:
        connection.exec_driver_sql("INSERT INTO trackers VALUES ('x', 'late', 0)")
    Cleanup(store, 3600.0).once(1000.0)
    with store.trackers.database.transaction() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM trackers").scalar_one() == 0


def test_the_key_of_message_ids_lives_until_the_last_is_gone(store: Store) -> None:
    receipt = store.inbox.receive(incoming(), plan(), 1000.0)
    assert receipt is not None
    left = store.inbox.leave(receipt.conversation_id, Plan(leave=True, say=[bubble("Hoi!")]), 1001.0)
    assert left is not None
    due = store.erasing.due(receipt.chat_id, 1001.0)
    assert due is not None
    assert store.erasing.deleted(due, due.message_ids, [], 1100.0, 1001.0) is False
    assert count(store, "message_keys") == 1
    assert store.erasing.due(receipt.chat_id, 1050.0) is None
    due = store.erasing.due(receipt.chat_id, 1000.0 + 49 * 3600)
    assert due is not None
    told = store.erasing.deleted(due, due.message_ids, [], 0.0, 1000.0 + 49 * 3600)
    assert told  # too old now: she is told, once
    assert count(store, "message_keys") == count(store, "messages") == 0


def test_files_are_for_the_owner_only_and_migrating_twice_is_harmless(settings: Settings, store: Store) -> None:
    migrate(settings)
    for name in ("gateway.sqlite3", "trackers.sqlite3"):
        assert stat.S_IMODE((settings.data_dir / name).stat().st_mode) == 0o600


def test_migrations_match_the_tables(store: Store) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from bot.store import schema, tracker_schema

    for database, metadata in (
        (store.database, schema.metadata),
        (store.trackers.database, tracker_schema.metadata),
    ):
        with database.transaction() as connection:
            assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_command_lays_the_tables(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot.store"],
        env={"DATA_DIR": str(tmp_path), "PATH": ""},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "trackers.sqlite3").exists()
    broken = subprocess.run(
        [sys.executable, "-m", "bot.store"],
        env={"DATA_DIR": "/dev/null/no", "PATH": ""},
        capture_output=True,
        check=False,
        text=True,
    )
    assert broken.returncode == 1
    assert "Traceback" not in broken.stderr and broken.stderr.count("\n") == 1


def test_taking_the_keyboard_away_is_written_down_with_the_exit_and_outlives_a_crash(
    store: Store, settings: Settings
) -> None:
    receipt = store.inbox.receive(incoming(), plan(), 1000.0)
    store.inbox.leave(receipt.conversation_id, Plan(leave=True), 1001.0)
    store.close()
    again = open_store(settings)
    (carrier,) = again.carriers.left()
    assert carrier.address == "88112233" and carrier.after is not None and carrier.after.startswith("998877")
    # It is no bubble: nothing is sent, and it is not in flight.
    assert again.outbox.resume() == [] and again.outbox.next(carrier.chat_id, 1002.0) is None
    assert again.carriers.left() == [carrier]
    again.carriers.done(carrier, "4711", 1003.0)
    assert again.carriers.left() == []
    assert "4711" in again.erasing.due(carrier.chat_id, 1004.0).message_ids
    again.close()


def test_a_second_exit_does_not_cross_out_what_the_first_has_to_take_away(store: Store) -> None:
    receipt = store.inbox.receive(incoming(), plan(), 1000.0)
    store.inbox.leave(receipt.conversation_id, Plan(leave=True, say=[bubble("Hoi!")]), 1001.0)
    receipt = store.inbox.receive(incoming(), plan(), 1002.0)
    store.inbox.leave(receipt.conversation_id, Plan(leave=True), 1003.0)
    assert len(store.carriers.left()) == 2


def test_erasing_takes_no_keyboard_away(store: Store) -> None:
    receipt = store.inbox.receive(incoming(), plan(), 1000.0)
    store.inbox.leave(receipt.conversation_id, Plan(leave=True, stays=True), 1001.0)
    assert store.carriers.left() == []


def test_what_was_answered_meanwhile_is_not_told_to_wait(store: Store) -> None:
    receipt = store.inbox.receive(incoming(), plan(), 1000.0)
    turn = take(store, receipt.chat_id, 1000.5)
    assert store.turns.say_in_outage(turn.conversation_id, "holding", [bubble("Een momentje")], 1001.0)
    store.turns.answer(turn, [bubble("Dag")], signal=False, now=1002.0)
    assert not store.turns.say_in_outage(turn.conversation_id, "holding", [bubble("Een momentje")], 1003.0)


def test_rasa_gets_a_key_with_the_first_turn_and_keeps_it(store: Store) -> None:
    receipt = store.inbox.receive(incoming(), plan(), 1000.0)
    assert store.trackers.ids(1e12) == set()
    first = take(store, receipt.chat_id, 1000.5)
    assert store.trackers.ids(1e12) == {first.conversation_id}
    key = wrapped_key(store)
    # A crash after the key and before the turn was stored: the same once more.
    store.trackers.create(first.conversation_id, 1001.0)
    assert take(store, receipt.chat_id, 1001.5).id == first.id
    assert wrapped_key(store) == key


def wrapped_key(store: Store) -> bytes:
    with store.trackers.database.transaction() as connection:
        return bytes(connection.exec_driver_sql("SELECT wrapped_key FROM conversation_keys").scalar_one())


def test_what_she_chose_holds_for_messages_that_outlast_their_conversation(store: Store) -> None:
    hour = 3600.0
    receipt = store.inbox.receive(incoming(), replace(plan(), wish=Wish("hours", 1)), 1000.0)
    store.turns.answer(take(store, receipt.chat_id, 1000.0), [bubble("dag")], signal=False, now=1500.0)
    assert store.outbox.sent(dispatch(store, receipt.chat_id, 1500.0).outbox_id, "5", 1500.0).stays
    assert store.erasing.forget_silent(24 * hour, 1001.0 + hour) == [receipt.conversation_id]
    for now, count_of in ((1001.0 + hour, 1), (1501.0 + hour, 2)):
        store.erasing.expire(24 * hour, now)
        assert len(store.erasing.due(receipt.chat_id, now).message_ids) == count_of


@pytest.mark.parametrize(("since", "kept"), [(None, 9e6), (9e6 - 3600, 9e6 - 3600), (0.0, 9e6), (9e6 + 60, 9e6)])
def test_a_message_stands_since_the_channel_got_it(store: Store, since: float | None, kept: float) -> None:
    store.inbox.receive(replace(incoming(), stands_since=since), plan(), 9e6)
    with store.database.transaction() as connection:
        assert connection.exec_driver_sql("SELECT stands_since FROM messages").scalar_one() == kept
