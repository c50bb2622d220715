"""Countries by every word that newspapers put for them: adjectives, capitals and seats of power.

"Tehran has provided", "the Iranian side provided" and "Iran provided" name one actor; the ledger compares names by
the country they stand for. A capital stands for its country here even where the city is meant ("flights to Cairo"):
two claims are never joined by names alone. Cities that are more often meant as cities (London, New York) are left out.
"""

from __future__ import annotations

from typing import Final

_TABLE: Final = """
afghanistan: afghan afghans kabul
albania: albanian albanians tirana
algeria: algerian algerians algiers
angola: angolan angolans luanda
argentina: argentine argentines argentinian argentinians buenos-aires
armenia: armenian armenians yerevan
australia: australian australians canberra
austria: austrian austrians vienna
azerbaijan: azerbaijani azerbaijanis azeri azeris baku
bahrain: bahraini bahrainis manama
bangladesh: bangladeshi bangladeshis dhaka
belarus: belarusian belarusians minsk
belgium: belgian belgians
bolivia: bolivian bolivians
bosnia: bosnian bosnians sarajevo
brazil: brazilian brazilians brasilia
bulgaria: bulgarian bulgarians sofia
cambodia: cambodian cambodians phnom-penh
cameroon: cameroonian cameroonians
canada: canadian canadians ottawa
chad: chadian chadians
chile: chilean chileans santiago
china: chinese beijing
colombia: colombian colombians bogota
congo: congolese kinshasa
croatia: croatian croatians croat croats zagreb
cuba: cuban cubans havana
cyprus: cypriot cypriots nicosia
czech-republic: czech czechs prague
denmark: danish danes copenhagen
ecuador: ecuadorian ecuadorians quito
egypt: egyptian egyptians cairo
eritrea: eritrean eritreans asmara
estonia: estonian estonians tallinn
ethiopia: ethiopian ethiopians addis-ababa
european-union: eu brussels
finland: finnish finns helsinki
france: french paris elysee
georgia: georgian georgians tbilisi
germany: german germans berlin
ghana: ghanaian ghanaians accra
greece: greek greeks athens
guatemala: guatemalan guatemalans
haiti: haitian haitians port-au-prince
honduras: honduran hondurans tegucigalpa
hungary: hungarian hungarians budapest
iceland: icelandic icelanders reykjavik
india: indian indians delhi new-delhi
indonesia: indonesian indonesians jakarta
iran: iranian iranians tehran islamic-republic
iraq: iraqi iraqis baghdad
ireland: irish dublin
israel: israeli israelis jerusalem tel-aviv
italy: italian italians rome
japan: japanese tokyo
jordan: jordanian jordanians amman
kazakhstan: kazakh kazakhs astana
kenya: kenyan kenyans nairobi
kosovo: kosovar kosovars pristina
kuwait: kuwaiti kuwaitis
kyrgyzstan: kyrgyz bishkek
laos: laotian laotians
latvia: latvian latvians riga
lebanon: lebanese beirut
libya: libyan libyans tripoli
lithuania: lithuanian lithuanians vilnius
malaysia: malaysian malaysians kuala-lumpur
mali: malian malians bamako
malta: maltese valletta
mexico: mexican mexicans mexico-city
moldova: moldovan moldovans chisinau
mongolia: mongolian mongolians ulaanbaatar
montenegro: montenegrin montenegrins podgorica
morocco: moroccan moroccans rabat
mozambique: mozambican mozambicans maputo
myanmar: burma burmese naypyidaw
nepal: nepali nepalese kathmandu
netherlands: dutch
new-zealand: zealander zealanders wellington
nicaragua: nicaraguan nicaraguans managua
nigeria: nigerian nigerians abuja
north-korea: north-korean north-koreans pyongyang
north-macedonia: macedonian macedonians skopje
norway: norwegian norwegians oslo
oman: omani omanis muscat
pakistan: pakistani pakistanis islamabad
palestine: palestinian palestinians ramallah
panama: panamanian panamanians
peru: peruvian peruvians lima
philippines: philippine filipino filipinos manila
poland: polish poles warsaw
portugal: portuguese lisbon
qatar: qatari qataris doha
romania: romanian romanians bucharest
russia: russian russians moscow kremlin russian-federation
rwanda: rwandan rwandans kigali
saudi-arabia: saudi saudis riyadh
senegal: senegalese dakar
serbia: serbian serbians serb serbs belgrade
singapore: singaporean singaporeans
slovakia: slovak slovaks bratislava
slovenia: slovenian slovenians ljubljana
somalia: somali somalis mogadishu
south-africa: south-african south-africans pretoria
south-korea: south-korean south-koreans seoul
south-sudan: south-sudanese juba
spain: spanish spaniards madrid
sri-lanka: sri-lankan sri-lankans colombo
sudan: sudanese khartoum
sweden: swedish swedes stockholm
switzerland: swiss bern
syria: syrian syrians damascus
taiwan: taiwanese taipei
tajikistan: tajik tajiks dushanbe
tanzania: tanzanian tanzanians
thailand: thai thais bangkok
tunisia: tunisian tunisians tunis
turkey: turkish turks ankara turkiye
turkmenistan: turkmen ashgabat
uganda: ugandan ugandans kampala
ukraine: ukrainian ukrainians kyiv kiev
united-arab-emirates: uae emirati emiratis emirates abu-dhabi
united-kingdom: uk u.k. britain british britons great-britain downing-street
united-states: us u.s. usa u.s.a. america american americans washington
uruguay: uruguayan uruguayans montevideo
uzbekistan: uzbek uzbeks tashkent
venezuela: venezuelan venezuelans caracas
vietnam: vietnamese hanoi
yemen: yemeni yemenis sanaa
zambia: zambian zambians lusaka
zimbabwe: zimbabwean zimbabweans harare
"""


def _read_table() -> dict[tuple[str, ...], str]:
    countries: dict[tuple[str, ...], str] = {}
    for line in _TABLE.strip().splitlines():
        country, _, others = line.partition(":")
        for name in (country, *others.split()):
            countries[tuple(name.split("-"))] = country
    return countries


COUNTRIES: Final = _read_table()
"""Words, lower-cased → the country they stand for."""

LONGEST: Final = max(map(len, COUNTRIES))
"""Words that the longest of them has."""
