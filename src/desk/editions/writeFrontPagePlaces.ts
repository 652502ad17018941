import type { Payload, PayloadRequest } from 'payload'
import { editionWords } from '#publishing/edition/searchIndexText.ts'
import { editionsOf } from './editionRepository.ts'
import { queuePurge } from '#desk/outbox/outbox.ts'
import { sessionOf } from '#desk/store/transactionSession.ts'
import { countEditionWrite } from './editionWriteCounter.ts'

/**
 * Gives live stories their places on the front page, in the order of the keys, and removes all
 * other places. A story that is taken down loses its place.
 */
export async function placeOnFront(req: PayloadRequest, keys: readonly string[]): Promise<void> {
  countEditionWrite(req.payload)
  const session = await sessionOf(req)
  const editions = editionsOf(req.payload)
  let moved = 0
  const left = await editions.updateMany(
    { type: 'story', front: { $ne: null }, _id: { $nin: [...keys] } },
    { $set: { front: null } },
    { session },
  )
  for (const [index, key] of keys.entries()) {
    const placed = await editions.updateOne(
      { _id: key, type: 'story', state: 'live' },
      { $set: { front: index + 1 } },
      { session },
    )
    moved += placed.modifiedCount
  }
  if (left.modifiedCount + moved > 0) await queuePurge(req, null, new Date())
}

/**
 * Writes to editions that will be changed one after the other. Whoever draws or compiles one of
 * them meanwhile has to wait.
 */
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
 * Forgets earlier addresses that a former version kept: for a live story all of them, for a gone
 * one all but the one with its note.
 */
export async function forgetEarlierAddresses(payload: Payload): Promise<void> {
  const editions = editionsOf(payload)
  await editions.updateMany(
    { type: 'story', state: 'live', 'retired.0': { $exists: true } },
    { $set: { retired: [] } },
  )
  await editions.updateMany({ type: 'story', state: 'gone', 'retired.1': { $exists: true } }, [
    {
      $set: { retired: { $setIntersection: ['$retired', [{ $ifNull: ['$noteAt', ''] }]] } },
    },
  ])
}

/**
 * Adds the words for search to stories that a former version stored. Returns how many there were.
 */
export async function addSearchWords(payload: Payload): Promise<number> {
  const editions = editionsOf(payload)
  let given = 0
  for await (const { _id, content, revisedAt } of editions.find(
    { type: 'story', state: 'live', words: null },
    { projection: { content: 1, revisedAt: 1 } },
  )) {
    if (content?.type !== 'story') continue
    // Only if it is still this edition, not one that came meanwhile.
    await editions.updateOne(
      { _id, revisedAt, state: 'live' },
      { $set: { words: editionWords(content) } },
    )
    given += 1
  }
  return given
}
