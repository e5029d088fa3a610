"""Hurting oneself on purpose, or about to."""

from __future__ import annotations

from safety.danger.table import ACT, ASK, Rule, Table

_HURT = "snij|snijden|snijt|sneed|gesneden|kras|krassen|gekrast|kerf|kerven|gekerfd|brand|branden|gebrand|verbrand|verwond|verwonden|beschadig|beschadigen|beschadigt|beschadigd|sla|slaan|sloeg|pijnig|pijnigen|krab|krabben|krabde|prik|prikken|knijp|bijt|steek|bonk|mutileer|straf|straffen|krabt|straft|slaat|beukt|bonkt|beuken"
_BODY = "arm|armen|been|benen|bovenbeen|bovenbenen|pols|polsen|dij|dijen|huid|buik|heup|heupen|onderarm|onderarmen|arms|wrist|wrists|thigh|thighs|legs|leg|skin|stomach|hips|vel"

TABLE = Table(
    signal="self_harm",
    concepts={
        "blade": "mesje|mesjes|scheermes|scheermesje|scheermesjes|passer|puntenslijper|glas|schaar|aansteker|sigaret|razor|razors|blade|blades|lighter|scissors|nagelschaar|nagelschaartje",
        "my_skin": f"mijn|haar|zijn|hun|her|his|my {_BODY}\nin|op {_BODY}\n<zelf>",
        "relief": """
            dan voel ik <fill>* iets|even|minder|niks|niets|rust
            dan wordt het <fill>* stil|rustig
            om <fill>* iets te voelen
            om het <fill>* niet|even te voelen
            zodat ik <fill>* niet|iets voel
            lucht .. op
            opgelucht
            to feel something|anything|better
            niemand ziet|mag .. zien
            lange mouwen
            long sleeves
        """,
        "marks": "littekens|striemen|wondjes|sneetjes|krassen|brandplekken|scars|cuts|sneeen|korstjes|bloed|bloeden|bloedde|wonden",
    },
    rules=(
        Rule(
            "hurting oneself",
            ACT,
            f"""
            {_HURT} .. <zelf>
            <zelf> .. {_HURT}
            {_HURT} <ik> .. <zelf>
            {_HURT} <me> <fill>* in|op .. {_BODY}
            {_HURT} <fill>* in|op mijn|haar|zijn|hun .. {_BODY}
            {_HURT} <fill>* mijn <fill>* {_BODY}
            in|op mijn|haar|zijn .. {_BODY} .. {_HURT}
            doe|doet|doen|deed|gedaan .. <zelf> .. pijn
            <zelf> .. pijn .. doen|doe|doet|gedaan|deed|aandoen|doen
            pijn .. doe|doen|doet|gedaan .. <zelf>
            cut|cutting|cuts|hurt|hurting|hurts|burn|burning|burnt|burned|harm|harming|harmed|harms|scratch|scratching|punish|hit|hitting|starve|punch|punching <zelf>
            cut|cutting|cuts|burn|burned|burning|scratch|scratched|carve|carved .. mijn|her|his|my .. {_BODY}
            """,
            firm=True,
        ),
        Rule(
            "self-harm named as own",
            ACT,
            """
            <ik> .. automutileer|zelfverwonding|zelfbeschadiging
            doe|doet|doen|deed|begonnen .. aan|met .. automutilatie|zelfbeschadiging|zelfverwonding|snijden|krassen|selfharm
            <ik> <fill>* snij <fill>* weer|elke|nog|soms|vaak|stiekem|al|om|als|omdat|in|sinds
            <ik> snij $|,
            weer gesneden
            weer <fill>* gaan|begonnen|ga|begin .. snijden|krassen
            begonnen|stoppen met|te <fill>* snijden|krassen|cutten
            neiging|drang|behoefte|zin <fill>* om <fill>* te <fill>* snijden|krassen|automutileren
            wil|moet|ga|kan <fill>* snijden
            snijden helpt|lucht
            <ik> <fill>* self|selfharm harm?
            started|start|been|stop <fill>* cutting|selfharming
            self harming|harmed
            urge|urges to cut|harm|hurt|selfharm
            relapsed .. cut|cutting|again|harm
            with|met een? mesje|scheermes|scheermesje|passer ... arm|armen|been|benen|pols|huid|dij
            hoofd .. tegen .. muur|deur|tafel .. bonk|bonken|sla|slaan|beuk|beuken|bonkt
            bonk|bonken|sla|beuk|slaat|bonkt|beukt .. hoofd .. tegen
            bang|banging|hit|hitting my|mijn head against
            haren|haar uit <fill>* mijn hoofd <fill>* trekken|trek
            trek|trekt .. haren uit
            sla|stomp|sloeg .. tegen|op de muur .. bloed|bloeden|kapot|knokkels
            tot .. het .. bloedt|bloed|bloeden
            tot ik bloed|bloedt|bloedde
            until|till i|it bleed|bleeds|bled|blood
            nagels .. in mijn .. vel|huid|arm|armen|hand|handen
            """,
        ),
        Rule("blade and skin", ACT, together=("blade", "my_skin"), within=12),
        Rule("blade and relief", ACT, together=("blade", "relief"), within=16),
        Rule("marks and hiding", ASK, together=("marks", "relief"), within=18),
        Rule(
            "self-harm named",
            ASK,
            """
            automutilatie|automutileren|automutileert|zelfbeschadiging|zelfverwonding|zelfpijniging|selfharm|zelfmutilatie
            self harm
            snijdt|snijden zich|zichzelf
            zich .. snijdt|snij|snijden|verwondt|verwonden|beschadigt
            <ander> <fill>* snij zich|zichzelf|in
            <zelf> <fill>* straffen|straf|haten|kapot|pijn
            straf|straffen verdien
            punish myself
            verdien <fill>* pijn
            littekens op|van|in .. arm|armen|benen|pols|polsen|zichzelf|snijden
            sneetjes|krassen|striemen|wondjes|sneeen|snijwonden op|in .. arm|armen|benen|pols|polsen|buik
            cuts|scars|marks on .. arm|arms|wrist|wrists|legs|thighs
            scheermesje|scheermesjes|mesje|razor
            niet|stop met eten .. straf
            hongeren|uithongeren
            pijn voelen
            om .. pijn te voelen
            fysieke|lichamelijke pijn
            kras|krassen|gekrast|snij|snijden|snijd|snijwond|snijwonden|gesneden|sneed|kerven|gekerfd|cutten|gecut|cutting .. ik|me|weer|elke|avond|nog|helpt|rustig|stil|werkt|door|gisteren|gister|vandaag|terug|stiekem|mee|soms|vaak
            ik|me|weer|elke|ga|ging|gaan|moet|wil|van|te|beetje|met .. kras|krassen|gekrast|snij|snijden|gesneden|kerven|cutten|cutting
            ^ krassen|snijden|kras|snij $
            ^ i cut $
            open gehaald|gekrabd|gesneden|halen|krabben
            openhalen|opengehaald|opengekrabd|openkrabben|kapotgekrabd
            kapot gekrabd|krabben|gekrast
            bijt|bijten|beet|stomp|stompen|sla|slaan|knijp|prik|prikken .. in|op|tegen mijn <fill>* eigen? <fill>* hand|arm|armen|hoofd|benen|been|buik|knieen|vel|huid|nagels|vingers
            bite|biting|punch|punching|dig|dug|pull|pulling .. my|mijn arms|arm|nails|hair|legs|skin|knuckles
            punching walls
            lange|long mouwen|sleeves
            mouw|mouwen|sleeves .. omhoog|zien|lang|verbergen|hide|niet
            mijn <fill>* arm|armen|benen|been|polsen|pols|bovenbeen|bovenbenen|dijen|buik .. zien|ziet|zag|vol|strepen|littekens|pleisters|bloed|verstop|verberg|rood|wat ik|opnieuw|weer|wondjes
            zien|ziet|zag|verberg|verstop|vol .. mijn <fill>* arm|armen|benen|been|polsen|pols|bovenbeen|dijen
            op mijn <fill>* arm|armen|been|benen|pols|polsen|bovenbeen|bovenbenen|dij|dijen|buik
            littekens|streepjes|strepen|sneetje|snee|scars
            clean .. weken|dagen|maanden|weeks|days|months|toen|then
            # weken|dagen|maanden|weeks|days <fill>* clean
            terug|weer <fill>* gevallen|gedaan|begonnen|mee begonnen
            relapse|relapsed|relapsing
            gisteravond|vannacht|gister|gisteren|vandaag|weer <fill>* weer gedaan
            weer gedaan
            need|want it|me to hurt
            just scratches|cuts
            expres|on purpose .. hand|arm|pijn|kookplaat|verbrand|hurt|gesneden|val
            voel <ik> <fill>* die|de andere pijn
            pijn .. voelen|voel|helpt|rustig|andere|straf
            moet|laten|liet bloeden
            straf|straffen <myself>
            mesje|mes|passer|naald|vork|schuurpapier|slijpertje|blade|razor|aansteker|lighter|glas|scherf ... arm|been|hand|huid|pols|enkel|kamer|wc|badkamer|bed|ik heb|voor me|in my|mijn|vel|nagels
            heb <fill>* een <fill>* passer|mesje|scheermesje
            iets scherps
            niet gegeten .. straf|pijn
            dan|even|ff <fill>* stil in mijn hoofd
            het enige|only .. werkt|helpt|rustig|calms|works|helps
            calms me down
            aansteker .. huid|arm|hand|vel
            """,
        ),
    ),
    not_this=f"""
        snij|sneed|gesneden|snijden|cut .. per ongeluk|vinger|duim|groente|ui|uien|brood|tomaat|komkommer|kip|vlees|koken|keuken|taart|accidentally|finger|onions|cooking|hair|grass|class|contact|ties|him off|off
        per ongeluk .. snij|sneed|gesneden|brand|verbrand|gebrand|krab
        vinger|duim|hand .. gesneden|verbrand|gebrand|gesneden aan|bij
        verbrand|gebrand|brand .. oven|pan|thee|koffie|zon|fohn|stijltang|krultang|strijkijzer|water|rug
        <zelf> .. pijn gedaan .. bij|met gym|voetbal|sport|training|val|gevallen|rennen
        pijn gedaan .. bij|met|tijdens .. gym|voetbal|sport|training
        hoofd .. tegen .. muur .. lopen|praat|praten
        hurt|cut myself .. shaving|cooking|football|gym|falling|accident
        cutting class|onions|edge|costs|carbs|hair|grass|corners
        cut ties|contact|off
        kat|poes|konijn|hond|cat .. krab|krabt|gekrabd|krabde|scratched|krassen
        jeuk|muggenbult|muggenbulten|eczeem|itchy|mosquito
        krassen op|in .. auto|scherm|telefoon|lak|bril
        sla .. tomaat|eten|salade
        sla <fill>* <me> <fill>* er doorheen
        sla|slaan .. op hol|over|bord|voor mijn kop|hoofd
        sloeg|sla me|mezelf|mij <fill>* wel? voor .. hoofd|kop
        voor <fill>* mijn kop|hoofd <fill>* slaan|sla|geslagen
    """,
)
