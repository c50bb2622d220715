"""Signs of direction in the pages: dates, credits, furniture that a machine reworded.

“This page” is the one that a sign speaks for as the original.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from unspin.families.outlets import is_own_outlet, own_names
from unspin.model import Article, FurnitureKind, Sign

# Weights in nats, set by judgement: collections with gold for whole pages' direction are not at hand. A date alone
# (one day: 4 to 1, more: 12 to 1) does not decide under `direction.DECIDED` unless it is more than a day.
_REWORDED_FURNITURE = (
    0.0,
    1.5,
    3.0,
)  # by lines more than the other page; one alone may be a site's own wording
_MAX_EXAMPLES = 3
_CREDITS_OTHER = 4.0
_CREDITS_SOMEBODY = 1.0
_DAY_BEFORE = 1.5
_DAYS_BEFORE = 2.5
_UPDATED = 2.5
_UPDATE_MARK = regex.compile(r"^\W*(?:updated?\b|update \d+\b|corrected?\b|correction\b)", regex.IGNORECASE)


def find_page_signs(left: Article, right: Article) -> Iterator[Sign]:
    """One sign for every rule that speaks."""
    for rule in (_weigh_furniture, _weigh_credits, _weigh_dates, _weigh_updates):
        sign = rule(left, right)
        if sign is not None:
            yield sign


def _weigh_furniture(left: Article, right: Article) -> Sign | None:
    lines = [_reworded_lines(article) for article in (left, right)]
    difference = len(lines[1]) - len(lines[0])
    weight = _REWORDED_FURNITURE[min(max(abs(difference), 1), len(_REWORDED_FURNITURE)) - 1]
    if not weight:
        return None
    shown = (lines[1] if difference > 0 else lines[0])[:_MAX_EXAMPLES]
    return Sign(
        name="reworded-furniture",
        weight=weight if difference > 0 else -weight,
        reason=f"a machine reworded the other page's furniture too: {', '.join(f'“{words}”' for words in shown)}",
    )


def _reworded_lines(article: Article) -> list[str]:
    """Distinct lines of the page that read like machine-reworded ones; those that offer a story stand in both lists."""
    words = (
        *(line.words for line in article.credits if line.is_reworded),
        *(line.lead for line in article.related if line.is_reworded),
        *(
            line.words
            for line in article.furniture
            if line.is_reworded and line.kind is not FurnitureKind.RELATED
        ),
    )
    return list(dict.fromkeys(words))


def _weigh_credits(left: Article, right: Article) -> Sign | None:
    lines = [_find_credit(left, right), _find_credit(right, left)]
    if lines[0] and lines[1]:
        return None
    if lines[0] or lines[1]:
        return Sign(
            name="credit",
            weight=-_CREDITS_OTHER if lines[0] else _CREDITS_OTHER,
            reason=f"the other page credits this page's outlet: “{lines[0] or lines[1]}”",
        )
    foreign = [
        [line for line in article.credits if line.is_original and not is_own_outlet(line.outlet, article)]
        for article in (left, right)
    ]
    if bool(foreign[0]) == bool(foreign[1]):
        return None
    words = (foreign[0] or foreign[1])[0].words
    return Sign(
        name="credit",
        weight=-_CREDITS_SOMEBODY if foreign[0] else _CREDITS_SOMEBODY,
        reason=f"only the other page says that its story is from elsewhere: “{words}”",
    )


def _find_credit(article: Article, other: Article) -> str:
    """The article's line that credits the other's outlet and not its own, or ""."""
    for credit in article.credits:
        if (
            credit.is_original
            and is_own_outlet(credit.outlet, other)
            and not is_own_outlet(credit.outlet, article)
        ):
            return credit.words
    return ""


def _weigh_dates(left: Article, right: Article) -> Sign | None:
    if left.date is None or right.date is None or left.date == right.date:
        return None
    days = (right.date - left.date).days
    weight = _DAY_BEFORE if abs(days) == 1 else _DAYS_BEFORE
    first, last = sorted((left.date, right.date))
    return Sign(
        name="date",
        weight=weight if days > 0 else -weight,
        reason=f"this page is dated {first.isoformat()}, the other {last.isoformat()}",
    )


def _weigh_updates(left: Article, right: Article) -> Sign | None:
    """An update is later than what its own outlet said before; of other outlets' pages it says nothing."""
    if not own_names(left) & own_names(right):
        return None
    marks = [_UPDATE_MARK.match(article.title or "") is not None for article in (left, right)]
    if marks[0] == marks[1]:
        return None
    return Sign(
        name="update",
        weight=-_UPDATED if marks[0] else _UPDATED,
        reason=f"the other page calls itself an update: “{left.title if marks[0] else right.title}”",
    )
