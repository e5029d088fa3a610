"""A mother to whom it happens herself reads nothing about her child."""

from pathlib import Path

import pytest

from editorial.responses import PARENT_HERSELF, Responses

RESPONSES = Responses(Path(__file__).parents[2] / "content")
FROM_HER_OWN_STORY = [
    "utter_blackmail_who", "utter_what_now", "utter_police_first", "utter_police_talk", "utter_police_own",
    "utter_police_costs", "utter_police_proof", "utter_removal_age", "utter_removal_adult", "utter_removal_both",
    "utter_removal_not_nude", "utter_removal_instagram", "utter_removal_tiktok", "utter_goodbye",
    "utter_parent_other_parent", "utter_sexual_violence_first", "utter_sexual_violence_old", "utter_blackmail_first",
    "utter_blackmail_known", "utter_blackmail_stranger", "utter_evidence_first",
]  # fmt: skip


@pytest.mark.parametrize("name", FROM_HER_OWN_STORY)
def test_what_follows_from_her_own_story_speaks_of_her(name):
    response = RESPONSES.get(name)
    for times in range(len(response.variants.get(PARENT_HERSELF, response.versions)) + 1):
        answer = RESPONSES.answer(name, times_said=times, role=PARENT_HERSELF)
        said = " ".join([*answer.bubbles, *(button["title"] for button in answer.buttons)]).lower()
        assert " kind" not in said
        assert "ouders" not in said
