"""Classes of words the danger tables share, chat short forms, and ordinary words that look like danger."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Words that may stand between without changing what is meant; "niet" and "geen" are never among them.
_FILL = """echt gewoon heel heeel graag nu maar soms liever eigenlijk het liefst ook zo zelf alleen misschien dan er
 even wel nog al steeds altijd vaak elke dag keer bijna vandaag vanavond vannacht morgen weer serieus letterlijk
 hier snel straks toch wollah wallah bro denk meer erg best iedere avond nacht gisteren net laatst iets een beetje om
 te just really so kinda honestly fucking kanker kk sometimes still now always literally already kind of again
 tonight tomorrow today actually even only rather would at night here"""

CLASSES = {
    "fill": _set(_FILL),
    "ik": _set("ik i"),
    "me": _set("me mij"),
    "zelf": _set("mezelf mijzelf myself zichzelf himself herself themselves themself haarzelf hemzelf jezelf ourselves"),
    "myself": _set("mezelf mijzelf myself"),
    "willen": _set("wil wilt willen wilde wilden wou wouden"),
    "wens": _set("wil wilde wou zou wens wenste hoop hoopte wish wished"),
    # Somebody other than the writer.
    "ander": _set(
        """hij ze zij die iemand he she they someone somebody zus zusje broer broertje moeder vader mama papa pa ma mam pap
        vriendin vriend ex man vrouw dochter zoon kind leerling cliente client nichtje nicht neef neefje vriendje
        jongen jongens meisje meiden gast gasten gozer dude guy boy boys girl girlfriend boyfriend husband wife sister
        brother mom mum dad father mother daughter son friend buurman buurvrouw collega kleindochter kleinzoon kleinkind
        stiefvader stiefmoeder stiefbroer oom tante opa oma uncle aunt cousin verloofde echtgenoot partner leraar docent trainer
        coach baas teacher stepdad stepfather buurjongen klasgenoot klasgenoten niffo oudere mattie pupil student"""
    ),
    "mannen": _set(
        """vader broer broers broertje papa pa pap oom ooms neef neven familie ouders man opa brothers brother father dad
        uncle uncles cousins cousin family parents schoonfamilie schoonvader stiefvader verloofde mannen grootvader baba
        husband moeder mama mother mom mum stam clan"""
    ),
    "gezin": _set(
        """vader moeder papa mama pa ma mam pap ouders broer broertje broers zus zusje stiefvader stiefmoeder oom tante opa oma
        vriend man ex partner verloofde echtgenoot neef schoonmoeder schoonvader dad mom mum father mother brother sister uncle
        husband boyfriend stepdad stepfather stepmom parents aunt girlfriend hij ze zij he she they die"""
    ),
    "ons": _set(
        """me mij ons mama moeder zusje zus broertje broer haar hem dochter zoon kind kinderen vriendin moeders us her him
        kids mom mum mother sister them vrouw buurvrouw"""
    ),
    "beeld": _set(
        """foto fotos filmpje filmpjes video videos beelden beeld naaktfoto naaktfotos nude nudes pic pics picture pictures
        selfie selfies screenshot screenshots screens image images photo photos opname opnames chats chat gesprekken
        gesprek berichten appjes geheim secret alles everything deepfake naaktbeelden vid vids
        blootfoto blootfotos snap snaps naaktvideo naaktfilmpje clip clips appjes appgesprek"""
    ),
    "geld": _set(
        """geld euro euros money bitcoin btc crypto paysafe paysafecard giftcard giftcards cadeaukaart cadeaukaarten tikkie
        dollar dollars bucks pay betalen bedrag paypal steam itunes cards kaarten # duizend honderd vijfhonderd"""
    ),
    "land": _set(
        """marokko turkije somalie irak iran afghanistan pakistan syrie egypte tunesie algerije eritrea jemen koerdistan
        suriname ghana nigeria sudan soedan morocco turkey somalia iraq syria egypt india bangladesh ethiopie ethiopia
        buitenland abroad thuisland geboorteland koerdisch libanon jordanie tsjetsjenie albanie kosovo kenia gambia guinee
        bergen rif mogadishu ankara rabat bled blad
        tunis libanon lebanon bosnie bosnia bulgarije peshawar lahore kabul herat teheran tehran konya nador casablanca cairo kairo
        istanbul beirut bagdad baghdad erbil sulaymaniyah somaliland senegal kameroen congo angola kosovo pakistaan indie iraq algeria
        algiers oujda tanger marrakech fes islamabad karachi dhaka addis khartoum damascus aleppo jordan"""
    ),
    "net": _set("net gisteren vandaag vanavond vannacht nu weer zonet zojuist vanmiddag vanochtend daarnet again yesterday today tonight just now altijd elke steeds vaak always"),
}

