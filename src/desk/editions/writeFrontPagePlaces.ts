import type { Payload, PayloadRequest } from 'payload'
import { editionWords } from '#publishing/edition/searchIndexText.ts'
import { editionsOf } from './editionRepository.ts'
import { queuePurge } from '#desk/outbox/outbox.ts'
import { sessionOf } from '#desk/store/transactionSession.ts'
import { countEditionWrite } from './editionWriteCounter.ts'

/**
 * Gives live stories their places on the front page, the first of the keys the first place, and takes it from every other. A story that
 * leaves the shelf loses its place with everything else.
 */
export async function placeOnFront(req: PayloadRequest, keys: readonly string[]): Promise<void> {
  countEditionWrite(req.payload)
  const session = await sessionOf(req)
  const shelf = editionsOf(req.payload)
  let moved = 0
  const left = await shelf.updateMany(
    { type: 'story', front: { $ne: null }, _id: { $nin: [...keys] } },
    { $set: { front: null } },
    { session },
  )
  for (const [index, key] of keys.entries()) {
    const placed = await shelf.updateOne(
      { _id: key, type: 'story', state: 'live' },
      { $set: { front: index + 1 } },
      { session },
    )
    moved += placed.modifiedCount
  }
  if (left.modifiedCount + moved > 0) await queuePurge(req, null, new Date())
}

/** Writes to editions that are about to be written one by one: whoever draws or compiles one of them in the meantime is the one to wait. */
export async function holdEdition(
  req: PayloadRequest,
  keys: readonly string[],
  now: Date,
): Promise<void> {
  countEditionWrite(req.payload)
  await editionsOf(req.payload).updateMany(
    { _id: { $in: [...keys] } },
    { $set: { revisedAt: now } },
    { session: await sessionOf(req) },
  )
}

/**
 * Forgets what an earlier version remembered of addresses that a story left before its last one: where the story is out, all of them; where it is
 * gone, all but the one where its note is.
 */
export async function forgetEarlierAddresses(payload: Payload): Promise<void> {
  const shelf = editionsOf(payload)
  await shelf.updateMany(
    { type: 'story', state: 'live', 'retired.0': { $exists: true } },
    { $set: { retired: [] } },
  )
  await shelf.updateMany({ type: 'story', state: 'gone', 'retired.1': { $exists: true } }, [
    {
      $set: { retired: { $setIntersection: ['$retired', [{ $ifNull: ['$noteAt', ''] }]] } },
    },
  ])
}

/** Gives stories that an earlier version put on the shelf the words that search reads. Returns how many there were. */
export async function giveWords(payload: Payload): Promise<number> {
  const shelf = editionsOf(payload)
  let given = 0
  for await (const { _id, content, revisedAt } of shelf.find(
    { type: 'story', state: 'live', words: null },
    { projection: { content: 1, revisedAt: 1 } },
  )) {
    if (content?.type !== 'story') continue
    // Of this edition, not of one that came meanwhile.
    await shelf.updateOne(
      { _id, revisedAt, state: 'live' },
      { $set: { words: editionWords(content) } },
    )
    given += 1
  }
  return given
}
