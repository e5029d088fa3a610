"""Whose story a message tells: her own, a child's, a friend's; and what was told before says what it means."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment, has_told_of_a_friend
from tests.assistant.moments import (
    KNOWN,
    LGBT,
    OWN_STORY,
    TRAVELS,
    parsed,
)


@pytest.mark.parametrize(
    ("text", "role", "meant"),
    [
        ("mijn ouders gaan scheiden", None, "choose_parents_divorce"),
        ("mn ouders zijn vorige week uit elkaar gegaan", "youth", "choose_parents_divorce"),
        ("papa en mama gaan scheiden en ik slaap niet", None, "choose_parents_divorce"),
        ("ik vind de scheiding van mijn ouders zo erg", None, "choose_parents_divorce"),
        ("ik wil scheiden maar mijn ouders zijn tegen", None, "divorce_choice"),
        ("mijn ouders willen niet dat ik ga scheiden", None, "divorce_choice"),
        ("mijn ouders zijn gescheiden en nu wil ik ook scheiden van mijn man", None, "divorce_choice"),
        ("mijn ouders gaan scheiden", "friend", "divorce_choice"),
    ],
)
def test_parents_who_part_are_not_her_own_divorce(text, role, meant):
    """A child does not read that it may leave its husband."""
    message = parsed(text, "divorce_choice", 0.9, ranking=[("divorce_choice", 0.9)])
    assert read_in_context(message, Moment(role=role))["intent"]["name"] == meant


@pytest.mark.parametrize(("topic", "meant"), [(None, "choose_parents_divorce"), ("image_shared", "nlu_fallback")])
def test_parents_who_part_are_heard_as_the_first_story_and_not_beside_another(topic, meant):
    message = parsed("mijn ouders gaan scheiden", "nlu_fallback", 0.6)
    assert read_in_context(message, Moment(topic=topic))["intent"]["name"] == meant


def test_a_girl_is_not_taken_for_a_parent():
    """The next likeliest reading that can be hers."""
    ranking = [("parent_forbid_phone", 0.6), ("afraid_parents_find_out", 0.2)]
    girl = Moment(role="youth")
    message = parsed("ze pakken mijn telefoon af", "parent_forbid_phone", 0.6, ranking=ranking)
    assert read_in_context(message, girl)["intent"]["name"] == "afraid_parents_find_out"


@pytest.mark.parametrize(
    ("text", "intent", "moment", "meant"),
    [
        ("maar ze heeft de namen van mn team", "parent_child_victim", OWN_STORY, "nlu_fallback"),
        ("mijn zoon is 14 wat moet ik doen", "parent_child_victim", OWN_STORY, "parent_child_victim"),
        ("mn vriendin heeft hem ook gezien", "friend_is_victim", OWN_STORY, "choose_noted"),
        ("er is niks om over te praten", "parent_how_to_talk", Moment(asked="utter_other_subject"), "nlu_fallback"),
        ("en als hij t toch stuurt??", "regret_sent", OWN_STORY, "choose_blackmail_if_sent"),
        ("ja maar hij heeft al mn volgers", "affirm", OWN_STORY, "choose_noted"),
        ("ja maar dat durf ik echt niet", "affirm", OWN_STORY, "deny"),
        ("ja maar niet vandaag of zo", "affirm", Moment(asked="utter_suicide_ask"), "affirm"),
        ("mijn ouders mogen het nooit weten", "afraid_parents_find_out", LGBT, "choose_lgbt_unsafe"),
        ("ik ga het ze niet vertellen", "ask_how_to_tell_parents", LGBT, "choose_lgbt_unsafe"),
        ("hoe vertel ik het aan mijn vader", "ask_how_to_tell_parents", TRAVELS, "ask_how_to_tell_parents"),
        ("hoe vertel ik het aan mijn vader", "ask_how_to_tell_parents", OWN_STORY, "ask_how_to_tell_parents"),
        ("het is dinsdag", "inform_detail", TRAVELS, "choose_marriage_date"),
        ("mijn paspoort is weg", "left_abroad", TRAVELS, "choose_abroad_before"),
        ("kan de marechaussee wat doen", "out_of_scope", TRAVELS, "choose_abroad_airport"),
        ("daar wil ik het niet over hebben", "deny", Moment(asked="utter_faith_first"), "choose_enough"),
        ("daar wil ik het niet over hebben", "deny", Moment(asked="utter_suicide_ask"), "deny"),
    ],
)
def test_what_was_told_before_says_what_a_message_means(text, intent, moment, meant):
    """Her own story stays hers, her family is not told, and half an answer is no yes."""
    message = parsed(text, intent, 0.6, ranking=[(intent, 0.6), ("greet", 0.01)])
    assert read_in_context(message, moment)["intent"]["name"] == meant


@pytest.mark.parametrize(
    ("text", "intent", "ranking", "meant"),
    [
        ("ik ben wel boos op haar", "i_shared_image", (("i_shared_image", 0.5), ("parent_blames_child", 0.4)), 1),
        ("ik ben haar vader", "i_shared_image", (("i_shared_image", 0.5), ("parent_how_to_talk", 0.1)), 2),
        ("mijn mans familie praat", "nlu_fallback", (("divorce_choice", 0.2), ("parent_faith_upbringing", 0.18)), 1),
        ("iets heel anders", "nlu_fallback", (("divorce_choice", 0.2), ("parent_faith_upbringing", 0.05)), 0),
    ],
)
def test_a_parent_is_not_taken_for_who_passed_it_on(text, intent, ranking, meant):
    """Anger at a child is no confession; a parent's own reading goes before a girl's."""
    expected = ("nlu_fallback", ranking[1][0], "parent_child_shared")[meant]
    found = read_in_context(parsed(text, intent, 0.5, ranking=ranking), Moment(role="parent"))
    assert found["intent"]["name"] == expected


def test_who_says_who_she_is_is_heard_also_where_the_rest_is_not_understood():
    """She is addressed as a parent, and her likeliest subject is taken up."""
    role = {"entity": "role", "value": "parent"}
    doubt = {"entity": "risk", "value": "suicide", "level": "ask"}
    text, ranking = "ik ben de moeder en ik kan niet meer", (("nlu_fallback", 0.55), ("parent_own_resilience", 0.45))
    message = read_in_context(parsed(text, "nlu_fallback", 0.55, [role, doubt], ranking), Moment())
    assert message["intent"]["name"] == "parent_own_resilience"
    assert message["entities"] == [role, doubt]
    message = read_in_context(parsed("ik ben een vader", "nlu_fallback", 0.8, [role]), Moment())
    assert (message["intent"]["name"], message["entities"]) == ("inform_role", [role])


AGE_13 = ({"entity": "age", "value": "13"}, {"entity": "role", "value": "youth"})


@pytest.mark.parametrize(
    ("text", "moment", "meant", "kept"),
    [
        ("ik ben 13", KNOWN, "choose_her_age", True),
        ("13", KNOWN, "choose_her_age", True),
        ("nee ik ben pas 13", KNOWN, "choose_her_age", True),
        ("ik ben 13", Moment(asked="utter_removal_age"), "inform_role", True),
        ("ik ben 13", Moment(), "inform_role", True),
        ("13", Moment(asked="utter_honour_soon", role="parent"), "choose_noted", False),
        ("13", Moment(asked="utter_friend_first", role="friend"), "choose_noted", False),
    ],
)
def test_her_age_names_nobody(text, moment, meant, kept):
    """ "Weet je wie het is?" is not answered by it; it is noted, and kept only where it is hers."""
    found = read_in_context(parsed(text, "inform_role", 0.99, AGE_13), moment)
    assert found["intent"]["name"] == meant
    assert found["entities"] == (list(AGE_13) if kept else [])


def test_a_friend_who_says_her_age_stays_a_friend():
    found = read_in_context(
        parsed("ik ben 13", "inform_role", 0.99, AGE_13), Moment(asked="utter_friend_first", role="friend")
    )
    assert (found["intent"]["name"], found["entities"]) == ("choose_her_age", [AGE_13[0]])


@pytest.mark.parametrize(
    ("text", "role", "meant"),
    [
        ("mag ik haar naam geven", "professional", "choose_code_name"),
        ("moet ik haar naam noemen bij veilig thuis", "professional", "choose_code_name"),
        ("mag ik de naam van mijn leerling aan een collega geven", "professional", "choose_code_name"),
        ("mag ik haar naam geven", "friend", "pro_reporting_code"),
        ("moet ik melden", "professional", "pro_reporting_code"),
    ],
)
def test_a_teacher_who_asks_about_her_name_is_answered_about_it(text, role, meant):
    """With a name or without: to Veilig Thuis, to a colleague."""
    for intent in ("pro_reporting_code", "parent_blames_child") if role == "professional" else ("pro_reporting_code",):
        message = parsed(text, intent, 0.65, ranking=[(intent, 0.65), ("pro_reporting_code", 0.3)])
        found = read_in_context(message, Moment(role=role))["intent"]["name"]
        assert found == meant if role == "professional" else found != "choose_code_name"


@pytest.mark.parametrize(
    ("text", "intent", "moment", "meant"),
    [
        ("moet ik straffen", "self_harm", Moment(role="parent"), "choose_punish"),
        (
            "ze weet nog niet dat ik het weet",
            "unsure",
            Moment(role="parent", topic="parent_child_victim"),
            "choose_parent_not_told",
        ),
        ("mijn man niet weten", "unsure", Moment(role="parent"), "choose_other_parent"),
        ("ik wil die jongen pakken", "ask_police_law", Moment(role="parent"), "choose_parent_other_family"),
        ("ik heb zijn telefoon wel afgepakt", "self_blame", Moment(role="parent"), "choose_phone_taken"),
        ("hij is 13", "grooming", Moment(role="parent", asked="utter_parent_shared_first"), "choose_noted"),
        ("hij is 13", "inform_role", Moment(role="parent", asked="utter_parent_talk_first"), "inform_role"),
        ("ja", "affirm", Moment(role="parent", asked="utter_blackmail_first"), "affirm"),
        ("ja", "affirm", Moment(role="parent", asked="utter_received_himself"), "parent_child_victim"),
        ("zal ik met haar vader gaan praten", "friend_is_victim", Moment(role="professional"), "choose_pro_call_home"),
        ("wat zeg ik tegen de klas", "parent_how_to_talk", Moment(role="professional"), "choose_pro_school"),
        ("horen haar ouders dat van de politie", "ask_privacy", Moment(role="professional"), "choose_police_parents"),
        ("haar ex heeft alles online gezet", "i_shared_image", Moment(role="friend"), "friend_is_victim"),
        ("ik heb het doorgestuurd", "i_shared_image", Moment(role="friend"), "i_shared_image"),
        ("haar broer is echt gevaarlijk", "friend_is_victim", Moment(role="friend"), "choose_friend_home"),
        ("ze zit nu bij mij", "inform_detail", Moment(role="friend", asked="utter_suicide_other_act"), "affirm"),
        ("moet ik straf krijgen", "self_harm", Moment(role="youth"), "self_harm"),
    ],
)
def test_what_a_helper_asks_about_the_other(text, intent, moment, meant):
    """By who she is; a girl's own words keep their own meaning."""
    assert read_in_context(parsed(text, intent, 0.9), moment)["intent"]["name"] == meant


