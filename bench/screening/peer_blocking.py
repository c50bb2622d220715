"""Names screened by nomenklatura: its own blocking index, then logic-v2. `peer_speed.py` runs this and compares.

Usage: PEER_ENVIRONMENT/bin/python bench/screening/peer_blocking.py FOLDER [--algorithm logic-v2] [--threshold 0.7]

Runs in an environment of its own (see `peer_speed.py`): nothing of it is imported by unspin, and nothing of unspin is
imported here. FOLDER has listings.jsonl and queries.jsonl, each line with "id", "schema" and "names"; the alerts are
written to alerts.jsonl there, and CPU seconds printed as JSON.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any


def read_entities(path: Path, dataset: Any) -> Iterator[Any]:  # noqa: ANN401  (the peer's types)
    """The lines of a file as the peer's entities."""
    make = import_module("followthemoney").StatementEntity.from_data
    with path.open(encoding="utf-8") as stream:
        for line in map(json.loads, stream):
            properties = {"name": line["names"], "weakAlias": line.get("weak", [])}
            data = {"id": line["id"], "schema": line["schema"], "properties": properties}
            yield make(dataset, data)


def main() -> None:
    """Screens the queries and writes the alerts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--algorithm", default="logic-v2")
    parser.add_argument("--threshold", type=float, default=0.7)
    options = parser.parse_args()
    dataset = import_module("followthemoney").Dataset.make({"name": "lists", "title": "lists"})
    algorithm = import_module("nomenklatura.matching").get_algorithm(options.algorithm)
    config = algorithm.default_config()
    store = import_module("nomenklatura.store.memory").MemoryStore(
        dataset, import_module("nomenklatura.resolver").Linker({})
    )
    begun = time.process_time()
    with store.writer() as writer:
        for entity in read_entities(options.folder / "listings.jsonl", dataset):
            writer.add_entity(entity)
    queries = {entity.id: entity for entity in read_entities(options.folder / "queries.jsonl", dataset)}
    view = store.default_view()
    with tempfile.TemporaryDirectory() as scratch:
        index = import_module("nomenklatura.blocker").Index(view, Path(scratch))
        index.build()
        built = time.process_time()
        pairs = 0
        with (options.folder / "alerts.jsonl").open("w", encoding="utf-8") as out:
            for query, candidates in index.match_entities(queries.values()):
                for candidate, _ in candidates:
                    pairs += 1
                    score = algorithm.compare(queries[query.id], view.get_entity(candidate.id), config).score
                    if score >= options.threshold:
                        out.write(
                            json.dumps({"query": query.id, "listing": candidate.id, "score": score}) + "\n"
                        )
    print(json.dumps({"build": built - begun, "screen": time.process_time() - built, "pairs": pairs}))


if __name__ == "__main__":
    main()
