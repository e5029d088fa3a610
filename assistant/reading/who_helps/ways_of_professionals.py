"""The ways in which a professional asks about a pupil. The first that fits counts."""

from __future__ import annotations

from assistant.reading.who_helps.ways_of_asking import (
    AFTER_A_REPORT,
    BLAMES_ITSELF,
    CALL_HOME,
    COLLEAGUES,
    HAS_PAID,
    HOME,
    MAY_I,
    PREPARES,
    REMOVE,
    TALK,
    TELL_LEAD,
    THE_OTHER,
    TRIP,
    WAS_ME,
    WITH_ME,
    Row,
    way,
)

PROFESSIONALS: tuple[Row, ...] = (
    way(
        "professional",
        r"\b(?:zeg|vertel|bespreek)\w* .{0,30}\b(?:de|mijn|onze) (?:hele |andere )?(?:klas|groep|leerlingen|"
        r"mentorklas)\b|\b(?:klas|groep|leerlingen|mentorklas|mentoruur)\b.{0,24}"
        r"\b(?:wat (?:zeg|vertel|moet|kan|zal) ik|zeg|zeggen|vertel|vertellen)\b",
        "choose_pro_school",
    ),
    way(
        "professional",
        rf"{MAY_I}.{{0,30}}\b{HOME}\b.{{0,25}}\b{TALK}|"
        rf"{MAY_I}.{{0,12}}\b{TALK}.{{0,25}}\b{HOME}\b|"
        rf"\bwil niet dat (?:ik|we|wij)\b.{{0,30}}\b{HOME}\b|\bwil niet dat (?:ik|we|wij) (?:\w+ ){{0,3}}bel",
        CALL_HOME,
        beside="honour_violence",
    ),
    way(
        "professional",
        r"\b(?:moeder|vader|ouders|broer)\b.{0,40}\b(?:tien ?minuten\w*|rapport\w*|oudergesprek|ouderavond|"
        r"kennismaking\w*)\b|"
        r"\b(?:tien ?minuten\w*|rapport\w*|oudergesprek)\b.{0,40}\b(?:moeder|vader|ouders)\b|"
        r"\b(?:bij|tijdens|op|in) (?:het |een |die |dat )?(?:rapportgesprek|oudergesprek|ouderavond|tien ?minuten\w*)",
        CALL_HOME,
    ),
    way(
        "professional",
        rf"\b(?:hor\w+|hoort|we(?:et|ten)|zien|merk\w+|achter\w*|verte?l\w*|zeg\w*)\b(?=.{{0,60}}(?:{WAS_ME}))",
        AFTER_A_REPORT,
        beside="honour_violence",
    ),
    way("professional", r"\b(?:schaamt|schamen) (?:zich|haar|hem)\b", BLAMES_ITSELF, beside="extortion"),
    *(
        way(
            "professional",
            rf"{MAY_I}.{{0,24}}\b(?:{to_whom})\b.{{0,24}}\b(?:vertel\w*|zeg\w*|inlicht\w*|informeren|weten|melden)\b",
            meant,
        )
        for to_whom, meant in (
            (r"directeur|directie|leiding\w*|teamleider|schoolleiding|rector", TELL_LEAD),
            (r"collega'?s?|team", COLLEAGUES),
        )
    ),
    *(
        way("professional", words, meant, beside="extortion")
        for words, meant in (
            (r"\b(?:ze|zij|hij)\b.{0,16}\b(?:betaald|overgemaakt|gestort)\b", HAS_PAID),
            (r"\b(?:kan|kun|is|wordt)\b.{0,24}\b(?:tegen ?(?:ge)?houden|weghalen|weggehaald)\b", REMOVE),
        )
    ),
    way(
        "professional",
        r"\bouders van (?:de|die|het|dat) (?:dader|(?:jongen|leerling|meisje).{0,20}"
        r"\b(?:doorst\w*|doorge\w*|verspreid\w*|rondst\w*|stuurde))\b",
        "choose_pro_sender_parents",
    ),
    way(
        "professional",
        rf"\b(?:{THE_OTHER}|haar|hem)\b.{{0,30}}\bgeheim\b|\bgeheim (?:\w+ )?(?:houd\w*|bewaren)\b|"
        rf"\b(?:beloof|beloofd|beloven)\b.{{0,30}}\b(?:geheim|niemand|niets|niks|niet)\b",
        "choose_pro_secret",
    ),
    way(
        "professional",
        r"\b(?:wie|leerling|jongen|dader)\b.{0,20}\b(?:doorgestuurd|verspreid|rondgestuurd|"
        r"doorstuurde)\b|"
        r"\btelefoon\b.{0,20}\b(?:inneem|innemen|afpakken|afnemen)\w*",
        "choose_pro_sender",
    ),
    way(
        "professional",
        r"\b(?:collega|directeur|docent|leraar|teamleider)\w* (?:zegt|zei|vindt|denkt|roept)\b"
        r".{0,30}\b(?:uitgelokt|eigen schuld|zelf|dom)\b",
        "choose_pro_colleague",
    ),
    way(
        "professional",
        r"\b(?:is|zit|blijft|slaapt|logeert|staat) (?:nu |hier |thuis |vannacht |even )*bij "
        r"(?:mij|me|ons|de \w+|een \w+|haar \w+|zijn \w+|mijn \w+)\b",
        WITH_ME,
        drops="danger_now",
    ),
    way(
        "professional",
        r"\b(?:papier\w*|formulier\w*|verklaring\w*|document\w*|brief)\b.{0,48}"
        r"\b(?:teken\w*|onderteken\w*|invul\w*|opstel\w*|klaarleg\w*|meegenomen|meenemen)\b|"
        r"\b(?:laten )?(?:onder)?tekenen\b.{0,32}\b(?:reis|vertrek|vakantie|vlieg\w*|meegenomen|achtergelaten)\b",
        PREPARES,
    ),
    way(
        "professional",
        r"\b(?:vertrek\w*|vlieg(?:t|en)|paspoort|ticket|zomervakantie)\b|\b(?:doen|helpen|regelen|doe)\b.{0,16}"
        r"\b(?:voordat (?:ze|zij|hij) (?:weg)?gaa?t|voor (?:de |haar |die )?(?:reis|vakantie|zomer|vertrek))\b",
        TRIP,
    ),
)
