"""The countries that a name and the words before it connect an actor with.

"Iran's Defence Ministry", "the Iranian Defence Ministry", "Central Bank of Iran", "Russian Foreign Minister Sergei
Lavrov", "the Panama-flagged tanker Sabiti": a country's name in the name itself, or its adjective or possessive in the
unbroken row of capitals, titles and nouns of kind before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import regex

from unspin.model import Span
from unspin.text.gazetteer import Gazetteer, NameForm

_VIEW = 80  # code points before a name that are looked at
_MOST_WORDS = 6
_LONGEST_COUNTRY = 4  # words
_WORD = regex.compile(r"(?:\p{L}\.){2,}(?:['’]s)?|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*['’]?")
_BREAK = regex.compile(r"[,;:!?()\[\]“”\"\n—–|]|\.(?=\s|$)")
_LINKS = frozenset(
    "president prime minister foreign defence defense deputy vice former then senior general commander chief leader "
    "official spokesman spokeswoman ambassador envoy diplomat banker businessman oligarch lawmaker state flagged owned "
    "registered made built run backed controlled based company firm bank airline shipping oil energy arms weapons "
    "defence maker producer manufacturer giant tanker vessel ship freighter cargo carrier supreme interior finance "
    "oil intelligence secret security spy agency newspaper broadcaster news magazine military elite paramilitary "
    "nuclear national private s".split()
)
"""Small words that may stand between a country's adjective and a name."""


_TIED = frozenset("flagged owned registered made built run backed controlled based linked".split())
"""What a country's plain name is tied to a noun with ("Panama-flagged")."""


class CountryFinder:
    """Finds countries around names, with one gazetteer; what it has looked up it keeps."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._look_up = lru_cache(maxsize=1 << 15)(gazetteer.find_form)
        self._code = lru_cache(maxsize=1 << 15)(gazetteer.find_country)
        self._of_name = lru_cache(maxsize=1 << 15)(lambda name: tuple(self._find_in_name(name)))

    def in_name(self, name: str) -> tuple[str, ...]:
        """Codes of the countries that a body's name has in it ("Central Bank of Iran")."""
        return self._of_name(name)

    def strip(self, name: str) -> str:
        """A body's name without the countries in it: "Norwegian foreign ministry" → "foreign ministry"."""
        words = _WORD.findall(name)
        for begin, end in reversed(list(self._find_ranges(words))):
            del words[begin:end]
        return " ".join(words)

    def before(self, text: str, span: Span) -> str | None:
        """Code of the country whose adjective or possessive stands before a mention; None if none does."""
        view = text[max(0, span.begin - _VIEW) : span.begin]
        breaks = [match.end() for match in _BREAK.finditer(view) if not _is_pointed(view, match.start())]
        view = view[breaks[-1] :] if breaks else view
        words = [match.group() for match in _WORD.finditer(view)][-_MOST_WORDS:]
        for end in range(len(words), 0, -1):
            for begin in range(max(0, end - _LONGEST_COUNTRY), end):
                code = self._read(words[begin:end], words[end] if end < len(words) else "")
                if code:
                    return code
            if not (words[end - 1][0].isupper() or words[end - 1].casefold() in _LINKS):
                return None
        return None

    def after(self, text: str, span: Span) -> str | None:
        """Code of the country in "of Iran" behind a mention; None if none stands there."""
        view = text[span.end : span.end + _VIEW]
        match = regex.match(r" of (?:the )?((?:\p{Lu}[\p{L}.'’-]*+ ?){1,4})", view)
        words = match.group(1).split() if match else []
        for end in range(len(words), 0, -1):
            said = " ".join(words[:end])
            if self._look_up(said) is NameForm.COUNTRY:
                return self._code(said)
        return None

    def _read(self, words: list[str], after: str) -> str | None:
        """The country of an adjective, a possessive, or "Panama-flagged"; a plain name is none: the row may be a list."""
        said = " ".join(words)
        is_owner = said.endswith(("'s", "’s", "s'", "s’")) or after in _TIED
        form = self._look_up(said)
        if form is NameForm.ADJECTIVE or (
            form is NameForm.COUNTRY and (is_owner or said.isupper() or "." in said)
        ):
            return self._code(said)
        return None

    def _find_in_name(self, name: str) -> Iterator[str]:
        words = _WORD.findall(name)
        for begin, end in self._find_ranges(words):
            code = self._code(" ".join(words[begin:end]))
            if code:
                yield code

    def _find_ranges(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where countries and their adjectives stand among words."""
        begin = 0
        while begin < len(words):
            for end in range(min(len(words), begin + _LONGEST_COUNTRY), begin, -1):
                form = self._look_up(" ".join(words[begin:end])) if words[begin][0].isupper() else None
                if form in {NameForm.COUNTRY, NameForm.ADJECTIVE}:
                    yield begin, end
                    begin = end - 1
                    break
            begin += 1


def _is_pointed(view: str, place: int) -> bool:
    """Whether a point belongs to "U.S." or a short title, not to a sentence's end."""
    if view[place] != ".":
        return False
    before = view[:place].rpartition(" ")[2]
    return "." in before or len(before) <= 3
