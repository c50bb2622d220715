"""What a frame is: which arguments of a verb or noun are the source, the target and the goods of which tie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from unspin.model import TieKind


class Needs(StrEnum):
    """What must stand in an argument, that the frame makes a tie."""

    NOTHING = "any"
    GOODS = "goods"
    CONCRETE = "no abstract thing"
    MONEY = "money"
    FINANCE = "finance"
    WORK = "a work"
    PRODUCT = "a product"
    BODY = "a body as target"
    PERSON = "a person as source"
    HEAD = "a head as source"
    COOPERATION = "cooperation"
    AGREEMENT = "an agreement"
    SYSTEMS = "systems"
    SANCTION = "a sanction"
    CLAIM = "a claim"
    FORCE = "a force as source"
    BODIES = "no persons"
    UNNAMED = "no naming as"
    SHARE = "a share"
    OWNED = "what is owned"
    FOUNDED = "a founded body"
    EMPLOYER = "an employer"
    POWER = "a power"
    VESSEL = "a vessel as target"
    FRONT = "a front"
    ALONE = "no goods"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One way in which a verb or a noun puts a tie.

    Attributes:
        kind: the tie.
        source, target, goods: the arguments, by the case table: "subject", "object", "second" (object), or a
            preposition; of nouns "owner" and "before" too. Several, parted by "/", are tried in turn.
        needs: what must be named.
    """

    kind: TieKind
    source: str
    target: str
    goods: str | None
    needs: Needs


def read_table(table: str) -> Iterator[tuple[str, Frame]]:
    """The rows of a table of frames: kind | lemmas | source > target | goods | needs."""
    for line in table.strip().splitlines():
        kind, lemmas, roles, goods, needs = (cell.strip() for cell in line.split("|"))
        source, target = (role.strip() for role in roles.split(">"))
        frame = Frame(
            kind=TieKind(kind),
            source=source,
            target=target,
            goods=goods or None,
            needs=Needs(needs or "any"),
        )
        for lemma in lemmas.split():
            yield lemma, frame