def test_a_sure_signal_goes_before_what_a_helper_asks():
    """Nothing is read out of it then."""
    sure = {"entity": "risk", "value": "danger_now", "level": "act"}
    message = parsed("ik ga naar die jongen", "immediate_danger", 0.9, entities=[sure])
    assert read_in_context(message, Moment(role="parent"))["intent"]["name"] == "immediate_danger"


@pytest.mark.parametrize(
    ("text", "goes"),
    [
        ("ik ga niet naar die jongen toe", False), ("nee ik ga echt niet naar die jongen. doei", False),
        ("ik ga nu naar die jongen", True), ("ik kan niet slapen ik rij er nu heen naar die jongen", True),
    ],
)  # fmt: skip
def test_who_does_not_go_to_him_is_not_answered_as_who_does(text, goes):
    found = read_in_context(parsed(text, "inform_detail", 0.6), Moment(role="parent", topic="parent_child_victim"))
    assert (found["intent"]["name"] == "choose_parent_other_family") is goes


def test_the_doubt_that_punishing_raises_goes_with_the_words():
    """ "Moet ik straffen" hurts nobody."""
    doubt = {"entity": "risk", "value": "self_harm", "level": "ask"}
    read = read_in_context(parsed("moet ik straffen", "self_harm", 0.9, entities=[doubt]), Moment(role="parent"))
    assert read["entities"] == []


