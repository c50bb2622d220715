"""Phrases that show a technique, as patterns over lower-cased text.

One pattern a technique, of alternatives; a gap is bounded. A bare word that means other things too ("front", "shell",
"dark", "mixer", "barter town") is none: each phrase holds the noun or the object that settles it. A technique of `WITH`
counts only where its second pattern is in the sentence as well.
"""

from __future__ import annotations

import regex

_COMPANY = r"(?:compan(?:y|ies)|firms?|corporations?|entit(?:y|ies)|business(?:es)?|organi[sz]ations?)"
_SHIP = r"(?:vessels?|ships?|tankers?|freighters?|fleets?|boats?)"
_PAPERS = (
    r"(?:documents?|documentation|papers|paperwork|invoices?|certificates?|bills? of lading|(?:customs |export )?declarations?|"
    r"manifests?|licen[cs]es?|shipping records|contracts)"
)
_FALSE = r"(?:false|fake|faked|forged|falsified|fraudulent|bogus|doctored|fictitious|sham|counterfeit)"
_GAP = r"(?:[\s,]+[\w'’&-]+){0,4}\s+"
_THEIR = r"(?:its|their|his|her|the|a)"
_CARGO = r"(?:cargo(?:es)?|oil|crude|fuel|loads?|shipments?)"
_MOVED = r"(?:shipped|sent|routed|rerouted|re-routed|moved|flown|flew|transported|forwarded|exported|smuggled|trucked)"
_HARMLESS = (
    r"(?:spares|parts|components|machinery|toys|furniture|scrap|food|tools|appliances|fertili[sz]ers?|textiles|clothing|"
    r"household goods|medical supplies)\b"
)
_PLACE = r"(?:the )?(?-i:\p{Lu})[\p{L}\p{M}'’-]*+"
_COVERT = r"(?:covert|secret|clandestine|illicit|illegal|shadowy|hidden|undercover|underground)"
_CHIPS = (  # the customs codes of the list, tiers 1 to 4
    "8542.31 8542.32 8542.33 8542.39 8517.62 8526.91 8532.21 8532.24 8548.00 8471.50 8504.40 8517.69 8525.89 8529.10 "
    "8529.90 8536.69 8536.90 8541.10 8541.21 8541.29 8541.30 8541.49 8541.51 8541.59 8541.60 8482.10 8482.20 8482.30 "
    "8482.50 8807.30 9013.10 9013.80 9014.20 9014.80 8471.80 8486.10 8486.20 8486.40 8534.00 8543.20 9027.50 9030.20 "
    "9030.32 9030.39 9030.82 8457.10 8458.11 8458.91 8459.61 8466.93".split()
)
_CODES = "|".join(code.replace(".", r"\.?") for code in _CHIPS)

