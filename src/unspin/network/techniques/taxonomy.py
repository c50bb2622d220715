"""The taxonomy of techniques by which sanctions and export controls are evaded.

Groups and members follow FATF's report of June 2025 on complex schemes of proliferation financing and sanctions evasion;
where another document describes a technique more closely, that is its source. The definitions are our own words.
"""

from __future__ import annotations

from unspin.model import Technique

FATF = "FATF, Complex Proliferation Financing and Sanctions Evasion Schemes, June 2025"
MARITIME = "US State, Treasury and Coast Guard, Sanctions Advisory for the Maritime Industry, May 2020"
HIGH_PRIORITY = "BIS and European Commission, Common High Priority List, February 2024"
THIRD_PARTIES = (
    "US Commerce, Treasury and Justice, Tri-Seal Compliance Note on third-party intermediaries, March 2023"
)
IRAN = "FinCEN, Advisory on Iranian oil smuggling, shadow banking and weapons procurement, June 2025"
WORKERS = "US State, Treasury and FBI, Guidance on DPRK Information Technology Workers, May 2022"
HAWALA = "FATF, The Role of Hawala and Other Similar Service Providers, October 2013"
CASH = "FATF, Money Laundering Through the Physical Transportation of Cash, October 2015"
TRADE = "FATF and Egmont Group, Trade-Based Money Laundering: Trends and Developments, December 2020"
VIRTUAL = "FATF, Virtual Assets: Red Flag Indicators, September 2020"
DUAL_USE = "Regulation (EU) 2021/821, Article 2"

_COMPANIES = "companies and middlemen"
_TRADING = "trade and goods"
_SHIPPING = "shipping"
_PAYMENT = "payment"
_ASSETS = "virtual assets"
_PERSONS = "persons"

