"""A ledger made by hand on the made-up trace: two sources, a range, a chain, a dispute, misquotations, hostile words.

`make_ledger` is small enough to be checked by eye; `make_long_ledger` has thousands of claims and one statement on
forty pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from made_trace import HOSTILE, STORY, article_of, make_trace, quotation_spans

from unspin.model import (
    Appearance,
    Article,
    Claim,
    Joint,
    Ledger,
    QuotationChange,
    RestoredField,
    Span,
    SpeakerKind,
    SpeechForm,
    Stance,
    Statement,
    Trace,
    Voice,
)

PORT = """Six ships sailed with bearings, pilot says

Anneke Brandt, a harbour pilot in Sankt Ivo, told The Port Observer on Wednesday that six ships had taken the goods to Morvania. She guided two of them out herself.

The Meridian Post reported, citing two officials, that Halden Precision had denied any knowledge of the shipments.

That is hard to believe: the exporter's own stamp is on every bill of lading.

A person close to the exporter, who did not want to be named, said the ministry had been warned once."""

MILL = """Bearings commerce will go on

Marta Elves, an elder fellow on the Institute for Commerce and Safety in Velden, cautioned on March 9 that the commerce would discover one other harbour inside a month."""

QUIET_REASON = "nobody is quoted and no words of saying stand in the text"
WARNING = "It stands on 5 pages, but all of them have it from one speaker."

PERSON, ORGANISATION = SpeakerKind.PERSON, SpeakerKind.ORGANISATION


def span(text: str, words: str, after: int = 0) -> Span:
    """Where the words first stand in the text, from a place on."""
    begin = text.index(words, after)
    return Span(begin=begin, end=begin + len(words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What is said, by its words: `source`, `cue` and pieces of `content` as they stand in the text."""

    source: str | None
    cue: str | None
    content: tuple[str, ...]
    after: str = ""


def claim_of(key: str, article: Article, made: Made, **fields: object) -> Claim:
    """A claim whose spans are looked up in the article's text."""
    text = article.text
    after = text.index(made.after) if made.after else 0
    content = tuple(span(text, words, after) for words in made.content)
    quotations = tuple(
        quoted
        for quoted in quotation_spans(text)
        if any(piece.begin <= quoted.begin and quoted.end <= piece.end for piece in content)
    )
    claim = Claim(
        id=f"claim-{key}",
        article=article.id,
        source=span(text, made.source, after) if made.source else None,
        cue=span(text, made.cue, after) if made.cue else None,
        content=content,
        speaker=None,
        speaker_kind=SpeakerKind.UNIDENTIFIED,
        stance=Stance.ASSERTS,
        form=SpeechForm.DIRECT if quotations else SpeechForm.REPORTED,
        quotations=quotations,
        found_by="model and rule: reporting verb",
        score=0.91,
    )
    return replace(claim, **fields)


