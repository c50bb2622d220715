"""How well page furniture is told from stories: lines of stories cut by mistake, and reworded furniture found.

    PYTHONPATH=bench python bench/page_furniture.py --stories FOLDER [--wordnet FOLDER]

Stories are plain texts in folders, each a headline and paragraphs (the BBC collection): every line but the headline
that is cut is a mistake. Furniture is the usual lines below, reworded by the spinner of bench/rewording with many
dictionaries; lines that it left as they are do not count. Both are counted for several thresholds, from which
`_REWORDED_SCORE` of unspin.pages.recognition was chosen.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rewording import DEBIAN_FOLDER, RewordConfig, Spinner, read_wordnet, reword
from unspin.model import FurnitureKind
from unspin.pages import recognition
from unspin.pages.cleaning import clean_text
from unspin.pages.cutting import Origin, cut_furniture
from unspin.pages.lines import Line, split_lines

_THRESHOLDS = (0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
_SPINNERS = 40
_RATES = (0.4, 0.8)
_LINES = (
    (FurnitureKind.RELATED, "Read also: Harbor office closes the northern quay"),
    (FurnitureKind.RELATED, "See also: Harbor office closes the northern quay"),
    (FurnitureKind.RELATED, "Read more: Harbor office closes the northern quay"),
    (FurnitureKind.RELATED, "Related articles"),
    (FurnitureKind.RELATED, "You may also like"),
    (FurnitureKind.RELATED, "Recommended stories"),
    (FurnitureKind.CREDIT, "Read the original article on Tallmere Telegraph"),
    (FurnitureKind.CREDIT, "Read the full story at Tallmere Telegraph"),
    (FurnitureKind.CREDIT, "This article first appeared in Tallmere Telegraph"),
    (FurnitureKind.CREDIT, "This story was originally published by Tallmere Telegraph"),
    (FurnitureKind.CREDIT, "Originally published on Tallmere Telegraph"),
    (FurnitureKind.CREDIT, "Republished with permission from Tallmere Telegraph"),
    (FurnitureKind.COMMENTS, "Leave a Reply"),
    (FurnitureKind.COMMENTS, "Leave a comment"),
    (FurnitureKind.COMMENTS, "Post a comment"),
    (FurnitureKind.COMMENTS, "Join the conversation"),
    (FurnitureKind.COMMENTS, "Your email address will not be published. Required fields are marked *"),
    (FurnitureKind.COMMENTS, "Save my name, email, and website in this browser for the next time I comment."),
    (FurnitureKind.NEWSLETTER, "Sign up for our newsletter"),
    (FurnitureKind.NEWSLETTER, "Get the latest news delivered to your inbox"),
    (FurnitureKind.APPEAL, "Support us with a one-time donation, or become a patron!"),
    (FurnitureKind.APPEAL, "Support our journalism"),
    (FurnitureKind.NOTICE, "Something went wrong. Please try again later."),
    (FurnitureKind.NOTICE, "This website uses cookies to improve your experience"),
    (FurnitureKind.ADVERT, "Story continues below advertisement"),
    (FurnitureKind.BIO, "About the author"),
)


def main() -> None:
    """Prints both counts for every threshold."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--stories", type=Path, required=True, help="folders of plain texts")
    parser.add_argument("--wordnet", type=Path, default=DEBIAN_FOLDER)
    arguments = parser.parse_args()
    stories = [
        split_lines(clean_text(path.read_text(encoding="latin-1")))
        for path in sorted(arguments.stories.glob("*/*.txt"))
    ]
    spun = _spin(arguments.wordnet)
    print(f"{len(stories)} stories with {sum(len(lines) - 1 for lines in stories)} paragraphs")
    print(f"{len(spun)} reworded lines of furniture, all different")
    chosen = recognition._REWORDED_SCORE  # noqa: SLF001 - the constant that is measured
    for threshold in _THRESHOLDS:
        recognition._REWORDED_SCORE = threshold  # noqa: SLF001
        recognition.forget_lines()
        print(f"\nthreshold {threshold}{' (chosen)' if threshold == chosen else ''}")
        _count_mistakes(stories)
        _count_found(spun)


def _spin(folder: Path) -> list[tuple[FurnitureKind, str]]:
    """The lines, reworded by spinners with different dictionaries."""
    thesaurus = read_wordnet(folder)
    spun: dict[str, FurnitureKind] = {}
    for seed in range(_SPINNERS):
        spinner = Spinner(thesaurus, seed)
        for rate in _RATES:
            config = RewordConfig(rate=rate, dropped=0, added=0, framed=0)
            for kind, line in _LINES:
                made = reword(line, spinner, (seed, line), config).copy
                if made != line:
                    spun[made] = kind
    return [(kind, line) for line, kind in spun.items()]


def _count_mistakes(stories: Sequence[Sequence[Line]]) -> None:
    cut: Counter[FurnitureKind] = Counter()
    prose: Counter[FurnitureKind] = Counter()
    titles: Counter[str] = Counter()
    for lines in stories:
        result = cut_furniture(lines, Origin.SAVED_TEXT)
        headline = lines[0].text
        found = result.head.title
        titles["right" if found == headline else "none" if found is None else "wrong"] += 1
        for item in result.furniture:
            if item.words not in (headline, found):
                cut[item.kind] += 1
                prose[item.kind] += Line(item.words).is_prose
    print(f"  cut from stories by mistake: {cut.total()} lines, {prose.total()} of them prose  {_tell(cut)}")
    print(f"  headlines: {_tell(titles)}")


def _count_found(spun: Sequence[tuple[FurnitureKind, str]]) -> None:
    expected = Counter(kind for kind, _ in spun)
    results = recognition.recognise_lines([Line(line) for _, line in spun])
    found = Counter(kind for (kind, _), what in zip(spun, results, strict=True) if what is not None)
    shares = ", ".join(f"{kind} {found[kind] / count:.2f}" for kind, count in sorted(expected.items()))
    print(f"  reworded furniture found: {found.total() / len(spun):.3f}  ({shares})")


def _tell(counts: Counter[FurnitureKind] | Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))


if __name__ == "__main__":
    main()
