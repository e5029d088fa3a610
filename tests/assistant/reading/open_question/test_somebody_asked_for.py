"""Asked whether somebody knows or helps, she names a person: that is the yes."""

import pytest

from assistant.reading.moment import Moment
from assistant.reading.open_question.somebody_asked_for import somebody_or_nobody
from tests.assistant.moments import parsed

YES_OR_NO = (("Ja", "/affirm"), ("Nee", "/deny"))
KNOWS = Moment("utter_abroad_must_go", "Weet iemand op school of in de buurt hiervan?", YES_OR_NO)
HELPS = Moment("utter_reputation_talk", "Is er zo iemand?", YES_OR_NO)
NEAR = Moment("utter_suicide_stay", "Is er al iemand bij je?", YES_OR_NO)
THREATENS = Moment("utter_blackmail_ask", "Is er iemand die iets van jou heeft, en daarmee dreigt?", YES_OR_NO)


def naming(text, person):
    """A message that was taken for who she is, with a person in it."""
    entities = [{"entity": "person", "value": person}] if person else []
    return {**parsed(text, "inform_role", 0.95), "entities": entities}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("sam wel", None),
        ("mn nichtje fatima weet het", "cousin"),
        ("me mentor", "teacher"),
        ("alleen mn zus", "sister"),
        ("noor van school", None),
        ("ja mevrouw jansen weet ervan", None),
        ("heb het tegen yara gezegd", None),
        ("mn oma zit beneden", "grandmother"),
        ("eentje. mn neef", "cousin"),
    ],
)
@pytest.mark.parametrize("moment", [KNOWS, HELPS, NEAR])
def test_a_person_is_the_yes(text, person, moment):
    assert somebody_or_nobody(text, naming(text, person), moment) == "affirm"


@pytest.mark.parametrize("text", ["alleen jij", "jij alleen", "nee, alleen deze chat", "mn zus weet het niet"])
def test_the_chat_or_who_does_not_know_is_the_no(text):
    assert somebody_or_nobody(text, naming(text, "sister"), KNOWS) == "deny"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("mijn vader wordt boos", KNOWS),
        ("mijn moeder belt", NEAR),
        ("mijn vader komt zo wel", NEAR),
        ("ik weet het wel", KNOWS),
        ("niet mijn moeder", KNOWS),
        ("weet mijn mentor het dan ook?", KNOWS),
        ("mijn moeder misschien", NEAR),
        ("mijn oom", THREATENS),
    ],
)
def test_anything_else_is_left_to_the_model(text, moment):
    assert somebody_or_nobody(text, naming(text, "mother"), moment) is None
