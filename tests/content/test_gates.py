"""The gates that every text passes: short, plain, without blame, with its source.

A text that has to break a gate says so in the content file: `exceptions: {gate: "why"}`.
Gates: readability, sentence_length, blame, address, victim, cheer, lock_screen.
"""

import re
from pathlib import Path
from statistics import median

import pytest

from editorial.referrals import read_contacts
from editorial.responses import Responses
from editorial.sources import read_sources
from safety.blame_list import blaming_phrases
from tests.content.for_each import for_each
from tests.content.measures import (
    certain_numbers,
    masked,
    outside_quotes,
    phone_numbers,
    reading_ease,
    sentences,
    words,
)

CONTENT = Path(__file__).parents[2] / "content"
RESPONSES = Responses(CONTENT)
ALL = RESPONSES.all()
SAID = [response for response in ALL if not response.id.startswith(("reading_", "words_"))]
SOURCES = read_sources(CONTENT)
CONTACTS = read_contacts(CONTENT)

ADULTS = ("parent", "parent_herself", "parent_about_adult", "parent_on_watch", "parent_phone_taken")
"""Who is addressed as "u"."""
EASE = 60
EASE_IN_THE_MEDIAN = 70
WORDS_IN_A_SENTENCE = 20
WORDS_ON_AVERAGE = 12
CHARACTERS_IN_A_BUBBLE = 320
CHARACTERS_IN_A_BUTTON = 28
ANSWERS_WITH_AN_EMOJI = 0.05
EMOJI = re.compile(
    # A flag is two letters, a keycap a figure; skin, variation and joiners belong to the sign before them.
    r"[\U0001F1E6-\U0001F1FF]{2}|[0-9#*]\uFE0F?\u20E3"
    r"|[\u00A9\u00AE\u203C\u2049\u2122\u2139\u2194-\u21AA\u231A-\u23FF\u24C2\u25AA-\u27BF\u2934\u2935\u2B05-\u2B55"
    r"\u3030\u303D\u3297\u3299\U0001F000-\U0001FAFF](?:[\uFE0F\U0001F3FB-\U0001F3FF]|\u200D.)*"
)
MEETS_DANGER = ("danger_", "self_harm", "sexual_violence", "honour", "blackmail", "cards")
DANGER_IN_THE_GATEWAY = ("gateway_help_card", "gateway_signal_")
GATES = {"readability", "sentence_length", "blame", "address", "victim", "cheer", "lock_screen"}

each = for_each(SAID, lambda response: response.id)
everything = for_each(ALL, lambda response: response.id)


def texts(response):
    """Every wording in one text each, with whom it addresses."""
    return [(audience, " ".join(version.bubbles)) for audience, version in response.wordings()]


@each
def test_it_reads_easily(response):
    """Flesch-Douma of at least 60 for each answer."""
    if "readability" in response.exceptions:
        return  # the content file says why
    hard = [(round(ease), text) for _, text in texts(response) if (ease := reading_ease(text)) and ease < EASE]
    assert not hard


def test_all_texts_together_read_very_easily():
    """Flesch-Douma of at least 70 in the median."""
    assert median(ease for response in SAID for _, text in texts(response) if (ease := reading_ease(text))) >= (
        EASE_IN_THE_MEDIAN
    )


@each
def test_its_sentences_are_short(response):
    """At most twelve words a sentence on average, none over twenty."""
    if "sentence_length" in response.exceptions:
        return  # the content file says why
    for _, text in texts(response):
        lengths = [len(words(sentence)) for sentence in sentences(masked(text))]
        assert max(lengths) <= WORDS_IN_A_SENTENCE, text
        assert sum(lengths) / len(lengths) <= WORDS_ON_AVERAGE, text


@everything
def test_it_fits_the_screen(response):
    """Bubbles of at most 320 characters, at most three; buttons of at most 28."""
    for _, version in response.wordings():
        assert len(version.bubbles) <= 3
        assert all(len(bubble) <= CHARACTERS_IN_A_BUBBLE for bubble in version.bubbles), version.bubbles
        for button in version.buttons:
            assert len(button.title) <= CHARACTERS_IN_A_BUTTON, button.title
            assert len(button.payload.encode()) <= 64


