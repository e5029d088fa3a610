"""A real conversation over the Bot API with all three processes, and what is left of it."""

import signal

from tests.end_to_end.house import House, is_holding, wait_until
from tests.fakes.bot_api import Message, Person

MARKER = "zonnebloemkwekerij"


def say(person: Person, text: str) -> str:
    """Write, wait for the whole answer and return it as one text."""
    person.text(text)
    return joined(whole_answer(person))


def whole_answer(person: Person) -> list[Message]:
    """The answer to her last message, without the holding text that a busy machine may bring first."""
    asked = person.last_act
    wait_until(
        lambda: any(bubble.at > asked and not is_holding(bubble.text) for bubble in person.bubbles()), "an answer"
    )
    return [bubble for bubble in person.wait_for_answer(timeout=30, since=asked) if not is_holding(bubble.text)]


def joined(answer: list[Message]) -> str:
    return "\n".join(bubble.text for bubble in answer)


def assert_fits(answer: list[Message]) -> None:
    assert 1 <= len(answer) <= 3
    assert all(len(bubble.text) <= 320 for bubble in answer)


def test_ten_turns_and_away(house: House) -> None:
    girl = house.api.person()
    girl.text("/start")
    assert_fits(whole_answer(girl))
    story = [
        "hoi",
        f"mn ex heeft mn foto in de groepsapp gezet, bij de {MARKER}",
        "sinds gisteren. op snap ook",
        "het is mijn eigen schuld",
        "hij zegt dat hij het naar iedereen stuurt als ik niet betaal",
        "ja",
        "hoe krijg ik de foto van snapchat af",
        "met wie kan ik praten",
        "nee",
        "dankje",
    ]
    answers = []
    for line in story:
        girl.text(line)
        answer = whole_answer(girl)
        assert_fits(answer)
        answers.append(joined(answer))
    assert len(set(answers)) >= 8, "she hears the same words again and again"
    assert any("niet jouw schuld" in answer or "niet door jou" in answer for answer in answers)
    girl.text("/stop")
    wait_until(lambda: len(girl.visible()) <= 1, "her chat is empty")
    left = girl.visible()
    assert all(message.from_bot for message in left)
    assert not any(word in joined(left).lower() for word in ("foto", "hulp bij", "sext", "112"))
    assert house.api.calls("getFile") == []


def test_danger_is_met_with_the_help_that_answers_now(house: House) -> None:
    girl = house.api.person()
    answer = say(girl, "ik wil dood. ik kan dit niet meer")
    assert "113" in answer
    girl.text("/stop")
    wait_until(lambda: len(girl.visible()) <= 1, "her chat is empty")


def test_killed_in_mid_conversation_rasa_leaves_nobody_alone(house: House) -> None:
    girl = house.api.person()
    say(girl, "hoi")
    house.signal("rasa", signal.SIGKILL)
    girl.text("mn foto gaat rond op school")
    holding = joined(girl.wait_for_answer(timeout=10, quiet=0.5))
    assert "112" in holding and "113" in holding
    asked = girl.last_act
    wait_until(house.ready, "Rasa is back")
    wait_until(
        lambda: len([m for m in girl.bubbles() if m.at > asked and "113" not in m.text]) >= 1,
        "the message gets its real answer",
    )
    late = joined(girl.wait_for_answer(timeout=60, since=asked))
    assert late.count(holding) == 1, "the holding text is said once an outage"
    assert len(late) > len(holding)


def test_leaving_works_with_rasa_stopped(house: House) -> None:
    girl = house.api.person()
    say(girl, f"hoi, {MARKER}")
    pid = house.pid("rasa")
    house.signal("rasa", signal.SIGSTOP)
    try:
        girl.text("snel weg")
        wait_until(lambda: len(girl.visible()) <= 1, "her chat is empty with Rasa stopped")
    finally:
        house.signal("rasa", signal.SIGCONT)
    assert house.pid("rasa") == pid


def test_nothing_that_was_written_can_be_read_on_disk(house: House) -> None:
    girl = house.api.person(chat_id=7_219_048_356)
    say(girl, f"mijn school is de {MARKER} in de polder")
    hidden = [MARKER, "7219048356", house.api.token, house.api.token.split(":")[1]]
    for path, content in house.written():
        for secret in hidden:
            assert secret.encode() not in content, f"{path.name} holds what nobody may read"
    girl.text("/stop")
    wait_until(lambda: len(girl.visible()) <= 1, "her chat is empty")
    for path, content in house.written():
        assert MARKER.encode() not in content, path.name
