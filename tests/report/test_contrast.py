"""Every text colour against every ground it stands on, in both schemes: WCAG 2.2, level AA."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

LEAST = 4.5
KINDS = ("name", "number", "meaning", "quotation", "wording", "change")
LEDGER_PARTS = ("said-by", "cue", "said", "warn")
PAIRS = [
    *((text, ground) for text in ("ink", "muted", "accent", "link") for ground in ("paper", "sheet")),
    *((kind, f"{kind}-ground") for kind in KINDS),
    *(("ink", f"{kind}-ground") for kind in KINDS),
    ("on-ink", "on"),
    ("paper", "muted"),
    ("paper", "ink"),
    *((text, f"{part}-ground") for part in LEDGER_PARTS for text in (part, "ink")),
    *((part, ground) for part in LEDGER_PARTS for ground in ("paper", "sheet")),
]


def schemes() -> dict[str, dict[str, str]]:
    assets = files("unspin.report").joinpath("assets")
    light: dict[str, str] = {}
    dark: dict[str, str] = {}
    for name in ("paper.css", "ledger.css"):
        roots = re.findall(r":root \{(.*?)\}", assets.joinpath(name).read_text("utf-8"), re.DOTALL)
        for scheme, block in zip((light, dark), roots, strict=True):
            scheme |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
    return {"light": light, "dark": light | dark}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    high, low = sorted((luminance(one), luminance(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_legible(scheme: str, text: str, ground: str) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[text], colours[ground]) >= LEAST


def test_the_measure_is_the_published_one() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
