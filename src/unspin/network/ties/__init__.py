"""Who is said to do what to whom: ties, read out of the content of claims.

In: an article, its claims, the mentions in it, the gazetteer, and what a restoration puts back. Out: tie readings, each with
its claim, the words that say it, goods, places, day and status.

Stages: stretches of sentences (`stretches`) → words with their classes (`words`, `judging`) → noun and verb groups
(`groups`) → phrases and clauses (`phrases`, `clauses`, `subjects`, `governing`) → frames of verbs, of nouns and of
descriptions (`verb_frames`, `noun_frames`, `appositions`), whose tables are `verbs`, `nouns`, `role_nouns`, `goods` → the
innermost claim and its stance (`read_ties`). Cost: linear in the words.

Limits: English. There is no parser: what no rule covers makes no tie. Who "the company", "its banks" or "the two men" are is
not resolved; a subject from another sentence only for plain pronouns. What is only possible ("may", "could"), asked for,
tried or conditional makes no tie. A relative clause without its pronoun ("the jets Russia sold") is not read.
"""

from unspin.network.ties.read_ties import read_ties

__all__ = ["read_ties"]
