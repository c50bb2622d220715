"""Original words put back."""

from __future__ import annotations

import pytest

from unspin.copies import compare_texts, read_text
from unspin.model import Restoration
from unspin.restoration import RestorationSource, restore_text
from unspin.text.lexicon import load_lexicon

ORIGINAL = (
    "Officials at the harbor said on Monday that two tankers had changed their flags, and that the insurer had left "
    "them without cover.\n\n“We know who pays for the fuel,” said Ada Quill, who leads the Institute for Maritime "
    "Safety in Oslo. Thousands of barrels went ashore at night, the logbooks show."
)
REWORDED = (
    "Authorities at the harbor mentioned on Monday that 2 tankers had modified their flags, and that the insurer had "
    "left them with out cowl.\n\n“We all know who pays for the gas,” stated Ada Quill, who leads the Institute for "
    "Sea Security in Oslo. 1000's of barrels went ashore at evening, the logbooks present."
)


def restore(copy: str, *originals: str) -> Restoration:
    lexicon = load_lexicon()
    sources = [
        RestorationSource(
            article=f"source{number}",
            text=original,
            comparison=compare_texts(read_text(original, lexicon), read_text(copy, lexicon)),
        )
        for number, original in enumerate(originals)
    ]
    return restore_text("copy", copy, sources)


def test_the_original_comes_back_word_for_word() -> None:
    assert restore(REWORDED, ORIGINAL).text == ORIGINAL


def test_every_change_stands_where_it_says() -> None:
    found = restore(REWORDED, ORIGINAL)
    assert found.changes
    for change in found.changes:
        assert change.copy.of(REWORDED) == change.before
        assert change.restored.of(found.text) == change.after
        assert change.origin.of(ORIGINAL) == change.after
        assert change.source == "source0"


def test_what_has_no_counterpart_stays() -> None:
    own = (
        "Our own reporter counted nine gulls on the pier before the rain came down and drove everybody home."
    )
    found = restore(f"{own}\n\n{REWORDED}\n\n{own}", ORIGINAL)
    assert found.text == f"{own}\n\n{ORIGINAL}\n\n{own}"


def test_a_sentence_that_was_left_out_is_not_put_back() -> None:
    middle = (
        " The captains refused to speak, and both crews were sent home by train the next morning at dawn."
    )
    head, tail = ORIGINAL.split("\n\n")
    found = restore(f"{head}\n\n{tail}", f"{head}{middle}\n\n{tail}")
    assert "captains" not in found.text


def test_a_second_source_explains_what_the_first_does_not() -> None:
    head, tail = ORIGINAL.split("\n\n")
    found = restore(REWORDED, head, tail)
    assert found.text == ORIGINAL
    assert {change.source for change in found.changes} == {"source0", "source1"}


@pytest.mark.parametrize("text", ["", "One line that nobody wrote before."])
def test_no_source_no_change(text: str) -> None:
    found = restore_text("copy", text, [])
    assert str(found) == text
    assert found.changes == ()
