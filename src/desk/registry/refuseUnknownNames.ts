import type { PayloadRequest } from 'payload'
import { refusal } from '#newsroom/refusal.ts'
import type { Passage } from '#anonymization/passageTypes.ts'
import { openNames } from '#anonymization/protectedNames.ts'
import { bylineName } from '#publishing/bylines.ts'
import type { Edition } from '#publishing/edition/editionTypes.ts'
import { clockOf } from '#access/requestClock.ts'
import { settingsOf } from '#desk/store/newsroomSettings.ts'
import { ALL, readRecords } from '#desk/store/batchRead.ts'
import type { ReporterDoc } from '#desk/store/recordTypes.ts'
import { RefusalError } from '#desk/store/refusalError.ts'
import { OF_THE_REGISTRY, type Registry, registryOf } from './peopleRegistry.ts'
import { staffSource } from './reporterNames.ts'
import { type Accounted, unknownNames } from './unknownNames.ts'

/**
 * Returns the known names for a text that is no story's: people who may be printed, reporters as
 * readers get them, and what is no person at all.
 */
export const accountedFor = (
  { people, institutions, notPeople }: Pick<Registry, 'people' | 'institutions' | 'notPeople'>,
  reporters: readonly ReporterDoc[],
  house: string,
): Pick<Accounted, 'names' | 'notPeople' | 'institutions'> => ({
  names: [
    ...openNames(people.filter(({ confirmed }) => confirmed)),
    ...reporters.map((doc) => bylineName(staffSource(doc), house)),
  ],
  notPeople: [...notPeople, house],
  institutions,
})

/**
 * Refuses a profile, a section or the settings where they contain an unknown name, as the gate
 * refuses a story. `beside`: texts that reach readers in another way than the record.
 */
export async function refuseUnknownNames(
  req: PayloadRequest,
  edition: Exclude<Edition, { type: 'story' }>,
  beside: readonly Passage[] = [],
): Promise<void> {
  const read = await readRecords(req, { ...OF_THE_REGISTRY, reporters: ALL })
  const registry = registryOf(read, { now: clockOf(req), secret: req.payload.secret })
  const newsroom = settingsOf(read.newsroom)
  const house = edition.type === 'newsroom' ? edition.name : newsroom.name
  const places = unknownNames(edition, beside, {
    ...accountedFor(registry, read.reporters, house),
    own: edition.type === 'reporter' ? [edition.name] : [],
    languages: (edition.type === 'newsroom' ? edition.languages : newsroom.languages) ?? ['en'],
  })
  if (places.length === 0) return
  throw new RefusalError(refusal('record_names_unknown', { details: { places } }))
}
