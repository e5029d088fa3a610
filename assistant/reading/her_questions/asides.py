"""When a particular question or news is answered as such, whatever question stands open."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from assistant.reading.danger_here.mere_doubt import with_questions_for_the_models_certainty, without_mere_doubts
from assistant.reading.her_questions.aside_limits import (
    ABOUT_THE_HELP,
    ABOUT_US,
    ASKS_A_WORD,
    ASKS_ABOUT_US,
    BROAD,
    HEAVY,
    NEVER,
    NOT_ABOUT_A_WORD,
    OF_HER_OWN_IMAGE,
    ONLY_TO,
    READERS,
    STEPS_OF,
    TELLS_OF_ANOTHER,
)
from assistant.reading.her_story.her_own_story import stories_told
from assistant.reading.her_story.of_her_story import NOT_PAID, PAID
from assistant.reading.her_story.passed_it_on import OWN_STORY, passed_it_on
from assistant.reading.moment import (
    ANSWERS,
    FEW_WORDS,
    IMAGES,
    MISUNDERSTOOD,
    OF_WHO_PASSED_IT_ON,
    SURE,
    Moment,
    confidence_of,
    intent_of,
    role_of,
    tells_of_a_friend,
)
from assistant.reading.open_question.beside_the_question import says_what_she_wants
from assistant.understanding.answers.answer_data import ANSWER, OTHER
from assistant.understanding.asides.aside_data import ASIDE
from assistant.words import phrases
from assistant.words.sentences import asks_something

PRO_CODE = "pro_reporting_code"
"""Of a girl or parent it is no wish for the steps of a school."""
GOES = ("goodbye", "thank")
"""Heard in "en moet ik nou wel gaan zaterdag" too: who asks something does not leave yet."""
HELPERS_ASK, LIFE_AT_STAKE = ("professional", "parent"), ("utter_danger_now_", "utter_suicide_")
"""Who helps may ask on beside the other questions about danger, as "mag ik die belofte breken"."""
MAY_BEGIN = ("choose_aside_account_in_my_name", "choose_aside_brother_has_picture")
"""Stories of their own, which no subject has: they may be told first."""
CHILD_PASSED_IT_ON, CHILD_SHOWN = "parent_child_shared", "parent_child_victim"
TOLD_TO_A_HELPER = ("utter_pro_support_", "utter_pro_call_home", "utter_pro_secret")
"""Said to a teacher who asked before telling a subject: the story has begun all the same."""
THROUGH_ANOTHER = "choose_aside_sorry_through_other"
ANOTHER_SAYS_IT = re.compile(
    r"\b(?:via|door|namens|doorgev\w*|doorgeef\w*|anoniem|anonym\w*|zonder|naam|briefje|brief|kaartje|nep\w*|account|iemand|"
    r"vriend\w*|bestie|zus\w*|broer\w*|nicht|neef|moeder|mentor|trainer|school|ander\w*|friend|through|for me|without|"
    r"wie ik ben|weet niet dat)\b"
)
"""Without any of these it is a sorry of her own."""
WIPE_FIRST = "choose_aside_wipe_before_police"
SPEAKS_OF_WIPING = re.compile(r"wis|\bverwijder|\bweg|delete|\bhouden|\bbewaren|\bleeg|\bgooi")
"""Without any of these it is fear of the police, and asks nothing about what is on the phone."""
ON_A_SITE, FAKE_ON_A_SITE = "choose_image_on_site", "choose_fake_on_site"
ANGRY_AT_HELPER, SHOWN_IS_ANGRY = "choose_aside_friend_angry", "choose_aside_shown_hates_me"
"""A friend who helped lost nobody's trust by an image; who passed it on did."""
STILL_ASKED = ("utter_suicide_ask", "utter_blackmail_suicide", "utter_suicide_other_ask")
"""A plain no to these may have her own question behind it."""
AFTER_FIRST_HELP = (
    "utter_honour_soon", "utter_honour_watched", "utter_afraid_parents_violent", "utter_danger_back",
    "utter_danger_later", "utter_danger_now_over", "utter_suicide_near", "utter_blackmail_meet",
)  # fmt: skip
"""Questions after the first help was given: what presses her now may be asked there by everybody."""
FIRST_HELP_AT_HOME = "utter_honour_first"
"""Asks about her phone: what would not be understood there is heard as her own question."""
AFTER_AN_ANSWER = "after_an_answer"
"""Set where it was asked behind a yes or a no: both are heard, and this is what wants a reply."""
AFTER_VIOLENCE, SEVEN_DAYS = "utter_sexual_violence_", ("utter_sexual_violence_first", "utter_sexual_violence_week")
"""Questions after sexual violence; those about the seven days are put again after what she fears."""
NOT_BELIEVED, FEARS_DISBELIEF = "choose_not_believed", "choose_aside_afraid_not_believed"
LETTER = re.compile(r"[^\W\d_]")
HEARD, FAINT = 0.55, 0.45
"""A message is taken for one of these from the first on; from the second where it would be asked back otherwise, or
where it plainly asks something: more than every second one is right."""
READ_SO_FAR = 0.5
"""An answer that likely goes before what is heard with less certainty."""
CERTAIN, CALMING = 0.75, 0.75
"""From here on it outweighs another subject that the model is sure of, and its doubts about danger."""


