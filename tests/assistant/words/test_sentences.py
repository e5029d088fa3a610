"""What a message tells, what it asks, and a word of ours that it repeats."""

import pytest

from assistant.words.sentences import echoed, parted


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("nee man ik vraag of ik die foto moet wissen", "of ik die foto moet wissen"),
        ("ik vroeg wie het gezien heeft", "wie het gezien heeft"),
        ("ik bedoel: komen mijn ouders erachter als ik meld", None),
    ],
)
def test_a_question_put_once_more(text, question):
    found = parted(text)
    assert (found and found.questions[0]) == question


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("scheiden?? nee zeg. ik ben bang wat hij met haar doet", "nee zeg. ik ben bang wat hij met haar doet"),
        ("112? er is nu niks, hij is op zn werk", "er is nu niks, hij is op zn werk"),
        ("welke persoon?? er is hier niemand", "er is hier niemand"),
        ("dood? nee toch, zo is ze niet", "nee toch, zo is ze niet"),
        ("dood?? nee", "nee"),
        ("zichzelf iets aandoen? Nee dat doet ze niet", "Nee dat doet ze niet"),
        ("echt? dat wist ik niet", None),
        ("moet ik betalen? hij staat voor de deur", None),
        ("wat nu? ik weet het niet meer", None),
        ("huh nee?? het gaat heel goed met mij", None),
    ],
)
def test_a_repeated_word_is_left_behind(text, rest):
    begin = echoed(text)
    assert (text[begin:] if begin else None) == rest
