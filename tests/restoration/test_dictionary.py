"""The rewording's own dictionary, learned and turned round."""

from __future__ import annotations

from collections.abc import Iterator

from unspin.copies import compare_texts, read_text
from unspin.restoration.dictionary import Dictionary, DictionaryConfig, RewordedPair, learn_dictionary
from unspin.text.lexicon import load_lexicon
from unspin.text.tokens import read_tokens

PAIRS = [
    (
        "The minister said the company would supply ships to the harbor before the end of the year.",
        "The minister mentioned the corporation would provide vessels to the harbor earlier than the end of the year.",
    ),
    (
        "Officials said that the ships of the company had left the northern port on Monday without papers.",
        "Officials mentioned that the vessels of the corporation had left the northern port on Monday without papers.",
    ),
    (
        "Two ships were seen near the coast, the harbor master said, and the company declined to comment.",
        "Two vessels were seen near the coast, the harbor master mentioned, and the corporation declined to comment.",
    ),
]


def learn(config: DictionaryConfig | None = None) -> Dictionary:
    return learn_dictionary(_compare(), config)


def _compare() -> Iterator[RewordedPair]:
    lexicon = load_lexicon()
    for source, copy in PAIRS:
        comparison = compare_texts(read_text(source, lexicon), read_text(copy, lexicon))
        yield RewordedPair(source=source, copy=copy, comparison=comparison)


def test_what_was_seen_often_enough_is_learned() -> None:
    found = learn()
    assert found.entries["vessels",].original == ("ships",)
    assert found.entries["mentioned",].original == ("said",)
    assert ("provide",) not in found.entries  # seen once


def test_a_wording_that_mostly_stood_before_is_not_turned_round() -> None:
    kept = "The vessels stayed. The vessels left. The vessels came. All vessels were seen by other vessels."
    lexicon = load_lexicon()
    comparison = compare_texts(read_text(kept * 3, lexicon), read_text(kept * 3, lexicon))
    more = RewordedPair(source=kept * 3, copy=kept * 3, comparison=comparison)
    assert ("vessels",) not in learn_dictionary([*_compare(), more]).entries


def test_only_texts_of_the_same_rewording_are_turned_back() -> None:
    found = learn(DictionaryConfig(least_odds=1.0))
    spun = read_tokens("The corporation mentioned that its vessels were safe.")
    assert [guess.swaps[0][2] for guess in found.guess(spun)] == ["company", "said", "ships"]
    assert found.guess(read_tokens("The company said that its ships and vessels were safe.")) == ()


def test_nothing_learned_guesses_nothing() -> None:
    assert learn_dictionary([]).guess(read_tokens("The corporation mentioned its vessels.")) == ()
