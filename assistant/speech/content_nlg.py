"""Turns the name of a response into words: Rasa's generator on top of `content/`.

Named in `endpoints.yml` (`nlg: {type: assistant.speech.content_nlg.ContentNLG}`). Bubbles are joined by
a blank line in `text`; the gateway parts them again (`editorial.responses.split_bubbles`).
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from assistant.reading.her_questions.also_asked import OFFERED, still_open
from assistant.reading.who_helps.life_of_another import another_wants_to_die, is_done_by_another
from assistant.speech.about_an_adult import tells_of_an_adult
from assistant.speech.about_herself import threatened_herself
from assistant.speech.about_youth_work import in_words_of_youth_work, tells_of_youth_work
from assistant.speech.denied_dying import ENDS_WITH_IT, denied_dying, without_the_question_about_dying
from assistant.speech.known_answers import ROLES, known_answer, without_its_question
from assistant.speech.phone_taken import phone_is_taken
from assistant.speech.told_before import kind_of, told_before, without_its_closing_question
from editorial.closing_question import closing_question
from editorial.responses import (
    PARENT,
    PARENT_ABOUT_ADULT,
    PARENT_HERSELF,
    PARENT_ON_WATCH,
    PARENT_PHONE_TAKEN,
    Responses,
)

logger = logging.getLogger(__name__)

HER_OTHER_QUESTION = "reading_other_question"
"""The words on the button for a second question that has none of its own."""
SIMPLER = "simpler_"
"""Beginning of the ids of questions in easier words: `simpler_greet` belongs to `utter_greet`."""

ANSWER_KNOWN = "answer_known"
"""In the metadata of a text whose question was left out: the intent of the answer that she has given before."""

ASKS_WHO_MAY_KNOW = ("utter_self_harm_talk", "utter_sexual_violence_froze", "utter_blackmail_who")
TELL_AT_HOME = "/ask_how_to_tell_parents"
HOME_IS_FEARED = ("utter_honour_first", "utter_honour_soon", "utter_honour_watched", "utter_afraid_parents_violent")
"""What is said where home turns out not to be safe: no button leads there after that."""

WHOLE_AGAIN = ("utter_suicide_", "utter_danger_", "utter_self_harm_", "utter_honour_")
"""Beginnings of questions that come back with the help that stands before them."""

OF_ANOTHER = ("friend", "professional", PARENT, PARENT_PHONE_TAKEN)
"""Who is asked about somebody else."""
OLDEST_CHILD = 11
"""A person up to this age, in years, is met as a child."""


CALM_AGAIN = ("utter_danger_later", "utter_danger_now_over", "utter_danger_now_other_safe", "utter_danger_back")
"""Said when the danger is over for now: what she asked while it was there is offered with it."""


class ContentNLG(NaturalLanguageGenerator):
    """Chooses the version by how often she has heard it, and the variant by who she is.

    Args:
        endpoint_config: What stands in `endpoints.yml`; not needed.
        domain: The domain; not needed, texts live in `content/`.

    Raises:
        ContentError: A content file is broken; Rasa then does not start.
    """

    def __init__(self, endpoint_config: EndpointConfig | None = None, domain: Domain | None = None) -> None:
        self._responses = Responses(Path(os.environ.get("CONTENT_DIR", "content")))

    async def generate(
        self,
        utter_action: str,
        tracker: DialogueStateTracker,
        output_channel: str,
        **kwargs: Any,
    ) -> dict[str, Any] | None:
        """Say a response.

        Args:
            utter_action: Its id.
            tracker: The conversation so far.
            output_channel: Not needed: every channel gets the same words.
            **kwargs: Texts for placeholders, such as `organisation` for `{organisation}`. `part` says
                only a part: `opening` all but the question at the end, `question` nothing but the question of
                the wording that was said last (of one about danger the whole bubble), `simpler` the question in
                easier words (`content/nl/simpler.yml`), or in other words where it has none. `without` names the
                payload of a choice that she has made already: it is left out, and the next wording is said.

        Returns:
            `text` (bubbles joined by a blank line) and `buttons`; `answer_known` where the question was left out
            because she has answered it before. None when no such text exists.
        """
        part, without = kwargs.pop("part", None), kwargs.pop("without", None)
        said = times_said(tracker, utter_action) + (1 if without else 0)
        try:
            answer = self._responses.answer(
                utter_action,
                times_said=max(0, said - 1) if part == "question" else said,
                role=audience(tracker),
                language=tracker.get_slot("language") or "nl",
            )
        except KeyError:
            logger.error("There is no text with the id '%s'.", utter_action)
            return None
        bubbles, buttons = answer.bubbles, answer.buttons
        if part == "opening":
            bubbles, buttons = bubbles[:-1] or bubbles, []
        elif part == "question":
            bubbles = bubbles[-1:] if utter_action.startswith(WHOLE_AGAIN) else [closing_question(bubbles[-1])]
        elif part == "simpler":
            bubbles = self._simpler(utter_action, tracker) or bubbles
        if home_is_unsafe(tracker) and utter_action in ASKS_WHO_MAY_KNOW:
            buttons = [one for one in buttons if one["payload"] != TELL_AT_HOME]
        buttons = [one for one in buttons if one["payload"] != without]
        if buttons and (utter_action in CALM_AGAIN or not utter_action.startswith(WHOLE_AGAIN)):
            buttons = self._with_her_other_question(buttons, utter_action, tracker)
        text = "\n\n".join(bubbles)
        if audience(tracker) == "professional" and tells_of_youth_work(_her_words(tracker)):
            text = in_words_of_youth_work(text)
        for name, value in kwargs.items():
            if isinstance(value, str):
                text = text.replace("{" + name + "}", value)
        known = None
        if not part and not _went_on_already(tracker):
            known = not_dying(utter_action, text, tracker) or known_to_be(text, buttons, tracker)
        if known is not None:
            return {"text": known[1], "buttons": [], ANSWER_KNOWN: known[0]}
        return {"text": text, "buttons": buttons}

    def _with_her_other_question(
        self, buttons: list[dict[str, Any]], utter_action: str, tracker: DialogueStateTracker
    ) -> list[dict[str, Any]]:
        """The choices, and one more for a question that was left in the message being answered, or in danger."""
        messages = [event for event in tracker.applied_events() if isinstance(event, UserUttered)]
        told = messages if utter_action in CALM_AGAIN else messages[-1:]
        kept = still_open(event.parse_data or {} for event in told)
        if kept is None or any(one["payload"] == f"/{kept}" for one in buttons):
            return buttons
        language = tracker.get_slot("language") or "nl"
        try:
            words = self._responses.answer(f"reading_{kept}", role=audience(tracker), language=language)
        except KeyError:
            words = self._responses.answer(HER_OTHER_QUESTION, role=audience(tracker), language=language)
        other = {"title": words.text, "payload": f"/{kept}"}
        return [other, *buttons] if utter_action == OFFERED else [*buttons, other]

    def _simpler(self, response_id: str, tracker: DialogueStateTracker) -> list[str]:
        """The question in easier words; none where nobody wrote them."""
        try:
            return self._responses.answer(SIMPLER + response_id.removeprefix("utter_"), role=audience(tracker)).bubbles
        except KeyError:
            return []


def not_dying(utter_action: str, text: str, tracker: DialogueStateTracker) -> tuple[str, str] | None:
    """A no to the question about dying at the end of a text, and the text without it; None where none was given."""
    rest = without_the_question_about_dying(text) if utter_action in ENDS_WITH_IT else ""
    of_another = audience(tracker) in OF_ANOTHER
    denied = rest and denied_dying((event.as_dict() for event in tracker.applied_events()), of_another)
    return ("deny", rest) if denied else None


def known_to_be(text: str, buttons: list[dict[str, Any]], tracker: DialogueStateTracker) -> tuple[str, str] | None:
    """The intent of the answer that she has given before to the question at the end of a text, and the text without it.

    None where she has not answered it, and where nothing else stands in the text.
    """
    asked_herself = audience(tracker) in ROLES
    if asked_herself and (answered := known_answer(text, tracker)) is not None:
        return answered, without_its_question(text)
    rest = without_its_closing_question(text)
    if not rest:
        return None
    choices = [(str(one["title"]), str(one["payload"])) for one in buttons]
    age = age_in_years(tracker.get_slot("age")) if asked_herself else None
    events = [event.as_dict() for event in tracker.applied_events()] if kind_of(text) else []
    told = told_before(text, choices, events, age)
    return None if told is None else (told, rest)


def home_is_unsafe(tracker: DialogueStateTracker) -> bool:
    """Whether she is in danger from her family, as far as she told."""
    met = tracker.get_slot("dangers_met") or []
    return "honour_violence:act" in met or not set(HOME_IS_FEARED).isdisjoint(said_so_far(tracker))


def _went_on_already(tracker: DialogueStateTracker) -> bool:
    """Whether a question was left out in this very turn: one is enough, a third text would be too long."""
    newest = tracker.latest_message
    for event in reversed(tracker.applied_events()):
        if isinstance(event, BotUttered) and ANSWER_KNOWN in event.metadata:
            return True
        if isinstance(event, UserUttered) and newest is not None and event.message_id != newest.message_id:
            return False
    return False


def times_said(tracker: DialogueStateTracker, response_id: str) -> int:
    """How often this person has been told a response in this conversation."""
    return said_so_far(tracker).count(response_id)


def said_so_far(tracker: DialogueStateTracker) -> list[str]:
    """Ids of everything this person has been told in this conversation, in order."""
    return [
        str(event.metadata.get("utter_action")) for event in tracker.applied_events() if isinstance(event, BotUttered)
    ]


def audience(tracker: DialogueStateTracker) -> str | None:
    """Who reads this: her role, or `child` for somebody under twelve; None when not known.

    Who is telling about a friend reads as one, whatever else she is; a parent who is threatened reads about herself,
    one who tells of her husband about an adult, and one whose child wants to die about that first.
    """
    role = tracker.get_slot("role")
    filmed_herself = tracker.get_slot("topic") == "secretly_filmed"  # of a child it is told as parent_child_victim
    if role == PARENT and (filmed_herself or threatened_herself(said_so_far(tracker))):
        return PARENT_HERSELF
    if role == PARENT and tells_of_an_adult(_her_words(tracker)):
        return PARENT_ABOUT_ADULT
    newest = tracker.latest_message.text if tracker.latest_message is not None else None
    if role == PARENT and another_wants_to_die(said_so_far(tracker)) and not is_done_by_another(newest or ""):
        return PARENT_ON_WATCH
    if role == PARENT and phone_is_taken(_her_words(tracker)):
        return PARENT_PHONE_TAKEN
    if role in (None, "youth") and str(tracker.get_slot("topic") or "").startswith("friend_"):
        role = "friend"
    age = age_in_years(tracker.get_slot("age"))
    if role not in ("parent", "professional") and age is not None and age <= OLDEST_CHILD:
        return "child"
    return str(role) if role else None


def _her_words(tracker: DialogueStateTracker) -> list[str]:
    """Everything she has typed in this conversation, in order."""
    return [event.text or "" for event in tracker.applied_events() if isinstance(event, UserUttered)]


def age_in_years(value: Any) -> int | None:
    """Read an age from an entity such as `15`, `15 jaar` or `bijna 12`; None when there is none."""
    digits = "".join(character if character.isdigit() else " " for character in str(value or "")).split()
    return int(digits[0]) if digits and int(digits[0]) < 120 else None
