"""Who gets to know it, and what is said to whom: asked in ever shorter words in the middle of a talk."""

from dataclasses import replace

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

BLACKMAILED = Moment(
    asked="utter_blackmail_first", topic="sextortion", said=frozenset({"utter_greet", "utter_blackmail_first"})
)
POLICE = Moment(
    asked="utter_police_first",
    topic="ask_police_law",
    said=frozenset({"utter_greet", "utter_blackmail_first", "utter_police_first"}),
)
MEET = Moment(
    asked="utter_blackmail_meet",
    question="Is er al iets gebeurd wat jij niet wilde?",
    buttons=(("Ja", "/sexual_violence"), ("Nee", "/deny")),
    topic="sextortion",
    said=frozenset({"utter_greet", "utter_blackmail_first", "utter_blackmail_meet"}),
)
FAKE = Moment(
    asked="utter_afraid_parents_first",
    topic="afraid_parents_find_out",
    said=frozenset({"utter_greet", "utter_deepfake_first", "utter_afraid_parents_first"}),
)
TRIP = Moment(
    asked="utter_abroad_must_go",
    question="Weet iemand op school of in de buurt hiervan?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
    topic="left_abroad",
    said=frozenset({"utter_greet", "utter_forced_marriage_first", "utter_abroad_must_go"}),
)
SHOWN = Moment(
    asked="utter_call_or_type",
    topic="ask_where_help",
    said=frozenset({"utter_greet", "utter_forced_marriage_first", "utter_call_or_type"}),
)
LADDER = Moment(
    asked="utter_suicide_act",
    topic="suicidal_thoughts",
    said=frozenset({"utter_greet", "utter_blackmail_first", "utter_suicide_act"}),
)
NOBODY = Moment(
    asked="utter_suicide_nobody",
    topic="suicidal_thoughts",
    said=frozenset({"utter_greet", "utter_blackmail_first", "utter_suicide_act", "utter_suicide_nobody"}),
)


def read(text, moment, intent="ask_police_law"):
    return read_in_context(parsed(text, intent, 0.97), moment)["intent"]["name"]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("hij zit op mn school 17. als ik aangifte doe ziet hij dat dan meteen? dan zet ie m er juist in", BLACKMAILED),
        ("over de politie. ziet hij dat dan meteen als ik aangifte doe", BLACKMAILED),
        ("mijn vraag was ziet HIJ het. niet de wet", POLICE),
        ("merkt ie het als ik naar de politie ga", BLACKMAILED),
        ("nee nog nooit wat gebeurd. maar ik vroeg of hij t ziet als ik aangifte doe", MEET),
        ("krijgt hij te horen dat ik hem heb gemeld bij de politie", BLACKMAILED),
    ],
)
def test_does_he_see_that_i_report_him(text, moment):
    assert read(text, moment) == "choose_aside_who_hears_from_police"


@pytest.mark.parametrize(
    "text", ["ik wil aangifte doen", "wat doet de politie met hem", "hij is naar de politie gegaan"]
)
def test_the_police_by_themselves_are_no_such_question(text):
    assert read(text, BLACKMAILED) != "choose_aside_who_hears_from_police"


@pytest.mark.parametrize(
    "text",
    [
        "mag mn mentor het vertellen zonder dat ik het wil ja of nee",
        "kan mn mentor het aan mn ouders zeggen als ik het aan haar zeg",
        "maar mag mn mentor dat zeggen of niet",
        "gaat school mijn ouders bellen of niet",
    ],
)
def test_may_my_mentor_tell(text):
    assert read(text, POLICE, "ask_how_to_tell_parents") == "choose_aside_teacher_tells"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ik bedoel als ik naar politie ga krijgen mn ouders dan post thuis. ik ben 15", "choose_police_parents"),
        ("krijgen mn ouders een brief van de politie ja of nee", "choose_police_parents"),
        ("maar krijgen mn ouders nu een brief als ik dit ergens meld??", "choose_aside_report_do_parents_hear"),
    ],
)
def test_a_letter_home(text, meant):
    assert read(text, BLACKMAILED, "ask_privacy") == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("kan mn snap account weg dan heeft ie niks meer toch", "choose_aside_new_account"),
        ("maar hij heeft mn vollgers al gescreenshot. moet ik mn account wissen ofzo?", "choose_aside_new_account"),
        ("mn INSTA account dus. moet ik die verwijderen", "choose_aside_new_account"),
        ("wat moet ik NU met die gast. blokkeren ja of nee hij dreigt over 1 uur", "choose_aside_if_i_block"),
        ("ik heb 50 betaald. kan ik dat geld terugkrijgen en moet ik hem nou blokkeren", "choose_aside_if_i_block"),
        ("ok bank bel ik morgen. blokkeren dan?", "choose_aside_if_i_block"),
    ],
)
def test_her_account_and_blocking_him(text, meant):
    assert read(text, BLACKMAILED, "ask_evidence") == meant


