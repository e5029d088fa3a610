"""What is said first when a message carries danger.

`act`: the first help for it at once. `ask`: one direct question first. Which signal goes first,
for whom, and which step of the ladder comes next is decided here; the words stand in
`content/nl/danger_*.yml`, and what follows her answer in `data/stories/danger_*.yml`.
"""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from actions.first_words import FIRST_WORDS
from actions.outed import FAMILY_THREATENS, OUTED, was_outed
from actions.plan_question import PLAN_ASKED, says_when, step_at_the_plan_question
from actions.replay import replay
from actions.self_blame import TRUST_OR_PRESSURE, on_her_side
from assistant.reading.danger_here.threat_against_a_pupil import threatened_once_they_know
from assistant.reading.danger_here.threat_only import demands_to_come
from assistant.reading.her_story.demands_silence import has_to_be_silent
from assistant.speech.about_herself import threatened_herself
from assistant.words import phrases
from assistant.words.has_taken import has_taken

MOST_URGENT_FIRST = (
    "danger_now", "suicide", "sexual_violence", "honour_violence", "self_harm", "extortion",
)  # fmt: skip
ASKED_FIRST = ("suicide", "danger_now", "self_harm", "sexual_violence", "honour_violence", "extortion")
"""The order of mere doubts: the question about dying covers most."""

FIRST_HELP = {
    "danger_now": "utter_danger_now_act",
    "suicide": "utter_suicide_act",
    "sexual_violence": "utter_sexual_violence_first",
    "honour_violence": "utter_honour_first",
    "self_harm": "utter_self_harm_first",
    "extortion": "utter_blackmail_first",
}
FIRST_HELP_FOR_ANOTHER = {
    "danger_now": "utter_danger_now_other",
    "suicide": "utter_suicide_other_act",
    "sexual_violence": "utter_sexual_violence_other",
    "honour_violence": "utter_honour_other",
    "self_harm": "utter_self_harm_other",
    "extortion": "utter_blackmail_other",
}
QUESTION = {
    "danger_now": "utter_danger_now_ask",
    "suicide": "utter_suicide_ask",
    "sexual_violence": "utter_sexual_violence_ask",
    "honour_violence": "utter_honour_ask",
    "self_harm": "utter_self_harm_ask",
    "extortion": "utter_blackmail_ask",
}
QUESTION_FOR_ANOTHER = {
    "danger_now": "utter_danger_now_other_ask",
    "suicide": "utter_suicide_other_ask",
    "sexual_violence": "utter_sexual_violence_other_ask",
    "honour_violence": "utter_honour_other_ask",
    "self_harm": "utter_self_harm_other_ask",
    "extortion": "utter_blackmail_other_ask",
}

TOLD = {
    "immediate_danger": ("danger_now", "ask"),
    "suicidal_thoughts": ("suicide", "ask"),
    "sexual_violence": ("sexual_violence", "act"),
    "honour_violence": ("honour_violence", "act"),
    "self_harm": ("self_harm", "act"),
    "sextortion": ("extortion", "act"),
}
"""Told in words that raised no signal: what is met, and how surely."""
YES_TO = {
    "utter_honour_nobody": "suicide",
    "utter_lgbt_unsafe": "suicide",
    "utter_blackmail_meet": "sexual_violence",
    "utter_blackmail_silence": "sexual_violence",
    "utter_reputation_home": "honour_violence",
}
"""Questions in the middle of a flow; a yes to them is a signal."""
UNSURE_OF = {"utter_suicide_act": "utter_suicide_unsure"}
"""First help that is gentler for who does not know; doubt about somebody else's life is met like a yes."""

