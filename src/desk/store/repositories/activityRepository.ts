import type { Payload, PayloadRequest } from 'payload'
import type { Because } from '#newsroom/activityCauses.ts'
import { type ActivityDocument, nativeCollection } from '#desk/store/driver/nativeCollections.ts'
import { sessionOf } from '#desk/store/driver/transactionSession.ts'

/** An entry of the activity log: ids and codes, never text. */
export interface ActivityEntry extends Partial<Because> {
  verb: string
  subject: string
  subjectId: string
  from: string | null
  to: string | null
  codes: readonly string[]
  at: Date
  actor: string | null
}

/** An entry as it is read, ids as text. */
export interface StoredActivity extends Omit<ActivityEntry, 'codes' | 'cause' | 'causeId'> {
  id: string
  codes: string[]
  cause: string | null
  causeId: string | null
}

const activity = (payload: Payload) => nativeCollection(payload, 'activity')

/** Appends to the audit trail, past Payload's hooks and checks: an entry is the desk's own, and every act writes one. */
export async function noteActivity(req: PayloadRequest, entry: ActivityEntry): Promise<void> {
  await req.payload.db.create({
    collection: 'activity',
    data: { ...entry, at: entry.at.toISOString(), codes: [...entry.codes] },
    req,
  })
}

/** Appends the same entry for many subjects, by nobody, all at once: a section may stand in thousands of stories. */
export async function noteActivityOfAll(
  req: PayloadRequest,
  subjectIds: readonly string[],
  { codes, ...entry }: Omit<ActivityEntry, 'subjectId' | 'actor'>,
): Promise<void> {
  if (subjectIds.length === 0) return
  await activity(req.payload).insertMany(
    subjectIds.map((subjectId) => ({ ...entry, codes: [...codes], subjectId, actor: null })),
    { session: await sessionOf(req) },
  )
}

/** How many sign-ins failed since then, of one account or of all; counts no further than `most`. */
export const countFailedSignIns = (
  payload: Payload,
  since: Date,
  account: string | null,
  most: number,
): Promise<number> =>
  activity(payload).countDocuments(
    {
      verb: 'sign-in-failed',
      at: { $gt: since },
      ...(account !== null && { subjectId: account }),
    },
    { limit: most },
  )

const asRead = (entry: ActivityDocument & { _id: unknown }): StoredActivity => ({
  id: String(entry._id),
  at: entry.at,
  actor: entry.actor?.toString() ?? null,
  verb: entry.verb,
  subject: entry.subject,
  subjectId: entry.subjectId,
  from: entry.from ?? null,
  to: entry.to ?? null,
  codes: entry.codes ?? [],
  cause: entry.cause ?? null,
  causeId: entry.causeId ?? null,
})

/** The log, oldest first, `atOnce` entries at a time. `from` is included, `before` is not; null: without an end. */
export async function* activityBetween(
  payload: Payload,
  { from, before }: { from: Date | null; before: Date | null },
  atOnce: number,
): AsyncGenerator<StoredActivity[]> {
  const at = { ...(from ? { $gte: from } : {}), ...(before ? { $lt: before } : {}) }
  const cursor = activity(payload)
    .find(from || before ? { at } : {}, { batchSize: atOnce })
    .sort({ at: 1, _id: 1 })
    .allowDiskUse()
  let waiting: StoredActivity[] = []
  for await (const entry of cursor) {
    waiting.push(asRead(entry))
    if (waiting.length === atOnce) {
      yield waiting
      waiting = []
    }
  }
  if (waiting.length > 0) yield waiting
}
