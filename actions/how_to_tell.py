"""How to tell it at home: the words that fit what happened to her."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from assistant.reading.her_questions.must_anybody_know import asks_whether_anybody_must_know
from assistant.reading.moment import IMAGES

OF_AN_IMAGE = "utter_how_to_tell_first"
OF_SELF_HARM, HURTS_HERSELF, WHO_MAY_KNOW = "utter_tell_self_harm", "utter_self_harm_first", "utter_self_harm_talk"
STEPS_FOR_HER_LIFE, AND_AN_IMAGE, WISH_ALONE = "utter_suicide_", "utter_tell_dying_and_image", "utter_suicide_tell"
"""Asked there, the words name the wish to die as well, and the next step is hers for her life."""
PASSED_ON, WHO_PASSED_IT_ON = "i_shared_image", "utter_shared_tell_home"
FAKE, GOES_ROUND = "deepfake_nude", ("image_shared", "bullied", "sextortion")
"""A fake that goes round, is laughed about or threatened with, is a fake all the same."""
LGBT, OUTED = "lgbt_identity", "choose_lgbt_"
"""A story, and the beginning of what is told in it: who was outed may have told nothing else."""
WORDS_FOR: Mapping[str, str] = {
    LGBT: "utter_tell_lgbt",
    "forced_marriage": "utter_tell_no_wedding",
    "left_abroad": "utter_tell_no_wedding",
    "honour_violence": "utter_tell_no_wedding",
    FAKE: "utter_tell_fake",
}
"""Words of their own, after which the question of the usual ones is put."""
NOBODY_HAS_TO = "utter_tell_nobody_has_to"
FOR_A_PARENT = "utter_tell_not_well"
"""A parent who told nothing that was done to herself needs no words about it."""


class HowToTell(Action):
    """Answers "hoe zeg ik het thuis": whom, when, and a message to copy."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_how_to_tell"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say the words of her story, or the usual ones; then ask whether she dares."""
        conversation = Conversation(tracker)
        if asked_in_the_steps_for_her_life(conversation):
            tell_of_the_wish_to_die(dispatcher, conversation)
            return []
        words = words_of_her_own(conversation)
        own = conversation.role in (None, "youth") and not conversation.is_child
        if words is None and own and asks_whether_anybody_must_know(conversation.text.lower()):
            words = NOBODY_HAS_TO
        dispatcher.utter_message(response=words or OF_AN_IMAGE)
        if words not in (None, WHO_PASSED_IT_ON):  # those end on a question themselves
            dispatcher.utter_message(response=OF_AN_IMAGE, part="question")
        return []


def asked_in_the_steps_for_her_life(conversation: Conversation) -> bool:
    """Whether a young person asked it while a question of the help for her own life stood open."""
    asked = conversation.asked or ""
    own = conversation.role in (None, "youth") and not conversation.is_child
    return own and asked.startswith(STEPS_FOR_HER_LIFE) and not asked.startswith("utter_suicide_other_")


def tell_of_the_wish_to_die(dispatcher: CollectingDispatcher, conversation: Conversation) -> None:
    """Say a sentence that names the wish to die, and the image where one was told; then whether that works."""
    if any(intent in IMAGES for intent in conversation.told()):
        dispatcher.utter_message(response=AND_AN_IMAGE)
        dispatcher.utter_message(response=WISH_ALONE, part="question")
    else:
        dispatcher.utter_message(response=WISH_ALONE)


def words_of_her_own(conversation: Conversation) -> str | None:
    """The words that fit her story alone; None where the usual ones do."""
    if conversation.is_child:
        return None
    told = [LGBT if intent.startswith(OUTED) else intent for intent in conversation.told()]
    story = next((intent for intent in reversed(told) if intent in (*WORDS_FOR, *IMAGES, PASSED_ON)), "")
    if story in GOES_ROUND and FAKE in told:
        story = FAKE
    # A wound is told without a word about an image, also where an image is what it began with.
    if conversation.asked == WHO_MAY_KNOW or (not story and conversation.has_said([HURTS_HERSELF])):
        return OF_SELF_HARM
    if conversation.role == "parent" and story in ("", LGBT, PASSED_ON):
        return FOR_A_PARENT
    if story == FAKE and conversation.role not in (None, "youth"):
        return None
    return WHO_PASSED_IT_ON if story == PASSED_ON else WORDS_FOR.get(story)
