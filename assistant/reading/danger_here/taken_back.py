"""What she takes back: that she wants to die, that somebody comes, that something was done to her.

Where danger was heard and there is none, saying so once is enough, in whatever words: "ik ga niet dood joh", "er is
niks gebeurd, ik bedoel de bruiloft", "hij zit gewoon tv te kijken". The doubt goes with the words that raised it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.after_harm import after_harm
from assistant.reading.danger_here.asked_beside_a_denial import asked_beside_a_denial
from assistant.reading.danger_here.comes_later import is_calm_for_now
from assistant.reading.danger_here.denied_here import looks_for_a_place, wants_her_subject
from assistant.reading.danger_here.mere_doubt import is_a_guess_about_dying
from assistant.reading.danger_here.not_meant import not_meant
from assistant.reading.danger_here.not_yet import is_calm_now, not_yet
from assistant.reading.moment import (
    ANSWERS,
    FEW_WORDS,
    HELPERS,
    IMAGES,
    MISUNDERSTOOD,
    SURE,
    Moment,
    carries_danger,
    confidence_of,
    intent_of,
)
from assistant.words import phrases, phrases_of_calm

LADDER = ("utter_suicide_", "utter_blackmail_suicide")
OF_ANOTHERS_LIFE, ANOTHER_ASKED = "utter_suicide_other_", "utter_suicide_other_ask"
STILL_ASKED = ("utter_suicide_ask", "utter_blackmail_suicide")
"""At these nothing is known yet; later in the ladder it is, and a goodbye takes the help along."""
PLAN = "utter_suicide_now"
NOT_DYING, JOKE, JOKE_AFTER_PLAN = "choose_not_dying", "choose_only_a_joke", "choose_joke_after_plan"
SAID_AS_A_JOKE, JOKES = "utter_only_a_joke", (NOT_DYING, JOKE, JOKE_AFTER_PLAN)
SAME_STORY = (*IMAGES, "received_image", "i_shared_image")
DANGER_OVER, FALSE_ALARM, MISREAD = "choose_danger_over", "choose_false_alarm", "choose_misread"
DANGER_NOW, OF_ANOTHER = "utter_danger_now_", "utter_danger_now_other"
HELP_FOR_ANOTHER = ("utter_danger_now_other", "utter_danger_now_other_help")
DANGER_ASKED = ("utter_danger_now_ask", "utter_danger_now_other_ask")
"""At these a no is simply a no."""
HELLO, OVER_SAID = "utter_greet", "utter_danger_now_over"
TOUCHED = (
    "utter_sexual_violence_first", "utter_sexual_violence_week", "utter_sexual_violence_old",
    "utter_sexual_violence_other", "utter_blackmail_first", "utter_blackmail_known", "utter_blackmail_stranger",
    "utter_honour_first", "utter_honour_soon", "utter_honour_watched", "utter_honour_other",
    "utter_afraid_parents_first", "utter_afraid_parents_violent", "utter_afraid_parents_angry",
)  # fmt: skip
"""First help after abuse, and where home was taken for unsafe: somebody who was misread gets out of it here."""
STORY_OF_IT = "sexual_violence"

NOT_WHAT_SHE_SAID = re.compile(
    r"\bhoe kom je (?:daar|er)(?: nou| nu)?(?: dan)? ?bij\b|"
    r"\b(?:zo|dat|dit) (?:bedoel(?:de)?|zei|zeg) ik (?:echt |helemaal |toch |ook )*(?:het )?niet\b|"
    r"\bik (?:bedoel(?:de)?|zei|zeg) (?:dat|dit|het) (?:echt |helemaal |toch )*niet\b|"
    r"\b(?:je|jij) (?:snapt|begrijpt|leest|las|begreep) (?:me|mij|het|t|dat) (?:echt |helemaal )?(?:verkeerd|niet)\b|"
    r"\bverkeerd begrepen\b|\b(?:nee+|niet) zoiets\b|\bdaar (?:gaat|ging) (?:het|t) (?:echt )?niet (?:over|om)\b|"
    r"^(?:huh|wat|nee+)\b.{0,24}\b(?:ik (?:bedoel(?:de)?|zei)|was over|gaat over|ging over)\b"
)
"""Says that she was misread: "hoe kom je daarbij, ik zei slapen"."""
TO_BE_GONE = re.compile(r"\b(?:weg|verdwijn\w*|wakker|niet meer|er (?:even |ff )?niet (?:meer )?(?:zijn|ben|wezen))\b")
"""Beside a denial of dying: "ik wil niet dood, ik wil gewoon weg zijn"."""
NEVER_SAID = re.compile(
    r"\b(?:nooit|niet|nergens) (?:gezegd|getypt|geschreven|verteld) dat ik (?:dood|zelfmoord|wil sterven|niet meer)\b|"
    r"^(?:nee+,? )?(?:stop|hou op|kap) (?:nou |nu )?(?:met|over) (?:113|dat 113|doodgaan|zelfmoord)\b|"
    r"\b(?:het|dit|t) (?:gaat|ging) (?:echt |helemaal )?niet over (?:doodgaan|dood|zelfmoord|113)\b"
)
WE_MISTOOK = re.compile(
    r"\b(?:je|jij|u) (?:hebt?|bent) (?:je|jij|u|zich)? ?(?:vergist|in de war)\b|"
    r"\b(?:je|jij|u) vergist (?:je|jou|u|zich)\b|"
    r"\b(?:je|jij|u) (?:snapt|begrijpt|begreep|leest|las) (?:me|mij|het|t|dat) (?:echt |helemaal )?verkeerd\b|"
    r"\bhoe kom(?:t)? (?:je|u) (?:daar|er)(?: nou| nu| dan)* ?bij\b|\bdat (?:zei|zeg) ik (?:helemaal |toch )?niet\b"
)
"""Says that the assistant made a mistake."""
BACK_TO_STORY = "choose_back_to_story"
NOT_OF_DYING = re.compile(
    r"\b(?:niet|geen|niks|stop|genoeg|klaar) (?:\w+ ){0,2}(?:over|met) (?:\w+ )?(?:dood\w*|sterven|"
    r"zelfmoord|hulplijn\w*)\b|"
    r"\bik (?:heb|had|praat|wil) (?:\w+ )?(?:het |t )?(?:hebben )?over (?:die|de|dat|mijn|mn|me) (?:foto|"
    r"film|beeld|video)\w*|"
    r"\b(?:daar )?gaan? (?:die|de|mijn|mn) (?:foto|film|beeld|video)\w* niet (?:van |mee )?weg\b|"
    r"\bhoe (?:\w+ ){0,2}(?:die|de|mijn|mn|dat) (?:foto|film|beeld|video)\w* (?:dan )?(?:tegenhou|weg|stop|eraf|"
    r"er af)\w*|"
    r"\bmaar (?:die|de|mijn|mn) (?:foto|film|beeld|video)\w* dan\b"
)
"""Wants to speak of what happened, and no longer of dying; the way back to help stays open."""
MEANS_ELSE = re.compile(r"\b(ik bedoel(?:de)?|maar het gaat|het gaat|t gaat|het ging|t ging|ik vroeg|ik vraag)\b")
NOTHING_DONE = re.compile(
    r"\beergeweld\?|\b(?:geen|niks met) eer\w*\b|\bniemand (?:gaat|zal|doet|wil) (?:me|"
    r"mij) (?:echt )?(?:iets|wat|niks|niets|pijn)\b|"
    r"\b(?:ze|zij|hij) doe(?:n|t) (?:me|mij) (?:echt |helemaal )?(?:niks|niets)\b|"
    r"\b(?:niet|geen) (?:\w+ )?(?:gechanteerd|chantage|bedreigd|afgeperst)\b|\bniemand (?:wil|vraagt|"
    r"dreigt|chanteert)\b|"
    r"\b(?:er is|is er|is) (?:echt |helemaal |gewoon )*(?:niks|niets) (?:gebeurd|met me gedaan)\b|"
    r"\b(?:niemand|hij|die) (?:heeft|zat|kwam) (?:mij|me|aan (?:mij|me)) (?:\w+ )?(?:niet |nooit )?"
    r"(?:aangeraakt|gedwongen|gezeten)\b|"
    r"\bthuis is (?:het )?(?:gewoon |gwn |wel |echt |hartstikke |helemaal )*(?:goed|prima|veilig|ok[eé]?|fijn|lief)\b|"
    r"\bthuis (?:is er |is |gaat )?(?:gewoon |helemaal |echt )*(?:niks|niets) (?:aan de hand|mis|ergs)\b|"
    r"\b(?:ouders|vader|moeder|pa|ma|papa|mama|ze|zij|hij) sla(?:an|at) (?:me |mij )?(?:echt )?(?:niet|nie|nooit)\b"
)
DONE_AFTER_ALL = re.compile(r"\b(?:wel|alleen|bijna|behalve|maar (?:hij|zij|ze|die|ik))\b")
NOTHING_NOW = re.compile(
    r"\b(?:hij|zij|ze|die|er|iedereen)\b.{0,16}\b(?:doet|doen|is|gebeurt) (?:er )?(?:nu|nou|op dit moment) "
    r"(?:gewoon |echt |even )*(?:niks|niets)\b|"
    r"\b(?:doet|doen) (?:gewoon |echt )?(?:niks|niets)\b|"
    r"\b(?:gaat|wil) (?:denk ik )?(?:gewoon|alleen|alleen maar) praten\b|"
    r"\b(?:zit|zitten|ligt|staat) (?:gewoon |beneden |boven |nu |op de bank )*"
    r"(?:tv|televisie|te (?:eten|kijken|slapen))\b"
)
"""Nothing happens at this moment: "hij zit beneden tv te kijken"."""
TODAY_ASKED = "utter_suicide_act"
NOT_TODAY = re.compile(
    r"\b(?:niet (?:vandaag|vannacht|vanavond|nu)|(?:vandaag|vannacht|vanavond|nu) niet|geen plan\w*|not today|"
    r"no plan)\b"
)
NO_PLAN = re.compile(r"^(?:(?:112|huh|he|hè)\W+)?(?:nee+|neen|nope)\W+(?:ik )?(?:heb |zei |had )?geen plan\b")
"""The no that was asked for, at the very beginning: more may be told behind it."""
TODAY_ALL_THE_SAME = re.compile(r"\bmaar\b|\b(?:morgen|overmorgen|straks|weekend|pillen|brug|spoor|trein|touw)\b")
WAS_BEFORE = re.compile(
    r"\b(?:niet nu|nu niet|slaat (?:me|mij) (?:nu )?niet|(?:was|is) (?:lang )?(?:vroeger|geleden)|"
    r"vorige (?:week|maand)|geen gevaar|ik ben veilig)\b"
)
STILL_FEARED = re.compile(r"\b(?:maar|sla\w*|schop\w*|gooi\w*|mes|wapen|straks|dadelijk|komt (?:nu|eraan|naar))\b")


OF_A_FRIEND = "friend_is_victim"
OF_HER_FAMILY = ("utter_honour_first", "utter_honour_soon", "utter_honour_watched", "utter_afraid_parents_violent")
NOT_THREATENED = re.compile(r"\bword (?:\w+ )?(?:niet|door niemand) (?:\w+ )?(?:bedreigd|geslagen|gedwongen)\b")
ABOUT_WHOM = "choose_about_whom"
NOT_I_BUT = re.compile(
    r"^(?:(?:nee+|huh|wat|sorry|wacht),?[!. ]*)*(?:niet ik|ik niet|(?:het|t) gaat (?:niet )?(?:om|over)|"
    r"(?:u|je) snapt (?:het|t|me) niet)"
    r"\b.{0,24}\b(?:mijn|mn|m'n|onze) (?:\w+ )?(?:zoon|dochter|kind|zusje?|broertje|broer|vriendin|vriend|leerling)\b"
)
"""Corrects whom a wish to die is about: "nee niet ik!! mijn zoon zei dat"."""
NOT_ABOUT_ME = re.compile(
    r"(?:^|[.,!?] |bedoel(?:de)? )(?:maar |nee )?ik (?:zelf )?niet\b(?! meer)|\bniet ik\b|"
    r"\bbedoel\w* (?:ik )?(?:mij|me|mezelf|mijzelf) (?:zelf )?niet\b|"
    r"\bniet (?:over|om|van) (?:mij|me|mezelf|mijzelf)\b|\b(?:met|bij) (?:mij|me) (?:gaat|is)\b"
)
"""Says that she herself was not meant; counts beside a denial only."""
NOBODY_IN_DANGER = re.compile(
    r"\b(?:niemand|niet|geen) (?:is |zijn |loopt )?(?:in |er is )?gevaar\b|\bzo (?:erg |ernstig )?is het niet\b|"
    r"\bzo bedoel\w* ik (?:het|dat) niet\b"
)
NO_VIOLENCE = re.compile(
    NOBODY_IN_DANGER.pattern
    + r"|\b(?:hij|zij|ze|die|pap+a|mam+a|vader|moeder|broer|oom) (?:doet|slaat) (?:me |mij |ons |haar |hem )?"
    r"(?:echt |nooit )?(?:niks|niets|niet|niemand)\b|"
    r"^(?:nee+,? )*(?:(?:hij|zij|ze) (?:is|wordt) )?(?:gewoon|gwn|alleen|enkel) (?:maar )?"
    r"(?:heel |erg |echt |zo )*(?:boos|kwaad)\b|"
    r"\bniet (?:echt )?geslagen\b|\bmet woorden\b|"
    r"\b(?:bij wijze van|manier van) spreken\b|\bniet letterlijk\b"
)
"""Takes back words that sounded like violence: "nee gewoon heel boos"."""


def taken_back(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    """The reading of a message, in small letters, that takes something back; None where nothing is."""
    if (asked_beside := asked_beside_a_denial(text, parsed, moment)) is not None:
        return asked_beside
    if (moment.asked or "") == TODAY_ASKED and PLAN not in moment.said and wants_her_subject(text):
        return _without_suicide(BACK_TO_STORY, parsed)
    if (moment.asked or "") == TODAY_ASKED and _not_today(text) and not _was_never_meant(text):
        return _without_suicide("deny", parsed)
    if (quoted := not_meant(text, moment)) is not None:
        return _without_suicide(quoted, parsed)
    if (harmed := after_harm(text, parsed, moment)) is not None:
        return harmed
    if (said := _of_dying(text, parsed, moment)) is not None:
        return said
    if (later := not_yet(text, parsed, moment)) is not None:
        return later
    if carries_danger(parsed):
        return _read_as(DANGER_OVER, parsed) if _is_over_for_now(text, parsed, moment) else None
    if moment.asked in HELP_FOR_ANOTHER and moment.role in HELPERS and is_calm_for_now(text, of_another=True):
        return _read_as("affirm", parsed)  # "nee nu is rustig" says no to the danger, and not to being safe
    of_another = (moment.asked or "").startswith(OF_ANOTHERS_LIFE) and moment.asked != ANOTHER_ASKED
    if of_another and NOBODY_IN_DANGER.search(text) and phrases.is_short(text):
        return _without_suicide(NOT_DYING, parsed)
    if _takes_the_alarm_back(text, intent_of(parsed), moment):
        told_of_another = (moment.asked or "").startswith(OF_ANOTHER)
        mistake = _is_false(text, told_of_another) if told_of_another else _was_mistaken(text)
        mistake = mistake or phrases_of_calm.CAME_BACK.search(text)
        return _read_as(FALSE_ALARM if mistake else DANGER_OVER, parsed)
    if (moment.asked or "").startswith(OF_HER_FAMILY) and _nobody_does_anything(text):
        told = intent_of(parsed)
        return _read_as(FALSE_ALARM if told in (*ANSWERS, "not_understood", MISUNDERSTOOD) else told, parsed)
    if (moment.asked or "").startswith(TOUCHED) and _was_misread(text):
        told = intent_of(parsed)
        return _read_as(MISREAD if told in (*ANSWERS, STORY_OF_IT, "not_understood") else told, parsed)
    return None


def _of_dying(text: str, parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any] | None:
    asked = moment.asked or ""
    if asked in STILL_ASKED and _plainly_denied(text, parsed):
        return _without_suicide("deny", parsed)
    if asked.startswith(LADDER) and not asked.startswith(OF_ANOTHERS_LIFE) and NOT_I_BUT.search(text):
        return {**parsed, "intent": {"name": ABOUT_WHOM, "confidence": 1.0}}
    of_a_friend = intent_of(parsed) == OF_A_FRIEND and confidence_of(parsed) >= SURE and not carries_danger(parsed)
    if asked.startswith(LADDER) and of_a_friend and _was_never_meant(text) and PLAN not in moment.said:
        return _without_suicide(OF_A_FRIEND, parsed)  # "ik wil niet dood, het gaat over mn vriendin"
    mistaken = WE_MISTOOK.search(text) and phrases_of_calm.denies_wanting_to_die(text)
    never_said = phrases_of_calm.SPOKE_OF_NO_DYING.search(text) and not carries_danger(parsed)
    ours = not asked.startswith(OF_ANOTHERS_LIFE) and PLAN not in moment.said and not _told_by_a_rule(parsed)
    if ours and (never_said or (asked.startswith(LADDER) and mistaken)):
        return _without_suicide(MISREAD, parsed)  # she never spoke of it: the mistake is ours
    if asked.startswith(LADDER) and _was_never_meant(text) and PLAN not in moment.said:
        return _without_suicide("deny" if asked in STILL_ASKED else NOT_DYING, parsed)
    if asked.startswith(LADDER) and _wants_her_subject(text, parsed, moment):
        return _without_suicide(BACK_TO_STORY, parsed)
    denies, not_she = phrases_of_calm.denies_wanting_to_die(text), NOT_ABOUT_ME.search(text) is not None
    if not asked.startswith(LADDER) or asked.startswith(OF_ANOTHERS_LIFE):
        believed = not carries_danger(parsed) or (
            is_a_guess_about_dying(parsed) and (not_she or _says_little_else(text))
        )
        if not denies or not believed:
            return None
        if (place := looks_for_a_place(text, moment)) is not None:
            return _without_suicide(place, parsed)
        return _without_suicide("deny" if asked == ANOTHER_ASKED and not not_she else NOT_DYING, parsed)
    says_no = asked in STILL_ASKED and phrases.NO.search(text) and not carries_danger(parsed)
    if says_no and phrases.is_short(text) and intent_of(parsed) in SAME_STORY and not TO_BE_GONE.search(text):
        return _without_suicide("deny", parsed)  # "wtf nee. het gaat om die foto" goes back to her story
    means_else = asked in STILL_ASKED and phrases.NO.search(text) and MEANS_ELSE.search(text)
    if means_else and not _told_by_a_rule(parsed) and not TO_BE_GONE.search(text.replace("uit huis", " ")):
        return _without_suicide("deny", parsed)  # "nee?? ik bedoel als ik uit huis ga"
    goes_on = phrases_of_calm.TAKES_IT_BACK.search(text)
    misread = phrases.is_short(text) and NOT_WHAT_SHE_SAID.search(text) and not goes_on
    if not (denies or misread) or _told_by_a_rule(parsed) or (carries_danger(parsed) and TO_BE_GONE.search(text)):
        return None
    if denies and not_she and PLAN not in moment.said:
        return _without_suicide(NOT_DYING, parsed)
    if asked in STILL_ASKED:
        return _without_suicide("deny", parsed)
    if PLAN in moment.said:
        return _without_suicide(JOKE_AFTER_PLAN, parsed)
    return _without_suicide(NOT_DYING if SAID_AS_A_JOKE in moment.said else JOKE, parsed)


def _plainly_denied(text: str, parsed: Mapping[str, Any]) -> bool:
    """Whether the question about dying gets a plain no, and all that is heard besides was said in earlier messages."""
    reading = parsed.get("answer") or {}
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    in_these_words = any("start" in one for one in risks)
    plain = phrases.NO.search(text) and phrases.is_short(text) and not TO_BE_GONE.search(text)
    taken_back = phrases_of_calm.TAKES_IT_BACK.search(phrases_of_calm.LETS_IT_BE.sub(" ", text))
    return (
        bool(plain)
        and bool(reading.get("sure"))
        and reading.get("meant") == "deny"
        and not (in_these_words or taken_back)
    )


def _wants_her_subject(text: str, parsed: Mapping[str, Any], moment: Moment) -> bool:
    """Whether she has had enough of the questions about dying, where no plan stands."""
    if PLAN in moment.said or _told_by_a_rule(parsed) or not phrases.is_nearly_short(text):
        return False
    return NOT_OF_DYING.search(text) is not None and (moment.asked or "") not in STILL_ASKED


def _was_never_meant(text: str) -> bool:
    """Whether dying was read into something else: "ik wil niet dood, ik bedoel dat papa vanavond komt"."""
    if phrases.ONLY_A_JOKE.search(text) or TO_BE_GONE.search(text.replace("niet meer", " ")):
        return False
    if NEVER_SAID.search(text):
        return True
    denial, meant, _ = [*MEANS_ELSE.split(text, 1), None, None][:3]
    return meant is not None and phrases_of_calm.denies_wanting_to_die(denial)


def _says_little_else(text: str) -> bool:
    return len(text.split()) <= 2 * FEW_WORDS


def _told_by_a_rule(parsed: Mapping[str, Any]) -> bool:
    """Whether a sure signal stands in it that is more than the model's doubt about the word "dood"."""
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk" and one.get("level") == "act"]
    return any(one.get("value") != "suicide" or str(one.get("source")).startswith("rule:") for one in risks)


