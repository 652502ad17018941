import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Language } from '#newsroom/languages.ts'
import { check } from './texts.ts'

interface Registered {
  readonly fullName: string
  readonly aliases?: readonly string[]
}

interface Pair {
  readonly lang: Language
  readonly kind?: string
  readonly people: readonly Registered[]
  readonly word: readonly string[]
  readonly names: readonly string[]
  /** True where the name has small letters too. */
  readonly small?: boolean
}

const read = (file: string): Pair[] =>
  readFileSync(`tests/fixtures/words/${file}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { name, word, ...pair } = JSON.parse(line) as Pair & { name?: string }
      const people = name === undefined ? pair.people : [{ fullName: name }]
      return { ...pair, people, word: [word].flat() }
    })

const STUDENT = { kind: 'student', age: 16, grade: '11', school: 'Roosevelt High School' }

interface Outcome {
  readonly text: string
  readonly told: string
  readonly asked: boolean
}

/** What becomes of each sentence; the sentences of a pair are the paragraphs of one text. */
const outcomes = ({ lang, people }: Pair, sentences: readonly string[]): Outcome[] => {
  const told = check('text', sentences.join('\n\n'), {
    lang,
    people: people.map((one) => ({ ...STUDENT, ...one })),
  })
  const paragraphs = told.text.split('\n\n')
  let start = 0
  return sentences.map((text, i) => {
    const end = start + text.length
    const asked = told.blockedBecause.some((one) => one.start < end && one.end > start)
    start = end + 2
    return { text, told: paragraphs[i] ?? '', asked }
  })
}

/** What the text checker damages or asks about, of sentences that name nobody. */
const damagedOrAsked = (pairs: readonly Pair[]): string[] =>
  pairs.flatMap((pair) =>
    outcomes(pair, pair.word)
      .filter(({ text, told, asked }) => told !== text || asked)
      .map(({ text, told }) => `${text} → ${told}`),
  )

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')

const partsOf = ({ people, small }: Pair): RegExp[] =>
  people
    .flatMap(({ fullName, aliases = [] }) => [fullName, ...aliases])
    .flatMap((name) => name.split(/[ -]/u))
    .filter((part) => part.length > 1)
    .map((part) => new RegExp(`(?<!\\p{L})${fold(part)}(?!\\p{L})`, small ? 'iu' : 'u'))

/** What becomes of sentences that name somebody: those that still do, unasked, and how many are asked about. */
const named = (pairs: readonly Pair[]): { left: string[]; asked: number } => {
  const left: string[] = []
  let asked = 0
  for (const pair of pairs)
    for (const outcome of outcomes(pair, pair.names)) {
      const rest = fold(outcome.told.replaceAll('Roosevelt High School', ''))
      if (outcome.asked) asked += 1
      else if (partsOf(pair).some((part) => part.test(rest)))
        left.push(`${outcome.text} → ${outcome.told}`)
    }
  return { left, asked }
}

describe.each(['en', 'es'] as const)('surnames that are also words (%s)', (lang) => {
  const pairs = read('surnames-that-are-words.jsonl').filter((pair) => pair.lang === lang)

  it('should stay, unasked, in small letters inside a sentence', () =>
    expect(damagedOrAsked(pairs)).toEqual([]))

  it('should go where they name somebody, mostly without a question', () => {
    const { left, asked } = named(pairs)
    expect(left).toEqual([])
    expect(asked / pairs.length).toBeLessThan(0.2)
  })
})

describe('words and names that look alike', () => {
  const pairs = read('look-alikes-by-hand.jsonl')
  const kinds = [...new Set(pairs.map(({ kind }) => kind ?? ''))]

  it.each(kinds)('should keep the word, unasked: %s', (kind) =>
    expect(damagedOrAsked(pairs.filter((pair) => pair.kind === kind))).toEqual([]),
  )

  it.each(kinds)('should withhold the name or ask: %s', (kind) =>
    expect(named(pairs.filter((pair) => pair.kind === kind)).left).toEqual([]),
  )
})
