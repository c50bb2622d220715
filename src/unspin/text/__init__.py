"""What is known about words: tokens, quotations, names, numbers, and the lexicon of English.

In: a text. Out: arrays of token spans and normal forms; spans of quotations and names; likeness,
frequency, set phrases and known names from the lexicon that ships in the package.
"""
