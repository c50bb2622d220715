"""A made-up trace with everything a reader can meet, its spans computed from the words.

An original; two rewordings of it with different words; a rewording of the first of these; an excerpt;
a piece merged from two originals; a verbatim copy whose direction stays open; pages standing alone, one
of them hostile; rejects and notes. All names, places and events are invented.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date

from unspin.model import (
    Article,
    Change,
    Comparison,
    Copy,
    CopyKind,
    CreditLine,
    Direction,
    Edit,
    EditKind,
    Family,
    Furniture,
    FurnitureKind,
    Passage,
    QuotationChange,
    Reject,
    RejectReason,
    RelatedHeadline,
    Restoration,
    Sign,
    Span,
    Swap,
    SwapKind,
    Trace,
    Unseen,
)

STORY = """Bearing maker kept shipping parts through a shell firm, ledger shows

A machine-tool exporter in Velden kept sending precision bearings to Morvania for fourteen months after the export ban, according to a ledger seen by The Harbour Street Journal.

The ledger lists 212 consignments, worth 4.6 million euros, booked to a trading house called Tilvane Supply Chain Partners. Three former clerks said the firm had no office, no staff and no telephone.

“We must not pretend that this was an accident,” said Ingrid Solvaag, a senior fellow at the Institute for Trade and Security in Velden. “Somebody signed every one of those papers.”

The exporter, Halden Precision, denied wrongdoing. “We follow the law of every country we work in,” its chairman, Piet Aldermann, said in a statement on 3 March.

Investigators from the Ministry of Foreign Trade said at least six ships carried the goods. Two of them, the Cold Meridian and the Anna Wold, were renamed within weeks of the ban.

Customs officers in the port of Sankt Ivo told the Journal that they had warned the ministry twice. Neither warning was answered, they said, although military power of the neighbouring state was known to depend on such parts.

The bank that cleared the payments, Northgate Clearing House, said it had frozen the accounts of two creditors and would help the inquiry.

Parliament is expected to vote on tighter rules next week. Opponents argue that the rules would hurt honest traders more than smugglers."""

# What the first spinner did, in the order of the text: kind, the words, what stands for them.
FIRST_SPIN: tuple[tuple[str, str, str], ...] = (
    ("wording", "maker kept shipping", "producer stored transport"),
    ("wording", "exporter", "shipper"),
    ("wording", "kept sending", "saved sending"),
    ("wording", "according to", "in keeping with"),
    ("name", "The Harbour Street Journal", "The Harbor Avenue Journal"),
    ("wording", "lists", "lists out"),
    ("number", "4.6 million euros", "4.6 thousand thousand euros"),
    ("name", "Tilvane Supply Chain Partners", "Tilvane Provide Chain Companions"),
    ("wording", "former clerks", "ex-clerks"),
    ("insert", "no telephone", " in any way"),
    ("meaning", "must not pretend", "must fake"),
    ("quotation", "accident", "mishap"),
    ("wording", "senior fellow", "elder fellow"),
    ("name", "Institute for Trade and Security in Velden", "Institute for Commerce and Safety in Velden"),
    ("quotation", "signed every one of those papers", "inked every single one of these papers"),
    ("wording", "denied wrongdoing", "refused wrongdoing"),
    ("quotation", "follow the law", "comply with the regulation"),
    ("drop", " in a statement", ""),
    ("name", "Ministry of Foreign Trade", "Ministry of Overseas Commerce"),
    ("meaning", "at least six ships", "a minimum of a few ships"),
    ("name", "the Cold Meridian", "the Chilly Meridian"),
    ("wording", "within weeks", "inside weeks"),
    ("wording", "officers", "officials"),
    ("wording", "warned", "cautioned"),
    ("wording", "although", "though"),
    ("meaning", "military power", "navy energy"),
    ("wording", "neighbouring state", "neighboring state"),
    ("wording", "cleared the payments", "cleared the funds"),
    ("name", "Northgate Clearing House", "Northgate Clearing Home"),
    ("meaning", "creditors", "collectors"),
    ("wording", "inquiry", "enquiry"),
    ("wording", "argue", "contend"),
    ("wording", "hurt honest traders", "damage sincere merchants"),
)

SECOND_SPIN: tuple[tuple[str, str, str], ...] = (
    ("wording", "Bearing maker", "Bearing manufacturer"),
    ("number", "fourteen months", "14 months"),
    ("wording", "consignments", "shipments"),
    ("quotation", "pretend", "make believe"),
    ("name", "Ingrid Solvaag", "Ingrid Solvang"),
    ("name", "Halden Precision", "Halden Accuracy"),
    ("wording", "Investigators", "Detectives"),
    ("meaning", "Neither warning was answered", "Each warning was answered"),
    ("wording", "smugglers", "traffickers"),
)

THIRD_SPIN: tuple[tuple[str, str, str], ...] = (
    ("wording", "precision bearings", "accuracy bearings"),
    ("wording", "a trading house", "a buying and selling house"),
    ("name", "Tilvane Provide Chain Companions", "Tilvane Furnish Chain Buddies"),
    ("quotation", "mishap", "misfortune"),
    ("name", "Piet Aldermann", "Piet Older man"),
    ("wording", "tighter rules", "firmer guidelines"),
)

UNRELATED = """Town library opens a reading room for the night shift

