import { describe, expect, it } from 'vitest'
import { isPlainName, isSmallName, isWrittenAsName } from '#newsroom/plainName.ts'
import { demonstrationNewsroom } from '#demo/demonstration.ts'

describe('a plain name', () => {
  it.each([
    'Lincoln High School',
    'LHS',
    'Roosevelt',
    'James A. Garfield High School',
    'Felicitas and Gonzalo Mendez High School',
    'Escuela Primaria de la Cruz',
    'Golden State',
    'Mayor’s Cup',
    'P.S. 118',
    'Ludwig van Beethoven',
    'Dr. Elena Rubio-Sandoval',
    'José “Pepe” Rubio',
    'Valdez Peak',
  ])('should be seen in: %s', (name) => expect(isPlainName(name)).toBe(true))

  it.each([
    'First Last spoke',
    'Last hesitated',
    'Last left',
    'Last Left',
    'Then Last vanished',
    'last vanished',
    'First Last; the rest',
    'The Person That Everybody In This Whole School Calls Last',
    '…',
  ])('should not be seen in: %s', (name) => expect(isPlainName(name)).toBe(false))

  it('should be seen in small letters where the words are few and none is a verb', () => {
    expect(['golden state', 'east word slam'].map(isSmallName)).toEqual([true, true])
    expect(['last hesitated', 'Golden state', 'we all met here'].map(isSmallName)).toEqual([
      false,
      false,
      false,
    ])
  })

  it('should be what the demonstration lists', () => {
    const demo = demonstrationNewsroom(new Date('2026-02-04T21:29:00.000Z'))
    const grown = demo.people.filter(({ kind }) => kind === 'adult' || kind === 'publicFigure')
    const listed = [
      ...demo.notPeople,
      ...demo.schools.flatMap(({ name, shortNames }) => [name, ...shortNames]),
      ...grown.flatMap(({ fullName, aliases }) => [fullName, ...aliases]),
    ]
    expect(listed.filter((name) => !isWrittenAsName(name))).toEqual([])
  })
})
