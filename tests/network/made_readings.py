"""Readings of ties made from plain sentences, each its own claim, with the ledger that holds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from unspin.model import (
    Actor,
    ActorKind,
    Appearance,
    Article,
    Claim,
    Ledger,
    Mention,
    MentionForm,
    Span,
    SpeakerKind,
    SpeechForm,
    Spelling,
    SpellingOrigin,
    Stance,
    Statement,
    TieKind,
    TieReading,
    TieStatus,
    Trace,
    Voice,
)


@dataclass(slots=True)
class Pile:
    """Pages of one sentence each; `say` adds one and what is read in it."""

    texts: dict[str, str] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    readings: list[TieReading] = field(default_factory=list)
    copies: dict[str, list[str]] = field(default_factory=dict)

    def say(
        self,
        sentence: str,
        *,
        source: str,
        target: str,
        kind: TieKind = TieKind.SUPPLIES,
        words: str = "",
        goods: str = "",
        places: str = "",
        by: str | None = "Ana Vidal",
        status: TieStatus = TieStatus.HOLDS,
        stance: Stance = Stance.ASSERTS,
        page: str = "",
        copies: Sequence[str] = (),
        disputed_by: Sequence[str] = (),
        via: Claim | None = None,
    ) -> TieReading:
        """The reading. A name with a small first letter is only described."""
        page = page or f"page-{len(self.texts)}"
        begin = len(self.texts.get(page, ""))
        self.texts[page] = self.texts.get(page, "") + sentence + " "
        number = len(self.claims)
        kept = Span(begin=begin, end=begin + len(sentence))
        claim = Claim(
            id=f"claim-{number}",
            article=page,
            source=None,
            cue=None,
            content=(kept,),
            speaker=by,
            speaker_kind=SpeakerKind.PERSON if by else SpeakerKind.UNIDENTIFIED,
            stance=stance,
            form=SpeechForm.REPORTED,
            via=via,
            found_by="model",
            score=1.0,
        )
        self.claims.append(claim)
        self.copies[claim.id] = [page, *copies]
        self.statements.append(_statement(claim, disputed_by))
        reading = TieReading(
            kind=kind,
            source=self._mention(page, source, begin),
            target=self._mention(page, target, begin),
            status=status,
            claim=claim.id,
            article=page,
            words=self._span(page, words, begin) if words else kept,
            sentence=kept,
            goods=(self._span(page, goods, begin),) if goods else (),
            places=(self._span(page, places, begin),) if places else (),
            rule="a made-up rule",
            score=1.0,
        )
        self.readings.append(reading)
        return reading

    @property
    def actors(self) -> tuple[Actor, ...]:
        """One actor for each name that the readings have; what is only described has none."""
        mentions: dict[str, dict[Mention, None]] = {}
        for reading in self.readings:
            for one in (reading.source, reading.target):
                if one.form is not MentionForm.DESCRIPTION:
                    mentions.setdefault(one.name, {})[one] = None
        return tuple(
            Actor(
                id=name,
                name=name,
                kind=next(iter(own)).kind,
                spellings=(Spelling(words=name, origin=SpellingOrigin.WRITTEN, articles=()),),
                mentions=tuple(own),
                parts=(name,),
                support="named",
            )
            for name, own in mentions.items()
        )

    @property
    def ledger(self) -> Ledger:
        """The claims, each on its page and on those that copied it."""
        articles = tuple(
            Article(id=page, place=f"{page}.txt", text=text) for page, text in self.texts.items()
        )
        appearances = tuple(
            Appearance(
                claim=claim.id,
                article=page,
                source=None,
                cue=None,
                content=claim.content,
                share=1.0,
                is_original=page == claim.article,
            )
            for claim in self.claims
            for page in self.copies[claim.id]
        )
        trace = Trace(articles=articles, copies=(), families=(), alone=(), restorations={}, rejects=())
        return Ledger(
            trace=trace,
            claims=tuple(self.claims),
            appearances=appearances,
            statements=tuple(self.statements),
        )

    def count(self, claims: Sequence[str]) -> tuple[int, int]:
        """As many sources as there are different speakers."""
        known = {claim.id: claim.speaker for claim in self.claims}
        number = len({known[one] for one in claims})
        return number, number

    def _span(self, page: str, words: str, after: int) -> Span:
        begin = self.texts[page].index(words, after)
        return Span(begin=begin, end=begin + len(words))

    def _mention(self, page: str, words: str, after: int) -> Mention:
        is_described = words[0].islower() or words.split(maxsplit=1)[0] in {"A", "The", "Two"}
        return Mention(
            article=page,
            span=self._span(page, words, after),
            words=words,
            name=words,
            kind=ActorKind.THING if is_described else ActorKind.COMPANY,
            form=MentionForm.DESCRIPTION if is_described else MentionForm.FULL,
        )


def _statement(claim: Claim, disputed_by: Sequence[str]) -> Statement:
    name = claim.speaker or "nobody named"
    voice = Voice(name=name, kind=claim.speaker_kind, claims=(claim.id,), chains=(name,), rule="")
    return Statement(
        id=f"of-{claim.id}",
        words="",
        stance=claim.stance,
        claims=(claim.id,),
        pages=1,
        articles=1,
        families=1,
        outlets=1,
        speakers=(name,),
        sources_least=1,
        sources_most=1,
        voices=(voice,),
        disputed_by=tuple(disputed_by),
    )


def renamed(reading: TieReading, source: str) -> TieReading:
    """The reading with another name for its source, at the same place."""
    return replace(reading, source=replace(reading.source, name=source))
