"""What a parent or a professional asks, also where it ends a long message or stands beside a sure signal."""

import pytest

from assistant.reading.in_context import read_in_context
from assistant.reading.moment import Moment
from tests.assistant.moments import parsed

HIS_MOTHER = Moment(
    asked="utter_parent_shared_first",
    question="Staat het nog op de telefoon?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny"), ("De politie weet het al", "/choose_shared_police")),
    role="parent",
    topic="parent_child_shared",
    said=frozenset({"utter_parent_shared_first"}),
)
LATER = Moment(
    asked="utter_parent_punish_shared",
    question="Wilt u weten hoe u het gesprek begint?",
    buttons=(("Ja", "/affirm"), ("Nee, dank u", "/deny")),
    role="parent",
    topic="parent_child_shared",
    said=HIS_MOTHER.said,
)
HER_FATHER = Moment(
    asked="utter_parent_blames_first",
    question="Wat is voor u nu het moeilijkst?",
    buttons=(
        ("Dat mijn kind dit deed", "/choose_blame_deed"),
        ("Wat mensen zeggen", "/choose_blame_people"),
        ("Dat ik het niet wist", "/choose_blame_myself"),
    ),
    role="parent",
    topic="parent_blames_child",
    said=frozenset({"utter_parent_blames_first"}),
)
HER_MOTHER = Moment(
    asked="utter_parent_victim_tomorrow",
    question="Wilt u zien wie u kan helpen?",
    buttons=(("Ja, laat zien", "/ask_where_help"), ("Nee, dank u", "/goodbye")),
    role="parent",
    topic="ask_remove_image",
    said=frozenset({"utter_blackmail_other"}),
)
THREATENED_SON = Moment(
    asked="utter_blackmail_other",
    question="Weet uw kind dat u het weet?",
    buttons=(("Ja", "/affirm"), ("Nee, of weet niet", "/deny")),
    role="parent",
    topic="parent_child_victim",
    said=frozenset({"utter_blackmail_other"}),
)
HIS_LIFE = Moment(
    asked="utter_suicide_other_act",
    question="Is er nu iemand bij die ander?",
    buttons=(("Ja, er is iemand", "/affirm"), ("Nee, of weet niet", "/deny")),
    role="parent",
    topic="divorce_choice",
    said=frozenset({"utter_suicide_other_act"}),
)
MENTOR = Moment(
    asked="utter_pro_support_first",
    question="Speelt er thuis iets gevaarlijks?",
    buttons=(("Ja, of ik weet het niet", "/choose_pro_home_unsafe"), ("Nee", "/choose_pro_home_safe")),
    role="professional",
    topic="pro_support_victim",
    said=frozenset({"utter_pro_support_first"}),
)
WITH_WHOM = Moment(
    asked="utter_suicide_other_act",
    question="Is er nu iemand bij de leerling?",
    buttons=(("Ja, er is iemand", "/affirm"), ("Nee, of weet niet", "/deny")),
    role="professional",
    topic="pro_support_victim",
)
HONOUR = {"entity": "risk", "value": "honour_violence", "level": "act"}
PARENTS = {"entity": "person", "value": "parents"}


