"""What is said in one turn fits into three bubbles, also when it is made of several texts."""

from pathlib import Path

import yaml

from bot.conversation.rendering import MAX_BUBBLES, MAX_CHARACTERS, render
from editorial.responses import Responses
from tests.content.for_each import for_each

ROOT = Path(__file__).parents[2]
RESPONSES = Responses(ROOT / "content")
PARENTS = ("parent", "parent_herself", "parent_about_adult", "parent_on_watch", "parent_phone_taken")
AUDIENCES = (None, "child", *PARENTS, "professional", "friend")


def message(response_id, times=0, role=None):
    """A response as Rasa sends it."""
    answer = RESPONSES.answer(response_id, times, role)
    return {"text": answer.text, "buttons": answer.buttons}


def first_answers():
    """The first response of every subject."""
    for file in sorted((ROOT / "data" / "stories").glob("*.yml")):
        for rule in yaml.load(file.read_text(), yaml.CSafeLoader)["rules"]:
            steps = rule["steps"]
            if not rule.get("condition") and steps[-1]["action"].startswith("utter_") and "intent" in steps[0]:
                yield steps[-1]["action"]


QUESTIONS = [response.id for response in RESPONSES.all() if response.asks and response.id.startswith("utter_")]
REMOVALS = [
    response.id for response in RESPONSES.all() if response.id.startswith("utter_removal_") and not response.asks
]
TURNS = [
    *(["utter_danger_ok", question] for question in sorted({*first_answers(), *QUESTIONS})),
    *(["utter_blackmail_brake", first] for first in sorted(set(first_answers()))),
    *(["utter_role_noted", question] for question in QUESTIONS),
    *(["utter_about_another", first] for first in sorted(set(first_answers()))),
    *([steps, question] for steps in REMOVALS for question in ("utter_removal_age", "utter_removal_brake")),
    ["utter_abroad_watched", "utter_abroad_before"],
    ["utter_divorce_parents", "utter_distress_first"],
    ["utter_faith_strength", "utter_anything_else"],
    ["utter_distress_step", "utter_suicide_ask"],
    ["utter_aside_silence_at_home", "utter_honour_ask"],
    ["utter_distress_worse", "utter_suicide_ask"],
    ["utter_distress_worse", "utter_blackmail_suicide"],
]


@for_each(TURNS, "+".join)
def test_nothing_is_lost(turn):
    """Every word and the last text's buttons arrive."""
    for role in AUDIENCES:
        for times in range(2):
            messages = [message(response_id, times, role) for response_id in turn]
            rendered = render(messages, danger=True).outgoing
            assert len(rendered) <= MAX_BUBBLES
            assert all(len(item.bubble.text) <= MAX_CHARACTERS for item in rendered)
            shown = "".join("".join(item.bubble.text.split()) for item in rendered)
            for text in (one["text"] for one in messages):
                assert "".join(text.split()) in shown or all(
                    "".join(part.split()) in shown for part in text.split("\n\n")
                ), f"lost from {turn}: {text}"
            assert [choice.title for choice in rendered[-1].choices] == [
                button["title"][:28] for button in messages[-1]["buttons"]
            ]
