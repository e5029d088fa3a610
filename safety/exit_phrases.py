"""Must this person leave at once?

"Stop" alone and "/stop" leave; "stop hiermee" and "stop met vragen" end a subject and do not. A goodbye
without hurry ("doei", "gtg", "ik ga slapen") is no exit, a goodbye in a hurry ("doei nu") is. "Hij komt" and
"kan niet praten" alone may be answers to a question of ours and are none either.
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
    "wie-bij-naam": frozenset(
        """mama mam ma papa pap pa ouders moeder vader broer broertje broers zus zusje zussen oma opa tante oom neef nicht
        man vrouw docent leraar lerares meester juf mentor baas iemand familie schoonmoeder stiefvader stiefmoeder""".split()
    ),
    "snel": frozenset("nu snel gauw vlug direct meteen gelijk onmiddellijk nou aub now quick quickly asap fast".split()),
    "scherm": frozenset("scherm chat gesprek app pagina dit tabblad site venster telefoon screen this it".split()),
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
<wie-bij-naam> komt|komen|kom|komp
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
<wie> staat|zit|staan|leunt achter mij|mijn
<wie> achter mij|mijn
<wie-bij-naam> kijkt|leest|roept|luistert
<wie-bij-naam> kijkt|leest|roept <snel>
<wie-bij-naam> in de|mijn kamer|deur
<wie-bij-naam> staat in|voor de|mijn kamer|deuropening|deur
<wie-bij-naam> klopt op|aan de|mijn deur
<wie-bij-naam> hier|thuis $
<wie> loopt|komt|komen de|mijn kamer|keuken|woonkamer|gang in|binnen
er staat|zit|kijkt iemand
shit|fuck|fack|kut|alarm|sst|oeps|omg mijn? <wie-bij-naam> $
even weg <wie-bij-naam>
over mijn schouder
<wie> heeft|pakt|wil mijn telefoon|mobiel|tel
^ sluit|sluiten|afsluiten|verlaat|verstop|verdwijn|wegklikken|abort|cut|dicht|leave|uit $
^ uit uit $
^ uit uit uit $
verlaat chat|venster|site|pagina
^ abort abort
^ out out
^ weg weg weg
^ weg weg weg weg
sluit|sluiten|afsluiten|verlaat|wegklikken|verbergen|verberg|verstop|dicht|uit <snel>
<snel> sluit|sluiten|afsluiten|dicht|uit|wegklikken|verbergen
moet <snel>? dicht|sluiten|uit|verborgen|hangen
moet <snel>? uit beeld
verlaat|sluit de|het|dit|deze chat|venster|site|pagina|scherm|app
zet het|dit? uit
maak het|scherm? zwart
scherm leeg|zwart
haal dit|het van mijn? scherm
alles van het scherm
weg dit
dit weg
laat|toon iets|een anders|andere zien|pagina|site
ga? naar google|youtube
ga? naar een andere site|pagina
panic|paniek|nood knop|button
noodknop|paniekknop
mee op mijn <scherm>
komt|loopt|kwam mijn? <wie> binnen|aan|thuis|boven|eraan
<wie> wil|pakt|pakken mijn telefoon|mobiel zien
<wie> pakt|pakken mijn telefoon|mobiel
<wie> ziet|zien mijn scherm
hoor <wie> aankomen|komen|lopen
word|ben? betrapt
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
ik|mijn|de|en|want|er|nu|snel|gauw|vlug|even|echt|heel|dus|maar|hier|meteen|direct|gelijk|zo|net
moet|ben|ga|wacht|help|stop|weg|doei|doeg|dag|bye|later|laters|sorry|ok|oke|okay|ja|nee|oh|o|he|hey|yo|ey|ewa|bro|sis|broer
shit|fuck|kut|kak|omg|oei|jee|jezus|wollah|wallah|wajo|ayb|tfoe|kanker|godver|damn|crap|fack
please|pls|aub|alsjeblieft|alstublieft|tot|straks|zometeen|brb|thuis|binnen|aan|now|quick|i|my|the|and|oops|wait|cant|talk
kan <snel>? niet praten|typen|meer
praten|typen kan <snel>? niet
opeens|ineens|weer|al|eraan|boven
tot later|straks|morgen|zo
i have|need|got
i am|im
right now
is
<wie> is|zijn thuis|er|hier|wakker|terug|home|here
<wie> zit|staat naast mij|mijn
aub|graag
naar
deur
cant type anymore?
came back
early
"""

#: What a thumb in a hurry makes of these words.
_SHORT = {
    "mn": "mijn", "me": "mijn", "m": "mijn", "mij": "mij", "k": "ik", "kmoet": "ik moet", "kben": "ik ben", "kga": "ik ga",
    "moetweg": "moet weg", "snelweg": "snel weg", "snle": "snel", "senl": "snel", "wge": "weg", "wegg": "weg",
    "weh": "weg", "mot": "moet", "moetn": "moet", "mut": "moet", "meot": "moet", "moedr": "moeder", "mdr": "moeder",
    "moedeer": "moeder", "moder": "moeder", "vadr": "vader", "vdr": "vader", "mams": "mama", "paps": "papa",
    "iemnd": "iemand", "iemant": "iemand", "imand": "iemand", "kmt": "komt", "komtt": "komt", "kompt": "komt", "komr": "komt",
    "bnnen": "binnen", "binne": "binnen", "binen": "binnen", "ff": "even", "effe": "even", "nuu": "nu", "doeii": "doei",
    "doeiii": "doei", "dooei": "doei", "g2g": "gtg", "gottago": "gotta go", "someones": "someone is", "somebodys": "somebody is",
    "hes": "he is", "shes": "she is", "theyre": "they are", "moms": "mom is", "mums": "mum is", "dads": "dad is",
    "im": "i am", "ive": "i have", "aj": "aub", "asjeblieft": "alsjeblieft", "tering": "shit", "vet": "echt", "hj": "hij",
    "hy": "hij", "zj": "zij", "zy": "zij", "stopp": "stop", "stpo": "stop", "sotp": "stop", "ne": "net", "r": "er", "ssst": "sst", "sssst": "sst", "echtgenoot": "man", "huisgenoot": "man", "tel": "telefoon",
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
