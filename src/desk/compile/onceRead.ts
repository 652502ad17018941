import type { Refusal } from '#newsroom/refusal.ts'
import type { Result } from '#newsroom/result.ts'
import { nameReader } from '#nameReader/nameReader.ts'
import type { Compiled } from '#publishing/compileStory.ts'
import type { GateReason } from '#publishing/gateReasons.ts'

const isUnread = (reasons: readonly Pick<GateReason, 'code'>[]): boolean =>
  reasons.some(({ code }) => code === 'names_unread')

/** True where a verb was refused because the trained reader has not read the whole story. */
export const refusedUnread = (refusal: Refusal): boolean => {
  const reasons = refusal.details?.reasons
  return Array.isArray(reasons) && isUnread(reasons as GateReason[])
}

/**
 * Compiles a story for the gate. Where the trained reader has not read it, waits for that and compiles
 * again. Not within a transaction, which must not wait.
 */
export async function compileOnceRead(compile: () => Compiled): Promise<Compiled> {
  const compiled = compile()
  if (!isUnread(compiled.reasons)) return compiled
  // Also after a wait in vain: it may only be another story that is still being read.
  await nameReader.settled()
  return compile()
}

/**
 * Runs a verb. Where it is refused because the trained reader has not read the story, waits, outside
 * the transaction that is over, and runs it again. `patience` in milliseconds.
 */
export async function runOnceRead<T>(
  run: () => Promise<Result<T, Refusal>>,
  patience?: number,
): Promise<Result<T, Refusal>> {
  const result = await run()
  if (result.ok || !refusedUnread(result.error)) return result
  await nameReader.settled(patience)
  return run()
}
