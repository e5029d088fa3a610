"""Manners: it shows that it writes, writes as a person would, and does as she likes."""

import asyncio
import re
from itertools import pairwise

import pytest
from prometheus_client import generate_latest

from bot.conversation.plans import FLOOD_UPDATES
from tests.bot.telegram.with_path.conftest import NEUTRAL, PREFIX, gone, texts, until
from tests.fakes.bot_api import Fault
from tests.fakes.bot_api.contents import MEDIA
from tests.fakes.rasa import echo

pytestmark = pytest.mark.asyncio(loop_scope="module")

LABEL = re.compile(r'="([^"]*)"')
SENTENCE = "Dit is een zin die nog even doorgaat, zodat hij lang genoeg is om mee te tellen."


def answer_with(rasa, text, *, danger=False):
    said = {"messages": [{"text": text}], "risk": [{"value": "suicide", "level": "ask"}] if danger else []}
    rasa.answer = lambda _body: said


async def test_typing_is_kept_up_while_it_thinks(api, gateway, rasa, girl):
    rasa.seconds = 7.5
    begun = girl.text("hoi")
    await until(lambda: PREFIX + "hoi" in texts(girl.visible()), 20)
    first = next(one.at for one in girl.ever() if one.message_id == begun)
    sent = next(one.at for one in girl.bubbles() if one.text == PREFIX + "hoi")
    times = [first, *(call.at for call in girl.typing() if call.at < sent), sent]
    assert max(after - before for before, after in pairwise(times)) < 5


async def test_three_bubbles_come_paced_as_from_a_person_and_at_once_in_danger(api, gateway, rasa, girl):
    text = f"{SENTENCE}\n\n{SENTENCE} Nog een.\n\nEn dan?"
    gaps = []
    for danger in (False, True):
        answer_with(rasa, text, danger=danger)
        girl.text("hoi")
        bubbles = (await girl.answer(quiet=2.0))[-3:]
        assert texts(bubbles) == text.split("\n\n")
        gaps.append(bubbles[-1].at - bubbles[0].at)
    slow, quick = gaps
    assert 0.8 < slow < 4.0 and quick < slow


async def test_a_long_answer_is_split_where_a_sentence_ends(gateway, rasa, girl):
    answer_with(rasa, " ".join([SENTENCE] * 9))
    girl.text("hoi")
    bubbles = await girl.answer(quiet=2.5)
    assert len(bubbles) == 3 and all(text.endswith("tellen.") for text in texts(bubbles))
    assert " ".join(texts(bubbles)) == " ".join([SENTENCE] * 9)


async def test_without_sound_from_the_moment_she_asks_for_it(gateway, girl):
    for text in ("hoi", "stil", "en nu", "geluid aan"):
        girl.text(text)
        await girl.answer(quiet=0.3)
    assert [one.silent for one in girl.bubbles()] == [False, True, True, False]


async def test_an_edit_before_the_answer_counts_and_one_after_it_is_heard_too(gateway, rasa, girl):
    number = girl.text("ik ben 51")
    girl.edit(number, "ik ben 15")
    await girl.answer(quiet=1)
    girl.edit(number, "ik ben bijna 16")
    await girl.answer(quiet=1)
    assert rasa.texts() == ["ik ben 15", "ik ben bijna 16"]


async def test_an_edit_to_stop_leaves(gateway, girl):
    number = girl.text("stap")
    await girl.answer(quiet=0.3)
    girl.edit(number, "stop")
    await gone(girl)


async def test_of_a_reply_only_her_own_words_are_read(gateway, rasa, girl):
    girl.text("hoi")
    (bubble,) = await girl.answer(quiet=0.3)
    shown = girl._world.shown(bubble)
    girl.post({"text": "deze bedoel ik", "reply_to_message": shown, "quote": {"text": "antwoord", "position": 0}})
    await girl.answer(quiet=0.5)
    assert rasa.texts() == ["hoi", "deze bedoel ik"]


