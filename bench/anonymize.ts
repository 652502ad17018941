/**
 * Times the name rule, once warm: what a story costs to anonymize and verify, whether that grows in a straight line, and whether
 * any text can make it run away.
 *
 *   npm run bench -- anonymize
 *
 * Ends with 1 where growth is no straight line. Times are of this machine; the ratios are what counts.
 */
import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { GIVEN, NICKNAMES, SURNAMES } from '../tests/unit/anonymization/namePool.ts'
import { anonymize } from '../src/anonymization/anonymize.ts'
import { detectNames } from '../src/anonymization/detector/detectNames.ts'
import { applyEdits } from '../src/anonymization/flattenTextNodes.ts'
import type { Person } from '../src/anonymization/personTypes.ts'
import { verify } from '../src/anonymization/verify.ts'

const INSTITUTIONS = ['Roosevelt High School']
const SENTENCES = [
  'The crowd near the gate sang while the rain went on, and the principal of Roosevelt High School told reporters that nobody had asked about it before Tuesday.',
  'Students from Garfield and Lincoln walked to City Hall, where the mayor spoke for ten minutes about buses, lunches and the price of a ticket.',
  'By noon the street was empty again, and the band, which had practised since August, packed up its drums.',
]

const personOf = (i: number): Person => ({
  ref: `p${i}`,
  fullName: `${GIVEN[(i * 5) % GIVEN.length]} ${SURNAMES[(i * 7) % SURNAMES.length]}`,
  aliases: i % 3 === 0 ? [`${NICKNAMES[i % NICKNAMES.length]}${i}`] : [],
  handles: i % 4 === 0 ? [`@sketch.book${i}`] : [],
  kind: i % 4 === 3 ? 'adult' : 'student',
  age: i % 4 === 3 ? 44 : 14 + (i % 4),
  grade: i % 4 === 3 ? null : String(9 + (i % 4)),
  school: 'Roosevelt High School',
  pronouns: null,
  treatment: i % 4 === 3 ? 'open' : 'withhold',
  descriptor: { first: null, later: null },
})
const people = Array.from({ length: 20 }, (_, i) => personOf(i))

/** Paragraphs of about 60 words, one in full and one by surname in each. */
const paragraphsOf = (words: number): string[] => {
  const paragraphs: string[] = []
  for (let written = 0, i = 0; written < words; i++) {
    const person = people[i % people.length]
    const surname = person?.fullName.split(' ').at(-1)
    const text = `${SENTENCES[i % 3]} ${person?.fullName}, who came early, said so. ${SENTENCES[(i + 1) % 3]} ${surname} went home.`
    paragraphs.push(text)
    written += text.split(' ').length
  }
  return paragraphs
}

const publish = (paragraphs: readonly string[], who: readonly Person[] = people): number => {
  const { passages, findings } = anonymize({
    lang: 'en',
    words: LANGUAGE_DATA.words,
    people: who,
    institutions: INSTITUTIONS,
    rulings: [],
    passages: paragraphs.map((text, i) => ({ place: `body.${i}`, surface: 'prose', text })),
  })
  const body = passages.map(({ text, edits }) => applyEdits(text, edits))
  return (
    findings.length +
    verify({
      people: who,
      edition: { body },
      lang: 'en',
      words: LANGUAGE_DATA.words,
      allow: INSTITUTIONS,
    }).length
  )
}

const detect = (paragraphs: readonly string[]): number =>
  paragraphs.reduce(
    (sum, text) =>
      sum +
      detectNames(text, {
        data: LANGUAGE_DATA,
        lang: 'en',
        surface: 'prose',
        accounted: [],
        accountedInStory: [],
        notPeople: [],
        institutions: INSTITUTIONS,
      }).length,
    0,
  )

/** Milliseconds: the median and the best of several runs. */
const time = (runs: number, work: () => unknown): { median: number; best: number } => {
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const began = performance.now()
    work()
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  return { median: times[runs >> 1] ?? 0, best: times[0] ?? 0 }
}

const story = paragraphsOf(1000)
for (let i = 0; i < 30; i++) publish(story)
for (let i = 0; i < 10; i++) detect(story)
const ms = (value: number): string => value.toFixed(1).padStart(7)
const one = time(60, () => publish(story))
console.log('A story with 20 people, anonymized and verified    best  median')
console.log(`   1,000 words                                  ${ms(one.best)} ${ms(one.median)} ms`)
let failed = false
for (const words of [5_000, 20_000, 50_000]) {
  const long = paragraphsOf(words)
  const { best, median } = time(words > 20_000 ? 4 : 8, () => publish(long))
  const ratio = best / (words / 1000) / one.best
  if (ratio > 2) failed = true
  console.log(
    `  ${words.toLocaleString('en').padStart(6)} words                                  ${ms(best)} ${ms(median)} ms   ${ratio.toFixed(2)} × as much a word`,
  )
}
const unknown = time(20, () => detect(story))
console.log(
  `The detector over 1,000 words                   ${ms(unknown.best)} ${ms(unknown.median)} ms\n`,
)

/** Pieces that have made regular expressions or tries run away, repeated. */
const HOSTILE = [
  'a',
  'a ',
  'a-',
  'aA',
  '@a.',
  'a\n',
  '4',
  '%25',
  '&amp;',
  '&#',
  '\\u00',
  '%E0',
  '=C3',
  '<b',
  '<',
  '“',
  '"',
  "'",
  'a’',
  '. ',
  ', ',
  '--',
  '__a',
  '*a',
  '#a',
  'a@a',
  'a@a.',
  'www.a.',
  'http://',
  'mailto:',
  'A. ',
  'Ab ',
  'Mi Ru ',
  'Mireya ',
  'Rubio, ',
  'QUJD',
  'deadbeef',
  '\u0301',
  '\u200b',
  'a\u0301',
  '１',
  'é ',
  'de la ',
  'Mc',
  '(',
  '[',
  'ı',
  '🇦',
  '\ud800',
]
const rubio = [
  personOf(0),
  { ...personOf(1), ref: 'a', fullName: 'Aaaa Aaa-Aaaa', aliases: ['aaa'] },
  { ...personOf(2), ref: 'm', fullName: 'Mireya Rubio' },
]
let worst = { piece: '', ratio: 0 }
for (const piece of HOSTILE) {
  const all = (length: number): void => {
    const text = piece.repeat(Math.ceil(length / piece.length))
    publish([text], rubio)
    detect([text])
  }
  all(1_000)
  const short = time(3, () => all(4_000)).best
  const long = time(2, () => all(16_000)).best
  const ratio = long / Math.max(short, 0.5) / 4
  if (ratio > worst.ratio) worst = { piece, ratio }
  // Twice as much a letter may be the garbage collector's; four times is a curve.
  if (ratio > 3) {
    failed = true
    console.log(
      `  runs away: ${JSON.stringify(piece)} ${short.toFixed(1)} ms for 4,000 characters, ${long.toFixed(1)} ms for 16,000`,
    )
  }
}
console.log(
  `${HOSTILE.length} hostile pieces, 4,000 against 16,000 characters: at worst ${worst.ratio.toFixed(2)} × as much a character (${JSON.stringify(worst.piece)})`,
)
process.exit(failed ? 1 : 0)
