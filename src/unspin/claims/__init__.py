"""Claims: who says what in an article, and from how many independent sources a pile says it.

In: an article's text, with what was restored of it; for the ledger, claims and the comparisons of copies with their
sources. Out: `Claim`, `Appearance`, `Statement`.

Source: Pareti 2015 and Newell et al. 2018 (attribution as source, cue and content).
"""
