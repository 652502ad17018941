import type { GateReason } from '#publishing/gateReasons.ts'

/**
 * A reason as the panel shows it: one question, with every other place where the same question
 * comes up.
 */
export interface Question {
  reason: GateReason
  alsoAt: readonly GateReason['place'][]
}

export interface PlaceGroup {
  place: GateReason['place']
  questions: readonly Question[]
}

/**
 * Questions about who somebody is have one answer for the whole story. The others are asked for
 * each place.
 */
const ONE_ANSWER: ReadonlySet<GateReason['code']> = new Set<GateReason['code']>([
  'unregistered_name',
  'registered_elsewhere',
])

const keyOf = (reason: GateReason): string =>
  ONE_ANSWER.has(reason.code)
    ? [reason.code, reason.text?.toLowerCase(), reason.person].join('|')
    : reason.id

/**
 * Takes the gate's reasons in its order; returns each question once, grouped by the first place
 * where it comes up.
 */
export function questionsByPlace(reasons: readonly GateReason[]): PlaceGroup[] {
  const questions = new Map<string, { reason: GateReason; alsoAt: string[] }>()
  for (const reason of reasons) {
    const known = questions.get(keyOf(reason))
    if (!known) questions.set(keyOf(reason), { reason, alsoAt: [] })
    else if (known.reason.place !== reason.place && !known.alsoAt.includes(reason.place)) {
      known.alsoAt.push(reason.place)
    }
  }
  const groups = new Map<string, Question[]>()
  for (const question of questions.values()) {
    const { place } = question.reason
    groups.set(place, [...(groups.get(place) ?? []), question])
  }
  return [...groups].map(([place, inPlace]) => ({ place, questions: inPlace }))
}

/** Questions about words for a glance that somebody pressed: the same as about any other name. */
export const askedAbout = ({ questions }: PlaceGroup, asked: readonly string[]): Question[] =>
  questions.flatMap(({ reason }) =>
    (reason.words ?? [])
      .filter((words) => asked.includes(words))
      .map((text) => ({
        alsoAt: [],
        reason: {
          id: `asked-${text}`,
          code: 'unregistered_name' as const,
          severity: 'warning' as const,
          place: reason.place,
          start: null,
          end: null,
          text,
          person: null,
          message: 'You asked about these words.',
          remedy: 'Answer who this is, or leave it and acknowledge the list.',
        },
      })),
  )
