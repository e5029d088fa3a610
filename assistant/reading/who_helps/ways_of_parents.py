"""The ways in which a parent asks about a child. The first that fits counts."""

from __future__ import annotations

from assistant.reading.who_helps.ways_of_asking import (
    AT_ONCE,
    CHILD,
    DID_IT,
    EXPELLED,
    FAR,
    GONE,
    HER_PEOPLE,
    HOW_TO_REPORT,
    MAY_I,
    NOTED,
    OF_FAITH,
    PARTNER,
    PUNISH,
    SEND_AWAY,
    SHARED,
    THAT_FAMILY,
    THE_OTHER,
    WHAT_NOW,
    WHO_DID_IT,
    WITH_ME,
    Row,
    way,
)

PARENTS: tuple[Row, ...] = (
    way(
        "parent",
        rf"\b(?:ik|wij|we)\b.{{0,24}}\b(?:stuur|sturen|breng|brengen|laat|laten|zet|zetten|doe)\b.{{0,30}}"
        rf"\bnaar (?:\w+ ){{0,4}}?{FAR}\b|"
        rf"(?:{MAY_I}|\b(?:ik|wij|we) (?:wil|wou|willen|dacht|denk|ga|gaan)\b).{{0,16}}"
        rf"\b(?:haar|hem|onze|mijn (?:dochter|zoon|kind))\b.{{0,20}}\bnaar (?:\w+ ){{0,4}}?{FAR}\b|"
        rf"\bnaar {FAR}\b.{{0,24}}\b(?:goed|beter|idee|helpt|maanden|jaar)\b.{{0,40}}\bbij (?:mijn|haar|zijn|onze)\b",
        SEND_AWAY,
        beside="honour_violence",
    ),
    way(
        "parent",
        rf"(?:{MAY_I}|\bmet|\bnaar|\bover|\baan) "
        rf"(?:(?:er|dit|het|toch|ook|nou|eens|met|naar|aan|de|een|onze|die) )*{OF_FAITH}\b",
        "choose_parent_imam",
    ),
    way(
        "parent",
        r"\b(?:moet|moeten|zal|zullen|mag|kan|kunnen) (?:ik|we|wij)\b.{0,16}\b(?:haar|zijn|d'r|die) (?:ouders|vader|"
        r"moeder)\b.{0,24}"
        r"\b(?:bel\w*|app\w*|spreken|praten|langs|schrijven|vertellen|zeggen)\b|"
        rf"{MAY_I}.{{0,8}}{THAT_FAMILY} (?:\w+ ){{0,3}}?(?:bellen|appen|spreken|schrijven|mailen)\b",
        "choose_aside_call_her_parents",
        SHARED,
    ),
    way(
        "parent",
        r"\b(?:moet|moeten|zal|zullen|mag|kan|kunnen|wil) (?:ik|we|wij) (?:\w+ ){0,3}?betalen\b|\bbetalen of niet\b",
        "choose_parent_blackmail",
    ),
    way(
        "parent",
        r"\bwat (?:zullen|gaan|zal|zouden|moeten|gaat) (?:ze|zij|(?:de |die |mijn |onze |zijn |haar )?"
        r"(?:mensen|familie|buren|anderen|moskee|schoonfamilie|vrouwen)) (?:\w+ ){0,3}?(?:zeggen|denken|praten)\b|"
        r"\b(?:familie|mensen|buurt|buren|schoonfamilie|gemeenschap)\b.{0,24}\b(?:gaan|zullen|gaat|zal) "
        r"(?:\w+ ){0,2}(?:praten|roddelen|zeggen|denken)\b",
        "choose_blame_people",
    ),
    way(
        "parent",
        rf"\b(?:schaam|schamen|durf|durven)\b.{{0,60}}{THAT_FAMILY}|"
        rf"{THAT_FAMILY}.{{0,30}}\b(?:schaam|schamen|durf|durven|aan te kijken|onder ogen)\b",
        "choose_parent_ashamed",
        SHARED,
    ),
    way(
        "parent",
        rf"\b(?:mag|kan) {THE_OTHER}\b.{{0,24}}\b(?:naar|op) (?:de |zijn |haar )?school\b|"
        r"\bvan (?:de |zijn |haar )?school (?:af|gestuurd|gezet|gegooid|getrapt|verwijderd)\b|"
        r"\bgeschorst\b|\bschorsing\b|"
        r"\b(?:school|ze) (?:hem|haar) (?:\w+ )?(?:schorsen|wegsturen|verwijderen)\b",
        EXPELLED,
        SHARED,
    ),
    way(
        "parent",
        rf"{MAY_I} (?:(?!niet\b|zonder\b)\w+ ){{0,4}}?{AT_ONCE} (?:\w+ ){{0,3}}?(?:aangifte|naar de politie)\b|"
        rf"{MAY_I} (?:(?!niet\b|zonder\b)\w+ ){{0,4}}?(?:aangifte doen|naar de politie) (?:\w+ ){{0,3}}?{AT_ONCE}\b|"
        rf"\b(?:hoe|waar|wanneer) (?:doe|doen|kan|kunnen|moet|moeten|maak|maken) (?:ik|we|wij)\b.{{0,24}}\baangifte\b",
        HOW_TO_REPORT,
        CHILD,
    ),
    way(
        "parent",
        r"\bpolitie\b.{0,40}\b(?:mee ?nemen|meeneemt|oppak\w*|komt|komen|brief|deur)\b|"
        r"\bmee naar (?:de politie|het bureau)\b|"
        r"\b(?:strafbaar|strafblad|gevangenis)\b",
        "ask_police_law",
        SHARED,
    ),
    way(
        "parent",
        rf"\b{THE_OTHER}\b.{{0,24}}\b(?:gewist|verwijderd|weggehaald|weggedaan|weggegooid)\b",
        GONE,
        SHARED,
    ),
    way(
        "parent",
        r"\bwat (?:zeg ik|(?:moet|kan|zal) ik (?:\w+ ){0,4}(?:tegen|zeggen|vertellen))\b",
        "choose_parent_shared_words",
        SHARED,
    ),
    way(
        "parent",
        rf"\b(?:{THE_OTHER}|die)\b.{{0,16}}\b(?:zegt|zei|zeggen)\b.{{0,24}}\b(?:sorry|spijt)\b|\bsorry zegt\b|"
        rf"\bsorry (?:papa|mama|pap|mam)\b",
        "choose_parent_child_sorry",
    ),
    way(
        "parent",
        r"\bhoud? van (?:je|jou|haar|hem)\b.{0,40}\b(?:niet|nooit|moeilijk)\b|"
        r"\bzegg?en (?:wij|we|mannen|vaders|moeders|ouders)\b.{0,24}\b(?:niet|nooit)\b|"
        r"\bpraten (?:wij|we)\b.{0,12}\bniet over (?:zulke|gevoel|die) ?\w*\b",
        "choose_parent_no_words",
    ),
    way(
        "parent",
        rf"{MAY_I}.{{0,25}}\bstraf|\b(?:moet|verdien\w*) {THE_OTHER} (?:geen )?straf|^straf\w*\W*$",
        PUNISH,
        drops="self_harm",
    ),
    way(
        "parent",
        rf"{THAT_FAMILY}|"
        rf"\b{WHO_DID_IT}\b.{{0,16}}\b(?:pakken|opzoeken|aanspreken|opwachten|terugpakken|onder handen nemen)\b|"
        rf"\bga(?:an)? (?:ik |we )?(?:naar|langs) (?:bij )?(?:die|de) (?:{WHO_DID_IT}|familie)\b|"
        r"\bik (?:ga|zal|wil|moet|kan) (?:hem|die|dat) (?:\w+ ){0,2}?(?:opzoeken|opwachten|terugpakken)\b|"
        rf"\bik zoek (?:hem|(?:die|dat) {WHO_DID_IT}) (?:\w+ )?op\b",
        "choose_parent_other_family",
    ),
    way(
        "parent",
        rf"\b{HER_PEOPLE}\b.{{0,25}}\b(?:niet|niks|nooit|niets)\b.{{0,12}}\b(?:weten|horen|merken)\b|"
        rf"\b{PARTNER} weet (?:\w+ ){{0,3}}(?:niet|niks|niets)\b|"
        rf"(?<!wat )\b(?:moet|zal|kan|mag|durf|hoe)\b.{{0,25}}\b{PARTNER}\b.{{0,15}}\b(?:ver)?(?:tel|zeg)\w*|"
        rf"\b(?:hoe|moet|zal) (?:ver)?(?:tel|zeg) ik .{{0,25}}\b{PARTNER}\b",
        "choose_other_parent",
    ),
    way(
        "parent",
        rf"(?<!\bben )(?<!\bben haar )(?<!\bben zijn )(?<!\bben de )(?<!\bben een )(?<!\bals )\b{PARTNER}\b.{{0,50}}"
        rf"\b(?:schuld|te danken|dom|uitgelokt|boos|kwaad|woedend|schaamt|praat niet|opgezocht|"
        rf"wil (?:haar|hem) niet)\b|\bwat (?:zeg|moet|kan|zal) ik\b.{{0,20}}\b(?:tegen|met) {PARTNER}\b",
        "choose_partner_blames",
    ),
    way(
        "parent",
        r"\b(?:haar|zijn|d'r|mijn|mn|onze|de) (?:\w+ )?(?:broers?|broertje|ooms?|neef|neven|opa|schoonvader|zwager)\b"
        r".{0,24}\b(?:boos|kwaad|woedend|razend|woest)\b",
        "choose_partner_blames",
    ),
    way(
        "parent",
        rf"\b{THE_OTHER}\b weet (?:het |nog |zelf )*niet\b.{{0,10}}\b(?:dat (?:ik|wij|we)\b|$)|"
        rf"\bweet {THE_OTHER} (?:het )?(?:nog )?niet\b|\b{THE_OTHER}\b weet (?:nog )?van niks\b|"
        r"\b(?:ophalen|thuis ?kom\w*|komt .{0,12}thuis)\b",
        "choose_parent_not_told",
        CHILD,
    ),
    way(
        "parent",
        r"\b(?:ik|we|wij|man|vader|moeder)\b.{0,20}\b(?:telefoon|mobiel|tel)\b.{0,15}"
        r"\b(?:afgepakt|afgenomen|ingenomen|weggehaald|weggenomen)\b",
        "choose_phone_taken",
    ),
    way(
        "parent",
        rf"(?:{MAY_I}|\b(?:moet|mag|kan|zal) {THE_OTHER}\b|\bmoet\b).{{0,20}}\b(?:sorry|excuses)\b",
        "choose_parent_sorry",
        SHARED,
    ),
    way(
        "parent",
        r"\b(?:monster|slecht mens|haat zichzelf|zit .{0,25}\bbed|huil\w*|zegt niks|zegt niets|"
        r"eet niet|kamer)\b",
        "choose_parent_child_crushed",
        SHARED,
    ),
    way(
        "parent",
        r"\biedereen\b.{0,12}\b(?:deed|doet|stuurde|had)\b|\b(?:anderen|de rest|"
        r"zijn vrienden)\b.{0,12}\book\b",
        "choose_parent_everyone",
        SHARED,
        "sexual_violence",
    ),
    way("parent", r"\b(?:mijn|onze|eigen) taal\b", "choose_language_help"),
    way(
        "parent",
        r"\b(?:mijn|onze|ons|familie) eer\b|\beer (?:is|van)\b|gezicht verl|"
        r"naam kapot",
        "choose_blame_people",
    ),
    way(
        "parent",
        r"^(?:en |maar |ja |oke |nou )*wat (?:(?:moet|kan|zal) (?:ik|we)|(?:ik|we) (?:moet|kan|moeten)) "
        r"(?:nu |dan |hier |er )*(?:mee |aan )?doen\b",
        WHAT_NOW,
    ),
    way("parent", r"^(?:en |maar |ja |oke |nou )*wat (?:is|wordt) (?:dan |nu )?de volgende stap\b", WHAT_NOW),
    way(
        "parent",
        rf"\b(?:weet|weten) (?:ik |we |wij )?(?:nog |het |ook |echt )*niet wie\b.{{0,24}}\b{DID_IT}\b|"
        rf"\bwie (?:\w+ ){{0,3}}?{DID_IT}(?: heeft)?,? (?:(?:ik|we|wij) (?:weet|weten)|(?:weet|weten) (?:ik|we|wij)) "
        r"(?:nog |het )*niet\b",
        NOTED,
        CHILD,
    ),
    way(
        "parent",
        r"\b(?:is|zit|blijft|slaapt|logeert|staat) (?:nu |hier |thuis |vannacht |even )*bij "
        r"(?:mij|me|ons|de \w+|een \w+|haar \w+|zijn \w+|mijn \w+)\b",
        WITH_ME,
        drops="danger_now",
    ),
)
