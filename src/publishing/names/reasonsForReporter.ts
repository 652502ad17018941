import {
  atField,
  type GateCode,
  type GateDraft,
  type GateReason,
  gateReasons,
} from '../gateReasons.ts'
import type { StorySource } from '../storySourceTypes.ts'

/** Reasons about words of the draft: of these a reporter sees where they stand, and nothing of whom they are about. */
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

/** One reason for all that a record may lack: which of them it is, is for those who may read the record. */
const forAnEditor = (place: string): GateDraft =>
  atField(
    'for_an_editor',
    place,
    'An editor has to look at somebody in this story whose record you may not read.',
    'Leave it to an editor. You do not have to change anything.',
  )

/** Profiles of the newsroom’s own reporters are open to all staff. */
const isProfile = (person: string) => person.startsWith('reporter:')

/** Takes the reasons; returns ids of the people they are about. */
export const peopleInReasons = (reasons: readonly GateReason[]): string[] => [
  ...new Set(reasons.flatMap(({ person }) => (person && !isProfile(person) ? [person] : []))),
]

/**
 * The gate’s reasons as a reporter may have them. About somebody of the story whose record is not theirs to read, no name, no id and nothing of what
 * the record says. About somebody outside the story, nothing at all: whoever types a name must not be told that it is in the registry.
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
  // Their ids are made anew: the old ones are made of the person’s.
  return gateReasons(drafts)
}

/**
 * The story as a reporter may have it compiled. Whether an adult whom a reporter entered bears the name of somebody protected would show in what
 * becomes of the name: until an editor has confirmed them, it is withheld alike.
 */
export const sourceForReporter = (source: StorySource): StorySource => ({
  ...source,
  people: source.people.map((person) =>
    person.confirmed ? person : { ...person, treatment: 'withhold', why: 'unconfirmed' },
  ),
})
