/**
 * Measures what becomes of names: recall and precision per kind, false flags per 1,000 words, and time.
 *
 *   npm run bench:names                             the labelled corpus in tests/fixtures/names
 *   npm run bench:names -- <folder> [--show]        other texts: .jsonl files, labelled like the corpus or `{ lang, text, spans }`
 *   npm run bench:names -- … --without-reader       by the network alone, as where the trained reader is missing (docs/name-data.md)
 *
 * Each paragraph is checked as `check-text` does it, with the people whom its newsroom has registered. A mention of a minor counts as
 * touched when it is replaced, flagged, or asked about. A flag is false when it touches nobody at all. "Remembered" is the same
 * with the false flags of all other paragraphs answered as "not a person", as in a newsroom some weeks old.
 */
import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ReaderScores } from '../src/anonymization/detector/readerScores.ts'
import { openReader } from '../src/nameReader/openReader.ts'
import { overlap } from '../src/anonymization/spans.ts'
import { checkText, textsToRead } from '../src/textChecker/checkText.ts'
import type { CheckedText } from '../src/textChecker/checkedText.ts'
import type { CheckRequest } from '../src/textChecker/parseRequest.ts'
import { parseLabels } from '../tests/fixtures/names/corpus.ts'

interface Labelled {
  id: string
  kind: string
  lang: 'en' | 'es'
  text: string
  spans: readonly { start: number; end: number; label: string }[]
  people: CheckRequest['people']
  institutions: readonly string[]
}

const PERSON = new Set(['minor', 'adult', 'figure'])

const fromFile = (file: string): Labelled[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line, i) => {
      const row = JSON.parse(line) as Partial<Labelled> & { text: string; lang: 'en' | 'es' }
      const spans = row.spans?.map((span) => ({ ...span, label: 'minor' }))
      const { text, spans: parsed } = spans
        ? {
            text: row.text,
            spans: spans.filter((s) => /[\p{L}\p{N}]/u.test(row.text.slice(s.start, s.end))),
          }
        : parseLabels(row.text)
      return {
        id: row.id ?? `${path.basename(file)}:${i + 1}`,
        kind: row.kind ?? path.basename(file, '.jsonl'),
        lang: row.lang,
        text,
        spans: parsed,
        people: (row.people ?? []).map((person) => ({
          ...person,
          aliases: person.aliases ?? [],
          handles: [],
          pronouns: null,
          descriptor: { first: null, later: null },
        })),
        institutions: row.institutions ?? [],
      }
    })

const given = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const folders = given.length > 0 ? given : ['tests/fixtures/names']
const show = process.argv.includes('--show')
const corpus = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => fromFile(path.join(folder, file))),
)

const requestFor = (paragraph: Labelled, notPeople: readonly string[]): CheckRequest => ({
  lang: paragraph.lang,
  text: paragraph.text,
  format: 'text',
  people: paragraph.people,
  institutions: paragraph.institutions,
  notPeople,
})

const scores = new Map<string, ReaderScores>()
if (!process.argv.includes('--without-reader')) {
  const texts = [...new Set(corpus.flatMap((paragraph) => textsToRead(requestFor(paragraph, []))))]
  const readTexts = await openReader()
  const began = performance.now()
  const read = await readTexts(texts)
  texts.forEach((text, i) => {
    const known = read[i]
    if (known) scores.set(text, known)
  })
  const words = corpus.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  console.log(
    `The reader: ${(((performance.now() - began) / words) * 1000).toFixed(0)} ms per 1,000 words.`,
  )
}

