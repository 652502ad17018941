import type { PayloadRequest } from 'payload'
import type { Passage } from '#anonymization/passages.ts'
import { bylineName } from '#publishing/bylines.ts'
import type { Edition } from '#publishing/edition.ts'
import { clockOf } from './clock.ts'
import { settingsOf } from './newsroomZone.ts'
import { readRecords } from './readRecords.ts'
import { RefusalError } from './refuse.ts'
import { OF_THE_REGISTRY, registryOf } from './registry.ts'
import { staffSource } from './staffSource.ts'
import { unknownNames } from './unknownNames.ts'

/**
 * A profile, a section, the settings: refused where a name stands in them that nobody has accounted for, as the gate refuses a story. `beside`: texts
 * that go out with the record by another way.
 */
export async function refuseUnknownNames(
  req: PayloadRequest,
  edition: Exclude<Edition, { type: 'story' }>,
  beside: readonly Passage[] = [],
): Promise<void> {
  const read = await readRecords(req, { ...OF_THE_REGISTRY, reporters: {} })
  const { people, institutions, notPeople } = registryOf(read, {
    now: clockOf(req),
    secret: req.payload.secret,
  })
  const newsroom = settingsOf(read.newsroom)
  const house = edition.type === 'newsroom' ? edition.name : newsroom.name
  const places = unknownNames(edition, beside, {
    names: [
      ...people
        .filter(({ treatment, confirmed }) => treatment === 'open' && confirmed)
        .flatMap(({ fullName, aliases }) => [fullName, ...aliases]),
      ...read.reporters.map((doc) => bylineName(staffSource(doc), house)),
    ],
    own: edition.type === 'reporter' ? edition.name : '',
    notPeople: [...notPeople, house],
    institutions,
    languages: (edition.type === 'newsroom' ? edition.languages : newsroom.languages) ?? ['en'],
  })
  if (places.length === 0) return
  throw new RefusalError({
    code: 'record_names_unknown',
    status: 422,
    message:
      'Readers get this text, and it seems to hold the name of a person whom nobody has entered under People.',
    remedy:
      'Look at the words at `details.places`. If they name an adult or a public figure, enter that person under People. If they name no person, enter the words under “Not people”. Otherwise take them out. Then save again. Nothing has been published.',
    details: { places },
  })
}
