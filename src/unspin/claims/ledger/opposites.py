"""Words that turn a claim round: where one side has the one and the other side the other, they do not say the same.

Static vectors cannot tell these apart ("rose" lies beside "fell"), so they are listed: the pairs that news turns on.
Each row holds two groups; a word of the first is the opposite of every word of the second. Forms are written out.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_TABLE: Final = """
rise rises rose risen rising increase increases increased increasing grow grows grew growing growth climbed soared jumped gain gains gained higher | fall falls fell fallen falling decrease decreases decreased decreasing drop drops dropped dropping decline declines declined declining shrank plunged lose loses lost loss lower
raise raises raised raising doubled | cut cuts cutting lower lowers lowered lowering reduce reduces reduced reducing halved
highest high peak | lowest low trough
before ahead | after
accept accepts accepted accepting | reject rejects rejected rejecting refuse refuses refused refusing
approve approves approved approving approval ratify ratified | block blocks blocked blocking veto vetoed reject rejected rejects
allow allows allowed allowing permit permits permitted legal | ban bans banned banning forbid forbids forbidden prohibit prohibits prohibited illegal
begin begins began begun start starts started starting launch launched resume resumes resumed resuming restart restarted | end ends ended ending stop stops stopped stopping halt halts halted suspend suspends suspended
open opens opened opening reopen reopens reopened | close closes closed closing shut
enter enters entered entering joined join joins | leave leaves left leaving withdraw withdraws withdrew withdrawn withdrawing quit
arrive arrives arrived | depart departs departed
own owns owned owning keep keeps kept hold holds held control controls controlled | sell sells sold selling lose loses lost
win wins won winning victory | lose loses lost losing defeat
buy buys bought buying purchase purchased purchases | sell sells sold selling sale
import imports imported importing | export exports exported exporting
hire hires hired hiring create creates created creating | fire fired lay laid sack sacked cut cuts cutting
kill kills killed killing dead died die deaths | rescue rescued rescues survive survived survivors saved alive
arrest arrested arrests detain detained jailed imprisoned | release released releases free freed
convict convicted guilty | acquit acquitted innocent cleared
support supports supported supporting back backs backed | oppose opposes opposed opposing
build builds built building rebuild rebuilt | destroy destroys destroyed demolish demolished
true genuine authentic real | false fake forged untrue
success succeeded succeed | failure failed fail
safe safely | dangerous unsafe
agree agreed agrees agreement | disagree disagreed disagreement
strengthen strengthens strengthened | weaken weakens weakened
ally allies friend friends | enemy enemies
only | all every
double doubled doubles introduce introduced | abolish abolished scrap scrapped
lost lose | publish published find found
public publicly | secret secretly
profit profits | loss losses
above over | below under
north northern | south southern
east eastern | west western
"""


def _read_table() -> Mapping[str, frozenset[str]]:
    opposites: dict[str, set[str]] = {}
    for line in _TABLE.strip().splitlines():
        left, _, right = line.partition("|")
        for word in left.split():
            opposites.setdefault(word, set()).update(right.split())
        for word in right.split():
            opposites.setdefault(word, set()).update(left.split())
    return MappingProxyType({word: frozenset(others) for word, others in opposites.items()})


OPPOSITES: Final = _read_table()
"""Word → its opposites."""
