"""Verbs, and words that look like them, around roles: closed tables, written by hand."""

from __future__ import annotations

NAMING_VERBS = frozenset(["called", "named", "dubbed"])


VERBS = frozenset(
    "said says told tells warned warns added adds argued argues wrote writes noted notes explained explains stated "
    "mentioned called calls claimed claims insisted insists predicted promised denied confirmed asked thinks thought "
    "believes believed suggested announced acknowledged recalled reported urged declared described cautioned testified "
    "tweeted concluded agreed admitted accused say tell think believe has had was were is".split()
)


NOUNS_LIKE_VERBS = frozenset(["claims", "reports", "calls"])
"""Nouns that stand before a role ("claims director") and are read as verbs elsewhere."""


NOUNS_IN_ING = frozenset(
    "marketing managing founding housing banking shipping mining building trading engineering polling programming "
    "advertising broadcasting publishing casting clothing boxing cycling racing training teaching nursing planning "
    "leading acting ruling outgoing incoming working visiting presiding sitting reigning defending aging".split()
)


IRREGULAR = frozenset(
    "met saw hired beat took gave sent brought made got kept left lost paid sold chose led hit".split()
)