NEXT_STEP = {
    "suicide": {
        "utter_suicide_ask": "utter_suicide_act",
        "utter_blackmail_suicide": "utter_suicide_act",
        "utter_suicide_act": "utter_suicide_now",  # or less: actions/plan_question.py
        "utter_suicide_now": "utter_suicide_stay",
        "utter_suicide_near": "utter_suicide_tonight",
        "utter_suicide_tell": "utter_suicide_nobody",
        "utter_suicide_nobody": "utter_suicide_tonight",
        "utter_suicide_tonight": "utter_suicide_now",
        "utter_suicide_stay": "utter_suicide_not_yet",
        "utter_suicide_not_yet": "utter_suicide_now",
        "utter_suicide_type_113": "utter_suicide_now",
        "utter_suicide_refused": "utter_suicide_now",
        "utter_plan_stands": "utter_suicide_now",
    },
    "danger_now": {
        "utter_danger_now_act": "utter_danger_now_stay",
        "utter_danger_now_speak": "utter_danger_now_stay",
        "utter_danger_now_type": "utter_danger_now_stay",
        "utter_danger_now_stay": "utter_danger_now_locked",
        "utter_danger_now_locked": "utter_danger_now_type",
    },
}
"""She says it again while a step of its ladder stands open: that is a yes to that step.

Nobody who said "today" is asked again whether it is today. Another danger begins its own ladder.
"""

FIRST_HELP_IN = {
    ("honour_violence", "forced_marriage"): "utter_forced_marriage_first",
    ("honour_violence", "left_abroad"): "utter_abroad_first",
    ("honour_violence", "choose_abroad_before"): "utter_abroad_before",
    ("honour_violence", "choose_abroad_passport"): "utter_abroad_passport",
}
OF_A_CHILD_SENT_AWAY = ("honour_violence", "left_abroad")
"""A mother who fears a journey without return hears of that journey, with her first step, as her daughter would."""
SENDS_AWAY = {("honour_violence", "choose_parent_send_away"): "utter_parent_send_away"}
"""The parent is the one who thinks of it: that is answered, whoever "ik moet haar sturen" seems to be about."""
"""Subjects whose own first words already put her safety first."""

IS_WITH_HER = "utter_suicide_other_with"
WHO_IS_THERE = (IS_WITH_HER, "utter_suicide_other_alone", "utter_danger_now_other")
"""Beginnings of what is said once it is known who is with the child, or that nobody may be."""
NO_LONGER_THERE = re.compile(
    r"\b(?:weg|kwijt|op slot|opgesloten|verdwenen|buiten|niet (?:meer )?(?:bij|thuis)|naar (?:de|het|buiten)|"
    r"gesprongen|ingenomen|geslikt|genomen)\b"
)
WOUND_ASKED, HOLD_ON = "utter_self_harm_first", "utter_self_harm_tonight"
"""Whether she is wounded now, and what helps the urge."""
OFTEN = 2
CARD = "choose_card_"
NEEDS_AN_AMBULANCE = {False: "utter_suicide_now", True: "utter_suicide_other_alone"}
"""By whether it is somebody else: the help where something was taken already."""
TAKEN = {"utter_suicide_now": "utter_suicide_taken", "utter_suicide_other_alone": "utter_suicide_other_taken"}
"""What is said before that help."""
LIFE, PARTICULAR = ("suicide", "danger_now", "self_harm"), "choose_aside_"
PUPIL_THREATENED, TAKE_IT_LITERALLY = FIRST_HELP_FOR_ANOTHER["honour_violence"], "utter_pro_threat"
SILENCE = "choose_blackmail_silence"
SHORT_BRAKE = "utter_blackmail_brake"
SILENCE_FIRST = "utter_blackmail_silence"
MEET_FIRST, BLACKMAIL_FIRST = "utter_blackmail_meet", "utter_blackmail_first"
"""Who has to come to the one who threatens hears at once not to go; who it is can wait."""
QUESTIONS_OF_HER_OWN = (
    "ask_remove_image", "ask_evidence", "ask_police_law", "ask_where_help", "ask_definition",
    "request_human", "ask_how_to_tell_parents",
)  # fmt: skip
"""With these a blackmailed person wants an answer, not the whole story of blackmail first."""


