import type { AnonymizedPassage } from '#anonymization/passageTypes.ts'
import { type GateDraft, gateReason } from '../gateReasons.ts'
import type { Detail } from '../singlingOut/quasiIdentifiers.ts'
import { SMALLEST_CROWD } from '../singlingOut/anonymitySet.ts'
import { singledOut, type SingledOut } from '../singlingOut/singledOut.ts'
import type { StorySource } from '../storySourceTypes.ts'

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ')

/** Says what a text tells about a student and how many fit it, one paragraph for an editor. */
export const messageOf = ({ person, details, crowd, with: headlines }: SingledOut): string => {
  const who = person === null ? 'a student whom nobody registered' : 'this student'
  const here = details.filter(({ story }) => story === null).map(({ words }) => words)
  const before = details.filter(({ story }) => story !== null).map(({ words }) => words)
  return [
    `Of ${who} the story tells ${quoted(here)}.`,
    before.length > 0 ? `Earlier, ${quoted(headlines)} told ${quoted(before)}.` : '',
    crowd.fits === 1
      ? 'Only about one student fits all of it'
      : `About ${crowd.fits} students fit all of it`,
  ]
    .filter(Boolean)
    .join(' ')
    .concat(`, by a rough count: ${crowd.steps.join('; ')}.`)
}

/** How many of the suggestions it takes, as a case of the reason. */
const KEYS = {
  any: 'singled_out',
  all: 'singled_out.all',
  none: 'singled_out.none',
} as const

/** Kinds of detail, from those that fit one student to those that many share. */
const MOST_IDENTIFYING_FIRST: readonly Detail['kind'][] = [
  'birthday',
  'street',
  'only',
  'office',
  'position',
  'circumstance',
  'family',
  'act',
  'language',
  'origin',
  'team',
  'neighbourhood',
]

/**
 * Where to look first: the details that fit the fewest, and the reporter's own words before a
 * description.
 */
function firstWords(
  details: readonly Detail[],
  passages: ReadonlyMap<string, AnonymizedPassage>,
): Pick<GateDraft, 'place' | 'start' | 'end' | 'text'> {
  const here = details.filter(({ story }) => story === null)
  const asWritten = here.filter(
    ({ place, start, end, words }) => passages.get(place)?.text.slice(start, end) === words,
  )
  const mostIdentifying = MOST_IDENTIFYING_FIRST.flatMap((kind) =>
    asWritten.filter((detail) => detail.kind === kind),
  )
  const [shown] = [...mostIdentifying, ...asWritten, ...here]
  if (!shown) return { place: 'people', start: null, end: null, text: null }
  const { place, start, end } = shown
  return { place, start, end, text: passages.get(place)?.text.slice(start, end) ?? null }
}

/**
 * Descriptions that identify as well as a name would: a warning for each student whose description
 * fits fewer than ten.
 */
export function singledOutChecks(
  story: StorySource,
  anonymized: readonly AnonymizedPassage[],
): GateDraft[] {
  const passages = new Map(anonymized.map((passage) => [passage.place, passage]))
  return singledOut(story, anonymized).map((found) => ({
    ...gateReason(
      KEYS[found.enough],
      { ...firstWords(found.details, passages), person: found.person },
      { why: messageOf(found), students: String(SMALLEST_CROWD) },
    ),
    details: found.details,
    suggestions: found.suggestions,
  }))
}
