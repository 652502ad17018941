/** Attempts before a write that keeps colliding is given back to its caller. */
const ATTEMPTS = 10

/** True where MongoDB says that the whole act may be tried again. */
export function isTransient(error: unknown): boolean {
  const shape = error as {
    hasErrorLabel?: (label: string) => boolean
    code?: unknown
    cause?: unknown
  } | null
  if (!shape || typeof shape !== 'object') return false
  if (
    typeof shape.hasErrorLabel === 'function' &&
    shape.hasErrorLabel('TransientTransactionError')
  ) {
    return true
  }
  // 112 WriteConflict, 251 NoSuchTransaction, 24 LockTimeout, 246 SnapshotUnavailable
  if (shape.code === 112 || shape.code === 251 || shape.code === 24 || shape.code === 246)
    return true
  return shape.cause !== undefined && shape.cause !== error && isTransient(shape.cause)
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/**
 * Runs a whole act until it does not collide. `collided` says of an outcome or an error whether it did. Waits with jitter, so that
 * writers who met once do not meet again.
 */
export async function untilItLands<T>(
  act: (attempt: number) => Promise<T>,
  collided: (outcome: { value: T } | { error: unknown }) => boolean,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    let outcome: { value: T } | { error: unknown }
    try {
      outcome = { value: await act(attempt) }
    } catch (error) {
      outcome = { error }
    }
    if (!collided(outcome) || attempt === ATTEMPTS) {
      if ('error' in outcome) throw outcome.error
      return outcome.value
    }
    await pause(Math.random() * 15 * 2 ** Math.min(attempt, 5))
  }
}

/** True of what MongoDB or the way to it is at fault for: it is asked again, where a fault of ours must leave nothing up. */
export const isOfTheDatabase = (error: unknown): boolean =>
  isTransient(error) || String((error as Error).name).startsWith('Mongo')
