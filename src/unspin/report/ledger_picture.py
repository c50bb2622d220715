"""A statement's chain laid out for a wide window and for a narrow one: where each link stands, how threads run.

Wide: one column for each step, the pages on the left, the voices on the right, so that "page ← outlet ← speaker"
reads as it is drawn. Copies stand as thin rows beneath their page. Every other link stands at the mean height of what
it leads to, and is pushed down only where it would lie on another.
Narrow: one link a row, indented by its distance from the voice, as folders are drawn; a link that leads to several
voices is drawn again under each.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len, set_cell_size

from unspin.report.drawing import fit_words
from unspin.report.ledger_chain import PAGE_COLUMN, Chain, Link, LinkRole, Thread, ThreadKind

# Pixels.
MARGIN: Final = 6
WIDTH: Final = 228
GAP: Final = 40
HEIGHT: Final = 48
SECOND_LINE: Final = 16  # what a second line of a name adds
THIN: Final = 24  # a copy's row
SPACE: Final = 14
INDENT: Final = 18
BOLD_LETTER: Final = 8.6  # the widest mean of a line's letters in the first line's type
THIN_LETTER: Final = 6.0
RESTS_WIDTH: Final = 92  # room at the right for "may rest on"
NARROW_WIDTH: Final = 250
DEEPEST: Final = 5  # beyond it, indenting would leave no room for words
VOICE_ROLES: Final = frozenset({LinkRole.SOURCE, LinkRole.OPEN, LinkRole.RESTING})
THIN_ROLES: Final = frozenset({LinkRole.COPY, LinkRole.MORE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A link in its place."""

    link: Link
    x: float
    y: float
    width: float
    height: float

    @property
    def lines(self) -> tuple[str, ...]:
        """The first words, in as many lines as they need and have: at most two, and one in a thin box."""
        return name_lines(self.link, self.width)

    @property
    def second(self) -> str:
        """The second line, the same."""
        return fit_words(self.link.second, int((self.width - 22) / THIN_LETTER))

    @property
    def middle(self) -> float:
        """Half its height."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A thread in its place: an SVG path, and words beside it, or ""."""

    path: str
    kind: ThreadKind
    words: str = ""
    x: float = 0
    y: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainPicture:
    """A chain, ready to be drawn."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def name_lines(link: Link, width: float) -> tuple[str, ...]:
    """A link's first words in a box of this width: on one line, or parted between two words where one is too short."""
    is_thin = link.role in THIN_ROLES
    limit = int((width - 20) / (THIN_LETTER if is_thin else BOLD_LETTER))
    first = set_cell_size(link.first, limit + 1).rpartition(" ")[0]
    if is_thin or cell_len(link.first) <= limit or not first.strip():
        return (fit_words(link.first, limit),)
    return first.rstrip(), fit_words(link.first[len(first) :].strip(), limit)


def box_height(link: Link, width: float) -> float:
    """How high a link's box is."""
    if link.role in THIN_ROLES:
        return THIN
    return HEIGHT + SECOND_LINE * (len(name_lines(link, width)) - 1)


def draw_wide(chain: Chain) -> ChainPicture:
    """The chain in columns."""
    boxes = {box.link.key: box for box in _place_pages(chain)}
    last = max((link.column for link in chain.links), default=0)
    for column in range(PAGE_COLUMN + 1, last + 1):
        for box in _place_column(chain, column, boxes):
            boxes[box.link.key] = box
    lines = [line for thread in chain.threads if (line := _wide_line(thread, boxes))]
    rests = any(line.words for line in lines)
    return ChainPicture(
        width=max((box.x + box.width for box in boxes.values()), default=0) + MARGIN + rests * RESTS_WIDTH,
        height=max((box.y + box.height for box in boxes.values()), default=0) + MARGIN,
        boxes=tuple(boxes[link.key] for link in chain.links if link.key in boxes),
        lines=tuple(lines),
    )


def _place_pages(chain: Chain) -> Iterator[Box]:
    y = float(MARGIN)
    for page in (link for link in chain.links if link.role is LinkRole.PAGE):
        height = box_height(page, WIDTH)
        yield Box(link=page, x=MARGIN, y=y, width=WIDTH, height=height)
        y += height
        for copy in chain.copies_of(page.key):
            yield Box(link=copy, x=MARGIN + INDENT, y=y + 4, width=WIDTH - INDENT, height=THIN)
            y += THIN + 4
        y += SPACE


