"""Closed classes of English words that noun groups, verb groups and clauses are told by.

After Quirk et al. 1985, chapters 2, 3, 5, 6 and 9.
"""

from __future__ import annotations

DETERMINERS = frozenset(
    "the a an this that these those some any no each every another both many most several few all other such more two "
    "three four five six seven eight nine ten dozens hundreds thousands millions half certain various numerous".split()
)
OWNERS = frozenset("its their his her our my your whose".split())
"""Determiners that stand for an owner."""
PRONOUNS = frozenset("he she it they we i you him them us me himself herself itself themselves".split())
PREPOSITIONS = frozenset(
    "about above across after against along amid among around as at before behind below beneath beside between beyond by "
    "despite during for from in inside into like near of off on onto outside over past per since through throughout "
    "toward towards under until up upon via with within without amidst regarding following including using out down".split()
)
RELATIVES = frozenset("who whom which whose".split())
SUBORDINATORS = frozenset(
    "because while when if although though whereas than whether where why how what unless once lest so".split()
)
CONDITIONS = frozenset("if whether unless lest".split())
"""Words after which nothing is said to hold."""
MODALS = frozenset("will would shall should can could may might must cannot ought".split())
BE = frozenset("am is are was were be been being 's 're 'm isn't aren't wasn't weren't".split())
HAVE = frozenset("have has had having 've haven't hasn't hadn't".split())
DO = frozenset("do does did don't doesn't didn't".split())
CONTRACTED_MODALS = frozenset(
    "won't wouldn't shan't shouldn't can't couldn't mightn't mustn't 'll 'd".split()
)
NEGATIONS = frozenset("not never neither nor cannot no hardly n't".split())
ADVERBS = frozenset(
    "also then later once often always still now further again ever just soon already sometimes too earlier lately "
    "long far only instead simply first recently thus therefore jointly together directly indirectly yesterday today "
    "since meanwhile even actively back openly secretly".split()
)
NOT_ADVERBS = frozenset(
    "family ally italy july reply supply assembly rally bully fly imply comply apply only early daily weekly monthly "
    "friendly likely unlikely costly deadly elderly monopoly anomaly belly jelly lily".split()
)
PLANNED_MODALS = frozenset("will would shall 'll won't wouldn't should".split())
POSSIBLE_MODALS = frozenset(
    "can could may might must cannot can't couldn't mightn't mustn't ought shouldn't".split()
)

COMING = frozenset(
    "going set due expected about ready poised likely scheduled bound prepared planning slated hoping".split()
)
"""Words between "is" and "to" that say that something is to come."""
REPUTED = frozenset(
    "believed thought said reported alleged known suspected understood found shown used".split()
)
"""Words between "is" and "to" after which something is said to hold."""

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    "january february march april june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec".split()
)
TIME_NOUNS = (
    WEEKDAYS | MONTHS | frozenset("week month year years months weeks days day yesterday today".split())
)
