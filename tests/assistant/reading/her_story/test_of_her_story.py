"""What a message adds to a story told before: a payment, a flight, a place, somebody who told it on."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import KNOWN, LGBT, TRAVELS, parsed

BLACKMAIL = frozenset({"utter_blackmail_first"})
PROOF = Moment(asked="utter_blackmail_proof", topic="sextortion", said=BLACKMAIL | {"utter_blackmail_proof"})
FIRST = Moment(asked="utter_blackmail_first", topic="sextortion", said=BLACKMAIL)
EX = Moment(
    asked="utter_blackmail_known",
    question="Ben je bang dat die persoon je iets aandoet?",
    buttons=(("Ja, daar ben ik bang voor", "/affirm"), ("Nee, dat niet", "/deny")),
    topic="sextortion",
    said=BLACKMAIL | {"utter_blackmail_known"},
)
PLACE = Moment(
    asked="utter_image_shared_first",
    question="Waar staat het nu, voor zover je weet?",
    buttons=(("In een app of groep", "/choose_image_in_app"), ("Op een site", "/choose_image_on_site")),
    topic="image_shared",
    said=frozenset({"utter_image_shared_first"}),
)
WEDDING = frozenset({"utter_forced_marriage_first", "utter_forced_marriage_rights"})
SAYS_NO = Moment(asked="utter_forced_marriage_rights", topic="forced_marriage", said=WEDDING)
DYING = Moment(asked="utter_suicide_ask", topic="forced_marriage", said=WEDDING | {"utter_suicide_ask"})
TRIP = Moment(asked="utter_abroad_before", topic="left_abroad", said=WEDDING | {"utter_abroad_before"})
OUTED = Moment(
    asked="utter_lgbt_outed",
    question="Is het thuis gevaarlijk als zij dit horen?",
    buttons=(("Ja, thuis is niet veilig", "/choose_lgbt_unsafe"), ("Nee, dat niet", "/deny")),
    topic="lgbt_identity",
    said=frozenset({"utter_lgbt_outed"}),
)
POLICE = Moment(
    asked="utter_police_first",
    question="Wat wil je weten?",
    buttons=(("Horen mijn ouders het?", "/choose_police_parents"), ("Ben ik zelf strafbaar?", "/choose_police_me")),
    topic="deepfake_nude",
)
HONOUR_ASK = Moment(
    asked="utter_honour_ask",
    question="Ben je bang voor wat je familie doet als dit uitkomt?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
)
AWFUL = Moment(asked="utter_distress_first", said=frozenset({"utter_image_shared_first"}))
HOME_FEARED = Moment(said=frozenset({"utter_honour_first"}))


@pytest.mark.parametrize(
    ("text", "intent", "confidence", "moment", "meant"),
    [
        ("ik heb al 150 overgemaakt", "sextortion", 0.7, PROOF, "choose_blackmail_paid"),
        ("heb al met een tikkie betaald", "nlu_fallback", 0.7, EX, "choose_blackmail_paid"),
        ("kan ik mn geld terug", "nlu_fallback", 0.8, PROOF, "choose_blackmail_paid"),
        ("een meisje op insta, we gingen bellen", "nlu_fallback", 0.6, FIRST, "choose_blackmail_stranger"),
        ("niet voor hem, wel voor mn vader en broers", "nlu_fallback", 0.5, EX, "afraid_parents_find_out"),
        ("zei ik toch in de snapgroep. van de klas", "bullied", 0.7, PLACE, "choose_image_in_app"),
        ("er staat een foto van me in de groepsapp", "image_shared", 0.9, Moment(), "choose_image_told_in_app"),
        ("in augustus gaan we naar turkije", "left_abroad", 0.4, SAYS_NO, "choose_abroad_before"),
        ("28 juli vliegen we", "out_of_scope", 0.8, DYING, "choose_abroad_before"),
        ("28 juli vliegen we", "out_of_scope", 0.8, TRIP, "affirm"),
        ("mn vader heeft mn paspoort", "left_abroad", 0.99, SAYS_NO, "choose_abroad_passport"),
        ("iemand heeft iedereen verteld dat ik op jongens val", "lgbt_identity", 0.98, Moment(), "choose_lgbt_outed"),
        ("hij heeft t al gezegd", "sextortion", 0.5, LGBT, "choose_lgbt_outed"),
        (
            "mn oom zette het in de familiegroep en heeft daar geschreven dat ik homo ben",
            "lgbt_identity",
            0.7,
            Moment(),
            "choose_lgbt_outed",
        ),
        ("het is al uitgekomen", "afraid_parents_find_out", 0.8, LGBT, "choose_lgbt_outed"),
        ("kan ik mn moeder nog spreken als ik wegga", "ask_how_to_tell_parents", 0.4, SAYS_NO, "choose_keep_touch"),
        ("dan zie ik mama nooit meer", "nlu_fallback", 0.4, SAYS_NO, "choose_keep_touch"),
        ("verlies ik mijn moeder dan", "afraid_parents_find_out", 0.8, SAYS_NO, "choose_keep_touch"),
        ("hij heeft m weg maar ze hebben ss gemaakt", "regret_sent", 0.5, PLACE, "ask_remove_image"),
        ("hij ging hem toch versturen", "regret_sent", 0.6, PLACE, "choose_noted"),
        ("ja alleen ik wilde het zelf vertellen ooit", "affirm", 0.94, LGBT, "choose_noted"),
        ("klopt wel maar ik wilde dat niet", "affirm", 0.8, OUTED, "choose_noted"),
        ("ik durf morgen niet naar school", "express_distress", 0.9, OUTED, "choose_lgbt_outed_school"),
        ("ik durf morgen niet naar school", "express_distress", 0.9, PLACE, "choose_school"),
        ("niet slapen. ik lig maar te scrollen", "express_distress", 0.99, AWFUL, "choose_no_sleep"),
        ("kan ik aangifte doen zonder mn ouders", "ask_police_law", 1.0, POLICE, "choose_police_parents"),
        ("horen mn ouders het", "afraid_parents_find_out", 0.94, POLICE, "choose_police_parents"),
        ("ja mn broer checkt mn telefoon soms", "affirm", 0.8, HONOUR_ASK, "affirm"),
        ("nee niet dood. ik wil gwn niet trouwen", "forced_marriage", 0.98, DYING, "deny"),
    ],
)
def test_it_adds_to_the_story(text, intent, confidence, moment, meant):
    """Heard whatever question stands open."""
    assert read_in_context(parsed(text, intent, confidence), moment)["intent"]["name"] == meant


@pytest.mark.parametrize(
    ("text", "intent", "moment"),
    [
        ("ik heb niks betaald", "sextortion", PROOF),
        ("nu wil ze nog 300 en dan krijg ik het terug", "sextortion", PROOF),
        ("iemand uit mijn klas heeft een nepaccount", "sextortion", KNOWN),
        ("er gaat een foto rond op school", "image_shared", Moment()),
        ("we zijn marokkaans snap je", "image_shared", Moment()),
        ("er gaat een foto rond van iemand uit groep 8", "image_shared", Moment()),
        ("28 juli vliegen we", "out_of_scope", Moment()),
        ("we gaan deze zomer niet naar marokko", "tell_outcome", SAYS_NO),
        ("mijn paspoort is weg", "choose_abroad_before", TRAVELS),
        ("ik heb het tegen iedereen gezegd", "lgbt_identity", Moment()),
        ("niemand weet dat ik op meisjes val, ook de hele klas niet", "lgbt_identity", Moment()),
        ("kan ik naar de politie zonder dat mijn ouders het horen", "ask_police_law", HOME_FEARED),
        ("28 juli vliegen we", "out_of_scope", Moment(asked="utter_suicide_now", said=WEDDING)),
        ("er staat een foto van haar in de groepsapp", "parent_child_victim", Moment(role="parent")),
    ],
)
def test_it_stays_what_it_was(text, intent, moment):
    """A denial, another's demand, other words, or a question for her life."""
    assert read_in_context(parsed(text, intent, 0.9), moment)["intent"]["name"] == intent


