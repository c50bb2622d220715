"""Text as it is compared: composed letters, plain spaces, nothing invisible."""

from __future__ import annotations

import unicodedata

import regex

# Joiners are spelling in these scripts, and invisible trickery in all others.
_INVISIBLE = regex.compile(
    r"(?<![\p{Arabic}\p{Syriac}\p{Devanagari}\p{Bengali}\p{Malayalam}\p{Sinhala}\p{Kannada}\p{Telugu}\p{Tamil}]\p{M}*)[\u200c\u200d]"
    r"|[\p{Cf}--[\u200c\u200d\u0600-\u0605\u06dd\u070f]]"
    r"|[\p{Cc}--[\n\t]]",
    regex.V1,
)
_BREAK = regex.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_SPACES = regex.compile(r"[\t\p{Zs}]+")
_SURROGATE = regex.compile(r"[\ud800-\udfff]")


def clean_text(text: str) -> str:
    r"""The text in NFC, lines parted by `\n`, single spaces, without control and other invisible characters.

    >>> clean_text("cafe\u0301\u00a0 \u202eopen\r\nnow ")
    'café open\nnow'
    """
    text = _SURROGATE.sub("\ufffd", text)
    text = _BREAK.sub("\n", text)
    text = _INVISIBLE.sub("", text)
    text = unicodedata.normalize("NFC", _SPACES.sub(" ", text))
    return "\n".join(line.strip() for line in text.split("\n"))


def clean_line(text: str) -> str:
    """The text on one line, cleaned."""
    return " ".join(clean_text(text).split())
