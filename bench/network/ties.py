"""Precision and recall of ties: on sixty sentences labelled before the rules were seen, and on the example pages.

    python bench/network/ties.py            # the sentences, then the example pages
    python bench/network/ties.py misses     # every label that was not read, and every reading that no label has

A tie is right if kind, source and target are, with its direction. Goods, places, status and claimant are figures of their
own, over the right ties whose label gives them. Labels with `may` count neither for nor against (`README.md`).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from unspin.claims.read_claims import read_article
from unspin.claims.reader import load_reader
from unspin.model import Actor, Article, Mention, Network, TieReading
from unspin.network.joining import MUTUAL
from unspin.network.noun_groups import read_noun_group
from unspin.network.ties import read_ties
from unspin.pipeline.comparing import wrap_text
from unspin.pipeline.networking import read_network
from unspin.text.gazetteer import load_gazetteer
from unspin.text.lexicon import load_lexicon

HERE = Path(__file__).parent
SENTENCES = HERE / "sentences.jsonl"
EXAMPLES = HERE.parent.parent / "examples"
AFTERWARDS = "\n\nIt was not said what is to become of it, or when there will be more of this to tell."
"""Stands after every sentence: a page that is one sentence of names is not taken for English, as no page is one."""
_MUTUAL = frozenset(kind.value for kind in MUTUAL)
_SMALL = frozenset("the a an its their his her our".split())


@dataclass(frozen=True)
class Seen:
    """A tie as it was read: its ends by every name they have there."""

    kind: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    goods: tuple[str, ...]
    places: tuple[str, ...]
    status: str
    claimants: tuple[str | None, ...]
    words: str


@dataclass
class Score:
    """What was counted, and what was missed."""

    labels: int = 0
    found: int = 0
    read: int = 0
    right: int = 0
    fields: dict[str, list[bool]] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    right_ones: list[str] = field(default_factory=list)

    def judge(self, place: str, labels: Sequence[Mapping[str, Any]], seen: Sequence[Seen]) -> None:
        """Nothing; the labels of one place are held against what was read there."""
        met: set[int] = set()
        for one in seen:
            own = [number for number, label in enumerate(labels) if matches(label, one)]
            if not own:
                self.read += 1
                self.wrong.append(f"{place}: {show(one)}")
                continue
            must = [number for number in own if not labels[number].get("may")]
            if must:
                self.read += 1
                self.right += 1
                for name, value in check_fields(labels[must[0]], one):
                    if must[0] not in met:
                        self.fields.setdefault(name, []).append(value)
                met.update(must[:1])
        for number, label in enumerate(labels):
            if not label.get("may"):
                self.labels += 1
                self.found += number in met
                if number not in met:
                    self.missed.append(f"{place}: {label['source']} {label['kind']} {label['target']}")

    def show(self, name: str) -> Iterator[str]:
        """The figures in words."""
        precision, recall = self.right / max(1, self.read), self.found / max(1, self.labels)
        yield f"{name}: precision {precision:.3f} ({self.right}/{self.read}), recall {recall:.3f} ({self.found}/{self.labels})"
        for key, values in sorted(self.fields.items()):
            yield f"  {key}: {sum(values) / len(values):.3f} ({sum(values)}/{len(values)})"


def matches(label: Mapping[str, Any], seen: Seen) -> bool:
    """Whether kind and both ends are the label's."""
    if seen.kind not in listed(label["kind"]):
        return False
    forth = is_named(label["source"], seen.sources) and is_named(label["target"], seen.targets)
    back = is_named(label["source"], seen.targets) and is_named(label["target"], seen.sources)
    return forth or (back and (seen.kind in _MUTUAL or bool(label.get("either_way"))))


def check_fields(label: Mapping[str, Any], seen: Seen) -> Iterator[tuple[str, bool]]:
    """Status always; goods, places and claimant where the label gives them; goods that no label gives are wrong ones."""
    yield "status", seen.status in listed(label["status"])
    if label.get("goods") or seen.goods:
        yield "goods", any(is_named(one, seen.goods) for one in label.get("goods", []))
    if label.get("places"):
        yield "places", any(is_named(one, seen.places) for one in label["places"])
    if "claimant" in label:
        wanted = listed(label["claimant"])
        is_nobody = None in wanted and any(one is None for one in seen.claimants)
        names = [one for one in wanted if one]
        yield "claimant", is_nobody or is_named(names, [one for one in seen.claimants if one])


def is_named(wanted: str | Sequence[str], got: Sequence[str]) -> bool:
    """Whether a name that was read is one of the wanted: the same words, or fewer or more of them with the same last."""
    return any(is_same(left, right) for left in listed(wanted) if left for right in got)


def is_same(left: str, right: str) -> bool:
    """The same for two names; what is described goes by its head and must not be contradicted."""
    one, other = name_words(left), name_words(right)
    if not one or not other:
        return False
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if set(shorter) <= set(longer) and shorter[-1] == longer[-1]:
        return True
    return left[0].islower() and read_noun_group(left).may_be(read_noun_group(right))


def name_words(name: str) -> list[str]:
    """The words of a name, case folded, without articles, owners and possessive endings."""
    words = name.casefold().replace("’s", "").replace("'s", "").replace("’", "").replace(",", " ").split()
    return [word.strip(".“”\"'") for word in words if word not in _SMALL]


def listed(value: object) -> list[Any]:
    """The alternatives of a label's field."""
    return list(value) if isinstance(value, list) else [value]