class MeetDanger(Action):
    """Says the first words about the most urgent signal of the newest message."""

    def name(self) -> str:
        """The name the policy and the rules use."""
        return "action_meet_danger"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say it, and remember what has been met: of several doubts in one message one is asked."""
        conversation = Conversation(tracker)
        signals = conversation.signals()
        if not signals:  # a rule led here: a yes to a question about danger
            return []
        met = set(conversation.slot("dangers_met") or [])
        if conversation.intent == SILENCE and signals.get("sexual_violence") == "ask":
            del signals["sexual_violence"]  # the words for who has to be silent ask it themselves
        signal = most_urgent(signals or {"extortion": "act"}, met)
        if conversation.intent.startswith(CARD):  # she reads no Dutch: the card in her language has 112 and 113
            dispatcher.utter_message(response=conversation.intent.replace("choose_", "utter_"))
            met |= {f"{value}:{level}" for value, level in signals.items()}
            return [{"event": "slot", "name": "dangers_met", "value": sorted(met)}]
        response = first_words(signal, signals[signal], conversation)
        story = story_of(conversation)
        if response == MEET_FIRST:
            story = BLACKMAIL_FIRST
        if (signals[signal] == "ask" or response == MEET_FIRST) and story and not conversation.has_said([story]):
            dispatcher.utter_message(response=story, part="opening")
        elif response == FAMILY_THREATENS and was_outed(conversation):
            dispatcher.utter_message(response=OUTED, part="opening")
        elif response == PUPIL_THREATENED and is_a_pupils_threat(conversation):
            dispatcher.utter_message(response=TAKE_IT_LITERALLY)
        if (answer := her_own_answer(signal, signals[signal], conversation)) is not None:
            dispatcher.utter_message(response=answer)
        if was_taken(signal, conversation):
            dispatcher.utter_message(response=TAKEN[response])
        dispatcher.utter_message(response=response)
        met |= {f"{value}:{level}" for value, level in signals.items() if value == signal or level == "ask"}
        events: list[dict[str, Any]] = [{"event": "slot", "name": "dangers_met", "value": sorted(met)}]
        if response == SHORT_BRAKE:
            events += replay(conversation.messages()[-1], without_risk=True)
        return events


class FirstHelp(Action):
    """The same for a story of danger that raised no signal, and for a yes or doubt in the middle of a flow."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_first_help"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say it, for herself or for the one she tells about."""
        conversation = Conversation(tracker)
        told = TOLD.get(conversation.intent)
        response = first_words(*told, conversation) if told else help_after_a_yes(conversation)
        if conversation.intent == "unsure":
            response = UNSURE_OF.get(response, response)
        if response == WOUND_ASKED and conversation.text.startswith("/") and said_no_to_it(conversation):
            response = HOLD_ON
        if response == MEET_FIRST and not conversation.has_said([BLACKMAIL_FIRST]):
            dispatcher.utter_message(response=BLACKMAIL_FIRST, part="opening")
        dispatcher.utter_message(response=response)
        return []


def is_a_pupils_threat(conversation: Conversation) -> bool:
    """Whether a professional tells what a pupil's family will do once they know: "neem ik dat letterlijk?" """
    return conversation.role == "professional" and threatened_once_they_know(conversation.text.lower())


def her_own_answer(signal: str, level: str, conversation: Conversation) -> str | None:
    """The answer to a particular question of hers, said before a doubt is asked about that is not about her life.

    "Kan mn mentor het thuis zeggen" is answered; whether she fears her family is asked beside it, and not instead.
    """
    waits = level == "ask" and signal not in LIFE and conversation.role in (None, "youth")
    if not waits or not conversation.intent.startswith(PARTICULAR):
        return None
    return conversation.intent.replace("choose_", "utter_", 1)


def help_after_a_yes(conversation: Conversation) -> str:
    """Help for whom the question was about: in "ja ik denk het" the "ik" says nothing of that."""
    signal = YES_TO.get(conversation.asked or "", "suicide")
    herself = conversation.role == "parent" and threatened_herself(conversation.said())
    another = conversation.is_about_somebody_else() and not herself
    return (FIRST_HELP_FOR_ANOTHER if another else FIRST_HELP)[signal]


