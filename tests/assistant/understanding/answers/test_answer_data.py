"""Questions as they are read, and answers as they are written down."""

from pathlib import Path

import pytest

from assistant.understanding.answers.answer_data import (
    CHOICE,
    DETAIL,
    OTHER,
    Question,
    offering,
    read_answers,
    read_questions,
)

CONTENT = Path(__file__).parents[4] / "content"


def test_the_question_is_its_last_sentence_that_asks() -> None:
    text = "Wat erg. Is het vandaag?\n\nSchrijf op waar het staat. Weet je wie het stuurde?"
    question = Question.of(text, [("Ja", "/choose_sender_known"), ("Hoe haal ik het weg?", "/ask_remove_image")])
    assert question.text == "Weet je wie het stuurde?"


def test_a_text_that_asks_nothing_is_read_whole() -> None:
    assert Question.of("Eerst dit.\n\nVertel maar.", []).text == "Vertel maar."


def test_a_yes_and_a_no_are_choices_of_every_question() -> None:
    intents = [intent for _title, intent in Question.of("Lukt dat?", []).choices]
    assert intents == ["affirm", "deny", "unsure"]


def test_a_yes_means_the_button_that_begins_with_it() -> None:
    question = Question.of("Wil je de meldcode?", [("Ja, de meldcode", "/pro_reporting_code"), ("Nee", "/deny")])
    assert question.place("affirm") == 0
    assert question.place("pro_reporting_code") == 0
    assert question.place("choose_pro_school") is None
    assert [title for title, _intent in question.choices] == ["Ja, de meldcode", "Nee", "Weet ik niet"]


def test_a_payload_with_a_slot_counts_by_its_intent() -> None:
    question = Question.of("Wie ben je?", [("Ik ben ouder", '/inform_role{"role":"parent"}')])
    assert question.place("inform_role") == 0


def test_answers_are_read_with_meaning_and_danger(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(
        'utter_x:\n  affirm:\n    - "ja hoor"\n  other:\n    - {text: "ik wil dood", risks: [suicide]}\n'
        '  inform_detail:\n    - "hij was er\u200b ook"\n',
        "utf-8",
    )
    found = read_answers(tmp_path)
    assert [(one.text, one.kind) for one in found] == [
        ("ja hoor", CHOICE),
        ("ik wil dood", OTHER),
        ("hij was er ook", DETAIL),
    ]
    assert found[1].risks == {"suicide"}


def test_a_signal_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text('utter_x:\n  affirm:\n    - {text: "ja", risks: [violence]}\n', "utf-8")
    with pytest.raises(ValueError, match=r"a\.yml"):
        read_answers(tmp_path)


def test_every_question_of_the_content_has_its_wordings() -> None:
    questions = read_questions(CONTENT)
    assert len(questions) > 300
    assert all(wordings and all(one.text for one in wordings) for wordings in questions.values())
    told = questions["utter_image_shared_first"]
    assert offering(told, "choose_image_in_app")
    assert not offering(told, "choose_code_weigh")
