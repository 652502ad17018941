import type { Document } from 'mongodb'
import type { Payload } from 'payload'
import { CONSENT_MARKS } from '#newsroom/consents.ts'
import { clearNamesOf } from './clearPerson.ts'

/**
 * How long after its end a consent is checked again. Milliseconds. A save at that moment may have
 * used a clock that is a little slow. Checking twice does no harm.
 */
const AGAIN_FOR_MS = 5 * 60_000

/**
 * The value of `consentsSeenAt`, but no later than now: a clock that was fast has not seen the
 * future.
 */
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
 * Removes names from sections, profiles, settings and notes of people whose consent ran out since
 * the last check: a date passes without anybody saving anything. (Stories and portraits are always
 * compared with the present registry.) Safe to repeat, and in several processes at once; what
 * cannot be done now is due again at the next check. `now`: of the check; a consent is valid until
 * just before `expires`.
 */
export async function clearLapsed(payload: Payload, now: Date): Promise<void> {
  const people = payload.db.connection.collection('people')
  const due = await people
    .find({ 'consents.expires': { $lte: now }, $expr: lapsed(now) }, { projection: { _id: 1 } })
    .toArray()
  for (const { _id } of due) {
    if (!(await clearNamesOf(payload, String(_id), now, 'consent_ended'))) continue
    // Written past Payload, because the record itself does not change.
    await people.updateOne({ _id }, { $set: { consentsSeenAt: now } })
  }
}
