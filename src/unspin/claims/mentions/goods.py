"""Weapons and goods that have a name of their own.

A name that nothing else speaks for is a thing's where a noun for things follows it ("Shahed drones", "Iskander missiles",
"the Patriot system"), where it is a model with a number ("Mohajer-6", "Kh-101"), or where the reader took it for one.
A people's adjective before it is no part of it ("Iranian | Shahed"). It is one wherever else it stands alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from unspin.claims.mentions.found import Found, say
from unspin.claims.speakers.naming import Name, Naming
from unspin.model import ActorKind, NameKind
from unspin.text.lexicon import NameKind as KnownKind

GOODS = frozenset(
    "drone drones uav uavs missile missiles rocket rockets system systems launcher launchers tank tanks rifle rifles gun guns "
    "howitzer howitzers mortar mortars munition munitions bomb bombs shell shells torpedo torpedoes mine mines radar radars "
    "chip chips processor processors microchip microchips engine engines turbine turbines centrifuge centrifuges "
    "software malware ransomware spyware cryptocurrency token tokens coin phone phones smartphone truck trucks "
    "vehicle vehicles submunitions warhead warheads interceptor interceptors satellite satellites".split()
)
"""Nouns for goods that models are named before."""
_MODEL = regex.compile(
    r"(?<![\w-])(?:Shahed|Mohajer|Geran|Arash|Fateh|Zolfaghar|Ababil|Qiam|Emad|Sejjil|Khorramshahr|Fattah|Bavar|Khordad|"
    r"Iskander|Kalibr|Kinzhal|Zircon|Oniks|Lancet|Orlan|Tochka|Kh|Bayraktar|Hwasong|KN|S|HIMARS|ATACMS|Javelin|Stinger|"
    r"TOW|Patriot|RPG|AK|T|BMP|BTR|Buk|Pantsir|Tor|Grad|Smerch|Uragan|Novichok|Kornet|Katyusha|Fajr|Scud|Switchblade|"
    r"Leopard|Abrams|Storm Shadow|SCALP)[- ]?(?:[A-Z]{1,3}[- ]?)?\d{1,4}[A-Z]{0,2}(?![\w-])"
)
"""Models with their number; letters alone ("S", "T", "Kh") need the hyphen that the next rule asks for."""
_HYPHENED = frozenset(["s", "t", "kh", "kn", "ak"])
_SCORE, _READ = 0.7, 0.6


def find_goods(naming: Naming, read: Sequence[tuple[int, int, float]]) -> Iterator[Found]:
    """Named goods, in no order; two may touch.

    Args:
        naming: the article's names.
        read: words of names that the reader took for things, with its certainty.
    """
    words = naming.words
    named: set[tuple[str, ...]] = set()
    for match in _MODEL.finditer(words.text):
        begin, end = words.first(match.start()), words.first(match.end())
        if begin < end and (words.lower[begin] not in _HYPHENED or "-" in match.group()):
            yield _make(naming, begin, end, _SCORE)
    for name in naming.names:
        begin = _skip_adjective(naming, name)
        if begin < name.end and _is_goods(naming, name):
            named.add(words.lower[begin : name.end])
            yield _make(naming, begin, name.end, _SCORE)
    for name in naming.names:
        if name.kind is None and words.lower[name.begin : name.end] in named:
            yield _make(naming, name.begin, name.end, _READ)
    for begin, end, score in read:
        if begin < end and words.is_capital(begin):
            yield _make(naming, begin, end, score)


def _is_goods(naming: Naming, name: Name) -> bool:
    words = naming.words
    if name.kind is NameKind.THING:
        return True
    if name.kind is not None or name.end >= len(words) or words.owns[name.end - 1]:
        return False
    return words.is_joined(name.end) and words.lower[name.end] in GOODS and not words.is_capital(name.end)


def _skip_adjective(naming: Naming, name: Name) -> int:
    begin = name.begin
    while begin < name.end and naming.find_known(begin, begin + 1) in {
        KnownKind.NATIONALITY,
        KnownKind.COUNTRY,
    }:
        begin += 1
    return begin


def _make(naming: Naming, begin: int, end: int, score: float) -> Found:
    return Found(
        begin=begin, end=end, name=say(naming.words, (begin, end)), kind=ActorKind.THING, score=score
    )
