"""A professional who is about to ring Veilig Thuis hears yes, with the number."""

import dataclasses

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from assistant.speech.told_before import told_before
from tests.assistant.moments import parsed

HOME_UNSAFE = Moment(
    asked="utter_pro_support_unsafe",
    question="Wil je de meldcode erbij?",
    buttons=(("Ja, de meldcode", "/pro_reporting_code"), ("Nee, de school", "/choose_pro_school")),
    role="professional",
    topic="pro_reporting_code",
    said=frozenset({"utter_pro_support_first", "utter_pro_support_unsafe", "utter_pro_code_first"}),
)
ADVISED = dataclasses.replace(HOME_UNSAFE, said=HOME_UNSAFE.said | {"utter_pro_code_consult"})
DYING = dataclasses.replace(HOME_UNSAFE, said=HOME_UNSAFE.said | {"utter_suicide_other_act"})


def _read(text, moment=HOME_UNSAFE):
    return read_in_context(parsed(text, "nlu_fallback", 0.4), moment)["intent"]["name"]


def test_whether_it_can_be_now():
    text = "nee dank je, ik weet genoeg. ik bel maandagochtend veilig thuis, of kan dat ook vanavond al?"
    assert _read(text) == "choose_code_consult"
    assert _read("is veilig thuis ook in het weekend bereikbaar?") == "choose_code_consult"
    assert _read(text, ADVISED) == "choose_aside_pro_police_or_home_line"


def test_who_thanks_and_rings_is_let_go():
    text = "veilig thuis is dag en nacht toch? oké dan bel ik nu. bedankt"
    assert _read(text) == "goodbye"
    assert _read(text, DYING) == "choose_worried_goodbye"


@pytest.mark.parametrize(
    "text", ["ze is nu veilig thuis", "is ze vanavond wel veilig thuis?", "is het thuis nu veilig?"]
)
def test_safe_at_home_is_no_telephone(text):
    assert _read(text) != "choose_code_consult"


def test_a_home_that_is_feared_is_not_asked_about_after_the_report():
    question = "Bij acuut of blijvend onveilig meld je wel. Is thuis misschien niet veilig, of speelt er eer?"
    buttons = (("Ja", "/choose_pro_home_unsafe"), ("Nee", "/choose_code_weigh"))
    feared = {"event": "bot", "text": "...", "data": {}, "metadata": {"utter_action": "utter_honour_other"}}
    assert told_before(question, buttons, [feared]) == "choose_pro_home_unsafe"
    assert told_before(question, buttons, []) is None