def story_claims(article: Article) -> list[Claim]:
    """What is claimed in the story that is copied most."""
    solvaag = {"speaker": "Ingrid Solvaag", "speaker_kind": PERSON, "role": "senior fellow"}
    solvaag["organisation"] = "Institute for Trade and Security in Velden"
    return [
        claim_of(
            "ledger", article,
            Made(
                source="a ledger seen by The Harbour Street Journal", cue="according to",
                content=("A machine-tool exporter in Velden kept sending precision bearings to Morvania",),
            ),
            speaker="ledger", speaker_kind=SpeakerKind.DOCUMENT,
        ),
        claim_of(
            "clerks", article,
            Made(source="Three former clerks", cue="said", content=("the firm had no office, no staff and no telephone",)),
            speaker="Three former clerks", speaker_kind=SpeakerKind.GROUP,
        ),
        claim_of(
            "accident", article,
            Made(
                source="Ingrid Solvaag", cue="said",
                content=("“We must not pretend that this was an accident,”", "“Somebody signed every one of those papers.”"),
                after="“We must not",
            ),
            **solvaag, stance=Stance.ACCUSES,
        ),
        claim_of(
            "denial", article, Made(source="Halden Precision", cue="denied", content=("wrongdoing",)),
            speaker="Halden Precision", speaker_kind=ORGANISATION, stance=Stance.DENIES,
        ),
        claim_of(
            "chairman", article,
            Made(
                source="its chairman, Piet Aldermann", cue="said",
                content=("“We follow the law of every country we work in,”",), after="“We follow",
            ),
            speaker="Piet Aldermann", speaker_kind=PERSON, role="chairman", organisation="Halden Precision",
            said_on=date(2024, 3, 3), said_on_words=span(article.text, "on 3 March"),
        ),
        claim_of(
            "ships", article,
            Made(
                source="Investigators from the Ministry of Foreign Trade", cue="said",
                content=("at least six ships carried the goods",), after="Investigators",
            ),
            speaker="Ministry of Foreign Trade", speaker_kind=ORGANISATION,
        ),
        claim_of(
            "warned", article,
            Made(
                source="Customs officers in the port of Sankt Ivo", cue="told",
                content=("they had warned the ministry twice",),
            ),
            speaker="Customs officers in the port of Sankt Ivo", speaker_kind=SpeakerKind.GROUP,
        ),
        claim_of(
            "frozen", article,
            Made(
                source="Northgate Clearing House", cue="said",
                content=("it had frozen the accounts of two creditors and would help the inquiry",), after="Northgate",
            ),
            speaker="Northgate Clearing House", speaker_kind=ORGANISATION, stance=Stance.PROMISES, said_on=None,
        ),
    ]  # fmt: skip


def port_claims(article: Article) -> list[Claim]:
    """What the second paper claims by itself, a report of a report of a denial among it."""
    reported = claim_of(
        "reported", article,
        Made(
            source="The Meridian Post", cue="reported",
            content=("citing two officials, that Halden Precision had denied any knowledge of the shipments",),
        ),
        speaker="The Meridian Post", speaker_kind=ORGANISATION,
    )  # fmt: skip
    cited = claim_of(
        "cited", article,
        Made(source="two officials", cue="citing", content=("Halden Precision had denied any knowledge of the shipments",)),
        speaker="two officials", speaker_kind=SpeakerKind.GROUP, via=reported,
    )  # fmt: skip
    return [
        claim_of(
            "pilot", article,
            Made(source="Anneke Brandt, a harbour pilot in Sankt Ivo", cue="told", content=("six ships had taken the goods to Morvania",)),
            speaker="Anneke Brandt", speaker_kind=PERSON, role="harbour pilot", said_on=date(2024, 3, 6),
            said_on_words=span(article.text, "on Wednesday"),
        ),
        reported,
        cited,
        claim_of(
            "knowledge", article,
            Made(source="Halden Precision", cue="denied", content=("any knowledge of the shipments",)),
            speaker="Halden Precision", speaker_kind=ORGANISATION, stance=Stance.DENIES, via=cited,
        ),
        claim_of(
            "stamp", article,
            Made(source=None, cue=None, content=("the exporter's own stamp is on every bill of lading",)),
            speaker_kind=SpeakerKind.AUTHOR, speaker="The Port Observer",
        ),
        claim_of(
            "person", article,
            Made(
                source="A person close to the exporter, who did not want to be named", cue="said",
                content=("the ministry had been warned once",),
            ),
            why_unidentified="The article gives no name: “a person close to the exporter”.",
        ),
    ]  # fmt: skip


