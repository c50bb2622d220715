"""The index of listed names: which of them a name may be, without comparing it with all.

Problem: thousands of names against lists of tens of thousands of entries, up to millions; one exact comparison takes
tens of microseconds.

Building: 1. each listed name is cut into its parts, as the comparison does it; 2. its telling parts' sounds are words
of the vocabulary, the name stands under each; 3. a word weighs by its rarity, log(1 + names / names with it); 4. two
more keys lead to a name: all its words joined, and an organisation's first letters.

Finding: 1. the words that each part may be (`vocabulary`), also two parts joined into one ("Al Qaida" → "Alqaida");
2. names by the weight of what they share (`postings`); 3. names with the same joined words, or whose first letters
the query is, or the other way round; 4. the best ones by estimate.

Invariants: the same listings in the same order give the same index and the same candidates. Memory: with a list of
millions the listings themselves are the largest part; names are prepared again when they are compared.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Self

import numpy as np
from numpy.typing import NDArray

from unspin.model import ListedName, Listing, SanctionsList
from unspin.sanctions.index.key_table import KeyTable, sum_key
from unspin.sanctions.index.postings import Postings, SoughtParts, find_names, open_tally
from unspin.sanctions.index.sieve import Sieve
from unspin.sanctions.index.store import ListingStore
from unspin.sanctions.index.vocabulary import Hits, Vocabulary
from unspin.sanctions.names import NamePart, PartRole, PreparedName, prepare_name
from unspin.sanctions.names.sounds import to_sound

_INITIAL_WEIGHT = 0.3  # of a letter's rarity
_JOINED_ESTIMATE = 1.0
_ACRONYM_ESTIMATE = 0.8
_FORM = 0.9  # likeness of two forms of one given name
_MOST_BY_KEY = 16
_KEPT_PREPARED = 1 << 16  # of the prepared names, the first, which are kept; half a kilobyte each
_PREPARED_AGAIN = 1 << 16  # of the others that are kept when they were compared
_KEPT_LISTINGS = 1 << 12  # a match asks for its listing several times
_SHORTEST_JOIN = 5  # letters of two parts joined


@dataclass(frozen=True, slots=True, kw_only=True)
class FindConfig:
    """How candidates are chosen.

    Attributes:
        floor: least estimate of a candidate, in [0, 1].
        most: candidates at most.
    """

    floor: float = 0.45
    most: int = 30


class NameIndex:
    """Listed names by the keys of their parts; use `NameIndex.build`.

    Attributes:
        sources: the lists' records by name.
        vocabulary: the words of the names.
    """

    def __init__(
        self, gathered: _Gathered, sources: Sequence[SanctionsList], sieve: Sieve | None = None
    ) -> None:
        self._store = gathered.store
        self._read_listing = lru_cache(maxsize=_KEPT_LISTINGS)(gathered.store.get)
        self._listings = np.frombuffer(gathered.listings, dtype=np.int32)
        self._places = np.frombuffer(gathered.places, dtype=np.uint16)
        self.vocabulary = Vocabulary(list(gathered.words), gathered.latins, gathered.skeletons)
        self._postings, self._rarities = _sort_postings(gathered, sieve)
        self._joined = KeyTable(*gathered.joined)
        self._acronyms = KeyTable(*gathered.acronyms)
        self._tally = open_tally(len(self))
        self._unknown = float(np.log1p(len(self) if sieve is None else max(len(self), sieve.total)))
        self.sources = {source.name: source for source in sources}
        self._prepared = gathered.prepared
        self._prepare_again = lru_cache(maxsize=_PREPARED_AGAIN)(self._prepare)

    @classmethod
    def build(
        cls, listings: Iterable[Listing], sources: Sequence[SanctionsList] = (), sieve: Sieve | None = None
    ) -> Self:
        """The index of all names of the listings.

        Args:
            listings: read once, from first to last.
            sources: the lists' records, looked at after the last listing was read, so that a list may be filled
                while the listings are read. A listing whose list has no record gets a bare one with its name.
            sieve: that the listings have gone through; it knows how rare a word is in the whole list.
        """
        gathered = _Gathered()
        for listing in listings:
            gathered.add(listing)
        return cls(gathered, sources, sieve)

    def __len__(self) -> int:
        """How many listed names it holds."""
        return len(self._listings)

    def find(self, name: PreparedName, config: FindConfig | None = None) -> list[tuple[int, float]]:
        """Listed names that the name may be, by number, each with an estimate in [0, 1]; the best first."""
        config = config or FindConfig()
        estimates = dict(self._find_by_key(name))
        parts = list(self._weigh_parts(name))
        if parts:
            numbers, found = self.count(
                [hits for _, hits in parts], [weight for weight, _ in parts], config.floor
            )
            for number, estimate in zip(numbers.tolist(), found.tolist(), strict=True):
                estimates[number] = max(estimate, estimates.get(number, 0.0))
        ordered = sorted(estimates.items(), key=lambda item: (-item[1], item[0]))
        return ordered[: config.most]

    def count(
        self, hits: Sequence[Hits], weights: Sequence[float], floor: float
    ) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Numbers of the listed names that share most with a query, and their estimates.

        Args:
            hits: for each part of the query the words that it may be.
            weights: of each part.
            floor: least estimate.
        """
        order = sorted(range(len(hits)), key=lambda part: -weights[part])
        sought = SoughtParts(
            words=np.concatenate([hits[part][0] for part in order]),
            likeness=np.concatenate([hits[part][1] for part in order]),
            ends=np.cumsum([len(hits[part][0]) for part in order], dtype=np.int64),
            weights=np.array([weights[part] for part in order], dtype=np.float32),
        )
        return find_names(self._postings, sought, self._tally, floor)

    def weigh(self, word: int) -> float:
        """How much a word tells by its rarity; -1 for a word that no listed name has."""
        return self._unknown if word < 0 else float(self._rarities[word])

    def listing_number(self, number: int) -> int:
        """The number of the listing that a listed name belongs to."""
        return int(self._listings[number])

    def listing(self, listing_number: int) -> Listing:
        """The listing with that number."""
        return self._read_listing(listing_number)

    def listed_name(self, number: int) -> ListedName:
        """The listed name with that number."""
        return self.listing(self.listing_number(number)).names[int(self._places[number])]

    def source(self, listing: Listing) -> SanctionsList:
        """The record of the list that a listing stands on."""
        found = self.sources.get(listing.list)
        return found or SanctionsList(name=listing.list, format="", paths=(), sha256=(), read=0, kept=0)

    @property
    def size(self) -> int:
        """Bytes that the index takes, prepared names aside."""
        arrays = self._listings.nbytes + self._places.nbytes + self._rarities.nbytes + 16 * len(self)
        tables = (
            self.vocabulary.size
            + sum(table.nbytes for table in self._postings)
            + self._joined.size
            + self._acronyms.size
        )
        return arrays + tables + self._store.size

    def prepare(self, number: int) -> PreparedName:
        """The listed name with that number, ready for comparison."""
        return self._prepared[number] if number < len(self._prepared) else self._prepare_again(number)

    def _prepare(self, number: int) -> PreparedName:
        listing = self.listing(self.listing_number(number))
        return prepare_name(listing.names[int(self._places[number])].words, listing.kind)

    def _find_by_key(self, name: PreparedName) -> Iterator[tuple[int, float]]:
        if len(name.telling) == 1:
            for number in self._acronyms.find(name.joined, _MOST_BY_KEY).tolist():
                yield number, _ACRONYM_ESTIMATE
        if name.acronym:
            for number in self._joined.find(to_sound(name.acronym), _MOST_BY_KEY).tolist():
                yield number, _ACRONYM_ESTIMATE
        for number in self._joined.find(to_sound(name.joined), _MOST_BY_KEY).tolist():
            yield number, _JOINED_ESTIMATE

    def _weigh_parts(self, name: PreparedName) -> Iterator[tuple[float, Hits]]:
        joined = self._find_joined(name.parts)
        for part in name.telling:
            hits = [self.vocabulary.find(part.sound, part.latin, part.skeleton), *joined.get(id(part), ())]
            if part.forms or part.translations:
                hits.append(self._find_forms(part))
            words = np.concatenate([numbers for numbers, _ in hits])
            likeness = np.concatenate([each for _, each in hits])
            best = int(words[likeness.argmax()]) if len(words) else -1
            weight = self.weigh(best) * (_INITIAL_WEIGHT if part.role is PartRole.INITIAL else 1)
            yield weight, (words, likeness)

    def _find_forms(self, part: NamePart) -> Hits:
        """The rows of names that a part is a form of, as words of the vocabulary."""
        words = self.vocabulary.locate(_list_forms(part))
        known = words[words >= 0]
        return known, np.full(len(known), _FORM, dtype=np.float32)

    def _find_joined(self, parts: Sequence[NamePart]) -> dict[int, list[Hits]]:
        """For each part what it may be together with the part before or after it."""
        found: dict[int, list[Hits]] = {}
        pairs = [
            (left, right, to_sound(left.latin + right.latin))
            for left, right in pairwise(parts)
            if len(left.latin) + len(right.latin) >= _SHORTEST_JOIN
        ]
        words = self.vocabulary.locate([sound for _, _, sound in pairs]) if pairs else np.empty(0, np.int32)
        for (left, right, _), word in zip(pairs, words.tolist(), strict=True):
            if word >= 0:
                hit = (np.array([word], dtype=np.int32), np.ones(1, dtype=np.float32))
                found.setdefault(id(left), []).append(hit)
                found.setdefault(id(right), []).append(hit)
        return found


