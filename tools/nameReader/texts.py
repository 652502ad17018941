"""The texts that the reader learns from, each as (language, text, people, look-alikes); places are code points of the text."""

import json
import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
LABEL = re.compile(r"⟦(\w+)\|([^⟧]*)⟧")
# With a digit inside: "{N2L}" is a full name with two surnames.
TWO_SURNAMES = "N2L"
SLOT = re.compile(r"\{(xN2L|N2L|[A-Za-z]+)(\d?)\}")
PARTICLE = re.compile(r"(?:de|del|la|los|las|van|von|der|den|bin|al|el|y|da|dos|di|jr\.?|sr\.?|ii|iii|the)$", re.I)
PEOPLE = {"p", "minor", "adult", "figure"}


class Text:
    def __init__(self, lang, text, people, alike, known=True):
        self.lang = lang
        self.text = text
        self.people = people
        self.alike = alike
        # False where look-alikes have no labels.
        self.known = known


def labelled(line):
    row = json.loads(line)
    people, alike = [], []
    text, at = "", 0
    for match in LABEL.finditer(row["text"]):
        text += row["text"][at : match.start()]
        span = (len(text), len(text) + len(match.group(2)), match.group(1))
        (people if span[2] in PEOPLE else alike).append(span)
        text += match.group(2)
        at = match.end()
    return Text(row["lang"], text + row["text"][at:], people, alike)


def own_texts(folder):
    return [labelled(line) for path in sorted(folder.glob("*.jsonl")) for line in path.read_text("utf8").split("\n") if line]


def corpus(path):
    out = []
    for line in path.read_text("utf8").split("\n"):
        if not line:
            continue
        row = json.loads(line)
        units = [0]
        for char in row["text"]:
            units.append(units[-1] + (2 if ord(char) > 0xFFFF else 1))
        place = {unit: i for i, unit in enumerate(units)}
        people = [(place[s["start"]], place[s["end"]], "p") for s in row["spans"] if s["start"] in place and s["end"] in place]
        out.append(Text(row["lang"], row["text"], people, [], known=False))
    return out


def templates(name):
    return [block.strip("\n") for block in (HERE / name).read_text("utf8").split("\n~\n") if block.strip()]


def name_parts(texts):
    """Parts of names in the project's own texts: those that stand first in a name of several words, and the others."""
    first, last = set(), set()
    for text in texts:
        for start, end, _ in text.people:
            words = text.text[start:end].split(" ")
            if len(words) < 2:
                continue
            for i, word in enumerate(words):
                if len(word) > 2 and word[0].isupper() and not word.isupper() and not PARTICLE.match(word) and re.fullmatch(r"[^\W\d_][\w'’-]+", word):
                    (first if i == 0 else last).add(word)
    return sorted(first), sorted(last)


