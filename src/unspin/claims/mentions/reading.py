"""The mentions of one article.

Stages: 1. vessels and aircraft, which are sure by what stands before them or by their shape; 2. peoples, and organs of
states named by their country ("Iraqi security forces"); 3. the cast: people in full and by surname, offices ("the
Foreign Secretary"), bodies in full and short; 4. places; 5. names that were read as a person's and that nobody of the
cast bears; 6. named goods, regimes, names that nothing speaks for; 7. descriptions ("the ministry"); 8. places inside of
bodies' names; 9. words of the restored text → words of the page.

Of two that share a word, the one of the earlier stage is kept.

Invariants: mentions share no word, but for places inside of bodies; each lies in the article's text.
Cost: linear in words and names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from unspin.claims.mentions.body_kinds import tell_body_kind
from unspin.claims.mentions.craft import find_craft
from unspin.claims.mentions.descriptions import find_descriptions
from unspin.claims.mentions.found import Found, keep_apart, say
from unspin.claims.mentions.goods import find_goods
from unspin.claims.mentions.officers import find_officers
from unspin.claims.mentions.organs import find_organs, find_regimes
from unspin.claims.mentions.places import find_inner_places, find_places
from unspin.claims.mentions.short_forms import find_acronyms, find_beginnings, find_shorts
from unspin.claims.mentions.twins import PROBABILITY, find_twins
from unspin.claims.mentions.unclaimed import find_unclaimed
from unspin.claims.speakers import Scene
from unspin.claims.speakers.cast import Body, Cast, Person
from unspin.claims.speakers.cast import Mention as CastMention
from unspin.claims.speakers.naming import has_body_word, is_acronym
from unspin.claims.speakers.read_names import ReadName
from unspin.claims.speakers.role_words import is_role
from unspin.claims.speakers.stage import Stage
from unspin.claims.speakers.words import Words
from unspin.model import ActorKind, Article, Mention, MentionForm, NameKind, Span
from unspin.text.gazetteer import Gazetteer, NameForm

_BODY_KINDS = frozenset([ActorKind.ORGANISATION, ActorKind.COMPANY, ActorKind.PUBLIC_BODY])
_UNREAD = 0.7
"""Certainty of a name that capitals and the words around it show, and the reader did not."""
_NO_BODIES = frozenset(
    "i i'm i'll i've ok tv dvd cd pm am gmt est faq id usb sms pdf url vip imo mmsi pc pcs dj mp mps cds dvds hd xp it lcd gps sim html url dna hiv mp3 vat gdp cctv ceo cfo coo phd".split()
)
"""Words in capitals that name no body."""
_ENSEMBLES = frozenset(
    "orchestra choir theatre theater opera ensemble ballet symphony quartet resolution street".split()
)
"""Last words that no person's name has."""
_TRADES = frozenset(
    "holding holdings trading shipping chartering logistics industries metals electronics aviation machinery enterprises "
    "petrochemical petroleum airlines bank insurance".split()
)
"""Last words that companies have and persons have not, where a name was read as a person's."""
_HYPHENED = frozenset(
    "led based born style era backed linked like owned run made approved elect turned".split()
)
"""Small words that a hyphen ties to a name and that are none of it ("Putin-backed")."""
_PAPERS = frozenset(
    "resolution resolutions act treaty agreement convention report protocol accord accords charter".split()
)
"""Nouns of documents that end a body's name only where they were read into it."""


