"""Texts out of files, in batches: JSON lines, Parquet, plain text. No page handling: a text is what stands there.

Blocks of JSON lines are parsed by Arrow; a block in which anything is amiss is read once more line by line, so that each
bad line is one reject with its reason, and its neighbours are kept.
"""

from __future__ import annotations

import gzip
import io
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.json as pj
import pyarrow.parquet as pq

from unspin.errors import UsageError
from unspin.model import Reject, RejectReason

JSON_LINES = (".jsonl", ".ndjson", ".json")
PARQUET = (".parquet", ".pq")
PLAIN = (".txt",)
_BROKEN_GZIP = (EOFError, gzip.BadGzipFile, zlib.error)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextsConfig:
    """How files are read.

    Attributes:
        text_column: where a row's text stands.
        id_column: where its id stands; a row without one is named after its file and line.
        batch_bytes: bytes read at a time.
        line_bytes: a longer line is refused; a text of ten million words takes about 60 million bytes.
    """

    text_column: str = "text"
    id_column: str = "id"
    batch_bytes: int = 1 << 24
    line_bytes: int = 1 << 30


@dataclass(frozen=True, slots=True)
class TextBatch:
    """Some texts in the order of the input.

    Attributes:
        ids: their ids, strings.
        texts: what they say, large strings.
        rejects: what could not be read.
    """

    ids: pa.Array
    texts: pa.Array
    rejects: tuple[Reject, ...] = ()


def read_texts(
    files: Sequence[Path | None], config: TextsConfig, stdin: BinaryIO | None = None
) -> Iterator[TextBatch]:
    """The texts of files, batch by batch.

    Args:
        files: from `list_files`.
        config: how to read them.
        stdin: where None among the files reads JSON lines from.

    Raises:
        UsageError: a Parquet file has no column of texts.
    """
    for path in files:
        if path is None:
            yield from _read_json_lines(stdin or io.BytesIO(), "-", config)
            continue
        name = path.name.lower()
        try:
            if _ends(name, PARQUET):
                yield from _read_parquet(path, config)
            elif _ends(name, PLAIN):
                yield _read_plain(path)
            else:
                with gzip.open(path) if name.endswith(".gz") else path.open("rb") as file:
                    yield from _read_json_lines(file, str(path), config)  # type: ignore[arg-type]
        except PermissionError:
            yield _refuse(
                str(path), RejectReason.NO_PERMISSION, "The file may not be read.", "Allow reading (chmod)."
            )


def list_files(paths: Sequence[str | Path]) -> list[Path | None]:
    """The files named, and those in folders named, in order; None stands for standard input.

    Raises:
        UsageError: none are named, a path does not exist, or its name tells no format that is read.
    """
    if not paths:
        raise UsageError("No paths were given: name at least one file or folder of texts.")
    files: list[Path | None] = []
    for given in paths:
        path = Path(given)
        if str(given) == "-":
            files.append(None)
        elif path.is_dir():
            inside = sorted(file for file in path.rglob("*") if file.is_file() and _is_known(file.name))
            if not inside:
                raise UsageError(
                    f"{path} holds no texts: .jsonl, .ndjson, .parquet or .txt were expected in it."
                )
            files.extend(inside)
        elif not path.exists():
            raise UsageError(
                f"{path} does not exist. Name JSON lines, Parquet or text files, or a folder of them."
            )
        elif not _is_known(path.name):
            raise UsageError(
                f"{path}: its name's ending is none that is read. Texts come as .jsonl, .ndjson (also .gz), .parquet or .txt; "
                "saved web pages are read by: unspin trace"
            )
        else:
            files.append(path)
    return files


def _is_known(name: str) -> bool:
    return _ends(name.lower(), (*JSON_LINES, *PARQUET, *PLAIN))


def _ends(name: str, endings: Sequence[str]) -> bool:
    return name.removesuffix(".gz").endswith(tuple(endings))


# ---------------------------------------------------------------- plain text


