"""How alike two names are: their parts paired, the evidence weighed, and said in words.

Invariants: symmetric; 1 for two spellings of the same words in the same order, whatever their case, marks and titles;
the same on every run. A name without a letter or digit is like nothing.
Cost: 15 to 40 microseconds for prepared names whose words have been compared before.
"""

from __future__ import annotations

from unspin.model import ListingKind, NameComparison
from unspin.sanctions.names.acronyms import compare_acronym
from unspin.sanctions.names.bounds import find_bound
from unspin.sanctions.names.features import measure
from unspin.sanctions.names.likeness import Likeness
from unspin.sanctions.names.pairing import Pairing, pair_parts
from unspin.sanctions.names.parts import PreparedName
from unspin.sanctions.names.prepare import prepare_name, read_as
from unspin.sanctions.names.reasons import explain
from unspin.sanctions.names.scoring import weigh_evidence

_NEXT_TO_SAME = 0.99  # all words are the same, but for their order or legal form


def compare_names(left: str, right: str, kind: ListingKind | None = None) -> NameComparison:
    """How alike two names are, in [0, 1], with the reasons in words.

    Args:
        left: a name, in any script.
        right: another.
        kind: what both name, where that is known.

    >>> compare_names("Sergei Lavrov", "ЛАВРОВ, Сергей Викторович", ListingKind.PERSON).score > 0.7
    True
    """
    return compare_prepared(prepare_name(left, kind), prepare_name(right, kind))


def compare_prepared(left: PreparedName, right: PreparedName) -> NameComparison:
    """How alike two prepared names are, with the reasons in words."""
    if not left.parts or not right.parts:
        return NameComparison(
            score=_score_bare(left, right), why=("a name has no letter or digit to compare",)
        )
    left, right = _settle_kinds(left, right)
    pairing = pair_parts(left, right)
    score, bound = _score(left, right, pairing)
    acronym = compare_acronym(left, right)
    if acronym is not None and acronym[0] > score:
        return NameComparison(score=acronym[0], why=(acronym[1],))
    return NameComparison(score=score, why=explain(left, right, pairing, bound))


def score_prepared(left: PreparedName, right: PreparedName) -> float:
    """The score of `compare_prepared` alone, in about half the time."""
    if not left.parts or not right.parts:
        return _score_bare(left, right)
    left, right = _settle_kinds(left, right)
    score = _score(left, right, pair_parts(left, right))[0]
    acronym = compare_acronym(left, right)
    return score if acronym is None else max(score, acronym[0])


def _settle_kinds(left: PreparedName, right: PreparedName) -> tuple[PreparedName, PreparedName]:
    """Two names, one of unknown kind read as the other's kind; if both are unknown, and one is no person, neither is."""
    unknown = ListingKind.UNKNOWN
    if left.kind is unknown and right.kind is not unknown:
        return read_as(left, right.kind), right
    if right.kind is unknown and left.kind is not unknown:
        return left, read_as(right, left.kind)
    if left.is_person is not right.is_person and left.kind is unknown:
        return read_as(left, ListingKind.ORGANISATION), read_as(right, ListingKind.ORGANISATION)
    return left, right


def _score_bare(left: PreparedName, right: PreparedName) -> float:
    """The score where a name has nothing in Latin letters: 1 for the same signs, if a letter is among them."""
    signs = left.words.casefold()
    return float(signs == right.words.casefold() and any(sign.isalnum() for sign in signs))


def _score(left: PreparedName, right: PreparedName, pairing: Pairing) -> tuple[float, str]:
    """The score, and why it is held down, if it is."""
    is_short = len(left.joined) == 1 and left.words.casefold() != right.words.casefold()
    if left.joined == right.joined and not is_short and _are_same(pairing):
        is_one = left.legal_form == right.legal_form and not pairing.is_reordered
        return (1.0 if is_one else _NEXT_TO_SAME), ""
    bound, reason = find_bound(left, right, pairing)
    score = weigh_evidence(measure(left, right, pairing))
    if score > bound:
        return bound, reason
    return min(score, _NEXT_TO_SAME), ""


def _are_same(pairing: Pairing) -> bool:
    if pairing.only_left or pairing.only_right:
        return False
    return all(pair.rule is Likeness.SAME for pair in pairing.pairs)
