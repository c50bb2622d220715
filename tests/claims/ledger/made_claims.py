"""Articles and claims made by hand: a claim is told by its words, its spans are found."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from difflib import SequenceMatcher

from unspin.claims.ledger.independence import Setting
from unspin.claims.ledger.speakers import Publisher, name_key
from unspin.model import (
    Article,
    Claim,
    Comparison,
    Copy,
    CopyKind,
    Edit,
    EditKind,
    Family,
    Passage,
    Span,
    SpeakerKind,
    SpeechForm,
    Stance,
    Trace,
)
from unspin.text.quotations import find_quotations
from unspin.text.tokens import read_tokens


def article_of(key: str, text: str = "", **fields: object) -> Article:
    return Article(id=key, place=f"pages/{key}.html", text=text, **fields)  # type: ignore[arg-type]


def span_of(text: str, words: str) -> Span:
    begin = text.index(words)
    return Span(begin=begin, end=begin + len(words))


def claim_of(article: Article, words: str, speaker: str | None = None, **fields: object) -> Claim:
    """A claim whose content is the words, which stand in the article; an author's where there is no speaker."""
    content = span_of(article.text, words)
    source = span_of(article.text, speaker) if speaker and speaker in article.text else None
    inside = [
        one for one in find_quotations(article.text) if one.begin < content.end and content.begin < one.end
    ]
    given: dict[str, object] = {
        "id": hashlib.blake2b(f"{article.id} {content} {speaker}".encode(), digest_size=8).hexdigest(),
        "article": article.id,
        "source": source,
        "cue": None,
        "content": (content,),
        "speaker": speaker,
        "speaker_kind": SpeakerKind.PERSON if speaker else SpeakerKind.AUTHOR,
        "stance": Stance.ASSERTS,
        "form": SpeechForm.DIRECT if inside else SpeechForm.REPORTED,
        "quotations": tuple(inside),
        "found_by": "rule: made by hand",
        "score": 1.0,
    }
    return Claim(**{**given, **fields})  # type: ignore[arg-type]


def trace_of(
    articles: Sequence[Article], copies: Sequence[Copy] = (), families: Sequence[Family] = ()
) -> Trace:
    members = {member for family in families for member in family.members}
    return Trace(
        articles=tuple(articles),
        copies=tuple(copies),
        families=tuple(families),
        alone=tuple(one.id for one in articles if one.id not in members),
        restorations={},
        rejects=(),
    )


def copy_of(source: Article, target: Article, comparison: Comparison) -> Copy:
    return Copy(
        source=source.id, target=target.id, kind=CopyKind.REWORDED, comparison=comparison, is_decided=True
    )


def family_of(*members: Article, **fields: object) -> Family:
    first, *others = (member.id for member in members)
    given: dict[str, object] = {
        "id": f"family of {first}",
        "origin": first,
        "is_decided": True,
        "reasons": (),
        "members": (first, *others),
        "parents": dict.fromkeys(others, first),
    }
    return Family(**{**given, **fields})  # type: ignore[arg-type]


def setting_of(*articles: Article, families: dict[str, str] | None = None) -> Setting:
    """Each article a family of its own unless told otherwise, published by its outlet."""
    return Setting(
        articles={one.id: one for one in articles},
        families={one.id: (families or {}).get(one.id, one.id) for one in articles},
        publishers={one.id: Publisher(one.outlet, "its own text") for one in articles},
        outlets=frozenset(name_key(one.outlet) for one in articles if one.outlet),
    )


def comparison_of(left: str, right: str) -> Comparison:
    """The two texts aligned word by word, slowly and obviously, as one passage."""
    here, there = read_tokens(left), read_tokens(right)
    matcher = SequenceMatcher(a=here.words, b=there.words, autojunk=False)
    kinds = {
        "equal": EditKind.KEEP,
        "replace": EditKind.SWAP,
        "insert": EditKind.INSERT,
        "delete": EditKind.DROP,
    }
    edits = tuple(
        Edit(kind=kinds[tag], left=here.span(*left_words), right=there.span(*right_words))
        for tag, *ends in matcher.get_opcodes()
        for left_words, right_words in [(ends[:2], ends[2:])]
    )
    passage = Passage(
        left=Span(begin=0, end=len(left)),
        right=Span(begin=0, end=len(right)),
        score=1.0,
        words=len(here),
        edits=edits,
    )
    return Comparison(
        passages=(passage,),
        swaps=(),
        left_share=1.0,
        right_share=1.0,
        swapped_share=0.0,
        is_ordered=True,
        is_copy=True,
    )
