"""What a screening says in words: an entry, the spelling that hit, a list's record, the result in one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from unspin.model import Listing, Match, NameQuality, SanctionsList, Screening, SpellingUsed
from unspin.report.findings import count_words
from unspin.report.screening_summary import summarise_screening
from unspin.report.visible import first_words, one_line

NAME_LIMIT: Final = 120
_HASH_SHOWN: Final = 12
_FEW_DATES: Final = 4
_FEW_NUMBERS: Final = 3


def entry_words(listing: Listing) -> str:
    """An entry: its name, what it is, its id and list."""
    name = one_line(listing.name, NAME_LIMIT)
    return f"{name} · {listing.kind.value} · {one_line(listing.id)} on {one_line(listing.list)}"


def listed_words(listing: Listing) -> str:
    """What the list says of an entry besides its names: programmes, births, countries, numbers."""
    parts = [", ".join(listing.programmes)]
    if listing.birth_dates:
        parts.append("born " + _few(listing.birth_dates, _FEW_DATES))
    parts += [", ".join(listing.countries), _few(listing.numbers, _FEW_NUMBERS)]
    return one_line(" · ".join(part for part in parts if part))


def hit_words(match: Match) -> str:
    """Which spelling hit which of the entry's names."""
    listed = match.listed_name
    quality = "" if listed.quality is NameQuality.PRIMARY else f", {_article(listed.quality.value)}"
    how = "" if match.used is SpellingUsed.WRITTEN else f" ({match.used.value})"
    return f"“{one_line(match.spelling, NAME_LIMIT)}”{how} ↔ “{one_line(listed.words, NAME_LIMIT)}”{quality}"


def score_words(match: Match) -> str:
    """The score with its parts."""
    return f"{match.score:.2f}" + "".join(f"\n{first_words(one, None)}" for one in match.why)


def list_words(one: SanctionsList) -> str:
    """A list's record: what it is, of which day, what was read, kept and rejected, and the hash of its bytes."""
    day = f" of {one.day}" if one.day else ", undated"
    version = f", version {one.version}" if one.version else ""
    rejected = sum(row.count for row in one.rejected)
    hashes = ", ".join(code[:_HASH_SHOWN] for code in one.sha256)
    return (
        f"{one_line(one.name)} ({one.format}{version}){day}: {one.read:,} read, {one.kept:,} kept, {rejected:,} rejected · "
        f"sha256 {hashes}"
    )


def rejected_words(one: SanctionsList) -> Iterator[str]:
    """What was not kept of a list, and why."""
    return (f"{row.count:,} rejected: {one_line(row.reason)} (first: {row.first})" for row in one.rejected)


def screening_in_one_line(screening: Screening) -> str:
    """The result in one line: names, possible matches, lists, pages."""
    summary = summarise_screening(screening)
    lists = f"{count_words(summary.lists, 'list')} with {summary.entries:,} entries"
    names = count_words(summary.names, "name")
    pages = f" from {count_words(summary.pages, 'page')}" if summary.pages else ""
    if not summary.matches:
        none = f"none of {names}{pages} reaches the threshold on {lists}"
        cleared = (
            f" · {count_words(summary.cleared, 'match', 'matches')} cleared before" if summary.cleared else ""
        )
        return none[0].upper() + none[1:] + cleared
    parts = [
        f"{names}{pages}, {summary.named} of which may be listed",
        count_words(summary.matches, "possible match", "possible matches"),
    ]
    parts += [f"{summary.confirmed} confirmed"] if summary.confirmed else []
    parts += [f"{summary.cleared} cleared"] if summary.cleared else []
    return " · ".join([*parts, lists])


def _few(words: Sequence[str], count: int) -> str:
    more = f" and {len(words) - count} more" if len(words) > count else ""
    return ", ".join(words[:count]) + more


def _article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
