"""What a message means at this moment: the model reads it alone, here the open question is laid beside it.

"Typen" means nothing by itself and everything under "Kun je bellen, of alleen typen?". Only the intent may
change; danger that was found in a message stays what it is. Why this stands here: docs/decisions/0008.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.danger_in_its_place import with_danger_in_its_place
from assistant.reading.danger_here.leaves_at_once import leaves_at_once
from assistant.reading.danger_here.mere_doubt import (
    read_plainly,
    without_faint_doubts,
)
from assistant.reading.danger_here.taken_back import (
    OF_A_FRIEND,
)
from assistant.reading.her_questions.asides import HEARD, aside, believed_after_violence, sure_of
from assistant.reading.her_questions.in_plain_words import (
    of_those_who_know,
)
from assistant.reading.her_questions.law_of_a_fake import law_of_a_fake
from assistant.reading.her_questions.offered import passed_over
from assistant.reading.her_questions.own_punishment import POLICE_ME, asks_whether_she_is_punished
from assistant.reading.her_questions.question_in_it import (
    UNHEARD,
    answered_for_certain_beside,
    is_an_answer,
    with_its_answer,
)
from assistant.reading.her_questions.threatened_to_post import asked_under_a_threat
from assistant.reading.her_questions.who_gets_to_know import who_gets_to_know
from assistant.reading.her_questions.within_a_subject import within_a_subject
from assistant.reading.her_questions.words_for_whom import words_for_whom
from assistant.reading.her_story.beside_her_story import ABOUT_DANGER, MEET
from assistant.reading.her_story.her_own_story import tells_of_herself
from assistant.reading.her_story.outed import outed_already
from assistant.reading.her_story.passed_it_on import asks_to_say_sorry, asks_whether_halt_tells_home
from assistant.reading.her_story.same_story import stays_in_her_story
from assistant.reading.known_by_words import BEFORE_ITS_DOUBTS, KNOWN_BY_WORDS, WITH_ITS_QUESTION, first_known
from assistant.reading.likeliest_here import likeliest_here
from assistant.reading.meant_here import meant_here
from assistant.reading.moment import (
    FEW_WORDS,
    HELPERS,
    MISUNDERSTOOD,
    Moment,
    asks_yes_or_no,
    carries_danger,
    carries_new_danger,
    intent_of,
    likeliest_story,
    names_a,
    with_intent,
)
from assistant.reading.open_question.another_subject import NO_BLACKMAIL, about_something_else
from assistant.reading.open_question.answers import (
    pressed_in_words,
    says_no_without_a_no,
    turns_out_an_image,
    writes_on_all_the_same,
)
from assistant.reading.open_question.asks_on import asks_on
from assistant.reading.open_question.corrects import without_the_no_of_a_correction
from assistant.reading.said_plainly import CARD, goodbye_after
from assistant.reading.told_with_it import entities_told
from assistant.reading.who_helps.asked_of_a_pupil import asked_of_a_pupil
from assistant.reading.who_helps.others_ask import home_is_feared, read_by_who_helps
from assistant.reading.who_helps.place_of_another import with_the_place_of_another
from assistant.reading.who_helps.told_by_who_helps import (
    HOME_SAFE,
    HOME_UNSAFE,
    asks_whether_home_is_safe,
    of_a_pupil,
)
from assistant.reading.who_helps.ways_of_asking import CALL_HOME
from assistant.reading.who_helps.whose_story import (
    IS_A_PARENT,
    without_a_parent_in_her_own_story,
)
from assistant.words import languages, phrases
from assistant.words.sentences import asks_something

RESTART, QUICK_EXIT = "restart", "quick_exit"
LEFT_ALONE = frozenset({"delete_data", RESTART, "suicidal_thoughts", "immediate_danger", "self_harm"})
AFTER_AN_ASIDE, IS_ENOUGH = "utter_aside_more", re.compile(r"^(?:nee,? )?(?:het|dit|zo) is (?:zo )?genoeg\W*$")
"""The button under "waar wilt u naartoe?" that ends it, also typed: she is not asked a second time."""
YES_NO_PERHAPS = ("affirm", "deny", "unsure")
WHAT_PEOPLE_SAY = "choose_blame_people"
FAMILY_MET = frozenset({"utter_honour_first", "utter_honour_soon", "utter_honour_watched"})
"""Said to who is threatened at home herself; who tells about another hears other words."""
PLAIN = 0.85
"""A particular question of who helps, heard with this certainty, goes before ways of asking known by words."""


def read_in_context(parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any]:
    """The same reading, or one with the intent that fits here."""
    plain = " ".join(str(parsed.get("text") or "").split())
    text = plain.lower()
    if plain == "/goodbye" and (after := goodbye_after(moment)) is not None:
        return with_intent(after, parsed)
    if moment.asked == AFTER_AN_ASIDE and (plain == "/choose_enough" or IS_ENOUGH.search(text)):
        return with_intent(goodbye_after(moment) or "goodbye", parsed)
    if not plain or plain.startswith("/"):
        return dict(parsed)
    if (language := languages.language_of(text)) is not None:
        return with_intent(CARD + language, parsed)
    if (leaves := leaves_at_once(text, parsed, moment)) is not None:
        return leaves
    about_danger = (moment.asked or "").startswith(ABOUT_DANGER)
    parsed = without_a_parent_in_her_own_story(text, parsed, moment)
    parsed = without_the_no_of_a_correction(text, parsed, moment)
    parsed = with_danger_in_its_place(text, parsed, moment, about_danger)
    if (of_anger := first_known(BEFORE_ITS_DOUBTS, text, parsed, moment)) is not None:
        return of_anger
    parsed = with_the_place_of_another(text, parsed, moment)
    for with_its_question in WITH_ITS_QUESTION:
        parsed = with_its_question(text, parsed, moment)
    if (known := first_known(KNOWN_BY_WORDS, text, parsed, moment)) is not None:
        return known
    parsed = read_plainly(text, _of_a_friend(parsed), moment)
    if (settled := _settled(text, parsed, moment, about_danger)) is not None:
        return settled
    particular = _particular(text, parsed, moment, about_danger)
    return _as_meant(plain, parsed, moment, particular, about_danger)


def _settled(text: str, parsed: Mapping[str, Any], moment: Moment, about_danger: bool) -> dict[str, Any] | None:
    """The reading where who helps asks, a button was typed, or nothing may change it; None where more is to be read."""
    if _insults_the_assistant(text) and not carries_danger(parsed):
        return _without_risk(parsed, "complain_bot")
    if (of_a_pupil_asked := asked_of_a_pupil(text, parsed, moment)) is not None:
        return of_a_pupil_asked
    if (of_another := _of_another(text, parsed, moment, about_danger)) is not None:
        return of_another if carries_danger(parsed) else without_faint_doubts(of_another)
    leaves = intent_of(parsed) in (RESTART, QUICK_EXIT)
    pressed = pressed_in_words(text, moment.buttons, whole=True) if leaves else None
    if pressed is not None:  # "Ik zeg het anders", "Iemand buiten mijn kring" are buttons that were typed: nothing ends
        return with_intent(pressed, parsed)
    if intent_of(parsed) in LEFT_ALONE:
        return dict(parsed)
    if (goes_on := asks_on(text, parsed, moment)) is not None:
        return without_faint_doubts(with_intent(goes_on, parsed))
    if phrases.SHOW_WHAT_ANOTHER_WROTE.search(text) and not phrases.THREATENS.search(text):
        return _asks_to_read_along(parsed)
    return with_its_answer(parsed, "deny", moment) if turns_out_an_image(text, parsed, moment) else None


def _of_another(text: str, parsed: Mapping[str, Any], moment: Moment, about_danger: bool) -> dict[str, Any] | None:
    """What who helps asks about the other, unless a particular question says more than that."""
    asked_for_certain = moment.role in HELPERS and not carries_danger(parsed) and sure_of(parsed) >= PLAIN
    if asked_for_certain and aside(parsed, moment, about_danger) is not None:
        return None
    found = read_by_who_helps(text, parsed, moment)
    says_less = found is not None and _says_less(found, text) and sure_of(parsed) >= HEARD
    return None if says_less and not carries_danger(parsed) else found


def _particular(text: str, parsed: Mapping[str, Any], moment: Moment, about_danger: bool) -> str | None:
    """The particular question or news that a message is, or the subject that it refuses."""
    if carries_new_danger(parsed, moment) or languages.IN_ENGLISH_PLEASE.search(text):
        return None
    elsewhere = None if about_danger else about_something_else(text, parsed, moment)
    asked_for = _plainly_asked(text, moment) or aside(parsed, moment, about_danger)
    asked_for = asked_for or believed_after_violence(parsed, moment)
    found = asked_for if elsewhere == NO_BLACKMAIL and asked_for else elsewhere or asked_for
    if found == HOME_UNSAFE and of_a_pupil(text, parsed, moment) == HOME_SAFE:
        return None  # "thuis is toch veilig, geen eer of zo"
    return HOME_UNSAFE if found == CALL_HOME and home_is_feared(text, moment) else found


def _as_meant(
    plain: str, parsed: Mapping[str, Any], moment: Moment, particular: str | None, about_danger: bool
) -> dict[str, Any]:
    """The reading with what it means at this moment, as far as that is another than it means by itself."""
    text = plain.lower()
    other = _meaning(text, parsed, moment, particular)
    meant = other or intent_of(parsed)
    not_hers = _of_a_helper_in_her_own_story(meant, text, moment)
    unanswered = particular is None and not about_danger and passed_over(meant, text, parsed, moment)
    if not_hers:
        return without_faint_doubts(with_intent(MISUNDERSTOOD, parsed))
    if says_no_without_a_no(meant, text, moment) or writes_on_all_the_same(meant, text, moment):
        other = "affirm"  # "ik ben de lul denk ik" is a story, and who is sent away may not come back
    if other is None and carries_danger(parsed) and _says_who_she_is(text, parsed):
        # The help comes first; who asks for it, and about what, is kept all the same.
        entities = [one for one in parsed.get("entities") or [] if one.get("entity") != "age"]
        return {**with_intent(likeliest_story(parsed) or "inform_role", parsed), "entities": entities}
    if unanswered and other != "affirm":
        return without_faint_doubts(with_intent(MISUNDERSTOOD, parsed))
    if other is None or other == intent_of(parsed):
        bare = intent_of(parsed) in YES_NO_PERHAPS and asks_yes_or_no(moment) and not about_danger
        return without_faint_doubts(parsed) if bare and not carries_danger(parsed) else dict(parsed)
    found = {**with_intent(other, parsed), "entities": entities_told(other, plain, parsed, moment, particular)}
    beside = answered_for_certain_beside(other, parsed, moment) if not about_danger else None
    if other == MEET and phrases.NO.search(text):
        beside = "deny"  # "nee nog niet. maar moet ik dan niet gewoon gaan": nothing happened, and she doubts
    return with_its_answer(found, beside, moment)


def _meaning(text: str, parsed: Mapping[str, Any], moment: Moment, particular: str | None) -> str | None:
    """The intent that a message has here; None where it is the one that it has by itself."""
    other = particular or meant_here(text, parsed, moment) or likeliest_here(parsed, moment)
    if parsed.get(UNHEARD) and particular is None and is_an_answer(other, moment):
        other = None
    if other == CALL_HOME and asks_whether_home_is_safe(moment) and not asks_something(text):
        other = HOME_UNSAFE  # "vader is streng, hij mag het nooit weten" asks nothing about a call
    other = of_those_who_know(other or intent_of(parsed), text, moment) or other
    other = outed_already(other or intent_of(parsed), text, moment) or other
    other = within_a_subject(other or intent_of(parsed), text, moment) or other
    return stays_in_her_story(other or intent_of(parsed), text, parsed, moment) or other


def _says_less(of_another: Mapping[str, Any], text: str) -> bool:
    """Whether what who helps was heard to ask is a whole subject, of which a particular question says more."""
    asks_what_people_say = intent_of(of_another) == WHAT_PEOPLE_SAY and phrases.ASKS_SOMETHING.search(text) is not None
    return intent_of(of_another).startswith("ask_") or asks_what_people_say


def _plainly_asked(text: str, moment: Moment) -> str | None:
    """What a young person asks in words that leave no doubt, whatever else is heard in the message."""
    own = POLICE_ME if asks_whether_she_is_punished(text, moment) else None
    return (
        law_of_a_fake(text, moment)
        or who_gets_to_know(text, moment)
        or asked_under_a_threat(text, moment)
        or words_for_whom(text, moment)
        or asks_to_say_sorry(text, moment)
        or asks_whether_halt_tells_home(text, moment)
        or own
    )


def _of_a_friend(parsed: Mapping[str, Any]) -> dict[str, Any]:
    """The reading of a message that tells what a friend has to undergo, where the subject was not understood."""
    tells = any(one.get("entity") == "role" and one.get("value") == "friend" for one in parsed.get("entities") or [])
    if not tells or intent_of(parsed) != MISUNDERSTOOD:
        return dict(parsed)
    return {**parsed, "intent": {"name": OF_A_FRIEND, "confidence": 1.0}}


def _says_who_she_is(text: str, parsed: Mapping[str, Any]) -> bool:
    """Whether a message that was not understood names her role: "ik ben docent. een leerling moet trouwen"."""
    unclear = intent_of(parsed) == MISUNDERSTOOD and names_a("role", parsed)
    return unclear and phrases.SAYS_WHO_SHE_IS_TOO.search(text) is not None


def _of_a_helper_in_her_own_story(meant: str, text: str, moment: Moment) -> bool:
    """Whether who told of herself would be answered as a parent or teacher: "en wat zeg ik tegen hem als ie appt"."""
    young_and_threatened = moment.role == "youth" and not FAMILY_MET.isdisjoint(moment.said)
    own = moment.role in (None, "youth") and (tells_of_herself(moment.said) or young_and_threatened)
    of_a_helper = meant.startswith(("parent_", "pro_"))
    return own and of_a_helper and not (IS_A_PARENT.search(text) or phrases.OF_CHILD_OR_PUPIL.search(text))


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
