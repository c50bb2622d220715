"""Whose voice a claim is: a key by which two claims are known to have one speaker, and how much that key can tell.

Rules, for the speaker of a claim (the innermost of its chain, which is the claim's own):
 - a person goes by the full name without titles; two people of one surname are one only if the names are equal, or
   one is the surname alone and both speak for the same organisation;
 - a spokesperson, and a document, speak for their organisation; so does a body that belongs to one ("the Office of
   Foreign Assets Control of the Treasury");
 - organisations go by name, without "the", "Ministry", "Department"; countries by every word newspapers put for them;
 - the article's own voice is its publisher's: the agency that the page credits, else the outlet that the family
   credits and that is not in the pile, else its own outlet; an article without any of these speaks for itself;
 - anonymous groups ("Western officials"), unnamed people and unidentified speakers are known in their own text only.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import regex

from unspin.claims.ledger.places import COUNTRIES
from unspin.model import Article, Claim, SpeakerKind, Trace
from unspin.text.numbers import is_number

_TITLES: Final = frozenset(
    "mr mrs ms miss dr sir lord lady prof professor president minister senator sen rep gov governor gen general col "
    "colonel capt captain lt judge chancellor king queen prince princess secretary spokesman spokeswoman "
    "spokesperson".split()
)
_COURTESIES: Final = frozenset("mr mrs ms miss sir lady".split())
"""Whoever is called so is a person, whatever else was read."""
_BODIES: Final = frozenset(
    "the of for and department dept ministry office agency government company inc ltd corp co plc group".split()
)
_SPEAKS_FOR: Final = regex.compile(
    r"\b(?:spokes(?:man|woman|person|people)|press (?:secretary|officer|office))\b", regex.I
)
_HOST: Final = regex.compile(r"^(?:https?://)?(?:www\.)?|\.(?:com|org|net|co\.uk|example)$")
_DOTTED: Final = regex.compile(r"\b(?:\p{L}\.){2,}")
_WORD: Final = regex.compile(r"[\p{L}\p{N}]+(?:['’][\p{L}]+)?")


@dataclass(frozen=True, slots=True)
class Publisher:
    """Whose text an article is.

    Attributes:
        name: the outlet or agency, or None where nobody says.
        why: how it is known, in words.
    """

    name: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Who:
    """Whose voice a claim is.

    Attributes:
        name: to show.
        kind: what speaks.
        key: claims with the same key have the same speaker.
        surname: a person's last name, "" for others.
        organisation: key of the body it speaks for or is, "" where none is known.
        is_anonymous: whether it is known in its own text only.
        speaks_for: name of the body that it speaks for and whose voice it is therefore, or "".
    """

    name: str
    kind: SpeakerKind
    key: tuple[str, ...]
    surname: str = ""
    organisation: str = ""
    is_anonymous: bool = False
    speaks_for: str = ""


def find_publishers(trace: Trace) -> dict[str, Publisher]:
    """Article id → whose text it is."""
    unseen: dict[str, str] = {}
    for family in trace.families:
        if family.unseen:
            unseen |= {
                member: family.unseen[0].outlet
                for member in family.members
                if not family.is_decided or member in family.unseen[0].credited_by
            }
    copies = {copy.target for copy in trace.copies}
    nameless = {family.origin: family.unseen[0].outlet for family in trace.families if family.unseen}
    return {
        article.id: _find_publisher(
            article, unseen | nameless if not article.outlet else unseen, is_copy=article.id in copies
        )
        for article in trace.articles
    }


def _find_publisher(article: Article, unseen: Mapping[str, str], *, is_copy: bool) -> Publisher:
    """What is a copy's own text is its own outlet's, whatever it credits for the rest."""
    own = name_key(article.outlet or "")
    credit = next((one for one in article.credits if one.is_original and name_key(one.outlet) != own), None)
    if credit and not is_copy:
        where = f"credited by {article.outlet}" if article.outlet else "credited on the page"
        return Publisher(credit.outlet, where)
    if article.id in unseen and not is_copy:
        return Publisher(unseen[article.id], "credited by a copy, and not in the pile")
    return (
        Publisher(article.outlet, "its own text") if article.outlet else Publisher(None, "no outlet is named")
    )


def identify(
    claim: Claim, article: Article, publisher: Publisher, family: str, outlets: Container[str] = frozenset()
) -> Who:
    """Whose voice the claim is.

    Args:
        claim: what is said.
        article: where.
        publisher: whose text that is.
        family: what shares the text.
        outlets: keys of the names of all outlets of the pile; who is called so is the outlet.
    """
    name, kind = claim.speaker or "", _kind_of(claim, outlets)
    if kind is SpeakerKind.AUTHOR:
        return _identify_author(article, publisher, family)
    if kind is SpeakerKind.PERSON:
        return _identify_person(claim, name, family)
    if kind is SpeakerKind.ORGANISATION:
        return _identify_body(claim, name)
    if kind is SpeakerKind.DOCUMENT and (claim.organisation or _is_named(name)):
        return _identify_document(claim, name)
    return _identify_anonymous(claim, article, family)


def _kind_of(claim: Claim, outlets: Container[str]) -> SpeakerKind:
    """What speaks, by the name where that tells more than what was read."""
    if claim.speaker_kind is SpeakerKind.AUTHOR:
        return claim.speaker_kind
    if not claim.speaker:
        return SpeakerKind.UNIDENTIFIED
    if _words(claim.speaker)[:1] and _words(claim.speaker)[0] in _COURTESIES:
        return SpeakerKind.PERSON
    return SpeakerKind.ORGANISATION if name_key(claim.speaker) in outlets else claim.speaker_kind


def _identify_body(claim: Claim, name: str) -> Who:
    key, above = body_key(name), body_key(claim.organisation or "")
    speaks_for = claim.organisation if above and above != key else ""
    return Who(name, SpeakerKind.ORGANISATION, ("body", *key), "", _flat(key), speaks_for=speaks_for or "")


def _identify_document(claim: Claim, name: str) -> Who:
    if not claim.organisation:
        return Who(name, claim.speaker_kind, ("document", name_key(name)))
    key = body_key(claim.organisation)
    return Who(f"{name} ({claim.organisation})", claim.speaker_kind, ("body", *key), "", _flat(key))


def _identify_author(article: Article, publisher: Publisher, family: str) -> Who:
    if publisher.name is None:
        name = f"{article.label} (outlet unknown)"
        return Who(name, SpeakerKind.AUTHOR, ("text", family), is_anonymous=True)
    key = body_key(publisher.name)
    return Who(publisher.name, SpeakerKind.AUTHOR, ("body", *key), "", _flat(key))


def _identify_person(claim: Claim, name: str, family: str) -> Who:
    words = [word for word in _words(name) if word not in _TITLES]
    body = body_key(claim.organisation or "")
    if not words or not _is_named(name):
        shown = claim.role or name
        return Who(
            shown,
            claim.speaker_kind,
            ("unnamed", " ".join(words), family),
            "",
            _flat(body),
            is_anonymous=True,
        )
    above = claim.organisation if claim.organisation and _SPEAKS_FOR.search(claim.role or "") else ""
    return Who(
        name,
        claim.speaker_kind,
        ("person", " ".join(words)),
        words[-1],
        _flat(body),
        speaks_for=above or "",
    )


def _identify_anonymous(claim: Claim, article: Article, family: str) -> Who:
    kind = claim.speaker_kind
    where = article.outlet or article.label
    name = f"{claim.speaker} (in {where})" if claim.speaker else f"a speaker not identified (in {where})"
    own = name_key(claim.speaker or "") or claim.id
    return Who(
        name, kind, ("unnamed", own, family), "", _flat(body_key(claim.organisation or "")), is_anonymous=True
    )


def are_one_person(left: Who, right: Who) -> bool:
    """Whether two keys are known to be one person: one is the other's surname, and both speak for one body."""
    if not left.surname or left.surname != right.surname or left.key == right.key:
        return False
    is_short = 1 in {len(who.key[1].split()) for who in (left, right)}
    return is_short and bool(left.organisation) and left.organisation == right.organisation


