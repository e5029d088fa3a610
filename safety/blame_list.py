"""Words that put the fault on the person it happened to, for the gates on content.

The first recommendation of the study is that she hears "not your fault"; a text of ours that asks her why she
sent it says the opposite. The list is strict, its exceptions are the sentences that take blame away, and words
that a text quotes from somebody else ("hoe kon ze zo dom zijn" said by a parent) are the editor's to justify.
"""

from __future__ import annotations

import re

_WORDS = r"(?:\w+\s+){0,4}"

#: What blames. Each pattern is a whole wording; spaces match any white space.
_BLAMING = (
    # Asking for a reason is asking for a defence.
    r"waarom (?:heb|had|hebt|heeft|hebben|deed|doe|stuurde|stuur|ging|liet|zei|vertelde|bleef|ben|was) "
    r"(?:je|jij|u|ze|zij|hij)\b",
    r"waarom (?:niet )?(?:eerder|meteen) (?:niet )?(?:gezegd|verteld|gemeld)",
    r"hoe (?:kon|kan|kun) (?:je|jij|u|ze|zij) (?:zo|dit|dat|toch|nou|nu)\b",
    r"wat (?:had|droeg) (?:je|jij|u) (?:aan|daar te zoeken)",
    r"why (?:did|didn['’]?t|would|do|were) (?:you|she|he)\b",
    # Fault and cause.
    r"eigen schuld\b",
    r"(?:jouw|je|uw|haar|zijn) (?:eigen )?(?:fout|schuld)\b",
    r"jij bent schuldig|u bent schuldig",
    r"(?:zelf|mede) (?:schuldig|verantwoordelijk)\b",
    r"(?:je|jij|u|ze) (?:hebt|heb|heeft|had) het (?:zelf )?"
    r"(?:uitgelokt|gezocht|gedaan|over (?:jezelf|uzelf|zichzelf) afgeroepen)",
    r"uitgelokt\b",
    r"(?:er )?om gevraagd\b",
    r"zelf (?:verstuurd|gestuurd|gemaakt|gedaan|gekozen|gewild|opgezocht)\b",
    r"your (?:own )?fault\b",
    r"asked for it\b",
    # What she should have done.
    r"had (?:je|jij|u|ze|zij|hij) (?:dat |het |dit |nou |nu |toch |er )?(?:maar|dan|beter|nooit|niet|eerder)\b",
    r"(?:je|jij|u|ze|zij) had(?:den)? (?:dat |het |dit |hem |haar |beter |ook |echt |gewoon )*"
    r"(?:niet|nooit|moeten|kunnen|beter) " + _WORDS + r"(?:moeten|mogen|kunnen|weten|sturen|doen)\b",
    r"(?:je|jij|u) had (?:beter|voorzichtiger|slimmer|wijzer)\b",
    r"(?:je|jij|u) had " + _WORDS + r"(?:moeten|kunnen) (?:weten|nadenken|zien|nee zeggen|blokkeren|weigeren)\b",
    r"(?:dat|het|dit) had (?:je|jij|u|ze) " + _WORDS + r"(?:moeten|kunnen) \w+",
    r"you should(?:n['’]?t)? (?:not )?have\b",
    r"volgende keer (?:beter|voorzichtiger|opletten|goed nadenken|nadenken)",
    r"denk (?:de volgende keer|voortaan) (?:beter|eerst|goed)?\s*na\b",
    # Names for what she did.
    r"\b(?:zo |erg |heel |best |beetje )?(?:dom|domme|dommer|stom|stomme|naïef|naïeve|naief|naieve|onverstandig|"
    r"onverstandige|onvoorzichtig|onvoorzichtige|roekeloos|onnozel|onnozele|lichtzinnig|goedgelovig|goedgelovige)\b",
    r"\b(?:stupid|dumb|naive|naïve|reckless|foolish|careless)\b",
    r"\b(?:slet|sletterig|hoer|hoerig|losbandig|goedkoop gedrag|uitdagend gekleed)\b",
    r"jouw (?:gedrag|keuze) heeft (?:geleid|gezorgd)",
    # Feelings that she is told not to have: shame answered with a command.
    r"(?:je|u) hoeft (?:je|u|zich) (?:echt |helemaal |nergens |er |hier )*(?:niet|nooit) (?:voor )?te schamen",
    r"(?:je|u) hoeft (?:je|u|zich) (?:nergens|niet|er niet|hier niet) (?:voor )?te schamen",
    r"schaam (?:je|u) (?:er |hier )?(?:maar )?(?:niet|nooit)\b",
    r"stel je niet (?:zo )?aan\b",
    r"niet zo (?:dramatisch|overdrijven|overdreven)\b|overdrijf niet\b",
    r"no need to be ashamed\b|don['’]?t be ashamed\b",
)

#: What takes blame away, or is said about the one who did it. Looked at first; what it covers is not blame.
_FREEING = (
    r"niet (?:\w+ ){0,2}?(?:jouw|je|uw|haar|zijn|hun|eigen) (?:eigen )?(?:schuld|fout)\b",
    r"(?:nooit|geen|niet) (?:\w+ ){0,2}?(?:schuld|fout)\b",
    r"(?:niet|nooit|geen) (?:zo |echt )?(?:dom|domme|stom|stomme|naïef|naïeve|naief|onverstandig|onvoorzichtig)\b",
    r"niet jouw schuld\b",
    r"not (?:\w+ )?your (?:own )?fault\b|never your fault\b",
    r"(?:jij|je|u|ze|zij) (?:bent|was|is) (?:\w+ )?niet (?:\w+ )?(?:dom|stom|naïef|schuldig|verantwoordelijk)\b",
    r"(?:niet|nooit) (?:zelf )?(?:uitgelokt|om gevraagd)\b",
    r"(?:zijn|hun|diens) (?:fout|schuld)\b",
    r"de schuld (?:ligt|is) bij (?:hem|hen|degene|de dader|wie)",
    r"(?:ook )?(?:als|al|wanneer) (?:je|jij|u|ze|zij) (?:het |de foto |die foto |hem )?zelf (?:hebt |heb |heeft )?"
    r"(?:verstuurd|gestuurd|gemaakt|verstuurde|stuurde|maakte)",
    r"you (?:are|were) not (?:stupid|dumb|naive|to blame)",
)

_COMPILED = tuple(re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE) for pattern in _BLAMING)
_COMPILED_FREEING = tuple(re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE) for pattern in _FREEING)


def blaming_phrases(text: str) -> list[str]:
    """Return the blaming wordings found in a text, as they stand there, in order; empty when there are none."""
    freed = [match.span() for pattern in _COMPILED_FREEING for match in pattern.finditer(text)]
    found = {
        match.span()
        for pattern in _COMPILED
        for match in pattern.finditer(text)
        if not any(start <= match.start() and match.end() <= end for start, end in freed)
    }
    outermost = [
        span
        for span in found
        if not any(other != span and other[0] <= span[0] and span[1] <= other[1] for other in found)
    ]
    return [text[start:end] for start, end in sorted(outermost)]
