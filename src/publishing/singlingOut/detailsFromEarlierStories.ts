import type { Language } from '#newsroom/languages.ts'
import type { Person } from '#anonymization/personTypes.ts'
import type { Detail, DetailReader, EarlierStory } from './quasiIdentifiers.ts'
import { individualsIn, type Individual } from './extractIndividuals.ts'
import { editionPassages } from './publicPassages.ts'
import type { SchoolFinder } from './findSchools.ts'

export interface BeforeContext {
  readerFor: (lang: Language) => DetailReader
  finderFor: (lang: Language) => SchoolFinder
  isNamed: (name: string) => boolean
}

/**
 * How many of the newest editions about a person are read. Older ones are public too, but the work
 * must have a limit.
 */
export const EARLIER_STORIES_READ = 20

/**
 * How many years back an age may lie: somebody who is 16 now was at least 13 in the earlier stories
 * that count.
 */
const YEARS_BACK = 3

const values = ({ details }: Individual, kind: Detail['kind']): string[] =>
  details.filter((detail) => detail.kind === kind).map(({ value }) => value)

/** True or false; null where the text or the record says nothing. */
function agrees(told: readonly string[], recorded: number | null): boolean | null {
  if (told.length === 0 || recorded === null || Number.isNaN(recorded)) return null
  return told.some((value) => Number(value) <= recorded && Number(value) >= recorded - YEARS_BACK)
}

/** How many of age, grade and school fit the record; null where one contradicts it. */
function fit(individual: Individual, person: Person): number | null {
  const schools = values(individual, 'school')
  const checks = [
    agrees(values(individual, 'age'), person.age),
    agrees(values(individual, 'grade'), person.grade === null ? null : Number(person.grade)),
    schools.length === 0 || person.school === null
      ? null
      : schools.includes(person.school.toLowerCase()),
  ]
  return checks.includes(false) ? null : checks.filter(Boolean).length
}

/**
 * Finds who is meant in an edition, which has no ids, as a reader who knows the student would.
 * Where the edition withholds only one person, every unnamed individual whose description does not
 * contradict the record is that person. Where it withholds several, it is the individual that fits
 * the record best, if there is only one such.
 */
function meant(individuals: readonly Individual[], person: Person, alone: boolean) {
  const fitting = individuals.flatMap((individual) => {
    const points = fit(individual, person)
    return points === null ? [] : [{ individual, points }]
  })
  if (alone) return fitting.map(({ individual }) => individual)
  const most = Math.max(0, ...fitting.map(({ points }) => points))
  const best = fitting.filter(({ points }) => points === most)
  return most > 0 && best.length === 1 ? best.map(({ individual }) => individual) : []
}

/**
 * Takes a withheld person and the earlier stories; returns what their editions say about this
 * person.
 */
export function detailsFromBefore(
  person: Person,
  earlier: readonly EarlierStory[],
  { readerFor, finderFor, isNamed }: BeforeContext,
): Detail[] {
  return earlier
    .filter(({ withheld }) => withheld.includes(person.ref))
    .slice(0, EARLIER_STORIES_READ)
    .flatMap(({ edition, withheld }) => {
      const schools = finderFor(edition.lang)
      const passages = editionPassages(edition)
      const reader = readerFor(edition.lang)
      const individuals = individualsIn(passages, {
        reader,
        schools,
        isNamed,
        story: edition.headline,
      })
      const told = meant(individuals, person, withheld.length === 1).flatMap(
        ({ details }) => details,
      )
      // Where a story names the student's school, readers connect it with the student.
      if (told.length === 0 || told.some(({ kind }) => kind === 'school')) return told
      for (const { place, text } of passages) {
        const named = schools(text).find(({ school }) => school.name === person.school)
        if (!named) continue
        const { start, end, words, school } = named
        const value = school.name.toLowerCase()
        return [
          ...told,
          { kind: 'school' as const, value, words, place, start, end, story: edition.headline },
        ]
      }
      return told
    })
}