def is_called(left: Who, right: Who) -> bool:
    """Whether one name ends in the other's, a first and a last name at least ("Foreign Secretary Jack Straw")."""
    one, other = _words(left.name), _words(right.name)
    short, long = sorted((one, other), key=len)
    is_person = SpeakerKind.PERSON in {left.kind, right.kind}
    return is_person and len(short) >= 2 and long[-len(short) :] == short


def may_be_one_person(left: Who, right: Who) -> bool:
    """Whether two keys may be one person: one surname, and first names that do not differ."""
    if not left.surname or left.surname != right.surname:
        return False
    first, second = left.key[1].split()[:-1], right.key[1].split()[:-1]
    return (
        not first or not second or (first[0][0] == second[0][0] and min(len(first[0]), len(second[0])) == 1)
    )


def belongs_to(who: Who, other: Who) -> bool:
    """Whether one speaks for the body that the other is."""
    return (
        bool(who.speaks_for)
        and other.key[0] == "body"
        and bodies_agree(body_key(who.speaks_for), other.key[1:])
    )


def body_key(name: str) -> tuple[str, ...]:
    """A body to compare by: its countries first, then the words that tell it from others.

    >>> body_key("the U.S. Treasury Department"), body_key("Tehran")
    (('united-states', 'treasury'), ('iran',))
    """
    words = _words(_HOST.sub("", name.strip()))
    countries: list[str] = []
    rest: list[str] = []
    place = 0
    while place < len(words):
        pair, one = tuple(words[place : place + 2]), (words[place],)
        if pair in COUNTRIES or one in COUNTRIES:
            countries.append(COUNTRIES[pair] if pair in COUNTRIES else COUNTRIES[one])
            place += len(pair) if pair in COUNTRIES else 1
            continue
        if words[place] not in _BODIES:
            rest.append(words[place])
        place += 1
    return (*dict.fromkeys(countries), "".join(rest)) if rest else tuple(dict.fromkeys(countries))


def bodies_agree(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two keys of bodies may name one: the same words, and no country on both sides that differs."""
    if not left or not right:
        return False
    if left[-1] != right[-1]:
        return False
    return len(left) == 1 or len(right) == 1 or tuple(left[:-1]) == tuple(right[:-1])


def name_key(name: str) -> str:
    """A name's letters and digits, lower-cased, without "the" before them or a host's ending behind."""
    words = _words(_HOST.sub("", name.strip()))
    return "".join(words[1:] if words[:1] == ["the"] else words)


def _flat(key: Sequence[str]) -> str:
    return key[-1] if key else ""


def _is_named(name: str) -> bool:
    """Whether it has a capital letter behind its first one, or is one capitalised word: more than "a report"."""
    words = [word for word in name.split() if not is_number(word.casefold(), word)]
    return any(word[:1].isupper() for word in words[1:]) or (len(words) == 1 and words[0][:1].isupper())


def _words(name: str) -> list[str]:
    dotted = _DOTTED.sub(lambda found: found.group().replace(".", ""), name)
    return [word.casefold().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(dotted)]