_PATTERNS = {
    "front-company": rf"front {_COMPANY}|\b(?:act|serv|function|operat)\w* as (?:an? )?(?:\w+ )?fronts? for\b|\bwas a front for\b",
    "shell-company": rf"shell {_COMPANY}|(?:letter-?box|brass-plate|paper) compan(?:y|ies)",
    "complex-ownership": r"(?:complex|opaque|layered|convoluted|murky|obscure) (?:web of )?(?:ownership|corporate|company) (?:structures?|networks?|arrangements?)|"
    rf"(?:hid|hide|hides|hiding|hidden|conceal\w*|disguis\w+|obscur\w+|mask\w*){_GAP}(?:owners?|ownership)|"
    r"nominee (?:directors?|shareholders?|owners?)|layers of (?:shell |offshore )?companies",
    "straw-owner": r"straw (?:man|men|buyers?|owners?|purchasers?)",
    "procurement-network": r"procurement (?:networks?|rings?|agents? for)|"
    rf"{_COVERT} (?:\w+ )?(?:supply|procurement|purchasing|acquisition|buying) (?:networks?|chains?|routes?|rings?)|"
    rf"networks? of {_GAP[:-3]}?\s*(?:{_COMPANY}|brokers|agents|intermediaries)(?: \w+){{0,3}} (?:to|that) (?:procure|buy|obtain|acquire|source|purchase)",
    "third-country-intermediary": r"(?:through|via|using) (?:[\w-]+ )?(?:intermediar(?:y|ies)|middlem[ae]n) (?:based )?in\b|"
    r"(?:through|via|using) (?:[\w-]+ )?(?:brokers?|traders|resellers|firms|companies) (?:based )?in (?:third|other|neighbou?ring) countries|"
    r"(?:through|via) (?:a )?third[- ]countr(?:y|ies)|third[- ]country (?:intermediar(?:y|ies)|middlem[ae]n|traders?|distributors?|resellers?|companies)",
    "transshipment": r"trans-?s?hip(?:ped|ping|ments?|s)?\b(?! (?:hubs?|ports?|terminals?|centres?|centers?|facilit))",
    "re-export": r"re-?export(?:s|ed|ing|ers?|ation)?",
    "diversion": r"(?:illegally|secretly|unlawfully|illicitly|covertly) divert\w*|divert(?:ed|ing|s)?"
    rf"{_GAP}(?:to|for) (?:the )?(?:\w+ )?(?:military|army|weapons|arms|defen[cs]e)|diversion of (?:\w+ )?(?:dual-use|controlled|sanctioned|sensitive) ",
    "false-documents": rf"{_FALSE} (?:[\w-]+ )?(?:[\w-]+ )?{_PAPERS}|(?:falsif\w+|forg(?:ed|ing|e|ery of)|doctor(?:ed|ing)|fabricat\w+){_GAP}?\s*{_PAPERS}",
    "false-end-use": rf"{_FALSE} (?:[\w-]+ )?end[- ]use(?:rs?)?\b|(?:lied|lying|misled|misleading|misrepresent\w*|misstat\w+|conceal\w*|hid|hiding|disguis\w+|obscur\w+|mask\w*){_GAP}(?:end[- ]use(?:rs?)?|(?:final|ultimate|true|real) (?:destinations?|recipients?|customers?|buyers?|users?))",
    "misdescribed-goods": r"mis-?label(?:l?ed|l?ing)|mis-?declar(?:ed|ing|ations?)|mis-?describ(?:ed|ing) (?:the )?(?:goods|cargo|shipments?)|falsely (?:labell?ed|declared|described|marked)|(?:marked|labell?ed|declared|disguised)(?: them| it| the \w+)? as (?:[\w-]+ ){0,2}(?:spares|parts|components|machinery|toys|furniture|scrap|food|tools|appliances)\b",
    "false-origin": rf"(?:hid|hide|hiding|conceal\w*|disguis\w+|obscur\w+|mask\w*|falsif\w+){_GAP}origins?\b(?! of (?:the |this |that |its |their |his )?(?:money|funds|cash|wealth|proceeds|profits|fortune|life|species|word))|"
    rf"(?:blend|mix|rebrand|relabel|pass)(?:l?ed|l?ing)?{_GAP}(?:oil|crude|coal|grain|cargo(?:es)?){_GAP}(?:with|as)\b|{_FALSE} certificates? of origin|"
    r"(?:relabel|rebrand)l?ed as \w+ (?:oil|crude|coal|grain)",
    "dual-use-goods": r"dual[- ]use (?:[\w-]+ )?(?:goods|items?|technolog(?:y|ies)|components?|products?|equipment|electronics|exports?|parts|materials?|chemicals?|machine tools|machinery|chips)",
    "high-priority-items": rf"(?:common )?high[- ]priority (?:battlefield )?(?:items?|goods|list)\b|(?:hs|customs|tariff|harmoni[sz]ed system) codes? (?:{_CODES})\b",
    "smuggling": r"smuggling (?:networks?|rings?|routes?|operations?|schemes?)|smuggl(?:e|ed|ing)(?: [\w-]+){0,3} (?:oil|crude|arms|weapons|missiles|drones|components|parts|chips|technology|electronics|fuel|goods)\b",
    "trade-based-laundering": r"trade[- ]based (?:money )?laundering|(?:over|under)-?invoic(?:ing|ed)|phantom (?:shipments?|invoices?)",
    "ship-to-ship-transfer": rf"ship[- ]to[- ]ship (?:[\w-]+ )?transfers?|\bsts transfers?|transfer(?:red|ring|s)?{_GAP}(?:from one (?:ship|tanker|vessel) to another|at sea|mid-ocean)|"
    rf"transfer(?:red|ring|s)?(?: [\w-]+){{0,4}} between (?:[\w-]+ ){{0,2}}(?:ships|tankers|vessels|hulls)|transfers? at sea|"
    rf"{_CARGO}(?: [\w-]+){{0,3}} (?:from ship to ship|from (?:ship|tanker|vessel|hull) to (?:ship|tanker|vessel|hull))|"
    rf"{_CARGO}(?: [\w-]+){{0,2}} chang(?:ed|es|ing) hands (?:at sea|on the (?:open|high) seas?|mid-ocean)",
    "ais-disabled": rf"(?:switch|turn|shut|power)(?:ed|ing|es|s|ting)? off {_THEIR} (?:[\w-]+ )?(?:ais|transponders?|trackers?|tracking|location|automatic identification)|"
    r"(?:ais|transponders?|tracking systems?) (?:was |were |had been |being )?(?:switched|turned|shut) off|"
    rf"(?:disabl|deactivat|switch|turn)\w*{_GAP}(?:ais|transponders?|automatic identification systems?)(?: signals?| off)?|with (?:its|their) transponders? (?:off|dark)",
    "ais-spoofing": rf"(?:ais|transponder|location|position) (?:spoofing|manipulation)|spoof(?:ed|ing|s)? {_THEIR} (?:[\w-]+ )?(?:locations?|positions?|ais|signals?|identit(?:y|ies))|"
    r"(?:broadcast|transmit|send|sent|sending)\w* (?:a )?(?:false|fake) (?:ais )?(?:positions?|locations?|signals?|identit(?:y|ies))|false (?:ais )?(?:positions|location data)",
    "flag-hopping": rf"flag[- ]hopp\w+|(?:chang|switch)(?:ed|ing|es|e)? (?:its|their|the) (?:[\w'’-]+ )?flags?\b(?! on)|re-?flagg?(?:ed|ing) (?:the )?(?:\w+ )?{_SHIP}|{_SHIP} (?:was|were|been|is|are) re-?flagged|re-?flagged (?:it|them|her|to|under)\b",
    "false-flag": rf"(?:sail|fly|flew|operat)\w* under (?:an? )?{_FALSE} flags?|falsely flagged|{_FALSE} (?:ship |vessel )?registr(?:y|ies|ations?)",
    "vessel-renaming": rf"renam(?:ed|ing) (?:the |its |their )?(?:\w+ )?{_SHIP}|{_SHIP}(?:,? [\w'’-]+){{0,3}} (?:was|were|been|is|are|being) (?:\w+ )?renamed",
    "vessel-identity": r"(?:zombie|clone) (?:vessels?|ships?|tankers?)|(?:alter|tamper|paint|falsif|stole|fak|forg)\w*(?: [\w-]+){0,4} imo numbers?|(?:false|fake|stolen) (?:imo numbers?|vessel identit(?:y|ies))",
    "shadow-fleet": r"(?:shadow|ghost|dark) (?:fleets?|armadas?|tankers?)|gr[ae]y (?:fleets? of tankers|tankers?)|(?:fleets?|armada) of (?:\w+ )?(?:shadow|ghost|dark) (?:tankers?|ships?|vessels?)",
    "insurance-fraud": rf"{_FALSE} (?:[\w&]+ )?insurance|without (?:valid|proper|adequate|genuine) insurance",
    "alternative-payment-channel": r"(?:interbank|banking|payments?|financial)(?: [\w-]+)? messaging (?:systems?|services?|networks?|channels?)|"
    r"alternative (?:[\w-]+ )?(?:payments?|settlement|financial|banking)(?: messaging)? (?:systems?|channels?|mechanisms?|methods?|networks?|platforms?|routes?)|"
    r"alternatives? to (?:the )?swift\b|(?:bypass|circumvent|avoid)(?:ed|ing|es)? (?:the )?swift\b|"
    rf"(?:link|connect|integrat|join)(?:ed|ing|s|e)? {_THEIR} (?:[\w-]+ )?(?:[\w-]+ )?(?:payments?|banking|bank card|card) (?:systems?|networks?)",
    "barter": r"barter (?:[\w-]+ )?(?:trade|deals?|arrangements?|systems?|schemes?|transactions?|agreements?|exchanges?)|barter(?:ed|ing) (?:\w+ )?(?:oil|goods|gold|crude|grain|weapons)|oil-for-(?:goods|gold|weapons|arms)",
    "hawala": r"hawala(?:s|dars?)?|informal (?:value|money)[- ]transfer (?:systems?|networks?)|underground bank(?:ing|ers?|s)",
    "cash-courier": r"cash couriers?|bulk[- ]cash smuggling|smuggl(?:ed|ing|e)(?: [\w$€£,.-]+){0,4} (?:in )?cash\b|(?:suitcases?|bags|holdalls?|planeloads?) (?:full |stuffed )?(?:of|with) (?:cash|banknotes|dollars|euros|money)",
    "gold": r"gold smuggl(?:ing|ers?)|smuggl(?:ed|ing|e)(?: [\w-]+){0,3} gold\b|(?:paid|pays?|paying|payments?|settled)(?: [\w-]+){0,4} (?:in|with) gold\b|gold in (?:return|exchange|payment) for",
    "correspondent-account": r"(?:nested|through|via|us(?:ed|ing)|misus\w+|abus\w+|open(?:ed|ing)?|hidden)(?: [\w'’-]+){0,3} correspondent (?:bank(?:ing)? )?(?:accounts?|relationships?)",
    "shadow-banking": r"shadow[- ]banking (?:networks?|systems?|channels?)|exchange houses",
    "crypto-mixer": r"(?:crypto(?:currency)?|bitcoin|coin|virtual[- ]currency)[- ]?(?:mixers?|mixing|tumblers?)|mixing services?|\btornado cash\b|\bmixers? (?:such as|like|called)",
    "virtual-assets": r"crypto(?:-?currenc(?:y|ies)|[- ](?:assets?|wallets?|exchanges?|payments?|platforms?|coins?|accounts?|transactions?))|bitcoins?|tether|usdt|stablecoins?|virtual (?:assets?|currenc(?:y|ies))|digital (?:assets|currenc(?:y|ies))",
    "crypto-theft": r"(?:st(?:eal|ole|olen|ealing)|hack(?:ed|ing)?|theft of|heists? of|laundering stolen)(?: [\w$€£,.-]+){0,6} (?:crypto(?:currency|currencies|assets)?|virtual assets|virtual currency|bitcoins?|digital assets)",
    "chain-hopping": r"chain[- ]hopping|cross-chain bridges?",
    "false-identity": r"(?:false|fake|stolen|forged|assumed|fabricated) (?:identit(?:y|ies)|passports?|names)|under (?:an? )?(?:false|assumed|fake) names?",
    "disguised-workers": r"(?:north korean|dprk) (?:it|information technology|tech) (?:workers?|freelancers?)|laptop farms?",
    "diplomatic-cover": r"(?:under|using|used) (?:the )?diplomatic (?:cover|immunity|status)|diplomatic (?:pouch(?:es)?|bags?)",
    "citizenship-by-investment": r"citizenship[- ]by[- ]investment|golden passports?",
}
_WEAK = {
    "transshipment": rf"{_MOVED}(?:[\s,]+[\w'’-]+){{0,9}} (?:via|by way of) {_PLACE}|{_MOVED}(?: [\w'’-]+){{0,5}} through {_PLACE}",
    "misdescribed-goods": rf"(?:{_MOVED}|passed)(?: [\w'’-]+){{0,4}} as (?:[\w-]+ ){{0,2}}{_HARMLESS}|"
    rf"(?:crates|boxes|containers|parcels|packages) (?:[\w-]+ ){{0,1}}as (?:[\w-]+ ){{0,2}}{_HARMLESS}",
    "shell-company": r"(?:firms?|companies)(?: [\w'’-]+){0,6} (?:single|same|one|shared) (?:letter-?box|mailbox|post(?:al)? box|address)\b",
    "false-flag": r"(?:rented|borrowed|bought|hired) flags?\b|flags? of convenience",
    "complex-ownership": r"owners? who exist only on paper",
}
WEAK = {code: regex.compile(rf"\b(?:{pattern})", regex.IGNORECASE) for code, pattern in _WEAK.items()}
"""Code of a technique → what is done in lawful trade as well: it shows one only beside words of evasion."""
PATTERNS = {code: regex.compile(rf"\b(?:{pattern})", regex.IGNORECASE) for code, pattern in _PATTERNS.items()}
"""Code of a technique → what shows it."""

_EVADING = (
    r"sanction|evad|evas|launder|circumvent|bypass|embargo|blacklist|proliferat|illicit|export control|restrictions|smuggl|"
    r"\barms\b|weapon|ransom|terror"
)
UNDER_SANCTIONS = regex.compile(
    r"russia|iran|north korea|dprk|pyongyang|tehran|moscow|syria|belarus|kremlin", regex.IGNORECASE
)
"""Names of states under wide sanctions, and of their seats: beside one of these a trade that has lawful uses counts."""
_GUARDED = (
    "virtual-assets barter false-identity false-documents diplomatic-cover correspondent-account "
    "citizenship-by-investment misdescribed-goods chain-hopping"
)
OR_COUNTRY = frozenset("re-export gold shadow-banking smuggling".split())
"""Techniques that a state under sanctions in the sentence shows as well as words of evasion."""
GUARDED = frozenset(_GUARDED.split()) | OR_COUNTRY
"""Techniques whose every phrase has lawful or other uses."""
WITH = {
    code: regex.compile(_EVADING, regex.IGNORECASE)
    for code in (*_GUARDED.split(), *sorted(OR_COUNTRY), *_WEAK)
}
"""Techniques with lawful or other uses, and what must stand in the sentence, or in the one before it, besides."""
