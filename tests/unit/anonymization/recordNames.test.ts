import { describe, expect, it } from 'vitest'
import { foldedWords } from '#anonymization/spelling/foldSpelling.ts'
import { readRecordName } from '#anonymization/spelling/readRecordName.ts'
import { withoutNotes } from '#anonymization/verify/notesBesideNames.ts'
import { nameOfRecord } from '#leakScan/nameOfRecord.ts'

const SCHOOL = 'Marshall High School'
const words = (text: string): string[] => foldedWords(text).sort()

describe('a name as schools write it', () => {
  it.each([
    ['Teo Brandt 3rd', 'Teo Brandt'],
    ['Teo Brandt, Jr.', 'Teo Brandt'],
    ['Brandt III, Teo', 'Teo Brandt'],
    ['Brandt, Teo, III', 'Teo Brandt'],
    ["Teo Brandt '27", 'Teo Brandt'],
    ['Teo Brandt, Class of 2027', 'Teo Brandt'],
    ['Ines Okafor (she/her)', 'Ines Okafor'],
    ['Ines Okafor [they/them]', 'Ines Okafor'],
    ['Ines Okafor (ella)', 'Ines Okafor'],
    ['Ines Okafor (él)', 'Ines Okafor'],
    ['Okafor, Ines (11)', 'Ines Okafor'],
    ['Okafor, Ines (11, she/her)', 'Ines Okafor'],
    ['OKAFOR, INES', 'INES OKAFOR'],
    ['OKAFOR Ines', 'Ines OKAFOR'],
    ['Ines Okafor (Marshall)', 'Ines Okafor'],
    ['Ines Okafor (MHS)', 'Ines Okafor'],
    ['Ines Okafor (Lincoln HS)', 'Ines Okafor'],
    ['Ines Okafor - 11th grade', 'Ines Okafor'],
    ['Ines Okafor – sophomore', 'Ines Okafor'],
    ['Okafor Ines, gr. 9', 'Okafor Ines'],
    ['Ines Okafor, 11', 'Ines Okafor'],
    ['Ines Okafor #14', 'Ines Okafor'],
    ['Ines Okafor (No. 14)', 'Ines Okafor'],
    ['20413377 Ines Okafor', 'Ines Okafor'],
    ['Miss Ines Okafor', 'Ines Okafor'],
    ['Okafor, Ms. Ines', 'Ines Okafor'],
    ['Dr. Ines Okafor', 'Ines Okafor'],
    ['Ines Okafor (captain)', 'Ines Okafor'],
    ['Ines Okafor | Marshall HS | 11', 'Ines Okafor'],
    ['de la Cruz, Ana María (10)', 'Ana María de la Cruz'],
  ])('should be read from %s', (written, name) => {
    expect(readRecordName(written, SCHOOL).name).toBe(name)
    expect(words(withoutNotes(written, SCHOOL))).toEqual(words(name))
    expect(words(nameOfRecord(written, SCHOOL).join(' '))).toEqual(words(name))
  })

  it.each([
    ['a nickname in brackets', 'Ines (Nettie) Okafor', 'Nettie'],
    ['a nickname behind the name', 'Ines Okafor (Nettie)', 'Nettie'],
    ['a nickname in quotes', 'Robert “Bo” Tran', 'Bo'],
    ['Ella with a capital', 'Gabriela Tran (Ella)', 'Ella'],
    ['the school’s word as a given name', 'Okafor, Marshall', 'Marshall'],
    ['the school’s word inside a name', 'Ines (Marshall) Okafor', 'Marshall'],
    ['a given name behind two surnames', 'García López, Marshall', 'Marshall'],
    ['a surname that is a pronoun', 'Vang, Her', 'Her'],
    ['Junior as the given name', 'Okafor, Junior', 'Junior'],
    ['Senior as the surname', 'Kai Senior', 'Senior'],
    ['Don as the given name', 'Don Okafor', 'Don'],
    ['a team word as the given name', 'Okafor, Captain', 'Captain'],
    ['a place behind the name that no rule knows', 'Ines Okafor (Altadena)', 'Altadena'],
    ['a name of nothing but notes', 'Dr', 'Dr'],
    ['a former name', 'Ines Okafor (née Tran)', 'Tran'],
  ])('should keep %s', (_, written, kept) => {
    const [word = ''] = foldedWords(kept)
    expect(words(readRecordName(written, SCHOOL).name)).toContain(word)
    expect(words(withoutNotes(written, SCHOOL))).toContain(word)
    expect(words(nameOfRecord(written, SCHOOL).join(' '))).toContain(word)
  })

  it('should tell the given names only where a comma or capitals do', () => {
    const given = (written: string) => readRecordName(written).given
    expect(given('Ponce, María José')).toBe('María José')
    expect(given('PONCE María José')).toBe('María José')
    expect(given('María José Ponce')).toBeNull()
  })

  it('should say what the notes are', () => {
    expect(readRecordName('Okafor, Ines (11th, she/her)', SCHOOL).notes).toEqual([
      { kind: 'grade', text: '11th' },
      { kind: 'pronouns', text: 'she/her' },
    ])
  })
})
