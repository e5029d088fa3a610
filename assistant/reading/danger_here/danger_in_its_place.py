"""How sure danger is in its place: what the model hears in bare words weighs less where the talk explains them.

Only doubts of the model become fainter here, or go; what a rule heard stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.reading.danger_here.comes_later import asked_first_where_it_is_feared, without_a_threat_planned_for
from assistant.reading.danger_here.denied_here import without_a_denied_wish_to_die
from assistant.reading.danger_here.fear_at_home import asked_first_where_it_is_laughed
from assistant.reading.danger_here.leaves_home import dead_by_another_hand, leaves_a_home_that_threatens
from assistant.reading.danger_here.mere_doubt import asked_first_of_who_passed_it_on
from assistant.reading.danger_here.no_to_marriage import without_a_no_to_marriage
from assistant.reading.danger_here.no_word_of_honour import asked_first_where_nobody_named_honour
from assistant.reading.danger_here.not_yet import asked_first_where_nothing_goes_on
from assistant.reading.danger_here.nothing_happened import without_doubts_about_a_life
from assistant.reading.danger_here.nothing_heavy import asked_first_where_nothing_is_heavy
from assistant.reading.danger_here.threat_against_a_pupil import help_first_where_a_pupil_is_threatened
from assistant.reading.danger_here.threat_only import heard_of_a_threat, without_violence_that_she_denies
from assistant.reading.danger_here.told_of_the_past import without_an_alarm_of_the_past
from assistant.reading.her_questions.asides import without_doubts_that_it_settles
from assistant.reading.moment import Moment
from assistant.reading.open_question.beside_the_question import without_doubts_that_its_question_settles


def with_danger_in_its_place(
    text: str, parsed: Mapping[str, Any], moment: Moment, about_danger: bool
) -> Mapping[str, Any]:
    """The reading of a message, in small letters, with its danger as it is heard here.

    Args:
        text: The message.
        parsed: What the model and the rules make of it alone.
        moment: What stands open.
        about_danger: Whether the open question is about danger: it settles nothing.
    """
    parsed = without_violence_that_she_denies(text, heard_of_a_threat(text, parsed), moment)
    parsed = without_doubts_that_its_question_settles(parsed, about_danger)
    parsed = parsed if about_danger else without_doubts_that_it_settles(parsed, moment)
    parsed = without_a_denied_wish_to_die(text, parsed, moment)
    parsed = dead_by_another_hand(text, parsed, moment)
    parsed = leaves_a_home_that_threatens(text, parsed, moment)
    parsed = without_a_no_to_marriage(text, parsed, moment)
    parsed = asked_first_of_who_passed_it_on(parsed, moment)
    parsed = asked_first_where_it_is_laughed(text, parsed, moment)
    parsed = asked_first_where_it_is_feared(text, parsed, moment)
    parsed = without_a_threat_planned_for(text, parsed, moment)
    parsed = asked_first_where_nobody_named_honour(text, parsed, moment)
    parsed = help_first_where_a_pupil_is_threatened(text, parsed, moment)
    parsed = without_an_alarm_of_the_past(text, parsed, moment)
    parsed = asked_first_where_nothing_goes_on(text, parsed, moment)
    parsed = asked_first_where_nothing_is_heavy(text, parsed, moment)
    return without_doubts_about_a_life(text, parsed, moment)