def _read_plain(path: Path) -> TextBatch:
    data = gzip.decompress(path.read_bytes()) if path.name.endswith(".gz") else path.read_bytes()
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    if not text.strip():
        return _refuse(str(path), RejectReason.EMPTY, "The file is empty.", "Leave it out.")
    return make_batch([str(path)], [text])


# ---------------------------------------------------------------- Parquet


def _read_parquet(path: Path, config: TextsConfig) -> Iterator[TextBatch]:
    try:
        file = pq.ParquetFile(path)
    except (pa.ArrowException, OSError) as error:
        yield _refuse(
            str(path), RejectReason.UNREADABLE, f"The file is no Parquet: {error}.", "Write it again."
        )
        return
    names = file.schema_arrow.names
    if config.text_column not in names:
        raise UsageError(
            f"{path} has no column “{config.text_column}”; it has {', '.join(names)}. Name the one with --text-column."
        )
    columns = [name for name in (config.id_column, config.text_column) if name in names]
    row = 0
    rows = max(1, config.batch_bytes // 4096)
    for batch in file.iter_batches(batch_size=rows, columns=columns):
        places = [f"{path}#{number}" for number in range(row + 1, row + len(batch) + 1)]
        row += len(batch)
        texts = batch.column(config.text_column)
        if not (pa.types.is_string(texts.type) or pa.types.is_large_string(texts.type)):
            raise UsageError(
                f"{path}: its column “{config.text_column}” holds {texts.type}, and strings were expected."
            )
        ids = batch.column(config.id_column).cast(pa.string()) if config.id_column in columns else None
        yield _sift(ids, texts.cast(pa.large_string()), places)


def _sift(ids: pa.Array | None, texts: pa.Array, places: Sequence[str]) -> TextBatch:
    """The batch without rows that have no text; rows without an id are named after their place."""
    named = pa.array(places) if ids is None else pc.coalesce(ids, pa.array(places))
    filled = pc.fill_null(pc.greater(pc.binary_length(texts), 0), False)  # noqa: FBT003  (the value to fill in)
    if pc.all(filled).as_py() or not len(texts):
        return TextBatch(named, texts)
    rejects = tuple(
        Reject(place=place, reason=RejectReason.EMPTY, detail="The row has no text.", advice="Leave it out.")
        for place, has_text in zip(places, filled.to_pylist(), strict=True)
        if not has_text
    )
    return TextBatch(named.filter(filled), texts.filter(filled), rejects)


# ---------------------------------------------------------------- JSON lines


def _read_json_lines(file: BinaryIO, place: str, config: TextsConfig) -> Iterator[TextBatch]:
    lines = 0
    is_empty = True
    for block in _read_blocks(file, config):
        is_empty = False
        if isinstance(block, str):
            yield _refuse(
                f"{place}#{lines + 1}", RejectReason.BROKEN_ARCHIVE, block, "Fetch or write the file again."
            )
            return
        batch = _parse_block(block, config)
        if batch is None:
            batch = _parse_lines(block, place, lines, config)
        lines += block.count(b"\n")
        yield batch
    if is_empty:
        yield _refuse(place, RejectReason.EMPTY, "It holds no line.", "Leave it out.")


def _read_blocks(file: BinaryIO, config: TextsConfig) -> Iterator[bytes | str]:
    """Whole lines, about `batch_bytes` at a time; at the end what is wrong with the file, if anything is."""
    rest = b""
    while True:
        try:
            data = file.read(config.batch_bytes)
        except _BROKEN_GZIP as error:
            if rest:
                yield rest
            yield f"The gzip file is damaged or breaks off: {error}."
            return
        if not data:
            break
        end = data.rfind(b"\n") + 1
        if end:
            yield rest + data[:end]
            rest = data[end:]
        else:
            rest += data
            if len(rest) > config.line_bytes:
                yield f"A line goes on beyond {config.line_bytes:,} bytes; the rest of the file was left unread."
                return
    if rest:
        yield rest


def _parse_block(block: bytes, config: TextsConfig) -> TextBatch | None:
    """The block's texts, or None if one of its lines needs a closer look."""
    schema = pa.schema([(config.id_column, pa.string()), (config.text_column, pa.large_string())])
    parse = pj.ParseOptions(explicit_schema=schema, unexpected_field_behavior="ignore")
    try:
        table = pj.read_json(
            pa.BufferReader(block), pj.ReadOptions(block_size=len(block) + 1, use_threads=False), parse
        ).combine_chunks()
    except pa.ArrowException:
        return None
    texts = _as_array(table[config.text_column])
    ids = _as_array(table[config.id_column])
    if len(table) != block.count(b"\n") + (not block.endswith(b"\n")) or texts.null_count or ids.null_count:
        return None
    try:
        texts.validate(full=True)
    except pa.ArrowInvalid:
        return None
    if pc.any(pc.equal(pc.binary_length(texts), 0)).as_py():
        return None
    return TextBatch(ids, texts)


def _as_array(column: pa.ChunkedArray) -> pa.Array:
    return column.chunk(0) if column.num_chunks == 1 else pa.concat_arrays(column.chunks)


def _parse_lines(block: bytes, place: str, lines: int, config: TextsConfig) -> TextBatch:
    ids: list[str] = []
    texts: list[str] = []
    rejects: list[Reject] = []
    for number, line in enumerate(block.split(b"\n"), start=lines + 1):
        if not line.strip():
            continue
        here = f"{place}#{number}"
        try:
            row: object = json.loads(line.decode("utf-8", "replace"))
        except (ValueError, RecursionError) as error:
            rejects.append(
                _make_reject(here, RejectReason.BROKEN_JSON, f"The line is no JSON: {error}.", _WRITE_OBJECT)
            )
            continue
        text = row.get(config.text_column) if isinstance(row, dict) else None
        if not isinstance(text, str):
            detail = f"The line is no JSON object with a string under “{config.text_column}”."
            rejects.append(_make_reject(here, RejectReason.BROKEN_JSON, detail, _WRITE_OBJECT))
        elif not text:
            rejects.append(_make_reject(here, RejectReason.EMPTY, "The text is empty.", "Leave it out."))
        else:
            given = row.get(config.id_column) if isinstance(row, dict) else None
            is_id = isinstance(given, str | int) and not isinstance(given, bool)
            ids.append(_clean(str(given)) if is_id else here)
            texts.append(text)
    return make_batch(ids, texts, rejects)


_WRITE_OBJECT = 'Write one object per line: {"id": …, "text": …}; another column is named with --text-column.'


def make_batch(ids: Sequence[str], texts: Sequence[str], rejects: Sequence[Reject] = ()) -> TextBatch:
    """A batch of Python strings; lone surrogates, which UTF-8 has no bytes for, become question marks."""
    try:
        said = pa.array(texts, type=pa.large_string())
    except UnicodeEncodeError:
        said = pa.array([_clean(text) for text in texts], type=pa.large_string())
    return TextBatch(pa.array(ids, type=pa.string()), said, tuple(rejects))


def _clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _refuse(place: str, reason: RejectReason, detail: str, advice: str) -> TextBatch:
    return make_batch([], [], [_make_reject(place, reason, detail, advice)])


def _make_reject(place: str, reason: RejectReason, detail: str, advice: str) -> Reject:
    return Reject(place=place, reason=reason, detail=detail, advice=advice)


def text_bytes(
    texts: pa.Array,
) -> tuple[np.ndarray[Any, np.dtype[np.uint8]], np.ndarray[Any, np.dtype[np.int64]]]:
    """The bytes of large strings and where each begins and ends; shapes (bytes,) and (texts + 1,)."""
    _, offsets, data = texts.buffers()
    bounds = np.frombuffer(offsets, dtype=np.int64)[texts.offset : texts.offset + len(texts) + 1]
    whole = (
        np.frombuffer(data, dtype=np.uint8) if data is not None and data.size else np.empty(0, dtype=np.uint8)
    )
    first = int(bounds[0]) if len(bounds) else 0
    return whole[first : int(bounds[-1])], bounds - first
