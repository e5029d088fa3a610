"""Rape, abuse, forced sexual acts and unwanted touching; also threatened."""

from __future__ import annotations

from safety.danger.table import ACT, ASK, Rule, Table

_BODY = "borsten|borst|tieten|billen|kont|kruis|piemel|vagina|kut|poes|lichaam|benen|dijen|onderbroek|slipje|bh|boobs|breasts|butt|ass|thigh|thighs|dick|pussy|bra|underwear|private|privates|been|nek|schaamstreek"

TABLE = Table(
    signal="sexual_violence",
    concepts={
        "touched": f"""
            zat|zit|zitten|zaten|gezeten .. aan <me>|mijn|haar
            aan <me>|haar <fill>* zat|zit|gezeten|zitten
            raakt|raakte|raken|aangeraakt|betast|betastte|betasten|bevoelt|voelde|voelt|pakte|pakt|greep|kneep|streelt|streelde|gevoeld|gepakt|gegrepen|wreef ... mijn|haar|me|mij <fill>* {_BODY}
            {_BODY} .. aangeraakt|betast|gepakt|gevoeld|gezeten|gegrepen|gevingerd
            touched|touching|touches|grabbed|grabs|groped <me>|my|mijn|her
            hand|handen .. onder|in|tussen|op mijn|haar <fill>* {_BODY}|rok|broek|shirt|trui
            hand|hands .. up|under|down|in|on my|mijn|her <fill>* {_BODY}|skirt|shirt|pants
            vingerde|vingert|gevingerd|fingered
            zijn piemel|lul|ding|dick|penis
        """,
        "not_wanted": """
            niet wilde|wil|wou|willen|gewild|leuk|fijn
            wilde|wil|wou|wilden <fill>* <fill>* niet
            zei|zeg|gezegd|zegt|riep|huilde <fill>* nee|stop|niet
            nee|stop <fill>* zei|gezegd|zeg
            zonder <fill>* te vragen|toestemming|dat
            tegen mijn|haar zin|wil
            zonder mijn|haar toestemming
            durfde|durf|kon <fill>* niks|niets|niet|geen|nee <fill>* zeggen|doen|bewegen|nee|weg
            verstijfde|bevroor|bevroren|froze|freeze
            ging|gaat|bleef|blijft <fill>* door
            stopte|stopt|hield|luisterde niet|maar|op
            te dronken
            dronken|bewusteloos|out|drugged|gedrogeerd|slapen|sliep|asleep|passed
            didnt|dont|did want|consent|not|wanna
            said|say|told no|stop|him|not
            without my|mijn consent|permission
            wouldnt|didnt stop
            moest|gedwongen|dwong|dwingt|forced|dwongen|verplicht
            stiefvader|oom|opa|neef|trainer|vader|stepdad|uncle|buurman|leraar|coach
            ongemakkelijk|vies|eng|gross|uncomfortable
        """,
        "sex": """
            seks|pijpen|pijp|neuken|neukt|neukte|naaien|aftrekken|trekken|vingeren|beffen|sex|blowjob|bj|penetreren|zoenen|tongen|naakt|uitkleden|ontmaagd|ontmaagden|intiem|anaal|oral|suck|handjob|kussen|seksuele
            in bed
            naar bed
            uit te kleden
            kleren uit
            dingen doen|doet|deed|gedaan|te
            dingen met <me>
            dingen die ik
        """,
        "forced": """
            dwingt|dwong|dwongen|dwingen|gedwongen|verplicht|verplichtte|forced|forces|forcing|chanteert|onder druk|dreigt|dreigde|overgehaald|gechanteerd|afgeperst
            moet|moest|moesten|moeten .. van hem|hen|ze|haar
            moest|moesten ik|wij|we|van
            ik moest
            anders|of else|anders
            als ik niet
            liet|laat me|mij
            made|makes me|her
            met geweld
            tegen <fill>* mijn|haar zin|wil
            betalen .. aan hem|ze
        """,
    },
    rules=(
        Rule(
            "rape",
            ACT,
            """
            <ik>|ben|word|werd|is|heeft|hebben|zijn|had|was|bent|hij|ze ... verkracht|aangerand|misbruikt
            verkracht|aangerand|misbruikt <fill>* ben|is|heeft|hebben|word|werd|had|was|me|mij|door|zijn|wordt
            verkracht|misbruikt|randt|verkrachten|aanranden|misbruikte <me>|haar
            <me>|haar|hem .. verkracht|verkrachten|misbruikt|aangerand|aanranden|misbruiken
            mijn|een|na|de verkrachting|aanranding
            seksueel|sexueel <fill>* misbruikt|misbruik|geweld|mishandeld|geintimideerd
            misbruikt|misbruikte|misbruik .. oom|vader|stiefvader|opa|neef|trainer|broer|buurman|imam|leraar|hij|coach
            oom|vader|stiefvader|opa|neef|trainer|broer|buurman|imam|leraar|coach .. misbruikt|misbruik|verkracht
            word|ben|werd|wordt .. misbruikt
            raped|molested|rape <me>|her|by|last|at|when|yesterday|i
            been|was|got|were|being|getting <fill>* raped|molested|assaulted|abused|drugged
            he|they|she|uncle|dad|stepdad|cousin|friend|guy <fill>* raped|assaulted|molested|abused
            i think it was rape
            tried|trying|wants|going to rape
            rape me|her
            sexually assaulted|abused|harassed
            groepsverkrachting|gangbang|gangrape|incest
            aanranding|aangerand
            """,
            firm=True,
        ),
        Rule(
            "forced",
            ACT,
            """
            dwingt|dwong|dwongen|dwingen|gedwongen|forced|forces|verplicht|verplichtte ... seks|pijpen|uitkleden|naakt|neuken|zoenen|aftrekken|seksuele|vingeren|hem|dingen|te doen|sex|suck|strip|do|kiss
            moest|moet|moesten|liet <fill>* hem|hen|ze|zijn|me|mij .. pijpen|aftrekken|zoenen|bevredigen|neuken|beffen|trekken|zuigen|likken
            seks|sex|naar bed|dingen .. gedwongen|dwingt|dwong|onder dwang|tegen
            dwong|dwingt <me> <fill>* om|tot
            forced|forcing|forces|made|makes <me>|her <fill>* to? have|suck|do|strip|touch|kiss|undress|into|on
            tegen mijn|haar wil|zin .. seks|sex|bed|neuken|deed|gezoend|aangeraakt|ging|nam
            against my|mijn will
            without my|mijn consent
            ging .. door .. nee|stop
            nee|stop|huilde|no ... ging <fill>* door|gewoon|toch
            i said|told|kept no|stop|saying|him ... he|didnt|kept|still|but|anyway
            zei|zeg|riep <fill>* nee|stop ... maar|hij|toch|door|bleef|ging
            zich aan <me>|haar|mijn .. vergrepen|vergreep
            ik wilde|wou <fill>* niet|geen ... seks|sex|ging|gewoon|toch|maar|deed|bed|neuken
            wilde|wou het <fill>* niet ... toch|door|gewoon|deed
            hij|ze <fill>* deed|deden het <fill>* toch
            duwde|drukte|hield ... bed|hoofd|naar beneden|vast|neer ... broek|rok|seks|in mij|me|kleren|uit|hem
            held|pinned|pushed me down
            trok .. mijn|haar broek|rok|kleren|onderbroek|slipje|hoofddoek .. uit|naar|omlaag|kapot
            kwam|ging|zat|is <fill>* in mij|me <fill>* klaar|zonder
            stopte|stak|duwde|deed .. in mij|me|mijn mond|vagina|kut
            wakker|woke ... zonder|no|broek|naakt|naked|kleren|clothes|onderbroek|bovenop|top|on
            iets in mijn|haar|me? drankje|drinken|glas
            something in my|mijn drink
            gedrogeerd|drugged|ghb|drogeerde
            lag|zat|kroop|kwam .. bovenop <me>|mij
            kwam|komt|kroop .. bij <me> in bed|slaapkamer|kamer .. nacht|avond|ligt
            komt|kwam des? nachts .. bed|kamer
            bij <me> in bed ... stiefvader|oom|opa|vader|broer|neef|kwam|lag|kruipt
            """,
        ),
        Rule(
            "unwanted touching",
            ACT,
            f"""
            zit|zat|zitten|zaten <fill>* <fill>* aan <me>|mijn|haar <fill>* {_BODY}|$|,|terwijl|als|en|toen|maar|wanneer
            aan <me>|haar <fill>* gezeten|zitten|zat|zit
            raakt|raakte|raken|betast|betastte|betasten|bevoelt|pakte|pakt|greep|kneep|grijpt|knijpt|streelde|streelt|wreef <fill>* <me>|mijn|haar|in|aan|bij .. {_BODY}|overal|tussen
            aangeraakt|betast|gepakt|gevoeld|gezeten|gegrepen|geknepen|gestreeld ... {_BODY}|waar ik niet|wilde|overal|daar|onder
            {_BODY} .. aangeraakt|betast|gepakt|gevoeld|gezeten|gegrepen
            in mijn|haar kruis|billen|kont|borsten geknepen|gegrepen|knijpt|gepakt
            hand|handen .. onder|in|tussen|op mijn|haar <fill>* {_BODY}|rok|broek|shirt|trui|hemd
            touched|touching|touches|grabbed|grabs|groped|groping|gropes|rubbed <me>|my|mijn|her <fill>* {_BODY}|there|inappropriately|down|everywhere|under
            touched|touching|touches me|her when|where|while|without|at|and|i
            groped|molested
            putting|put|puts his hand|hands .. my|mijn|her
            tussen mijn|haar benen .. hand|zat|zit|gevoeld|voelde
            vingerde|vingert|fingered <me>|her|hij
            heeft|hij .. gevingerd
            betast|betastte <me>|door|haar
            word|werd|ben .. betast
            """,
        ),
        Rule("touched and unwilling", ACT, together=("touched", "not_wanted"), within=18),
        Rule("forced to sexual acts", ACT, together=("forced", "sex"), within=9),
        Rule(
            "sex demanded",
            ACT,
            """
            seks|sex|pijpen|naar bed|bj|blowjob|neuken|pijp ... anders|of hij|dreigt|of else|chanteert
            anders ... seks|sex|pijpen|bed|neuken
            als ik geen|niet ... seks|sex|pijp|pijpen|bed
            have|do|having sex|stuff with him|them|his ... or|otherwise|else|if
            if i dont ... sex|sleep|fuck|suck
            wil|willen|eist seks|sex in ruil|voor|anders
            verhuurt|loverboy|prostitutie|pooier|pimp
            seks met mannen|vrienden|anderen .. moet|van|geld
            vrienden|mannen|klanten .. moet|moest .. pijpen|seks|slapen|bed
            gaat|gaan|zal|wil|willen <me>|haar <fill>* verkrachten|aanranden|misbruiken
            dreigt|dreigde .. verkrachten|verkrachting
            """,
        ),
        Rule(
            "unwilling and sex",
            ASK,
            together=("sex", "not_wanted"),
            within=10,
        ),
        Rule(
            "sexual violence named",
            ASK,
            f"""
            verkracht|verkrachting|verkrachten|aanranding|aangerand|aanranden|misbruikt|incest|ongewenst|ongewenste|grensoverschrijdend|grensoverschrijdende
            seksueel|sexueel misbruik|geweld|misbruikt
            misbruik .. verleden|vroeger|kind|vader|oom|meegemaakt
            rape|raped|molested|groped|sexually
            aanrakingen|handtastelijk|handtastelijkheden|opdringerig
            zat|zit|zitten .. aan <me>
            raakt|raakte|raken <me> <fill>* aan
            <me> <fill>* aangeraakt|aanraakt|aanraakte|aanraken|aanraken
            touched|touches|touching <me>|her
            gezoend|zoende|zoent|kuste|kust .. niet|zonder|ongevraagd|terwijl|tegen
            ging|gaat te ver .. hij|met|jongen|vriend
            over mijn|haar grens|grenzen
            grens over <fill>* gegaan|ging|gaat
            grenzen .. overschreden|gegaan|heen
            hij|ze ging|gingen <fill>* door
            hij|ze|ie stopte|stopten niet
            he|they didnt|wouldnt stop
            dwingt|dwong|dwongen <me>|haar
            gedwongen|dwang .. door|hem|jongen|man|vriend|met|om|te|ze
            ^ gedwongen $
            ^ misbruik $
            misbruik|abuse
            nooit|niet|geen <fill>* ja gezegd
            never said yes
            niet gewild
            wou|wilde <fill>* niet $|,|maar|en|want
            het|dat <fill>* niet gewild|wou|wilde|willen
            hij|ze|man|vriend doet|deed|doen het <fill>* toch
            hij doet|deed <fill>* toch
            dingen bij|met <me>
            condoom|condom .. stiekem|af|uit|off|zonder|without
            vinger|vingers|vingeren|vingerde .. in|me|mij|hij|onder|you
            mijn <fill>* onderbroek|slipje|broek|bh|panty .. uit|in|gezeten|omlaag|weg|binnenstebuiten
            in mijn <fill>* onderbroek|broek|slipje|bed
            duwde|duwt|drukte|drukt|hield|houdt .. mijn <fill>* hoofd|polsen|armen|lichaam|mond
            mijn <fill>* polsen|armen|mond|hoofd .. vast|dicht|pinned|down|neer
            pinned|held .. mijn|me wrists|down
            duwt|duwde|wreef|wrijft zijn lichaam|hand|kruis
            geneukt|genaaid|gepakt .. terwijl|toen|out|sliep|nee
            terwijl|toen ik <fill>* nee|out|huilde|dronken|stil|lag
            deed|doe|alsof of|alsof? ik sliep
            pretended to sleep
            als ik nee zeg|zei ... boos|agressief|toch|door|gaat
            voelde een hand
            zijn <fill>* handen|hand .. op|onder|tussen|mij|me
            blijf|bleef van me|mij af
            van me|mij af|afgeduwd .. geduwd|blijven
            doet|deed .. pijn .. daar|onder|van onderen|beneden
            alles doet pijn daar
            mijn man|vriend .. wil .. seks|bed|elke|moet .. niet|nee|huil|pijn
            niet meer maagd
            maagd .. tot|meer|kwijt|zaterdag|gewild
            geeft|gaf <me> <fill>* geld|snoep|cadeautjes|cadeautje daarna|erna|als
            money after
            kietelspelletjes|spelletje|spelletjes ... onder|deken|niet|stop|opa|broer|oom
            kwam|komt .. in|bij mijn kamer|bed .. nacht|slapen|nachts|deken|am
            came into my|mijn room
            laat|liet|laten <me> .. aanraken|aftrekken|pijpen|kijken|uitkleden
            tegen mijn|haar wil|zin
            against my|mijn will
            telt|tel het|dit <fill>* als|ook .. vriend|man|verkrachting|nee|dronken|broer|vriendje
            count|counts if|as .. scream|rape|boyfriend|drunk|no
            voelde|voel <me> <fill>* vies|gebruikt|smerig
            voelde|voel <fill>* gebruikt
            iets ergs|vies|vieze .. gedaan|gebeurd .. hij|me|oom|mij
            hij|he deed|did vieze|dingen|things|something|iets|stuff .. met|to|bij <me>
            vieze dingen
            dingen <fill>* met <me> <fill>* die|gedaan|deed|doet
            geheimpje|geheimpjes|ons geheim
            mag het|dit|niemand .. niet? vertellen|zeggen .. opa|oom|hij
            ik wilde|wou <fill>* het|dit|dat <fill>* niet
            overgehaald .. seks|sex|bed|dingen
            kon <fill>* niet bewegen|weg|schreeuwen
            bevroor|verstijfde|froze
            bloed .. onderbroek|vagina
            {_BODY} .. aanraken|gepakt|aangeraakt
            """,
        ),
    ),
    not_this="""
        raakt|raakte <me> .. diep|hart|emotioneel|persoonlijk
        zit|zat aan mijn|haar|de|het <fill>* telefoon|tablet|mobiel|haar|spullen|tafel|laptop|computer|eten|make|kleren
        zit|zat .. aan <me> te denken
        zit|zitten <fill>* aan <fill>* elkaar
        misbruik van vertrouwen|mijn|alcohol|macht|drugs
        misbruikt mijn|haar vertrouwen|naam|account|foto|fotos|goedheid
        mijn|haar vertrouwen|naam|account|goedheid .. misbruikt
        foto|fotos|beelden .. misbruikt|misbruik
        misbruikt .. foto|fotos|beelden|vertrouwen
        machtsmisbruik|drugsmisbruik|alcoholmisbruik
        touched by your|his|the|story
        touched base|up|my heart
        dont touch my|mijn phone|stuff|food
        gym|les|huiswerk|toets|afwas|wiskunde .. gedwongen|moest|moet
        ik wilde het niet zeggen|vertellen|weten|geloven|horen
        wilde het niet <fill>* zeggen|vertellen|weten|geloven|horen|erover
        dingen die ik niet snap|begrijp|weet|kan
        geheim|geheimpje van|voor mama|papa cadeau|verjaardag
        aangerand door <fill>* muggen
    """,
)
