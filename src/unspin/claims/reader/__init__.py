"""The reader: a small network that tags who says what, and names, in English news.

In: a text. Out: `Reading`, attributions (not nested) and names, with spans. Built by `tools/reader`; the model card is
docs/reader.md.

Source: Wang et al. 2020 (MiniLM); Newell et al. 2018 (PolNeAR).
"""

from unspin.claims.reader.loading import load_reader
from unspin.claims.reader.reading import Reader

__all__ = ["Reader", "load_reader"]
