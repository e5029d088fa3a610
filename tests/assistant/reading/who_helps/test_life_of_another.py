"""Whether a talk is about another's life, and who comes or hits while it is."""

from assistant.reading.who_helps.life_of_another import another_wants_to_die, cares_for_a_life, is_done_by_another


def test_help_for_another_makes_it_theirs():
    assert cares_for_a_life(["utter_greet", "utter_self_harm_other"])
    assert another_wants_to_die(["utter_suicide_other_act", "utter_removal_snapchat"])
    assert not cares_for_a_life(["utter_suicide_other_act", "utter_suicide_act"])


def test_a_question_or_a_denial_makes_nobody_want_to_die():
    assert not another_wants_to_die(["utter_suicide_other_ask"])
    assert not another_wants_to_die(["utter_suicide_other_act", "utter_not_dying"])
    assert not another_wants_to_die(["utter_self_harm_other"])


def test_who_hits_is_another_danger():
    assert is_done_by_another("mijn man slaat haar")
    assert not is_done_by_another("ze is naar de badkamer en de deur is op slot")