@pytest.mark.parametrize(
    ("text", "moment", "meant"),
    [
        ("nee hij zegt hij heeft hem gewist. maar gaat de politie hem meenemen??", HIS_MOTHER, "ask_police_law"),
        ("hij is nog een kind, hij wist niet dat het strafbaar is", HIS_MOTHER, "ask_police_law"),
        ("en als de politie komt ga ik dan mee, of komt er een brief", LATER, "ask_police_law"),
        ("mijn zoon heeft alles verwijderd zegt hij", HIS_MOTHER, "deny"),
        ("dat zei ik net al, hij heeft het gewist", LATER, "choose_noted"),
        ("moet ik met de imam praten", LATER, "choose_parent_imam"),
        ("met de imam of juist niet, dat was mijn vraag", LATER, "choose_parent_imam"),
        ("is het goed om er met de dominee over te praten", HER_FATHER, "choose_parent_imam"),
        (
            "nee ik bedoel we durven de moeder van dat meisje niet meer aan te kijken. moet ik met de imam praten",
            LATER,
            "choose_parent_imam",
        ),
        ("wij zijn gelovig, ik schaam me voor de ouders van dat meisje", LATER, "choose_parent_ashamed"),
        ("mag ik naar de ouders van dat meisje gaan", LATER, "choose_parent_other_family"),
        ("wat moet ik vanavond tegen hem zeggen", LATER, "choose_parent_shared_words"),
        ("moet ik de ouders van dat meisje bellen", HIS_MOTHER, "choose_aside_call_her_parents"),
        ("wat moet ik nu doen", HIS_MOTHER, "parent_child_shared"),
        ("wat is de volgende stap", LATER, "parent_child_shared"),
        ("wat is de volgende stap", HER_MOTHER, "choose_parent_what_now"),
        ("wie heeft gedaan ik weet niet", HER_MOTHER, "choose_noted"),
        ("ik weet niet wie het gedaan heeft", HER_MOTHER, "choose_noted"),
        ("haar broer is heel boos", HER_MOTHER, "choose_partner_blames"),
        ("kan ik nu aangifte doen", THREATENED_SON, "choose_aside_police_bring"),
        ("zijn broer is bij hem", HIS_LIFE, "affirm"),
        ("mag hij nog naar school?", HIS_MOTHER, "choose_aside_will_i_be_expelled"),
        ("wordt hij van school gestuurd", LATER, "choose_aside_will_i_be_expelled"),
        ("ik ben bang dat hij geschorst wordt", LATER, "choose_aside_will_i_be_expelled"),
        ("kan ik nu aangifte doen", HER_MOTHER, "choose_aside_police_bring"),
        ("moeten we vanavond nog naar de politie", HER_MOTHER, "choose_aside_police_bring"),
        ("moeten we naar de politie vanavond nog", HER_MOTHER, "choose_aside_police_bring"),
        ("waar kan ik aangifte doen", HER_MOTHER, "choose_aside_police_bring"),
        ("die gozer ga ik opzoeken", HER_FATHER, "choose_parent_other_family"),
        ("ik ga hem opzoeken", HER_FATHER, "choose_parent_other_family"),
        ("ik zoek dat joch op", HER_FATHER, "choose_parent_other_family"),
        ("wat zeg ik dan als zij sorry zegt", HER_FATHER, "choose_parent_child_sorry"),
        ("zij zegt papa het spijt mij en ik zeg niks", HER_FATHER, "choose_parent_child_sorry"),
        (
            "mijn vrouw zegt ik moet zeggen ik hou van je maar dat zeggen mannen bij ons niet",
            HER_FATHER,
            "choose_parent_no_words",
        ),
        ("Wat zeg ik straks om 10 uur tegen de hele klas?", MENTOR, "choose_pro_school"),
        (
            "Bij mijn weten niet, maar ze is wel van een strenge familie. Maar mijn vraag was wat ik tegen de klas zeg",
            MENTOR,
            "choose_pro_school",
        ),
        ("Wat doe ik als ze vraagt of ik het geheim kan houden?", MENTOR, "choose_pro_secret"),
        ("En de ouders van de jongen die het doorstuurde?", MENTOR, "choose_pro_sender_parents"),
        ("Ze zit nu bij de zorgcoördinator", WITH_WHOM, "affirm"),
        ("ze is bij haar tante", WITH_WHOM, "affirm"),
    ],
)
def test_it_is_answered_and_not_asked_again(text, moment, meant):
    assert read_in_context(parsed(text, "nlu_fallback", 0.6), moment)["intent"]["name"] == meant


def test_a_question_is_no_yes_to_whether_somebody_is_there():
    message = parsed("Moet ik haar ouders bellen?", "nlu_fallback", 0.6, [PARENTS])
    assert read_in_context(message, WITH_WHOM)["intent"]["name"] == "choose_pro_call_home"


@pytest.mark.parametrize(
    "text",
    [
        "moet ik haar naar mijn broer in marokko sturen tot de mensen het vergeten zijn",
        "ik stuur haar naar turkije naar mijn moeder",
        "maar naar marokko is dat goed dan een paar maanden bij mijn broer tot het over is",
        "wij willen onze dochter een jaar naar pakistan brengen",
    ],
)
@pytest.mark.parametrize("entities", [[], [HONOUR]])
def test_who_thinks_of_sending_her_away_is_answered_about_that(text, entities):
    for moment in (HER_FATHER, Moment(asked="utter_danger_now_other", role="parent", topic="parent_blames_child")):
        found = read_in_context(parsed(text, "parent_faith_upbringing", 0.8, entities), moment)
        assert found["intent"]["name"] == "choose_parent_send_away"
        assert found["entities"] == entities


