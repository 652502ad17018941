/** How often a write that keeps colliding is tried. */
const ATTEMPTS = 10

/** True where MongoDB says that the whole transaction may be tried again. */
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
 * Runs a whole transaction again until it does not collide. `collided` tells of an outcome or an
 * error whether it did. Waits for random times, so that two that collided once do not collide
 * again.
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

/**
 * True for errors of MongoDB or of the connection to it: these are tried again, while an error of
 * ours must leave nothing public.
 */
export const isOfTheDatabase = (error: unknown): boolean =>
  isTransient(error) || String((error as Error).name).startsWith('Mongo')
