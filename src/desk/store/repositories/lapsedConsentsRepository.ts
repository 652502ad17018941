import type { Document } from 'mongodb'
import type { Payload } from 'payload'
import { CONSENT_MARKS } from '#newsroom/consents.ts'
import { nativeCollection } from '#desk/store/driver/nativeCollections.ts'

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

/** Ids of people of whom a consent ran out by `now`, and nobody has seen to it. */
export async function peopleWithLapsedConsent(payload: Payload, now: Date): Promise<string[]> {
  const due = await nativeCollection(payload, 'people')
    .find({ 'consents.expires': { $lte: now }, $expr: lapsed(now) }, { projection: { _id: 1 } })
    .toArray()
  return due.map(({ _id }) => String(_id))
}

/** Notes that somebody's consents were seen to. The record itself does not change. */
export async function noteConsentsSeen(
  payload: Payload,
  person: string,
  consentsSeenAt: Date,
): Promise<void> {
  await payload.db.collections.people?.updateOne(
    { _id: person },
    { $set: { consentsSeenAt } },
    { strict: false, timestamps: false },
  )
}