def _without_suicide(intent: str, parsed: Mapping[str, Any]) -> dict[str, Any]:
    """The denial of it takes every mere doubt along that the same words raised."""
    kept = [
        one
        for one in parsed.get("entities") or []
        if one.get("value") != "suicide" and not (one.get("source") == "model" and one.get("level") == "ask")
    ]
    return {**parsed, "intent": {"name": intent, "confidence": 1.0}, "entities": kept}


def _takes_the_alarm_back(text: str, intent: str, moment: Moment) -> bool:
    asked = moment.asked or ""
    stranger = not asked and not moment.said  # "hij komt de trap op" has left the chat, and she comes back
    if stranger or asked == HELLO:
        bare = intent in ANSWERS or intent in ("quick_exit", "immediate_danger")
        return bare and len(text.split()) <= 2 * FEW_WORDS and phrases_of_calm.alarm_is_over(text)
    if not asked.startswith(DANGER_NOW) or asked in DANGER_ASKED or len(text.split()) > 2 * phrases.LONGEST_ANSWER:
        return False
    if asked == OVER_SAID:
        return _is_false(text, False)  # it was taken back before: what else stands there is her answer, or her question
    calm = is_calm_now(text) or (NOTHING_NOW.search(text) and not STILL_FEARED.search(text))
    if calm and not asked.startswith(OF_ANOTHER):
        return True
    gone = phrases_of_calm.GONE_AGAIN.search(text) and not asked.startswith(OF_ANOTHER)
    false = _is_false(text, asked.startswith(OF_ANOTHER))
    return bool(false or gone) and not phrases_of_calm.NOT_TAKEN_BACK.search(text)


