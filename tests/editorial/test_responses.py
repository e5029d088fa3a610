"""Reading texts: versions, variants, and messages an editor understands."""

from pathlib import Path

import pytest

from editorial.errors import ContentError
from editorial.responses import Responses, split_bubbles

TOPIC = """
topic: sample
responses:
  utter_sample:
    recommendation: [1]
    sources: [M]
    to: youth
    asks: true
    versions:
      - bubbles: ["One.", "Do you agree?"]
      - bubbles: ["Two. Agree?"]
      - bubbles: ["Three. Agree?"]
        buttons: [{title: "Yes", payload: /affirm}]
    buttons:
      - {title: "Yes, I do", payload: /affirm}
    variants:
      parent:
        versions:
          - bubbles: ["For you. Agree?"]
"""


def content(tmp_path: Path, text: str) -> Path:
    """A content folder with one file."""
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "sample.yml").write_text(text, encoding="utf-8")
    return tmp_path


def test_the_version_follows_how_often_it_was_said(tmp_path):
    """First the long one, then round through the shorter ones."""
    responses = Responses(content(tmp_path, TOPIC))
    said = [responses.answer("utter_sample", times).bubbles[0] for times in range(6)]
    assert said == ["One.", "Two. Agree?", "Three. Agree?", "Two. Agree?", "Three. Agree?", "Two. Agree?"]


def test_buttons_are_shared_unless_a_version_has_its_own(tmp_path):
    """A variant without buttons inherits those of the response."""
    responses = Responses(content(tmp_path, TOPIC))
    assert responses.answer("utter_sample").buttons == [{"title": "Yes, I do", "payload": "/affirm"}]
    assert responses.answer("utter_sample", 2).buttons == [{"title": "Yes", "payload": "/affirm"}]
    assert responses.answer("utter_sample", role="parent").buttons[0]["title"] == "Yes, I do"


def test_a_role_without_a_variant_gets_the_general_text(tmp_path):
    """Nobody is left without words."""
    responses = Responses(content(tmp_path, TOPIC))
    assert responses.answer("utter_sample", role="professional").to == "youth"
    assert responses.answer("utter_sample", role="parent").to == "parent"


def test_a_language_without_the_text_falls_back_to_dutch(tmp_path):
    """Better Dutch than silence."""
    folder = content(tmp_path, TOPIC)
    (folder / "en").mkdir()
    assert Responses(folder).answer("utter_sample", language="en").bubbles[0] == "One."


def test_bubbles_travel_as_one_text(tmp_path):
    """A blank line parts them again."""
    answer = Responses(content(tmp_path, TOPIC)).answer("utter_sample")
    assert split_bubbles(answer.text) == answer.bubbles


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("to: youth", "to: grandmother"), "'to' has to be one of"),
        (("asks: true", "ask: true"), "nobody knows ask"),
        (("payload: /affirm}\n    variants", "payload: affirm}\n    variants"), "begins with a slash"),
        (("[1]", "[7]"), "numbers from 1 to 6"),
        (('["One.", "Do you agree?"]', '["a", "b", "c", "d"]'), "one, two or three bubbles"),
        (("      parent:", "      neighbour:"), "no audience 'neighbour'"),
        (("topic: sample", "topic: [sample"), "no valid YAML"),
        (("to: youth", "to: youth\n    to: parent"), "stands here twice"),
    ],
)
def test_a_broken_file_names_file_entry_and_mistake(tmp_path, change, complaint):
    """An editor reads where and what."""
    broken = TOPIC.replace(*change)
    assert broken != TOPIC
    with pytest.raises(ContentError) as caught:
        Responses(content(tmp_path, broken))
    assert complaint in str(caught.value)
    assert "sample.yml" in str(caught.value)


def test_the_same_id_in_two_files_is_a_mistake(tmp_path):
    """One id, one text."""
    folder = content(tmp_path, TOPIC)
    (folder / "nl" / "another.yml").write_text(TOPIC, encoding="utf-8")
    with pytest.raises(ContentError, match="another"):
        Responses(folder)
