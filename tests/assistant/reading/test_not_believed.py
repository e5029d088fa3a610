"""Who told an adult and was not believed is answered on that, and not asked how it went."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

TOLD = Moment(asked="utter_aside_more", question="Waar wil je nu naartoe?", topic="image_shared",
              said=frozenset({"utter_image_shared_first", "utter_aside_more"}))  # fmt: skip


@pytest.mark.parametrize("intent", ["tell_outcome", "inform_detail", "nlu_fallback"])
@pytest.mark.parametrize(
    "text",
    [
        "ik heb het op school gezegd maar ze geloofden me niet",
        "ik heb het tegen mijn mentor gezegd maar die geloofde me niet",
        "mijn moeder gelooft me niet",
        "niemand gelooft me",
        "ze zeiden dat ik het verzon",
        "hij nam me niet serieus",
    ],
)
@pytest.mark.parametrize("role", [None, "friend", "professional"])
def test_who_was_not_believed_is_answered_on_that(text, intent, role):
    moment = Moment(asked=TOLD.asked, question=TOLD.question, role=role, topic=TOLD.topic, said=TOLD.said)
    assert read_in_context(parsed(text, intent, 0.97), moment)["intent"]["name"] == "choose_not_believed"


@pytest.mark.parametrize(
    "text", ["wat als ze me niet geloven", "ik ben bang dat hij me niet gelooft", "ik geloof niet dat het helpt"]
)
def test_who_only_fears_it_was_not_disbelieved(text):
    assert read_in_context(parsed(text, "tell_outcome", 0.9), TOLD)["intent"]["name"] != "choose_not_believed"


def test_a_life_at_stake_is_asked_about_first():
    moment = Moment(asked="utter_suicide_act", topic="image_shared", said=frozenset({"utter_suicide_act"}))
    message = parsed("niemand gelooft me", "nlu_fallback", 0.9)
    assert read_in_context(message, moment)["intent"]["name"] != "choose_not_believed"