@pytest.mark.parametrize(
    ("text", "role", "value"),
    [
        ("moet ik mezelf straffen", "parent", "self_harm"),
        ("hij is bij mij en slaat me", "friend", "danger_now"),
        ("het is mijn schuld ik kan niet meer", "friend", "suicide"),
    ],
)
def test_a_doubt_about_a_helper_herself_stays(text, role, value):
    """Her own danger is asked about."""
    doubt = {"entity": "risk", "value": value, "level": "ask"}
    read = read_in_context(parsed(text, "nlu_fallback", 0.4, entities=[doubt]), Moment(role=role))
    assert doubt in read["entities"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "school belde net. mijn zoon van 15 heeft een naaktfoto van een klasgenote doorgestuurd. ik schaam me dood",
            "parent_child_shared",
        ),
        ("mijn dochter heeft het filmpje van dat meisje in de groepsapp gezet", "parent_child_shared"),
        ("mijn zoon heeft een naaktfoto van een meisje doorgestuurd gekregen", "parent_child_victim"),
        (
            "mijn dochter heeft een foto van zichzelf naar een jongen gestuurd en die is doorgestuurd",
            "parent_child_victim",
        ),
        ("een jongen heeft een naaktfoto van mijn dochter doorgestuurd", "parent_child_victim"),
        ("mijn dochter heeft gehuild. haar foto is door een jongen doorgestuurd", "parent_child_victim"),
    ],
)
def test_a_child_that_passed_on_the_image_of_another_is_not_the_one_shown(text, meant):
    mother = [{"entity": "role", "value": "parent"}]
    found = read_in_context(parsed(text, "parent_child_victim", 0.75, mother), Moment(asked="utter_greet"))
    assert found["intent"]["name"] == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ik ben moeder van drie kinderen. mijn man heeft geheime fotos van mij gemaakt", "secretly_filmed"),
        ("mijn ex zet een filmpje van mij op facebook, ik ben moeder", "image_shared"),
        ("mijn man heeft een foto van mijn dochter en van mij gemaakt", "parent_child_shared"),
    ],
)
def test_a_mother_of_whom_images_are_made_is_not_answered_about_a_child(text, meant):
    mother = [{"entity": "role", "value": "parent"}]
    found = read_in_context(parsed(text, "parent_child_shared", 0.8, mother), Moment(asked="utter_greet"))
    assert found["intent"]["name"] == meant


