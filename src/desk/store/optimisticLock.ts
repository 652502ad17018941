import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'

/** The kind of record: the refusals name it. */
export type ReadRecord = 'story' | 'person'

/**
 * Refuses unless a document is still the one that was read. Takes its kind, the `updatedAt` that
 * was read, and the present one.
 */
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