@pytest.mark.parametrize("kind", MEDIA)
async def test_nothing_but_words_stays_and_each_kind_gets_a_line(api, gateway, rasa, girl, kind):
    number = girl.media(kind)
    await until(lambda: number not in [one.message_id for one in girl.visible()])
    assert len(await girl.answer(quiet=0.3)) == 1
    assert rasa.asked == []


@pytest.mark.parametrize(("payload", "role"), [("parent", '{"role":"parent"}'), ("Affiche-Noord_7", "")])
async def test_a_link_brings_a_role_or_nothing(gateway, rasa, girl, payload, role):
    girl.text(f"/start {payload}")
    await girl.answer(quiet=0.3)
    assert rasa.asked[0]["payload"] == f"/greet{role}"


async def test_a_flood_is_met_with_one_kind_line_and_danger_in_it_is_heard(gateway, rasa, girl):
    other = girl.api.person()
    for number in range(FLOOD_UPDATES + 30):
        girl.text(f"regel {number}")
    girl.text("ik wil dood")
    other.text("hoi")
    await other.answer(quiet=0.5)
    await until(lambda: any("ik wil dood" in text for text in rasa.texts()), 30)
    await girl.answer(quiet=1.5, timeout=30)
    assert sum("heel veel tegelijk" in text for text in texts(girl.ever())) == 1
    assert not any(f"regel {FLOOD_UPDATES + 5}" in text for text in rasa.texts())
    girl.text("/stop")
    await gone(girl)


async def rasa_is_down(gateway, rasa, girl):
    await rasa.stop()
    girl.text("ben je er nog")
    await until(lambda: any("momentje" in text for text in texts(girl.visible())))


async def a_question_is_open(gateway, rasa, girl):
    rasa.answer = lambda _body: {"messages": [{"text": "Ja?", "buttons": [{"title": "Ja", "payload": "/affirm"}]}]}
    girl.text("vraag maar")
    await girl.answer(quiet=0.3)
    rasa.answer = echo


async def staff_speaks(gateway, rasa, girl):
    with gateway.store.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE conversations SET state = 'claimed'")


async def telegram_takes_no_talk(gateway, rasa, girl):
    girl.api.fail(Fault("refuse", "sendMessage", times=2, retry_after=3, chat_id=girl.chat_id))
    girl.text("hallo?")
    await until(lambda: girl.api.calls("sendMessage", girl.chat_id)[-1].fault == "refuse")


async def a_photo_was_just_refused(gateway, rasa, girl):
    girl.media("photo", "kijk dan")


STATES = [rasa_is_down, a_question_is_open, staff_speaks, telegram_takes_no_talk, a_photo_was_just_refused]


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
async def test_she_can_leave_from_every_state(gateway, rasa, girl, state):
    girl.text("hoi")
    await girl.answer(quiet=0.3)
    await state(gateway, rasa, girl)
    girl.text("mn moeder komt")
    await gone(girl)
    if state is rasa_is_down:
        await rasa.start()
    await asyncio.sleep(0.5)
    assert set(texts(girl.visible())) <= {NEUTRAL}


async def test_pressing_stop_again_while_everything_is_being_deleted_is_harmless(api, gateway, rasa, girl):
    girl.text("hoi")
    await girl.answer(quiet=0.3)
    api.fail(Fault("slow", "deleteMessages", times=3, seconds=0.7, chat_id=girl.chat_id))
    for _ in range(3):
        girl.text("/stop")
        await asyncio.sleep(0.3)
    await gone(girl)
    await until(lambda: girl.keyboard == [])
    await asyncio.sleep(1.5)
    assert len(girl.visible()) <= 1 and rasa.texts() == ["hoi"]


async def test_what_is_measured_names_nobody(gateway, rasa, girl):
    number = girl.text("merkwoord-olifant")
    await girl.answer(quiet=0.3)
    conversation = rasa.asked[0]["conversation_id"]
    girl.text("/stop")
    await gone(girl)
    told = generate_latest().decode()
    assert "updates_total" in told
    assert not [one for one in (str(girl.chat_id), conversation, "olifant") if one in told]
    # A message id is a small number, as seconds and counts are: it may stand in no label.
    assert str(number) not in LABEL.findall(told)
