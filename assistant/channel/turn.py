"""One turn of a conversation in which nothing goes wrong unseen.

Rasa goes on when an action fails, and keeps the tracker as if it had answered. Here a failed turn raises
and keeps nothing, so that it can be tried again.
"""

import re
from dataclasses import replace
from typing import Any

from rasa.core.actions.action import Action, ActionExecutionRejection
from rasa.core.channels.channel import CollectingOutputChannel, OutputChannel, UserMessage
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.events import BotUttered, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.channel.met_already import WINDOW, not_met_yet
from assistant.reading.danger_here.calm_in_its_parts import calm_in_its_parts, may_be_calm
from assistant.reading.danger_here.danger_in_its_place import with_danger_in_its_place
from assistant.reading.her_questions.also_asked import still_open, with_also_asked, with_asked_in_danger
from assistant.reading.her_questions.asides import readers_here
from assistant.reading.her_questions.question_in_it import (
    answered_beside_it,
    rather_than_noted,
    with_her_question,
    with_its_answer,
)
from assistant.reading.her_story.beside_her_story import ABOUT_DANGER
from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment, has_told_of_a_friend, intent_of
from assistant.reading.what_follows import with_what_follows
from assistant.reading.who_helps.asked_of_a_pupil import MISREAD
from assistant.speech.denied_dying import denied_dying, never_spoke_of_dying
from assistant.speech.known_answers import names_who_it_is
from assistant.understanding.answers.answer_data import Question
from assistant.understanding.encoder.sentence_featurizer import IN_A_TALK, QUESTION, READERS
from assistant.words.phrases import ANSWER_AND_STORY, OPENING
from assistant.words.sentences import Parted, asked_apart, echoed, parted

TURN_MARK = "turn"
"""In the metadata of a message that came from the gateway, and in no other."""


FACTS_BESIDE_DANGER = (
    "utter_honour_other", "utter_sexual_violence_first", "utter_sexual_violence_other", "utter_suicide_other_ask",
    "utter_suicide_ask", "utter_blackmail_suicide",
)  # fmt: skip
"""Questions in a talk about danger that ask for a mere fact, where the pupil is now or when it was, and those about
dying: a no to them is heard beside her own question."""


class TurnFailed(Exception):
    """An action raised, the action server is down, or nothing was answered; nothing of the turn is kept."""


class _Watched:
    """An action that remembers that it raised."""

    def __init__(self, action: Action, processor: "WatchingProcessor") -> None:
        self._action = action
        self._processor = processor

    def __getattr__(self, name: str) -> Any:
        return getattr(self._action, name)

    async def run(self, *arguments: Any, **named: Any) -> Any:
        try:
            return await self._action.run(*arguments, **named)
        except ActionExecutionRejection:
            raise
        except Exception as error:
            self._processor.failed = True
            # Rasa prints the whole chain, and the action server's error may hold what somebody wrote.
            raise TurnFailed(type(error).__name__) from None


