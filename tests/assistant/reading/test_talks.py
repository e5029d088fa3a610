"""What talks had shown to be misread: places, words, homes that only scold, and who is spoken to."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

YES_NO = (("Ja", "/affirm"), ("Nee", "/deny"))
REMOVING = Moment(
    asked="utter_removal_brake", question="Wil je het ook op andere apps tegenhouden?", buttons=YES_NO,
    topic="image_shared",
    said=frozenset({"utter_image_shared_first", "utter_removal_instagram", "utter_removal_brake"}),
)  # fmt: skip
HONOUR = Moment(
    asked="utter_honour_ask", question="Ben je bang voor wat je familie doet als dit uitkomt?", buttons=YES_NO,
    topic="image_shared", said=frozenset({"utter_image_shared_first", "utter_honour_ask"}),
)  # fmt: skip
OUTED = Moment(
    asked="utter_lgbt_outed", question="Is het thuis gevaarlijk als zij dit horen?", buttons=YES_NO,
    topic="lgbt_identity", said=frozenset({"utter_lgbt_outed"}),
)  # fmt: skip
PASSED_ON = Moment(
    asked="utter_shared_first", question="Heb je het nog?", buttons=YES_NO, topic="i_shared_image",
    said=frozenset({"utter_shared_first"}),
)  # fmt: skip
OF_THE_SENDER = Moment(
    asked="utter_parent_shared_first", question="Staat het nog op de telefoon?", role="parent",
    topic="parent_child_shared", said=frozenset({"utter_parent_shared_first"}),
)  # fmt: skip
SHOWN = Moment(
    asked="utter_image_shared_first", question="Waar staat het nu?", role="youth", topic="image_shared",
    said=frozenset({"utter_image_shared_first"}),
)  # fmt: skip
AFTER_CARDS = Moment(
    asked="utter_abroad_before", question="Staat de reis al vast?", buttons=YES_NO, role="youth", topic="left_abroad",
    said=frozenset({"utter_abroad_first", "utter_abroad_before"}),
)  # fmt: skip
AFRAID = Moment(
    asked="utter_afraid_parents_first", question="Schreeuwen, straf, of slaan en opsluiten?", role="youth",
    topic="image_shared", said=frozenset({"utter_image_shared_first", "utter_afraid_parents_first"}),
)  # fmt: skip
FEARED = Moment(
    asked="utter_honour_soon", question="Wie is echt veilig?", topic="image_shared",
    said=frozenset({"utter_image_shared_first", "utter_honour_first", "utter_honour_soon"}),
)  # fmt: skip
PROOF = Moment(
    asked="utter_blackmail_proof", question="Zullen we nu het bewijs bewaren?", buttons=YES_NO, topic="sextortion",
    said=frozenset({"utter_blackmail_first", "utter_blackmail_proof"}),
)  # fmt: skip
MENTOR = Moment(
    asked="utter_pro_support_first", question="Speelt er thuis iets gevaarlijks?", buttons=YES_NO,
    role="professional", topic="pro_support_victim", said=frozenset({"utter_honour_other", "utter_pro_support_first"}),
)  # fmt: skip
YOUTH, INSTA = {"entity": "role", "value": "youth"}, {"entity": "platform", "value": "whatsapp"}
DYING = {
    "entity": "risk", "value": "suicide", "level": "act", "confidence": 0.8, "source": "model", "start": 0, "end": 3,
}  # fmt: skip
LADDER = Moment(
    asked="utter_suicide_stay", question="Wat kies jij?", topic="image_shared",
    said=frozenset({"utter_image_shared_first", "utter_suicide_act", "utter_suicide_stay"}),
)  # fmt: skip
PLANNED = Moment(**{**vars(LADDER), "said": LADDER.said | {"utter_suicide_now"}})


@pytest.mark.parametrize(
    ("text", "intent", "entities", "moment", "meant"),
    [
        ("nee niet insta. een gewone website", "deny", [], REMOVING, "choose_platform_other"),
        ("t is whatsapp geen snap", "inform_detail", [INSTA], REMOVING, "choose_platform_whatsapp"),
        ("ja ze word egt boos. tel afpakken enzo", "affirm", [], HONOUR, "choose_home_angry"),
        ("weet ik niet. mn vader heeft t nog niet gezien", "inform_detail", [], OUTED, "unsure"),
        ("huh het gaat om thuis. ik ben bang dat me vader straks thuiskomt", "afraid_parents_find_out", [], OUTED,
         "choose_danger_later"),
        ("wat is aangifte?", "ask_police_law", [], REMOVING, "ask_definition"),
        ("wat is 'dreigen'", "affirm", [], REMOVING, "ask_definition"),
        ("??? ik ben niet het slachtoffer. ik heb t gedaan", "nlu_fallback", [], PASSED_ON, "choose_shared_sorry"),
        ("maar echt iedereen heeft t doorgestuurd waarom zou ik dan de enige zijn die gepakt wordt. en zij had m zelf"
         " gemaakt", "self_blame", [], PASSED_ON, "choose_shared_excuse"),
        ("wat? mijn dochter is slachtoffer. jongen heeft foto rondgestuurd. niet zij", "parent_child_shared", [],
         OF_THE_SENDER, "parent_child_victim"),
        ("als ik naar popo ga horen me ouders t dan? ben 15", "afraid_parents_find_out", [], SHOWN,
         "choose_police_parents"),
        ("me broer schreeuwt alleen die slaat nie", "family_control", [], AFRAID, "choose_home_angry"),
        ("huh eergeweld?? niemand gaat me iets doen", "nlu_fallback", [], FEARED, "choose_misread"),
        ("verblijf is van man. als ik weg ga, ik moet uit nederland?", "ask_rights", [], AFTER_CARDS,
         "choose_aside_permit"),
        ("nee. maar wat gebeurt er dan over een uur? gaat ze t echt doen??", "deny", [], PROOF,
         "choose_blackmail_if_sent"),
        ("nog niet. zat te denken 100 euro te sturen dan is t klaar", "deny", [], PROOF, "choose_aside_shall_i_pay"),
        ("ik wil niet dood, t gaat om die video. ik ga gwn kloppen", "suicidal_thoughts", [DYING], LADDER,
         "choose_not_dying"),
        ("Morgen komt haar moeder voor een tienminutengesprek. Mag ik het dan zeggen?", "nlu_fallback", [], MENTOR,
         "choose_pro_home_unsafe"),
        ("hier even dan. maar niet over doodgaan ofzo. over die foto's", "suicidal_thoughts", [DYING], LADDER,
         "choose_back_to_story"),
    ],
)  # fmt: skip
def test_it_is_read_as_it_was_meant(text, intent, entities, moment, meant):
    ranking = [("parent_child_shared", 0.9), ("deny", 0.05)]
    found = read_in_context(parsed(text, intent, 0.9, entities, ranking), moment)
    assert found["intent"]["name"] == meant


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("ja ze slaan me dan", HONOUR),
        ("ja hij wordt boos en stuurt me naar marokko", HONOUR),
        ("die site werkt niet, take it down", REMOVING),
    ],
)
def test_what_only_looks_like_it_is_not(text, moment):
    found = read_in_context(parsed(text, "affirm", 0.9), moment)
    assert found["intent"]["name"] not in ("choose_home_angry", "choose_platform_other")


def test_a_plan_is_not_left_for_another_subject():
    found = read_in_context(parsed("niet over doodgaan, over die foto's", "deny", 0.9, [DYING]), PLANNED)
    assert found["intent"]["name"] != "choose_back_to_story"


@pytest.mark.parametrize("intent", ["pro_reporting_code", "parent_child_victim"])
def test_a_girl_who_says_her_age_is_no_professional_and_no_parent(intent):
    ranking = [(intent, 0.85), ("ask_privacy", 0.1)]
    message = parsed("nog nie geboekt. ik ben 15. bellen die dan gelijk mijn ouders", intent, 0.85, [YOUTH], ranking)
    assert read_in_context(message, AFTER_CARDS)["intent"]["name"] != intent


def test_her_own_image_is_no_friends():
    ranking = [("friend_is_victim", 0.85), ("ask_remove_image", 0.1)]
    message = parsed("hoe zorg ik dat ze stoppen met doorsturen", "friend_is_victim", 0.85, [], ranking)
    assert read_in_context(message, SHOWN)["intent"]["name"] == "ask_remove_image"


@pytest.mark.parametrize("moment", [AFRAID, HONOUR])
@pytest.mark.parametrize(
    "text", ["nee niet echt hij gaat gwn schreeuwen en me tel afpakken", "alleen boos worden denk ik"]
)
def test_a_home_that_only_shouts_is_no_alarm(text, moment):
    """She was told to run to the neighbours, in her own room."""
    alarm = {**DYING, "value": "danger_now", "level": "act", "source": "model"}
    found = read_in_context(parsed(text, "immediate_danger", 0.96, [alarm]), moment)
    assert found["intent"]["name"] == "choose_home_angry" or moment is AFRAID
    if moment is HONOUR:
        assert not [one for one in found["entities"] if one["entity"] == "risk"]


@pytest.mark.parametrize(
    "text",
    [
        "huh thuis is gewoon goed. het gaat over hockey",
        "mijn ouders slaan niet hoor. ze zouden vooral verdrietig zijn",
        "nee er is thuis niks, thuis is niks aan de hand",
    ],
)
def test_home_that_was_taken_for_unsafe_is_taken_back(text):
    assert read_in_context(parsed(text, "nlu_fallback", 0.5), AFRAID)["intent"]["name"] == "choose_misread"


def test_parents_do_not_hit_and_a_wish_beside_it_is_the_wish():
    text = "mijn ouders slaan niet hoor. ik wil gewoon dat die foto weg gaat"
    assert read_in_context(parsed(text, "ask_remove_image", 0.71), AFRAID)["intent"]["name"] == "ask_remove_image"


def test_the_other_child_is_not_the_fathers_own():
    """He was told "het is niet de schuld van uw kind" when he asked after the girl."""
    text = "maar hoe gaat het nu met haar dan, zij is ook pas 15"
    found = read_in_context(parsed(text, "parent_child_victim", 0.9), OF_THE_SENDER)
    assert found["intent"]["name"] in ("nlu_fallback", "choose_noted")


def test_a_friend_who_is_only_named_begins_no_other_story():
    text = "nee niet mn vriend, hij weet van niks. dat meisje van snap heeft m"
    message = parsed(text, "friend_is_victim", 0.9, [], [("friend_is_victim", 0.9)])
    assert read_in_context(message, SHOWN)["intent"]["name"] == "choose_noted"


def test_a_teacher_who_tells_of_a_picture_stays_a_teacher():
    moment = Moment(
        asked="utter_aside_more", role="professional", topic="left_abroad", said=frozenset({"utter_honour_other"})
    )
    text = "er gaat daarnaast een foto van haar rond onder leerlingen"
    message = parsed(text, "parent_child_victim", 0.9, [], [("parent_child_victim", 0.9), ("friend_is_victim", 0.06)])
    assert read_in_context(message, moment)["intent"]["name"] == "pro_support_victim"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("ben 17. in de klassenapp", True),
        ("ik ben 16 en t is de klassenapp", True),
        ("al 20 min in de klassenapp", False),
    ],
)
def test_her_age_is_kept_beside_an_answer(text, kept):
    """She was asked three turns later how old she was."""
    age = {"entity": "age", "value": "17", "start": 4, "end": 6}
    found = read_in_context(parsed(text, "inform_detail", 0.9, [age]), SHOWN)
    assert found["intent"]["name"] == "choose_image_in_app"
    assert bool([one for one in found["entities"] if one["entity"] == "age"]) is kept


@pytest.mark.parametrize(
    ("text", "meant"),
    [("haha grapje het is niks", "choose_enough"), ("het was geen grapje ik heb hem gestuurd", "complain_bot")],
)
def test_a_joke_in_a_light_talk_ends_the_question(text, meant):
    moment = Moment(asked="utter_regret_first", topic="regret_sent", said=frozenset({"utter_regret_first"}))
    assert read_in_context(parsed(text, "complain_bot", 0.7), moment)["intent"]["name"] == meant


THREAT = {"entity": "risk", "value": "extortion", "level": "act", "source": "rule:extortion/x"}


def test_a_threat_to_tell_it_at_home_is_no_blackmail_over_an_image():
    """She was told to pay nothing, and asked whether she knew who it was."""
    first = Moment(asked="utter_anything_else", said=frozenset({"utter_greet", "utter_anything_else"}))
    text = "hij dreigt gwn dat hij t tegen mn ouders zegt dat ik een vriendje heb"
    found = read_in_context(parsed(text, "nlu_fallback", 0.5, [THREAT]), first)
    assert [(one["value"], one["level"]) for one in found["entities"]] == [("honour_violence", "ask")]
    of_image = "hij zegt het tegen mn ouders en stuurt die foto als ik niet betaal"
    found = read_in_context(parsed(of_image, "sextortion", 0.9, [THREAT]), first)
    assert ("extortion", "act") in [(one["value"], one["level"]) for one in found["entities"]]


def test_whom_she_loves_told_to_others_is_an_outing():
    first = Moment(asked="utter_greet", said=frozenset({"utter_greet"}))
    text = "ze zegt dat ze gaat vertellen dat ik op meisjes val"
    assert read_in_context(parsed(text, "sextortion", 0.9), first)["intent"]["name"] == "lgbt_identity"


def test_who_told_of_herself_is_no_parent_whatever_the_model_hears():
    """A girl of 17 was asked how old her child is, and stayed a parent."""
    text = "ok dat doe ik morgen. en wat zeg ik tegen hem als ie straks weer appt"
    message = parsed(text, "nlu_fallback", 0.4, [], [("parent_how_to_talk", 0.9), ("greet", 0.01)])
    assert not read_in_context(message, SHOWN)["intent"]["name"].startswith("parent_")


def test_a_friend_heard_in_her_own_story_is_no_role():
    friend = {"entity": "role", "value": "friend", "start": 0, "end": 6}
    found = read_in_context(parsed("welke persoon ik ken m niet", "deny", 0.9, [friend]), SHOWN)
    assert not found["entities"]


LEAVING = Moment(
    asked="utter_abroad_step", question="Zal ik laten zien wie er helpt?", buttons=YES_NO, role="youth",
    topic="left_abroad", said=frozenset({"utter_forced_marriage_first", "utter_abroad_step"}),
)  # fmt: skip


def test_going_away_from_a_marriage_is_leaving_home():
    """She asked what becomes of her little sister, and was asked whether she thinks of dying."""
    text = "maar wat gebeurt er met mn zusje als ik weg ga. en ik heb ook geen eigen geld"
    doubt = {**DYING, "level": "ask", "confidence": 0.8}
    found = read_in_context(parsed(text, "suicidal_thoughts", 0.8, [doubt]), LEAVING)
    assert found["intent"]["name"] != "suicidal_thoughts"
    assert not [one for one in found["entities"] if one["entity"] == "risk"]
    heavy = "als ik weg ga mist niemand me, ik wil dood"
    found = read_in_context(parsed(heavy, "suicidal_thoughts", 0.8, [doubt]), LEAVING)
    assert [one for one in found["entities"] if one["entity"] == "risk"]


def test_a_no_with_what_she_meant_ends_the_question_about_dying():
    asked = Moment(
        asked="utter_suicide_ask", question="Denk je eraan om dood te gaan?", topic="left_abroad",
        said=frozenset({"utter_forced_marriage_first", "utter_suicide_ask"}),
    )  # fmt: skip
    text = "nee?? ik bedoel als ik uit huis ga. mn zusje"
    assert read_in_context(parsed(text, "nlu_fallback", 0.5), asked)["intent"]["name"] == "deny"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("samen denk ik. maar morgen moet ik weer naar school, iedereen heeft t gezien", "choose_school"),
        ("ik zit niet in die groep", "choose_aside_no_copy"),
        ("ik kan niet melden ik zie t niet", "choose_aside_no_copy"),
    ],
)
def test_what_presses_her_goes_before_the_open_question(text, meant):
    moment = Moment(
        asked="utter_removal_minor", question="Lukt dit?", role="youth", topic="image_shared", said=SHOWN.said
    )
    assert read_in_context(parsed(text, "inform_detail", 0.6), moment)["intent"]["name"] == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("blijft dat geheim want mn moeder mag dit niet weten", "choose_aside_do_helpers_tell"),
        ("kindertelefoon? ik ben geen kind. ik ben 30 jaar", "ask_where_help"),
        ("kan ik politie schrijven? of whatsapp", "choose_chat"),
    ],
)
def test_after_the_cards_the_help_itself_is_asked_about(text, meant):
    moment = Moment(asked="utter_referral_next", topic="image_shared", said=frozenset({"utter_referral_next"}))
    assert read_in_context(parsed(text, "nlu_fallback", 0.6), moment)["intent"]["name"] == meant


def test_a_fathers_anger_is_his_own():
    """He was asked whether there is danger for his child while he took his keys."""
    text = "ze zit boven te huilen maar ik sla hem helemaal verrot ik pak mijn sleutels"
    own = {**DYING, "value": "danger_now", "level": "ask", "source": "model"}
    moment = Moment(
        asked="utter_parent_victim_round",
        role="parent",
        topic="parent_child_victim",
        said=frozenset({"utter_parent_victim_round"}),
    )
    found = read_in_context(parsed(text, "friend_is_victim", 0.85, [own]), moment)
    assert found["intent"]["name"] == "choose_parent_other_family"
    assert not [one for one in found["entities"] if one["entity"] == "risk"]


def test_a_mother_who_takes_a_phone_hits_nobody():
    text = "ze heeft t zelf gedaan. ik pak die telefoon af en ze krijgt hem nooit meer"
    moment = Moment(
        asked="utter_parent_victim_round",
        role="parent",
        topic="parent_child_victim",
        said=frozenset({"utter_parent_victim_round"}),
    )
    message = parsed(text, "parent_forbid_phone", 0.9, [], [("parent_forbid_phone", 0.9)])
    assert read_in_context(message, moment)["intent"]["name"] != "choose_parent_other_family"


@pytest.mark.parametrize(
    "text",
    ["kan ik zelf een id kaart halen zonder dat mn vader t merkt ik ben 17", "kan ik een nieuw paspoort aanvragen"],
)
def test_papers_of_her_own_are_asked_for(text):
    assert read_in_context(parsed(text, "ask_rights", 0.9), LEAVING)["intent"]["name"] == "choose_aside_own_id_card"


@pytest.mark.parametrize(
    "text", ["nee niet ik!! mijn zoon zei dat. wat moet ik nu doen", "u snapt het niet, het gaat om mn zoon"]
)
def test_whom_a_wish_to_die_is_about_is_corrected(text):
    """A father was asked for a plan of his own, and left with no help for his son."""
    asked = Moment(
        asked="utter_suicide_act", question="Heeft u een plan?", role="parent", topic="parent_child_shared",
        said=frozenset({"utter_parent_shared_first", "utter_suicide_act"}),
    )  # fmt: skip
    assert read_in_context(parsed(text, "nlu_fallback", 0.5), asked)["intent"]["name"] == "choose_about_whom"


def test_who_says_that_it_is_about_herself_is_heard_before_every_answer():
    moment = Moment(
        asked="utter_friend_tell", role=None, topic="friend_is_victim", said=frozenset({"utter_friend_tell"})
    )
    heard = {
        **parsed("huh welke ander? t gaat over mij. ze schreeuwt alleen", "nlu_fallback", 0.5),
        "aside": [{"name": "choose_aside_keeps_shouting", "confidence": 0.7, "to": ["youth"]}],
    }
    assert read_in_context(heard, moment)["intent"]["name"] == "choose_about_whom"


def test_a_classmate_in_her_own_danger_is_no_friend():
    text = "ja een meisje uit mijn klas denk ik, ik zit nu op de wc en soms wil ik er gewoon niet meer zijn"
    message = parsed(text, "friend_is_victim", 0.75, [{**DYING, "source": "rule:x"}], [("friend_is_victim", 0.75)])
    found = read_in_context(message, SHOWN)
    assert found["intent"]["name"] == "choose_noted"
    assert [one["value"] for one in found["entities"]] == ["suicide"]
