"""Claims joined to statements where they say the same, and linked where they contradict each other.

Stages:
 1. candidates: pairs that share something particular (`candidates`), and pairs that a reader has judged;
 2. each is compared (`likeness`): the same, contradicting, or neither. Where the claims stand in stories that have
    nothing else in common, what they share must be particular, or "it was a mistake" would be one claim everywhere;
 3. pairs that say the same are joined, the likest first; two groups join only if no claim of the one contradicts, or
    is far from, a claim of the other, and no judgement keeps them apart;
 4. contradicting pairs dispute each other's statements; so does doubt of a denial in the same text.

Invariants: every claim belongs to one statement; the order of the input changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from networkx.utils import UnionFind

from unspin.claims.ledger.candidates import find_candidates
from unspin.claims.ledger.contents import ArticleWords, Content
from unspin.claims.ledger.doubts import find_doubts
from unspin.claims.ledger.judgements import Judgement
from unspin.claims.ledger.likeness import NEARLY, NOTHING, SAME, SAME_IN_ONE_TEXT, Comparer, Likeness
from unspin.model import Article, Claim, Joint, SpeakerKind, Stance
from unspin.text.lexicon import Lexicon

_PARTICULAR: Final = 3.0
"""What two claims of unrelated stories share at least: a name and a rarer word, two rare words."""
_SOMETHING: Final = 1.0
"""What two claims of one story share at least."""
_ONE_SPEAKER: Final = 2.0
"""What it adds that one speaker says both: as much as a name."""
_RELATED: Final = 2
"""Rare names that two articles share if they tell of one matter."""
_RARE_NAME: Final = 0.02
"""Share of a pile's articles in which a name may stand that is rare in it; five articles at least."""
_CHECKED: Final = 5
"""Claims of each group that are compared before two groups are joined."""


@dataclass(frozen=True, slots=True)
class Joined:
    """What was joined.

    Attributes:
        groups: ids of claims that say the same, in the order of the claims.
        joints: why they were joined.
        disputes: which claims contradict each other, and why.
        notes: judgements that could not be followed.
    """

    groups: tuple[tuple[str, ...], ...]
    joints: tuple[Joint, ...]
    disputes: tuple[Joint, ...]
    notes: tuple[str, ...]


def join_claims(
    claims: Sequence[Claim],
    articles: Mapping[str, Article],
    families: Mapping[str, str],
    judgements: Sequence[Judgement],
    lexicon: Lexicon,
) -> Joined:
    """The claims by what they say.

    Args:
        claims: each once.
        articles: id → article.
        families: article id → what it shares its text with, itself where with nothing.
        judgements: what a reader has decided.
        lexicon: the meanings of words.
    """
    joiner = _Joiner(claims, articles, families, lexicon)
    return joiner.join(judgements)


