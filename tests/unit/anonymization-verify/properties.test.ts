import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { check, paragraph, person } from './newsroom.ts'

/** Names that are no words: syllables that only names have. */
const nameWord = fc
  .array(
    fc.constantFrom('zo', 'ri', 'mek', 'va', 'qui', 'xo', 'tla', 'ndu', 'ye', 'bri', 'wen', 'jai'),
    { minLength: 3, maxLength: 4 },
  )
  .map((parts) => parts.join(''))
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const base64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
const hex = (letter: string): string => letter.charCodeAt(0).toString(16)

const SPELLINGS: readonly ((first: string, last: string) => string)[] = [
  (first, last) => `${capital(first)} ${capital(last)}`,
  (first, last) => `${capital(last)}, ${capital(first)}`,
  (_, last) => `${capital(last)}’s`,
  (first) => capital(first),
  (first) => first.toUpperCase(),
  (first, last) => `${first}-${last}`,
  (first, last) => `${last}_${first}`,
  (first, last) => first + last,
  (first, last) => `#${capital(first)}${capital(last)}`,
  (first, last) => `@${first.charAt(0)}${last}`,
  (first) =>
    capital(first)
      .normalize('NFD')
      .replace(/([aeo])/u, '$1\u0301'),
  (first) => [...capital(first)].join('\u200B'),
  (first) => [...capital(first)].join('\u00AD'),
  (first) =>
    capital(first).replace(/a/gu, 'а').replace(/e/gu, 'е').replace(/i/gu, 'і').replace(/o/gu, 'о'),
  (first) =>
    [...first].map((letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97)).join(''),
  (first) => [...first].map((letter) => `%${hex(letter)}`).join(''),
  (first) => [...first].map((letter) => `%25${hex(letter)}`).join(''),
  (first) => [...first].map((letter) => `&#x${hex(letter)};`).join(''),
  (first) => [...first].map((letter) => `\\u00${hex(letter)}`).join(''),
  (first) => [...first].map((letter) => `=${hex(letter).toUpperCase()}`).join(''),
  (first, last) => base64(`${first} ${last}`),
  (first) => [...capital(first)].join(' '),
]

const filler = fc.constantFrom(
  'students walked out on Monday',
  'the board will vote in May',
  'Roosevelt High School',
  'https://example.org/walkout?year=2026',
  '“We want to be heard,” she said.',
  '12 people came',
)

/** Puts a text somewhere into something like an edition. */
const somewhere = (text: string): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constant({ headline: text }),
    fc.constant({ body: [paragraph('Then ', text, ' left.')] }),
    fc.constant({ photos: [{ alt: 'A gate' }, { caption: `At the gate: ${text}.` }] }),
    fc.constant({ tags: [{ slug: text, name: 'gate' }] }),
    fc.constant({ links: { [text]: 1 } }),
    fc.constant([[[{ a: { b: `(${text})` } }]]]),
  )

describe('verify, whatever the name', () => {
  it('should catch any spelling in any place', () => {
    fc.assert(
      fc.property(
        nameWord,
        nameWord,
        fc
          .constantFrom(...SPELLINGS)
          .chain((spell) => fc.tuple(fc.constant(spell), filler, fc.nat())),
        (first, last, [spell, words, seed]) => {
          fc.pre(first !== last)
          const people = [person(`${capital(first)} ${capital(last)}`)]
          const [place] = fc.sample(somewhere(spell(first, last)), { numRuns: 1, seed })
          expect(check({ dek: words, place }, { people }).length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('should let a clean edition of similar text through', () => {
    fc.assert(
      fc.property(
        nameWord,
        nameWord,
        fc.array(filler, { minLength: 1, maxLength: 6 }),
        nameWord,
        (first, last, texts, other) => {
          fc.pre(
            !other.includes(first) &&
              !other.includes(last) &&
              !first.includes(other) &&
              !last.includes(other),
          )
          const people = [person(`${capital(first)} ${capital(last)}`)]
          const edition = {
            slug: `${other}-walkout`,
            dek: texts.join(' '),
            body: texts.map((text) => paragraph(text, ` ${capital(other)} `, text)),
          }
          expect(check(edition, { people })).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })

  it('should never throw on text of any kind', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withDate: true,
          withMap: true,
          withSet: true,
          withTypedArray: true,
          withBigInt: true,
        }),
        fc.string({ unit: 'binary' }),
        (value, text) => {
          expect(Array.isArray(check({ value, text, body: [{ children: [{ text }] }] }))).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})