@pytest.mark.parametrize(
    ("text", "entities", "meant"),
    [
        ("mn ex", ["person"], "choose_sender_known"),
        ("een jongen uit mijn klas", ["person"], "choose_sender_known"),
        ("op de snap van mn ex", ["platform", "person"], "choose_image_in_app"),
        ("mn ex heeft het ergens neergezet maar waar precies", ["person"], "inform_detail"),
    ],
)
def test_who_it_was_is_no_place(text, entities, meant):
    """Asked where it stands, she says who did it."""
    found = [{"entity": one, "value": "x", "start": 0, "end": 2} for one in entities]
    assert read_in_context(parsed(text, "inform_detail", 0.9, found), PLACE)["intent"]["name"] == meant


SENT_AWAY = Moment(
    asked="utter_aside_more",
    topic="left_abroad",
    role="youth",
    said=frozenset({"utter_abroad_first", "utter_aside_more"}),
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "oke maar hoe begin ik dat tegen mn mentor. straks belt ie meteen m'n vader",
            "choose_aside_words_for_mentor_home",
        ),
        ("hoe vertel ik dit aan mijn juf", "choose_aside_words_for_mentor_home"),
        ("wat zeg ik tegen iemand van school dan", "choose_aside_words_for_mentor_home"),
        ("hoe zeg ik het tegen mijn moeder", "ask_how_to_tell_parents"),
        ("mijn mentor zegt dat ik het thuis moet vertellen, hoe dan", "ask_how_to_tell_parents"),
        ("hoe zeg ik het thuis, samen met mn mentor", "ask_how_to_tell_parents"),
    ],
)
def test_words_for_a_mentor_where_the_family_is_feared(text, meant):
    found = read_in_context(parsed(text, "ask_how_to_tell_parents", 0.99), SENT_AWAY)
    assert found["intent"]["name"] == meant


