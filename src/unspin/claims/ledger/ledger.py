"""Statements with counts that do not lie, from collected claims: the last step.

Stages: claims are joined to statements; each statement's pages, articles, families and outlets are counted, its voices
weighed; disputes are linked both ways; statements are put in the order in which a reader wants them: those with most
independent sources, the disputed, those that only look widely confirmed, the rest; in each, what nobody but the
articles themselves says comes last.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from unspin.claims.ledger.collecting import Collector
from unspin.claims.ledger.independence import Setting, count_sources, weigh_voices
from unspin.claims.ledger.judgements import Judgement
from unspin.claims.ledger.likeness import CONTAINED
from unspin.claims.ledger.speakers import find_publishers, name_key
from unspin.claims.ledger.statements import Joined, join_claims
from unspin.model import Appearance, Article, Claim, Joint, Ledger, SpeakerKind, Statement, Trace
from unspin.text.lexicon import Lexicon

CountSources = Callable[[Sequence[str]], tuple[int, int]]
"""Ids of claims → how many independent sources they have together, least and most."""

WIDE: Final = 3
"""Pages on which a statement looks widely confirmed."""
_MANY_TIMES: Final = 3
"""Times the pages of a statement exceed the most sources it can have if it needs a warning though it may have several."""


def make_ledger(
    trace: Trace, collected: Collector, lexicon: Lexicon, judgements: Sequence[Judgement] = ()
) -> Ledger:
    """The ledger of a traced pile.

    Args:
        trace: the pages and which are copies of which.
        collected: the claims of every article.
        lexicon: the meanings of words.
        judgements: what a reader has decided.
    """
    claims = collected.claims
    setting = make_setting(trace, collected)
    joined = join_claims(claims, setting.articles, setting.families, judgements, lexicon)
    statements = _make_statements(joined, claims, collected.appearances, setting)
    linked, disputes = _link(statements, joined.disputes)
    return Ledger(
        trace=trace,
        claims=claims,
        appearances=collected.appearances,
        statements=tuple(sorted(linked, key=_rank)),
        disputes=disputes,
        silent=collected.silent,
        notes=(*_note_directions(trace, claims), *_note_languages(trace), *joined.notes),
    )


def make_setting(trace: Trace, collected: Collector) -> Setting:
    """What the independence of a traced pile's voices is judged by."""
    return Setting(
        articles={article.id: article for article in trace.articles},
        families=find_families(trace, collected),
        publishers=find_publishers(trace),
        outlets=frozenset(name_key(one.outlet) for one in trace.articles if one.outlet),
    )


def make_counter(trace: Trace, collected: Collector) -> CountSources:
    """What counts the independent sources of any of the pile's claims, taken together: of a tie, say."""
    setting = make_setting(trace, collected)
    by_id = {claim.id: claim for claim in collected.claims}

    def count(claims: Sequence[str]) -> tuple[int, int]:
        return count_sources(weigh_voices([by_id[one] for one in claims], setting)) if claims else (0, 0)

    return count


def find_families(trace: Trace, collected: Collector) -> dict[str, str]:
    """Article id → its family's id; its own where it shares its text with none.

    A piece merged from two families belongs to the first of them.
    """
    families = {article.id: article.id for article in trace.articles}
    for family in reversed(trace.families):
        families |= dict.fromkeys(family.members, family.id)
    families |= {family.origin: family.id for family in trace.families}
    for article in collected.articles:
        twin = collected.source_of(article.id)
        if twin is not None:
            families[article.id] = families[twin]
    return families


def _make_statements(
    joined: Joined, claims: Sequence[Claim], appearances: Sequence[Appearance], setting: Setting
) -> list[Statement]:
    by_id = {claim.id: claim for claim in claims}
    pages: dict[str, list[str]] = {}
    for appearance in appearances:
        pages.setdefault(appearance.claim, []).append(appearance.article)
    joints: dict[str, list[Joint]] = {}
    group_of = {claim: number for number, group in enumerate(joined.groups) for claim in group}
    for joint in joined.joints:
        joints.setdefault(str(group_of[joint.left]), []).append(joint)
    return [
        _make_statement([by_id[one] for one in group], pages, joints.get(str(number), []), setting)
        for number, group in enumerate(joined.groups)
    ]


