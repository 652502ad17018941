import type { PayloadRequest, Where } from 'payload'
import { readAll } from './records.ts'
import { sessionOf } from './session.ts'
import { withPerson } from './storiesToRecompile.ts'

/**
 * Writes, where nobody sees it, to the stories this person is in that may yet become public: whoever publishes one of them at this moment, by the
 * record as it was, collides with this transaction, and one of the two looks again. Reading the record alone would let both pass, and
 * the name would come out after it was taken back.
 */
export const touchStoriesOf = async (req: PayloadRequest, person: string): Promise<void> =>
  touch(req, await withPerson(req.payload, person))

/** The same for the stories of a reporter. */
export const touchStoriesBy = (req: PayloadRequest, reporter: string): Promise<void> =>
  touch(req, { 'bylines.reporter': { equals: reporter } })

async function touch(req: PayloadRequest, where: Where): Promise<void> {
  const { payload } = req
  const stories = await readAll<{ id: string }>(payload, 'stories', {
    where: {
      and: [{ stage: { not_in: ['killed', 'spiked'] } }, where],
    },
    select: { stage: true },
    req,
  })
  await payload.db.collections.stories?.updateMany(
    { _id: { $in: stories.map(({ id }) => id) } },
    { $inc: { timesTouched: 1 } },
    { session: await sessionOf(req), strict: false, timestamps: false },
  )
}
