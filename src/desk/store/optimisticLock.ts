import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'

/** What was read: the refusals say it in the words of the trade. */
export type ReadRecord = 'story' | 'person'

/** Refuses unless a document still is the one that was read. Takes what it is, the `updatedAt` that was read, and the one that stands. */
export function asRead(
  record: ReadRecord,
  readAt: string | null,
  current: string,
): Result<null, Refusal> {
  const isPerson = record === 'person'
  const read = readAt === null ? Number.NaN : Date.parse(readAt)
  if (Number.isNaN(read))
    return refused(refusal(isPerson ? 'no_updated_at.person' : 'no_updated_at'))
  return read === Date.parse(current)
    ? ok(null)
    : refused(
        refusal(isPerson ? 'stale_write.person' : 'stale_write', {
          details: { yours: readAt, current },
        }),
      )
}
