"""Parts: what one article names under one name.

The mentions of an article that have the same name in full and the same sort of kind are one part. (Coreference inside the
article, surnames and acronyms, was told when it was read.)
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from unspin.model import ActorKind, Article, Mention, MentionForm, Span
from unspin.network.actor_countries import CountryFinder
from unspin.network.actor_names import is_acronym, is_generic, normalise_name
from unspin.text.gazetteer import Gazetteer

SMALL = frozenset("of for and the in on at to within".split())
BODIES = frozenset([ActorKind.ORGANISATION, ActorKind.COMPANY, ActorKind.PUBLIC_BODY])
_NAMING = frozenset([MentionForm.FULL, MentionForm.SHORT])


@dataclass(slots=True, kw_only=True)
class Part:
    """What one article names under one name.

    Attributes:
        id: hash of article, name and sort of kind.
        article: the article's id.
        name: the name.
        key: its normal form.
        sort: its kind, all bodies as one.
        mentions: in the order of the text.
        organ: of a body that only its country tells from others, the rest of its name in normal form, sorted: of "Norwegian
            foreign ministry" and of "Foreign Ministry" foreign, ministry.
        code: of a country, its code.
        countries: code of a country → how many mentions connect it with the part.
        acronyms: short forms in capitals that the article gives it.
        speaks: whether it is the source of a claim.
    """

    id: str
    article: str
    name: str
    key: tuple[str, ...]
    sort: ActorKind
    mentions: list[Mention] = field(default_factory=list)
    organ: tuple[str, ...] = ()
    code: str | None = None
    countries: Counter[str] = field(default_factory=Counter)
    acronyms: set[tuple[str, ...]] = field(default_factory=set)
    speaks: bool = False

    @property
    def is_full(self) -> bool:
        """Whether its name tells it from others: a person's of two words, a body's that is not made of common words."""
        if self.sort is ActorKind.PERSON:
            return len(self.key) > 1 and any(mention.form in _NAMING for mention in self.mentions)
        return self.sort not in BODIES or not is_generic(self.key)

    @property
    def is_named(self) -> bool:
        """Whether it is anywhere named, and not only described."""
        return any(mention.form is not MentionForm.DESCRIPTION for mention in self.mentions)


def sort_of(kind: ActorKind) -> ActorKind:
    """The kind, with every body an organisation."""
    return ActorKind.ORGANISATION if kind in BODIES else kind


def make_parts(
    articles: Sequence[Article],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    sources: Mapping[str, Sequence[Span]],
) -> list[Part]:
    """The parts of all articles, in the order of the mentions.

    Args:
        articles: the articles.
        mentions: their mentions.
        gazetteer: the gazetteer.
        sources: article id → where the sources of its claims stand.
    """
    texts = {article.id: article.text for article in articles}
    finder = CountryFinder(gazetteer)
    parts: dict[tuple[str, ActorKind, tuple[str, ...]], Part] = {}
    for mention in mentions:
        key = normalise_name(mention.name)
        sort = sort_of(mention.kind)
        if not key:
            continue
        place = gazetteer.find_place(mention.name) if sort is ActorKind.PLACE else None
        code = place.country if place and place.is_country else None
        if place:
            key = (code.casefold(),) if code else normalise_name(place.name)
        part = parts.get((mention.article, sort, key))
        if part is None:
            part = Part(
                id=_make_id(mention.article, sort, key),
                article=mention.article,
                name=place.name if place and (code or mention.name.isupper()) else mention.name,
                key=key,
                sort=sort,
                code=code,
            )
            if sort in BODIES:
                rest = normalise_name(finder.strip(mention.name))
                part.organ = tuple(sorted(set(rest) - SMALL)) if is_generic(rest) else ()
            if place and place.country:
                part.countries[place.country] += 1
            parts[mention.article, sort, key] = part
        _add(part, mention, texts.get(mention.article, ""), finder)
        part.speaks = part.speaks or _is_source(mention, sources.get(mention.article, ()))
    return list(parts.values())


def _add(part: Part, mention: Mention, text: str, finder: CountryFinder) -> None:
    part.mentions.append(mention)
    if part.code:
        return
    said = mention.restored or mention.words
    if mention.form is MentionForm.SHORT and is_acronym(said) and part.sort in BODIES:
        part.acronyms.add(normalise_name(said))
    around = finder.before(text, mention.span) if part.sort is not ActorKind.PLACE else None
    if part.sort in BODIES:
        part.countries.update(set(finder.in_name(mention.name)))
        around = around or finder.after(text, mention.span)
    if around:
        part.countries[around] += 1


def _is_source(mention: Mention, sources: Sequence[Span]) -> bool:
    return any(span.begin <= mention.span.begin and mention.span.end <= span.end for span in sources)


def _make_id(article: str, sort: ActorKind, key: tuple[str, ...]) -> str:
    written = f"{article}\n{sort}\n{' '.join(key)}"
    return hashlib.blake2b(written.encode(errors="surrogatepass"), digest_size=8).hexdigest()
