from __future__ import annotations

import pytest
from tokenizers import Tokenizer

from unspin.claims.reader import load_reader


@pytest.fixture(scope="session")
def tokenizer() -> Tokenizer:
    return load_reader().tokenizer
