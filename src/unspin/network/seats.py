"""Seats of government: the capitals and palaces that news writing puts for a state ("Moscow denied", "the Kremlin said").

A fact that varies, so a table: ISO 3166-1 alpha-2 code → names, in lower case. General knowledge; capitals as English
newspapers spell them. Left out are names that mean something else more often (Georgetown, Victoria, Kingston, San José)
and states that are called as their capital.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_NAMES: Final = """
AE abu dhabi | AF kabul | AL tirana | AM yerevan | AO luanda | AR buenos aires | AT vienna | AU canberra | AZ baku
BA sarajevo | BD dhaka | BE brussels | BF ouagadougou | BG sofia | BH manama | BI gitega, bujumbura | BJ porto-novo, cotonou
BO la paz | BR brasilia, brasília | BT thimphu | BW gaborone | BY minsk | CA ottawa | CD kinshasa | CF bangui
CG brazzaville | CH bern, berne | CI abidjan, yamoussoukro | CL santiago | CM yaounde, yaoundé | CN beijing, peking, zhongnanhai
CO bogota, bogotá | CU havana | CY nicosia | CZ prague | DE berlin | DK copenhagen | DO santo domingo | DZ algiers
EC quito | EE tallinn | EG cairo | ER asmara | ES madrid | ET addis ababa | FI helsinki | FJ suva
FR paris, the elysee, elysee palace, élysée palace, quai d'orsay | GA libreville | GB london, downing street, whitehall | GE tbilisi
GH accra | GM banjul | GN conakry | GR athens | GT guatemala city | GW bissau | HN tegucigalpa | HR zagreb | HT port-au-prince
HU budapest | ID jakarta | IE dublin | IL jerusalem, tel aviv | IN new delhi, delhi | IQ baghdad | IR tehran, teheran | IS reykjavik
IT rome | JO amman | JP tokyo | KE nairobi | KG bishkek | KH phnom penh | KP pyongyang
KR seoul, blue house | KW kuwait city | KZ astana, nur-sultan | LA vientiane | LB beirut | LK colombo | LR monrovia | LS maseru
LT vilnius | LV riga | LY tripoli | MA rabat | MD chisinau, chişinău | ME podgorica | MG antananarivo | MK skopje
ML bamako | MM naypyidaw | MN ulaanbaatar | MR nouakchott | MT valletta | MU port louis | MV malé | MW lilongwe
MY kuala lumpur, putrajaya | MZ maputo | NA windhoek | NE niamey | NG abuja | NI managua | NL the hague | NO oslo
NP kathmandu | NZ wellington | OM muscat | PE lima | PG port moresby | PH manila | PK islamabad | PL warsaw
PT lisbon | PY asuncion, asunción | QA doha | RO bucharest | RS belgrade | RU moscow, kremlin, the kremlin | RW kigali
SA riyadh | SD khartoum | SE stockholm | SI ljubljana | SK bratislava | SL freetown | SN dakar | SO mogadishu
SR paramaribo | SS juba | SV san salvador | SY damascus | TD ndjamena, n'djamena | TG lome, lomé | TH bangkok | TJ dushanbe
TL dili | TM ashgabat | TN tunis | TR ankara | TT port of spain | TW taipei | TZ dodoma | UA kyiv, kiev
UG kampala | US washington, white house, the white house, washington d.c. | UY montevideo | UZ tashkent
VE caracas | VN hanoi | YE sanaa, sana'a | ZA pretoria | ZM lusaka | ZW harare
"""


def _read() -> dict[str, str]:
    rows = (row.strip().split(" ", 1) for line in _NAMES.strip().splitlines() for row in line.split("|"))
    return {name.strip(): code for code, names in rows for name in names.split(",")}


SEATS: Final[Mapping[str, str]] = _read()
"""Name in lower case → code of the state it stands for."""
