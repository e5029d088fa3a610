"""Buttons under bubbles: each keyboard answers once, and once answered it is gone or marked, whatever crossed."""

import asyncio

import pytest

from bot.telegram.translation import SPENT
from tests.bot.telegram.with_path.conftest import PREFIX, texts, until
from tests.fakes.bot_api import Fault
from tests.fakes.rasa import echo

pytestmark = pytest.mark.asyncio(loop_scope="module")

QUESTION = "Wil je verder?"
CHOICES = [{"title": "Ja", "payload": "/affirm"}, {"title": "Nee", "payload": "/deny"}]


def ask(rasa, text=QUESTION):
    """Let the next turn with words be answered with a question, what is pressed with an echo."""
    asked = {"messages": [{"text": text, "buttons": CHOICES}], "risk": []}
    rasa.answer = lambda body: echo(body) if body["payload"] else asked


def question(girl):
    return [one for one in girl.visible() if one.text == QUESTION]


def keys(bubble):
    return [(key["text"], key["callback_data"] == SPENT) for key in bubble.buttons]


async def asked_while_telegram_is_slow(api, rasa, girl, seconds=1.5):
    """A question stands in the chat, and its message id is not known yet."""
    ask(rasa)
    api.fail(Fault("hang", "sendMessage", seconds=seconds, chat_id=girl.chat_id))
    girl.text("hoi")
    await until(lambda: question(girl))
    return question(girl)[0]


async def test_a_press_before_the_message_id_is_known_answers_once_and_is_marked(api, gateway, rasa, girl):
    bubble = await asked_while_telegram_is_slow(api, rasa, girl)
    token = bubble.buttons[0]["callback_data"]
    girl.press("Ja")
    girl.press_data(bubble, token)
    await until(lambda: PREFIX + "/affirm" in texts(girl.visible()))
    await until(lambda: keys(bubble) == [("✓ Ja", True)])
    girl.press_data(bubble, token)
    await asyncio.sleep(1.5)
    assert [one["payload"] for one in rasa.asked] == [None, "/affirm"]
    assert keys(bubble) == [("✓ Ja", True)]


async def test_words_before_the_message_id_is_known_take_the_keys_away(api, gateway, rasa, girl):
    bubble = await asked_while_telegram_is_slow(api, rasa, girl)
    rasa.answer = echo
    girl.text("laat maar")
    await until(lambda: PREFIX + "laat maar" in texts(girl.visible()))
    await until(lambda: bubble.buttons == [])


async def test_a_question_that_she_did_not_wait_for_comes_without_keys(api, gateway, rasa, girl):
    ask(rasa, f"Ik lees het.\n\n{'Dat is veel om mee rond te lopen. ' * 8}\n\n{QUESTION}")
    girl.text("hoi")
    await until(lambda: len(girl.bubbles()) >= 2)
    rasa.answer = echo
    girl.text("en nog iets")
    await until(lambda: PREFIX + "en nog iets" in texts(girl.visible()))
    (bubble,) = question(girl)
    assert bubble.buttons == []


async def test_both_copies_of_an_uncertain_question_answer_once_together(api, gateway, rasa, girl):
    ask(rasa)
    api.fail(Fault("cut_after", "sendMessage", chat_id=girl.chat_id))
    girl.text("hoi")
    await until(lambda: len(question(girl)) == 2)
    await girl.answer(quiet=0.5)
    lost, known = question(girl)
    tokens = [key["callback_data"] for key in lost.buttons]
    girl.press("Ja", lost)
    await until(lambda: keys(lost) == keys(known) == [("✓ Ja", True)])
    girl.press_data(known, tokens[1])
    await asyncio.sleep(1.5)
    assert [one["payload"] for one in rasa.asked] == [None, "/affirm"]
    girl.text("/stop")
    await until(lambda: not question(girl))


async def test_a_copy_that_still_shows_keys_loses_them_when_they_are_pressed(api, gateway, rasa, girl):
    ask(rasa)
    api.fail(Fault("cut_after", "sendMessage", chat_id=girl.chat_id))
    girl.text("hoi")
    await until(lambda: len(question(girl)) == 2)
    await girl.answer(quiet=0.5)
    lost, known = question(girl)
    rasa.answer = echo
    girl.text("ik typ liever")
    await until(lambda: known.buttons == [])
    girl.press("Ja", lost)
    await until(lambda: lost.buttons == [] and "ik typ liever" in rasa.texts())
    await asyncio.sleep(1)
    assert rasa.texts() == ["hoi", "ik typ liever"]


async def test_a_second_choice_does_not_unmark_the_first(api, gateway, rasa, girl):
    ask(rasa)
    girl.text("hoi")
    await girl.answer(quiet=0.5)
    (bubble,) = question(girl)
    other = bubble.buttons[1]["callback_data"]
    girl.press("Ja")
    girl.press_data(bubble, other)
    await girl.answer(quiet=1)
    assert keys(bubble) == [("✓ Ja", True)]
    assert [one["payload"] for one in rasa.asked if one["payload"]] == ["/affirm"]


@pytest.mark.parametrize("fault", [{"retry_after": 1}, {"status": 502}])
async def test_keys_that_telegram_would_not_take_away_are_taken_away_later(api, gateway, rasa, girl, fault):
    ask(rasa)
    girl.text("hoi")
    await girl.answer(quiet=0.5)
    (bubble,) = question(girl)
    api.fail(Fault("refuse", "editMessageReplyMarkup", times=2, chat_id=girl.chat_id, **fault))
    girl.press("Nee")
    await until(lambda: keys(bubble) == [("✓ Nee", True)])


async def test_a_press_under_a_bubble_of_an_earlier_conversation_takes_the_bubble_away(api, gateway, rasa, girl):
    girl.text("hoi")
    await girl.answer(quiet=0.5)
    left = girl._world.add_message(girl.chat_id, from_bot=True, body={"text": "van wie hier eerder was"})
    left.markup = {"inline_keyboard": [[{"text": "Ja", "callback_data": "van-toen"}]]}
    query = girl.press("Ja", left)
    await until(lambda: left.deleted_at is not None and query in api.world.answered_presses)
    await asyncio.sleep(1)
    assert rasa.texts() == ["hoi"]