def said_no_to_it(conversation: Conversation) -> bool:
    """Whether she was asked about a wound twice and answered no the last time; a button tells of no new one."""
    answer: str | None = None
    put, times = False, 0
    for event in conversation.events():
        if event.get("event") == "bot":
            put = (event.get("metadata") or {}).get("utter_action") == WOUND_ASKED
            times += put
        elif event.get("event") == "user" and put:
            answer, put = str(event.get("text") or "").lower(), False
    return times >= OFTEN and answer is not None and (answer == "/deny" or phrases.NO.search(answer) is not None)


def most_urgent(signals: dict[str, str], met: set[str]) -> str:
    """The signal to meet first: a new one before one that was met, a sure one before a doubtful one."""

    def place(value: str) -> tuple[bool, bool, int]:
        sure = signals[value] == "act"
        order = MOST_URGENT_FIRST if sure else ASKED_FIRST
        known = f"{value}:act" in met and value not in ("suicide", "danger_now")
        return known, not sure, order.index(value) if value in order else len(order)

    return min(signals, key=place)


def story_of(conversation: Conversation) -> str | None:
    """What believes her story, said before a question; for somebody else's story that of the helper."""
    told = TOLD.get(conversation.intent)
    if told is not None and told[1] == "act" and conversation.is_about_somebody_else(told[0]):
        return FIRST_HELP_FOR_ANOTHER[told[0]]
    first = FIRST_WORDS.get(conversation.intent)
    return on_her_side(conversation) if first == TRUST_OR_PRESSURE else first


def pressed_for_herself(conversation: Conversation) -> bool:
    """Whether a mother who was filmed herself pressed a button: that tells by no word of its own whom it is about."""
    told = conversation.told()
    herself = "secretly_filmed" in told and "parent_child_victim" not in told[told.index("secretly_filmed") :]
    return conversation.role == "parent" and conversation.text.startswith("/") and herself


def is_watched_over(conversation: Conversation) -> bool:
    """Whether a parent has told that somebody is with the child, and tells of nothing that changed that."""
    there = next((one for one in reversed(conversation.said()) if one.startswith(WHO_IS_THERE)), "")
    told = conversation.role == "parent" and there == IS_WITH_HER
    return told and not NO_LONGER_THERE.search(conversation.text.lower())


def was_taken(signal: str, conversation: Conversation) -> bool:
    """Whether pills were taken already, whoever took them: that goes before every step of the help."""
    return signal in ("suicide", "self_harm") and has_taken(conversation.text.lower())


def first_words(signal: str, level: str, conversation: Conversation) -> str:
    """The response that meets a signal.

    Args:
        signal: One of `MOST_URGENT_FIRST`.
        level: `act` or `ask`.
        conversation: The conversation so far.
    """
    another = conversation.is_about_somebody_else(signal) and not pressed_for_herself(conversation)
    if was_taken(signal, conversation):
        return NEEDS_AN_AMBULANCE[another]
    step = NEXT_STEP.get(signal, {}).get(conversation.asked or "")
    if step is not None and (not another or says_when(conversation)):
        return step_at_the_plan_question(conversation) if conversation.asked == PLAN_ASKED else step
    if (signal, conversation.intent) in SENDS_AWAY:
        return SENDS_AWAY[signal, conversation.intent]
    if another and (signal, level) == ("suicide", "act") and is_watched_over(conversation):
        return IS_WITH_HER
    if level == "ask":
        return (QUESTION_FOR_ANOTHER if another else QUESTION)[signal]
    if another and conversation.role == "parent" and (signal, conversation.intent) == OF_A_CHILD_SENT_AWAY:
        return FIRST_HELP_IN[OF_A_CHILD_SENT_AWAY]
    if another:
        return FIRST_HELP_FOR_ANOTHER[signal]
    if signal == "extortion" and conversation.intent in QUESTIONS_OF_HER_OWN:
        return SHORT_BRAKE
    if signal == "extortion" and has_to_be_silent(conversation.text.lower()):
        return SILENCE_FIRST
    if signal == "extortion" and demands_to_come(conversation.text.lower()):
        return MEET_FIRST
    return FIRST_HELP_IN.get((signal, conversation.intent), FIRST_HELP[signal])
