"""Parts, roles and keys of prepared names."""

from __future__ import annotations

import pytest

from unspin.model import ListingKind
from unspin.sanctions.names import PartRole, prepare_name

PERSON, ORGANISATION, VESSEL = ListingKind.PERSON, ListingKind.ORGANISATION, ListingKind.VESSEL


@pytest.mark.parametrize(
    ("words", "kind", "telling"),
    [
        ("STROEV, Sergey Viktorovich", PERSON, "sergey viktorovich stroev"),  # family name last
        ("Shaikh Nabil bin Umar al-Harbi", PERSON, "nabil umar harbi"),  # title, particles
        ("'Abd al-Rahman al-Dosari", PERSON, "abdulrahman dosari"),  # servant-of name
        ("Abdelkader Abderrahman", PERSON, "abdulkader abdulrahman"),
        ("Seif ed-Dine Karimi", PERSON, "seifuddin karimi"),
        ("Angela Nikola Paula", PERSON, "angela nikola paula"),  # -la is not -ullah
        ("Ben Affleck", PERSON, "ben affleck"),  # at the head no particle
        ("Robert Downey Jr.", PERSON, "robert downey"),
        ("Oleg Deripaska LLC", PERSON, "oleg deripaska"),  # a legal form hung at the end
        ("习近平", PERSON, "xi jinping"),
        ("김정은", PERSON, "gim jeongeun"),
        ("القاعدة", ORGANISATION, "qdh"),  # the article is a particle
        ("OOO Severnye Zvezdy", ORGANISATION, "severnye zvezdy"),
        ("Societatea cu Răspundere Limitată Luceafar", ORGANISATION, "luceafar"),
        ("Severnye Zvezdy Corporation OJSC", ORGANISATION, "severnye zvezdy"),
        ("Thirty-Two Brigade", ORGANISATION, "32 brigade"),
        ("Harlow Solutions II", ORGANISATION, "harlow solutions 2"),
        ("Q.X. Harlow Holdings", ORGANISATION, "qx harlow holdings"),
        ("MV Grace", VESSEL, "grace"),
        ("Ltd", ORGANISATION, "ltd"),  # if nothing would be left, everything stays
        ("Dr.", PERSON, "dr"),
    ],
)
def test_telling_parts(words: str, kind: ListingKind, telling: str) -> None:
    assert " ".join(part.latin for part in prepare_name(words, kind).telling) == telling


@pytest.mark.parametrize(
    ("words", "kind", "word", "role"),
    [
        ("Sergey Viktorovich Stroev", PERSON, "viktorovich", PartRole.PATRONYMIC),
        ("Oleg Petrovich", PERSON, "petrovich", PartRole.NAME),  # of two names none is a patronymic
        ("J. Kony", PERSON, "j", PartRole.INITIAL),
        ("Usama bin Laden", PERSON, "bin", PartRole.PARTICLE),
        ("Haji Omar Zadran", PERSON, "haji", PartRole.TITLE),
        ("Bank of India (Hong Kong)", ORGANISATION, "hong", PartRole.PLACE),
        ("Acme Trading", ORGANISATION, "trading", PartRole.COMMON),
        ("Acme GmbH", ORGANISATION, "gmbh", PartRole.LEGAL_FORM),
        ("183rd Regiment", ORGANISATION, "183", PartRole.NUMBER),
        ("Harlow Trust & Banking", ORGANISATION, "and", PartRole.PARTICLE),
    ],
)
def test_roles(words: str, kind: ListingKind, word: str, role: PartRole) -> None:
    assert {part.latin: part.role for part in prepare_name(words, kind).parts}[word] is role


@pytest.mark.parametrize(
    "spellings",
    [
        ("Qaddafi", "Gaddafi", "Kadafi"),
        ("Mohammed", "Muhammad", "Mohamad"),
        ("Sergei", "Sergey", "Serguei", "Сергей"),
        ("Putin", "Poutine", "Путин"),
        ("Djamel", "Jamal", "Jamel"),
        ("Bachar", "Bashar"),
    ],
)
def test_spellings_share_a_search_key(spellings: tuple[str, ...]) -> None:
    keys = {prepare_name(spelling, PERSON).parts[0].skeleton for spelling in spellings}
    assert len(keys) == 1


def test_the_same_word_is_the_same_object() -> None:
    left, right = prepare_name("Ivan Petrov", PERSON), prepare_name("Ivan Sidorov", PERSON)
    assert left.parts[0] is right.parts[0]


def test_an_unknown_kind_is_read_by_its_words() -> None:
    assert prepare_name("Viktor Bout").is_person
    assert not prepare_name("Acme Trading LLC").is_person
    assert prepare_name("BOUT, Viktor").telling[-1].latin == "bout"
