"""One word, one answer; everything else the overview."""

from pathlib import Path

import pytest

from actions.ask_back import AskBack
from actions.explain_word import AFTER_A_WORD, OVERVIEW, WORDS, ExplainWord, word_asked_for
from editorial.responses import Responses
from tests.actions.trackers import responses, run, tracker, user

RESPONSES = Responses(Path(__file__).parents[2] / "content")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("wat is grooming", "grooming"),
        ("Wat is sextortion?", "sextortion"),
        ("wat is sexting", "sexting"),
        ("wat betekent shame sexting", "shame_sexting"),
        ("wat is exposing", "exposing"),
        ("wat betekent exposed worden", "exposing"),
        ("wat is een deepfake", "deepfake"),
        ("wat is eergerelateerd geweld", "honour_violence"),
        ("wat bedoelen jullie met eer", "honour"),
        ("wat is een meldcode", "meldcode"),
        ("wat is Veilig Thuis", "veilig_thuis"),
        ("wat is huwelijksdwang", "forced_marriage"),
        ("wat houdt achterlating in", "left_abroad"),
        ("wat is victim blaming", "victim_blaming"),
        ("wat is take it down", "removal_tools"),
        ("wat is een vertrouwenspersoon", "trusted_person"),
        ("wat is 113", "113"),
        ("wat is aangifte doen", "police_report"),
        ("wat is het weer", None),
        ("wat is een blockchain", None),
        ("mijn ex doet aan exposing", None),
        ("wat is er aan de hand als iemand mij via grooming heeft gelokt en nu dreigt", None),
    ],
)
def test_the_word_that_is_asked_for(text, word):
    """Asked as a question about a word; a story in which it occurs is none."""
    assert word_asked_for(text) == (f"utter_word_{word}" if word else None)


@pytest.mark.parametrize("word", sorted(WORDS))
def test_every_word_is_explained_in_one_bubble_for_everybody(word):
    """Without "je" or "u", so that it fits whoever asks."""
    response = RESPONSES.get(word)
    assert [len(version.bubbles) for _, version in response.wordings()] == [1] * len(list(response.wordings()))
    assert set(response.variants) <= {"child"}


def test_a_known_word_gets_its_own_answer_and_an_unknown_one_the_overview():
    """Never the whole list for one word."""
    assert responses(run(ExplainWord(), tracker(user("ask_definition", text="wat is grooming")))[0]) == [
        "utter_word_grooming",
        AFTER_A_WORD,
    ]
    assert responses(run(ExplainWord(), tracker(user("ask_definition", text="wat is blabla")))[0]) == [OVERVIEW]


def test_the_reporting_code_as_a_word_and_as_a_procedure():
    """A girl who asks what it is has not become a teacher."""
    messages, events = run(
        ExplainWord(), tracker(user("pro_reporting_code", text="wat is een meldcode"), role="professional")
    )
    assert responses(messages) == ["utter_word_meldcode", AFTER_A_WORD]
    assert events == [{"event": "slot", "name": "role", "value": None}]
    code = tracker(user("pro_reporting_code", text="hoe werkt de meldcode"), role="professional")
    assert responses(run(ExplainWord(), code)[0]) == ["utter_pro_code_first"]
    teacher = tracker(
        user("choose_professional"), user("pro_reporting_code", text="wat is de meldcode"), role="professional"
    )
    assert run(ExplainWord(), teacher)[1] == []


def test_a_word_that_the_model_did_not_know_is_explained_all_the_same():
    """ "Wat is Veilig Thuis" needs no asking back."""
    messages, _ = run(AskBack(), tracker(user("nlu_fallback", text="wat is veilig thuis")))
    assert responses(messages) == ["utter_word_veilig_thuis", AFTER_A_WORD]
