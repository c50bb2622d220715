"""How a speaker stands to what is said, told from the words of saying.

Rules:
1. Each word of the cue is looked up, by its base form, among the verbs and nouns of `WORDS`; the first that says more
   than "asserts" decides.
2. A word that no list of verbs holds may be a rewording machine's: where the lexicon takes it for a synonym of a word of
   one stance only, it has that stance.
3. Plain words of saying ("said", "according to", none at all) leave it to what is said (`claims.outlook`): a question is
   asked, what will come is predicted, what "we" will do is promised. "The firm said it will close the plant" asserts: an
   announced plan is neither foretold nor sworn, and "it" may be anybody. "Estimated" predicts only what is to come.
4. Negation is kept apart: "did not deny" is *denies*, negated. "Refused to confirm" and "declined to say" negate as well.
"""

from __future__ import annotations

import regex

from unspin.claims.outlook import Outlook, read_outlook, tells_of_future
from unspin.claims.rules.verbs import FORMS
from unspin.model import Stance
from unspin.text.endings import strip_endings
from unspin.text.function_words import FUNCTION_WORDS
from unspin.text.lexicon import Lexicon

_WORD = regex.compile(r"[\p{L}\p{M}]++(?:['’-][\p{L}\p{M}]++)*+")
_BY_STANCE = {
    Stance.DENIES: "deny denial reject rejection refute rebut repudiate disavow disclaim disown dismiss dismissal dispute "
    "contradict contradiction rebuttal gainsay",
    Stance.WARNS: "warn warning caution threaten threat fear alarm alert forewarn worry concern concerned worried afraid",
    Stance.PREDICTS: "predict prediction expect expectation forecast foresee anticipate project projection estimate estimation "
    "prognosticate envisage envision prophesy likely",
    Stance.PROMISES: "promise vow pledge swear commit commitment guarantee assure assurance undertake oath intend intention "
    "plan offer",
    Stance.ASKS: "ask question query inquire enquire request urge call demand plead appeal implore beg wonder exhort beseech "
    "petition insist",
    Stance.ACCUSES: "accuse accusation blame charge allege allegation denounce denunciation condemn condemnation criticize criticise "
    "criticism fault indict slam blast lambast lambaste decry rebuke assail attack castigate deplore",
    Stance.CONFIRMS: "confirm confirmation acknowledge acknowledgement acknowledgment admit admission concede concession verify "
    "affirm reaffirm corroborate agree validate recognize recognise",
    Stance.DOUBTS: "doubt doubtful question skeptical sceptical scepticism skepticism suspect distrust disbelieve unsure "
    "uncertain dubious unconvinced",
}
"""Stance → base forms of its words. "Call" asks only as "call for" and "call on", "question" doubts with an object."""
_INSIST_ASKS = frozenset({"insist"})
_ASSERTS = frozenset("insist project offer plan".split())
"""Words of the table that only assert, unless what follows shows otherwise; kept here so that the choice is seen."""
_IN_PHRASES = {
    ("call", "for"): Stance.ASKS,
    ("called", "for"): Stance.ASKS,
    ("calls", "for"): Stance.ASKS,
    ("calling", "for"): Stance.ASKS,
    ("call", "on"): Stance.ASKS,
    ("called", "on"): Stance.ASKS,
    ("calls", "on"): Stance.ASKS,
    ("calling", "on"): Stance.ASKS,
    ("cast", "doubt"): Stance.DOUBTS,
}
_ONLY_IN_PHRASES = frozenset({"call"})
_NEGATIONS = frozenset("not never no neither nor cannot without hardly nobody".split())
_REFUSALS = frozenset(
    "decline declined declines declining refuse refused refuses refusing fail failed fails stopped".split()
)
_PLAIN = "say tell state report note explain add claim argue write announce describe suggest mention think believe".split()
_SET_PHRASES = frozenset("according keeping step accordance consistent view opinion eyes".split())
_ESTIMATES = frozenset("estimate estimation".split())
_FORETELLING = frozenset("say tell state add claim argue write mention think believe explain note".split())
"""Plain words of saying whose content may be a forecast or a promise; "announced" and "reported" tell of plans and facts."""
_OUTLOOKS = {Outlook.FUTURE: Stance.PREDICTS, Outlook.OWN_FUTURE: Stance.PROMISES}
_PLAIN_WORDS = (
    FUNCTION_WORDS
    | _NEGATIONS
    | frozenset(
        "according keeping step accordance consistent response words view opinion eyes statement quoted cited reportedly".split()
    )
)
"""Words of a cue that are no rewording machine's word for a verb of saying."""
_TOO_WIDE = frozenset({"concern", "concerned", "project", "plan", "offer", "question"})
"""Words of the table with other senses, whose synonyms show nothing."""


