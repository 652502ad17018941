import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { createLocalReq, type Payload, type Where } from 'payload'
import { verify } from '#anonymization/verify.ts'
import { formsOf, reportersToProtect } from '#publishing/bylines.ts'
import { staffSource } from '#desk/registry/reporterNames.ts'
import { nowForbidden, peopleNow } from './publishedPeople.ts'
import { type ReporterDoc } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { liveStories } from '#desk/store/repositories/editionSurvey.ts'
import {
  everybodyIn,
  isAnyPrintedUnknown,
  type PublishedPeopleField,
} from '#desk/store/repositories/storyRepository.ts'

/** Fields that say who is in a story: in its text, and in its edition. */
const WHERE_SOMEBODY_IS = [
  'people',
  'printedPeople',
  'printedInFull',
  'printedInPart',
  'printedFaces',
] as const

/**
 * Returns a query for stories with this person in them, or in one of their photos as its record now
 * says.
 */
export async function withPerson(payload: Payload, person: string): Promise<Where> {
  const photos = await readAll<{ id: string }>(payload, 'photos', {
    where: { peopleVisible: { in: [person] } },
    select: { filename: true },
  })
  return {
    or: [
      ...WHERE_SOMEBODY_IS.map((field): Where => ({ [field]: { in: [person] } })),
      ...(photos.length > 0 ? [{ printedPhotos: { in: photos.map(({ id }) => id) } }] : []),
    ],
  }
}

const published = (payload: Payload, where: Where) =>
  readAll<{ id: string }>(payload, 'stories', {
    where: { and: [{ stage: { equals: 'published' } }, where] },
    sort: 'createdAt',
    select: { stage: true },
  })

/** Returns published stories that have anything to do with this person. */
export const storiesWith = async (payload: Payload, person: string) =>
  published(payload, await withPerson(payload, person))

/** Returns published stories that show this photo. */
export const storiesShowing = (payload: Payload, photo: string) =>
  published(payload, { printedPhotos: { in: [photo] } })

/**
 * Returns keys of the live stories that contain any form of a present or former name of this
 * reporter: in a byline, a credit or a text.
 */
async function editionsNaming(payload: Payload, reporter: ReporterDoc): Promise<string[]> {
  const source = staffSource(reporter)
  const names = formsOf(source).filter((form) => form.length > 2)
  const hidden = { ...source, policy: 'staff' as const }
  const people = reportersToProtect([hidden], '')
  const keys: string[] = []
  for await (const { key, story } of liveStories(payload)) {
    // Two reporters may have the same byline. Recompiling once too often does no harm.
    const text = JSON.stringify(story)
    const hits = verify({
      people,
      edition: story,
      lang: story.lang,
      words: LANGUAGE_DATA.words,
      allow: [],
    })
    const named = hits.some(({ rule }) => rule !== 'common_word')
    if (named || names.some((name) => text.includes(name))) keys.push(key)
  }
  return keys
}

/**
 * Returns published stories with this reporter in their byline, and those whose edition contains
 * their name.
 */
export async function storiesNaming(payload: Payload, reporter: string): Promise<{ id: string }[]> {
  const [doc] = await readAll<ReporterDoc>(payload, 'reporters', {
    where: { id: { equals: reporter } },
  })
  const keys = doc ? await editionsNaming(payload, doc) : []
  return published(payload, {
    or: [{ 'bylines.reporter': { equals: reporter } }, { editionKey: { in: keys } }],
  })
}

/**
 * Returns published stories whose edition says more about somebody than their record now allows,
 * whatever the cause: a date, a record, a restored backup.
 */
export async function storiesThatTellTooMuch(
  payload: Payload,
  now: Date,
): Promise<{ id: string }[]> {
  const req = await createLocalReq({}, payload)
  const told = (field: PublishedPeopleField) => everybodyIn(payload, field)
  const fields = {
    printedInFull: { ids: await told('printedInFull'), forbidden: nowForbidden.inFull },
    printedInPart: { ids: await told('printedInPart'), forbidden: nowForbidden.inPart },
    printedFaces: { ids: await told('printedFaces'), forbidden: nowForbidden.faces },
  }
  const everybody = [...new Set(Object.values(fields).flatMap(({ ids }) => ids))]
  const people = await peopleNow(req, everybody, now)
  const where = Object.entries(fields).flatMap(([field, { ids, forbidden }]) => {
    const wrong = ids.filter((id) => forbidden(people.get(id)))
    return wrong.length > 0 ? [{ [field]: { in: wrong } }] : []
  })
  if (await isAnyPrintedUnknown(payload)) where.push({ printedPeople: { exists: false } } as never)
  if (where.length === 0) return []
  return published(payload, { or: where })
}
