"""How many independent sources a statement has: its voices, and which of them rest on one another.

Problem: forty pages may tell one press release. Counted are the ultimate speakers that are not known to rest on one
another; where that cannot be told, the count is a range.

Rules, each voice gets the sentence of the one that decided:
 1. claims of one speaker are one voice, however many pages, outlets and texts carry it (`speakers`);
 2. who cites another for it ("the Journal reported, citing officials") rests on the other: no source;
 3. who speaks for a body is counted with the body, and two who speak for one body are one;
 4. an outlet that another quotes rests on the speaker whom its own text, if that is in the pile, names for it; one that
    says in its own words what another text of its own has from a speaker may rest on that speaker;
 5. two who are quoted with the very same words, eight at least, are one utterance;
 6. a speaker who is anonymous, or may be another under another name, may be any of the others: cannot be told;
 7. of the voices that are left, as many are certain as have a text of their own: two that are heard in the copies of
    one text only, however different, stand on what its one author heard.

The least count is the number of rule 7, and at least one; the most counts those of which it cannot be told, too.

Source: rule 7 is a largest matching of voices with families (Kuhn 1955, The Hungarian method, for the plain case).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from unspin.claims.ledger.speakers import (
    Publisher,
    Who,
    are_one_person,
    belongs_to,
    bodies_agree,
    body_key,
    identify,
    is_called,
    may_be_one_person,
)
from unspin.model import Article, Claim, SpeakerKind, Voice
from unspin.text.tokens import read_tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the independence of voices is judged by.

    Attributes:
        articles: article id → article.
        families: article id → its family; itself where it shares its text with none.
        publishers: article id → whose text it is.
        outlets: keys of the names of all outlets; who is called so is the outlet.
    """

    articles: Mapping[str, Article]
    families: Mapping[str, str]
    publishers: Mapping[str, Publisher]
    outlets: frozenset[str] = frozenset()


@dataclass(slots=True, eq=False)
class _Heard:
    """A voice while it is judged."""

    who: Who
    claims: list[Claim] = field(default_factory=list)
    families: set[str] = field(default_factory=set)
    rests_on: _Heard | None = None
    is_independent: bool | None = True
    rule: str = ""

    def rest(self, other: _Heard | None, rule: str, *, is_known: bool) -> None:
        """Nothing; the voice is no source of its own, or it cannot be told whether it is one."""
        self.rests_on, self.rule, self.is_independent = other, rule, False if is_known else None


def weigh_voices(claims: Sequence[Claim], setting: Setting) -> tuple[Voice, ...]:
    """The voices behind one statement, those that count first."""
    voices = _group(claims, setting)
    _rest_on_cited(voices)
    _rest_on_bodies(voices)
    _rest_on_quoted(voices, setting)
    _rest_on_words(voices, setting)
    _doubt_names(voices)
    _doubt_shared_texts(voices, setting)
    order = {True: 0, None: 1, False: 2}
    voices.sort(key=lambda voice: order[voice.is_independent])
    return tuple(_describe(voice, setting) for voice in voices)


def count_sources(voices: Sequence[Voice]) -> tuple[int, int]:
    """The least and the most independent sources; none only where there is no voice."""
    certain = sum(voice.is_independent is True for voice in voices)
    possible = sum(voice.is_independent is not False for voice in voices)
    return max(certain, min(1, len(voices))), max(possible, min(1, len(voices)))


def _group(claims: Sequence[Claim], setting: Setting) -> list[_Heard]:
    """Rule 1: one voice for each speaker; named ones first, then groups and the unnamed, the article's own last."""
    voices: list[_Heard] = []
    for claim in claims:
        article = claim.article
        family = setting.families[article]
        publisher = setting.publishers[article]
        who = identify(claim, setting.articles[article], publisher, family, setting.outlets)
        voice = next((one for one in voices if _is_one(one.who, who, voices)), None)
        if voice is None:
            voice = _Heard(who)
            voices.append(voice)
        elif len(who.name) > len(voice.who.name) and who.kind is voice.who.kind:
            voice.who = who
        voice.claims.append(claim)
        voice.families.add(family)
    voices.sort(key=lambda voice: (voice.who.is_anonymous, voice.who.kind is SpeakerKind.AUTHOR))
    return voices