def _not_today(text: str) -> bool:
    """ "nee geen plan, gwn een gedachte" is the no that was asked for, however heavy the rest is."""
    said_first = NO_PLAN.search(text) is not None and len(text.split()) <= 2 * phrases.LONGEST_ANSWER
    short = said_first or phrases.is_nearly_short(text)
    return bool(NOT_TODAY.search(text)) and short and not TODAY_ALL_THE_SAME.search(text)


def _is_over_for_now(text: str, parsed: Mapping[str, Any], moment: Moment) -> bool:
    """Whether violence that the model alone hears in an answer is told of the past: "nu niet. vorige week"."""
    asked = moment.asked or ""
    if not asked.startswith(DANGER_NOW) or asked in DANGER_ASKED or asked.startswith(OF_ANOTHER):
        return False
    risks = [one for one in parsed.get("entities") or [] if one.get("entity") == "risk"]
    by_rule = any(str(one.get("source")).startswith("rule:") for one in risks)
    only_this = all(one.get("value") == "danger_now" or one.get("level") == "ask" for one in risks)
    if by_rule or not only_this or not phrases.is_nearly_short(text):
        return False
    gone = phrases_of_calm.GONE_AGAIN.search(text) and not phrases_of_calm.NOT_TAKEN_BACK.search(text)
    before = WAS_BEFORE.search(text) and not STILL_FEARED.search(text.replace("slaat", ""))
    return bool(before or gone)


