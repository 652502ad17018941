"""Writes tests/fixtures/nameReader/pieces.json: texts and the pieces that the Python rules cut them into.

    python pieces_table.py      with resources/name-reader/pieces.tsv in place
"""

import json

from names import ROOT
from pieces import cutter_of

TEXTS = [
    "Mireya Rubio, a 16-year-old junior at Garfield High, held a sign.",
    "MARÍA CASTAÑEDA anotó 21 puntos; «¡Vamos!», gritó Ñusta.",
    "TM: Last week.\nHT: And then?",
    "[7:41 PM] big_rob: @hrag where r u 🕊️🏃‍♀️",
    "José Peña, en letras separadas.",
    "“It’s Siobhán O’Connor-Nguyễn,” Ms. St. James said — twice.",
    "1. WASHINGTON (Jordan) 12.44\t2. McDonald, 12.9",
    "ﬁnal ½ ① Ⅳ ４２ x² …",
    "a\u200bb\u00adc\u202ed",
    "Владимир 田中 ابن สวัสดี",
    "",
    "   \u00a0 ",
    "supercalifragilisticexpialidocious" * 6,
    "ʻOkina Kapiʻolani K'iche' Ka'ahumanu d’Angelo",
    "İSTANBUL straße STRASSE ǅungla",
    "#JusticeForGelo @mireya.draws https://homeroom.example/mireya-rubio",
]


def main():
    cutter = cutter_of(ROOT / "resources" / "name-reader")
    rows = []
    for text in TEXTS:
        units = [0]
        for char in text:
            units.append(units[-1] + (2 if ord(char) > 0xFFFF else 1))
        rows.append(dict(text=text, pieces=[[id, kind, units[start], units[end]] for id, kind, start, end in cutter.read(text)]))
    lines = ",\n".join("  " + json.dumps(row, ensure_ascii=True) for row in rows)
    path = ROOT / "tests" / "fixtures" / "nameReader" / "pieces.json"
    path.write_text(f"[\n{lines}\n]\n", "utf8")


if __name__ == "__main__":
    main()
