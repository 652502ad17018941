import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { matchMaker, type Segment } from '#publicApi/search/searchHighlights.ts'
import { askedWords, searchText } from '#publicApi/search/searchTokens.ts'
import type { EditionWords } from '#publishing/edition/editionTypes.ts'

const written = (change: Partial<EditionWords> = {}): EditionWords => ({
  language: 'english',
  headline: '',
  dek: '',
  body: '',
  names: '',
  ...change,
})
const whole = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('')
const hits = (segments: readonly Segment[]) =>
  segments.filter(({ hit }) => hit).map(({ text }) => text)
const filler = (count: number) => Array.from({ length: count }, () => 'lorem ipsum').join(' ')

describe('what a search marks', () => {
  it.each([
    ['walkout', 'english', 'The walkouts ended.', ['walkouts']],
    ['Protesting', 'english', 'They PROTESTED; a protest.', ['PROTESTED', 'protest']],
    ['quick', 'english', 'It went quickly.', ['quickly']],
    ['student', 'english', 'The student’s sign, the students’ signs.', ['student’s', 'students']],
    ['cafe', 'english', 'A café.', ['café']],
    ['Andrés', 'english', 'Andres spoke.', ['Andres']],
    ['the library', 'english', 'The library of the school.', ['library']],
    ['library -hours', 'english', 'Library hours.', ['Library']],
    ['"library hours"', 'english', 'Library hours.', ['Library', 'hours']],
    ['educaciones', 'spanish', 'La educación.', ['educación']],
    ['educacion', 'spanish', 'La educación.', ['educación']],
    [
      'los estudiantes',
      'spanish',
      'Los estudiantes; un estudiante.',
      ['estudiantes', 'estudiante'],
    ],
    ['nina', 'spanish', 'La niña.', ['niña']],
    ['sign', 'english', 'Assign a design.', []],
  ] as const)('should mark %s in %s: %s', (asked, language, text, expected) => {
    const match = matchMaker(asked)(written({ language, headline: text, body: text }))
    expect(hits(match.headline)).toEqual(expected)
    expect(whole(match.headline)).toBe(text)
    expect(match.excerpt).toEqual(match.headline)
  })

  it('should cut the excerpt at words, where most of what was looked for stands together', () => {
    const body = `Mural. ${filler(40)} One mural here. ${filler(40)} The mural of the gym was painted. ${filler(40)}`
    const { excerpt } = matchMaker('mural gym')(written({ body }))
    expect(hits(excerpt)).toEqual(['mural', 'gym'])
    const text = whole(excerpt)
    expect(text).toMatch(/^… (?:lorem|ipsum)/)
    expect(text).toMatch(/(?:lorem|ipsum) …$/)
    expect(text).toContain('The mural of the gym was painted.')
    expect(text.length).toBeGreaterThanOrEqual(160)
    expect(text.length).toBeLessThanOrEqual(220)
  })

  it('should begin and end where the text does', () => {
    const first = whole(matchMaker('mural')(written({ body: `Mural ${filler(60)}` })).excerpt)
    expect(first).toMatch(/^Mural lorem .* …$/)
    const last = whole(matchMaker('mural')(written({ body: `${filler(60)} mural.` })).excerpt)
    expect(last).toMatch(/^… .* mural\.$/)
    expect(Math.min(first.length, last.length)).toBeGreaterThanOrEqual(160)
  })

  it('should take the excerpt from wherever more of it stands, and from the story where none does', () => {
    const parts = {
      body: 'The body.',
      dek: 'About the mural.',
      names: 'Ana Ruiz\nArts\nMural, gym',
    }
    const excerptOf = (asked: string) => whole(matchMaker(asked)(written(parts)).excerpt)
    expect(excerptOf('mural')).toBe('About the mural.')
    expect(excerptOf('mural gym')).toBe('About the mural.')
    expect(excerptOf('gym')).toBe('Ana Ruiz · Arts · Mural, gym')
    expect(excerptOf('ruiz')).toBe('Ana Ruiz · Arts · Mural, gym')
    expect(excerptOf('body mural')).toBe('The body.')
    expect(excerptOf('headline')).toBe('The body.')
  })

  it('should keep every text whole, its excerpt short, and its characters in one piece', () => {
    const piece = fc.constantFrom(
      'mural',
      'gym',
      'a',
      'ñandú',
      '🙂',
      '🙂🙂🙂',
      'x'.repeat(300),
      '—',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 120 }),
        fc.array(piece, { maxLength: 3 }),
        (body, asked) => {
          const text = body.join(' ')
          const match = matchMaker(asked.join(' '))(written({ headline: text, body: text }))
          expect(whole(match.headline)).toBe(text)
          const shown = whole(match.excerpt)
          expect(shown.length).toBeLessThanOrEqual(220)
          expect(() => encodeURIComponent(shown)).not.toThrow()
          expect(text).toContain(shown.replace(/^… | …$/g, ''))
          for (const { text: stretch } of match.excerpt) expect(stretch).not.toBe('')
        },
      ),
      { numRuns: 300 },
    )
  })

  it('should look through the beginning of a very long text alone, and say that it goes on', () => {
    const long = (at: number) => {
      const words = Array.from({ length: 20_000 }, (_, index) => (index === at ? 'mural' : 'word'))
      return matchMaker('mural')(written({ body: words.join(' ') })).excerpt
    }
    expect(hits(long(3_000))).toEqual(['mural'])
    expect(hits(long(15_000))).toEqual([])
    expect(whole(long(15_000))).toMatch(/^word word .* word …$/)
    const cut = `${'x'.repeat(19_990)} mural ${'y'.repeat(100)}`
    const { excerpt } = matchMaker('mural')(written({ body: cut }))
    expect(whole(excerpt)).toMatch(/mural …$/)
  })
})

describe('what MongoDB is asked', () => {
  it.each([
    ['mural', 'mural'],
    ['  mural ', 'mural'],
    ['Andrés mural', 'Andrés mural Andres'],
    ['-árbol día', '-árbol día -arbol dia'],
    ['-"el árbol"', '-"el árbol"'],
    ['"el árbol"', '"el árbol" arbol'],
  ])('should make of %s: %s', (asked, expected) => {
    expect(searchText(asked)).toBe(expected)
  })

  it('should know what is wanted from what is not', () => {
    const wanted = (asked: string) =>
      askedWords(asked).map(({ word, unwanted }) => `${unwanted ? '-' : ''}${word}`)
    expect(wanted('a -b "c d" -"e f" g-h -i-j')).toEqual([
      'c',
      'd',
      '-e',
      '-f',
      'a',
      '-b',
      'g',
      'h',
      '-i',
      '-j',
    ])
    expect(wanted('a " b')).toEqual(['a', 'b'])
  })
})