def _place_column(chain: Chain, column: int, boxes: dict[str, Box]) -> Iterator[Box]:
    """The links of a column, each at the mean height of what it leads to, none on another."""

    def wanted(link: Link) -> float:
        below = [
            boxes[thread.target].middle
            for thread in chain.threads
            if thread.kind is ThreadKind.HEARD and thread.source == link.key and thread.target in boxes
        ]
        return sum(below) / len(below) - box_height(link, WIDTH) / 2 if below else MARGIN

    free = float(MARGIN)
    for at, link in sorted(
        ((wanted(link), link) for link in chain.links if link.column == column), key=lambda item: item[0]
    ):
        y, height = max(at, free), box_height(link, WIDTH)
        yield Box(link=link, x=MARGIN + column * (WIDTH + GAP), y=y, width=WIDTH, height=height)
        free = y + height + SPACE


def _wide_line(thread: Thread, boxes: dict[str, Box]) -> Line | None:
    source, target = boxes.get(thread.source), boxes.get(thread.target)
    if source is None or target is None:
        return None
    if thread.kind is ThreadKind.COPIED:
        return Line(path=_elbow(source, target), kind=thread.kind)
    if thread.kind is ThreadKind.HEARD:
        end, bend = target.x + target.width, (source.x - target.x - target.width) / 2
        path = f"M{source.x:g} {source.middle:g}C{source.x - bend:g} {source.middle:g} {end + bend:g} {target.middle:g} {end:g} {target.middle:g}"
        return Line(path=path, kind=thread.kind)
    edge = source.x + source.width
    path = f"M{edge:g} {source.middle:g}C{edge + 34:g} {source.middle:g} {edge + 34:g} {target.middle:g} {edge:g} {target.middle:g}"
    words = "rests on" if thread.kind is ThreadKind.RESTS else "may rest on"
    return Line(
        path=path, kind=thread.kind, words=words, x=edge + 30, y=(source.middle + target.middle) / 2 + 4
    )


def _elbow(source: Box, target: Box) -> str:
    """Down from the source, then right to the target; straight down where they stand in one line."""
    stem = source.x + INDENT / 2
    end = f"V{target.y:g}" if stem > target.x else f"V{target.middle:g}H{target.x:g}"
    return f"M{stem:g} {source.y + source.height:g}{end}"


def draw_narrow(chain: Chain) -> ChainPicture:
    """The chain in rows, each voice above those who heard it."""
    boxes: list[Box] = []
    lines: list[Line] = []
    y = float(MARGIN)
    for link, depth, above, kind in _rows(chain):
        is_thin = link.role in THIN_ROLES
        y += SPACE - 4 if boxes and not is_thin and boxes[-1].link.role in THIN_ROLES else 0
        x = MARGIN + min(depth, DEEPEST) * INDENT
        width = NARROW_WIDTH - (INDENT if is_thin else 0)
        box = Box(link=link, x=x, y=y, width=width, height=box_height(link, width))
        if above is not None:
            lines.append(Line(path=_elbow(boxes[above], box), kind=kind))
        boxes.append(box)
        y += box.height + (4 if is_thin else SPACE)
    return ChainPicture(
        width=max((box.x + box.width for box in boxes), default=0) + MARGIN,
        height=y + MARGIN,
        boxes=tuple(boxes),
        lines=tuple(lines),
    )


def _rows(chain: Chain) -> Iterator[tuple[Link, int, int | None, ThreadKind]]:
    """Every link with its depth below its voice, the row it hangs on, and by what kind of thread.

    Walked with a stack; a link that was met on the way down is not entered again, so that no ring can go on for ever.
    The copies of a page are drawn where the page stands first.
    """
    links = {link.key: link for link in chain.links}
    below: dict[str, list[Thread]] = {}
    for thread in chain.threads:
        below.setdefault(thread.source, []).append(thread)
    row = 0
    opened: set[str] = set()
    for root in (link.key for link in chain.links if link.role in VOICE_ROLES):
        stack: list[tuple[str, int, int | None, ThreadKind]] = [(root, 0, None, ThreadKind.HEARD)]
        path: set[str] = set()
        while stack:
            key, depth, above, kind = stack.pop()
            yield links[key], depth, above, kind
            stack.extend(
                (thread.target, depth + 1, row, thread.kind)
                for thread in reversed(below.get(key, []))
                if thread.target not in path
                and (root in thread.voices or (thread.kind is ThreadKind.COPIED and key not in opened))
            )
            path.add(key)
            opened.add(key)
            row += 1
