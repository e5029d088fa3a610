"""What a word means: one word that is known gets one answer, everything else the overview."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation

ASKS_WHAT_IT_IS = re.compile(
    r"\b(?:wat (?:is|zijn|betekent|betekenen|houdt|heet|bedoel\w*|wordt bedoeld)|betekenis van|uitleg (?:over|van)|"
    r"wat voor iets is|wie of wat is|wie (?:is|zijn)|what(?:'s| is| does| are))\b"
)

WORDS: Mapping[str, str] = {
    "utter_word_shame_sexting": r"shame ?-?sexting",
    "utter_word_sextortion": r"se[xk]tortion|sekstortion|sextorsion|se[xk]stortion",
    "utter_word_sexting": r"sexting|sexten|seksten|seksting",
    "utter_word_exposing": r"expos\w+|ge-?exposed|banga ?lijst\w*",
    "utter_word_grooming": r"groom\w*|digitaal kinderlokken|kinderlokk\w*",
    "utter_word_deepfake": r"deep ?-?fake\w*|nepnaakt|nepfoto\w*|deepnude\w*",
    "utter_word_nude": r"nudes?|naaktselfie\w*",
    "utter_word_doxing": r"dox+ing",
    "utter_word_catfish": r"catfish\w*",
    "utter_word_loverboy": r"loverboy\w*|mensenhandel",
    "utter_word_victim_blaming": r"victim ?-?blaming",
    "utter_word_slutshaming": r"slut ?-?shaming",
    "utter_word_consent": r"consent|toestemming",
    "utter_word_honour_violence": r"eergerelateerd\w*|eer ?geweld|eerwraak|geweld (?:om|vanwege|door) (?:de )?eer",
    "utter_word_honour": r"(?:de |familie-?)?eer|namus|izzat|sharaf|familie-?eer",
    "utter_word_forced_marriage": r"huwelijks ?dwang|gedwongen huwelijk\w*|uithuwelijk\w*",
    "utter_word_religious_marriage": r"geloofs ?huwelijk\w*|(?:religieus|islamitisch) huwelijk|nikah|imam ?huwelijk",
    "utter_word_left_abroad": r"achterlating|huwelijkse gevangenschap",
    "utter_word_self_determination": r"zelfbeschikking\w*",
    "utter_word_coming_in": r"coming ?-?(?:in|out)",
    "utter_word_meldcode": r"meldcode",
    "utter_word_veilig_thuis": r"veilig ?thuis",
    "utter_word_halt": r"halt",
    "utter_word_csg": r"centrum seksueel geweld|csg",
    "utter_word_removal_tools": r"take ?it ?down|stop ?ncii",
    "utter_word_helpwanted": r"help ?wanted",
    "utter_word_lkha": r"lkha",
    "utter_word_113": r"113",
    "utter_word_police_report": r"aangifte|een melding|melding",
    "utter_word_trusted_person": r"vertrouwens ?persoon",
    "utter_word_threat": r"dreig\w*|bedreig\w*|threat\w*",
    "utter_word_force": r"dwang|dwingen|gedwongen|dwingt",
    "utter_word_ind": r"(?:de )?ind",
    "utter_word_legal_desk": r"juridisch ?loket",
    "utter_word_lawyer": r"advocaat|advocaten|lawyer",
    "utter_word_report_online": r"melden|meld|melding maken",
    "utter_word_chantage": r"chantage|chanteren|afpers\w*|blackmail",
}
"""The text of each word, and how it is written. Of two words in one message the first of this list is explained."""

AFTER_A_WORD = "utter_word_more"
OTHERWISE: Mapping[str, str] = {"pro_reporting_code": "utter_pro_code_first"}
NO_QUESTION_OF_HERS = (AFTER_A_WORD, "utter_ask_back", "utter_greet", "utter_definition_", "utter_anything_else")
"""Beginnings of questions that are not put again after a word."""
OVERVIEW = "utter_definition_first"
LONGEST_QUESTION = 10
"""Words; a longer message tells a story in which the word occurs."""


class ExplainWord(Action):
    """Explains the word she asked for; where it is none that is known, the overview."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_explain_word"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say it, and ask what else."""
        conversation = Conversation(tracker)
        word = word_asked_for(conversation.text)
        if word is None:
            dispatcher.utter_message(response=OTHERWISE.get(conversation.intent, OVERVIEW))
            return []
        return explain(word, dispatcher, conversation)


def explain(word: str, dispatcher: CollectingDispatcher, conversation: Conversation) -> list[dict[str, Any]]:
    """Say what it means, and put the question again that stood open in her story.

    Who asks what the meldcode is has not said that she works with young people.
    """
    dispatcher.utter_message(response=word)
    question = conversation.asked
    if conversation.topic is not None and question is not None and not question.startswith(NO_QUESTION_OF_HERS):
        dispatcher.utter_message(response=question, part="question")
        return []
    dispatcher.utter_message(response=AFTER_A_WORD)
    earlier = conversation.told()[:-1]
    known = any(intent.startswith(("pro_", "choose_professional", "inform_role")) for intent in earlier)
    return [] if known or conversation.role != "professional" else [{"event": "slot", "name": "role", "value": None}]


def word_asked_for(text: str) -> str | None:
    """The text about the word that a message asks for; None where it asks for none that is known."""
    low = " ".join(re.findall(r"[\w'-]+", text.lower()))
    if not ASKS_WHAT_IT_IS.search(low) or len(low.split()) > LONGEST_QUESTION:
        return None
    return next((text_id for text_id, spelt in WORDS.items() if re.search(rf"\b(?:{spelt})\b", low)), None)
