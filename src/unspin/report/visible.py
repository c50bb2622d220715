"""Page text made safe to show: characters that cannot be seen, or that move others, become marks.

The problem: a page may hold terminal escapes, bidirectional controls and zero-width characters. Sent
on as they are, they recolour a terminal, turn a sentence round before the reader's eyes, or hide in a
name. Dropping them would hide evidence, so each is shown as a mark with its number: `⟦U+202E⟧`.

Zero-width joiners (U+200C, U+200D) and soft hyphens stay: Persian, Hindi and emoji need the first, and
neither can move or hide its neighbours.
"""

from __future__ import annotations

import json
import re
from typing import Final
from urllib.parse import urlsplit

HIDDEN_RANGES: Final[tuple[tuple[int, int], ...]] = (
    (0x00, 0x08),  # C0 controls, but for tab and line feed
    (0x0B, 0x1F),  # with carriage return and escape
    (0x7F, 0x9F),  # delete and the C1 controls
    (0x61C, 0x61C),  # Arabic letter mark
    (0x180E, 0x180E),  # Mongolian vowel separator
    (0x200B, 0x200B),  # zero-width space
    (0x200E, 0x200F),  # direction marks
    (0x2028, 0x202E),  # line and paragraph separators, bidirectional embeddings and overrides
    (0x2060, 0x206F),  # word joiner, invisible operators, bidirectional isolates
    (0xD800, 0xDFFF),  # surrogates that stand alone
    (0xFEFF, 0xFEFF),  # byte order mark inside the text
    (0xFFF9, 0xFFFB),  # interlinear annotation
    (0xE0000, 0xE007F),  # tags
)

# Every span of a text must stay where it is, so what cannot be encoded is replaced one for one.
_SURROGATES: Final = re.compile("[\ud800-\udfff]")


def _character_class() -> str:
    return "".join(f"{chr(begin)}-{chr(end)}" for begin, end in HIDDEN_RANGES)


_HIDDEN: Final = re.compile(f"[{_character_class()}]")


def script_pattern() -> str:
    r"""The same characters as a JavaScript pattern, for the `u` flag: `[\u{0}-\u{8}…]`."""
    return "[" + "".join(f"\\u{{{begin:x}}}-\\u{{{end:x}}}" for begin, end in HIDDEN_RANGES) + "]"


def show_hidden(text: str) -> str:
    r"""The text with every hidden character as a mark; line feeds and tabs stay.

    >>> show_hidden("pay\u202eroll\x1b[31m")
    'pay⟦U+202E⟧roll⟦U+001B⟧[31m'
    """
    return _HIDDEN.sub(lambda found: f"⟦U+{ord(found.group()):04X}⟧", text)


def one_line(text: str, limit: int | None = None) -> str:
    r"""The text on one line, hidden characters as marks, cut in the middle beyond `limit` characters.

    >>> one_line("A  very\nlong\tstory", limit=11)
    'A ver…story'
    """
    line = " ".join(show_hidden(text).split())
    if limit is None or len(line) <= limit:
        return line
    tail = (limit - 1) // 2
    return line[: limit - 1 - tail].rstrip() + "…" + line[len(line) - tail :].lstrip()


def first_words(text: str, limit: int | None) -> str:
    """The text on one line as `one_line` gives it, but cut at its end, between two words.

    >>> first_words("the words of a long reason", limit=18)
    'the words of a …'
    """
    line = one_line(text)
    if limit is None or len(line) <= limit:
        return line
    return line[:limit].rsplit(" ", 1)[0] + " …"


def escape_hidden(json_text: str) -> str:
    r"""The JSON text with every hidden character as a JSON escape, so that no terminal obeys it.

    >>> escape_hidden('"pay\u202eroll"')
    '"pay\\u202eroll"'
    """
    return _HIDDEN.sub(lambda found: json.dumps(found.group())[1:-1], json_text)


def encodable(text: str) -> str:
    """The text with surrogates that stand alone replaced by U+FFFD, so that it can be written as UTF-8.

    One character stands for one, so every span stays right.
    """
    return _SURROGATES.sub("\ufffd", text)


def web_link(url: str | None) -> str | None:
    """The address if it may become a link: http or https with a host and nothing hidden in it; else None."""
    if not url or _HIDDEN.search(url) or url.strip() != url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:  # an unbalanced bracket, a port that is no number
        return None
    return url if parts.scheme in {"http", "https"} and parts.hostname else None
