"""Short forms of bodies that an article uses without saying so.

- An acronym is a body's where its letters are the initials of the capitalised words of that body's name, and of no
  other body's in the article: "the Foundation for Defense of Democracies … FDD".
- The first words of one body's name alone, where only nouns of kind follow them in full: "Golden Crescent Shipping …
  Golden Crescent". Not where the short one is known as a body of its own.
- An acronym that the article has introduced in brackets, and a rare word that is a body's whole name, wherever they stand.

Source: Schwartz and Hearst 2003, from whose rules only the strictest is taken.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from unspin.claims.mentions.found import Found
from unspin.claims.speakers.cast import Body, Cast
from unspin.claims.speakers.source_words import BODIES, COMPANY_ENDINGS
from unspin.claims.speakers.words import Words
from unspin.model import MentionForm

_NOUNS = BODIES | COMPANY_ENDINGS
_RARE_ZIPF = 3.7  # as in `unclaimed`
_SHORTEST = 3  # letters; two fit too many names


def find_acronyms(cast: Cast) -> dict[int, Body]:
    """From the id of a body that is only an acronym to the body of the article that it stands for."""
    words = cast.naming.words
    by_initials = _group_initials(cast)
    found: dict[int, Body] = {}
    for body in cast.bodies:
        short = words.said[body.name[0]].replace(".", "")
        if body.name[1] - body.name[0] != 1 or not short.isupper() or len(short) < _SHORTEST:
            continue
        meant = by_initials.get(short, [])
        if len(meant) == 1:
            found[id(body)] = meant[0]
    return found | _find_beginnings(cast)


def _is_own_word(cast: Cast, body: Body) -> bool:
    """Whether a body's name is one rare word ("Icann")."""
    return len(body.tokens) == 1 and cast.naming.lexicon.zipf(body.tokens[0]) <= _RARE_ZIPF


def _is_known_otherwise(cast: Cast, index: int) -> bool:
    name = cast.naming.name_of.get(index)
    return name is not None and (name.kind is not None or name.end - name.begin > 1)


def _group_initials(cast: Cast) -> dict[str, list[Body]]:
    """Initials and the bodies that have them."""
    grouped: dict[str, list[Body]] = defaultdict(list)
    for body in cast.bodies:
        for initials in sorted(_spell_initials(cast.naming.words, body)):
            grouped[initials].append(body)
    return grouped


def _find_beginnings(cast: Cast) -> dict[int, Body]:
    """From the id of a body that has the first words of another one's name to that one."""
    longer: dict[tuple[str, ...], list[Body]] = defaultdict(list)
    for body in cast.bodies:
        for size in range(1, len(body.tokens)):
            if all(token in _NOUNS for token in body.tokens[size:]):
                longer[body.tokens[:size]].append(body)
    return {
        id(body): longer[body.tokens][0]
        for body in cast.bodies
        if len(longer.get(body.tokens, ())) == 1 and _may_be_short(cast, body, longer[body.tokens][0])
    }


def _may_be_short(cast: Cast, body: Body, longer: Body) -> bool:
    known = cast.naming.find_known(*body.name)
    return known is None or known is cast.naming.find_known(*longer.name)


def find_beginnings(cast: Cast, kinds: dict[int, Found]) -> Iterator[Found]:
    """First words of one body's name, two or more, wherever they stand, were they read as a place or not at all.

    Args:
        cast: the article's bodies.
        kinds: id of a body → a mention of it.
    """
    words = cast.naming.words
    longer: dict[tuple[str, ...], list[Body]] = defaultdict(list)
    for body in cast.bodies:
        for size in range(2, len(body.tokens)):
            if all(token in _NOUNS for token in body.tokens[size:]) and id(body) in kinds:
                longer[body.tokens[:size]].append(body)
    sizes = sorted({len(tokens) for tokens in longer}, reverse=True)
    for index in range(len(words)):
        for size in sizes:
            meant = longer.get(tuple(words.lower[index : index + size]), [])
            end = index + size
            if len(meant) != 1 or not all(words.is_capital(place) for place in range(index, end)):
                continue
            if end < len(words) and words.is_joined(end) and words.is_capital(end):
                continue
            found = kinds[id(meant[0])]
            yield Found(
                begin=index,
                end=end,
                name=found.name,
                kind=found.kind,
                form=MentionForm.SHORT,
                score=found.score,
            )
            break


def find_shorts(cast: Cast, kinds: dict[int, Found]) -> Iterator[Found]:
    """Acronyms introduced in brackets, wherever else they stand.

    Args:
        cast: the article's bodies.
        kinds: id of a body → a mention of it.
    """
    words = cast.naming.words
    known = {
        short: kinds[id(body)] for body in cast.bodies for short in sorted(body.short) if id(body) in kinds
    }
    single = {body.tokens[0] for body in cast.bodies if _is_own_word(cast, body)}
    for index, word in enumerate(words.lower):
        meant = known.get(word)
        is_name = words.is_capital(index) if word in single else words.said[index][:_SHORTEST].isupper()
        if meant and is_name and not _is_known_otherwise(cast, index):
            yield Found(
                begin=index,
                end=index + 1,
                name=meant.name,
                kind=meant.kind,
                form=MentionForm.SHORT,
                score=meant.score,
            )


def _spell_initials(words: Words, body: Body) -> set[str]:
    """The initials of a name's capitalised words, and of all its words."""
    if body.name[1] - body.name[0] < _SHORTEST:
        return set()
    said = [words.said[index] for index in range(*body.name)]
    said = said[1:] if said[0].casefold() == "the" else said
    capitals = "".join(word[0] for word in said if word[0].isupper())
    everything = "".join(word[0].upper() for word in said)
    return {initials for initials in (capitals, everything) if len(initials) >= _SHORTEST}
