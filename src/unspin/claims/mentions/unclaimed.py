"""Names that nobody has claimed: capitals that neither the lexicon, nor the reader, nor the words around them speak for.

- Two to four capitalised words shaped like a person's name, of which the last is rare and none is a known name or a noun
  that bodies are named with, are a person's ("Saddam Hussein", where the article says no more of him).
- A rare capitalised word that is the last word of such a name, or of a full name elsewhere, is its bearer's surname.
- A rare capitalised word that owns what only people own, or has a regime ("Assad's family"), is somebody's surname. One
  that only acts ("Ubisoft has") may be a company's, so it stays unclaimed.
- A rare capitalised word after "in", "near", "at" is a place, and so are those that a list goes on with ("in Qamenas,
  Sarmin and Talamenes").

All of these are likely only; their scores say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from unspin.claims.mentions.found import Found, say
from unspin.claims.speakers.naming import Name, Naming, has_body_word, is_person_shaped
from unspin.model import ActorKind, MentionForm
from unspin.text.gazetteer import Gazetteer

_RARE_ZIPF = 3.7
"""Frequency below which a word that is written with a capital inside a sentence is hardly a common noun ("Assad" 3.6)."""
_SURNAME_ZIPF = 4.2
"""The same for a surname beside a rare first name ("Hussein")."""
_USUAL_ZIPF = 4.6
_RULES = frozenset("regime himself herself who".split())
"""Words right after a surname."""
_OWNED = frozenset(
    "family wife husband son daughter father mother brother sister widow lawyer lawyers aide aides supporters opponents "
    "regime government forces presidency rule death arrest trial administration allies army militia bodyguard home house "
    "speech resignation victory loyalists henchmen inner brutal murderous".split()
)
"""What people own and companies do not."""
_SCORE = 0.5
_WHERE = frozenset("in near at outside around".split())
_MOST_LISTED = 8
_LONGEST = 4


def find_unclaimed(naming: Naming, gazetteer: Gazetteer) -> Iterator[Found]:
    """Likely people and places, in no order."""
    people: dict[str, str] = {}
    for name in naming.names:
        if name.kind is None and _is_person(naming, gazetteer, name):
            said = say(naming.words, (name.begin, name.end))
            people.setdefault(naming.words.lower[name.end - 1], said)
            yield _make(name, said, ActorKind.PERSON, MentionForm.FULL)
    singles = [name for name in naming.names if name.kind is None and name.end - name.begin == 1]
    for name in singles:
        if naming.words.lower[name.begin] not in people and _acts(naming, gazetteer, name.begin):
            people[naming.words.lower[name.begin]] = say(naming.words, (name.begin, name.end))
    for name in singles:
        full = people.get(naming.words.lower[name.begin])
        if full:
            yield _make(name, full, ActorKind.PERSON, MentionForm.SURNAME)
        elif _is_rare(naming, gazetteer, name.begin) and _stands_after_where(naming, name.begin):
            said = say(naming.words, (name.begin, name.end))
            yield _make(name, said, ActorKind.PLACE, MentionForm.FULL)


def _is_person(naming: Naming, gazetteer: Gazetteer, name: Name) -> bool:
    words = naming.words
    if not 1 < name.end - name.begin <= _LONGEST or not is_person_shaped(words, name.begin, name.end):
        return False
    if has_body_word(words, name.begin, name.end) or words.paragraph[name.begin] in naming.headings:
        return False
    tokens = words.lower[name.begin : name.end]
    if any(words.said[index].isupper() for index in range(name.begin, name.end) if len(tokens[0]) > 1):
        return False
    zipfs = [naming.lexicon.zipf(token) for token in tokens]
    if min(zipfs) > _RARE_ZIPF or zipfs[-1] > _SURNAME_ZIPF or max(zipfs) > _USUAL_ZIPF:
        return False
    return not any(
        gazetteer.find_form(words.said[index]) is not None for index in range(name.begin, name.end)
    )


def _is_rare(naming: Naming, gazetteer: Gazetteer, index: int) -> bool:
    words = naming.words
    if words.said[index].isupper() or words.paragraph[index] in naming.headings:
        return False
    is_rare = naming.lexicon.zipf(words.lower[index]) <= _RARE_ZIPF
    return is_rare and gazetteer.find_place(words.said[index]) is None


def _acts(naming: Naming, gazetteer: Gazetteer, index: int) -> bool:
    """Whether a rare word owns what people own, or rules ("the Assad regime")."""
    words = naming.words
    if not _is_rare(naming, gazetteer, index):
        return False
    after = words.lower[index + 1] if words.is_joined(index + 1) else ""
    return after in _OWNED if words.owns[index] else after in _RULES


def _stands_after_where(naming: Naming, index: int) -> bool:
    """Whether "in" stands before a word, over other names of the same list."""
    words = naming.words
    for place in range(index - 1, max(-1, index - _MOST_LISTED), -1):
        gap = words.gaps[place + 1].strip(" ")
        if words.lower[place] in _WHERE:
            return place + 1 <= index and gap == ""
        is_listed = words.lower[place] == "and" or (words.is_capital(place) and gap in {"", ","})
        if not is_listed:
            return False
    return False


def _make(name: Name, said: str, kind: ActorKind, form: MentionForm) -> Found:
    return Found(begin=name.begin, end=name.end, name=said, kind=kind, form=form, score=_SCORE)
