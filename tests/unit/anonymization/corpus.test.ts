import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  KINDS,
  LABELS,
  parseLabels,
  readCorpus,
  readRows,
  type Label,
  type Paragraph,
  type Span,
} from '../../fixtures/names/corpus.ts'

const corpus = readCorpus()
const languages = ['en', 'es'] as const

const stretch = (paragraph: Paragraph, span: Span) => paragraph.text.slice(span.start, span.end)
const ofPeople = (label: Label) => ['minor', 'adult', 'figure'].includes(label)
const plain = (name: string) =>
  name.normalize('NFC').toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ')
const count = (test: (paragraph: Paragraph) => boolean) => corpus.filter(test).length
const tellsOf = (found: (paragraph: Paragraph) => string[]) =>
  corpus.flatMap((paragraph) => found(paragraph).map((what) => `${paragraph.place}: ${what}`))

const aRow = (change: object = {}) =>
  JSON.stringify({
    id: 'en-news-999',
    lang: 'en',
    kind: 'news',
    text: '⟦minor|Mireya Rubio⟧ spoke.',
    people: [],
    institutions: [],
    ...change,
  })
const reading = (...rows: string[]) =>
  readRows('some.jsonl', rows.join('\n'), new Map<string, string>())

describe('reading a label', () => {
  it('should give the plain text and where each name stands in it', () => {
    const { text, spans } = parseLabels('“𝄞!” ⟦minor|Zoë⟧’s coach, ⟦adult|Ms. O⟧, sang.')
    expect(text).toBe('“𝄞!” Zoë’s coach, Ms. O, sang.')
    expect(spans).toEqual([
      { start: 6, end: 9, label: 'minor' },
      { start: 19, end: 24, label: 'adult' },
    ])
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['Zoë', 'Ms. O'])
  })

  it('should keep a bar that belongs to the name, and a text without labels as it is', () => {
    expect(parseLabels('⟦org|A|B⟧').text).toBe('A|B')
    expect(parseLabels('Opinion | Sleep').spans).toEqual([])
  })

  it.each([
    ['not closed', '⟦minor|Mireya spoke', 'is not closed'],
    ['opened within another', '⟦minor|Mireya ⟦minor|Rubio⟧⟧', 'within a label'],
    ['closed twice', '⟦minor|Mireya⟧⟧ spoke', 'never opened'],
    ['unknown', '⟦child|Mireya⟧ spoke', '“child” is no label'],
    ['missing', '⟦Mireya⟧ spoke', 'is no label'],
    ['empty', '⟦minor|⟧ spoke', 'holds no text'],
  ])('should refuse a label that is %s, with file and line', (_, text, message) => {
    expect(() => parseLabels(text)).toThrow(message)
    expect(() => reading(aRow(), aRow({ id: 'en-news-998', text }))).toThrow('some.jsonl:2: ')
  })
})

describe('reading a file of the corpus', () => {
  it('should refuse an id that is taken, and say by whom', () => {
    expect(() => reading(aRow(), '', aRow())).toThrow(
      'some.jsonl:3: the id en-news-999 is taken by some.jsonl:1',
    )
  })

  it.each([
    ['is no JSON', '{'],
    ['has a field that the format does not know', aRow({ note: 'x' })],
    ['lacks a field', aRow({ people: undefined })],
    ['is of a kind that is not listed', aRow({ kind: 'weather' })],
    ['registers somebody half', aRow({ people: [{ fullName: 'Mireya Rubio' }] })],
  ])('should refuse a row that %s', (_, row) => {
    expect(() => reading(row)).toThrow('some.jsonl:1: ')
  })
})

