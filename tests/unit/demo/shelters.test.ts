import { describe, expect, it } from 'vitest'
import { namedInWords } from '#desk/registry/nameCollisions.ts'
import { nameWords } from '#anonymization/spelling/foldSpelling.ts'
import { isPlainName } from '#newsroom/plainName.ts'
import { demonstrationNewsroom } from '#demo/demonstration.ts'

describe('the demonstration’s schools and phrases', () => {
  it('should be saved, whoever of its people is protected', () => {
    const demo = demonstrationNewsroom(new Date('2026-02-04T21:29:00.000Z'))
    const people = demo.people
      .filter(({ kind }) => kind !== 'adult' && kind !== 'publicFigure')
      .map(({ key, fullName, aliases }) => ({
        id: key,
        names: [fullName, ...aliases].map(nameWords),
      }))
    const parts = new Set(
      people.flatMap(({ names }) => names.flat()).filter((part) => part.length > 2),
    )
    const listed = [
      ...demo.notPeople,
      ...demo.schools.flatMap(({ name, shortNames }) => [name, ...shortNames]),
    ]
    expect(listed.filter((text) => namedInWords(people, nameWords(text)).length > 0)).toEqual([])
    const holding = listed.filter((text) => nameWords(text).some((word) => parts.has(word)))
    expect(holding.filter((text) => !isPlainName(text) && nameWords(text).length > 1)).toEqual([])
  })
})
