"""The commands and their options. What they print is made in `report`, what they do in `pipeline`."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path
from typing import Final

import click

from unspin.cli.judgements import open_judgements
from unspin.cli.listening import watch_progress
from unspin.cli.options import DONE_WITH_REJECTS, FILE, HELP_OPTIONS, Showing, plain_options, shared_options
from unspin.cli.output import Format, open_console, write_lines
from unspin.cli.restored_files import write_restored
from unspin.report import (
    Pair,
    check_writable,
    ledger_claimreview,
    ledger_csv,
    ledger_lines,
    pair_lines,
    pair_table_lines,
    print_ledger,
    print_pair,
    print_pairs,
    print_trace,
    trace_lines,
    write_ledger_report,
    write_pair_report,
    write_report,
    write_whole,
)

_MEMORY: Final = "What texts and seeds take before they go to disk."


@click.group(context_settings={"help_option_names": HELP_OPTIONS, "max_content_width": 96})
@click.version_option(version("unspin"), prog_name="unspin", message="%(prog)s %(version)s")
def program() -> None:
    """Trace copied and machine-reworded news pages to their origin.

    unspin reads saved pages and says which are copies of which, even where a machine has swapped every
    third word; which page was first; what the rewording did to names, numbers and quotations; and what
    the original words were. It never uses the network.

    \b
    Start here:
      unspin trace pages/ --report report.html
    """  # noqa: D301 - click reads the backspace as "keep these lines as they are"


@program.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--restored",
    type=FILE,
    metavar="DIR",
    help="Write each copy's text with the original words put back, one file each.",
)
@shared_options
def trace(paths: tuple[str, ...], restored: Path | None, showing: Showing) -> int:
    """Find the copies, origins and damage in a pile of saved pages.

    PATH is a file or a folder (searched to the bottom) of saved pages: .html .htm .xhtml .mhtml .mht
    .warc .txt .jsonl .ndjson, each also as .gz. A single - reads JSON lines from stdin: objects with
    "text" or "html", and any of "id", "url", "title", "date", "outlet", "author".

    What cannot be read is counted and listed with its reason; the rest is traced.

    \b
    Examples:
      unspin trace pages/
      unspin trace pages/ crawl.warc.gz --report report.html
      unspin trace pages/ --restored originals/
      unspin trace pages/ | jq 'select(.type == "copy") | .kind'
      zcat stories.jsonl.gz | unspin trace - --json > findings.jsonl

    Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done with rejected inputs, 130 interrupted.
    """  # noqa: D301 - as above
    showing.refuse_inputs(paths)
    from unspin import pipeline  # noqa: PLC0415 - loading it takes seconds, for which --help need not wait

    with watch_progress(is_quiet=showing.is_quiet) as tell:
        found = pipeline.trace(paths, on_progress=tell)
    if showing.report:
        write_report(found, showing.report)
    if restored:
        write_restored(found, restored)
    if showing.form is Format.JSON:
        write_lines(trace_lines(found))
    else:
        with open_console() as console:
            print_trace(found, console, is_long=showing.is_long, has_report=showing.report is not None)
    showing.tell_written("Report", showing.report)
    showing.tell_written("Restored texts", restored)
    return DONE_WITH_REJECTS if found.rejects else 0


@program.command()
@click.argument("left")
@click.argument("right")
@shared_options
def compare(left: str, right: str, showing: Showing) -> int:
    """Compare two saved pages: what corresponds, what was swapped, which was first.

    LEFT and RIGHT are files that hold one page each, in any format that trace reads.

    \b
    Examples:
      unspin compare original.html suspect.html
      unspin compare original.txt suspect.txt --report pair.html
      unspin compare a.html b.html --json | jq '.swaps[]? | [.left_words, .right_words]'

    Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted.
    """  # noqa: D301 - as above
    showing.refuse_inputs((left, right))
    from unspin import pipeline  # noqa: PLC0415 - as above

    pair = Pair(*pipeline.compare_files(left, right))
    if showing.report:
        write_pair_report(pair, showing.report)
    if showing.form is Format.JSON:
        write_lines(pair_lines(pair))
    else:
        with open_console() as console:
            print_pair(pair, console, is_long=showing.is_long, has_report=showing.report is not None)
    showing.tell_written("Report", showing.report)
    return 0


@program.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--csv", type=FILE, metavar="FILE", help="Write a table: one row a claim.")
@click.option(
    "--claimreview",
    type=FILE,
    metavar="FILE",
    help="Write schema.org ClaimReview, one a statement (JSON-LD).",
)
@click.option(
    "--judgements", type=FILE, metavar="FILE", help="Obey what you have decided: which claims are the same."
)
@shared_options
def claims(
    paths: tuple[str, ...],
    csv: Path | None,
    claimreview: Path | None,
    judgements: Path | None,
    showing: Showing,
) -> int:
    """Say who claims what in a pile of saved pages, and from how many independent sources.

    PATH is what trace takes. Copies, syndication and one speaker quoted by many count once; where it
    cannot be told, the count is a range. Statements come in this order: those with more than one source,
    the disputed, those on many pages that have one source, the rest. Claims are read in English only.

    --judgements FILE has JSON lines: {"left": ID, "right": ID, "same": true or false, "note": "why"}.
    The ids are those of the claims in the JSON output. Claims judged the same are joined, others are kept
    apart, whatever their score. An id that is not in the pile is told of and does no harm.

    \b
    Examples:
      unspin claims pages/
      unspin claims pages/ --report ledger.html --csv claims.csv
      unspin claims pages/ | jq 'select(.type == "statement" and .warning != "") | .words'
      unspin claims pages/ --judgements decided.jsonl --text

    Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done with rejected inputs, 130 interrupted.
    """  # noqa: D301 - as above
    showing.refuse_inputs(paths)
    for path in (csv, claimreview):
        if path:
            check_writable(path)
    decided = open_judgements(judgements) if judgements else ()
    from unspin import pipeline  # noqa: PLC0415 - as above

    with watch_progress(is_quiet=showing.is_quiet) as tell:
        ledger = pipeline.read_ledger(paths, judgements=decided, on_progress=tell)
    if showing.report:
        write_ledger_report(ledger, showing.report)
    if csv:
        write_whole(csv, ledger_csv(ledger))
    if claimreview:
        write_whole(claimreview, ledger_claimreview(ledger))
    if showing.form is Format.JSON:
        write_lines(ledger_lines(ledger))
    else:
        with open_console() as console:
            print_ledger(ledger, console, is_long=showing.is_long, has_report=showing.report is not None)
    showing.tell_written("Report", showing.report)
    showing.tell_written("Table", csv)
    showing.tell_written("ClaimReview", claimreview)
    return DONE_WITH_REJECTS if ledger.trace.rejects else 0


@program.command("find-copies")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--out", type=FILE, metavar="FILE", help="Write all pairs, as .parquet or .jsonl.")
@click.option("--text-column", default="text", show_default=True, help="Where a row's text stands.")
@click.option("--id-column", default="id", show_default=True, help="Where a row's id stands.")
@click.option("--thorough", is_flag=True, help="Look at every seed of a large pile, at four times the cost.")
@click.option(
    "--work", type=FILE, metavar="DIR", help="Keep the work here; the same command takes it up again."
)
@click.option(
    "--memory", type=click.IntRange(1), default=2048, show_default=True, metavar="MiB", help=_MEMORY
)
@click.option(
    "--workers", type=click.IntRange(1), help="Threads; one a core by default. The result is the same."
)
@plain_options
def find_copies(  # noqa: PLR0913  (one argument an option)
    *,
    paths: tuple[str, ...],
    out: Path | None,
    text_column: str,
    id_column: str,
    thorough: bool,
    work: Path | None,
    memory: int,
    workers: int | None,
    showing: Showing,
) -> int:
    """Find every copied passage in a large pile of texts, reworded ones included.

    PATH is a file or folder of texts, taken as they stand, without page handling: JSON lines (.jsonl .ndjson, also .gz; rows
    with "text" and, if they like, "id"), Parquet (.parquet) or plain text (.txt, one text a file). A single - reads JSON
    lines from stdin.

    Each pair of texts that share a passage is one row: left, right, left_share, right_share, score, kind (verbatim, edited,
    reworded, excerpt), and the passages with their spans in code points. The result is the same for any order of the input.

    A long run keeps its work in FILE.work beside --out until it is done; if it is broken off, the same command goes on
    where it was.

    \b
    Examples:
      unspin find-copies texts.jsonl --out pairs.parquet
      unspin find-copies crawl/*.parquet --text-column content --id-column url --out pairs.parquet
      zcat texts.jsonl.gz | unspin find-copies - | jq 'select(.kind == "reworded")'

    Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done with rejected inputs, 130 interrupted.
    """  # noqa: D301 - as above
    from unspin.engines.find_config import FindConfig  # noqa: PLC0415 - as above
    from unspin.engines.over_files import FilesConfig, find_copies_in_files  # noqa: PLC0415 - as above
    from unspin.engines.texts import TextsConfig  # noqa: PLC0415 - as above

    config = FilesConfig(
        texts=TextsConfig(text_column=text_column, id_column=id_column),
        find=FindConfig(memory=memory << 20, workers=workers, one_in=1 if thorough else FindConfig().one_in),
        work=work,
    )
    with watch_progress(is_quiet=showing.is_quiet) as tell:
        found = find_copies_in_files(paths, out, config=config, on_progress=tell, stdin=sys.stdin.buffer)
    if showing.form is Format.JSON and out is None:
        write_lines(pair_table_lines(found))
    else:
        with open_console() as console:
            print_pairs(found, console, is_long=showing.is_long, out=str(out) if out else None)
    showing.tell_written("Pairs", out)
    return DONE_WITH_REJECTS if found.rejects else 0
