"""The reworded text of an article: what is swapped, dropped, added and put around it.

Stages: 1. the spinner's units, ordered by when they would be swapped, until the rate is reached; 2. each swap written
in the case of what it stands for, an article before it mended or not; 3. sentences dropped and added; 4. page lines.
Every decision hangs on the seed alone. Cost: linear in the text, but for a sort of its units.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from rewording.chance import draw, pick
from rewording.furniture import frame_story
from rewording.gold import GoldKind, Replacement, Rewording, write_copy
from rewording.spinner import Spinner, Unit
from rewording.words import Word, read_sentences, read_words

_VOWELS = frozenset("aeiouAEIOU")
_SHORTEST_DROPPED = 8

FILLERS = (
    "The story has drawn wide attention online.",
    "Observers are watching what happens next.",
    "More details are expected to follow in the coming days.",
    "Readers have reacted with surprise to the news.",
    "This is what we know at this stage.",
    "The full consequences are hard to foresee.",
    "Experts remain divided over what it means.",
    "We will keep you informed about further developments.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordConfig:
    """How much is done to a text; all are shares in [0, 1].

    Attributes:
        rate: share of the words that are swapped, as far as the spinner has wordings for them.
        constancy: how far the word type, against the place, decides whether a word is swapped; at 1 a word is swapped
            wherever it stands or nowhere.
        mended_articles: share of "a" and "an" that are mended when the next word's sound changes. In 1,000 outputs of
            one commercial spinner 0.3 % of the articles are wrong, in news 0.2 %; cruder ones mend nothing.
        dropped, added: share of the sentences that are dropped, and after which one is added.
        framed: share of the texts that get page lines before and after.
    """

    rate: float = 0.3
    constancy: float = 0.55
    mended_articles: float = 0.85
    dropped: float = 0.03
    added: float = 0.03
    framed: float = 0.25


def reword(
    text: str,
    spinner: Spinner,
    seed: object,
    config: RewordConfig | None = None,
    fillers: Sequence[str] = FILLERS,
) -> Rewording:
    """A machine rewording of a text, with the gold of all that was done.

    Args:
        text: paragraphs parted by blank lines.
        spinner: whose dictionary is used.
        seed: the same seed, spinner and text give the same rewording.
        config: how much is done.
        fillers: sentences to add from.
    """
    config = config or RewordConfig()
    words = read_words(text)
    chosen = _choose_units(list(spinner.find_units(words)), len(words), config, (spinner.seed, seed))
    replacements = [_replace(unit, words, spinner.choose(unit, (seed, unit.begin))) for unit in chosen]
    replacements = [each for each in replacements if each.words != text[each.begin : each.end]]
    replacements += _mend_articles(words, chosen, replacements, config.mended_articles, seed)
    replacements += _drop_sentences(text, config.dropped, seed)
    replacements += _add_sentences(text, config.added, seed, fillers)
    if draw(seed, "framed") < config.framed:
        before, after = frame_story(seed)
        replacements += [
            Replacement(kind=GoldKind.FURNITURE, begin=0, end=0, words=f"{line}\n\n") for line in before
        ]
        end = len(text)
        replacements += [
            Replacement(kind=GoldKind.FURNITURE, begin=end, end=end, words=f"\n\n{line}") for line in after
        ]
    swapped = sum(unit.end - unit.begin for unit in chosen)
    return write_copy(text, replacements, swapped_share=swapped / len(words) if words else 0.0)


def _choose_units(
    units: list[Unit], words: int, config: RewordConfig, seeds: tuple[object, object]
) -> list[Unit]:
    """The units that are swapped, in the order of the text; `seeds` are the spinner's and the text's."""

    def turn(unit: Unit) -> float:
        by_type = draw(seeds[0], "type", unit.key)
        by_place = draw(seeds[1], "place", unit.begin)
        return config.constancy * by_type + (1 - config.constancy) * by_place + unit.lateness

    left = config.rate * words
    chosen: list[Unit] = []
    for unit in sorted(units, key=turn):
        if left <= 0:
            break
        chosen.append(unit)
        left -= unit.end - unit.begin
    return sorted(chosen, key=lambda unit: unit.begin)


def _replace(unit: Unit, words: Sequence[Word], wording: str) -> Replacement:
    first, last = words[unit.begin], words[unit.end - 1]
    kind = GoldKind.QUOTATION if unit.kind is GoldKind.WORDING and first.is_quoted else unit.kind
    put = wording if unit.kind is GoldKind.NAME else _match_case(wording, first)
    return Replacement(kind=kind, begin=first.begin, end=last.end, words=put, is_quoted=first.is_quoted)


def _match_case(wording: str, first: Word) -> str:
    if first.said.isupper() and len(first.said) > 1 and "." not in first.said:
        return wording.upper()
    if first.said[0].isupper():
        return wording[:1].upper() + wording[1:]
    return wording


def _mend_articles(
    words: Sequence[Word],
    chosen: Sequence[Unit],
    replacements: Sequence[Replacement],
    share: float,
    seed: object,
) -> list[Replacement]:
    """Swaps of "a" for "an" and back before a swap that changed the sound, where the spinner mends it."""
    put = {each.begin: each.words for each in replacements}
    taken = {place for unit in chosen for place in range(unit.begin, unit.end)}
    mended: list[Replacement] = []
    for unit in chosen:
        at = unit.begin - 1
        wording = put.get(words[unit.begin].begin)
        if at < 0 or at in taken or wording is None or not words[unit.begin].is_joined:
            continue
        article = words[at]
        right = "an" if wording[0] in _VOWELS else "a"
        if (
            article.said.lower() in {"a", "an"}
            and article.said.lower() != right
            and draw(seed, "mend", at) < share
        ):
            kind = GoldKind.QUOTATION if article.is_quoted else GoldKind.WORDING
            mended.append(
                Replacement(
                    kind=kind,
                    begin=article.begin,
                    end=article.end,
                    words=_match_case(right, article) if article.opens else right,
                    is_quoted=article.is_quoted,
                )
            )
    return mended


def _drop_sentences(text: str, share: float, seed: object) -> list[Replacement]:
    """Sentences left out, never the first, each with the space before it."""
    sentences = read_sentences(text)
    return [
        Replacement(kind=GoldKind.DROPPED, begin=before, end=end, words="")
        for (_, before), (begin, end) in itertools.pairwise(sentences)
        if draw(seed, "drop", begin) < share and len(text[begin:end].split()) >= _SHORTEST_DROPPED
    ]


def _add_sentences(text: str, share: float, seed: object, fillers: Sequence[str]) -> list[Replacement]:
    return [
        Replacement(kind=GoldKind.ADDED, begin=end, end=end, words=" " + pick(fillers, seed, "filler", end))
        for _, end in read_sentences(text)
        if draw(seed, "add", end) < share
    ]
