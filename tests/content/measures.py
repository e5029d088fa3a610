"""What the gates measure of a text: sentences, reading ease, address, numbers."""

import re

from editorial.referrals import Contact

NAMES = (
    "Centrum Seksueel Geweld", "De Kindertelefoon", "Kindertelefoon", "Helpwanted", "Veilig Thuis", "Take It Down",
    "StopNCII", "Switchboard", "Slachtofferhulp Nederland", "Slachtofferhulp", "Juridisch Loket", "Halt", "LKHA",
    "Femmes for Freedom", "Centrum Veilige Sport Nederland", "Meldpunt", "Instagram", "Facebook", "Snapchat", "TikTok",
    "WhatsApp", "Telegram", "YouTube", "Discord", "Google", "Pornhub", "Schiphol", "Nederland", "Nederlandse",
    "Nederlands", "Genderpraatjes", "Lang Leve de Liefde", "KIS", "Movisies", "Luisterlijn", "MIND Hulplijn",
)  # fmt: skip
_ADDRESS = re.compile(r"\b[\w.-]+\.(?:nl|org|com|info)(?:/[\w./-]*)?")
_NUMBER = re.compile(r"\+?\d[\d\s-]*\d|\d")
_QUOTED = re.compile(r"(?<![\w])'[^']+'(?![\w])")
_PLACEHOLDER = re.compile(r"\[[^\]]+\]|\{[^}]+\}")
_PHONE = re.compile(r"(?<![\d-])(?:\+31[\d ]{9,}\d|0\d{2,3}[- ][\d ]{3,}\d|112|113)(?![\d-])")
FEWEST_WORDS = 5


def masked(text: str) -> str:
    """Names, numbers and addresses replaced by short words, so that they weigh nothing."""
    text = _ADDRESS.sub("dit", _PLACEHOLDER.sub("dit", text))
    for name in NAMES:
        text = text.replace(name, "zij")
    return _NUMBER.sub("twee", text)


def sentences(text: str) -> list[str]:
    """The sentences of a text; a colon before a quotation ends one as well."""
    parts = re.split(r"(?<=[.!?])['\")]*\s+|:\s+(?=')|\n+", text)
    return [part.strip(" '\"") for part in parts if part.strip(" '\"")]


def words(text: str) -> list[str]:
    """The words of a text."""
    return re.findall(r"[\w'’-]+", text)


def reading_ease(text: str) -> float | None:
    """Flesch-Douma (textstat, nl) of a masked text; None for a text of under five words."""
    plain = masked(text)
    if len(words(plain)) < FEWEST_WORDS:
        return None
    import textstat  # takes seconds, and every worker reads this module only to find its tests

    textstat.set_lang("nl")
    return float(textstat.flesch_reading_ease(". ".join(sentences(plain)).replace("..", ".")))


def outside_quotes(text: str) -> str:
    """The text without what it quotes: words to copy address somebody else."""
    return _QUOTED.sub(" ", text)


def phone_numbers(text: str) -> set[str]:
    """Telephone numbers in a text, digits only."""
    return {re.sub(r"\D", "", number) for number in _PHONE.findall(_ADDRESS.sub(" ", text))}


def certain_numbers(contacts: dict[str, Contact]) -> set[str]:
    """Telephone numbers that may be shown, digits only."""
    fields = ("phone", "phone_second", "phone_abroad", "whatsapp")
    shown = [contact.shown(field) for contact in contacts.values() for field in fields]
    return {digits for text in shown if text for digits in phone_numbers(text)}
