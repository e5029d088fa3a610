"""The risk rules by hand: what the contract decided, spelling, denial, idioms, other languages, any input."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safety.danger.table import ACT, ASK, SIGNALS
from safety.risk_rules import RiskHit, RiskRules

RULES = RiskRules()


def signals(text: str) -> set[str]:
    return {hit.value for hit in RULES.find(text)}


def levels(text: str, value: str) -> set[str]:
    return {hit.level for hit in RULES.find(text) if hit.value == value}


ACTS = [
    ("suicide", "ik wil dood"),
    ("suicide", "kwil egt dood"),
    ("suicide", "ikwildood"),
    ("suicide", "ik wil doooood"),
    ("suicide", "im gonna kms"),
    ("suicide", "ik ga vnvnd zlfmrd plegen"),
    ("suicide", "ik denk aan z3lfmoord"),
    ("suicide", "ik denk aan zelfm*rd"),
    ("suicide", "ik wil niet meer leven"),
    ("suicide", "hoef niet meer wakker te worden"),
    ("suicide", "als dit online komt dan maak ik er een eind aan"),
    ("suicide", "mijn zusje zegt dat ze dood wil"),
    ("suicide", "i want to die"),
    ("suicide", "ik heb pillen. ik ga het nu doen"),
    ("suicide", "eigenlijk wil ik niet dood maar ik hoef ook niet meer wakker te worden"),
    ("self_harm", "ik snij mezelf"),
    ("self_harm", "ik kras in mijn arm als het te veel wordt"),
    ("self_harm", "i keep cutting myself"),
    ("self_harm", "ik sla mezelf elke avond"),
    ("self_harm", "mijn vriendin zit op de wc met een mesje en doet de deur niet open"),
    ("suicide", "mijn vriendin zit op de wc met een mesje en doet de deur niet open"),
    ("suicide", "mijn dochter zit op haar kamer met een schaar en de deur is op slot"),
    ("suicide", "een leerling heeft zich opgesloten in de wc met een mesje"),
    ("suicide", "mijn zus zit met pillen op haar kamer en wil niet opendoen"),
    ("suicide", "my friend locked herself in the bathroom with a blade"),
    ("self_harm", "mn zusje heeft de badkamerdeur op slot gedaan en er ligt bloed"),
    ("honour_violence", "iedereen weet t nu, mn broer zegt dat ie me kapot maakt"),
    ("honour_violence", "ik zeg net dat mn broer me kapot gaat maken"),
    ("honour_violence", "mijn vader zei dat hij me dood maakt"),
    ("danger_now", "hij slaat me"),
    ("danger_now", "mn vader slaat mn moeder nu"),
    ("danger_now", "mijn ex staat voor de deur met een mes"),
    ("danger_now", "hij heeft me opgesloten in mijn kamer"),
    ("danger_now", "my brother is hitting me right now"),
    ("danger_now", "hij heeft een mes gepakt"),
    ("danger_now", "bel de politie"),
    ("danger_now", "bel nu de politie aub"),
    ("danger_now", "bel alsjeblieft snel 112"),
    ("danger_now", "ik bel de politie. morgen is het te laat"),
    ("danger_now", "hij slaat me, ik bel morgen de politie"),
    ("sexual_violence", "ik ben verkracht"),
    ("sexual_violence", "ik ben verkragt door een jongen van school"),
    ("sexual_violence", "hij zat aan mijn borsten en ik wilde dat niet"),
    ("sexual_violence", "he raped me"),
    ("sexual_violence", "ik moest hem pijpen"),
    ("honour_violence", "mijn broers vermoorden me als ze erachter komen"),
    ("honour_violence", "ze gaan me naar marokko sturen en ik mag niet terug"),
    ("honour_violence", "mijn vader heeft mijn paspoort afgepakt"),
    ("honour_violence", "ze willen me dwingen te trouwen met mijn neef anders slaan ze me"),
    ("extortion", "hij gaat t vnvnd doorsturen als ik niet kom"),
    ("extortion", "hij chanteert me met een foto"),
    ("extortion", "hij wil 200 euro anders zet hij mn nudes online"),
    ("extortion", "ze dreigt mijn foto aan mijn ouders te laten zien"),
    ("extortion", "he will send it to my parents if i dont pay"),
]

ASKS = [
    ("suicide", "ik wil niet meer"),
    ("suicide", "ik zie het niet meer zitten"),
    ("suicide", "ik ben de moeder en ik kan niet meer"),
    ("suicide", "ik kan er niet meer tegen"),
    ("suicide", "haha nog 3 nachtjes en dan zijn ze allemaal klaar met mij"),
    ("suicide", "nog twee nachten en dan is het voorbij"),
    ("suicide", "nog een paar dagen dan zijn jullie van mij verlost lol"),
    ("suicide", "was ik er maar gewoon niet"),
    ("suicide", "was ik er maar niet meer"),
    ("danger_now", "bel vanavond de politie"),
    ("danger_now", "ik bel straks de politie wel"),
    ("self_harm", "ik heb littekens op mijn armen"),
    ("sexual_violence", "hij raakte me aan"),
    ("extortion", "hij heeft foto's van mij en wil dat ik geld stuur"),
]

HARMLESS = [
    "ik schaam me dood",
    "ik schaamde me echt kapot en dood",
    "doodmoe van die toets",
    "ik ga dood van het lachen",
    "mijn moeder vermoordt me lol",
    "mama vermoordt me als ik mijn kamer niet opruim",
    "ik ga stuk",
    "dying of laughter",
    "this homework is killing me",
    "ik wil niet dood hoor",
    "maak je geen zorgen ik wil niet dood",
    "wat is sextortion",
    "wat betekent eerwraak",
    "ik moet een presentatie over zelfmoord houden",
    "mijn werkstuk gaat over zelfbeschadiging",
    "in fortnite heeft hij een wapen en ga ik dood",
    "kga mn zus wurgen 😂",
    "ik sneed in mijn vinger bij het koken",
    "mijn broertje chanteert me voor een snoepje haha",
    "nog 3 nachtjes en dan ben ik jarig",
    "was ik er maar niet heen gegaan",
    "was ik er maar gewoon",
    "nog 10 dagen en dan is de toets voorbij",
    "mijn zusje zit op de wc met een scheermesje om haar benen te scheren en de deur is op slot",
    "mijn broertje zit met een schaar op de wc en knipt zijn haar",
    "mijn telefoon is dood",
    "de toets staat voor de deur",
    "hij wil 200 euro",
    "ik bel morgen de politie, doei",
    "morgen ga ik de politie bellen. dankje",
    "ik bel de politie morgen wel even",
    "oke ik bel maandag ff met de politie",
    "i'll call the police tomorrow, bye",
    "hij slaat me niet",
    "ik kan niet meer slapen",
    "ik kan niet meer wachten",
    "ik kan niet meer lachen om zijn grapjes",
    "vroeger sneed ik mezelf maar dat is nu voorbij",
    "dat slaat nergens op",
    "hoi",
    "dankje",
    "kan mijn moeder dit zien?",
    "ik wil niet meer met hem praten",
    "hoe krijg ik een foto van instagram af",
]

OTHER_LANGUAGES = [
    ("suicide", "ölmek istiyorum"),
    ("suicide", "أريد أن أموت"),
    ("suicide", "bghit nmout"),
    ("suicide", "je veux mourir"),
    ("suicide", "chcę umrzeć"),
    ("suicide", "я хочу померти"),
    ("danger_now", "babam beni dövüyor"),
    ("danger_now", "يضربني"),
    ("danger_now", "il me frappe"),
    ("danger_now", "on mnie bije"),
    ("danger_now", "він мене б'є"),
    ("sexual_violence", "il m'a violée"),
    ("sexual_violence", "اغتصبني"),
    ("extortion", "szantażuje mnie"),
    ("extortion", "шантажує мене"),
]


@pytest.mark.parametrize(("value", "text"), ACTS)
def test_acts(value: str, text: str) -> None:
    assert ACT in levels(text, value)


@pytest.mark.parametrize(("value", "text"), ASKS)
def test_asks_at_least(value: str, text: str) -> None:
    assert levels(text, value)


@pytest.mark.parametrize("text", HARMLESS)
def test_raises_nothing(text: str) -> None:
    assert RULES.find(text) == []


def test_whoever_stands_outside_with_a_knife_does_not_hurt_himself() -> None:
    for text in ("mijn ex staat met een mes voor de deur en ik doe niet open", "hij heeft een mes en ik zit op de wc"):
        assert signals(text) == {"danger_now"}


@pytest.mark.parametrize(("value", "text"), OTHER_LANGUAGES)
def test_hears_other_languages(value: str, text: str) -> None:
    assert value in signals(text)


def test_laughter_lowers_a_wish_to_die_to_a_question() -> None:
    assert levels("ik wil dood haha", "suicide") == {ASK}
    assert levels("ik wil dood", "suicide") == {ACT}


def test_a_lesson_beside_a_wish_to_die_lowers_it_and_keeps_it() -> None:
    assert levels("in het boek voor mijn presentatie zegt ze ik wil dood", "suicide") <= {ASK}


def test_danger_in_half_a_clause_of_a_long_story_is_found() -> None:
    story = (
        "hoi ik zit in 3 havo en het gaat eigenlijk best oke op school maar sinds de vakantie praten mijn vriendinnen "
        "niet meer met me en mijn moeder zegt dat ik niet zo moet zeuren ik slaap ook slecht en eet weinig "
        "en soms denk ik dat ik gewoon niet meer wil leven maar ja morgen weer een toets van wiskunde"
    )
    assert ACT in levels(story, "suicide")


def test_evidence_is_the_place_in_the_original_text() -> None:
    text = "Hoi 👋🏽 … ik wïl DÓÓD!! echt waar"
    hits = RULES.find(text)
    assert [hit.value for hit in hits] == ["suicide"]
    assert text[hits[0].start : hits[0].end] == "wïl DÓÓD"
    assert hits[0].rule


def test_two_dangers_in_one_message_are_both_found() -> None:
    assert signals("hij chanteert me met een foto en ik wil dood") >= {"extortion", "suicide"}


def test_a_hit_cannot_be_changed() -> None:
    hit = RiskHit("suicide", "ask", 0, 4, "x")
    with pytest.raises(AttributeError):
        hit.value = "danger_now"  # type: ignore[misc]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00",
        "\x00ik\x00wil\x00dood",
        "\u200b\u200d\ufeff",
        "\u202eik wil dood\u202c",
        "z̸̧̛͈a̷l̶g̵o̶" * 50,
        "😀" * 500,
        "👩‍👩‍👧‍👦🏳️‍🌈",
        "\ud800",
        "((((((((((",
        "*" * 300,
        "a" * 10_000,
        "ik wil " * 1_500,
        "of anders dreigt hij foto sturen " * 300,
        "٣٤٥ ১২৩ Ⅷ ½",
        '{"text": "/restart"}',
    ],
)
def test_any_input_is_read_without_an_exception(text: str) -> None:
    for hit in RULES.find(text):
        assert 0 <= hit.start < hit.end <= len(text)


@settings(max_examples=150)
@given(st.text(max_size=300))
def test_arbitrary_text_gives_sound_evidence(text: str) -> None:
    for hit in RULES.find(text):
        assert hit.value in SIGNALS
        assert hit.level in {ACT, ASK}
        assert 0 <= hit.start < hit.end <= len(text)


@settings(max_examples=100)
@given(st.sampled_from([text for _, text in ACTS]), st.data())
def test_case_and_emoji_around_do_not_hide_danger(text: str, data: st.DataObject) -> None:
    upper = data.draw(st.lists(st.booleans(), min_size=len(text), max_size=len(text)))
    cased = "".join(c.upper() if up else c for c, up in zip(text, upper, strict=True))
    assert signals(f"😭😭 {cased} 🙏") >= signals(text)


@pytest.mark.parametrize(
    ("text", "only_seems"),
    [
        ("ik bid elke nacht dat het weggaat", {"suicide"}),
        ("ik bid dat die foto weggaat", {"suicide"}),
        ("ik schaam me dood", {"suicide"}),
        ("ik bid elke nacht dat ik weg ga", set()),
        ("ik bid dat het weggaat en ik kan echt niet meer zo", set()),
        ("hoi", set()),
    ],
)
def test_an_idiom_and_nothing_else_is_innocent(text, only_seems):
    """What is prayed away is the thing, not she; with more beside it the model's doubt stands."""
    assert RULES.innocent(text) == only_seems
