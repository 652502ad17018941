import { describe, expect, it } from 'vitest'
import { changedWords, type Worded } from '#desk/fourEyes/publicWords.ts'

const student = { fullName: 'Jalysa Quintero Valdez', kind: 'student', age: 16, school: 's1' }

describe('words for readers that a save changes', () => {
  it.each<[string, Worded, object | null, object, string[]]>([
    ['a headline', 'stories', { headline: 'Old' }, { headline: 'New' }, ['headline']],
    ['a first headline', 'stories', null, { headline: 'New' }, ['headline']],
    ['notes for the desk', 'stories', { internalNotes: '' }, { internalNotes: 'Ask.' }, []],
    ['no word at all', 'stories', { dek: '', tags: [] }, { dek: null }, []],
    ['a caption', 'photos', { caption: 'A hall.' }, { caption: 'The hall.' }, ['caption']],
    ['the age of a student', 'people', student, { ...student, age: 15 }, ['age']],
    [
      'the school, read with its record',
      'people',
      student,
      { ...student, school: { id: 's1' } },
      [],
    ],
    ['another school', 'people', student, { ...student, school: 's2' }, ['school']],
    ['a name', 'people', student, { ...student, fullName: 'Jalysa Quintero' }, []],
    ['an adult who is a student', 'people', { kind: 'adult' }, { kind: 'student', age: 16 }, []],
    [
      'a wording for an adult',
      'people',
      { kind: 'adult' },
      { descriptorFirst: 'x' },
      ['descriptorFirst'],
    ],
    [
      'the age of an adult who was protected once',
      'people',
      { kind: 'adult', onceProtected: true, age: 16 },
      { kind: 'adult', age: 12 },
      ['age'],
    ],
    ['a student who is entered', 'people', null, student, []],
    ['the name of a school', 'schools', { name: 'Old' }, { name: 'New' }, ['name']],
    ['a school that is entered', 'schools', null, { name: 'New' }, []],
    ['its enrolment', 'schools', { name: 'A', enrolment: 1 }, { name: 'A', enrolment: 2 }, []],
  ])('should be told of %s', (_what, kind, before, after, fields) => {
    expect(changedWords(kind, before as Record<string, unknown>, after as never)).toEqual(fields)
  })
})
