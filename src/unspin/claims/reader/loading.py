"""The reader from the package's data: 23 MB, opened once, in a fifth of a second."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Final

import onnxruntime as ort
from tokenizers import Tokenizer

from unspin.claims.reader.reading import Floats, Ints, Learned, Reader
from unspin.errors import ReaderError
from unspin.text.lexicon import load_lexicon

_DATA: Final = Path(__file__).parent / "data"
_QUIET: Final = 3


@cache
def load_reader(folder: Path = _DATA) -> Reader:
    """The reader whose files stand in a folder; by default the package's own.

    Raises:
        ReaderError: a file is missing or is not what it should be.
    """
    try:
        session = ort.InferenceSession(
            str(folder / "reader.onnx"), _session_options(), providers=["CPUExecutionProvider"]
        )
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        learned = Learned.from_json(json.loads((folder / "reader.json").read_bytes()))
    except Exception as error:  # both libraries raise bare exceptions of their own
        raise ReaderError(
            f"The reader's files in {folder} cannot be opened ({error}). Install unspin again, or build them with "
            "tools/reader/build."
        ) from error

    def run(ids: Ints, writings: Ints) -> Floats:
        scores: Floats = session.run(None, {"ids": ids, "writings": writings})[0]
        return scores

    return Reader(network=run, tokenizer=tokenizer, learned=learned, lexicon=load_lexicon())


def _session_options() -> ort.SessionOptions:
    options = ort.SessionOptions()
    options.log_severity_level = _QUIET
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # to wait costs no core
    options.enable_cpu_mem_arena = False  # windows differ in width; an arena would keep the widest of each
    return options
