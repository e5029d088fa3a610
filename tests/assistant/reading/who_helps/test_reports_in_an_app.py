"""Who reports an image in an app, and an address that stands beside it: no question about the code."""

import dataclasses

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

REPORTS = "choose_aside_friend_report_for"
ASKED_AGE = Moment(
    asked="utter_removal_age",
    question="Was de leerling onder de 18 toen het gemaakt werd?",
    buttons=(("Ja, onder de 18", "/choose_minor"), ("Nee, 18 of ouder", "/choose_adult")),
    role="professional",
    topic="ask_remove_image",
    said=frozenset({"utter_received_first", "utter_removal_telegram", "utter_removal_age"}),
)
ADDRESS = "15 en 16 zei ik net. bij 1 is het een foto in bikini met haar adres en school erbij, de rest zijn naaktfotos"


def _read(text, intent="pro_reporting_code", moment=ASKED_AGE, heard=()):
    return read_in_context(parsed(text, intent, 0.9, heard), moment)


@pytest.mark.parametrize(
    "text",
    [
        "ik ben geen leraar, jongerenwerker in een buurthuis. wie moet melden bij telegram, ik of de meiden zelf?",
        "niemand heeft het thuis onveilig hoor. ik wil gewoon weten wat ik vanavond doe en wie er meld bij telegram",
        "moet ik dat melden bij snapchat of doet zij dat zelf",
    ],
)
def test_who_reports_in_an_app_is_no_report_to_veilig_thuis(text):
    assert _read(text)["intent"]["name"] == REPORTS


@pytest.mark.parametrize(
    "text", ["moet ik dit melden bij veilig thuis?", "moet ik dit melden", "wie meldt bij ons op school"]
)
def test_the_code_is_asked_about_as_before(text):
    assert _read(text)["intent"]["name"] != REPORTS


def test_an_address_beside_the_image_is_heard_and_the_age_kept():
    found = _read(ADDRESS, "parent_child_victim")
    assert found["intent"]["name"] == REPORTS
    assert [one["value"] for one in found["entities"] if one["entity"] == "answered"] == ["choose_minor"]
    assert _read("er staat geen adres bij", "inform_detail")["intent"]["name"] != REPORTS


def test_danger_goes_before_it_and_a_girl_asks_of_herself():
    now = {"entity": "risk", "value": "danger_now", "level": "act", "source": "rule:1", "start": 0, "end": 3}
    assert _read(f"{ADDRESS}, er staan jongens voor haar deur", heard=[now])["intent"]["name"] != REPORTS
    girl = dataclasses.replace(ASKED_AGE, role="youth")
    assert (
        _read("wie moet melden bij telegram, ik of mijn moeder", "ask_remove_image", girl)["intent"]["name"] != REPORTS
    )
