"""Phrases that mean something beside an open question, whatever the model makes of them alone."""

from __future__ import annotations

import re

LONGEST_ANSWER, FEW_MORE = 16, 4
"""Words; who writes more tells a story."""

_BEFORE_A_NO = (
    r"^(?:(?:wtf|huh|hè|wat|pf+|eh+m?|oh?|bro|nou|haha\w*|lol|jezus|omg|sorry|"
    r"(?:dat )?zei ik (?:net |al |toch |toch al ))[,?!.]* ?)*"
)
YES = re.compile(r"^(?:ja+|jawel|jazeker|jep|yep|yes|klopt|inderdaad|zeker|best wel|soms wel)\b(?! maar)")
NO = re.compile(
    _BEFORE_A_NO + r"(?:nee+|neen|nope|niet echt|nog niet|nooit|absoluut niet|helemaal niet)\b(?! maar| ik bedoel)"
)
UNKNOWN = re.compile(
    r"^(?:(?:nee+|pf+|tja|eh+m?),? )*(?:(?:ik|dat|dit) )?"
    r"(?:weet (?:ik |het |dat )*(?:echt |nog |eigenlijk |eerlijk gezegd )*niet|geen idee|idk|kweenie|wrm weet ik dat)\b"
)
OPENING = re.compile(
    r"^(?:ja+|nee+|neen|ok(?:e+|é)?|goed|(?:ik |dat )?weet (?:ik |het |dat |t )*niet?|"
    r"hallo|hoi|hey|bedankt|dankje(?:wel)?|dank (?:je|u)(?: wel)?)(?: graag| hoor| dank u)?"
    r"(?:(?: (?:zit|er|heb|ik|niemand|mn|mijn|alleen|nu|nog|die|dat)(?: \S+){0,4})?[.!?]+ (?:maar |en )?|"
    r",+ (?:maar |en )?| maar | en (?=(?:wat|hoe|wie|waar|als|kan|moet|mag|zal)\b)|"
    r" (?=(?:kan|mag|moet|zal|hoe|wat|waar|wie|wanneer|welke) "
    r"(?:ik|je|dat|doe|zeg|krijg|moet|kan|mag|is|gaat|kom|maak|weet|heeft)\b)|"
    r" (?=(?:dat weet ik|ik|mijn|mn|m'n|hij|zij|ze|we|wij|die|school)\b(?: \S+){7}))(?=\S+(?: \S+){3})",
    re.I,
)
"""An answer that stands before something else: "nee. als hij het ziet, slaat hij me"."""
ANSWER_AND_STORY = re.compile(
    r"^(?:ja+|nee+|neen|ok(?:e+|é)?|goed|(?:ik |dat )?weet (?:ik |het |dat |t )*niet?)(?: [^\s.!?]+){1,7}[.!?]+ "
    r"(?:maar |en )?(?=\S+(?: \S+){3})",
    re.I,
)
"""The same with a few words more in its first sentence: "ja kort. ik moet trouwen en ik wil dat niet"."""
NOBODY = re.compile(r"\b(?:niemand|nooit|geen)\b")
NEGATION = re.compile(r"\b(?:niet|niks|niets|geen|nooit|niemand|nergens)\b")

