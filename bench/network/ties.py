"""Precision and recall of ties: on sixty sentences that were looked at since, on forty that were not, on the example pages.

    python bench/network/ties.py            # the sentences, then the ties, techniques and actors of the example pages
    python bench/network/ties.py misses     # every label that was not read, and every reading that no label has

A tie is right if kind, source and target are, with its direction. Goods, places, status and claimant are figures of their
own, over the right ties whose label gives them. Labels with `may` count neither for nor against (`README.md`).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from example_pages import EXAMPLES, score_actors, score_pages, score_techniques
from matching import Score, Seen, see

from unspin.claims.read_claims import read_article
from unspin.claims.reader import load_reader
from unspin.model import Article
from unspin.network.ties import read_ties
from unspin.pipeline.comparing import wrap_text
from unspin.pipeline.networking import read_network
from unspin.text.gazetteer import load_gazetteer
from unspin.text.lexicon import load_lexicon

SENTENCES = Path(__file__).parent / "sentences.jsonl"
HELD_OUT = Path(__file__).parent / "held_out.jsonl"
AFTERWARDS = "\n\nIt was not said what is to become of it, or when there will be more of this to tell."
"""Stands after every sentence: a page that is one sentence of names is not taken for English, as no page is one."""


def score_sentences(path: Path = SENTENCES) -> Score:
    """The sentences of a file."""
    score = Score()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        score.judge(row["id"], row["ties"], see_sentence(wrap_text(row["text"] + AFTERWARDS)))
    return score


def see_sentence(article: Article) -> list[Seen]:
    """The ties that are read in a text by itself."""
    lexicon, gazetteer = load_lexicon(), load_gazetteer()
    told = read_article(article, load_reader().read, None, lexicon)
    readings = read_ties(article, told.claims, told.mentions, gazetteer)
    return [see(one, article.text, {}, ()) for one in readings]


def main(*, is_long: bool) -> None:
    """Nothing; the figures are printed."""
    network = read_network([EXAMPLES / "pages"])
    scores = {
        "sentences": score_sentences(),
        "sentences held out": score_sentences(HELD_OUT),
        "example pages": score_pages(network),
        "techniques on the example pages": score_techniques(network),
        "actors on the example pages": score_actors(network),
    }
    for name, score in scores.items():
        print("\n".join(score.show(name)))
        if is_long and name != "sentences held out":
            print(
                "\n".join(
                    [
                        *(f"  missed {one}" for one in score.missed),
                        *(f"  wrong {one}" for one in score.wrong),
                        *(f"  right {one}" for one in score.right_ones),
                    ]
                )
            )


if __name__ == "__main__":
    main(is_long="misses" in sys.argv[1:])
