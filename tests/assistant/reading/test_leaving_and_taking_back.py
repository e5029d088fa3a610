"""Goodbyes behind a sentence, threats that are none, and whose answer a yes with more behind it is."""

import pytest

from assistant.reading.danger_here.mere_doubt import ends_with_goodbye
from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment, role_of
from assistant.reading.open_question.another_subject import NO_BLACKMAIL, about_something_else
from assistant.reading.open_question.beside_the_question import says_what_she_wants
from assistant.reading.who_helps.others_ask import asked_about_another
from assistant.words.heavy_words import names_an_end, only_tired
from assistant.words.sentences import parted
from tests.assistant.moments import parsed

MORE = Moment(
    asked="utter_police_me",
    question="Wil je nog iets weten?",
    buttons=(("Ja", "/choose_other_subject"), ("Nee", "/goodbye")),
    topic="i_shared_image",
    said=frozenset({"utter_shared_first", "utter_police_me"}),
)
FRIEND = Moment(
    asked="utter_suicide_other_act",
    question="Is er nu iemand bij die ander?",
    buttons=(("Ja", "/affirm"), ("Nee, of weet niet", "/deny")),
    topic="ask_remove_image",
    said=frozenset({"utter_friend_first", "utter_suicide_other_act"}),
)


def risk(value, level, source="model", confidence=0.9):
    return {
        "entity": "risk", "value": value, "level": level, "confidence": confidence, "source": source,
        "start": 0, "end": 3,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "leaves"),
    [
        ("dan bel ik haar moeder nu. dankje doei", True),
        ("pff weer die reis. laat maar, doei", True),
        ("ik ga het proberen in de auto, dank u wel. tot ziens", True),
        ("zeg ik dan gewoon doei?", False),
        ("hij zei doei en liep weg", False),
        ("wat zeg ik dan. doei?", False),
    ],
)
def test_a_goodbye_at_the_end(text, leaves):
    assert ends_with_goodbye(text) is leaves


def test_a_goodbye_takes_no_wish_to_die_along():
    goes = parsed("laat maar. morgen ben ik er niet meer. doei", "goodbye", 0.9, [risk("suicide", "ask")])
    found = read_in_context(goes, Moment(topic="image_shared", said=frozenset({"utter_image_shared_first"})))
    assert [one["value"] for one in found["entities"]] == ["suicide"]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ({"utter_grooming_first", "utter_grooming_meet"}, "choose_meeting_goodbye"),
        ({"utter_suicide_act", "utter_suicide_near"}, "choose_heavy_goodbye"),
        ({"utter_friend_first", "utter_suicide_other_act"}, "choose_worried_goodbye"),
        ({"utter_image_shared_first"}, "goodbye"),
    ],
)
def test_what_was_told_before_goes_along_with_a_goodbye(said, meant):
    found = read_in_context(parsed("oke dank je, doei", "goodbye", 0.9), Moment(topic="x", said=frozenset(said)))
    assert found["intent"]["name"] == meant


@pytest.mark.parametrize(
    ("text", "topic", "meant"),
    [
        ("chantage?? nee hij vraagt geen geld omg", "sextortion", NO_BLACKMAIL),
        ("wat. niemand chanteert mij, er is niks gebeurd", "sextortion", NO_BLACKMAIL),
        ("hij vraagt geen geld, hij wil meer foto's", "image_shared", None),
        ("ik word echt gechanteerd", "sextortion", None),
    ],
)
def test_a_threat_that_is_none(text, topic, meant):
    assert about_something_else(text, parsed(text, "deny"), Moment(topic=topic, role="youth")) == meant


@pytest.mark.parametrize(
    ("text", "intent", "more"),
    [
        ("ja kan ik m gewoon deleten dan is t weg", "ask_remove_image", True),
        ("ja, ik wil weten wat halt is", "ask_police_law", True),
        ("ja graag", "affirm", False),
        ("ja nog wel iets denk ik", "affirm", False),
    ],
)
def test_what_stands_behind_a_yes_is_what_she_wants(text, intent, more):
    assert says_what_she_wants(parsed(text, intent), MORE) is more