def _is_one(known: Who, who: Who, voices: Sequence[_Heard]) -> bool:
    if known.key == who.key or are_one_person(known, who) or is_called(known, who):
        return True
    if known.key[0] != "body" or who.key[0] != "body" or not bodies_agree(known.key[1:], who.key[1:]):
        return False
    meant = {
        voice.who.key
        for voice in voices
        if voice.who.key[0] == "body" and bodies_agree(voice.who.key[1:], who.key[1:])
    }
    return len(meant) == 1


def _rest_on_cited(voices: Sequence[_Heard]) -> None:
    """Rule 2."""
    by_claim = {claim.id: voice for voice in voices for claim in voice.claims}
    inner: dict[str, _Heard] = {}
    for voice in voices:
        for claim in voice.claims:
            for outer in claim.chain[:-1]:
                if outer.id in by_claim and by_claim[outer.id] is not voice:
                    inner[outer.id] = voice
    for voice in voices:
        cited = [inner.get(claim.id) for claim in voice.claims]
        first = cited[0]
        if first is not None and all(cited) and first.rests_on is not voice:
            name = first.who.name
            voice.rest(first, f"Cites {name} for it, and is no source beside {name}.", is_known=True)


def _rest_on_bodies(voices: Sequence[_Heard]) -> None:
    """Rule 3."""
    free = [voice for voice in voices if voice.is_independent]
    for voice in free:
        if not voice.who.speaks_for:
            continue
        body = next((one for one in free if one is not voice and belongs_to(voice.who, one.who)), None)
        if body is None:
            before = free[: free.index(voice)]
            body = next((one for one in before if _speak_for_one(one.who, voice.who)), None)
        if body is not None and body.rests_on is not voice:
            rule = f"Speaks for {voice.who.speaks_for}, as {body.who.name} does: one source."
            if belongs_to(voice.who, body.who):
                rule = f"Speaks for {voice.who.speaks_for}, and is counted with it."
            voice.rest(body, rule, is_known=True)


def _speak_for_one(left: Who, right: Who) -> bool:
    return bool(left.speaks_for) and bodies_agree(body_key(left.speaks_for), body_key(right.speaks_for))


def _rest_on_quoted(voices: Sequence[_Heard], setting: Setting) -> None:
    """Rule 4."""
    for voice in voices:
        if not voice.is_independent or voice.who.key[0] != "body":
            continue
        for other in voices:
            text = next((claim for claim in other.claims if _is_own_text(voice.who, claim, setting)), None)
            if text is None or other is voice or other.rests_on is voice or other.who.is_anonymous:
                continue
            where, name = _title(setting.articles[text.article]), other.who.name
            if all(claim.speaker_kind is not SpeakerKind.AUTHOR for claim in voice.claims):
                rule = f"Its own text ({where}) names {name} for it: no source beside."
                voice.rest(other, rule, is_known=True)
                break
            if setting.families[text.article] not in voice.families:
                rule = f"Another text of its own ({where}) names {name} for it: may rest on that. It cannot be told."
                voice.rest(other, rule, is_known=False)
                break


def _is_own_text(who: Who, claim: Claim, setting: Setting) -> bool:
    name = setting.publishers[claim.article].name
    is_said_by_other = claim.speaker_kind is not SpeakerKind.AUTHOR
    return bool(name) and is_said_by_other and bodies_agree(body_key(name or ""), who.key[1:])


def _rest_on_words(voices: Sequence[_Heard], setting: Setting) -> None:
    """Rule 5."""
    free = [voice for voice in voices if voice.is_independent]
    quoted = {id(voice): _quoted_words(voice, setting) for voice in free}
    for place, voice in enumerate(free):
        other = next((one for one in free[:place] if _share_words(quoted[id(one)], quoted[id(voice)])), None)
        if other is not None:
            rule = f"Quoted with the very words of {other.who.name}: one utterance, one source."
            voice.rest(other, rule, is_known=True)


def _quoted_words(voice: _Heard, setting: Setting) -> tuple[str, ...]:
    """What the voice is quoted with, each quotation as one string of words."""
    return tuple(
        f" {' '.join(words)} "
        for claim in voice.claims
        for span in claim.quotations
        if len(words := read_tokens(span.of(setting.articles[claim.article].text)).words) >= _SAME_WORDS
    )


