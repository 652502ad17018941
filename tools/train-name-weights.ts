/**
 * Trains the name detector's weights: src/anonymization/detector/weights.ts.
 *
 *   npx tsx tools/train-name-weights.ts <folder with wikigold.jsonl, wnut17.jsonl, btc.jsonl>
 *
 * Learns from those three openly licensed corpora (docs/name-data.md), the same texts with their names replaced, and the newsroom sentences
 * of this folder. A fifth of each corpus is held out and printed at the end, to choose the threshold by. Same input, same output.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { featuresOf, mayBeName } from '../src/anonymization/detector/features.ts'
import { sceneOf } from '../src/anonymization/detector/scene.ts'
import { CITIES } from '../src/anonymization/detector/lists/cities.ts'
import {
  COMMON_FIRST_NAMES,
  RARE_FIRST_NAMES,
} from '../src/anonymization/detector/lists/firstNames.ts'
import { COMMON_SURNAMES, RARE_SURNAMES } from '../src/anonymization/detector/lists/surnames.ts'
import { wordsOf } from '../src/anonymization/detector/tokens.ts'
import type { Language } from '../src/newsroom/languages.ts'
import {
  ENGLISH,
  INSTITUTION_FORMS,
  SPANISH,
  SPANISH_INSTITUTION_FORMS,
} from './newsroomSentences.ts'

interface Example {
  lang: Language
  text: string
  spans: { start: number; end: number }[]
}

let seed = 20260501
const random = (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 0x100000000
}
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const lists = [COMMON_FIRST_NAMES, RARE_FIRST_NAMES, COMMON_SURNAMES, RARE_SURNAMES].map((text) =>
  text.split(','),
)
const [commonFirst = [], rareFirst = [], commonLast = [], rareLast = []] = lists
const SYLLABLES =
  'xo chi tl ja ly sa kwa me nguy en thi ho zai ra de shawn ta ni qua mar li bri an dre ek pra ti yu ki soo jin ade bo la mi re ya tz ek oa'.split(
    ' ',
  )
/** A name that is on no list, as many children's are. */
const coined = (): string =>
  Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join('')
const first = (): string =>
  title(random() < 0.45 ? pick(commonFirst) : random() < 0.6 ? pick(rareFirst) : coined())
const last = (): string => {
  const one = (): string =>
    title(random() < 0.5 ? pick(commonLast) : random() < 0.6 ? pick(rareLast) : coined())
  const roll = random()
  return roll < 0.06
    ? `${one()}-${one()}`
    : roll < 0.09
      ? `de la ${one()}`
      : roll < 0.11
        ? `O’${one()}`
        : one()
}
const cities = CITIES.split(',').map((city) => city.split(' ').map(title).join(' '))

const FILL: Record<string, () => string> = {
  N: () => `${first()} ${random() < 0.08 ? `${first()} ` : ''}${last()}`,
  F: first,
  L: last,
  2: () => `${last()} ${last()}`,
  I: () => `${first().charAt(0)}. ${last()}`,
  C: () => pick(cities),
  A: () => String.fromCharCode(65 + Math.floor(random() * 26)),
}

const fill = (template: string, lang: Language): Example => {
  let text = ''
  const spans: Example['spans'] = []
  for (const piece of template.split(/(\{[A-Z2]\})/)) {
    const slot = /^\{(.)\}$/.exec(piece)?.[1]
    if (slot === undefined) text += piece
    else if (slot === 'T')
      text += pick(lang === 'es' ? SPANISH_INSTITUTION_FORMS : INSTITUTION_FORMS).replace(
        /\{(.)\}/g,
        (_, one: string) => FILL[one]?.() ?? '',
      )
    else {
      const value = FILL[slot]?.() ?? ''
      if (slot !== 'C') spans.push({ start: text.length, end: text.length + value.length })
      text += value
    }
  }
  return { lang, text, spans }
}