@pytest.mark.parametrize(
    ("text", "meant", "left"),
    [
        ("nee niet diep hoor. ik wil niet dood ofzo", "choose_feeling_away", []),
        ("beetje maar, t is niet diep en t stopt al. ik wil echt niet dood hoor", "choose_feeling_away", []),
        ("ja. maar niet erg. ik wil niet dood", "affirm", []),
        ("ik wil niet dood maar het bloedt heel erg", "self_harm", ["suicide", "self_harm"]),
    ],
)
def test_a_wound_that_is_small_is_no_wish_to_die(text, meant, left):
    talk = Moment(asked="utter_self_harm_first", topic="self_harm", said=frozenset({"utter_self_harm_first"}))
    heard = [risk("suicide", "act"), risk("self_harm", "act")]
    found = read_in_context(parsed(text, "self_harm", 0.9, heard), talk)
    assert (found["intent"]["name"], [one["value"] for one in found["entities"]]) == (meant, left)


@pytest.mark.parametrize(
    ("asked", "text", "meant"),
    [
        ("utter_self_harm_tonight", "iedereen ligt te pitten. bang dat ik t zo weer doe, wat kan ik alleen doen", True),
        ("utter_self_harm_first", "nee ik heb t niet weer gedaan, ben er bang voor. er is niemand wakker", True),
        ("utter_self_harm_tonight", "de drang komt steeds weer terug", True),
        ("utter_self_harm_tonight", "hoe kom ik de nacht door", True),
        ("utter_self_harm_tonight", "ik heb t net weer gedaan, er is niemand wakker", False),
        ("utter_self_harm_tonight", "bang dat ik t weer doe en heb pillen hier", False),
        ("utter_self_harm_first", "ja en ben bang dat ik t weer doe", False),
        ("utter_self_harm_wound", "nee niemand wakker. bang dat ik t weer doe", False),
    ],
)
def test_an_urge_at_night_is_helped_until_morning(asked, text, meant):
    said = frozenset({"utter_self_harm_first", "utter_self_harm_tonight"})
    heard = [risk("suicide", "ask", confidence=0.5), risk("self_harm", "act")]
    found = read_in_context(parsed(text, "nlu_fallback", 0.5, heard), Moment(asked=asked, topic="self_harm", said=said))
    assert (found["intent"]["name"] == "choose_aside_until_morning") is meant
    assert ([one["value"] for one in found["entities"]] == []) is meant


def test_an_urge_in_words_of_death_stays_what_it_is():
    talk = Moment(asked="utter_self_harm_tonight", topic="self_harm", said=frozenset({"utter_self_harm_first"}))
    heard = [risk("suicide", "act", source="rule:1")]
    found = read_in_context(parsed("bang dat ik t weer doe en dood ga", "nlu_fallback", 0.5, heard), talk)
    assert [one["value"] for one in found["entities"]] == ["suicide"]


@pytest.mark.parametrize("text", ["zeg ik toch net, niet dood", "nee ik wil niet dood zei ik al", "niet dood joh"])
def test_no_wish_to_die_answers_why_she_does_it(text):
    talk = Moment(asked="utter_self_harm_why", topic="self_harm", said=frozenset({"utter_self_harm_first"}))
    found = read_in_context(parsed(text, "ask_privacy", 0.6, [risk("suicide", "ask")]), talk)
    assert found["intent"]["name"] == "choose_feeling_away"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("laat maar ik ga slapen, doei", "goodbye"),
        ("wat.. daar gaat t niet over. laat maar ik ga proberen te slapen, doei", "goodbye"),
        ("oke bedankt doei", "thank"),
    ],
)
def test_a_goodbye_after_self_harm_takes_help_along(text, intent):
    said = frozenset({"utter_self_harm_first", "utter_received_first"})
    talk = Moment(asked="utter_received_first", topic="received_image", said=said)
    found = read_in_context(parsed(text, intent, 0.99), talk)
    assert found["intent"]["name"] == "choose_heavy_goodbye"