def test_his_fake_account_is_not_hers():
    assert read("kan dat nepaccount weg", BLACKMAILED, "ask_evidence") == "ask_evidence"


def test_a_question_about_dying_comes_before_hers_and_the_help_after_it_does_not():
    assert read("moet ik hem blokkeren", LADDER, "sextortion") != "choose_aside_if_i_block"
    text = "nee niet bellen. chat miss. maar wat moet ik NU met die gast. blokkeren ja of nee hij dreigt over 1 uur"
    assert read(text, NOBODY, "sextortion") == "choose_aside_if_i_block"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("nee ik bedoel wat zeg ik tegen veilig thuis als die opnemen", SHOWN),
        ("bellen kan maar alleen morgen tussen 9 en 12. wat zeg ik dan als eerste", SHOWN),
        ("wat moet ik zeggen als ik morgen bel", TRIP),
    ],
)
def test_what_to_say_to_a_helpline(text, moment):
    assert read(text, moment, "ask_how_to_tell_parents") == "choose_what_to_say"


@pytest.mark.parametrize(
    "text",
    [
        "nee ze slaat niet. ze gaat huilen denk ik. hoe zeg ik dat dan.. 'mam er is een foto'? dat gelooft ze nooit",
        "nepfoto ja dat zei ik. ik wil weten hoe ik het tegen mn moeder zeg",
        "ja maar mijn MOEDER. wat zeg ik tegen haar. niet tegen die jongens",
    ],
)
def test_how_to_say_it_to_my_mother(text):
    assert read(text, FAKE, "parent_how_to_talk") == "ask_how_to_tell_parents"


def test_a_no_to_a_wedding_keeps_its_own_words():
    assert read("hoe zeg ik tegen mn moeder dat ik niet wil", TRIP, "forced_marriage") != "ask_how_to_tell_parents"


def test_does_my_mother_get_into_trouble():
    text = "en nogmaals geen politie pls. kan veilig thuis mijn moeder ook helpen of krijgt ze dan problemen"
    assert read(text, TRIP, "afraid_parents_find_out") == "choose_aside_parents_in_trouble"


def test_blame_on_my_mother_is_pressure_and_no_violence():
    guess = {"entity": "risk", "value": "honour_violence", "level": "act", "source": "model", "start": 0, "end": 3}
    text = (
        "bang weet ik niet. ze slaan me niet ofzo. maar als ik nee zeg krijgt mijn moeder de schuld van mijn vader "
        "snap je"
    )
    found = read_in_context(parsed(text, "nlu_fallback", 0.4, [guess]), TRIP)
    assert found["intent"]["name"] == "choose_aside_force_without_hitting"
    assert [one["level"] for one in found["entities"] if one.get("entity") == "risk"] in ([], ["ask"])


@pytest.mark.parametrize(
    "text",
    ["en als ik morgen wel naar school moet. wat doe ik als ze lachen", "wat als ze me morgen uitlachen op school"],
)
def test_laughter_tomorrow_at_school(text):
    assert read(text, FAKE, "nlu_fallback") == "choose_aside_afraid_of_school"


def test_a_button_that_is_typed_ends_nothing():
    faith = Moment(
        asked="utter_faith_first",
        question="Met wie zou je dit willen bespreken?",
        buttons=(("Iemand die ik ken", "/choose_faith_known"), ("Iemand buiten mijn kring", "/choose_faith_outside")),
        topic="faith_question",
        said=frozenset({"utter_greet", "utter_faith_first"}),
    )
    assert read("Iemand buiten mijn kring", faith, "quick_exit") == "choose_faith_outside"
    assert read("weg hier", faith, "quick_exit") == "quick_exit"


def test_at_a_question_that_comes_back_hers_is_heard_and_a_yes_is_met():
    grooming = Moment(
        asked="utter_grooming_first",
        topic="grooming",
        said=frozenset({"utter_greet", "utter_blackmail_first", "utter_grooming_first"}),
    )
    text = "over de politie. ziet hij dat dan meteen als ik aangifte doe"
    assert read(text, grooming) == "choose_aside_who_hears_from_police"
    assert read("ja hij weet waar ik woon. ziet hij dat als ik aangifte doe", grooming) == "ask_police_law"