def _is_false(text: str, of_another: bool) -> bool:
    """Whether the alarm itself was a mistake, or nobody is there; somebody who has gone may come back.

    "Ze is niet hier", told of another, is a child out of sight.
    """
    not_there = phrases_of_calm.NOT_THERE.search(text)
    out_of_sight = of_another and not_there is not None and not_there[0].startswith(("ze ", "zij "))
    return _was_mistaken(text) or (not_there is not None and not out_of_sight)


def _was_mistaken(text: str) -> bool:
    misheard = any(words.search(text) for words in (NOT_WHAT_SHE_SAID, NO_VIOLENCE))
    return phrases_of_calm.says_it_was_a_mistake(text) or misheard


def _nobody_does_anything(text: str) -> bool:
    """Whether she says that at home nothing is done to her: "mn broer doet mij niks", "ik word niet bedreigd"."""
    said = NO_VIOLENCE.search(text) or NOT_THREATENED.search(text)
    return bool(said) and len(text.split()) <= 2 * phrases.LONGEST_ANSWER and not STILL_FEARED.search(text)


def _was_misread(text: str) -> bool:
    said = NOT_WHAT_SHE_SAID.search(text) or NOTHING_DONE.search(text)
    if phrases.ITS_ABOUT_ME.search(text):
        return False  # "nee man t gaat over mij" says whom it is about, and takes nothing back
    return bool(said) and phrases.is_short(text) and not DONE_AFTER_ALL.search(text)


def _read_as(intent: str, parsed: Mapping[str, Any]) -> dict[str, Any]:
    """What is said instead; the doubt in these words goes with it."""
    tells_who = phrases.SAYS_WHO_SHE_IS.search(str(parsed.get("text") or "").lower())
    gone = ("risk",) if tells_who else ("risk", "role", "age")
    entities = [one for one in parsed.get("entities") or [] if one.get("entity") not in gone]
    return {**parsed, "intent": {"name": intent, "confidence": 1.0}, "entities": entities}
