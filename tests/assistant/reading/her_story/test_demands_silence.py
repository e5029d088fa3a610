"""A demand for silence is a threat, whatever is not asked for beside it."""

import pytest

from assistant.reading.her_story.demands_silence import has_to_be_silent
from assistant.reading.moment import Moment
from assistant.reading.open_question.another_subject import NO_BLACKMAIL, about_something_else

BLACKMAILED = Moment(asked="utter_blackmail_first", topic="sextortion", said=frozenset({"utter_blackmail_first"}))


@pytest.mark.parametrize(
    "text",
    [
        "hij vraagt geen geld, ik moet zwijgen",
        "geld wil ie niet, hij wil dat ik mijn mond hou over wat ik zag",
        "een jongen van school zet mijn foto online als ik iets zeg over hem",
        "ze zegt dat ik aan niemand iets mag vertellen",
        "he doesn't want money, i have to keep quiet",
    ],
)
def test_silence_that_is_demanded_is_heard_and_is_no_end_of_the_threat(text: str) -> None:
    assert has_to_be_silent(text)
    assert about_something_else(text, {"intent": {"name": "deny", "confidence": 0.9}}, BLACKMAILED) is None


@pytest.mark.parametrize(
    "text",
    [
        "moet ik mijn mond houden?",
        "ik wil niks zeggen",
        "als ik het vertel wordt mijn vader boos",
        "hij stuurt het door als ik niet betaal",
        "mag ik niks zeggen tegen mijn ouders",
    ],
)
def test_a_wish_of_her_own_to_say_nothing_is_none(text: str) -> None:
    assert not has_to_be_silent(text)


def test_nobody_who_asks_for_money_or_silence_is_no_blackmail_still() -> None:
    said = "hij vraagt geen geld, niemand chanteert me"
    assert about_something_else(said, {"intent": {"name": "deny", "confidence": 0.9}}, BLACKMAILED) == NO_BLACKMAIL