const check = (paragraph: Labelled, notPeople: readonly string[]): CheckedText => {
  const checked = checkText(
    requestFor(paragraph, notPeople),
    LANGUAGE_DATA,
    (text) => scores.get(text) ?? null,
  )
  if (!checked.ok) throw new Error(`${paragraph.id}: not checked`)
  return checked.value
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** The words of names that may be printed: in full by consent, or the first name. A mention made of them is nobody's to protect. */
const printable = ({ people }: Labelled): ReadonlySet<string> =>
  new Set(
    people.flatMap(({ fullName, aliases, naming }) =>
      naming === 'fullName'
        ? [fullName, ...aliases].flatMap(wordsOf)
        : naming === 'firstNameOnly'
          ? wordsOf(fullName).slice(0, 1)
          : [],
    ),
  )

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length

interface Row {
  paragraphs: number
  words: number
  minors: number
  touched: number
  /** Not touched, and among the words for a glance. */
  glanced: number
  glance: number
  flags: number
  right: number
  falseFlags: Set<string>
}
const rows = new Map<string, Row>()
const rowFor = (name: string): Row => {
  const row = rows.get(name) ?? {
    paragraphs: 0,
    words: 0,
    minors: 0,
    touched: 0,
    glanced: 0,
    glance: 0,
    flags: 0,
    right: 0,
    falseFlags: new Set<string>(),
  }
  rows.set(name, row)
  return row
}

const missed: string[] = []
const falseByParagraph: string[][] = []
let keptAlike = 0
let alike = 0
for (const paragraph of corpus.slice(0, 20)) check(paragraph, [])
const began = performance.now()
const results = corpus.map((paragraph) => check(paragraph, []))
const time = performance.now() - began
corpus.forEach((paragraph, i) => {
  const { flags, findings, blockedBecause, alsoRead } = results[i] as CheckedText
  const people = paragraph.spans.filter(({ label }) => PERSON.has(label))
  const open = printable(paragraph)
  const minors = people.filter(
    ({ label, start, end }) =>
      label === 'minor' &&
      !wordsOf(paragraph.text.slice(start, end)).every((word) => open.has(word)),
  )
  const touching = [...flags, ...findings, ...blockedBecause]
  const wrong = flags.filter((flag) => !people.some((span) => overlap(span, flag)))
  falseByParagraph.push(wrong.map((flag) => flag.text))
  for (const span of paragraph.spans)
    if (!PERSON.has(span.label)) {
      alike += 1
      if (!findings.some((edit) => overlap(edit, span))) keptAlike += 1
    }
  for (const name of [`${paragraph.kind} (${paragraph.lang})`, paragraph.lang, 'all']) {
    const row = rowFor(name)
    row.paragraphs += 1
    row.words += wordsIn(paragraph.text)
    row.minors += minors.length
    row.flags += flags.length
    row.right += flags.length - wrong.length
    for (const flag of wrong) row.falseFlags.add(flag.text)
    row.glance += alsoRead.length
    for (const span of minors)
      if (touching.some((one) => overlap(one, span))) row.touched += 1
      else if (alsoRead.some((words) => words.includes(paragraph.text.slice(span.start, span.end))))
        row.glanced += 1
      else if (name === 'all')
        missed.push(`${paragraph.id}: ${paragraph.text.slice(span.start, span.end)}`)
  }
})

const percent = (share: number): string =>
  (Number.isFinite(share) ? `${(share * 100).toFixed(1)} %` : '–').padStart(8)
console.log(
  'kind                     paragraphs  words  minors  touched  with glance  precision of flags  distinct false flags per 1,000 words  glance per 1,000 words',
)
const totals = ['en', 'es', 'all']
const kinds = [...rows.keys()].filter((name) => !totals.includes(name)).sort()
for (const name of [...kinds, ...totals.filter((name) => rows.has(name))]) {
  const row = rows.get(name) as Row
  console.log(
    [
      name.padEnd(24),
      String(row.paragraphs).padStart(11),
      String(row.words).padStart(7),
      String(row.minors).padStart(8),
      percent(row.touched / row.minors).padStart(9),
      percent((row.touched + row.glanced) / row.minors).padStart(13),
      percent(row.right / row.flags).padStart(20),
      ((row.falseFlags.size / row.words) * 1000).toFixed(1).padStart(38),
      ((row.glance / row.words) * 1000).toFixed(1).padStart(24),
    ].join(''),
  )
}

/** What the answers of all other paragraphs leave to ask. */
const counts = new Map<string, number>()
for (const flags of falseByParagraph)
  for (const flag of new Set(flags)) counts.set(flag, (counts.get(flag) ?? 0) + 1)
let asked = 0
corpus.forEach((paragraph, i) => {
  const own = new Set(falseByParagraph[i])
  const remembered = [...counts]
    .filter(([flag, times]) => times > (own.has(flag) ? 1 : 0))
    .map(([flag]) => flag)
  const people = paragraph.spans.filter(({ label }) => PERSON.has(label))
  const left = check(paragraph, remembered).flags.filter(
    (flag) => !people.some((span) => overlap(span, flag)),
  )
  asked += new Set(left.map((flag) => flag.text)).size
})
const all = rows.get('all') as Row
console.log(
  `\nRemembered: ${((asked / all.words) * 1000).toFixed(1)} false flags per 1,000 words, ${((asked / all.words) * 600).toFixed(1)} in a story of 600 words.`,
)
console.log(`Look-alikes left as they were: ${keptAlike} of ${alike}.`)
console.log(`Time: ${((time / all.words) * 1000).toFixed(1)} ms per 1,000 words.`)
if (show) {
  console.log(`\nMissed:\n  ${missed.join('\n  ')}`)
  console.log(`\nFalse flags:\n  ${[...all.falseFlags].join(' | ')}`)
} else if (missed.length > 0) console.log(`Missed: ${missed.length} (--show lists them).`)
