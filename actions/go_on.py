"""Back to where she was: after danger, after a silence, after a question in between."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.asked_in_danger import question_behind, question_instead_of
from actions.conversation import Conversation
from actions.first_words import FIRST_WORDS
from actions.outed import OUTED, was_outed
from actions.replay import replay
from actions.texts import responses
from assistant.reading.her_questions.also_asked import ALSO_ASKED, OFFERED
from assistant.reading.open_question.another_subject import NOBODY_THREATENS
from assistant.reading.who_helps import of_a_friend
from assistant.speech.told_before import ANSWERED, QUESTION, told_before
from assistant.words.sentences import echoed

NOT_A_PLACE = (
    "utter_still_there", "utter_danger_", "utter_suicide_", "utter_self_harm_", "utter_unsure_open",
    "utter_explain", "utter_ask_back", "utter_greet", "utter_not_safe", "utter_anything_else",
    "utter_affirm_open", "utter_who_are_you", "utter_privacy", "utter_complaint", "utter_sexual_violence_ask",
    "utter_honour_ask", "utter_blackmail_ask", "utter_not_watched", "utter_watched", "utter_call_or_type",
    "utter_referral_", "utter_other_subject", "utter_thank", "utter_who", "utter_deny_open", "utter_language",
    "utter_sexual_violence_other_ask", "utter_honour_other_ask", "utter_blackmail_other_ask",
    "utter_phone_is_read", "utter_only_a_joke", "utter_aside_", "utter_plan_stands", "utter_card_",
    "utter_wrong_subject", "utter_what_can_you_do",
)  # fmt: skip
"""Beginnings of responses that are no place to come back to."""

MISREAD, NEVER_WAS = "choose_misread", ("utter_sexual_violence_", "utter_blackmail_", "utter_honour_", "utter_afraid_")
"""What was no story after all is no place either, once she has said so."""

DANGER_ITSELF = ("suicidal_thoughts", "immediate_danger", "self_harm")
ABOUT_DANGER = ("utter_suicide_", "utter_danger_", "utter_self_harm_ask", "utter_honour_ask", "utter_blackmail_ask",
                "utter_sexual_violence_ask", "utter_self_harm_other_ask", "utter_honour_other_ask",
                "utter_blackmail_other_ask", "utter_sexual_violence_other_ask")  # fmt: skip

IN_DANGER = (*ABOUT_DANGER, "utter_self_harm_", "utter_plan_stands")
"""Beginnings of what is said while danger is there: she is not led past it, back to a calm question."""
TALK_ON, DOUBT_IS_OVER = ("utter_danger_back", "utter_danger_ok"), "utter_danger_ok"
"""What is said when there is no danger for now, and she may go on."""
WAY_BACK, THREATENED = "choose_go_on", "honour_violence"
TURNED_AWAY = ("utter_deny_open", "utter_wrong_subject", "utter_other_subject", "utter_no_blackmail")
"""What is said to who has enough of a subject, or for whom it was the wrong one."""

BLACKMAIL = "utter_blackmail_"
"""Who says that nobody threatens is not asked on about it, whatever else the message asks."""
NO_MORE = re.compile(r"\b(?:nog iets|nog een vraag|iets anders)\b[^?]*\?$")
NOTED, WHAT_IS_WORST = "utter_noted", "utter_detail_open"

ANSWERS_FIRST = re.compile(
    r"^(?:ja+|nee+|neen|jawel|klopt|yes|no|nope|geen idee|(?:ik )?weet (?:ik )?(?:het |t )?nie[t]?)\b(?! (?:maar|"
    r"ik bedoel|wat|of|hoe))"
)
"""The question that stood open has been answered in the same message: it is not put again."""
WHAT_NOW, AN_ASIDE = "utter_aside_more", "utter_aside_"
OF_ANOTHERS_LIFE = "utter_suicide_other_"
"""Answered beside a question of her own, the next step of that help follows at once: nobody is led away from it."""
NOT_PUT_AGAIN = (
    "utter_ask_back", "utter_greet", "utter_still_there", "utter_anything_else", "utter_other_subject",
    "utter_deny_open", "utter_affirm_open", "utter_wrong_subject", "utter_what_can_you_do", "utter_complaint",
)  # fmt: skip
"""Beginnings of questions that have been answered by whatever was asked instead."""

NO_STORY = (
    "affirm", "deny", "unsure", "greet", "thank", "goodbye", "nlu_fallback", "inform_detail", "restart",
    "not_understood", "tell_outcome", "complain_bot", "inform_role",
)  # fmt: skip


class GoOn(Action):
    """Takes the subject up again: what she wrote after a silence, or else the last open question."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_go_on"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Answer the message that waited, or put the last question again."""
        conversation = Conversation(tracker)
        if (danger := danger_in_between(conversation)) is not None:
            if (answered := answered_beside(conversation, danger)) is not None:
                return [{"event": "slot", "name": "asked", "value": danger}, *replay(*answered, without_risk=True)]
            dispatcher.utter_message(response=danger)
            return []
        waiting = waiting_message(conversation) or story_behind_danger(conversation)
        if waiting is not None:
            if intent_of(waiting) == THREATENED and was_outed(conversation):
                dispatcher.utter_message(response=OUTED, part="opening")
            return replay(waiting, question_instead_of(waiting), without_risk=True)
        if (asked := question_behind(turns(conversation)[:-1], ABOUT_DANGER)) is not None:
            return replay(*asked, without_risk=True)
        place = last_place(conversation)
        if place is not None and turned_away_from(conversation, place):
            place = None
        answered = answered_beside(conversation, place) if place is not None else None
        if place is not None and answered is not None and is_a_no_to_more(conversation, place, answered[1]):
            dispatcher.utter_message(response=WHAT_NOW)  # she asked something beside that no: the talk is not over
            return []
        if place is not None and answered is not None:
            return [{"event": "slot", "name": "asked", "value": place}, *replay(*answered, without_risk=True)]
        if place is None:
            dispatcher.utter_message(response="utter_anything_else")
        elif place == of_a_friend.FIRST and (told := told_of_a_friend(conversation)) is not None:
            return [{"event": "slot", "name": "asked", "value": place}, *told]
        elif was_cut_short(conversation, place):
            dispatcher.utter_message(response=place, part="question")
        else:
            dispatcher.utter_message(response=place)
        return []


class Note(Action):
    """Takes in what she tells beside the open question, and leaves that question open."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_note"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Thank her and put the open question once more; without one, or after that, ask what is worst."""
        conversation = Conversation(tracker)
        place = last_place(conversation)
        just_noted = NOTED in conversation.said()[-2:]
        if place is None or place != conversation.asked or place == WHAT_IS_WORST or just_noted:
            dispatcher.utter_message(response=WHAT_IS_WORST)
        else:
            dispatcher.utter_message(response=NOTED)
            dispatcher.utter_message(response=place, part="question")
        return []


class AskAgain(Action):
    """After an answer to something in between: the open question once more, or what she wants now."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_ask_again"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Offer her other question, or put the one that stood open; one put just so before is not put a third time."""
        # The slot is empty by now: the answer that was just given put no question.
        before = turns(Conversation(tracker))[:-1]
        said = before[-1][1] if before else []
        asked = next((one for one in reversed(said) if responses().get(one).asks), None)
        again = any(one.startswith(AN_ASIDE) for one in said)
        conversation = Conversation(tracker)
        if conversation.names_one_of((ALSO_ASKED,)) and not conversation.signals():
            dispatcher.utter_message(response=OFFERED)  # with a button for it, from assistant/speech/content_nlg.py
            return []
        if asked is not None and asked.startswith(OF_ANOTHERS_LIFE):
            beside = answered_beside(conversation, asked)
            if beside is not None:
                return [{"event": "slot", "name": "asked", "value": asked}, *replay(*beside, without_risk=True)]
        answered = asked is not None and (is_answered(conversation, asked) or times_asked(conversation, asked) > 1)
        if asked is None or again or answered or asked.startswith(NOT_PUT_AGAIN):
            dispatcher.utter_message(response=WHAT_NOW)
        else:
            dispatcher.utter_message(response=asked, part="question")
        return []


def times_asked(conversation: Conversation, response: str) -> int:
    """How often a question was put; a third time it would be pushing."""
    return sum(_is_of(event, response) for event in conversation.events())


def is_answered(conversation: Conversation, asked: str) -> bool:
    """Whether an open question has an answer: before a question of her own, beside it, or earlier in the talk."""
    said = conversation.text.lower()
    if asked.startswith(BLACKMAIL) and NOBODY_THREATENS.search(said):
        return True
    if ANSWERS_FIRST.search(said[echoed(said) :]) or answered_beside(conversation, asked) is not None:
        return True
    put = next((event for event in reversed(conversation.events()) if _is_of(event, asked)), {})
    buttons = [(str(one["title"]), str(one["payload"])) for one in (put.get("data") or {}).get("buttons") or []]
    age = conversation.age if conversation.role in (None, "youth") else None
    return told_before(str(put.get("text") or ""), buttons, conversation.events(), age) is not None


def answered_beside(conversation: Conversation, place: str) -> tuple[dict[str, Any], str] | None:
    """The message in which a question was answered beside one of her own, and the choice; since it was put last."""
    found: tuple[dict[str, Any], str] | None = None
    for event in conversation.events():
        if _is_of(event, place):
            found = None
        elif event.get("event") == "user":
            entities = (event.get("parse_data") or {}).get("entities") or []
            answers = (one for one in entities if one.get("entity") == ANSWERED and one.get(QUESTION) == place)
            choice = next((str(one.get("value")) for one in answers), None)
            found = (event, choice) if choice is not None else found
    return found


def is_a_no_to_more(conversation: Conversation, place: str, choice: str) -> bool:
    """Whether a choice is a no to "wil je nog iets weten?", which ends a talk."""
    put = next((event for event in reversed(conversation.events()) if _is_of(event, place)), {})
    return choice in ("deny", "goodbye") and NO_MORE.search(str(put.get("text") or "")) is not None


def _is_of(event: dict[str, Any], response: str) -> bool:
    """Whether something was said as this response."""
    return event.get("event") == "bot" and (event.get("metadata") or {}).get("utter_action") == response


def waiting_message(conversation: Conversation) -> dict[str, Any] | None:
    """What she wrote after a silence, when it says something and has not been answered."""
    messages = conversation.messages()
    if conversation.asked != "utter_still_there" or len(messages) < 2:
        return None
    intent = intent_of(messages[-2])
    return messages[-2] if tells_something(intent) else None


def told_of_a_friend(conversation: Conversation) -> list[dict[str, Any]] | None:
    """What befalls a friend, taken up where it was told before the question about danger came in between."""
    messages = conversation.messages()
    told = of_a_friend.what_befalls_a_friend(str(one.get("text") or "") for one in messages)
    return None if told is None else replay(messages[-1], told, without_risk=True)


def was_cut_short(conversation: Conversation, place: str) -> bool:
    """Whether its question gave way to one about danger in the same turn, so that it was never put."""
    for _, said in reversed(turns(conversation)):
        if place in said:
            return any(one.startswith(ABOUT_DANGER) for one in said[said.index(place) :])
    return False


def danger_in_between(conversation: Conversation) -> str | None:
    """Where the way back would lead past danger: its open question, or else what to ask instead; None elsewhere."""
    wants_back = conversation.intent == WAY_BACK or conversation.asked == WHAT_NOW
    if not wants_back or conversation.asked in TALK_ON:
        return None
    for _, said in reversed(turns(conversation)):
        danger = [one for one in said if one.startswith(IN_DANGER)]
        if danger:
            asks = next((one for one in reversed(danger) if responses().get(one).asks), None)
            later = [one for one in said[said.index(danger[-1]) + 1 :] if is_a_place(one)]
            over = bool(later) or danger[-1] == DOUBT_IS_OVER
            return None if over else asks or "utter_anything_else"
        if any(is_a_place(one) for one in said):
            return None
    return None


def turned_away_from(conversation: Conversation, place: str) -> bool:
    """Whether she left a question behind before she asked something in between: had enough of it, or said no."""
    if conversation.asked != WHAT_NOW:
        return False  # "waar waren we?" straight after that takes it back
    since: list[tuple[dict[str, Any], list[str]]] = []
    for message, said in reversed(turns(conversation)):
        if place in said:
            break
        since.insert(0, (message, said))
    refused = bool(since) and intent_of(since[0][0]) == "deny"
    texts = (str(message.get("text") or "").lower() for message, _ in since)
    refused = refused or (place.startswith(BLACKMAIL) and any(NOBODY_THREATENS.search(one) for one in texts))
    return refused or any(one in TURNED_AWAY for _, said in since for one in said)


def is_a_place(response: str) -> bool:
    """Whether a response asks something of a subject, to which one can come back."""
    return not response.startswith(NOT_A_PLACE) and responses().get(response).asks


def story_behind_danger(conversation: Conversation) -> dict[str, Any] | None:
    """The message that danger was met in, when it also told or asked something else.

    Walks back over the turns that were about danger only; the first of them brought it up.
    """
    trigger: dict[str, Any] | None = None
    for message, responses_to_it in reversed(turns(conversation)[:-1]):
        if not responses_to_it or not all(one.startswith(ABOUT_DANGER) for one in responses_to_it):
            break
        trigger = message
    if trigger is None or not tells_something(intent_of(trigger)):
        return None
    only_feeling = intent_of(trigger) == "express_distress" and last_place(conversation) is not None
    return None if only_feeling else trigger


def turns(conversation: Conversation) -> list[tuple[dict[str, Any], list[str]]]:
    """Her messages in order, each with the responses that followed it."""
    found: list[tuple[dict[str, Any], list[str]]] = []
    for event in conversation.events():
        if event.get("event") == "user":
            found.append((event, []))
        elif event.get("event") == "bot" and found:
            response = (event.get("metadata") or {}).get("utter_action")
            if response:
                found[-1][1].append(response)
    return found


def tells_something(intent: str) -> bool:
    """Whether a message of this intent deserves an answer of its own."""
    pressed = intent.startswith("choose_") and intent not in FIRST_WORDS
    return bool(intent) and intent not in (*NO_STORY, *DANGER_ITSELF) and not pressed


def intent_of(message: dict[str, Any]) -> str:
    """The intent of a user event."""
    return str(((message.get("parse_data") or {}).get("intent") or {}).get("name") or "")


def last_place(conversation: Conversation) -> str | None:
    """The last question of a subject, leaving out what was said in between."""
    elsewhere = (*NOT_A_PLACE, *NEVER_WAS) if conversation.intent == MISREAD else NOT_A_PLACE
    for response in reversed(conversation.said()):
        if not response.startswith(elsewhere) and responses().get(response).asks:
            return response
    return None