The library of Ostermark will keep one room open until four in the morning, its director said on Monday.

Nurses, bakers and bus drivers had asked for a quiet place to read after work. “The lights are on anyway,” the director said."""

HOSTILE = """<script>alert("title")</script> & <img src=x onerror=alert(1)>

The firm \u202egnihton dna gnihtyna\u202c sold \x1b[31mred\x1b[0m paint\x07 to \u200bMorvania, a page said. </script><script>alert(2)</script>

[bold]Not markup[/bold] and {{ 7 * 7 }} and {% raw %} and ]]> and <!-- not a comment.\u2028A line apart.

\U0001f6a2 Ships and \u05d0\u05d1\u05d2 and a lone \ud800 surrogate end it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A copy as it was made: its text and the comparison with its source."""

    text: str
    comparison: Comparison


def spin(text: str, changes: tuple[tuple[str, str, str], ...], signs: tuple[Sign, ...] = ()) -> Made:
    """The text with the changes made, in order, and the comparison of the two, one passage a paragraph."""
    edits: list[Edit] = []
    swaps: list[Swap] = []
    parts: list[str] = []
    begin = right = 0

    def step(kind: EditKind, width: int, words: str) -> Edit:
        nonlocal begin, right
        edit = Edit(
            kind=kind,
            left=Span(begin=begin, end=begin + width),
            right=Span(begin=right, end=right + len(words)),
        )
        begin, right = begin + width, right + len(words)
        parts.append(words)
        edits.append(edit)
        return edit

    def keep_until(end: int) -> None:
        while begin < end:
            stop = text.find("\n\n", begin, end)
            stop = end if stop < 0 else stop
            if stop > begin:
                step(EditKind.KEEP, stop - begin, text[begin:stop])
            if stop < end:
                step(EditKind.KEEP, 2, "\n\n")

    for kind, old, new in changes:
        at = text.index(old, begin)
        if kind == "insert":
            keep_until(at + len(old))
            step(EditKind.INSERT, 0, new)
            continue
        keep_until(at)
        if kind == "drop":
            step(EditKind.DROP, len(old), "")
            continue
        edit = step(EditKind.SWAP, len(old), new)
        quoted = text.count("“", 0, at) > text.count("”", 0, at)
        swaps.append(
            Swap(
                left=edit.left,
                right=edit.right,
                left_words=old,
                right_words=new,
                kind=SwapKind(kind),
                is_quoted=quoted,
                score=0.74 if kind == "wording" else 0.58,
                reason=f"“{old}” stands where “{new}” does, and {REASONS[kind]}",
            )
        )
    keep_until(len(text))
    copied = "".join(parts)
    return Made(text=copied, comparison=_compare(text, copied, edits, swaps, signs))


def as_one_passage(comparison: Comparison) -> Comparison:
    """The comparison with one passage for all; what stands between paragraphs is then in no edit."""
    first, last = comparison.passages[0], comparison.passages[-1]
    whole = Passage(
        left=Span(begin=first.left.begin, end=last.left.end),
        right=Span(begin=first.right.begin, end=last.right.end),
        score=0.9,
        words=sum(passage.words for passage in comparison.passages),
        edits=tuple(edit for passage in comparison.passages for edit in passage.edits),
    )
    return replace(comparison, passages=(whole,))


REASONS = {
    "name": "one of them is a known organisation's name",
    "number": "both are amounts",
    "meaning": "they do not mean the same",
    "quotation": "both stand inside quotation marks",
    "wording": "their meanings are alike",
}


def _compare(
    left: str, right: str, edits: list[Edit], swaps: list[Swap], signs: tuple[Sign, ...]
) -> Comparison:
    passages = []
    run: list[Edit] = []
    for edit in [*edits, None]:
        if edit is None or left[edit.left.begin : edit.left.end] == "\n\n":
            passages.append(
                Passage(
                    left=Span(begin=run[0].left.begin, end=run[-1].left.end),
                    right=Span(begin=run[0].right.begin, end=run[-1].right.end),
                    score=0.8 if any(e.kind is not EditKind.KEEP for e in run) else 1.0,
                    words=len(left[run[0].left.begin : run[-1].left.end].split()),
                    edits=tuple(run),
                )
            )
            run = []
        else:
            run.append(edit)
    return Comparison(
        passages=tuple(passages),
        swaps=tuple(swaps),
        quotations=_quotations(left, right),
        left_share=sum(len(passage.left) for passage in passages) / len(left),
        right_share=sum(len(passage.right) for passage in passages) / len(right),
        swapped_share=sum(len(swap.left_words.split()) for swap in swaps) / len(left.split()),
        is_ordered=True,
        is_copy=True,
        direction=Direction.LEFT_TO_RIGHT if signs else Direction.UNDECIDED,
        probability=0.993 if signs else 0.5,
        signs=signs,
    )


def quotation_spans(text: str) -> list[Span]:
    spans, begin = [], text.find("“")
    while begin >= 0:
        end = text.find("”", begin)
        spans.append(Span(begin=begin + 1, end=end))
        begin = text.find("“", end)
    return spans


def _quotations(left: str, right: str) -> tuple[QuotationChange, ...]:
    pairs = zip(quotation_spans(left), quotation_spans(right), strict=True)
    return tuple(
        QuotationChange(left=one, right=two, left_words=one.of(left), right_words=two.of(right))
        for one, two in pairs
        if one.of(left) != two.of(right)
    )


def restore(article: str, source: str, made: Made, original: str) -> Restoration:
    """The original's text, every swap, insert and drop listed as a change."""
    kinds = {(swap.left.begin, swap.left.end): swap.kind for swap in made.comparison.swaps}
    changes = tuple(
        Change(
            copy=edit.right,
            restored=edit.left,
            source=source,
            origin=edit.left,
            before=edit.right.of(made.text),
            after=edit.left.of(original),
            kind=kinds.get((edit.left.begin, edit.left.end)),
        )
        for passage in made.comparison.passages
        for edit in passage.edits
        if edit.kind is not EditKind.KEEP
    )
    return Restoration(article=article, text=original, changes=changes)


