"""The reader: a text's attributions and names, as the network tags them.

Stages: 1. word pieces; 2. the network over windows, several at a time; 3. labels into spans; 4. contents linked to
their cues, cues to their sources; 5. what hangs together is one attribution; 6. names set right by known ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from unspin.claims.attribution import Attribution, Named, Reading
from unspin.claims.reader.decoding import Run, find_runs
from unspin.claims.reader.known import settle_names
from unspin.claims.reader.labels import LINK_WIDTH, NAME_KINDS, NAME_LABELS, PART_LABELS, PARTS
from unspin.claims.reader.linking import Ends, LinkScores, find_links
from unspin.claims.reader.pieces import Pieces, cut_pieces, opens_line
from unspin.claims.reader.windows import lay_windows
from unspin.model import Span
from unspin.text.lexicon import Lexicon

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

Network = Callable[[Ints, Ints], Floats]
"""(ids, writings), each of shape (windows, pieces), → scores, shape (windows, pieces, OUTPUTS)."""

OUTPUTS = PART_LABELS + NAME_LABELS + 4 * LINK_WIDTH
"""Numbers that the network gives for a piece: label scores of parts and of names, then four link vectors."""

_OPEN, _CLOSE, _PAD = 101, 102, 0
_TOGETHER = 4
"""Windows read at a time; more are no faster on two cores and take more memory."""
_LEAST_NAME = 0.5
"""Certainty that a name has at least: likelier a name of its kind than not."""
_LONGEST = 2_000_000
"""Pieces that are read of a text at most; a book has 200,000."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What was learned beside the network.

    Attributes:
        parts: score of each label of a part after each, shape (7, 7), from row to column.
        names: the same for names, shape (9, 9).
        sources: what links cues to their sources.
        cues: what links contents to their cues.
    """

    parts: Floats
    names: Floats
    sources: LinkScores
    cues: LinkScores

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> Learned:
        """As `tools/reader` writes them."""
        return cls(
            parts=np.array(fields["parts"], dtype=np.float32),
            names=np.array(fields["names"], dtype=np.float32),
            sources=LinkScores.from_json(fields["sources"]),
            cues=LinkScores.from_json(fields["cues"]),
        )


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads texts; made by `load_reader`."""

    network: Network
    tokenizer: Tokenizer
    learned: Learned
    lexicon: Lexicon

    def read(self, text: str) -> Reading:
        """The text's attributions, not nested, and its names; spans count the text's code points."""
        pieces = cut_pieces(text, self.tokenizer)
        outputs = self.run(pieces)
        parts, names, links = split_outputs(outputs)
        opens = opens_line(pieces.writings[pieces.words])
        named = (
            Named(span=_span_of(run, pieces), kind=NAME_KINDS[run.kind], score=run.score)
            for run in find_runs(names, self.learned.names, opens)
            if run.score >= _LEAST_NAME
        )
        return Reading(
            attributions=self._link(find_runs(parts, self.learned.parts, opens), links, pieces),
            names=settle_names(text, named, self.lexicon),
        )

    def run(self, pieces: Pieces) -> Floats:
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
        lines = find_lines(pieces)
        source_of = find_links(
            find_ends(cues, links[:, 0], lines), find_ends(sources, links[:, 1], lines), self.learned.sources
        )
        cue_of = find_links(
            find_ends(contents, links[:, 2], lines), find_ends(cues, links[:, 3], lines), self.learned.cues
        )
        mine: dict[int | None, list[tuple[Run, float]]] = defaultdict(list)
        for content, (cue, sure) in zip(contents, cue_of, strict=True):
            mine[cue].append((content, sure))
        found: list[Attribution] = []
        for index, (source, sure) in enumerate(source_of):
            if index in mine:
                said_by = None if source is None else sources[source]
                found.append(_join(said_by, cues[index], mine[index], sure, pieces))
        found += [_join(None, None, [alone], 1.0, pieces) for alone in mine[None]]
        return tuple(sorted(found, key=_place))


def split_outputs(outputs: Floats) -> tuple[Floats, Floats, Floats]:
    """Label scores of parts and of names, and link vectors, shape (w, 4, LINK_WIDTH), of w words."""
    parts, names, links = np.split(outputs, [PART_LABELS, PART_LABELS + NAME_LABELS], axis=1)
    return parts, names, links.reshape(-1, 4, LINK_WIDTH)


def find_lines(pieces: Pieces) -> Ints:
    """The line of the text that each word stands in, shape (w,)."""
    lines: Ints = np.cumsum(opens_line(pieces.writings[pieces.words]))
    return lines


def find_ends(runs: Sequence[Run], vectors: Floats, lines: Ints) -> Ends:
    """The spans as ends of links, with their first words' vectors and lines."""
    begins = np.array([run.begin for run in runs], dtype=np.int64)
    ends = np.array([run.end for run in runs], dtype=np.int64)
    return Ends(begins=begins, ends=ends, vectors=vectors[begins], lines=lines[begins])


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
