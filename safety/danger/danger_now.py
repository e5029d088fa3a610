"""Violence happening, just now, about to happen or going on at home; locked up; a weapon; at the door."""

from __future__ import annotations

from safety.danger.table import ACT, ASK, Rule, Table

_HIT = "slaat|slaan|schopt|schoppen|trapt|stompt|wurgt|mept|meppen|mishandelt|mishandelen|knijpt|bijt|brandt|stompen|beukt|beats|hits|hitting|beating|kicks|punches|chokes|choking|strangles|slaagt|afranselt|ranselt|duwt|sleurt"
_HITTING = "slaan|schoppen|trappen|stompen|wurgen|meppen|mishandelen|mishandeld|geslagen|geschopt|gestompt|gewurgd|mishandelt|aanvallen|aangevallen|afgeranseld|gemept|geduwd|neergeslagen|neersteken|steken|gestoken|doodslaan|doodmaken|vermoorden|doodschieten|neerschieten|pakken|kapotmaken|afmaken|doodsteken"
_PAST = "sloeg|sloegen|schopte|schopten|trapte|stompte|wurgde|mepte|mishandelde|hit|kicked|punched|choked|strangled|duwde|gooide|sleurde|beat|slapped|pushed"
_WEAPON = "mes|messen|keukenmes|pistool|vuurwapen|wapen|wapens|bijl|hamer|machete|steekwapen|gun|knife|weapon|honkbalknuppel|zwaard|geweer"

