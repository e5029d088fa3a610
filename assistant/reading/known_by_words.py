"""What is known by its words in the middle of a talk, in the order in which it counts: the first that fits is meant.

Fear, a denial and what somebody says about another are told in words that the model takes for something else; each has
a module of its own, and here only their order stands. Danger of this moment is looked at by each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from assistant.reading.danger_here.another_wants_no_more import with_a_question_about_another
from assistant.reading.danger_here.can_talk import says_she_can_talk
from assistant.reading.danger_here.dares_not_stay import dares_not_stay
from assistant.reading.danger_here.fear_announced import with_a_question_when_it_is_announced
from assistant.reading.danger_here.fear_at_home import feared_when_told, put_out_when_known, scolds_only
from assistant.reading.danger_here.feels_unsafe import with_a_question_about_home, with_a_question_about_safety
from assistant.reading.danger_here.goes_to_relative import goes_to_relative
from assistant.reading.danger_here.goes_to_somebody import goes_to_somebody
from assistant.reading.danger_here.mere_doubt import without_faint_doubts, without_mere_doubts
from assistant.reading.danger_here.near_her import near_her
from assistant.reading.danger_here.no_for_now import no_for_now
from assistant.reading.danger_here.not_yet import fears_what_comes_later
from assistant.reading.danger_here.nothing_matters import with_a_question_about_dying
from assistant.reading.danger_here.taken_back import taken_back
from assistant.reading.danger_here.turns_to_somebody import turns_to_somebody
from assistant.reading.danger_here.weeps_at_the_plan_question import weeps_at_the_plan_question
from assistant.reading.danger_here.where_to_go import where_to_go
from assistant.reading.her_questions.also_asked import comes_back_to_it
from assistant.reading.her_questions.in_plain_words import asked_in_plain_words, yes_or_no_first
from assistant.reading.her_questions.is_it_force import asks_whether_it_is_force
from assistant.reading.her_questions.particular_by_words import particular_by_words
from assistant.reading.her_questions.question_in_it import with_its_answer
from assistant.reading.her_story.before_a_trip import ABROAD, goes_to_be_married
from assistant.reading.her_story.image_of_another import of_anothers_image
from assistant.reading.her_story.owns_up import owns_up
from assistant.reading.moment import Moment, carries_new_danger, with_intent
from assistant.reading.who_helps.about_her_husband import about_her_husband
from assistant.reading.who_helps.asked_by_a_parent import asked_by_a_parent
from assistant.reading.who_helps.beside_a_life import told_beside_a_life
from assistant.reading.who_helps.calls_veilig_thuis import calls_veilig_thuis
from assistant.reading.who_helps.comes_for_my_child import comes_for_my_child
from assistant.reading.who_helps.parent_fears_home import feared_by_a_parent
from assistant.reading.who_helps.parent_in_anger import in_own_anger
from assistant.reading.who_helps.parent_of_sender import asked_by_parent_of_sender
from assistant.reading.who_helps.parent_who_hit import told_of_own_blow
from assistant.reading.who_helps.relatives_press import about_relatives
from assistant.reading.who_helps.reports_in_an_app import reports_in_an_app

Parsed = Mapping[str, Any]
Reader = Callable[[str, Parsed, Moment], "dict[str, Any] | None"]
"""A message in small letters, its reading and what stands open; gives what it means here, None where it is no such."""


def first_known(readers: Sequence[Reader], text: str, parsed: Parsed, moment: Moment) -> dict[str, Any] | None:
    """The reading by the first of `readers` that fits; None where none does."""
    found = (reader(text, parsed, moment) for reader in readers)
    return next((one for one in found if one is not None), None)


def _other_question(text: str, parsed: Parsed, moment: Moment) -> dict[str, Any] | None:
    name = comes_back_to_it(text, parsed, moment)
    return with_intent(name, parsed) if name is not None else None


def _no_for_now(text: str, parsed: Parsed, moment: Moment) -> dict[str, Any] | None:
    name = no_for_now(text, parsed, moment)
    return without_mere_doubts(with_intent(name, parsed)) if name is not None else None


def _turns_to_somebody(text: str, parsed: Parsed, moment: Moment) -> dict[str, Any] | None:
    name = turns_to_somebody(text, parsed, moment)
    return without_mere_doubts(with_intent(name, parsed)) if name is not None else None


def _asked_plainly(text: str, parsed: Parsed, moment: Moment) -> dict[str, Any] | None:
    found = asked_in_plain_words(text, parsed, moment)
    return without_faint_doubts(found) if found is not None else None


def _goes_to_be_married(text: str, parsed: Parsed, moment: Moment) -> dict[str, Any] | None:
    if not goes_to_be_married(text, moment) or carries_new_danger(parsed, moment):
        return None
    return with_its_answer(without_faint_doubts(with_intent(ABROAD, parsed)), yes_or_no_first(text, moment), moment)


def _weeps(text: str, parsed: Parsed, moment: Moment) -> dict[str, Any] | None:
    name = weeps_at_the_plan_question(text, parsed, moment)
    return with_intent(name, parsed) if name is not None else None


def _whose_image(text: str, parsed: Parsed, moment: Moment) -> dict[str, Any] | None:
    name = owns_up(text, parsed, moment) or of_anothers_image(text, parsed, moment)
    return without_faint_doubts(with_intent(name, parsed)) if name is not None else None


def _is_near(text: str, parsed: Parsed, moment: Moment) -> dict[str, Any] | None:
    name = near_her(text, parsed, moment)
    return with_intent(name, parsed) if name is not None else None


def _about_another(text: str, parsed: Parsed, moment: Moment) -> dict[str, Any]:
    return with_a_question_about_another(text, parsed)


BEFORE_ITS_DOUBTS: tuple[Reader, ...] = (says_she_can_talk, about_her_husband, in_own_anger, told_of_own_blow)
"""Of who only says that she can talk, of a parent who fears the other one, or the own anger: no question about danger
is laid beside it first."""
WITH_ITS_QUESTION = (
    with_a_question_when_it_is_announced,
    with_a_question_about_dying,
    _about_another,
    with_a_question_about_safety,
    with_a_question_about_home,
)
"""What lays a question about danger beside words in which the model heard none."""
KNOWN_BY_WORDS: tuple[Reader, ...] = (
    calls_veilig_thuis,
    reports_in_an_app,
    feared_by_a_parent,
    about_relatives,
    asked_by_a_parent,
    _other_question,
    asked_by_parent_of_sender,
    feared_when_told,
    scolds_only,
    put_out_when_known,
    where_to_go,
    goes_to_somebody,
    dares_not_stay,
    goes_to_relative,
    fears_what_comes_later,
    comes_for_my_child,
    particular_by_words,
    asks_whether_it_is_force,
    _turns_to_somebody,
    _no_for_now,
    _asked_plainly,
    _goes_to_be_married,
    taken_back,
    _weeps,
    _whose_image,
    told_beside_a_life,
    _is_near,
)
