"""Rows of the result: as they are gathered, and as one Arrow table."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from unspin.copies.pile.kinds import KINDS, find_kinds
from unspin.copies.pile.verifying import Verified
from unspin.engines.ids import rank_ids

ROW = np.dtype(
    [
        ("left", np.int64),
        ("right", np.int64),
        ("left_share", np.float32),
        ("right_share", np.float32),
        ("score", np.float32),
        ("kind", np.int32),
        ("passages", np.int64),
    ]
)
PASSAGE = np.dtype(
    [
        ("left_begin", np.int32),
        ("left_end", np.int32),
        ("right_begin", np.int32),
        ("right_end", np.int32),
        ("score", np.float32),
    ]
)


def make_rows(texts: NDArray[np.int64], found: Verified) -> NDArray[Any]:
    """Pairs that are copies, as rows; `texts` has the left and the right text of each, shape (n, 2)."""
    rows = np.empty(len(texts), dtype=ROW)
    rows["left"], rows["right"] = texts.T
    rows["left_share"], rows["right_share"], rows["score"], _ = found.measures.T
    rows["kind"], rows["passages"] = find_kinds(found.measures), found.passages
    return rows


def make_passages(left: NDArray[np.int32], right: NDArray[np.int32], found: Verified) -> NDArray[Any]:
    """The rows' passages, `left` and `right` being their code points, shapes (k, 2); shape (k,)."""
    passages = np.empty(len(left), dtype=PASSAGE)
    passages["left_begin"], passages["left_end"] = left.T
    passages["right_begin"], passages["right_end"] = right.T
    passages["score"] = found.scores
    return passages


def make_table(rows: NDArray[Any], passages: NDArray[Any], ids: pa.Array) -> pa.Table:
    """The rows as a table, the smaller id on the left, sorted by left and right."""
    ranks = rank_ids(ids)
    is_turned = ranks[rows["left"]] > ranks[rows["right"]]
    left = np.where(is_turned, rows["right"], rows["left"])
    right = np.where(is_turned, rows["left"], rows["right"])
    order = np.lexsort((ranks[right], ranks[left]))
    starts = np.concatenate(([0], np.cumsum(rows["passages"])))
    rows_of_passages = np.repeat(np.arange(len(rows)), rows["passages"])
    turned = is_turned[rows_of_passages]
    place_of_row = np.empty(len(rows), dtype=np.int64)
    place_of_row[order] = np.arange(len(rows))
    sides = {
        "left_begin": np.where(turned, passages["right_begin"], passages["left_begin"]),
        "left_end": np.where(turned, passages["right_end"], passages["left_end"]),
        "right_begin": np.where(turned, passages["left_begin"], passages["right_begin"]),
        "right_end": np.where(turned, passages["left_end"], passages["right_end"]),
        "score": passages["score"],
    }
    by_row = np.lexsort((sides["right_begin"], sides["left_begin"], place_of_row[rows_of_passages]))
    offsets = np.concatenate(([0], np.cumsum(np.diff(starts)[order]))).astype(np.int32)
    found = pa.StructArray.from_arrays([pa.array(side[by_row]) for side in sides.values()], names=list(sides))
    taken = {"left": ids.take(pa.array(left[order])), "right": ids.take(pa.array(right[order]))}
    here, there = (
        np.where(is_turned, rows[other], rows[own])[order]
        for own, other in (("left_share", "right_share"), ("right_share", "left_share"))
    )
    kinds = pa.DictionaryArray.from_arrays(rows["kind"][order], pa.array([kind.value for kind in KINDS]))
    return pa.table(
        {
            **taken,
            "left_share": here,
            "right_share": there,
            "score": rows["score"][order],
            "kind": kinds.cast(pa.string()),
            "passages": pa.ListArray.from_arrays(pa.array(offsets), found),
        }
    )
