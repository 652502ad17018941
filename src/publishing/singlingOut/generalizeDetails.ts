import type { Language } from '#newsroom/languages.ts'
import { SMALLEST_CROWD, crowdOf, type Surroundings } from './anonymitySet.ts'
import type { Detail, DetailKind, Suggestion } from './quasiIdentifiers.ts'

/**
 * The words that a language offers in place of a detail. Null: nothing reads well, because the
 * detail is the point of the story.
 */
interface Coarser {
  grades: Readonly<Record<string, string>>
  student: string
  aged: (age: string) => string
  schoolIn: (level: 'middle' | 'high' | null, town: string | null) => string
  inTown: (town: string | null) => string
  /** A team about which nothing else is said. */
  bareTeam: string
  team: (words: string) => string
  office: (value: string, athlete: boolean) => string
  fixed: Partial<Record<DetailKind, string>>
  act: Readonly<Record<string, string | null>>
}

const english: Coarser = {
  grades: {
    '6': 'a sixth grader',
    '7': 'a seventh grader',
    '8': 'an eighth grader',
    '9': 'a freshman',
    '10': 'a sophomore',
    '11': 'a junior',
    '12': 'a senior',
  },
  student: 'a student',
  aged: (age) => `${/^(?:8|11|18)$/u.test(age) ? 'an' : 'a'} ${age}-year-old student`,
  schoolIn: (level, town) =>
    `a ${level ? `${level} school student` : 'student'} in ${town ?? 'the area'}`,
  inTown: (town) => `in ${town ?? 'the area'}`,
  bareTeam: 'team',
  team: (words) =>
    /band|choir|orchestra|ensemble/u.test(words)
      ? 'a student musician'
      : /team|squad|crew|varsity/u.test(words) &&
          !/robot|debate|science|math|chess|quiz|esports/u.test(words)
        ? 'a student athlete'
        : 'a member of a school club',
  office: (value, athlete) => {
    if (value === 'captain') return athlete ? 'a student athlete' : 'a member of the team'
    if (/editor/u.test(value)) return 'a student journalist'
    if (/valedictorian|salutatorian/u.test(value)) return 'a graduating senior'
    return /queen|king/u.test(value) ? 'a student' : 'a student leader'
  },
  fixed: {
    position: 'a member of the team',
    only: 'one of the students',
    family: 'a relative',
    origin: 'another country',
    language: 'another language',
    street: 'nearby',
    birthday: 'a student',
    circumstance: 'a student',
  },
  act: { led: 'one of the organizers', won: 'one of the finalists' },
}

const spanish: Coarser = {
  grades: {
    '6': 'estudiante de sexto grado',
    '7': 'estudiante de séptimo grado',
    '8': 'estudiante de octavo grado',
    '9': 'estudiante de noveno grado',
    '10': 'estudiante de décimo grado',
    '11': 'estudiante de undécimo grado',
    '12': 'estudiante de duodécimo grado',
  },
  student: 'estudiante',
  aged: (age) => `estudiante de ${age} años`,
  schoolIn: (level, town) =>
    `estudiante de ${level === 'middle' ? 'secundaria' : level === 'high' ? 'preparatoria' : 'una escuela'} en ${town ?? 'la zona'}`,
  inTown: (town) => `en ${town ?? 'la zona'}`,
  bareTeam: 'equipo',
  team: (words) =>
    /banda|coro|orquesta/u.test(words)
      ? 'estudiante de música'
      : /equipo|selección|escuadra/u.test(words) &&
          !/robótica|debate|ciencia|ajedrez|matemática/u.test(words)
        ? 'estudiante deportista'
        : 'integrante de un club escolar',
  office: (value, athlete) => {
    if (value === 'captain') return athlete ? 'estudiante deportista' : 'integrante del equipo'
    if (/editor/u.test(value)) return 'estudiante de periodismo'
    return /promedio/u.test(value) ? 'estudiante de último año' : 'líder estudiantil'
  },
  fixed: {
    position: 'integrante del equipo',
    only: 'parte del grupo',
    family: 'un familiar',
    origin: 'otro país',
    language: 'otro idioma',
    street: 'cerca',
    birthday: 'estudiante',
    circumstance: 'estudiante',
  },
  act: { led: 'una de las personas que organizaron', won: 'finalista' },
}

const COARSER: Readonly<Record<Language, Coarser>> = { en: english, es: spanish }

/** From the details that a story can most easily do without to those it is about. */
const ORDER: readonly DetailKind[] = [
  'birthday',
  'street',
  'circumstance',
  'family',
  'age',
  'neighbourhood',
  'only',
  'position',
  'office',
  'team',
  'origin',
  'language',
  'grade',
  'school',
  'act',
]
const DROPPED: ReadonlySet<DetailKind> = new Set(['age', 'grade', 'birthday', 'circumstance'])

