"""Writes a trained reader as ONNX, with eight bits a weight.

    python export.py TRAINED OUT

TRAINED is the folder that train.py wrote; OUT gets reader.onnx and pieces.tsv.
"""

import json
import shutil
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic


def graph_of(state, settings):
    """The graph of model.py, operation by operation."""
    width, heads, layers = settings["width"], settings["heads"], settings["layers"]
    size = width // heads
    nodes, constants = [], []

    def constant(name, value):
        constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(op, inputs, out, **attributes):
        nodes.append(helper.make_node(op, inputs, [out], name=out, **attributes))
        return out

    def numbers(name):
        return state[name].numpy().astype(np.float32)

    def linear(x, name, out):
        product = add("MatMul", [x, constant(f"{name}.weight", numbers(f"{name}.weight").T)], f"{out}.product")
        return add("Add", [product, constant(f"{name}.bias", numbers(f"{name}.bias"))], out)

    def normed(x, name, out):
        return add("LayerNormalization", [x, constant(f"{name}.weight", numbers(f"{name}.weight")), constant(f"{name}.bias", numbers(f"{name}.bias"))], out, axis=-1, epsilon=settings["eps"])

    # The words' embedding in eight bits, with a scale for each word.
    words = numbers("words.weight")
    scales = np.maximum(np.abs(words).max(axis=1, keepdims=True), 1e-8) / 127
    table = constant("words.table", np.clip(np.round(words / scales), -127, 127).astype(np.int8))
    add("Gather", [table, "ids"], "words.rows")
    add("Cast", ["words.rows"], "words.float", to=TensorProto.FLOAT)
    add("Gather", [constant("words.scales", scales.astype(np.float32)), "ids"], "words.scale")
    x = add("Mul", ["words.float", "words.scale"], "words")
    x = add("Add", [x, add("Gather", [constant("cases.table", numbers("cases.weight")), "cases"], "cases.rows")], "words.cases")
    x = add("Add", [x, add("Gather", [constant("places.table", numbers("places.weight")), "places"], "places.rows")], "embedded")
    x = normed(x, "norm", "embedded.norm")
    add("Cast", ["mask"], "mask.float", to=TensorProto.FLOAT)
    add("Sub", [constant("one.float", np.array(1, np.float32)), "mask.float"], "mask.none")
    add("Mul", ["mask.none", constant("far", np.array(-1e4, np.float32))], "mask.far")
    bias = add("Unsqueeze", ["mask.far", constant("axes", np.array([1, 2], np.int64))], "bias")
    split = constant("split", np.array([0, 0, heads, size], np.int64))
    merged = constant("merged", np.array([0, 0, width], np.int64))
    root = constant("root", np.array(size**-0.5, np.float32))
    for i in range(layers):
        at = f"layers.{i}"

        def part(name, perm):
            y = linear(x, f"{at}.{name}", f"{at}.{name}")
            return add("Transpose", [add("Reshape", [y, split], f"{at}.{name}.split")], f"{at}.{name}.heads", perm=perm)

        q, k, v = part("query", [0, 2, 1, 3]), part("key", [0, 2, 3, 1]), part("value", [0, 2, 1, 3])
        weights = add("Mul", [add("MatMul", [q, k], f"{at}.scores"), root], f"{at}.scaled")
        weights = add("Softmax", [add("Add", [weights, bias], f"{at}.masked")], f"{at}.weights", axis=-1)
        seen = add("Transpose", [add("MatMul", [weights, v], f"{at}.seen")], f"{at}.turned", perm=[0, 2, 1, 3])
        seen = linear(add("Reshape", [seen, merged], f"{at}.flat"), f"{at}.out", f"{at}.out")
        x = normed(add("Add", [x, seen], f"{at}.sum1"), f"{at}.norm1", f"{at}.norm1")
        up = linear(x, f"{at}.up", f"{at}.up")
        # The exact GELU: x * (1 + erf(x / sqrt 2)) / 2.
        bent = add("Erf", [add("Mul", [up, constant(f"{at}.r", np.array(2**-0.5, np.float32))], f"{at}.bent")], f"{at}.erf")
        half = add("Mul", [up, constant(f"{at}.h", np.array(0.5, np.float32))], f"{at}.half")
        gelu = add("Add", [half, add("Mul", [half, bent], f"{at}.part")], f"{at}.gelu")
        down = linear(gelu, f"{at}.down", f"{at}.down")
        x = normed(add("Add", [x, down], f"{at}.sum2"), f"{at}.norm2", f"{at}.norm2")
    linear(x, "head", "odds")
    whole = ["rows", "length"]
    return helper.make_model(
        helper.make_graph(
            nodes, "name reader",
            [helper.make_tensor_value_info(name, TensorProto.INT64, ["one", "length"] if name == "places" else whole) for name in ("ids", "cases", "places", "mask")],
            [helper.make_tensor_value_info("odds", TensorProto.FLOAT, whole + [2])],
            constants,
        ),
        opset_imports=[helper.make_opsetid("", 17)], ir_version=8, producer_name="homeroom",
    )


def main():
    trained, out = Path(sys.argv[1]), Path(sys.argv[2])
    name = sys.argv[3] if len(sys.argv) > 3 else "model.pt"
    settings = json.loads((trained / "settings.json").read_text())
    state = torch.load(trained / name, map_location="cpu")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        model = graph_of(state, settings)
        onnx.checker.check_model(model)
        onnx.save(model, whole)
        # Seven bits a weight, held in eight: with eight, processors without VNNI overflow.
        quantize_dynamic(
            whole, out / "reader.onnx", op_types_to_quantize=["MatMul"], per_channel=True, reduce_range=True,
            weight_type=QuantType.QInt8, extra_options={"MatMulConstBOnly": True},
        )
    if (trained / "pieces.tsv").resolve() != (out / "pieces.tsv").resolve():
        shutil.copy(trained / "pieces.tsv", out / "pieces.tsv")
    print(f"{(out / 'reader.onnx').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
