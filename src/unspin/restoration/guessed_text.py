"""A text with guessed wordings put in, each marked as a guess with its probability."""

from __future__ import annotations

from collections.abc import Sequence

from unspin.model import Change, Restoration, Span, SwapKind
from unspin.restoration.guessing import Guess
from unspin.text.tokens import Tokens


def join_guesses(*sets: Sequence[Guess]) -> tuple[Guess, ...]:
    """The guesses of several rules in the order of the text; of those that overlap the likeliest, names first."""
    chosen: list[Guess] = []
    every = (guess for guesses in sets for guess in guesses)
    for guess in sorted(every, key=lambda guess: (not guess.is_name, -guess.probability, guess.begin)):
        if all(guess.end <= other.begin or other.end <= guess.begin for other in chosen):
            chosen.append(guess)
    return tuple(sorted(chosen, key=lambda guess: guess.begin))


def put_guesses(article: str, tokens: Tokens, guesses: Sequence[Guess]) -> Restoration:
    """The text with every guess in its place.

    Args:
        article: id of the article.
        tokens: its words.
        guesses: what probably stood there, in the order of the text, none overlapping.
    """
    parts: list[str] = []
    changes: list[Change] = []
    copied = length = 0
    for guess in guesses:
        span = tokens.span(guess.begin, guess.end)
        after = _spell(tokens, guess)
        kept = tokens.text[copied : span.begin]
        begin = length + len(kept)
        parts += [kept, after]
        length, copied = begin + len(after), span.end
        changes.append(
            Change(
                copy=span,
                restored=Span(begin=begin, end=length),
                source=None,
                origin=None,
                before=span.of(tokens.text),
                after=after,
                kind=SwapKind.NAME if guess.is_name else SwapKind.WORDING,
                probability=guess.probability,
                reason=guess.reason,
            )
        )
    parts.append(tokens.text[copied:])
    return Restoration(article=article, text="".join(parts), changes=tuple(changes))


def _spell(tokens: Tokens, guess: Guess) -> str:
    """The guessed wording as the text would write it."""
    span = tokens.span(guess.begin, guess.end)
    parts: list[str] = []
    place = span.begin
    for begin, end, word in guess.swaps:
        swapped = tokens.span(begin, end)
        parts += [tokens.text[place : swapped.begin], _match_case(word, swapped.of(tokens.text))]
        last = tokens.said(end - 1, end)
        parts.append(last[len(tokens.stems[end - 1]) :])  # "'s"
        place = swapped.end
    return "".join([*parts, tokens.text[place : span.end]])


def _match_case(word: str, said: str) -> str:
    if "." in word or (said.isupper() and len(said) > 1):
        return word.upper()
    has_capital = any(part[:1].isupper() for part in said.split())  # "the Protection", too
    return word[:1].upper() + word[1:] if has_capital else word
