"""How well mentions are found: spans and kinds of people, organisations and places, against re3d's gold.

Input: a folder of re3d (`documents.json`, `entities.json` in one folder for each source); gold rows with a confidence of
at least .5. Person is compared with person; Organisation with organisation, company and public body; Location with place.

re3d marks noun phrases, not names: "he", "militants", "the town", "Foreign Office Minister Tobias Ellwood", "the UK". unspin
gives names, and descriptions that mean somebody who is named. So three sets of gold are counted:

- *all*: every row.
- *named*: rows that hold a name: a capitalised word that is no title, no day and does not only open the sentence.
- *names*: the same, cut to the name: without "the" before it and titles before a person; of rows that are the same
  after it one.

Exact: begin, end and kind are the gold's. Overlap: a found one is right if it shares a character with a gold row of its
kind, and a gold row is found likewise. Together: the same without regard to kind. A country as somebody who acts ("Russia said")
is an Organisation in re3d and a place here; *either* counts it for both.

    python bench/mentions.py FOLDER --sources "BBC Online" Wikipedia
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import regex

from unspin.claims.read_claims import read_article
from unspin.claims.reader import load_reader
from unspin.claims.speakers.role_words import COURTESIES, is_role
from unspin.model import ActorKind, Mention, MentionForm
from unspin.pipeline.comparing import wrap_text
from unspin.text.function_words import FUNCTION_WORDS
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
_BEFORE_NAME = regex.compile(r"(?:the|a|an)\s+", regex.IGNORECASE)


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


def _read_lines(path: Path) -> Iterator[dict[str, object] | dict[str, str] | dict[str, int]]:
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
    return [row for row in rows if _cut_to_name(texts[row.document], row) is not None]


def cut_names(texts: dict[str, str], rows: Iterable[Row]) -> list[Row]:
    """The rows that hold a name, cut to it."""
    cut = (_cut_to_name(texts[row.document], row) for row in rows)
    return sorted({row for row in cut if row is not None})


def _cut_to_name(text: str, row: Row) -> Row | None:
    said = text[row.begin : row.end]
    words = [(match.start(), match.group()) for match in _WORD.finditer(said)]
    kept = [(place, word) for place, word in words if _is_name_word(word)]
    if not kept:
        return None
    begin = row.begin
    if row.kind == "Person":
        begin = row.begin + _skip_titles(words)
    else:
        opening = _BEFORE_NAME.match(said)
        begin += opening.end() if opening else 0
    return Row(row.document, begin, row.end, row.kind) if begin < row.end else None


def _is_name_word(word: str) -> bool:
    bare = word.rstrip(".").casefold()
    if not word[0].isupper() or bare in FUNCTION_WORDS:
        return False
    return not (is_role(bare) or bare in COURTESIES)


def _skip_titles(words: Sequence[tuple[int, str]]) -> int:
    """Where a person's name begins: after the last title, article or small word before its capitals."""
    last = 0
    for index, (_, word) in enumerate(words):
        bare = word.rstrip(".").casefold()
        if (is_role(bare) or bare in COURTESIES or not word[0].isupper()) and index + 1 < len(words):
            if word[0].islower() and any(before[0].isupper() and not is_role(before.casefold()) for _, before in words[:index]):
                break
            last = index + 1
    return words[last][0] if words else 0


def count(gold: Sequence[Row], found: Sequence[Row], fits: Callable[[Row, Row], bool]) -> tuple[float, float, float]:
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


def is_touching(left: Row, right: Row) -> bool:
    """Whether two rows of one kind share a character."""
    return left.kind == right.kind and left.touches(right)


def is_same_span(left: Row, right: Row) -> bool:
    """Whether begin and end are the same."""
    return (left.begin, left.end) == (right.begin, right.end)


def show(name: str, gold: Sequence[Row], found: Sequence[Row]) -> None:
    """Prints precision, recall and F1 of each kind, of all kinds, and without regard to kind."""
    for kind in (*KINDS, "all kinds"):
        some = [row for row in gold if kind in {row.kind, "all kinds"}]
        mine = [row for row in found if kind in {row.kind, "all kinds"}]
        exact, overlap = count(some, mine, is_exact), count(some, mine, is_touching)
        print(f"{name:8}{kind:14}{len(some):5} gold{len(mine):5} found   exact {_say(exact)}   overlap {_say(overlap)}")
    span = count(gold, found, is_same_span)
    touch = count(gold, found, Row.touches)
    print(f"{name:8}{'any kind':14}{len(gold):5} gold{len(found):5} found   exact {_say(span)}   overlap {_say(touch)}")


def _say(figures: tuple[float, float, float]) -> str:
    return "P {:.3f} R {:.3f} F1 {:.3f}".format(*figures)


def list_errors(texts: dict[str, str], gold: Sequence[Row], found: Sequence[Row], most: int) -> None:
    """Prints the commonest rows that are missed and that are found wrongly."""
    for title, rows, others in (("missed", gold, found), ("not in the gold", found, gold)):
        exact = set(others)
        counted = Counter(
            (texts[row.document][row.begin : row.end], row.kind) for row in rows if row not in exact
        )
        print(f"{title}: " + "; ".join(f"{words} [{kind[:3]}] {times}" for (words, kind), times in counted.most_common(most)))


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
    sets = {"all": gold, "named": keep_named(texts, gold), "names": cut_names(texts, gold)}
    for name, rows in sets.items():
        show(name, rows, found)
    if chosen.errors:
        list_errors(texts, sets["names"], found, chosen.errors)


if __name__ == "__main__":
    main()
