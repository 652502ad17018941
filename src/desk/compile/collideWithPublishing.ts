import type { PayloadRequest, Where } from 'payload'
import { remember, scopeOf } from '#access/requestScope.ts'
import { readAll } from '#desk/store/readAll.ts'
import { TRANSITIONS } from '#publishing/workflowTransitions.ts'
import { touchPhotoRecords, touchReporters } from '#desk/store/repositories/registryRepository.ts'
import { touchStories, touchStoriesAt } from '#desk/store/repositories/storyRepository.ts'
import { withPerson } from './findStoriesToRecompile.ts'

/**
 * Writes to a hidden field of the stories that this person is in and that may still be published.
 * Whoever publishes one of them at this moment, with the old record, then collides with this
 * transaction, and one of the two starts again. If the record were only read, both would succeed,
 * and the name would be published after it was withheld.
 */
export async function touchStoriesOf(req: PayloadRequest, person: string): Promise<void> {
  await touch(req, await withPerson(req.payload, person))
  const photos = await readAll<{ id: string }>(req.payload, 'photos', {
    where: { peopleVisible: { in: [person] } },
    select: { filename: true },
    req,
  })
  // Also the photos that are being published as somebody's portrait.
  await touchPhotos(
    req,
    photos.map(({ id }) => id),
  )
}

/** The same for the stories of a section. */
export const touchStoriesIn = async (req: PayloadRequest, section: string): Promise<void> =>
  touch(req, { section: { equals: section } })

/** Remembers that this save changes the byline of somebody who may be named anywhere. */
export const touchAllLater = (req: PayloadRequest): void => {
  remember(req, { touchAll: true })
}

/**
 * The same for a reporter, who may be named in the credit of a picture in any story or of any
 * portrait: everything that is being published at this moment starts again. Does so only where
 * `touchAllLater` was called before. Call it last in a save, because it holds up all of them until
 * the save is done.
 */
export async function touchAllNow(req: PayloadRequest): Promise<void> {
  if (scopeOf(req).touchAll !== true) return
  remember(req, { touchAll: undefined })
  await touchStoriesAt(req, TRANSITIONS.publish.from)
  await touchReporters(req)
}

async function touch(req: PayloadRequest, where: Where): Promise<void> {
  const { payload } = req
  const stories = await readAll<{ id: string }>(payload, 'stories', {
    where: {
      and: [{ stage: { not_in: ['killed', 'spiked'] } }, where],
    },
    select: { stage: true },
    req,
  })
  await touchStories(
    req,
    stories.map(({ id }) => id),
  )
}

/**
 * Writes to a hidden field of the photos that are about to be published. Whoever covers one of them
 * at this moment collides with this transaction, and one of the two starts again. If they were only
 * read, both would succeed.
 */
export async function touchPhotos(req: PayloadRequest, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await touchPhotoRecords(req, ids)
}