def aside(parsed: Mapping[str, Any], moment: Moment, about_danger: bool = False) -> str | None:
    """The intent that answers it, in the middle of a talk; None where it is none, or not for her.

    While a question about danger stands open, only questions about the help there are answered.
    """
    said = str(parsed.get("text") or "").lower()
    heard = heard_from(parsed.get(ASIDE) or [], _enough(parsed, said, moment))
    if phrases.ITS_ABOUT_ME.search(said):
        return None  # whom it is about comes before every answer
    leaves = phrases.thanks_and_goes(said) and phrases.is_short(said) and "?" not in said
    asks_at_the_door = intent_of(parsed) in GOES and not leaves and asks_something(said)
    if not heard or (intent_of(parsed) in NEVER and not asks_at_the_door) or leaves or not moment.said:
        return None
    strange = intent_of(parsed) == PRO_CODE and moment.role not in (None, "professional")
    if intent_of(parsed) in ASKS_ABOUT_US and confidence_of(parsed) >= SURE and not strange:
        return None
    likeliest = heard[0]["confidence"]
    if moment.topic is None and not any(one.startswith(TOLD_TO_A_HELPER) for one in moment.said):
        heard = [one for one in heard if one["name"].startswith((*ABOUT_US, *MAY_BEGIN))]
    heard = [one for one in heard if one["name"] != THROUGH_ANOTHER or ANOTHER_SAYS_IT.search(said)]
    heard = [one for one in heard if one["name"] != PAID or not NOT_PAID.search(said)]
    heard = [one for one in heard if one["name"] != WIPE_FIRST or SPEAKS_OF_WIPING.search(said)]
    if not heard:
        return None
    best = next((one for one in heard if is_for(one["to"], moment, parsed) and fits_the_story(one, moment)), None)
    asked = moment.asked or ""
    helper_may_ask = moment.role in HELPERS_ASK and not asked.startswith(LIFE_AT_STAKE)
    helper_may_ask = helper_may_ask or asked.startswith(AFTER_FIRST_HELP)
    helper_may_ask = helper_may_ask or (asked == FIRST_HELP_AT_HOME and intent_of(parsed) == MISUNDERSTOOD)
    helper_may_ask = helper_may_ask or (asked in STILL_ASKED and phrases.NO.search(said) is not None)
    if about_danger and (best is None or (best["name"] not in ABOUT_THE_HELP and not helper_may_ask)):
        return None
    if best is None or (intent_of(parsed) == ASKS_A_WORD and best["name"] not in NOT_ABOUT_A_WORD):
        return None
    if best["confidence"] < likeliest / 2:
        return None
    answer = parsed.get(ANSWER) or {}
    if said and not LETTER.search(said):  # a bare number answers a question
        return None
    asks = parsed.get(AFTER_AN_ANSWER) or (phrases.ASKS.search(said) and len(said.split()) > FEW_WORDS)
    read = answer.get("sure") or float(answer.get("confidence") or 0) >= READ_SO_FAR
    answers = read and answer.get("meant") != OTHER and not asks and not says_what_she_wants(parsed, moment)
    answered = answers and answer["confidence"] > best["confidence"]
    if answered or not (asks_at_the_door or _may_be(best["confidence"], parsed, moment)):
        return None
    if best["name"] == ANGRY_AT_HELPER and passed_it_on(moment):
        return SHOWN_IS_ANGRY
    fake = best["name"] == ON_A_SITE and "deepfake_nude" in stories_told(moment.said)
    return FAKE_ON_A_SITE if fake else str(best["name"])


def believed_after_violence(parsed: Mapping[str, Any], moment: Moment) -> str | None:
    """The intent of "waarom gelooft niemand me" while a question about sexual violence stands open; None for all else.

    That is neither a no to the question nor another subject. Whether she was not believed, or fears it, often
    cannot be told: both count together.
    """
    asked, text = moment.asked or "", str(parsed.get("text") or "").lower()
    if not asked.startswith(AFTER_VIOLENCE) or phrases.YES.search(text) or phrases.NO.search(text):
        return None
    answer = parsed.get(ANSWER) or {}
    if answer.get("sure") and answer.get("meant") != OTHER:
        return None
    both = [one for one in parsed.get(ASIDE) or [] if one["name"] in (NOT_BELIEVED, FEARS_DISBELIEF)]
    both = [one for one in both if is_for(one["to"], moment, parsed)]
    if sum(one["confidence"] for one in both) < HEARD:
        return None
    likeliest = max(both, key=lambda one: float(one["confidence"]))
    return FEARS_DISBELIEF if asked in SEVEN_DAYS else str(likeliest["name"])