_ROWS = (
    ("front-company", "front company", _COMPANIES, "A firm with a business of its own that hides for whom it really acts.", FATF),
    ("shell-company", "shell company", _COMPANIES, "A company on paper, without staff or business, that hides who is behind a deal.", FATF),
    ("complex-ownership", "complex ownership", _COMPANIES, "Layers of companies, nominees or trusts that hide the true owner.", FATF),
    ("straw-owner", "straw man", _COMPANIES, "A person who owns or buys in name only, for somebody who must not appear.", FATF),
    ("procurement-network", "procurement network", _COMPANIES, "Companies and agents that together buy goods covertly for a user under sanctions or controls.", FATF),
    ("third-country-intermediary", "third-country intermediary", _COMPANIES, "A middleman in another country who trades or pays between two sides that may not.", THIRD_PARTIES),
    ("transshipment", "transshipment", _TRADING, "Goods are reloaded in a third place so that their destination does not show.", THIRD_PARTIES),
    ("re-export", "re-export", _TRADING, "Goods are imported by one country and sent on to one that could not have had them directly.", THIRD_PARTIES),
    ("diversion", "diversion", _TRADING, "Goods sold for one user or destination are turned to another on the way.", THIRD_PARTIES),
    ("false-documents", "false documents", _TRADING, "Invoices, certificates, declarations or papers are forged or filled in falsely.", FATF),
    ("false-end-use", "false end use", _TRADING, "The user, the use or the destination of goods is stated falsely to seller or authority.", THIRD_PARTIES),
    ("misdescribed-goods", "misdescribed goods", _TRADING, "Goods are labelled or declared as something that may be traded.", FATF),
    ("false-origin", "false origin, blending", _TRADING, "Oil or other goods are mixed, relabelled or documented so that they seem to come from elsewhere.", MARITIME),
    ("dual-use-goods", "dual-use goods", _TRADING, "Goods for civil use that serve weapons too are acquired.", DUAL_USE),
    ("high-priority-items", "common high-priority items", _TRADING, "Goods of the fifty customs codes that Russian weapons depend on are traded.", HIGH_PRIORITY),
    ("smuggling", "smuggling", _TRADING, "Goods cross a border past the customs, by a network or route made for it.", IRAN),
    ("trade-based-laundering", "trade-based laundering", _TRADING, "Value is moved by wrong prices, quantities or invoices of traded goods.", TRADE),
    ("ship-to-ship-transfer", "ship-to-ship transfer", _SHIPPING, "Cargo passes from ship to ship at sea, so that its origin or destination is hidden.", MARITIME),
    ("ais-disabled", "AIS switched off", _SHIPPING, "A ship turns its identification system off, so that its way can't be followed.", MARITIME),
    ("ais-spoofing", "AIS spoofing", _SHIPPING, "A ship sends a false position or identity.", MARITIME),
    ("flag-hopping", "flag hopping", _SHIPPING, "A ship changes its flag often, or just before or after it is found out.", MARITIME),
    ("false-flag", "false flag or registry", _SHIPPING, "A ship flies a flag that it has no right to, or has a fraudulent registry.", MARITIME),
    ("vessel-renaming", "renaming of vessels", _SHIPPING, "A ship is given another name so that it is not found on lists.", MARITIME),
    ("vessel-identity", "tampering with a vessel's identity", _SHIPPING, "A ship's number is altered or painted over, or it takes another ship's identity.", MARITIME),
    ("shadow-fleet", "shadow fleet", _SHIPPING, "Old tankers with hidden owners and doubtful insurance that carry sanctioned oil.", FATF),
    ("insurance-fraud", "insurance fraud", _SHIPPING, "A ship sails without valid insurance, or with false papers for it.", FATF),
    ("alternative-payment-channel", "alternative payment channel", _PAYMENT, "Payments go through messaging or settlement systems made to do without those that enforce sanctions.", FATF),
    ("barter", "barter", _PAYMENT, "Goods are paid for with goods, so that no bank takes part.", FATF),
    ("hawala", "hawala", _PAYMENT, "Value is handed on by brokers who settle among themselves, outside of banks.", HAWALA),
    ("cash-courier", "cash couriers", _PAYMENT, "Cash is carried across borders by persons.", CASH),
    ("gold", "payment in gold", _PAYMENT, "Gold is smuggled or taken for payment in place of money.", FATF),
    ("correspondent-account", "misuse of correspondent accounts", _PAYMENT, "A bank under sanctions reaches others through accounts that a third bank holds.", FATF),
    ("shadow-banking", "shadow banking", _PAYMENT, "Exchange houses and firms abroad hold accounts and pay for a country that is shut out of banking.", IRAN),
    ("crypto-mixer", "crypto mixer", _ASSETS, "A service mixes many owners' coins so that nobody can follow them.", VIRTUAL),
    ("virtual-assets", "virtual assets", _ASSETS, "Cryptocurrency pays for or moves what banks would stop.", FATF),
    ("crypto-theft", "theft of virtual assets", _ASSETS, "Exchanges or wallets are robbed to pay for weapons or a state.", FATF),
    ("chain-hopping", "chain hopping", _ASSETS, "Coins are exchanged from chain to chain so that their trail is lost.", VIRTUAL),
    ("false-identity", "false identity", _PERSONS, "Persons act under false or stolen names and papers.", FATF),
    ("disguised-workers", "disguised workers abroad", _PERSONS, "Workers hide whose they are, and earn abroad for a state under sanctions.", WORKERS),
    ("diplomatic-cover", "diplomatic cover", _PERSONS, "Diplomats and their privileges are used to buy, pay or carry.", FATF),
    ("citizenship-by-investment", "citizenship by investment", _PERSONS, "A bought passport hides where its holder comes from.", FATF),
)  # fmt: skip

TAXONOMY: tuple[Technique, ...] = tuple(
    Technique(code=code, name=name, group=group, definition=definition, source=source)
    for code, name, group, definition, source in _ROWS
)
"""Every technique, by group."""
