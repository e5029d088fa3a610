"""What a message means at this moment: the model reads it alone, here the open question is laid beside it.

"Typen" means nothing by itself and everything under "Kun je bellen, of alleen typen?". Only the intent may
change; danger that was found in a message stays what it is. Why this stands here: docs/decisions/0008.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.another_wants_no_more import with_a_question_about_another
from assistant.reading.danger_here.danger_in_its_place import with_danger_in_its_place
from assistant.reading.danger_here.fear_at_home import NEGATED, feared_when_told, put_out_when_known, scolds_only
from assistant.reading.danger_here.feels_unsafe import with_a_question_about_home, with_a_question_about_safety
from assistant.reading.danger_here.leaves_at_once import leaves_at_once
from assistant.reading.danger_here.mere_doubt import (
    is_a_guess_about_dying,
    names_a_choice_of_facts,
    read_plainly,
    without_faint_doubts,
    without_mere_doubts,
)
from assistant.reading.danger_here.near_her import near_her
from assistant.reading.danger_here.no_for_now import no_for_now
from assistant.reading.danger_here.not_yet import fears_what_comes_later
from assistant.reading.danger_here.nothing_matters import with_a_question_about_dying
from assistant.reading.danger_here.taken_back import (
    JOKES,
    OF_A_FRIEND,
    taken_back,
)
from assistant.reading.danger_here.weeps_at_the_plan_question import weeps_at_the_plan_question
from assistant.reading.danger_here.where_to_go import where_to_go
from assistant.reading.her_questions.also_asked import comes_back_to_it
from assistant.reading.her_questions.aside_limits import HEAVY
from assistant.reading.her_questions.asides import HEARD, aside, believed_after_violence, sure_of
from assistant.reading.her_questions.in_plain_words import (
    asked_in_plain_words,
    of_those_who_know,
    yes_or_no_first,
)
from assistant.reading.her_questions.law_of_a_fake import law_of_a_fake
from assistant.reading.her_questions.offered import passed_over
from assistant.reading.her_questions.own_punishment import POLICE_ME, asks_whether_she_is_punished
from assistant.reading.her_questions.particular_by_words import particular_by_words
from assistant.reading.her_questions.question_in_it import (
    UNHEARD,
    answered_for_certain_beside,
    is_an_answer,
    with_its_answer,
)
from assistant.reading.her_questions.threatened_to_post import asked_under_a_threat
from assistant.reading.her_questions.who_gets_to_know import who_gets_to_know
from assistant.reading.her_questions.words_for_whom import words_for_whom
from assistant.reading.her_story.abuse_told import GOES_ON as ABUSE_GOES_ON
from assistant.reading.her_story.before_a_trip import ABROAD, goes_to_be_married
from assistant.reading.her_story.beside_her_story import ABOUT_DANGER
from assistant.reading.her_story.her_own_story import tells_of_herself
from assistant.reading.her_story.image_of_another import of_anothers_image
from assistant.reading.her_story.outed import outed_already
from assistant.reading.her_story.owns_up import owns_up
from assistant.reading.her_story.passed_it_on import asks_to_say_sorry
from assistant.reading.her_story.same_story import stays_in_her_story
from assistant.reading.likeliest_here import likeliest_here
from assistant.reading.meant_here import ABOUT_WHOM, ENOUGH, HER_AGE, meant_here
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
)
from assistant.reading.open_question.another_subject import NO_BLACKMAIL, about_something_else
from assistant.reading.open_question.answers import (
    pressed_in_words,
    says_no_without_a_no,
    turns_out_an_image,
    writes_on_all_the_same,
)
from assistant.reading.open_question.asks_on import asks_on
from assistant.reading.said_plainly import CARD, goodbye_after
from assistant.reading.who_helps.about_her_husband import about_her_husband
from assistant.reading.who_helps.asked_by_a_parent import asked_by_a_parent
from assistant.reading.who_helps.asked_of_a_pupil import asked_of_a_pupil
from assistant.reading.who_helps.beside_a_life import told_beside_a_life
from assistant.reading.who_helps.comes_for_my_child import comes_for_my_child
from assistant.reading.who_helps.others_ask import home_is_feared, read_by_who_helps
from assistant.reading.who_helps.parent_fears_home import feared_by_a_parent
from assistant.reading.who_helps.parent_in_anger import in_own_anger
from assistant.reading.who_helps.parent_of_sender import asked_by_parent_of_sender
from assistant.reading.who_helps.relatives_press import about_relatives
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
ONLY_ANGRY = "choose_home_angry"
YES_NO_PERHAPS = ("affirm", "deny", "unsure")
WHAT_PEOPLE_SAY = "choose_blame_people"
PLAIN = 0.85
"""A particular question of who helps, heard with this certainty, goes before ways of asking known by words."""


def read_in_context(parsed: Mapping[str, Any], moment: Moment) -> dict[str, Any]:
    """The same reading, or one with the intent that fits here."""
    text = " ".join(str(parsed.get("text") or "").split())
    if text == "/goodbye" and (after := goodbye_after(moment)) is not None:
        return {**parsed, "intent": {"name": after, "confidence": 1.0}}
    if not text or text.startswith("/"):
        return dict(parsed)
    if (language := languages.language_of(text.lower())) is not None:
        return {**parsed, "intent": {"name": CARD + language, "confidence": 1.0}}
    if (leaves := leaves_at_once(text.lower(), parsed, moment)) is not None:
        return leaves
    parsed = without_a_parent_in_her_own_story(text.lower(), parsed, moment)
    about_danger = (moment.asked or "").startswith(ABOUT_DANGER)
    parsed = with_danger_in_its_place(text.lower(), parsed, moment, about_danger)
    if (of_her_husband := about_her_husband(text.lower(), parsed, moment)) is not None:
        return of_her_husband
    if (angry := in_own_anger(text.lower(), parsed, moment)) is not None:
        return angry
    parsed = with_a_question_about_another(text.lower(), with_a_question_about_dying(text.lower(), parsed, moment))
    parsed = with_a_question_about_safety(text.lower(), parsed, moment)
    parsed = with_a_question_about_home(text.lower(), parsed, moment)
    if (other_parent := feared_by_a_parent(text.lower(), parsed, moment)) is not None:
        return other_parent
    if (relatives := about_relatives(text.lower(), parsed, moment)) is not None:
        return relatives
    if (of_a_parent := asked_by_a_parent(text.lower(), parsed, moment)) is not None:
        return of_a_parent
    if (other_question := comes_back_to_it(text.lower(), parsed, moment)) is not None:
        return {**parsed, "intent": {"name": other_question, "confidence": 1.0}}
    if (of_sender := asked_by_parent_of_sender(text.lower(), parsed, moment)) is not None:
        return of_sender
    if (feared := feared_when_told(text.lower(), parsed, moment)) is not None:
        return feared
    if (scolded := scolds_only(text.lower(), parsed, moment)) is not None:
        return scolded
    if (put_out := put_out_when_known(text.lower(), parsed, moment)) is not None:
        return put_out
    if (place := where_to_go(text.lower(), parsed, moment)) is not None:
        return place
    if (later := fears_what_comes_later(text.lower(), parsed, moment)) is not None:
        return later
    if (of_my_child := comes_for_my_child(text.lower(), parsed, moment)) is not None:
        return of_my_child
    if (by_words := particular_by_words(text.lower(), parsed, moment)) is not None:
        return by_words
    if (not_now := no_for_now(text.lower(), parsed, moment)) is not None:
        return without_mere_doubts({**parsed, "intent": {"name": not_now, "confidence": 1.0}})
    if (plainly := asked_in_plain_words(text.lower(), parsed, moment)) is not None:
        return without_faint_doubts(plainly)
    if goes_to_be_married(text.lower(), moment) and not carries_new_danger(parsed, moment):
        of_the_trip = without_faint_doubts({**parsed, "intent": {"name": ABROAD, "confidence": 1.0}})
        return with_its_answer(of_the_trip, yes_or_no_first(text.lower(), moment), moment)
    if (other_way := taken_back(text.lower(), parsed, moment)) is not None:
        return other_way
    if (again := weeps_at_the_plan_question(text.lower(), parsed, moment)) is not None:
        return {**parsed, "intent": {"name": again, "confidence": 1.0}}
    of_an_image = owns_up(text.lower(), parsed, moment) or of_anothers_image(text.lower(), parsed, moment)
    if of_an_image is not None:
        return without_faint_doubts({**parsed, "intent": {"name": of_an_image, "confidence": 1.0}})
    if (beside := told_beside_a_life(text.lower(), parsed, moment)) is not None:
        return beside
    if (near := near_her(text.lower(), parsed, moment)) is not None:
        return {**parsed, "intent": {"name": near, "confidence": 1.0}}
    parsed = read_plainly(text.lower(), _of_a_friend(parsed), moment)
    if _insults_the_assistant(text.lower()) and not carries_danger(parsed):
        return _without_risk(parsed, "complain_bot")
    if (of_a_pupil_asked := asked_of_a_pupil(text.lower(), parsed, moment)) is not None:
        return of_a_pupil_asked
    asked_for_certain = moment.role in HELPERS and not carries_danger(parsed) and sure_of(parsed) >= PLAIN
    asked_for_certain = asked_for_certain and aside(parsed, moment, about_danger) is not None
    of_another = None if asked_for_certain else read_by_who_helps(text.lower(), parsed, moment)
    if of_another is not None and _says_less(of_another, text.lower()) and sure_of(parsed) >= HEARD:
        of_another = of_another if carries_danger(parsed) else None  # a whole subject says less than one question in it
    if of_another is not None:
        return of_another if carries_danger(parsed) else without_faint_doubts(of_another)
    leaves = intent_of(parsed) in (RESTART, QUICK_EXIT)
    pressed = pressed_in_words(text.lower(), moment.buttons, whole=True) if leaves else None
    if pressed is not None:  # "Ik zeg het anders", "Iemand buiten mijn kring" are buttons that were typed: nothing ends
        return {**parsed, "intent": {"name": pressed, "confidence": 1.0}}
    if intent_of(parsed) in LEFT_ALONE:
        return dict(parsed)
    if (goes_on := asks_on(text.lower(), parsed, moment)) is not None:
        return without_faint_doubts({**parsed, "intent": {"name": goes_on, "confidence": 1.0}})
    if phrases.SHOW_WHAT_ANOTHER_WROTE.search(text.lower()) and not phrases.THREATENS.search(text.lower()):
        return _asks_to_read_along(parsed)
    if turns_out_an_image(text.lower(), parsed, moment):
        return with_its_answer(parsed, "deny", moment)
    particular = None
    if not carries_new_danger(parsed, moment):
        elsewhere = None if about_danger else about_something_else(text.lower(), parsed, moment)
        asked_for = _plainly_asked(text.lower(), moment) or aside(parsed, moment, about_danger)
        asked_for = asked_for or believed_after_violence(parsed, moment)
        particular = asked_for if elsewhere == NO_BLACKMAIL and asked_for else elsewhere or asked_for
    if particular == HOME_UNSAFE and of_a_pupil(text.lower(), parsed, moment) == HOME_SAFE:
        particular = None  # "thuis is toch veilig, geen eer of zo"
    if particular == CALL_HOME and home_is_feared(text.lower(), moment):
        particular = HOME_UNSAFE
    other = particular or meant_here(text.lower(), parsed, moment) or likeliest_here(parsed, moment)
    if parsed.get(UNHEARD) and particular is None and is_an_answer(other, moment):
        other = None
    if other == CALL_HOME and asks_whether_home_is_safe(moment) and not asks_something(text.lower()):
        other = HOME_UNSAFE  # "vader is streng, hij mag het nooit weten" asks nothing about a call
    other = of_those_who_know(other or intent_of(parsed), text.lower(), moment) or other
    other = outed_already(other or intent_of(parsed), text.lower(), moment) or other
    other = stays_in_her_story(other or intent_of(parsed), text.lower(), parsed, moment) or other
    if _of_a_helper_in_her_own_story(other or intent_of(parsed), text.lower(), moment):
        return without_faint_doubts({**parsed, "intent": {"name": MISUNDERSTOOD, "confidence": 1.0}})
    if says_no_without_a_no(other or intent_of(parsed), text.lower(), moment):
        other = "affirm"  # "ik ben de lul denk ik" is a story, and who is sent away may not come back
    if writes_on_all_the_same(other or intent_of(parsed), text.lower(), moment):
        other = "affirm"
    if other is None and carries_danger(parsed) and _says_who_she_is(text.lower(), parsed):
        # The help comes first; who asks for it, and about what, is kept all the same.
        entities = [one for one in parsed.get("entities") or [] if one.get("entity") != "age"]
        story = likeliest_story(parsed) or "inform_role"
        return {**parsed, "intent": {"name": story, "confidence": 1.0}, "entities": entities}
    if (
        particular is None
        and not about_danger
        and passed_over(other or intent_of(parsed), text.lower(), parsed, moment)
    ):
        return without_faint_doubts({**parsed, "intent": {"name": MISUNDERSTOOD, "confidence": 1.0}})
    if other is None or other == intent_of(parsed):
        plain = intent_of(parsed) in YES_NO_PERHAPS and asks_yes_or_no(moment) and not about_danger
        return without_faint_doubts(parsed) if plain and not carries_danger(parsed) else dict(parsed)
    left_out = _not_told(other, text, moment)
    if other == ENOUGH and phrases.ONLY_A_JOKE.search(text.lower()) and not carries_danger(parsed):
        left_out = (*left_out, "risk")
    if other in JOKES and (is_a_guess_about_dying(parsed) or not carries_danger(parsed)):
        left_out = (*left_out, "risk")  # the doubt goes with the words that raised it
    if other == ONLY_ANGRY and NEGATED.search(text.lower()) and not carries_danger(parsed):
        left_out = (*left_out, "risk")  # "hij wordt boos maar hij slaat niet" is answered, and asked no more
    if other == ABUSE_GOES_ON and not carries_danger(parsed):
        left_out = (*left_out, "risk")  # "ik ben bang dat ie met kerst weer komt" is feared of him
    facts = names_a_choice_of_facts(other, text, moment) and not about_danger
    heard = parsed
    if not carries_danger(parsed) and not (particular or "").startswith(HEAVY):
        heard = without_mere_doubts(parsed) if facts else without_faint_doubts(parsed)
    entities = [one for one in heard.get("entities") or [] if one.get("entity") not in left_out]
    found = {**parsed, "intent": {"name": other, "confidence": 1.0}, "entities": entities}
    beside = answered_for_certain_beside(other, parsed, moment) if not about_danger else None
    return with_its_answer(found, beside, moment)


def _says_less(of_another: Mapping[str, Any], text: str) -> bool:
    """Whether what who helps was heard to ask is a whole subject, of which a particular question says more."""
    asks_what_people_say = intent_of(of_another) == WHAT_PEOPLE_SAY and phrases.ASKS_SOMETHING.search(text) is not None
    return intent_of(of_another).startswith("ask_") or asks_what_people_say


def _plainly_asked(text: str, moment: Moment) -> str | None:
    """What a young person asks in words that leave no doubt, whatever else is heard in the message."""
    own = POLICE_ME if asks_whether_she_is_punished(text, moment) else None
    return (
        law_of_a_fake(text, moment)
        or asked_under_a_threat(text, moment)
        or who_gets_to_know(text, moment)
        or words_for_whom(text, moment)
        or asks_to_say_sorry(text, moment)
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
