import { describe, expect, it } from 'vitest'
import { bylineName, reportersToProtect } from '#publishing/bylines.ts'
import type { BylinePolicy } from '#publishing/storySourceTypes.ts'

const source = (policy: BylinePolicy, penName: string | null = null) => ({
  ref: 'r1',
  fullName: 'Tamsin Okafor Vale',
  penName,
  policy,
})

describe('the byline', () => {
  it.each([
    [source('full'), 'Tamsin Okafor Vale'],
    [source('firstNameInitial'), 'Tamsin V.'],
    [source('penName', 'Night Owl'), 'Night Owl'],
    [source('penName'), 'Homeroom staff'],
    [source('penName', '   '), 'Homeroom staff'],
    [source('staff'), 'Homeroom staff'],
  ])('should read under the policy of %j as “%s”', (given, name) => {
    expect(bylineName(given, 'Homeroom')).toBe(name)
  })

  it('should give a reporter with one name no initial', () => {
    expect(bylineName({ ...source('firstNameInitial'), fullName: 'Tamsin' }, 'Homeroom')).toBe(
      'Tamsin',
    )
  })

  it('should protect the name of every reporter whose policy keeps part of it back', () => {
    const people = reportersToProtect(
      [
        source('full'),
        { ...source('staff'), ref: 'r2' },
        { ...source('firstNameInitial'), ref: 'r3' },
      ],
      'Homeroom',
    )
    expect(people.map((person) => [person.ref, person.treatment])).toEqual([
      ['reporter:r2', 'withhold'],
      ['reporter:r3', 'firstNameOnly'],
    ])
  })
})
