"""Whether a body is a company, a public body or another organisation.

What the lexicon knows of the name comes first (armed forces are left to their words, for militias are among them); then a legal form at its end ("Ltd"), a noun for organs of state,
company words at its end, and what the article calls it. A body of which nothing tells is an organisation, as think
tanks, parties and newspapers are.
"""

from __future__ import annotations

from functools import cache

from cleanco import prepare_default_terms
from cleanco.clean import custom_basename

from unspin.claims.speakers.source_words import COMPANIES, COMPANY_ENDINGS
from unspin.model import ActorKind
from unspin.text.lexicon import NameKind as KnownKind

_PUBLIC = frozenset(
    "ministry department agency bureau directorate authority administration government cabinet parliament legislature "
    "senate congress assembly duma knesset majlis bundestag court tribunal treasury embassy consulate army navy corps "
    "forces brigade regiment battalion fleet police constabulary customs secretariat inspectorate prosecutor registry "
    "municipality pentagon commissariat gendarmerie militia coastguard politburo presidency "
    "division squadron headquarters".split()
)
"""Nouns that organs of a state are named with."""
_PUBLIC_RUNS = (
    ("air", "force"),
    ("coast", "guard"),
    ("national", "guard"),
    ("guard", "corps"),
    ("central", "bank"),
    ("national", "bank"),
    ("reserve", "bank"),
    ("federal", "reserve"),
    ("border", "guard"),
    ("intelligence", "service"),
    ("security", "service"),
    ("revolutionary", "guard"),
    ("revolutionary", "guards"),
    ("house", "of", "representatives"),
    ("white", "house"),
    ("foreign", "office"),
    ("home", "office"),
    ("office", "of", "foreign"),
)
_NO_STATES = frozenset("university college school academy institute faculty hospital party".split())
"""Words beside which a noun for an organ of state is none ("Department of Physics, Oslo University")."""
_COMPANY_ENDINGS = COMPANY_ENDINGS - {"group", "partners", "associates", "media", "systems", "resources"}
"""Last words that companies have and other bodies have not."""
_COMPANY_NOUNS = COMPANIES - {
    "group",
    "club",
    "label",
    "chain",
    "mutual",
    "giant",
    "producer",
    "supplier",
    "operator",
}
_FORMS = frozenset(
    "pjsc ojsc jsc cjsc ooo oao zao pao fze fzco fzc fz-llc llp bhd pte pvt sarl srl holding holdings limited plc".split()
)
"""Legal forms of lists and registers, beside those that cleanco knows."""
_KNOWN = {
    KnownKind.MINISTRY: ActorKind.PUBLIC_BODY,
    KnownKind.AGENCY: ActorKind.PUBLIC_BODY,
    KnownKind.COMPANY: ActorKind.COMPANY,
    KnownKind.OUTLET: ActorKind.ORGANISATION,
    KnownKind.THINK_TANK: ActorKind.ORGANISATION,
    KnownKind.ORGANISATION: ActorKind.ORGANISATION,
}


def tell_body_kind(name: str, known: KnownKind | None, nouns: frozenset[str] = frozenset()) -> ActorKind:
    """What kind of body has a name.

    Args:
        name: the name.
        known: its kind in the lexicon, or None.
        nouns: what the article calls it ("company").
    """
    if known in _KNOWN:
        return _KNOWN[known]
    words = _split(name)
    if has_legal_form(name):
        return ActorKind.COMPANY
    if not _NO_STATES.intersection(words) and (_PUBLIC.intersection(words) or _has_public_run(words)):
        return ActorKind.PUBLIC_BODY
    is_company = len(words) > 1 and (words[-1] in _COMPANY_ENDINGS or words[0] == "bank")
    return ActorKind.COMPANY if is_company or _COMPANY_NOUNS.intersection(nouns) else ActorKind.ORGANISATION


def _split(name: str) -> list[str]:
    words = [word.strip(".,()'’\"“”").casefold() for word in name.split()]
    return [word[:-2] if word.endswith(("'s", "’s")) else word for word in words if word]


def has_legal_form(name: str) -> bool:
    """Whether a name ends in a company's legal form ("Ltd", "GmbH", "PJSC")."""
    bare = name.strip(" .,")
    words = bare.casefold().split()
    if len(words) < 2:
        return False
    return words[-1] in _FORMS or custom_basename(bare, _terms()).strip(" .,") != bare


@cache
def _terms() -> list[tuple[int, list[str]]]:
    return list(prepare_default_terms())


def _has_public_run(words: list[str]) -> bool:
    return any(
        tuple(words[begin : begin + len(run)]) == run for run in _PUBLIC_RUNS for begin in range(len(words))
    )
