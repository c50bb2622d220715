"""Names compared by their parts and roles.

In: two names, in any script, with what they name where that is known. Out: a score in [0, 1] with its parts in words.
From `THRESHOLD` on, two names are taken for one. Prepare a name once and compare it often: `prepare_name`,
`compare_prepared`; `score_prepared` gives the score alone, faster.
"""

from unspin.sanctions.names.compare import compare_names, compare_prepared, score_prepared
from unspin.sanctions.names.parts import NamePart, PartRole, PreparedName
from unspin.sanctions.names.prepare import prepare_name
from unspin.sanctions.names.scoring import THRESHOLD

__all__ = [
    "THRESHOLD",
    "NamePart",
    "PartRole",
    "PreparedName",
    "compare_names",
    "compare_prepared",
    "prepare_name",
    "score_prepared",
]