def other_claims(mill: Article, hostile: Article) -> list[Claim]:
    """One claim in a reworded page without its original, and one on the hostile page."""
    return [
        claim_of(
            "mill", mill,
            Made(
                source="Marta Elves, an elder fellow on the Institute for Commerce and Safety in Velden", cue="cautioned",
                content=("the commerce would discover one other harbour inside a month",),
            ),
            speaker="Marta Ilves", speaker_kind=PERSON, role="senior fellow",
            organisation="Institute for Trade and Security", stance=Stance.WARNS, said_on=date(2024, 3, 9),
            said_on_words=span(mill.text, "on March 9"),
            restored=(
                RestoredField(field="speaker", written="Marta Elves"),
                RestoredField(field="organisation", written="Institute for Commerce and Safety", probability=0.84),
            ),
        ),
        claim_of(
            "hostile", hostile, Made(source="a page", cue="said", content=("to \u200bMorvania",)),
            speaker='</script><img src=x onerror="alert(5)">\u202elooc', speaker_kind=PERSON,
            role="<b>boss</b>", organisation="{{ 7 * 7 }} & Sons",
            restored=(RestoredField(field="speaker", written="<i>written</i>\x1b[2J", probability=0.5),),
        ),
    ]  # fmt: skip


def carried(claim: Claim, source: Article, target: Article) -> Appearance | None:
    """The claim on a copy: parts that stand there word for word are found, quotations by their order."""
    content: list[Span] = []
    misquoted: list[QuotationChange] = []
    quoted = list(zip(quotation_spans(source.text), quotation_spans(target.text), strict=False))
    for piece in claim.content:
        words = piece.of(source.text)
        pair = next((pair for pair in quoted if piece.begin < pair[0].begin < piece.end), None)
        if words in target.text:
            content.append(span(target.text, words))
        elif pair is not None and len(quotation_spans(source.text)) == len(quotation_spans(target.text)):
            left, right = pair
            content.append(Span(begin=right.begin - 1, end=right.end + 1))
            changed = QuotationChange(
                left=left, right=right, left_words=left.of(source.text), right_words=right.of(target.text)
            )
            misquoted.append(changed)
    if not content:
        return None
    return Appearance(
        claim=claim.id,
        article=target.id,
        source=_there(claim.source, source, target),
        cue=_there(claim.cue, source, target),
        content=tuple(content),
        share=round(len(content) / len(claim.content) - 0.02, 2),
        is_original=False,
        misquoted=tuple(misquoted),
    )


def _there(part: Span | None, source: Article, target: Article) -> Span | None:
    words = part.of(source.text) if part else ""
    return span(target.text, words) if words and words in target.text else None


def original(claim: Claim) -> Appearance:
    """The claim where it was read."""
    return Appearance(
        claim=claim.id,
        article=claim.article,
        source=claim.source,
        cue=claim.cue,
        content=claim.content,
        share=1.0,
        is_original=True,
    )


def voice(
    name: str, kind: SpeakerKind, claims: Sequence[str], chains: Sequence[str], **fields: object
) -> Voice:
    """A voice, independent unless the fields say otherwise."""
    rule = "named speaker whom no other voice of this statement rests on"
    made = Voice(name=name, kind=kind, claims=tuple(claims), chains=tuple(chains), rule=rule)
    return replace(made, **fields)


def make_trace_with_more() -> tuple[Trace, Article, Article]:
    """The made-up trace with two more pages that are copies of none."""
    trace = make_trace()
    port = article_of(
        "pages/port-observer.html", PORT, title="Six ships sailed with bearings, pilot says",
        outlet="The Port Observer", date=date(2024, 3, 7),
    )  # fmt: skip
    mill = article_of("pages/mill.html", MILL, title="Bearings commerce will go on", outlet="Newsmill 24")
    more = (port, mill)
    trace = replace(
        trace, articles=(*trace.articles, *more), alone=(*trace.alone, *(article.id for article in more))
    )
    return trace, port, mill


