"""Blackmail with an image or a secret: pay, send more, meet, or else."""

from __future__ import annotations

from safety.danger.table import ACT, ASK, Rule, Table

_SPREAD_VERB = "doorsturen|doorstuurt|doorstuur|delen|deelt|verspreiden|verspreid|posten|plaatsen|plaatst|leaken|exposen|rondsturen|rondstuurt|publiceren|openbaar|uploaden|online|laten zien|tonen|share|sharing|send|sending|show|upload|spread|spreading|publish|posten|gooien|gooit|zetten|zet|sturen|stuurt|vertellen|vertelt|tell|doorvertellen|verraden|ruin|naar buiten|rond"

TABLE = Table(
    signal="extortion",
    concepts={
        "threat": """
            dreigt|dreigen|dreigde|dreigden|gedreigd|dreigement|dreigementen|bedreigt|bedreigd|bedreigen|threat|threatens|threatened|threatening|threaten|threats|chanteert|chanteren|waarschuwde|eist|eisen|ultimatum|demands|demanding|zweert
        """,
        "or_else": """
            anders|tenzij|otherwise|unless
            of anders
            or else
            als|if ik|i <fill>* niet|dont|not|refuse|block|stop|weiger|nee|blokkeer|ophou|stop|no
            als|if ik|i .. niet|weiger|blokkeer|nee|dont|refuse|block
            als|if je|you <fill>* niet|dont|weigert
            tot|totdat|until ik|i .. betaal|stuur|geef|pay|send|betaald
            in ruil voor
            ik krijg <fill>* tot|# uur|minuten|dagen
            heb tot vanavond|morgen|middernacht|#
            deadline
            nog # uur|minuten|dagen
            # hours|minutes to
        """,
        "spread": f"""
            {_SPREAD_VERB.replace("|laten zien", "").replace("|naar buiten", "")}
            laat|laten <fill>* .. zien
            laat|laten <fill>* <fill>* aan|zien .. ouders|vader|moeder|school|klas|familie|vrienden|iedereen
            laten zien
            naar|aan <fill>* mijn|iedereen|de|mn <fill>* ouders|vader|moeder|school|klas|familie|vrienden|broer|contacten|volgers|werk|hele|vriend|broers
            to my|mijn|everyone|all|the parents|friends|family|school|followers|mom|dad|contacts|everyone
            op insta|internet|telegram|snap|tiktok|instagram|snapchat|facebook|twitter|pornhub|story|groepsapp
            op het internet
            online|viral
            zegt|vertelt het tegen
            gaat|ga het <fill>* zeggen|vertellen
        """,
        "image": "<beeld>\nmijn geheim",
        "demand": """
            betalen|betaal|betaald|overmaken|overmaak|pay|paying|geld|euro|euros|money|bitcoin|tikkie|paysafe|paysafecard|giftcard|giftcards|cadeaukaart|cadeaukaarten|paypal|steam|dollar|dollars|bucks|losgeld|crypto
            meer|nieuwe|nog|naakte|more|another|extra|andere fotos|foto|nudes|filmpje|filmpjes|videos|video|pics|pictures|beelden|nude
            meer stuur|sturen|send
            naaktfoto|naaktfotos|nudes|blootfotos
            afspreken|afspreek|ontmoeten|meet|meeten|langskomen|langskom|langs|hotel
            wat|alles <fill>* hij|ze|zegt|wil|vraagt
            what|everything|whatever <fill>* he|they says|wants|want|say
            seks|sex|pijpen|bed
            terug|back met|with|bij hem|him|neem
            wil|eist|vraagt|wants|asks # euro|dollar
            # euro|euros|dollars
            wachtwoord|password|pincode|pin
            webcam|cam|videobellen
        """,
        "has": """
            heeft|hebben|had|bewaard|bewaarde|opgeslagen|screenshot|screenshots|has|have|got|saved|recorded|opgenomen|gefilmd|gemaakt
        """,
        "said_back": """
            zegt|zei|zeggen|zeiden|appt|appte|stuurde|schreef|schrijft|says|said|saying|told|text|texted|tells
        """,
    },
    rules=(
        Rule(
            "blackmail named",
            ACT,
            """
            chanteert|chanteren|gechanteerd|afgeperst|afpersen|perst|chanteer|chanteerde|afgechanteerd
            word|wordt|ben|werd|bent|worden .. gechanteerd|afgeperst|chantage|blackmail
            chantage|afpersing|sextortion|blackmail <fill>* met|mij|me|door|van|with|me|by|over
            slachtoffer van .. chantage|afpersing|sextortion
            being|been|getting|am|is|was <fill>* blackmail|extorted|sextorted
            blackmail|extort|extorts|extorting <me>|my|mijn|her|him|us
            he|she|they|someone|ex|is <fill>* blackmail|extorting
            doet|doen aan chantage
            dit is <fill>* chantage|afpersing|blackmail
            perst|persen <me> <fill>* af
            """,
            firm=True,
        ),
        Rule("threat to spread", ACT, together=("threat", "spread"), within=13, deniable=False, firm=True),
        Rule("threat and image", ACT, together=("threat", "image"), within=10, deniable=False),
        Rule("spread unless", ACT, together=("spread", "or_else", "image"), within=22, deniable=False),
        Rule("spread unless demanded", ACT, together=("spread", "or_else", "demand"), within=24, deniable=False),
        Rule("threat and demand", ACT, together=("threat", "demand", "or_else"), within=24, deniable=False),
        Rule("image for a demand", ACT, together=("image", "demand", "or_else"), within=20, deniable=False),
        Rule(
            "or I spread it",
            ACT,
            """
            anders|otherwise ... doorsturen|doorstuurt|delen|deelt|verspreiden|verspreid|posten|plaatst|leaken|exposen|rondsturen|uploaden|online|rond|zien|share|expose|sends|send
            anders|otherwise <fill>* stuurt|zet|gooit|deelt|laat|plaatst|toont|vertelt|gaat|exposen|posten|verspreid|leaken|stuur|will|would <fill>* hij|ze|zij|ie|he|they ... foto|fotos|het|alles|beelden|filmpje|video|ze|screenshots|naar|aan|online|it|nudes|pics|door|rond
            of|anders|or <fill>* hij|ze|zij|he|she|they <fill>* stuurt|zet|gooit|laat|plaatst|vertelt|gaat|posten|leaken|will|sends|shows het|alles|foto|fotos|de|mijn|it|them|naar|door|online .. naar|aan|online|door|zien|ouders|everyone|rond
            of ik stuur|plaats|deel|zet|gooi|post
            or i|ik <fill>* send|posten|leaken|share|show|tell
            anders|dan gaat|gaan|komt|komen|staat|staan|ga .. alles|het|foto|fotos|filmpje|video|je|nudes .. online|viral|rond|internet|insta|groep|telegram|naar|door
            doorsturen|doorstuurt|delen|verspreiden|posten|leaken|exposen|online|door|zetten|zien|sturen|share|send|show .. als|if|tenzij|unless ik|i .. niet|dont|weiger|nee|blokkeer|refuse|stop|block
            als|if|tenzij|unless ik|i <fill>* niet|dont|weiger|blokkeer|nee|refuse ... doorsturen|doorstuurt|delen|deelt|verspreiden|verspreid|posten|leaken|exposen|online|rondsturen|rond|laat|zien|share|send|sends|show|door|naar iedereen|vertelt|vertellen
            als|if ik|i .. niet|dont .. betaal|stuur|kom|doe|betalen|pay|send|meet|come|geef ... dan|hij|ze|foto|he|they|it|alles|then
            als je niet|dont|if .. betaalt|stuurt|komt|pay|send ... dan|i|ik|foto|alles
            if you dont .. send|pay|meet|come
            betalen of|anders
            pay or|up or?
            send|sturen .. or|anders|of .. share|leak|expose|post|online|iedereen
            """,
            deniable=False,
        ),
        Rule(
            "money or images demanded",
            ACT,
            """
            wil|willen|eist|eisen|vraagt|vragen|wilt|wants|want|asks|asking|demands|moet|moest|needs <fill>* <geld> .. foto|fotos|beelden|anders|niet|verwijderen|verwijdert|wissen|delete|photos|pictures|video|filmpje|nudes
            geld|betaald|betaal|betalen|euro|bitcoin|paysafe|giftcards|tikkie|paid|money ... of|anders|dreigt|foto|fotos|beelden|online|verwijderen|blijft|more|meer|keeps
            al betaald ... meer|weer|nog|blijft|steeds|keer
            already paid .. more|again|still|wants
            betaal ... verwijderen|verwijdert|wist|weg|niet doorsturen|door
            # euro|euros|dollars|bucks .. anders|of|or|foto|fotos|delete|verwijderen|online|niet
            blijft <fill>* om <fill>* meer? vragen|geld|fotos
            steeds meer <geld>|fotos|willen|wil|vraagt
            moet|moest|moeten <fill>* meer|nieuwe|nog|naakt <fill>* fotos|foto|nudes|filmpjes|videos|sturen
            moet .. sturen|betalen|doen|komen .. anders|of hij|ze|zet|stuurt
            doen <fill>* wat hij|ze <fill>* wil|zegt ... anders|of|foto
            keep|keeps asking|demanding .. more|money|pics
            wants more <fill>* nudes|pics|pictures|money|videos|photos
            make me send|pay|do
            """,
            deniable=False,
        ),
        Rule(
            "threat of exposure",
            ACT,
            """
            dreigt|dreigen <fill>* <me> <fill>* te? exposen
            gaat|gaan|wil|willen|zal|going|ga <me>|haar|je <fill>* exposen
            exposen <fill>* <me>|als|if
            zegt|zei|zeggen .. dat? hij|ze .. gaat|zal|gaan .. doorsturen|delen|verspreiden|posten|leaken|exposen|rondsturen|online|vertellen|zien
            gaat|ga|gaan|wil|zal .. foto|fotos|filmpje|video|nudes|beelden|screenshots|alles|het|chats .. doorsturen|delen|verspreiden|posten|leaken|rondsturen|online|zien|sturen naar|plaatsen
            foto|fotos|filmpje|video|nudes|beelden|screenshots .. gaat|ga|gaan|zou .. doorsturen|delen|verspreiden|posten|leaken|online|zien
            going to|will|gonna send|share|post|posten|leak|leaken|expose|exposen|show|spread .. my|mijn|the|it|them|me|her pics|nudes|photos|pictures|video|to|everyone|online|parents
            says|said|saying .. he|she|they|will|going|gonna <fill>* to? send|share|posten|leaken|exposen|show|spread|tell
            he|they|she will <fill>* send|share|posten|leaken|exposen|show|spread|ruin
            send|sends|show|shows|tell it|them|everything|screenshots|my|mijn .. to my|mijn|everyone family|parents|mom|dad|school|friends|everyone|followers
            tell|tells|show|shows my|mijn family|parents|mom|dad|school|friends <fill>* if|unless|about|everything|the
            stuurt|zet|deelt|gooit het|ze|alles|foto|fotos .. door|online|rond .. als|zegt|dreigt|tenzij
            mijn|my|me leven kapot|ruin .. foto|fotos|als
            ruin my|mijn life|reputation
            wraakporno|revenge
            """,
            deniable=False,
        ),
        Rule(
            "sex or meeting for silence",
            ACT,
            """
            moet|moest .. afspreken|komen|langskomen|naar hem|hotel|seks|pijpen .. anders|of|foto|fotos|door|online
            afspreken|langskomen|komen .. anders|of hij|foto|fotos|online|door
            in ruil voor|daarvoor ... foto|fotos|niet|zwijgen|mond|geheim|seks
            in return|exchange for
            zwijggeld|zwijgen .. betalen|geld|ruil
            """,
            deniable=False,
        ),
        Rule("has images and wants", ASK, together=("has", "image", "demand"), within=18),
        Rule("says and spread", ASK, together=("said_back", "spread", "image"), within=9, deniable=False),
        Rule("spread if not", ASK, together=("spread", "or_else"), within=12, deniable=False),
        Rule("demand if not", ASK, together=("demand", "or_else"), within=9, deniable=False),
        Rule(
            "blackmail word",
            ASK,
            """
            chantage|afpersing|sextortion|blackmail|extortion|afperser|afpersers|chanteur|gechanteerd|dreigberichten|dreigement|dreigementen|afgeperst
            onder druk .. foto|fotos|filmpje|geheim
            hij|ze|iemand heeft <fill>* iets|wat <fill>* tegen <me>
            has something on|over me
            weet <fill>* mijn|iets geheim
            mijn geheim .. vertellen|weet|zegt|dreigt
            in zijn|hun macht
            moet .. blijven|doen .. fotos|foto|filmpje
            bang dat hij|ze .. doorstuurt|doorsturen|deelt|plaatst|verspreid|online|posten|leaken|exposen
            heeft|hebben <fill>* <beeld> van <me> .. wil|bang|dreigt|zegt|anders|moet|wants|vraagt|geld
            heeft|hebben <fill>* iets|dingen|spullen van <me> .. wil|geld|anders|moet
            heeft|has|got me|mij in|by zijn|hun|the? zak|macht|greep|tang|pocket
            in de tang
            nog # video|filmpje|foto|fotos|keer|nacht|pic|picture|week
            one|een more|laatste|last video|pic|picture|filmpje|foto|keer|time .. delete|verwijdert|rust|klaar
            # euro|euros|dollar|dollars|bucks|robux .. foto|steam|kaarten|cards|paysafe|tikkie|wil|anders
            steam|gift|apple|google|itunes kaarten|kaart|cards|card
            telt|aftellen|timer af|gestart|started
            nu wil|wilt|willen hij|ze|zij|ie .. geld|euro|#
            and now he|she|they wants|want
            ze willen <fill>* geld
            eist|eisen|demands|demanding
            # uur|uren|hours|minuten|minutes <fill>* left|nog|om|to
            afpersen|perst|geperst
            gooit|gooi|zet|zetten|gooien .. op|in telegram|facebook|insta|internet|online|groep .. zegt|als|anders|zeggen
            zegt|zeggen|zei .. gooit|gooien|zet|zetten|plaatst|stuurt|laat .. online|telegram|facebook|insta|internet|zien|iedereen
            or <fill>* he|it|they leaks|leaken|goes|sends|posten
            or your|mijn|my mom|family|dad|school|nudes|pics
            or <fill>* it goes to
            or i show|send|tell|posten
            of <fill>* de|het|alles|mijn nudes|foto|fotos|filmpje gaat|gaan naar
            anders .. gaan|hangt|stuurt|zet|gooit|doet|laat|toont|belt .. naar|op|bij|het|ze|foto
            dan laat|stuur|ga|zet|plaats ik .. zien|je|aan|naar|het
            als ik aangifte|het uitmaak|stop|nee|blokkeer
            screenshot|lijst|screenshots .. vriendenlijst|volgers|contacten|friends|followers|vrienden
            vriendenlijst|followers|volgers .. foto|stuurt|sturen|screenshot|lijst|heeft
            spijt van <fill>* ga|krijgen
            bang .. te stoppen|blokkeren
            hij|ze|he|she gebruikt|uses .. foto|video|filmpje|it
            laten|laat <me> doen|dingen wat|doen|kopen
            making me do|send
            als waarschuwing
            lief moet doen
            moet wel sturen|betalen
            dan wist|verwijdert hij|ze
            garantie .. foto|video|filmpje|weg
            als|if .. aangifte|stop|uitmaak|blokkeer ... online|telegram|posten|plaatst
            mail|mailt|bericht .. gehackt|gefilmd|webcam|bitcoin|betalen
            boekje open
            verneder <ik>? je
            tik tok|tak
            weet|know|knows wat er .. met .. foto|fotos|filmpje
            dan weet je|jij wat er
            wie eerst
            hostage
            dreigt|dreigen|dreigde .. mee|werkgever|ermee|mailen|bellen|baas
            dreigt|dreigen|dreigde hij|ze
            hij|ze|die|ex dreigt|dreigde
            he|she|they is|are threatening
            als ik het uitmaak|uit maak|stop|blokkeer ... alles|plaatst|foto|deelt|stuurt
            laatste keer .. geld|betaal|schat|betalen
            voor wat hoort wat
            foto .. ruilen|ruil
            heb <fill>* geld|euro .. overgemaakt|gestuurd|betaald
            """,
            deniable=False,
        ),
    ),
    not_this="""
        broertje|zusje|broer|zus|sister|brother .. haha .. chantage|chanteert|blackmail
        chantage|chanteert|blackmail|afgeperst ... haha
        haha ... chantage|chanteert|blackmail
        chanteert|blackmail|chanteren ... snoep|snoepje|afwas|ijsje|koekje|chocola|kat|hond|candy|dishes|playstation|xbox|afstandsbediening|lol
        snoep|afwas|ijsje|koekje|chocola|candy|dishes ... chanteert|blackmail|chantage
        dreigt|dreigen te regenen|onweren|stormen
        dreigt <fill>* regen|onweer
        dreigen te zakken|blijven|verliezen
        emotionele|emotional chantage|blackmail
        als ik niet <fill>* kom <fill>* eten|trainen|werken|opdagen
    """,
)
