"""When a message is not understood: the likeliest readings as buttons, in plain words."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import ABOUT_SOMEBODY_ELSE, Conversation, Reading
from actions.explain_word import explain, word_asked_for
from actions.go_on import ABOUT_DANGER, WHAT_NOW, last_place
from actions.particular_questions import particular_questions
from actions.replay import replay
from actions.texts import responses
from assistant.reading.her_story.her_own_story import stories_told, tells_of_herself
from assistant.reading.open_question.answers import pressed_in_words
from assistant.reading.who_helps.whose_story import NOT_HERS

READINGS = 3
TOO_FAINT = 0.2
"""Below this a reading is a guess. While a subject is talked about such a guess is not offered, and dying never is:
who says "goed, ik probeer het vanavond" would read it as what she seems to have said."""
FAIR_SHARE = 0.4
"""Below this another big story than hers is not offered in the middle of a talk: in talks that were tried, "Over mijn
geloof" stood at 0.32 and "Ik moet trouwen" at 0.1 beside questions about something else."""
ANOTHER_BIG_STORY = frozenset({
    "forced_marriage", "left_abroad", "honour_violence", "family_control", "divorce_choice", "faith_question",
    "lgbt_identity", "parent_faith_upbringing", "pro_faith_culture",
})  # fmt: skip
NOT_IN_A_TALK = frozenset({
    "ask_what_can_you_do", "ask_who_are_you", "restart", "complain_bot", "switch_language", "delete_data",
    "out_of_scope",
})  # fmt: skip
"""Readings about the assistant itself, which lead away from what is talked about."""
GO_ON = "reading_go_on"
MISSES_BEFORE_TOPICS = 2
"""After so many misses in a row the same question is no help: people and subjects are offered."""

TELLS_HER_NOTHING = frozenset({
    "inform_detail", "tell_outcome", "inform_role", "quick_exit", "affirm", "deny", "unsure", "greet", "thank",
    "not_understood", "goodbye",
})  # fmt: skip
"""Readings that are no subject: a button for one helps nobody on."""
NOT_OF_HELPERS = frozenset({
    "image_shared", "sextortion", "deepfake_nude", "secretly_filmed", "grooming", "pressured_to_send", "regret_sent",
    "bullied", "self_blame", "shame_reputation", "afraid_parents_find_out", "ask_how_to_tell_parents",
    "i_shared_image",
})  # fmt: skip
"""Stories of one's own, in words that a parent, professional or friend would not use of another."""
HELPERS = ("parent", "professional", "friend")

FACT = "inform_detail"
FACTS = ("platform", "person", "amount")
"""Entities that answer a question by themselves."""

PRESSED = {
    "suicidal_thoughts": "choose_wants_to_die",
    "immediate_danger": "choose_danger_now",
    "out_of_scope": "choose_other_subject",
}
"""Pressing such a reading is sure; typing it may be a doubt, which is asked about first. "Iets heel anders" asks for
another subject, and is none that is foreign here."""

QUESTION = re.compile(r"^(?:moet|mag|hoe|wat|horen|kan|is|ben|geef|zal|wordt|wie) |\?$")
LONGEST_QUESTION = 8

MISSED = "utter_ask_back"
MISSED_AGAIN = "utter_ask_back_topics"
IN_OTHER_WORDS = "utter_ask_back_words"
"""Said where no reading is worth offering in a talk: better no button than a strange one."""
CHILD = "utter_role_child"
"""A child is met as one before it is asked what it means."""


class AskBack(Action):
    """Asks which of two or three things she means."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_ask_back"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Take a bare fact as the answer it is; else offer readings, after two misses people and subjects."""
        conversation = Conversation(tracker)
        if is_a_fact_that_was_asked_for(conversation):
            return replay(conversation.messages()[-1], intent=FACT)
        if (choice := choice_asked_for(conversation)) is not None:
            return replay(conversation.messages()[-1], intent=choice)
        if (word := word_asked_for(conversation.text)) is not None:
            return explain(word, dispatcher, conversation)
        if conversation.is_child and not conversation.has_said([CHILD]):
            dispatcher.utter_message(response=CHILD)
            return []
        if misses_in_a_row(conversation) >= MISSES_BEFORE_TOPICS:
            dispatcher.utter_message(response=MISSED_AGAIN)
            return []
        buttons = readings_as_buttons(conversation)
        if buttons:
            dispatcher.utter_message(response=MISSED, buttons=buttons)
        elif way_back(conversation):
            dispatcher.utter_message(response=IN_OTHER_WORDS)
            dispatcher.utter_message(response=WHAT_NOW)
        else:
            dispatcher.utter_message(response=MISSED_AGAIN)
        return []