@pytest.mark.parametrize(
    "text",
    ["mijn man wil haar naar marokko brengen en zij wil niet", "mogen wij deze zomer naar turkije op vakantie"],
)
def test_a_plan_of_somebody_else_and_a_holiday_are_not_hers(text):
    found = read_in_context(parsed(text, "left_abroad", 0.9), HER_FATHER)
    assert found["intent"]["name"] != "choose_parent_send_away"


def test_who_does_not_want_her_father_called_is_not_called_about():
    message = parsed(
        "Ze is 15 en bang dat haar vader boos wordt. Ze wil niet dat ik bel", "friend_is_victim", 0.7, [HONOUR]
    )
    assert read_in_context(message, WITH_WHOM)["intent"]["name"] == "choose_pro_home_unsafe"


def test_a_long_message_that_begins_with_a_button_presses_it():
    text = (
        "wat de mensen zeggen natuurlijk mijn broer belde al en hij zegt jij hebt je dochter niet opgevoed "
        "en hij heeft gelijk ik schaam mij kapot"
    )
    assert read_in_context(parsed(text, "nlu_fallback", 0.68), HER_FATHER)["intent"]["name"] == "choose_blame_people"


def test_a_question_is_no_yes_to_a_violent_home():
    asked = Moment(
        asked="utter_shared_tell_home",
        question="Ben je bang dat iemand je dan iets aandoet?",
        buttons=(("Nee, alleen boos", "/deny"), ("Ja, daar ben ik bang voor", "/choose_home_violent")),
        said=frozenset({"utter_shared_first", "utter_shared_tell_home"}),
    )
    message = parsed("en kan ik ook zelf naar school gaan ermee", "nlu_fallback", 0.5, (), (("affirm", 0.1),))
    assert read_in_context(message, asked)["intent"]["name"] == "nlu_fallback"


@pytest.mark.parametrize(
    "text", ["heb iets doms gedaan", "ik heb echt iets heel ergs gedaan", "yo ik heb wat stoms gedaan"]
)
def test_a_deed_that_is_not_told_yet_is_not_supposed(text):
    assert read_in_context(parsed(text, "i_shared_image", 0.73), Moment())["intent"]["name"] == "choose_tell_story"


@pytest.mark.parametrize(
    "text",
    [
        "mag ik mn belofte breken en tegen wie moet ik t dan zeggen, mn mentor of mn moeder?",
        "ik heb beloofd niks te zeggen. mag ik het toch",
        "she made me swear. should i break my promise",
    ],
)
def test_a_friend_asks_about_a_promise_also_beside_what_the_family_may_do(text):
    friend = Moment(
        asked="utter_honour_other", question="Weet je waar die ander nu is?", topic="friend_is_victim",
        said=frozenset({"utter_honour_other"}),
    )  # fmt: skip
    risk = {"entity": "risk", "value": "honour_violence", "level": "act", "source": "model", "start": 0, "end": 4}
    found = read_in_context(parsed(text, "ask_rights", 0.8, [risk]), friend)
    assert found["intent"]["name"] == "choose_aside_friend_promised"


def test_whether_one_may_report_without_the_child_is_another_question():
    asked = parsed("kan ik ook aangifte doen zonder dat zij het weet", "ask_police_law", 0.9)
    assert read_in_context(asked, HER_MOTHER)["intent"]["name"] == "ask_police_law"


def test_a_particular_question_goes_before_what_people_say():
    text = "wat gaan ze zeggen over ons, wie gaat nog met haar trouwen"
    heard = parsed(text, "parent_faith_upbringing", 0.89)
    heard["aside"] = [{"name": "choose_aside_who_will_marry", "confidence": 0.62, "to": ["parent"]}]
    shown = Moment(
        asked="utter_x", role="parent", topic="parent_child_victim", said=frozenset({"utter_parent_victim_x"})
    )
    assert read_in_context(heard, shown)["intent"]["name"] == "choose_aside_who_will_marry"


