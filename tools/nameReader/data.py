"""Puts the training texts together: the project's own, three public corpora, filled templates; and those held out.

    python data.py FILE      writes the texts held out, labelled, for tools/fit-reader-weights.ts
"""

import json
import random
import sys
from pathlib import Path

from names import ROOT, Drawer
from texts import Writer, corpus, name_parts, own_texts, templates

CORPORA = (("wikigold.jsonl", 0.5), ("wnut17.jsonl", 0.25), ("btc.jsonl", 0.35))
HELD_OUT = 11


def sources(folder, more=False):
    """Returns (own, held, templates, held templates, corpora): what is learned from, and what is only measured.

    `more`: with the templates that were written after the first training.
    """
    every = own_texts(ROOT / "tools" / "nameTraining")
    own = [text for i, text in enumerate(every) if i % HELD_OUT != 5]
    held = [text for i, text in enumerate(every) if i % HELD_OUT == 5]
    blocks = [(lang, block) for lang in ("en", "es") for block in templates(f"templates-{lang}.txt")]
    if more:
        blocks += [(lang, block) for lang in ("en", "es") for block in templates(f"templates-more-{lang}.txt")]
    kept = [one for i, one in enumerate(blocks) if i % HELD_OUT != 5]
    held_blocks = [one for i, one in enumerate(blocks) if i % HELD_OUT == 5]
    public = [(corpus(Path(folder) / name), share) for name, share in CORPORA] if folder else []
    return own, held, kept, held_blocks, public


def writer_for(own, seed):
    chance = random.Random(seed)
    return Writer(Drawer(chance, name_parts(own)), chance), chance


def one_round(own, blocks, public, seed, copies, fills):
    """One round of training texts: `copies` of each own text (Spanish more often), `fills` of each template, a share of the corpora."""
    writer, chance = writer_for(own, seed)
    out = []

    def add(text):
        text = writer.vary(text)
        if "\n" in text.text and chance.random() < 0.5:
            out.extend(writer.split(text))
        else:
            out.append(text)

    for text in own:
        times = copies * (1.3 if text.lang == "es" else 1)
        for _ in range(int(times) + (chance.random() < times % 1)):
            add(text if chance.random() < 0.15 else writer.substitute(text))
    for lang, block in blocks:
        for _ in range(fills + (lang == "es" and chance.random() < 0.3)):
            add(writer.fill(block, lang))
    for texts, share in public:
        for text in texts:
            if chance.random() < share * (1 if text.people else 0.5):
                out.append(writer.vary(writer.substitute(text) if chance.random() < 0.7 else text))
    # Short texts are joined now and then: a page has more than one line.
    chance.shuffle(out)
    return out


def held_out(own, held, blocks, seed=77):
    """The texts that no weight is made from: as they are, once more with other people, and templates that were kept apart."""
    writer, _ = writer_for(own, seed)
    out = list(held) + [writer.substitute(text) for text in held]
    for lang, block in blocks:
        for _ in range(8):
            text = writer.fill(block, lang)
            out.extend(writer.split(text) if "\n\n" in block or len(out) % 2 else [text])
    return out


def marked(text):
    """A text with its labels in it, as in tools/nameTraining."""
    out, at = "", 0
    spans = [(s, e, "p") for s, e, _ in text.people] + [(s, e, "o") for s, e, _ in text.alike]
    for start, end, label in sorted(spans):
        if start < at:
            continue
        out += f"{text.text[at:start]}⟦{label}|{text.text[start:end]}⟧"
        at = end
    return out + text.text[at:]


if __name__ == "__main__":
    own, held, _, held_blocks, _ = sources(None, more=True)
    with open(sys.argv[1], "w", encoding="utf8") as file:
        for text in held_out(own, held, held_blocks):
            file.write(json.dumps(dict(lang=text.lang, text=marked(text)), ensure_ascii=False) + "\n")