def _make_statement(
    claims: Sequence[Claim], pages: Mapping[str, Sequence[str]], joints: Sequence[Joint], setting: Setting
) -> Statement:
    first = _find_shown(claims, joints)
    where = {article for claim in claims for article in pages[claim.id]}
    read_in = {claim.article for claim in claims}
    outlets = {name_key(setting.articles[one].outlet or "") for one in where} - {""}
    voices = weigh_voices(claims, setting)
    least, most = count_sources(voices)
    statement = Statement(
        id=_hash(sorted(claim.id for claim in claims)),
        words=_words(first, setting.articles[first.article]),
        stance=first.stance,
        claims=tuple(claim.id for claim in claims),
        joints=tuple(joints),
        pages=len(where),
        articles=len(read_in),
        families=len({setting.families[one] for one in where if one in read_in}),
        outlets=len(outlets),
        speakers=tuple(voice.name for voice in voices if voice.kind is not SpeakerKind.UNIDENTIFIED),
        sources_least=least,
        sources_most=most,
        voices=voices,
    )
    return replace(statement, warning=_warn(statement))


def _find_shown(claims: Sequence[Claim], joints: Sequence[Joint]) -> Claim:
    """The claim in whose words the statement is given: the first, or the shortest where others say more than that.

    Else a count would stand beside words that only one of its sources said.
    """
    if any(CONTAINED in joint.parts for joint in joints):
        return min(claims, key=lambda claim: sum(span.end - span.begin for span in claim.content))
    return claims[0]


def _words(claim: Claim, article: Article) -> str:
    return " … ".join(span.of(article.text) for span in claim.content)


def _warn(statement: Statement) -> str:
    pages, most = statement.pages, statement.sources_most
    if pages < WIDE or statement.sources_least > 1 or pages < most * _MANY_TIMES:
        return ""
    outlets = f" of {statement.outlets} outlets" if statement.outlets > 1 else ""
    sources = "one source" if most == 1 else f"1 to {most} sources"
    return f"On {pages} pages{outlets}, from {sources}."


def _link(
    statements: Sequence[Statement], disputes: Sequence[Joint]
) -> tuple[list[Statement], tuple[Joint, ...]]:
    """The statements with those that dispute them, and for each pair of statements the strongest reason."""
    by_claim = {claim: statement.id for statement in statements for claim in statement.claims}
    strongest: dict[tuple[str, str], Joint] = {}
    for joint in sorted(disputes, key=lambda joint: (-joint.score, joint.left, joint.right)):
        left, right = by_claim[joint.left], by_claim[joint.right]
        if left != right:
            strongest.setdefault((min(left, right), max(left, right)), joint)
    against: dict[str, list[str]] = {}
    for left, right in strongest:
        against.setdefault(left, []).append(right)
        against.setdefault(right, []).append(left)
    linked = [
        replace(statement, disputed_by=tuple(sorted(against.get(statement.id, ()))))
        for statement in statements
    ]
    return linked, tuple(strongest.values())


def section_of(statement: Statement) -> int:
    """Where a reader wants it: 0 perhaps several sources, 1 disputed, 2 looks widely confirmed and is not, 3 the rest."""
    if statement.sources_most > 1:
        return 0
    if statement.disputed_by:
        return 1
    return 2 if statement.warning else 3


def _rank(statement: Statement) -> tuple[object, ...]:
    counts = (statement.sources_least, statement.sources_most, statement.families, statement.pages)
    is_told = any(voice.kind is not SpeakerKind.AUTHOR for voice in statement.voices)
    return section_of(statement), not is_told, *(-count for count in counts), statement.words, statement.id


def _note_directions(trace: Trace, claims: Sequence[Claim]) -> list[str]:
    read_in = {claim.article for claim in claims}
    open_ones = [
        family for family in trace.families if not family.is_decided and read_in & set(family.members)
    ]
    if not open_ones:
        return []
    where = f"{len(open_ones)} of {len(trace.families)} families"
    return [_UNDECIDED.format(where=where)]


_UNDECIDED: Final = (
    "In {where} the signs do not single out the origin; there, claims are read in the likelier one and carried to "
    "the others."
)


def _note_languages(trace: Trace) -> list[str]:
    foreign = sum(article.language not in {None, "en"} for article in trace.articles)
    return [f"{foreign} article(s) are not in English: no claims were read in them."] if foreign else []


def _hash(parts: Sequence[str]) -> str:
    return hashlib.blake2b(" ".join(parts).encode(), digest_size=8).hexdigest()
