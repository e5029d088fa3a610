"""What a message means at this moment: the model reads it alone, here the open question is laid beside it.

"Typen" means nothing by itself and everything under "Kun je bellen, of alleen typen?". Only the intent may
change; danger that was found in a message stays what it is. Why this stands here: docs/decisions/0008.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant import languages, phrases, phrases_of_calm
from assistant.another_subject import about_something_else
from assistant.answers import answer_to_the_question, says_no_without_a_no
from assistant.aside_limits import HEAVY
from assistant.asides import aside, sure_of
from assistant.danger_in_its_place import with_danger_in_its_place
from assistant.fear_at_home import feared_when_told, scolds_only
from assistant.her_own_story import tells_of_herself
from assistant.likeliest_here import likeliest_here
from assistant.mere_doubt import (
    is_a_guess_about_dying,
    names_a_choice_of_facts,
    read_plainly,
    without_faint_doubts,
    without_mere_doubts,
)
from assistant.moment import (
    ANSWERS,
    FEW_WORDS,
    HELPERS,
    MISUNDERSTOOD,
    SURE,
    Moment,
    asks_yes_or_no,
    carries_danger,
    carries_new_danger,
    confidence_of,
    intent_of,
    likeliest_story,
    names_a,
)
from assistant.not_yet import fears_what_comes_later
from assistant.of_her_story import of_her_story
from assistant.others_ask import read_by_who_helps
from assistant.question_in_it import UNHEARD, answered_for_certain_beside, is_an_answer, with_its_answer
from assistant.said_plainly import CARD, PHONE_IS_READ, said_plainly
from assistant.same_story import stays_in_her_story
from assistant.taken_back import (
    DANGER_OVER,
    JOKE,
    JOKE_AFTER_PLAN,
    JOKES,
    LADDER,
    NOT_DYING,
    PLAN,
    SAID_AS_A_JOKE,
    taken_back,
)
from assistant.where_it_stands import another_place
from assistant.whose_story import (
    CHILD_CRIES,
    IS_A_PARENT,
    home_that_may_not_know,
    told_by_her_role,
    without_a_parent_in_her_own_story,
)

LEFT_ALONE = frozenset({"delete_data", "restart", "suicidal_thoughts", "immediate_danger", "self_harm"})
UNCLEAR_OF_A_CHILD = ("tell_outcome", "express_distress", MISUNDERSTOOD)
"""What the model makes of "ze huilt alleen maar" when a mother writes it."""

GO_ON, ABOUT_WHOM = "choose_go_on", "choose_about_whom"
CHILD_SILENT, ENOUGH, TALK = "choose_child_silent", "choose_enough", "choose_tell_story"
HER_AGE = "choose_her_age"
YES_NO_PERHAPS = ("affirm", "deny", "unsure")
WHAT_IT_CAN, NO_IMAGES = "ask_what_can_you_do", "choose_no_images"
DIVORCE = "utter_divorce_"
AIRPORT, DATE, BEFORE_A_TRIP = "choose_abroad_airport", "choose_marriage_date", "choose_abroad_before"
DATE_SAID = "utter_forced_marriage_date"
TELLING = ("utter_how_to_tell_", "utter_afraid_parents_angry")
"""Questions whose no is a no to telling."""
MEET, MEET_SAID = "choose_blackmail_meet", "utter_blackmail_meet"
IF_SENT, NOTED = "choose_blackmail_if_sent", "choose_noted"
ABOUT_DANGER = (
    "utter_suicide_", "utter_danger_", "utter_self_harm_", "utter_honour_", "utter_sexual_violence_",
    "utter_blackmail_suicide", "utter_blackmail_ask", "utter_blackmail_meet", "utter_lgbt_unsafe", "utter_filmed_other",
    "utter_grooming_first", "utter_afraid_parents_violent", "utter_friend_home",
)  # fmt: skip
"""Beginnings of questions at which half a yes counts as one and a refusal is answered by their own rules."""
SAFE_NOW, OF_ANOTHER = "utter_danger_now_", "utter_danger_now_other"
"""Beginnings of questions whether it is safe now, and of those about a child, pupil or friend."""
PLAIN = 0.85
"""A particular question of who helps, heard with this certainty, goes before ways of asking known by words."""
AGE_OR_ROLE_ASKED = (
    "utter_greet", "utter_who", "utter_removal_age", "utter_deepfake_in_app", "utter_regret_ask",
    "utter_received_himself", "utter_recommendations_first", "utter_parent_", "utter_role_",
)  # fmt: skip
"""Beginnings of questions that an age answers."""
TRIP = ("utter_forced_marriage_", "utter_abroad_")
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


def read_in_context(parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any]:
    """The same reading, or one with the intent that fits here."""
    text = " ".join(str(parsed.get("text") or "").split())
    if not text or text.startswith("/"):
        return dict(parsed)
    if (language := languages.language_of(text.lower())) is not None:
        return {**parsed, "intent": {"name": CARD + language, "confidence": 1.0}}
    parsed = without_a_parent_in_her_own_story(text.lower(), parsed, moment)
    about_danger = (moment.asked or "").startswith(ABOUT_DANGER)
    parsed = with_danger_in_its_place(text.lower(), parsed, moment, about_danger)
    if (feared := feared_when_told(text.lower(), parsed, moment)) is not None:
        return feared
    if (scolded := scolds_only(text.lower(), parsed, moment)) is not None:
        return scolded
    if (later := fears_what_comes_later(text.lower(), parsed, moment)) is not None:
        return later
    if (other_way := taken_back(text.lower(), parsed, moment)) is not None:
        return other_way
    parsed = read_plainly(text.lower(), parsed)
    if _insults_the_assistant(text.lower()) and not carries_danger(parsed):
        return _without_risk(parsed, "complain_bot")
    asked_for_certain = moment.role in HELPERS and not carries_danger(parsed) and sure_of(parsed) >= PLAIN
    of_another = None if asked_for_certain else read_by_who_helps(text.lower(), parsed, moment)
    if of_another is not None:
        return of_another if carries_danger(parsed) else without_faint_doubts(of_another)
    if intent_of(parsed) in LEFT_ALONE:
        return dict(parsed)
    if phrases.SHOW_WHAT_ANOTHER_WROTE.search(text.lower()) and not phrases.THREATENS.search(text.lower()):
        return _asks_to_read_along(parsed)
    particular = None
    if not carries_new_danger(parsed, moment):
        elsewhere = None if about_danger else about_something_else(text.lower(), parsed, moment)
        particular = elsewhere or aside(parsed, moment, about_danger)
    other = particular or _meant(text.lower(), parsed, moment) or likeliest_here(parsed, moment)
    if parsed.get(UNHEARD) and particular is None and is_an_answer(other, moment):
        other = None
    other = stays_in_her_story(other or intent_of(parsed), text.lower(), parsed, moment) or other
    if _of_a_helper_in_her_own_story(other or intent_of(parsed), text.lower(), moment):
        return without_faint_doubts({**parsed, "intent": {"name": MISUNDERSTOOD, "confidence": 1.0}})
    if says_no_without_a_no(other or intent_of(parsed), text.lower(), moment):
        other = "affirm"  # "ik ben de lul denk ik" is a story, and who is sent away may not come back
    if other is None or other == intent_of(parsed):
        plain = intent_of(parsed) in YES_NO_PERHAPS and asks_yes_or_no(moment) and not about_danger
        return without_faint_doubts(parsed) if plain and not carries_danger(parsed) else dict(parsed)
    left_out = _not_told(other, text, moment)
    if other == ENOUGH and phrases.ONLY_A_JOKE.search(text.lower()) and not carries_danger(parsed):
        left_out = (*left_out, "risk")
    if other in JOKES and (is_a_guess_about_dying(parsed) or not carries_danger(parsed)):
        left_out = (*left_out, "risk")  # the doubt goes with the words that raised it
    facts = names_a_choice_of_facts(other, text, moment) and not about_danger
    heard = parsed
    if not carries_danger(parsed) and not (particular or "").startswith(HEAVY):
        heard = without_mere_doubts(parsed) if facts else without_faint_doubts(parsed)
    entities = [one for one in heard.get("entities") or [] if one.get("entity") not in left_out]
    found = {**parsed, "intent": {"name": other, "confidence": 1.0}, "entities": entities}
    beside = answered_for_certain_beside(other, parsed, moment) if not about_danger else None
    return with_its_answer(found, beside, moment)


def _of_a_helper_in_her_own_story(meant: str, text: str, moment: Moment) -> bool:
    """Whether who told of herself would be answered as a parent or teacher: "en wat zeg ik tegen hem als ie appt"."""
    own = moment.role in (None, "youth") and tells_of_herself(moment.said)
    of_a_helper = meant.startswith(("parent_", "pro_"))
    return own and of_a_helper and not (IS_A_PARENT.search(text) or phrases.OF_CHILD_OR_PUPIL.search(text))


def _not_told(meant: str, text: str, moment: Moment) -> tuple[str, ...]:
    """What an answer does not tell of who she is, whatever stands in it."""
    told_by_a_helper = meant.startswith(("parent_", "pro_"))
    if meant == ABOUT_WHOM or told_by_a_helper or phrases.SAYS_WHO_SHE_IS.search(text.lower()):
        return ()
    if moment.role in (None, "youth") and phrases.SAYS_HER_AGE.search(text.lower()):
        return ()
    if meant == HER_AGE:  # a friend of thirteen is a friend
        return () if moment.role in (None, "youth") else ("role",)
    return ("role", "age")


def _insults_the_assistant(text: str) -> bool:
    """Whether "ik maak je dood" is said to the assistant, and nothing else."""
    of_it = phrases.AT_THE_BOT.search(text) and phrases.WISHES_IT_DEAD.search(text)
    return bool(of_it) and len(text.split()) <= 2 * FEW_WORDS


def _without_risk(parsed: Mapping[str, Any], intent: str) -> dict[str, Any]:
    """A reading whose mere doubts about danger go with the words that raised them."""
    entities = [one for one in parsed.get("entities") or [] if one.get("entity") != "risk"]
    return {**parsed, "intent": {"name": intent, "confidence": 1.0}, "entities": entities}


def _asks_to_read_along(parsed: Mapping[str, Any]) -> dict[str, Any]:
    """A question about privacy; "laat zien wat ze schreef" is no threat to show something."""
    entities = [one for one in parsed.get("entities") or [] if one.get("value") != "extortion"]
    return {**parsed, "intent": {"name": "ask_privacy", "confidence": 1.0}, "entities": entities}


def _meant(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    intent, asked, short = intent_of(parsed), moment.asked or "", phrases.is_short(text)
    if phrases.GO_ON.search(text) and len(text.split()) <= FEW_WORDS + 2:
        return GO_ON
    if phrases.ENOUGH.search(text):
        return ENOUGH
    thanks = intent in ("thank", MISUNDERSTOOD) or (intent == "greet" and phrases.THANKS.search(text))
    if thanks and phrases.thanks_and_goes(text) and short and not carries_danger(parsed):
        return "goodbye"
    if asked.startswith(SAFE_NOW) and short and not carries_danger(parsed) and phrases_of_calm.says_it_is_safe(text):
        return "affirm" if asked.startswith(OF_ANOTHER) else DANGER_OVER
    if asked == "utter_danger_now_act" and phrases_of_calm.NOT_AT_THIS_MOMENT.search(text) and short:
        return DANGER_OVER
    if phrases.TALK_HERE.search(text) or (phrases.VAGUE_DEED.search(text) and moment.topic is None):
        return TALK
    if phrases.EXPLAIN.search(text):
        return "not_understood"
    if phrases.WHAT_A_WORD_IS.search(text):
        return "ask_definition"
    if phrases.CORRECTS_WHOM.search(text) and short and not phrases.ASKS_WHO.search(moment.question):
        return ABOUT_WHOM
    of_another = moment.role == "friend" or (moment.topic or "").startswith("friend_") or "_other_" in asked
    if of_another and short and phrases.ITS_ABOUT_ME.search(text):
        return ABOUT_WHOM
    if phrases.TESTS_THE_ASSISTANT.search(text) and not carries_danger(parsed):
        return WHAT_IT_CAN
    if phrases.ASKS_IT_FOR_AN_IMAGE.search(text) and not carries_danger(parsed):
        return NO_IMAGES
    said_it_is_nothing = phrases.ONLY_A_JOKE.search(text) and intent in (*ANSWERS, "complain_bot") and short
    heavy = asked == SAID_AS_A_JOKE or any(one.startswith(LADDER) for one in moment.said)
    if said_it_is_nothing and asked and not heavy and not carries_danger(parsed):
        return ENOUGH
    laughs_it_off = phrases.CAUGHT.search(text) is not None and (not asked or asked.startswith(SMALL_TALK))
    if laughs_it_off and not any(one.startswith(LADDER) for one in moment.said):
        return WHAT_IT_CAN
    if (
        (laughs_it_off or phrases.ONLY_A_JOKE.search(text))
        and any(one.startswith(LADDER) for one in moment.said)
        and short
    ):
        if PLAN in moment.said:
            return JOKE_AFTER_PLAN
        return NOT_DYING if asked == SAID_AS_A_JOKE else JOKE
    if not carries_danger(parsed) and (plain := said_plainly(text, parsed, moment)) is not None:
        return plain
    if (place := another_place(text, parsed, moment)) is not None:
        return place
    if intent != "quick_exit" and (news := of_her_story(text, parsed, moment)) is not None:
        return home_that_may_not_know(news, moment) or news if news == "afraid_parents_find_out" else news
    if intent == "quick_exit" and phrases.READS_MY_PHONE.search(text) and not phrases.LEAVES.search(text):
        return "affirm" if phrases.ASKS_ABOUT_THE_PHONE.search(moment.question) else PHONE_IS_READ
    if intent == "left_abroad" and phrases.KEPT_BY_A_PARTNER.search(text) and not phrases.A_JOURNEY.search(text):
        return "ask_where_help" if any(one.startswith(DIVORCE) for one in moment.said) else "divorce_choice"
    if intent == "left_abroad" and moment.role != "parent" and not moment.said.isdisjoint(HER_PHONE_IS_KNOWN):
        return BEFORE_A_TRIP
    if intent == "quick_exit" or carries_danger(parsed, known=moment.topic == "sextortion"):
        return told_by_her_role(text, parsed, moment)
    sad_only = intent in UNCLEAR_OF_A_CHILD or len(text.split()) <= FEW_WORDS + 2
    if moment.role == "parent" and sad_only and phrases.CHILD_IN_PIECES.search(text):
        return CHILD_CRIES if re.search(r"huil|jank", text) else CHILD_SILENT
    if (beside := _beside_what_was_said(text, parsed, moment)) is not None:
        return beside
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


def _beside_what_was_said(text: str, parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """What a message means after all that was told before, whatever the open question is."""
    intent, asked = intent_of(parsed), moment.asked or ""
    of_a_trip = any(one.startswith(TRIP) for one in moment.said)
    blackmailed = any(one.startswith("utter_blackmail_") for one in moment.said)
    if of_a_trip and phrases.AT_THE_AIRPORT.search(text):
        return AIRPORT
    if asked.startswith(TRIP[0]) and intent in ANSWERS and phrases.A_DAY.search(text) and DATE_SAID not in moment.said:
        return DATE
    if blackmailed and phrases.IF_IT_IS_SENT.search(text) and moment.role in (None, "youth"):
        return IF_SENT
    meets = phrases.WANTS_HER_TO_COME.search(text) or (
        intent in ("grooming", "pressured_to_send", "sextortion", *ANSWERS) and phrases.MEETING.search(text)
    )
    if blackmailed and MEET_SAID not in moment.said and meets:
        return MEET
    if intent in (MISUNDERSTOOD, "inform_role") and phrases.TO_BE_ARRESTED.search(text):
        return "ask_police_law"
    if asked.startswith(ABOUT_DANGER):
        return None
    if phrases.LEAVE_IT.search(text) and not asks_yes_or_no(moment):
        return ENOUGH
    if not asked:
        return None
    if phrases.NOT_ABOUT_THAT.search(text) and phrases.is_short(text):
        return ENOUGH
    afraid = "afraid_parents_find_out"
    if intent in ("ask_how_to_tell_parents", afraid) and phrases.WILL_NOT_TELL.search(text):
        return "deny" if asked.startswith(TELLING) else home_that_may_not_know(afraid, moment) or afraid
    if (intent in ANSWERS or intent == moment.topic) and phrases.YES_BUT.search(text) and len(text.split()) > FEW_WORDS:
        return "deny" if phrases.NEGATION.search(text) else NOTED
    return None
