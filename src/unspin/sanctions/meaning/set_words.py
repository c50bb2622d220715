"""Words of closed sets, none of which a machine writes for another of its set, however near their meanings are.

Meanings learnt from texts put "north" beside "south" and "red" beside "blue", since they stand in the same places.
General knowledge; each line a set, forms of one word joined by "/".
"""

from __future__ import annotations

from collections.abc import Mapping

_SETS = """
north/northern/northward south/southern/southward east/eastern/oriental/eastward west/western/occidental/westward northeast/northeastern northwest/northwestern southeast/southeastern southwest/southwestern central/middle
black white red/crimson/scarlet blue/azure green yellow orange purple/violet brown grey/gray pink silver/silvery gold/golden
one/first/single two/second/double/twin three/third/triple four/fourth five/fifth six/sixth seven/seventh eight/eighth nine/ninth ten/tenth hundred/hundredth thousand/thousandth million billion half/semi
monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december
spring summer autumn/fall winter
father mother son daughter brother/brothers sister/sisters king queen prince princess
sun/solar moon/lunar star/stars/stellar mars venus jupiter saturn
lion tiger eagle falcon wolf bear horse dragon
upper lower left right inner outer
import/imports/importing export/exports/exporting
gas oil coal iron steel copper aluminum/aluminium zinc nickel diamond/diamonds
christian muslim/islamic jewish buddhist hindu catholic orthodox
"""

SETS: Mapping[str, tuple[int, int]] = {
    word: (number, place)
    for number, line in enumerate(_SETS.strip().splitlines())
    for place, forms in enumerate(line.split())
    for word in forms.split("/")
}
"""For each word its set and its place there; forms of one word share the place."""


def exclude_each_other(left: str, right: str) -> bool:
    """Whether two words are different ones of one set.

    >>> exclude_each_other("northern", "south"), exclude_each_other("northern", "north")
    (True, False)
    """
    mine, other = SETS.get(left), SETS.get(right)
    return mine is not None and other is not None and mine[0] == other[0] and mine[1] != other[1]
