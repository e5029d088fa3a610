"""Whom a woman tells of who reads as a parent: her child, or another adult."""

import asyncio
from pathlib import Path

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.speech.about_an_adult import tells_of_an_adult
from assistant.speech.content_nlg import ContentNLG, audience

DOMAIN = Domain.load(str(Path(__file__).parents[3] / "domain.yml"))


@pytest.mark.parametrize(
    ("texts", "of_an_adult"),
    [
        (["mijn man wordt gechanteerd met een filmpje"], True),
        (["ik ben moeder. mijn man wil niet meer leven"], True),
        (["mijn zus zegt dat ze dood wil"], True),
        (["iemand wordt gechanteerd", "nee het is mijn man niet mijn kind"], True),
        (["het gaat om mijn zus"], True),
        (["mijn man wordt bedreigd", "hij weet het nog niet"], True),
        (["mijn man wordt bedreigd", "en mijn dochter ook"], False),
        (["mijn dochter wordt gechanteerd", "mijn man mag het niet weten"], False),
        (["mijn man wil haar dood hebben, mijn dochter"], False),
        (["mijn man wil mijn dochter naar marokko sturen, liever dood dan schande"], False),
        (["mijn man is woedend", "mijn zoon is bedreigd"], False),
        (["ik ben moeder van drie kinderen"], False),
    ],
)
def test_whom_it_is_about(texts, of_an_adult):
    assert tells_of_an_adult(texts) is of_an_adult


def test_who_tells_of_her_husband_reads_nothing_of_a_child():
    mother = SlotSet("role", "parent")
    told = UserUttered("mijn man wordt gechanteerd met een filmpje", {"name": "parent_child_victim", "confidence": 0.7})
    talk = DialogueStateTracker.from_events("someone", [mother, told], DOMAIN.slots, domain=DOMAIN)
    assert audience(talk) == "parent_about_adult"
    for name in ("utter_blackmail_other", "utter_blackmail_other_next", "utter_suicide_other_act"):
        said = asyncio.run(ContentNLG().generate(name, talk, "any"))
        assert " kind" not in said["text"]
        assert "Moet ik straffen?" not in [one["title"] for one in said["buttons"]]


def test_a_mother_who_is_filmed_herself_reads_about_herself():
    herself, child = SlotSet("topic", "secretly_filmed"), SlotSet("topic", "parent_child_victim")
    mother = SlotSet("role", "parent")
    for told, words in ((herself, "U kon dit niet tegenhouden"), (child, "Uw kind kon dit niet tegenhouden")):
        talk = DialogueStateTracker.from_events("someone", [mother, told], DOMAIN.slots, domain=DOMAIN)
        assert words in asyncio.run(ContentNLG().generate("utter_filmed_first", talk, "any"))["text"]