def make_ledger() -> Ledger:
    """The small ledger."""
    trace, port, mill = make_trace_with_more()
    story = trace.articles[0]
    hostile = next(article for article in trace.articles if article.text == HOSTILE)
    assert story.text == STORY
    claims = [*story_claims(story), *port_claims(port), *other_claims(mill, hostile)]
    appearances = [original(claim) for claim in claims]
    for copy in trace.articles[1:5]:
        appearances.extend(
            seen for claim in claims if claim.article == story.id and (seen := carried(claim, story, copy))
        )
    outlet, paper = "The Harbour Street Journal", "The Port Observer"
    joint = Joint(
        left="claim-ships", right="claim-pilot", score=0.83, parts=("meaning .81", "names shared: Morvania", "numbers agree: 6")
    )  # fmt: skip
    statements = [
        _statement(
            "ships", claims, appearances,
            voices=(
                voice("Ministry of Foreign Trade", ORGANISATION, ["claim-ships"], [f"{outlet} ← Ministry of Foreign Trade"]),
                voice("Anneke Brandt", PERSON, ["claim-pilot"], [f"{paper} ← Anneke Brandt"]),
            ),
            joints=(joint,), families=2, outlets=4,
        ),
        _statement(
            "warned", claims, appearances,
            voices=(
                voice("Customs officers in the port of Sankt Ivo", SpeakerKind.GROUP, ["claim-warned"], [f"{outlet} ← Customs officers"]),
                voice(
                    "A person close to the exporter", SpeakerKind.UNIDENTIFIED, ["claim-person"], [f"{paper} ← A person close to the exporter"],
                    is_independent=None, rests_on="Customs officers in the port of Sankt Ivo",
                    rule="an unnamed person may be one of the officers; nothing in the two articles tells",
                ),
            ),
            joints=(replace(joint, left="claim-warned", right="claim-person", score=0.66, parts=("meaning .72", "numbers differ: 2, 1")),),
            families=2, outlets=3, sources=(1, 2),
        ),
        _statement(
            "ledger", claims, appearances,
            voices=(voice("ledger", SpeakerKind.DOCUMENT, ["claim-ledger"], [f"{outlet} ← ledger"], rule="a document that the outlet says it has seen"),),
            disputed_by=("statement-denial",),
        ),
        _statement(
            "denial", claims, appearances,
            voices=(
                voice(
                    "Halden Precision", ORGANISATION, ["claim-denial", "claim-knowledge"],
                    [f"{outlet} ← Halden Precision", f"{paper} ← The Meridian Post ← two officials ← Halden Precision"],
                    rule="one speaker quoted by two reporters is one source",
                ),
            ),
            joints=(replace(joint, left="claim-denial", right="claim-knowledge", score=0.7, parts=("meaning .64", "both deny")),),
            families=2, outlets=4, disputed_by=("statement-ledger",),
        ),
        _statement(
            "accident", claims, appearances,
            voices=(voice("Ingrid Solvaag", PERSON, ["claim-accident"], [f"{outlet} ← Ingrid Solvaag"]),),
            warning=WARNING,
        ),
        _statement("chairman", claims, appearances, voices=(voice("Piet Aldermann", PERSON, ["claim-chairman"], [f"{outlet} ← Piet Aldermann"]),)),
        _statement("clerks", claims, appearances, voices=(voice("Three former clerks", SpeakerKind.GROUP, ["claim-clerks"], [f"{outlet} ← Three former clerks"]),)),
        _statement("frozen", claims, appearances, voices=(voice("Northgate Clearing House", ORGANISATION, ["claim-frozen"], [f"{outlet} ← Northgate Clearing House"]),)),
        _statement("stamp", claims, appearances, voices=(voice(paper, SpeakerKind.AUTHOR, ["claim-stamp"], [paper], rule="the article's own voice is its outlet's"),)),
        _statement("mill", claims, appearances, voices=(voice("Marta Ilves", PERSON, ["claim-mill"], ["Newsmill 24 ← Marta Ilves"]),)),
        _statement("hostile", claims, appearances, voices=(voice("<u>nobody</u>\u202e", PERSON, ["claim-hostile"], ["<s>chain</s>"], rule="</script><script>alert(6)</script>"),)),
    ]  # fmt: skip
    dispute = Joint(
        left="claim-ledger",
        right="claim-denial",
        score=0.58,
        parts=("meaning .61", "one asserts, the other denies"),
    )
    silent = [(article.id, QUIET_REASON) for article in trace.articles if article.id in trace.alone[1:2]]
    return Ledger(
        trace=trace,
        claims=tuple(claims),
        appearances=tuple(appearances),
        statements=tuple(statements),
        disputes=(dispute,),
        silent=tuple(silent),
        notes=("2 pages are reworded: what stands there was read in their origin's words",),
    )


