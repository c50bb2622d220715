from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import unspin
from unspin.engines import scratch as scratch_module
from unspin.engines.find_config import FindConfig
from unspin.engines.over_files import FilesConfig, find_copies_in_files
from unspin.engines.progress import Progress
from unspin.engines.texts import TextsConfig
from unspin.errors import DiskError, UsageError
from unspin.model import RejectReason

KINDS = {0.0: "verbatim", 0.05: "edited", 0.2: "reworded", 0.35: "reworded", 0.5: "reworded"}


def make_pile(texts: int = 300, seed: int = 1) -> tuple[list[str], dict[tuple[int, int], float]]:
    """Texts of 200 words in a made-up language, a fifth as many copies, and the gold pairs with their rates."""
    chance = np.random.default_rng(seed)
    shares = 1 / np.arange(1, 8001)
    vocabulary = np.array([_name(number) for number in range(8000)])

    def draw(count: int) -> np.ndarray:
        return chance.choice(vocabulary, count, p=shares / shares.sum())

    originals = [draw(200) for _ in range(texts)]
    copies, gold = [], {}
    for number, source in enumerate(chance.choice(texts, texts // 5, replace=False).tolist()):
        rate = list(KINDS)[number % len(KINDS)]
        words = originals[source].copy()
        swapped = chance.random(200) < rate
        words[swapped] = draw(int(swapped.sum()))
        gold[source, texts + number] = rate
        copies.append(words)
    return [" ".join(words) for words in (*originals, *copies)], gold


def _name(number: int) -> str:
    return "".join(
        "bdfgklmnprstvz"[number // 14**place % 14] + "aeiou"[(number + place) % 5] for place in range(4)
    )


PILE, GOLD = make_pile()


def pairs_of(table: pa.Table) -> set[tuple[object, object]]:
    return set(zip(table["left"].to_pylist(), table["right"].to_pylist(), strict=True))


def write_rows(path: Path, texts: list[str]) -> None:
    rows = (json.dumps({"id": f"t{number:03}", "text": text}) for number, text in enumerate(texts))
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")


def test_finds_every_copy_and_nothing_else() -> None:
    table = unspin.find_copies(PILE)
    assert pairs_of(table) == set(GOLD)
    for row in table.to_pylist():
        rate = GOLD[row["left"], row["right"]]
        assert row["kind"] == KINDS[rate], (rate, row)
        assert min(row["left_share"], row["right_share"]) > 0.9
        assert row["score"] == pytest.approx(1 - rate, abs=0.2)


def test_passages_stand_where_the_words_do() -> None:
    story = " ".join(PILE[0].split()[:80])
    host = " ".join(PILE[1].split()[:60])
    table = unspin.find_copies([f"“{story}”", f"{host} … {story}, {host}", PILE[2]])
    assert pairs_of(table) == {(0, 1)}
    (row,) = table.to_pylist()
    (passage,) = row["passages"]
    assert (passage["left_begin"], passage["left_end"]) == (1, 1 + len(story))
    assert (passage["right_begin"], passage["right_end"]) == (len(host) + 3, len(host) + 3 + len(story))
    assert row["left_share"] == 1
    assert row["right_share"] == pytest.approx(80 / 200)
    assert row["kind"] == "excerpt"


def test_result_is_the_same_in_any_order_on_any_number_of_threads_in_any_memory() -> None:
    numbers = list(range(len(PILE)))
    expected = unspin.find_copies(PILE, ids=numbers)
    assert expected.num_rows == len(GOLD)
    for seed, workers, memory in ((1, 1, 1), (2, 2, 1 << 30), (3, 3, 300_000)):
        random.Random(seed).shuffle(numbers)
        config = FindConfig(workers=workers, memory=memory)
        found = unspin.find_copies([PILE[number] for number in numbers], ids=numbers, config=config)
        assert found.equals(expected, check_metadata=True)


def test_thinned_seeds_still_find_whole_copies() -> None:
    config = FindConfig(full_words=1000, one_in=2)
    table = unspin.find_copies(PILE, config=config)
    assert pairs_of(table) == set(GOLD)
    assert "one seed in 2" in json.loads(table.schema.metadata[b"unspin"])["notes"][0]


@pytest.mark.parametrize(
    ("texts", "pairs", "why"),
    [
        ([], set(), "no texts"),
        (["", " ", "…"], set(), "texts without words are no copies of each other"),
        (["hello", "hello", "word"], {(0, 1)}, "the same word"),
        (["spam " * 20_000, "spam " * 10_000], set(), "nothing but one word says nothing"),
        (["日本語の文章です。" * 3, "日本語の文章です。" * 3], {(0, 1)}, "no spaces"),
        (["\ud800 odd " * 9, "\ud800 odd " * 9], {(0, 1)}, "lone surrogates"),
    ],
)
def test_odd_texts(texts: list[str], pairs: set[tuple[int, int]], why: str) -> None:
    assert pairs_of(unspin.find_copies(texts)) == pairs, why


def test_scripts_without_spaces() -> None:
    chance = random.Random(5)
    texts = ["".join(chr(chance.randrange(0x4E00, 0x9FA5)) for _ in range(300)) for _ in range(20)]
    texts.append(texts[3][100:200] + texts[9][:12])
    assert pairs_of(unspin.find_copies(texts)) == {(3, 20)}


def test_random_bytes_are_harmless() -> None:
    chance = random.Random(6)
    texts = [chance.randbytes(2000).decode("latin-1") for _ in range(50)]
    assert unspin.find_copies(texts).num_rows == 0


def test_many_identical_texts_are_capped_and_the_cap_is_shown() -> None:
    table = unspin.find_copies([PILE[0]] * 3000 + [PILE[1]] * 3)
    assert table.num_rows == 2999 + 3
    assert set(table["kind"].to_pylist()) == {"verbatim"}
    notes = json.loads(table.schema.metadata[b"unspin"])["notes"]
    assert any("3,000 texts" in note and "next one" in note for note in notes)


def test_many_near_copies_stay_linked() -> None:
    texts = [f"{PILE[0]} {' '.join(PILE[number].split()[:4])}" for number in range(1, 200)]
    table = unspin.find_copies(texts)
    assert len({text for pair in pairs_of(table) for text in pair}) == len(texts)
    assert table.num_rows < 199 * 198 / 4


@pytest.mark.parametrize(
    ("texts", "ids", "said"),
    [
        ("one", None, "Put it into a list"),
        ([1], None, "number 0 is int"),
        (["a", None], None, "number 1 is NoneType"),
        (["a", "b"], ["x", "x"], "'x'"),
        (["a", "b"], [1, "x"], "all be strings or all be whole numbers"),
        (["a", "b"], [1.5, 2.5], "they are double"),
        (["a", "b"], [1], "Give as many of each"),
        (["a"], [1, 2], "2 ids and 1 texts"),
        (["a", "b"], ["x", None], "1 are"),
        (pa.array([1, 2]), None, "they are int64"),
    ],
)
def test_wrong_calls_say_what_is_wrong(texts: object, ids: object, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        unspin.find_copies(texts, ids)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong", [{"one_in": 3}, {"one_in": 0}, {"workers": 0}, {"memory": 0}, {"max_texts": 0}]
)
def test_settings_out_of_range_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(UsageError, match=next(iter(wrong))):
        FindConfig(**wrong)


def test_takes_arrow_and_iterators() -> None:
    expected = unspin.find_copies(PILE)
    assert unspin.find_copies(pa.chunked_array([PILE[:100], PILE[100:]])).equals(expected)
    assert unspin.find_copies(text for text in PILE).equals(expected)
    named = unspin.find_copies(PILE, ids=(f"t{number:03}" for number in range(len(PILE))))
    assert pairs_of(named) == {(f"t{left:03}", f"t{right:03}") for left, right in GOLD}


# ---------------------------------------------------------------- files


@pytest.fixture
def pile_file(tmp_path: Path) -> Path:
    path = tmp_path / "pile.jsonl"
    write_rows(path, PILE)
    return path


NAMED = {(f"t{left:03}", f"t{right:03}") for left, right in GOLD}


@pytest.mark.parametrize("name", ["pairs.parquet", "pairs.jsonl"])
def test_writes_what_it_finds(pile_file: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    found = find_copies_in_files([pile_file], out)
    assert pairs_of(found.table) == NAMED
    if name.endswith("parquet"):
        assert pq.read_table(out).equals(found.table)
    else:
        rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
        assert rows == found.table.to_pylist()
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([name, "pile.jsonl"])


def test_reads_every_format_alike(pile_file: Path, tmp_path: Path) -> None:
    expected = find_copies_in_files([pile_file]).table
    packed = tmp_path / "packed.jsonl.gz"
    packed.write_bytes(gzip.compress(pile_file.read_bytes()))
    table = pa.table({"body": PILE, "name": [f"t{number:03}" for number in range(len(PILE))]})
    pq.write_table(table, tmp_path / "pile.parquet")
    columns = FilesConfig(texts=TextsConfig(text_column="body", id_column="name"))
    assert find_copies_in_files([packed]).table.equals(expected)
    assert find_copies_in_files([tmp_path / "pile.parquet"], config=columns).table.equals(expected)
    folder = tmp_path / "texts"
    folder.mkdir()
    for number, text in enumerate(PILE):
        (folder / f"t{number:03}.txt").write_text(text, encoding="utf-8")
    plain = find_copies_in_files([folder]).table
    assert {tuple(Path(str(side)).stem for side in pair) for pair in pairs_of(plain)} == NAMED


def test_batches_do_not_change_the_result(pile_file: Path) -> None:
    expected = find_copies_in_files([pile_file]).table
    for size in (1000, 5000, 50_000):
        config = FilesConfig(texts=TextsConfig(batch_bytes=size))
        assert find_copies_in_files([pile_file], config=config).table.equals(expected)


def test_bad_lines_are_rejects_and_their_neighbours_are_kept(tmp_path: Path) -> None:
    lines = [json.dumps({"id": f"t{number:03}", "text": text}) for number, text in enumerate(PILE)]
    bad = ["{broken", "[1]", '{"id": "none"}', '{"id": "empty", "text": ""}', "", '{"text": 7}']
    for place, line in enumerate(bad):
        lines.insert(10 * (place + 1), line)
    path = tmp_path / "pile.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    found = find_copies_in_files([path])
    assert pairs_of(found.table) == NAMED
    assert [(reject.place.split("#")[1], reject.reason) for reject in found.rejects] == [
        ("11", RejectReason.BROKEN_JSON),
        ("21", RejectReason.BROKEN_JSON),
        ("31", RejectReason.BROKEN_JSON),
        ("41", RejectReason.EMPTY),
        ("61", RejectReason.BROKEN_JSON),
    ]


def test_rows_without_id_are_named_after_their_line_and_repeated_ids_are_numbered(tmp_path: Path) -> None:
    path = tmp_path / "pile.jsonl"
    rows = [{"text": PILE[0]}, {"id": 7, "text": PILE[0]}, {"id": "7", "text": PILE[0] + " so it is"}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    found = find_copies_in_files([path])
    names = {str(side) for pair in pairs_of(found.table) for side in pair}
    assert names == {f"{path}#1", "7", "7#2"}
    assert any("share their id" in note for note in found.notes)


def test_a_damaged_archive_gives_what_comes_before_the_damage(pile_file: Path, tmp_path: Path) -> None:
    packed = gzip.compress(pile_file.read_bytes())
    path = tmp_path / "cut.jsonl.gz"
    path.write_bytes(packed[: len(packed) // 2])
    found = find_copies_in_files([path], config=FilesConfig(texts=TextsConfig(batch_bytes=10_000)))
    assert found.texts > 50
    assert [reject.reason for reject in found.rejects][-1] is RejectReason.BROKEN_ARCHIVE


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing.jsonl", None, "does not exist"),
        ("page.html", b"<p>", "unspin trace"),
        ("other.parquet", "body", "has no column “text”; it has body"),
    ],
)
def test_files_that_are_no_texts(tmp_path: Path, name: str, content: bytes | str | None, said: str) -> None:
    path = tmp_path / name
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content:
        pq.write_table(pa.table({content: ["a"]}), path)
    with pytest.raises(UsageError, match=said):
        find_copies_in_files([path])


def test_an_empty_file_is_a_reject(tmp_path: Path) -> None:
    path = tmp_path / "empty.jsonl"
    path.touch()
    assert [reject.reason for reject in find_copies_in_files([path]).rejects] == [RejectReason.EMPTY]


def test_outputs_that_cannot_be_written(pile_file: Path, tmp_path: Path) -> None:
    for out in (tmp_path / "pairs.csv", tmp_path / "none" / "pairs.parquet", pile_file):
        with pytest.raises(UsageError):
            find_copies_in_files([pile_file], out)


# ---------------------------------------------------------------- breaking off


class StoppedError(Exception):
    """Stands for a kill."""


def count_steps(pile_file: Path, config: FilesConfig, tmp_path: Path) -> int:
    steps = 0

    def count(_: object) -> None:
        nonlocal steps
        steps += 1

    find_copies_in_files([pile_file], tmp_path / "counted.parquet", config=config, on_progress=count)
    return steps


def test_goes_on_where_it_was_stopped_at_any_moment(pile_file: Path, tmp_path: Path) -> None:
    work = tmp_path / "work"
    config = FilesConfig(texts=TextsConfig(batch_bytes=100_000), work=work)
    expected = find_copies_in_files([pile_file]).table
    steps = count_steps(pile_file, config, tmp_path)
    assert not work.exists()
    for stop in range(1, steps + 1, 5):
        left = stop

        def kill(_: object) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                raise StoppedError

        with pytest.raises(StoppedError):
            find_copies_in_files([pile_file], tmp_path / "pairs.parquet", config=config, on_progress=kill)
        assert not (tmp_path / "pairs.parquet").exists()
        _leave_half_written(work, stop)
        left = 0
        done = find_copies_in_files([pile_file], tmp_path / "pairs.parquet", config=config, on_progress=kill)
        assert done.table.equals(expected)
        assert -left < steps, "nothing was taken up"
        assert not work.exists()
        (tmp_path / "pairs.parquet").unlink()


def _leave_half_written(work: Path, seed: int) -> None:
    """What a kill in the middle of a write leaves behind."""
    for path in work.iterdir():
        if path.name != "task.json":
            with path.open("ab") as file:
                file.write(b"\x07" * (seed % 13))


def test_goes_on_with_another_number_of_threads(pile_file: Path, tmp_path: Path) -> None:
    expected = find_copies_in_files([pile_file]).table

    def kill(progress: Progress) -> None:
        if progress.step == "comparing texts" and progress.done > 64:
            raise StoppedError

    for first, second in ((1, 4), (4, 1)):
        configs = [
            FilesConfig(find=FindConfig(workers=each), work=tmp_path / "work") for each in (first, second)
        ]
        with pytest.raises(StoppedError):
            find_copies_in_files([pile_file], config=configs[0], on_progress=kill)
        assert find_copies_in_files([pile_file], config=configs[1]).table.equals(expected)


def test_work_on_other_files_or_with_other_settings_is_not_taken_up(pile_file: Path, tmp_path: Path) -> None:
    config = FilesConfig(work=tmp_path / "work")

    def kill(_: object) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        find_copies_in_files([pile_file], config=config, on_progress=kill)
    write_rows(pile_file, PILE[:250])
    found = find_copies_in_files([pile_file], config=config)
    assert found.texts == 250


def test_a_folder_of_someone_else_is_left_alone(pile_file: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(UsageError, match=r"letter\.txt"):
        find_copies_in_files([pile_file], config=FilesConfig(work=tmp_path / "mine"))
    assert (tmp_path / "mine" / "letter.txt").read_text(encoding="utf-8") == "dear"


def test_a_full_disk_is_said_and_nothing_is_lost(
    pile_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = FilesConfig(texts=TextsConfig(batch_bytes=100_000), work=tmp_path / "work")
    expected = find_copies_in_files([pile_file]).table
    written = 0

    def fill(part: np.ndarray, file: object) -> None:
        nonlocal written
        written += part.nbytes
        if written > 1_500_000:
            raise OSError(28, "No space left on device")
        file.write(part.tobytes())  # type: ignore[attr-defined]

    monkeypatch.setattr(scratch_module, "write_column", fill)
    with pytest.raises(DiskError, match="No space left"):
        find_copies_in_files([pile_file], tmp_path / "pairs.parquet", config=config)
    monkeypatch.undo()
    assert find_copies_in_files([pile_file], tmp_path / "pairs.parquet", config=config).table.equals(expected)
