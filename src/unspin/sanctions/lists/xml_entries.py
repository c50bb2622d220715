"""Entries of a list in XML, one by one, each freed before the next is read.

The parser is told to resolve no entities, load nothing and go nowhere. An entry may not be larger than `ENTRY_LIMIT`,
so that no file can fill the memory. Where the file breaks off, or is broken, what was whole before it stands, and the
tally says where it ends.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, BinaryIO, Final, TypeAlias

from lxml import etree

from unspin.sanctions.lists.tally import CUT_OFF, Tally

Element: TypeAlias = Any
"""An element of lxml, which has no types."""

ENTRY_LIMIT: Final = 16 << 20
"""Bytes of one entry. The largest of the UN's list has 40,000."""

_CHUNK: Final = 1 << 16


def read_entries(
    stream: BinaryIO, tags: Collection[str], tally: Tally, *, others: Collection[str] = ()
) -> Iterator[Element]:
    """The elements with these tags, and those of `others`, which are not counted as entries.

    Args:
        stream: the file.
        tags: local names of the elements that are entries.
        tally: counts the entries as read.
        others: local names of further elements that are wanted.
    """
    parser = etree.XMLPullParser(
        events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    wanted = _Wanted(tags, others, tally)
    size = 0
    try:
        while chunk := stream.read(_CHUNK):
            parser.feed(chunk)
            size += len(chunk)
            for element in wanted.read(parser):
                size = 0
                yield element
            if size > ENTRY_LIMIT:
                tally.reject(f"an entry of more than {ENTRY_LIMIT >> 20} MiB", tally.read + 1)
                tally.break_off("Reading ended there: no list has entries of this size. Download it again.")
                return
        parser.close()
        yield from wanted.read(parser)
    except etree.XMLSyntaxError as error:
        yield from wanted.read(parser)
        _tell_end(error, wanted, tally)


class _Wanted:
    """The elements that are wanted, as the parser comes upon them."""

    def __init__(self, tags: Collection[str], others: Collection[str], tally: Tally) -> None:
        self._tags = tags
        self._all = {*tags, *others}
        self._tally = tally
        self.is_inside = False

    def read(self, parser: Element) -> Iterator[Element]:
        """The elements that ended since it was last asked."""
        try:
            for event, element in parser.read_events():
                name = local_name(element)
                if name not in self._all:
                    continue
                if name in self._tags:
                    self.is_inside = event == "start"
                if event == "end":
                    self._tally.read += name in self._tags
                    yield element
                    _free(element)
        except etree.XMLSyntaxError:  # it was told when the text was fed
            return


def _free(element: Element) -> None:
    """Nothing; the element and those before it are empty."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _tell_end(error: Element, wanted: _Wanted, tally: Tally) -> None:
    """Nothing; the tally says where reading ended, and that an entry is lost if it ended inside one."""
    if wanted.is_inside:
        tally.read += 1
        tally.reject(CUT_OFF, tally.read)
    line = error.position[0] if error.position else 0
    what = error.msg.partition(", line")[0]
    where = f"in line {line:,}" if line else f"after entry {tally.kept:,}"
    tally.break_off(
        f"The file is cut off or broken {where} ({what}): what stands after it is lacking. Download it again."
    )


def local_name(element: Element) -> str:
    """The name of an element without its namespace; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Element, *path: str) -> Iterator[Element]:
    """The elements that lie under an element by these names."""
    for child in element:
        if local_name(child) == path[0]:
            if len(path) > 1:
                yield from children(child, *path[1:])
            else:
                yield child


def text_of(element: Element, *path: str) -> str:
    """The text of the first element under this one by these names; "" if there is none."""
    return next(iter(texts_of(element, *path)), "")


def texts_of(element: Element, *path: str) -> list[str]:
    """The texts of all elements under this one by these names, the empty ones left out."""
    return [text for child in children(element, *path) if (text := (child.text or "").strip())]
