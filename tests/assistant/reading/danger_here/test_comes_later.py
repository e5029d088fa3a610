"""Who is feared is away and comes at an hour, or only threatens: a plan for then, and no flight now."""

import pytest

from assistant.reading.danger_here.comes_later import comes_later, fears_only, has_begun
from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

HEARD = {"entity": "risk", "level": "act", "confidence": 0.8, "source": "model", "start": 0, "end": 4}
NOW, DYING, HONOUR = ({**HEARD, "value": one} for one in ("danger_now", "suicide", "honour_violence"))
BY_A_RULE = {**NOW, "source": "rule:about to be hurt"}
STAY = Moment(asked="utter_danger_now_stay", role="youth", said=frozenset({"utter_danger_now_act"}))
HONOUR_ASKED = Moment(asked="utter_honour_first", role="youth", said=frozenset({"utter_honour_first"}))
OF_A_CHILD = Moment(
    asked="utter_danger_now_other", role="parent", topic="parent_child_victim",
    said=frozenset({"utter_parent_victim_words", "utter_danger_now_other"}),
)  # fmt: skip
PLANNED = Moment(
    asked="utter_danger_later", role="youth", topic="honour_violence", said=frozenset({"utter_danger_later"})
)
DYING_ASKED = Moment(asked="utter_suicide_act", role="youth", said=frozenset({"utter_suicide_act"}))
TALKING = Moment(asked="utter_parent_victim_words", role="parent", said=frozenset({"utter_parent_victim_words"}))


def risks(found):
    return [(one["value"], one["level"]) for one in found["entities"] if one["entity"] == "risk"]


@pytest.mark.parametrize(
    ("text", "moment", "heard"),
    [
        ("hij is niet hier!! pas om 11 uur. kan ik naar een vriend of mag dat niet omdat ik 17 ben", STAY, []),
        ("nee ik zit op mn kamer hij is aan t werk tot 23u. maar als ie thuiskomt... ik wil vanavond weg hier",
         STAY, [DYING, NOW]),
        ("hij is aan t werk tot 23u. maar als ie thuiskomt ik wil vanavond weg hier", HONOUR_ASKED, [DYING, NOW]),
        ("hij werkt tot 11 en dan gaat hij me slaan", STAY, [BY_A_RULE]),
        ("nee ik wil niet dood man ik bedoel weg van huis. mn broer heeft gezegd als hij thuiskomt ben ik dood",
         DYING_ASKED, [NOW, DYING, {**HONOUR, "source": "rule:family may kill"}]),
    ],
)  # fmt: skip
def test_time_until_then_is_for_a_plan(text, moment, heard):
    found = read_in_context(parsed(text, "nlu_fallback", 0.5, heard), moment)
    assert (found["intent"]["name"], risks(found)) == ("choose_danger_later", [])


@pytest.mark.parametrize(
    "text",
    [
        "nee nu is rustig. mijn man is naar werk, komt 22 uur thuis. ik bedoel straks. moet ik hem zeggen of niet",
        "moet ik mijn man zeggen wat is op foto? ik ben bang hij gaat slaan of hij gaat naar die familie",
    ],
)
def test_a_mother_who_asks_whether_to_tell_him_is_answered_on_that(text):
    """That answer has 112 in it, and somebody to ask beforehand."""
    found = read_in_context(parsed(text, "nlu_fallback", 0.5, []), OF_A_CHILD)
    assert found["intent"]["name"] == "choose_aside_husband_gets_angry"


@pytest.mark.parametrize(
    "text",
    [
        "hij is niet thuis maar hij komt eraan",
        "hij is niet hier hij is onderweg, om 8 uur",
        "hij komt over 5 minuten, nu is het rustig",
        "hij is weg tot 8 uur maar hij staat voor de deur",
        "mijn broer is thuis om 8 uur",
    ],
)
def test_who_is_near_is_not_for_later(text):
    assert not comes_later(text)


def test_who_is_not_there_is_no_false_alarm():
    found = read_in_context(parsed("hij is niet hier", "deny", 0.9), STAY)
    assert found["intent"]["name"] == "choose_danger_over"


@pytest.mark.parametrize("text", ["nee nu is rustig", "niet 112 aub. niemand slaat nu"])
def test_calm_is_no_no_to_being_safe(text):
    assert read_in_context(parsed(text, "deny", 0.9), OF_A_CHILD)["intent"]["name"] == "affirm"


@pytest.mark.parametrize(
    "text", ["nee ze is niet hier", "nee ze is niet thuis, pas om 11 uur", "nee hij is rustig maar ze huilt"]
)
def test_a_child_out_of_sight_is_no_calm(text):
    assert read_in_context(parsed(text, "deny", 0.9), OF_A_CHILD)["intent"]["name"] == "deny"


@pytest.mark.parametrize(
    "text",
    [
        "ik ben bang dat mijn man haar gaat slaan",
    ],
)
def test_what_is_only_feared_is_asked_about(text):
    found = read_in_context(parsed(text, "nlu_fallback", 0.5, [NOW, HONOUR]), TALKING)
    assert risks(found) == [("danger_now", "ask"), ("honour_violence", "ask")]


@pytest.mark.parametrize(
    "text", ["ik ben bang hij slaat me weer", "hij slaat haar", "hij staat voor de deur ik ben bang dat hij gaat slaan",
             "hij is thuis ik ben bang dat hij me slaat", "help hij gaat me slaan zegt hij"],
)  # fmt: skip
def test_what_has_begun_stays_danger(text):
    assert has_begun(text) or not fears_only(text)
    found = read_in_context(parsed(text, "nlu_fallback", 0.5, [NOW]), TALKING)
    assert ("danger_now", "act") in risks(found)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("hij is er nu niet, hij werkt tot 11. ik wil weg voor 11 maar waar moet ik heen", [DYING]),
        ("nee geen 113 ik wil niet dood. ik heb een plek om te slapen nodig vannacht", [DYING]),
        ("mn broer wil me slaan of erger want ik ben gay. waar kan ik vannacht slapen", [BY_A_RULE]),
    ],
)
def test_where_to_is_answered_with_a_place(text, heard):
    found = read_in_context(parsed(text, "suicidal_thoughts", 0.9, heard), PLANNED)
    assert (found["intent"]["name"], risks(found)) == ("choose_aside_where_sleep", [])


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("hij is nu thuis waar moet ik heen", NOW),
        ("hij komt eraan waar kan ik vannacht slapen", BY_A_RULE),
        ("ik wil niet meer leven. waar kan ik vannacht slapen", DYING),
    ],
)
def test_danger_beside_that_question_stays(text, heard):
    found = read_in_context(parsed(text, "nlu_fallback", 0.5, [heard]), PLANNED)
    assert risks(found) == [(heard["value"], "act")]
