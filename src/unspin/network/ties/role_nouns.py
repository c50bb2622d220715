"""Nouns of roles: who heads a body, who works for one, and what bodies are to one another."""

from __future__ import annotations

from unspin.model import TieKind

HEADING = frozenset(
    "head director chief ceo chairman chairwoman chairperson chair president leader boss commander premier governor "
    "mayor king queen secretary-general chancellor principal dean rector headteacher chief-executive executive-director".split()
)
"""Who has one of these roles at a body heads it."""
HEADING_PAIRS = frozenset(
    {
        ("chief", "executive"),
        ("prime", "minister"),
        ("secretary", "general"),
        ("director", "general"),
        ("general", "secretary"),
        ("executive", "officer"),
    }
)
"""Two words that make such a role together."""
WORKING = frozenset(
    "fellow analyst economist spokesman spokeswoman spokesperson engineer employee officer official researcher scientist "
    "professor adviser advisor lawyer consultant manager executive strategist correspondent reporter journalist editor "
    "trader accountant agent diplomat envoy ambassador deputy lecturer vice-president secretary minister expert lieutenant "
    "negotiator technician pilot scholar associate specialist investigator prosecutor coordinator treasurer physicist "
    "chemist programmer geologist biologist meteorologist agronomist historian mathematician epidemiologist virologist "
    "psychologist sociologist surveyor attorney solicitor banker broker inspector detective curator archivist "
    "superintendent sergeant captain colonel brigadier driver scholar representative counsel auditor general admiral commissioner".split()
)
"""Who has one of these roles at a body works for it."""
OF_STATES = frozenset(
    "president leader king queen premier minister chancellor ambassador envoy diplomat official general".split()
)
"""Roles in which one heads or works for a country, not only a body."""
ASSISTING = frozenset("vice deputy assistant associate acting-deputy".split())
PAST = frozenset("former ex ex-president onetime late retired outgoing then then-president".split())
"""Before a role: it is over, and makes no tie."""
WHOLE = frozenset(
    "managing executive general senior new the its current longtime long-time acting chief co".split()
)
"""Before "director" and its like without making a part of the whole of it ("marketing director" works for a body)."""
OWNED = frozenset("subsidiary unit arm division affiliate offshoot".split())
OWNING = frozenset("owner parent shareholder proprietor".split())
DEALING = {
    "supplier": (TieKind.SUPPLIES, "to"),
    "financier": (TieKind.FINANCES, "of"),
    "sponsor": (TieKind.FINANCES, "of"),
    "backer": (TieKind.FINANCES, "of"),
    "funder": (TieKind.FINANCES, "of"),
    "agent": (TieKind.PROCURES_FOR, "for of"),
    "front": (TieKind.LINKED_TO, "for"),
    "proxy": (TieKind.LINKED_TO, "for of"),
    "conduit": (TieKind.LINKED_TO, "for"),
    "ally": (TieKind.COOPERATES_WITH, "of"),
}
"""What somebody is to another, and the prepositions before that other."""
OWNER_ENDINGS = {"owned": "owns", "controlled": "owns", "linked": "is linked to", "backed": "finances"}
"""What "Y-owned X" and its like say."""
