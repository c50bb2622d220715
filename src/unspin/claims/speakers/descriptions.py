"""Whom "the analyst", "the ministry", "the company", "the paper" and "the report" mean: the last that fits, or nobody."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator

from unspin.claims.speakers.bodies import find_body_end
from unspin.claims.speakers.cast import Body, Cast, Mention, Person
from unspin.claims.speakers.given_names import FEMININE, MASCULINE
from unspin.claims.speakers.heard import Voice, unidentified
from unspin.claims.speakers.pronouns import is_subject
from unspin.claims.speakers.source_words import (
    BODIES,
    COMPANIES,
    COMPANY_ENDINGS,
    OUTLET_NAMES,
    OUTLETS,
    PUBLISHING,
)
from unspin.claims.speakers.words import Range
from unspin.model import NameKind, SpeakerKind
from unspin.text.lexicon import NameKind as KnownKind

_WIDER = {
    "lawmaker": frozenset(
        "senator representative congressman congresswoman mp legislator assemblyman".split()
    ),
    "attorney": frozenset(["lawyer", "counsel", "prosecutor"]),
    "lawyer": frozenset(["attorney", "barrister", "solicitor", "counsel"]),
    "congressman": frozenset(["representative"]),
    "congresswoman": frozenset(["representative"]),
    "adviser": frozenset(["advisor"]),
    "advisor": frozenset(["adviser"]),
    "academic": frozenset(["professor", "lecturer", "scholar", "researcher"]),
    "scholar": frozenset(["professor", "fellow", "historian"]),
    "researcher": frozenset(["scientist", "fellow"]),
    "scientist": frozenset(
        "biologist physicist chemist geologist virologist epidemiologist astronomer".split()
    ),
    "official": frozenset(["spokesman", "spokeswoman", "minister", "commissioner"]),
    "doctor": frozenset(["physician", "surgeon"]),
    "diplomat": frozenset(["ambassador", "envoy", "consul"]),
    "chief": frozenset(["head", "director", "executive"]),
    "boss": frozenset(["chief", "executive", "manager", "head"]),
}
"""Words for a role that also mean narrower ones."""

_Fit = Callable[[Cast, Body, str], bool]
_ISSUED_BY = frozenset(["by", "from"])
_ISSUED = PUBLISHING | {"out", "done", "written", "made", "gathered"}
_NEAR_ISSUER = 9  # words after the noun in which its issuer is looked for
_NEAR_BODIES = 8  # sentences back in which "the company" may be one whose name does not say so
_PRACTISING = ("ist", "yst", "ian")
_STEM = 5  # letters that "analyst" and "analysis" share
_MOST_MENTIONS = 400  # mentions back in which a description is resolved
_NO_COMPANIES = BODIES - COMPANY_ENDINGS - COMPANIES
_FAR = 200  # words back in which a document's issuer is looked for


def resolve_role(cast: Cast, place: int, head: int, role: Range) -> Voice:
    """Whom "the analyst" means: the last person before it who was introduced with that word."""
    words = cast.naming.words
    noun = words.lower[head]
    wanted = _WIDER.get(noun, frozenset()) | {noun}
    person = _find_introduced(cast, place, wanted)
    if person:
        return Voice(kind=SpeakerKind.PERSON, who=person)
    gender = "m" if noun in MASCULINE else "f" if noun in FEMININE else ""
    if noun in {"man", "woman"}:
        last = _find_recent(cast, place, gender)
        if last:
            return Voice(kind=SpeakerKind.PERSON, who=last)
    said = words.span(*role).of(words.text)
    return unidentified(f"“the {said}” is named nowhere before it", role=role, gender=gender)


def _find_introduced(cast: Cast, place: int, wanted: frozenset[str]) -> Person | None:
    """Who was introduced with one of the words: the last mentioned before the place."""
    for mention in _mentions_before(cast, place):
        who = mention.who
        if isinstance(who, Person) and any(_means(noun, word) for noun in wanted for word in who.role_words):
            return who
    return None


def _means(noun: str, word: str) -> bool:
    """Whether a noun is a word of a role, or names who practises it ("analyst": "head of vessel analysis")."""
    if noun == word:
        return True
    return noun.endswith(_PRACTISING) and len(noun) > _STEM and word[:_STEM] == noun[:_STEM]


def _mentions_before(cast: Cast, place: int) -> Iterator[Mention]:
    """Mentions before a word, the last first, as far as an article of usual length goes back."""
    last = bisect_left(cast.places, place)
    return reversed(cast.mentions[max(0, last - _MOST_MENTIONS) : last])


def _find_recent(cast: Cast, place: int, gender: str) -> Person | None:
    """The one person of a gender named in the last two sentences."""
    sentence = cast.naming.words.sentence
    people: list[Person] = []
    for mention in _mentions_before(cast, place):
        if sentence[place] - sentence[mention.begin] > 2:
            break
        if (
            isinstance(mention.who, Person)
            and mention.who.gender in {gender, ""}
            and mention.who not in people
        ):
            people.append(mention.who)
    return people[0] if len(people) == 1 else None


def resolve_body(cast: Cast, place: int, head: int) -> Voice | None:
    """Which body "the ministry", "the company" or "the paper" means; None if nothing fits."""
    noun = cast.naming.words.lower[head]
    for is_fit in (_bears_noun, _is_company, _is_outlet, _is_state, _is_any):
        found = _find_last_body(cast, place, noun, is_fit)
        if found:
            return Voice(kind=SpeakerKind.ORGANISATION, who=found)
    return None


def find_bearing(cast: Cast, place: int, noun: str) -> Body | None:
    """The last body before a word that bears a noun in its name."""
    return _find_last_body(cast, place, noun, _bears_noun)


def _find_last_body(cast: Cast, place: int, noun: str, is_fit: _Fit) -> Body | None:
    """The one that fits in the nearest sentence before; of several there, the one that is its subject."""
    sentence, told = cast.naming.words.sentence, cast.naming.words.told
    near: list[Mention] = []
    for mention in _mentions_before(cast, place):
        if is_fit is not _bears_noun and told[place] - told[mention.begin] > _NEAR_BODIES:
            break
        if near and sentence[mention.begin] != sentence[near[0].begin]:
            break
        if isinstance(mention.who, Body) and is_fit(cast, mention.who, noun):
            near.append(mention)
    bodies = [mention.who for mention in near if isinstance(mention.who, Body)]
    if all(body is bodies[0] for body in bodies[1:]):
        return bodies[0] if bodies else None
    subjects = [
        mention.who for mention in near if isinstance(mention.who, Body) and is_subject(cast, mention)
    ]
    return subjects[-1] if subjects and all(body is subjects[0] for body in subjects) else None


def _is_state(cast: Cast, body: Body, noun: str) -> bool:
    known = cast.naming.find_known(*body.name)
    return noun in {"agency", "department", "bureau", "office"} and known in {
        KnownKind.MINISTRY,
        KnownKind.AGENCY,
    }


def _bears_noun(_: Cast, body: Body, noun: str) -> bool:
    return noun in body.nouns or (noun in body.tokens and len(body.tokens) > 1)


def _is_company(cast: Cast, body: Body, noun: str) -> bool:
    known = cast.naming.find_known(*body.name)
    is_open = known is None and not any(token in _NO_COMPANIES for token in body.tokens)
    return noun in COMPANIES and (known is KnownKind.COMPANY or body.tokens[-1] in COMPANY_ENDINGS or is_open)


def _is_outlet(cast: Cast, body: Body, noun: str) -> bool:
    known = cast.naming.find_known(*body.name)
    return noun in OUTLETS and (known is KnownKind.OUTLET or body.tokens[-1] in OUTLET_NAMES)


def _is_any(cast: Cast, body: Body, noun: str) -> bool:
    known = cast.naming.find_known(*body.name)
    is_open = known in {None, KnownKind.THINK_TANK, KnownKind.ORGANISATION, KnownKind.FORCE}
    return noun in {"group", "organisation", "organization", "body"} and is_open


def find_issuer(cast: Cast, place: int, noun: str) -> Range | None:
    """Who issued the document that "the report" means: what an earlier mention of one says; None if none does."""
    words = cast.naming.words
    for index in range(place - 1, max(-1, place - _FAR), -1):
        if words.lower[index] == noun and not words.owns[index]:
            found = find_stated_issuer(cast, index, index + 1) or _find_publisher(cast, index)
            if found:
                return found
    return None


def find_stated_issuer(cast: Cast, head: int, end: int) -> Range | None:
    """The body in "a report by the World Bank", "the bank's report", "a World Bank report"."""
    words = cast.naming.words
    for preposition in range(end, min(end + _NEAR_ISSUER, len(words) - 1)):
        if not words.is_joined(preposition):
            break
        is_said = (
            words.lower[preposition] == "from"
            or preposition == end
            or words.lower[preposition - 1] in _ISSUED
        )
        is_said = is_said and words.lower[preposition] in _ISSUED_BY
        found = _read_issuer(cast, preposition + 1) if is_said else None
        if found:
            return found
    return _find_owner_before(cast, head)


def _read_issuer(cast: Cast, begin: int) -> Range | None:
    """The body after "by" or "from", over an article and adjectives."""
    words, naming = cast.naming.words, cast.naming
    if begin < len(words):
        last = min(len(words) - 1, begin + 4)
        while begin < last and words.is_joined(begin + 1) and not words.is_capital(begin):
            begin += 1
        if begin < len(words) and words.is_capital(begin):
            after = find_body_end(naming, begin, len(words))
            if naming.kind(begin, after) is NameKind.ORGANISATION:
                return begin, after
            if after < len(words) and words.is_joined(after) and words.lower[after] in BODIES:
                return begin, after + 1
    return None


def _find_owner_before(cast: Cast, head: int) -> Range | None:
    words = cast.naming.words
    for index in range(head - 1, max(-1, head - 5), -1):
        if not words.is_joined(index + 1):
            return None
        mention = cast.mention_of.get(index)
        if mention and isinstance(mention.who, Body):
            return mention.begin, mention.end
        if words.owns[index] and words.lower[index] in BODIES | COMPANIES | OUTLETS:
            return index, index + 1
    return None


def _find_publisher(cast: Cast, head: int) -> Range | None:
    """The body that opens the sentence in which the document was published."""
    words = cast.naming.words
    verb = head - 1
    while verb > max(0, head - 8) and words.lower[verb] not in PUBLISHING:
        verb -= 1
    if words.lower[verb] not in PUBLISHING or words.sentence[verb] != words.sentence[head]:
        return None
    mention = cast.mention_of.get(verb - 1)
    return (mention.begin, mention.end) if mention and isinstance(mention.who, Body) else None
