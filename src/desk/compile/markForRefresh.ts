import type { PayloadRequest } from 'payload'
import { touchAllLater, touchStoriesOf } from './collideWithPublishing.ts'

/** Reasons that are only marked on the record, in the transaction of its change, and their collections. */
export const MARKED = {
  record_changed: 'people',
  photo_changed: 'photos',
  byline_changed: 'reporters',
} as const

export type MarkedReason = keyof typeof MARKED

/** The field of a record that holds the mark: the time of the change, as ISO 8601 text. */
export const refreshMark = (now: Date): { recompileDue: string } => ({
  recompileDue: now.toISOString(),
})

/** Whoever publishes at this moment with the old record has to start again. */
const HOLD: Record<MarkedReason, (req: PayloadRequest, id: string) => Promise<void>> = {
  record_changed: touchStoriesOf,
  // Whoever publishes a photo writes to its record, so saving it is enough.
  photo_changed: () => Promise.resolve(),
  byline_changed: (req) => {
    touchAllLater(req)
    return Promise.resolve()
  },
}

/**
 * Marks a record whose change readers must see within seconds, in the transaction of its save:
 * `jobs/recompileAndLapseConsents.ts` finds the mark and refreshes what is published. `data`: of the save; gets
 * the mark. `id`: of the record; null for a new one, which nobody publishes with yet.
 */
export async function markForRefresh(
  req: PayloadRequest,
  data: { recompileDue?: unknown },
  { reason, id, now }: { reason: MarkedReason; id: string | null; now: Date },
): Promise<void> {
  Object.assign(data, refreshMark(now))
  if (id !== null) await HOLD[reason](req, id)
}