def _statement(
    key: str,
    claims: Sequence[Claim],
    appearances: Sequence[Appearance],
    *,
    voices: tuple[Voice, ...],
    **fields: object,
) -> Statement:
    """A statement of the voices' claims, counted from its appearances where no count is given."""
    own = [claim for one in voices for claim in one.claims]
    first = next(claim for claim in claims if claim.id == own[0])
    articles = {claim.article for claim in claims if claim.id in own}
    sources = fields.pop("sources", (sum(one.is_independent is True for one in voices),) * 2)
    assert isinstance(sources, tuple)
    made = Statement(
        id=f"statement-{key}",
        words=_words_of(first),
        stance=first.stance,
        claims=tuple(own),
        pages=len({seen.article for seen in appearances if seen.claim in own}),
        articles=len(articles),
        families=len(articles),
        outlets=len(articles),
        speakers=tuple(one.name for one in voices),
        sources_least=sources[0],
        sources_most=sources[1],
        voices=voices,
    )
    return replace(made, **fields)


def _words_of(claim: Claim) -> str:
    texts = {article.id: article.text for article in make_trace_with_more()[0].articles}
    return " … ".join(piece.of(texts[claim.article]) for piece in claim.content)


def make_long_ledger(count: int = 3000, pages: int = 40) -> Ledger:
    """`count` claims on fifty pages, the first of them carried to `pages` copies."""
    sentences = 60
    articles = [
        article_of(
            f"pages/long/{number:03}.html",
            "\n\n".join(f"Speaker {line} of {number} said ship {line} sailed on day {number}." for line in range(sentences)),
            title=f"Long page {number}", outlet=f"Outlet {number}", date=date(2024, 1, 1 + number % 28),
        )
        for number in range(-(-count // sentences))
    ]  # fmt: skip
    mirrors = [
        article_of(f"pages/mirror/{number:02}/story.html", articles[0].text, title="Long page 0", outlet=f"Mirror {number}")
        for number in range(pages - 1)
    ]  # fmt: skip
    claims = [
        claim_of(
            f"{number}-{line}", article,
            Made(source=f"Speaker {line} of {number}", cue="said", content=(f"ship {line} sailed on day {number}",), after=f"Speaker {line} of"),
            speaker=f"Speaker {line}", speaker_kind=PERSON, role="pilot", organisation=f"Company {line % 7}",
        )
        for number, article in enumerate(articles)
        for line in range(sentences)
    ][:count]  # fmt: skip
    appearances = [original(claim) for claim in claims]
    appearances.extend(
        replace(original(claims[0]), article=mirror.id, is_original=False) for mirror in mirrors
    )
    statements = [_short_statement(claim, articles, pages if claim is claims[0] else 1) for claim in claims]
    everything = (*articles, *mirrors)
    trace = Trace(
        articles=everything, copies=(), families=(), alone=tuple(one.id for one in everything), restorations={}, rejects=()
    )  # fmt: skip
    return Ledger(
        trace=trace, claims=tuple(claims), appearances=tuple(appearances), statements=tuple(statements)
    )


def _short_statement(claim: Claim, articles: Sequence[Article], pages: int) -> Statement:
    text = next(article.text for article in articles if article.id == claim.article)
    name = claim.speaker or ""
    return Statement(
        id=claim.id.replace("claim", "statement"),
        words=claim.content[0].of(text),
        stance=claim.stance,
        claims=(claim.id,),
        pages=pages,
        articles=1,
        families=1,
        outlets=1,
        speakers=(name,),
        sources_least=1,
        sources_most=1,
        voices=(voice(name, claim.speaker_kind, [claim.id], [name]),),
        warning=WARNING if pages > 1 else "",
    )
