import {
  atField,
  type GateCode,
  type GateDraft,
  type GateReason,
  gateReasons,
} from '../gateReasons.ts'
import type { StorySource } from '../storySourceTypes.ts'

/**
 * Reasons about words of the draft. A reporter sees where the words are, and nothing about the
 * person.
 */
const ABOUT_WORDS: ReadonlySet<GateCode> = new Set([
  'ambiguous_word',
  'near_miss',
  'ambiguous_person',
  'untreatable',
  'name_survives',
  'caption_names_somebody',
])

const WORDS = {
  person: null,
  message: 'These words may name somebody in this story whose record you may not read.',
  remedy: 'Write it in other words, or leave the answer to an editor.',
} as const

/**
 * One reason for everything that a record may lack. What exactly it lacks is only for those who may
 * read the record.
 */
const forAnEditor = (place: string): GateDraft =>
  atField(
    'for_an_editor',
    place,
    'An editor has to look at somebody in this story whose record you may not read.',
    'Leave it to an editor. You do not have to change anything.',
  )

/** Profiles of the newsroom’s own reporters may be read by all staff. */
const isProfile = (person: string) => person.startsWith('reporter:')

/** Takes reasons; returns ids of the people they are about. */
export const peopleInReasons = (reasons: readonly GateReason[]): string[] => [
  ...new Set(reasons.flatMap(({ person }) => (person && !isProfile(person) ? [person] : []))),
]

/**
 * Returns the gate’s reasons as a reporter may see them. About somebody in the story whose record
 * this reporter may not read: no name, no id and nothing from the record. About somebody outside
 * the story: nothing at all, so that nobody can learn who is in the registry by typing names.
 * `readable`: ids of the people this reporter may read.
 */
export function reasonsForReporter(
  reasons: readonly GateReason[],
  people: StorySource['people'],
  readable: ReadonlySet<string>,
): GateReason[] {
  const inStory = new Set(people.map(({ ref }) => ref))
  const drafts = reasons.flatMap((reason): GateDraft[] => {
    const { id: _id, severity, ...draft } = reason
    const { person, code, place, start, end, text } = draft
    if (person === null || isProfile(person) || readable.has(person)) return [draft]
    if (!inStory.has(person) || severity === 'warning') return []
    return ABOUT_WORDS.has(code)
      ? [{ code, place, start, end, text, ...WORDS }]
      : [forAnEditor(place)]
  })
  // Make new ids: the old ones are computed from the person’s id.
  return gateReasons(drafts)
}

/**
 * Returns the story as it may be compiled for a reporter. Until an editor has confirmed an adult
 * whom a reporter entered, that name is always withheld here. Otherwise the preview would show
 * whether a protected person has the same name.
 */
export const sourceForReporter = (source: StorySource): StorySource => ({
  ...source,
  people: source.people.map((person) =>
    person.confirmed ? person : { ...person, treatment: 'withhold', why: 'unconfirmed' },
  ),
})
