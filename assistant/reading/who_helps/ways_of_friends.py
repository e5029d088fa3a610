"""The ways in which a friend asks about the other. The first that fits counts."""

from __future__ import annotations

from assistant.reading.who_helps.ways_of_asking import (
    ANGRY_AT_ME,
    GUILT,
    HAS_PAID,
    KNOWN_AS_TELLER,
    MAY_I,
    ONCE_THERE,
    PROMISED,
    REMOVE,
    TALK,
    TELL_ONE,
    TO_ANYBODY,
    TRIP,
    WAS_ME,
    WITH_ME,
    Row,
    way,
)

FRIENDS: tuple[Row, ...] = (
    *(
        way("friend", words, meant, beside="extortion")
        for words, meant in (
            (r"\b(?:ze|zij|hij)\b.{0,16}\b(?:betaald|overgemaakt|gestort)\b", HAS_PAID),
            (r"\b(?:kan|kun|is|wordt)\b.{0,24}\b(?:tegen ?(?:ge)?houden|weghalen|weggehaald)\b", REMOVE),
        )
    ),
    way(
        "friend",
        r"\bik (?:heb|had) (?:\w+ ){0,3}?(?:beloofd|gezworen)\b.{0,40}"
        r"\b(?:niks|niets|niet|niemand|mond|geheim|stil|zwijg\w*)\b|"
        rf"{MAY_I}.{{0,20}}\b(?:belofte|beloofde?|beloven)\b|\b(?:belofte|beloofde?|beloven)\b.{{0,40}}{MAY_I}|"
        r"\b(?:belofte|promise)\b.{0,16}\b(?:breken|verbreken|houden|break|keep)\b|"
        r"\b(?:break|keep)\b.{0,10}\bpromise\b",
        PROMISED,
        beside="honour_violence",
    ),
    way(
        "friend",
        rf"\b(?:hor\w+|hoort|we(?:et|ten)|zien|ziet|merk\w+|achter\w*|verte?l\w*|zeg\w*|ontdek\w*|naam|anoniem)\b"
        rf"(?=.{{0,60}}(?:{WAS_ME}))|{WAS_ME}.{{0,24}}\b(?:weten|horen|zien|achter\w*)\b|\b(?:mijn|mn|m'n) naam\b"
        rf".{{0,16}}\berbuiten\b",
        KNOWN_AS_TELLER,
        beside="honour_violence",
    ),
    way(
        "friend",
        rf"\b(?:mag|kan) ik (?:het|t|dit|dat) (?:nou |nu |dan |toch |wel |al |echt )*{TO_ANYBODY}"
        rf"(?:door)?(?:zeggen|vertellen)\b",
        PROMISED,
    ),
    way(
        "friend",
        rf"\b(?:moet|zal|hoor|ga) ik (?:het|t|dit|dat) (?:nou |nu |dan |toch |wel |echt |niet )*{TO_ANYBODY}"
        rf"(?:zeggen|vertellen)\b|"
        r"\b(?:moet|mag|hoort) (?:er )?iemand (?:dit|het|t|dat|hiervan|ervan) (?:\w+ )?weten\b|"
        r"\bmoet ik (?:\w+ ){0,2}?iemand (?:\w+ ){0,2}?(?:vertellen|zeggen|inlichten)\b",
        TELL_ONE,
    ),
    way(
        "friend",
        r"\b(?:wat|als|stel|straks)\b.{0,24}\b(?:niet|nooit) (?:meer )?terug ?(?:ko\w+|mag|kan|keert)\b",
        ONCE_THERE,
    ),
    way("friend", r"\b(?:als|straks|wordt) (?:ze|zij|hij)\b.{0,16}\b(?:boos|kwaad|pissed)\b", ANGRY_AT_ME),
    way(
        "friend",
        r"\b(?:broers?|vader|oom|ooms|familie|ouders|neven)\b.{0,20}\b(?:gevaarlijk|agressief|"
        r"gaat los|flipt)\b",
        "choose_friend_home",
    ),
    way("friend", rf"{MAY_I}.{{0,30}}\b(?:ouders|vader|moeder)\b.{{0,25}}\b{TALK}", "choose_friend_tell"),
    way(
        "friend",
        r"\b(?:ze|zij|hij|vriendin|vriend)\b.{0,12}\bwil (?:echt )?(?:niet dat|geen hulp|"
        r"het aan niemand)\b",
        "choose_friend_no_help",
    ),
    way("friend", r"\bwat (?:moet|kan|zal) ik (?:\w+ ){0,4}zeggen\b|\bwat zeg ik\b", "choose_friend_words"),
    way("friend", r"\bmijn (?:eigen )?(?:schuld|fout)\b", GUILT),
    way(
        "friend",
        r"\b(?:is|zit|blijft|slaapt|logeert|staat) (?:nu |hier |thuis |vannacht |even )*bij "
        r"(?:mij|me|ons|de \w+|een \w+|haar \w+|zijn \w+|mijn \w+)\b",
        WITH_ME,
        drops="danger_now",
    ),
    way(
        "friend",
        r"\b(?:vertrek\w*|vlieg(?:t|en)|paspoort|ticket|zomervakantie)\b|\b(?:doen|helpen|regelen|doe)\b.{0,16}"
        r"\b(?:voordat (?:ze|zij|hij) (?:weg)?gaa?t|voor (?:de |haar |die )?(?:reis|vakantie|zomer|vertrek))\b",
        TRIP,
    ),
)