#: Chat spelling of the words the danger tables use. A word here never reaches the tables as it was typed.
SHORT_FORMS = {
    "k": "ik", "ikke": "ik", "kwil": "ik wil", "kga": "ik ga", "kben": "ik ben", "kheb": "ik heb", "kan": "kan", "kkan": "ik kan",
    "khoef": "ik hoef", "kwou": "ik wou", "kwilde": "ik wilde", "kmoet": "ik moet", "kdenk": "ik denk", "wilk": "wil ik",
    "gak": "ga ik", "benk": "ben ik", "hebk": "heb ik", "wul": "wil", "wl": "wil", "wiil": "wil", "wll": "wil",
    "mn": "mijn", "mijne": "mijn", "m": "mijn", "myn": "mijn", "mijj": "mij", "my": "mijn", "mezelluf": "mezelf", "mezelfs": "mezelf",
    "mezlf": "mezelf", "mzelf": "mezelf", "mijself": "mezelf", "meself": "mezelf", "mezef": "mezelf", "mezelfe": "mezelf",
    "nie": "niet", "ni": "niet", "nit": "niet", "neit": "niet", "nt": "niet", "niemeer": "niet meer", "nimeer": "niet meer",
    "nietmeer": "niet meer", "mr": "meer", "meeer": "meer", "nmr": "niet meer", "nooitmeer": "nooit meer", "gn": "geen", "gin": "geen",
    "vnvnd": "vanavond", "vnv": "vanavond", "vnavond": "vanavond", "vanav": "vanavond", "vnacht": "vannacht", "vnnacht": "vannacht",
    "vndg": "vandaag", "vandg": "vandaag", "mrgn": "morgen", "mrg": "morgen", "gstrn": "gisteren", "gister": "gisteren",
    "egt": "echt", "ekt": "echt", "ech": "echt", "egd": "echt", "eg": "echt", "gwn": "gewoon", "gw": "gewoon", "gwoon": "gewoon",
    "ff": "even", "effe": "even", "effen": "even", "wrm": "waarom", "omda": "omdat", "omdt": "omdat", "da": "dat", "wa": "wat",
    "zlfmrd": "zelfmoord", "zlfmoord": "zelfmoord", "zelfmrd": "zelfmoord", "zelfm": "zelfmoord", "zelmoord": "zelfmoord",
    "zelfmoor": "zelfmoord", "zelfmord": "zelfmoord", "zm": "zelfmoord", "kms": "kill myself", "kys": "kill yourself", "unalive": "unalive",
    "suicidal": "suicidaal", "suicidale": "suicidaal", "suicidaal": "suicidaal", "suicidaale": "suicidaal", "suicide": "suicide",
    "zelfdodingen": "zelfdoding", "doot": "dood", "dod": "dood", "doodt": "dood", "doud": "dood", "dooood": "dood", "doodd": "dood",
    "sterve": "sterven", "stervn": "sterven", "levn": "leven", "lvn": "leven", "leve": "leven", "lebe": "leven",
    "slaad": "slaat", "slat": "slaat", "slaatt": "slaat", "slaag": "slaag", "sloech": "sloeg", "slaa": "sla",
    "snyd": "snij", "snijdt": "snij", "snijd": "snij", "snei": "snij", "sny": "snij", "sneet": "sneed", "snede": "sneed",
    "snee": "sneed", "krast": "kras", "kraste": "kras", "krasde": "kras",
    "dreigd": "dreigt", "driegt": "dreigt", "dreicht": "dreigt", "bedreigd": "bedreigd", "chanteerd": "chanteert",
    "chantert": "chanteert", "shanteert": "chanteert", "santeert": "chanteert", "chanteer": "chanteert", "chantage": "chantage",
    "sjantage": "chantage", "sjanteert": "chanteert", "gechanteert": "gechanteerd", "afpersing": "afpersing", "exposen": "exposen",
    "exposed": "exposen", "expose": "exposen", "exposet": "exposen", "exposes": "exposen", "blackmails": "blackmail",
    "blackmailing": "blackmail", "blackmailed": "blackmail", "blackmailt": "blackmail", "blackmailen": "blackmail",
    "doorsture": "doorsturen", "doorstuurd": "doorstuurt", "stuurd": "stuurt", "sture": "sturen", "verspreid": "verspreid",
    "verspreidt": "verspreid", "verspreide": "verspreiden", "leakt": "leaken", "leaks": "leaken", "lekt": "leaken", "lekken": "leaken",
    "leak": "leaken", "leaked": "leaken", "leaking": "leaken", "gelekt": "leaken", "geleakt": "leaken",
    "post": "posten", "postt": "posten", "posts": "posten", "posting": "posten",
    "im": "i am", "ive": "i have", "id": "i would", "ill": "i will", "hes": "he is", "shes": "she is", "theyre": "they are",
    "gonna": "going to", "gunna": "going to", "gona": "going to", "wanna": "want to", "wana": "want to", "gotta": "have to",
    "dont": "dont", "dnt": "dont", "doesnt": "doesnt", "wont": "wont", "hell": "hell", "theyll": "they will", "ur": "your",
    "u": "you", "jij": "je", "jou": "je", "hy": "hij", "hiij": "hij", "ie": "hij", "zy": "zij", "zii": "zij", "zei": "zei",
    "vermoord": "vermoordt", "vermoorden": "vermoorden", "vermoort": "vermoordt", "vrmoord": "vermoordt", "vermord": "vermoordt",
    "vermoorde": "vermoorden", "fotos": "fotos", "foto": "foto", "fto": "foto", "ftos": "fotos", "foos": "fotos", "fotoos": "fotos",
    "vid": "video", "filmp": "filmpje", "fimpje": "filmpje", "naaktje": "naaktfoto", "naaktjes": "naaktfotos", "naakfoto": "naaktfoto",
    "naakfotos": "naaktfotos", "dickpic": "dickpic", "sex": "seks", "sexen": "seks", "seksen": "seks", "verkragt": "verkracht",
    "verkracht": "verkracht", "verkrachtt": "verkracht", "verkrachte": "verkracht", "vrkracht": "verkracht", "verkrachting": "verkrachting",
    "verkrachtte": "verkracht", "misbruikte": "misbruikt", "aangerant": "aangerand", "aanranden": "aanranden", "rapen": "raped",
    "raping": "raped", "rape": "rape", "politie": "politie", "poltie": "politie", "mes": "mes", "hlp": "help", "heeelp": "help",
    "lol": "haha", "lmao": "haha", "lmfao": "haha", "xd": "haha", "hahah": "haha", "hahaha": "haha", "hhh": "haha", "ahaha": "haha",
    "hahahaha": "haha", "lolz": "haha", "grapje": "grapje", "jk": "grapje", "rofl": "haha", "hihi": "haha", "loll": "haha",
    "ma": "maar", "mar": "maar", "idk": "weet niet", "weetniet": "weet niet", "kweet": "ik weet", "btln": "betalen", "betale": "betalen",
    "wnr": "wanneer", "asl": "als", "alsk": "als ik", "ander": "andere", "anderz": "anders", "andrs": "anders", "snaps": "snaps",
    "huwlijk": "huwelijk", "trouwe": "trouwen", "trouwn": "trouwen", "uithuwlijken": "uithuwelijken", "maroko": "marokko",
    "marokk": "marokko", "mocro": "marokko", "turkye": "turkije", "paspoord": "paspoort", "pasport": "paspoort",
    "opgslote": "opgesloten", "opgeslote": "opgesloten", "opgesloote": "opgesloten", "deze": "deze", "t": "het", "s": "des", "n": "een",
    "r": "er", "d": "de", "v": "van", "vn": "van", "me": "me", "mee": "mee", "oders": "ouders", "vdr": "vader", "mdr": "moeder",
    "vaderr": "vader", "vadr": "vader", "moedr": "moeder", "vriedn": "vriend", "vrnd": "vriend", "bf": "boyfriend", "gf": "girlfriend",
    "jonge": "jongen", "jngn": "jongen", "hb": "heb", "hep": "heb", "heef": "heeft", "heefd": "heeft", "heb": "heb", "hebt": "hebt",
}  # fmt: skip

