"""Makes docs/reference.md, docs/cli.md and docs/json.md from the code, so that they cannot drift.

Run it after changing a docstring, an option or a noun: `python tools/docs.py`. A test compares the
files with what this would write, and names this command when they differ.
"""

from __future__ import annotations

import dataclasses
import enum
import inspect
import re
import types
import typing
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import click

import unspin
from unspin import errors
from unspin.claims.ledger import judgements
from unspin.cli import network_command, screen_command  # noqa: F401 - importing them adds their commands
from unspin.cli.commands import program
from unspin.cli.options import HELP_OPTIONS
from unspin.copies.pile import verifying
from unspin.engines import find_config
from unspin.engines.progress import Progress
from unspin.model import actors, claims, copies, network, pages, screening, spans
from unspin.network import actor_judgements, paths
from unspin.pipeline import tracing
from unspin.report.records import BY_ID, RECORDS
from unspin.sanctions import match_judgements, queries

DOCS = Path(__file__).parent.parent / "docs"
NOUNS = (
    spans,
    pages,
    copies,
    claims,
    judgements,
    actors,
    network,
    actor_judgements,
    paths,
    screening,
    queries,
    match_judgements,
)
MADE = "<!-- Made by tools/docs.py from the code; change it there. -->\n"

JSON_NAMES: Mapping[object, str] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    date: "string, ISO 8601 date",
}


def main() -> None:
    """Nothing; the files stand in docs/."""
    for name, text in make_pages().items():
        (DOCS / name).write_text(text, encoding="utf-8")
        print(f"docs/{name}")


def make_pages() -> dict[str, str]:
    """File name → what it is to hold."""
    return {"cli.md": cli_page(), "json.md": json_page(), "reference.md": reference_page()}


# ---------------------------------------------------------------- the command line


def cli_page() -> str:
    """Every command's `--help`."""
    parts = [MADE, "# Command line\n", _help_of("unspin", program)]
    parts += [
        f"## unspin {name}\n\n{_help_of(f'unspin {name}', one)}" for name, one in program.commands.items()
    ]
    return "\n".join(parts)


def _help_of(path: str, command: click.Command) -> str:
    context = click.Context(command, info_name=path, terminal_width=88, help_option_names=HELP_OPTIONS)
    return f"```text\n{command.get_help(context)}\n```\n"


# ---------------------------------------------------------------- JSON lines


JSON_INTRO = """# JSON lines

`unspin trace … --json` writes one JSON object a line, and does so unasked when stdout is a pipe. Every
object has a `type`, which stands first. The last line is the `summary`; a result without it was cut off.
`unspin compare … --json` writes the two articles and one `comparison`. `unspin claims … --json` writes articles,
families, every `claim` once, its `appearance` on each page, the `statement`s that claims join to, `dispute`s, and for
an article without a claim a `silence`; its last line is the `ledger`. `unspin network … --json` writes these, then every
`actor` and `tie`, a `technique` for each sentence that shows one, `bridge`s, `match`es where lists were given, and with
`--from` and `--to` the `path`s; its last line is the `network`.
`unspin screen … --json` writes the articles and the claims that name somebody who may be listed, every `match`, best
first, and every `list`; its last line is the `screening`.

- Spans are half-open `[begin, end)`, in Unicode code points of the `text` of the article they belong to
  (Python's counting; in JavaScript use `Array.from(text)`).
- Shares, scores and probabilities lie in 0 … 1, higher is more, rounded to six digits.
- Ids are hashes of content: the same input gives the same ids on any machine.
- Every field is always there; what is not known is `null`, `[]` or `{}`.
- Text is UTF-8. Characters that cannot be seen or would move their neighbours (controls, direction marks,
  zero-width space) are written as `\\uXXXX`; a surrogate that stands alone becomes U+FFFD.
- Fields may be added by later versions; none is renamed or dropped without a note in the changelog.
"""


