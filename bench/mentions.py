"""How well mentions are found: spans and kinds of people, organisations and places, against re3d's gold.

Input: a folder of re3d (`documents.json`, `entities.json` in one folder for each source); gold rows with a confidence of
at least .5. Person is compared with person; Organisation with organisation, company and public body; Location with place.

re3d marks noun phrases, not names: "he", "militants", "the town", "Foreign Office Minister Tobias Ellwood", "the UK". unspin
gives names, and descriptions that mean somebody who is named. So two sets of gold are counted: *all* rows, and the *named* ones, which hold a
capitalised word that is no title and does not only open a sentence.

Exact: begin, end and kind are the gold's. Name: the same, but that the gold may begin earlier, with "the" or, of a person,
with a title ("the UN Special Envoy | Staffan de Mistura"). Overlap: a found one is right if it shares a character with a
gold row of its kind, and a gold row is found likewise. *Any kind*: the same without regard to kind. *Either*: a country or
people as somebody who acts ("Russia said") is an Organisation in re3d and a place here; it counts for both.

    python bench/mentions.py FOLDER --sources "BBC Online" Wikipedia
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import regex

from unspin.claims.read_claims import read_article
from unspin.claims.reader import load_reader
from unspin.claims.speakers.role_words import COURTESIES, is_role
from unspin.model import ActorKind, Mention, MentionForm
from unspin.pipeline.comparing import wrap_text
from unspin.text.function_words import FUNCTION_WORDS
from unspin.text.gazetteer import load_gazetteer
from unspin.text.lexicon import load_lexicon

KINDS = ("Person", "Organisation", "Location")
_KIND_OF = {
    ActorKind.PERSON: "Person",
    ActorKind.ORGANISATION: "Organisation",
    ActorKind.COMPANY: "Organisation",
    ActorKind.PUBLIC_BODY: "Organisation",
    ActorKind.PLACE: "Location",
}
_LEAST_CONFIDENCE = 0.5
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’-]*")
_ARTICLES = frozenset(["the", "a", "an"])
_USUAL_ZIPF = 4.0  # a word so usual at the head of a sentence is no name ("Volunteers", "Refugees")


@dataclass(frozen=True, order=True)
class Row:
    """A span of a document with its kind."""

    document: str
    begin: int
    end: int
    kind: str

    def touches(self, other: Row) -> bool:
        """Whether they share a character."""
        return self.begin < other.end and other.begin < self.end


def read_gold(folder: Path) -> tuple[dict[str, str], list[Row]]:
    """The documents' texts by id, and the gold rows of the three kinds, each span and kind once."""
    texts = {row["_id"]: row["text"] for row in _read_lines(folder / "documents.json")}
    rows = {
        Row(row["documentId"], row["begin"], row["end"], row["type"])
        for row in _read_lines(folder / "entities.json")
        if row["confidence"] >= _LEAST_CONFIDENCE and row["type"] in KINDS and row["documentId"] in texts
    }
    return texts, sorted(rows)


def _read_lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def find_rows(texts: dict[str, str]) -> list[Row]:
    """The mentions that unspin finds, peoples included."""
    read = load_reader().read
    found: list[Row] = []
    for document, text in sorted(texts.items()):
        mentions = read_article(wrap_text(text), read, None, load_lexicon()).mentions
        found += [
            Row(document, mention.span.begin, mention.span.end, _name_kind(mention))
            for mention in mentions
            if mention.kind in _KIND_OF
        ]
    return sorted(set(found))


def _name_kind(mention: Mention) -> str:
    """The gold's kind for a mention: a people is an Organisation in re3d ("the Syrians")."""
    return "Organisation" if mention.form is MentionForm.PEOPLE else _KIND_OF[mention.kind]


def keep_named(texts: dict[str, str], rows: Iterable[Row]) -> list[Row]:
    """The rows that hold a name."""
    return [row for row in rows if _holds_name(texts[row.document], row)]


def _holds_name(text: str, row: Row) -> bool:
    words = [match.group() for match in _WORD.finditer(text[row.begin : row.end])]
    return any(
        _is_name_word(word, is_first=index == 0 and _opens(text, row.begin))
        for index, word in enumerate(words)
    )


def _opens(text: str, place: int) -> bool:
    return not text[:place].rstrip(" \t\"“‘'") or text[:place].rstrip(" \t\"“‘'")[-1] in ".!?:\n"


def _is_name_word(word: str, *, is_first: bool) -> bool:
    bare = word.rstrip(".").casefold()
    if not word[0].isupper() or bare in FUNCTION_WORDS or is_role(bare) or bare in COURTESIES:
        return False
    return not is_first or load_lexicon().zipf(bare) < _USUAL_ZIPF


