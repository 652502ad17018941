"""Cuts a text into the pieces that the reader knows, each with its place in the text and a case class.

The same rules are in src/nameReader/cutPieces.ts. A change here needs the same change there; a table of texts and pieces
(tests/fixtures/nameReader/pieces.json) holds both to the same result.
"""

import unicodedata
from pathlib import Path

import regex

META = "\u2581"
CLUSTER = regex.compile(r"\P{M}\p{M}*|\p{M}+", regex.S)
LETTERS = regex.compile(r"[\p{L}\p{M}]+")
NUMBER = regex.compile(r"\p{Nd}")
SPACE = regex.compile(r"[\s\p{Z}]+")
DROPPED = regex.compile(r"[\p{Cc}\p{Cf}\p{Cs}\p{Co}]")
LONGEST_PIECE = 16
LONGEST_WORD = 120

# Case classes of a run of letters; everything else is OTHER or DIGIT.
OTHER, SMALL, TITLE, UPPER, ONE_CAPITAL, MIXED, DIGIT = range(7)


def case_of(letters):
    """Returns the case class of a run of letters."""
    plain = [c for c in letters if c.upper() != c.lower()]
    if not plain:
        return OTHER
    small = [c == c.lower() for c in plain]
    if all(small):
        return SMALL
    if not any(small):
        return ONE_CAPITAL if len(plain) == 1 else UPPER
    if not small[0] and all(small[1:]):
        return TITLE
    return MIXED


def lowered(char):
    low = char.lower()
    return low if len(low) == 1 else char


def words_in(text):
    """Splits a text at its spaces. Returns lists of (character, start, end, case class), in code points of `text`."""
    words = []
    word = []
    at = 0
    for match in CLUSTER.finditer(text):
        start, end = match.span()
        for char in unicodedata.normalize("NFKC", match.group()):
            if SPACE.match(char):
                if word:
                    words.append(word)
                word = []
            elif not DROPPED.match(char):
                word.append([char, start, end, DIGIT if NUMBER.match(char) else OTHER])
        at = end
    if word:
        words.append(word)
    for word in words:
        plain = "".join(one[0] for one in word)
        for run in LETTERS.finditer(plain):
            kind = case_of(run.group())
            # "CASTAÑEDA" is read as "Castañeda" with the class UPPER: pieces of capitals are short and say little.
            lower = kind == UPPER and run.end() - run.start() >= 4
            for i in range(run.start(), run.end()):
                word[i][3] = kind
                if lower and i > run.start():
                    word[i][0] = lowered(word[i][0])
    return words


class Cutter:
    """Cuts words into the pieces of a list: the likeliest way, by the sum of the pieces' scores."""

    def __init__(self, pieces, scores, unknown):
        self.ids = {piece: i for i, piece in enumerate(pieces) if piece}
        self.scores = scores
        self.unknown = unknown
        self.unknown_score = min(scores) - 10
        self.kept = {}

    def cut(self, word):
        """Takes a word that begins with META; returns [(id, from, to)]."""
        known = self.kept.get(word)
        if known is not None:
            return known
        n = len(word)
        best = [-1e30] * (n + 1)
        back = [None] * (n + 1)
        best[0] = 0.0
        for i in range(n):
            if best[i] <= -1e29:
                continue
            for e in range(i + 1, min(n, i + LONGEST_PIECE) + 1):
                id = self.ids.get(word[i:e])
                if id is not None and best[i] + self.scores[id] > best[e]:
                    best[e] = best[i] + self.scores[id]
                    back[e] = (id, i)
            if best[i] + self.unknown_score > best[i + 1]:
                best[i + 1] = best[i] + self.unknown_score
                back[i + 1] = (self.unknown, i)
        cuts = []
        at = n
        while at > 0:
            id, begin = back[at]
            cuts.append((id, begin, at))
            at = begin
        cuts.reverse()
        self.kept[word] = cuts
        return cuts

    def read(self, text):
        """Returns [(id, case class, start, end)] of a text. A piece that is only the space before a word has start = end."""
        out = []
        for word in words_in(text):
            word = word[:LONGEST_WORD]
            spelled = META + "".join(one[0] for one in word)
            for id, begin, end in self.cut(spelled):
                part = word[max(begin - 1, 0) : end - 1]
                if not part:
                    start = word[0][1]
                    out.append((id, word[0][3], start, start))
                    continue
                lead = next((one for one in part if one[3] not in (OTHER, DIGIT)), part[0])
                out.append((id, lead[3], part[0][1], part[-1][2]))
        return out


def cutter_of(folder):
    """The pieces of a trained reader, from its file pieces.tsv. The first four ids are the marks for begin, padding, end and unknown."""
    rows = [line.split("\t") for line in (Path(folder) / "pieces.tsv").read_text("utf8").split("\n") if line]
    cutter = Cutter(["", "", "", ""] + [piece for piece, _ in rows], [-99.0] * 4 + [float(score) for _, score in rows], 3)
    cutter.unknown_score = min(float(score) for _, score in rows) - 10
    return cutter