class _Joiner:
    """The claims of one ledger."""

    def __init__(
        self,
        claims: Sequence[Claim],
        articles: Mapping[str, Article],
        families: Mapping[str, str],
        lexicon: Lexicon,
    ) -> None:
        self.claims = claims
        self.places = {claim.id: place for place, claim in enumerate(claims)}
        self.articles = articles
        self.families = families
        self.lexicon = lexicon
        self.comparer = Comparer(lexicon)
        words = {
            article: ArticleWords(articles[article].text, lexicon)
            for article in dict.fromkeys(claim.article for claim in claims)
        }
        self.contents = [_read(claim, words[claim.article]) for claim in claims]
        self.rare_names = _find_rare_names(words)
        self.known: dict[tuple[int, int], Likeness] = {}
        self.groups = UnionFind(range(len(claims)))
        self.members = {place: [place] for place in range(len(claims))}
        self.apart: set[tuple[int, int]] = set()
        self.joints: list[Joint] = []

    def join(self, judgements: Sequence[Judgement]) -> Joined:
        notes = self._follow(judgements)
        pairs = list(find_candidates(self.contents, self.lexicon))
        alike = [(self._compare(left, right), left, right) for left, right in pairs]
        for likeness, left, right in sorted(alike, key=lambda found: (-found[0].score, *found[1:])):
            if self._say_the_same(likeness, left, right):
                self._unite(left, right, likeness.score, likeness.parts)
        disputes = [
            self._joint(left, right, likeness.score, likeness.parts)
            for likeness, left, right in alike
            if self._contradict(likeness, left, right) and self.groups[left] != self.groups[right]
        ]
        texts = {article: one.text for article, one in self.articles.items()}
        disputes += [
            Joint(left=doubt.id, right=denial.id, score=1.0, parts=(reason,))
            for doubt, denial, reason in find_doubts(self.claims, texts)
        ]
        order: dict[int, list[str]] = {}
        for place, claim in enumerate(self.claims):
            order.setdefault(self.groups[place], []).append(claim.id)
        return Joined(
            groups=tuple(tuple(group) for group in order.values()),
            joints=tuple(self.joints),
            disputes=tuple(disputes),
            notes=tuple(notes),
        )

    def _follow(self, judgements: Sequence[Judgement]) -> Iterable[str]:
        """The judgements followed; a note for each that cannot be."""
        notes: list[str] = []
        for judgement in sorted(judgements, key=lambda one: one.same):
            unknown = [one for one in (judgement.left, judgement.right) if one not in self.places]
            if unknown:
                notes.append(f"A judgement names a claim that is not in this pile: {', '.join(unknown)}.")
                continue
            left, right = self.places[judgement.left], self.places[judgement.right]
            if not judgement.same:
                self.apart |= {(left, right), (right, left)}
            elif self._is_kept_apart(left, right):
                notes.append(
                    f"A judgement joins {judgement.left} with {judgement.right}; another keeps them apart."
                )
            else:
                why = f"judged the same: {judgement.note}" if judgement.note else "judged the same"
                self._unite(left, right, 1.0, (why,))
        return notes

    def _compare(self, left: int, right: int) -> Likeness:
        pair = min(left, right), max(left, right)
        if pair not in self.known:
            may_join = not (self.claims[left].is_negated or self.claims[right].is_negated)
            self.known[pair] = (
                self.comparer.compare(
                    self.contents[pair[0]], self.contents[pair[1]], in_one_text=self._is_near(left, right)
                )
                if may_join
                else NOTHING
            )
        return self.known[pair]

    def _say_the_same(self, likeness: Likeness, left: int, right: int) -> bool:
        modes = _mode(self.claims[left]), _mode(self.claims[right])
        bound = SAME_IN_ONE_TEXT if self._is_near(left, right) else SAME
        is_same = modes[0] == modes[1] and likeness.is_same(bound)
        return is_same and self._is_particular(likeness, left, right)

    def _is_near(self, left: int, right: int) -> bool:
        """Whether one text or one speaker says both: to join them can make no source of none."""
        return self._share_text(left, right) or self._speaker(left) == self._speaker(right)

    def _share_text(self, left: int, right: int) -> bool:
        here, there = self.claims[left].article, self.claims[right].article
        return self.families[here] == self.families[there]

    def _contradict(self, likeness: Likeness, left: int, right: int) -> bool:
        if not self._is_particular(likeness, left, right) or (left, right) in self.apart:
            return False
        one, other = self.claims[left], self.claims[right]
        if one in other.chain or other in one.chain or _overlap(one, other):
            return False
        modes = {_mode(self.claims[left]), _mode(self.claims[right])}
        if modes == {"says"}:
            if self._share_text(left, right) and not likeness.is_negated:
                return False  # one text that gives two numbers speaks of two things
            return likeness.is_contrary and self._speaker(left) != self._speaker(right)
        return modes == {"says", "doubts"} and likeness.is_same()

    def _speaker(self, place: int) -> tuple[str, ...]:
        claim = self.claims[place]
        if claim.speaker_kind is SpeakerKind.AUTHOR or not claim.speaker:
            return self.families[claim.article], str(claim.speaker_kind)
        return (claim.speaker.casefold(),)

    def _is_particular(self, likeness: Likeness, left: int, right: int) -> bool:
        here, there = self.claims[left].article, self.claims[right].article
        common = self.rare_names[here] & self.rare_names[there]
        related = self._share_text(left, right) or len(common) >= _RELATED
        anchor = likeness.anchor + (_ONE_SPEAKER if self._speaker(left) == self._speaker(right) else 0.0)
        return anchor >= (_SOMETHING if related else _PARTICULAR)

    def _is_kept_apart(self, left: int, right: int) -> bool:
        if not self.apart:
            return False
        return any(
            (one, other) in self.apart
            for one in self.members[self.groups[left]]
            for other in self.members[self.groups[right]]
        )

    def _unite(self, left: int, right: int, score: float, parts: tuple[str, ...]) -> None:
        """The groups of two claims joined, unless something in them forbids it."""
        one, other = self.groups[left], self.groups[right]
        if one == other or self._is_kept_apart(left, right):
            return
        is_judged = parts[0].startswith("judged")
        if not is_judged and not self._fit(self.members[one], self.members[other]):
            return
        members = sorted(self.members.pop(one) + self.members.pop(other))
        self.groups.union(left, right)
        self.members[self.groups[left]] = members
        self.joints.append(self._joint(left, right, score, parts))

    def _fit(self, left: Sequence[int], right: Sequence[int]) -> bool:
        for one in left[:_CHECKED]:
            for other in right[:_CHECKED]:
                likeness = self._compare(one, other)
                if likeness.score < NEARLY or likeness.is_contrary:
                    return False
        return True

    def _joint(self, left: int, right: int, score: float, parts: tuple[str, ...]) -> Joint:
        return Joint(left=self.claims[left].id, right=self.claims[right].id, score=score, parts=parts)


def _overlap(claim: Claim, other: Claim) -> bool:
    """Whether both stand, in part, in the same words."""
    return claim.article == other.article and any(
        one.begin < two.end and two.begin < one.end for one in claim.content for two in other.content
    )


def _read(claim: Claim, words: ArticleWords) -> tuple[Content, ...]:
    speaker = "" if claim.speaker_kind is SpeakerKind.AUTHOR else claim.speaker or ""
    return words.read(claim.content, speaker, is_denied=claim.stance is Stance.DENIES)


def _mode(claim: Claim) -> str:
    match claim.stance:
        case Stance.ASKS:
            return "asks"
        case Stance.DOUBTS:
            return "doubts"
        case _:
            return "says"


def _find_rare_names(words: Mapping[str, ArticleWords]) -> dict[str, frozenset[str]]:
    """Article id → the names in it that few articles of the pile have."""
    names = {article: one.names for article, one in words.items()}
    counts: dict[str, int] = {}
    for own in names.values():
        for name in own:
            counts[name] = counts.get(name, 0) + 1
    most = max(5, len(words) * _RARE_NAME)
    return {
        article: frozenset(name for name in own if counts[name] <= most) for article, own in names.items()
    }
