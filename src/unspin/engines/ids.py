"""The ids of a pile's texts: numbers or strings, each once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from unspin.engines.scratch import Scratch
from unspin.engines.texts import text_bytes


def keep_ids(ids: pa.Array, scratch: Scratch, before: int) -> int:
    """Bytes of the ids kept, those before included; they have been appended to the scratch."""
    if pa.types.is_integer(ids.type):
        scratch.append("ids", ids.cast(pa.int64()).to_numpy())
        return before
    data, bounds = text_bytes(ids.cast(pa.large_string()))
    scratch.append("ids", data)
    scratch.append("id-bounds", bounds[1:] + before)
    return before + len(data)


def read_ids(scratch: Scratch) -> pa.Array:
    """The ids in a scratch: int64, or large strings."""
    bounds = scratch.load("id-bounds", np.int64)
    if not len(bounds):
        return pa.array(scratch.load("ids", np.int64))
    offsets = np.concatenate(([0], bounds))
    buffers = [None, pa.py_buffer(offsets), pa.py_buffer(scratch.load("ids", np.uint8))]
    return pa.Array.from_buffers(pa.large_string(), len(bounds), buffers)


def rank_ids(ids: pa.Array) -> NDArray[np.int64]:
    """Each id's place among all of them sorted, numbers by value, strings by their bytes; shape (n,)."""
    ranks = np.empty(len(ids), dtype=np.int64)
    ranks[pc.sort_indices(ids).to_numpy()] = np.arange(len(ids))
    return ranks


def find_repeated(ids: pa.Array) -> NDArray[np.int64]:
    """Places of ids that stand more than once; shape (k,)."""
    order: NDArray[np.int64] = pc.sort_indices(ids).to_numpy().astype(np.int64)
    if len(order) < 2:
        return order[:0]
    sorted_ids = ids.take(pa.array(order))
    same = pc.equal(sorted_ids[1:], sorted_ids[:-1]).to_numpy(zero_copy_only=False)
    is_repeated = np.concatenate((same, [False])) | np.concatenate(([False], same))
    return np.sort(order[is_repeated])


def number_repeated(ids: pa.Array, repeated: NDArray[np.int64], digests: NDArray[np.uint64]) -> pa.Array:
    """The ids, a number put to all but one of those that are the same; which one does not depend on the input's order."""
    if not len(repeated):
        return ids
    taken = set(ids.to_pylist())
    count: dict[object, int] = {}
    renamed = ids.to_pylist()
    for place in sorted(repeated.tolist(), key=lambda place: (digests[place], place)):
        own = renamed[place]
        number = count.get(own, 1)
        while number > 1 and f"{own}#{number}" in taken:
            number += 1
        if number > 1:
            renamed[place] = f"{own}#{number}"
            taken.add(renamed[place])
        count[own] = number + 1
    return pa.array(renamed, type=pa.large_string())


def name_some(ids: Sequence[object]) -> str:
    """Up to three ids, as a message gives them."""
    shown = ", ".join(repr(one) for one in ids[:3])
    return f"{shown} and {len(ids) - 3} more" if len(ids) > 3 else shown