def test_what_is_said_to_the_one_shown_is_no_step_of_who_passed_it_on():
    """The last subject may be the police by now."""
    heard = parsed("en wat komt er nu nog", "nlu_fallback", 0.5)
    heard["aside"] = [{"name": "choose_parent_what_now", "confidence": 0.86, "to": ["parent"]}]
    later = Moment(asked="utter_police_me", role="parent", topic="ask_police_law", said=HIS_MOTHER.said)
    assert read_in_context(heard, later)["intent"]["name"] != "choose_parent_what_now"


def test_a_step_that_is_not_for_this_talk_does_not_keep_out_what_is():
    """However surely it is heard."""
    heard = parsed("wat is de volgende stap", "not_understood", 0.96)
    heard["aside"] = [{"name": "choose_parent_what_now", "confidence": 0.86, "to": ["parent"]}]
    assert read_in_context(heard, LATER)["intent"]["name"] == "parent_child_shared"


WITH_HER = Moment(
    asked="utter_suicide_other_act",
    question="Is er nu iemand bij uw kind?",
    buttons=(("Ja, er is iemand", "/affirm"), ("Nee, of weet niet", "/deny")),
    role="parent",
    topic="suicidal_thoughts",
    said=frozenset({"utter_suicide_other_act"}),
)


@pytest.mark.parametrize(
    "text",
    [
        "ik ben er zelf bij. ik zit op de rand van haar bed",
        "ik zit naast haar bed ze slaapt nu geloof ik. man is op zee. moet ik haar wakker maken? die vent blijft appen",
        "ja ben ik. pillen weggelegd. kan ik die man nog stoppen dan?",
        "ze ligt naast mij",
    ],
)
def test_who_sits_with_her_child_is_somebody(text):
    assert read_in_context(parsed(text, "friend_is_victim", 0.6), WITH_HER)["intent"]["name"] == "affirm"


@pytest.mark.parametrize("text", ["ik ben niet bij haar", "ik zit naast haar kamer maar de deur is op slot"])
def test_who_is_not_with_her_child_is_not(text):
    assert read_in_context(parsed(text, "friend_is_victim", 0.6), WITH_HER)["intent"]["name"] != "affirm"


FOR_HER_LIFE = Moment(
    asked="utter_suicide_other_act",
    question="Is er nu iemand bij die ander?",
    buttons=(("Ja, er is iemand", "/affirm"), ("Nee, of weet niet", "/deny")),
    topic="friend_is_victim",
    said=frozenset({"utter_suicide_other_act"}),
)


HEARD_BEFORE = {"entity": "risk", "value": "suicide", "level": "act"}


HEARD_NOW = {**HEARD_BEFORE, "start": 0, "end": 20}


@pytest.mark.parametrize(
    "text",
    [
        "ik heb beloofd niks te zeggen",
        "mag ik het nou zeggen tegen iemand",
        "moet iemand dit weten?",
        "ik heb gezworen dat ik mn mond hou",
        "moet ik het aan iemand vertellen",
    ],
)
def test_a_promise_to_who_may_want_to_die_is_answered_about_her_life(text):
    found = read_in_context(parsed(text, "nlu_fallback", 0.5, [HEARD_BEFORE]), FOR_HER_LIFE)
    assert found["intent"]["name"] == "choose_aside_friend_mother_life"
    assert found["entities"] == []


def test_a_wish_to_die_in_the_same_words_is_met_all_the_same():
    message = parsed("ze wil dood en ik heb beloofd niks te zeggen", "nlu_fallback", 0.5, [HEARD_NOW])
    assert HEARD_NOW in read_in_context(message, FOR_HER_LIFE)["entities"]


def test_how_to_ask_about_dying_is_another_question():
    message = parsed("wat moet ik zeggen tegen haar, mag ik dat vragen over dood", "nlu_fallback", 0.5)
    assert read_in_context(message, FOR_HER_LIFE)["intent"]["name"] == "choose_ask_if_dying"


