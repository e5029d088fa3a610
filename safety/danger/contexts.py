"""What makes a sign of danger no sign: a lesson, a story, a closed past, a question of meaning, laughter.

Kinds: ``definition`` cancels within its sentence; ``lesson``, ``fiction`` and ``in general`` cancel near them;
``over`` cancels what was said before it; ``laugh`` lowers or cancels what is playful.
"""

from __future__ import annotations

CONTEXTS = {
    "definition": """
        wat is|betekent|zijn|beteken|betekend <fill>* een? $|chantage|sextortion|eerwraak|zelfmoord|zelfdoding|grooming|exposen|verkrachting|aanranding|automutilatie|zelfbeschadiging|misbruik|afpersing|blackmail|suicide|extortion|eergerelateerd|huwelijksdwang|uithuwelijken|achterlating|suicidaal|stalking|mishandeling|incest|seksueel
        wat betekent|bedoelen|houdt|verstaan
        wat houdt .. in
        wat verstaan .. onder
        wat wordt .. bedoeld|verstaan
        wat is <fill>* het verschil
        wat is de betekenis|definitie
        definitie|betekenis van
        wanneer is iets|het|spreek|noem|heet
        wanneer is|noem|spreek .. sprake|strafbaar|chantage|verkrachting|aanranding|misbruik|afpersing
        is <fill>* chantage|afpersing|sextortion|exposen|blackmail|verkrachting|aanranding <fill>* strafbaar|illegaal|verboden|illegal
        hoeveel|welke straf staat|krijg
        what is|does|are|s <fill>* mean|extortion|sextortion|blackmail|self|suicide|rape|honour|honor|grooming|assault|a|the|an
        what does .. mean
        whats sextortion|blackmail|grooming|extortion
        meaning|definition of
        uitleggen wat|hoe
        leg uit wat
        heet dat|het
        explain what
        hoe vaak komt .. voor
        hoeveel mensen|jongeren|meisjes|vrouwen|procent
        how many|common
    """,
    "lesson": """
        presentatie|werkstuk|spreekbeurt|scriptie|pws|profielwerkstuk|betoog|essay|boekverslag|verslag|hoofdstuk|afstudeerproject|onderzoeksvraag|literatuuronderzoek|stageverslag|powerpoint|debat|quiz|tentamen|maatschappijleer|mentorles|gastles|voorlichting|workshop|lesbrief|lespakket|lesmateriaal|schoolproject|assignment|homework|presentation|thesis|report|lecture|worksheet|samenvatting|portfolio|enquete|schoolopdracht|casus|casestudy|rollenspel
        voor school|mijn? studie|opleiding|stage|vak|college
        voor .. opdracht|huiswerk|project|les
        opdracht|huiswerk|les|lessen|project|toets|vraag over
        les|lessen|project|toets gehad|kregen|over
        moeten|moet .. over schrijven|presenteren|maken
        school project
        for class|school|my|mijn
        in onze|de les
    """,
    "fiction": """
        in|uit de|een|die|deze|dit|het|mijn film|serie|aflevering|boek|game|roman|musical|toneelstuk|manga|anime|soap|verhaal|clip|liedje|nummer|tekst|seizoen|level|spel
        film|serie|boek|aflevering|documentaire|podcast|liedje|nummer|roman|toneelstuk|toneel|musical|gedicht|songtekst|lyrics|rapnummer|videoclip|thriller|krimi|horrorfilm
        series|movie|episode|novel|song|lyric|chapter|anime|manga|documentary|netflix|videoland|wattpad|fanfic|fanfictie|netflixserie|soundtrack|verse
        game|games|gamen|gamet|fortnite|roblox|minecraft|gta|cod|valorant|fifa|warzone|brawl|overwatch|lobby|respawn|respawnen|npc|boss|eindbaas|playstation|ps5|xbox|potje|squad|sims|pubg|zombies|skin|controller|rank|ranked|teammates|noob|gg|mario|zelda|amongus|imposter|impostor|csgo|headshot|enderman|creeper
        among us
        call of duty
        personage|hoofdpersoon|hoofdpersonage|acteur|actrice|character|protagonist|schrijver|rapper|zanger|zangeres
        nieuws|journaal|krant|krantenartikel|nieuwsbericht|nieuwsartikel|artikel|kranten|headline|news|article|newspaper|rtl|nos|nu.nl|telegraaf|hart van nederland|opsporing|rechtszaak|docu|reportage|talkshow|pauw|jinek|youtuber|influencer|bekende|celebrity|waargebeurd
        las|gelezen|gehoord|zag|gezien|hoorde|read|saw|watched .. in|op|over|about het|de|een? nieuws|krant|artikel|tv|radio|internet|news|tv|documentary
        las|lees|gelezen dat|over .. meisje|jongen|vrouw|man|mensen|zaak
        op tv|televisie|de radio
        op het journaal|nieuws
        uit de bijbel|koran
        citaat|quote
    """,
    "in general": """
        als docent|mentor|hulpverlener|leerkracht|leraar|jongerenwerker|zorgcoordinator|professional|teacher|vrijwilliger|imam|maatschappelijk|verpleegkundige|vertrouwenspersoon|intern
        protocol|meldcode|signalen|signaleren|handreiking|beleid|richtlijn|richtlijnen|training|cursus|e-learning|preventie|voorlichtingsavond|ouderavond|themabijeenkomst|studiedag|teamvergadering|bijscholing|nascholing|lezing|guidelines|policy|workshops|toolbox|signaleringskaart|methodiek|risicotaxatie|aandachtsfunctionaris|awareness|campagne|kenniskring
        in het algemeen
        in general
        hoe herken|herkent|herkennen|praat|bespreek|voorkom|voorkomen|signaleer|reageer|ga
        hoe kun|kan|moet .. leerlingen|clienten|jongeren|cliënten|ouders|pupillen .. bespreken|praten|ondersteunen|helpen|herkennen|voorkomen|omgaan
        leerlingen|clienten|jongeren|kinderen|pubers|students|pupils|teenagers .. die|who|met|with|bij
        bij leerlingen|jongeren|clienten|pubers|kinderen|meiden|meisjes
        onze leerlingen|clienten|jongeren|school|organisatie|stichting|team|club|gemeente|instelling
        many|some|young people|teens|girls|women
        how do|to|can <fill>* i? recognize|recognise|prevent|spot|talk|support|discuss
    """,
    "over": """
        is <fill>* <fill>* voorbij|verleden|opgelost|afgesloten|klaar|achter|geweest|gelukkig|verwerkt|afgerond
        gelukkig <fill>* voorbij|voorbij|over|opgelost|klaar
        is <fill>* nu <fill>* over
        al jaren|lang <fill>* voorbij|geleden|clean|over|niet meer
        achter de rug
        achter me|mij|ons <fill>* gelaten
        <ik> <fill>* verwerkt
        verwerkt|afgesloten|genezen|hersteld|herstel
        nu <fill>* gaat het <fill>* goed|beter|prima|top
        gaat <fill>* nu <fill>* goed|beter|prima|super|top
        gaat het <fill>* weer <fill>* goed|beter|prima
        voel <me> <fill>* weer goed|beter
        ben <fill>* nu <fill>* gelukkig|blij
        nu <fill>* niet <fill>* meer $|,|hoor|gelukkig
        doe|deed|heb ik|dat <fill>* dat|al|het? <fill>* jaren|lang|niet meer
        doe ik niet meer
        doe dat|het niet meer
        allang niet meer
        # jaar|maanden|weken|years|months <fill>* clean|clear|vrij|gestopt
        clean|gestopt sinds|since
        therapie|emdr .. gehad|afgerond|geholpen|klaar|gevolgd
        in therapie .. geholpen|beter|goed
        goed afgelopen|opgelost
        is opgelost
        had er hulp bij|voor
        veroordeeld|vastzit|celstraf|gevangenis|opgepakt
        zit <fill>* vast nu|$|,
        hij|die zit nu vast
        zijn <fill>* verwijderd|gewist .. klaar|blij|opgelost|gelukkig
        i am|feel|feeling <fill>* fine|okay|better|happy|good now|again|today
        i am over it
        over it now
        behind me|us
        long time|years ago <fill>* and|but <fill>* i|now
        doing|much <fill>* better|great|well now|these
        better now
        its|is|all over now
        not anymore|any $
        in the past
        recovered|healed|resolved
        had|got therapy|help for it
    """,
    "not so": """
        is niet zo|waar|het geval
        niet waar
        klopt niet
        klopt <fill>* niet
        slaat nergens op
        dat is niet|onzin|onzin|niet zo
        onzin
        nooit gedaan|gedacht|gebeurd
        was <fill>* maar? een? grap|grapje|joke
        maar? een grap|grapje
        grapje
        een mop
        loos alarm
        bleek <fill>* nep|onzin|grap|mee te vallen|vals|gelogen|niks
        viel mee|reuze
        vals alarm
        false alarm
        not true
        just kidding|joking
        was a joke
        was joking|kidding
        figuurlijk|spreekwoordelijk|bij wijze van spreken|figure of speech
        zeg ik maar|gewoon als grapje
        isnt true
        zoiets zou|doe ik <fill>* nooit
        zou ik|hij|ze <fill>* nooit doen
        would never
    """,
    "laugh": """
        haha
        hahaha
        gekkie
    """,
}
