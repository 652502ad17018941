import { describe, expect, it } from 'vitest'
import type { Ruling } from '#anonymization/passageTypes.ts'
import { adult, student, tell } from './newsroomCast.ts'

const will = student('Will Chew', { ref: 'w' })
const ruling = (
  text: string,
  passage: string,
  person: string | null,
  place = 'body.0',
): Ruling => ({ place, text, passage, person })

describe('findings', () => {
  it('should point at the words in doubt, in the offsets of the passage', () => {
    const text = 'Nobody knew. Will ran home.'
    const [finding] = tell([will], text).result.findings
    expect(finding).toMatchObject({
      code: 'ambiguous_word',
      place: 'body.0',
      start: 13,
      end: 17,
      text: 'Will',
      person: 'w',
    })
    expect(finding?.reason).toMatch(/^[A-Z].*\.$/)
    expect(finding?.reason).not.toContain('Will')
  })
  it('should say each doubt once', () => {
    expect(tell([will, student('Will Soto')], 'Will ran home.').findings).toEqual([
      'ambiguous_word: Will',
    ])
  })
})

describe('rulings', () => {
  const text = 'Will ran home. Will ran back.'
  it('should withhold the name where the editor answered that it is one', () => {
    expect(tell([will], text, { rulings: [ruling('Will', text, 'w')] })).toMatchObject({
      text: 'A 16-year-old junior at Roosevelt High School ran home. The student ran back.',
      findings: [],
    })
  })
  it('should leave the word where the editor answered that it is none', () => {
    expect(tell([will], text, { rulings: [ruling('Will', text, null)] })).toMatchObject({
      text,
      findings: [],
    })
  })
  it.each([
    ['the passage has changed', ruling('Will', `${text} `, null)],
    ['the ruling is about another place', ruling('Will', text, null, 'body.1')],
    ['the ruling is about other words', ruling('Chew', text, null)],
    ['the person has left the story', ruling('Will', text, 'gone')],
  ])('should ask again when %s', (_, stale) => {
    expect(tell([will], text, { rulings: [stale] }).findings).toHaveLength(2)
  })
  it('should honour an answer about a shared surname, for either person', () => {
    const people = [student('Mireya Rubio', { ref: 'm' }), adult('Elena Rubio', { ref: 'e' })]
    const shared = 'Then Rubio left.'
    expect(tell(people, shared, { rulings: [ruling('Rubio', shared, 'm')] }).text).toBe(
      'Then a 16-year-old junior at Roosevelt High School left.',
    )
    expect(tell(people, shared, { rulings: [ruling('Rubio', shared, 'e')] })).toMatchObject({
      text: shared,
      findings: [],
    })
  })
  it('should honour an answer about a slip', () => {
    const mireya = student('Mireya Rubio', { ref: 'm' })
    const slip = 'Then Mireja left.'
    expect(tell([mireya], slip, { rulings: [ruling('Mireja', slip, 'm')] }).text).toBe(
      'Then a 16-year-old junior at Roosevelt High School left.',
    )
    expect(tell([mireya], slip, { rulings: [ruling('Mireja', slip, null)] })).toMatchObject({
      text: slip,
      findings: [],
    })
  })
  it('should not let a ruling free a name that was never in doubt', () => {
    const sure = 'Then Will ran.'
    expect(tell([will], sure, { rulings: [ruling('Will', sure, null)] }).text).not.toContain('Will')
  })
})
