"""Small words of names: particles, titles, suffixes, fillers. General knowledge, in plain Latin letters."""

from __future__ import annotations

PARTICLES = frozenset(
    """
    al el ul ol ur ud ad ar as at az an il es esh ash ed er ez bin ben ibn bint binti binte bte bt b
    van von der den de da di do du la le les las los lo dos das del della delle dello degli dei dal
    ter ten te tot op zu zur zum vom am auf und af av och i y e ould wuld walad oulad uld o
    and et the of a na d l
    """.split()
)
"""In names of persons, wherever they stand; see `ORGANISATION_PARTICLES` for the rest."""

ORGANISATION_PARTICLES = frozenset(
    "the of for in on at to by from with and et und y e i o a ye an de des du da do dos das di del della la le les el los "
    "las al ul ol il the der die das den dem fur für zur zum van von v po na s l d za dlya im imeni".split()
)

SON_OF = frozenset("bin ben ibn bint binti binte bte ould wuld walad uld oulad".split())
"""What follows is a father's name."""

TITLES = frozenset(
    """
    dr doctor mr mister mrs ms miss prof professor sir dame lord lady hon honourable honorable rev reverend
    gen general lieutenant lt col colonel maj major capt captain cpt sgt sergeant brig brigadier adm admiral
    commander cmdr marshal president minister ambassador eng engineer ing dipl senator judge
    shaikh sheikh shaykh sheik cheikh chekh sheykh shekh hajji haji hajj hadji haj al-hajj alhaji hodja
    hojjatoleslam hojatoleslam hojjat ayatollah allameh imam mullah mulla molla mollah maulvi maulavi mawlawi
    moulvi maulana mawlana molvi qari ustad ustaz ostad akhund akhand akhond mufti hafiz
    herr frau monsieur madame mme mlle don dona senor senora comrade father brother sister prince princess king queen
    baron count emir doktor
    """.split()
)
"""Dropped where at least one name is left. "Amir", "Sayyid", "Khan", "Agha" are names, too, and stay."""

TITLES_ANYWHERE = frozenset(
    "dr mr mrs prof hajji haji hajj hadji alhaji mullah mulla molla mollah maulvi maulavi mawlawi moulvi maulana mawlana "
    "hojjatoleslam ayatollah shaikh sheikh shaykh cheikh qari".split()
)
"""Those that are hardly ever names, and stand inside names, too."""

SUFFIXES = frozenset("jr junior sr senior snr jnr phd md mba esq ii iii iv obe kbe cbe mp".split())
"""Dropped at a person's end."""

PERSON_ENDINGS = frozenset("sa llc ltd inc gmbh plc ooo".split())
"""Legal forms that somebody hung at a person's end to slip through; dropped where two names are left."""

FILLERS = frozenset("na nee fnu lnu aka alias dit dite known as unknown".split())
"""Stand in lists where a name is missing ("FNU": first name unknown), or between two names."""

ABD = frozenset("abd abdul abdal abdel abdol abdoul abdu abdou abdi ebdul abed".split())
"""Head of "servant of" names, which need their second half."""

DIN = frozenset("din deen dine eddin eddine uddin uddeen aldin addin el-din dein".split())
ARTICLES = frozenset("al el ul ur ud ad ar as at az an il es esh ash ed er ez".split())
