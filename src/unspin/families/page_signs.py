"""Signs of direction in the pages: dates, credits, furniture that a machine reworded."""

from __future__ import annotations

from collections.abc import Iterator

from unspin.families.outlets import is_own_outlet
from unspin.model import Article, Sign

_REWORDED_FURNITURE = 3.0
_CREDITS_OTHER = 4.0
_CREDITS_SOMEBODY = 1.0
_DAY_BEFORE = 1.5
_DAYS_BEFORE = 2.5


def find_page_signs(left: Article, right: Article) -> Iterator[Sign]:
    """One sign for every rule that speaks."""
    for rule in (_weigh_furniture, _weigh_credits, _weigh_dates):
        sign = rule(left, right)
        if sign is not None:
            yield sign


def _weigh_furniture(left: Article, right: Article) -> Sign | None:
    lines = [_reworded_lines(article) for article in (left, right)]
    if bool(lines[0]) == bool(lines[1]):
        return None
    weight = -_REWORDED_FURNITURE if lines[0] else _REWORDED_FURNITURE
    side, words = ("left", lines[0][0]) if lines[0] else ("right", lines[1][0])
    return Sign(
        name="reworded-furniture",
        weight=weight,
        reason=f"a machine reworded the {side} page's furniture too: “{words}”",
    )


def _reworded_lines(article: Article) -> list[str]:
    return [
        *(line.words for line in article.furniture if line.is_reworded),
        *(line.words for line in article.credits if line.is_reworded),
        *(line.lead for line in article.related if line.is_reworded),
    ]


def _weigh_credits(left: Article, right: Article) -> Sign | None:
    for side, article, other, sign in (("right", right, left, 1.0), ("left", left, right, -1.0)):
        for credit in article.credits:
            if credit.is_original and is_own_outlet(credit.outlet, other):
                return Sign(
                    name="credit",
                    weight=sign * _CREDITS_OTHER,
                    reason=f"the {side} page credits the other's outlet: “{credit.words}”",
                )
    foreign = [
        [line for line in article.credits if line.is_original and not is_own_outlet(line.outlet, article)]
        for article in (left, right)
    ]
    if bool(foreign[0]) == bool(foreign[1]):
        return None
    side, words = ("left", foreign[0][0].words) if foreign[0] else ("right", foreign[1][0].words)
    return Sign(
        name="credit",
        weight=-_CREDITS_SOMEBODY if foreign[0] else _CREDITS_SOMEBODY,
        reason=f"only the {side} page says that its story is from elsewhere: “{words}”",
    )


def _weigh_dates(left: Article, right: Article) -> Sign | None:
    if left.date is None or right.date is None or left.date == right.date:
        return None
    days = (right.date - left.date).days
    weight = _DAY_BEFORE if abs(days) == 1 else _DAYS_BEFORE
    first, last = sorted((left.date, right.date))
    return Sign(
        name="date",
        weight=weight if days > 0 else -weight,
        reason=f"the {'left' if days > 0 else 'right'} page is dated {first.isoformat()}, the other {last.isoformat()}",
    )
