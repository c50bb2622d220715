"""The reader: a text's attributions and names, as the network tags them.

Stages: 1. word pieces; 2. the network over windows, several at a time; 3. labels into spans; 4. contents linked to
their cues, cues to their sources; 5. what hangs together is one attribution.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from unspin.claims.attribution import Attribution, Named, Reading
from unspin.claims.reader.decoding import Ends, Run, Transitions, find_links, find_runs
from unspin.claims.reader.labels import LINK_WIDTH, NAME_KINDS, NAME_LABELS, PART_LABELS, PARTS
from unspin.claims.reader.pieces import Pieces, cut_pieces
from unspin.claims.reader.windows import lay_windows
from unspin.model import Span

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

Network = Callable[[Ints, Ints], Floats]
"""(ids, writings), each of shape (windows, pieces), → scores, shape (windows, pieces, OUTPUTS)."""

OUTPUTS = PART_LABELS + NAME_LABELS + 4 * LINK_WIDTH
"""Numbers that the network gives for a piece: label scores of parts and of names, then four link vectors."""

_OPEN, _CLOSE, _PAD = 101, 102, 0
_TOGETHER = 4
"""Windows read at a time; more are no faster on two cores and take more memory."""
_LONGEST = 2_000_000
"""Pieces that are read of a text at most; a book has 200,000."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads texts; made by `load_reader`."""

    network: Network
    tokenizer: Tokenizer
    transitions: Transitions

    def read(self, text: str) -> Reading:
        """The text's attributions, not nested, and its names; spans count the text's code points."""
        pieces = cut_pieces(text, self.tokenizer)
        outputs = self._run(pieces)
        parts, names, links = np.split(outputs, [PART_LABELS, PART_LABELS + NAME_LABELS], axis=1)
        runs = find_runs(parts, self.transitions.parts)
        return Reading(
            attributions=self._link(runs, links.reshape(-1, 4, LINK_WIDTH), pieces),
            names=tuple(
                Named(span=_span_of(run, pieces), kind=NAME_KINDS[run.kind], score=run.score)
                for run in find_runs(names, self.transitions.names)
            ),
        )

    def _run(self, pieces: Pieces) -> Floats:
        """The network's outputs for each word, from the window in which it stands in the middle."""
        outputs = np.zeros((len(pieces.ids), OUTPUTS), dtype=np.float32)
        windows = list(lay_windows(min(len(pieces.ids), _LONGEST)))
        for first in range(0, len(windows), _TOGETHER):
            batch = windows[first : first + _TOGETHER]
            width = max(window.end - window.begin for window in batch) + 2
            ids = np.full((len(batch), width), _PAD, dtype=np.int64)
            writings = np.zeros((len(batch), width), dtype=np.int64)
            for row, window in enumerate(batch):
                length = window.end - window.begin
                ids[row, 0], ids[row, length + 1] = _OPEN, _CLOSE
                ids[row, 1 : length + 1] = pieces.ids[window.begin : window.end]
                writings[row, 1 : length + 1] = pieces.writings[window.begin : window.end]
            found = self.network(ids, writings)
            for row, window in enumerate(batch):
                taken = slice(window.core_begin - window.begin + 1, window.core_end - window.begin + 1)
                outputs[window.core_begin : window.core_end] = found[row, taken]
        return outputs[pieces.words]

    def _link(self, runs: Sequence[Run], links: Floats, pieces: Pieces) -> tuple[Attribution, ...]:
        """Attributions: each cue with its source and its contents; contents without a cue by themselves."""
        sources, cues, contents = ([run for run in runs if run.kind == kind] for kind in range(len(PARTS)))
        source_of = self._seek(cues, sources, links, 0)
        mine: dict[int | None, list[tuple[Run, float]]] = defaultdict(list)
        for content, (cue, sure) in zip(contents, self._seek(contents, cues, links, 1), strict=True):
            mine[cue].append((content, sure))
        found: list[Attribution] = []
        for index, (source, sure) in enumerate(source_of):
            if index in mine:
                said_by = None if source is None else sources[source]
                found.append(_join(said_by, cues[index], mine[index], sure, pieces))
        found += [_join(None, None, [alone], 1.0, pieces) for alone in mine[None]]
        return tuple(sorted(found, key=_place))

    def _seek(
        self, seeking: Sequence[Run], sought: Sequence[Run], links: Floats, kind: int
    ) -> tuple[tuple[int | None, float], ...]:
        """What each span belongs to; `kind` is 0 for a cue's source, 1 for a content's cue."""
        return find_links(
            _ends_of(seeking, links[:, 2 * kind]),
            _ends_of(sought, links[:, 2 * kind + 1]),
            self.transitions.distances[kind],
            float(self.transitions.nothing[kind]),
        )


def _ends_of(runs: Sequence[Run], vectors: Floats) -> Ends:
    places = np.array([run.begin for run in runs], dtype=np.int64)
    return Ends(places=places, vectors=vectors[places])


def _join(
    source: Run | None, cue: Run | None, contents: Sequence[tuple[Run, float]], sure: float, pieces: Pieces
) -> Attribution:
    """Parts that belong together, as sure as the least sure of them."""
    scores = [sure, *(min(run.score, link) for run, link in contents)]
    return Attribution(
        source=_span_of(source, pieces) if source else None,
        cue=_span_of(cue, pieces) if cue else None,
        content=tuple(_span_of(run, pieces) for run, _ in contents),
        score=min(*scores, *(run.score for run in (source, cue) if run)),
        found_by="model",
    )


def _place(attribution: Attribution) -> tuple[int, int]:
    first = attribution.cue or attribution.content[0]
    return min(first.begin, attribution.content[0].begin), first.begin


def _span_of(run: Run, pieces: Pieces) -> Span:
    """Where a run of words stands, its last word whole."""
    last = int(pieces.words[run.end]) if run.end < len(pieces.words) else len(pieces.ids)
    return Span(begin=int(pieces.begins[pieces.words[run.begin]]), end=int(pieces.ends[last - 1]))
