"""A threat that a teacher hears of is danger for a life, and not of this moment: advice now, before anybody knows."""

import pytest

from assistant.reading.danger_here.threat_against_a_pupil import threatened_once_they_know
from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

HEARD = {"entity": "risk", "level": "act", "confidence": 0.97, "source": "model", "start": 0, "end": 4}
NOW, HONOUR = ({**HEARD, "value": one} for one in ("danger_now", "honour_violence"))
BY_A_RULE = {**NOW, "source": "rule:about to be hurt"}
TEACHER = Moment(
    asked="utter_pro_first_day",
    role="professional",
    topic="pro_support_victim",
    said=frozenset({"utter_pro_support_first", "utter_pro_first_day"}),
)
THREAT = (
    "ze heeft vandaag wel gezegd dat haar broer haar vermoordt als hij het ziet. neem ik dat letterlijk of zegt ze "
    "maar wat?"
)


def risks(text, *heard, moment=TEACHER):
    found = read_in_context(parsed(text, "pro_support_victim", 0.8, heard), moment)
    return [(one["value"], one["level"]) for one in found["entities"] if one["entity"] == "risk"]


@pytest.mark.parametrize(
    "text", [THREAT, "als haar vader erachter komt slaat hij haar dood zegt ze", "ouders slaan haar als ze het horen"]
)
def test_it_is_heard(text):
    assert threatened_once_they_know(text)
    assert risks(text, NOW) == [("honour_violence", "act")]
    assert risks(text, NOW, HONOUR) == [("honour_violence", "act")]


@pytest.mark.parametrize(
    "text",
    [
        "haar broer staat voor de deur en vermoordt haar als hij haar ziet",
        "hij weet het en slaat haar nu",
        "haar vader heeft haar geslagen en doet het weer als hij het hoort",
    ],
)
def test_what_goes_on_or_has_begun_stays_danger_of_this_moment(text):
    assert ("danger_now", "act") in risks(text, NOW, HONOUR)


def test_only_of_a_pupil_and_never_against_a_rule():
    assert ("danger_now", "act") in risks(THREAT, BY_A_RULE)
    girl = Moment(asked="utter_image_first", role="youth", topic="image_shared", said=frozenset({"utter_image_first"}))
    assert ("danger_now", "ask") in risks("mn broer vermoordt me als hij het ziet", NOW, HONOUR, moment=girl)
