"""Decides what happens with an update, by patterns alone: no model, no network, in every state.

Leaving, erasing, the help card and the refusal of media must work when nothing else does; so must the card for a
danger that is named while a member of staff speaks. Everything else waits for Rasa.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.conversation.messages import ChannelName, Incoming, IncomingKind, MediaKind
from bot.conversation.texts import Texts
from bot.conversation.wishes import SHOW, Preference, pressed, typed
from bot.store.records import Decision, Plan, Queued, Situation, Wish
from bot.store.schema import OutboxKind
from safety.erase_phrases import is_erase
from safety.exit_phrases import is_exit
from safety.help_phrases import is_help
from safety.one_sentence import as_she_meant_them
from safety.risk_rules import RiskRules

STOP = "/stop"
ERASE = "/wissen"
LATE_YES = "/gateway_late_yes"
LATE_NO = "/gateway_late_no"
_LEAVING = ("stop", "wissen")
_PAYLOADS = {
    "start": "/greet",
    "privacy": "/ask_privacy",
    "mens": "/request_human",
    "taal": "/switch_language",
}
_ROLES = frozenset({"youth", "parent", "professional", "friend"})
_YES = frozenset(
    {"ja", "jaa", "jaaa", "ja graag", "ja verder", "ja hoor", "jawel", "yes", "yeah", "yep", "jep", "ok", "oke", "oké"}
)
_NO = frozenset({"nee", "neee", "nee hoor", "nee dank je", "nee dankje", "no", "nope", "hoeft niet"})
MAX_TEXT = 4096
"""Characters of one message that are read; Telegram allows no longer one."""
ALBUM_SECONDS = 10.0
FLOOD_UPDATES = 60
"""Updates of one chat within a minute beyond which only what shows danger is read; nobody types that fast."""
FLOOD_TOLD_SECONDS = 600.0
HELP_IN_FLOOD_SECONDS = 20.0


class Plans:
    """Makes plans.

    Args:
        texts: What the gateway says by itself.
        rules: Finds danger without a model.
        lifetime: Seconds after which a chat's messages leave by themselves.
    """

    def __init__(self, texts: Texts, rules: RiskRules, lifetime: float) -> None:
        self._texts = texts
        self._rules = rules
        self._lifetime = lifetime

    def leaves(self, incoming: Incoming) -> bool:
        """Whether an update ends the conversation, as far as that can be told without the store."""
        if incoming.kind is IncomingKind.LEFT:
            return True
        if incoming.media is MediaKind.FORWARDED:
            return False  # somebody else's words
        if incoming.kind is IncomingKind.COMMAND and incoming.command in (*_LEAVING, *_PAYLOADS, "help", "bewaren"):
            return incoming.command in _LEAVING
        text = clean(incoming.text) or clean(f"{incoming.command or ''} {incoming.argument or ''}")
        return is_exit(text) or is_erase(text)

    def decide(self, incoming: Incoming, situation: Situation) -> Decision:
        """What happens with an update in the situation it meets."""
        decision = self._decide(incoming, situation)
        if situation.claimed:
            decision = self._beside_staff(decision, situation)
        return self._in_a_flood(decision) if situation.lately >= FLOOD_UPDATES else decision

    def _decide(self, incoming: Incoming, situation: Situation) -> Decision:
        if incoming.kind is IncomingKind.LEFT:
            return Decision(Plan(leave=True))
        if incoming.kind is IncomingKind.COMMAND:
            return self._command(incoming, situation)
        if incoming.kind is IncomingKind.BUTTON:
            return self._button(situation)
        if incoming.kind is IncomingKind.MEDIA:
            return self._media(incoming, situation)
        return self._text(clean(incoming.text), situation)

    def _beside_staff(self, decision: Decision, situation: Situation) -> Decision:
        """The assistant is silent, the help card is not: it comes for every danger that this message adds."""
        plan = decision.plan
        if plan.queued is None or not plan.queued.text:
            return decision
        known = self._signals(situation.earlier)
        new = [signal for signal in self._signals([*situation.earlier, plan.queued.text]) if signal not in known]
        if not new:
            return decision
        cards = [bubble for signal in new for bubble in self._texts.say(f"gateway_signal_{signal}")]
        return replace(decision, plan=replace(plan, say=[*cards, *plan.say], say_unless_said=0.0))

    def _signals(self, texts: Sequence[str]) -> list[str]:
        return (
            list(dict.fromkeys(hit.value for hit in self._rules.find(as_she_meant_them(texts, "\n")))) if texts else []
        )

    def _in_a_flood(self, decision: Decision) -> Decision:
        """Leaving, help and danger go on; the rest is not read any more, and that is said once."""
        plan = decision.plan
        if plan.leave or not (plan.queued or plan.say):
            return decision
        if plan.queued is not None and self._rules.find(plan.queued.text):
            return decision
        if plan.say and plan.say[0].kind is OutboxKind.HELP:
            return replace(decision, plan=replace(plan, queued=None, say_unless_said=HELP_IN_FLOOD_SECONDS))
        told = self._texts.say("gateway_flood", OutboxKind.FLOOD)
        return Decision(Plan(say=told, delete=plan.delete, say_unless_said=FLOOD_TOLD_SECONDS))

    def warm_up(self) -> None:
        """Build the patterns now (seconds of work), so that the first person who must leave does not wait."""
        self._text("hallo", Situation())
        self._rules.find("hallo")

    def leaving(self) -> Plan:
        """She leaves: everything goes, one neutral line stays."""
        return Plan(leave=True, say=self._texts.say("gateway_exit_line", OutboxKind.FAREWELL))

    def erasing(self) -> Plan:
        """She wants everything erased, and is told so in one neutral line."""
        return Plan(leave=True, stays=True, say=self._texts.say("gateway_erased", OutboxKind.FAREWELL))

    def _command(self, incoming: Incoming, situation: Situation) -> Decision:
        command = (incoming.command or "").casefold()
        if command == "stop":
            return Decision(self.leaving())
        if command == "wissen":
            return Decision(self.erasing())
        if command == "help":
            return Decision(Plan(say=self._texts.say("gateway_help_card", OutboxKind.HELP)))
        if command == "bewaren":
            return Decision(self._wishes(situation))
        if command == "privacy" and incoming.channel is ChannelName.TELEGRAM:
            return Decision(Plan(say=self._texts.say("telegram_privacy")))
        if command in _PAYLOADS:
            return Decision(Plan(queued=Queued(payload=_payload(command, incoming.argument))), late=False)
        return self._text(clean(f"{command} {incoming.argument or ''}"), situation)

    def _button(self, situation: Situation) -> Decision:
        if situation.choice is None:
            return Decision(Plan())
        payload = situation.choice.payload
        if payload == STOP:
            return Decision(self.leaving())
        if payload == ERASE:
            return Decision(self.erasing())
        if payload == LATE_YES:
            return Decision(Plan(), late=True)
        if payload == LATE_NO:
            return Decision(Plan(say=self._texts.say("gateway_late_no")), late=False)
        if payload == SHOW:
            return Decision(self._wishes(situation))
        if (wish := pressed(payload)) is not None:
            return Decision(self._granted(wish))
        return Decision(Plan(queued=Queued(payload=payload)), late=False)

    def _text(self, text: str, situation: Situation) -> Decision:
        if is_exit(text):
            return Decision(self.leaving())
        if is_erase(text):
            return Decision(self.erasing())
        if is_help(text):
            return Decision(Plan(say=self._texts.say("gateway_help_card", OutboxKind.HELP)))
        if not text:
            return Decision(Plan(say=self._texts.say("gateway_media_other", OutboxKind.MEDIA)))
        wish = typed(text)
        if isinstance(wish, Wish):
            return Decision(self._granted(wish))
        if wish == SHOW:
            return Decision(self._wishes(situation))
        if situation.asked_if_late:
            bare = re.sub(r"[^\w ]", "", text.casefold()).strip()
            if bare in _YES:
                return Decision(Plan(), late=True)
            if bare in _NO:
                return Decision(Plan(say=self._texts.say("gateway_late_no")), late=False)
        return Decision(Plan(queued=Queued(text=text)), late=False)

    def _wishes(self, situation: Situation) -> Plan:
        """Tell how long everything stays, and what she may choose."""
        hours = round((situation.lifetime or self._lifetime) / 3600)
        return Plan(say=self._texts.say("gateway_wishes", hours=hours))

    def _granted(self, wish: Wish) -> Plan:
        """Do what she wants of the chat, and say in words what happens now."""
        if wish.name == Preference.HOURS:
            return Plan(say=self._texts.say("gateway_kept", hours=wish.value), wish=wish)
        if wish.name == Preference.SILENT:
            return Plan(say=self._texts.say("gateway_quiet" if wish.value else "gateway_sound"), wish=wish)
        return Plan(say=self._texts.say("gateway_no_line"), wish=wish)

    def _media(self, incoming: Incoming, situation: Situation) -> Decision:
        caption = clean(incoming.text)
        media = incoming.media or MediaKind.OTHER
        passed_on = media is MediaKind.FORWARDED
        if caption and not passed_on:
            said = self._text(caption, replace(situation, asked_if_late=False))
            if said.plan.leave:
                return said
        helps = bool(caption) and not passed_on and is_help(caption)
        name = "forwarded_text" if passed_on and caption else media.value
        plan = Plan(
            queued=Queued(text=caption) if caption and not helps else None,
            say=(
                self._texts.say("gateway_help_card", OutboxKind.HELP)
                if helps
                else self._texts.say(f"gateway_media_{name}", OutboxKind.MEDIA)
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
