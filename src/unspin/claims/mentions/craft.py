"""Vessels and aircraft: named after what they are, by registration, or by type.

- A capitalised run after "the tanker", "MV", "the vessel" is a vessel's name, with the number behind it ("Grace 1"); it is
  one wherever else it stands in the article, too. So is a name before ", a tanker" or an IMO number in brackets.
- A registration ("EP-GOM") is an aircraft's where an aircraft or a flight is spoken of in the sentence.
- Aircraft types are told by their makers' patterns ("Il-76", "Boeing 747", "F-35").

Cost: linear in the words; a name is looked at for four words, a sentence once.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from unspin.claims.mentions.found import Found, say
from unspin.claims.speakers.naming import Naming
from unspin.model import ActorKind, MentionForm

_VESSELS = frozenset(
    "tanker supertanker vessel ship freighter yacht superyacht carrier cruiser frigate destroyer corvette warship "
    "submarine trawler tug tugboat ferry schooner containership flagship gunboat steamer".split()
)
_PREFIXES = frozenset(["mv", "mt", "m/v", "m/t", "ss", "hms", "uss", "iris", "lpg", "lng"])
_SHIP_PREFIXES = frozenset(["mv", "mt", "hms", "uss"])
"""Prefixes that are written in capitals and belong to ships alone."""
_CALLED = frozenset(["named", "called", "dubbed", "renamed"])
_LONGEST = 4
_AIRCRAFT = frozenset(
    "aircraft plane planes airplane aeroplane jet jets airliner airliners flight flights helicopter helicopters freighter registration "
    "registered tail airbus boeing ilyushin antonov tupolev".split()
)
_REGISTRATION = regex.compile(
    r"(?<![\w-])(?:(?:EP|RA|RF|YK|SU|TC|UR|UK|EX|4K|4L|EK|EW|A6|A7|A9C|AP|YI|YV|OD|HZ|9K|JY|5A|ST|VT|VP|VQ|UP|UN|EZ|EY|ER|Z3|"
    r"B|D|G|F|I|M|T7|LZ|HA|SP|OK|OM|YR|YU|9H|9M|9A|5B|4X|LY|ES|YL)-[A-Z0-9]{3,6}|YV\d{3,4}|N[1-9]\d{2,4}[A-Z]{0,2})(?![\w-])"
)
"""Civil registrations: marks of ICAO Annex 7, a hyphen, three to six letters or figures; those of Venezuela and the United
States without one."""
_TYPE = regex.compile(
    r"(?<![\w-])(?:(?:Il|An|Tu|Su|Yak|Mi|Ka|MiG|IL|AN|TU|SU|MIG)-\d{1,3}[A-Z]{0,3}|(?:F|B|C|A|E|P|UH|AH|CH|MQ|RQ|KC|EA)-\d{1,3}[A-Z]{0,2}"
    r"|Boeing \d{3}(?:-\d{3}[A-Z]{0,2})?|Airbus A\d{3}(?:-\d{3})?|A3[0-8]\d-\d{3}|Embraer \d{3}|Rafale|Eurofighter|"
    r"Black Hawk|Chinook|Apache helicopter)(?![\w-])"
)
_SCORE, _LIKELY = 0.8, 0.7


def find_craft(naming: Naming) -> Iterator[Found]:
    """Vessels and aircraft, in no order; two may touch."""
    vessels = list(_find_introduced_vessels(naming))
    yield from vessels
    yield from _find_vessels_again(naming, vessels)
    yield from _find_aircraft(naming)


def _find_introduced_vessels(naming: Naming) -> Iterator[Found]:
    words = naming.words
    for index in range(len(words) - 1):
        word, begin = words.lower[index], index + 1
        if word == "m" and words.lower[begin] in {"v", "t"} and words.gaps[begin] == "/":
            begin += 1
        elif not (word in _VESSELS or (word in _SHIP_PREFIXES and words.said[index].isupper())):
            continue
        begin += begin < len(words) and words.lower[begin] in _CALLED
        end = _find_name_end(naming, begin)
        if end > begin:
            yield Found(
                begin=begin, end=end, name=say(words, (begin, end)), kind=ActorKind.VESSEL, score=_SCORE
            )
    yield from _find_before_number(naming)


def _find_before_number(naming: Naming) -> Iterator[Found]:
    """Names before an IMO number: "Adrian Darya 1 (IMO 9116412)"."""
    words = naming.words
    for index in range(2, len(words) - 1):
        is_number = words.lower[index] == "imo" and words.lower[index + 1][:7].isdigit()
        if not is_number or words.gaps[index].strip() not in {"(", ","}:
            continue
        begin = index
        while begin and index - begin < _LONGEST and _is_name_word(naming, begin - 1, index):
            begin -= 1
        if begin < index and words.is_capital(begin):
            yield Found(
                begin=begin, end=index, name=say(words, (begin, index)), kind=ActorKind.VESSEL, score=_SCORE
            )


def _is_name_word(naming: Naming, index: int, end: int) -> bool:
    words = naming.words
    is_written = words.is_capital(index) or words.said[index].isdigit()
    is_joined = index + 1 == end or words.is_joined(index + 1)
    return is_written and is_joined and words.lower[index] not in _VESSELS | _SHIP_PREFIXES


def _find_name_end(naming: Naming, begin: int) -> int:
    """Where a vessel's name ends that begins at a word; the word itself if none does."""
    words = naming.words
    if begin >= len(words) or not words.is_capital(begin):
        return begin
    if words.gaps[begin].strip(" \t\u00a0") not in {"", "'", "‘", '"', "“", "."}:
        return begin
    end = begin + 1
    while end < min(len(words), begin + _LONGEST) and words.is_joined(end) and not words.owns[end - 1]:
        if not (words.is_capital(end) or words.said[end].isdigit()):
            break
        end += 1
    return begin if end == begin + 1 and words.is_small(begin) else end


def _find_vessels_again(naming: Naming, vessels: list[Found]) -> Iterator[Found]:
    """The same names wherever else they stand, by all their words."""
    words = naming.words
    by_first: dict[str, list[tuple[tuple[str, ...], Found]]] = {}
    for vessel in vessels:
        tokens = words.lower[vessel.begin : vessel.end]
        known = by_first.setdefault(tokens[0], [])
        if tokens not in [seen for seen, _ in known]:
            known.append((tokens, vessel))
    for index, word in enumerate(words.lower):
        for tokens, vessel in by_first.get(word, ()):
            end = index + len(tokens)
            if words.is_capital(index) and words.lower[index:end] == tokens:
                yield Found(begin=index, end=end, name=vessel.name, kind=ActorKind.VESSEL, score=_SCORE)
                break


def _find_aircraft(naming: Naming) -> Iterator[Found]:
    words = naming.words
    spoken = {words.sentence[index] for index, word in enumerate(words.lower) if word in _AIRCRAFT}
    for pattern, needs_word, score in ((_REGISTRATION, True, _SCORE), (_TYPE, False, _LIKELY)):
        for match in pattern.finditer(words.text):
            begin = words.first(match.start())
            end = words.first(match.end())
            if begin < end and (not needs_word or words.sentence[begin] in spoken):
                name = " ".join(match.group().split())
                form = MentionForm.FULL
                yield Found(begin=begin, end=end, name=name, kind=ActorKind.AIRCRAFT, form=form, score=score)
