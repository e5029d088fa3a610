"""A wish to die or to end one's life, a plan, a farewell; also somebody else's."""

from __future__ import annotations

from safety.danger.table import ACT, ASK, Rule, Table

TABLE = Table(
    signal="suicide",
    concepts={
        "pills": "pillen|paracetamol|slaappillen|medicijnen|tabletten|pills|meds|tylenol|overdosis|overdose|touw|brug|spoor|flat|balkon",
        "now_do": """
            ga het nu|vanavond|vannacht|morgen|echt doen
            doe het nu|vanavond|vannacht|morgen
            going to do it
            will do it tonight|now
            vanavond|vannacht is het klaar|voorbij|zover
            het is genoeg geweest
        """,
        "farewell": """
            zeg .. moeder|mama|vader|broertje|zusje|iedereen dat ik van ze|haar|hem|jullie hou|hield|houd
            tell .. mom|mum|family|them|her i love|loved
            dit is mijn laatste
            this is my last
            vergeef me
            forgive me
        """,
    },
    rules=(
        Rule(
            "wish to die",
            ACT,
            """
            wil|wilt|willen <fill>* dood
            wil|wilt|willen <fill>* dood gaan|zijn
            wil|wilt|willen <fill>* doodgaan|sterven
            wil ik|hij|ze|zij <fill>* dood|doodgaan|sterven
            wou|wilde|zou ik <fill>* dat ik <fill>* dood was|ben
            dat ik|ze|hij|zij <fill>* dood wil
            dat ik|ze|hij|zij <fill>* dood wil zijn|gaan
            dood|doodgaan|sterven wil|wilt ik|hij|ze|zij
            ik|ze|hij|zij <fill>* dood wil
            dood willen
            want|wants|wanting to <fill>* die
            want|wants|wanting to <fill>* be dead
            want to <fill>* disappear forever
            ready to die
            i|we <fill>* should die
            id rather be dead
            """,
            firm=True,
        ),
        Rule(
            "wish to be dead",
            ACT,
            """
            was|waar ik <fill>* maar dood
            was ik <fill>* dood
            liever|beter|beste <fill>* dood
            <wens> .. dat ik dood was
            wilde|wou <fill>* dat ik niet|nooit meer? bestond|leefde|geboren
            nooit geboren was
            was|ben ik maar nooit geboren
            beter dood
            beter af <fill>* zonder mij|me
            beter zonder mij
            beter als ik er niet meer? was|ben
            beter als ik dood was|ben
            better off without me
            better off dead
            wish i was|were dead
            wish i was|were never born
            wish i could .. die
            wish i didnt exist|wake
            """,
            deniable=False,
            firm=True,
        ),
        Rule(
            "not wanting to live",
            ACT,
            """
            niet meer|langer <fill>* leven
            niet <fill>* meer|verder <fill>* leven
            niet zo <fill>* verder leven
            niet langer leven
            wil|wilt|willen niet <fill>* leven
            niet meer willen leven
            geen|niet .. zin <fill>* meer? in het|mijn? leven
            geen zin meer om te leven
            leven <fill>* hoeft <fill>* niet meer?
            hoeft voor|van mij|me <fill>* niet meer
            hoeft niet meer van|voor mij|me
            klaar|moe met|van <fill>* het|mijn? leven
            klaar met leven
            levensmoe
            geen reden .. om te leven
            geen reden .. te leven
            waarvoor|waarom leef|besta ik
            waarom zou ik <fill>* leven
            leven is het niet|niets meer? waard
            leven <fill>* niet meer? waard
            leven heeft geen|niet zin|nut meer?
            leven geen zin meer
            dont|cant want|wants? <fill>* to? <fill>* live|exist
            dont want to <fill>* live|exist|go
            dont want to be alive
            dont want to be here anymore|any
            doesnt want to live|be
            no reason .. to live
            no point .. living
            done|tired with|of living|life
            tired of being alive
            life .. not worth
            cant live like this
            """,
            deniable=False,
            firm=True,
        ),
        Rule(
            "not waking up",
            ACT,
            """
            niet|nooit meer wakker <fill>* worden|word
            niet|nooit meer <fill>* wakker
            wakker <fill>* word niet|nooit meer
            niet|nooit <fill>* wakker <fill>* hoef|hoefde|hoeft
            niet|nooit <fill>* wakker te hoeven worden
            niet|nooit meer opstaan
            voor altijd|eeuwig|eeuwige slapen|slaap
            eeuwig slapen
            niet|nooit meer wakker .. worden
            not|never|dont wake|waking up
            not|never to wake up
            not have to wake up
            dont wake up anymore
            go to sleep|bed and not|never wake
            sleep forever
            """,
            deniable=False,
            firm=True,
        ),
        Rule(
            "not being there any more",
            ACT,
            """
            er niet meer <fill>* zijn|was|ben|wezen
            er <fill>* niet meer|langer zijn|ben|wil
            hier niet meer|langer zijn|wezen|wil
            hier op aarde niet meer
            als ik er niet meer ben|was
            als ik weg ben <fill>* is|zijn|hoeft|hebben|heeft
            niet meer bestaan
            niet bestaan
            wil niet bestaan
            opgaan in niets
            niemand .. missen|mist als ik
            niemand zou me|mij missen
            nobody|noone|no would <fill>* miss me
            if i was|were gone|dead
            when i am gone|dead
            als ik dood ben|was
            not be here anymore
            not exist anymore
            """,
            deniable=False,
        ),
        Rule(
            "ending it",
            ACT,
            """
            eind|einde|einden <fill>* aan .. maken|maak|maakt|maakte|gemaakt
            maak|maakt|maken|gemaakt <fill>* er <fill>* een? eind|einde aan
            maak er eind|einde
            er een? eind|einde aan te? maken|maak|maakt
            er een? eind|einde aan te
            er een? punt achter
            eind|einde aan mijn|haar|zijn|alles|het leven
            eind|einde aan alles|leven
            uit het|mijn leven stappen|stap|gestapt|stapt
            uit het leven
            ga|wil|gaat|wilt <fill>* eruit stappen
            stap|stappen eruit
            uitstappen
            <zelf> <fill>* iets|wat <fill>* aandoen|aangedaan|aandoet|aandoe|aan
            <zelf> <fill>* van kant
            <zelf> <fill>* ophangen|ophang|opgehangen|verhangen|verdrinken|vergassen|doodmaken|vermoorden|vermoordt|doden|verdrink
            doe|doen|doet <zelf> <fill>* iets|wat <fill>* aan
            maak|maakt <zelf> <fill>* dood|kapot
            breng|brengt <zelf> om
            leven benemen|beneem|nemen
            kill|killing|killed|hang|hanging|hung|shoot|drown|unalive|off|offing <zelf>
            end|ending|ended <fill>* my|mijn|her|his|their life|live
            take|taking|took <fill>* my|mijn|her|his|their own? life
            end|ending it all
            want|going|gonna to end it
            end it tonight|now|all
            """,
            firm=True,
        ),
        Rule(
            "suicide named as an act",
            ACT,
            """
            zelfmoord|zelfdoding|suicide ... plegen|pleeg|pleegt|gepleegd|doen|poging|plan|gedachten|gedachtes|neigingen|plannen
            plegen|pleeg|pleegt zelfmoord|suicide
            poging tot zelfmoord|zelfdoding
            zelfmoordpoging|zelfmoordgedachten|zelfmoordgedachtes|zelfmoordplannen|zelfmoordneigingen|suicidepoging|suicidegedachten
            zelfmoordbriefje|afscheidsbrief|afscheidsbrieven
            denk|denkt|dacht|denken <fill>* aan|over <fill>* zelfmoord|zelfdoding|suicide|dood|doodgaan
            denk <fill>* aan de dood
            gedachten|gedachtes <fill>* aan|over <fill>* zelfmoord|dood|doodgaan
            overweeg|overweegt|overwogen <fill>* zelfmoord|suicide
            zie <fill>* zelfmoord als
            ben|is|voel|voelt|bent <fill>* suicidaal
            am|is|feel|feeling|been <fill>* suicidaal
            commit|committing|committed <fill>* suicide
            suicide|suicidaal attempt|thoughts|note|plan
            thinking|think|thoughts|thought of|about <fill>* suicide|dying|ending
            considering|consider suicide
            attempted suicide
            dan <fill>* pleeg ik
            """,
        ),
        Rule(
            "a way or a plan",
            ACT,
            """
            spring|springen|springt|sprong|gooi|gooien|gooit ... trein|metro|brug|flat|dak|balkon|raam|auto|spoor
            <willen>|ga|gaan <fill>* van een|de|het .. brug|flat|dak|balkon .. springen|spring|af
            voor de|een trein|metro|auto|bus .. gaan|springen|staan|spring|ga|lopen|gooien|liggen|stappen|gooi
            voor een|de trein
            onder een|de trein
            polsen|pols .. doorsnijden|open|snij|snijden|opensnijden
            snij|sneed|snijden .. polsen
            overdosis|overdose nemen|genomen|slikken|neem|took|taken|take
            alle|heleboel|strip|doosje|potje|pot|hele .. pillen|paracetamol|slaappillen|medicijnen|tabletten
            pillen|paracetamol|slaappillen|medicijnen ... ingenomen|geslikt|innemen|slikken|opgespaard|gespaard|klaarliggen|klaar|verzameld
            heb|hebt|heeft .. pillen
            all|bottle|whole|bunch of|the .. pills
            take|took|taken|taking|swallow|swallowed .. pills
            jump|jumping|jumped off|from|in|infront of? .. bridge|roof|building|train|balcony|window|track|tracks
            jump .. in front of .. train|car|bus
            in front of a|the train
            slit|slitting|cut my|mijn wrists
            touw .. gekocht|klaar|nek|zolder
            """,
        ),
        Rule("means and now", ACT, together=("pills", "now_do"), within=24),
        Rule(
            "farewell",
            ACT,
            """
            mijn laatste|last bericht|message|nacht|night|avond|dag
            dit is|wordt mijn laatste bericht|avond|nacht|dag
            vaarwel|farewell ... iedereen|allemaal|wereld|world|everyone|lieve
            afscheid <fill>* nemen|genomen .. van iedereen|het|leven|familie
            heb afscheid genomen
            laatste keer .. hoort|horen|spreekt|spreken|schrijf
            jullie zijn|bent|worden van me|mij af
            zijn|is iedereen|ze .. van me|mij af
            van me|mij af zijn|bent
            goodbye .. world|forever
            last time .. hear from me
            morgen ben ik er niet meer
            i wont be here tomorrow|anymore
            """,
            deniable=False,
        ),
        # "Not your fault" and a hundred ordinary sorrows sound like these: one kind question is right.
        Rule(
            "no way out",
            ASK,
            """
            wil|wou|wilde ik? <fill>* niet meer $
            wil|wilt <fill>* niet meer ,
            wil|wilt <fill>* niet <fill>* meer verder $|,|zo|maar|ik|het
            wil|wilt <fill>* niet <fill>* verder $|,|zo
            wil|wilt echt niet meer $
            hoef niet meer $
            zie het <fill>* niet meer <fill>* zitten
            zie het leven <fill>* niet
            zie <fill>* geen <fill>* uitweg|uitkomst|toekomst|oplossing meer?
            geen uitweg|uitkomst|toekomst meer?
            er is geen uitweg
            enige uitweg|uitweg|oplossing|manier .. dood|zelfmoord|weg|rust|einde|eind|stoppen
            de enige uitweg
            only way out
            no way out
            cant go on
            cant do this anymore
            cant take .. anymore|longer
            dont want|wanna to? .. anymore $
            have nothing to live for
            niets|niks <fill>* meer om voor te leven
            niks om voor te leven
            nergens <fill>* meer zin in
            heeft <fill>* allemaal geen zin|nut meer?
            heeft toch geen zin meer?
            geef het op
            giving up on life
            iedereen <fill>* tot last
            ben <fill>* iedereen|ze|jullie|mijn .. tot last
            ben alleen maar tot|een last
            een last voor iedereen|ze|jullie|mijn|hun
            am a burden
            want it all? to stop|end|over
            wil dat het <fill>* stopt|ophoudt|klaar|over|voorbij|stil
            voor altijd|goed weg zijn|rust|stil
            voorgoed weg|rust|verdwijnen|stil
            rust aan mijn hoofd voor altijd
            eindelijk rust
            wil|wou|wilde|kon <fill>* verdwijnen|weggaan voorgoed|altijd
            wil|wou|wilde|kon <fill>* verdwijnen
            kon ik maar verdwijnen
            want to <fill>* disappear
            """,
            deniable=False,
        ),
        Rule(
            "death named",
            ASK,
            """
            zelfmoord|zelfdoding|suicidaal|suicide
            <ik> <fill>* dood <fill>* gaan
            <ik> ga <fill>* dood <fill>* zijn
            <ik> ... liever <fill>* dood
            liever <fill>* dood <fill>* dan
            maak <fill>* me <fill>* dood
            dood zijn
            was|waren ... dood wilde|wou
            wilde|wou|wilden <fill>* dood
            dood wilde|wou|willen
            dood moest|moet|moeten
            lijkt me <fill>* fijn|lekker|rustig .. dood|doodgaan|sterven
            niet|geen bang om <fill>* dood te gaan
            hoe voelt|is het|doodgaan .. dood|doodgaan
            doet doodgaan|sterven pijn
            dood gaan|doodgaan .. pijn
            pijnloos|pijnloze|painless
            beste manier om dood
            manier om dood|te sterven
            kill yourself
            maak jezelf .. dood|kant
            ga dood|jezelf .. zeggen|zegt|zei
            """,
        ),
        Rule(
            "death hinted",
            ASK,
            """
            gewoon|maar dood $
            dan maar <fill>* dood
            ^ dood $
            mag ik dood
            dood is|lijkt <fill>* makkelijker|beter|fijner|fijn|rustig|enige
            doodgaan|sterven is|lijkt <fill>* de|het|beter|makkelijker|rustig|enige|fijn
            dood wil|wilt|willen|wilde|wou $|,|maar|en|want|zijn|gaan
            je|iemand|die <fill>* dood wil|wilt
            wil|wilde|wou|wou|wilden ik|hij|ze <fill>* dood
            hoeft <fill>* niet meer $|,
            het|leven hoeft niet meer
            trek|trekt <fill>* dit|het|mijn leven niet
            leven .. niet voor mij|me
            leven <fill>* voorbij
            niet meer ademen|doorgaan|bestaan|opstaan
            moe van <fill>* het? <fill>* leven|bestaan|zijn|alles
            moe van er zijn
            stoppen|stop|opgeven|gestopt .. met alles|leven|bestaan|ermee
            stop ermee <fill>* met alles
            doodswens|doodsgedachten|doodsverlangen
            plan om te sterven|gaan|doodgaan
            dag|vaarwel|adieu|bye wereld|world
            weg van|uit de|deze wereld|aarde
            deze wereld|aarde .. niet|verlaten|weg
            bijna gesprongen|gedaan .. brug|dak|spoor|trein
            bijna gesprongen
            in de hemel <fill>* zijn|wil|ben
            hemel .. bij mama|papa|oma|opa|zijn|wil
            bij mijn|oma|opa|papa|mama .. overleden|toe|hemel|zijn|dood
            het|een|mijn graf|kist|begrafenis|crematie
            onder de grond|zoden|aarde
            begrafenis|begraven|funeral|grave
            perron|spoor|sporen|viaduct|kanaal|rails|metrostation ... sta|stond|kijk|stap|denk|loop|blijf|stil
            sta|stond|kijk|loop|blijf|zit ... brug|perron|spoor|sporen|dak|flat|viaduct|kanaal|water|rails|balkon
            op het|de|een dak|brug|balkon|rand .. flat|sta|zit|spring
            spring|springen|springt <fill>* gewoon|dan|dan|eraf|naar beneden|weg
            tel|telde|tellen|counting|counted .. pillen|medicijnen|pills|tabletten|paracetamol
            pillen|slaappillen|paracetamol|pills .. weg|dan|klaar|tellen|nemen|genoeg|allemaal|kast|mama|moeder
            heb|al <fill>* een keer <fill>* geprobeerd
            geprobeerd .. niemand weet|leven
            tried .. last|before|nobody|once .. knows|month|year|again|it
            stap|stapt|stappen|gestapt|ga|gaat|ging <fill>* ik? <fill>* eruit
            uitgestapt
            wat|welke heeft|is .. zin|nut .. door te gaan|leven
            wat is het nut|punt|zin .. nog|leven|door
            heeft|heb .. geen zin|nut .. meer|leven|door
            whats the point
            brief|briefje|brieven|afscheid ... geschreven|geschreven|schrijven|schrijf .. moeder|ouders|iedereen|familie|mama|vrienden
            briefje voor mijn|mama|moeder|ouders|iedereen
            wrote|write|writing|left .. letters|letter|note .. already|goodbye|family|mom|everyone
            zonder mij|me .. beter|makkelijker|minder|rust|gelukkiger|verder|af|redden|redt
            beter|makkelijker|rust|gelukkiger .. zonder mij|me
            redden|redt|redden .. zonder mij|me
            als|dat ik er <fill>* niet was|zou
            er <fill>* niet <fill>* ben|was|bij ben|zijn .. dan|zou|jaar|zomer|meer|beter
            volgend|volgende|morgen jaar|week ben|leef ik er <fill>* niet
            ben|leef ik er <fill>* niet|nog|meer .. volgend|morgen|straks|kerst
            niet <fill>* meemaken|meemaak|halen|haal .. vrijdag|jaar|zomer|kerst|morgen|einde|verjaardag
            haal|haalt|red <fill>* de|het|ik .. niet .. week|morgen|jaar|zomer|kerst
            hoop|hopen|hoopte .. niet .. wakker|overleef
            hoop|hoopte .. laatste <fill>* dag|nacht|zaterdag|keer
            niet terug hoef|hoeven te? komen
            zou iemand .. merken|missen|opvallen
            zou|zal|gaat niemand .. missen|merken|opvallen
            niemand .. mist|missen|zou missen
            being dead|gone
            about being|to be dead
            <ik> will|would|should|might|could be dead
            finish|finishing my|mijn life|self
            wont|not be around|here .. anymore|see|to|next|tomorrow
            only|enige reason|reden ... alive|breathing|leef|leven|hier|houdt
            gave|geef|gegeven away|weg .. my|mijn|alles things|spullen|dog|kat
            better a dead
            liever een dode|dood
            zeg|tell .. mama|moeder|mom|mum .. van haar hou|hield|love
            hield .. van haar|hem|jullie
            voorgoed|altijd|eeuwig .. weg|rust|slapen|stil
            rust voor|eindelijk altijd|rust
            wil iemand me <fill>* tegenhouden
            tegenhouden|houdt|hou .. mij|me nog hier|tegen
            mij|me nog hier houdt
            doe het dan
            zeg|zegt|zeggen|hoofd|stem|stemmen .. doe het
            nooit geboren
            not|never having|exist a? next|tomorrow
            take <fill>* me away allah|god
            allah|god .. haalt|neem|neemt|haal .. me|mij
            komen halen .. allah|god|dood
            de dood|death
            """,
            deniable=False,
        ),
        Rule("means named", ASK, "paracetamols|slaappillen ... thuis|liggen|kast"),
        Rule("farewell hinted", ASK, together=("farewell", "now_do"), within=30),
    ),
    not_this="""
        schaam|schaamde|schamen|geschaamd|schaamt me|mij|zich|ons|je .. dood
        me|mij|zich|je <fill>* dood|kapot schaam|schaamde|schamen|schaamt|schrok|schrik|lach|lachte|lachen|verveel|verveelde|vervelen|gelachen|geschrokken|geschaamd|verveeld|werk|werken|gewerkt|ergeren|erger|zoeken|zoek
        lach|lachte|lachen|gelachen|lag|lacht me|mij|ons|zich .. dood
        schrik|schrok|geschrokken|schrikken|schrikt me|mij|ons|zich .. dood
        verveel|verveelde|verveeld|vervelen|verveelt me|mij|ons|zich .. dood
        werk|werkte|werken|ergerde|erger|zoek|zocht|betaal|betaalde me|mij|ons .. dood|kapot
        <ik> schaam|schrik|verveel|lach .. dood
        schrok|schrikken|schrik .. dood van
        dood van <fill>* lachen|schaamte|zenuwen|honger|verveling|kou|vermoeidheid|slaap|dorst|spanning|angst|stress|het|schrik
        dood|doodt <fill>* van het lachen
        doodmoe|doodop|doodsbang|doodziek|doodleuk|doodsaai|doodnormaal|doodgewoon|doodeng|doodsimpel|doodstil|doodverliefd
        dood moe|op|saai|normaal|gewoon|eng|simpel|stil|leuk|bang|ziek|verliefd|eerlijk
        dood spoor
        accu|telefoon|mobiel|batterij|laptop|phone|battery|hond|kat|hamster|konijn|opa|oma|vis|plant|cavia|goudvis is|was|gaat|zijn|ging .. dood|dead|doodgegaan
        wil|wilt|willen niet <fill>* dat .. dood
        wil|wilt niet <fill>* dood
        dood wil ik|hij|ze <fill>* niet
        niet dat ik|ze|hij .. dood wil|wilde
        niemand wil dood
        hond|kat|opa|oma|cavia|konijn|hamster .. dood
        dying|die|died of|from laughter|laughing|embarrassment|boredom|cringe|heat|hunger|shame
        dying to see|know|meet|go|try|hear|get
        laughed|laughing|embarrassed|bored|scared|tired to death
        to die for
        wil je|jij|jullie dood
        over mijn lijk
        dood of levend
        tot de dood
        op sterven na dood
        uit de dood
        dodelijk saai|vermoeiend
        zelfmoordaanslag|zelfmoordterrorist|zelfmoordaanslagen
        social|career|political suicide
        sociale zelfmoord
        er niet meer <fill>* zijn .. fotos|foto|filmpjes|berichten|app|winkel
        fotos|foto|filmpje|video|account|berichten|ze|website|app .. er niet meer zijn
        eind|einde aan de|deze|onze|mijn relatie|verkering|vriendschap|ruzie|chantage|les|dag|afspraak|chat|gesprek|abonnement|roddels|pesten|verhaal|contact
        maak er eind|einde aan de|deze|onze|die relatie|verkering|vriendschap|ruzie
        een? eind|einde aan maken .. relatie|verkering|contact|vriendschap|ons
        killing it
        killing me softly
        my feet|back|head|legs are|is killing me
        kill time
        kill me <fill>* if
        jump in front of the camera
        wil dat het stopt met regenen
    """,
)
