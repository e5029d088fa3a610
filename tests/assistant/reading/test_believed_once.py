"""What she takes back after danger was heard: once is enough, and never where danger stands beside it."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

HELPED = Moment(asked="utter_suicide_act", said=frozenset({"utter_suicide_act"}))
NEAR = Moment(asked="utter_suicide_near", said=frozenset({"utter_suicide_act", "utter_suicide_near"}))
PLANNED = Moment(asked="utter_suicide_not_yet", said=frozenset({"utter_suicide_act", "utter_suicide_now"}))
TOUCHED = Moment(asked="utter_sexual_violence_first", said=frozenset({"utter_sexual_violence_first"}))
HELP_NOW = Moment(asked="utter_danger_now_act", said=frozenset({"utter_danger_now_act"}))


def risk(value: str, level: str, source: str = "model") -> dict:
    return {"entity": "risk", "value": value, "level": level, "source": source, "start": 0, "end": 3}


@pytest.mark.parametrize(
    ("text", "intent", "moment", "meant"),
    [
        ("nee joh ik ga niet dood haha", "nlu_fallback", HELPED, "choose_only_a_joke"),
        ("ik wil niet dood, ik wil weten hoe die story weggaat", "suicidal_thoughts", NEAR, "choose_only_a_joke"),
        ("hoe kom je daar nou bij", "not_understood", HELPED, "choose_only_a_joke"),
        ("zo bedoelde ik het niet", "deny", NEAR, "choose_only_a_joke"),
        ("je begrijpt me verkeerd", "complain_bot", PLANNED, "choose_joke_after_plan"),
        ("ik ga niet dood van 20 pillen", "nlu_fallback", HELPED, "nlu_fallback"),
        ("nee nee, er is niks gebeurd", "deny", TOUCHED, "choose_misread"),
        ("niemand heeft me aangeraakt", "sexual_violence", TOUCHED, "choose_misread"),
        ("huh nee, ik bedoel de app van de familie", "nlu_fallback", TOUCHED, "choose_misread"),
        ("er is niks gebeurd, ik moet trouwen", "forced_marriage", TOUCHED, "forced_marriage"),
        ("er is niks gebeurd alleen heeft hij me vastgehouden", "nlu_fallback", TOUCHED, "nlu_fallback"),
        ("nee hij doet nu niks", "deny", HELP_NOW, "choose_danger_over"),
        ("hij gaat gewoon praten denk ik", "nlu_fallback", HELP_NOW, "choose_danger_over"),
        ("zo bedoelde ik het niet sorry", "deny", HELP_NOW, "choose_false_alarm"),
    ],
)
def test_what_is_taken_back(text: str, intent: str, moment: Moment, meant: str) -> None:
    """In her own words, beside the first help that she should not have had."""
    assert read_in_context(parsed(text, intent, 0.7), moment)["intent"]["name"] == meant


def test_doubts_go_with_the_denial_and_a_rule_stays() -> None:
    """What the model alone heard goes; what stands there in plain words of danger does not."""
    reading = {**parsed("nee ik ga niet dood", "deny", 0.7), "entities": [risk("suicide", "act")]}
    assert read_in_context(reading, HELPED)["entities"] == []
    reading["entities"] = [risk("suicide", "act", "rule:plan")]
    assert read_in_context(reading, HELPED)["entities"] == [risk("suicide", "act", "rule:plan")]
    reading["entities"] = [risk("danger_now", "act")]
    assert read_in_context(reading, HELPED)["entities"] == [risk("danger_now", "act")]


def test_still_feared_is_not_over() -> None:
    """Somebody who hits later is no mistake."""
    reading = read_in_context(parsed("hij doet nu niks maar straks slaat hij me", "nlu_fallback", 0.7), HELP_NOW)
    assert reading["intent"]["name"] not in ("choose_danger_over", "choose_false_alarm")