describe('the corpus', () => {
  it('should hold 250 paragraphs and more, each under an id of its own language and kind', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(250)
    expect(new Set(corpus.map(({ id }) => id)).size).toBe(corpus.length)
    expect(tellsOf((p) => (p.id.startsWith(`${p.lang}-${p.kind}-`) ? [] : [p.id]))).toEqual([])
  })

  it('should hold enough of each language', () => {
    expect(count(({ lang }) => lang === 'en')).toBeGreaterThanOrEqual(180)
    expect(count(({ lang }) => lang === 'es')).toBeGreaterThanOrEqual(95)
  })

  it.each(KINDS)('should hold enough of %s, in both languages', (kind) => {
    expect(count((p) => p.kind === kind)).toBeGreaterThanOrEqual(12)
    expect(count((p) => p.kind === kind && p.lang === 'es')).toBeGreaterThanOrEqual(4)
  })

  it('should hold no text twice', () => {
    expect(new Set(corpus.map(({ text }) => text)).size).toBe(corpus.length)
  })

  it('should label enough of everything, in both languages', () => {
    const few = languages.flatMap((lang) =>
      LABELS.filter((label) => {
        const spans = corpus.filter((p) => p.lang === lang).flatMap((p) => p.spans)
        return spans.filter((span) => span.label === label).length < (label === 'minor' ? 300 : 10)
      }).map((label) => `${lang} ${label}`),
    )
    expect(few).toEqual([])
  })

  it('should label names alone: nothing empty, no space, quotation mark or possessive around them', () => {
    const ragged = tellsOf((p) =>
      p.spans
        .filter((span) => !/^[^\s“”«»](?:.*[^\s“”«»,;:])?$/su.test(stretch(p, span)))
        .concat(
          p.spans.filter((s) => ofPeople(s.label) && /['’]s$/u.test(stretch(p, s))),
          p.spans.filter((s) => ofPeople(s.label) && /^(?:mrs?|ms|dr)\.? /iu.test(stretch(p, s))),
        )
        .map((span) => stretch(p, span))
        // A nickname that a boy gave himself.
        .filter((name) => name !== 'Mr. Worldwide'),
    )
    expect(ragged).toEqual([])
  })

  it('should mention everybody whom it registers, under the label of their kind', () => {
    const labelOf = { student: 'minor', unknown: 'minor', adult: 'adult', publicFigure: 'figure' }
    const astray = tellsOf((p) =>
      p.people
        .filter((person) => {
          const names = [person.fullName, ...person.aliases].map(plain)
          const labels = p.spans
            .filter((span) => names.includes(plain(stretch(p, span))))
            .map(({ label }) => label)
          return labels.length === 0 || labels.some((label) => label !== labelOf[person.kind])
        })
        .map(({ fullName }) => fullName),
    )
    expect(astray).toEqual([])
  })

  it('should leave no second mention of a name without a label', () => {
    // Shorter ones and these are words, or numbers, where they stand without a label.
    const words = new Set(['see', 'iii'])
    const forgotten = tellsOf((p) => {
      const names = p.spans
        .filter(({ label }) => ofPeople(label))
        .flatMap((span) => stretch(p, span).split(/\s+/u))
        .filter((name) => /^\p{Lu}[\p{L}\p{M}'’ʻ-]{2,}$/u.test(name) && !words.has(plain(name)))
      const known = new Set(names.map(plain))
      return [...p.text.matchAll(/[\p{L}\p{M}]+(?:[ʻ'’-][\p{L}\p{M}]+)*/gu)]
        .filter(({ index }) => !p.spans.some((s) => s.start <= index && index < s.end))
        .map(([word]) => word)
        .filter((word) => known.has(plain(word).replace(/'s$/u, '')))
    })
    expect(forgotten).toEqual([])
  })

  it('should register the minors in about half of the paragraphs that have any', () => {
    const withMinors = corpus.filter((p) => p.spans.some(({ label }) => label === 'minor'))
    const registered = withMinors.filter((p) =>
      p.people.some(({ kind }) => kind === 'student' || kind === 'unknown'),
    )
    expect(registered.length / withMinors.length).toBeGreaterThan(0.4)
    expect(registered.length / withMinors.length).toBeLessThan(0.65)
  })

  it('should register whoever is spelled oddly in evasion', () => {
    const evasion = corpus.filter(({ kind }) => kind === 'evasion')
    expect(evasion.filter(({ people }) => people.every((who) => who.kind !== 'student'))).toEqual(
      [],
    )
  })

  it('should be counted rightly in its README', () => {
    const readme = readFileSync(
      new URL('../../fixtures/names/README.md', import.meta.url),
      'utf8',
    ).replace(/ +/gu, ' ')
    const lines = KINDS.map((kind) => {
      const [en, es] = languages.map((lang) => count((p) => p.kind === kind && p.lang === lang))
      return `| ${kind} | ${en} | ${es} |`
    }).concat(
      LABELS.map((label) => {
        const [en, es] = languages.map(
          (lang) =>
            corpus
              .filter((p) => p.lang === lang)
              .flatMap((p) => p.spans)
              .filter((span) => span.label === label).length,
        )
        return `| \`${label}\` | ${en} | ${es} |`
      }),
    )
    expect(lines.filter((line) => !readme.includes(line))).toEqual([])
  })
})
