"""What counted for and against two names, in words."""

from __future__ import annotations

from unspin.sanctions.names.likeness import Likeness
from unspin.sanctions.names.pairing import Pair, Pairing, spell
from unspin.sanctions.names.parts import PartRole, PreparedName
from unspin.sanctions.names.splitting import LONGEST_NAME, MOST_WORDS

_SORTS = (
    (PartRole.NUMBER, "numbers differ", "number"),
    (PartRole.PLACE, "places differ", "place"),
    (PartRole.COMMON, "common words differ", "common word"),
    (PartRole.INITIAL, "initials differ", "initial"),
    (PartRole.PATRONYMIC, "patronymics differ", "patronymic"),
)


def explain(left: PreparedName, right: PreparedName, pairing: Pairing, bound: str) -> tuple[str, ...]:
    """The reasons for a score: what agrees, what differs, what is missing, what was left aside."""
    reasons = _explain_pairs(pairing)
    reasons += _explain_rest(pairing)
    if pairing.is_reordered:
        reasons.append("the parts stand in another order")
    reasons += _explain_forms(left, right)
    if bound:
        reasons.append(bound)
    if left.is_cut or right.is_cut:
        reasons.append(f"only the first {LONGEST_NAME} characters and {MOST_WORDS} words are compared")
    return tuple(reasons)


def _explain_pairs(pairing: Pairing) -> list[str]:
    same = [spell(pair.left) for pair in pairing.pairs if pair.rule is Likeness.SAME]
    reasons = [f"the same: {', '.join(same)}"] if same else []
    return reasons + [_explain_pair(pair) for pair in pairing.pairs if pair.rule is not Likeness.SAME]


def _explain_pair(pair: Pair) -> str:
    left, right = spell(pair.left), spell(pair.right)
    if pair.rule is Likeness.INITIAL:
        return f"{left} ≈ {right}: one may be the initial of the other"
    if len(pair.left) + len(pair.right) > 2 and pair.likeness > 0.99:
        return f"{left} = {right}: written as one word"
    return f"{left} ≈ {right}: {pair.rule} ({pair.likeness:.0%} alike)"


def _explain_rest(pairing: Pairing) -> list[str]:
    reasons = []
    left, right = list(pairing.only_left), list(pairing.only_right)
    if left and right:
        sort = next(
            (words for role, words, _ in _SORTS if all(part.role is role for part in (*left, *right))), ""
        )
        return [f"{spell(tuple(left))} against {spell(tuple(right))}: {sort or 'different words'}"]
    for part in (*left, *right):
        sort = next((word for role, _, word in _SORTS if part.role is role), "part")
        reasons.append(f"{part.written}: a {sort} of one name only".replace("a initial", "an initial"))
    return reasons


def _explain_forms(left: PreparedName, right: PreparedName) -> list[str]:
    reasons = []
    forms = [
        " ".join([part.written for part in name.parts if part.role is PartRole.LEGAL_FORM])
        for name in (left, right)
    ]
    if forms[0] and forms[1] and forms[0] != forms[1]:
        sort = "legal forms of one family" if left.legal_form == right.legal_form else "different legal forms"
        reasons.append(f"{forms[0]}, {forms[1]}: {sort}, which count little")
    elif forms[0] != forms[1]:
        reasons.append(f"{forms[0] or forms[1]}: a legal form of one name only, which counts little")
    for name in (left, right):
        titles = [part.written for part in name.parts if part.role is PartRole.TITLE]
        if titles and len(name.telling) < len(name.parts):
            reasons.append(f"left aside as titles or signs: {', '.join(titles)}")
    return reasons