@pytest.mark.parametrize(
    ("text", "intent", "risks", "meant", "answered"),
    [
        ("nee week of 3 geleden, hij nam alles op", "secretly_filmed", [], "secretly_filmed", ["deny"]),
        ("nee vorige maand, en nu gaat het filmpje rond", "image_shared", [], "image_shared", ["deny"]),
        ("gisteren, en hij heeft het gefilmd", "secretly_filmed", [], "affirm", []),
        (
            "vorige maand. verkracht en gefilmd",
            "sexual_violence",
            [risk("sexual_violence", "act")],
            "sexual_violence",
            [],
        ),
    ],
)
def test_an_image_in_the_answer_about_the_seven_days(text, intent, risks, meant, answered):
    talk = Moment(
        asked="utter_sexual_violence_first",
        question="Is het in de laatste zeven dagen gebeurd?",
        buttons=(("Ja, deze week", "/affirm"), ("Nee, langer geleden", "/deny")),
        topic="sexual_violence",
        said=frozenset({"utter_sexual_violence_first"}),
    )
    heard = {**parsed(text, intent, 0.9, risks), "answer": {"meant": "deny", "confidence": 0.97, "sure": True}}
    found = read_in_context(heard, talk)
    beside = [one["value"] for one in found["entities"] if one["entity"] == "answered"]
    assert (found["intent"]["name"], beside) == (meant, answered)


def test_fear_of_the_next_time_is_no_new_harm():
    talk = Moment(asked="utter_not_watched", topic="self_harm", said=frozenset({"utter_self_harm_first"}))
    text = "ik ben bang dat ik straks weer ga snijden, wat moet ik nu doen"
    found = read_in_context(parsed(text, "self_harm", 0.9, [risk("self_harm", "act")]), talk)
    assert (found["intent"]["name"], found["entities"]) == ("choose_feeling_away", [])


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("volgens mij afgelopen zaterdag", "affirm"),
        ("eergisteren na dat feest was het", "affirm"),
        ("vorige maand al, op een zaterdag", None),
        ("vandaag wil ik daar niet over praten", None),
    ],
)
def test_a_day_answers_the_seven_days(text, meant):
    week = Moment(
        asked="utter_sexual_violence_first", question="Is het in de laatste zeven dagen gebeurd?",
        buttons=(("Ja", "/affirm"), ("Nee", "/deny")), topic="sexual_violence", said=frozenset({"utter_greet"}),
    )  # fmt: skip
    found = read_in_context(parsed(text, "inform_detail", 0.6), week)["intent"]["name"]
    assert (found == "affirm") is (meant == "affirm")


@pytest.mark.parametrize(
    "text",
    [
        "ik ben niet bang voor dat joch ik sla hem het ziekenhuis in",
        "ja die ken ik zijn vader heeft de garage hier om de hoek ik pak zo mijn jas en ga ernaartoe ik ontplof hier",
        "ik ben zo kwaad ik rij er nu heen naar die jongen",
    ],
)
def test_a_father_who_will_hit_him_is_no_victim(text):
    father = Moment(asked="utter_blackmail_known", role="parent", topic="sextortion", said=frozenset({"utter_greet"}))
    found = read_in_context(parsed(text, "honour_violence", 0.6, [risk("honour_violence", "act")]), father)
    assert found["intent"]["name"] == "choose_parent_other_family"


def test_only_a_bad_night_is_asked_about():
    assert only_tired("ik lig elke nacht wakker en ga bijna niet meer naar school. moe")
    assert not only_tired("ik ben zo moe, ik wil niet meer leven")
    assert not only_tired("ik weet al hoe") and not only_tired("ik ben jullie alleen maar tot last")
    assert names_an_end("ik wil er niet meer zijn") and not names_an_end("ik ga slapen")


@pytest.mark.parametrize(
    "text",
    [
        "me broer kijkt soms. kunnen ze me dwingen denk je",
        "ok. is dat strafbaar of niet",
        "niks. andere vraag, moet ik t zeggen",
    ],
)
def test_questions_without_a_question_mark(text):
    assert parted(text) is not None


def test_a_statement_behind_then_is_no_question():
    assert parted("ok. dan gaat hij maar mee") is None