TABLE = Table(
    signal="danger_now",
    concepts={
        "weapon": _WEAPON,
        "somebody": "<ander>\nhij|ze|zij|he|she|they",
        "at_door": """
            voor de deur|mijn|het huis
            voor mijn|ons|onze deur|huis|raam
            aan de deur
            bij de|mijn|onze deur|voordeur
            in de gang|trap
            op de trap
            in mijn|het|ons huis
            outside my|mijn house|door
            at my|mijn|the door
            onderweg naar <me>|mijn|ons|hier
            deur in|open
        """,
        "violent": """
            boos|woest|agressief|woedend|dronken|schreeuwt|schreeuwen|gilt|bedreigt|bedreigd|razend|gevaarlijk|angry|drunk|screaming|furious|yelling|violent|gewelddadig|scheldt|vecht|vechten|gegil|gooit|slaat
            gaat me|mij <fill>* iets|wat|pijn|slaan
            bang
            scared|terrified|afraid
            help
            doet iets
        """,
        "locked": """
            op slot
            opgesloten
            sluit|sloot|sluiten <me> <fill>* op
            locked <me>
            locked in
            heeft|hebben .. sleutel
        """,
        "not_out": """
            mag|kan|kom er? <fill>* niet <fill>* uit|weg|naar buiten
            niet <fill>* uit|naar buiten|weg|eruit
            kan|mag nergens heen
            geen sleutel
            laten|laat <me> niet gaan|uit|weg
            cant get|go|leave out?
            wont let me out|leave|go
            sinds|al <fill>* #
        """,
        "hurt_word": "doodmaken|vermoorden|afmaken|kapotmaken|neersteken|doodschieten|doodslaan",
    },
    rules=(
        Rule(
            "being hit",
            ACT,
            f"""
            <gezin>|<ander> <fill>* {_HIT} <fill>* <ons>
            {_HIT} <fill>* me|mij|mama|moeder
            {_HIT} <gezin> <fill>* <ons>
            <gezin>|<ander> <fill>* <ons> <fill>* <net> <fill>* {_HIT}|slaat|sloeg
            dat|als|omdat|want|en|toen <gezin>|<ander> <fill>* <ons> <fill>* {_HIT}
            me|mij <net> <fill>* <fill>* geslagen|geschopt|gestompt|gewurgd|mishandeld|geduwd|aangevallen|gemept
            <net> <fill>* <net>? <fill>* geslagen|mishandeld|gewurgd|in elkaar|aangevallen
            word|wordt|worden <fill>* <net>? <fill>* geslagen|mishandeld|geschopt|in elkaar|gewurgd|afgeranseld|aangevallen
            {_PAST} <fill>* <ons> <fill>* <net>
            <net> <fill>* {_PAST} <gezin>|<ander> <fill>* <ons>
            <net> .. <ons> {_PAST}|geslagen
            krijg|krijgt|kreeg <fill>* <net> <fill>* klappen|slaag|klap
            slaat <ons>|hem|haar
            slaat|schopt|mept|slaan .. als|wanneer|elke|omdat|weer|altijd|vaak
            slaat|slaan .. met .. riem|stok|slipper|kabel|vuist|vuisten|pollepel
            met .. riem|stok|kabel|slipper .. slaat|slaan|geslagen|sloeg
            sla|slaat|slaan|geslagen .. in elkaar
            in elkaar geslagen|slaan|slaat|getrapt
            keel .. dicht|dichtgeknepen|dichtknijpen|knijpt|kneep|geknepen|vast
            bij .. keel|haren|haar gepakt|pakt|grijpt|greep|sleurt|trok|getrokken|vast
            handen om mijn|haar keel|nek
            hands around|on my|mijn|her neck|throat
            doet me|mij pijn <fill>* nu|weer
            hits|hitting|beats|beating|kicks|kicking|chokes|hurts|punches|hurting|hit|slaps <ons>
            is|are|keeps|be|he|she|they|father|dad|husband|boyfriend|brother <fill>* hitting|beating|hurting|choking|attacking
            hit|beat|choked|punched|kicked|slapped|hurt|pushed <ons> <fill>* again|today|tonight|yesterday|just|now|last|up
            gets|got violent
            wordt|is|word <fill>* gewelddadig|handtastelijk
            thuis .. geslagen|geweld|mishandeld|mishandeling|klappen
            geslagen|geweld|mishandeld|klappen .. thuis
            huiselijk|huislijk geweld
            domestic|home violence
            vechten|vecht <fill>* <net> .. ouders|beneden|keuken|thuis
            ouders|papa|mama <fill>* vechten <fill>*
            gooit|gooien|smijt .. met .. borden|spullen|stoelen|glas|messen|alles|stoel
            gooit|smijt .. naar mijn|haar|me|mij|mama hoofd?
            duwt|duwde|gooide|gooit|sleurt .. van de trap|tegen de muur
            van de trap geduwd|gegooid
            tegen de muur geduwd|gegooid|geslagen|gezet
            blauwe plekken|plek .. van|door|vader|man|vriend|hem
            blauw oog
            """,
        ),
        Rule(
            "about to be hurt",
            ACT,
            f"""
            gaat|gaan|komt|komen|wil|willen <ons> <fill>* <net>? <fill>* {_HITTING}
            <gezin>|<ander> gaat|gaan|wil|willen .. {_HITTING} <fill>* als|vanavond|nu|straks
            maakt|maken|schiet|schieten|steekt|steken|slaat|slaan <ons> <fill>* dood|af|neer|kapot
            vermoordt|vermoorden <ons> <fill>* nu|vanavond|vannacht|straks|echt
            <me> <fill>* nu|vanavond|echt <fill>* vermoorden|doodmaken|afmaken|doodslaan
            bedreigt|bedreigd|bedreigen|dreigt .. met .. {_WEAPON}|dood|doden|slaan|geweld
            bedreigt|bedreigd <ons> <fill>* <net>?
            met de dood bedreigd|bedreigt
            doodsbedreiging|doodsbedreigingen
            going to|will|gonna <fill>* kill|hurt|beat|stab|shoot <ons>
            wants|trying|tried|try|about to kill|hurt|beat|stab|attack <ons>
            threatened|threatens|threatening to kill|hurt|beat|stab|shoot
            threatening me with
            zegt|zei .. gaat|zal|ga <me>|mij|mama|moeder <fill>* {_HITTING}
            komt|komen <me> <fill>* halen|opzoeken|pakken|slaan
            wachten|wacht <me> <fill>* op .. school|buiten|station|bushalte
            staan|staat <fill>* <me> <fill>* op te wachten
            weet|weten|wist waar ik woon .. komt|komen|pakken|slaan|iets
            ben|zijn .. niet veilig .. thuis|hier|nu
            thuis <fill>* niet veilig
            niet veilig $|,|hier|nu|thuis|bij
            not safe here|at|right|now|home|$
            in gevaar
            in danger
            levensgevaar
            mijn leven .. gevaar
            fear|scared|afraid for my|mijn life
            vrees voor mijn leven
            bang dat hij|ze|vader|mijn .. {_HITTING}|vermoordt|doodmaakt|slaat|aandoet
            bang dat hij|ze <me>|mijn|haar .. doet|aandoet|doodslaat
            """,
        ),
        Rule("a weapon", ACT, f"""
            heeft|had|pakt|pakte|haalt|haalde|trekt|trok|zwaait|loopt|staat|met|een .. {_WEAPON} .. keel|hand|me|mij|ons|vast|bij|in|gepakt|getrokken|naar
            {_WEAPON} <fill>* op|tegen|bij <fill>* mijn|haar|me|mij|zijn keel|hoofd|buik|rug|nek|keel
            {_WEAPON} op|tegen <me>
            <ander> <fill>* heeft|had|pakt|pakte|haalt|zwaait|liep|loopt|has|got|pulled|grabbed .. {_WEAPON}
            met <fill>* een {_WEAPON}
            steekt|stak|gestoken|neergestoken|neersteken .. <ons>|hem
            wapen|pistool|mes|gun|knife .. gericht|laten zien|pointed|getrokken|to my
            has|with|pulled a {_WEAPON}
        """),
        Rule(
            "at the door",
            ACT,
            """
            staat|staan|stond|komt|bonkt|bonken|klopt|klopte|trapt|beukt|is|zijn|rammelt|bonst|wacht|wachten .. voor de|mijn|onze deur|huis|raam
            bonkt|bonken|beukt|trapt|bonst|rammelt|schopt|ramt|slaat .. op|tegen|aan de|mijn deur|voordeur|raam
            trapt|beukt|breekt|trappen .. deur <fill>* in|open|kapot
            de deur <fill>* in|open te? trappen|beuken|rammen
            deur .. trappen|intrappen|inbeuken|forceren|inbreken
            is|zijn|komt|komen <fill>* onderweg <fill>* naar <me>|mijn|ons|hier
            onderweg naar <me>|mijn huis
            binnengedrongen|ingebroken .. thuis|nu|huis
            staat|staan beneden|buiten <fill>* te schreeuwen|wachten|roepen
            staat|staan <fill>* buiten|beneden .. boos|schreeuwt|mes|wacht|komt|durf
            outside my|mijn house|door|room|window
            at my|mijn|the <fill>* door
            banging|kicking|pounding|breaking <fill>* on|down|in|at the|my|mijn door
            on his|their way to|here|over to? my|mijn|me?
            is|are coming to|for <me>|my|get|hurt|kill
            coming to my|mijn house
            breaking|broke into|in my|mijn|our
            """,
        ),
        Rule(
            "hiding",
            ACT,
            """
            verstopt|verstop|verschuil|verscholen .. wc|badkamer|kast|kamer|bed|schuur|kelder|hem|haar|zolder|toilet|in|me|onder
            zit|zitten <fill>* in de wc|badkamer|kast|kelder .. slot|bang|buiten|schreeuwt|durf|opgesloten|verstopt
            opgesloten in|op de|het|mijn wc|badkamer|toilet|kamer|kelder
            hiding in|from|under|behind
            locked myself|mezelf in
            barricade
            gevlucht|weggerend|weggelopen .. <net>|hem|huis|blote|zonder|man|vader
            buiten .. blote voeten
            """,
        ),
        Rule(
            "locked in",
            ACT,
            """
            opgesloten .. kamer|huis|thuis|kelder|door|sinds|al|vader|ouders|familie|broer|man
            kamer|huis|thuis|kelder|binnen .. opgesloten
            ben|word|wordt|zit|hebben|heeft|houden|is|zitten <fill>* <me> <fill>* opgesloten
            heeft|hebben .. <me>|haar .. opgesloten
            sluit|sluiten|sloot|sloten <me>|haar <fill>* op|in
            houden|houdt|hield <me>|haar .. vast|opgesloten|binnen|gevangen
            word|wordt vastgehouden
            deur .. op slot ... kan|mag|kom .. niet
            kan|mag|kom .. niet uit|weg ... slot|sleutel|opgesloten
            locked me|her|us in|inside|up|my
            locked in my|the|a|this
            wont|not|dont let me <fill>* out|leave|go
            cant get|leave out|the
            keeping|holding me here|in|hostage|locked
            gevangen in mijn|het|eigen huis|thuis|kamer
            ontvoerd|ontvoeren|gekidnapt|kidnapped|gegijzeld
            """,
        ),
        Rule("locked and unable to leave", ACT, together=("locked", "not_out"), within=16),
        Rule(
            "call for rescue",
            ACT,
            """
            bel <fill>* de? politie|112|911
            bel|call|stuur|send <fill>* the? police|112|911|politie|ambulance
            kan iemand .. politie|112 .. bellen|sturen
            help me <fill>* hij|ze|he|she|they
            help <me>? <fill>* hij|vader|broer|he .. komt|slaat|doet|is
            hij|ze gaat <fill>* me iets aandoen
            doet|doen me <fill>* iets aan
            iets aandoen .. me|mij|ons
            me|mij|ons <fill>* iets|wat aandoen|aandoet|doen|aangedaan
            he|they|she going|gonna to do something to <me>
            volgt|volgen|achtervolgt|achtervolgen|following|follows|stalkt me|mij <fill>* nu|nu|op|right|in|met|home
            word <fill>* achtervolgd|gevolgd <fill>* nu?
            loopt|rijdt|rijden|lopen .. achter me|mij aan
            """,
        ),
        Rule("violent and near", ACT, together=("at_door", "violent"), within=12),
        Rule("somebody armed", ASK, together=("somebody", "weapon"), within=8),
        Rule(
            "violence named",
            ASK,
            f"""
            {_PAST} <fill>* <ons>
            <gezin>|<ander> <fill>* <ons> .. geslagen|mishandeld|geschopt|gewurgd
            {_HIT} <fill>* <ons>
            geslagen door|thuis|vader|man
            mishandeld|mishandeling|mishandelt
            agressief|agressieve ... vader|man|vriend|broer|ex|hij|thuis|moeder|stiefvader
            vader|man|vriend|broer|ex|hij|moeder|stiefvader ... agressief|gewelddadig|losse handjes|woedeaanval|woedeaanvallen
            losse handjes
            bang voor mijn|mn|haar vader|man|broer|stiefvader|ex|vriend|moeder|zijn
            bang voor hem|haar $|,
            bang om naar huis
            durf <fill>* niet naar huis
            niet naar huis <fill>* durf|kan|gaan|durven
            scared|afraid|terrified of my|him|mijn
            scared|afraid to go home
            kan|gaat|zal <me> <fill>* iets aandoen
            klappen|slaag|pak slaag|klap krijg|kreeg|krijgt|gekregen|gehad
            krijg|kreeg|krijgt|krijgen <fill>* klappen|slaag|rammel|klap
            pak slaag|rammel
            opgesloten
            achtervolgt|achtervolgd|stalkt|stalker|stalking|stalked
            schreeuwt|schreeuwen|gegil|gillen|geschreeuw .. beneden|buren|naast|hulp
            hoor|hoorde .. gegil|geschreeuw|gillen|slaan|klappen|schreeuwen .. buren|hiernaast|beneden|boven|mama
            trilt|tril .. angst|bang
            er <fill>* wordt <fill>* gevochten|geslagen
            moet <fill>* nu weg uit|hier|van thuis|huis
            kom <fill>* niet meer levend
            laat|laten|liet <me> <fill>* niet <fill>* weg|gaan|uit|eruit|buiten|los
            hij|ze laat|laten <me> <fill>* niet
            mag|kan|durf <fill>* niet <fill>* weg van|uit|hier|bij
            mag <fill>* er niet <fill>* uit
            kan|mag|durf <fill>* niet <fill>* naar buiten
            wont|not let me leave|go|out
            bloed|bloedt|bloeden|bloedneus|bleeding|bloody .. hij|neus|lip|hoofd|veel|erg|mond|mij|me|geslagen|stoppen
            ik bloed
            ^ bleeding $
            neus|lip|arm|pols|kaak|rib|tand is|gebroken|kapot|broken .. gebroken|kapot|hij|geslagen|klap|broken
            gaat|komt|kwam <me> <fill>* halen|zoeken|vinden
            is|zijn|was|komt|komen <fill>* <me> <fill>* aan het zoeken|zoeken|halen
            zoekt|zoeken <me> <fill>* in|overal|met|met
            looking for me
            achter me|mij aan <fill>*
            door het lint
            helemaal los
            boos|bozer|woest|razend .. beneden|gang|deur|bang|schreeuwt
            dronken .. schreeuwt|roept|boos|slaat|breekt|huis|gooit|loopt
            drunk .. breaking|screaming|angry|shouting|hitting
            breaking|smashing everything|things|stuff
            gooit|gooide|smeet|smijt .. strijkbout|stoel|bord|glas|telefoon|alles|kapot|spullen
            alles <fill>* kapot <fill>* gegooid|geslagen|gooien|slaan|maken
            benzine|jerrycan|gasoline|petrol
            zit|zitten|lig|sta|staan .. onder|in|achter mijn|het|de|een bed|kast|schuur|kelder|badkamer|berging|bosjes|wc|toilet ... bang|zoekt|hij|ze|stil|hoor|deur|verstopt
            zit <fill>* in de kast
            hoor hem|ze|haar <fill>* de trap|aankomen|komen|roepen|schreeuwen
            gillen|gilt|gegil|schreeuwt|schreeuwen|huilt|huilen|screaming .. buren|buurvrouw|buurmeisje|vader|slaat|dochter|neighbour|hulp
            buren|buurvrouw|buurmeisje|neighbour .. gilt|gillen|gegil|schreeuwt|slaat|huilt|screaming
            ben <fill>* gevlucht|weggelopen|weggerend|ontsnapt|ondergedoken
            uit het raam
            ran|running|escaped|fled away|out|from
            politie <fill>* nu
            nu politie
            hulp|help|sos <fill>* nu
            ^ sos $
            kom <fill>* snel
            iemand moet <fill>* komen
            hij is zo terug
            hij komt <fill>* zo <fill>* terug
            hij is hier
            hij komt <fill>* de trap op
            hij is in huis
            breekt|breken|brak in
            trying to get in
            belt steeds aan
            ringing my|mijn doorbell
            hij|ze|me|heeft gestoken|neergestoken|stabbed
            neergestoken|stabbed
            schoppen|geschopt|schopt|trapt|getrapt .. buik|hoofd|grond|me|mij|mama
            trekt|trekken|trok|getrokken .. haren|haar .. mijn|me|over|aan
            aan mijn haren|haar
            tegen de|een muur|kast|deur .. drukt|drukte|geduwd|gegooid|duwt|gedrukt
            drukt|drukte|duwt|duwde|gooit|gooide .. tegen de|een muur|kast|deur
            een lesje .. leren
            riem|zweep|belt|stok gepakt|pakt|halen|got
            got|grabbed the|his belt
            sleutel .. meegenomen|afgepakt|weg|niet
            slot|grendel|schuif <fill>* op|aan .. buitenkant|deur|kamer
            slot op mijn|de|het .. deur|kamer|slaapkamer
            we|wij gaan samen .. boom|dood|god|hemel
            niet levend
            met de kinderen .. weg|mee|wat|iets
            zichzelf en de kinderen
            doet|doen|deed .. pijn .. mama|moeder|me|mij|zusje|haar
            mama|moeder|vrouw|meisje .. bewusteloos|grond|bloedt|pijn
            geen adem|lucht|lucht .. wurgt|keel|krijg|hij
            klappen .. net|nu|gehad|krijg|kreeg|vandaag|gaan|weer
            gaan|gaat|willen <me> <fill>* klappen
            word|wordt geslagen|bedreigd|mishandeld
            met .. mes|wapen|pistool
            wapen|vuurwapen|pistool <fill>* in huis
            """,
        ),
    ),
    not_this="""
        slaat|slaan|sla nergens op
        slaat nergens|niet <fill>* op
        slaat op hol|tilt
        slaat|sloeg over|toe|aan
        slaat me|mij .. dood
        slaat <fill>* zich er? <fill>* doorheen
        weet|wist|zou|geen niet wat|welk ... slaat
        mama|papa|moeder|vader slaat <fill>* alarm|groot
        slaat de bal|drums|plank
        hits different|hard|me that|up on
        hit me up
        it hits|hit me
        hit on <ons>
        kicks in|off
        beats me at|in
        beat|beats me in|at
        dit|dat|het|it|song|nummer|liedje|beat|quote hits|slaat|raakt <me>
        mes .. slagerij|tafel|boter|brood|keuken|snijden|groente
        met mes en vork
        brood|boter|groente .. mes
        voor de deur staan met eten|bezorger|pakketje|bloemen
        pakketje|bezorger|taxi|oma|uber|postbode|pizza|thuisbezorgd .. voor|aan de deur
        staat .. voor de deur met|om .. pakketje|cadeau|bloemen|eten|ophalen
        toets|examen|examens|tentamen|ramadan|vakantie|zomer|weekend|winter|kerst|eid|suikerfeest|verjaardag staat|stond .. voor de deur
        deur .. op slot .. telefoon|app|account|fiets
        account|telefoon|app|fiets|kluis .. op slot
        op slot .. account|telefoon|app|fiets|insta|snap
        volgt|volgen|gevolgd <me> .. insta|instagram|tiktok|snap|snapchat|twitter|online|les|account
        follows|following|followed me .. insta|instagram|tiktok|snap|online
        door <fill>* mijn hoofd <fill>* schieten|schiet
        boos|kwaad op <me> .. cijfer|afwas|kamer|telefoon
        onderweg naar huis|school|werk|oma|jou
        pak|pakt .. telefoon af
        breekt|breken in op|het|mijn account|insta
        opgesloten voel|gevoel|voelen
        voel <me> <fill>* opgesloten
        verstop|verstopt|verstoppen .. telefoon|gevoelens|cadeau|wc|toilet|neus|afvoer
        neus|wc|afvoer|gootsteen .. verstopt
        verstoppertje
        hoofd|buik|rug doet pijn
    """,
)
