"""Copies among texts that a program holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa

from unspin.engines.find_config import FindConfig
from unspin.engines.find_copies import find_copies as find_in_batches
from unspin.engines.ids import find_repeated, name_some
from unspin.engines.progress import OnProgress, keep_silent
from unspin.engines.scratch import Scratch
from unspin.engines.texts import TextBatch, make_batch
from unspin.errors import UsageError

_BATCH = 2048


def find_copies(
    texts: Iterable[str] | pa.Array | pa.ChunkedArray,
    ids: Iterable[str | int] | pa.Array | pa.ChunkedArray | None = None,
    *,
    config: FindConfig | None = None,
    on_progress: OnProgress | None = None,
) -> pa.Table:
    """The pairs of texts that share copied passages, verbatim, edited or reworded.

    Args:
        texts: what they say. An iterable is read once, so it may be longer than memory.
        ids: what to call them, each once, in the same order; by default their places, from 0.
        config: how to search.
        on_progress: called as each step goes on.

    Returns:
        A table with a row for each pair, sorted: `left`, `right` (ids, the smaller one left), `left_share`, `right_share` (of
        each text's words, in [0, 1]), `score` (share of the passages' words that stand on both sides, rare ones counting
        more), `kind` (verbatim, edited, reworded, excerpt), and `passages`: a list of `left_begin`, `left_end`,
        `right_begin`, `right_end` (code points, half-open) with a `score` each. Its schema's metadata tell under
        `unspin` how many texts were searched, and what a reader must know of the result.

    Raises:
        UsageError: a text is no string, an id stands twice, or there are more or fewer ids than texts.
        DiskError: the pile is larger than `config.memory`, and the disk is full.

    Example:
        >>> import unspin
        >>> story = "The harbour of Selmouth will close for two weeks in May while divers lift the wreck of a coal barge."
        >>> table = unspin.find_copies([story + " " + story[:40], "Rain is expected.", story])
        >>> table.select(["left", "right", "kind"]).to_pylist()
        [{'left': 0, 'right': 2, 'kind': 'edited'}]
    """
    config = config or FindConfig()
    with Scratch(config.memory) as scratch:
        batches = _make_batches(texts, None if ids is None else _check_ids(ids))
        found = find_in_batches(batches, scratch, config, on_progress or keep_silent)
    return found.table


def _check_ids(ids: Iterable[str | int] | pa.Array | pa.ChunkedArray) -> pa.Array:
    """The ids as one array of numbers or of strings.

    Raises:
        UsageError: they are neither, or one stands twice.
    """
    try:
        array = ids if isinstance(ids, pa.Array | pa.ChunkedArray) else pa.array(ids)
    except (pa.ArrowException, TypeError) as error:
        raise UsageError(f"ids must all be strings or all be whole numbers: {error}.") from error
    whole = array.combine_chunks() if isinstance(array, pa.ChunkedArray) else array
    kind = whole.type
    if not (pa.types.is_integer(kind) or pa.types.is_string(kind) or pa.types.is_large_string(kind)) and len(
        whole
    ):
        raise UsageError(f"ids must all be strings or all be whole numbers; they are {kind}.")
    if whole.null_count:
        raise UsageError(f"ids must not be missing; {whole.null_count} are.")
    repeated = find_repeated(whole)
    if len(repeated):
        named = name_some(sorted(set(whole.take(pa.array(repeated)).to_pylist())))
        raise UsageError(f"ids must each stand once, and these stand more often: {named}.")
    return whole


def _make_batches(
    texts: Iterable[str] | pa.Array | pa.ChunkedArray, ids: pa.Array | None
) -> Iterator[TextBatch]:
    """The texts with their ids, some thousand at a time."""
    first = 0
    for said in _split(texts):
        last = first + len(said)
        own = pa.array(range(first, last), type=pa.int64()) if ids is None else ids[first:last]
        if len(own) < len(said):
            raise UsageError(
                f"There are {len(own) + first} ids, and more texts than that. Give as many of each."
            )
        yield TextBatch(own, said)
        first = last
    if ids is not None and len(ids) > first:
        raise UsageError(f"There are {len(ids)} ids and {first} texts. Give as many of each.")


def _split(texts: Iterable[str] | pa.Array | pa.ChunkedArray) -> Iterator[pa.Array]:
    if isinstance(texts, str | bytes):
        raise UsageError("texts must be several strings; one was given. Put it into a list.")
    if isinstance(texts, pa.ChunkedArray):
        for chunk in texts.chunks:
            yield from _split(chunk)
    elif isinstance(texts, pa.Array):
        if texts.null_count or not (pa.types.is_string(texts.type) or pa.types.is_large_string(texts.type)):
            raise UsageError(
                f"texts must be strings, none missing; they are {texts.type}, {texts.null_count} missing."
            )
        for first in range(0, len(texts), _BATCH):
            yield texts.slice(first, _BATCH).cast(pa.large_string())
    else:
        yield from _gather(texts)


def _gather(texts: Iterable[Any]) -> Iterator[pa.Array]:
    batch: list[str] = []
    for number, text in enumerate(texts):
        if not isinstance(text, str):
            raise UsageError(f"texts must be strings; number {number} is {type(text).__name__}.")
        batch.append(text)
        if len(batch) == _BATCH:
            yield make_batch([], batch).texts
            batch = []
    if batch:
        yield make_batch([], batch).texts
