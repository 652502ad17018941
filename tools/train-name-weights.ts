/**
 * Trains the name detector's network: resources/name-network.
 *
 *   npx tsx tools/train-name-weights.ts <folder with wikigold.jsonl, wnut17.jsonl, btc.jsonl>
 *
 * Learns from the texts in tools/nameTraining, which were written for Homeroom, from those three openly licensed corpora
 * (docs/name-data.md), and from all of them with their people replaced. A fifth of each corpus is held out. Same input, same output.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { dictionaryOf } from '../src/anonymization/detector/dictionary.ts'
import { featuresOf, mayBeName } from '../src/anonymization/detector/wordFeatures.ts'
import { sceneOf } from '../src/anonymization/detector/textContext.ts'
import { wordsOf } from '../src/anonymization/detector/detectorTokens.ts'
import { LANGUAGE_DATA } from '../src/resourceFiles/readLanguageData.ts'
import { resourcePath } from '../src/resourceFiles/resourceFiles.ts'
import { together, train } from './nameTraining/network.ts'
import type { Row } from './nameTraining/network.ts'
import { ENGLISH, SPANISH } from './nameTraining/sentences.ts'
import { seeded, standIns } from './nameTraining/standIns.ts'
import { corpusTexts, ownTexts } from './nameTraining/texts.ts'
import type { Example } from './nameTraining/texts.ts'

const folder = process.argv[2]
if (!folder) {
  console.error('Usage: npx tsx tools/train-name-weights.ts <folder with the corpora>')
  process.exit(1)
}
const here = path.dirname(fileURLToPath(import.meta.url))
const { fill, substitute, recase } = standIns(seeded(20260501))

const names: string[] = []
const ids = new Map<string, number>()
const idOf = (name: string): number => {
  const known = ids.get(name)
  if (known !== undefined) return known
  ids.set(name, names.length)
  return names.push(name) - 1
}

/** Handles, addresses and hashtags have rules of their own. */
const apart = (text: string, start: number): boolean =>
  /[@#/_]\s?$/.test(text.slice(Math.max(0, start - 2), start))

const rows: Row[] = []
const learn = ({ text, lang, spans }: Example, weight: number): void => {
  const scene = sceneOf(wordsOf(text), dictionaryOf(LANGUAGE_DATA, lang))
  scene.words.forEach((word, at) => {
    if (!mayBeName(scene, at) || apart(text, word.start)) return
    const person = spans.some(
      ({ start, end, label }) => label === 'p' && word.start < end && start < word.end,
    )
    rows.push({
      features: Uint32Array.from([...featuresOf(scene, at)].map(idOf)),
      person: person ? 1 : 0,
      weight,
    })
  })
}

const CORPORA: readonly (readonly [string, number])[] = [
  ['wikigold.jsonl', 0.7],
  ['wnut17.jsonl', 0.35],
  ['btc.jsonl', 0.35],
]
for (const [file, weight] of CORPORA)
  corpusTexts(path.join(folder, file)).forEach((example, i) => {
    if (i % 5 === 0) return
    learn(example, weight)
    if (example.spans.length > 0) learn(substitute(example), weight)
  })
const COPIES = 12
for (const example of ownTexts(path.join(here, 'nameTraining'))) {
  learn(example, 1)
  for (let copy = 0; copy < COPIES; copy++) learn(substitute(example), 1)
  learn(recase(substitute(example)), 0.5)
}
for (let round = 0; round < 12; round++) {
  for (const sentence of ENGLISH) learn(fill(sentence, 'en'), 0.5)
  for (const sentence of SPANISH) learn(fill(sentence, 'es'), 0.6)
}

/** Rare features say little and weigh much: only those seen often enough are kept. */
const LEAST = 45
const counts = new Uint32Array(names.length)
for (const { features } of rows) for (const id of features) counts[id] = (counts[id] ?? 0) + 1
const kept = names
  .filter((name, id) => (counts[id] ?? 0) >= LEAST && !/[\n\t`\\$]/.test(name))
  .sort()
const places = new Map(kept.map((name, i) => [name, i]))
const placeOf = names.map((name) => places.get(name) ?? -1)
for (const row of rows)
  row.features = Uint32Array.from(
    [...row.features].map((id) => placeOf[id] ?? -1).filter((place) => place >= 0),
  )
console.log(`${rows.length} words to learn from, ${kept.length} features`)

const network = together(
  [101, 102].map((seed) => train(rows, kept.length, seed)),
  kept.length,
)
/** Eight bits a number; the few beyond the range are cut to it. */
const sorted = Float64Array.from(network.table, Math.abs).sort()
const step = (sorted[Math.floor(sorted.length * 0.9995)] ?? 1) / 127
const table = Int8Array.from(network.table, (value) =>
  Math.max(-127, Math.min(127, Math.round(value / step))),
)
const rounded = (value: number): number => Number(value.toPrecision(6))
const head = {
  hidden: network.hidden,
  step: rounded(step),
  bias: network.bias.map(rounded),
  out: network.out.map(rounded),
  outBias: rounded(network.outBias),
}
/** A line for each feature: its name, a tab, and its numbers with a space between. */
const width = network.hidden + 1
const lines = kept.map(
  (feature, row) => `${feature}\t${table.subarray(row * width, (row + 1) * width).join(' ')}\n`,
)
writeFileSync(resourcePath('name-network/weights.tsv'), lines.join(''))
writeFileSync(resourcePath('name-network/network.json'), `${JSON.stringify(head, null, 2)}\n`)