def test_elsewhere_a_mentor_is_one_to_tell_it_to():
    found = read_in_context(parsed("hoe zeg ik het tegen mn mentor", "ask_how_to_tell_parents", 0.99), PLACE)
    assert found["intent"]["name"] == "ask_how_to_tell_parents"


def test_who_does_not_really_know_him_has_a_stranger():
    asked = Moment(asked="utter_blackmail_first", topic="sextortion", said=frozenset({"utter_blackmail_first"}))
    text = "hij zegt dat hij 17 is maar ken hem niet echt. hij zei anders stuur ik het naar je volgers"
    assert read_in_context(parsed(text, "nlu_fallback", 0.4), asked)["intent"]["name"] == "choose_blackmail_stranger"


LEAVES_SOON = Moment(
    asked="utter_abroad_must_go",
    question="Weet iemand op school of in de buurt hiervan?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
    topic="left_abroad",
    said=frozenset({"utter_abroad_first", "utter_abroad_before", "utter_abroad_must_go"}),
)
IS_THERE = Moment(asked="utter_abroad_papers", topic="left_abroad", said=LEAVES_SOON.said | {"utter_abroad_already"})


@pytest.mark.parametrize(
    "text",
    [
        "wat stop ik in mn tas",
        "wat neem ik mee",
        "oke en wat moet er in mijn koffer dan",
        "wat pak ik in voor zaterdag",
    ],
)
def test_what_goes_into_her_bag_before_a_trip(text):
    found = read_in_context(parsed(text, "nlu_fallback", 0.4), LEAVES_SOON)
    assert found["intent"]["name"] == "choose_aside_bag_for_trip"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("wat stop ik in mn tas als ik wegloop", LEAVES_SOON),
        ("wat stop ik in mn tas", IS_THERE),
        ("wat stop ik in mn tas", PLACE),
        ("wat moet ik in turkije dan doen", LEAVES_SOON),
        ("wat moet ik daar mee", LEAVES_SOON),
        ("wat kan er in augustus gebeuren", LEAVES_SOON),
    ],
)
def test_another_bag_is_not_packed_for_the_trip(text, moment):
    found = read_in_context(parsed(text, "nlu_fallback", 0.4), moment)
    assert found["intent"]["name"] != "choose_aside_bag_for_trip"


@pytest.mark.parametrize(
    ("confidence", "meant"), [(0.8, "choose_aside_passport_copy"), (0.5, "choose_abroad_passport")]
)
def test_a_question_about_her_papers_that_is_heard_well_comes_before_the_passport(confidence, meant):
    text = "mn vader heeft mn paspoort, hoe krijg ik een kopie"
    heard = [{"name": "choose_aside_passport_copy", "confidence": confidence, "to": ["youth"]}]
    read = {**parsed(text, "left_abroad", 0.99), "aside": heard}
    asked = Moment(asked="utter_honour_ask", topic="forced_marriage", role="youth", said=WEDDING)
    assert read_in_context(read, asked)["intent"]["name"] == meant


