"""The whole run: the same from any side, clear when it cannot be done."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

import unspin
from unspin.model import Article, CopyKind, Direction, RejectReason, SwapKind
from unspin.pipeline import Progress, TraceConfig, compare_files, trace

STORY = (
    "Customs officers in the port of Lindholm stopped a freighter on Thursday and found four engines that its papers "
    "called pumps. The owner, a trading house called Amber Coast, said it had been misled by a supplier.\n\n"
    "“Somebody typed pumps and somebody else signed it,” said Petra Voss, who leads the investigation for the Ministry "
    "of Finance. “We will learn who, and we will learn who paid.”\n\n"
    "The engines were made by a small factory in the south and sold twice in three weeks, prosecutors said. The second "
    "buyer gave an address that belongs to a bakery. Nobody at the bakery has ever ordered anything larger than an oven."
)
SPUN = (
    "Customs officials within the port of Lindholm halted a freighter on Thursday and located 4 motors that its papers "
    "known as pumps. The proprietor, a buying and selling home called Amber Coast, mentioned it had been misled by a "
    "provider.\n\n“Someone typed pumps and someone else signed it,” stated Petra Voss, who leads the probe for the "
    "Ministry of Funding. “We are going to be taught who, and we are going to be taught who paid.”\n\n"
    "The motors have been made by a small manufacturing unit within the south and bought twice in three weeks, "
    "prosecutors mentioned. The second purchaser gave an tackle that belongs to a bakery. No person on the bakery has "
    "ever ordered something bigger than an oven."
)
OTHER = (
    "Wolves came down to the village of Arnsk in the coldest week of the year, and the schoolmaster wrote down every "
    "night what he saw from his window. His notebooks are now in the museum, where children read them aloud in winter. "
    "He never learned that two of the animals wore collars, and that a laboratory far away knew their names."
)


def write_rows(path: Path, *texts: str) -> Path:
    rows = [json.dumps({"id": f"row{number}", "text": text}) for number, text in enumerate(texts)]
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def test_a_reworded_copy_is_traced_to_its_source(tmp_path: Path) -> None:
    found = unspin.trace([write_rows(tmp_path / "pile.jsonl", OTHER, SPUN, STORY)])
    names = {article.id: article.given_id for article in found.articles}
    (copy,) = found.copies
    assert (names[copy.source], names[copy.target], copy.kind) == ("row2", "row1", CopyKind.REWORDED)
    assert [names[article] for article in found.alone] == ["row0"]
    assert found.restored(copy.target).text == STORY
    assert found.restored(copy.source).text == STORY
    assert found.restored(copy.source).changes == ()
    with pytest.raises(KeyError):
        found.restored("no such id")


def test_the_order_of_the_input_changes_nothing_but_the_order(tmp_path: Path) -> None:
    names = {"story.txt": STORY, "spun.txt": SPUN, "other.txt": OTHER}
    for name, text in names.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    paths = [tmp_path / name for name in names]
    first, second = unspin.trace(paths), unspin.trace(paths[::-1])
    assert first.copies == second.copies
    assert first.families == second.families
    assert first.restorations == second.restorations


def test_json_lines_come_from_standard_input() -> None:
    rows = "\n".join(json.dumps({"text": text}) for text in (STORY, SPUN))
    found = trace(["-"], stdin=io.BytesIO(rows.encode()))
    assert len(found.copies) == 1


def test_progress_is_told_step_by_step(tmp_path: Path) -> None:
    told: list[Progress] = []
    trace([write_rows(tmp_path / "pile.jsonl", STORY, SPUN)], on_progress=told.append)
    assert list(dict.fromkeys(progress.step for progress in told)) == [
        "reading pages",
        "comparing texts",
        "restoring texts",
        "guessing originals",
    ]


def test_pairs_that_were_left_out_are_counted(tmp_path: Path) -> None:
    texts = [STORY.replace("four", word) for word in ("four", "five", "six", "seven", "eight")]
    pile = write_rows(tmp_path / "pile.jsonl", *texts)
    assert trace([pile]).notes == ()
    found = trace([pile], config=TraceConfig(closest=1))
    assert "were not compared" in found.notes[0]
    assert len(found.families) == 1
    assert len(found.families[0].members) == 5


def test_other_languages_are_traced_and_say_so(tmp_path: Path) -> None:
    text = (
        "Der Zoll im Hafen von Lindholm hielt am Donnerstag einen Frachter an und fand vier Motoren, die in den Papieren "
        "als Pumpen geführt wurden. Der Eigentümer erklärte, ein Lieferant habe ihn getäuscht. Die Ermittler wollen nun "
        "wissen, wer die Papiere unterschrieben hat und wer dafür bezahlt wurde, sagte eine Sprecherin am Abend."
    )
    found = unspin.trace([write_rows(tmp_path / "pile.jsonl", text, text.replace("Donnerstag", "Freitag"))])
    assert len(found.copies) == 1
    assert any("“de”" in note for note in found.notes)


def test_a_pile_with_nothing_in_it(tmp_path: Path) -> None:
    found = unspin.trace([tmp_path])
    assert (found.articles, found.copies, found.families) == ((), (), ())
    assert [reject.reason for reject in found.rejects] == [RejectReason.NO_PAGES]


def test_no_paths_is_an_error_and_one_path_needs_no_list(tmp_path: Path) -> None:
    with pytest.raises(unspin.UsageError, match="No paths"):
        unspin.trace([])
    pile = write_rows(tmp_path / "pile.jsonl", STORY, SPUN)
    assert unspin.trace(str(pile)) == unspin.trace([pile])


def test_an_url_that_is_none_costs_nothing(tmp_path: Path) -> None:
    rows = [json.dumps({"url": "http://[::1", "text": text}) for text in (STORY, SPUN)]
    (tmp_path / "pile.jsonl").write_text("\n".join(rows), encoding="utf-8")
    assert len(unspin.trace(tmp_path).copies) == 1


def test_compare_takes_strings_and_keeps_their_places() -> None:
    found = unspin.compare(STORY, SPUN)
    assert found.direction is Direction.LEFT_TO_RIGHT
    assert found.is_copy
    for swap in found.swaps:
        assert STORY[swap.left.begin : swap.left.end] == swap.left_words
        assert SPUN[swap.right.begin : swap.right.end] == swap.right_words
    assert {swap.kind for swap in found.swaps} >= {SwapKind.NAME, SwapKind.NUMBER, SwapKind.QUOTATION}


def test_compare_turned_round_is_the_same_turned_round() -> None:
    there, back = unspin.compare(STORY, SPUN), unspin.compare(SPUN, STORY)
    assert back.direction is Direction.RIGHT_TO_LEFT
    assert back.probability == pytest.approx(1.0 - there.probability)
    assert back.left_share == pytest.approx(there.right_share, abs=0.02)


def test_compare_files(tmp_path: Path) -> None:
    (tmp_path / "left.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "right.txt").write_text(SPUN, encoding="utf-8")
    left, _, comparison = compare_files(tmp_path / "left.txt", tmp_path / "right.txt")
    assert isinstance(left, Article)
    assert comparison.is_copy


def test_compare_files_says_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "left.txt").write_text(STORY, encoding="utf-8")
    with pytest.raises(unspin.UsageError, match=r"missing\.txt"):
        compare_files(tmp_path / "left.txt", tmp_path / "missing.txt")
    pile = write_rows(tmp_path / "pile.jsonl", STORY, OTHER)
    with pytest.raises(unspin.UsageError, match="2 articles"):
        compare_files(tmp_path / "left.txt", pile)


def test_an_empty_text_compares_with_nothing() -> None:
    assert not unspin.compare("", STORY).is_copy
    assert unspin.compare("", "").direction is Direction.UNDECIDED


def test_names_are_guessed_where_no_source_is(tmp_path: Path) -> None:
    odd = (
        "The clergymen inquired the regime for a early encounter and hoisted the paces afresh. On Monday the Wall Avenue "
        "Journal mentioned that an novel ascent would be priced at tasks, and cautioned the craft brotherhoods."
    )
    found = trace([write_rows(tmp_path / "pile.jsonl", odd)])
    (article,) = found.articles
    restoration = found.restored(article.id)
    assert ("Wall Avenue Journal", "Wall Street Journal") in [
        (change.before, change.after) for change in restoration.guesses
    ]
    assert "Wall Street Journal mentioned" in restoration.text
