import type { PayloadRequest } from 'payload'
import type { Because } from '#newsroom/activityCauses.ts'

interface ActivityEntry extends Partial<Because> {
  verb: string
  subject: string
  subjectId: string
  from: string | null
  to: string | null
  codes: readonly string[]
  at: Date
  actor: string | null
}

/** Adds an entry to the activity log: ids and codes, never text. */
export async function noteActivity(req: PayloadRequest, entry: ActivityEntry): Promise<void> {
  // Written past Payload's hooks and checks: only the desk writes entries, and every action writes
  // one.
  await req.payload.db.create({
    collection: 'activity',
    data: { ...entry, at: entry.at.toISOString(), codes: [...entry.codes] },
    req,
  })
}
