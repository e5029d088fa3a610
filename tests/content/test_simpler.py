"""Questions in easier words belong to a question, speak to whoever hears it, and still ask."""

from pathlib import Path

from editorial.responses import Responses
from tests.content.for_each import for_each
from tests.content.measures import reading_ease

RESPONSES = Responses(Path(__file__).parents[2] / "content")
SIMPLER = [response for response in RESPONSES.all() if response.id.startswith("simpler_")]
MUST_BE_EXPLAINED = {
    response.id
    for response in RESPONSES.all()
    if response.id.startswith("utter_") and response.id.endswith("_ask") and response.id != "utter_regret_ask"
}

each = for_each(SIMPLER, lambda response: response.id)


def question_of(response):
    """The question that it puts in easier words."""
    return RESPONSES.get(response.id.replace("simpler_", "utter_", 1))


@each
def test_it_belongs_to_a_question(response):
    """`simpler_x` is said at `utter_x`, to parents as "u"."""
    question = question_of(response)
    assert question.asks
    for _, version in response.wordings():
        assert len(version.bubbles) == 1
    if "parent" in question.variants:
        assert "parent" in response.variants
    for audience in set(question.variants) & {
        "friend",
        "parent_herself",
        "parent_about_adult",
        "parent_on_watch",
        "professional",
    }:
        assert audience in response.variants, f"{response.id}: nothing for a {audience}"


@each
def test_it_is_easy(response):
    """Easier than other texts have to be."""
    assert not [text for _, version in response.wordings() if (text := version.bubbles[0]) and reading_ease(text) < 70]


def test_every_question_about_danger_can_be_explained():
    """Who does not understand the question about dying gets it in easier words."""
    assert {question_of(response).id for response in SIMPLER} >= MUST_BE_EXPLAINED