OUTED = Moment(
    asked="utter_aside_more",
    topic="honour_violence",
    said=frozenset({"utter_honour_first", "utter_aside_where_sleep", "utter_aside_more"}),
)


@pytest.mark.parametrize(
    ("text", "moment", "meant"),
    [
        (
            "stel ik zeg t tegen mn mentor moet die t dan aan mn ouders vertellen",
            BLACKMAILED,
            "choose_aside_teacher_tells",
        ),
        (
            "nee ik bedoel mn mentor op school. moet die het tegen mn ouders zeggen? ik ben 16",
            BLACKMAILED,
            "choose_aside_teacher_tells",
        ),
        (
            "ben 17. maar als ik veilig thuis bel bellen die mn ouders dan? mn vader gaat dan door t lint",
            OUTED,
            "choose_aside_do_helpers_tell",
        ),
        ("gaan ze mijn ouders bellen bij de kindertelefoon", OUTED, "choose_aside_do_helpers_tell"),
        (
            "en die brief dan? komen mn ouders erachter als ik helpwanted of politie bel",
            BLACKMAILED,
            "choose_police_parents",
        ),
        ("horen mijn ouders het als ik helpwanted app", BLACKMAILED, "choose_aside_report_do_parents_hear"),
        ("nee gewist zei ik. en krijgen mn ouders dan bericht van halt", POLICE, "choose_aside_halt_what_happens"),
        (
            "kan je zorgen dat zijn snap account weg gaat? en ziet hij dan dat ik het was",
            BLACKMAILED,
            "choose_aside_report_anonymous",
        ),
        (
            "huh dus hij ziet het als ik m rapporteer?? dan doe ik t niet hoor",
            BLACKMAILED,
            "choose_aside_report_anonymous",
        ),
        (
            "nee geen screenshot. zn account melden bij snap, ziet hij dan mijn naam",
            BLACKMAILED,
            "choose_aside_report_anonymous",
        ),
    ],
)
def test_who_hears_it_has_an_answer_for_each_place(text, moment, meant):
    assert read(text, moment, "pro_reporting_code") == meant


@pytest.mark.parametrize(
    ("text", "before", "meant"),
    [
        (
            "??? ik ben geen leraar. ik ben de jongen waar het over gaat. ik wil weten of ze mijn ouders bellen",
            "maar als ik veilig thuis bel bellen die mn ouders dan?",
            "choose_aside_do_helpers_tell",
        ),
        (
            "nee ik bedoel krijgen mijn ouders een brief thuis",
            "komen mn ouders erachter als ik helpwanted of politie bel",
            "choose_police_parents",
        ),
    ],
)
def test_asked_again_it_is_of_those_named_before(text, before, meant):
    assert read(text, replace(OUTED, told=(before,)), "afraid_parents_find_out") == meant


@pytest.mark.parametrize(
    "text",
    [
        "hij gaat het aan mijn ouders vertellen",
        "weten mijn ouders het al? nee",
        "mijn vader komt erachter en dan vermoordt hij me",
    ],
)
def test_what_somebody_threatens_is_no_such_question(text):
    found = read(text, BLACKMAILED, "afraid_parents_find_out")
    assert found not in ("choose_aside_do_helpers_tell", "choose_aside_teacher_tells", "choose_police_parents")


TELLS_A_FAKE = replace(FAKE, asked="utter_how_to_tell_first", topic="ask_how_to_tell_parents")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("ik durf het denk ik wel.. maar ze gelooft me vast niet dat t nep is", TELLS_A_FAKE),
        ("dat zei ik al 3 keer, groep. ik vroeg hoe ik mn moeder laat geloven dat t nep is", FAKE),
        ("mn moeder.. maar hoe zeg ik dat. ze gaat denken dat ik zelf foto's heb gestuurd", FAKE),
    ],
)
def test_who_fears_that_a_fake_is_believed_gets_words_for_home(text, moment):
    assert read(text, moment, "deepfake_nude") == "ask_how_to_tell_parents"


def test_without_a_fake_or_somebody_at_home_they_are_no_words_for_home():
    assert read("iedereen gelooft dat die foto echt is", FAKE, "deepfake_nude") != "ask_how_to_tell_parents"
    assert read("mn moeder gelooft niet dat het nep is", BLACKMAILED, "sextortion") != "ask_how_to_tell_parents"