def article_of(place: str, text: str, **fields: object) -> Article:
    """An article with an id made from its text and place."""
    digest = hashlib.sha256((place + text).encode("utf-8", "replace")).hexdigest()[:16]
    found = {name: "meta tag og:" + name for name, value in fields.items() if isinstance(value, str | date)}
    return replace(Article(id=digest, place=place, text=text, language="en"), found=found, **fields)


SIGNS = (
    Sign(
        name="known-name",
        weight=4.2,
        reason="“Supply Chain” is a set phrase on the left and broken (“Provide Chain”) on the right",
    ),
    Sign(
        name="credit-line",
        weight=2.4,
        reason="the right credits The Harbour Street Journal; the left does not",
    ),
    Sign(name="rarer-wording", weight=0.9, reason="“saved sending” is rarer English than “kept sending”"),
    Sign(name="date", weight=-0.4, reason="the right is dated one day before the left"),
)


def merged_text(first: str, second: str) -> tuple[str, Comparison, Comparison]:
    """A piece made of three paragraphs of one text and two of another, and its comparison with each."""
    bridge = "In other news from the region, the night brought quieter stories.\n\n"
    one = "\n\n".join(first.split("\n\n")[1:4])
    two = "\n\n".join(second.split("\n\n")[1:3])
    text = one + "\n\n" + bridge + two
    return text, part_of(first, text, one), part_of(second, text, two)


