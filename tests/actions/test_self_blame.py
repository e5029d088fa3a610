"""What stands on her side when she says that it is her own fault."""

import pytest

from actions.meet_danger import MeetDanger
from actions.self_blame import DID_NOTHING, TRUST_OR_PRESSURE, SelfBlame
from tests.actions.trackers import bot, responses, run, tracker, user

FILMED, FAKE = bot("utter_filmed_first"), bot("utter_deepfake_first")


@pytest.mark.parametrize(
    ("events", "role", "says"),
    [
        ([user("secretly_filmed"), FILMED], None, DID_NOTHING),
        ([user("deepfake_nude"), FAKE], "youth", DID_NOTHING),
        ([user("secretly_filmed"), FILMED, user("sextortion"), bot("utter_blackmail_first")], None, DID_NOTHING),
        ([user("image_shared"), bot("utter_image_shared_first")], None, TRUST_OR_PRESSURE),
        ([user("regret_sent"), bot("utter_regret_first"), user("deepfake_nude"), FAKE], None, TRUST_OR_PRESSURE),
        ([user("secretly_filmed"), FILMED], "friend", TRUST_OR_PRESSURE),
        ([], None, TRUST_OR_PRESSURE),
    ],
)
def test_who_was_filmed_without_knowing_is_not_asked_about_trust(events, role, says):
    messages, _ = run(SelfBlame(), tracker(*events, user("self_blame", text="het is mijn eigen schuld"), role=role))
    assert responses(messages) == [says]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("ik had die andere nooit moeten sturen", TRUST_OR_PRESSURE),
        ("eigen schuld, ik heb hem er ook een gestuurd", TRUST_OR_PRESSURE),
        ("hij stuurde het rond en het is mijn schuld", DID_NOTHING),
        ("had ik de deur maar op slot gedaan", DID_NOTHING),
    ],
)
def test_who_sent_it_herself_is_asked_all_the_same(text, says):
    talk = tracker(user("secretly_filmed"), FILMED, user("self_blame", text=text))
    assert responses(run(SelfBlame(), talk)[0]) == [says]


def test_beside_a_doubt_about_danger_it_fits_her_story_too():
    talk = tracker(user("secretly_filmed"), FILMED, user("self_blame", "sexual_violence:ask", text="mijn eigen schuld"))
    assert responses(run(MeetDanger(), talk)[0]) == [DID_NOTHING, "utter_sexual_violence_ask"]
