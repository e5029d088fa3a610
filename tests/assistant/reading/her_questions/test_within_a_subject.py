"""What she asks within a broad subject is answered before she is asked what it is about."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

TALK = Moment(
    asked="utter_aside_more", topic="forced_marriage", said=frozenset({"utter_forced_marriage_first"}), told=("ok",)
)
AFTER_FAITH = Moment(
    asked="utter_faith_first",
    topic="faith_question",
    said=frozenset({"utter_forced_marriage_first", "utter_faith_first"}),
    told=("mag ik zelf kiezen van mijn geloof? ik draag hoofddoek maar ik weet het niet meer",),
)
BLACKMAILED = Moment(asked="utter_aside_more", topic="sextortion", said=frozenset({"utter_blackmail_first"}))
A_MOTHER = Moment(
    asked="utter_aside_more", role="parent", topic="parent_child_victim", said=frozenset({"utter_parent_victim_first"})
)


@pytest.mark.parametrize(
    ("text", "intent", "moment", "meant"),
    [
        ("oke. en nog iets.. mag ik zelf kiezen van mijn geloof? ik draag hoofddoek maar ik weet het niet meer",
         "faith_question", TALK, "choose_right_faith"),
        ("ja maar mag dat volgens de wet, zelf kiezen? mijn broer zegt dat ik dan geen moslim meer ben",
         "ask_rights", AFTER_FAITH, "choose_right_faith"),
        ("is het haram wat ik heb gedaan? ben ik nu beschadigd", "faith_question", BLACKMAILED,
         "choose_aside_haram_what_i_did"),
        ("kan ik ooit nog trouwen dan? me tante zegt altijd een meisje met foto's trouwt niemand mee",
         "shame_reputation", BLACKMAILED, "choose_reputation_marriage"),
        ("iedereen zegt dat ik een slet ben", "shame_reputation", BLACKMAILED, "shame_reputation"),
        ("mag ik zelf kiezen met wie ik trouw van mijn geloof", "ask_rights", TALK, "ask_rights"),
        ("mijn geloof is belangrijk voor mij", "faith_question", TALK, "faith_question"),
        ("wie wil er nog met haar trouwen", "shame_reputation", A_MOTHER, "shame_reputation"),
    ],
)  # fmt: skip
def test_the_very_question(text, intent, moment, meant):
    assert read_in_context(parsed(text, intent, 0.9), moment)["intent"]["name"] == meant
