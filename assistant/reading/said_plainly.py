"""What words of her own say for certain, where the model hears a mere answer, a hello or something like it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.after_harm import TOLD_OF_HARM
from assistant.reading.danger_here.fear_at_home import HOME_ANGRY, only_scolding
from assistant.reading.danger_here.taken_back import ANOTHER_ASKED, LADDER, STILL_ASKED
from assistant.reading.her_questions.must_anybody_know import asks_whether_anybody_must_know
from assistant.reading.her_story.her_own_story import OWN_CHOICE, tells_of_herself
from assistant.reading.her_story.owns_up import says_it_was_sent_on
from assistant.reading.her_story.passed_it_on import meant_by_who_passed_it_on
from assistant.reading.moment import ANSWERS, FEW_WORDS, MISUNDERSTOOD, Moment, intent_of, names_a
from assistant.reading.who_helps.whose_story import told_by_her_role
from assistant.words import languages, phrases

EXPOSED = re.compile(r"\bbanga ?(?:list\w*|lijst\w*)|\b(?:ge-?)?exposed?\b|\bexpose ?(?:groep|account|kanaal)\w*")
"""Words for being put on show with name and picture, which the model hardly knows."""
TYPE, HELP_ASKED = "choose_chat", ("ask_where_help", "request_human", "ask_police_law")
PHONE_IS_READ, GIVE_HER_NAME = "choose_phone_is_read", "choose_code_name"
CARD = "choose_card_"
LANGUAGE, LANGUAGES, INTERPRETER = "switch_language", "utter_language", "choose_interpreter"
SAYS_NOTHING_ELSE = (
    "greet", "not_understood", "inform_role", "unsure", "deny", "complain_bot", MISUNDERSTOOD,
)  # fmt: skip
HEAVY_GOODBYE, WORRIED_GOODBYE = "choose_heavy_goodbye", "choose_worried_goodbye"
MEETING_GOODBYE, MEETING = "choose_meeting_goodbye", "utter_grooming_meet"
POLICE_TELLS_HOME = re.compile(
    r"\b(?:politie|agenten?)\b.{0,20}\b(?:zeg\w*|vertel\w*|bel(?:t|len)?|inlicht\w*|licht\w*)\b.{0,12}"
    r"\b(?:hun|hen|ouders|thuis|moeder|vader|pa|ma)\b|\b(?:politie|agenten?)\b.{0,20}\b(?:tegen|aan) (?:hun|hen|"
    r"(?:mijn|mn|me) ouders)\b|"
    r"\b(?:belt|bellen|zegt|zeggen|vertelt|vertellen) (?:die |de politie |ze )(?:het |t |dit |"
    r"dat )?(?:dan )?(?:tegen |aan |naar )?"
    r"(?:mijn |mn |me |m'n )?(?:ouders|thuis|moeder|vader)\b(?=.{0,40}\bpolitie\b)"
)
IS_IT_NORMAL = re.compile(r"\b(?:is|of) (?:dit|dat|het|t|zoiets) (?:\w+ ){0,2}?(?:normaal|gewoon zo)\b")
AM_I_ONE = re.compile(
    r"\b(?:ben|was) ik (?:dat )?(?:\w+ ){0,3}?(?:slet|hoer|kech|thot)\b|\bben ik dat (?:dan )?(?:ook|echt)\b"
)
TELLS_WHO_HAS_IT = re.compile(r"\b(?:gestuurd|rond|doorgestuurd|gepost)\b")
AM_I_WEIRD = re.compile(r"\b(?:raar|gek|abnormaal|vreemd|ziek|weird)\b|\bweet (?:ik )?nie(?:t)? of ik\b")
LOVES = re.compile(
    r"\b(?:homo|gay|lesb\w*|bi|trans|hetero)\b|\b(?:jongens|meisjes|meiden) leuk vind\b|\b(?:op|voor) (?:jongens|"
    r"meisjes|meiden)\b"
)
SHOWN_HERSELF = re.compile(
    r"\bik sta (?:er )?(?:\w+ ){0,2}?(?:naakt|bloot|halfnaakt|topless|in (?:mn|mijn|m'n|me) (?:bh|onderbroek))\b"
    r"|\bik sta (?:er )?(?:\w+ )?(?:op|in) (?:een |die |de )?(?:banga ?-?list\w*|bangalijst|expose\w*)\b"
)
TAKEN_FOR_IT = ("received_image", "friend_is_victim", "i_shared_image", "inform_role", "inform_detail", MISUNDERSTOOD)
"""What the model makes of "ik sta naakt in een groep"."""
WOUNDED = ("utter_self_harm_wound", "utter_self_harm_alone", "utter_self_harm_stay")
"""Questions at which a wound, or something swallowed, is not seen to yet."""
HOME_IS_FEARED = ("utter_honour_first", "utter_honour_soon", "utter_honour_watched", "utter_afraid_parents_violent")
ONLY_THAT = re.compile(r"\b(?:gewoon|gwn|alleen|enkel|maar|normaal|overdr\w+|bedoel\w*|slaat (?:niet|nie|nooit))\b")
"""Takes a home that is feared for one that only scolds."""
GO_ON_OR_LEAVE = (
    "utter_phone_is_read", "utter_watched", "utter_not_watched", "utter_control_watched", "utter_divorce_watched",
)  # fmt: skip
"""Questions whether to go on now, at which a mere no is a goodbye."""
HOME_ASKED = ("utter_honour_ask", "utter_lgbt_outed", "utter_reputation_home", "utter_afraid_parents_violent")
"""Questions whether home is dangerous: who begins with "weet ik niet" does not know, whatever she tells behind it."""
NOT_BELIEVED, NOT_BELIEVED_THEN = (
    "choose_not_believed",
    re.compile(
        r"\bgeloof(?:t|de|den)? (?:me|mij|ons|het|t|dit) ?(?:\w+ ){0,2}?"
        r"(?:niet|nie|niks|niets|geen)\b|\bniemand geloof(?:t|de)\b|\bgeloof(?:t|de) niemand (?:me|mij)\b|"
        r"\bniet (?:door (?:\w+ ){1,2})?geloofd\b|"
        r"\b(?:nam|namen|neemt|nemen) (?:me|mij|het|dit|ons) (?:\w+ )?niet serieus\b|"
        r"\b(?:zei|zeiden|zegt|zeggen|dacht|dachten|denkt|denken|deed|deden)\b.{0,12}\b(?:dat|of) ik "
        r"(?:het |dit |t |alles )?(?:loog|lieg|verzon|verzin|verzonnen (?:had|heb)|overdrijf|overdreef|me aanstel)\b|"
        r"\b(?:didn'?t|doesn'?t|don'?t|did not) believe (?:me|us)\b"
    ),
)
FEARS_IT = re.compile(r"\b(?:als|bang|stel|straks|misschien|vast|ooit|wie|wat|vraag|if|what|afraid)\b|\bik geloof\b")
"""Who only fears that is no one who was not believed."""
AFTER_VIOLENCE = "utter_sexual_violence_"
"""There it has an answer of its own (`asides.py`)."""
FEAR_OF_BEING_FOUND_OUT = ("utter_honour_ask", "utter_honour_other_ask", "utter_reputation_home")
"""Questions about what may happen when it comes out."""


def said_plainly(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent that a message has by its words; None where they say nothing for certain.

    Args:
        text: The message, in small letters.
        parsed: What the model makes of it.
        moment: What stands open.
    """
    intent, asked = intent_of(parsed), moment.asked or ""
    if asked == "utter_greet" and phrases.ONLY_HELLO.search(text):
        return "greet"
    if asked.startswith(LADDER) and phrases.is_short(text) and phrases.DOES_NOT_DARE.search(text):
        return "unsure" if asked in STILL_ASKED or asked == "utter_suicide_act" else "deny"
    if intent == "goodbye" and asked.startswith(("utter_suicide_", *WOUNDED)) and asked not in STILL_ASKED:
        return WORRIED_GOODBYE if "_other_" in asked else HEAVY_GOODBYE
    if intent == "goodbye" and (after := goodbye_after(moment)) is not None:
        return after
    was_told = intent in ANSWERS and not asked.startswith((*LADDER, AFTER_VIOLENCE))
    if was_told and moment.said and NOT_BELIEVED_THEN.search(text) and not FEARS_IT.search(text):
        return NOT_BELIEVED
    if EXPOSED.search(text) and not moment.topic and intent in (MISUNDERSTOOD, "switch_language", "faith_question"):
        return "image_shared"
    if SHOWN_HERSELF.search(text) and not moment.topic and moment.role in (None, "youth") and intent in TAKEN_FOR_IT:
        return "image_shared"
    own = moment.role in (None, "youth")
    if own and POLICE_TELLS_HOME.search(text) and len(text.split()) <= 2 * phrases.LONGEST_ANSWER:
        return "choose_police_parents"
    if own and moment.topic and asks_whether_anybody_must_know(text):
        return "ask_how_to_tell_parents"
    if own and AM_I_ONE.search(text) and not TELLS_WHO_HAS_IT.search(text):
        return "choose_aside_dirty" if "vies" in text else "self_blame"
    if own and AM_I_WEIRD.search(text) and LOVES.search(text):
        return "lgbt_identity"
    own_choice = any(one.startswith(OWN_CHOICE) for one in moment.said)
    if own and own_choice and IS_IT_NORMAL.search(text) and intent not in ("quick_exit", "goodbye"):
        return "choose_aside_normal_they_decide"
    if (meant := meant_by_who_passed_it_on(text, intent, moment)) is not None:
        return meant
    if asked.startswith(FEAR_OF_BEING_FOUND_OUT) and phrases.NOT_KNOWN_YET.search(text):
        return "unsure" if intent in ANSWERS and phrases.is_short(text) else None
    if asked.startswith(HOME_ASKED) and phrases.DOES_NOT_KNOW.search(text):
        return "unsure"
    if asked.startswith(FEAR_OF_BEING_FOUND_OUT) and moment.role in (None, "youth") and only_scolding(text):
        return HOME_ANGRY
    if asked == "utter_afraid_parents_first" and intent in (*ANSWERS, "family_control") and only_scolding(text):
        return HOME_ANGRY
    only_scolds = asked.startswith(HOME_IS_FEARED) and ONLY_THAT.search(text) and only_scolding(text)
    if only_scolds and moment.role in (None, "youth"):
        return HOME_ANGRY
    if (
        asked in GO_ON_OR_LEAVE
        and intent == "deny"
        and (len(text.split()) > FEW_WORDS or names_a("person", parsed))
        and not phrases.LATER.search(text)
    ):
        return "affirm"  # "nee er komt niemand, ik ben gewoon bang" does not leave
    if asked.startswith(FEAR_OF_BEING_FOUND_OUT) and phrases.YES.search(text) and " maar " not in text:
        return "affirm"  # "ja mijn broer leest alles" answers before it tells
    if phrases.SEES_THIS_CHAT.search(text) and phrases.is_short(text) and moment.role in (None, "youth"):
        return "ask_privacy"
    answers = intent in (*ANSWERS, "afraid_parents_find_out") or phrases.YES_OR_NO.search(text)
    if answers and phrases.is_watched(text) and not phrases.ASKS_ABOUT_THE_PHONE.search(moment.question):
        return PHONE_IS_READ
    if (intent in SAYS_NOTHING_ELSE or intent in HELP_ASKED) and phrases.WANTS_TO_TYPE.search(text) and moment.said:
        return TYPE
    if moment.role not in ("professional", "friend") and languages.wants_an_interpreter(text):
        return INTERPRETER
    if intent in SAYS_NOTHING_ELSE and phrases.is_short(text) and languages.LITTLE_DUTCH.search(text):
        return LANGUAGE
    if intent in (*SAYS_NOTHING_ELSE, "ask_where_help") and languages.IN_ENGLISH_PLEASE.search(text):
        return CARD + "en"
    if LANGUAGES in moment.said and (language := languages.language_named(text)) is not None:
        return CARD + language
    if moment.role == "professional" and phrases.MAY_NAME_HER.search(text) and phrases.is_short(text):
        return GIVE_HER_NAME
    if intent == "grooming" and moment.topic and phrases.TURNS_TO_A_GROWN_UP.search(text):
        return "tell_outcome"
    if intent in ("received_image", MISUNDERSTOOD) and says_it_was_sent_on(text) and not tells_of_herself(moment.said):
        shared = "i_shared_image"
        return told_by_her_role(text, {**parsed, "intent": {"name": shared}}, moment) or shared
    return None


def goodbye_after(moment: Moment) -> str | None:
    """The goodbye that takes help along, after a danger that came up earlier in the talk; None where none did."""
    doubted = () if moment.asked == ANOTHER_ASKED else (ANOTHER_ASKED,)
    of_another = any(one.startswith("utter_suicide_other_") for one in moment.said.difference(doubted))
    if of_another and not moment.other_not_dying:
        return WORRIED_GOODBYE
    dying = "utter_suicide_act" in moment.said and not moment.never_dying
    if dying or not moment.said.isdisjoint(TOLD_OF_HARM):
        return HEAVY_GOODBYE
    return MEETING_GOODBYE if MEETING in moment.said and moment.role in (None, "youth") else None
