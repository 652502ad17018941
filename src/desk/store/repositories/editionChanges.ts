import type { PayloadRequest } from 'payload'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import { nativeCollection } from '#desk/store/driver/nativeCollections.ts'
import { sessionOf } from '#desk/store/driver/transactionSession.ts'
import { countEditionWrite } from '#desk/store/editions/editionWriteCounter.ts'

/** Changes of single fields of editions, in the act's transaction. Every write is counted: whoever holds copies hears of it. */
function editionsToWrite(req: PayloadRequest) {
  countEditionWrite(req.payload)
  return nativeCollection(req.payload, 'editions')
}

/** What may be taken from an edition that stands. */
export type EditionPatch = Partial<
  Pick<
    EditionRecord,
    'content' | 'section' | 'words' | 'revisedAt' | 'goneNote' | 'noteAt' | 'tombstone'
  >
>

/** `patchEdition` alone calls it. */
export async function setEditionFields(
  req: PayloadRequest,
  key: string,
  fields: EditionPatch,
): Promise<void> {
  const session = await sessionOf(req)
  await editionsToWrite(req).updateOne({ _id: key }, { $set: fields }, { session })
}

/** Forgets addresses that editions of this type left, by their keyed hashes. Returns how many editions had one. */
export async function pullRetired(
  req: PayloadRequest,
  type: EditionRecord['type'],
  hashes: readonly string[],
): Promise<number> {
  const gone = { $in: [...hashes] }
  const { modifiedCount } = await editionsToWrite(req).updateMany(
    { type, retired: gone },
    { $pull: { retired: gone } },
    { session: await sessionOf(req) },
  )
  return modifiedCount
}

/** Gives live stories their places on the front page, the first of the keys the first place, and takes it from every other. Returns how many changed. */
export async function writeFrontPagePlaces(
  req: PayloadRequest,
  keys: readonly string[],
): Promise<number> {
  const session = await sessionOf(req)
  const editions = editionsToWrite(req)
  const left = await editions.updateMany(
    { type: 'story', front: { $ne: null }, _id: { $nin: [...keys] } },
    { $set: { front: null } },
    { session },
  )
  let moved = left.modifiedCount
  for (const [index, key] of keys.entries()) {
    const placed = await editions.updateOne(
      { _id: key, type: 'story', state: 'live' },
      { $set: { front: index + 1 } },
      { session },
    )
    moved += placed.modifiedCount
  }
  return moved
}

/**
 * Writes to editions that will be changed one after the other. Whoever draws or compiles one of
 * them meanwhile has to wait.
 */
export async function holdEditions(
  req: PayloadRequest,
  keys: readonly string[],
  now: Date,
): Promise<void> {
  await editionsToWrite(req).updateMany(
    { _id: { $in: [...keys] } },
    { $set: { revisedAt: now } },
    { session: await sessionOf(req) },
  )
}