def test_a_friend_stays_a_friend_when_the_subject_changes():
    assert role_of(parsed("x", "ask_evidence"), FRIEND) == "friend"
    own = Moment(topic="ask_evidence", said=frozenset({"utter_image_shared_first", "utter_friend_first"}))
    assert role_of(parsed("x", "ask_evidence"), own) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("maar ze reageert niet, ik kan niks vragen", "choose_other_not_reached"),
        ("moet ik het tegen haar moeder zeggen", "choose_aside_friend_mother_life"),
        ("hoe vraag ik dat", "choose_ask_if_dying"),
        ("ik voel me schuldig, ik heb ze aan elkaar voorgesteld", "choose_friend_guilt"),
    ],
)
def test_a_friend_beside_somebody_who_may_want_to_die(text, meant):
    found = asked_about_another(text, parsed(text, "nlu_fallback", 0.6), FRIEND)
    assert found is not None and found[0] == meant


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("kunnen ze me dwingen. pa en ma hebben t al geregeld", "ask"),
        ("ik ben bang, mn broer zegt dat hij me afmaakt", "act"),
        ("ze sluiten me op tot de bruiloft. opgesloten dus", "act"),
    ],
)
def test_a_plan_to_marry_her_is_asked_about_before_help_for_violence(text, level):
    talk = Moment(topic="forced_marriage", said=frozenset({"utter_forced_marriage_first"}), asked="utter_anything_else")
    found = read_in_context(
        parsed(text, "honour_violence", 0.9, [risk("honour_violence", "act", confidence=0.75)]), talk
    )
    assert [one["level"] for one in found["entities"] if one["entity"] == "risk"] == [level]


def test_a_kaartje_is_no_threat_and_a_photo_that_he_sends_is():
    talk = Moment(topic="grooming", said=frozenset({"utter_grooming_first"}), role="youth")

    def level(text):
        found = read_in_context(parsed(text, "nlu_fallback", 0.6, [risk("extortion", "act")]), talk)
        return [one["level"] for one in found["entities"] if one["entity"] == "risk"]

    assert level("als ik zaterdag niet ga wordt ie boos, hij heeft al een kaartje") == []
    assert level("als ik zaterdag niet ga stuurt ie mn foto door") == ["act"]


def test_pressing_is_no_blackmail_and_a_threat_is():
    talk = Moment(asked="utter_pressured_first", topic="pressured_to_send", said=frozenset({"utter_pressured_first"}))

    def heard(text):
        found = read_in_context(parsed(text, "pressured_to_send", 0.6, [risk("extortion", "act")]), talk)
        return [one["level"] for one in found["entities"] if one["entity"] == "risk"]

    assert heard("hij zegt ik stuur ook en dat ik een baby ben als ik t niet doe") == []
    assert heard("hij zegt dat hij die andere anders doorstuurt") == ["act"]


def test_who_is_shown_and_sent_it_herself_passed_nothing_on():
    ranking = (("nlu_fallback", 0.43), ("i_shared_image", 0.57), ("ask_police_law", 0.3))
    told = parsed("doen ze niks omdat ik ze zelf aan m gestuurd heb?", "nlu_fallback", 0.43, (), ranking)
    shown = Moment(asked="utter_police_first", topic="ask_police_law", said=frozenset({"utter_image_shared_first"}))
    assert read_in_context(told, shown)["intent"]["name"] != "i_shared_image"


def test_safe_at_this_moment_is_heard_in_a_longer_message():
    there = Moment(
        asked="utter_danger_now_other", question="Is uw kind nu veilig, en u ook?", role="parent",
        buttons=(("Ja, veilig", "/affirm"), ("Nee", "/deny")), said=frozenset({"utter_danger_now_other"}),
    )  # fmt: skip
    text = "nu veilig ja zij is in haar kamer. hij is nog niet hier. moet ik de deur open doen"
    assert read_in_context(parsed(text, "nlu_fallback", 0.5), there)["intent"]["name"] == "affirm"


