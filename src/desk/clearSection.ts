import type { PayloadRequest } from 'payload'
import { editionWords } from '#publishing/editionWords.ts'
import { editionsOf, takeFromShelf } from './editionShelf.ts'
import { queueOutward, storyAddress } from './outbox.ts'
import { sessionOf } from './session.ts'

/**
 * A section whose name may not be read any more is off the shelf; each story that stands in it carries the name too. Takes it from them, in the act's
 * transaction, and tells caches and webhooks: they stand in no section until an editor has renamed it and publishes them again.
 */
export async function takeSectionFromStories(
  req: PayloadRequest,
  slug: string,
  now: Date,
): Promise<void> {
  const rows = await editionsOf(req.payload)
    .find(
      { type: 'story', state: 'live', section: slug },
      { session: await sessionOf(req), projection: { content: 1 } },
    )
    .toArray()
  for (const { _id, content } of rows) {
    if (content?.type !== 'story') continue
    const without = { ...content, section: null }
    await takeFromShelf(req, _id, {
      content: without,
      section: null,
      words: editionWords(without),
      revisedAt: now,
    })
    await queueOutward(req, {
      event: 'story.changed',
      edition: _id,
      addresses: [storyAddress(content.slug)],
      files: [],
      everything: true,
      at: now,
    })
  }
}
