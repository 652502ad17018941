import type { PayloadRequest } from 'payload'
import type { EditionRecord, StoryEdition } from '#publishing/edition/editionTypes.ts'
import { editionsOf } from './editionRepository.ts'
import { addressHash } from './retiredSlugs.ts'
import { sessionOf } from '#desk/store/transactionSession.ts'

/**
 * Takes the address that a story wants; returns it, or with a number where another edition of its
 * type has it.
 */
export async function freeSlug(
  req: PayloadRequest,
  type: EditionRecord['type'],
  wanted: string,
  key: string,
): Promise<string> {
  const session = await sessionOf(req)
  const base = wanted || type
  const hashOf = addressHash(req.payload.secret)
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    const taken = await editionsOf(req.payload).findOne(
      { type, _id: { $ne: key }, $or: [{ slug }, { retired: hashOf(type, slug) }] },
      { session, projection: { _id: 1 } },
    )
    if (!taken) return slug
  }
}

/** Takes keys of editions; returns the public slug of each that is live, by key. */
export async function editionsUnder(
  req: PayloadRequest,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const session = await sessionOf(req)
  const rows = await editionsOf(req.payload)
    .find({ _id: { $in: [...keys] }, state: 'live' }, { session, projection: { slug: 1 } })
    .toArray()
  return new Map(rows.map((row) => [row._id, row.slug]))
}

/** Takes keys of editions; returns the stored editions, live or gone, by key. */
export async function editionsFor(
  req: PayloadRequest,
  keys: readonly string[],
): Promise<Map<string, EditionRecord>> {
  const session = await sessionOf(req)
  const rows = await editionsOf(req.payload)
    .find({ _id: { $in: [...keys] } }, { session })
    .toArray()
  return new Map(rows.map((row) => [row._id, row]))
}

/** Takes keys of editions; returns the live stories among them, by key. */
export async function storiesUnder(
  req: PayloadRequest,
  keys: readonly string[],
): Promise<Map<string, StoryEdition>> {
  const session = await sessionOf(req)
  const rows = await editionsOf(req.payload)
    .find({ _id: { $in: [...keys] }, state: 'live' }, { session, projection: { content: 1 } })
    .toArray()
  return new Map(
    rows.flatMap(({ _id, content }) => (content?.type === 'story' ? [[_id, content]] : [])),
  )
}
