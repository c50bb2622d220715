"""The mentions of a copy, found from those of the article that it was copied from.

A copy is not read again. The origin's names are sought in the copy's restored text, where they stand as the origin has
them, and taken back to the words of the copy's own page through the changes of the restoration.

Rules:
1. A name is sought by its words as they are in the original wording, whole, from the longest to the shortest; what a
   longer one has taken, a shorter one cannot.
   Places inside a longer name that is found are carried with it.
2. Equal words that mean different actors in the origin ("the ministry") are taken in the origin's order if the copy has
   them as often, and are left out if not.
3. A place inside a change is widened to the whole change: "Wall Avenue Journal" stands for "Wall Street Journal".
4. What the page reads differently has both wordings: `words` are the page's, `restored` the original's. Words that have no
   capital ("the company" for a name) are only a description there.

Cost: linear in the text and the mentions, times the words of the longest name.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from unspin.model import ActorKind, Article, Change, Mention, MentionForm, Restoration, Span
from unspin.text.tokens import read_tokens
from unspin.text.word_pairs import WordPlaces, map_words, pair_changes, refine_pairs, spread_pairs

_WORD = regex.compile(r"(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]++(?:\.(?=\d)[\d]+)*+")
_OWNERS = ("'s", "’s")
_LONGEST = 16  # words of a name that is sought

_Key = tuple[str, ...]


def carry_mentions(
    mentions_of_origin: Sequence[Mention], restoration: Restoration, article: Article
) -> tuple[Mention, ...]:
    """The mentions of a copy, in the order of its text.

    Args:
        mentions_of_origin: the mentions of the article that it was copied from.
        restoration: the copy's text with the original words put back.
        article: the copy.
    """
    sought = _group(mentions_of_origin)
    page = _Page(restoration, article)
    used: dict[_Key, int] = defaultdict(int)
    carried: list[Mention] = []
    places = _find(restoration.text, sought)
    times = Counter(key for _, key in places)
    for span, key in places:
        meant = sought[key]
        mention = meant[min(used[key], len(meant) - 1)]
        used[key] += 1
        if times[key] != len(meant) and len({(each.name, each.kind) for each in meant}) > 1:
            continue
        found = _place(mention, span, restoration, article, page)
        if found:
            carried.append(found)
    return tuple(sorted(carried, key=lambda mention: (mention.span.begin, -mention.span.end)))


def _group(mentions: Sequence[Mention]) -> dict[_Key, list[Mention]]:
    """The words that are sought, each with the origin's mentions of them in order."""
    grouped: dict[_Key, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda mention: (mention.span.begin, -mention.span.end)):
        key = tuple(match.group() for match in _WORD.finditer(mention.restored or mention.words))
        if 0 < len(key) <= _LONGEST:
            grouped[key].append(mention)
    return grouped


def _find(text: str, sought: dict[_Key, list[Mention]]) -> list[tuple[Span, _Key]]:
    """Where the words stand in a text, the longest first at each word; none inside another one."""
    lengths: dict[str, list[int]] = defaultdict(list)
    for key in sought:
        lengths[key[0]].append(len(key))
    words = [(match.start(), match.end(), match.group()) for match in _WORD.finditer(text)]
    said = [word for _, _, word in words]
    found: list[tuple[Span, _Key]] = []
    index = 0
    while index < len(words):
        size = _match(said, index, sought, lengths)
        if size:
            found.append(_take(words, index, size))
            found += [_take(words, *inner) for inner in _find_inner(said, index, size, sought)]
        index += size or 1
    return found


def _take(words: Sequence[tuple[int, int, str]], index: int, size: int) -> tuple[Span, _Key]:
    taken = words[index : index + size]
    return Span(begin=taken[0][0], end=taken[-1][1]), tuple(word for _, _, word in taken)


def _find_inner(
    said: Sequence[str], begin: int, size: int, sought: dict[_Key, list[Mention]]
) -> Iterator[tuple[int, int]]:
    """Places inside a longer name, as (first word, number of words), where the origin has them inside of it, too."""
    outer = sought[tuple(said[begin : begin + size])][0]
    for index in range(begin, begin + size):
        for length in range(min(size - 1, begin + size - index), 0, -1):
            inner = sought.get(tuple(said[index : index + length]), ())
            if any(each.kind is ActorKind.PLACE and _lies_in(each.span, outer.span) for each in inner):
                yield index, length
                break


def _lies_in(inner: Span, outer: Span) -> bool:
    return outer.begin <= inner.begin and inner.end <= outer.end and len(inner) < len(outer)


def _match(
    said: Sequence[str], index: int, sought: dict[_Key, list[Mention]], lengths: dict[str, list[int]]
) -> int:
    """How many words at a place are sought together; 0 if none are."""
    for size in sorted(set(lengths.get(said[index], ())), reverse=True):
        if tuple(said[index : index + size]) in sought:
            return size
    return 0


class _Page:
    """The words of a copy's page, found for stretches of its restored text."""

    def __init__(self, restoration: Restoration, article: Article) -> None:
        self._page, self._restored = _read_places(article.text), _read_places(restoration.text)
        self._changes = restoration.changes if restoration.text != article.text else ()
        pairs = refine_pairs(
            self._page, self._restored, pair_changes(self._page, self._restored, self._changes)
        )
        turned = [(right, left) for left, right in pairs]
        self._back = spread_pairs(turned, len(self._restored), len(self._page))
        self._ends = [change.restored.end for change in self._changes]

    def span(self, restored: Span) -> Span | None:
        """Where a stretch of the restored text stands on the page; None if the page has no words for it."""
        begin = bisect_left(self._restored.begins, restored.begin)
        end = bisect_left(self._restored.begins, restored.end)
        first, last = map_words(self._back, (begin, end), len(self._page))
        if first >= last:
            return None
        return Span(begin=self._page.begins[first], end=self._page.ends[last - 1])

    def find_changes(self, restored: Span) -> tuple[Change, ...]:
        """The changes that touch a stretch of the restored text."""
        touched: list[Change] = []
        for change in self._changes[bisect_right(self._ends, restored.begin) :]:
            if change.restored.begin >= restored.end:
                break
            touched.append(change)
        return tuple(touched)


def _read_places(text: str) -> WordPlaces:
    tokens = read_tokens(text)
    return WordPlaces(tokens.begins.tolist(), tokens.ends.tolist(), tokens.stems)


def _place(
    mention: Mention, span: Span, restoration: Restoration, article: Article, page: _Page
) -> Mention | None:
    on_page = page.span(span)
    if on_page is None:
        return None
    words, restored = on_page.of(article.text), span.of(restoration.text)
    if words.endswith(_OWNERS) and not restored.endswith(_OWNERS):
        on_page = Span(begin=on_page.begin, end=on_page.end - 2)
        words = on_page.of(article.text)
    is_same = words == restored
    touched = () if is_same else page.find_changes(span)
    guesses = [change.probability for change in touched if change.probability is not None]
    return replace(
        mention,
        article=article.id,
        span=on_page,
        words=words,
        restored=None if is_same else restored,
        probability=min(guesses, default=None),
        form=mention.form if is_same or is_namelike(words) else MentionForm.DESCRIPTION,
    )


def is_namelike(words: str) -> bool:
    """Whether a word beside a leading article has a capital."""
    bare = words[4:] if words[:4].casefold() == "the " else words
    return any(word[0].isupper() for word in bare.split())