class WatchingProcessor(MessageProcessor):
    """Rasa's processor for one turn, with an eye on its actions. Made with `over`."""

    failed: bool

    @classmethod
    def over(cls, processor: MessageProcessor) -> "WatchingProcessor":
        """Share everything with a loaded processor but what happens in this turn."""
        watching = cls.__new__(cls)
        watching.__dict__.update(processor.__dict__)
        watching.failed = False
        return watching

    async def _run_action(
        self,
        action: Action,
        tracker: DialogueStateTracker,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        prediction: PolicyPrediction,
    ) -> bool:
        watched: Any = _Watched(action, self)
        go_on = await super()._run_action(watched, tracker, output_channel, nlg, prediction)
        return go_on and not self.failed

    async def parse_message(
        self,
        message: UserMessage,
        tracker: DialogueStateTracker | None = None,
        only_output_properties: bool = True,
    ) -> dict[str, Any]:
        """Read a message, and read it again in the light of the open question."""
        if tracker is None:
            return await super().parse_message(message, tracker, only_output_properties)
        moment = moment_of(tracker)
        message = _without_what_was_met(message, tracker)
        parsed = await super().parse_message(_in_its_place(message, moment), tracker, only_output_properties)
        begin = echoed(message.text or "") if moment.said else 0
        if begin and not names_who_it_is((message.text or "")[:begin].lower(), moment.question):
            parsed = await self._behind_an_echo(begin, message, moment, tracker)
        else:
            begin = 0
        if opening := _answer_before_something_else(message.text or ""):
            in_a_talk = {**(message.metadata or {}), **(_in_this_talk(moment) if moment.said else {})}
            alone = UserMessage(message.text[opening.end() :], metadata=in_a_talk)
            rest = await super().parse_message(alone, tracker, only_output_properties)
            parsed = dict(calm_in_its_parts(parsed, [rest], moment))
            parsed = with_what_follows(parsed, rest, moment, opening.end())
        behind = UserMessage((message.text or "")[begin:], metadata=message.metadata)
        if moment.said and (parts := parted(behind.text or "")) is not None:
            found = await self._with_her_question(parsed, parts, behind, moment, tracker)
        else:
            found = read_in_context(parsed, moment)
        return await self._with_also_asked(found, behind, moment, tracker)

    async def _behind_an_echo(
        self, begin: int, message: UserMessage, moment: Moment, tracker: DialogueStateTracker
    ) -> dict[str, Any]:
        """Read what stands behind a word of ours that she repeats; the word itself says nothing of her."""
        rest = _in_its_place(UserMessage((message.text or "")[begin:], metadata=message.metadata), moment)
        read = await super().parse_message(rest, tracker)
        entities = [
            {**one, "start": one["start"] + begin, "end": one["end"] + begin} if "start" in one else one
            for one in read.get("entities") or []
        ]
        return {**read, "entities": entities}

    async def _with_her_question(
        self,
        parsed: dict[str, Any],
        parts: Parted,
        message: UserMessage,
        moment: Moment,
        tracker: DialogueStateTracker,
    ) -> dict[str, Any]:
        """Read a message that tells and asks: the question by itself, and what is told as an answer to ours."""

        async def read(text: str, metadata: dict[str, Any] | None) -> dict[str, Any]:
            return await MessageProcessor.parse_message(self, UserMessage(text, metadata=metadata), tracker)

        in_a_talk = {**(message.metadata or {}), **_in_this_talk(moment)}
        readings = [await read(one, in_a_talk) for one in parts.questions]
        if parts.told and may_be_calm(parsed, moment):
            parsed = dict(calm_in_its_parts(parsed, [*readings, await read(parts.told, in_a_talk)], moment))
        about_danger = (moment.asked or "").startswith(ABOUT_DANGER)
        plain = " ".join((message.text or "").lower().split())
        parsed = dict(with_danger_in_its_place(plain, parsed, moment, about_danger))
        found = read_in_context(with_her_question(parsed, readings, moment, about_danger, parts.told), moment)
        a_fact = not about_danger or moment.asked in FACTS_BESIDE_DANGER
        taken_back = intent_of(found) == MISREAD  # "nee even terug, dat zei ik niet" answers nothing
        if moment.asked is None or not parts.told or not a_fact or taken_back:
            return found
        beside = _in_its_place(UserMessage(parts.told, metadata=message.metadata), moment)
        told = read_in_context(await read(parts.told, beside.metadata), moment)
        answered = answered_beside_it(told, moment)
        return with_its_answer(rather_than_noted(found, answered), answered, moment)

    async def _with_also_asked(
        self, found: dict[str, Any], message: UserMessage, moment: Moment, tracker: DialogueStateTracker
    ) -> dict[str, Any]:
        """Keep the second question of a message that asks two things, or the one that danger goes before."""
        text = message.text or ""
        in_danger = (moment.asked or "").startswith(ABOUT_DANGER) or _carries_a_risk(found)
        questions = asked_apart(text) or (_only_question(text) if in_danger else ())
        if not questions or not moment.said:
            return found
        in_a_talk = {**(message.metadata or {}), **_in_this_talk(moment)}
        readings = [
            await MessageProcessor.parse_message(self, UserMessage(one, metadata=in_a_talk), tracker)
            for one in questions
        ]
        if in_danger:
            calm = replace(moment, asked=None, question="", buttons=())
            return with_asked_in_danger(found, [read_in_context(one, calm) for one in readings], moment)
        told = len(text.split()) - sum(len(one.split()) for one in questions)
        return with_also_asked(found, readings, moment, told)

    async def answer(self, message: UserMessage) -> DialogueStateTracker:
        """Run a turn and keep it.

        Returns:
            The tracker after it.

        Raises:
            TurnFailed: Something went wrong; nothing is kept.
        """
        message.output_channel = CollectingOutputChannel()
        tracker = await self.log_message(message, should_save_tracker=False)
        tracker = await self.run_action_extract_slots(message.output_channel, tracker)
        await self._run_prediction_loop(message.output_channel, tracker)
        if self.failed or not answered(tracker, message.message_id):
            raise TurnFailed
        if has_told_of_a_friend(moment_of(tracker)):
            tracker.update(SlotSet("role", "friend"))
        await self.save_tracker(tracker)
        return tracker


