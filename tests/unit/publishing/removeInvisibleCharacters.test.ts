import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { inPlainCharacters, plainCharacters } from '#publishing/removeInvisibleCharacters.ts'

const code = (...points: number[]): string => String.fromCodePoint(...points)
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)

describe('plainCharacters', () => {
  it.each([
    ['soft hyphens', [0xad]],
    ['zero-width spaces and joiners', range(0x200b, 0x200d)],
    ['direction marks', [0x200e, 0x200f, 0x61c]],
    ['embeddings and overrides', range(0x202a, 0x202e)],
    ['isolates', range(0x2066, 0x2069)],
    ['the word joiner and invisible operators', range(0x2060, 0x2064)],
    ['old format characters', range(0x206a, 0x206f)],
    ['the byte order mark', [0xfeff]],
    ['fillers of Hangul', [0x115f, 0x1160, 0x3164, 0xffa0]],
    ['the grapheme joiner', [0x34f]],
    ['Mongolian selectors', range(0x180b, 0x180e)],
    ['variation selectors', range(0xfe00, 0xfe0f)],
    ['further variation selectors', [0xe0100, 0xe01ef]],
    ['tags', range(0xe0020, 0xe007f)],
    ['marks of annotation', range(0xfff9, 0xfffb)],
    ['controls', [...range(0, 8), 0xb, 0xc, ...range(0xe, 0x1f), ...range(0x7f, 0x9f)]],
    ['musical format characters', range(0x1d173, 0x1d17a)],
    ['unused ignorable characters', [0xe0000, 0xe0fff, 0x2065]],
  ])('should take out %s inside a Latin word', (_, points) => {
    for (const point of points)
      expect([point, plainCharacters(`Ru${code(point)}bio sang`)]).toEqual([point, 'Rubio sang'])
  })

  it('should take out half a pair of surrogates', () => {
    expect(plainCharacters('Ru\ud83dbio')).toBe('Rubio')
  })

  it.each([
    ['white space', 'a\tb\nc\r\nd e\u00a0f\u2009g\u3000h\u2028i'],
    ['a family', '👨‍👩‍👧‍👦 and 👩🏽‍🚀'],
    ['a heart with its selector', '❤️ and ❤️‍🔥'],
    ['the rainbow flag', '🏳️‍🌈'],
    ['a keycap', '1️⃣'],
    ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['Persian with a non-joiner', 'می‌خواهم'],
    ['Devanagari with joiners', 'क्‍ष and र्‌य'],
    ['Thai with a line break', 'ภาษา\u200bไทย'],
    ['a Han variant', '葛\u{e0100}城'],
    ['Arabic beside a mark', 'مرحبا\u200f!'],
    ['paired isolates beside Hebrew', 'He said \u2067שלום\u2069 to us'],
    ['an Arabic sign of a verse', '\u06dd١'],
    ['accents and stacked marks', 'e\u0301 ñ Ö n\u0303'],
  ])('should leave %s', (_, text) => expect(plainCharacters(text)).toBe(text))

  it.each([
    ['an isolate that nobody closes', 'He said \u2067שלום to us', 'He said שלום to us'],
    ['a close that nobody opened', 'שלום\u2069 to us', 'שלום to us'],
    ['an override beside Hebrew', '\u202eשלום\u202c to us', 'שלום to us'],
    ['tags behind a flag that do not end', '🏴\u{e0067}\u{e0062}!', '🏴!'],
    ['a word hidden in tags', 'Hi\u{e006d}\u{e0069}\u{e006d}\u{e0069}', 'Hi'],
    ['a joiner at an emoji’s end', '👩\u200d sang', '👩 sang'],
    ['a selector behind a Latin letter', 'R\ufe0fu', 'Ru'],
  ])('should take out %s', (_, before, after) => expect(plainCharacters(before)).toBe(after))

  it('should leave nothing unseen in Latin text, add nothing, and do so once', () => {
    const latin = fc.constantFrom(...'abcXYZ éñ.,—’“')
    const unseen = fc
      .integer({ min: 0, max: 0x10ffff })
      .map((point) => code(point))
      .filter((char) => /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/u.test(char))
      .filter(
        (char) =>
          !/[\t\n\r\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u.test(char),
      )
    const known = fc.constantFrom(
      0xad,
      0x200b,
      0x200d,
      0x202e,
      0x2066,
      0x2069,
      0xfe0f,
      0xe0041,
      0x34f,
    )
    const hidden = fc.oneof(
      known.map((point) => code(point)),
      unseen,
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(latin, latin, hidden)), (chars) => {
        const plain = plainCharacters(chars.join(''))
        const seen = chars.filter(
          (char) => !/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/u.test(char),
        )
        expect(plain).toBe(seen.join(''))
        expect(plainCharacters(plain)).toBe(plain)
      }),
      { numRuns: 500 },
    )
  })

  it('should reach every string of a record and leave what is none', () => {
    const now = new Date(0)
    expect(
      inPlainCharacters({ a: 'R\u00adu', b: [{ text: 'b\u200bio', at: now, n: 1, none: null }] }),
    ).toEqual({ a: 'Ru', b: [{ text: 'bio', at: now, n: 1, none: null }] })
  })
})
