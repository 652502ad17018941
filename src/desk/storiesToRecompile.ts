import { createLocalReq, type Payload } from 'payload'
import { nowForbidden, peopleNow } from './printed.ts'
import { readAll } from './records.ts'

/** Published stories this person has anything to do with. */
export const storiesWith = (payload: Payload, person: string) =>
  readAll<{ id: string }>(payload, 'stories', {
    where: {
      and: [
        { stage: { equals: 'published' } },
        {
          or: ['people', 'printedPeople', 'printedInFull', 'printedInPart', 'printedFaces'].map(
            (field) => ({ [field]: { in: [person] } }),
          ),
        },
      ],
    },
    sort: 'createdAt',
    select: { stage: true },
  })

/** Published stories whose edition tells more of somebody than their record allows now, whatever changed: a date, a record, a backup. */
export async function storiesThatTellTooMuch(
  payload: Payload,
  now: Date,
): Promise<{ id: string }[]> {
  const req = await createLocalReq({}, payload)
  const stories = payload.db.connection.collection('stories')
  const standing = { stage: 'published' }
  const told = async (field: string) =>
    (await stories.distinct(field, standing)).filter((id): id is string => typeof id === 'string')
  const fields = {
    printedInFull: { ids: await told('printedInFull'), forbidden: nowForbidden.inFull },
    printedInPart: { ids: await told('printedInPart'), forbidden: nowForbidden.inPart },
    printedFaces: { ids: await told('printedFaces'), forbidden: nowForbidden.faces },
  }
  const everybody = [...new Set(Object.values(fields).flatMap(({ ids }) => ids))]
  const people = await peopleNow(req, everybody, now)
  const unknown = await stories.countDocuments({ ...standing, printedPeople: null }, { limit: 1 })
  const where = Object.entries(fields).flatMap(([field, { ids, forbidden }]) => {
    const wrong = ids.filter((id) => forbidden(people.get(id)))
    return wrong.length > 0 ? [{ [field]: { in: wrong } }] : []
  })
  if (unknown > 0) where.push({ printedPeople: { exists: false } } as never)
  if (where.length === 0) return []
  return readAll<{ id: string }>(payload, 'stories', {
    where: { and: [{ stage: { equals: 'published' } }, { or: where }] },
    sort: 'createdAt',
    select: { stage: true },
  })
}
