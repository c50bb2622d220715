"""Numbers, sums and dates as a spinner rewords them: another way to write the same, or an odd one."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WRITTEN = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_TO_DIGITS = {word: str(number) for number, word in enumerate(_WRITTEN, start=2)}
_TO_WORDS = {digits: word for word, digits in _TO_DIGITS.items()}
_ALONE = {
    "hundreds": ("100's", "a whole bunch"),
    "thousands": ("1000's", "hundreds"),
    "millions": ("tens of millions", "1,000,000's"),
    "billions": ("1,000,000,000's",),
    "dozen": ("twelve",),
    "dozens": ("scores", "many"),
    "half": ("fifty percent", "50%"),
    "quarter": ("25%",),
    "twice": ("two times", "2x"),
    "first": ("1st", "primary"),
    "second": ("2nd",),
    "third": ("3rd", "third-party"),
    "pct": ("percent", "p.c."),
    "percent": ("p.c.", "per cent", "%"),
    "mln": ("million",),
    "bln": ("billion",),
    "dlrs": ("dollars", "bucks"),
    "dollars": ("bucks", "greenbacks"),
    "cts": ("cents",),
    "pounds": ("kilos",),
    "1980s": ("Eighties",),
    "1990s": ("Nineties",),
}
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SHORT_MONTHS = {month[:3].lower(): month for month in _MONTHS} | {"sept": "September"}
_ZEROS = {
    "million": ",000,000",
    "mln": ",000,000",
    "billion": ",000,000,000",
    "bn": ",000,000,000",
    "thousand": ",000",
}
_UNITS = {"bn": " billion", "m": " million", "%": " p.c."}
_FEW_DIGITS = 3
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_SUM = re.compile(r"(\d+(?:[.,]\d+)*)(bn|m|%)")


def reword_number(words: Sequence[str], at: int) -> tuple[int, tuple[str, ...]]:
    """How many words from `at` on are one number that can be reworded, and what can stand for it.

    Args:
        words: the words as they stand, of one run that only single spaces part.
        at: where to look.

    Returns:
        (0, ()) where no number stands that can be reworded.
    """
    word = words[at]
    following = words[at + 1].lower() if at + 1 < len(words) else ""
    pair = _reword_pair(word, following)
    if pair:
        return 2, pair
    alone = _reword_date(word, following) or _reword_alone(word)
    return (1, alone) if alone else (0, ())


def _reword_pair(word: str, following: str) -> tuple[str, ...]:
    """Other ways for a figure and its unit."""
    if word.isdigit() and len(word) <= _FEW_DIGITS and following in _ZEROS:
        long = {"mln": "million", "bn": "billion"}.get(following, following)
        return word + _ZEROS[following], f"{_TO_WORDS.get(word, word)} {long}"
    if _FIGURE.fullmatch(word) and following in {"percent", "pct"}:
        return f"{_TO_WORDS.get(word, word)} p.c.", f"{word}%", f"{word} per cent"
    return ()


def _reword_date(word: str, following: str) -> tuple[str, ...]:
    """The month's other form, where a day follows it."""
    if not following.isdigit() or not word[0].isupper():
        return ()
    if word in _MONTHS:
        return (word[:3] + ".",) if word != "May" else ()
    long = _SHORT_MONTHS.get(word.rstrip(".").lower())
    return (long,) if long else ()


def _reword_alone(word: str) -> tuple[str, ...]:
    joined = _SUM.fullmatch(word)
    if joined:
        return (joined.group(1) + _UNITS[joined.group(2)],)
    if word in _TO_WORDS:
        return (_TO_WORDS[word],)
    if word.lower() in _TO_DIGITS:
        return (_TO_DIGITS[word.lower()],)
    return _ALONE.get(word.lower(), ())