def heard_from(ranking: Sequence[Mapping[str, Any]], enough: float = HEARD) -> list[Mapping[str, Any]]:
    """What a message may be, where its likeliest is likely enough; nothing else."""
    return list(ranking) if ranking and ranking[0]["confidence"] >= enough else []


def _enough(parsed: Mapping[str, Any], said: str, moment: Moment) -> float:
    """From which certainty on it is taken for one. A plain question that no other subject surely is may be faint: of
    274 test lines that are none of these two ask anything, and three in five of the faint questions are heard right."""
    if intent_of(parsed) == MISUNDERSTOOD:
        return FAINT
    told_already = _same_story(parsed, moment) or intent_of(parsed) in ANSWERS
    return FAINT if asks_something(said) and (told_already or confidence_of(parsed) < SURE) else HEARD


def sure_of(parsed: Mapping[str, Any]) -> float:
    """How sure it is that a message is the particular question that it likeliest is; 0 where it is none."""
    ranking = parsed.get(ASIDE) or []
    return float(ranking[0]["confidence"]) if ranking else 0.0


def without_doubts_that_it_settles(parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any]:
    """The same reading, calmer where the message certainly is one of the things that carry no danger.

    The model's doubts go, and what only the model was sure of becomes a question. What a rule heard stays.
    """
    best = next((one for one in parsed.get(ASIDE) or [] if is_for(one["to"], moment, parsed)), None)
    if best is None or best["confidence"] < CALMING or best["name"].startswith(HEAVY):
        return dict(parsed)
    return with_questions_for_the_models_certainty(without_mere_doubts(parsed))


def _may_be(confidence: float, parsed: Mapping[str, Any], moment: Moment) -> bool:
    intent = intent_of(parsed)
    if intent in ANSWERS or _same_story(parsed, moment) or intent.startswith(BROAD) or confidence_of(parsed) < SURE:
        return True
    return confidence >= CERTAIN


def _same_story(parsed: Mapping[str, Any], moment: Moment) -> bool:
    intent = intent_of(parsed)
    return intent == moment.topic or (intent in IMAGES and moment.topic in IMAGES)


def fits_the_story(one: Mapping[str, Any], moment: Moment) -> bool:
    """Who passed an image on is not answered as the one who stands on it; a step of one story is none of another."""
    if moment.role not in ONLY_TO.get(one["name"], (moment.role,)):
        return False
    told = {moment.topic, *stories_told(moment.said)}
    for begin, topics in STEPS_OF.items():
        of_it = not told.isdisjoint(topics)
        if one["name"].startswith(begin) and not of_it:
            return False
    child_passed_it_on = moment.role == "parent" and CHILD_PASSED_IT_ON in told and CHILD_SHOWN not in told
    only_passed_on = passed_it_on(moment) and not any(one.startswith(OWN_STORY) for one in moment.said)
    # The last subject may be the police by now.
    of_a_sender = moment.topic in OF_WHO_PASSED_IT_ON or child_passed_it_on or only_passed_on
    return not of_a_sender or not one["name"].startswith(OF_HER_OWN_IMAGE)


def readers_here(moment: Moment) -> list[str] | None:
    """For whom an answer has to be written to be meant in this talk; None while nobody knows who is speaking."""
    if moment.role is not None:
        return list(READERS.get(moment.role, (moment.role,)))
    if moment.topic is None:
        return None
    told = [reader for reader, begin in TELLS_OF_ANOTHER.items() if moment.topic.startswith(begin)]
    friend = ["friend"] if tells_of_a_friend(moment) else []
    return [*READERS[None], *told, *friend]


def is_for(readers: Sequence[str], moment: Moment, parsed: Mapping[str, Any]) -> bool:
    """Whether an answer that is written for these readers is one for who wrote this message."""
    if "anyone" in readers or set(readers) & set(READERS.get(moment.role, (moment.role,))):
        return True
    if "friend" in readers and role_of(parsed, moment) == "friend":
        return True
    if moment.role is not None or moment.topic in (*IMAGES, "i_shared_image"):
        return False
    return any(reader in readers and intent_of(parsed).startswith(begin) for reader, begin in TELLS_OF_ANOTHER.items())
