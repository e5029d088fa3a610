"""Nothing happens at this moment: said after an alarm, with and without fear of what comes later."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

HEARD = {"entity": "risk", "level": "act", "confidence": 0.8, "source": "model", "start": 0, "end": 4}
NOW, DYING = {**HEARD, "value": "danger_now"}, {**HEARD, "value": "suicide"}
BY_A_RULE = {**NOW, "source": "rule:danger_now/hit"}
RUN = Moment(
    asked="utter_danger_now_act", question="Kun je praten, of alleen typen?", said=frozenset({"utter_danger_now_act"})
)
SAFE_ASKED = Moment(
    asked="utter_danger_now_type",
    question="Ben je nu veilig?",
    buttons=(("Ja, nu veilig", "/affirm"), ("Nee", "/deny")),
    said=frozenset({"utter_danger_now_act", "utter_danger_now_type"}),
)
DYING_ASKED = Moment(
    asked="utter_suicide_act", question="Heb je een plan, voor vandaag?", said=frozenset({"utter_suicide_act"})
)
TOLD_113 = Moment(
    asked="utter_suicide_tell", question="Lukt dat?", said=frozenset({"utter_suicide_act", "utter_suicide_tell"})
)
TALKING = Moment(
    asked="utter_call_or_type", question="Kun je nu bellen, of alleen typen?", topic="image_shared",
    said=frozenset({"utter_image_shared_first", "utter_call_or_type"}),
)  # fmt: skip


def levels(found):
    return [(one["value"], one["level"]) for one in found["entities"] if one["entity"] == "risk"]


@pytest.mark.parametrize(
    ("text", "moment", "risks"),
    [
        ("nee nu niks aan de hand papa is op werk. ben alleen bang voor straks", RUN, [{**NOW, "level": "ask"}]),
        ("ja nu wel. maar vanavond niet denk ik", SAFE_ASKED, [DYING]),
        ("nee ze weten nog niks. maar als mijn broer het hoort", RUN, []),
        ("not now but tonight when he is home", RUN, [NOW]),
    ],
)
def test_fear_of_what_comes_later_is_met_as_that(text, moment, risks):
    found = read_in_context(parsed(text, "nlu_fallback", 0.5, risks), moment)
    assert found["intent"]["name"] == "choose_danger_later"
    assert not levels(found)


WHETHER_NOW = Moment(
    asked="utter_danger_now_ask",
    question="Ben je nu bang dat iemand jou iets doet?",
    buttons=(("Ja, nu", "/affirm"), ("Nee, nu is het rustig", "/deny"), ("Ik weet het niet", "/unsure")),
    said=frozenset({"utter_danger_now_ask"}),
)
OF_HER_FAMILY = Moment(asked="utter_honour_soon", topic="honour_violence", said=frozenset({"utter_honour_soon"}))
MEANT = Moment(
    asked="utter_ask_back",
    question="Bedoel je een van deze dingen?",
    buttons=(("Er is nu gevaar", "/immediate_danger"), ("Ik voel me rot", "/express_distress")),
    said=frozenset({"utter_greet", "utter_ask_back"}),
)
OF_A_PUPIL = Moment(
    asked="utter_danger_now_other_ask", role="professional", said=frozenset({"utter_danger_now_other_ask"})
)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("op dit moment niet, de deur is op slot, maar vannacht?", WHETHER_NOW),
        ("nu niet, hij slaapt. maar als hij wakker wordt", WHETHER_NOW),
        ("nu niet, hij slaapt. maar als hij wakker wordt", RUN),
        ("nee nu nog niet maar vanavond komt ie thuis", WHETHER_NOW),
        ("nee nu nog niet maar vanavond komt ie thuis", OF_HER_FAMILY),
        ("nee, maar vannacht", WHETHER_NOW),
        ("nu niet mijn deur is op slot maar straks komt hij weer", WHETHER_NOW),
        ("ik heb de deur op slot gedaan dus nu niet. maar vannacht", RUN),
        ("op dit moment niet, de deur is op slot, maar vannacht?", MEANT),
        ("nu niet, maar vanavond is ze alleen met haar broer", OF_A_PUPIL),
    ],
)
def test_not_now_but_tonight_is_no_alarm_wherever_it_is_asked(text, moment):
    found = read_in_context(parsed(text, "immediate_danger", 0.9, [NOW]), moment)
    assert found["intent"]["name"] == "choose_danger_later"
    assert not levels(found)


@pytest.mark.parametrize(
    ("text", "risks"),
    [
        ("nee nu niet. hij deed de deur op slot, vanavond komt hij terug", [NOW]),
        ("nu niet maar mn vader heeft mn deur op slot gedaan, vannacht komt hij", [NOW]),
        ("nu niet, de deur is op slot en ik kan er niet uit. vanavond komen ze", [NOW]),
        ("ze hebben me opgesloten, nu niet maar vanavond komt mn oom", [BY_A_RULE]),
        ("nu niet maar vanavond maakt hij me af", [BY_A_RULE]),
        ("ja nu, en vanavond weer", [NOW]),
    ],
)
def test_a_door_that_another_locked_is_danger_now(text, risks):
    found = read_in_context(parsed(text, "immediate_danger", 0.9, risks), WHETHER_NOW)
    assert found["intent"]["name"] != "choose_danger_later"
    assert ("danger_now", "act") in levels(found)


def test_an_end_tonight_is_no_fear_of_who_comes_home():
    found = read_in_context(parsed("nu niet maar vannacht wil ik niet meer", "nlu_fallback", 0.5, [DYING]), WHETHER_NOW)
    assert ("suicide", "act") in levels(found)


def test_nobody_who_tells_of_a_friend_without_being_known_as_one_reads_of_a_friend():
    moment = Moment(asked="utter_danger_now_other_ask", said=frozenset({"utter_danger_now_other_ask"}))
    found = read_in_context(parsed("nu niet, maar vanavond is hij er", "nlu_fallback", 0.5), moment)
    assert found["intent"]["name"] != "choose_danger_later"


@pytest.mark.parametrize(
    "text",
    [
        "nee ze weten nog nix rustig. ik ben op me kamer niemand doet wat",
        "nee er is nu nog niks gebeurd. ik zit op mn kamer",
        "niet gevaar nu. ik vraag visa",
        "huh nee ze slaat niet hoor. alleen boos",
    ],
)
def test_nothing_that_happens_ends_the_alarm(text):
    found = read_in_context(parsed(text, "nlu_fallback", 0.5), RUN)
    assert found["intent"]["name"] in ("choose_false_alarm", "choose_danger_over")


@pytest.mark.parametrize(
    ("text", "risks"),
    [
        ("nu niet maar hij komt straks terug en dan slaat hij", [NOW]),
        ("nu even niks maar hij staat voor de deur", [NOW]),
        ("vanavond gaat ie me slaan, nu is het rustig", [BY_A_RULE]),
    ],
)
def test_what_comes_at_once_is_no_later(text, risks):
    found = read_in_context(parsed(text, "nlu_fallback", 0.5, risks), RUN)
    assert found["intent"]["name"] != "choose_danger_later"
    assert levels(found)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("wat nee ik wil niet dood?? ik bedoel dat het vanavond niet veilig is als me vader thuis is", DYING_ASKED),
        ("nee echt niet doen, ik heb nooit gezegd dat ik dood wil", TOLD_113),
        ("stop met 113. ik heb een vraag over mn vader en oom", TOLD_113),
    ],
)
def test_dying_that_was_never_meant_is_let_go(text, moment):
    found = read_in_context(parsed(text, "nlu_fallback", 0.5, [DYING]), moment)
    assert found["intent"]["name"] == "choose_not_dying"
    assert not levels(found)


@pytest.mark.parametrize(
    "text", ["ik wil niet dood maar ik bedoel ik wil weg zijn", "ik wil niet meer, ik bedoel alles"]
)
def test_a_denial_that_is_none_is_not_let_go(text):
    found = read_in_context(parsed(text, "suicidal_thoughts", 0.9, [DYING]), DYING_ASKED)
    assert found["intent"]["name"] != "choose_not_dying"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("alleen tipen. mn mama is beneden die hoort t anders", "ask"),
        ("maar me oom komt praten. wat als ze me slaan", "ask"),
        ("hij slaat me nu", "act"),
        ("ze staan voor de deur", "act"),
        ("wat als hij weer slaat, net ook al", "act"),
    ],
)
def test_danger_now_without_anything_that_goes_on_is_asked_about(text, level):
    found = read_in_context(parsed(text, "nlu_fallback", 0.5, [NOW]), TALKING)
    assert levels(found) == [("danger_now", level)]
    by_rule = read_in_context(parsed(text, "nlu_fallback", 0.5, [BY_A_RULE]), TALKING)
    assert levels(by_rule) == [("danger_now", "act")]