def test_a_mother_whose_child_passed_it_on_asks_about_the_other_parents():
    said = frozenset({"utter_parent_shared_first"})
    mother = Moment(asked="utter_parent_shared_first", role="parent", topic="parent_child_shared", said=said)
    ranking = (("nlu_fallback", 0.69), ("friend_is_victim", 0.31))
    found = read_in_context(parsed("en moet ik haar ouders bellen", "nlu_fallback", 0.69, (), ranking), mother)
    assert found["intent"]["name"] == "choose_aside_call_her_parents"
    other = read_in_context(parsed("ze huilt de hele dag", "nlu_fallback", 0.69, (), ranking), mother)
    assert other["intent"]["name"] != "parent_child_victim"


def test_a_question_goes_before_taking_blackmail_back():
    talk = Moment(asked="utter_blackmail_if_sent", topic="regret_sent", said=frozenset({"utter_regret_first"}))
    message = parsed("niemand dreigt hoor. maar kan ik hem laten wissen", "nlu_fallback", 0.6)
    heard = {"name": "choose_aside_make_him_delete", "confidence": 0.7, "to": ["youth"]}
    assert read_in_context({**message, "aside": [heard]}, talk)["intent"]["name"] == "choose_aside_make_him_delete"
    assert read_in_context(message, talk)["intent"]["name"] == NO_BLACKMAIL


@pytest.mark.parametrize(
    ("text", "told", "meant"),
    [
        (
            "huh nee mn broer doet mij niks.. ik schaam me gewoon kapot als die het hoort",
            "afraid_parents_find_out",
            None,
        ),
        ("waar heb je t over?? ik word niet bedreigd", "not_understood", "choose_false_alarm"),
        ("hij slaat me niet maar sluit me op", "family_control", "choose_home_violent"),
    ],
)
def test_that_nobody_does_anything_to_her_is_heard_after_an_alarm_of_honour(text, told, meant):
    asked = Moment(asked="utter_honour_first", topic="image_shared", said=frozenset({"utter_honour_first"}))
    found = read_in_context(parsed(text, told, 0.9), asked)["intent"]["name"]
    assert found == (meant or told) or (told == "family_control" and found != "choose_false_alarm")


def test_a_goodbye_after_blackmail_that_was_talked_about_is_one():
    talk = Moment(
        asked="utter_lgbt_unsafe", topic="lgbt_identity", said=frozenset({"utter_blackmail_first", "utter_lgbt_unsafe"})
    )
    text = "nee dat zei ik al. oke ik betaal niet en ga eerst screenshots maken en dan melden bij insta. bedankt doei"
    found = read_in_context(parsed(text, "nlu_fallback", 0.4, [risk("extortion", "act")]), talk)
    assert found["intent"]["name"] == "goodbye"


def test_the_story_of_a_friend_beside_the_denial_is_met():
    asked = Moment(asked="utter_suicide_act", said=frozenset({"utter_suicide_act"}))
    text = "huh nee?? ik wil niet dood. het gaat over mn vriendin die naar marokko moet"
    found = read_in_context(parsed(text, "friend_is_victim", 1.0), asked)
    assert found["intent"]["name"] == "friend_is_victim"


AFTER_AN_ASIDE = Moment(
    asked="utter_aside_more",
    buttons=(
        ("Verder waar we waren", "/choose_go_on"), ("Iets anders", "/choose_other_subject"),
        ("Het is genoeg", "/choose_enough"),
    ),
)  # fmt: skip


@pytest.mark.parametrize("text", ["Het is genoeg", "/choose_enough", "het is zo genoeg"])
def test_enough_after_an_answer_is_not_asked_again(text):
    assert read_in_context(parsed(text, "choose_enough", 1.0), AFTER_AN_ASIDE)["intent"]["name"] == "goodbye"


def test_enough_elsewhere_ends_the_subject_only():
    elsewhere = read_in_context(parsed("/choose_enough", "choose_enough", 1.0), Moment(asked="utter_greet"))
    assert elsewhere["intent"]["name"] == "choose_enough"


def test_enough_after_a_wish_to_die_takes_help_along():
    heavy = Moment(asked="utter_aside_more", said=frozenset({"utter_suicide_act"}))
    assert read_in_context(parsed("/choose_enough", "choose_enough", 1.0), heavy)["intent"]["name"] == (
        "choose_heavy_goodbye"
    )