@each
def test_it_never_blames(response):
    """No wording of the blame list, also not in a quotation, unless it says why."""
    if "blame" in response.exceptions:
        return  # the content file says why
    assert not [(found, text) for _, text in texts(response) if (found := blaming_phrases(text))]


@each
def test_nobody_is_called_a_victim_to_her_face(response):
    """The word stands only in the name of an organisation, or in texts for adults about law."""
    for audience, text in texts(response):
        if audience not in (*ADULTS, "professional"):
            assert "slachtoffer" not in text.replace("Slachtofferhulp", "").lower(), text


@each
def test_it_addresses_people_as_decided(response):
    """Parents are u; young people, friends and professionals je."""
    if "address" in response.exceptions:
        return  # the content file says why
    for audience, text in texts(response):
        outside = outside_quotes(text).lower()
        if audience in ADULTS:
            assert not re.search(r"\b(je|jij|jou|jouw|jezelf)\b", outside), text
        else:
            assert not re.search(r"\b(u|uw|uzelf)\b", outside), text


@each
def test_it_does_not_cheer(response):
    """An exclamation mark stands only after a greeting."""
    for _, text in texts(response):
        assert "!" not in outside_quotes(text).replace("Hoi!", "").replace("Niet jouw schuld!", ""), text


def emoji(version):
    """The emoji of one answer, those on its buttons included."""
    return EMOJI.findall(" ".join([*version.bubbles, *(button.title for button in version.buttons)]))


@everything
def test_an_answer_has_one_emoji_at_most(response):
    """Help cards in other languages included."""
    assert not [found for _, version in response.wordings() if len(found := emoji(version)) > 1]


def test_emoji_are_rare():
    """At most one answer in twenty has one."""
    answers = [version for response in ALL for _, version in response.wordings()]
    assert sum(bool(emoji(version)) for version in answers) <= ANSWERS_WITH_AN_EMOJI * len(answers)


@everything
def test_where_danger_is_met_there_is_no_emoji(response):
    """Nothing is made light of, in no language."""
    if response.topic.startswith(MEETS_DANGER) or response.id.startswith(DANGER_IN_THE_GATEWAY):
        assert not [found for _, version in response.wordings() if (found := emoji(version))]


@pytest.mark.parametrize(
    ("text", "count"),
    [("Fijn 🌱", 1), ("❤️ en 👍🏽", 2), ("👩🏾‍🏫", 1), ("🇳🇱 1️⃣", 2), ("Bel 0800-2000 (gratis): é, ’ … – → ﷺ", 0)],
)
def test_emoji_are_counted_as_they_are_seen(text, count):
    """A sign with a skin colour, a joined one and a flag are one."""
    assert len(EMOJI.findall(text)) == count


@everything
def test_its_sources_are_known(response):
    """Every source id stands in `content/sources.yml`; what the dialogue says has one."""
    assert set(response.sources) <= set(SOURCES), set(response.sources) - set(SOURCES)
    if response.id.startswith("utter_"):
        assert response.sources


@everything
def test_its_telephone_numbers_are_certain(response):
    """A number in a text may be shown by `content/referrals.yml`: sure, dated, not switched off."""
    for _, text in texts(response):
        assert phone_numbers(text) <= certain_numbers(CONTACTS), phone_numbers(text) - certain_numbers(CONTACTS)


@everything
def test_a_question_asks_and_the_rest_does_not_pretend_to(response):
    """`asks: true` stands where the last bubble has a question mark or buttons stand under it."""
    if response.asks:
        assert all(version.buttons or "?" in version.bubbles[-1] for _, version in response.wordings())


