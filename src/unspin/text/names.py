"""Which words of a text are names, by how they are written.

A name is a run of capitalised words, with the small words inside it that names have ("of", "for the").
"and", "in" and "on" join only words that are common nouns by themselves ("Peace and Security in the Middle
East", not "Russia and Iran"). A capital at the head of a sentence proves nothing: such a word belongs to a
name only where another capitalised word follows it, and never where it is a common small word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unspin.text.numbers import is_number
from unspin.text.tokens import Tokens

if TYPE_CHECKING:
    from unspin.text.lexicon import Lexicon

_INNER = frozenset("of for de la le du al el bin ibn von van der den da di y & the".split())
_JOINING = frozenset("and in on".split())
_MAX_INNER = 3
_SMALL_ZIPF = 5.3  # "this", "with", "after" and the like: a capital there only opens a sentence
_COMMON_ZIPF = 4.3  # "security" 4.9, "peace" 4.9, "middle" 4.9; "russia" 4.6 is known as a name instead


def find_names(tokens: Tokens, lexicon: Lexicon) -> tuple[tuple[int, int], ...]:
    """Names as word ranges `[begin, end)`, in the order of the text."""
    names: list[tuple[int, int]] = []
    index = 0
    while index < len(tokens):
        if not _may_begin(tokens, index, lexicon):
            index += 1
            continue
        end = _find_end(tokens, index, lexicon)
        names.append((index, end))
        index = end
    return tuple(names)


def _may_begin(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    if not tokens.is_capital[index] or _counts(tokens, index):
        return False
    if not tokens.opens_sentence[index]:
        return True
    follows = index + 1 < len(tokens) and tokens.is_capital[index + 1] and tokens.is_joined(index + 1)
    if follows:
        return lexicon.zipf(tokens.stems[index]) < _SMALL_ZIPF
    return bool(lexicon.names_in(tokens.stems[index : index + 1]))


def _find_end(tokens: Tokens, begin: int, lexicon: Lexicon) -> int:
    end = begin + 1
    while end < len(tokens):
        following = _skip_inner(tokens, end, lexicon)
        if following is None:
            break
        end = following + 1
    return end


def _skip_inner(tokens: Tokens, index: int, lexicon: Lexicon) -> int | None:
    """The next capitalised word that continues the name at `index`, over small words, or None."""
    last = index - 1
    for position in range(index, min(index + _MAX_INNER + 1, len(tokens))):
        if not tokens.is_joined(position):
            return None
        if tokens.is_capital[position]:
            if _counts(tokens, position):
                return None
            joining = any(tokens.words[inner] in _JOINING for inner in range(index, position))
            if joining and not (_is_common(tokens, last, lexicon) and _is_common(tokens, position, lexicon)):
                return None
            return position
        if tokens.words[position] not in _INNER and tokens.words[position] not in _JOINING:
            return None
    return None


def _counts(tokens: Tokens, index: int) -> bool:
    """Whether a word is a day, a month or a number, which end a name ("the United States on Tuesday")."""
    return is_number(tokens.words[index], tokens.said(index, index + 1))


def _is_common(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether a word is a noun that names are made of, not a name by itself."""
    word = tokens.stems[index]
    return lexicon.zipf(word) >= _COMMON_ZIPF and not lexicon.names_in([word])