export interface CoarserInput {
  lang: Language
  /** What the present story says, in reading order. */
  own: readonly Detail[]
  /** What earlier stories say. */
  earlier: readonly Detail[]
  surroundings: Surroundings
  /**
   * True where the story also names this school apart from this student: leaving it out here hides
   * nothing.
   */
  namedAnyway: (school: string) => boolean
  /** The town as written in text; null where nobody entered one. */
  town: string | null
}

const levelOf = (details: readonly Detail[]): 'middle' | 'high' | null => {
  const grade = Number(details.find(({ kind }) => kind === 'grade')?.value ?? 0)
  if (grade >= 9) return 'high'
  if (grade >= 6) return 'middle'
  const school = details.find(({ kind }) => kind === 'school')?.value ?? ''
  return /high|prep/u.test(school) ? 'high' : /middle|secundaria/u.test(school) ? 'middle' : null
}

function phraseFor(detail: Detail, input: CoarserInput): string | null {
  const words = COARSER[input.lang]
  const of = (kind: DetailKind) => input.own.find((one) => one.kind === kind)?.value ?? ''
  const team = input.own.find(({ kind }) => kind === 'team')?.value ?? words.bareTeam
  const town = input.surroundings.schools.get(of('school'))?.town ?? input.town
  switch (detail.kind) {
    case 'age':
      return words.grades[of('grade')] ?? words.student
    case 'grade':
      return of('age') ? words.aged(of('age')) : words.student
    case 'school':
      return input.namedAnyway(detail.value) ? null : words.schoolIn(levelOf(input.own), town)
    case 'neighbourhood':
      return words.inTown(town)
    case 'team':
      return words.team(detail.value)
    case 'office':
      return words.office(detail.value, words.team(team) === words.team(words.bareTeam))
    case 'act':
      return words.act[detail.value] ?? null
    default:
      return words.fixed[detail.kind] ?? null
  }
}

/**
 * The same detail in several places goes together: "16-year-old" in the lede and in the caption.
 */
const alike = (one: Detail) => (other: Detail) =>
  one.kind === other.kind && one.value === other.value

/**
 * Offers vaguer phrases for a description that fits too few. Takes the details. Returns phrases
 * each of which is enough by itself (`enough: 'any'`, at most three, the easiest to do without
 * first), or as many as are needed together (`enough: 'all'`), or what little can be done (`enough:
 * 'none'`).
 */
export function coarserPhrases(input: CoarserInput): {
  suggestions: Suggestion[]
  enough: 'any' | 'all' | 'none'
} {
  const offers = ORDER.flatMap((kind) =>
    input.own
      .filter((detail, at, all) => detail.kind === kind && all.findIndex(alike(detail)) === at)
      .flatMap((detail) => {
        const phrase = phraseFor(detail, input)
        return phrase === null ? [] : [{ detail, phrase }]
      }),
  )
  const without = (gone: readonly Detail[]) => {
    // A school that is left out must be left out everywhere: see `namedAnyway`.
    const unnamed = new Set(gone.filter(({ kind }) => kind === 'school').map(({ value }) => value))
    const { named } = input.surroundings
    return crowdOf(
      [...input.own.filter((detail) => !gone.some((one) => alike(one)(detail))), ...input.earlier],
      {
        ...input.surroundings,
        named: named.filter(({ name }) => !unnamed.has(name.toLowerCase())),
      },
    )
  }
  const suggestion = ({ detail, phrase }: (typeof offers)[number], fits: number): Suggestion => ({
    change: DROPPED.has(detail.kind) ? 'drop' : 'replace',
    words: detail.words,
    phrase,
    fits,
  })
  const single = offers
    .map((offer) => ({ offer, crowd: without([offer.detail]) }))
    .filter(({ crowd }) => crowd.estimate >= SMALLEST_CROWD)
    .slice(0, 3)
    .map(({ offer, crowd }) => suggestion(offer, crowd.fits))
  if (single.length > 0) return { suggestions: single, enough: 'any' }

  const taken: typeof offers = []
  const plan: Suggestion[] = []
  let estimate = without([]).estimate
  while (estimate < SMALLEST_CROWD && taken.length < offers.length) {
    const [best] = offers
      .filter((offer) => !taken.includes(offer))
      .map((offer) => ({
        offer,
        crowd: without([...taken.map(({ detail }) => detail), offer.detail]),
      }))
      .sort((a, b) => b.crowd.estimate - a.crowd.estimate)
    if (!best) break
    taken.push(best.offer)
    plan.push(suggestion(best.offer, best.crowd.fits))
    ;({ estimate } = best.crowd)
  }
  return { suggestions: plan, enough: estimate >= SMALLEST_CROWD ? 'all' : 'none' }
}
