"""Descriptions that mean somebody or some body named before: "the ministry", "the senator", "the tanker".

Only the bare noun after "the" or "this" is resolved, for a word between says that another one may be meant ("the Iraqi
minister"). Whom it means is decided as for speakers (`unspin.claims.speakers.descriptions`); a vessel is the one
vessel that the article has named by then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from unspin.claims.mentions.found import Found
from unspin.claims.speakers.cast import Body, Cast, Person
from unspin.claims.speakers.descriptions import resolve_body, resolve_role
from unspin.claims.speakers.role_words import is_role
from unspin.claims.speakers.source_words import BODIES, COMPANIES, OUTLETS
from unspin.model import ActorKind, MentionForm

_OPENERS = frozenset(["the", "this"])
_BODIES = (BODIES | COMPANIES | OUTLETS) - frozenset(
    "front movement conference initiative project program programme lobby network house chamber service services "
    "site website campaign exchange party club team forum crew charity library hospital clinic church mosque school "
    "mission squad force forces guard label wire station channel corps club press".split()
)
_VESSELS = frozenset("tanker vessel ship freighter yacht frigate destroyer submarine warship carrier".split())
_SCORE = 0.5


def find_descriptions(cast: Cast, vessels: Sequence[Found], kinds: dict[int, Found]) -> Iterator[Found]:
    """Descriptions that can be resolved.

    Args:
        cast: the article's people and bodies.
        vessels: its vessels.
        kinds: id of a body or person of the cast → a mention of it in full.
    """
    words = cast.naming.words
    for place in range(len(words) - 1):
        head = place + 1
        if words.lower[place] not in _OPENERS or not words.is_joined(head) or words.is_capital(head):
            continue
        if not _ends_phrase(cast, head):
            continue
        noun = words.lower[head]
        meant = _find_vessel(vessels, place) if noun in _VESSELS else _resolve(cast, place, head, kinds)
        if meant:
            yield Found(
                begin=place,
                end=head + 1,
                name=meant.name,
                kind=meant.kind,
                form=MentionForm.DESCRIPTION,
                score=_SCORE,
            )


def _ends_phrase(cast: Cast, head: int) -> bool:
    """Whether the noun is the phrase's last word: no other noun or "of" follows that says which one."""
    words = cast.naming.words
    after = head + 1
    if after >= len(words) or not words.is_joined(after):
        return True
    if words.owns[head]:
        return True
    if is_role(words.lower[after]):
        return False  # "the chief executive", "the bank manager"
    return words.lower[after] not in {"of", "for", "that", "which"} and not words.is_capital(after)


def _resolve(cast: Cast, place: int, head: int, kinds: dict[int, Found]) -> Found | None:
    noun = cast.naming.words.lower[head]
    who: Person | Body | None = None
    if noun in _BODIES:
        voice = resolve_body(cast, place, head)
        who = voice.who if voice and isinstance(voice.who, Body) else None
    elif is_role(noun):
        found = resolve_role(cast, place, head, (head, head + 1)).who
        who = found if isinstance(found, Person) else None
    return kinds.get(id(who)) if who is not None else None


def _find_vessel(vessels: Sequence[Found], place: int) -> Found | None:
    """The one vessel named before a word; None if there are none or several."""
    before = {
        found.name: found for found in vessels if found.begin < place and found.kind is ActorKind.VESSEL
    }
    return next(iter(before.values())) if len(before) == 1 else None