GO_ON = re.compile(
    r"\b(?:waar waren we|waar was ik|verder (?:met )?waar (?:we|wij|ik) (?:net )?(?:waren|was|mee bezig)|"
    r"terug naar (?:waar|mijn verhaal|(?:die|de|het|mijn|mn) \w+$)|ga (?:maar )?verder|"
    r"(?:we|ik) (?:(?:het|ff|even) )*weer over (?:dat|die|de|het|mijn|mn) \w+)\b"
)
WHAT_A_WORD_IS = re.compile(
    r"^(?:(?:en|maar|huh|sorry|hallo|ok|oke),? )*(?:wat (?:is|zijn|betekent|bedoel je met|is dat,?)|what (?:is|does))\b"
    r"(?: een| de| het| dat)? ['\"‘]?(?!er\b|dat\b|dit\b|nu\b|het\b|de\b|mijn\b|haar\b|je\b|jouw\b|"
    r"jullie\b|your\b|this\b|that\b)"
    r"[\w-]{4,}(?: [\w-]+)?['\"’]?(?: mean)?[?. ]*$"
)
"""Asks what one word means: "wat is aangifte?"."""
ONLY_HELLO = re.compile(
    r"^(?:ewa+|yo+|salam\w*|selam\w*|slm|fakka|hey+|hoi+|hallo|hi+|heey+|goedenavond|goedemiddag)(?: daar|"
    r" allemaal)?[!. ]*$"
)
LATER = re.compile(r"\b(?:later|straks|morgen|weg|gaan|stop\w*|doei|dag|bye|niet verder|andere keer|genoeg|klaar)\b")
DOES_NOT_KNOW = re.compile(
    r"^(?:(?:nou|ja|hm+|uh+|pff*),? )*(?:ik )?(?:weet (?:ik )?(?:het |t |dat )?(?:echt |nog )?niet|geen idee|idk)\b"
)
ONLY_A_JOKE = re.compile(
    r"\b(?<!geen )(?:grap\w*|geintje|lolletje|drama|overdreef|overdreven|meende? (?:het|dat|er) (?:niet|"
    r"niks)|zei maar wat)\b"
)
ENOUGH = re.compile(
    r"^(?:kun je |wil je |jij moet )?(?:stop|hou op|kap)\w* (?:er )?(?:hiermee|mee|met (?:vragen|dit|dat))\b"
)
NOT_ABOUT_THAT = re.compile(
    r"\b(?:daar|hier|daarover|hierover|over (?:dat|het|mijn)? ?\w+) wil ik (?:het |nu |echt )*(?:liever )?"
    r"(?:niet|niks|geen)\b.{0,12}\b(?:over )?(?:hebben|praten|zeggen)\b|"
    r"\bwil (?:het )?(?:daar|hier) (?:liever )?niet over (?:hebben|praten)\b"
)
"""Refuses a subject: it is left at once."""
LEAVE_IT = re.compile(
    r"^(?:(?:nee+|ach|ok[eé]?|nou|sorry|pf+),? )*"
    r"(?:laat (?:het |dat )?(?:dan )?maar(?: zitten| zo| gewoon| hoor| joh)*|vergeet (?:het|maar)|nvm|never ?mind)"
    r"[.! ]*$"
)
"""A kind no: at a yes or a no it is one, elsewhere the subject is left."""
THANKS_AND_GOES = re.compile(
    r"\b(?:doei\w*|doeg|bye|tot (?:ziens|later|morgen|straks)|(?:see|talk to) you|slaap lekker|welterusten|goodnight|"
    r"(?:fijne|prettige|goede) \w+|(?:goeie|goede)(?:middag|avond|nacht|morgen)|"
    r"ik ga (?:nu |weer |maar |morgen |straks |vanavond |dat |het |haar |hem )*"
    r"(?:slapen|weg|stoppen|offline|bellen|melden|doen|(?:bij|naast) (?:haar|hem|mijn \w+|mn \w+) (?:liggen|zitten|"
    r"slapen)))\W*$"
)
"""The end of a thanks after which nothing more is asked."""
THANKS = re.compile(r"\b(?:bedankt|dank (?:je|u)\w*|dankje\w*|dankuwel|thx|tnx|thanks|thank you|merci)\b")
LEAVES_THEN = re.compile(
    r"\b(?:(?:ik )?(?:moet|ga) (?:nu |maar |weer |zo |even |ff )*"
    r"(?:gaan|weg|ophangen|eten|slapen|naar bed|thee zetten)|"
    r"ik kom (?:\w+ )?terug|laat maar|ik ga\b(?=[.,!]))|\bdag\W*$"
)
ONLY_THANKS_AND_GOES = re.compile(
    r"^(?:(?:ok[eé]?|top|nou|ja|thx|tnx|thanks|thank you|(?:heel erg )?bedankt|dank (?:je|u)(?: wel)?|dankje(?:wel)?|"
    r"dankuwel|merci|hoor|voor (?:alles|nu|je hulp)),? ?)*(?:doei\w*|doeg|bye+|ciao|bslama|tot later)"
    r"(?:,? (?:bedankt|thx|tnx|thanks|dankje(?:wel)?|dank je(?: wel)?|hoor|dan|ofzo))*\W*$"
)
"""Nothing but thanks and a goodbye."""
OWN_AGE = re.compile(
    r"^(?:(?:nee+|ja+|oh|hoi|sorry|maar),? )*(?:(?:ik ben|ben|i am|i'?m) (?:pas |nog |maar |net |only |just )*)?"
    r"\d{1,2}(?: ?(?:jaar|jr|jaar oud|years old|years))?(?: pas| nog maar| hoor| though)?[.! ]*$"
)
SAYS_HER_AGE = re.compile(
    r"(?:^|[.,!?] |\bik )(?:ben|i am|i'?m) (?:pas |nog |net |zelf |al |just |only )*(?:[89]|1\d|2\d)\b"
    r"(?! (?:min|uur|dag|week|weken|maand|keer|euro|x|km)\w*)(?:[.,!? ]|$)"
)
"""Her age, told beside something else: "ben 17. maar wat is helpwanted"."""
NOT_KNOWN_YET = re.compile(
    r"\b(?:hij|ze|zij|die|niemand|iedereen|ouders|vader|moeder|pap+a|mam+a|broers?|ooms?|familie)\b.{0,12}"
    r"\bwe(?:et|ten)\b.{0,16}\b(?:niks|niets|niet)\b|\bniemand weet\b"
)
"""Who might do something has not heard it: that says nothing of what he will do when he has."""
AT_THE_BOT = re.compile(r"\b(?:chat)?bot(?:je)?\b|\brobot\b|\bcomputer\b")
WISHES_IT_DEAD = re.compile(
    r"\b(?:maak|sla|schop|trap|steek|schiet) (?:je|jou)\b|(?<!ik )\b(?:ga|val) (?:toch |maar )?dood\b|\bsterf\b|"
    r"\bkill you(?:rself)?\b|\bkys\b"
)
"""An insult, where it is said to the assistant."""
WILL_NOT_TELL = re.compile(
    r"\b(?:ga|wil|zal) (?:het |dit |dat |ze |hem |haar )+(?:echt |nooit )*(?:niet|nooit) \w*(?:vertel|zeg)"
)
YES_BUT = re.compile(r"^(?:ja+|jawel),? maar\b")
"""Brings something against it; no yes, and no no."""
_WHO_THREATENS, _SENDS = r"(?:ze|hij|zij|die|ie|diegene)", r"(?:(?:door|rond)?sturen|delen|posten|plaatsen|verspreiden)"
_IT_STILL = r"(?:(?:het|t|'t|dat|die|m|hem|nou|nu|dan|nog|toch|echt|alsnog|filmpje|video|foto|beelden?) )*"
IF_IT_IS_SENT = re.compile(
    r"\b(?:als|wat als|stel) (?:dat )?(?:hij|ie|zij|ze|die|diegene) .{0,30}\b(?:stuurt|verstuurt|doorstuurt|deelt|post|"
    r"plaatst|verspreidt|online)\b|"
    r"\b(?:gaat|gaan|zal|zou) (?:ze|hij|zij|die|ie|diegene) (?:het|t|'t|dat|m|hem) (?:ook |nou |nu |"
    r"dan )?(?:echt|doen)\b|"
    r"\bwat gebeurt er (?:dan )?over (?:een|\d+) (?:uur|minuten)\b"
)
"""Asks what then, when the threat comes true."""
WILL_IT_BE_SENT = re.compile(
    rf"\b(?:gaat|gaan|zal|zou|zullen|kan) {_WHO_THREATENS} {_IT_STILL}{_SENDS}\b|"
    rf"\bof {_WHO_THREATENS} {_IT_STILL}(?:gaat|gaan|zal|zullen) {_SENDS}\b|"
    r"\b(?:komt|komen) (?:ze|hij|zij|die|ie) (?:(?:nou|nu|dan|nog|toch|echt|alsnog) )+met (?:die|de|dat|mn|mijn|het) "
    r"(?:foto\w*|video\w*|film\w*|beeld\w*)\b"
)
"""Asks whether the threat will come true at all."""
NOT_TRAVELLING = re.compile(r"\b(?:niet|nooit|geen)\b")
"""Beside a flight: it is not set, or not hers."""
WANTS_MONEY = re.compile(r"\b(?:hij|ze|zij|die|diegene) (?:wil|eist|vraagt|wilt)\b")
"""Whose money it is about: the blackmailer's demand."""
AT_THE_AIRPORT = re.compile(r"\b(?:marechaussee|schiphol|vliegveld|luchthaven|douane)\b")
A_DAY = re.compile(
    r"\b(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:over)?morgen|vanavond|vannacht|"
    r"volgende (?:week|maand)|over \w+ (?:dag|dagen|week|weken)|(?:zomer|herfst|kerst|mei)?vakantie)\b"
)
TO_BE_ARRESTED = re.compile(r"\b(?:oppakken|opgepakt|arresteren|aanhouden|gevangenis|de cel|strafblad)\b")
KEPT_BY_A_PARTNER = re.compile(
    r"\b(?:mijn|mn|m'n) (?:man|vriend|ex|echtgenoot|partner|schoon\w+)\b.{0,30}\b(?:paspoort|pas|papieren|id)\b|"
    r"\b(?:paspoort|pas|papieren)\b.{0,30}\b(?:mijn|mn|m'n) (?:man|vriend|ex|echtgenoot|partner|schoon\w+)\b"
)
A_JOURNEY = re.compile(r"\b(?:reis\w*|reizen|vlieg\w*|vlucht|ticket\w*|vakantie|brengt|terug naar|daar)\b")
"""A husband who keeps her papers controls her; that is no journey."""
OF_CHILD_OR_PUPIL = re.compile(
    r"\b(?:dochter|zoon|kind|puber|tiener|kleinkind|leerling|cli[eë]nt|pupil|opvoed|daughter|child|collega|meldcode)\w*"
)
SHOW_WHAT_ANOTHER_WROTE = re.compile(
    r"(?:laat .*zien|(?:mag ik|kan ik|wil) .*(?:zien|lezen)).*\b(?:schreef|typte|geschreven|getypt|chat|gesprek)\b"
    r"|\b(?:chat|gesprek)\b.*\blaat (?:het |dat )?zien\b"
)
THREATENS = re.compile(
    r"\b(?:hij|die|iemand|ex|jongen|vriend\w*|man)\b.*\blaat\b|\blaat (?:hij|ze|zij|die|dat)\b|\bals ik (?:niet|geen)\b"
    r"|\b(?:dreig|chant|betaal|stuurt|doorstu)\w*"
)
"""Somebody else shows it, or will: no wish to read along."""
TESTS_THE_ASSISTANT = re.compile(
    r"^(?:(?:en|nu|ok[eé]?|hey|hoi|please|kun je|wil je|je moet),? )*"
    r"(?:negeer|vergeet|overschrijf|ignore|forget|disregard|override)\b.{0,40}\b"
    r"(?:instruct\w*|regels?|opdracht\w*|prompts?|rules?|programmering)\b|"
    r"\b(?:systeemprompt|system ?prompt|jailbreak|developer mode)\b"
)
CAUGHT = re.compile(
    r"^(?:(?:haha\w*|hihi|lol|oeps|ok[eé]?|ja+|yep|sorry|oh?|ik ben|ben ik),? )*"
    r"(?:betrapt|busted|je hebt me door|(?:het )?was (?:maar |gewoon )?een test(?:je)?|"
    r"ik test(?:te)? je (?:maar|alleen|even))"
    r"\W*(?:haha\w*|lol)?$"
)
"""Admits that she was only trying it out."""
READS_MY_PHONE = re.compile(
    r"\b(?:kijk|leest|lezen|check|controleer|pakt|spiek|meelees|ziet)\w*\b"
    r".*\b(?:telefoon|mobiel|tel|gsm|alles|mee|berichten|appjes|chats?)\b"
)
SEES_WHOM_SHE_CALLS = re.compile(
    r"\b(?:ziet|kijkt?|weet|checkt?|controleert)\b.{0,16}\b(?:met )?(?:wie|welke nummers?) ik (?:bel|app|belde)\b|"
    r"\b(?:telefoonrekening|belgeschiedenis|bellijst)\b"
)
"""Her calls are watched: a number alone is no help."""
SEES_THIS_CHAT = re.compile(
    r"\b(?:als|dat|straks) (?:hij|zij|ze|iemand|(?:mijn|mn|m'n) \w+) (?:\w+ ){0,2}(?:deze|dit|de) (?:chat|gesprek)\b"
    r".{0,10}\b(?:ziet|leest|vindt|opent|checkt)\b|"
    r"\b(?:ziet|vindt|leest) (?:hij|zij|ze|iemand|(?:mijn|mn|m'n) \w+)\b.{0,24}"
    r"\b(?:hier (?:was|ben|zat)|deze chat|dit gesprek)\b"
)
"""Asks what is left of the talk on her phone."""
TAKEN_AWAY = re.compile(
    r"\b(?:pak(?:t|ken)?|neemt|nemen|haalt|halen) (?:\w+ ){0,4}(?:telefoon|mobiel|tel|"
    r"gsm)(?: \w+){0,3} (?:af|in|weg)\b|"
    r"\b(?:telefoon|mobiel|tel|gsm) (?:\w+ )?(?:afpak\w*|afgepakt|innemen|ingenomen|afnemen|kwijt)\b"
)
"""A telephone that is taken away is not one that is read."""
NOT_READ = re.compile(r"\b(?:niemand|nooit|geen|niet)\b")
YES_OR_NO = re.compile(r"^(?:ja+|nee+|neen)\b")
LEAVES = re.compile(r"\b(?:nu|net|komt|staat|binnen|weg|snel|stop|achter|eraan|moet gaan|moet weg|dag|doei)\b")
MY_PHONE = re.compile(r"\b(?:mijn|mn|m'n|me) (?:telefoon|mobiel|tel|gsm|berichten|appjes|chats?)\b|\balles mee\b")
ASKS_ABOUT_THE_PHONE = re.compile(r"in (?:je|uw) telefoon kijken|(?<!zonder dat iemand )meeleest|meelezen")
CHILD_IN_PIECES = re.compile(
    r"\b(?:huil|janken|praat niet|zegt niks|zegt niets|eet niet|slaapt niet|haar kamer|zijn kamer)"
)
TALK_HERE = re.compile(
    r"^(?:ik wil )?(?:gewoon |liever |alleen )?(?:hier|even|met jou)(?: even)? praten$|"
    r"^(?:kan|mag|zou) ik (?:(?:ff|even|effe|hier|bij jou|jou|je|misschien|gewoon) )*(?:wat|iets|m(?:ij)?n verhaal) "
    r"(?:(?:hier|bij jou|aan jou|ff|even) )?(?:kwijt|vertellen|delen)(?: kunnen)?\W*$|"
    r"^(?:(?:hallo|hoi|hey|dag|goede\w+|ik (?:wil|heb) (?:een )?(?:vraag|vragen)),?[.!]? )*(?:kan|mag) ik (?:hier )?"
    r"(?:ook )?(?:hier )?(?:typen|schrijven|chatten|praten|vragen)\b(?:[^?]{0,24}\bbellen)?\W*$"
)
"""Wants to tell something, not yet what."""
WANTS_TO_TYPE = re.compile(
    r"\b(?:kan|mag|kun|waar)\b(?: \w+){0,4} (?:ook )?(?:chat(?:ten)?|typen|appen|mailen)\b(?! (?:hem|haar|die|ze))|"
    r"\b(?:ergens|waar|ook) (?:\w+ ){0,2}(?:chat|chatten|typen)\b|"
    r"\bkan ik (?:de |met )?(?:politie|hun|jullie|iemand|hulp|ze) (?:ook )?(?:schrijven|appen|typen|"
    r"mailen|whatsapp\w*)\b|"
    r"\bniet bellen\b.{0,30}\b(?:waar|kan|hoe)\b.{0,20}\b(?:typen|chat\w*|schrijven|appen)\b"
)
"""Asks for a place to type instead of calling."""
VAGUE_DEED = re.compile(
    r"^(?:(?:ja|hoi|hey|hallo|help|yo|ok[eé]|nou|dus|ewa|bro),? )*(?:ik )?(?:heb|hb|deed) (?:echt |"
    r"denk ik |wel )*(?:iets|wat) "
    r"(?:heel |erg |echt |super|zo )*(?:doms|stoms|ergs|fouts|slechts|lelijks|verkeerds)(?: gedaan)?"
    r"(?: met (?:een |mn |mijn |me )?(?:foto|filmpje|video|beeld|pic))?[.!, ]*$"
)
"""Says that it was wrong and not what: she is asked, and nothing is supposed."""
DOES_NOT_DARE = re.compile(
    r"\bdurf (?:ik )?(?:(?:dat|het|'?t|dit|er|haar|hem|ze|nu|echt|gewoon|ook) )*(?:niet|niks|niemand)\b"
)
ASKS_IT_FOR_AN_IMAGE = re.compile(
    r"^(?:(?:hey|hoi|yo|ok[eé]?|please|kun je|wil je|kan je),? )*(?:stuur|show|send|laat)\w* "
    r"(?:mij|me|eens|even|mn)?\b.{0,14}"
    r"\b(?:naaktfoto\w*|naaktpic\w*|nudes?|naaktbeeld\w*|tieten|borsten|dickpics?)\b(?: \w+)?\W*$"
)
"""Asked of the assistant, or copied from who asks her: the answer fits both."""
WANTS_HER_TO_COME = re.compile(
    r"\b(?:hij|ie|he|die|zij|ze)\b.{0,12}\b(?:wil|wilt|wants?)\b.{0,25}"
    r"\b(?:seks|sex|neuken|slapen|sleep|afspreken|meet|huis|house|osso|langs(?:kom\w*)?|(?<!ervan )kom)\b|"
    r"\b(?:if|als) (?:\w+ ){0,3}(?:no|geen|niet) (?:\w+ )?(?:sex|seks)\b|"
    r"\bals (?:ik|je|jij) (?:\w+ ){0,3}niet? (?:\w+ ){0,3}(?:komt?|langskomt?|afspreekt?|opdaagt?|"
    r"ga(?= (?:stuurt|zet|gooit|post|deelt|lekt|dan|zaterdag|zondag|vrijdag)\b))\b|"
    r"\bkom (?:\w+ ){0,3}?(?:naar|bij|langs)\b.{0,32}\b(?:anders|of ik)\b"
)
"""Who blackmails demands that she comes, or sex."""
MEETING = re.compile(
    r"\b(?:afspre\w+|er ?(?:heen|naartoe)|naar (?:hem|haar) toe|"
    r"moet ik (?:(?:nou|dan|nu|toch|echt|wel|niet|gewoon|gwn|maar|zaterdag|zondag|morgen|vrijdag) )*gaan|"
    r"ga (?:ik )?(?:\w+ ){0,3}?naar (?:zijn|zn|z'n|haar) huis)\b"
)
EXPLAIN = re.compile(
    r"^(?:kun je |wil je |please )?(?:leg (?:het |dat |dit |die vraag )?(?:eens |even )?uit|uitleg(?:gen)?)\b"
)
_SOMEBODY = (
    r"(?:dochter|zoon|kind|leerling|cli[eë]nt|pupil|vriend|zus|broer|nicht|neef|klasgeno|meisje)\w*|"
    r"iemand anders|een ander|mij|mezelf|mijzelf"
)
CORRECTS_WHOM = re.compile(
    rf"^(?:nee+,? |neen |sorry,? |oh |o )*(?:(?:ik )?bedoel(?:de)?|het (?:gaat|ging) (?:niet )?(?:over|om)|"
    rf"het is (?:niet )?voor|niet (?:over |om |voor |bij )?(?:ik|mij|mezelf)(?: zelf)?(?:,? maar|(?=[,.])))"
    rf"\b.{{0,40}}\b(?:{_SOMEBODY})(?: zelf| hoor| dus| niet mij)?[.! ]*$"
)
"""Says that it is about another person than was thought: "nee ik bedoel mijn zus"."""
ITS_ABOUT_ME = re.compile(
    r"\b(?:het|t|dit) gaat (?:wel |echt |gewoon |toch |hier )*(?:over|om) (?:mij(?:zelf)?|me|mezelf)\b|"
    r"\bniet (?:over|voor|om) (?:een ander|iemand anders)\b|\bik ben (?:het )?(?:zelf )?(?:het )?slachtoffer\b"
)
SAYS_WHO_SHE_IS = re.compile(
    r"^(?:(?:hoi|hallo|dag|hey|ja|salaam|selam|goede\w+),? )*ik ben (?:de |een |haar |zijn |hun )?(?:\w+ )?"
    r"(?:moeder|mama|vader|papa|ouder|oma|opa|mentor|docent\w*|\w*leraar|\w*lerares|juf|meester|hulpverlener|"
    r"jongerenwerk\w*|zorgco\w*|trainer|begeleid\w*|vertrouwenspersoon|wijkagent|verpleegkundige)\b"
)
SAYS_WHO_SHE_IS_TOO = re.compile(SAYS_WHO_SHE_IS.pattern.replace("^(?:(?:hoi|", r"(?:^|[,.!] )(?:(?:hoi|", 1))
"""The same, also behind something else: "nee niet van mij, ik ben haar docent"."""
TELLS_WHOSE_STORY = re.compile(SAYS_WHO_SHE_IS.pattern + r"|\bmoet(?:en)? .{0,24}\btrouwen\b")
ASKS_WHO = re.compile(r"\b[Ww]ie\b[^.?!]*\?[^?]*$")
"""Where a question asks for a person, a person named is its answer."""
PARENT_BLAMES_HERSELF = re.compile(
    r"\bmijn (?:eigen )?schuld\b|slechte (?:moeder|vader|ouder)|heb ik (?:het )?(?:fout|verkeerd)|"
    r"\bik heb (?:het )?(?:zelf )?(?:ook )?(?:fout|verkeerd)|\bik had (?:beter|meer|eerder) (?:moeten|op)"
)
PASSED_IT_ON = re.compile(
    r"\bik (?:heb|had) (?:(?!gezien|gekregen|gehoord|dat )\w+ )*?(?:doorgestuurd|doorgezet|rondgestuurd|verspreid)\b"
    r"(?! gekregen)|\bik (?:stuurde|appte) (?:\w+ )*?door\b"
)
"""Says herself that she passed an image on, whatever the model makes of the rest."""
NOT_PASSED_ON = re.compile(r"\b(?:niet|niks|nooit|niets|geen)\b.*\b(?:doorgestuurd|rondgestuurd|verspreid|door)\b")
MAY_NAME_HER = re.compile(
    r"\b(?:mag|moet|kan|hoef|mogen|moeten|kunnen) (?:ik|we|wij)\b.{0,40}"
    r"\b(?:(?:haar|zijn|hun|de|d'r) (?:\w+ )?na(?:am|men)|naam van (?:de|een|mijn|die) "
    r"(?:leerling|cli[eë]nt|pupil)\w*)\b"
)
"""A professional asks whether she may say whom it is about."""
WORDS_FOR_TONIGHT = re.compile(r"\bwat (?:zeg ik|(?:moet|kan|zal) ik (?:\w+ ){0,4}zeggen)\b|\b(?:vanavond|vannacht)\b")
"""A parent whose child is in trouble now asks for words, not how to bring subjects up at all."""
ASKS_SOMETHING = re.compile(r"\?$|^(?:en |maar )?(?:moet|hoe|wat|wie|kan|mag|zal|hoor\w*|wanneer|waar|krijg\w*)\b")
ASKS = re.compile(
    r"(?:\S+ ){3}.*\?\W*$|^(?:(?:en|maar|ok[eé]|ja|nee|dus|of),? )*"
    r"(?:(?:moet|kan|mag|zal|zou|hoef|ga|kom|ben|word|krijg) (?:ik|we|wij)\b|"
    r"hoe (?:moet|kan|zeg|doe|maak|pak|vertel)\b|wat (?:als|doe|zeg|moet|kan|gebeurt|krijg)\b|"
    r"(?:is|was) (?:dat|dit|het|t|zoiets) \w+ (?:dan|ofzo|toch|wel|eigenlijk)\b|"
    r"wanneer\b|komt er\b|mag (?:hij|zij|ze|(?:de )?school|iemand)\b)|(?:\S+ ){3}.*\b(?:of niet|of juist niet|"
    r"ja of nee)\W*$"
)
"""A question of her own: no yes and no no to the one that stands open."""
TURNS_TO_A_GROWN_UP = re.compile(
    r"\bik (?:app|bel|vraag|vertel|spreek|ga|zeg)\b.{0,24}\b(?:mijn|mn|m'n|me|de|een) "
    r"(?:trainer|coach|mentor|juf|meester|docent\w*|leraar|lerares|conci[eë]rge|jongerenwerker|teamleider)\b"
)
"""Will speak with somebody grown up: that is no grown-up who is after her."""
RIGHT_PLACE = re.compile(r"\bhier (?:wel |ook )?(?:goed|juist) (?:zit|ben)\b|\b(?:goede|juiste) (?:adres|plek)\b")
"""Asks whether this is for her."""
SHAME = re.compile(r"schaam|schande|mensen (?:zeggen|praten)|roddel")
ABOUT_HERSELF = re.compile(
    r"\b(?:mij|me|mezelf|mijn (?:naakt)?(?:foto|filmpje|video|beeld)\w*|ik word|ik ben"
    r"(?! (?:\w+ ){0,2}(?:boos|kwaad|woedend|klaar|bang|geschrokken|moeder|mama|vader|papa|ouder|oma|opa)))\b",
    re.I,
)


def thanks_and_goes(text: str) -> bool:
    """Whether a message, in small letters, is thanks and a leave in one."""
    return bool(THANKS_AND_GOES.search(text) or (THANKS.search(text) and LEAVES_THEN.search(text)))


def is_watched(text: str) -> bool:
    """Whether somebody reads her phone, or sees whom she calls."""
    seen = TAKEN_AWAY.sub(" ", text)
    reads = MY_PHONE.search(seen) and READS_MY_PHONE.search(seen) and not NOT_READ.search(text)
    return bool(reads or SEES_WHOM_SHE_CALLS.search(text))


def passed_it_on(text: str) -> bool:
    """Whether she says herself that she passed an image on."""
    return bool(PASSED_IT_ON.search(text)) and not NOT_PASSED_ON.search(text)


def is_short(text: str) -> bool:
    """Whether it is short enough for an answer."""
    return len(text.split()) <= LONGEST_ANSWER


def is_nearly_short(text: str) -> bool:
    """A few words more: who takes danger back says at once how it is, and who dictates ends no sentence."""
    return len(text.split()) <= LONGEST_ANSWER + FEW_MORE
