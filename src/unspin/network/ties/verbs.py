"""Verbs that put ties, each with its frames; the first that is filled counts.

After the verb classes of Levin 1993 (13.1–13.5 give, send, get; 26.1 build; 33, 42–44) and VerbNet's frames for
them, narrowed to what a source and a target of a tie may be. `bench/network/ties.py` says what the rules are worth.
"""

from __future__ import annotations

from unspin.network.ties.common_verbs import OTHERS, SAYING
from unspin.network.ties.frame import Frame, read_table
from unspin.network.ties.verb_forms import Form, make_forms

_TABLE = """
supplies        | supply equip arm furnish provide                          | subject > object  | with   | goods
finances        | provide supply give lend extend offer grant               | subject > to      | object | finance
finances        | provide supply give lend offer grant                      | subject > object  | with/second | finance
supplies        | supply export re-export reexport furnish                  | subject > to      | object | no abstract thing
supplies        | supply sell give send lend hand offer                     | subject > object  | second | goods
supplies        | supply arm equip                                          | subject > object  |        |
supplies        | sell provide give send deliver transfer hand lend donate gift offer lease pass | subject > to | object | goods
supplies        | receive get obtain                                        | from > subject    | object | goods
buys from       | buy purchase acquire procure obtain import source order   | subject > from    | object | no abstract thing
buys from       | charter lease rent                                        | subject > from    | object | no abstract thing
procures for    | procure source acquire obtain buy purchase order smuggle  | subject > for/behalf | object | goods
owns            | buy acquire purchase take-over                            | subject > object  |        | a body as target
ships           | ship transport smuggle carry ferry haul traffic transship re-route reroute | subject > to | object | no abstract thing
ships           | ship transport smuggle carry ferry haul traffic transship | from > to         | object | no abstract thing
ships           | fly move bring                                            | subject > to      | object | goods
finances        | finance fund bankroll subsidise subsidize sponsor underwrite | subject > object |      |
finances        | invest                                                    | subject > in      | object | a body as target
pays            | pay                                                       | subject > object  | second |
pays            | receive get accept                                        | from > subject    | object | money
finances        | raise collect                                             | subject > for     | object | money
finances        | secure get receive obtain take                            | from > subject    | object | finance
pays            | pay wire transfer remit send funnel channel               | subject > to      | object | money
builds          | build construct                                           | subject > object  |        | a work
builds          | manufacture produce assemble make                         | subject > object  |        | a product
builds          | set-up                                                    | subject > object  |        | a work
builds          | set-up found establish register                           | subject > object  |        | a founded body
owns            | take get obtain receive raise                             | subject > object  |        | a share
owns            | belong                                                    | to > subject      |        | a body as target
owns            | own                                                       | subject > object  |        | what is owned
owns            | register                                                  | to > object       |        | what is owned
owns            | manage operate                                            | subject > object  |        | a vessel as target
owns            | hold                                                      | subject > object  |        | a share
owns            | control                                                   | subject > object  |        | what is owned
heads           | head chair run direct manage lead                         | subject > object  |        | a head as source
works for       | head run lead manage coordinate oversee direct supervise  | subject > at      |        | a person as source
works for       | leave quit join                                           | subject > object  |        | an employer
heads           | preside                                                   | subject > over    |        | a head as source
works for       | work                                                      | subject > for/at  |        | a person as source
cooperates with | work                                                      | subject > with    |        | no persons
works for       | employ hire                                               | object > subject  |        | a person as source
cooperates with | cooperate co-operate collaborate partner ally team        | subject > with    |        |
cooperates with | deepen strengthen expand develop boost forge build increase enhance intensify broaden establish step have maintain tighten form | subject > with | object | cooperation
cooperates with | join                                                      | subject > with    | object | cooperation
cooperates with | sign conclude strike reach                                | subject > with    | object | an agreement
is linked to    | link connect pair                                         | subject > with/to | object | systems
cooperates with | integrate merge pool combine align                        | subject > with    | object | systems
is linked to    | act                                                       | subject > behalf  |        |
is linked to    | act serve operate                                         | subject > for     | as     | a front
is linked to    | name identify list register describe                      | object > as-dealer |       |
is linked to    | handle launder move process                               | subject > for     | object | money
finances        | lend                                                      | subject > to      |        | no goods
is linked to    | link connect tie affiliate associate                      | object > to/with  |        |
sanctions       | sanction blacklist                                        | subject > object  |        |
owns            | name identify list register describe                      | object > as-owner |        |
sanctions       | freeze block                                              | subject > assets  |        | a power
sanctions       | designate                                                 | subject > object  |        | no naming as
sanctions       | impose slap place                                         | subject > on/against | object | a sanction
attacks         | attack bomb shell bombard invade raid strike              | subject > object  |        | a force as source
attacks         | fire launch                                               | subject > at      | object | a force as source
attacks         | launch carry mount                                        | subject > on/against | object | a force as source
denies          | deny reject dismiss refute rebut dispute                  | subject > object  |        | a claim
"""

FRAMES: dict[str, tuple[Frame, ...]] = {}
for _lemma, _frame in read_table(_TABLE):
    FRAMES[_lemma] = (*FRAMES.get(_lemma, ()), _frame)

SYMMETRIC_ALONE = frozenset(
    "cooperate co-operate collaborate partner ally deepen strengthen expand develop boost forge build increase enhance "
    "intensify broaden establish form sign conclude strike reach link connect integrate merge pool combine align work join".split()
)
"""Verbs after which the subjects of a list are tied to one another ("A and B have deepened their cooperation")."""

PLANNING = frozenset(
    "plan intend want aim agree promise vow pledge threaten prepare hope offer decide seek expect propose wish undertake "
    "commit consider envisage discuss contemplate negotiate".split()
)
"""Verbs whose infinitive is to come."""
REFUSING = frozenset("refuse decline deny".split())
"""Verbs whose infinitive or -ing form is said not to hold."""
KEEPING = frozenset(
    "continue begin start manage help use admit appear seem resume keep go acknowledge happen come work".split()
)
"""Verbs whose infinitive or -ing form holds as they do."""
GIVING_SUBJECT = frozenset(
    "designate arrest indict jail sentence accuse suspect convict condemn blame charge sanction blacklist criticize fine".split()
)
"""Verbs whose object is the subject of the -ing form after "of", "for" or "with"."""
DENYING = frozenset("deny reject dismiss refute rebut dispute".split())
PHRASAL = frozenset("carry hand take rule set turn buy step give".split())
"""Verbs that a particle belongs to where a noun follows it ("carried out strikes")."""
HELPING = frozenset("help assist allow enable aid".split())
TAKES_PREPOSITION = frozenset(
    "cooperate co-operate collaborate work invest partner ally team pay act serve belong preside".split()
)


def _make_all() -> dict[str, tuple[tuple[str, Form], ...]]:
    found: dict[str, list[tuple[str, Form]]] = {}
    for lemma in sorted(
        {*FRAMES, *PLANNING, *REFUSING, *KEEPING, *GIVING_SUBJECT, *HELPING, *SAYING, *OTHERS}
    ):
        for word, forms in make_forms(lemma).items():
            if (lemma, word) != ("found", "found"):  # "founded" is plain; "found" is far more often of "find"
                found.setdefault(word, []).extend((lemma, form) for form in forms)
    return {word: tuple(readings) for word, readings in found.items()}


FORMS = _make_all()
"""Word form → the verbs and forms that it may be."""