AFTER_A_JOKE = Moment(
    asked="utter_only_a_joke",
    question="Hoe gaat het nu echt met jou?",
    buttons=(("Ik vertel het", "/choose_tell_story"), ("Het gaat, echt waar", "/deny")),
    topic="suicidal_thoughts",
    said=frozenset({"utter_blackmail_first", "utter_blackmail_stranger", "utter_suicide_act", "utter_only_a_joke"}),
)
THREAT = {
    "entity": "risk",
    "value": "extortion",
    "level": "act",
    "confidence": 0.8,
    "source": "model",
    "start": 0,
    "end": 9,
}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ze zegt over een uur stuurt ze naar al me volgers", "choose_aside_countdown"),
        ("ik heb alleen 50 op me rekening kan ik dat niet sturen dan is ze stil", "choose_aside_shall_i_pay"),
    ],
)
def test_blackmail_goes_on_after_another_subject_came_in_between(text, meant):
    heard = [{"name": "choose_aside_shall_i_pay", "confidence": 0.61, "to": ["youth"]}] if "50" in text else []
    read = {**parsed(text, "nlu_fallback", 0.5, [THREAT], [("sextortion", 0.34)]), "aside": heard}
    assert read_in_context(read, AFTER_A_JOKE)["intent"]["name"] == meant


def test_whether_there_is_a_threat_was_only_asked():
    asked = frozenset({"utter_pressured_first", "utter_blackmail_ask", "utter_danger_ok"})
    moment = Moment(asked="utter_pressured_first", topic="pressured_to_send", said=asked)
    found = read_in_context(parsed("hij wil ook afspreken zaterdag", "grooming", 0.98), moment)
    assert found["intent"]["name"] == "grooming"


@pytest.mark.parametrize(
    ("text", "intent", "meant"),
    [
        ("iemand heeft in de klassenapp gezet dat ik homo ben", "nlu_fallback", "choose_lgbt_outed"),
        ("ze hebben gepost op insta dat ik op meisjes val", "bullied", "choose_lgbt_outed"),
        ("iemand heeft in de klassenapp gezet dat mn vriendin lesbisch is", "nlu_fallback", "nlu_fallback"),
        ("ik heb in de klassenapp gezegd dat ik homo ben", "nlu_fallback", "nlu_fallback"),
        ("iemand heeft in de klassenapp een foto gezet en dat ik homo ben", "bullied", "bullied"),
    ],
)
def test_whom_she_loves_was_told_on_however_the_model_hears_it(text, intent, meant):
    assert read_in_context(parsed(text, intent, 0.6), Moment(asked="utter_who"))["intent"]["name"] == meant


ONLINE = Moment(
    asked="utter_grooming_meet",
    question="Wie kan het vandaag weten?",
    buttons=(("Iemand thuis", "/ask_how_to_tell_parents"), ("Een hulplijn", "/ask_where_help")),
    topic="pressured_to_send",
    said=frozenset({"utter_pressured_first", "utter_pressured_online", "utter_grooming_meet"}),
)
TELLING = Moment(asked="utter_how_to_tell_first", topic="pressured_to_send", said=ONLINE.said)


def test_who_presses_her_with_love_gets_a_no_in_words():
    half_read = {"meant": "affirm", "confidence": 0.64, "sure": False}
    read = {**parsed("hij zegt als ik van hem hou dan stuur ik", "nlu_fallback", 0.5), "answer": half_read}
    assert read_in_context(read, ONLINE)["intent"]["name"] == "choose_pressure_known"
    read = parsed("wat moet ik hem dan zeggen", "nlu_fallback", 0.5)
    assert read_in_context(read, ONLINE)["intent"]["name"] == "choose_pressure_known"
    assert read_in_context(read, TELLING)["intent"]["name"] != "choose_pressure_known"


def test_half_a_yes_is_no_answer_to_who():
    half_read = {"meant": "affirm", "confidence": 0.64, "sure": False}
    read = {**parsed("ik heb hem gister nog gezien op het plein", "nlu_fallback", 0.5), "answer": half_read}
    assert read_in_context(read, ONLINE)["intent"]["name"] != "affirm"