OF_FORCE = Moment(
    asked="utter_friend_home",
    question="Spreek een codewoord af. Wat doe jij als je dat woord krijgt?",
    buttons=(("Ik bel 112", "/affirm"), ("Dat weet ik niet", "/deny")),
    role="friend",
    topic="friend_is_victim",
    said=frozenset({"utter_friend_first", "utter_friend_home"}),
)


ROUND = Moment(
    asked="utter_friend_next",
    question="Wil je nog iets weten?",
    buttons=(("Ja", "/choose_other_subject"), ("Nee", "/goodbye")),
    topic="friend_is_victim",
    said=frozenset({"utter_friend_first", "utter_friend_image", "utter_friend_next"}),
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("mag ik het nou zeggen tegen iemand", "choose_aside_friend_promised"),
        ("mag ik het nou zeggen", "choose_aside_friend_promised"),
        ("moet iemand dit weten?", "choose_aside_tell_one_person_first"),
        ("moet ik het aan iemand vertellen", "choose_aside_tell_one_person_first"),
        ("moet ik het toch zeggen", "choose_aside_tell_one_person_first"),
        ("horen haar ouders dat ik het was die het zei?", "choose_aside_friend_found_out"),
        ("horen haar ouders of zij dat ik het was die het zei", "choose_aside_friend_found_out"),
        ("weet haar familie dan dat ik het heb gezegd", "choose_aside_friend_found_out"),
        ("blijft mijn naam erbuiten", "choose_aside_friend_found_out"),
        ("wat als ze boos wordt", "choose_aside_friend_angry"),
        ("ik heb haar beloofd dat ik niks zeg", "choose_aside_friend_promised"),
        ("moet ik het haar moeder vertellen", "choose_friend_tell"),
    ],
)
@pytest.mark.parametrize("moment", [OF_FORCE, ROUND])
def test_a_friend_who_asks_whom_to_tell_is_answered_as_one(text, meant, moment):
    for intent, confidence in (("ask_privacy", 0.92), ("ask_how_to_tell_parents", 0.7), ("i_shared_image", 0.96)):
        assert read_in_context(parsed(text, intent, confidence), moment)["intent"]["name"] == meant


def test_whoever_hears_it_beside_honour_is_answered_and_the_signal_stays():
    message = parsed("horen haar ouders dat ik het was", "nlu_fallback", 0.5, [HONOUR])
    found = read_in_context(message, OF_FORCE)
    assert found["intent"]["name"] == "choose_aside_friend_found_out"
    assert HONOUR in found["entities"]


def test_before_the_journey_of_a_friend():
    message = parsed("wat kan ik doen voordat ze weggaat", "parent_prevention", 0.82)
    assert read_in_context(message, OF_FORCE)["intent"]["name"] == "choose_abroad_before"
    assert read_in_context(message, ROUND)["intent"]["name"] != "choose_abroad_before"


def test_a_question_of_a_friend_that_is_not_understood_is_not_asked_for_the_story_again():
    message = parsed("moet ik haar de foto laten zien?", "i_shared_image", 0.95)
    assert read_in_context(message, ROUND)["intent"]["name"] == "nlu_fallback"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("mag ik haar ouders bellen?", {"utter_friend_home"}),
        ("mag ik haar ouders bellen?", {"utter_honour_other_ask"}),
        ("mag ik haar ouders bellen? een leerling van mij vertelde dat ze moet trouwen. ik ben docent", set()),
    ],
)
def test_nobody_calls_home_where_force_was_told(text, said):
    moment = Moment(role="professional", topic="friend_is_victim", said=frozenset({"utter_greet", *said}))
    assert read_in_context(parsed(text, "pro_support_victim", 0.7), moment)["intent"]["name"] == (
        "choose_pro_home_unsafe"
    )


def test_a_teacher_hears_what_the_family_hears_after_a_report():
    moment = Moment(role="professional", topic="pro_support_victim", said=frozenset({"utter_honour_other"}))
    message = parsed("horen haar ouders dat ik het gemeld heb?", "pro_reporting_code", 0.9)
    assert read_in_context(message, moment)["intent"]["name"] == "choose_aside_pro_after_report"


def test_a_friend_hears_what_can_still_be_done_there():
    message = parsed("wat als ze daar niet terug komt", "left_abroad", 0.98)
    assert read_in_context(message, OF_FORCE)["intent"]["name"] == "choose_aside_help_once_there"


