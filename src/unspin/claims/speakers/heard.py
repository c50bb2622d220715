"""Who was heard so far: what each attribution was resolved to, for the ones that follow it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from unspin.claims.speakers.cast import Body, Person
from unspin.claims.speakers.words import Range
from unspin.model import SpeakerKind

_MOST_HEARD = 100  # sources back that still count


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What a source was resolved to, in words of the text `[begin, end)`.

    Attributes:
        kind: what speaks.
        who: the member of the cast, or None.
        name: the words for the name, where no member of the cast gives it; or None.
        role, body: the words for role and organisation said right there; or None.
        why: why nobody can be told, or "".
        gender: "m" or "f" where an unnamed person's is told.
        owner: whose the words are, where a pronoun says it ("his aides").
    """

    kind: SpeakerKind
    who: Person | Body | None = None
    name: Range | None = None
    role: Range | None = None
    body: Range | None = None
    why: str = ""
    gender: str = ""
    owner: Person | Body | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One source that was resolved: the word where it begins, and the voice."""

    place: int
    voice: Voice


@dataclass(slots=True, kw_only=True)
class History:
    """The sources resolved so far, in the order of the text.

    Attributes:
        heard: what they were resolved to.
        is_quoting: whether the source to be resolved now has a quotation; then it is likelier the last speaker.
    """

    heard: list[Heard] = field(default_factory=list)
    is_quoting: bool = False

    def add(self, place: int, voice: Voice) -> None:
        """Keeps one more."""
        self.heard.append(Heard(place=place, voice=voice))

    def back_from(self, place: int) -> Iterator[Heard]:
        """Those before a word, the last first, as far as an article of usual length goes back."""
        recent = self.heard[-_MOST_HEARD:]
        return (heard for heard in reversed(recent) if heard.place < place)

    def last_before(self, place: int) -> Heard | None:
        """The last one that begins before a word."""
        return next(self.back_from(place), None)


def unidentified(
    why: str, *, role: Range | None = None, body: Range | None = None, gender: str = ""
) -> Voice:
    """A voice that nobody can name."""
    return Voice(kind=SpeakerKind.UNIDENTIFIED, role=role, body=body, why=why, gender=gender)