def choice_asked_for(conversation: Conversation) -> str | None:
    """The choice whose button asks what she asks ("Moet ik straffen?"), among the buttons that she saw last."""
    text = conversation.text.lower()
    if not QUESTION.search(text) or len(text.split()) > LONGEST_QUESTION:
        return None
    asking = [(title, payload) for title, payload in conversation.buttons_seen() if title.endswith("?")]
    return pressed_in_words(text, asking, whole=False)


def is_a_fact_that_was_asked_for(conversation: Conversation) -> bool:
    """Whether a question stands open and the message names an app, a person or an amount, and may be just that."""
    likeliest = [reading.intent for reading in conversation.readings if reading.intent != "nlu_fallback"][:READINGS]
    return bool(conversation.asked) and FACT in likeliest and conversation.names_one_of(FACTS)


def misses_in_a_row(conversation: Conversation) -> int:
    """How often the assistant has just asked back, without anything in between."""
    count, said = 0, conversation.said()
    while said and said[-1] in (MISSED, MISSED_AGAIN, WHAT_NOW):
        if said.pop() == WHAT_NOW and (not said or said.pop() != IN_OTHER_WORDS):
            break
        count += 1
    return count


def way_back(conversation: Conversation) -> bool:
    """Whether there is a subject to go back to, and no danger that is asked about."""
    asked = conversation.asked or ""
    has_subject = conversation.topic is not None or last_place(conversation) == asked
    return has_subject and not asked.startswith(ABOUT_DANGER) and last_place(conversation) is not None


def readings_as_buttons(conversation: Conversation) -> list[dict[str, str]]:
    """The likeliest readings that have words of their own; in a talk particular questions go before subjects, only
    likely ones are offered, and the way back to it."""
    known = {response.id for response in responses().all()}
    goes_back = way_back(conversation)
    buttons = particular_questions(conversation, known) if goes_back else []
    most = READINGS - 1 if goes_back else READINGS
    for reading in conversation.readings:
        words = f"reading_{reading.intent}"
        if words in known and len(buttons) < most and may_be_meant(reading, conversation):
            title = responses().answer(words, role=conversation.role).text
            buttons.append({"title": title, "payload": f"/{PRESSED.get(reading.intent, reading.intent)}"})
    if goes_back and buttons:
        buttons.append({"title": responses().answer(GO_ON, role=conversation.role).text, "payload": "/choose_go_on"})
    return buttons


def may_be_meant(reading: Reading, conversation: Conversation) -> bool:
    """Whether a reading is worth a button: one of hers, and likely enough in the middle of a talk."""
    intent = reading.intent
    role = conversation.role or ("friend" if (conversation.topic or "").startswith("friend_") else None)
    own = role in (None, "youth") and tells_of_herself(conversation.said())
    if own and intent.startswith(ABOUT_SOMEBODY_ELSE):
        return False
    if intent in TELLS_HER_NOTHING or (role in HELPERS and intent in NOT_OF_HELPERS):
        return False
    in_a_talk = conversation.topic is not None or way_back(conversation)
    if intent.startswith(NOT_HERS.get(role or "", ())) or (in_a_talk and intent in NOT_IN_A_TALK):
        return False
    if reading.confidence < TOO_FAINT and (intent in PRESSED or in_a_talk):
        return False
    told = {*conversation.told(), *stories_told(conversation.said())}
    another = in_a_talk and intent in ANOTHER_BIG_STORY and intent not in told
    return not another or reading.confidence >= FAIR_SHARE