def test_whom_to_tell_is_answered_by_the_life_that_was_at_stake_earlier():
    moment = Moment(
        asked="utter_aside_more",
        role="friend",
        topic="friend_is_victim",
        said=frozenset({"utter_suicide_other_act", "utter_aside_friend_mother_life", "utter_aside_more"}),
    )
    message = parsed("moet ik het aan haar moeder vertellen", "ask_how_to_tell_parents", 0.94)
    assert read_in_context(message, moment)["intent"]["name"] == "choose_aside_friend_mother_life"


BLACKMAILED_PUPIL = Moment(
    asked="utter_blackmail_other",
    question="Is er nu iemand bij de leerling?",
    buttons=(("Ja", "/affirm"), ("Nee, of weet niet", "/deny")),
    role="professional",
    topic="sextortion",
    said=frozenset({"utter_blackmail_other"}),
)


@pytest.mark.parametrize(
    ("text", "intent", "meant"),
    [
        ("hij heeft al 100 betaald", "sextortion", "choose_blackmail_paid"),
        ("hij schaamt zich kapot, wat zeg ik", "parent_how_to_talk", "choose_aside_pro_blames_herself"),
        ("kan het nog tegengehouden worden", "nlu_fallback", "ask_remove_image"),
        ("moet ik het aan mijn directeur vertellen", "ask_how_to_tell_parents", "choose_aside_pro_tell_lead"),
        ("moet ik het aan mijn collega's vertellen", "ask_how_to_tell_parents", "choose_aside_pro_colleagues_curious"),
        ("maar als ik het netjes vraag bij het rapportgesprek", "nlu_fallback", "choose_pro_call_home"),
    ],
)
def test_a_youth_worker_is_answered_on_what_is_asked(text, intent, meant):
    moment = Moment(role="professional", topic="sextortion", said=BLACKMAILED_PUPIL.said, asked="utter_aside_more")
    assert read_in_context(parsed(text, intent, 0.6), moment)["intent"]["name"] == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [("ik zit nu naast hem", "affirm"), ("ze is nu thuis alleen denk ik", "deny"), ("er is niemand thuis", "deny")],
)
def test_who_is_with_the_one_who_may_want_to_die(text, meant):
    moment = Moment(asked="utter_suicide_other_act", role="friend", said=frozenset({"utter_suicide_other_act"}))
    found = read_in_context(parsed(text, "immediate_danger", 0.66, [HEARD_BEFORE]), moment)
    assert found["intent"]["name"] == meant
    assert found["entities"] == []


@pytest.mark.parametrize(("text", "intent"), [("/goodbye", "goodbye"), ("nee dankje", "deny")])
def test_who_worries_about_a_life_takes_help_along(text, intent):
    moment = Moment(
        asked="utter_friend_next",
        buttons=(("Ja", "/choose_other_subject"), ("Nee", "/goodbye")),
        role="friend",
        topic="friend_is_victim",
        said=frozenset({"utter_suicide_other_act", "utter_friend_next"}),
    )
    assert read_in_context(parsed(text, intent, 0.9), moment)["intent"]["name"] == "choose_worried_goodbye"


def test_where_the_other_is_leaves_no_chat():
    asked = Moment(
        asked="utter_honour_other",
        question="Spreek een codewoord af. Weet je waar die ander nu is?",
        buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
        role="friend",
        topic="friend_is_victim",
        said=frozenset({"utter_honour_other"}),
    )
    assert read_in_context(parsed("ze is nu thuis", "quick_exit", 0.98), asked)["intent"]["name"] == "affirm"
    assert read_in_context(parsed("stop ze is thuis", "quick_exit", 0.98), asked)["intent"]["name"] == "quick_exit"


def test_a_payment_told_beside_the_blackmail_is_answered():
    threat = {"entity": "risk", "value": "extortion", "level": "act"}
    moment = Moment(role="professional", topic="sextortion", said=BLACKMAILED_PUPIL.said, asked="utter_aside_more")
    found = read_in_context(parsed("hij heeft al 100 betaald", "sextortion", 0.89, [threat]), moment)
    assert found["intent"]["name"] == "choose_blackmail_paid"
    assert found["entities"] == [threat]
