import type { AnonymizedPassage } from '#anonymization/passageTypes.ts'
import type { Language } from '#newsroom/languages.ts'
import type { Person } from '#anonymization/personTypes.ts'
import type { StorySource } from '../storySourceTypes.ts'
import { coarserPhrases } from './generalizeDetails.ts'
import { crowdOf, SMALLEST_CROWD, type Crowd, type Surroundings } from './anonymitySet.ts'
import type { Detail, DetailReader, RegisteredSchool, Suggestion } from './quasiIdentifiers.ts'
import { detailsFromBefore } from './detailsFromEarlierStories.ts'
import { english } from './quasiIdentifiersEnglish.ts'
import { individualsIn, type Individual, type ReadContext } from './extractIndividuals.ts'
import { publicPassages, type PublicPassage } from './publicPassages.ts'
import { schoolFinder, type SchoolFinder } from './findSchools.ts'
import { spanish } from './quasiIdentifiersSpanish.ts'

export const READERS: Readonly<Record<Language, DetailReader>> = { en: english, es: spanish }

/** What is known about a text that is read for descriptions. */
export interface ToldStory extends Pick<
  StorySource,
  'lang' | 'schools' | 'earlier' | 'knownNames'
> {
  readonly people: readonly Person[]
  /** Whose names readers see. */
  readonly staff: readonly { readonly fullName: string }[]
}

/** A student whose description fits fewer than `SMALLEST_CROWD` students. */
export interface SingledOut {
  /** Ref of the withheld person; null for somebody who is not registered. */
  person: string | null
  /** What this story says, then what earlier ones add; each once. */
  details: readonly Detail[]
  /** Headlines of the earlier stories that add to it. */
  with: readonly string[]
  crowd: Crowd
  suggestions: readonly Suggestion[]
  /** Whether one of the suggestions is enough, or all are needed, or not even all are enough. */
  enough: 'any' | 'all' | 'none'
}

const onceEach = (details: readonly Detail[]): Detail[] => {
  const seen = new Map<string, Detail>()
  for (const detail of details) {
    const key = `${detail.kind} ${detail.value}`
    if (!seen.has(key)) seen.set(key, detail)
  }
  return [...seen.values()]
}

const kindsIn = (details: readonly Detail[]): number =>
  new Set(details.map(({ kind }) => kind)).size

/** Returns a test for names that readers see, in full or by surname. */
function namesSeen(story: ToldStory): (name: string) => boolean {
  const open = story.people.filter(({ treatment }) => treatment !== 'withhold')
  const known = new Set([
    ...story.knownNames,
    ...open.flatMap((person) => [person.fullName, ...person.aliases]),
    ...open.flatMap(({ fullName }) => fullName.split(/\s+/u)),
    ...story.staff.map(({ fullName }) => fullName),
  ])
  return (name) => known.has(name)
}

interface Reading {
  surroundings: Surroundings
  /** Each mention of a school, in order; and how often each school is named. */
  mentions: readonly { value: string; detail: Detail }[]
  times: ReadonlyMap<string, number>
}

/** Finds the schools that a text names, and where. */
function schoolsIn(
  passages: readonly PublicPassage[],
  finder: SchoolFinder,
  registered: readonly RegisteredSchool[],
): Reading {
  const mentions = passages.flatMap((passage) =>
    finder(passage.text).map(({ start, end, words, school }) => ({
      value: school.name.toLowerCase(),
      school,
      detail: {
        kind: 'school' as const,
        value: school.name.toLowerCase(),
        words,
        place: passage.place,
        ...passage.inDraft(start, end),
        story: null,
      },
    })),
  )
  const schools = new Map([
    ...mentions.map(({ value, school }) => [value, school] as const),
    ...registered.map((school) => [school.name.toLowerCase(), school] as const),
  ])
  const times = new Map<string, number>()
  for (const { value } of mentions) times.set(value, (times.get(value) ?? 0) + 1)
  return {
    mentions,
    times,
    surroundings: { schools, named: [...times.keys()].flatMap((name) => schools.get(name) ?? []) },
  }
}

/**
 * Keeps the details that fit the person's record. Another school or grade, or a quite different
 * age, belongs to somebody else.
 */
const ofThisPerson = (details: readonly Detail[], person: Person): Detail[] =>
  details.filter(({ kind, value }) => {
    if (kind === 'school') return person.school === null || value === person.school.toLowerCase()
    if (kind === 'grade') return !(Number(person.grade) > 0) || value === person.grade
    if (kind === 'age') return person.age === null || Math.abs(person.age - Number(value)) <= 1
    return true
  })

