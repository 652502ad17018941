import type { Payload } from 'payload'

/**
 * Marks the records of which a consent ran out since somebody last looked, as a save marks one that changed towards protection: a date passes without
 * anybody saving anything, and the person's name stands in sections, profiles, settings and notes too. Each consent that runs out is seen once,
 * by whichever process comes first. `now`: of the look; a consent's last moment is the one before `expires`.
 */
export async function markLapsed(payload: Payload, now: Date): Promise<void> {
  const lapsedSince = {
    $anyElementTrue: {
      $map: {
        input: { $ifNull: ['$consents', []] },
        as: 'consent',
        in: {
          $and: [
            { $lte: ['$$consent.expires', now] },
            { $gt: ['$$consent.expires', { $ifNull: ['$consentsSeenAt', new Date(0)] }] },
          ],
        },
      },
    },
  }
  // Written past Payload, as the record itself does not change.
  await payload.db.collections.people?.updateMany(
    { 'consents.expires': { $lte: now }, $expr: lapsedSince },
    { $set: { recompileDue: now, consentsSeenAt: now } },
    { timestamps: false },
  )
}
