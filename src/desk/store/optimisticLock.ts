import type { Refusal } from '#newsroom/refusal.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'

/** What a refusal says where the document and its verbs differ: a story, a person's record. */
export interface AsReadWords {
  /** Behind "Send the `updatedAt` of the … as you read it, so that". */
  missing: { what: string; so: string }
  stale: { message: string; remedy: string }
}

/** Refuses unless a document still is the one that was read. Takes the `updatedAt` that was read, and the one that stands. */
export function asRead(
  readAt: string | null,
  current: string,
  { missing, stale }: AsReadWords,
): Result<null, Refusal> {
  const read = readAt === null ? Number.NaN : Date.parse(readAt)
  if (Number.isNaN(read)) {
    return refused({
      code: 'no_updated_at',
      status: 400,
      message: '`updatedAt` is missing or is not a time.',
      remedy: `Send the \`updatedAt\` of the ${missing.what} as you read it, so that ${missing.so}.`,
    })
  }
  return read === Date.parse(current)
    ? ok(null)
    : refused({ code: 'stale_write', status: 409, ...stale, details: { yours: readAt, current } })
}