const LOWER_SCHOOL = /\b(?:middle|elementary|primaria|secundaria)\b/iu

/**
 * Leaves out schools that readers would not connect with the student: a junior does not go to the
 * middle school in the story.
 */
function thoughtOf(reading: Reading, details: readonly Detail[]): Reading {
  const older = details.some(
    ({ kind, value }) =>
      (kind === 'grade' && Number(value) >= 9) || (kind === 'age' && Number(value) >= 15),
  )
  if (!older) return reading
  const named = reading.surroundings.named.filter(({ name }) => !LOWER_SCHOOL.test(name))
  return {
    ...reading,
    mentions: reading.mentions.filter(({ value }) => !LOWER_SCHOOL.test(value)),
    surroundings: { ...reading.surroundings, named },
  }
}

/**
 * Adds the student's school where readers would add it themselves: because only one is named, or
 * because the rest of the story says so.
 */
function withSchool(
  details: readonly Detail[],
  { mentions, surroundings }: Reading,
  school: string | null,
): Detail[] {
  if (details.some(({ kind }) => kind === 'school')) return [...details]
  const supplied = school
    ? mentions.find(({ value }) => value === school.toLowerCase())
    : surroundings.named.length === 1
      ? mentions[0]
      : undefined
  return details.length > 0 && supplied ? [...details, supplied.detail] : [...details]
}

function weigh(
  story: ToldStory,
  whole: Reading,
  individual: Individual,
  person: Person | null,
  before: readonly Detail[],
): SingledOut | null {
  const ours = person ? ofThisPerson(individual.details, person) : individual.details
  const reading = thoughtOf(whole, ours)
  const own = onceEach(withSchool(ours, reading, person?.school ?? null))
  if (own.length === 0) return null
  const { surroundings } = reading
  const alone = crowdOf(own, surroundings)
  const together = crowdOf([...own, ...before], surroundings)
  const fromBefore = crowdOf(before, { ...surroundings, named: [] })
  if (together.estimate >= SMALLEST_CROWD || kindsIn([...own, ...before]) < 2) return null
  // What earlier stories say by themselves was weighed when they were published. This one must add
  // to it.
  const adds = together.estimate < fromBefore.estimate
  const enoughHere = alone.estimate < SMALLEST_CROWD && kindsIn(own) >= 2
  if (!enoughHere && !adds) return null
  const earlier = together.estimate < alone.estimate ? before : []
  const here = ours.filter(({ kind }) => kind === 'school')
  const { suggestions, enough } = coarserPhrases({
    lang: story.lang,
    own,
    earlier,
    surroundings,
    namedAnyway: (school) =>
      (reading.times.get(school) ?? 0) > here.filter(({ value }) => value === school).length,
    town: surroundings.named.find(({ town }) => town !== null)?.town ?? null,
  })
  const details = onceEach([...own, ...earlier])
  return {
    person: individual.person,
    details,
    with: [...new Set(details.flatMap(({ story: headline }) => headline ?? []))],
    crowd: earlier.length > 0 ? together : alone,
    suggestions,
    enough,
  }
}

/**
 * Finds the students whom readers could single out. Takes the story and its anonymised passages and
 * reads what readers get, including descriptions that somebody wrote. Weighs the details about each
 * withheld person, and about each student described without a name, together with what earlier
 * editions say about the same person. Returns those whose description fits fewer than
 * `SMALLEST_CROWD`. Does not read sentences about nobody in particular, people whose name or first
 * name is printed, and addresses.
 */
export function singledOut(
  story: ToldStory,
  anonymized: readonly AnonymizedPassage[],
): SingledOut[] {
  const registered = story.schools ?? []
  const reader = READERS[story.lang]
  const finder = schoolFinder(registered, reader)
  const passages = publicPassages(anonymized)
  const reading = schoolsIn(passages, finder, registered)
  const isNamed = namesSeen(story)
  const context: ReadContext = { reader, schools: finder, isNamed, story: null }
  const withheld = new Map(
    story.people.filter(({ treatment }) => treatment === 'withhold').map((one) => [one.ref, one]),
  )
  return individualsIn(passages, context).flatMap((individual) => {
    if (individual.person === null) return weigh(story, reading, individual, null, []) ?? []
    const person = withheld.get(individual.person)
    if (!person) return []
    const before = detailsFromBefore(person, story.earlier ?? [], {
      finderFor: (lang) => schoolFinder(registered, READERS[lang]),
      readerFor: (lang) => READERS[lang],
      isNamed,
    })
    return weigh(story, reading, individual, person, before) ?? []
  })
}
