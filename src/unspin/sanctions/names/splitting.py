"""Cut a name into words.

Stages: 1. what cannot be seen is taken out (bidi controls, zero-width characters), compatibility forms are made
plain (full-width letters, ligatures); 2. dotted abbreviations are closed ("S.A.R.L." → "SARL"); 3. words are runs of
letters, marks and digits; a hyphen, a slash and a middle dot divide them; apostrophes inside are dropped ("Qa'ida");
4. words that run together are cut at their capitals, in a name that is one word otherwise ("VladimirPutin").

Limits: a name is read to its 300th character and 40th word. Cost: linear.
"""

from __future__ import annotations

import unicodedata

import regex

LONGEST_NAME = 300  # characters; the longest of the OFAC and UN lists (2026) has 187
MOST_WORDS = 40

_UNSEEN = regex.compile(r"[\p{Cf}\p{Cc}\p{Co}\p{Cs}\p{Cn}]+")
_DOTTED = regex.compile(r"(?<![\p{L}\p{N}])(?:\p{L}\p{M}*\.\s?){2,8}+(?:\p{L}(?![\p{L}\p{N}]))?")
_SLASHED = regex.compile(r"(?<![\p{L}\p{N}])(\p{L})/(\p{L})(?![\p{L}\p{N}])")
_APOSTROPHES = regex.compile(r"(?<=[\p{L}\p{M}])['’‘`´ʼʻʿʾ′]s?(?![\p{L}\p{M}])|['’‘`´ʼʻʿʾ′]")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]++")
_INNER_CAPITAL = regex.compile(r"(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})")
_BOUND_CO = regex.compile(r"(?<![\p{L}\p{N}])(co|re|non|anti|pre)-(?=\p{L})", regex.IGNORECASE)
_BOUND_PREFIXES = ("Mac", "Mc", "De", "Di", "Le", "La", "Van", "Von", "O")


def clean_name(words: str) -> tuple[str, bool]:
    """The name without what cannot be seen, and whether it was cut for length."""
    cut = words[:LONGEST_NAME]
    plain = _UNSEEN.sub(" ", unicodedata.normalize("NFKC", _UNSEEN.sub(_blank_line, cut)))
    return " ".join(plain.split()), len(words) > LONGEST_NAME


def split_words(clean: str, *, is_person: bool) -> list[str]:
    """The words of a cleaned name, in its order and case."""
    text = _APOSTROPHES.sub("", clean.replace("&", " and ").replace("%", " percent ").replace("·", " "))
    text = _BOUND_CO.sub(r"\1", _SLASHED.sub(r"\1\2", text))
    if not is_person:
        text = _DOTTED.sub(_close, text)
    words = _WORD.findall(text)
    if len(words) == 1:
        words = _cut_at_capitals(words[0])
    return words[:MOST_WORDS]


def _blank_line(match: regex.Match[str]) -> str:
    return " " if any(character in "\n\r\t\v\f" for character in match[0]) else ""


def _close(match: regex.Match[str]) -> str:
    letters = match[0].replace(".", "").replace(" ", "")
    return f"{letters} "


def _cut_at_capitals(word: str) -> list[str]:
    pieces = _INNER_CAPITAL.split(word[:100])
    if len(pieces) == 1 or pieces[0] in _BOUND_PREFIXES or any(len(piece) < 3 for piece in pieces):
        return [word]
    return [str(piece) for piece in pieces]
