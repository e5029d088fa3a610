"""Moments of a talk, and readings of a message, for the tests of what a message means beside a question."""

from assistant.reading.moment import Moment

CALL_OR_TYPE = Moment(
    asked="utter_call_or_type",
    question="Kun je bellen, of alleen typen?",
    buttons=(("Ik kan bellen", "/choose_call"), ("Alleen typen", "/choose_chat"), ("Laat alles zien", "/affirm")),
    topic="image_shared",
)
GIVEN = Moment(
    asked="utter_blackmail_stranger",
    question="Heb je al betaald, of nog iets gestuurd?",
    buttons=(
        ("Ja, ik heb betaald", "/choose_blackmail_paid"),
        ("Ja, meer gestuurd", "/choose_blackmail_sent_more"),
        ("Nee", "/deny"),
    ),
    role="youth",
    topic="sextortion",
)
KNOWN = Moment(
    asked="utter_blackmail_first",
    question="Weet je wie het is?",
    buttons=(("Ja, iemand die ik ken", "/choose_blackmail_known"), ("Nee, een vreemde", "/choose_blackmail_stranger")),
)
PHONE = Moment(
    asked="utter_blackmail_proof",
    question="Eerst bewaren. Kan iemand in je telefoon kijken?",
    buttons=(("Ja, dat kan", "/affirm"), ("Nee", "/deny")),
)
ANGRY = Moment(
    asked="utter_afraid_parents_first",
    question="Schreeuwen, straf, of slaan en opsluiten?",
    buttons=(("Schreeuwen of straf", "/choose_home_angry"), ("Slaan of opsluiten", "/choose_home_violent")),
    role="youth",
)
AFRAID = Moment(
    asked="utter_danger_now_act",
    question="Kun je praten, of alleen typen?",
    buttons=(("Ik kan praten", "/choose_can_speak"), ("Alleen typen", "/choose_can_type")),
)
PARENT = Moment(asked="utter_parent_victim_first", question="Wat is er aan de hand?", role="parent")
MARRIAGE = Moment(
    asked="utter_forced_marriage_first",
    question="Jij mag zelf kiezen met wie je trouwt. Kan iemand nu in je telefoon kijken?",
    buttons=(("Ja", "/affirm"), ("Nee", "/deny")),
)
WHO = Moment(
    asked="utter_blackmail_who",
    question="Wie zou dit mogen weten?",
    buttons=(
        ("Iemand van een hulplijn", "/ask_where_help"),
        ("Thuis mag niemand het weten", "/afraid_parents_find_out"),
        ("Nu even niemand", "/choose_blackmail_nobody"),
    ),
)
AGE = Moment(
    asked="utter_parent_prevention_first",
    question="Hoe oud is uw kind?",
    buttons=(
        ("8 tot 11 jaar", "/choose_age_young"),
        ("12 tot 14 jaar", "/choose_age_middle"),
        ("15 jaar of ouder", "/choose_age_older"),
    ),
    role="parent",
)
SHARED = Moment(
    asked="utter_parent_shared_first",
    question="Staat het nog op de telefoon?",
    buttons=(("Ja", "/affirm"), ("Weet ik niet", "/unsure"), ("Moet ik straffen?", "/choose_punish")),
    role="parent",
)
NEXT = Moment(
    asked="utter_referral_next",
    question="Wil je weten wat je kunt zeggen?",
    buttons=(("Ik kan bellen", "/choose_call"), ("Wat zeg ik dan?", "/choose_what_to_say")),
)
HELLO = Moment(
    asked="utter_greet",
    question="Kun je nu rustig praten, zonder dat iemand meeleest?",
    buttons=(("Ja, dat kan", "/affirm"), ("Nee, nu niet", "/deny")),
)
BLACKMAILED = Moment(
    asked="utter_blackmail_known",
    question="Ben je bang dat hij je iets aandoet?",
    topic="sextortion",
    said=frozenset({"utter_blackmail_first", "utter_blackmail_known"}),
)
JOKED = Moment(asked="utter_only_a_joke", said=frozenset({"utter_suicide_ask", "utter_only_a_joke"}))
LANGUAGES = Moment(said=frozenset({"utter_language"}))
UNDER_AGE = Moment(
    asked="utter_removal_age",
    question="Was je onder de 18 toen het gemaakt werd?",
    buttons=(("Ja, onder de 18", "/choose_minor"), ("Nee, 18 of ouder", "/deny"), ("Geen naakt", "/choose_not_nude")),
)
CHILD_TOLD = Moment(
    asked="utter_parent_victim_words",
    question="Wilt u weten wat u morgen doet?",
    buttons=(("Ja", "/affirm"),),
    role="parent",
    topic="parent_child_victim",
    said=frozenset({"utter_parent_victim_first", "utter_parent_victim_spread"}),
)
VICTIM = Moment(role="parent", topic="parent_child_victim")
AFTER_LADDER = Moment(said=frozenset({"utter_suicide_act"}))
AFTER_PLAN = Moment(said=frozenset({"utter_suicide_act", "utter_suicide_now"}))
OWN_STORY = Moment(asked="utter_blackmail_known", topic="sextortion", said=frozenset({"utter_blackmail_first"}))
TRAVELS = Moment(
    asked="utter_forced_marriage_watched", topic="forced_marriage", said=frozenset({"utter_forced_marriage_watched"})
)
LGBT = Moment(asked="utter_lgbt_first", topic="lgbt_identity", said=frozenset({"utter_lgbt_first"}))


def parsed(text, intent, confidence=0.5, entities=(), ranking=()):
    """What the model makes of a message."""
    return {
        "text": text,
        "intent": {"name": intent, "confidence": confidence},
        "entities": list(entities),
        "intent_ranking": [{"name": name, "confidence": value} for name, value in ranking],
    }
