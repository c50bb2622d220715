"""Piles of made-up texts with copies among them, and the tools that look for the copies.

    config = PileConfig(texts=20_000, copies=2_000)
    pile = make_pile(config, make_words(config.vocabulary, config.exponent))
    score_pairs(pairs, pile.gold)              # recall by rate, false pairs

| file | holds |
|---|---|
| `vocabulary.py` `synthetic.py` `options.py` | words with their shares; texts drawn from them, copies, gold; what may be chosen |
| `scoring.py` | recall and false pairs |
| `usage.py` | what a process and its children cost |
| `running.py` `run_tool.py` `tools/` | tools on one pile, each in the interpreter it is installed in |
| `pan13.py` | the corpora of PAN 2013 |
| `explain.py` `likeness.py` | whether a pair outside the gold shares text all the same |

Nothing is imported here: the tools run in interpreters that have neither numpy nor unspin.
"""