def show(seen: Seen) -> str:
    """A reading in words."""
    goods = f" [{'; '.join(seen.goods)}]" if seen.goods else ""
    return f"{seen.sources[0]} — {seen.kind} → {seen.targets[0]}{goods} ({seen.status}): {seen.words}"


def see(
    reading: TieReading, text: str, actors: Mapping[Mention, Actor], claimants: Sequence[str | None]
) -> Seen:
    """A reading by its names."""
    return Seen(
        kind=reading.kind.value,
        sources=names_of(reading.source, actors),
        targets=names_of(reading.target, actors),
        goods=tuple(span.of(text) for span in reading.goods),
        places=tuple(span.of(text) for span in reading.places),
        status=reading.status.value,
        claimants=tuple(claimants),
        words=" ".join(reading.sentence.of(text).split())[:160],
    )


def names_of(mention: Mention, actors: Mapping[Mention, Actor]) -> tuple[str, ...]:
    """By what a mention may be known: its article's fullest name, its words, its actor's name."""
    actor = actors.get(mention)
    names = (mention.name, mention.restored, mention.words, actor.name if actor else None)
    return tuple(dict.fromkeys(name for name in names if name))


def see_sentence(article: Article) -> list[Seen]:
    """The ties that are read in a text by itself."""
    lexicon, gazetteer = load_lexicon(), load_gazetteer()
    told = read_article(article, load_reader().read, None, lexicon)
    readings = read_ties(article, told.claims, told.mentions, gazetteer)
    return [see(one, article.text, {}, ()) for one in readings]


def see_pages(network: Network) -> dict[str, list[Seen]]:
    """Place of a page → the ties that were read there."""
    places = places_of(network)
    articles = {article.id: article for article in network.ledger.trace.articles}
    actors = {mention: actor for actor in network.actors for mention in actor.mentions}
    seen: dict[str, list[Seen]] = {}
    for tie in network.ties:
        for one in tie.evidence:
            article = articles[one.reading.article]
            seen.setdefault(places[article.id], []).append(
                see(one.reading, article.text, actors, (one.claimant,))
            )
    return seen


def score_techniques(network: Network) -> Score:
    """Techniques on the example pages: the words that show one lie where a label says, and the names share a word."""
    score, found = Score(), set[int]()
    rows = json.loads((EXAMPLES / "expected.json").read_text(encoding="utf-8"))["network"]["techniques"]
    pages = places_of(network)
    copies = {copy.target for copy in network.ledger.trace.copies}
    for use in network.techniques:
        text = network.ledger.trace.article(use.article).text
        own = [
            number
            for number, row in enumerate(rows)
            if row["page"] == pages[use.article]
            and touches(text, row["words"], use.words.begin, use.words.end)
            and shares_word(row["technique"], use.technique.name)
        ]
        is_judged = own and not all(rows[number].get("may") for number in own)
        found.update(own)
        if is_judged or (not own and use.article not in copies):
            score.read += 1
            score.right += bool(own)
            said = f"{pages[use.article]}: {use.technique.name}: {use.words.of(text)}"
            (score.right_ones if own else score.wrong).append(said)
    for number, row in enumerate(rows):
        if not row.get("may"):
            score.labels += 1
            score.found += number in found
            if number not in found:
                score.missed.append(f"{row['page']}: {row['technique'][0]}: {row['words']}")
    return score


def shares_word(names: Sequence[str], name: str) -> bool:
    """Whether a technique's name has a word of one of the label's names; the taxonomy words them in its own way."""
    return any(
        set(name_words(one.replace("-", " "))) & set(name_words(name.replace("-", " "))) for one in names
    )


def touches(text: str, words: str, begin: int, end: int) -> bool:
    """Whether the words stand in the text where the span lies."""
    place = text.find(words)
    return 0 <= place < end and begin < place + len(words)


def places_of(network: Network) -> dict[str, str]:
    """Article id → its place under `pages/`."""
    root = EXAMPLES / "pages"
    return {
        article.id: Path(article.place).relative_to(root).as_posix()
        for article in network.ledger.trace.articles
    }


def score_sentences() -> Score:
    """The sixty sentences."""
    score = Score()
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        score.judge(row["id"], row["ties"], see_sentence(wrap_text(row["text"] + AFTERWARDS)))
    return score


def score_pages(network: Network) -> Score:
    """The example pages that are no copies, and what an update adds; a page may have no tie at all."""
    score = Score()
    expected = json.loads((EXAMPLES / "expected.json").read_text(encoding="utf-8"))
    labels: dict[str, list[Mapping[str, Any]]] = {
        place: [] for place, page in expected["pages"].items() if not page["copy_of"]
    }
    for row in expected["network"]["ties"]:
        labels.setdefault(row["page"], []).append(row)
    seen = see_pages(network)
    for page, own in labels.items():
        score.judge(page, own, seen.get(page, []))
    return score


def main(*, is_long: bool) -> None:
    """Nothing; the figures are printed."""
    network = read_network([EXAMPLES / "pages"])
    scores = {
        "sentences": score_sentences(),
        "example pages": score_pages(network),
        "techniques on the example pages": score_techniques(network),
    }
    for name, score in scores.items():
        print("\n".join(score.show(name)))
        if is_long:
            print(
                "\n".join(
                    [
                        *(f"  missed {one}" for one in score.missed),
                        *(f"  wrong {one}" for one in score.wrong),
                        *(f"  right {one}" for one in score.right_ones),
                    ]
                )
            )


if __name__ == "__main__":
    main(is_long="misses" in sys.argv[1:])
