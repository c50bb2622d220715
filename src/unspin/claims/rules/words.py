"""Closed classes of words that the rules go by: what opens a clause, what a subject is made of, words for the day.

After Quirk et al. 1985, chapters 2, 5, 6 and 9; a rule never goes by a name or by a word of one article.
"""

from __future__ import annotations

AUXILIARIES = frozenset(
    "am is are was were be been being have has had having do does did will would shall should can could may might must "
    "cannot ain't isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't wouldn't shan't "
    "shouldn't can't couldn't mightn't mustn't".split()
)
"""Auxiliaries and modals, which belong to the words of saying ("has said", "would not say")."""
BE = frozenset("am is are was were be been being isn't aren't wasn't weren't".split())
NEGATIONS = frozenset("not never neither nor cannot no hardly scarcely".split())
ADVERBS = frozenset(
    "also then later once often never always still now even further again ever just soon already sometimes though too "
    "beforehand earlier lately formerly long far not only instead simply first recently thus therefore hardly".split()
)
"""Adverbs that stand among the words of saying; those in -ly are known by their ending."""
NOT_ADVERBS = frozenset(
    "family ally italy july reply supply assembly rally bully fly imply comply apply only".split()
)

SUBJECT_PRONOUNS = frozenset(
    "he she they it we i you someone somebody anyone everyone everybody nobody one others many some most few both all "
    "neither none several another another's those".split()
)
OBJECT_PRONOUNS = frozenset("him them me us himself herself themselves itself".split())
HEARER_PRONOUNS = OBJECT_PRONOUNS | frozenset("her you it one".split())
DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your some any no each every another both many most several "
    "few all other such more two three four five six seven eight nine ten dozens hundreds one".split()
)
PREPOSITIONS = frozenset(
    "about above across after against along amid among around as at before behind below beneath beside between beyond by "
    "despite during for from in inside into like near of off on onto outside over past per since through throughout to "
    "toward towards under until up upon via with within without amidst regarding following".split()
)
CLAUSE_BREAKS = frozenset(
    "that because while when if although though but whereas so than whether where why how what which whom whose unless yet or nor "
    "once until since after before despite even then".split()
)
"""Words before which a subject can't have begun."""
LEADS = frozenset(
    "but and yet still so or meanwhile instead later then earlier now also however moreover nevertheless nonetheless today "
    "yesterday tonight afterward afterwards further furthermore here there again indeed thus once finally".split()
)
"""Words that stand before a subject without belonging to it."""
CONTRASTS = frozenset(
    "but while though although whereas which who whose whom yet even unlike despite".split()
)
"""Words after a comma at which the content mostly ends. On five publishers of PolNeAR's training part (counts by the
word after a comma; content ends there / goes on): but 118/76, which 96/47, who 50/34, while 35/27; and 147/171."""

GROUP_NOUNS = frozenset(
    "people police officials sources analysts experts critics supporters opponents prosecutors investigators researchers "
    "scientists lawmakers diplomats aides advisers advisors authorities lawyers activists economists observers media "
    "research data figures documents records staff management leadership congress parliament government administration".split()
)
"""Nouns that speak without an article."""

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec".split()
)
DAY_WORDS = WEEKDAYS | frozenset("today yesterday tonight recently earlier later".split())
DAY_PARTS = frozenset("morning afternoon evening night noon".split())

SPEAKING_NOUNS = frozenset(
    "officials official police report reports study studies poll survey sources source experts analysts lawyer lawyers "
    "prosecutors court judge ministry minister spokesman spokeswoman un pentagon kremlin researchers scientists "
    "watchdog regulator agency survivors witnesses union media paper".split()
)
"""Nouns that may stand alone after a headline's colon ("Bridge will close: officials")."""
STATEMENTS = frozenset("statement".split())
"""Nouns of speech that belong to the cue: "said in a statement" is one cue in PolNeAR (26 of 35 times), "said in an
interview" is none (24 of 32)."""
OCCASIONS = frozenset(
    "interview interviews speech rally briefing conference call email e-mail letter memo report post tweet message "
    "hearing debate testimony remarks note article column book statement release".split()
)
"""Nouns for the occasion of speaking."""
