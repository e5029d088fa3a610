"""What is asked under a threat to post, and of a fake before the law, has an answer of its own."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

BY_AN_EX = Moment(
    asked="utter_evidence_keep",
    topic="ask_evidence",
    said=frozenset({"utter_blackmail_first", "utter_blackmail_known", "utter_evidence_first", "utter_evidence_keep"}),
)
ROUND_ALREADY = Moment(topic="image_shared", said=frozenset({"utter_image_shared_first"}))
HIS_MENTOR = Moment(role="professional", topic="pro_support_victim", said=frozenset({"utter_pro_support_first"}))


def _read(text, intent="nlu_fallback", moment=BY_AN_EX):
    return read_in_context(parsed(text, intent, 0.97), moment)["intent"]["name"]


@pytest.mark.parametrize(
    "text",
    [
        "als ik aangifte doe, hoe bewijs ik dat die video nep is?",
        "hoe toon ik dan aan dat het een deepfake is? ik ben trouwens 18",
        "als hij hem alleen aan vrienden stuurt, is dat ook strafbaar, want het is nep",
        "dat gaat over onder de 18, ik ben 18. is een deepfake van een volwassene strafbaar ja of nee?",
        "mag dat wel, zo'n nepfoto van mij maken",
    ],
)
def test_the_law_of_a_fake(text):
    assert _read(text, "ask_evidence") == "ask_police_law"


@pytest.mark.parametrize(
    "text",
    [
        "hoe bewijs ik aan de klas dat het nep is",
        "hij zegt bij de politie dat het nep is, hoe bewijs ik het",
        "hoe bewijs ik dat hij het was",
    ],
)
def test_other_proof_is_not_the_law_of_a_fake(text):
    assert _read(text, "ask_evidence") == "ask_evidence"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("hij appt me steeds. moet ik reageren??", "choose_aside_must_i_answer"),
        ("moet ik hem nou terugappen of niet", "choose_aside_must_i_answer"),
        (
            "er staat nog niks in die groep! moet ik hem zaterdag afzeggen of gewoon niks sturen",
            "choose_aside_must_i_answer",
        ),
        ("ok geblokt en gemeld. komt hij nou nog met die video denk je", "choose_blackmail_if_sent"),
        ("nee ik vroeg of hij t nog gaat sturen. ben bang", "choose_blackmail_if_sent"),
        ("gaat hij het nog sturen", "choose_blackmail_if_sent"),
        ("zou hij hem echt doorsturen", "choose_blackmail_if_sent"),
        ("en als het toch online komt, wat is dan het eerste wat ik doe?", "choose_aside_if_he_posts_it"),
        ("stel hij zet m morgen op insta, wat moet ik dan doen", "choose_aside_if_he_posts_it"),
        ("wat doe ik als hij het toch post", "choose_aside_if_he_posts_it"),
        ("maar wat zet ik nou in gang, politie of die stopncii code?", "choose_aside_if_he_posts_it"),
        ("kan ik voorkomen dat het ergens op komt? stopncii ofzo?", "choose_aside_stop_beforehand"),
        ("kan ik tegenhouden dat hij het post", "choose_aside_stop_beforehand"),
    ],
)
def test_asked_under_a_threat(text, meant):
    assert _read(text, "parent_prevention") == meant


@pytest.mark.parametrize("moment", [ROUND_ALREADY, HIS_MENTOR])
def test_only_of_her_own_threat(moment):
    assert _read("wat doe ik als hij het toch post", "ask_remove_image", moment) != "choose_aside_if_he_posts_it"


@pytest.mark.parametrize("text", ["als hij het post doe ik mezelf wat aan", "als hij hem post vermoordt mijn vader me"])
def test_a_danger_beside_it_is_met(text):
    said = parsed(text, "suicidal_thoughts", 0.9, entities=[{"entity": "risk", "value": "suicide", "level": "act"}])
    assert read_in_context(said, BY_AN_EX)["intent"]["name"] == "suicidal_thoughts"


def test_a_threat_told_again_hides_no_question():
    """The blackmail was met before: in a talk about the police it is no new danger."""
    again = [{"entity": "risk", "value": "extortion", "level": "act", "source": "model"}]
    text = "hij appt net: als je niet terugkomt staat ie vanavond online. moet ik reageren??"
    asked_of_the_police = Moment(
        asked="utter_police_parents", topic="ask_police_law", said=BY_AN_EX.said | {"utter_police_parents"}
    )
    found = read_in_context(parsed(text, "nlu_fallback", 0.5, again), asked_of_the_police)
    assert found["intent"]["name"] == "choose_aside_must_i_answer"


def test_danger_now_beside_it_goes_first():
    near = [{"entity": "risk", "value": "danger_now", "level": "act", "source": "model"}]
    text = "hij staat voor de deur en appt me. moet ik reageren"
    found = read_in_context(parsed(text, "immediate_danger", 0.5, near), BY_AN_EX)
    assert found["intent"]["name"] == "immediate_danger"


def test_who_is_blackmailed_is_not_sent_back_to_who_does_it():
    """The help with regret begins with asking the other to wipe it."""
    later = Moment(asked="utter_removal_age", topic="ask_remove_image", said=BY_AN_EX.said | {"utter_removal_age"})
    assert _read("ik heb zo'n spijt dat ik het gestuurd heb", "regret_sent", later) == "self_blame"


HAS_TO_COME = Moment(
    asked="utter_blackmail_meet",
    question="Is er al iets gebeurd wat jij niet wilde?",
    buttons=(("Ja", "/sexual_violence"), ("Nee", "/deny")),
    topic="sextortion",
    said=frozenset({"utter_blackmail_first", "utter_blackmail_meet"}),
)


@pytest.mark.parametrize(
    "text",
    ["nee nog niet. maar moet ik dan niet gewoon gaan? anders weet iedereen het", "nee. moet ik niet toch maar gaan"],
)
def test_the_doubt_whether_to_go_is_met_beside_a_no(text):
    found = read_in_context(parsed(text, "deny", 0.6), HAS_TO_COME)
    assert found["intent"]["name"] == "choose_blackmail_meet"
    assert [one["value"] for one in found["entities"] if one["entity"] == "answered"] == ["deny"]


def test_a_yes_beside_that_doubt_is_harm():
    found = read_in_context(parsed("ja vorige week. moet ik nou weer gewoon gaan dan", "affirm", 0.6), HAS_TO_COME)
    assert found["intent"]["name"] != "choose_blackmail_meet"


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("nee ik vroeg of hij t nog gaat sturen. ben bang", "choose_aside_likes_me_if_no"),
        ("ok geblokt en gemeld. komt hij nou nog met die video denk je", "choose_aside_if_i_block"),
    ],
)
def test_whether_it_will_be_sent_goes_before_a_neighbouring_question(text, heard):
    said = {**parsed(text, "regret_sent", 0.76), "aside": [{"name": heard, "confidence": 0.8, "to": ["youth"]}]}
    assert read_in_context(said, BY_AN_EX)["intent"]["name"] == "choose_blackmail_if_sent"
