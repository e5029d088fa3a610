"""A few sure phrases of danger in Turkish, Arabic (both scripts), French, Polish and Ukrainian.

Only phrases whose meaning does not hang on what stands around them: the person is then asked, or helped, in
her own language. Written as people type: without accents too (the reader takes them off).
"""

from __future__ import annotations

from safety.danger.table import ACT, Rule, Table

_SUICIDE = """
    olmek istiyorum|istiyom|istiorum
    yasamak istemiyorum|istemiyom
    intihar edecegim|edicem|etmek|ediyorum|etmeyi
    kendimi oldurecegim|oldurmek|oldurucem|asacagim
    canima kiymak|kiyacagim
    artik yasamak istemiyorum
    اريد|بدي|ابغى|ابي|عايز|عايزة|بغيت الموت|اموت|نموت|انتحر
    أريد|بدي|ابغى|عايز الموت|أموت|أنتحر|اموت
    اريد ان اموت|انتحر
    أريد أن أموت|أنتحر
    سانتحر|سأنتحر|انتحار|هنتحر
    لا اريد|أريد ان|أن? اعيش|أعيش
    ما بدي اعيش|عيش
    ساقتل|سأقتل نفسي
    bghit nmout|nmot|nmoute
    bgit nmout|nmot
    ma bghitch n3ich|nich|n3ish
    urid|ureed an? amoot|amut
    badi|biddi|baddi mout|amout|moot
    nqtel|nktel|ne9tel rassi|rasi
    je veux mourir|crever
    jveux|jvx|veux mourir|crever
    envie de mourir|crever
    je vais me suicider|tuer|pendre
    me suicider
    mettre fin a mes|ma jours|vie
    plus envie de vivre
    je ne? veux plus vivre
    veux plus vivre
    en finir avec la|ma vie
    chce umrzec|umierac|zginac
    chce sie zabic
    nie chce zyc|mi sie zyc
    nie chce juz|mi zyc
    zabije sie
    popelnic samobojstwo
    samobojstwo
    mysli samobojcze
    хочу померти|вмерти|умереть|умерти
    не хочу жити|жить
    вбити|вб'ю|вбю|убити себе
    покінчити|покончить з|с собою|собой
    самогубство|самоубийство
"""
_DANGER = """
    beni dovuyor|doyuyor|dover|vuruyor|oldurecek|oldurcek|olduruyor
    bana vuruyor|siddet
    babam|kocam|abim|annem|sevgilim beni|bana .. doven|dovuyor|vuruyor|oldurecek|tehdit
    oldurecek|oldurecekler beni
    beni oldurecek|oldurecekler|eve|kilitledi|kilitlediler
    kapida bicak|silah
    imdat
    yardim edin|et|lutfen
    يضربني|بيضربني|ضربني|يضربوني|كيضربني|تضربني
    سيقتلني|رح يقتلني|يقتلني|هيقتلني|غيقتلني|سيقتلونني|يقتلوني
    ساعدوني|ساعدني|النجدة|انقذوني|أنقذوني
    يهددني|بيهددني|كيهددني
    حبسني|حابسني|محبوسة
    kaydrebni|kidrebni|ydrebni|yadribni|bidrebni|kaydrabni|kaydreb
    ghadi y9telni|yqtelni|ye9telni|y9tlni
    y9telni|yqtelni|ye9telni|yqtlni|rah
    3awnoni|3awnouni|sa3duni|sa3edni|sa3idouni|3aweni
    il me frappe|bat|tape|menace|tabasse
    il va me tuer|frapper|tabasser
    ils vont me tuer|frapper
    mon pere|mari|frere|copain .. me frappe|bat|tape|tuer|menace
    elle me frappe|bat
    aidez moi
    aide moi vite|svp
    au secours
    je suis enferme|enfermee|danger
    bije mnie
    on|maz|ojciec|tata|chlopak mnie .. bije|zabije|uderzyl
    zabije mnie
    chce mnie zabic
    grozi mi
    pomocy
    pomoz|pomozcie mi
    ratunku
    zamknal mnie
    він|батько|чоловік|он мене|меня бє|б'є|вбє|вб'є|бьет|убьет|бьёт
    бє|б'є|бьет|бьёт мене|меня
    вбє|вб'є|убє|убьет|убьёт мене|меня
    хоче|хочет мене|меня вбити|убить
    погрожує|угрожает мені|мне
    допоможіть|допоможи|помогите|рятуйте|рятуй
"""
_SEXUAL = """
    tecavuz etti|ediyor|edildi|ugradim|etmeye
    tecavuz
    taciz ediyor|etti|ediyorlar
    bana zorla .. dokundu|dokunuyor|yapti
    اغتصبني|اغتصاب|اغتصبوني|تحرش|يتحرش
    ightasabni|ghtasbni|tharach
    il m a viole
    ma|m viole|violee
    il m a|ma violee|viole|touchee|agressee
    on m a|ma violee|viole
    viol|violee
    force a coucher|faire
    zgwalcil|zgwalcili|zgwalcona|gwalt|molestuje|molestowal
    згвалтував|згвалтували|зґвалтував|зґвалтували|зґвалтування|изнасиловал|изнасиловали|насилує
"""
_EXTORTION = """
    fotograflarimi|fotolarimi|fotografimi|resimlerimi|resmimi|videomu|ciplak ... yayacak|paylasacak|gonderecek|yayarim|atacak|tehdit|yaymakla|paylasmakla
    beni tehdit ediyor|ediyorlar
    santaj yapiyor|yapiyorlar|yapti
    santaj
    يبتزني|ابتزاز|بيبتزني|كيبتزني|يبتزوني
    ينشر|سينشر|هينشر|غينشر صوري|صورتي|فيديو
    صوري|صورتي .. ينشر|سينشر|ينشرها|ينشرهم
    kayhdedni|kihdedni|yhadidni|yhddedni .. tsawri|tswer|photos|tsawer
    ynchor|ynshr|yensher tsawri|tswri|suwari
    il me fait chanter|du
    menace de publier|diffuser|envoyer|montrer|partager
    publier|diffuser|envoyer mes photos|nudes|videos
    va publier|diffuser|envoyer mes|ma photos|nudes|videos|photo|video
    szantazuje|szantaz|szantazuja
    grozi .. zdjecia|zdjec|wysle|opublikuje|zdjecie|filmik|udostepni
    wysle|opublikuje|udostepni moje zdjecia|nagie|zdjecie
    шантажує|шантажирует|шантаж|шантажують|шантажують
    виставить|викладе|розішле|выложит|разошлет мої|мои фото|відео
"""
_HONOUR = """
    zorla evlendiriyor|evlendirecekler|evlendirmek|evlendiriyorlar
    beni evlendirecekler|evlendiriyorlar
    namus .. oldurecek|oldurecekler|temizle|cinayet|cinayeti
    ailem|babam|abim|abilerim beni .. oldurecek|oldurecekler|oldurur|gonderecek
    turkiyeye gonderecekler|gonderecek|yollayacaklar
    اهلي|عائلتي|ابي|اخي|ابوي|اخوي|بابا .. يقتلوني|سيقتلونني|سيقتلني|يقتلني|بيقتلني|بيقتلوني
    زواج قسري|بالقوة|اجباري
    يزوجوني|يزوجني
    baba|khoya|3a2ilti|khouti|bouya .. y9telni|yqtelni|y9tlouni|yqtlouni|ye9telni|ye9tlouni
    mariage force
    me marier de force
    famille|pere|freres|frere|parents .. me tuer|tueront|renvoyer|forcer|marier
    malzenstwo|slub .. zmuszaja|przymusowe|zmusza
    rodzina|ojciec|brat|bracia .. zabije|zabija mnie
    примусово|змушують|силою .. заміж|одружитися|выйти
    видають заміж
    сімя|родина|батько|брат|брати .. вбє|вбють|уб'ють|вб'ють мене
"""

TABLES = (
    Table("suicide", (Rule("wish to die, another language", ACT, _SUICIDE, deniable=False),)),
    Table("danger_now", (Rule("violence, another language", ACT, _DANGER, deniable=False),)),
    Table("sexual_violence", (Rule("sexual violence, another language", ACT, _SEXUAL, deniable=False),)),
    Table("honour_violence", (Rule("honour, another language", ACT, _HONOUR, deniable=False),)),
    Table("extortion", (Rule("blackmail, another language", ACT, _EXTORTION, deniable=False),)),
    Table(
        "self_harm",
        (
            Rule(
                "self-harm, another language",
                ACT,
                """
                kendimi kesiyorum|kestim|kesmek|yaraliyorum
                kendime zarar veriyorum|verdim|vermek
                اجرح|أجرح|بجرح|اؤذي|أؤذي|بأذي|كنجرح نفسي|راسي|حالي
                kanjre7|kanjrah|kandi rassi
                je me coupe|scarifie|mutile|taillade
                me scarifier|mutiler|couper
                je me fais du mal
                tne|tnie|ciecie sie
                okaleczam sie
                robie sobie krzywde
                ріжу|режу себе|собі|руки
                """,
                deniable=False,
            ),
        ),
    ),
)
