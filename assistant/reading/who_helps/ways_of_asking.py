"""The ways in which a parent, a professional or a friend asks about the other; `others_ask.py` reads by them.

Each row holds for one role; the first that fits counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

PUNISH, GUILT, CALL_HOME, TRIP = (
    "choose_punish", "choose_friend_guilt", "choose_pro_call_home", "choose_abroad_before",
)  # fmt: skip
NOTED, WHAT_NOW, WITH_ME, GONE = "choose_noted", "choose_parent_what_now", "with me", "gone"
CHILD, SHARED, BLAMES = "parent_child_victim", "parent_child_shared", "parent_blames_child"
SEND_AWAY = "choose_parent_send_away"
PREPARES = "choose_aside_pro_trip_prepare"
EXPELLED, HOW_TO_REPORT = "choose_aside_will_i_be_expelled", "choose_aside_police_bring"
PROMISED, KNOWN_AS_TELLER = "choose_aside_friend_promised", "choose_aside_friend_found_out"
TELL_ONE, AFTER_A_REPORT, ANGRY_AT_ME, ONCE_THERE = (
    "choose_aside_tell_one_person_first", "choose_aside_pro_after_report", "choose_aside_friend_angry",
    "choose_aside_help_once_there",
)  # fmt: skip

THE_OTHER = r"(?:ze|zij|hij|(?:mijn|onze|haar|de) (?:dochter|zoon|kind|leerling|vriendin))"
_MAY_I = r"\b(?:moet|zal|kan|mag|ga|wil|kunnen|moeten|zullen|mogen) (?:ik|we|wij)\b"
_AT_ONCE = r"(?:nu|vanavond|vannacht|vandaag|meteen|direct|gelijk|al)"
_HOME = r"(?:ouders|vader|moeder|oom|familie|(?<!veilig )thuis|naar huis)"
_TALK = r"(?:bel|praat|prat|spre[ek]|vertel|zeg|inlicht|informe|langs)\w*"
_FAR = (
    r"(?:turkije|marokko|pakistan|irak|iran|syri[eë]|somali[eë]|afghanistan|egypte|india|suriname|algerije|tunesi[eë]|"
    r"koerdistan|eritrea|jemen|bangladesh|(?:het )?(?:buitenland|thuisland)|(?:ons|mijn) (?:land|dorp))"
)
_OF_FAITH = r"(?:imam|dominee|pandit|pastoor|priester|hodja|hoca|sheikh|geestelijk\w*)"
_THAT_FAMILY = r"\b(?:ouders|vader|moeder|familie) van (?:die|dat|de|het) (?:jongen|meisje|meid|knul|andere?|dader)\b"
_WHO_DID_IT = r"(?:jongen|jochie|joch|knul|gast|gozer|vent|kerel|boy|dader|viezerik|klootzak|eikel)"
_DID_IT = r"(?:deed|gedaan|stuurde|gestuurd)"
_HER_PEOPLE = r"(?:man|vrouw|vader|moeder|papa|mama|ex|familie|broers?|schoonfamilie|schoonmoeder|oma|opa)"
HAS_PAID, BLAMES_ITSELF = "choose_blackmail_paid", "choose_aside_pro_blames_herself"
COLLEAGUES, TELL_LEAD, REMOVE = (
    "choose_aside_pro_colleagues_curious", "choose_aside_pro_tell_lead", "ask_remove_image",
)  # fmt: skip
_TOLD = r"(?:gezegd|gemeld|verteld|doorverteld|verklikt|verraden|doorgegeven|gesnitcht)"
_WAS_ME = (
    rf"\bdat (?:ik|het|t|dit) (?:\w+ ){{0,4}}?(?:was|ben|van (?:mij|me)|door (?:mij|me)|(?:heb|had) {_TOLD}|{_TOLD} "
    rf"(?:heb|had))\b|"
    r"\b(?:mijn|mn|m'n) naam (?:\w+ ){0,2}?(?:erbuiten|geheim|genoemd|bekend|noemen|vallen)\b|"
    rf"\b(?:weten|horen|zien|zeggen|vertellen) (?:\w+ ){{0,3}}?wie (?:het|t|dit) (?:heeft )?(?:{_TOLD}|zei|meldde|"
    r"vertelde)\b|\b(?:blijf|ben|kan) ik (?:dan )?(?:\w+ )?anoniem\b"
)
"""Whether the other side hears who told it."""
_TO_ANYBODY = r"(?:(?:tegen|aan) (?:iemand|een ander|anderen|een volwassene) )?"
_PARTNER = r"(?:(?:mijn|mn|m'n) (?:man|vrouw|ex|vriend|partner)|(?:haar|zijn|hun) (?:vader|moeder)|vader|papa)"


@dataclass(frozen=True)
class Row:
    """A way of asking.

    Args:
        role: Whose it is.
        words: What stands in the message, in small letters.
        meant: The intent it then has.
        topic: Only with this last subject.
        drops: A mere doubt about danger that these words raised by mistake.
        beside: A sure signal beside which it is read all the same: its own answer brings the help for it.
    """

    role: str
    words: re.Pattern[str]
    meant: str
    topic: str | None = None
    drops: str | None = None
    beside: str | None = None


def _row(
    role: str, words: str, meant: str, topic: str | None = None, drops: str | None = None, beside: str | None = None
) -> Row:
    return Row(role, re.compile(words), meant, topic, drops, beside)


ROWS = (
    _row(
        "parent",
        rf"\b(?:ik|wij|we)\b.{{0,24}}\b(?:stuur|sturen|breng|brengen|laat|laten|zet|zetten|doe)\b.{{0,30}}"
        rf"\bnaar (?:\w+ ){{0,4}}?{_FAR}\b|"
        rf"(?:{_MAY_I}|\b(?:ik|wij|we) (?:wil|wou|willen|dacht|denk|ga|gaan)\b).{{0,16}}"
        rf"\b(?:haar|hem|onze|mijn (?:dochter|zoon|kind))\b.{{0,20}}\bnaar (?:\w+ ){{0,4}}?{_FAR}\b|"
        rf"\bnaar {_FAR}\b.{{0,24}}\b(?:goed|beter|idee|helpt|maanden|jaar)\b.{{0,40}}\bbij (?:mijn|haar|zijn|onze)\b",
        SEND_AWAY,
        beside="honour_violence",
    ),
    _row(
        "parent",
        rf"(?:{_MAY_I}|\bmet|\bnaar|\bover|\baan) "
        rf"(?:(?:er|dit|het|toch|ook|nou|eens|met|naar|aan|de|een|onze|die) )*{_OF_FAITH}\b",
        "choose_parent_imam",
    ),
    _row(
        "parent",
        r"\b(?:moet|moeten|zal|zullen|mag|kan|kunnen) (?:ik|we|wij)\b.{0,16}\b(?:haar|zijn|d'r|die) (?:ouders|vader|"
        r"moeder)\b.{0,24}"
        r"\b(?:bel\w*|app\w*|spreken|praten|langs|schrijven|vertellen|zeggen)\b|"
        rf"{_MAY_I}.{{0,8}}{_THAT_FAMILY} (?:\w+ ){{0,3}}?(?:bellen|appen|spreken|schrijven|mailen)\b",
        "choose_aside_call_her_parents",
        SHARED,
    ),
    _row(
        "parent",
        r"\b(?:moet|moeten|zal|zullen|mag|kan|kunnen|wil) (?:ik|we|wij) (?:\w+ ){0,3}?betalen\b|\bbetalen of niet\b",
        "choose_parent_blackmail",
    ),
    _row(
        "parent",
        r"\bwat (?:zullen|gaan|zal|zouden|moeten|gaat) (?:ze|zij|(?:de |die |mijn |onze |zijn |haar )?"
        r"(?:mensen|familie|buren|anderen|moskee|schoonfamilie|vrouwen)) (?:\w+ ){0,3}?(?:zeggen|denken|praten)\b|"
        r"\b(?:familie|mensen|buurt|buren|schoonfamilie|gemeenschap)\b.{0,24}\b(?:gaan|zullen|gaat|zal) "
        r"(?:\w+ ){0,2}(?:praten|roddelen|zeggen|denken)\b",
        "choose_blame_people",
    ),
    _row(
        "parent",
        rf"\b(?:schaam|schamen|durf|durven)\b.{{0,60}}{_THAT_FAMILY}|"
        rf"{_THAT_FAMILY}.{{0,30}}\b(?:schaam|schamen|durf|durven|aan te kijken|onder ogen)\b",
        "choose_parent_ashamed",
        SHARED,
    ),
    _row(
        "parent",
        rf"\b(?:mag|kan) {THE_OTHER}\b.{{0,24}}\b(?:naar|op) (?:de |zijn |haar )?school\b|"
        r"\bvan (?:de |zijn |haar )?school (?:af|gestuurd|gezet|gegooid|getrapt|verwijderd)\b|"
        r"\bgeschorst\b|\bschorsing\b|"
        r"\b(?:school|ze) (?:hem|haar) (?:\w+ )?(?:schorsen|wegsturen|verwijderen)\b",
        EXPELLED,
        SHARED,
    ),
    _row(
        "parent",
        rf"{_MAY_I} (?:(?!niet\b|zonder\b)\w+ ){{0,4}}?{_AT_ONCE} (?:\w+ ){{0,3}}?(?:aangifte|naar de politie)\b|"
        rf"{_MAY_I} (?:(?!niet\b|zonder\b)\w+ ){{0,4}}?(?:aangifte doen|naar de politie) (?:\w+ ){{0,3}}?{_AT_ONCE}\b|"
        rf"\b(?:hoe|waar|wanneer) (?:doe|doen|kan|kunnen|moet|moeten|maak|maken) (?:ik|we|wij)\b.{{0,24}}\baangifte\b",
        HOW_TO_REPORT,
        CHILD,
    ),
    _row(
        "parent",
        r"\bpolitie\b.{0,40}\b(?:mee ?nemen|meeneemt|oppak\w*|komt|komen|brief|deur)\b|"
        r"\bmee naar (?:de politie|het bureau)\b|"
        r"\b(?:strafbaar|strafblad|gevangenis)\b",
        "ask_police_law",
        SHARED,
    ),
    _row(
        "parent",
        rf"\b{THE_OTHER}\b.{{0,24}}\b(?:gewist|verwijderd|weggehaald|weggedaan|weggegooid)\b",
        GONE,
        SHARED,
    ),
    _row(
        "parent",
        r"\bwat (?:zeg ik|(?:moet|kan|zal) ik (?:\w+ ){0,4}(?:tegen|zeggen|vertellen))\b",
        "choose_parent_shared_words",
        SHARED,
    ),
    _row(
        "parent",
        rf"\b(?:{THE_OTHER}|die)\b.{{0,16}}\b(?:zegt|zei|zeggen)\b.{{0,24}}\b(?:sorry|spijt)\b|\bsorry zegt\b|"
        rf"\bsorry (?:papa|mama|pap|mam)\b",
        "choose_parent_child_sorry",
    ),
    _row(
        "parent",
        r"\bhoud? van (?:je|jou|haar|hem)\b.{0,40}\b(?:niet|nooit|moeilijk)\b|"
        r"\bzegg?en (?:wij|we|mannen|vaders|moeders|ouders)\b.{0,24}\b(?:niet|nooit)\b|"
        r"\bpraten (?:wij|we)\b.{0,12}\bniet over (?:zulke|gevoel|die) ?\w*\b",
        "choose_parent_no_words",
    ),
    _row(
        "parent",
        rf"{_MAY_I}.{{0,25}}\bstraf|\b(?:moet|verdien\w*) {THE_OTHER} (?:geen )?straf|^straf\w*\W*$",
        PUNISH,
        drops="self_harm",
    ),
    _row(
        "parent",
        rf"{_THAT_FAMILY}|"
        rf"\b{_WHO_DID_IT}\b.{{0,16}}\b(?:pakken|opzoeken|aanspreken|opwachten|terugpakken|onder handen nemen)\b|"
        rf"\bga(?:an)? (?:ik |we )?(?:naar|langs) (?:bij )?(?:die|de) (?:{_WHO_DID_IT}|familie)\b|"
        r"\bik (?:ga|zal|wil|moet|kan) (?:hem|die|dat) (?:\w+ ){0,2}?(?:opzoeken|opwachten|terugpakken)\b|"
        rf"\bik zoek (?:hem|(?:die|dat) {_WHO_DID_IT}) (?:\w+ )?op\b",
        "choose_parent_other_family",
    ),
    _row(
        "parent",
        rf"\b{_HER_PEOPLE}\b.{{0,25}}\b(?:niet|niks|nooit|niets)\b.{{0,12}}\b(?:weten|horen|merken)\b|"
        rf"\b{_PARTNER} weet (?:\w+ ){{0,3}}(?:niet|niks|niets)\b|"
        rf"(?<!wat )\b(?:moet|zal|kan|mag|durf|hoe)\b.{{0,25}}\b{_PARTNER}\b.{{0,15}}\b(?:ver)?(?:tel|zeg)\w*|"
        rf"\b(?:hoe|moet|zal) (?:ver)?(?:tel|zeg) ik .{{0,25}}\b{_PARTNER}\b",
        "choose_other_parent",
    ),
    _row(
        "parent",
        rf"(?<!\bben )(?<!\bben haar )(?<!\bben zijn )(?<!\bben de )(?<!\bben een )(?<!\bals )\b{_PARTNER}\b.{{0,50}}"
        rf"\b(?:schuld|te danken|dom|uitgelokt|boos|kwaad|woedend|schaamt|praat niet|opgezocht|"
        rf"wil (?:haar|hem) niet)\b|\bwat (?:zeg|moet|kan|zal) ik\b.{{0,20}}\b(?:tegen|met) {_PARTNER}\b",
        "choose_partner_blames",
    ),
    _row(
        "parent",
        r"\b(?:haar|zijn|d'r|mijn|mn|onze|de) (?:\w+ )?(?:broers?|broertje|ooms?|neef|neven|opa|schoonvader|zwager)\b"
        r".{0,24}\b(?:boos|kwaad|woedend|razend|woest)\b",
        "choose_partner_blames",
    ),
    _row(
        "parent",
        rf"\b{THE_OTHER}\b weet (?:het |nog |zelf )*niet\b.{{0,10}}\b(?:dat (?:ik|wij|we)\b|$)|"
        rf"\bweet {THE_OTHER} (?:het )?(?:nog )?niet\b|\b{THE_OTHER}\b weet (?:nog )?van niks\b|"
        r"\b(?:ophalen|thuis ?kom\w*|komt .{0,12}thuis)\b",
        "choose_parent_not_told",
        CHILD,
    ),
    _row(
        "parent",
        r"\b(?:ik|we|wij|man|vader|moeder)\b.{0,20}\b(?:telefoon|mobiel|tel)\b.{0,15}"
        r"\b(?:afgepakt|afgenomen|ingenomen|weggehaald|weggenomen)\b",
        "choose_phone_taken",
    ),
    _row(
        "parent",
        rf"(?:{_MAY_I}|\b(?:moet|mag|kan|zal) {THE_OTHER}\b|\bmoet\b).{{0,20}}\b(?:sorry|excuses)\b",
        "choose_parent_sorry",
        SHARED,
    ),
    _row(
        "parent",
        r"\b(?:monster|slecht mens|haat zichzelf|zit .{0,25}\bbed|huil\w*|zegt niks|zegt niets|"
        r"eet niet|kamer)\b",
        "choose_parent_child_crushed",
        SHARED,
    ),
    _row(
        "parent",
        r"\biedereen\b.{0,12}\b(?:deed|doet|stuurde|had)\b|\b(?:anderen|de rest|"
        r"zijn vrienden)\b.{0,12}\book\b",
        "choose_parent_everyone",
        SHARED,
        "sexual_violence",
    ),
    _row("parent", r"\b(?:mijn|onze|eigen) taal\b", "choose_language_help"),
    _row(
        "parent",
        r"\b(?:mijn|onze|ons|familie) eer\b|\beer (?:is|van)\b|gezicht verl|"
        r"naam kapot",
        "choose_blame_people",
    ),
    _row(
        "parent",
        r"^(?:en |maar |ja |oke |nou )*wat (?:(?:moet|kan|zal) (?:ik|we)|(?:ik|we) (?:moet|kan|moeten)) "
        r"(?:nu |dan |hier |er )*(?:mee |aan )?doen\b",
        WHAT_NOW,
    ),
    _row("parent", r"^(?:en |maar |ja |oke |nou )*wat (?:is|wordt) (?:dan |nu )?de volgende stap\b", WHAT_NOW),
    _row(
        "parent",
        rf"\b(?:weet|weten) (?:ik |we |wij )?(?:nog |het |ook |echt )*niet wie\b.{{0,24}}\b{_DID_IT}\b|"
        rf"\bwie (?:\w+ ){{0,3}}?{_DID_IT}(?: heeft)?,? (?:(?:ik|we|wij) (?:weet|weten)|(?:weet|weten) (?:ik|we|wij)) "
        r"(?:nog |het )*niet\b",
        NOTED,
        CHILD,
    ),
    _row(
        "professional",
        r"\b(?:zeg|vertel|bespreek)\w* .{0,30}\b(?:de|mijn|onze) (?:hele |andere )?(?:klas|groep|leerlingen|"
        r"mentorklas)\b|\b(?:klas|groep|leerlingen|mentorklas|mentoruur)\b.{0,24}"
        r"\b(?:wat (?:zeg|vertel|moet|kan|zal) ik|zeg|zeggen|vertel|vertellen)\b",
        "choose_pro_school",
    ),
    _row(
        "professional",
        rf"{_MAY_I}.{{0,30}}\b{_HOME}\b.{{0,25}}\b{_TALK}|"
        rf"{_MAY_I}.{{0,12}}\b{_TALK}.{{0,25}}\b{_HOME}\b|"
        rf"\bwil niet dat (?:ik|we|wij)\b.{{0,30}}\b{_HOME}\b|\bwil niet dat (?:ik|we|wij) (?:\w+ ){{0,3}}bel",
        CALL_HOME,
        beside="honour_violence",
    ),
    _row(
        "professional",
        r"\b(?:moeder|vader|ouders|broer)\b.{0,40}\b(?:tien ?minuten\w*|rapport\w*|oudergesprek|ouderavond|"
        r"kennismaking\w*)\b|"
        r"\b(?:tien ?minuten\w*|rapport\w*|oudergesprek)\b.{0,40}\b(?:moeder|vader|ouders)\b|"
        r"\b(?:bij|tijdens|op|in) (?:het |een |die |dat )?(?:rapportgesprek|oudergesprek|ouderavond|tien ?minuten\w*)",
        CALL_HOME,
    ),
    _row(
        "professional",
        rf"\b(?:hor\w+|hoort|we(?:et|ten)|zien|merk\w+|achter\w*|verte?l\w*|zeg\w*)\b(?=.{{0,60}}(?:{_WAS_ME}))",
        AFTER_A_REPORT,
        beside="honour_violence",
    ),
    _row("professional", r"\b(?:schaamt|schamen) (?:zich|haar|hem)\b", BLAMES_ITSELF, beside="extortion"),
    *(
        _row(
            "professional",
            rf"{_MAY_I}.{{0,24}}\b(?:{to_whom})\b.{{0,24}}\b(?:vertel\w*|zeg\w*|inlicht\w*|informeren|weten|melden)\b",
            meant,
        )
        for to_whom, meant in (
            (r"directeur|directie|leiding\w*|teamleider|schoolleiding|rector", TELL_LEAD),
            (r"collega'?s?|team", COLLEAGUES),
        )
    ),
    *(
        _row(role, words, meant, beside="extortion")
        for role in ("professional", "friend")
        for words, meant in (
            (r"\b(?:ze|zij|hij)\b.{0,16}\b(?:betaald|overgemaakt|gestort)\b", HAS_PAID),
            (r"\b(?:kan|kun|is|wordt)\b.{0,24}\b(?:tegen ?(?:ge)?houden|weghalen|weggehaald)\b", REMOVE),
        )
    ),
    _row(
        "professional",
        r"\bouders van (?:de|die|het|dat) (?:dader|(?:jongen|leerling|meisje).{0,20}"
        r"\b(?:doorst\w*|doorge\w*|verspreid\w*|rondst\w*|stuurde))\b",
        "choose_pro_sender_parents",
    ),
    _row(
        "professional",
        rf"\b(?:{THE_OTHER}|haar|hem)\b.{{0,30}}\bgeheim\b|\bgeheim (?:\w+ )?(?:houd\w*|bewaren)\b|"
        rf"\b(?:beloof|beloofd|beloven)\b.{{0,30}}\b(?:geheim|niemand|niets|niks|niet)\b",
        "choose_pro_secret",
    ),
    _row(
        "professional",
        r"\b(?:wie|leerling|jongen|dader)\b.{0,20}\b(?:doorgestuurd|verspreid|rondgestuurd|"
        r"doorstuurde)\b|"
        r"\btelefoon\b.{0,20}\b(?:inneem|innemen|afpakken|afnemen)\w*",
        "choose_pro_sender",
    ),
    _row(
        "professional",
        r"\b(?:collega|directeur|docent|leraar|teamleider)\w* (?:zegt|zei|vindt|denkt|roept)\b"
        r".{0,30}\b(?:uitgelokt|eigen schuld|zelf|dom)\b",
        "choose_pro_colleague",
    ),
    _row(
        "friend",
        r"\bik (?:heb|had) (?:\w+ ){0,3}?(?:beloofd|gezworen)\b.{0,40}"
        r"\b(?:niks|niets|niet|niemand|mond|geheim|stil|zwijg\w*)\b|"
        rf"{_MAY_I}.{{0,20}}\b(?:belofte|beloofde?|beloven)\b|\b(?:belofte|beloofde?|beloven)\b.{{0,40}}{_MAY_I}|"
        r"\b(?:belofte|promise)\b.{0,16}\b(?:breken|verbreken|houden|break|keep)\b|"
        r"\b(?:break|keep)\b.{0,10}\bpromise\b",
        PROMISED,
        beside="honour_violence",
    ),
    _row(
        "friend",
        rf"\b(?:hor\w+|hoort|we(?:et|ten)|zien|ziet|merk\w+|achter\w*|verte?l\w*|zeg\w*|ontdek\w*|naam|anoniem)\b"
        rf"(?=.{{0,60}}(?:{_WAS_ME}))|{_WAS_ME}.{{0,24}}\b(?:weten|horen|zien|achter\w*)\b|\b(?:mijn|mn|m'n) naam\b"
        rf".{{0,16}}\berbuiten\b",
        KNOWN_AS_TELLER,
        beside="honour_violence",
    ),
    _row(
        "friend",
        rf"\b(?:mag|kan) ik (?:het|t|dit|dat) (?:nou |nu |dan |toch |wel |al |echt )*{_TO_ANYBODY}"
        rf"(?:door)?(?:zeggen|vertellen)\b",
        PROMISED,
    ),
    _row(
        "friend",
        rf"\b(?:moet|zal|hoor|ga) ik (?:het|t|dit|dat) (?:nou |nu |dan |toch |wel |echt |niet )*{_TO_ANYBODY}"
        rf"(?:zeggen|vertellen)\b|"
        r"\b(?:moet|mag|hoort) (?:er )?iemand (?:dit|het|t|dat|hiervan|ervan) (?:\w+ )?weten\b|"
        r"\bmoet ik (?:\w+ ){0,2}?iemand (?:\w+ ){0,2}?(?:vertellen|zeggen|inlichten)\b",
        TELL_ONE,
    ),
    _row(
        "friend",
        r"\b(?:wat|als|stel|straks)\b.{0,24}\b(?:niet|nooit) (?:meer )?terug ?(?:ko\w+|mag|kan|keert)\b",
        ONCE_THERE,
    ),
    _row("friend", r"\b(?:als|straks|wordt) (?:ze|zij|hij)\b.{0,16}\b(?:boos|kwaad|pissed)\b", ANGRY_AT_ME),
    _row(
        "friend",
        r"\b(?:broers?|vader|oom|ooms|familie|ouders|neven)\b.{0,20}\b(?:gevaarlijk|agressief|"
        r"gaat los|flipt)\b",
        "choose_friend_home",
    ),
    _row("friend", rf"{_MAY_I}.{{0,30}}\b(?:ouders|vader|moeder)\b.{{0,25}}\b{_TALK}", "choose_friend_tell"),
    _row(
        "friend",
        r"\b(?:ze|zij|hij|vriendin|vriend)\b.{0,12}\bwil (?:echt )?(?:niet dat|geen hulp|"
        r"het aan niemand)\b",
        "choose_friend_no_help",
    ),
    _row("friend", r"\bwat (?:moet|kan|zal) ik (?:\w+ ){0,4}zeggen\b|\bwat zeg ik\b", "choose_friend_words"),
    _row("friend", r"\bmijn (?:eigen )?(?:schuld|fout)\b", GUILT),
    *(
        _row(
            role,
            r"\b(?:is|zit|blijft|slaapt|logeert|staat) (?:nu |hier |thuis |vannacht |even )*bij "
            r"(?:mij|me|ons|de \w+|een \w+|haar \w+|zijn \w+|mijn \w+)\b",
            WITH_ME,
            drops="danger_now",
        )
        for role in ("friend", "parent", "professional")
    ),
    _row(
        "professional",
        r"\b(?:papier\w*|formulier\w*|verklaring\w*|document\w*|brief)\b.{0,48}"
        r"\b(?:teken\w*|onderteken\w*|invul\w*|opstel\w*|klaarleg\w*|meegenomen|meenemen)\b|"
        r"\b(?:laten )?(?:onder)?tekenen\b.{0,32}\b(?:reis|vertrek|vakantie|vlieg\w*|meegenomen|achtergelaten)\b",
        PREPARES,
    ),
    *(
        _row(
            role,
            r"\b(?:vertrek\w*|vlieg(?:t|en)|paspoort|ticket|zomervakantie)\b|\b(?:doen|helpen|regelen|doe)\b.{0,16}"
            r"\b(?:voordat (?:ze|zij|hij) (?:weg)?gaa?t|voor (?:de |haar |die )?(?:reis|vakantie|zomer|vertrek))\b",
            TRIP,
        )
        for role in ("professional", "friend")
    ),
)
