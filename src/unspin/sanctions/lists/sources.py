"""What a list is read from: streams, with what recognition said of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import BinaryIO


class ListFormat(StrEnum):
    """How a list is written."""

    OFAC_CSV = "OFAC CSV"
    OFAC_XML = "OFAC XML"
    US_CSV = "US consolidated CSV"
    UN_XML = "UN XML"
    OPENSANCTIONS_CSV = "OpenSanctions CSV"
    FOLLOW_THE_MONEY = "FollowTheMoney"
    NAMES = "names"


class ListPart(StrEnum):
    """A table of the Treasury's layout that stands beside its `sdn.csv`."""

    ALIASES = "alt.csv"
    ADDRESSES = "add.csv"
    COMMENTS = "sdn_comments.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What the beginning of a list says of the rest.

    Attributes:
        format: how it is written.
        delimiter: the character between fields, of a table.
        header: names of the columns, in small letters; empty where there is no such line.
    """

    format: ListFormat
    delimiter: str = ","
    header: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSource:
    """A list to be read.

    Attributes:
        name: name of the list.
        layout: how it is written.
        stream: its bytes, from the first.
        parts: the tables beside it, where it has such.
    """

    name: str
    layout: Layout
    stream: BinaryIO
    parts: Mapping[ListPart, BinaryIO] = field(default_factory=dict)