/** The same text with other people in it: a full name for a full name, one word for one word. */
const substitute = (example: Example): Example => {
  let text = ''
  let at = 0
  const spans: Example['spans'] = []
  for (const { start, end } of example.spans) {
    const old = example.text.slice(start, end)
    text += example.text.slice(at, start)
    const words = old.split(' ').length
    let name =
      words === 1
        ? random() < 0.4
          ? first()
          : last()
        : words === 2
          ? `${first()} ${last()}`
          : `${first()} ${first()} ${last()}`
    if (/[^\p{L} .'’-]/u.test(old)) name = old
    else if (old === old.toLowerCase()) name = name.toLowerCase()
    else if (old === old.toUpperCase() && old.length > 2) name = name.toUpperCase()
    spans.push({ start: text.length, end: text.length + name.length })
    text += name
    at = end
  }
  return { ...example, text: text + example.text.slice(at), spans }
}

const read = (folder: string, file: string): Example[] =>
  readFileSync(`${folder}/${file}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Example)

interface Row {
  features: number[]
  gold: 0 | 1
  weight: number
}
const names: string[] = []
const ids = new Map<string, number>()
const idOf = (name: string, grow: boolean): number => {
  let id = ids.get(name)
  if (id === undefined && grow) {
    id = names.length
    ids.set(name, id)
    names.push(name)
  }
  return id ?? -1
}

/** Handles, addresses and hashtags have rules of their own. */
const apart = (text: string, start: number): boolean =>
  /[@#/_]\s?$/.test(text.slice(Math.max(0, start - 2), start))

const rowsOf = (example: Example, weight: number, grow: boolean): Row[] => {
  const scene = sceneOf(wordsOf(example.text), example.lang)
  return scene.words.flatMap((word, at) => {
    if (!mayBeName(scene, at) || apart(example.text, word.start)) return []
    const gold = example.spans.some(({ start, end }) => word.start < end && start < word.end)
      ? 1
      : 0
    const features = featuresOf(scene, at)
      .map((name) => idOf(name, grow))
      .filter((id) => id >= 0)
    return [{ features, gold, weight }]
  })
}

const folder = process.argv[2]
if (!folder) {
  console.error('Usage: npx tsx tools/train-name-weights.ts <folder with the corpora>')
  process.exit(1)
}
const rows: Row[] = []
const held: { file: string; rows: Row[] }[] = []
const FILES: [string, number][] = [
  ['wikigold.jsonl', 1],
  ['wnut17.jsonl', 0.6],
  ['btc.jsonl', 0.6],
]
for (const [file, weight] of FILES) {
  const examples = read(folder, file)
  const training = examples.filter((_, i) => i % 5 !== 0)
  for (const example of training) {
    rows.push(...rowsOf(example, weight, true))
    if (example.spans.length > 0)
      for (let copy = 0; copy < 2; copy++)
        rows.push(...rowsOf(substitute(example), weight / 2, true))
  }
  held.push({ file, rows: [] })
}
for (let round = 0; round < 30; round++) {
  for (const template of ENGLISH) rows.push(...rowsOf(fill(template, 'en'), 0.5, true))
  for (const template of SPANISH) rows.push(...rowsOf(fill(template, 'es'), 0.7, true))
}
FILES.forEach(([file], i) => {
  for (const example of read(folder, file).filter((_, at) => at % 5 === 0))
    held[i]?.rows.push(...rowsOf(example, 1, false))
})

// Rare features say little and weigh much: only those seen often enough are kept.
const LEAST = 12
const counts = new Int32Array(names.length)
for (const row of rows) for (const id of row.features) counts[id] = (counts[id] ?? 0) + 1
const kept = (id: number): boolean => (counts[id] ?? 0) >= LEAST

const w = new Float64Array(names.length)
const g = new Float64Array(names.length).fill(1e-6)
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
const dot = (row: Row): number => {
  let sum = 0
  for (const id of row.features) if (kept(id)) sum += w[id] ?? 0
  return sum
}
const L2 = 2e-5
const POSITIVE = 2
for (let epoch = 0; epoch < 8; epoch++) {
  for (let i = rows.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[rows[i], rows[j]] = [rows[j] as Row, rows[i] as Row]
  }
  for (const row of rows) {
    const error = (sigmoid(dot(row)) - row.gold) * row.weight * (row.gold ? POSITIVE : 1)
    for (const id of row.features) {
      if (!kept(id)) continue
      const gradient = error + L2 * (w[id] ?? 0)
      g[id] = (g[id] ?? 0) + gradient * gradient
      w[id] = (w[id] ?? 0) - (0.12 * gradient) / Math.sqrt(g[id] ?? 1)
    }
  }
}
console.log('rows', rows.length, 'features', names.filter((_, id) => kept(id)).length)
for (const { file, rows: some } of held)
  for (const cut of [-3, -2.5, -2, -1.5, -1, 0]) {
    const flagged = some.filter((row) => dot(row) >= cut)
    const positives = some.filter((row) => row.gold)
    console.log(
      file,
      cut,
      'recall',
      (flagged.filter((row) => row.gold).length / positives.length).toFixed(3),
      'false',
      flagged.filter((row) => !row.gold).length,
      'of',
      some.length,
    )
  }

const lines = names
  .map((name, id) => ({ name, weight: kept(id) ? Math.round((w[id] ?? 0) * 100) : 0 }))
  .filter(({ name, weight }) => Math.abs(weight) >= 5 && !/[`\\$]/.test(name))
  .sort((a, b) => (a.name < b.name ? -1 : 1))
  .map(({ name, weight }) => `${name} ${weight}`)
writeFileSync(
  new URL('../src/anonymization/detector/weights.ts', import.meta.url),
  `// Generated by tools/train-name-weights.ts; sources and licences: docs/name-data.md. A feature and its weight in hundredths, a line each.\nexport const WEIGHTS = \`${lines.join('\n')}\`\n`,
)