def json_page() -> str:
    """Every record with its fields, and the objects inside."""
    parts = [MADE, JSON_INTRO]
    for kind, record in RECORDS.items():
        lead = f"## type: {kind}\n\n{_first_paragraph(record)}\n"
        parts.append(lead + "\n" + _field_table(record))
    parts.append("# Objects inside\n")
    parts += [
        f"## {one.__name__}\n\n{_first_paragraph(one)}\n\n{_field_table(one)}"
        for one in _inner(RECORDS.values())
    ]
    parts.append("# Codes\n")
    parts += [
        f"## {one.__name__}\n\n{_first_paragraph(one)}\n\n{_codes(one)}" for one in _enums(RECORDS.values())
    ]
    return "\n".join(parts)


def _field_table(record: type) -> str:
    told, hints = attribute_texts(record), typing.get_type_hints(record)
    rows = ["| field | JSON | |", "|---|---|---|"]
    rows += [
        f"| `{field.name}` | {_field_name(record, field.name, hints)} | {told.get(field.name, '').replace('None', 'null')} |"
        for field in dataclasses.fields(record)
    ]
    return "\n".join(rows) + "\n"


def _field_name(record: type, name: str, hints: Mapping[str, object]) -> str:
    return "null or string, an id" if name in BY_ID.get(record, ()) else _json_name(hints[name])


def _codes(codes: type[enum.StrEnum]) -> str:
    return " ".join(f"`{code.value}`" for code in codes) + "\n"


def _json_name(hint: object) -> str:
    if hint in JSON_NAMES:
        return JSON_NAMES[hint]
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple:
        name = _json_name(inner[0])
        return (
            f"list of {name}"
            if inner[-1] is ...
            else f"list of {len(inner)}: {', '.join(map(_json_name, inner))}"
        )
    if origin is Mapping:
        return f"object: {_json_name(inner[0])} → {_json_name(inner[1])}"
    if origin in {types.UnionType, typing.Union}:
        return " or ".join("null" if one is types.NoneType else _json_name(one) for one in inner)
    if isinstance(hint, type):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    raise TypeError(f"no JSON name for {hint!r}: add one to tools/docs.py")


def _reachable(records: typing.Iterable[type]) -> Iterator[type]:
    """Every class that the records' fields are made of, in the order of first use."""
    seen: dict[type, None] = {}
    waiting: list[object] = [hint for record in records for hint in typing.get_type_hints(record).values()]
    while waiting:
        hint = waiting.pop(0)
        if isinstance(hint, type) and (dataclasses.is_dataclass(hint) or issubclass(hint, enum.Enum)):
            if hint not in seen:
                seen[hint] = None
                waiting += (
                    list(typing.get_type_hints(hint).values()) if dataclasses.is_dataclass(hint) else []
                )
        else:
            waiting += typing.get_args(hint)
    return iter(seen)


def _inner(records: typing.Iterable[type]) -> Iterator[type]:
    tops = set(RECORDS.values())
    return (one for one in _reachable(records) if dataclasses.is_dataclass(one) and one not in tops)


def _enums(records: typing.Iterable[type]) -> Iterator[type[enum.StrEnum]]:
    return (one for one in _reachable(records) if issubclass(one, enum.StrEnum))


# ---------------------------------------------------------------- the Python reference


REFERENCE_INTRO = """# Python reference

```python
import unspin

trace = unspin.trace(["pages/"])
for copy in trace.copies:
    print(copy.kind, copy.source, copy.target, copy.comparison.swaps)
```
"""


