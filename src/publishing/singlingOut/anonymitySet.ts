import type { Detail, DetailKind, RegisteredSchool } from './quasiIdentifiers.ts'

/**
 * A warning comes where a description fits fewer students than this. Ten is the smallest group that
 * most US states report on: 39 of them in 2010, the others between 5 and 30 (National Center for
 * Education Statistics, "Statistical Methods for Protecting Personally Identifiable Information in
 * Aggregate Reporting", SLDS Technical Brief 3, NCES 2011-603). The Centers for Medicare & Medicaid
 * Services do not publish cells of 1 to 10 either. The reader to think of is FERPA's: "a reasonable
 * person in the school community, who does not have personal knowledge of the relevant
 * circumstances" (34 CFR 99.3, "personally identifiable information", (f)).
 */
export const SMALLEST_CROWD = 10

/**
 * Students of a school whose size nobody entered. It is so small that age, grade and school
 * together cause a warning, and any two of them do not.
 */
export const ASSUMED_ENROLMENT = 75

/**
 * Where no school is named: the students and schools that a reader of a city's newspaper would have
 * to think of.
 */
export const ASSUMED_REGION = { students: 20_000, schools: 40 } as const

/** Estimates, low on purpose: at most so many students of one school fit. */
const AT_ONE_SCHOOL: Partial<Record<DetailKind, [number, string]>> = {
  team: [25, 'a team or club has about 25 members'],
  position: [5, 'about 5 on a team play that part'],
  office: [1, 'one student holds that office'],
}

/** The same number, whatever the school. */
const ANYWHERE: Partial<Record<DetailKind, [number, string]>> = {
  only: [1, 'the text says how few there are'],
  neighbourhood: [3000, 'a neighborhood has about 3,000 students'],
  street: [30, 'a street has about 30 students'],
}

/** Which part of any group fits, by kind, or by kind and value. */
const SHARES: Readonly<Record<string, [number, string]>> = {
  neighbourhood: [1 / 5, 'about a fifth live in one neighborhood'],
  street: [1 / 100, 'about one in 100 lives there'],
  'act led': [1 / 50, 'about one in 50 led it'],
  'act incident': [1 / 50, 'it befell about one in 50'],
  'act won': [1 / 50, 'about one in 50 won that'],
  'act spoke': [1 / 20, 'about one in 20 spoke there'],
  'family siblings': [1 / 10, 'about one in 10 has such a family'],
  family: [1 / 40, 'about one in 40 has such a family'],
  origin: [1 / 20, 'about one in 20 comes from there'],
  language: [1 / 40, 'about one in 40 speaks that language'],
  birthday: [1 / 180, 'about one in 180 has that birthday'],
  circumstance: [1 / 40, 'it is true of about one in 40'],
}

/** How many students fit a description, of those that a reader may think of, and why. */
export interface Crowd {
  /** Not rounded. One more detail never makes it larger. */
  estimate: number
  /** The estimate rounded; at least 1. */
  fits: number
  /** The calculation in words, one step a line. */
  steps: string[]
}

/** What the story says about schools in general. */
export interface Surroundings {
  /** Every school, by its name in the details, in lower case. */
  schools: ReadonlyMap<string, RegisteredSchool>
  /** The schools that the story names. */
  named: readonly RegisteredSchool[]
}

const sizeOf = (school: RegisteredSchool | undefined): number =>
  school?.enrolment && school.enrolment > 0 ? school.enrolment : ASSUMED_ENROLMENT

const figures = (number: number): string => number.toLocaleString('en-US')

const sizeWords = (school: RegisteredSchool): string =>
  school.enrolment
    ? `${school.name} has ${figures(school.enrolment)} students`
    : `nobody has entered how many students ${school.name} has, so ${ASSUMED_ENROLMENT} are assumed`

/**
 * How many grades the school of somebody of this grade or age has: elementary 6, middle 3, high
 * school 4.
 */
const gradesAround = (grade: number): number => (grade <= 5 ? 6 : grade <= 8 ? 3 : 4)

/**
 * Students of a grade are 5 or 6 years older than its number when the school year begins. One year
 * more on either side is still usual.
 */
const isUsual = (age: number, grade: number): boolean => age >= grade + 4 && age <= grade + 7

