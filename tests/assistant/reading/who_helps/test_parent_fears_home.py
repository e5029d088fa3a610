"""A parent who fears what the other parent does, also in broken Dutch."""

import pytest

from assistant.reading.her_questions.aside_limits import STEPS_OF
from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

OTHER_PARENT = Moment(
    asked="utter_parent_other_parent",
    question="Bent u bang voor wat er thuis kan gebeuren?",
    buttons=(("Ja, daar ben ik bang voor", "/affirm"), ("Nee, alleen boosheid", "/deny")),
    role="parent",
    topic="parent_child_victim",
    said=frozenset({"utter_parent_victim_first", "utter_parent_other_parent", "utter_honour_other"}),
)
ASIDE_ASKED = Moment(
    asked="utter_aside_more",
    question="Wat wilt u nu?",
    buttons=(("Verder waar we waren", "/choose_go_on"),),
    role="parent",
    topic="left_abroad",
    said=OTHER_PARENT.said,
)
NOW = {"entity": "risk", "value": "danger_now", "level": "act", "source": "model", "confidence": 0.79}
BY_RULE = {**NOW, "source": "rule:hits now"}


def _meant(text, intent, moment, entities=()):
    found = read_in_context(parsed(text, intent, 0.7, entities), moment)
    return found["intent"]["name"], [one for one in found["entities"] if one.get("entity") == "risk"]


@pytest.mark.parametrize("text", ["ja bang! zeg al. hij misschien slaan ook", "ja dan gaat hij haar slaan"])
def test_a_blow_that_is_feared_if_it_comes_out_answers_the_question(text):
    assert _meant(text, "immediate_danger", OTHER_PARENT, (NOW,)) == ("affirm", [])


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("hij slaat haar nu", (NOW,)),
        ("hij slaat misschien weer", (NOW,)),
        ("hij gaat haar slaan", (BY_RULE,)),
    ],
)
def test_a_blow_that_falls_stays_danger(text, entities):
    intent, risks = _meant(text, "immediate_danger", OTHER_PARENT, entities)
    assert (intent, [one["value"] for one in risks]) == ("immediate_danger", ["danger_now"])


def test_who_has_to_stop_leaves_at_once():
    text = "niet bij mij gebeurd. gaat om dochter en turkije. maar ok ik bel. hij komt thuis moet stop"
    assert _meant(text, "nlu_fallback", ASIDE_ASKED, (NOW,)) == ("quick_exit", [])
    assert _meant("hij slaat haar. hij komt thuis moet weg", "immediate_danger", ASIDE_ASKED, (BY_RULE,))[1] == [
        BY_RULE
    ]
    assert _meant("hij komt thuis en slaat haar", "immediate_danger", ASIDE_ASKED, (BY_RULE,))[1] == [BY_RULE]


@pytest.mark.parametrize(
    "text",
    [
        "ok ik bel school. maar meester belt altijd papa telefoon. wat doen",
        "niet telefoon afpak. ik zeg school belt papa!! hoe zeg ik school niet papa bellen",
        "straks gaat de mentor mijn man bellen",
    ],
)
def test_school_that_would_call_the_feared_parent(text):
    for moment in (OTHER_PARENT, ASIDE_ASKED):
        assert _meant(text, "nlu_fallback", moment)[0] == "choose_aside_school_wants_to_call_home"


@pytest.mark.parametrize(
    "text", ["ja nu ja zij is in kamer. wat is veilig thuis? zij komen kind wegpak?", "pakken zij mijn kind af?"]
)
def test_who_fears_that_the_child_is_taken_asks_about_the_help(text):
    assert _meant(text, "parent_prevention", ASIDE_ASKED)[0] == "choose_aside_take_child_away"


def test_a_phone_that_is_taken_is_no_child_that_is_taken():
    assert _meant("moet ik haar telefoon afpakken", "parent_forbid_phone", ASIDE_ASKED)[0] != (
        "choose_aside_take_child_away"
    )


def test_how_to_call_after_sexual_violence_is_said_only_there():
    assert STEPS_OF["choose_csg_"] == ("sexual_violence",)
