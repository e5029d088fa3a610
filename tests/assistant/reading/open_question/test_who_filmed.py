"""Who filmed her is not asked of who has told it, and a name is an answer and no new story."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from assistant.speech.told_before import told_before
from tests.actions.trackers import user
from tests.assistant.moments import parsed

BUTTONS = (
    ("Ja, thuis of familie", "/choose_filmed_home"),
    ("Ja, school of sport", "/choose_filmed_school"),
    ("Iemand anders", "/choose_filmed_other"),
)
TEXT = "Ga niet alleen naar diegene toe. Wie is het, iemand dichtbij?"
ASKED = Moment(
    asked="utter_filmed_first",
    question=TEXT,
    buttons=BUTTONS,
    topic="secretly_filmed",
    said=frozenset({"utter_filmed_first"}),
)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("mn neef heeft me gefilmd onder de douche", "choose_filmed_home"),
        ("mn oom filmt mij stiekem in mn kamer", "choose_filmed_home"),
        ("er is een filmpje van mij gemaakt in de kleedkamer door mn trainer", "choose_filmed_school"),
        ("iemand heeft me gefilmd onder de douche", None),
        ("mn neef zegt dat ik gefilmd ben", None),
    ],
)
def test_who_told_it_is_not_asked(text, known):
    assert told_before(TEXT, BUTTONS, [user("secretly_filmed", text=text)]) == known


def test_a_name_is_the_answer():
    read = parsed("het was mn neef zei ik toch", "sexual_violence", 0.99)
    assert read_in_context(read, ASKED)["intent"]["name"] == "choose_filmed_home"
    read = parsed("mn neef heeft me ook aangeraakt", "sexual_violence", 0.99)
    assert read_in_context(read, ASKED)["intent"]["name"] == "sexual_violence"
    home = Moment(
        asked="utter_filmed_home",
        question="Ben je thuis nu bang?",
        buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
        topic="secretly_filmed",
        said=frozenset({"utter_filmed_first", "utter_filmed_home"}),
    )
    read = parsed("het was mn neef zei ik toch", "sexual_violence", 0.99)
    assert read_in_context(read, home)["intent"]["name"] == "choose_noted"
