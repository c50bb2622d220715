"""What the ledger of the example pages must hold: the part `ledger` of `examples/expected.json`, line by line.

It was written from the texts before any output was seen. A line that is not met stands under `unmet` with its reason,
is told of in `examples/README.md`, and makes this test fail as soon as it is met.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from unspin import pipeline
from unspin.model import Claim, Ledger, SpeakerKind, Statement

EXAMPLES = Path(__file__).parent.parent / "examples"
EXPECTED: dict[str, Any] = json.loads((EXAMPLES / "expected.json").read_text(encoding="utf-8"))["ledger"]
STATEMENTS: dict[str, Any] = EXPECTED["statements"]
CLAIMS = [(name, index) for name, item in STATEMENTS.items() for index in range(len(item["claims"]))]
FIELDS = ("speaker", "kind", "role", "organisation", "stance", "form", "said_on", "chain")

UNMET: dict[str, dict[str, str]] = EXPECTED["unmet"]
"""Statement → check → why it is not met. A check is `read#0` (its first claim), a claim's field (`role#0`), `joined`,
`pages`, a count; or, under `disputed`, a pair."""


def lines(*checks: str) -> Iterator[object]:
    """One test for each statement and check; those that are known to be unmet are expected to fail."""
    for name, expected in STATEMENTS.items():
        for check in checks:
            if check != "speakers" or check in expected:
                yield line(name, check)


def claim_lines() -> Iterator[object]:
    for name, index in CLAIMS:
        yield line(name, f"read#{index}")
        for field in FIELDS:
            if field in STATEMENTS[name]["claims"][index]:
                yield line(name, f"{field}#{index}")


def dispute_lines() -> Iterator[object]:
    for left, right in EXPECTED["disputed"]:
        reason = UNMET.get("disputed", {}).get(f"{left}/{right}")
        follows = next((why for name in (left, right) if (why := gone(name))), None)
        yield pytest.param(left, right, id=f"{left}-{right}", marks=marks(reason, follows))


def line(name: str, check: str) -> object:
    kind, _, index = check.partition("#")
    own = UNMET.get(name, {}).get(check)
    follows = UNMET.get(name, {}).get(f"read#{index}") if index else gone(name)
    if kind == "joined":
        follows = next((why for key, why in UNMET.get(name, {}).items() if key.startswith("read#")), None)
    return pytest.param(name, check, id=f"{name}-{check}", marks=marks(own, follows))


def gone(name: str) -> str | None:
    """Why a statement is not there as one: a claim of it is not read, or its claims are not joined."""
    unmet = UNMET.get(name, {}).items()
    return next((why for key, why in unmet if key == "joined" or key.startswith("read#")), None)


def marks(own: str | None, follows: str | None) -> list[pytest.MarkDecorator]:
    """A check that is unmet by itself must fail; one that only follows from another may."""
    if own:
        return [pytest.mark.xfail(reason=own, strict=True)]
    return [pytest.mark.xfail(reason=follows, strict=False)] if follows else []


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return pipeline.read_ledger([EXAMPLES / "pages"])


@pytest.fixture(scope="module")
def places(ledger: Ledger) -> Mapping[str, str]:
    """Article id → its place under `pages/`."""
    root = EXAMPLES / "pages"
    return {article.id: Path(article.place).relative_to(root).as_posix() for article in ledger.trace.articles}


def fold(words: str | None) -> str:
    straight = (words or "").casefold().translate(str.maketrans("’“”", '\'""'))
    return " ".join(straight.split()).removeprefix("the ")


def find_claim(ledger: Ledger, places: Mapping[str, str], expected: Mapping[str, Any]) -> Claim | None:
    """The claim on that page with that content; of nested ones the innermost, which has the shortest."""
    texts = {article.id: article.text for article in ledger.trace.articles}
    wanted = fold(expected["content"])
    hits: list[tuple[int, Claim]] = []
    for claim in ledger.claims:
        if places[claim.article] == expected["page"]:
            text = texts[claim.article]
            words = fold(" ".join(text[span.begin : span.end] for span in claim.content))
            if wanted in words:
                hits.append((len(words), claim))
    return min(hits, key=lambda hit: hit[0])[1] if hits else None


def statements_of(ledger: Ledger, places: Mapping[str, str], name: str) -> list[Statement]:
    """The statements that hold the expected claims, each once; there should be one."""
    found = [find_claim(ledger, places, claim) for claim in STATEMENTS[name]["claims"]]
    ids = {claim.id for claim in found if claim}
    return [statement for statement in ledger.statements if ids & set(statement.claims)]


def one_statement(ledger: Ledger, places: Mapping[str, str], name: str) -> Statement:
    found = statements_of(ledger, places, name)
    assert len(found) == 1
    return found[0]


def read_field(claim: Claim, field: str) -> object:
    if field == "kind":
        return str(claim.speaker_kind)
    if field == "chain":
        return [link.speaker for link in claim.chain]
    value = getattr(claim, field)
    return value.isoformat() if field == "said_on" and value else value


def is_met(field: str, expected: object, read: object) -> bool:
    """Names may be written longer or shorter; of stances and kinds one of several is asked for."""
    if field in {"stance", "kind"}:
        return str(read) in (expected if isinstance(expected, list) else [expected])
    if isinstance(expected, list) and isinstance(read, list):
        return len(read) == len(expected) and all(map(is_named, expected, read))
    if field in {"speaker", "role", "organisation"} and isinstance(expected, str):
        return is_named(expected, read)
    return bool(read == expected)


def is_named(expected: str, read: object) -> bool:
    if not isinstance(read, str):
        return False
    return fold(expected) in fold(read) or fold(read) in fold(expected)


@pytest.mark.parametrize(("name", "check"), list(claim_lines()))
def test_claim(ledger: Ledger, places: Mapping[str, str], name: str, check: str) -> None:
    field, _, index = check.partition("#")
    expected = STATEMENTS[name]["claims"][int(index)]
    claim = find_claim(ledger, places, expected)
    assert claim is not None, "no claim with this content was read there"
    if field == "speaker" and claim.speaker_kind in {SpeakerKind.UNIDENTIFIED, SpeakerKind.GROUP}:
        assert expected["speaker"] is None
    elif field != "read":
        read = read_field(claim, field)
        assert is_met(field, expected[field], read), f"{field} was read as {read!r}"


@pytest.mark.parametrize(("name", "check"), list(lines("joined")))
def test_claims_that_say_the_same_are_one_statement(
    ledger: Ledger, places: Mapping[str, str], name: str, check: str
) -> None:
    assert check
    assert len(statements_of(ledger, places, name)) == 1


@pytest.mark.parametrize(("name", "check"), list(lines("pages")))
def test_pages(ledger: Ledger, places: Mapping[str, str], name: str, check: str) -> None:
    assert check
    expected = STATEMENTS[name]
    statement = one_statement(ledger, places, name)
    met = {places[seen.article] for seen in ledger.appearances if seen.claim in statement.claims}
    assert set(expected["pages"]) <= met <= {*expected["pages"], *expected["pages_may"]}
    assert statement.pages == len(met)


@pytest.mark.parametrize(
    ("name", "check"), list(lines("articles", "families", "sources", "warned", "speakers"))
)
def test_counts(ledger: Ledger, places: Mapping[str, str], name: str, check: str) -> None:
    statement = one_statement(ledger, places, name)
    read = {
        "articles": statement.articles,
        "families": statement.families,
        "sources": [statement.sources_least, statement.sources_most],
        "warned": bool(statement.warning),
        "speakers": len(statement.speakers),
    }
    assert read[check] == STATEMENTS[name][check]


@pytest.mark.parametrize(("left", "right"), list(dispute_lines()))
def test_disputed(ledger: Ledger, places: Mapping[str, str], left: str, right: str) -> None:
    sides = one_statement(ledger, places, left), one_statement(ledger, places, right)
    assert sides[1].id in sides[0].disputed_by
    assert sides[0].id in sides[1].disputed_by


@pytest.mark.parametrize("place", EXPECTED["silent"])
def test_nobody_speaks_where_nobody_speaks(ledger: Ledger, places: Mapping[str, str], place: str) -> None:
    """Claims in the article's own voice may be read there, but no speaker may be invented."""
    speakers = [
        claim.speaker
        for claim in ledger.claims
        if places[claim.article] == place and claim.speaker_kind is not SpeakerKind.AUTHOR
    ]
    assert speakers == []
    silent = {places[article] for article, _ in ledger.silent}
    assert place in silent or any(places[claim.article] == place for claim in ledger.claims)


@pytest.mark.parametrize("name", STATEMENTS)
def test_what_is_expected_stands_in_the_pages(name: str) -> None:
    """The expectation itself: each content is in the page's file, however that is encoded."""
    for claim in STATEMENTS[name]["claims"]:
        place, _, _ = claim["page"].partition("#")
        page = fold((EXAMPLES / "pages" / place).read_text(encoding="utf-8").replace("&#8217;", "'"))
        assert fold(claim["content"]) in page.replace("&#8220;", '"').replace("&#8221;", '"')