def test_a_sure_answer_of_a_parent_goes_before_the_story_of_another_child():
    heard = parsed("ik weet niet of het nog op zijn telefoon staat", "regret_sent", 0.92)
    heard["answer"] = {"meant": "unsure", "confidence": 0.94, "sure": True}
    asked = Moment(
        asked="utter_parent_shared_first", question="Staat het nog op de telefoon?", role="parent",
        buttons=(("Ja", "/affirm"), ("Nee", "/deny"), ("Weet ik niet", "/unsure")), topic="parent_child_shared",
        said=frozenset({"utter_parent_shared_first"}),
    )  # fmt: skip
    assert read_in_context(heard, asked)["intent"]["name"] == "unsure"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("mn dochter stuurde fotos naar een jongen. ik ben haar vader en ik ben woedend", "parent_blames_child"),
        ("ik ben zo boos op die jongen", "nlu_fallback"),
        ("haar vader is woedend", "choose_partner_blames"),
    ],
)
def test_a_father_who_is_angry_himself_is_not_the_other_parent(text, meant):
    father = [{"entity": "role", "value": "parent"}]
    found = read_in_context(parsed(text, "nlu_fallback", 0.5, father), Moment(asked="utter_greet"))
    assert found["intent"]["name"] == meant


def test_words_for_tonight_are_for_this_child_also_after_anger():
    angry = Moment(
        asked="utter_parent_partner_blames", role="parent", topic="parent_blames_child",
        said=frozenset({"utter_parent_blames_first", "utter_parent_partner_blames"}),
    )  # fmt: skip
    heard = parsed("wat zeg ik vanavond dan", "parent_how_to_talk", 0.9)
    assert read_in_context(heard, angry)["intent"]["name"] == "choose_child_cried"


def test_a_child_who_told_its_mother_is_the_one_who_is_filmed():
    mother = [{"entity": "role", "value": "parent"}]
    text = "mijn dochter vertelde me dat ze stiekem gefilmd is in de kleedkamer"
    found = read_in_context(parsed(text, "secretly_filmed", 0.9, mother), Moment(asked="utter_greet"))
    assert found["intent"]["name"] == "parent_child_victim"


@pytest.mark.parametrize(
    ("role", "topic", "said", "friend"),
    [
        (None, "friend_is_victim", {"utter_friend_first", "utter_friend_home"}, True),
        ("youth", "friend_is_victim", {"utter_friend_first", "utter_friend_image"}, True),
        (None, "friend_is_victim", {"utter_friend_first"}, False),
        (None, "friend_is_victim", {"utter_image_shared_first", "utter_friend_words"}, False),
        ("professional", "friend_is_victim", {"utter_friend_home"}, False),
        (None, "image_shared", {"utter_friend_home"}, False),
    ],
)
def test_who_has_told_of_a_friend_stays_one(role, topic, said, friend):
    assert has_told_of_a_friend(Moment(role=role, topic=topic, said=frozenset(said))) is friend
