"""Places are shown field by field: only what is certain."""

from datetime import date, datetime
from pathlib import Path

import pytest

from editorial.errors import ContentError
from editorial.freshness import ages, is_too_old
from editorial.opening import AMSTERDAM, OpeningTimes
from editorial.organisation import read_organisation
from editorial.referrals import read_contacts

CONTENT = Path(__file__).parents[2] / "content"
PLACE = """
never_show: ["0900-0113"]
contacts:
  line:
    name: "A line"
    for: {needs: [listen], roles: [youth], ages: [8, 18]}
    what_for: "Listening."
    why: "They listen."
    how: "Call."
    phone: {value: "NUMBER", source: "their site", date_checked: CHECKED, confidence: SURE}
    web: {value: "https://line.example", source: "guess", date_checked: unknown, confidence: low}
    hours:
      call: {value: "Mo-Fr 09:00-17:00; PH off", source: "their site", date_checked: CHECKED, confidence: SURE}
"""


def contact(tmp_path, number="0800-1234", checked="2026-09-08", sure="high"):
    """The one contact of a made file."""
    text = PLACE.replace("NUMBER", number).replace("CHECKED", checked).replace("SURE", sure)
    (tmp_path / "referrals.yml").write_text(text, encoding="utf-8")
    return read_contacts(tmp_path)["line"]


def test_a_certain_number_is_shown(tmp_path):
    """High confidence and a known date."""
    found = contact(tmp_path)
    assert found.shown("phone") == "0800-1234"
    assert found.opening("call") is not None


@pytest.mark.parametrize(("checked", "sure"), [("unknown", "high"), ("2026-09-08", "medium"), ("2026-09-08", "low")])
def test_an_uncertain_number_is_not_shown_but_the_site_is(tmp_path, checked, sure):
    """No date or less than high: name and site only, no hours."""
    found = contact(tmp_path, checked=checked, sure=sure)
    assert found.shown("phone") is None
    assert found.opening("call") is None
    assert found.shown("web") == "https://line.example"


def test_one_line_switches_a_number_off(tmp_path):
    """`show: false` beside the value."""
    certain = PLACE.replace("NUMBER", "0800-1234").replace("CHECKED", "2026-09-08")
    text = certain.replace("confidence: SURE}", "confidence: high, show: false}")
    (tmp_path / "referrals.yml").write_text(text, encoding="utf-8")
    assert read_contacts(tmp_path)["line"].shown("phone") is None


def test_a_number_known_to_be_wrong_cannot_come_back(tmp_path):
    """The list at the head of the file."""
    with pytest.raises(ContentError, match="known to be wrong"):
        contact(tmp_path, number="0900-0113")


def test_every_contact_of_the_content_has_source_and_words():
    """44 organisations, each field with its source."""
    contacts = read_contacts(CONTENT)
    assert len(contacts) == 44
    for place in contacts.values():
        assert {"what_for", "why", "how"} <= set(place.texts)
        assert all(fact.source for fact in place.facts.values())


def test_hours_follow_dutch_holidays():
    """27 April is a holiday, 5 May is not one here."""
    hours = OpeningTimes("Mo-Fr 09:00-21:00; PH off")
    assert not hours.is_open(datetime(2026, 4, 27, 12, tzinfo=AMSTERDAM))
    assert hours.is_open(datetime(2026, 5, 5, 12, tzinfo=AMSTERDAM))
    opens = hours.opens_next(datetime(2026, 12, 25, 12, tzinfo=AMSTERDAM))
    assert opens == datetime(2026, 12, 28, 9, tzinfo=AMSTERDAM)


def test_a_clock_time_that_does_not_exist_is_no_failure():
    """The hour skipped in March."""
    assert OpeningTimes("24/7").is_open(datetime(2026, 3, 29, 2, 30, tzinfo=AMSTERDAM))


def test_an_unreadable_opening_time_is_a_mistake():
    """An editor hears it at once."""
    with pytest.raises(ValueError, match="no opening time"):
        OpeningTimes("often, mostly")


def test_facts_grow_old():
    """The age of shown facts, in days."""
    found = {place: days for days, place in ages(read_contacts(CONTENT), date(2026, 11, 27))}
    assert found["kindertelefoon.phone"] == 80
    assert "helpwanted.phone" not in found


def test_what_is_too_old_holds_make_check_but_a_site_stays():
    """A year for numbers, hours and prices."""
    assert is_too_old(366, "line.phone")
    assert is_too_old(366, "line.hours.call")
    assert not is_too_old(365, "line.phone")
    assert not is_too_old(4000, "line.web")


@pytest.mark.parametrize("line", ["112", "113"])
def test_the_numbers_that_save_a_life_never_vanish(line):
    """Shown, certain, dated, day and night, with their own digits."""
    place = read_contacts(CONTENT)[line]
    assert place.show
    assert place.shown("phone") == line
    assert place.shown("cost") == "gratis"
    assert place.opening("call").always
    assert place.facts["phone"].date_checked >= date(2026, 9, 1)


def test_without_a_name_it_is_a_trial():
    """`content/organisation.yml` as delivered."""
    assert read_organisation(CONTENT).is_trial
