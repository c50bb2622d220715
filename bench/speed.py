"""What a trace costs: wall time, CPU time and peak memory of `unspin trace` as a process of its own.

The pile is a folder of saved pages, or, with --pages, made here: news as web pages with a head, a menu and a footer,
every sixth of them a machine rewording of another one.

Usage: python bench/speed.py PILE [--runs 2]
       python bench/speed.py HAYSTACK --pages 300 [--runs 2]
"""

from __future__ import annotations

import argparse
import html
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rewording import RewordConfig, reword
from rewording.haystack import News
from rewording.samples import draw_news, make_spinners, read_thesauri

_COPIED = 6  # every so many pages one is a copy
_RATE = 0.3
_DONE = (0, 3)  # exit codes of a run that went through; 3 with rejected inputs


def write_pages(haystack: Path, pages: int, folder: Path) -> None:
    """So many HTML pages, copies among them."""
    spinners = make_spinners(read_thesauri()["wordnet"], "speed")
    news = draw_news(haystack, pages, "speed")
    for number, article in enumerate(news):
        text, site = article.text, number % 10
        if number % _COPIED == _COPIED - 1:
            spinner = spinners[number % len(spinners)]
            text = reword(news[number - 1].text, spinner, number, RewordConfig(rate=_RATE)).copy
        page = _write_page(News(article.id, text), site)
        (folder / f"{number:05}.html").write_text(page, encoding="utf-8")


def _write_page(article: News, site: int) -> str:
    title, *paragraphs = (html.escape(each) for each in article.paragraphs)
    story = "".join(f"<p>{each}</p>\n" for each in paragraphs or [title])
    menu = "".join(f'<li><a href="/{each}">{each.title()}</a></li>' for each in ("news", "world", "sport"))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title[:90]} | Site {site}</title>'
        f'<link rel="canonical" href="https://site{site}.example/{article.id}"></head>\n'
        f"<body><nav><ul>{menu}</ul></nav><article><h1>{title[:90]}</h1>\n{story}</article>\n"
        f"<footer><p>About us</p><p>All rights reserved.</p></footer></body></html>\n"
    )


def trace_pile(pile: Path) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds and peak memory in MB of one trace.

    Raises:
        RuntimeError: the trace failed.
    """
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "unspin", "trace", "--json", str(pile)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in _DONE:
        raise RuntimeError(
            f"unspin trace {pile} ended with {process.returncode}; run it by itself to see why."
        )
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    """Prints one line per run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pile", type=Path, help="folder of saved pages; with --pages, the haystack")
    parser.add_argument("--pages", type=int, help="make a pile of so many pages from the haystack")
    parser.add_argument("--runs", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pile: Path = options.pile
        if options.pages:
            pile = Path(folder)
            write_pages(options.pile, options.pages, pile)
        for run in range(options.runs):
            wall, cpu, memory = trace_pile(pile)
            print(f"run {run + 1}: wall {wall:.1f} s, CPU {cpu:.1f} s, peak memory {memory:.0f} MB")


if __name__ == "__main__":
    main()
