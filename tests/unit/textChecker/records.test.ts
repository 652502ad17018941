import { describe, expect, it } from 'vitest'
import { check } from './texts.ts'

const about = (fullName: string, text: string) =>
  check('text', text, {
    people: [{ fullName, kind: 'student', age: 16, grade: '11', school: 'Marshall High School' }],
    institutions: ['Marshall High School'],
  })

describe('a record as schools write it, in a text', () => {
  it.each([
    [
      'Teo Brandt 3rd',
      'Teo Brandt came 3rd. Then Brandt was late to 3rd period.',
      ['came 3rd', '3rd period'],
    ],
    [
      "Teo Brandt '27",
      'Teo Brandt spoke for the class of ’27; 27 came.',
      ['class of ’27', '27 came'],
    ],
    ['Brandt, Teo (11)', 'Teo Brandt had 11 rebounds on Dec. 11.', ['11 rebounds', 'Dec. 11']],
    ['Teo Brandt, 11', 'At 11, Brandt left 11 times.', ['At 11', '11 times']],
    ['Teo Brandt (he/him)', 'He told him that Teo Brandt knew him.', ['He told him', 'knew him']],
    ['Teo Brandt (Marshall)', 'Marshall students marched. Teo Brandt led.', ['Marshall students']],
    [
      'Teo Brandt – junior',
      'The junior class met. Teo Brandt, a junior, spoke.',
      ['The junior class'],
    ],
    [
      'Teo Brandt - 11th grade',
      'Every 11th grade class met Teo Brandt.',
      ['Every 11th grade class'],
    ],
    [
      'Miss Teodora Brandt',
      'They miss practice. Brandt will miss it.',
      ['They miss practice', 'will miss it'],
    ],
    ['Teo Brandt #14', 'Only 14 came. Brandt, No. 14, left.', ['Only 14 came']],
    [
      'Teo Brandt (captain)',
      'The captain of the ship met Teo Brandt.',
      ['The captain of the ship'],
    ],
    ['Teo Brandt, Class of 2027', 'The class of 2027 chose Brandt.', ['The class of 2027 chose']],
  ])('should keep the words beside the name in %s', (record, text, kept) => {
    const checked = about(record, text)
    expect(checked.blockedBecause).toEqual([])
    expect(checked.text).not.toMatch(/Teo|Brandt/)
    for (const words of kept) expect(checked.text).toContain(words)
  })

  it.each([
    ['Teo (Birdie) Brandt', 'Everybody cheered when Birdie ran.'],
    ['Teo Brandt (goes by Birdie)', 'Everybody cheered when Birdie ran.'],
    ['Brandt, Teo “Birdie” (11)', 'Everybody cheered when Birdie ran.'],
    ['BRANDT, TEO (11)', 'Everybody cheered when Brandt ran.'],
  ])('should withhold every name of %s', (record, text) => {
    expect(about(record, text).text).toBe(
      'Everybody cheered when a 16-year-old junior at Marshall High School ran.',
    )
  })

  it('should take a bracket that closes a name with it', () => {
    expect(about('Mary Kate Brandt', 'Then Brandt (MK) won.').text).toBe(
      'Then a 16-year-old junior at Marshall High School won.',
    )
  })
})
