"""A youth worker has no pupils and no class, and is not asked twice for it."""

import asyncio

import pytest
from rasa.shared.core.events import SlotSet, UserUttered

from assistant.speech.about_youth_work import in_words_of_youth_work, tells_of_youth_work
from assistant.speech.content_nlg import ContentNLG
from assistant.speech.told_before import kind_of
from tests.assistant.policies.test_dialogue_policies import tracker

WORKER = "hoi, ik ben jongerenwerker. 4 meiden uit mijn groep staan op een kanaal"


def _said(response, *texts, role="professional"):
    talk = tracker(SlotSet("role", role), *(UserUttered(one, {"name": "nlu_fallback"}) for one in texts))
    return asyncio.run(ContentNLG().generate(response, talk, "any"))["text"]


@pytest.mark.parametrize("text", [WORKER, "ik ben geen leraar, ik werk in een buurthuis", "ik werk niet op school"])
def test_it_is_kept_as_a_fact(text):
    assert tells_of_youth_work([text, "wat doe ik nu"])
    assert "leerling" not in _said("utter_removal_minor", text, "wat doe ik nu")
    assert "jouw organisatie" in _said("utter_received_first", text)
    assert "in de groep" in _said("utter_pro_support_school", text)


def test_a_teacher_reads_on_as_before():
    assert not tells_of_youth_work(
        ["ik ben docent op een vmbo", "zij gaat naar een jongerencoach, als mentor zeg ik dat"]
    )
    assert "leerling" in _said("utter_removal_minor", "ik ben docent op een vmbo")


def test_the_same_questions_are_known_in_these_words():
    for question in ("Was de leerling onder de 18 toen het gemaakt werd?", "Weet je waar de leerling nu is?"):
        assert kind_of(question) == kind_of(in_words_of_youth_work(question)) is not None
    assert in_words_of_youth_work("Leerlingen in de klas") == "Jongeren in de groep"