function ageAndGrade(details: readonly Detail[]): [number, string][] {
  const grades = details.filter(({ kind, value }) => kind === 'grade' && Number(value) > 0)
  const ages = details.filter(({ kind }) => kind === 'age')
  const parts: [number, string][] = []
  if (grades.length > 0) {
    const among = Math.max(...grades.map(({ value }) => gradesAround(Number(value))))
    parts.push([1 / among, `about one in ${among} is in that grade`])
  }
  if (ages.length === 0) return parts
  const odd = ages.some((age) =>
    grades.some(
      (grade) => grade.story === age.story && !isUsual(Number(age.value), Number(grade.value)),
    ),
  )
  if (odd) return [...parts, [1 / 50, 'about one in 50 is that age in that grade']]
  if (grades.length > 0) return [...parts, [1 / 2, 'about half of a grade are that age']]
  const among = Math.max(...ages.map(({ value }) => gradesAround(Number(value) - 5)))
  return [[1 / among, `about one in ${among} is that age`]]
}

/**
 * The students to start from: those of the school in the description, else of the schools that the
 * story names, else of the region.
 */
function startOf(details: readonly Detail[], { schools, named }: Surroundings) {
  const told = [...new Set(details.filter(({ kind }) => kind === 'school').map((one) => one.value))]
  const options: { students: number; words: string }[] = told.map((value) => {
    const school = schools.get(value)
    const name = details.find((one) => one.value === value)?.words ?? value
    return {
      students: sizeOf(school),
      words: sizeWords(school ?? { name, shortNames: [], town: null, enrolment: null }),
    }
  })
  if (named.length > 0) {
    const students = named.reduce((sum, school) => sum + sizeOf(school), 0)
    const [first] = named
    options.push({
      students,
      words:
        named.length === 1 && first
          ? sizeWords(first)
          : `the ${named.length} schools in the story have about ${figures(students)} students`,
    })
  }
  options.push({
    students: ASSUMED_REGION.students,
    words: `no school is named: about ${figures(ASSUMED_REGION.students)} students of the region`,
  })
  const start = options.reduce((best, one) => (one.students < best.students ? one : best))
  const places = told.length > 0 ? 1 : named.length > 0 ? named.length : ASSUMED_REGION.schools
  return { ...start, places: Math.min(places, ASSUMED_REGION.schools) }
}

/** A group that limits the description, and the details that follow from being in that group. */
interface Bound {
  size: number
  words: string
  kind: DetailKind | null
}

/**
 * Estimates how many students fit a description. Takes the details (from one story or several) and
 * the schools. The estimate starts from the smallest group that the details give (the school, a
 * team, an office, a street) and is multiplied by the share that each other detail leaves. So one
 * more detail never makes it larger. It is rough and low on purpose; with the steps the editor can
 * check it.
 */
export function crowdOf(details: readonly Detail[], surroundings: Surroundings): Crowd {
  const start = startOf(details, surroundings)
  const each = start.places === 1 ? '' : ` at each of ${start.places} schools`
  const kinds = [...new Set(details.map(({ kind }) => kind))]
  const bounds: Bound[] = [
    { size: start.students, words: '', kind: null },
    ...kinds.flatMap((kind): Bound[] => {
      const at = AT_ONE_SCHOOL[kind]
      const anywhere = ANYWHERE[kind]
      if (at) return [{ size: at[0] * start.places, words: at[1] + each, kind }]
      return anywhere ? [{ size: anywhere[0], words: anywhere[1], kind }] : []
    }),
  ]
  const keys = new Set(
    details.map(({ kind, value }) => (`${kind} ${value}` in SHARES ? `${kind} ${value}` : kind)),
  )
  const shares = [...keys].flatMap((key) => (SHARES[key] ? [{ key, share: SHARES[key] }] : []))
  const common = ageAndGrade(details)
  const reckoned = bounds.map((bound) => {
    const parts = [
      ...common,
      ...shares.filter(({ key }) => key !== bound.kind).map(({ share }) => share),
    ]
    return { bound, parts, estimate: parts.reduce((left, [part]) => left * part, bound.size) }
  })
  const least = reckoned.reduce((best, one) => (one.estimate < best.estimate ? one : best))
  const { bound, parts, estimate } = least
  return {
    estimate,
    fits: Math.max(1, Math.floor(estimate)),
    steps: [
      start.words,
      ...(bound.words ? [bound.words] : []),
      ...(bound.size === 1 ? [] : parts.map(([, words]) => words)),
    ],
  }
}
