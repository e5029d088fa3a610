"""Threats or violence by family because of honour; fear of being killed, sent away or left abroad."""

from __future__ import annotations

from safety.danger.table import ACT, ASK, Rule, Table

_KILL = "vermoordt|vermoorden|vermoordde|doodt|doden|doodmaken|doodslaan|doodschieten|afmaken|afslachten|doodsteken|slachten|onthoofden|kelen|stenigen"
_FIND_OUT = "achter|achterkomt|achterkomen|weet|weten|ziet|zien|hoort|horen|ontdekt|ontdekken|merkt|merken|uitkomt|finds|find|know|knows|see|sees|hear|hears|vertelt"
_CAUSE = "vriend|vriendje|relatie|maagd|ontmaagd|hoofddoek|lesbisch|gay|homo|bi|trans|foto|fotos|filmpje|naaktfoto|zwanger|jongen|jongens|verkering|dit|scheiden|weglopen|ongelovig|geloof|boyfriend|lesbian|virgin|hijab|pregnant|pictures|nudes"

TABLE = Table(
    signal="honour_violence",
    concepts={
        "men": "<mannen>\nze\nzij\nthey\nmijn hele familie\nthe family",
        "kill": f"""
            {_KILL}
            maakt|maken|maak <fill>* <me>|haar <fill>* dood|af|kapot
            schiet|schieten|steekt|steken|slaat|slaan|sla <me>|haar <fill>* dood|neer
            <me>|haar <fill>* dood maken|schieten|slaan|maakt|slaat
            kill|kills|murder|behead|stone <me>|her|us
            ben|is ik|ze <fill>* dood
            ik ben <fill>* dood|er geweest|dood
            i am <fill>* dead
            leef|leven ik <fill>* niet meer
            overleef|overleeft <ik>|dit|het|ze <fill>* niet
            begraven <me>
            gaat|gaan <me>|haar wat|iets aandoen|doen
            iets|wat aandoen
            hurt <me>
        """,
        "hit": """
            slaat|slaan|sloeg|sloegen|geslagen|klappen|slaag|mishandelen|mishandelt|in elkaar|gewurgd|beat|hit|beats|opgesloten|sluit|sluiten|bedreigt|bedreigen|bedreigd|bedreigingen|threatened|threaten|threatens|beating|locked
            dreigt|dreigen
        """,
        "honour": """
            eer|familie-eer|eerwraak|eergevoel|eerzaak|schande|schandvlek|honor|honour|sharaf|namus|izzat|hshouma|hchouma|ayb|naam|te schande|dishonour|shame|hoer|kech|kahba|sharmuta|orospu
            eer van de|mijn familie
            naam van de|mijn familie
            familienaam|familienaam
        """,
        "found_out": f"""
            als|zodra|wanneer|if|once|when|nu|omdat|want|toen|sinds .. {_FIND_OUT}
            erachter|achter komt|komen|kwam|kwamen|is|zijn|waren
            er <fill>* achter
            erachter
            als|omdat|want|toen|if|because|when .. {_CAUSE}
            het <fill>* uitkomt
            {_CAUSE}
        """,
        "send": """
            terugsturen|wegsturen|sturen|stuurt|brengen|brengt|achterlaten|achtergelaten|laten|meenemen|meegenomen|nemen|neemt|ontvoeren|teruggestuurd|gestuurd|gebracht|verhuizen|sent|send|take|taking|leave|dump|sending|left|gedumpt|dumpen|vliegen|trouwen|uithuwelijken|vlucht|ticket|tickets|enkeltje
            enkele reis
            one way
        """,
        "journey": """
            vliegtuig|vlucht|vliegen|vlieg|vliegveld|schiphol|ticket|tickets|koffer|koffers|reis|umrah|vakantie|zomervakantie|zomer|douane|marechaussee|ambassade|embassy|visum|flight|plane|airport|suitcase|trip|holiday|summer|ingepakt|terugreis|terugvlucht|retour|enkeltje|boarding|herfstvakantie
            mee op vakantie|reis
        """,
        "not_back": """
            niet <fill>* mee? <fill>* terug
            niet|nooit <fill>* terugkom|terugkomt|terugkomen|teruggekomen|terugmag|terug
            alleen heen
            geen|zonder|no retour|terugreis|terugvlucht|ticket|return
            zonder mij <fill>* terug|naar
            paspoort|paspoorten|passport|pas|id|geboorteakte|birth
            wil niet <fill>* mee|gaan|vliegen|instappen
            durf <fill>* niet <fill>* mee|in
            niet <fill>* instappen
            bang voor|om|dat
            scared|afraid
            voor altijd|straf|altijd
            uitgeschreven|unenrolled
            winterjas|winterkleren|winterkleding
            verkocht|sold
            blijf|blijven|blijft|houden daar|achter|dan|daar|bij
            naar naar|raar|vreemd gevoel
            nederland uit|vergeten|halen
            opa|oma|oom|tante .. blijven|wonen|blijf
            heropvoeding|opvoeden|internaat|koranschool|genezen|afkicken|kostschool
        """,
        "stay": """
            zit|ben|sit|am <fill>* <fill>* in <land>
            in <land> .. al|nu|sinds|maanden|weken|maand|jaar
            moet|sturen|stuurt|gebracht|brengen|wonen|word|moeten|gestuurd .. naar|in|bij <fill>* <land>|thuisland|internaat|koranschool|kostschool
            naar <land> voor|tot|omdat
            heropvoeding|heropgevoed
        """,
        "land": "<land>\nland van herkomst\nhet dorp\nback home\nmijn oma in",
        "unwilling": """
            bang|gedwongen|dwingen|dwingt|moet|tegen mijn|wil niet|mag niet|terug|paspoort|achterlaten|scared|afraid|forced|passport|never|nooit|niet meer|stiekem|zonder|voorgoed|voor altijd|trouwen|school|marry|back|force
            niet meer terug
            niet mogen|laten
            dont want
            niet wil
        """,
        "marry": "trouwen|uithuwelijken|uitgehuwelijkt|trouw|huwelijk|verloofd|verloving|bruiloft|marry|married|marriage|engaged|huwen|nikah|neef|gehuwd|aanzoek",
        "marry_force": """
            dwingt|dwingen|dwongen|gedwongen|dwang|forced|force|forcing|verplicht|verplichten|bedreigt|bedreigen|bedreigd|slaat|slaan|opgesloten|threaten|threatened
            tegen mijn|haar wil|zin
            against my|mijn|her will
            of ik wil of niet
            anders
            moet|moeten .. van mijn|vader|ouders|familie|hen|ze
            niet <fill>* wil
            wil <fill>* niet
            geen keus|keuze
            no choice
        """,
    },
    rules=(
        Rule(
            "family may kill",
            ACT,
            """
            eerwraak|eermoord
            honor|honour killing|killings|killed|based
            eergerelateerd geweld|eergerelateerde
            vader|broer|broers|oom|ooms|neven|neef|familie|ouders|baba|brothers|father|uncles|family|dad ... vermoordt|vermoorden|doodt|doodmaken|afmaken|doodslaan|doodschieten|afslachten ... erachter|achter|als ze|hij|weten|weet|ziet|zien|hoort|vriend|foto|eer|schande|maagd
            ik overleef|overleeft dit|het <fill>* niet
            dan <fill>* vermoorden|doden|slachten <mannen>|ze|zij <me>
            mijn vader|broer|broers|oom|familie heeft|hebben <fill>* gezegd|gezworen .. vermoord|vermoordt|dood|afmaken|doodmaken
            father|brother|brothers|dad|family|uncle|uncles|parents will|would|going|gonna|wants|want <fill>* to? kill <me>|her
            they will|would|going|are|gonna <fill>* to? kill <me>|her <fill>* if|when|because|once
            kill me if|when they|he|father|dad|brother|brothers|family
            """,
            playful=True,
            deniable=False,
        ),
        Rule("killed when found out", ACT, together=("men", "kill", "found_out"), within=16, playful=True, deniable=False),
        Rule("killed for honour", ACT, together=("kill", "honour"), within=16, deniable=False, playful=True),
        Rule("hit for honour", ACT, together=("men", "hit", "honour"), within=18),
        Rule("hit when found out", ACT, together=("men", "hit", "found_out"), within=11, playful=True),
        Rule(
            "left abroad",
            ACT,
            """
            achterlaten|achterlaat|achterlieten|achtergelaten|gedumpt|dumpen .. <land>|vakantie|daar|land|dorp|bij
            <land> .. achterlaten|achterlaat|achtergelaten|achterblijven|gedumpt|blijven|dumpen
            terugsturen|terug sturen|teruggestuurd|wegsturen|weggestuurd .. naar|<land>
            naar <land> .. sturen|gestuurd|terugsturen|stuurt|brengen|teruggestuurd|wegsturen|weggestuurd|ontvoerd|verhuizen
            stuurt|sturen|brengt|brengen|nemen|neemt|stuur|ontvoeren <me>|haar <fill>* <fill>* terug|mee|naar <fill>* naar? <land>
            bang .. <land> .. achter|blijven|terug|trouwen|uithuwelijken|sturen|achterlaten
            paspoort|paspoorten|passport|id .. afgepakt|afgenomen|pakt|pakken|weg|ingenomen|verstopt|kwijt|took|taken|hid|hidden|innemen|kluis|heeft|houden
            pakt|pakken|pakte|took|take|hid|nam|afgepakt|innemen|hebben|heeft mijn|my|mijn|haar <fill>* paspoort|passport
            enkele reis
            enkeltje <land>
            one way ticket
            send|sent|sending|take|taking|fly me|her <fill>* back|away|home|to
            leave|left|leaving me|her there|in|abroad|behind
            mag|mocht|kan niet <fill>* terug .. nederland
            niet <fill>* meer? terug .. nederland
            niet <fill>* meer terug <fill>* mag|mogen|kom|laten|kan|naar
            zit|ben|zitten <fill>* vast in <land>
            vast in <land>
            stuck in <land>
            """,
        ),
        Rule("sent away unwilling", ACT, together=("send", "land", "unwilling"), within=18, deniable=False),
        Rule("forced to marry", ACT, together=("marry", "marry_force", "hit"), within=22, deniable=False),
        Rule(
            "marriage under force",
            ACT,
            """
            gedwongen|gedwong <fill>* te? trouwen|huwelijk|huwen|uitgehuwelijkt|verloofd
            dwingt|dwingen|dwongen|forcing|force|forces <me>|haar|zusje|her|nichtje .. trouwen|huwelijk|marry|marriage
            word|wordt|ben|werd .. uitgehuwelijkt
            uithuwelijken|uitgehuwelijkt
            forced <fill>* marriage
            forced to marry
            being married off
            marry me off
            trouwen of|anders
            trouw ik niet
            als ik niet trouw|wil .. vermoorden|verstoten|slaan|sturen|dood
            als ik weiger|nee ... trouwen|vermoorden|dood|slaan|verstoten|sturen
            if i refuse|say|dont ... marry|kill|hurt|beat|disown
            """,
            deniable=False,
        ),
        Rule(
            "family threatens",
            ACT,
            """
            mijn|de|hele schoon?familie|familie|schoonfamilie|broers|ooms|neven|vader ... bedreigt|bedreigen|bedreigd|bedreigingen|dreigt|dreigen ... eer|schande|scheiden|weg|vriend|hoofddoek|dood|sturen|trouwen|uithuwelijken|<land>
            familie|broers|ooms|neven|vader|broer .. zoekt|zoeken|zoekt|gezocht|jagen|opsporen|achterna <me>
            zoeken|zoekt <me> <fill>* overal|omdat|om
            broers|ooms|neven|familie .. achter me aan|komen|zitten
            ondergedoken|schuilen|blijf van mijn lijf
            op de vlucht voor|van mijn|familie
            eer .. herstellen|redden|zuiveren|geschonden|bezoedeld|aangetast
            schande .. gebracht|over|familie ... slaan|dood|vermoorden|sturen|straf|boeten|bloed
            bloed .. eer|schande
            verstoten .. bedreigd|slaan|dood
            restore|restoring the? honour|honor
            family|brothers .. looking|hunting|searching for me
            """,
            deniable=False,
        ),
        Rule("honour and family anger", ASK, together=("men", "honour", "found_out"), within=18, deniable=False, playful=True),
        Rule("family and killing", ASK, together=("men", "kill"), within=8, playful=True),
        Rule("marriage and force", ASK, together=("marry", "marry_force"), within=9, deniable=False),
        Rule("journey without return", ASK, together=("journey", "not_back"), within=20, deniable=False),
        Rule("journey to the land", ASK, together=("journey", "land", "not_back"), within=36, deniable=False),
        Rule("kept there", ASK, together=("stay",), within=12, deniable=False),
        Rule(
            "sent off named",
            ASK,
            """
            stuurt|sturen|stuur <me> <fill>* weg
            weggestuurd
            mag <fill>* niet <fill>* terug $|,
            laten <me> <fill>* daar|achter
            wil <fill>* terug naar nederland
            come|go|back home to the netherlands|holland
            geen paspoort
            dumpen|dumpt <me> <fill>* in
            mijn pas <fill>* ligt|weg|kwijt|heeft|afgepakt
            houden|houdt mijn <fill>* pas|id|kaart
            achterlaten|achtergelaten|shipped off|daar|me|mij?
            bang voor de? vakantie|zomer|zomervakantie
            moet <fill>* ik? <fill>* mee .. wil niet|reis
            kom <fill>* niet meer terug
            daar <fill>* gehouden|houden|blijven|achterlaten
            mag nederland niet in
            onderweg naar schiphol|vliegveld
        """,
            deniable=False,
        ),
        Rule("sent and land", ASK, together=("land", "unwilling"), within=14, deniable=False),
        Rule(
            "honour named",
            ASK,
            """
            verstoten|verstoot|verstoten
            disown|disowned
            eer van de|mijn|onze familie
            family honour|honor
            mijn leven <fill>* niet zeker
            familieberaad|familieraad
            iets aandoen .. familie|broers|vader|erachter
            bang voor mijn|mn broers|broer|ooms|familie|vader
            scared|afraid of my|mijn brothers|family|father|dad|brother|parents
            <mannen>|ze|zij .. zoekt|zoeken|vinden|opsporen|gevonden <me>
            zoeken|zoekt|vinden <me>|mij <fill>* $|,|overal|ook
            <me>|mij <fill>* gaan|gaat <fill>* vinden|zoeken
            ze zoeken|vinden <me>
            gaan|gaat <me> <fill>* vinden|zoeken|pakken|opzoeken
            find|looking for|me? me|mij
            eer|familie-eer|eergevoel|familieeer|honor|honour|schande|onrein|bezoedeld|bloedwraak|schandvlek
            vermoordt|vermoorden|vermoord <me>
            <me> <fill>* vermoordt|vermoorden
            ben <ik> <fill>* dood
            ik <fill>* ben <fill>* dood
            i am <fill>* dead
            overleef <fill>* <ik>? <fill>* dat|dit|het <fill>* niet
            met bloed
            blood
            bedreigd|bedreigt|bedreigen|threatened|dreigt|dreigen .. familie|oom|broer|neven|vader|thuis|broers|family
            familie|oom|broer|neven|vader|thuis|broers .. bedreigd|bedreigt|bedreigen|dreigt|dreigen
            klap|klappen|slaat|slaan|geslagen|trap|stokslagen|beaten|slapped|slap|kabel|riem|bruises|blauwe ... jongen|vriend|hoofddoek|rok|foto|appje|geruchten|roddels|roddel|eer|naam|familie|scarf|boy|rumour|rumours
            jongen|hoofddoek|rok|geruchten|roddels|roddel|eer|schande ... klap|klappen|slaat|slaan|geslagen|trap|kabel|riem|stok
            <mannen> .. vergaderd|besloten|beslissen|aangewezen|overlegd|overleggen
            vergaderd|vergadering over <me>
            gezworen .. koran|vinden|dood|bloed|vader|broers
            kogel|houwer|machete
            gewaarschuwd|waarschuwing .. <mannen>|neven|oom|keer|broer
            bang .. eigen|mijn vader|broer|broers|oom|ooms|familie
            ooms|neven zijn|komen|willen
            herkend|gevonden .. familie|neef|nicht|landgenoten
            wat als ze <fill>* erachter|horen|weten
            als|zodra|wanneer .. vader|broer|broers|familie|oom|pa .. hoort|horen|weet|weten|ziet|ontdekt|achter .. moet|iets|dood|einde|doen|weg
            maagdenvlies|maagdelijkheid|maagdelijkheidstest .. controle|controleren|test|onderzoek|herstel|dokter
            ticket|tickets .. geboekt|gekocht .. <land>
            deze zomer|vakantie ... trouwen|verloofd|neef|uithuwelijken|terug
            mag <fill>* niet meer naar buiten|school
            broers|broer|vader|ooms .. volgen|volgt|achtervolgt|controleert|controleren|overal
            geen leven meer
            """,
            playful=True,
            deniable=False,
        ),
    ),
    not_this="""
        vakantie .. leuk|zin|gezellig|lekker|genieten
        zin in .. <land>
        eer .. om|te mogen|behaald|bewezen
        ere|eerlijk
        moeder|mama|mam|ma|mom|mum <fill>* vermoordt|kill <me> <fill>* haha
        vermoordt|vermoorden|kill|kills me|mij <fill>* haha
        haha .. vermoordt|vermoorden|kill
        vermoordt <me> .. kamer|afwas|cijfer|rapport|toets|onvoldoende|te laat|opruim|opgeruimd|telefoon|schoenen|jas|rekening|bundel|data|huiswerk|boodschappen|auto
        kill <me> .. room|dishes|grades|late|phone|homework|shoes|bill|car|exam|messy
        als ik .. onvoldoende|te laat|cijfer|opruim|afwas .. vermoordt|vermoorden|dood|kill
        marokko|turkije|morocco|turkey .. wedstrijd|wk|ek|voetbal|elftal|wint|verloor|beach|hotel|resort|strand
        wil graag|later|ooit <fill>* trouwen
        gaan trouwen|verloofd .. blij|gelukkig|zin|leuk
    """,
)