def reference_page() -> str:
    """The functions and nouns a user meets, from their docstrings."""
    parts = [MADE, REFERENCE_INTRO, "## Functions\n"]
    for name in getattr(unspin, "__all__", ()):
        thing = getattr(unspin, name)
        if inspect.isfunction(thing):
            parts.append(f"### unspin.{name}{_signature(thing)}\n\n{_prose(thing)}")
    own = (tracing, find_config, verifying)
    configs = (one for module in own for one in _own_classes(module) if one.__name__.endswith("Config"))
    parts += [_noun_entry(one) for one in (*configs, Progress)]
    parts.append("## Nouns\n\nAll stand in `unspin.model`: frozen dataclasses, and codes that are strings.\n")
    parts += [_noun_entry(noun) for module in NOUNS for noun in _own_classes(module)]
    parts.append(f"## Errors\n\n```text\n{inspect.cleandoc(errors.__doc__ or '')}\n```\n")
    return "\n".join(parts)


def _noun_entry(noun: type) -> str:
    if issubclass(noun, enum.StrEnum):
        return f"### {noun.__name__}\n\n{_first_paragraph(noun)}\n\n{_codes(noun)}"
    if not dataclasses.is_dataclass(noun):
        raise TypeError(f"{noun.__name__} is neither a dataclass nor an enum")
    told, hints = attribute_texts(noun), typing.get_type_hints(noun)
    rows = ["| field | type | |", "|---|---|---|"]
    rows += [
        f"| `{field.name}` | `{_python_name(hints[field.name])}` | {told.get(field.name, '')} |"
        for field in dataclasses.fields(noun)
    ]
    methods = [
        f"- `.{name}{'' if isinstance(one, property) else _signature(one)}`: {_first_paragraph(one)}"
        for name, one in vars(noun).items()
        if not name.startswith("_") and (inspect.isfunction(one) or isinstance(one, property))
    ]
    return "\n".join(
        [
            f"### {noun.__name__}\n",
            f"{_first_paragraph(noun)}\n",
            *rows,
            "",
            *methods,
            *([""] if methods else []),
        ]
    )


def _own_classes(module: types.ModuleType) -> Iterator[type]:
    return (
        one for one in vars(module).values() if inspect.isclass(one) and one.__module__ == module.__name__
    )


def _python_name(hint: object) -> str:
    name = hint.__name__ if isinstance(hint, type) and not typing.get_args(hint) else str(hint)
    return re.sub(r"\b(?:\w+\.)+(?=\w)", "", name).replace("|", "\\|")


def _signature(function: typing.Callable[..., object]) -> str:
    text = str(inspect.signature(function)).replace("'", "")
    return re.sub(r"\b(?:\w+\.)+(?=[A-Z])", "", text).replace("(self, ", "(").replace("(self)", "()")


def _prose(thing: object) -> str:
    """A docstring as Markdown: its sections as bold words, their entries as a list."""
    lines = []
    for line in inspect.cleandoc(thing.__doc__ or "").splitlines():
        if re.fullmatch(r"(Args|Returns|Raises|Example|Source):", line):
            lines += [f"**{line[:-1]}**", ""]
        else:
            lines.append(re.sub(r"^ {4}(\*?\w+): ", r"- `\1`: ", line).replace("        ", "  "))
    return "\n".join(lines) + "\n"


# ---------------------------------------------------------------- docstrings


def _first_paragraph(thing: object) -> str:
    return " ".join(inspect.cleandoc(thing.__doc__ or "").split("\n\n")[0].split())


def attribute_texts(noun: type) -> dict[str, str]:
    """Field name → what the class's docstring says of it; `left, right: …` speaks for both."""
    told: dict[str, str] = {}
    names: list[str] = []
    _, _, section = inspect.cleandoc(noun.__doc__ or "").partition("Attributes:\n")
    for line in section.splitlines():
        begin = re.match(r" {4}(\w+(?:, \w+)*): (.*)", line)
        if begin:
            names = begin[1].split(", ")
            told |= dict.fromkeys(names, begin[2].strip())
        elif line.startswith(" " * 8):
            told |= {name: f"{told[name]} {line.strip()}" for name in names}
        else:
            names = []
    return told


if __name__ == "__main__":
    main()
