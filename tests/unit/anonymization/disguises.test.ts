import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { verify } from '#anonymization/verify.ts'
import { searchFor } from '#leakScan/matchPatterns.ts'
import { searchPatternsOf } from '#leakScan/searchPatterns.ts'
import { CONFUSABLE_LETTERS } from '#newsroom/confusables.ts'
import { confusablesFile } from '../../../tools/build-confusables.mjs'
import { student, tell } from './newsroomCast.ts'

const NAME = 'Mireya Rubio'
const mireya = student(NAME)
const audit = searchFor(
  searchPatternsOf([{ id: 'p', fullName: NAME, aliases: [], handles: [], firstNameOpen: false }]),
)

const sentence = (written: string): string => `Then we met ${written} at the gate.`
/** Whether each of the three sees the name: engine (replaced or asked), verifier, audit. */
const seen = (written: string) => {
  const text = sentence(written)
  const told = tell([mireya], text)
  return {
    engine: told.text !== text || told.findings.length > 0,
    verifier:
      verify({
        people: [mireya],
        edition: { dek: text },
        lang: 'en',
        words: LANGUAGE_DATA.words,
        allow: [],
      }).length > 0,
    audit: audit(text).length > 0,
  }
}
const ALL = { engine: true, verifier: true, audit: true }

const between = (sign: string): string =>
  NAME.split(' ')
    .map((word) => [...word].join(sign))
    .join(' ')

describe('signs between the letters of a name', () => {
  it.each([
    ...['·', '.', '-', '_', '*', '~', '|', '/', '•', '‧', '・', '∙', '+', '=', ',', '^', '⁃', ':'],
    ...['· ', ' . ', ' - ', ' * ', '..', '--', '^^', '❤', '🔥', ' ', '\u00a0', '\u2009'],
    ...[
      '\u200b',
      '\u2060',
      '\u2063',
      '\u00ad',
      '\ufe0f',
      '\u{e0061}',
      '\u0336',
      '\u20dd',
      '\u3164',
    ],
    ...['\u2800', '\u115f', '\u034f', '\u202e\u202c', '\u2066\u2069', '\u061c'],
  ])('should not hide it: %j', (sign) => expect(seen(between(sign))).toEqual(ALL))
})

describe('a name broken at a line’s end', () => {
  it.each(['¬', '-', '‐', '\u00ad', '', '¬\u00ad'])('should be whole again behind %j', (sign) => {
    for (const end of ['\n', '\r\n'])
      for (const written of [`Ru${sign}${end}bio`, `Mire${sign}${end}ya`])
        expect([written, seen(written)]).toEqual([written, ALL])
  })
})

describe('styled and turned letters', () => {
  it.each([
    ['curly letters', 'мιяєуα яυвισ'],
    ['Canadian syllables', 'ᗰIᖇEYᗩ ᖇᑌᗷIO'],
    ['Cherokee', 'MᎥᏒᎬᎩᎪ ᏒᏌᏴᎥᎾ'],
    ['strokes', 'MɨɽɇɏȺ Ɍʉƀɨø'],
    ['hooks', 'ɱıɾҽყą ɾųႦìơ'],
    ['currencies', '₥ɨⱤɆɎ₳ ⱤɄ฿ɨØ'],
    ['script', 'ℳ𝒾𝓇ℯ𝓎𝒶 ℛ𝓊𝒷𝒾ℴ'],
    ['double-struck', '𝕄𝕚𝕣𝕖𝕪𝕒 ℝ𝕦𝕓𝕚𝕠'],
    ['raised', 'ᴹⁱʳᵉʸᵃ ᴿᵘᵇⁱᵒ'],
    ['squared', '🅼🅸🆁🅴🆈🅰 🆁🆄🅱🅸🅾'],
    ['bracketed', '⒨⒤⒭⒠⒴⒜ ⒭⒰⒝⒤⒪'],
    ['fullwidth', 'Ｍｉｒｅｙａ　Ｒｕｂｉｏ'],
    ['Coptic and Cyrillic', 'Мirеyа Ruвіⲟ'],
  ])('should not hide a name: %s', (_, written) =>
    expect(seen(written)).toMatchObject({ engine: true, verifier: true }),
  )

  it.each([
    ['upside down', 'oᴉqnɹ ɐʎǝɹᴉɯ'],
    ['upside down, word by word', 'ɐʎǝɹᴉɯ oᴉqnɹ'],
    ['turned letters in their order', 'ɯᴉɹǝʎɐ ɹnqᴉo'],
    ['turned capitals', 'OIqՈᴚ ∀⅄ƎᴚIW'],
    ['from right to left by an override', '\u202eoibuR ayeriM\u202c'],
  ])('should be read: %s', (_, written) =>
    expect(seen(written)).toMatchObject({ engine: true, verifier: true }),
  )

  it('should be refused written backwards', () => {
    expect(seen('oibuR ayeriM')).toMatchObject({ verifier: true, audit: true })
  })

  it('should be found by the audit upside down', () => {
    for (const written of ['oᴉqnɹ ɐʎǝɹᴉɯ', 'ɐʎǝɹᴉɯ oᴉqnɹ', 'oıqnɹ ɐʎəɹıɯ'])
      expect([written, seen(written)]).toEqual([written, ALL])
  })

  it('should be asked about on the very letters', () => {
    expect(tell([mireya], 'On the page: oᴉqnɹ.').findings).toEqual(['ambiguous_word: oᴉqnɹ'])
  })
})

describe('Unicode’s confusables (UTS #39)', () => {
  const LETTERS = Object.entries(CONFUSABLE_LETTERS).flatMap(([latin, signs]) =>
    [...signs].map((sign) => [latin, sign] as const),
  )

  it('should be as the generator makes them of the pinned package', () => {
    const require = createRequire(import.meta.url)
    const { version } = require('unhomoglyph/package.json') as { version: string }
    const made = confusablesFile(
      require('unhomoglyph/data.json') as Record<string, string>,
      version,
    )
    expect(readFileSync('src/newsroom/confusables.ts', 'utf8')).toBe(made)
    expect(LETTERS.length).toBeGreaterThan(700)
  })

  it('should not hide a name, letter by letter', () => {
    const of = (latin: string) => LETTERS.flatMap(([one, sign]) => (one === latin ? [sign] : []))
    // What the readers of this house take for another letter than Unicode does, both being right: ı is an i, ν a v.
    const missed: string[] = []
    for (const letter of 'mireyauo')
      for (const sign of of(letter)) {
        const written = NAME.replace(new RegExp(letter, 'i'), sign)
        const { engine, verifier } = seen(written)
        if (!engine || !verifier) missed.push(`${letter} ${sign}`)
      }
    expect(missed).toEqual([])
  })

  it('should not hide a name, with any of them mixed', () => {
    const disguised = fc.tuple(
      ...[...NAME].map((letter) => {
        const alike = LETTERS.flatMap(([one, sign]) => (one === letter.toLowerCase() ? [sign] : []))
        return alike.length === 0 ? fc.constant(letter) : fc.constantFrom(letter, ...alike)
      }),
    )
    fc.assert(
      fc.property(disguised, (letters) => {
        expect(seen(letters.join(''))).toMatchObject({ engine: true, verifier: true })
      }),
      { numRuns: 300 },
    )
  })
})
