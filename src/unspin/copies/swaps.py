"""What a swap did: the rule that speaks first decides its kind.

| kind | rule |
|---|---|
| number | one wording is a figure, number word, sum, month or day, and nothing else |
| name | a capitalised name stands at the swap on one side, and it is not the same name |
| number | such a word stands on one side |
| meaning | a negation comes or goes; may, must and will change places; the two wordings are no synonyms in any sense |
| quotation | the swap stands inside quotation marks |
| wording | none of these |
"""

from __future__ import annotations

from unspin.copies.texts import CopyText, TextPair
from unspin.copies.word_edits import WordEdit
from unspin.model import Swap, SwapKind
from unspin.text.function_words import FUNCTION_WORDS

_NEGATIONS = frozenset(
    "not no never none nobody nothing nowhere neither nor without cannot can't won't don't doesn't didn't isn't "
    "aren't wasn't weren't hasn't haven't hadn't wouldn't shouldn't couldn't mustn't hardly scarcely barely".split()
)
_MODALS = {
    **dict.fromkeys("may might could perhaps possibly maybe".split(), "possibility"),
    **dict.fromkeys("must should shall obliged required".split(), "necessity"),
    **dict.fromkeys("will going gonna".split(), "future"),
    **dict.fromkeys("would".split(), "condition"),
}
_UNLIKE = 0.5
"""Likeness under which wordings that the lexicon's synonyms do not cover are taken for no substitutes."""
_SURELY_ALIKE = 0.993
"""Likeness from which words that are no listed synonyms still mean about the same ("companies" / "corporations" .999,
"money" / "cash" .996; "military" / "navy" .992, "creditors" / "collectors" .988). Set by reading the swaps of the
example pages; what it finds of the changes of meaning listed there stands in tests/test_examples.py."""


def describe_swap(edit: WordEdit, pair: TextPair) -> Swap:
    """The swap at an edit, with its kind and the rule's sentence."""
    left, right = pair.left, pair.right
    left_span = left.tokens.span(edit.left_begin, edit.left_end)
    right_span = right.tokens.span(edit.right_begin, edit.right_end)
    score = measure_swap(edit, pair)
    quoted = bool(
        left.is_quoted[edit.left_begin : edit.left_end].any()
        and right.is_quoted[edit.right_begin : edit.right_end].any()
    )
    kind, reason = _find_kind(edit, left, right, score, quoted=quoted)
    return Swap(
        left=left_span,
        right=right_span,
        left_words=left_span.of(left.tokens.text),
        right_words=right_span.of(right.tokens.text),
        kind=kind,
        is_quoted=quoted,
        score=score,
        reason=reason,
    )


def measure_swap(edit: WordEdit, pair: TextPair) -> float:
    """Likeness of the two wordings."""
    if edit.left_words == edit.right_words == 1:
        return pair.likeness_at(edit.left_begin, edit.right_begin)
    lefts = pair.left.tokens.stems[edit.left_begin : edit.left_end]
    rights = pair.right.tokens.stems[edit.right_begin : edit.right_end]
    return float(pair.left.lexicon.phrase_likeness(lefts, rights))


def _find_kind(
    edit: WordEdit, left: CopyText, right: CopyText, score: float, *, quoted: bool
) -> tuple[SwapKind, str]:
    """The first kind that holds, and why."""
    if _only_counts(edit.left_begin, edit.left_end, left) or _only_counts(
        edit.right_begin, edit.right_end, right
    ):
        return SwapKind.NUMBER, "a number, sum or date does not stand the same on both sides"
    if _touches_name(edit.left_begin, edit.left_end, left) or _touches_name(
        edit.right_begin, edit.right_end, right
    ):
        return SwapKind.NAME, "a capitalised name does not stand the same on both sides"
    if (
        left.counts[edit.left_begin : edit.left_end].any()
        or right.counts[edit.right_begin : edit.right_end].any()
    ):
        return SwapKind.NUMBER, "a number, sum or date does not stand the same on both sides"
    meaning = _find_meaning(edit, left, right, score)
    if meaning:
        return SwapKind.MEANING, meaning
    if quoted:
        return SwapKind.QUOTATION, "the words inside the quotation marks differ"
    return SwapKind.WORDING, "other words for the same"


def _only_counts(begin: int, end: int, text: CopyText) -> bool:
    """Whether a wording is a number or date and nothing else ("March 12", swapped for "Walk 12")."""
    return bool(text.counts[begin:end].all())


def _touches_name(begin: int, end: int, text: CopyText) -> bool:
    return any(first < end and begin < last for first, last in text.names_in(begin, end))


def _find_meaning(edit: WordEdit, left: CopyText, right: CopyText, score: float) -> str:
    """Why the swap changes what is said, or ""."""
    lefts = left.tokens.words[edit.left_begin : edit.left_end]
    rights = right.tokens.words[edit.right_begin : edit.right_end]
    if any(word in _NEGATIONS for word in lefts) != any(word in _NEGATIONS for word in rights):
        return "a negation stands on one side only"
    modals = [{_MODALS[word] for word in words if word in _MODALS} for words in (lefts, rights)]
    if modals[0] and modals[1] and modals[0] != modals[1]:
        return f"{' and '.join(sorted(modals[0]))} became {' and '.join(sorted(modals[1]))}"
    return _find_false_friend(edit, left, right, score)


def _find_false_friend(edit: WordEdit, left: CopyText, right: CopyText, score: float) -> str:
    """Why two wordings do not mean the same, or ""; word by word where neither has function words."""
    lefts = _content_words(edit.left_begin, edit.left_end, left)
    rights = _content_words(edit.right_begin, edit.right_end, right)
    if len(lefts) == len(rights) == edit.left_words == edit.right_words:
        for word, other in zip(lefts, rights, strict=True):
            known = left.lexicon.are_synonyms(word, other)
            least = _SURELY_ALIKE if known is False else _UNLIKE
            if not known and left.lexicon.likeness(word, other) < least:
                return f"“{word}” and “{other}” are no synonyms"
        return ""
    if lefts and rights and score < _UNLIKE:
        return "the two wordings are no substitutes for each other"
    return ""


def _content_words(begin: int, end: int, text: CopyText) -> list[str]:
    words = zip(text.tokens.words[begin:end], text.tokens.stems[begin:end], strict=True)
    return [stem for word, stem in words if word not in FUNCTION_WORDS and word not in _NEGATIONS]