def _make_words() -> dict[str, Stance]:
    words: dict[str, Stance] = {}
    for stance, bases in _BY_STANCE.items():
        for base in bases.split():
            if base not in _ASSERTS | _ONLY_IN_PHRASES | _INSIST_ASKS:
                words.setdefault(base, stance)
    return words | {
        "question": Stance.DOUBTS,
        "plan": Stance.PROMISES,
        "intend": Stance.PROMISES,
        "offer": Stance.PROMISES,
    }


WORDS = _make_words()
"""Base form → the stance it shows."""


def read_stance(cue: str, content: str = "", lexicon: Lexicon | None = None) -> tuple[Stance, bool]:
    """The stance that a cue shows, and whether the saying is negated.

    Args:
        cue: the words of saying; "" where there are none.
        content: the words of what is said, for cues that ask where a question follows.
        lexicon: for the words of a rewording machine; None does without.

    >>> read_stance("did not deny")
    (<Stance.DENIES: 'denies'>, True)
    """
    words = [match.group().lower().replace("’", "'") for match in _WORD.finditer(cue)]
    is_negated = any(word in _NEGATIONS | _REFUSALS or word.endswith("n't") for word in words)
    stance = _find_stance(words, lexicon)
    if (
        stance is Stance.PREDICTS
        and _is_estimate(words)
        and content
        and not tells_of_future(content, may_come=True)
    ):
        stance = Stance.ASSERTS
    elif stance is Stance.ASSERTS:
        stance = _look_at_content(words, content)
    return stance, is_negated


def _look_at_content(words: list[str], content: str) -> Stance:
    """The stance of a content whose words of saying show none: a question, a forecast, or a promise."""
    if content.rstrip(" ”\"'’»").endswith("?"):
        return Stance.ASKS
    is_set_phrase = bool(words) and (words[0] in _SET_PHRASES or words[-1] in _SET_PHRASES)
    if is_set_phrase and tells_of_future(content):
        return Stance.PREDICTS
    if (
        words
        and not is_set_phrase
        and not any(base in _FORETELLING for word in words for base in find_bases(word))
    ):
        return Stance.ASSERTS
    return _OUTLOOKS.get(read_outlook(content), Stance.ASSERTS)


def _is_estimate(words: list[str]) -> bool:
    return any(base in _ESTIMATES for word in words for base in find_bases(word))


def _find_stance(words: list[str], lexicon: Lexicon | None) -> Stance:
    for place, word in enumerate(words):
        phrase = _IN_PHRASES.get((word, words[place + 1] if place + 1 < len(words) else ""))
        if phrase is not None:
            return phrase
        for base in find_bases(word):
            if base in WORDS:
                return WORDS[base]
    if lexicon is not None:
        for word in words:
            if word not in FORMS and word not in _PLAIN_WORDS:
                found = _find_reworded(word, lexicon)
                if found is not None:
                    return found
    return Stance.ASSERTS


def find_bases(word: str) -> tuple[str, ...]:
    """The word, and what its base forms may be."""
    return (word, *(verb.lemma for _, verb in FORMS.get(word, ())), *strip_endings(word))


def _find_reworded(word: str, lexicon: Lexicon) -> Stance | None:
    """The one stance whose words the lexicon takes for synonyms of a word; None if there is none, or several."""
    if any(lexicon.are_synonyms(base, plain) for base in find_bases(word) for plain in _PLAIN):
        return None
    found = {
        stance
        for base in find_bases(word)
        for known, stance in WORDS.items()
        if lexicon.are_synonyms(base, known)
    }
    return found.pop() if len(found) == 1 else None
