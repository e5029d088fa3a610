"""What a message means at this moment by its words: the turn of the talk itself, news in her story, or an answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from assistant.reading.danger_here.fear_at_home import HOME_ANGRY, only_scolding
from assistant.reading.danger_here.not_yet import LATER
from assistant.reading.danger_here.taken_back import (
    DANGER_OVER,
    JOKE,
    JOKE_AFTER_PLAN,
    LADDER,
    NOT_DYING,
    PLAN,
    SAID_AS_A_JOKE,
)
from assistant.reading.her_questions.own_punishment import POLICE_ME, asks_whether_she_is_punished
from assistant.reading.her_story.abuse_told import of_her_abuse
from assistant.reading.her_story.beside_her_story import BEFORE_A_TRIP, beside_what_was_said
from assistant.reading.her_story.of_her_story import of_her_story
from assistant.reading.her_story.where_it_stands import another_place
from assistant.reading.moment import (
    ANSWERS,
    FEW_WORDS,
    MISUNDERSTOOD,
    SURE,
    Moment,
    blackmail_is_known,
    carries_danger,
    confidence_of,
    intent_of,
    likeliest_story,
    names_a,
)
from assistant.reading.open_question.answers import answer_to_the_question, was_longer_ago
from assistant.reading.open_question.half_a_sentence import says_nothing_yet
from assistant.reading.said_plainly import PHONE_IS_READ, goodbye_after, said_plainly
from assistant.reading.who_helps.told_by_who_helps import of_a_pupil
from assistant.reading.who_helps.whose_story import CHILD_CRIES, home_that_may_not_know, told_by_her_role
from assistant.words import phrases, phrases_of_calm

UNCLEAR_OF_A_CHILD = ("tell_outcome", "express_distress", MISUNDERSTOOD)
"""What the model makes of "ze huilt alleen maar" when a mother writes it."""
GO_ON, ABOUT_WHOM = "choose_go_on", "choose_about_whom"
CHILD_SILENT, ENOUGH, TALK = "choose_child_silent", "choose_enough", "choose_tell_story"
HER_AGE, NOTED = "choose_her_age", "choose_noted"
WHAT_IT_CAN, NO_IMAGES = "ask_what_can_you_do", "choose_no_images"
DIVORCE, ABUSE = "utter_divorce_", "sexual_violence"
DO_YOU_REPORT, DO_HELPERS_TELL = "choose_aside_do_you_report", "choose_aside_do_helpers_tell"
PEOPLE_SHOWN = ("utter_referral_", "utter_what_to_say", "utter_call_or_type")
HOME_HEARS_IT = re.compile(
    r"\b(?:weet|weten|hoort|horen|ziet|zien|merkt|merken) (?:mijn|mn|m'n|me|haar|zijn) (?:moeder|vader|ouders|pa|ma|"
    r"broer|familie)\b(?! (?:al|ook al|niks|niets|alles|hiervan)\b)"
)
PASSES_IT_ON = re.compile(
    r"\b(?:jij|je|u) (?:gaat|ga|zegt|vertelt|stuurt) (?:dit|het|t|dat) (?:toch )?(?:echt )?(?:niet|nie|aan niemand|"
    r"nergens)\b.{0,20}\b(?:door\w*|verder|zeggen|vertellen|melden)\b|"
    r"^(?:ga|ga je|stuur|stuur je|zeg|vertel) (?:je )?(?:dit|het|t|dat) (?:toch )?(?:niet|nie|aan niemand) "
    r"(?:door\w*|verder|aan)\b"
)
"""Asks whether the assistant passes on what she writes."""
DANGER_NOW_ASKED = "utter_danger_now_ask"
SAFE_NOW, OF_ANOTHER = "utter_danger_now_", "utter_danger_now_other"
"""Beginnings of questions whether it is safe now, and of those about a child, pupil or friend."""
AGE_OR_ROLE_ASKED = (
    "utter_greet", "utter_who", "utter_removal_age", "utter_deepfake_in_app", "utter_regret_ask",
    "utter_received_himself", "utter_recommendations_first", "utter_parent_", "utter_role_",
)  # fmt: skip
"""Beginnings of questions that an age answers."""
HER_PHONE_IS_KNOWN = (
    "utter_forced_marriage_watched", "utter_forced_marriage_rights", "utter_honour_watched", "utter_honour_soon",
    "utter_abroad_before",
)  # fmt: skip
"""Said after she has told whether somebody reads her phone."""
SMALL_TALK = (
    "utter_greet", "utter_who", "utter_out_of_scope", "utter_complaint", "utter_ask_back", "utter_affirm_open",
    "utter_deny_open", "utter_anything_else", "utter_what_can_you_do", "utter_other_subject", "utter_privacy",
)  # fmt: skip
"""Beginnings of questions at which "haha ja betrapt" is no yes."""
Reader = Callable[[str, Mapping[str, Any], Moment], "str | None"]


def meant_here(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent that a message, in small letters, has beside what was said; None where the model's own stands."""
    before: tuple[Reader, ...] = (
        of_her_abuse, _begins_to_tell, _turn_of_the_talk, _safe_now, _wish_or_correction, _about_the_assistant,
        _asks_who_hears_it, _laughed_off, of_a_pupil, _news, _phone_or_papers,
    )  # fmt: skip
    for read in before:
        if (found := read(text, parsed, moment)) is not None:
            return found
    if was_longer_ago(text, moment) and not (carries_danger(parsed) and intent_of(parsed) == ABUSE):
        return "deny"  # what she told before makes every answer sound like danger
    if intent_of(parsed) == "quick_exit" or carries_danger(parsed, known=blackmail_is_known(moment)):
        return told_by_her_role(text, parsed, moment)
    beside = _sad_child(text, parsed, moment) or beside_what_was_said(text, parsed, moment)
    return beside or _answer_or_story(text, parsed, moment)