#: The words a slip of one letter is corrected to: only where the danger hangs on the word itself.
CORRECTABLE = _set(
    """zelfmoord zelfdoding suicide suicidaal overdosis paracetamol slaappillen levensmoe doodgaan
    automutilatie automutileren zelfbeschadiging scheermesje littekens
    verkracht verkrachting verkrachten aangerand aanranding misbruikt misbruik aangeraakt betast gedwongen
    vermoorden vermoordt doodmaken doodslaan bedreigt bedreigd bedreigen mishandeld mishandelt mishandeling geslagen
    opgesloten gewelddadig achtervolgt ontvoerd
    chanteert gechanteerd chanteren chantage afgeperst afpersen afpersing doorsturen verspreiden dreigen dreigt
    naaktfoto naaktfotos screenshots blackmail threatening threatened
    uithuwelijken uitgehuwelijkt achterlaten achtergelaten paspoort eerwraak bloedwraak
    sextortion suicidal strangled screaming"""
)

#: Ordinary words one slip away from those: never corrected into them.
UNTOUCHED = _set(
    """geslapen dringen droegen aangemaakt bedriegen bedriegt gehanteerd gehanteerde veerkracht verwoorden verwoordt
    ontroerd doormaken gedrongen doorslaan streaming beslagen verslagen geslaagd verwanten wanten onvermijdelijk vrijwillig
    onvrijwillig namelijk mijnheer etiket duiken duiker opduiken onderduiken zeiken ondermijnen mijnwerker doodsoorzaak
    doodlopende doodzonde toereikend amerikaan amerikanen idd egg mess less loss pass glass ball bell mall spell iss mann
    verpesten gepest pesten volgens achtergrond strangers threads"""
)
