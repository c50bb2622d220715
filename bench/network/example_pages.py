"""The example pages: what `examples/expected.json` says under `network` held against what is found in them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from matching import Score, Seen, name_words, see

from unspin.model import Actor, Network

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


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
                see(one.reading, article.text, actors, name_claimant(one.claimant, article.outlet))
            )
    return seen


def name_claimant(claimant: str | None, outlet: str | None) -> tuple[str | None, ...]:
    """By what a claimant may be known: the page itself as None, a voice that is told apart by its page or body as both."""
    if claimant is None or claimant == outlet:
        return (None,)
    name, _, beside = claimant.removesuffix(")").partition(" (")
    return (name, beside.removeprefix("in ")) if beside else (name,)


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


def score_actors(network: Network) -> Score:
    """Actors that must be found on their pages, with their kind; what must be kept apart and is not is wrong."""
    expected = json.loads((EXAMPLES / "expected.json").read_text(encoding="utf-8"))["network"]
    pages, score = places_of(network), Score()
    for row in expected["actors"]:
        found = [actor for actor in network.actors if is_called(actor, row["name"])]
        for page in row["pages"]:
            here = [one for one in found if page in {pages[mention.article] for mention in one.mentions}]
            score.labels += 1
            score.found += bool(here)
            if here:
                score.fields.setdefault("kind", []).append(here[0].kind.value == row["kind"])
                score.fields.setdefault("one actor on all its pages", []).append(here[0] is found[0])
            else:
                score.missed.append(f"{page}: {row['name']}")
    for left, right in expected["apart"]:
        score.read += 1
        joined = [
            actor.name for actor in network.actors if is_called(actor, left) and is_called(actor, right)
        ]
        score.right += not joined
        score.wrong += [f"{left} and {right} are both {name}" for name in joined]
    return score


def is_called(actor: Actor, name: str) -> bool:
    """Whether the actor, by its name or a mention's, is called so."""
    names = {actor.name, *(mention.name for mention in actor.mentions)}
    return any(name_words(one) == name_words(name) for one in names)


def places_of(network: Network) -> dict[str, str]:
    """Article id → its place under `pages/`."""
    root = EXAMPLES / "pages"
    return {
        article.id: Path(article.place).relative_to(root).as_posix()
        for article in network.ledger.trace.articles
    }