def _list_forms(part: NamePart) -> list[str]:
    """Keys of the rows of names that a part is a form or a translation of; no sound looks like them."""
    return [f"={row}" for row in sorted(part.forms)] + [f"~{row}" for row in sorted(part.translations)]


class _Gathered:
    """What is gathered from listings, one after the other."""

    def __init__(self) -> None:
        self.store = ListingStore()
        self.listings = array("i")
        self.places = array("H")
        self.prepared: list[PreparedName] = []
        self.words: dict[str, int] = {}
        self.latins: list[str] = []
        self.skeletons: list[str] = []
        self.posted_words = array("i")
        self.posted_names = array("i")
        self.posted_shares = array("f")
        self.joined: tuple[array[int], array[int]] = (array("I"), array("i"))
        self.acronyms: tuple[array[int], array[int]] = (array("I"), array("i"))

    def add(self, listing: Listing) -> None:
        number = self.store.add(listing)
        seen: set[str] = set()
        for place, listed in enumerate(listing.names[: 1 << 16]):
            key = listed.words.casefold()
            if key not in seen:
                seen.add(key)
                self._add_name(prepare_name(listed.words, listing.kind), number, place)

    def _add_name(self, name: PreparedName, listing: int, place: int) -> None:
        number = len(self.listings)
        self.listings.append(listing)
        self.places.append(place)
        if number < _KEPT_PREPARED:
            self.prepared.append(name)
        for part in {part.sound: part for part in name.telling if part.sound}.values():
            self._meet(part.sound, part.latin, part.skeleton)
            self._post(part.sound, number, _INITIAL_WEIGHT if part.role is PartRole.INITIAL else 1)
        for key in sorted({key for part in name.telling for key in _list_forms(part)}):
            self._meet(key, "", "")
            self._post(key, number, 0)
        for (sums, names), key in ((self.joined, to_sound(name.joined)), (self.acronyms, name.acronym)):
            if key:
                sums.append(sum_key(key))
                names.append(number)

    def _meet(self, sound: str, latin: str, skeleton: str) -> None:
        if sound not in self.words:
            self.words[sound] = len(self.words)
            self.latins.append(latin)
            self.skeletons.append(skeleton)

    def _post(self, sound: str, name: int, share: float) -> None:
        self.posted_words.append(self.words[sound])
        self.posted_names.append(name)
        self.posted_shares.append(share)


def _sort_postings(gathered: _Gathered, sieve: Sieve | None) -> tuple[Postings, NDArray[np.float32]]:
    """Names under words, and how much each word tells, in the whole list where a sieve has seen it."""
    words = np.frombuffer(gathered.posted_words, dtype=np.int32)
    names = np.frombuffer(gathered.posted_names, dtype=np.int32)
    shares = np.frombuffer(gathered.posted_shares, dtype=np.float32)
    total = len(gathered.listings)
    counts = np.bincount(words, minlength=len(gathered.words))
    seen = counts if sieve is None else np.maximum(counts, [sieve.count(word) for word in gathered.words])
    size = total if sieve is None else max(total, sieve.total)
    rarities = np.log1p(size / np.maximum(seen, 1)).astype(np.float32)
    weights = np.bincount(names, weights=rarities[words] * shares, minlength=total).astype(np.float32)
    starts = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
    return Postings(starts, names[np.argsort(words, kind="stable")], weights), rarities
