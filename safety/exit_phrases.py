"""Must this person leave at once?

"Stop" alone and "/stop" leave; "stop hiermee" and "stop met vragen" end a subject and do not. A goodbye
without hurry ("doei", "gtg", "ik ga slapen") is no exit, a goodbye in a hurry ("doei nu") is.
"""

from __future__ import annotations

from functools import lru_cache

from safety.whole_message import WholeMessage

_CLASSES = {
    "wie": frozenset(
        """mama mam ma papa pap pa ouders moeder vader broer broertje broers zus zusje zussen oma opa tante oom
        neef nicht nichtje man vrouw vriend vriendin ex docent leraar lerares meester juf mentor baas collega
        iemand hij ze zij mensen familie verloofde schoonmoeder buurvrouw stiefvader stiefmoeder
        mom mum mommy dad daddy brother sister bro someone somebody he she they parents people teacher husband
        boyfriend uncle aunt yemma baba abi abla anne""".split()
    ),
    "snel": frozenset("nu snel gauw vlug direct meteen gelijk onmiddellijk nou now quick quickly asap fast".split()),
    "scherm": frozenset("scherm chat gesprek app pagina dit alles tabblad site venster telefoon screen this it".split()),
}

_PHRASES = """
^ weg $
^ weg weg $
snel|gauw|vlug|nu|meteen|direct|direkt weg
weg <snel>
weg hier <snel>
snel weg hier
weg van|uit <scherm>
moet weg
weg moet ik
moet <snel> gaan|stoppen|ophangen|afsluiten|wegklikken|afhaken
moet ophangen|wegklikken|afsluiten
moet <snel> offline|off|eruit
offline <snel>
ewa weg
ga weg <snel>
wegwezen
wegwezen <snel>
ik ben <snel> weg
doei|doeg|dag|ciao|later|laters|joe|bye|adios|tabee <snel>
<snel> doei|doeg
^ stop $
^ stop stop $
^ stop stop stop $
stop <snel>
<snel> stop|stoppen
stop de|het|deze? chat|gesprek
stop chat|gesprek|chatten
<wie> komt|komen|kom|komp
<wie> komt|komen eraan|aan|binnen|boven|thuis|terug|kijken|hierheen|hier
<wie> komt|komen er aan
<wie> komt|komen naar boven|binnen|me|mij|hier|mijn
<wie> komt|komen naar mijn kamer
<wie> komt|komen de|mijn kamer in|binnen
<wie> komt|komen de trap op
<wie> komt|komen <snel>
<wie> komt|komen <snel> binnen|thuis|eraan|aan
<wie> komt|komen net|opeens|ineens|weer|al|zo binnen|thuis|eraan|aan|boven
<wie> loopt|lopen|liep|kwam|kwamen net|nu? binnen|langs|naar
<wie> loopt|lopen|liep|kwam|kwamen binnen
<wie> is|zijn net|nu binnen|boven|thuisgekomen
er komt|komen iemand|mensen
er komt|komen iemand|mensen aan|binnen|eraan
komt <wie> aan|binnen|eraan
daar is|komt <wie>
<wie> kijkt|kijken|leest|lezen|luistert mee
<wie> kijkt|kijken|leest|lezen <snel> mee
<wie> kijkt|kijken op mijn scherm|telefoon|mobiel
er kijkt|leest iemand mee
kijkt|leest <wie> mee
<wie> staat|zit|staan achter|naast mij
<wie> wil|pakt|pakken mijn telefoon|mobiel zien
<wie> pakt|pakken mijn telefoon|mobiel
<wie> ziet|zien mijn scherm
hoor <wie> aankomen|komen|lopen
word betrapt
bijna betrapt
<scherm> weg|dicht|uit|sluiten|verbergen|verstoppen|afsluiten|wegklikken
<scherm> <snel> weg|dicht|uit|sluiten
kill|sluit|verberg|verstop|close|hide|klap|klik|doe|zet het|de|dit|deze|the|my|mijn|alles <scherm>? weg|dicht|uit|af
kill|sluit|verberg|verstop|close|hide|kil het|de|deze|mijn|the|my|this <scherm>
kill|sluit|verberg|verstop|close|hide <scherm>
sluit af
sluit <snel>
dicht <snel>
klik weg
doe weg <snel>
niet|niks|niets|geen meer? antwoorden|sturen|reageren|terugsturen|appen|typen
stuur niks|niets|niet meer?
reageer niet meer?
antwoord niet meer?
nooduitgang
noodstop
veilig|veilige|snelle|quick|safe|emergency exit|uitgang|weg
^ exit $
^ quit $
^ hide $
^ verberg $
^ escape $
^ esc $
^ alt f4 $
code rood|red
gtg <snel>
got|gotta|have|need|must to? go|leave|run|bounce|dip <snel>
<snel> gtg
exit|quit|leave|close|hide|go <snel>
<wie> is|are|s coming
<wie> is|are|s coming in|home|upstairs|over|back
<wie> coming
<wie> coming in|home|upstairs|over|back
<wie> just|is walked|walking|came|coming in
<wie> walked|came in
<wie> is|are|s watching|looking|reading|behind
<wie> is|are|s watching|looking|reading over
<wie> is|are|s behind|next to? me
dont|stop|no reply|text|texting|write|answer|replying
out of here <snel>
stop texting|replying|writing me?
hchouma <wie> komt
yallah|yalla|safi weg
"""

