"""Decides what happens with an update, by patterns alone: no model, no network, in every state.

Leaving, erasing, the help card and the refusal of media must work when nothing else does. Everything else
waits for Rasa.
"""

import re
from dataclasses import dataclass

from bot.conversation.messages import Incoming, IncomingKind, MediaKind
from bot.conversation.texts import Texts
from bot.store.records import Choice, Plan, Queued
from bot.store.schema import OutboxKind
from safety.erase_phrases import is_erase
from safety.exit_phrases import is_exit
from safety.help_phrases import is_help

STOP = "/stop"
LATE_YES = "/gateway_late_yes"
LATE_NO = "/gateway_late_no"
_PAYLOADS = {
    "start": "/greet",
    "privacy": "/ask_privacy",
    "mens": "/request_human",
    "taal": "/switch_language",
}
_ROLES = frozenset({"youth", "parent", "professional", "friend"})
_YES = frozenset({"ja", "jaa", "jaaa", "ja graag", "ja hoor", "jawel", "yes", "yeah", "yep", "jep", "ok", "oke", "oké"})
_NO = frozenset({"nee", "neee", "nee hoor", "nee dank je", "nee dankje", "no", "nope", "hoeft niet"})
MAX_TEXT = 4096
"""Characters of one message that are read; Telegram allows no longer one."""
ALBUM_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Decision:
    """A plan, and what she answered to the question whether she still wants an answer (if she was asked)."""

    plan: Plan
    late: bool | None = None


class Plans:
    """Makes plans.

    Args:
        texts: What the gateway says by itself.
    """

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def decide(self, incoming: Incoming, choice: Choice | None, asked_if_late: bool) -> Decision:
        """What happens with an update.

        Args:
            incoming: The update.
            choice: What the pressed button stands for, if one was pressed and still answers.
            asked_if_late: Whether she was asked if she still wants an answer.
        """
        if incoming.kind is IncomingKind.LEFT:
            return Decision(Plan(leave=True))
        if incoming.kind is IncomingKind.COMMAND:
            return self._command(incoming, asked_if_late)
        if incoming.kind is IncomingKind.BUTTON:
            return self._button(choice)
        if incoming.kind is IncomingKind.MEDIA:
            return self._media(incoming)
        return self._text(clean(incoming.text), asked_if_late)

    def warm_up(self) -> None:
        """Build the patterns now (seconds of work), so that the first person who must leave does not wait."""
        self._text("hallo", asked_if_late=False)

    def leaving(self) -> Plan:
        """She leaves: everything goes, one neutral line stays."""
        return Plan(leave=True, say=self._texts.say("gateway_exit_line", OutboxKind.FAREWELL))

    def erasing(self) -> Plan:
        """She wants everything erased, and is told so in one neutral line."""
        return Plan(leave=True, stays=True, say=self._texts.say("gateway_erased", OutboxKind.FAREWELL))

    def _command(self, incoming: Incoming, asked_if_late: bool) -> Decision:
        command = (incoming.command or "").casefold()
        if command == "stop":
            return Decision(self.leaving())
        if command == "wissen":
            return Decision(self.erasing())
        if command == "help":
            return Decision(Plan(say=self._texts.say("gateway_help_card")))
        if command in _PAYLOADS:
            return Decision(Plan(queued=Queued(payload=_payload(command, incoming.argument))), late=False)
        return self._text(clean(f"{command} {incoming.argument or ''}"), asked_if_late)

    def _button(self, choice: Choice | None) -> Decision:
        if choice is None:
            return Decision(Plan())
        if choice.payload == STOP:
            return Decision(self.leaving())
        if choice.payload == LATE_YES:
            return Decision(Plan(), late=True)
        if choice.payload == LATE_NO:
            return Decision(Plan(say=self._texts.say("gateway_late_no")), late=False)
        return Decision(Plan(queued=Queued(payload=choice.payload)), late=False)

    def _text(self, text: str, asked_if_late: bool) -> Decision:
        if is_exit(text):
            return Decision(self.leaving())
        if is_erase(text):
            return Decision(self.erasing())
        if is_help(text):
            return Decision(Plan(say=self._texts.say("gateway_help_card")))
        if not text:
            return Decision(Plan(say=self._texts.say("gateway_media_other", OutboxKind.MEDIA)))
        if asked_if_late:
            bare = re.sub(r"[^\w ]", "", text.casefold()).strip()
            if bare in _YES:
                return Decision(Plan(), late=True)
            if bare in _NO:
                return Decision(Plan(say=self._texts.say("gateway_late_no")), late=False)
        return Decision(Plan(queued=Queued(text=text)), late=False)

    def _media(self, incoming: Incoming) -> Decision:
        caption = clean(incoming.text)
        if caption:
            said = self._text(caption, asked_if_late=False)
            if said.plan.leave:
                return said
        media = incoming.media or MediaKind.OTHER
        plan = Plan(
            queued=Queued(text=caption) if caption and not is_help(caption) else None,
            say=(
                self._texts.say("gateway_help_card")
                if caption and is_help(caption)
                else self._texts.say(f"gateway_media_{media.value}", OutboxKind.MEDIA)
            ),
            delete=True,
            say_unless_said=ALBUM_SECONDS,
        )
        return Decision(plan, late=False if plan.queued is not None else None)


def clean(text: str) -> str:
    """A person's text as Rasa may see it: no leading slash (it would be a command), no NUL, not endless."""
    return text.replace("\0", "").strip().lstrip("/").strip()[:MAX_TEXT]


def _payload(command: str, argument: str | None) -> str:
    payload = _PAYLOADS[command]
    role = (argument or "").strip().casefold()
    # Only these words of a deep link mean something; any other is forgotten here.
    return f'{payload}{{"role":"{role}"}}' if command == "start" and role in _ROLES else payload
