"""What the rewording's own dictionary, learned from copies with their originals, gives in the next round.

One spinner rewords all copies of a case. Half of the copies have their originals in the pile; from these the dictionary
is learned. Measured: words put back in the other half, with nothing else to go by; guesses in honest articles; pairs
that the search finds with and without texts turned back.

    python bench/dictionary.py HAYSTACK
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from guessing.gold import read_damage
from guessing.piles import read_article
from rewording import RewordConfig, Rewording, Spinner, reword
from rewording.haystack import News
from rewording.samples import draw_news, read_thesauri
from unspin.copies import compare_texts, find_candidates, read_text
from unspin.restoration import put_guesses
from unspin.restoration.dictionary import Dictionary, RewordedPair, learn_dictionary
from unspin.text.lexicon import Lexicon, load_lexicon
from unspin.text.tokens import read_tokens

_CASES = 4
_RATES = (0.3, 0.4, 0.5, 0.6)
_HONEST = 60


def main() -> None:
    """Prints a table for each thesaurus and number of copies to learn from."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("haystack", type=Path, help="folder with bbc and reuters21578")
    parser.add_argument("--copies", type=int, nargs="+", default=[5, 15, 40], help="copies to learn from")
    asked = parser.parse_args()
    lexicon = load_lexicon()
    most = max(asked.copies)
    news = draw_news(asked.haystack, _CASES * (most + _HONEST), "dictionary")
    for name, thesaurus in read_thesauri().items():
        for count in asked.copies:
            total: dict[str, float] = {}
            for case in range(_CASES):
                spinner = Spinner(thesaurus, f"dictionary/{case}")
                own = news[case * (most + _HONEST) :][: most + _HONEST]
                for what, number in _run_case(own, count, spinner, lexicon):
                    total[what] = total.get(what, 0) + number
            print(f"\n{name}, {count} copies with their originals, {_CASES} cases")
            for what, number in total.items():
                print(f"  {what}: {number:.0f}")


def _run_case(
    news: Sequence[News], count: int, spinner: Spinner, lexicon: Lexicon
) -> Iterator[tuple[str, float]]:
    half = _HONEST // 2
    learned = [_reword(article, spinner, number) for number, article in enumerate(news[-count:])]
    lost = [_reword(article, spinner, number) for number, article in enumerate(news[:half])]
    dictionary = learn_dictionary(_compare(learned, lexicon))
    yield "entries", len(dictionary.entries)
    for made in lost:
        tokens = read_tokens(made.copy)
        damage = read_damage(made, tokens, lexicon)
        guesses = dictionary.guess(tokens)
        right = sum(
            damage.swaps.get((begin, end)) == tuple(word.split())
            for guess in guesses
            for begin, end, word in guess.swaps
        )
        yield "copies without original", 1
        yield "known for the rewording's", bool(guesses)
        yield "swaps in them", len(damage.swaps)
        yield "put back", right
        yield "wrongly put", len(guesses) - right
        yield "expected right", sum(guess.probability for guess in guesses)
    for article in news[half:_HONEST]:
        guesses = dictionary.guess(read_tokens(article.text))
        yield "honest articles", 1
        yield "honest articles with guesses", bool(guesses)
    yield from _search(learned, dictionary, lexicon)


def _reword(article: News, spinner: Spinner, number: int) -> Rewording:
    config = RewordConfig(rate=_RATES[number % len(_RATES)], framed=0.0)
    return reword(article.text, spinner, ("dictionary", article.id), config)


def _compare(made: Sequence[Rewording], lexicon: Lexicon) -> Iterator[RewordedPair]:
    for each in made:
        comparison = compare_texts(read_text(each.source, lexicon), read_text(each.copy, lexicon))
        yield RewordedPair(source=each.source, copy=each.copy, comparison=comparison)


def _search(
    made: Sequence[Rewording], dictionary: Dictionary, lexicon: Lexicon
) -> Iterator[tuple[str, float]]:
    """Pairs found among the copies and originals, as they stand and with the copies turned back."""
    texts = [each.source for each in made] + [each.copy for each in made]
    turned = []
    for each in made:
        reading = read_article(each.copy, lexicon)
        turned.append(put_guesses("", reading.tokens, tuple(dictionary.turn_back(reading.tokens))).text)
    count = len(made)
    for title, pile in (("found as they stand", texts), ("found when turned back", texts + turned)):
        found = {
            (min(pair.left, pair.right), max(pair.left, pair.right))
            for pair in find_candidates([read_text(text, lexicon) for text in pile])
        }
        pairs = {(left % count, right) for left, right in found if left < count <= right}
        yield title, len({left for left, right in pairs if right % count == left})
    yield "pairs to find", count


if __name__ == "__main__":
    main()
