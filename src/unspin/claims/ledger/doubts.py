"""Doubt of a denial, said right beside it: "although there is copious evidence these denials are false".

Such a claim shares no words with what was denied, only the word for denying. The rule: a claim of another speaker
in the same article, that goes on behind a denial or begins within two sentences behind it, names a denial there and
says it is not true.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import regex

from unspin.model import Claim, Stance

_NEAR: Final = 400
"""Characters within which a denial stands before the doubt of it: two long sentences."""
_DENIAL: Final = regex.compile(
    r"\b(?:denials?|denied|denies|deny|denying|rejections?|disavowals?)\b", regex.IGNORECASE
)
_UNTRUE: Final = regex.compile(
    r"\b(?:false|untrue|lies?|lying|contradict\w*|beli(?:ed|es|e)|disprov\w+|refut\w+|evidence|doubt\w*|implausible|"
    r"dishonest|hollow|not true|inconsistent)\b",
    regex.IGNORECASE,
)


def find_doubts(claims: Sequence[Claim], texts: Mapping[str, str]) -> Iterator[tuple[Claim, Claim, str]]:
    """The doubt, the denial that it doubts, and why it was taken for that."""
    denials: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.stance is Stance.DENIES and claim.content:
            denials.setdefault(claim.article, []).append(claim)
    for claim in claims:
        found = [
            (denial.content[-1].end, denial.id, denial, reason)
            for denial in denials.get(claim.article, ())
            if claim.content and (reason := _find_reason(denial, claim, texts[claim.article]))
        ]
        if found:
            *_, nearest, reason = max(found)
            yield claim, nearest, reason


def _find_reason(denial: Claim, claim: Claim, text: str) -> str:
    """Why the claim doubts the denial: what it says behind the denial's words; "" if it does not."""
    end, last = denial.content[-1].end, claim.content[-1].end
    if (
        claim is denial
        or denial.speaker == claim.speaker
        or not end < last
        or claim.content[0].begin - end > _NEAR
    ):
        return ""
    words = text[max(end, claim.content[0].begin) : last]
    denied, untrue = _DENIAL.search(words), _UNTRUE.search(words)
    return (
        f"says of the denial before it: “{denied.group()}”, “{untrue.group()}”" if denied and untrue else ""
    )
