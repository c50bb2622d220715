"""Acronyms of bodies so well known that pages do not introduce them, with what they stand for; general knowledge.

An acronym is here only if in news it seldom means anything else. Where a page introduces it for another body, that page's
own introduction counts, for its mentions have the other name.
"""

from __future__ import annotations

_NAMES = """
EU European Union
UN United Nations
U.N. United Nations
E.U. European Union
NATO North Atlantic Treaty Organization
OPEC Organization of the Petroleum Exporting Countries
IAEA International Atomic Energy Agency
IMF International Monetary Fund
WTO World Trade Organization
WHO World Health Organization
OECD Organisation for Economic Co-operation and Development
OSCE Organization for Security and Co-operation in Europe
UNICEF United Nations Children's Fund
UNESCO United Nations Educational, Scientific and Cultural Organization
UNHCR United Nations High Commissioner for Refugees
FATF Financial Action Task Force
ICC International Criminal Court
ICJ International Court of Justice
ECB European Central Bank
IMO International Maritime Organization
IRGC Islamic Revolutionary Guard Corps
OFAC Office of Foreign Assets Control
FinCEN Financial Crimes Enforcement Network
FBI Federal Bureau of Investigation
CIA Central Intelligence Agency
NSA National Security Agency
FSB Federal Security Service
GRU Main Intelligence Directorate
SVR Foreign Intelligence Service
ISIL Islamic State of Iraq and the Levant
PKK Kurdistan Workers' Party
PLO Palestine Liberation Organization
ANC African National Congress
SWIFT Society for Worldwide Interbank Financial Telecommunication
NIOC National Iranian Oil Company
NITC National Iranian Tanker Company
IRISL Islamic Republic of Iran Shipping Lines
IRNA Islamic Republic News Agency
PDVSA Petróleos de Venezuela
AP Associated Press
AFP Agence France-Presse
BBC British Broadcasting Corporation
"""

KNOWN_ACRONYMS = {
    parts[0]: parts[1] for parts in (line.split(" ", maxsplit=1) for line in _NAMES.strip().splitlines())
}
"""Acronym, as it is written → the name it stands for."""