def test_what_she_asks_is_no_yes_to_a_meeting():
    asked = Moment(
        asked="utter_pressured_online",
        question="Wil die persoon ook afspreken?",
        buttons=(("Ja", "/grooming"), ("Nee", "/deny")),
        topic="pressured_to_send",
        said=frozenset({"utter_pressured_first", "utter_pressured_online"}),
    )
    read = parsed("is dat raar dan", "nlu_fallback", 0.39, ranking=[("affirm", 0.11)])
    assert read_in_context(read, asked)["intent"]["name"] != "affirm"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("mama wordt boos en pakt mn tel af", "choose_home_angry"),
        ("ze neemt mijn telefoon in", "afraid_parents_find_out"),
    ],
)
def test_a_phone_that_is_taken_away_is_no_goodbye(text, meant):
    assert read_in_context(parsed(text, "quick_exit", 0.84), ONLINE)["intent"]["name"] == meant


def test_who_keeps_somebody_out_does_not_leave():
    asked = Moment(
        asked="utter_not_watched",
        question="Wil je verder met wat er speelt?",
        buttons=(("Ja, verder", "/affirm"), ("Nee, dit was het", "/goodbye")),
        topic="image_shared",
    )
    mother = {"entity": "person", "value": "mother", "start": 0, "end": 3}
    read = parsed("nee niet mn moeder!!", "deny", 0.83, [mother])
    assert read_in_context(read, asked)["intent"]["name"] == "affirm"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("kan ik nu aangifte doen", "choose_police_talk"),
        ("hoe doe ik aangifte", "choose_police_talk"),
        ("is doorsturen strafbaar", "ask_police_law"),
    ],
)
def test_the_step_to_the_police_is_said_and_not_the_law_first(text, meant):
    assert read_in_context(parsed(text, "ask_police_law", 0.99), PLACE)["intent"]["name"] == meant
    assert read_in_context(parsed(text, "ask_police_law", 0.99), HOME_FEARED)["intent"]["name"] == "ask_police_law"


LGBT_ASKED = Moment(
    asked="utter_lgbt_outed",
    question="Is het thuis gevaarlijk als zij dit horen?",
    buttons=(("Ja, thuis is niet veilig", "/choose_lgbt_unsafe"), ("Nee, dat niet", "/deny")),
    topic="lgbt_identity",
    said=frozenset({"utter_lgbt_outed"}),
)
NOW_ASKED = Moment(
    asked="utter_danger_now_ask",
    question="Ben je nu bang dat iemand jou iets doet?",
    buttons=(("Ja, nu", "/affirm"), ("Nee, nu is het rustig", "/deny")),
    topic="immediate_danger",
    said=frozenset({"utter_image_shared_first", "utter_honour_first", "utter_danger_now_ask"}),
)


@pytest.mark.parametrize(
    ("text", "intent", "moment", "meant"),
    [
        ("mn ouders zijn heel gelovig (moslim)", "nlu_fallback", LGBT_ASKED, "choose_noted"),
        ("ben ik ziek ofzo", "nlu_fallback", LGBT_ASKED, "choose_aside_can_it_be_changed"),
        (
            "school wil mn ouders bellen",
            "afraid_parents_find_out",
            LGBT_ASKED,
            "choose_aside_school_wants_to_call_home",
        ),
        ("niemand weet dit", "ask_privacy", NOW_ASKED, "choose_danger_later"),
        ("ik schaam me dood bro, ik ben een jongen dit hoort niet", "nlu_fallback", AFTER_A_JOKE, "choose_shame"),
        ("nog niks betaald", "tell_outcome", PROOF, "choose_noted"),
        ("moet iemand dit weten?", "ask_privacy", PLACE, "ask_how_to_tell_parents"),
        ("hoezo moet ik t aan iemand vertellen", "ask_privacy", PROOF, "ask_how_to_tell_parents"),
    ],
)
def test_what_was_passed_over_or_led_away_is_heard_in_her_story(text, intent, moment, meant):
    assert read_in_context(parsed(text, intent, 0.6), moment)["intent"]["name"] == meant


def test_what_is_not_understood_beside_the_first_help_is_her_own_question():
    asked = Moment(
        asked="utter_honour_first",
        question="Kan iemand nu in je telefoon kijken?",
        buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
        topic="lgbt_identity",
        said=frozenset({"utter_lgbt_outed", "utter_honour_first"}),
    )
    heard = [{"name": "choose_aside_faith_and_lgbt", "confidence": 0.51, "to": ["youth"]}]
    read = {**parsed("ze zeggen dat god mensen zoals ik haat", "nlu_fallback", 0.59), "aside": heard}
    assert read_in_context(read, asked)["intent"]["name"] == "choose_aside_faith_and_lgbt"