class Writer:
    """Fills templates and puts other people into texts, with the names that `drawer` draws."""

    def __init__(self, drawer, random):
        self.drawer = drawer
        self.random = random

    def form(self, kind, person, lang):
        """A person's name in one of its forms."""
        first, last = person["first"], person["last"]
        double = f"{last} {person['other']}"
        if kind == "N":
            roll = self.random.random()
            if lang == "es" and roll < 0.3:
                return f"{first} {double}"
            return f"{first} {self.drawer.pick('ABCDEFGHJKLMNPRSTVWYZ')}. {last}" if roll > 0.97 else f"{first} {last}"
        if kind == TWO_SURNAMES:
            return f"{first} {double}"
        if kind == "F":
            return first
        if kind in ("L", "NL"):
            return last
        if kind == "Ls":
            return last + ("es" if last.endswith(("s", "z", "x", "ch")) else "s")
        if kind == "I":
            return f"{first[0]}. {last}"
        if kind == "i":
            return first[0].upper() + last[0].upper()
        if kind == "n":
            return first.lower()
        if kind == "l":
            return last.lower()
        if kind == "m":
            return f"{first} {last}".lower()
        if kind == "u":
            return f"{first} {last}".upper()
        if kind == "U":
            return first.upper()
        if kind == "V":
            return last.upper()
        if kind == "R":
            return f"{last}, {first}"
        if kind == "K":
            return person["nick"]
        if kind == "Q":
            return self.drawer.pronounced(first)
        if kind == "H":
            return self.drawer.handle(first, last)
        if kind == "h":
            return self.drawer.handle(first, last)[1:]
        if kind == "G":
            return self.drawer.hashtag(first, last)
        raise ValueError(kind)

    PERSON_KINDS = {"N", "N2L", "F", "L", "Ls", "I", "i", "n", "l", "m", "u", "U", "V", "R", "K", "Q", "H", "h", "G"}

    def fill(self, template, lang):
        persons, places = {}, {}
        people, alike = [], []
        text, at = "", 0
        for match in SLOT.finditer(template):
            text += template[at : match.start()]
            at = match.end()
            kind, number = match.group(1), match.group(2)
            # "{xL1} Hall": a person's name that is the name of a thing here.
            thing = kind[0] == "x"
            kind = kind.removeprefix("x")
            if kind in self.PERSON_KINDS:
                person = persons.get(number) if number else None
                if person is None:
                    person = self.drawer.person()
                    if number:
                        persons[number] = person
                value = self.form(kind, person, lang)
                if thing:
                    alike.append((len(text), len(text) + len(value), "o"))
                elif kind == "R":
                    comma = len(person["last"])
                    people.append((len(text), len(text) + comma, "p"))
                    people.append((len(text) + comma + 2, len(text) + len(value), "p"))
                else:
                    people.append((len(text), len(text) + len(value), "p"))
            else:
                value = places.get(kind + number) if number else None
                if value is None:
                    value = self.drawer.place(kind, lang)
                    if number:
                        places[kind + number] = value
                # Historic people count as people, as in the labelled texts.
                (people if kind == "FIG" else alike).append((len(text), len(text) + len(value), "o"))
            text += value
        return Text(lang, text + template[at:], people, alike)

    def another_name(self, old, known, lang):
        words = old.split(" ")
        if re.search(r"[^\w .'’ʼ&-]", old) or "_" in old or any(char.isdigit() for char in old):
            return old
        out = []
        for i, word in enumerate(words):
            # Initials stay: they belong to the text's form.
            if PARTICLE.match(word) or re.fullmatch(r"(?:\w\.?){1,3}", word) and word.upper() == word:
                out.append(word)
                continue
            key = word.lower()
            if key not in known:
                given = self.random.random() < 0.4 if len(words) == 1 else i == 0
                known[key] = self.drawer.first() if given else self.drawer.last()
            out.append(known[key])
        name = " ".join(out)
        if old == old.lower():
            return name.lower()
        return name.upper() if old == old.upper() and len(old) > 2 else name

    def substitute(self, text):
        """The same text with other people in it, and now and then other schools and places."""
        known, places = {}, {}
        pieces, people, alike = [], [], []
        size, at = 0, 0
        for start, end, label in sorted(text.people + text.alike):
            if start < at:
                continue
            before, old = text.text[at:start], text.text[start:end]
            new = old
            if label in PEOPLE:
                new = self.another_name(old, known, text.lang)
            elif label in ("s", "l", "o") and self.random.random() < 0.35:
                kinds = {"s": "S" if " " not in old else "SS", "l": "PL" if " " in old else "CI", "o": "O"}
                if old not in places:
                    places[old] = self.drawer.place(kinds[label], "en") if re.fullmatch(r"[A-Z][\w .'’-]+", old) else old
                new = places[old]
            size += len(before)
            span = (size, size + len(new), label)
            (people if label in PEOPLE else alike).append(span)
            pieces += [before, new]
            size += len(new)
            at = end
        return Text(text.lang, "".join(pieces) + text.text[at:], people, alike, text.known)

    def vary(self, text):
        """The same text in another dress: a headline's capitals, all capitals, small letters, no accents, other quotation marks."""
        roll = self.random.random()
        old = text.text
        new = old
        if roll < 0.06:
            new = re.sub(r"(^|[\s(“\"‘—-])(\w)(?=\w{3})", lambda m: m.group(1) + upper(m.group(2)), old)
        elif roll < 0.1:
            new = "".join(upper(c) for c in old)
        elif roll < 0.16:
            new = "".join(lower(c) for c in old)
        if self.random.random() < 0.06:
            new = new.translate(str.maketrans("áéíóúÁÉÍÓÚñü", "aeiouAEIOUnu"))
        if self.random.random() < 0.3:
            new = new.translate(str.maketrans("“”‘’", "\"\"''")) if "“" in new or "’" in new else new.replace("'", "’")
        assert len(new) == len(old)
        return Text(text.lang, new, text.people, text.alike, text.known)

    def split(self, text):
        """The lines of a text as texts of their own: a page gives an interview or a table line by line."""
        out, at = [], 0
        for line in text.text.split("\n"):
            end = at + len(line)
            if line.strip():
                cut = lambda spans: [(s - at, e - at, label) for s, e, label in spans if at <= s and e <= end]
                out.append(Text(text.lang, line, cut(text.people), cut(text.alike), text.known))
            at = end + 1
        return out


def upper(char):
    up = char.upper()
    return up if len(up) == 1 else char


def lower(char):
    low = char.lower()
    return low if len(low) == 1 else char
