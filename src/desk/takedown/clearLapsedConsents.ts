import type { Document } from 'mongodb'
import type { Payload } from 'payload'
import { CONSENT_MARKS } from '#newsroom/consents.ts'
import { clearNamesOf } from './clearPerson.ts'

/**
 * How long after its end a consent is looked at again, in milliseconds: what is saved in that moment was weighed by a clock that may be a little slow, and is
 * in the way of nothing this look does.
 */
const AGAIN_FOR_MS = 5 * 60_000

/** What `consentsSeenAt` says, as far as it can be true: a clock that ran ahead has seen nothing of what was to come. */
const seenBy = (now: Date): Document => ({
  $cond: [
    { $lte: ['$consentsSeenAt', now] },
    { $ifNull: ['$consentsSeenAt', new Date(0)] },
    new Date(0),
  ],
})

/** `isConsentGood`, as the database asks it of `$$consent`. */
const GOOD: readonly Document[] = Object.entries(CONSENT_MARKS).map(([mark, wanted]) => ({
  [wanted ? '$eq' : '$ne']: [`$$consent.${mark}`, true],
}))

/** True in the database where a person has a consent that held, ended by now (`consentEnd`), and was not seen to. */
export const lapsed = (now: Date): Document => ({
  $anyElementTrue: {
    $map: {
      input: { $ifNull: ['$consents', []] },
      as: 'consent',
      in: {
        $and: [
          ...GOOD,
          { $lte: ['$$consent.expires', now] },
          { $gt: ['$$consent.expires', { $subtract: [seenBy(now), AGAIN_FOR_MS] }] },
        ],
      },
    },
  },
})

/**
 * Clears sections, profiles, settings and notes of people of whom a consent ran out since somebody last looked: a date passes without anybody saving
 * anything. (Stories and portraits are held against the registry as they stand, whatever changed.) Safe to repeat, and in several processes at
 * once; what could not be done now is due again at the next look. `now`: of the look; a consent's last moment is the one before `expires`.
 */
export async function clearLapsed(payload: Payload, now: Date): Promise<void> {
  const people = payload.db.connection.collection('people')
  const due = await people
    .find({ 'consents.expires': { $lte: now }, $expr: lapsed(now) }, { projection: { _id: 1 } })
    .toArray()
  for (const { _id } of due) {
    if (!(await clearNamesOf(payload, String(_id), now, 'consent_ended'))) continue
    // Written past Payload, as the record itself does not change.
    await people.updateOne({ _id }, { $set: { consentsSeenAt: now } })
  }
}
