"""Nouns that put ties, each with its frames.

Arguments are the owner ("Iran's supply"), what stands before the noun ("US sanctions"), the subject of a verb that has or
does what the noun says ("has ties to", "completed the acquisition of"), and prepositions.

After NOMLEX's frames for nominalisations (Macleod et al. 1998), narrowed to what a source and a target of a tie may be.
"""

from __future__ import annotations

from unspin.network.ties.frame import Frame, read_table

_TABLE = """
supplies        | supply supplies delivery deliveries sale sales export exports transfer transfers provision | owner/by/from/before > to | of/with | goods
ships           | shipment shipments smuggling transport transportation consignment consignments             | from/owner/by/before > to | of |
supplies        | shipment shipments                                    | owner/by/before > to | of |
finances        | funding financing loan loans subsidy subsidies funds  | owner/by/from/before > to/for/of | |
pays            | payment payments bribe bribes remittance remittances  | from/by/owner/before > to | of |
buys from       | purchase purchases import imports procurement         | owner/by/before/doer > from | of | goods
owns            | acquisition takeover purchase buyout                  | by/owner/doer > of | | a body as target
owns            | ownership                                             | owner/by > of | | a body as target
cooperates with | cooperation co-operation collaboration partnership alliance ties relations coordination relationship | subject/owner/before/between > with/between | |
is linked to    | link links connection connections ties                | subject/owner/between > to/with/between | |
sanctions       | sanction sanctions embargo                            | owner/by/before/from/doer > on/against | |
attacks         | attack attacks strike strikes invasion bombardment assault offensive raid raids airstrike airstrikes shelling bombing cyberattack | owner/by/before > on/against/of | |
builds          | construction production manufacture                   | owner/by > of | | a product
"""

NOUN_FRAMES: dict[str, tuple[Frame, ...]] = {}
for _lemma, _frame in read_table(_TABLE):
    NOUN_FRAMES[_lemma] = (*NOUN_FRAMES.get(_lemma, ()), _frame)

STOPPING = frozenset(
    "halt stop end suspend cancel block ban prevent prohibit lift ease oppose reject remove scrap "
    "cut sever abandon break freeze fail refuse restrict limit disrupt resist tighten".split()
)
"""Verbs whose object is not said to hold."""
BEFORE_PLANNED = frozenset(
    "planned proposed possible potential future new-planned prospective expected".split()
)
BEFORE_DENIED = frozenset(["no", "any"])
COMPLETING = frozenset(
    "prepare plan consider propose impose extend renew unveil adopt complete finalise finalize announce agree negotiate discuss make finish close".split()
)
"""Verbs whose subject does what their object names ("completed the acquisition of")."""
HAVING = frozenset(
    "have deny maintain keep forge develop cultivate build strengthen deepen establish".split()
)
"""Verbs whose subject has what their object names ("has ties to")."""
CARRYING = frozenset("go come flow pass run arrive make send".split())
"""Verbs that hand what their subject says on to their own prepositions ("payments went from X to Y")."""
ENDING = frozenset("halt stop suspend end cut limit restrict disrupt sever".split())
"""Verbs whose object, once it is done, has held before."""
PERMITTING = frozenset("approve authorise authorize permit allow".split())
"""Verbs whose object is to come."""
