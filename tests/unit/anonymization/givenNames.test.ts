import { describe, expect, it } from 'vitest'
import { verify } from '#anonymization/verify.ts'
import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { givenNameOf } from '#anonymization/spelling/givenNames.ts'
import { student, tell } from './newsroomCast.ts'

const given = (fullName: string) => givenNameOf({ fullName })?.written ?? null
const named = (fullName: string) => student(fullName, { treatment: 'firstNameOnly' })

describe('the given name in a full name', () => {
  it.each([
    ['Mireya Rubio', 'Mireya'],
    ['Rubio, Mireya', 'Mireya'],
    ['RUBIO, MIREYA (11)', 'Mireya'],
    ['Miss Mireya Rubio', 'Mireya'],
    ['Don Okafor', 'Don'],
    ['María José Ponce', 'María José'],
    ['Ponce Ruiz, María José', 'María José'],
    ['María José Ponce Ruiz', 'María José'],
    ['María del Carmen Ruiz', 'María del Carmen'],
    ['José de Jesús Ruiz', 'José de Jesús'],
    ['Juan de la Cruz', 'Juan'],
    ['Ana de la Cruz Ruiz', 'Ana'],
    ['Juan Carlos Medina', 'Juan Carlos'],
    ['Ana Sofía Prado', 'Ana Sofía'],
    ['Ana Martín Prado', 'Ana'],
    ['José Luis', 'José'],
    ['Mary Kate Dorsey', 'Mary Kate'],
    ['Mary Dorsey', 'Mary'],
    ['Abdul Rahman Siddiqui', 'Abdul Rahman'],
    ['Minh Anh Tran', 'Minh Anh'],
    ['Anh Thu Thi Nguyen', 'Anh Thu'],
    ['Emily Mai Tran', 'Emily'],
    ['Xiao Long Li', 'Xiao Long'],
    ['Ji-hoo Kim', 'Ji-hoo'],
    ['Ji Hoo Kim', 'Ji Hoo'],
    ['Nguyen, Minh Anh', 'Minh Anh'],
    ['NGUYEN Minh Anh', 'Minh Anh'],
    ['Kim, Ji-hoo', 'Ji-hoo'],
    ['Nagy, Eszter', 'Eszter'],
    ['Kim Rivera', 'Kim'],
    ['Kim Nguyen', 'Kim'],
    ['Wren (Birdie) Calloway', 'Wren'],
    ['Pelé', 'Pelé'],
  ])('should be in %s: %s', (fullName, name) => {
    expect(given(fullName)).toBe(name)
  })

  it.each([
    'Nguyen Minh Anh',
    'Tran Thi Thu',
    'Kim Ji-hoo',
    'Park Seo-yeon',
    'Li Xiao Long',
    'Lee Min Jun',
    'Nagy Eszter',
    'Tanaka Yui',
  ])('should not be guessed at in %s', (fullName) => {
    expect(given(fullName)).toBeNull()
  })
})

describe('a story that prints first names only', () => {
  it.each([
    [
      'María José Ponce',
      'María José Ponce won. María José is 15; Ponce ran.',
      'María José won. María José is 15; María José ran.',
    ],
    ['Ponce, María José (10)', 'María José Ponce won.', 'María José won.'],
    ['Minh Anh Tran', 'Minh Anh Tran won. Tran waved.', 'Minh Anh won. Minh Anh waved.'],
    [
      'Nguyen, Minh Anh',
      'Nguyen Minh Anh won. Then Minh Anh left.',
      'Minh Anh won. Then Minh Anh left.',
    ],
    ['Kim, Ji-hoo', 'Ji-hoo Kim won. Then Kim left.', 'Ji-hoo won. Then Ji-hoo left.'],
    ['Mary Kate Dorsey', 'Mary Kate Dorsey won.', 'Mary Kate won.'],
  ])('should print it whole for %s', (fullName, draft, printed) => {
    const { text, findings } = tell([named(fullName)], draft)
    expect(text).toBe(printed)
    expect(findings).toEqual([])
    const edition = {
      text: printed,
      slug: printed.split(' won')[0]?.toLowerCase().replaceAll(' ', '-'),
    }
    const people = [named(fullName)]
    const words = LANGUAGE_DATA.words
    expect(verify({ people, edition, lang: 'en', words, allow: [] })).toEqual([])
    expect(verify({ people, edition: draft, lang: 'en', words, allow: [] })).not.toEqual([])
  })

  it.each([
    ['Nguyen Minh Anh', 'Then Nguyen Minh Anh won.'],
    ['Kim Ji-hoo', 'Then Ji-hoo Kim won.'],
    ['Li Xiao Long', 'Then Xiao Long won.'],
    ['Nagy Eszter', 'Then Eszter won.'],
  ])('should print no name of %s, as the order is not known', (fullName, draft) => {
    expect(tell([named(fullName)], draft).text).toBe(
      'Then a 16-year-old junior at Roosevelt High School won.',
    )
    const words = LANGUAGE_DATA.words
    expect(
      verify({ people: [named(fullName)], edition: draft, lang: 'en', words, allow: [] }),
    ).not.toEqual([])
  })
})