@everything
def test_exceptions_name_a_gate_and_a_reason(response):
    """Nobody breaks a gate without saying why."""
    assert set(response.exceptions) <= GATES
    assert all(len(words(why)) >= 3 for why in response.exceptions.values())


FIRST_HELP = (
    "utter_sexual_violence_first", "utter_honour_first", "utter_self_harm_first", "utter_blackmail_first",
    "utter_sexual_violence_other", "utter_honour_other", "utter_self_harm_other", "utter_blackmail_other",
)  # fmt: skip
QUESTIONS_ABOUT_DANGER = tuple(
    f"utter_{danger}_{about}" for danger in ("sexual_violence", "honour", "self_harm", "blackmail")
    for about in ("ask", "other_ask")
)  # fmt: skip
ON_THE_LADDER = (
    "utter_blackmail_suicide", "utter_plan_stands", "utter_self_harm_wound", "utter_self_harm_alone",
    "utter_self_harm_stay",
    "utter_self_harm_other_wound", "utter_self_harm_why", "utter_honour_soon", "utter_honour_nobody",
    "utter_sexual_violence_week", "utter_sexual_violence_goes_on",
)  # fmt: skip
LIFE_AND_DEATH = ("utter_suicide_", "utter_danger_now_")
"""Beginnings: every text about a wish to die or danger now."""


@each
def test_crisis_texts_come_in_four_versions(response):
    """Nobody in danger hears the same words four times, also no child, parent or helper."""
    if response.id in (*FIRST_HELP, *QUESTIONS_ABOUT_DANGER, *ON_THE_LADDER) or response.id.startswith(LIFE_AND_DEATH):
        for versions in (response.versions, *response.variants.values()):
            assert len(versions) >= 4
            assert len({version.bubbles for version in versions}) == len(versions)


@each
def test_buttons_answer_the_question_above_them(response):
    """All wordings for one audience ask the same, so they have the same buttons."""
    for versions in (response.versions, *response.variants.values()):
        assert len({version.buttons for version in versions}) == 1


@each
def test_a_child_is_not_asked_one_thing_and_offered_another(response):
    """Where a child is asked for a kind adult, no button speaks of days or of paying."""
    for version in response.variants.get("child", ()):
        if "groot mens" in version.bubbles[-1].rpartition(".")[2]:
            assert not [button.title for button in version.buttons if re.search("week|vandaag|geleden", button.title)]


HELP = re.compile(r"\b(?:112|113)\b")
SOMEBODY = re.compile(r"iemand|mens|volwassene|juf|oma|alleen|buren|buur|Wie ")


@pytest.mark.parametrize("response_id", ["utter_suicide_act", "utter_suicide_now"])
def test_who_wants_to_die_reads_of_a_line_and_of_somebody_near(response_id):
    """112 or 113, and a person beside her, in every version for everybody."""
    for _, version in RESPONSES.get(response_id).wordings():
        text = " ".join(version.bubbles)
        assert HELP.search(text), text
        assert SOMEBODY.search(text), text


@each
def test_the_second_time_it_is_shorter(response):
    """Nobody hears the same paragraph again."""
    for versions in (response.versions, *response.variants.values()):
        if len(versions) > 1 and "suicide" not in response.id:
            first, second = (len(" ".join(version.bubbles)) for version in versions[:2])
            assert second <= first


@each
def test_a_question_has_other_words_the_second_time(response):
    """Every question that the dialogue puts has at least two versions."""
    if response.asks and response.id.startswith("utter_"):
        assert len(response.versions) >= 2


@each
def test_a_child_is_never_asked_whether_it_is_under_eighteen(response):
    """Somebody under twelve is; the question would tell her that nobody listened."""
    if response.id in ("utter_removal_age", "simpler_removal_age"):
        return  # never put to a child: actions/start_removal.py
    read_by_a_child = response.variants.get("child") or (
        response.versions if response.to in ("youth", "anyone") else ()
    )
    for version in read_by_a_child:
        assert not re.search(r"(?:onder de|jonger dan) 18[^.]*\?", " ".join(version.bubbles))
