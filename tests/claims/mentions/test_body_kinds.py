from __future__ import annotations

import pytest

from unspin.claims.mentions.body_kinds import tell_body_kind
from unspin.model import ActorKind
from unspin.text.lexicon import NameKind

COMPANY, PUBLIC, OTHER = ActorKind.COMPANY, ActorKind.PUBLIC_BODY, ActorKind.ORGANISATION

CASES = [
    ("Nordvik Trading LLC", None, COMPANY, "a legal form"),
    ("Caspian Marine PJSC", None, COMPANY, "a legal form of registers"),
    ("Halden Shipping", None, COMPANY, "a company word at the end"),
    ("Caspian Trade Bank", None, COMPANY, "a bank"),
    ("Central Bank of Norway", None, PUBLIC, "a central bank is an organ of state"),
    ("National Bank of Georgia", None, PUBLIC, "so is a national bank"),
    ("Office of Foreign Assets Control", None, PUBLIC, "an office by its set beginning"),
    ("Norwegian Defence Ministry", None, PUBLIC, "a ministry"),
    ("Islamic Revolutionary Guard Corps", NameKind.FORCE, PUBLIC, "a force by its words"),
    ("Black Sun", NameKind.FORCE, OTHER, "a militia is no organ of state"),
    ("Department of Physics, Oslo University", None, OTHER, "a department of a school"),
    ("Wexford Institute", None, OTHER, "a think tank"),
    ("The Meridian Post", NameKind.OUTLET, OTHER, "a newspaper"),
    ("Ministry of Sound", NameKind.COMPANY, COMPANY, "what is known of the name comes first"),
    ("Inc", None, OTHER, "a legal form alone is none"),
    ("", None, OTHER, "nothing"),
]


@pytest.mark.parametrize(("name", "known", "kind", "why"), CASES)
def test_bodies_have_their_kind(name: str, known: NameKind | None, kind: ActorKind, why: str) -> None:
    assert tell_body_kind(name, known) is kind, why


def test_what_the_article_calls_a_body_counts() -> None:
    assert tell_body_kind("Tarrant & Vale", None, frozenset(["broker"])) is COMPANY
    assert tell_body_kind("Tarrant & Vale", None, frozenset(["charity"])) is OTHER
