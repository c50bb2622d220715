"""Legal forms of companies, each with its family: forms of one family say the same in two languages.

The bulk is cleanco's term data; own rows add what it lacks (Russian, Ukrainian, Kazakh, Romanian and Indonesian
forms, forms written out) and say which family a form belongs to. Words are in plain Latin letters, dots closed.

Limits: a family is a rough likeness of liability and capital, no lawyer's concept.
"""

from __future__ import annotations

from functools import cache

from cleanco import termdata

from unspin.sanctions.names.sounds import to_latin

_STOCK = """
    ag; aktiengesellschaft; sa; societe anonyme; sociedad anonima; societatea pe actiuni; spa; societa per azioni; nv;
    naamloze vennootschap; ab; aktiebolag; asa; a s; joint stock company; joint stock co; open joint stock company;
    closed joint stock company; public joint stock company; private joint stock company; jsc; ojsc; cjsc; pjsc; ao; oao;
    zao; pao; nao; aktsionernoe obshchestvo; otkrytoe aktsionernoe obshchestvo; zakrytoe aktsionernoe obshchestvo;
    publichnoe aktsionernoe obshchestvo; aktsiyonerne tovarystvo; prat; pat; pt; perseroan terbatas; tbk; bhd; berhad;
    plc; public limited company; inc; incorporated; corp; corporation; kk; kabushiki kaisha; anonim sirketi; as; ad; dd;
    sal; sae; saog; qsc; psc; pjs; sa de cv; sab de cv; oyj; osakeyhtio; se; hf; public company
"""
_LIMITED = """
    ltd; limited; llc; l l c; limited liability company; limited liability co; limited company; co ltd; company limited;
    co llc; company ltd; company llc; pte ltd; pte; pty ltd; pty limited; pvt ltd; private limited; pvt; gmbh;
    gesellschaft mit beschrankter haftung; sarl; societe a responsabilite limitee; srl; sociedad de responsabilidad limitada;
    societatea cu raspundere limitata; s r l; sp z oo; sp zoo; spolka z oo; spolka z ograniczona odpowiedzialnoscia; bv;
    besloten vennootschap; ooo; too; tov; obshchestvo s ogranichennoy otvetstvennostyu; tovarishchestvo s ogranichennoy
    otvetstvennostyu; tovarystvo z obmezhenoyu vidpovidalnistyu; mchj; zhshs; doo; ood; eood; uab; oy; aps; kft; sro; spol s ro; lda;
    ltda; limitada; limitee; sdn bhd; sia; ou; fze; fzc; fzco; fz llc; fzllc; dmcc; wll; est; sa rl; limited sirketi; ltd sti;
    as oy; eirl; eurl; sasu; sas; unip lda; zrt; nyrt; bvba; sprl; mmc; cc; jv
"""
_PARTNERSHIP = """
    lp; llp; lllp; limited partnership; limited liability partnership; general partnership; kg; kommanditgesellschaft; ohg;
    gmbh co kg; gmbh and co kg; snc; scs; sca; cv; vof; spj; spk; ks; kb; hb; ky; sociedad en comandita; s en c
"""
_COMPANY = "company; co; and co; compagnie; cie; compania; kompaniya; firma; the company"
_OTHER = "io; com; net; ev; ngo; unlimited; gie; ip; fgup; gup; mup; npo; npp; federal state unitary enterprise; state unitary enterprise"
_CLEANCO_FAMILIES = {
    "Corporation": "stock",
    "Joint Stock / Unlimited": "stock",
    "Limited": "limited",
    "Limited Liability Company": "limited",
    "Private Company": "limited",
    "General Partnership": "partnership",
    "Limited Partnership": "partnership",
    "Limited Liability Limited Partnership": "partnership",
    "Limited Liability Partnership": "partnership",
}
AT_BEGIN = frozenset(
    """
    ooo oao zao ao pao nao ab too tov jsc ojsc cjsc pjsc llc ltd gmbh sarl srl pt cv ip fgup gup mup npo npp ag uab sia ou
    ad doo limited open closed public joint societatea societe obshchestvo otkrytoe zakrytoe publichnoe aktsionernoe
    tovarishchestvo tovarystvo federal state aktsiyonerne prat pat perseroan private sociedad
    """.split()
)
"""First words of forms that stand before the name."""

MIXED_UP = frozenset(
    "as ee et pp ae ss mb da sd ay oe bt nl kt og ij e o a i s sp p d et ans dat aat xt".split()
)
"""Short forms of cleanco that are words of other names; taken for a form nowhere."""


@cache
def load_legal_forms() -> dict[tuple[str, ...], str]:
    """Legal forms as words, each with its family ("stock", "limited", "partnership", "company", "other")."""
    forms: dict[tuple[str, ...], str] = {}
    for kind, terms in termdata.terms_by_type.items():
        for term in terms:
            words = tuple(to_latin(word) for word in term.replace(".", "").replace("/", "").split())
            if words and all(words) and words[0] not in MIXED_UP:
                forms[words] = _CLEANCO_FAMILIES.get(kind, "other")
    rows = (("stock", _STOCK), ("limited", _LIMITED), ("partnership", _PARTNERSHIP), ("company", _COMPANY))
    for family, row in (*rows, ("other", _OTHER)):
        for form in row.split(";"):
            forms[tuple(form.split())] = family
    return forms


_LONGEST = 6


def find_legal_forms(latins: list[str]) -> dict[int, str]:
    """Which of a name's words are of a legal form, each with the form's family.

    Forms are taken off the end, as long as one stands there, and one off the beginning. At least one word of the
    name stays.
    """
    forms = load_legal_forms()
    found: dict[int, str] = {}
    begin, end = 0, len(latins)
    if latins[0] in AT_BEGIN:
        size = next((s for s in range(min(_LONGEST, end - 1), 0, -1) if tuple(latins[:s]) in forms), 0)
        found.update((place, forms[tuple(latins[:size])]) for place in range(size))
        begin = size
    while end - begin > 1:
        size = next(
            (
                s
                for s in range(min(_LONGEST, end - begin - 1), 0, -1)
                if tuple(latins[end - s : end]) in forms
            ),
            0,
        )
        if not size:
            break
        family = forms[tuple(latins[end - size : end])]
        found.update((place, family) for place in range(end - size, end))
        end -= size
    return found
