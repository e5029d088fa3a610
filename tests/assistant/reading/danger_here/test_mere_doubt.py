"""A doubt that no rule heard, in words that plainly mean something else; and what rules and sure signals keep."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import AFRAID, ANGRY, GIVEN, HELLO, KNOWN, parsed


def _heard(value, level="ask", source="model"):
    return {"entity": "risk", "value": value, "level": level, "start": 0, "end": 5, "source": source}


def _risks(found):
    return [one["value"] for one in found["entities"] if one["entity"] == "risk"]


@pytest.mark.parametrize(
    ("text", "moment", "meant"),
    [
        ("iemand die ik ken", KNOWN, "choose_blackmail_known"),
        ("een vreemde denk ik", KNOWN, "choose_blackmail_stranger"),
        ("schreeuwen denk ik en me mobiel kwijt", ANGRY, "choose_home_angry"),
    ],
)
def test_a_choice_of_facts_is_no_wish_to_die(text, moment, meant):
    found = read_in_context(parsed(text, "nlu_fallback", 0.5, [_heard("suicide")]), moment)
    assert (found["intent"]["name"], _risks(found)) == (meant, [])


@pytest.mark.parametrize(
    ("text", "moment", "heard"),
    [
        ("iemand die ik ken en ik wil er niet meer zijn", KNOWN, _heard("suicide")),
        ("schreeuwen, het hoeft niet meer", ANGRY, _heard("suicide")),
        ("iemand die ik ken", KNOWN, _heard("suicide", source="rule:a farewell")),
        ("iemand die ik ken", KNOWN, {"entity": "risk", "value": "suicide", "level": "ask"}),
        ("iemand die ik ken", KNOWN, _heard("suicide", "act")),
        ("ik kan praten", AFRAID, _heard("suicide")),
    ],
)
def test_what_she_adds_what_a_rule_heard_and_what_is_sure_stays(text, moment, heard):
    assert _risks(read_in_context(parsed(text, "nlu_fallback", 0.5, [heard]), moment)) == ["suicide"]


@pytest.mark.parametrize("text", ["thanks doei", "oke dankjewel doei", "Bedankt voor alles, doei!"])
def test_thanks_and_a_goodbye_are_a_goodbye(text):
    found = read_in_context(parsed(text, "nlu_fallback", 0.5, [_heard("suicide")]), Moment())
    assert found["intent"]["name"] == "goodbye"
    assert not _risks(found)


@pytest.mark.parametrize(
    "text", ["doei voor altijd", "bedankt voor alles", "dag lieve mensen, bedankt en doei allemaal"]
)
def test_a_farewell_keeps_its_doubt(text):
    assert _risks(read_in_context(parsed(text, "goodbye", 0.5, [_heard("suicide")]), Moment())) == ["suicide"]


@pytest.mark.parametrize("text", ["huh nee ik wil niet dood", "nee joh niet dood", "nee wollah niet dood bro"])
def test_a_denial_of_what_the_model_guessed_is_believed(text):
    for level in ("ask", "act"):
        found = read_in_context(parsed(text, "suicidal_thoughts", 0.6, [_heard("suicide", level)]), Moment())
        assert found["intent"]["name"] == "choose_not_dying"
        assert not _risks(found)


def test_a_denial_beside_what_a_rule_heard_is_not():
    sure = _heard("suicide", "act", "rule:a plan")
    found = read_in_context(parsed("nee ik wil niet dood, ik ga slapen voorgoed", "deny", 0.6, [sure]), Moment())
    assert _risks(found) == ["suicide"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("als die chat weer opnieuw begint dan", "nlu_fallback"),
        ("straks begint t weer opnieuw op school", "nlu_fallback"),
        ("kunnen we t ff weer over dat filmpje hebben", "nlu_fallback"),
        ("opnieuw", "restart"),
        ("opnieuw beginnen graag", "restart"),
        ("ik wil over iets anders praten, ander onderwerp", "restart"),
    ],
)
def test_everything_is_forgotten_only_where_she_asks_for_it(text, meant):
    assert read_in_context(parsed(text, "restart", 0.6), Moment(topic="image_shared"))["intent"]["name"] == meant


def test_back_to_what_was_told_goes_on():
    found = read_in_context(parsed("mogen we weer over die video", "restart", 0.6), GIVEN)
    assert found["intent"]["name"] == "choose_go_on"


def _all(*values, source="model"):
    return [_heard(value, "act", source) for value in values]


@pytest.mark.parametrize(
    "text",
    [
        "me ex stuurt het rond als ik morgen niet langskom",
        "hij wil dat ik zaterdag naar zn osso kom",
        "er is niks gebeurd, hij wil dat ik kom",
    ],
)
def test_a_demand_to_come_is_blackmail_and_no_violence_yet(text):
    found = read_in_context(parsed(text, "sextortion", 0.5, _all("danger_now", "honour_violence", "extortion")), HELLO)
    assert _risks(found) == ["extortion"]


@pytest.mark.parametrize(
    "text",
    ["hij zegt dat mn pa het krijgt als ik niet kom", "als ik niet kom krijgen mn broers de foto"],
)
def test_a_threat_to_tell_the_family_is_asked_about(text):
    found = read_in_context(parsed(text, "sextortion", 0.5, _all("honour_violence", "extortion")), HELLO)
    assert [(one["value"], one["level"]) for one in found["entities"]] == [
        ("honour_violence", "ask"),
        ("extortion", "act"),
    ]


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("hij staat voor de deur en stuurt het als ik niet kom", _all("danger_now", "extortion")),
        ("als ik niet kom voor seks post hij het", _all("sexual_violence", "extortion")),
        ("ik moest van alles, als ik niet kom stuurt hij het", _all("sexual_violence", "extortion")),
        ("als ik niet kom maakt hij me kapot", [*_all("danger_now", source="rule:kill"), *_all("extortion")]),
    ],
)
def test_who_is_near_or_has_done_it_is_heard_as_before(text, heard):
    found = read_in_context(parsed(text, "sextortion", 0.5, heard), HELLO)
    assert _risks(found) == [one["value"] for one in heard]


@pytest.mark.parametrize(
    ("confidence", "source", "stays"), [(0.4, "model", False), (0.6, "model", True), (0.4, "rule:x", True)]
)
def test_a_faint_doubt_goes_where_the_words_are_known_by_their_place(confidence, source, stays):
    """ "ze wil niet dat iemand het weet", of a friend: what the model half hears in it is not asked about."""
    doubt = {
        "entity": "risk",
        "value": "suicide",
        "level": "ask",
        "confidence": confidence,
        "source": source,
        "start": 0,
    }
    found = read_in_context(
        parsed("ze wil niet dat iemand het weet", "friend_is_victim", 0.7, [doubt]),
        Moment(asked="utter_friend_first", role="friend", topic="friend_is_victim"),
    )
    assert bool(found["entities"]) is stays
