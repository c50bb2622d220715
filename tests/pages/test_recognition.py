"""Single lines: furniture as it is, furniture reworded, and lines of stories that look like it."""

from __future__ import annotations

import pytest

from unspin.model import FurnitureKind
from unspin.pages.lines import Line
from unspin.pages.recognition import recognise_lines

K = FurnitureKind
FURNITURE = [
    # line, kind, reworded, name or headline
    ("Advertisement", K.ADVERT, False, ""),
    ("-------- Advertisement---------", K.ADVERT, False, ""),
    ("- Commercial -", K.ADVERT, True, ""),
    ("Story continues below advertisement", K.ADVERT, False, ""),
    ("Tale continues beneath advertisement", K.ADVERT, True, ""),
    ("Read also: Port closes its northern quay", K.RELATED, False, "Port closes its northern quay"),
    ("ALSO READ | Port closes its northern quay", K.RELATED, False, "Port closes its northern quay"),
    ("READ MORE Port closes its northern quay", K.RELATED, False, "Port closes its northern quay"),
    ("Learn additionally: Port closes its northern quay", K.RELATED, True, "Port closes its northern quay"),
    ("Additionally Read: Port closes its northern quay", K.RELATED, True, "Port closes its northern quay"),
    ("Related:", K.RELATED, False, ""),
    ("Associated Posts", K.RELATED, True, ""),
    ("Most read", K.NAVIGATION, False, ""),
    ("Read the original article on The Daily Ledger", K.CREDIT, False, "The Daily Ledger"),
    ("Learn the unique article on The Daily Ledger", K.CREDIT, True, "The Daily Ledger"),
    ("This article first appeared in The Daily Ledger.", K.CREDIT, False, "The Daily Ledger"),
    ("This piece at first surfaced in The Daily Ledger.", K.CREDIT, True, "The Daily Ledger"),
    ("This story originally appeared on Harbor Times: Port closes quay", K.CREDIT, False, "Harbor Times"),
    ("The post Port closes quay appeared first on Harbor Times.", K.CREDIT, False, "Harbor Times"),
    ("Originally published by Harbor Times on March 3, 2024", K.CREDIT, False, "Harbor Times"),
    ("Republished with permission from Harbor Times", K.CREDIT, False, "Harbor Times"),
    ("Source: Agence France-Presse", K.CREDIT, False, "Agence France-Presse"),
    ("via AP", K.CREDIT, False, "AP"),
    ("Harbor Times contributed to this report.", K.CREDIT, False, "Harbor Times"),
    ("With reporting by Harbor Times", K.CREDIT, False, "Harbor Times"),
    ("By Jane Doe", K.BYLINE, False, "Jane Doe"),
    ("By JANE DOE, Staff Writer | March 3, 2024", K.BYLINE, False, "JANE DOE"),
    ("Posted by Jane Doe at 9:16 pm", K.BYLINE, False, "Jane Doe"),
    ("Reporting by Jane Doe in Oslo; Editing by John Roe", K.BYLINE, False, ""),
    ("5 min read", K.BYLINE, False, ""),
    ("About the author", K.BIO, False, ""),
    ("Leave a Reply", K.COMMENTS, False, ""),
    ("Depart a Reply", K.COMMENTS, True, ""),
    ("4 Comments", K.COMMENTS, False, ""),
    ("Your email address will not be published. Required fields are marked *", K.COMMENTS, False, ""),
    ("Your e-mail address won't be revealed. Required fields are marked *", K.COMMENTS, True, ""),
    ("Sign up for our newsletter", K.NEWSLETTER, False, ""),
    ("Subscribe to Harbor Times", K.NEWSLETTER, False, ""),
    ("Get the latest news delivered to your inbox every morning.", K.NEWSLETTER, False, ""),
    ("We speak for the sea. Support us with a one-time donation!", K.APPEAL, False, ""),
    ("We talk for the sea. Assist us with a one-time donation!", K.APPEAL, True, ""),
    ("Please consider making a donation", K.APPEAL, False, ""),
    ("Oops!", K.NOTICE, False, ""),
    ("Something went wrong. Please try again later.", K.NOTICE, False, ""),
    ("This website uses cookies to improve your experience.", K.NOTICE, False, ""),
    ("© 2024 Harbor Times. All rights reserved.", K.NOTICE, False, ""),
    ("Skip to content", K.NAVIGATION, False, ""),
    ("Share on Facebook", K.NAVIGATION, False, ""),
    ("Filed under: Ports, Fees", K.NAVIGATION, False, ""),
]  # fmt: skip

STORIES = [
    ("Advertisement revenue fell by 3 percent.", "a sentence that begins with a usual word"),
    ("Read the report before you judge the harbor, said Brandt.", "a call to read that is said in a story"),
    ("Think about it: nobody had asked the fishermen.", "a colon after words that mean something like reading"),
    ("Related costs rose to 2 million euros, the council said.", "an adjective"),
    ("The article appeared in print, and nobody in Tallmere believed it.", "a sentence about an article"),
    ("The notes will be listed on the London Stock Exchange.", "wording and name, but no credit"),
    ("The issue is guaranteed by Fuji Bank.", "the same"),
    ("By Monday, the quay was closed.", "a sentence that begins with By"),
    ("By the time inspectors came, the wall had moved", "and one without full stop"),
    ("Sources close to the council said the vote was lost.", "a sentence that begins with Sources"),
    ("Via Appia is the oldest of the roads that lead to Rome.", "a street"),
    ("“Support us with a donation,” the fishermen wrote on their boats.", "a quotation"),
    ("We use the northern quay for repairs, she said.", "who uses what matters"),
    ("Terms were not disclosed.", "a whole sentence that is like a footer's link"),
    ("Comments made by the mayor did not help.", "a sentence that begins with Comments"),
    ("The bank contributed to the report that the ministry published in June.", "a contribution"),
    ("Subscribe to the theory or not, the wall has cracks.", "an idiom"),
    ("Name and email of every guest are kept for a month.", "a sentence of form words"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "kind", "is_reworded", "names"), FURNITURE, ids=[case[0] for case in FURNITURE]
)
def test_furniture_is_recognised(line: str, kind: FurnitureKind, *, is_reworded: bool, names: str) -> None:
    found = recognise_lines([Line(line)])[0]
    assert found is not None
    assert (found.kind, found.is_reworded) == (kind, is_reworded)
    assert found.name + found.headline == names


@pytest.mark.parametrize(("line", "why"), STORIES, ids=[case[0] for case in STORIES])
def test_lines_of_stories_are_not(line: str, why: str) -> None:
    assert recognise_lines([Line(line)]) == [None], why


def test_help_is_no_origin() -> None:
    helped, taken = recognise_lines([Line("With files from Harbor Times"), Line("Source: Harbor Times")])
    assert helped is not None
    assert taken is not None
    assert (helped.template.is_original, taken.template.is_original) == (False, True)
