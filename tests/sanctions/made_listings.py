"""A small invented list for the tests of screening; nobody of these names is known to us."""

from __future__ import annotations

from unspin.model import ListedName, Listing, ListingKind, NameQuality

MADE = "invented list"


def make_listing(
    identity: str,
    kind: ListingKind,
    *names: str,
    weak: tuple[str, ...] = (),
    births: tuple[str, ...] = (),
    countries: tuple[str, ...] = (),
    numbers: tuple[str, ...] = (),
) -> Listing:
    """An entry with its first name first."""
    listed = [ListedName(words=names[0])]
    listed += [ListedName(words=words, quality=NameQuality.STRONG) for words in names[1:]]
    listed += [ListedName(words=words, quality=NameQuality.WEAK) for words in weak]
    return Listing(
        id=identity,
        list=MADE,
        name=names[0],
        kind=kind,
        names=tuple(listed),
        birth_dates=births,
        countries=countries,
        numbers=numbers,
    )


def make_list() -> list[Listing]:
    """Banks, companies, forces, vessels and people."""
    person, body, vessel = ListingKind.PERSON, ListingKind.ORGANISATION, ListingKind.VESSEL
    return [
        make_listing("1", body, "TORNADO CASH"),
        make_listing("2", body, "VTB BANK PUBLIC JOINT STOCK COMPANY", "BANK VTB"),
        make_listing("3", body, "ISLAMIC REVOLUTIONARY GUARD CORPS", "IRGC", "SEPAH"),
        make_listing("4", body, "ORVANTIS SHIPPING AND TRADING LLC", countries=("AE",)),
        make_listing("5", body, "QESHMARA PETROCHEMICAL COMPANY", countries=("IR",)),
        make_listing("6", person, "TARNOVSKY, Yevgeny Olegovich", births=("1964-03-17",), countries=("RU",)),
        make_listing("7", person, "AL-KHADRAWI, Mahmoud Yusuf", weak=("ABU SALIM",), births=("1971",)),
        make_listing("8", person, "REZVANIPOUR, Gholamreza", countries=("IR",)),
        make_listing("9", vessel, "BRILLIANT MERIDIAN", numbers=("IMO 9187629",)),
        make_listing("10", vessel, "SUCCESS"),
        make_listing("11", body, "NATIONAL BANK"),
        make_listing("12", body, "GREAT HARBOUR BUSINESS COMPANY"),
        make_listing("13", person, "VELASCO"),
        make_listing("14", body, "ZAFRANEH"),
    ]
