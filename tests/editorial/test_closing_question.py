"""A question that is put again comes without what was said before it."""

import pytest

from editorial.closing_question import closing_question


@pytest.mark.parametrize(
    ("bubble", "question"),
    [
        (
            "Zeg: 'Ik hou van je. We stoppen het vandaag.' Staat het nog op de telefoon?",
            "Staat het nog op de telefoon?",
        ),
        ("Is er nu gevaar? Bel 112. Wat wilt u weten?", "Wat wilt u weten?"),
        ("Vraag: 'Wie belt er, en wanneer?' Hoe is uw kind nu?", "Hoe is uw kind nu?"),
        ("Je hoeft niets uit te leggen. Ken je die persoon echt?", "Ken je die persoon echt?"),
        ("Was het deze week?", "Was het deze week?"),
    ],
)
def test_only_the_question_is_left(bubble, question):
    assert closing_question(bubble) == question


@pytest.mark.parametrize(
    "bubble",
    [
        "Neem een vriendin mee. Lukt dat?",
        "Kies één iemand die van jou mag horen hoe het zit. Is er zo iemand?",
        "Stuur: 'Kan ik je straks even spreken?' Helpt dat?",
        "Kun je nu bellen, of alleen typen? Is dit niet je eigen telefoon? Wis daarna dat ene gesprek.",
    ],
)
def test_what_a_question_leans_on_stays_with_it(bubble):
    assert closing_question(bubble) == bubble
