"""Which files a pile is made of.

Stages: each path is taken as it is named; a folder is walked in the order of names, deepest last. Invariants:
the order depends on names alone; no folder is entered twice, so links cannot make a walk endless; a file that
is passed over in silence is one of the kinds named below, everything else is a page or a reject.

Passed over in folders: names that begin with a point, the files a page brings along when a browser saves it
(style sheets, scripts, pictures, fonts, sound), and the `…_files` folders they lie in.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from errno import ELOOP
from pathlib import Path

from unspin.model import Reject, RejectReason
from unspin.pages.rejects import make_reject

STDIN = "-"

HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
MHTML_ENDINGS = frozenset({".mhtml", ".mht"})
WARC_ENDINGS = frozenset({".warc"})
TEXT_ENDINGS = frozenset({".txt"})
JSON_ENDINGS = frozenset({".jsonl", ".ndjson"})
ENDINGS = HTML_ENDINGS | MHTML_ENDINGS | WARC_ENDINGS | TEXT_ENDINGS | JSON_ENDINGS

_SIDE_CARS = frozenset(
    ".css .js .mjs .map .png .jpg .jpeg .gif .webp .avif .svg .ico .bmp .woff .woff2 .ttf .otf .eot .mp3 .mp4 .webm "
    ".ogg .wav .swf".split()
)


def find_files(paths: Sequence[str | Path]) -> Iterator[Path | Reject]:
    """Every page file at the paths, folders walked, and a reject for each thing that cannot be one.

    `-` comes back as it is: it stands for JSON lines on standard input.
    """
    for named in paths:
        path = Path(named)
        if str(named) == STDIN:
            yield path
            continue
        try:
            mode = path.stat().st_mode
        except OSError as error:
            yield reject_error(path, error)
            continue
        if stat.S_ISDIR(mode):
            found = 0
            for found, item in enumerate(_walk(path, {}, ()), start=1):  # noqa: B007 - counted, to tell an empty folder
                yield item
            if not found:
                yield make_reject(
                    str(path), RejectReason.NO_PAGES, "No file in this folder or below is a page."
                )
        else:
            yield _judge_file(path, mode)


def find_ending(path: Path) -> str:
    """The ending that tells the format, small letters, without a final `.gz`."""
    name = path.name.lower().removesuffix(".gz")
    return os.path.splitext(name)[1]  # noqa: PTH122 - the name is no path any more


def reject_error(path: Path, error: OSError) -> Reject:
    """The reject for a path that the system would not open."""
    place = str(path)
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return make_reject(place, RejectReason.NOT_FOUND, "Nothing lies at this path.")
        case PermissionError():
            return make_reject(
                place, RejectReason.NO_PERMISSION, "The system does not let this user read it."
            )
        case OSError() if error.errno == ELOOP:
            return make_reject(place, RejectReason.LINK_LOOP, "The link leads back to itself.")
        case _:
            return make_reject(place, RejectReason.UNREADABLE, f"The system says: {error.strerror or error}.")


def _judge_file(path: Path, mode: int) -> Path | Reject:
    if not stat.S_ISREG(mode):
        return make_reject(
            str(path), RejectReason.UNREADABLE, "This is no plain file but a device, pipe or socket."
        )
    ending = find_ending(path)
    if ending not in ENDINGS:
        said = f"The ending {ending} is not known." if ending else "The name has no ending."
        return make_reject(str(path), RejectReason.UNKNOWN_FORMAT, said)
    return path


def _walk(
    folder: Path, seen: dict[tuple[int, int], Path], above: tuple[tuple[int, int], ...]
) -> Iterator[Path | Reject]:
    """The pages of a folder: its files by name, then its folders by name."""
    try:
        status = folder.stat()
        names = sorted(entry.name for entry in folder.iterdir())
    except OSError as error:
        yield reject_error(folder, error)
        return
    key = (status.st_dev, status.st_ino)
    if key in above:
        yield make_reject(str(folder), RejectReason.LINK_LOOP, "The link leads back to a folder it lies in.")
        return
    if key in seen:
        yield make_reject(
            str(folder), RejectReason.SAME_PAGE, f"This folder was read already, as {seen[key]}."
        )
        return
    seen[key] = folder
    folders: list[Path] = []
    for name in names:
        if name.startswith("."):
            continue
        item = _judge_entry(folder / name)
        if isinstance(item, _Folder):
            folders.append(item.path)
        elif item is not None:
            yield item
    for path in folders:
        yield from _walk(path, seen, (*above, key))


def _judge_entry(path: Path) -> Path | Reject | _Folder | None:
    """What an entry of a folder is: a page's file, a reject, a folder to walk, or nothing that counts."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return reject_error(path, error)
    if stat.S_ISDIR(mode):
        return None if path.name.endswith("_files") else _Folder(path)
    return None if find_ending(path) in _SIDE_CARS else _judge_file(path, mode)


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder inside a folder."""

    path: Path
