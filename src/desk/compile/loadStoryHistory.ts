import type { PayloadRequest } from 'payload'
import type { Placement } from '#newsroom/corrections.ts'
import { historyAsFarAsKnown, wholeCorrection } from '#publishing/correctionNotes.ts'
import type { PublicCorrection, StoryEdition } from '#publishing/edition/editionTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { type StoryRecord } from '#desk/store/recordTypes.ts'

interface CorrectionDoc extends Omit<PublicCorrection, 'corrects' | 'placement'> {
  placement?: Placement | null
  corrects?: number | null
}

/** Returns the corrections of a story, the oldest first, within the request's transaction. */
export async function correctionsOf(
  req: PayloadRequest,
  story: string,
): Promise<PublicCorrection[]> {
  const docs = await readAll<CorrectionDoc>(req.payload, 'corrections', {
    where: { story: { equals: story } },
    sort: 'sequence',
    req,
  })
  return docs.map((doc) =>
    wholeCorrection({
      ...doc,
      placement: doc.placement ?? undefined,
      corrects: docs.find(({ sequence }) => sequence === doc.corrects) ?? null,
    }),
  )
}

/**
 * Times at which readers were told of new facts. A story published before these were stored has the
 * last one in its edition.
 */
export const updatesOf = (story: StoryRecord, current: StoryEdition | null): readonly string[] =>
  story.newFactsAt ??
  (current && !current.history ? historyAsFarAsKnown({ ...current, corrections: [] }) : [])
    .filter(({ kind }) => kind === 'updated')
    .map(({ at }) => at)
    .filter((at) => !current?.corrections.some(({ issuedAt }) => issuedAt === at))
