import { describe, expect, it } from 'vitest'
import { withholdingNote } from '#anonymization/withholdingNote.ts'
import { student } from './newsroomCast.ts'

const one = student('A B')
const two = student('C D')
const short = {
  ...student('E F', { treatment: 'firstNameOnly' }),
  publishedReason: 'Because she asked for it.',
}
const note = (
  people: Parameters<typeof withholdingNote>[0]['people'],
  more: Partial<Parameters<typeof withholdingNote>[0]> = {},
) => withholdingNote({ lang: 'en', newsroomName: 'Homeroom', people, ...more })

describe('the withholding note', () => {
  it('should be absent when nobody is withheld', () => {
    expect(note([])).toBeNull()
    expect(note([student('A B', { treatment: 'open' })])).toBeNull()
  })
  it('should speak of one and of many', () => {
    expect(note([one])).toBe(
      'In this story, Homeroom is withholding the name of a student who is a minor.',
    )
    expect(note([one, two])).toBe(
      'In this story, Homeroom is withholding the names of students because they are minors.',
    )
  })
  it('should not call anybody a minor student who may be neither', () => {
    expect(note([student('A B', { age: 18 })])).toContain('the name of a person who may be a minor')
    expect(note([one, student('C D', { kind: 'unknown' })])).toContain(
      'the names of people who are or may be minors',
    )
  })
  it('should give the reason for a first name alone', () => {
    expect(note([short])).toBe(
      'In this story, Homeroom is identifying one person by first name only because she asked for it.',
    )
    expect(note([short, one])).toMatch(
      /^In this story, .* a minor\. In this story, .* asked for it\.$/,
    )
  })
  it.each([
    [
      'en',
      'She won in public. Her mother agreed',
      'In this story, Homeroom is identifying one person by first name only. She won in public. Her mother agreed.',
    ],
    [
      'en',
      'Her mother said, “Print it.”',
      'In this story, Homeroom is identifying one person by first name only. Her mother said, “Print it.”',
    ],
    [
      'es',
      'Élida ganó en público.',
      'En este artículo, Homeroom identifica a una persona solo por su nombre de pila. Élida ganó en público.',
    ],
    [
      'es',
      'así lo pidió su madre',
      'En este artículo, Homeroom identifica a una persona solo por su nombre de pila porque así lo pidió su madre.',
    ],
  ] as const)('should keep a reason in %s as it is written: %s', (lang, publishedReason, after) => {
    expect(note([{ ...short, publishedReason }], { lang })).toBe(after)
  })
  it.each([['He asked for it.'], ['he asked for it'], [null]])(
    'should give no reason where another person has a different one, or none: %s',
    (publishedReason) => {
      expect(note([short, { ...short, publishedReason }])).toBe(
        'In this story, Homeroom is identifying some people by first name only to protect the privacy of minors.',
      )
      expect(note([{ ...short, publishedReason }, short], { lang: 'es' })).toBe(
        'En este artículo, Homeroom identifica a algunas personas solo por su nombre de pila para proteger la privacidad de menores.',
      )
    },
  )
  it('should give several people the reason they share', () => {
    expect(note([short, { ...short, publishedReason: 'she asked for it' }])).toBe(
      'In this story, Homeroom is identifying some people by first name only because she asked for it.',
    )
  })
  it('should speak Spanish', () => {
    expect(note([one, two], { lang: 'es' })).toBe(
      'En este artículo, Homeroom no publica los nombres de estudiantes porque son menores de edad.',
    )
    expect(note([one], { lang: 'es' })).toContain('de una persona menor de edad')
  })
  it('should use the newsroom’s own wording', () => {
    expect(note([one], { wording: '{newsroom} protects minors.' })).toBe(
      'Homeroom protects minors.',
    )
    expect(note([one, two], { wording: { many: 'Names withheld.' } })).toBe('Names withheld.')
    expect(note([one], { wording: { many: 'Names withheld.' } })).toContain('who is a minor')
  })
  it('should take a newsroom’s name as it is', () => {
    expect(note([one], { newsroomName: '$& News' })).toContain('In this story, $& News is')
  })
})
