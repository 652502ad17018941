import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { foldedWords, nameWords, wordsToSearch } from '#anonymization/spelling/foldSpelling.ts'

/** How the note at a gone address was held against a name before: small letters, split where no letter or digit stands. */
const plainly = (note: string, part: string): boolean =>
  new Set(note.toLowerCase().split(/[^\p{L}\p{N}]+/u)).has(part.toLowerCase())

const folded = (note: string, part: string): boolean => {
  const words = wordsToSearch(note)
  const asked = nameWords(part)
  return asked.length > 0 && asked.every((word) => words.has(word))
}

const letters = (least: number) =>
  fc.string({
    unit: fc.constantFrom(...'aeioznNRÁéñßøłŻçА́ой１2\u200b', '&shy;'),
    minLength: least,
    maxLength: 8,
  })

describe('the words of a name', () => {
  it('should be the same where a plain name is not sent through the tables', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]*$/u), (name) => {
        expect(nameWords(name)).toEqual(foldedWords(name))
      }),
    )
  })

  it.each(['Jos%65 Rubio', 'Jos&#101; Rubio', 'Jos%C3%A9 Rubio'])(
    'should be read where letters are written as codes: %j',
    (name) => {
      expect(nameWords(name)).toEqual(['jose', 'rubio'])
    },
  )

  it('should be found wherever a plainer comparison finds them', () => {
    fc.assert(
      fc.property(letters(1), fc.array(letters(0)), fc.nat(), (part, others, at) => {
        const note = [...others.slice(0, at % 4), part, ...others.slice(at % 4)].join(', ')
        if (plainly(note, part)) expect(folded(note, part)).toBe(true)
      }),
    )
  })

  it.each([
    ['Gone at the request of Jose.', 'José'],
    ['Gone at the request of O’Brien.', 'O’Brien'],
    ['Gone at the request of Ana\u200bMaria.', 'Ana'],
    ['Gone at the request of An\u200ba Maria.', 'Ana'],
    ['Gone at the request of Ana&shy;Lopez.', 'Ana'],
    ['Gone at the request of Jоsé.', 'José'],
  ])('should be found in %s', (note, part) => {
    expect(folded(note, part)).toBe(true)
  })
})
