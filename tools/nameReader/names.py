"""Draws names of people, and of schools, streets, shops, works … that are no people, all from the lists of the project."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"


def lines(path):
    return [line for line in (RESOURCES / path).read_text("utf8").split("\n") if line]


SYLLABLES = (
    "xo chi tl ja ly sa kwa me nguy en thi ho zai ra de shawn ta ni qua mar li bri an dre ek pra ti yu ki soo jin ade bo la mi re ya tz ek oa zu bel "
    "wen dor pha vik esh lo ren gra nik os wy br ul fi mbe ngo tsu kh al yev ian moa lei kaʻi ʻo ñe ó ışı ül ać ska gür dze shvi"
).split()
# The lists have no accents. These words are written with theirs.
ACCENTED = {
    word.translate(str.maketrans("áéíóúñü", "aeiounu")): word
    for word in (
        "garcía martínez rodríguez hernández lópez gonzález pérez sánchez ramírez gómez díaz vásquez jiménez álvarez gutiérrez muñoz núñez domínguez "
        "méndez vázquez chávez guzmán fernández ortíz peña cárdenas rendón zúñiga bolaños avendaño ibáñez yáñez ordóñez quiñones castañeda marín galván "
        "beltrán durán román luján ávila águila villaseñor valdés cortés solís rentería tejeda ríos león farías mejía piña acuña "
        "josé maría sofía lucía andrés ángel jesús raúl césar óscar martín joaquín sebastián adrián fabián julián iván simón nicolás tomás hernán rubén "
        "germán ramón inés mónica verónica rocío belén noemí concepción asunción itzél yaretzí toño chío íngrid débora áfrica irán zoé renée chloé anaïs "
        "björn søren jürgen müller schröder gonçalves joão nuñez łukasz józef şahin çelik yılmaz dvořák novák horváth székely nguyễn trần phạm lê đặng hồng"
    ).split()
}
NICKNAMES = (
    "Toño Chuy Beto Lupe Nacho Pancho Chelo Concha Kike Memo Pepe Paco Lalo Chava Chema Tere Mago Nena Güero Flaco Chino Gordo Cuquis Yoyo "
    "Bubba Skip Ace Tank Duke Junior Tiny Red Stretch Bird Moose Birdie Pip Coco Kiki Lulu Mimi Zuzu Deuce Trey Peanut Boots Sunny Pop Smalls Bear Tex "
    "Big_Mike Doc Bo Cee Jay Dee Kay Tee Em Jo Ty Zo Ro Mo Lex Dre Tay Ray-Ray Jojo Papi Mija Sis Tito Tata Nana Lolo Lola Kuya Ate Bae-Bae"
).replace("_", " ").split(" ")
PRONOUNCED = "SEE-rah|shuh-VAWN|Dah-nee|NWEN|hwa-KEEN|EE-fuh|Sho-chee|Keer-sten|mah-REE-so|tah-VEES|OH-luh|Zhwow|Ah-nya|el-EE-zee|Wah-HEE-duh|JEE-hoo".split("|")
WORD_NAMES = (
    "Page Price Sunday Christmas Winter Summer Autumn Rain Sky River Story Justice Bishop King Prince Duke Earl Baker Cook Carter Mason Hunter Fisher Good Best "
    "Strong Young Long Short Small Little Black White Brown Green Gray Gold Silver Stone Rose Lily Violet Daisy Ivy Hazel Olive Ruby Pearl Amber Jade Opal Faith "
    "Hope Grace Joy Patience Charity Mercy Honor Will Mark Chase Grant Drew Bill Rob Frank Art Gene Miles Wells Brooks Hill Field Fields Woods Park Lane Street "
    "Church Temple Abbot Pope Deacon Major Sergeant March April May June August Friday Monday Noel Easter Winters Frost Snow Storm Day Knight Case Cash Pace Love "
    "Bliss Moody Rich Poor Swift Sharp Wise Noble Savage Wilder West North Weston Easton London Paris Sydney Austin Dallas Houston Jordan Israel Chad Kenya China India Irán Asia "
    "Egypt Cuba Milan Florence Rome Vienna Phoenix Dakota Montana Carolina Georgia Virginia Madison Lincoln Jefferson Kennedy Reagan Carter Ford Bell Ball Banks "
    "Bridges Flowers Waters Rivers Pool Lake Ocean Beach Sand Marsh Moss Reed Rush Bush Berry Cherry Plum Peach Lemon Sage Basil Ginger Pepper Rice Bean Mack Pitt "
    "Her An So Do To My Van Ho Ha Hoang Le Doe Day Yoo You Oh Ma Pan Fan Tan Ban Sun Song Long Lung King Wing Ling Lam Ham Chin Chow Pham "
    "Luz Sol Cruz Paz Pilar Rosario Dolores Mercedes Consuelo Socorro Remedios Nieves Blanca Rosa Azucena Flor Perla Estrella Aurora Alba Luna Mar Cielo Reina Rey "
    "Santos Reyes Flores Campos Ríos Montes Prado Rojas Calvo Moreno Rubio Bueno Delgado Guerra Iglesias Torres Castillo Palacios Puente Fuentes Lagos Mares Vega León "
    "Lobo Cordero Toro Cabrera Zapata Zapatero Herrero Marino Pastor Abad Conde Duque Leal Franco Bravo Cano Blanco Pardo Hierro Sierra Roca Pena Peña Lara Mora Parra"
).split()


class Drawer:
    """Draws with one source of random numbers. `own` are parts of names from the project's own texts: (first, last)."""

    def __init__(self, random, own):
        self.random = random
        self.common_first = lines("names/common-first-names.txt")
        self.rare_first = lines("names/rare-first-names.txt")
        self.common_last = lines("names/common-surnames.txt")
        self.rare_last = lines("names/rare-surnames.txt")
        self.cities = [" ".join(w.capitalize() for w in c.split(" ")) for c in lines("names/cities.txt")]
        self.own_first, self.own_last = own
        listed = {path.stem: lines(f"not-people/{path.name}") for path in (RESOURCES / "not-people").glob("*.txt") if path.stem != "README"}
        both = lambda *names: [entry for name in names for entry in listed[name] if not entry.startswith("#")]
        self.schools = both("high-schools-of-los-angeles", "other-schools", "high-schools-elsewhere-in-the-country")
        self.places = both("places-of-southern-california", "places-elsewhere-in-the-country", "places-of-the-world")
        self.streets = both("streets")
        self.shops = both("shops-and-makers", "food-and-drink")
        self.teams = both("teams-and-leagues")
        self.works = both("works")
        self.prizes = both("prizes-and-laws")
        self.feasts = both("faith-and-feasts")
        self.science = both("terms-of-science")
        self.headings = both("headings")
        self.figures = both("namesakes")
        self.peoples = both("peoples-and-languages")

    def pick(self, list):
        return list[int(self.random.random() * len(list))]

    def coined(self):
        n = 2 + (self.random.random() < 0.45)
        return "".join(self.pick(SYLLABLES) for _ in range(n))

    def spell(self, key):
        """A name of the lists as people write it."""
        roll = self.random.random()
        if key in ACCENTED and roll < 0.85:
            key = ACCENTED[key]
        if key.startswith("mc") and len(key) > 4 and roll < 0.8:
            return "Mc" + key[2:].capitalize()
        if key.startswith("o") and len(key) > 4 and key[1] in "bcdhklmnr" and roll < 0.1:
            return "O" + self.pick("'’") + key[1:].capitalize()
        if key.startswith(("de", "la", "da", "ke")) and len(key) > 5 and roll < 0.12:
            return key[:2].capitalize() + self.pick(["", "'", "’"]) + key[2:].capitalize()
        return key[:1].upper() + key[1:]

    def part(self, common, rare, own, common_share):
        roll = self.random.random()
        if roll < 0.2 and own:
            return self.pick(own)
        if roll < 0.2 + common_share:
            return self.spell(self.pick(common))
        if roll < 0.92:
            return self.spell(self.pick(rare)) if self.random.random() < 0.7 else self.coined().capitalize()
        return self.pick(WORD_NAMES)

    def first(self):
        name = self.part(self.common_first, self.rare_first, self.own_first, 0.38)
        roll = self.random.random()
        if roll < 0.03:
            return f"{name}-{self.part(self.common_first, self.rare_first, self.own_first, 0.4)}"
        if roll < 0.05:
            return f"{name}-{self.pick(SYLLABLES)}"
        if roll < 0.08:
            return f"{name} {self.part(self.common_first, self.rare_first, self.own_first, 0.6)}"
        return name

    def last(self):
        one = lambda: self.part(self.common_last, self.rare_last, self.own_last, 0.36)
        roll = self.random.random()
        if roll < 0.06:
            return f"{one()}-{one()}"
        if roll < 0.08:
            return f"{self.pick(['de la', 'de', 'del', 'van', 'van der', 'von', 'bin', 'al', 'da', 'dos', 'Ó', 'Ní', 'El', 'De La', 'Van', 'St.'])} {one()}"
        if roll < 0.1:
            return self.pick([s for s in self.schools[:200] if re.fullmatch(r"[^\W\d_]{3,}", s)] or ["Garfield"])
        return one()

    def pronounced(self, first):
        if self.random.random() < 0.3:
            return self.pick(PRONOUNCED)
        parts = re.findall(r"[^aeiouyáéíóú\W]*[aeiouyáéíóú]+[^aeiouyáéíóú\W]?(?![aeiouy])", first.lower()) or [first.lower()]
        stress = int(self.random.random() * len(parts))
        style = self.random.random()
        return "-".join(p.upper() if i == stress and style < 0.7 else p for i, p in enumerate(parts))

    def handle(self, first, last):
        f, l = (re.sub(r"[^\w]", "", x.lower()) for x in (first, last))
        return "@" + self.pick([f"{f}.{l}", f"{f}_{l}", f"{f}{l}07", f"the.real.{f}", f"{f}.draws", f"{l}.{f}", f"{f}{l[:1]}", f"its{f}", f"{f}_{l[:3]}12"])

    def hashtag(self, first, last):
        f, l = (re.sub(r"[^\w]", "", x) for x in (first, last))
        return self.pick([f"#JusticeFor{f}", f"#{f}Strong", f"#LongLive{f}", f"#{f}{l}", f"#justicefor{f.lower()}", f"#RIP{f}", f"#free{f.lower()}", f"#{f.lower()}forpresident"])

    def person(self):
        first, last = self.first(), self.last()
        nick = self.pick(NICKNAMES) if self.random.random() < 0.6 else first[: 3 + int(self.random.random() * 2)].rstrip("-' ’")
        return dict(first=first, last=last, other=self.last(), nick=nick)

    def place(self, kind, lang):
        """A name of something that is no person."""
        pick, roll = self.pick, self.random.random()
        made = lambda: self.last()
        if kind == "S":
            return pick(self.schools) if roll < 0.6 else made() if roll < 0.85 else pick(self.places)
        if kind == "SS":
            ends = ["High School", "High", "Middle School", "Elementary", "Academy", "Prep", "Charter", "Senior High", "Magnet", "Continuation School"]
            base = pick(self.schools) if roll < 0.5 else f"{self.first()} {made()}" if roll < 0.75 else made()
            return f"{base} {pick(ends)}"
        if kind == "SSE":
            heads = ["la Preparatoria", "la Secundaria", "el Colegio", "el Instituto", "la Escuela", "la Primaria"]
            base = pick(self.schools) if roll < 0.5 else f"{self.first()} {made()}" if roll < 0.75 else made()
            return f"{pick(heads)} {base}" if self.random.random() < 0.7 else f"{base} High School"
        if kind == "ST":
            base = pick(self.streets) if roll < 0.5 else made()
            if lang == "es":
                return f"calle {base}" if self.random.random() < 0.5 else f"avenida {base}"
            return base if self.random.random() < 0.35 else f"{base} {pick(['Street', 'Avenue', 'Boulevard', 'St.', 'Ave.', 'Blvd.', 'Drive', 'Road', 'Lane', 'Court', 'Way'])}"
        if kind == "PL":
            if roll < 0.4:
                return pick(self.places)
            if lang == "es":
                return f"{pick(['el parque', 'el centro', 'la plaza', 'el auditorio', 'la biblioteca', 'el estadio', 'el gimnasio', 'el lago', 'el mercado'])} {made()}"
            return f"{pick([made(), self.first(), made(), pick(self.places)])} {pick(['Park', 'Hall', 'Field', 'Library', 'Auditorium', 'Stadium', 'Plaza', 'Lake', 'Center', 'Gym', 'Theater', 'Recreation Center', 'Church', 'Creek', 'Beach', 'Hospital', 'Market'])}"
        if kind == "CI":
            return pick(self.cities) if roll < 0.5 else pick(self.places)
        if kind == "O":
            if roll < 0.35:
                return pick(["Black Student Union", "MEChA", "Key Club", "Robotics Club", "Model UN", "Mock Trial", "Link Crew", "Anime Club", "Associated Student Body", "ASB", "Speech and Debate",
                             "Interact", "Red Cross Club", "Folklórico", "Drumline", "Color Guard", "Dance Company", "Math Team", "Knitting Club", "PTSA", "Yearbook", "Academic Decathlon", "Gay-Straight Alliance", "Muslim Student Association",
                             "Pacific Islander Club", "Chess Club", "Drama Club", "Consejo Estudiantil", "Club de Ajedrez", "Sindicato de Maestros", "Students Deserve", "Sunrise Movement", "School Board", "Board of Education", "Parks and Recreation"])
            if roll < 0.6:
                return f"{made()} {pick(['Foundation', 'Unified School District', 'Fund', 'Institute', 'Union', 'Club', 'Society', 'Center', 'County Office of Education', 'Project', '& Sons', 'Health'])}"
            if roll < 0.8:
                return f"{pick(['The', 'Daily', 'Weekly', 'The Daily', 'El'])} {pick(['Lantern', 'Beacon', 'Prowler', 'Ledger', 'Echo', 'Compass', 'Torch', 'Courier', 'Mirror', 'Sentinel', 'Chronicle', 'Bulletin', 'Talon', 'Current', 'Bear Facts', 'Pony Express', 'Faro', 'Eco', 'Correo'])}"
            return pick(self.shops)
        if kind == "TM":
            return pick(self.teams) if roll < 0.45 else pick(["Lady ", "", "", ""]) + pick(
                "Bulldogs Eagles Wildcats Trojans Jaguars Rough Riders Bears Lions Huskies Warriors Rams Cougars Hawks Falcons Knights Spartans Vikings Titans Toreadors Matadors Pioneers Comets Dolphins Bees Redhawks "
                "Timberwolves Sandcrabs Cardinals Saints Friars Monarchs Panthers Grizzlies Mustangs Broncos Águilas Jaguares Halcones Pumas Tigres Toros Lobos Leones Panteras Osos Linces Venados".split())
        if kind == "BR":
            if roll < 0.65:
                return pick(self.shops)
            owner = pick([self.first(), made(), self.first()])
            return pick([f"{owner}'s", f"{owner}'s Tacos", f"{owner}’s Donuts", f"Panadería {owner}", f"{owner} Market", f"Tacos {owner}", f"Carnicería {owner}", f"{owner} & Co.", f"Pho {owner}", f"Café {owner}", f"Doña {owner}", f"Mama {owner}'s", f"Casa {owner}", f"{owner} Bros."])
        if kind == "WK":
            if roll < 0.7:
                return pick(self.works)
            return pick([f"{self.first()} in the Snow", f"{made()} Blues", f"The Last {made()}", f"Waiting for {self.first()}", f"Dear {self.first()}", f"{self.first()} y el mar", f"La casa de {self.first()}", f"{pick(self.headings)} and {pick(self.headings)}", f"The {pick(self.headings)}"])
        if kind == "WKC":
            return pick(self.works) if roll < 0.8 else pick(["Beast", "Narrator", "Wolf", "First Witch", "Jack's Mother", "Lumière", "The Prince", "Chorus", "Townsperson", "Cinderella's Stepmother", "La Abuela", "El Lobo"])
        return pick({"PR": self.prizes, "FE": self.feasts, "SC": self.science, "HD": self.headings, "FIG": self.figures}[kind])
