"""Where people are pointed to: a table of cases, and what must hold in every case."""

import csv
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.referral_routes import AT_MOST, ORDER, Situation, choose, is_night
from editorial.opening import AMSTERDAM
from editorial.referrals import read_contacts

ROOT = Path(__file__).parents[2]
CONTACTS = read_contacts(ROOT / "content")
MOMENTS = {
    "day": "2026-11-25T14:00",
    "evening": "2026-11-25T20:30",
    "night": "2026-11-26T01:30",
    "sunday": "2026-11-29T15:00",
    "christmas": "2026-12-25T12:00",
    "kingsday": "2027-04-27T12:00",
    "may5": "2027-05-05T12:00",
}
ADULT_LINES = {"luisterlijn", "mind_hulplijn", "in_je_bol", "juridisch_loket", "geestelijke_verzorging", "stopncii"}


def moment(text):
    """A moment in Dutch time."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


def read_cases():
    """The table: one case a line."""
    with (Path(__file__).parent / "referral_routes.tsv").open(encoding="utf-8") as file:
        yield from csv.DictReader(file, delimiter="\t")


CASES = list(read_cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: "-".join(filter(None, list(case.values())[:6])))
def test_the_table(case):
    """Need x role x age x hour x form x danger: these places, in this order."""
    flags = case["flags"].split()
    situation = Situation(
        need=case["need"],
        at=moment(MOMENTS[case["when"]]),
        role=case["role"] or None,
        age=int(case["age"]) if case["age"] else None,
        form=case["form"] or None,
        danger_now="now" in flags,
        wish_to_die="die" in flags,
        abroad="abroad" in flags,
        minor_image=True if "minor" in flags else False if "adult" in flags else None,
    )
    assert [route.contact.id for route in choose(situation, CONTACTS)] == case["routes"].split()


def test_the_table_is_long_enough_to_mean_something():
    """At least 120 cases."""
    assert len(CASES) >= 120


situations = st.builds(
    Situation,
    need=st.sampled_from([*ORDER, "something nobody wrote"]),
    at=st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2028, 12, 31), timezones=st.just(AMSTERDAM)),
    role=st.sampled_from([None, "youth", "friend", "parent", "professional"]),
    age=st.one_of(st.none(), st.integers(min_value=5, max_value=90)),
    form=st.sampled_from([None, "chat", "call"]),
    danger_now=st.booleans(),
    wish_to_die=st.booleans(),
    abroad=st.booleans(),
    minor_image=st.sampled_from([None, True, False]),
)


@settings(max_examples=150)
@given(situations)
def test_always_one_to_three_places_that_exist(situation):
    """Nobody is left without a place, nobody gets a list."""
    routes = choose(situation, CONTACTS)
    assert 1 <= len(routes) <= AT_MOST
    assert all(route.contact.show and route.reasons for route in routes)
    assert len({route.contact.id for route in routes}) == len(routes)


@settings(max_examples=150)
@given(situations)
def test_danger_and_a_wish_to_die_come_first(situation):
    """112 for danger now, 113 for a wish to die, before everything else."""
    first = [route.contact.id for route in choose(situation, CONTACTS)]
    if situation.danger_now or situation.need == "danger_now":
        assert first[0] == "112"
    elif situation.wish_to_die or situation.need == "suicide":
        assert first[0] == "113"
    if situation.danger_now and situation.wish_to_die:
        assert first[:2] == ["112", "113"]


@settings(max_examples=150)
@given(situations)
def test_nobody_gets_a_closed_line_first_when_an_open_one_fits(situation):
    """112 and 113 never close, so this holds for every first place."""
    routes = choose(situation, CONTACTS)
    if any(route.state == "open" for route in routes):
        assert routes[0].state != "closed"
        if is_night(situation.at):
            assert routes[0].state == "open"


@settings(max_examples=150)
@given(situations)
def test_a_child_never_gets_an_adult_line(situation):
    """Also when her age is not known."""
    if situation.role in (None, "youth", "friend") and (situation.age is None or situation.age < 16):
        shown = {route.contact.id for route in choose(situation, CONTACTS)}
        assert not shown & (ADULT_LINES - ({"stopncii"} if situation.minor_image is not True else set()))


def test_one_line_in_the_content_switches_a_place_off():
    """`show: false` takes it out of every route."""
    from dataclasses import replace

    without = {**CONTACTS, "helpwanted": replace(CONTACTS["helpwanted"], show=False)}
    situation = Situation(need="extortion", at=moment(MOMENTS["day"]), role="youth", age=15)
    assert "helpwanted" in [route.contact.id for route in choose(situation, CONTACTS)]
    assert "helpwanted" not in [route.contact.id for route in choose(situation, without)]
