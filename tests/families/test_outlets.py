"""Whether two names mean one outlet."""

from __future__ import annotations

import pytest
from made_families import make_article

from unspin.families.outlets import is_own_outlet, normalise_outlet
from unspin.model import Article, Furniture, FurnitureKind

NAMES = [
    ("The Harbor Times", "harbortimes", "no article, no blanks, no capitals"),
    ("harbortimes.com", "harbortimes", "as its host reads"),
    ("Theodora", "theodora", "“the” inside a word stays"),
    ("Вести 24", "вести24", "letters and digits of any script"),
    (" — ", "", "signs are no name"),
]
OWN = [
    ("The Harbor Times", {"outlet": "Harbor Times"}, True, "the page says so"),
    ("Harbor Times", {"url": "https://www.harbortimes.example/a"}, True, "its host says so"),
    (
        "Harbor Times",
        {"outlet": "Alpha Post", "url": "https://alpha.example"},
        False,
        "the page is another's",
    ),
    (
        "Harbor Times",
        {"furniture": (Furniture(words="About Harbor Times", kind=FurnitureKind.BIO),)},
        True,
        "its furniture names it",
    ),
    (
        "Harbor Times",
        {"furniture": (Furniture(words="First in Harbor Times", kind=FurnitureKind.CREDIT),)},
        False,
        "a credit names somebody else",
    ),
    (
        "Harbor Times",
        {"outlet": "Alpha", "furniture": (Furniture(words="About Harbor Times", kind=FurnitureKind.BIO),)},
        False,
        "what the page states goes before its furniture",
    ),
    (
        "Post",
        {"furniture": (Furniture(words="Post a comment", kind=FurnitureKind.COMMENTS),)},
        False,
        "too short",
    ),
    ("", {}, False, "no name"),
]


@pytest.mark.parametrize(("name", "normal", "why"), NAMES, ids=[why for _, _, why in NAMES])
def test_normal_form(name: str, normal: str, why: str) -> None:
    assert normalise_outlet(name) == normal, why


@pytest.mark.parametrize(("name", "fields", "is_own", "why"), OWN, ids=[why for *_, why in OWN])
def test_own_outlet(name: str, fields: dict[str, object], why: str, *, is_own: bool) -> None:
    article: Article = make_article("page", **fields)
    assert is_own_outlet(name, article) is is_own, why


def test_the_file_may_be_named_after_the_outlet() -> None:
    assert is_own_outlet("Harbor Times", make_article("harbor-times-2024"))
