"""A professional who says that home is safe is not told what to do where it is not."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from assistant.speech.told_before import told_before
from assistant.words.phrases_of_calm import says_their_home_is_safe
from tests.actions.trackers import user
from tests.assistant.moments import parsed

BUTTONS = (
    ("Ja, of ik weet het niet", "/choose_pro_home_unsafe"),
    ("Nee", "/choose_pro_home_safe"),
    ("Ik maak me acuut zorgen", "/choose_pro_acute"),
)
QUESTION = "Geen belofte, wel samen beslissen. Speelt er thuis iets gevaarlijks?"
ASKED = {
    "event": "bot",
    "text": QUESTION,
    "data": {"buttons": [{"title": title, "payload": payload} for title, payload in BUTTONS]},
    "metadata": {},
}
UNSAFE = Moment(
    asked="utter_pro_support_unsafe",
    question="Wil je de meldcode erbij?",
    buttons=(("Ja, de meldcode", "/pro_reporting_code"), ("Nee, de school", "/choose_pro_school")),
    role="professional",
    topic="pro_support_victim",
    said=frozenset({"utter_pro_support_first", "utter_pro_support_unsafe"}),
)
SAFE = (
    "csg bel ik met haar. wat zeg ik tegen die, vanmiddag haalt moeder haar op. thuis lijkt me wel veilig",
    "huh, maar thuis is toch veilig zei ik, geen eer of zo. ik kan t die moeder toch niet gewoon verzwijgen??",
    "het is thuis gewoon veilig",
    "thuis is alles prima voor zover ik kan zien",
    "thuis speelt er niks",
    "haar ouders zijn lieve mensen",
)
DOUBT = (
    "thuis lijkt me niet veilig",
    "is het thuis wel veilig?",
    "ik weet niet of thuis veilig is",
    "als thuis is het veilig dan bel ik",
    "thuis is het veilig maar vader is streng",
    "geen idee hoe het thuis is eerlijk gezegd",
    "thuis is het niet goed",
)


@pytest.mark.parametrize("text", SAFE)
def test_said_beside_another_question_it_is_the_no_to_danger_at_home(text):
    for intent in ("nlu_fallback", "pro_support_victim", "ask_how_to_tell_parents"):
        assert read_in_context(parsed(text, intent, 0.6), UNSAFE)["intent"]["name"] == "choose_pro_home_safe"
    events = [ASKED, user("unsure", text="geen idee hoe het thuis is"), user("pro_support_victim", text=text)]
    assert told_before(QUESTION, BUTTONS, events) == "choose_pro_home_safe"


@pytest.mark.parametrize("text", DOUBT)
def test_a_doubt_about_home_stays_one(text):
    assert not says_their_home_is_safe(text)
    events = [ASKED, user("unsure", text="geen idee hoe het thuis is"), user("pro_support_victim", text=text)]
    assert told_before(QUESTION, BUTTONS, events) == "choose_pro_home_unsafe"


def test_danger_told_since_outweighs_it():
    events = [ASKED, user("deny", text="nee, thuis is veilig"), user("honour_violence", text="haar broers zoeken haar")]
    assert told_before(QUESTION, BUTTONS, [*events, ASKED, user("affirm", text="ja")]) == "choose_pro_home_unsafe"


@pytest.mark.parametrize(
    "text",
    ["zij heeft niks verteld, 2 klasgenoten kwamen bij mij", "ik heb het van een klasgenoot, ze zegt zelf niks van"],
)
def test_who_heard_it_from_others_is_not_told_to_thank_the_pupil(text):
    first = Moment(asked="utter_pro_support_first", role="professional", topic="pro_support_victim", said=UNSAFE.said)
    found = read_in_context(parsed(text, "pro_support_victim", 0.7), first)
    assert found["intent"]["name"] == "choose_aside_pro_heard_from_other"


def test_the_words_for_a_home_that_is_not_safe_do_not_outweigh_it():
    heard = parsed("thuis is toch veilig zei ik, geen eer of zo", "honour_violence", 0.69)
    heard = {**heard, "aside": [{"name": "choose_pro_home_unsafe", "confidence": 0.64, "to": ["professional"]}]}
    assert read_in_context(heard, UNSAFE)["intent"]["name"] == "choose_pro_home_safe"
