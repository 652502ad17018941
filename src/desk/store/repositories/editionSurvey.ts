import type { Payload } from 'payload'
import type { EditionRecord, StoryEdition } from '#publishing/edition/editionTypes.ts'
import { editionWords } from '#publishing/edition/searchIndexText.ts'
import { nativeCollection } from '#desk/store/driver/nativeCollections.ts'

/** What is asked of all editions, outside any act: at start, by timers, by the audit. */
const editions = (payload: Payload) => nativeCollection(payload, 'editions')

/** Every story that readers can get, with its key, one by one. */
export async function* liveStories(
  payload: Payload,
): AsyncGenerator<{ key: string; story: StoryEdition }> {
  for await (const { _id, content } of editions(payload).find(
    { type: 'story', state: 'live' },
    { projection: { content: 1 } },
  )) {
    if (content?.type === 'story') yield { key: _id, story: content }
  }
}

/** The key of every live story edition, whatever it holds. */
export async function* liveStoryKeys(payload: Payload): AsyncGenerator<string> {
  for await (const { _id } of editions(payload).find(
    { type: 'story', state: 'live' },
    { projection: { _id: 1 } },
  ))
    yield _id
}

/** Editions that are gone, whose address an earlier version left in the clear. */
export async function* goneWithAddress(
  payload: Payload,
): AsyncGenerator<Pick<EditionRecord, '_id' | 'goneNote'>> {
  for await (const { _id, goneNote } of editions(payload).find(
    { state: 'gone', slug: { $not: /^gone:/u } },
    { projection: { goneNote: 1 } },
  ))
    yield { _id, goneNote }
}

/** Names of all picture files that a live edition shows. */
export const shownPictures = async (payload: Payload): Promise<string[]> =>
  editions(payload).distinct('media', { state: 'live' })

/** Every address there is or was. */
export const everyAddress = async (
  payload: Payload,
): Promise<Pick<EditionRecord, 'type' | 'slug'>[]> =>
  editions(payload)
    .find({}, { projection: { type: 1, slug: 1 } })
    .toArray()

/** Keys of live stories whose share image is to be drawn anew, no more than `most`. */
export async function shareImagesDue(payload: Payload, most: number): Promise<string[]> {
  const due = await editions(payload)
    .find(
      { type: 'story', state: 'live', shareDue: true, 'content.shareImage': null },
      { projection: { _id: 1 } },
    )
    .limit(most)
    .toArray()
  return due.map(({ _id }) => _id)
}

/**
 * Forgets earlier addresses that a former version kept: for a live story all of them, for a gone
 * one all but the one with its note.
 */
export async function forgetEarlierAddresses(payload: Payload): Promise<void> {
  await editions(payload).updateMany(
    { type: 'story', state: 'live', 'retired.0': { $exists: true } },
    { $set: { retired: [] } },
  )
  await editions(payload).updateMany(
    { type: 'story', state: 'gone', 'retired.1': { $exists: true } },
    [
      {
        $set: { retired: { $setIntersection: ['$retired', [{ $ifNull: ['$noteAt', ''] }]] } },
      },
    ],
  )
}

/** Gives stories that an earlier version published the words that search reads. Returns how many there were. */
export async function addSearchWords(payload: Payload): Promise<number> {
  let given = 0
  for await (const { _id, content, revisedAt } of editions(payload).find(
    { type: 'story', state: 'live', words: null },
    { projection: { content: 1, revisedAt: 1 } },
  )) {
    if (content?.type !== 'story') continue
    // Only if it is still this edition, not one that came meanwhile.
    await editions(payload).updateOne(
      { _id, revisedAt, state: 'live' },
      { $set: { words: editionWords(content) } },
    )
    given += 1
  }
  return given
}
