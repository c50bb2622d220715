"""Writes trained weights as the package's int8 network: `python export.py --weights FILE --model DIR --out DIR`.

Three files: `reader.onnx` (weights of the layers and the vocabulary as 8-bit numbers, one scale a channel),
`reader.json` (transitions and links), `tokenizer.json` (the model's own).
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer

from network import Tagger
from unspin.claims.reader.linking import FEATURES

_OPSET = 18


def main() -> None:
    """Nothing; the files stand in `--out`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    tagger = Tagger()
    tagger.load_state_dict(torch.load(options.weights))
    tagger.eval()
    options.out.mkdir(parents=True, exist_ok=True)
    write_network(tagger, options.out / "reader.onnx")
    write_learned(tagger, options.out / "reader.json")
    write_tokenizer(options.model, options.out / "tokenizer.json")
    for path in sorted(options.out.iterdir()):
        print(f"{path.name}: {path.stat().st_size:,} bytes")


def write_network(tagger: Tagger, path: Path) -> None:
    """Nothing; the network stands in `path`, in 8-bit numbers."""
    ids = torch.ones(2, 16, dtype=torch.int64)
    dynamic = {0: "windows", 1: "pieces"}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            tagger,
            (ids, ids),
            str(whole),
            input_names=["ids", "writings"],
            output_names=["scores"],
            dynamic_axes={"ids": dynamic, "writings": dynamic, "scores": dynamic},
            opset_version=_OPSET,
            dynamo=False,
        )
        quantize_dynamic(whole, path, weight_type=QuantType.QInt8, per_channel=True)
    model = onnx.load(path)
    model.producer_name, model.producer_version, model.doc_string = "unspin", "", ""
    onnx.save(model, path)


def write_learned(tagger: Tagger, path: Path) -> None:
    """Nothing; the transitions stand in `path`, and links by vectors alone, until `fit_links.py` fits them."""
    fields: dict[str, object] = {
        name: [[round(number, 4) for number in row] for row in getattr(tagger, name).tolist()]
        for name in ("parts", "names")
    }
    plain = {"features": [1.0, *[0.0] * (FEATURES - 1)], "nothing": [0.0]}
    path.write_text(json.dumps({**fields, "sources": plain, "cues": plain}), encoding="utf-8")


def write_tokenizer(folder: Path, path: Path) -> None:
    """Nothing; the model's tokenizer, which neither cuts nor pads, stands in `path`."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    path.write_text(tokenizer.to_str(), encoding="utf-8")


if __name__ == "__main__":
    main()