_BESIDE = """
ik|mijn|de|het|een|en|want|of|er|nu|snel|gauw|vlug|even|echt|heel|dus|maar|hier|meteen|direct|gelijk|zo|net
moet|ben|ga|wacht|help|stop|weg|doei|doeg|dag|bye|later|laters|sorry|ok|oke|okay|ja|nee|oh|o|he|hey|yo|ey|ewa|bro|sis|broer
shit|fuck|kut|kak|omg|oei|o jee|jezus|wollah|wallah|wajo|ayb|tfoe|kanker|godver|damn|crap|fack
please|pls|aub|alsjeblieft|alstublieft|tot|straks|zometeen|brb|thuis|binnen|aan|now|quick|i|my|the|and|oops|wait|cant|talk
kan niet praten|typen|meer
praten|typen kan niet
opeens|ineens|weer|al|eraan|boven
tot later|straks|morgen|zo
i have|need|got
i am|im
right now
is
"""

#: What a thumb in a hurry makes of these words.
_SHORT = {
    "mn": "mijn", "me": "mijn", "m": "mijn", "mij": "mij", "k": "ik", "kmoet": "ik moet", "kben": "ik ben", "kga": "ik ga",
    "moetweg": "moet weg", "snelweg": "snel weg", "snel": "snel", "snle": "snel", "senl": "snel", "wge": "weg", "wegg": "weg",
    "weh": "weg", "mot": "moet", "moetn": "moet", "mut": "moet", "meot": "moet", "moedr": "moeder", "mdr": "moeder",
    "moedeer": "moeder", "moder": "moeder", "vadr": "vader", "vdr": "vader", "mams": "mama", "paps": "papa",
    "iemnd": "iemand", "iemant": "iemand", "imand": "iemand", "kmt": "komt", "komtt": "komt", "kompt": "komt", "komr": "komt",
    "bnnen": "binnen", "binne": "binnen", "binen": "binnen", "ff": "even", "effe": "even", "nuu": "nu", "doeii": "doei",
    "doeiii": "doei", "dooei": "doei", "g2g": "gtg", "gottago": "gotta go", "someones": "someone is", "somebodys": "somebody is",
    "hes": "he is", "shes": "she is", "theyre": "they are", "moms": "mom is", "mums": "mum is", "dads": "dad is",
    "im": "i am", "ive": "i have", "aj": "aub", "asjeblieft": "alsjeblieft", "tering": "shit", "vet": "echt", "hj": "hij",
    "hy": "hij", "zj": "zij", "zy": "zij", "stopp": "stop", "stpo": "stop", "sotp": "stop", "ne": "net", "r": "er",
    "vn": "van", "d": "de", "t": "het", "kijk": "kijkt", "kykt": "kijkt", "leesd": "leest", "kamr": "kamer", "rn": "now",
    "ppl": "people", "u": "you", "dr": "er", "mijnmoeder": "mijn moeder", "mnmoeder": "mijn moeder", "gaan": "gaan",
}  # fmt: skip

_LONGEST = 12


@lru_cache(maxsize=1)
def _exits() -> WholeMessage:
    return WholeMessage(_PHRASES, _BESIDE, _CLASSES, _SHORT, _LONGEST)


def is_exit(text: str) -> bool:
    """Tell whether the whole message means: hide this now ("snel weg", "mn moeder komt", "stop")."""
    return _exits().matches(text)
