"""Page lines that stand around a story on the web, plain or put through the spinner themselves."""

from __future__ import annotations

from rewording.chance import draw, pick

_BEFORE = (
    "Share on Facebook Share on Twitter",
    "-------- Advertisement --------",
    "Home > News > World",
    "5 min read",
    "Listen to this article",
)
_AFTER = (
    "Read also: Five things to know this morning",
    "Learn additionally: 5 issues to know this morning",
    "Leave a Reply",
    "Depart a Reply",
    "Your email address will not be published. Required fields are marked *",
    "Your electronic mail deal with won't be printed. Required fields are marked *",
    "Subscribe to our newsletter",
    "Signal up for our e-newsletter",
    "You might also like",
    "By Staff Reporter",
    "Tags: news, world, business",
)


def frame_story(seed: object) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Lines to put before and after a story, some of each."""
    before = tuple(line for line in _BEFORE if draw(seed, "before", line) < 1 / len(_BEFORE))
    after = tuple(line for line in _AFTER if draw(seed, "after", line) < 2 / len(_AFTER))
    return before, after or (pick(_AFTER, seed, "line"),)
