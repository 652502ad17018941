import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { everydayWordsOf } from '#anonymization/spelling/everydayWords.ts'
import { slugOf } from '#publishing/edition/slugify.ts'
import * as checks from '#publishing/typedSlug.ts'

const person = (fullName: string, aliases: string[] = []) => ({
  fullName,
  aliases,
  treatment: 'withhold' as const,
})
type People = readonly ReturnType<typeof person>[]
const EVERYDAY = everydayWordsOf(LANGUAGE_DATA.words, 'en')
const typedSlugRefused = (slug: string, texts: readonly string[], people: People): boolean =>
  checks.typedSlugRefused(slug, texts, people, EVERYDAY)
const holdsPieceOfName = (slug: string, texts: readonly string[], people: People): boolean =>
  checks.holdsPieceOfName(slug, texts, people, EVERYDAY)
const PUBLIC = [
  'Roosevelt students walk out over bus cuts',
  'A junior at Roosevelt High School spoke to LAUSD board member Adaeze Okonjo.',
]

describe('slugOf', () => {
  it.each([
    ['Søren Ørsted', 'soren-orsted'],
    ['Łukasz Wałęsa', 'lukasz-walesa'],
    ['Þór Guðmundsdóttir', 'thor-gudmundsdottir'],
    ['Strauß and Weiß', 'strauss-and-weiss'],
    ['Işıl Kılıç', 'isil-kilic'],
    ['Đỗ Thị Hương', 'do-thi-huong'],
    ['Æsa and Œnone', 'aesa-and-oenone'],
    ['Ħal Ŋala Ŧor', 'hal-ngala-tor'],
    ['Müller, O’Brien and Hawaiʻi', 'muller-obrien-and-hawaii'],
    ['Ñandú en español', 'nandu-en-espanol'],
    ['Наташа', 'natasha'],
    ['王小明', 'wangxiaoming'],
    ['So\u00adft hy\u200bphen', 'soft-hyphen'],
    ['A party 🎉 at 3', 'a-party-at-3'],
    ['M.a.r.i.a', 'm-a-r-i-a'],
  ])('should write %s as %s', (text, slug) => expect(slugOf(text)).toBe(slug))

  it('should stay as it is when it is made of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const slug = slugOf(text)
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
        expect(slug.length).toBeLessThanOrEqual(80)
        expect(slugOf(slug)).toBe(slug)
      }),
    )
  })
})

/** What the old slug kept of a name: letters without ASCII in them fell out, and the word fell apart there. */
const maimed = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
    .join('-')

const NAMES = [
  'Sørine Bjørnsdal',
  'Łucja Małkowska',
  'Þórdís Guðmundsdóttir',
  'Jürgen Straußenberg',
  'Işıl Kılıçdaroğlu',
  'Đặng Thị Hương',
  'Nguyễn Phương Thảo',
  'Æsa Hlíðberg',
  'Œnone Lecœurval',
  'Ħaxxa Borġani',
  'Ŋala Ŧorvald',
  'Guðrún Eiríksdóttir',
  'Mireya Rubio',
  'Zbigniew Brzęczyszczykiewicz',
  'Sevgi Öztürkoğlu',
]
const SPELLINGS: readonly (readonly [string, (name: string) => string])[] = [
  ['maimed as it used to be', maimed],
  ['transliterated', slugOf],
  ['run together', (name) => slugOf(name).replaceAll('-', '')],
  ['the last part alone', (name) => slugOf(name).split('-').at(-1) ?? ''],
  [
    'the first half of the longest part',
    (name) => {
      const longest = slugOf(name)
        .split('-')
        .reduce((a, b) => (b.length > a.length ? b : a))
      return longest.slice(0, Math.max(4, Math.ceil(longest.length / 2)))
    },
  ],
  [
    'the longest part cut in two',
    (name) => {
      const longest = slugOf(name)
        .split('-')
        .reduce((a, b) => (b.length > a.length ? b : a))
      return `${longest.slice(0, 3)}-${longest.slice(3)}`
    },
  ],
  [
    'the longest part with a letter left out',
    (name) => {
      const longest = slugOf(name)
        .split('-')
        .reduce((a, b) => (b.length > a.length ? b : a))
      return longest.slice(0, -2) + longest.slice(-1)
    },
  ],
]

describe('a typed web address', () => {
  it.each(SPELLINGS)('should be refused with a protected name: %s', (_, spell) => {
    for (const name of NAMES) {
      const piece = spell(name)
      // "mire" is an ordinary word: whether it is a name too is asked word by word, as in any text.
      if (EVERYDAY.has(piece)) continue
      const slug = `${piece}-walks-out`
      expect([slug, typedSlugRefused(slug, PUBLIC, [person(name)])]).toEqual([slug, true])
      // The same of a name that is in the registry and not in the story: no name is asked.
      expect([slug, typedSlugRefused(slug, PUBLIC, [])]).toEqual([slug, true])
    }
  })

  it.each([
    'roosevelt-students-walk-out',
    'lausd-board-hears-okonjo',
    'bus-cuts-2026',
    'why-we-walked-out',
    'wk3-recap',
    'student-16-wins-at-state',
  ])('should stand where it holds ordinary words and words of the story: %s', (slug) =>
    expect(typedSlugRefused(slug, PUBLIC, [person('Mireya Rubio'), person('Linh Do')])).toBe(false),
  )

  it('should never stand with half a part of a protected name, whatever the name', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzøłþßıđæœħŋðŧéñüş')
    const part = fc.string({ unit: letter, minLength: 6, maxLength: 14 })
    fc.assert(
      fc.property(part, part, fc.nat(), (first, last, at) => {
        const word = slugOf(last)
        const size = Math.max(4, Math.ceil(word.length / 2))
        const from = at % (word.length - size + 1)
        const slug = `${word.slice(from, from + size)}-walks-out`
        fc.pre(!typedSlugRefused('walks-out', PUBLIC, [person(`${first} ${last}`)]))
        const ordinary = !typedSlugRefused(slug, PUBLIC, [])
        expect(ordinary || typedSlugRefused(slug, PUBLIC, [person(`${first} ${last}`)])).toBe(true)
        expect(ordinary || holdsPieceOfName(slug, PUBLIC, [person(`${first} ${last}`)])).toBe(true)
      }),
    )
  })
})

describe('an address that readers know', () => {
  it('should not stay with a maimed name in it', () => {
    for (const name of NAMES)
      expect([name, holdsPieceOfName(`${maimed(name)}-walks-out`, PUBLIC, [person(name)])]).toEqual(
        [name, true],
      )
  })

  it('should stay where its words are no longer in the story', () => {
    expect(holdsPieceOfName('garfield-wins-the-cup', PUBLIC, [person('Mireya Rubio')])).toBe(false)
    expect(
      holdsPieceOfName('student-walks-out-at-roosevelt', PUBLIC, [person('Walker Stude')]),
    ).toBe(false)
  })
})