def read_mentions(article: Article, scene: Scene, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions of an article, in the order of its text; an inner one after the one that it stands in."""
    found = find_all(scene.cast, scene.read, gazetteer)
    placed = (_place(article, scene.stage, one) for one in found)
    seen: dict[tuple[int, int], Mention] = {}
    for mention in placed:
        if mention:
            seen.setdefault((mention.span.begin, mention.span.end), mention)
    return tuple(sorted(seen.values(), key=lambda mention: (mention.span.begin, -mention.span.end)))


def find_all(cast: Cast, read: Sequence[ReadName], gazetteer: Gazetteer) -> list[Found]:
    """The mentions as words of the restored text, in no order."""
    naming = cast.naming
    craft = keep_apart((), find_craft(naming))
    scores = {index: name.score for name in read for index in range(name.begin, name.end)}
    places = list(find_places(naming, gazetteer, scores))
    peoples = [found for found in places if found.form is MentionForm.PEOPLE]
    named = list(_find_cast(cast, read, gazetteer))
    kinds = {id(mention.who): found for mention, found in reversed(named)}
    people = [found for _, found in named if found.kind is ActorKind.PERSON]
    found = keep_apart(craft, peoples)
    found = keep_apart(found, find_organs(naming, gazetteer))
    found = keep_apart(found, people)
    found = keep_apart(found, find_officers(cast))
    found = keep_apart(found, (one for _, one in named))
    found = keep_apart(found, find_shorts(cast, kinds))
    found = keep_apart(found, find_beginnings(cast, kinds))
    found = keep_apart(found, places)
    found = keep_apart(found, _find_lone_people(cast, read))
    things = [(name.begin, name.end, name.score) for name in read if name.kind is NameKind.THING]
    found = keep_apart(found, find_goods(naming, things))
    found = keep_apart(found, find_regimes(naming, frozenset(cast.surnames)))
    found = keep_apart(found, find_unclaimed(naming, gazetteer))
    found = keep_apart(found, find_descriptions(cast, craft, kinds))
    bodies = [one for one in found if one.kind in _BODY_KINDS and one.form is not MentionForm.DESCRIPTION]
    return [*found, *find_inner_places(naming, gazetteer, bodies)]


def _find_cast(
    cast: Cast, read: Sequence[ReadName], gazetteer: Gazetteer
) -> Iterator[tuple[CastMention, Found]]:
    score_of = {index: name.score for name in read for index in range(name.begin, name.end)}
    acronyms = find_acronyms(cast)
    twins = find_twins(cast)
    for mention in cast.mentions:
        if isinstance(mention.who, Body) and not _names_body(cast, gazetteer, mention):
            continue
        if isinstance(mention.who, Person) and mention.who.tokens[-1] in _ENSEMBLES:
            continue
        score = max(score_of.get(mention.end - 1, 0), _UNREAD)
        if isinstance(mention.who, Person):
            yield mention, _describe_person(cast, mention, mention.who, score)
        else:
            twin = twins.get(id(mention.who))
            if twin is not None:
                found = _describe_body(cast, mention, twin, score)
                yield mention, replace(found, form=MentionForm.FULL, original=found.name)
                continue
            body = acronyms.get(id(mention.who), mention.who)
            yield mention, _describe_body(cast, mention, body, score)


def _describe_person(cast: Cast, mention: CastMention, person: Person, score: float) -> Found:
    words = cast.naming.words
    is_full = mention.end - mention.begin > 1
    return Found(
        begin=mention.begin,
        end=_reach_hyphen(words, mention.end) if is_full else mention.end,
        name=say(words, (person.name[0], _reach_hyphen(words, person.name[1]))),
        kind=ActorKind.COMPANY if is_full and words.lower[mention.end - 1] in _TRADES else ActorKind.PERSON,
        form=MentionForm.FULL if is_full else MentionForm.SURNAME,
        score=score,
    )


def _reach_hyphen(words: Words, end: int) -> int:
    """Past a small word on a hyphen that belongs to a name: "Chung Mong | -koo"."""
    goes_on = end < len(words) and words.gaps[end] == "-" and not words.is_capital(end)
    return end + 1 if goes_on and words.lower[end] not in _HYPHENED else end


def _names_body(cast: Cast, gazetteer: Gazetteer, mention: CastMention) -> bool:
    """Whether the words name a body: not an office, no country or people, no word that is only written in capitals."""
    words = cast.naming.words
    last = words.lower[mention.end - 1]
    if is_role(last) and not has_body_word(words, mention.begin, mention.end):
        return False
    if is_role(words.lower[mention.begin]) and words.lower[mention.begin + 1 : mention.begin + 2] == ("of",):
        return False  # "Chairman of the Audit Committee"
    if mention.end - mention.begin == 1 and (last in _NO_BODIES or words.is_small(mention.begin)):
        return False
    form = gazetteer.find_form(say(words, (mention.begin, mention.end)))
    return form is None or form > NameForm.PEOPLE


def _describe_body(cast: Cast, mention: CastMention, body: Body, score: float) -> Found:
    words = cast.naming.words
    end = _cut_document(cast, mention)
    is_cut = end < mention.end and body.name == (mention.begin, mention.end)
    name = say(words, (mention.begin, end) if is_cut else body.name)
    tokens = words.lower[mention.begin : end]
    kind = tell_body_kind(name, cast.naming.find_known(*body.name), frozenset(body.nouns))
    is_full = is_cut or tokens in {body.tokens, ("the", *body.tokens)} or tokens[1:] == body.tokens
    form = MentionForm.FULL if is_full else MentionForm.SHORT
    return Found(begin=mention.begin, end=end, name=name, kind=kind, form=form, score=score)


def _cut_document(cast: Cast, mention: CastMention) -> int:
    """Where a body's name ends if a document's noun was read into it: "UN Security Council | Resolution"."""
    words, end = cast.naming.words, mention.end
    if end - mention.begin > 1 and words.lower[end - 1] in _PAPERS:
        return end - 1
    return end


def _find_lone_people(cast: Cast, read: Sequence[ReadName]) -> Iterator[Found]:
    """Names of persons that nobody of the cast bears: read as one, or after a title."""
    naming = cast.naming
    score_of = {
        index: name.score
        for name in read
        if name.kind is NameKind.PERSON
        for index in range(name.begin, name.end)
    }
    for name in naming.names:
        if name.kind is not NameKind.PERSON:
            continue
        said = say(naming.words, (name.begin, name.end))
        is_full = name.end - name.begin > 1
        is_body = has_body_word(naming.words, name.begin, name.end) and is_full
        is_body = is_body or (not is_full and is_acronym(naming.words, name.begin))
        form = MentionForm.FULL if is_full or is_body else MentionForm.SURNAME
        yield Found(
            begin=name.begin,
            end=name.end,
            name=said,
            kind=tell_body_kind(said, naming.find_known(name.begin, name.end))
            if is_body
            else ActorKind.PERSON,
            form=form,
            score=score_of.get(name.end - 1, _UNREAD),
        )


def _place(article: Article, stage: Stage, found: Found) -> Mention | None:
    """The mention on the page; None where the page has no words for it."""
    words = stage.words
    begin, end = stage.word_map.to_page((found.begin, found.end))
    if begin >= end:
        return None
    span = stage.page.span(begin, end)
    span = _trim_owner(article.text, span, is_owner=words.owns[found.end - 1])
    said = say(words, (found.begin, found.end))
    change = stage.word_map.describe("name", (found.begin, found.end), said)
    restored = found.original or (said if change else None)
    probability = PROBABILITY if found.original else change.probability if change else None
    return Mention(
        article=article.id,
        span=span,
        words=span.of(article.text),
        restored=restored,
        probability=probability,
        name=found.name,
        kind=found.kind,
        form=found.form,
        score=round(found.score, 3),
    )


def _trim_owner(text: str, span: Span, *, is_owner: bool) -> Span:
    """The span without a possessive ending."""
    said = span.of(text)
    if is_owner and said.endswith(("'s", "’s")) and len(said) > 2:
        return Span(begin=span.begin, end=span.end - 2)
    return span
