import { type GateDraft, gateReason, type GateReason, gateReasons } from '../gateReasons.ts'
import type { GateReasonRows } from '../gateTable/gateReasonRow.ts'
import { GATE_REASONS } from '../gateTable/gateTable.ts'
import type { StorySource } from '../storySourceTypes.ts'

/**
 * One reason for everything that a record may lack. What exactly it lacks is only for those who may
 * read the record.
 */
const forAnEditor = (place: string): GateDraft => gateReason('for_an_editor', { place })

const TABLE: GateReasonRows = GATE_REASONS

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
    const words = TABLE[code]?.forReporter
    return words
      ? [{ code, place, start, end, text, person: null, ...words }]
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
