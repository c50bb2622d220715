"""Copies in a pile of any size: what texts have in common is found before any two of them are compared.

In: words as numbers, text after text (`unspin.text.byte_words`). Out: pairs of texts with their passages, as word ranges.

    words → frequencies → seeds → postings → meetings (pairs worth aligning) → verified pairs, kinds

Every stage is a compiled kernel over arrays, without the interpreter's lock; `unspin.engines` runs them.
"""
