"""The blame list: what a text of ours may never say, and the sentences that take blame away."""

from __future__ import annotations

import pytest

from safety.blame_list import blaming_phrases

BLAMING = [
    "Waarom heb je die foto gestuurd?",
    "Waarom stuurde je het?",
    "Waarom heb je het niet eerder verteld?",
    "Dat is je eigen schuld.",
    "Het is een beetje jouw schuld.",
    "Had je maar nee gezegd.",
    "Misschien had je beter kunnen bellen.",
    "Je had niet moeten sturen.",
    "Je had het niet moeten sturen.",
    "Je had kunnen weten dat hij dit doet.",
    "Dat had je moeten weten.",
    "Dat was dom.",
    "Je was een beetje naïef.",
    "Het was onverstandig om te sturen.",
    "Je hebt de foto zelf verstuurd.",
    "Je hebt erom gevraagd: je hebt er om gevraagd.",
    "Je hebt het uitgelokt.",
    "Je hoeft je niet te schamen.",
    "Je hoeft je nergens voor te schamen.",
    "U hoeft zich niet te schamen.",
    "Stel je niet aan.",
    "Denk de volgende keer beter na.",
    "Hoe kon je zo dom zijn?",
    "Why did you send it?",
    "You should not have sent that.",
    "It is your own fault.",
]

FREE = [
    "Het is niet jouw schuld.",
    "Dit is niet jouw schuld, ook als je de foto zelf hebt gestuurd.",
    "Wat hij deed is zijn fout, niet die van jou.",
    "Jij hebt niets fout gedaan.",
    "Je bent niet dom.",
    "Het was niet dom.",
    "De schuld ligt bij degene die het doorstuurde.",
    "Het is nooit jouw schuld als iemand jouw foto verspreidt.",
    "It is not your fault.",
    "Wat is er gebeurd?",
    "Waarom ik dit vraag: dan weet ik wat je nodig hebt.",
    "Je kunt het later zelf kiezen.",
    "Schaamte is zwaar. Wie weet het nog meer?",
    "Hij had dat nooit mogen doen.",
    "Wil je me vertellen wat je nu het liefst wilt?",
]


@pytest.mark.parametrize("text", BLAMING)
def test_blames(text: str) -> None:
    found = blaming_phrases(text)
    assert found
    assert all(phrase in text for phrase in found)


@pytest.mark.parametrize("text", FREE)
def test_blames_nobody(text: str) -> None:
    assert blaming_phrases(text) == []


def test_gives_each_wording_once_and_in_order() -> None:
    assert blaming_phrases("Dat was dom. Het is je eigen schuld.") == ["dom", "je eigen schuld"]
