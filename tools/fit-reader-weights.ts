/**
 * Fits the few weights that put the network and the trained reader together: `READER_WEIGHTS` in
 * src/anonymization/detector/readerScores.ts.
 *
 *   npx tsx tools/fit-reader-weights.ts <held-out.jsonl>
 *
 * The file is written by `python data.py`: texts that the reader was not trained on. Prints the weights, and how many names are found
 * at each threshold. Same input, same output.
 */
import { readFileSync } from 'node:fs'
import { wordsOf } from '../src/anonymization/detector/detectorTokens.ts'
import { dictionaryOf } from '../src/anonymization/detector/dictionary.ts'
import {
  oddsOfWord,
  READER_WEIGHTS,
  readerSigns,
} from '../src/anonymization/detector/readerScores.ts'
import { scoreOf } from '../src/anonymization/detector/scoring.ts'
import { sceneOf } from '../src/anonymization/detector/textContext.ts'
import { openReader } from '../src/nameReader/openReader.ts'
import { LANGUAGE_DATA } from '../src/resourceFiles/readLanguageData.ts'
import { labelled } from './nameTraining/texts.ts'

const file = process.argv[2]
if (!file) {
  console.error('Usage: npx tsx tools/fit-reader-weights.ts <held-out.jsonl>')
  process.exit(1)
}
const texts = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(labelled)
const readTexts = await openReader()
const read = await readTexts(texts.map(({ text }) => text))

interface Row {
  readonly signs: readonly number[]
  readonly person: 0 | 1
}
const rows: Row[] = []
texts.forEach(({ text, lang, spans }, i) => {
  const scores = read[i]
  if (!scores) return
  const scene = sceneOf(wordsOf(text), dictionaryOf(LANGUAGE_DATA, lang))
  scene.words.forEach((word, at) => {
    const reader = oddsOfWord(scores, word.start, word.end)
    if (reader === null) return
    const person = spans.some(
      ({ start, end, label }) => label === 'p' && word.start < end && start < word.end,
    )
    rows.push({ signs: readerSigns(scene, at, scoreOf(scene, at), reader), person: person ? 1 : 0 })
  })
})

const names = Object.keys(READER_WEIGHTS)
const weights = names.map(() => 0)
weights[names.indexOf('reader')] = 0.7
const oddsOf = ({ signs }: Row): number =>
  signs.reduce((sum, sign, i) => sum + sign * (weights[i] ?? 0), 0)
/** Keeps the weights small where the texts say little. */
const SHRINK = 1e-3
const squares = names.map(() => 1e-8)
for (let round = 0; round < 3_000; round++) {
  const slope = weights.map((weight) => weight * SHRINK)
  for (const row of rows) {
    const miss = (1 / (1 + Math.exp(-oddsOf(row))) - row.person) / rows.length
    row.signs.forEach((sign, i) => (slope[i] = (slope[i] ?? 0) + miss * sign))
  }
  slope.forEach((value, i) => {
    squares[i] = (squares[i] ?? 0) + value * value
    weights[i] = (weights[i] ?? 0) - (0.3 * value) / Math.sqrt(squares[i] ?? 1)
  })
}
console.log(`${rows.length} words, ${rows.filter(({ person }) => person).length} of names`)
console.log(
  Object.fromEntries(names.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(3))])),
)
for (let at = -4; at <= 1; at += 0.5) {
  const found = rows.filter((row) => row.person && oddsOf(row) >= at).length
  const wrong = rows.filter((row) => !row.person && oddsOf(row) >= at).length
  const all = rows.filter(({ person }) => person).length
  console.log(
    `at ${at}: ${((100 * found) / all).toFixed(2)} % of names, ${((1000 * wrong) / rows.length).toFixed(1)} other words per 1,000`,
  )
}