def _begins_to_tell(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """Searches for words: is listened to."""
    return TALK if says_nothing_yet(text, parsed, moment) else None


def _turn_of_the_talk(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """Goes on, has enough, or says goodbye."""
    if phrases.GO_ON.search(text) and len(text.split()) <= FEW_WORDS + 2:
        return GO_ON
    if phrases.ENOUGH.search(text):
        return ENOUGH
    intent = intent_of(parsed)
    offered_to_leave = any(payload == "/goodbye" and title.startswith("Nee") for title, payload in moment.buttons)
    if intent == "deny" and offered_to_leave and phrases.is_short(text) and not carries_danger(parsed):
        return goodbye_after(moment)
    thanks = intent in ("thank", MISUNDERSTOOD) or (intent == "greet" and phrases.THANKS.search(text))
    leaves = thanks and phrases.thanks_and_goes(text) and phrases.is_short(text)
    return goodbye_after(moment) or "goodbye" if leaves and not carries_danger(parsed) else None


def _safe_now(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """Says that it is safe, where that was asked."""
    asked, short = moment.asked or "", phrases.is_nearly_short(text)
    told_now = any(one.get("entity") == "risk" and "start" in one for one in parsed.get("entities") or [])
    own = moment.role in (None, "youth")
    if asked == DANGER_NOW_ASKED and own and phrases.NOT_KNOWN_YET.search(text) and short and not told_now:
        return LATER  # nobody knows: nothing happens now, and later may be what she fears
    if asked.startswith(SAFE_NOW) and short and not carries_danger(parsed) and phrases_of_calm.says_it_is_safe(text):
        return "affirm" if asked.startswith(OF_ANOTHER) else DANGER_OVER
    if asked == "utter_danger_now_act" and phrases_of_calm.NOT_AT_THIS_MOMENT.search(text) and short:
        return DANGER_OVER
    return None


def _wish_or_correction(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """Wants to tell, to have something explained, or corrects whom it is about."""
    asked, short = moment.asked or "", phrases.is_short(text)
    if phrases.TALK_HERE.search(text) or (phrases.VAGUE_DEED.search(text) and moment.topic is None):
        return TALK
    if phrases.EXPLAIN.search(text):
        return "not_understood"
    if phrases.WHAT_A_WORD_IS.search(text):
        return "ask_definition"
    if phrases.CORRECTS_WHOM.search(text) and short and not phrases.ASKS_WHO.search(moment.question):
        return ABOUT_WHOM
    of_another = moment.role == "friend" or (moment.topic or "").startswith("friend_") or "_other_" in f"{asked}_"
    return ABOUT_WHOM if of_another and short and phrases.ITS_ABOUT_ME.search(text) else None


def _about_the_assistant(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """Tries it out, or asks it for an image."""
    if carries_danger(parsed):
        return None
    if phrases.TESTS_THE_ASSISTANT.search(text):
        return WHAT_IT_CAN
    if PASSES_IT_ON.search(text):
        return DO_YOU_REPORT
    return NO_IMAGES if phrases.ASKS_IT_FOR_AN_IMAGE.search(text) else None


def _asks_who_hears_it(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """Asks, beside the people who can help, whether home hears of it."""
    shown = (moment.asked or "").startswith(PEOPLE_SHOWN) and moment.role in (None, "youth", "friend")
    return DO_HELPERS_TELL if shown and HOME_HEARS_IT.search(text) and not carries_danger(parsed) else None


def _laughed_off(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """Says that it was a joke: lightly taken, but after words about dying."""
    asked, short = moment.asked or "", phrases.is_short(text)
    joke = phrases.ONLY_A_JOKE.search(text) is not None
    after_dying = any(one.startswith(LADDER) for one in moment.said)
    heavy = asked == SAID_AS_A_JOKE or after_dying
    says_it_is_nothing = joke and intent_of(parsed) in (*ANSWERS, "complain_bot") and short
    if says_it_is_nothing and asked and not heavy and not carries_danger(parsed):
        return ENOUGH
    caught = phrases.CAUGHT.search(text) is not None and (not asked or asked.startswith(SMALL_TALK))
    if caught and not after_dying:
        return WHAT_IT_CAN
    if not ((caught or joke) and after_dying and short):
        return None
    if PLAN in moment.said:
        return JOKE_AFTER_PLAN
    return NOT_DYING if asked == SAID_AS_A_JOKE else JOKE


def _news(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """Asks about her own punishment, says plainly what it is, where it stands, or something new in her story."""
    if not carries_danger(parsed, known=blackmail_is_known(moment)) and asks_whether_she_is_punished(text, moment):
        return POLICE_ME
    if not carries_danger(parsed) and (plain := said_plainly(text, parsed, moment)) is not None:
        return plain
    if (place := another_place(text, parsed, moment)) is not None:
        return place
    news = None if intent_of(parsed) == "quick_exit" else of_her_story(text, parsed, moment)
    return home_that_may_not_know(news, moment) or news if news == "afraid_parents_find_out" else news


def _phone_or_papers(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """A phone that is read is no wish to leave, papers that a husband keeps are no journey."""
    intent = intent_of(parsed)
    own = moment.role in (None, "youth")
    if own and intent == "quick_exit" and phrases.TAKEN_AWAY.search(text) and not phrases.LEAVES.search(text):
        return HOME_ANGRY if only_scolding(text) else "afraid_parents_find_out"
    if intent == "quick_exit" and phrases.READS_MY_PHONE.search(text) and not phrases.LEAVES.search(text):
        return "affirm" if phrases.ASKS_ABOUT_THE_PHONE.search(moment.question) else PHONE_IS_READ
    if intent == "left_abroad" and phrases.KEPT_BY_A_PARTNER.search(text) and not phrases.A_JOURNEY.search(text):
        return "ask_where_help" if any(one.startswith(DIVORCE) for one in moment.said) else "divorce_choice"
    if intent == "left_abroad" and moment.role != "parent" and not moment.said.isdisjoint(HER_PHONE_IS_KNOWN):
        return BEFORE_A_TRIP
    return None


def _sad_child(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """How a parent's child is."""
    sad_only = intent_of(parsed) in UNCLEAR_OF_A_CHILD or len(text.split()) <= FEW_WORDS + 2
    if moment.role == "parent" and sad_only and phrases.CHILD_IN_PIECES.search(text):
        return CHILD_CRIES if re.search(r"huil|jank", text) else CHILD_SILENT
    return None


def _answer_or_story(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """An answer to the open question; else her age, a story that was not understood, or what her role says."""
    intent = intent_of(parsed)
    answer = answer_to_the_question(text, parsed, moment)
    if answer is None and (age := _an_age_nobody_asked_for(text, parsed, moment)) is not None:
        return age
    if answer is None and intent == "inform_detail" and moment.topic is None and confidence_of(parsed) < SURE:
        answer = likeliest_story(parsed)
    if answer is None and intent == MISUNDERSTOOD and phrases.TELLS_WHOSE_STORY.search(text):
        story = likeliest_story(parsed)
        told = {**parsed, "intent": {"name": story, "confidence": SURE}}
        return (told_by_her_role(text, told, moment) or story) if story else "inform_role"
    return answer or told_by_her_role(text, parsed, moment)


def _an_age_nobody_asked_for(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """ "ik ben 13" names nobody; a mere number from a parent or friend is no age of her own."""
    asked = moment.asked or ""
    if not asked or asked.startswith(AGE_OR_ROLE_ASKED) or "18" in moment.question or not phrases.OWN_AGE.search(text):
        return None
    if not names_a("age", parsed) or intent_of(parsed) not in ("inform_role", "inform_detail", MISUNDERSTOOD):
        return None
    another = moment.role in ("parent", "professional", "friend") and not re.search(r"\b(?:ben|i'?m|am)\b", text)
    return NOTED if another else HER_AGE
