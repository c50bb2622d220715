"""Which schemata of FollowTheMoney are parties that a screening seeks.

Source: the FollowTheMoney ontology (followthemoney.tech/explorer/schemata); the names are those of the schemata that
descend from LegalEntity and Vehicle, and have been since version 2.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from unspin.model import ListingKind

KINDS: Final[Mapping[str, ListingKind]] = {
    "Person": ListingKind.PERSON,
    "LegalEntity": ListingKind.UNKNOWN,  # a person or an organisation
    "Organization": ListingKind.ORGANISATION,
    "Company": ListingKind.ORGANISATION,
    "PublicBody": ListingKind.ORGANISATION,
    "Vessel": ListingKind.VESSEL,
    "Airplane": ListingKind.AIRCRAFT,
    "Vehicle": ListingKind.UNKNOWN,
    "Thing": ListingKind.UNKNOWN,
}

NOT_A_PARTY: Final = (
    "no person, organisation, vessel or aircraft (an address, a sanction, a relation, a wallet …)"
)


def is_entity(text: str) -> bool:
    """Whether the beginning of a line reads like an entity, of which the end is not there."""
    return '"schema"' in text and '"properties"' in text