def _only_question(text: str) -> tuple[str, ...]:
    """The question of a message that tells something besides."""
    found = parted(text)
    return found.questions if found is not None else ()


def _carries_a_risk(parsed: dict[str, Any]) -> bool:
    return any(one.get("entity") == "risk" for one in parsed.get("entities") or [])


def _answer_before_something_else(text: str) -> re.Match[str] | None:
    """The first words of a message that answer, where more stands behind them; a question in it is read by itself."""
    longer = ANSWER_AND_STORY.match(text) if parted(text) is None else None
    return OPENING.match(text) or longer


def _without_what_was_met(message: UserMessage, tracker: DialogueStateTracker) -> UserMessage:
    """The message as it is read, beside those before it that no answer has met yet. The one that is kept stays."""
    window = (message.metadata or {}).get(WINDOW)
    if not window:
        return message
    kept = not_met_yet(window, tracker.applied_events(), TURN_MARK)
    return UserMessage(message.text, metadata={**(message.metadata or {}), WINDOW: kept})


def _in_its_place(message: UserMessage, moment: Moment) -> UserMessage:
    """The message as it is read: its metadata say that a talk is under way and which question stood open. The one that
    is kept stays as it was."""
    if not moment.said or (message.text or "").startswith("/"):
        return message
    place = _in_this_talk(moment)
    if moment.asked is not None:
        question = Question.of(moment.question, moment.buttons)
        place[QUESTION] = {"asked": moment.asked, "text": question.text, "choices": question.choices}
    return UserMessage(message.text, metadata={**(message.metadata or {}), **place})


def _in_this_talk(moment: Moment) -> dict[str, Any]:
    """What a message carries that is read in the middle of a talk."""
    readers = readers_here(moment)
    return {IN_A_TALK: True, **({READERS: readers} if readers else {})}


def moment_of(tracker: DialogueStateTracker) -> Moment:
    """What stands open before a new message."""
    spoken = [event for event in tracker.applied_events() if isinstance(event, BotUttered)]
    asked = tracker.get_slot("asked")
    last = next((event for event in reversed(spoken) if event.metadata.get("utter_action") == asked), None)
    buttons = ((last.data or {}).get("buttons") or []) if last and asked else []
    return Moment(
        asked=asked,
        question=(last.text or "") if last and asked else "",
        buttons=tuple((str(button["title"]), str(button["payload"])) for button in buttons),
        role=tracker.get_slot("role"),
        topic=tracker.get_slot("topic"),
        said=frozenset(str(event.metadata.get("utter_action")) for event in spoken),
        also_asked=still_open(
            event.parse_data or {} for event in tracker.applied_events() if isinstance(event, UserUttered)
        ),
        never_dying=never_spoke_of_dying(event.as_dict() for event in tracker.applied_events()),
        other_not_dying=denied_dying((event.as_dict() for event in tracker.applied_events()), of_another=True),
        told=tuple(
            " ".join((event.text or "").lower().split())
            for event in tracker.applied_events()
            if isinstance(event, UserUttered) and not (event.text or "").startswith("/")
        ),
    )


def answered(tracker: DialogueStateTracker, message_id: str) -> bool:
    """Whether a tracker holds a message and an answer to it."""
    kept = answer_of(tracker, message_id)
    return kept is not None and bool(kept["messages"])


def answer_of(tracker: DialogueStateTracker, message_id: str) -> dict | None:
    """The answer that a tracker holds to a message, as the protocol has it; None without that message.

    An action may take an earlier message up again (`actions/replay.py`); such an event carries no mark of a
    turn and belongs to the turn in which it happened.
    """
    events = list(tracker.events)
    begins = [index for index, one in enumerate(events) if isinstance(one, UserUttered) and TURN_MARK in one.metadata]
    at = next((index for index in begins if events[index].message_id == message_id), None)
    if at is None:
        return None
    end = next((index for index in begins if index > at), len(events))
    messages = [_as_message(one) for one in events[at + 1 : end] if isinstance(one, BotUttered)]
    risk = [
        {"value": entity.get("value"), "level": entity.get("level", "ask")}
        for entity in events[at].entities or []
        if entity.get("entity") == "risk"
    ]
    return {"messages": [message for message in messages if message], "risk": risk}


def _as_message(uttered: BotUttered) -> dict:
    data = uttered.data or {}
    message = {
        "text": uttered.text,
        "buttons": [
            {"title": button.get("title"), "payload": button.get("payload")} for button in data.get("buttons") or []
        ],
        "custom": data.get("custom"),
        "response": (uttered.metadata or {}).get("utter_action"),
    }
    kept = {name: value for name, value in message.items() if value}
    return kept if kept.keys() & {"text", "custom"} else {}