def part_of(left: str, right: str, shared: str) -> Comparison:
    """The comparison of two texts that share one run of words."""
    at, to = left.index(shared), right.index(shared)
    spans = (Span(begin=at, end=at + len(shared)), Span(begin=to, end=to + len(shared)))
    edit = Edit(kind=EditKind.KEEP, left=spans[0], right=spans[1])
    passage = Passage(left=spans[0], right=spans[1], score=1.0, words=len(shared.split()), edits=(edit,))
    return Comparison(
        passages=(passage,),
        swaps=(),
        left_share=len(shared) / len(left),
        right_share=len(shared) / len(right),
        swapped_share=0.0,
        is_ordered=True,
        is_copy=True,
        direction=Direction.LEFT_TO_RIGHT,
        probability=0.97,
        signs=SIGNS[1:2],
    )


def make_trace() -> Trace:
    """The whole made-up trace."""
    first, second = spin(STORY, FIRST_SPIN, SIGNS), spin(STORY, SECOND_SPIN, SIGNS[:2])
    third = spin(first.text, THIRD_SPIN, SIGNS[1:3])
    piece, from_story, from_library = merged_text(STORY, UNRELATED)
    excerpt_words = "\n\n".join(STORY.split("\n\n")[3:5])
    excerpt_text = "What the papers say about sanctions\n\n" + excerpt_words + "\n\nReaders may disagree."
    excerpt = part_of(STORY, excerpt_text, excerpt_words)
    twin = spin(UNRELATED, ())

    origin = article_of(
        "pages/harbour-journal.html",
        STORY,
        title=STORY.split("\n", maxsplit=1)[0],
        byline="Marta Quill",
        outlet="The Harbour Street Journal",
        date=date(2024, 3, 5),
        url="https://harbour.example/2024/03/bearings",
        furniture=(
            Furniture(words="Subscribe to our newsletter", kind=FurnitureKind.NEWSLETTER, offset=40),
            Furniture(words="Read also: Ferry timetable changes", kind=FurnitureKind.RELATED, offset=900),
        ),
        related=(RelatedHeadline(headline="Ferry timetable changes", lead="Read also"),),
    )
    spun = article_of(
        "pages/daily-wire-247.html",
        first.text,
        title="Bearing producer stored transport elements via a shell agency",
        outlet="Daily Wire 247",
        date=date(2024, 3, 4),
        url="javascript:alert('link')",
        credits=(
            CreditLine(
                words="Learn the unique article on The Coastal Agency",
                outlet="The Coastal Agency",
                is_reworded=True,
            ),
        ),
        furniture=(
            Furniture(
                words="Learn additionally: Ferry timetable changes",
                kind=FurnitureKind.RELATED,
                is_reworded=True,
                offset=812,
            ),
            Furniture(words="Depart a reply", kind=FurnitureKind.COMMENTS, is_reworded=True, offset=3312),
            Furniture(words="Learn the unique article on The Coastal Agency", kind=FurnitureKind.CREDIT),
        ),
        related=(
            RelatedHeadline(headline="Ferry timetable changes", lead="Learn additionally", is_reworded=True),
        ),
    )
    other = article_of(
        "pages/portal.mhtml", second.text, title="Bearing manufacturer kept shipping", outlet="Portal One"
    )
    respun = article_of("pages/crawl.warc.gz#7", third.text, title="Bearing producer", outlet="Newsfarm")
    part = article_of(
        "pages/press-review.txt", excerpt_text, title="What the papers say", date=date(2024, 3, 9)
    )
    merged = article_of("pages/digest.jsonl#2", piece, outlet="Morning Digest", given_id="digest-2")
    library = article_of("pages/library.html", UNRELATED, title="Town library opens", outlet="Ostermark Post")
    library_twin = article_of("pages/mirror/library.html", twin.text, title="Town library opens")
    hostile = article_of(
        'pages/<b onmouseover="alert(3)">\u202egpj.html',
        HOSTILE,
        title=HOSTILE.split("\n", maxsplit=1)[0],
        outlet="\x1b]0;owned\x07Evil & Sons",
        byline="Robert'); DROP TABLE authors;--",
        url="https://evil.example/\"onclick='alert(4)'",
    )
    quiet = article_of(
        "pages/quiet.txt", "A short piece that nobody copied.\n\nIt stands alone, and says so."
    )

    copies = (
        _copy(
            origin,
            spun,
            CopyKind.REWORDED,
            replace(first.comparison, related=(("Ferry timetable changes",) * 2,)),
        ),
        _copy(spun, respun, CopyKind.REWORDED, third.comparison),
        _copy(origin, other, CopyKind.EDITED, as_one_passage(second.comparison)),
        _copy(origin, part, CopyKind.EXCERPT, excerpt),
        _copy(origin, merged, CopyKind.MERGED, from_story),
        _copy(library, merged, CopyKind.MERGED, from_library),
        _copy(library, library_twin, CopyKind.VERBATIM, twin.comparison, is_decided=False),
    )
    families = (
        Family(
            id="f" * 16,
            origin=origin.id,
            is_decided=True,
            reasons=(
                "every other member's swaps lead back to its wording",
                "it names Tilvane Supply Chain Partners whole; the others break the set phrase",
            ),
            members=tuple(article.id for article in (origin, spun, other, part, merged, respun)),
            parents={
                spun.id: origin.id,
                other.id: origin.id,
                part.id: origin.id,
                merged.id: origin.id,
                respun.id: spun.id,
            },
            unseen=(
                Unseen(
                    outlet="The Coastal Agency",
                    credited_by=(spun.id,),
                    words=("Learn the unique article on The Coastal Agency",),
                ),
            ),
        ),
        Family(
            id="e" * 16,
            origin=library.id,
            is_decided=False,
            reasons=("the two texts are the same to the letter, and neither page carries a date",),
            members=(library.id, library_twin.id),
            parents={library_twin.id: library.id},
        ),
    )
    return Trace(
        articles=(origin, spun, other, respun, part, merged, library, library_twin, hostile, quiet),
        copies=copies,
        families=families,
        alone=(hostile.id, quiet.id),
        restorations={
            spun.id: restore(spun.id, origin.id, first, STORY),
            respun.id: restore(respun.id, spun.id, third, first.text),
        },
        rejects=(
            Reject(
                place="pages/cut\x1b[2J.warc.gz",
                reason=RejectReason.BROKEN_ARCHIVE,
                detail="the file ends in the middle of record 4",
                advice="fetch the file again; the three whole records were traced",
            ),
            Reject(
                place="pages/empty.html",
                reason=RejectReason.EMPTY,
                detail="the file has no bytes",
                advice="save the page again",
            ),
            Reject(
                place="pages/blank.html",
                reason=RejectReason.EMPTY,
                detail="the file has no bytes",
                advice="save the page again",
            ),
        ),
        notes=("1 article is not in English: its names and synonyms were not judged, only its words",),
    )


def _copy(
    source: Article, target: Article, kind: CopyKind, comparison: Comparison, *, is_decided: bool = True
) -> Copy:
    return Copy(source=source.id, target=target.id, kind=kind, comparison=comparison, is_decided=is_decided)