def count(
    gold: Sequence[Row], found: Sequence[Row], fits: Callable[[Row, Row], bool]
) -> tuple[float, float, float]:
    """Precision, recall and F1: a row is right if one of the other side fits it."""
    by_document: dict[str, list[Row]] = defaultdict(list)
    for row in gold:
        by_document[row.document].append(row)
    right = sum(any(fits(one, row) for row in by_document[one.document]) for one in found)
    of_document: dict[str, list[Row]] = defaultdict(list)
    for one in found:
        of_document[one.document].append(one)
    met = sum(any(fits(one, row) for one in of_document[row.document]) for row in gold)
    precision = right / len(found) if found else 0.0
    recall = met / len(gold) if gold else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def is_exact(left: Row, right: Row) -> bool:
    """Whether begin, end and kind are the same."""
    return (left.begin, left.end, left.kind) == (right.begin, right.end, right.kind)


def make_name_fit(texts: dict[str, str]) -> Callable[[Row, Row], bool]:
    """Whether one side is the other's name: the same end and kind, without "the" or a title before it."""

    def is_name(left: Row, right: Row) -> bool:
        if (left.end, left.kind) != (right.end, right.kind):
            return False
        begin, after = sorted((left.begin, right.begin))
        words = [
            match.group().rstrip(".").casefold()
            for match in _WORD.finditer(texts[left.document][begin:after])
        ]
        is_title = left.kind == "Person" and any(is_role(word) or word in COURTESIES for word in words)
        return is_title or all(word in _ARTICLES for word in words)

    return is_name


def is_touching(left: Row, right: Row) -> bool:
    """Whether two rows of one kind share a character."""
    return left.kind == right.kind and left.touches(right)


def is_same_span(left: Row, right: Row) -> bool:
    """Whether begin and end are the same."""
    return (left.begin, left.end) == (right.begin, right.end)


def show(name: str, gold: Sequence[Row], found: Sequence[Row], is_name: Callable[[Row, Row], bool]) -> None:
    """Prints precision, recall and F1 of each kind, of all kinds, and without regard to kind."""
    fits = {"exact": is_exact, "name": is_name, "overlap": is_touching}
    for kind in (*KINDS, "all kinds"):
        some = [row for row in gold if kind in {row.kind, "all kinds"}]
        mine = [row for row in found if kind in {row.kind, "all kinds"}]
        _print(name, kind, some, mine, fits)
    _print(name, "any kind", gold, found, {"exact": is_same_span, "overlap": Row.touches})


def _print(
    name: str,
    kind: str,
    gold: Sequence[Row],
    found: Sequence[Row],
    fits: dict[str, Callable[[Row, Row], bool]],
) -> None:
    figures = "   ".join(f"{fit} {_say(count(gold, found, fits[fit]))}" for fit in fits)
    print(f"{name:8}{kind:14}{len(gold):5} gold{len(found):5} found   {figures}")


def _say(figures: tuple[float, float, float]) -> str:
    return "P {:.3f} R {:.3f} F1 {:.3f}".format(*figures)


def list_errors(
    texts: dict[str, str],
    gold: Sequence[Row],
    found: Sequence[Row],
    fits: Callable[[Row, Row], bool],
    most: int,
) -> None:
    """Prints the commonest rows that are missed and that are found wrongly."""
    for title, rows, others in (("missed", gold, found), ("not in the gold", found, gold)):
        near: dict[str, list[Row]] = defaultdict(list)
        for other in others:
            near[other.document].append(other)
        wrong = [row for row in rows if not any(fits(row, other) for other in near[row.document])]
        counted = Counter((texts[row.document][row.begin : row.end], row.kind) for row in wrong)
        print(
            f"{title}: "
            + "; ".join(f"{words} [{kind[:3]}] {times}" for (words, kind), times in counted.most_common(most))
        )


def main() -> None:
    """Measures the sources that are asked for, each and together."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sources", nargs="*", help="names of folders; all by default")
    parser.add_argument("--errors", type=int, default=0, help="how many errors to list")
    chosen = parser.parse_args()
    texts: dict[str, str] = {}
    gold: list[Row] = []
    for folder in sorted(path for path in chosen.folder.iterdir() if (path / "entities.json").exists()):
        if not chosen.sources or folder.name in chosen.sources:
            more, rows = read_gold(folder)
            texts |= more
            gold += rows
    found = find_rows(texts)
    is_name = make_name_fit(texts)
    for name, rows in (("all", gold), ("named", keep_named(texts, gold))):
        show(name, rows, found, is_name)
        _print(
            name, "either", rows, _settle_countries(texts, rows, found), {"exact": is_exact, "name": is_name}
        )
    if chosen.errors:
        list_errors(texts, keep_named(texts, gold), found, is_name, chosen.errors)


def _settle_countries(texts: dict[str, str], gold: Sequence[Row], found: Sequence[Row]) -> list[Row]:
    """The found rows, those of countries with the kind that the gold has at their place."""
    spans: dict[tuple[str, int], set[str]] = defaultdict(set)
    for row in gold:
        spans[row.document, row.end].add(row.kind)
    gazetteer = load_gazetteer()
    settled: list[Row] = []
    for row in found:
        kinds = spans.get((row.document, row.end), set())
        is_country = gazetteer.find_country(texts[row.document][row.begin : row.end]) is not None
        kind = min(kinds - {"Person"}, default=row.kind) if is_country and row.kind not in kinds else row.kind
        settled.append(Row(row.document, row.begin, row.end, kind))
    return settled


if __name__ == "__main__":
    main()
