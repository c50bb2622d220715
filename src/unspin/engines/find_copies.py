"""Copies in a pile of texts, whatever its size: read, indexed, paired, verified, one table.

Problem: a million texts do not fit into memory with all that is known of them, a run over them can be stopped at any
moment, and its result must not depend on the order of the input or the number of cores.

Stages:
 1. `reading texts`: words and digests of each batch (`engines.pile`);
 2. texts are put in the order of their digests, which is the same for every order of the input; words are counted;
 3. `finding seeds`, then `indexing`: seeds are dealt into partitions, and each partition's become postings;
 4. `comparing texts`: for some thousand texts at a time, pairs that meet under enough seeds are aligned; what shares a
    passage is a row;
 5. rows are turned so that the left id is the smaller one, and sorted.

Invariants: every finished batch, partition and block is marked if the scratch is kept, and not done again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

import pyarrow as pa

from unspin.engines.find_config import FindConfig
from unspin.engines.pile import PileReader
from unspin.engines.pile_search import PileSearch
from unspin.engines.progress import OnProgress
from unspin.engines.scratch import Scratch
from unspin.engines.texts import TextBatch
from unspin.engines.threads import count_cores
from unspin.model import Reject

_NOT_TOLD = {"memory", "workers"}  # the result does not depend on them


@dataclass(frozen=True, slots=True)
class CopyTable:
    """What was found.

    Attributes:
        table: one row a pair; see docs/find-copies.md for the columns.
        texts: how many texts were searched.
        rejects: what could not be read.
        notes: what a reader must know of the result.
    """

    table: pa.Table
    texts: int
    rejects: tuple[Reject, ...]
    notes: tuple[str, ...]


def find_copies(
    batches: Iterable[TextBatch], scratch: Scratch, config: FindConfig, tell: OnProgress
) -> CopyTable:
    """The copied passages in a pile.

    Args:
        batches: its texts.
        scratch: where to work; if it is kept, the work of an earlier run over the same texts is taken up.
        config: how to search.
        tell: called as each step goes on.
    """
    done = scratch.take_up() if scratch.is_kept else []
    workers = config.workers or count_cores()
    reader = PileReader(scratch, workers)
    pile = reader.read(batches, done, tell)
    search = PileSearch(pile, scratch, config, workers)
    search.find_seeds(done, tell)
    crowded = search.index(done, tell)
    search.pair(done, tell)
    notes = tuple(search.notes(crowded))
    how = {name: value for name, value in asdict(config).items() if name not in _NOT_TOLD}
    told = json.dumps({"texts": len(pile), "rejects": len(pile.rejects), "notes": notes, "config": how})
    table = search.table().replace_schema_metadata({"unspin": told})
    return CopyTable(table, len(pile), pile.rejects, notes)