def _share_words(left: Sequence[str], right: Sequence[str]) -> bool:
    return any(one in other or other in one for one in left for other in right)


_SAME_WORDS: Final = 8
"""Words of a quotation that two speakers do not find independently."""


def _doubt_names(voices: Sequence[_Heard]) -> None:
    """Rule 6."""
    free = [voice for voice in voices if voice.is_independent]
    for place, voice in enumerate(free):
        others = free[:place]
        if not others:
            continue
        if voice.who.is_anonymous:
            rule = f"Not known by name: may be {others[0].who.name}, or not. It cannot be told."
            voice.rest(others[0], rule, is_known=False)
            continue
        alike = next((one for one in others if _may_be_one(one.who, voice.who)), None)
        if alike is not None:
            rule = f"May be {alike.who.name} under another name. It cannot be told."
            voice.rest(alike, rule, is_known=False)


def _may_be_one(left: Who, right: Who) -> bool:
    if may_be_one_person(left, right):
        return True
    if left.key[0] != "body" or right.key[0] != "body":
        return False
    one, other = left.key[1:], right.key[1:]
    return bodies_agree(one, other) or (min(len(one), len(other)) == 1 and one[:1] == other[:1])


def _doubt_shared_texts(voices: Sequence[_Heard], setting: Setting) -> None:
    """Rule 7."""
    free = [voice for voice in voices if voice.is_independent]
    texts: dict[str, _Heard] = {}
    for voice in free:
        _find_text(voice, texts, set())
    certain = set(map(id, texts.values()))
    for voice in free:
        if id(voice) in certain:
            voice.rule = _praise(voice, setting, is_only=len(free) == 1)
            continue
        other = next(texts[family] for family in sorted(voice.families) if family in texts)
        rule = f"Heard only in the text that also has {other.who.name}: whether it rests on {other.who.name} cannot be told."
        voice.rest(other, rule, is_known=False)


def _find_text(voice: _Heard, texts: dict[str, _Heard], tried: set[str]) -> bool:
    """Whether a text could be found for the voice, others giving theirs up for another of their own."""
    for family in sorted(voice.families):
        if family in tried:
            continue
        tried.add(family)
        if family not in texts or _find_text(texts[family], texts, tried):
            texts[family] = voice
            return True
    return False


def _praise(voice: _Heard, setting: Setting, *, is_only: bool) -> str:
    count = len(voice.families)
    if voice.who.kind is SpeakerKind.AUTHOR:
        names = {setting.publishers[claim.article].why for claim in voice.claims}
        rule = f"The text's own voice ({', '.join(sorted(names))})"
        several = ": several texts of one outlet, one source." if count > 1 else ", no other source named."
        return rule + several
    if voice.who.is_anonymous:
        return "Not known by name, and the only one who may be counted."
    if count > 1:
        return f"One speaker in {count} texts that are no copies of each other: one source."
    return (
        "The only speaker." if is_only else "A speaker with a name, and a text for which no other one counts."
    )


def _describe(voice: _Heard, setting: Setting) -> Voice:
    return Voice(
        name=voice.who.name,
        kind=voice.who.kind,
        claims=tuple(claim.id for claim in voice.claims),
        chains=tuple(dict.fromkeys(" ← ".join(_chain(claim, setting)) for claim in voice.claims)),
        rests_on=voice.rests_on.who.name if voice.rests_on else None,
        is_independent=voice.is_independent,
        rule=voice.rule,
    )


def _chain(claim: Claim, setting: Setting) -> Iterator[str]:
    """Through whom it was heard: the page's outlet, whose text it is, every link to the speaker."""
    article, publisher = setting.articles[claim.article], setting.publishers[claim.article]
    yield article.outlet or article.label
    if publisher.name and publisher.name != article.outlet:
        yield f"{publisher.name} ({publisher.why})"
    for link in claim.chain:
        if link.speaker_kind is not SpeakerKind.AUTHOR:
            yield link.speaker or link.role or "a speaker not identified"


def _title(article: Article) -> str:
    return article.title or article.label
