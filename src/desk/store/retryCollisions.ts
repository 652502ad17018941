import { AsyncLocalStorage } from 'node:async_hooks'

/** How often a write that keeps colliding is tried, whatever calls run within one another. */
export const ATTEMPTS = 10

/** Attempts that are left to everything that runs within the outermost call of `untilItLands`. */
const budget = new AsyncLocalStorage<{ left: number }>()

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
 * again. A call within another, such as an action within a request, shares its attempts: together
 * they try `ATTEMPTS` times, not as often for each.
 */
export async function untilItLands<T>(
  act: (attempt: number) => Promise<T>,
  collided: (outcome: { value: T } | { error: unknown }) => boolean,
): Promise<T> {
  const shared = budget.getStore()
  if (!shared) return budget.run({ left: ATTEMPTS }, () => untilItLands(act, collided))
  for (let attempt = 1; ; attempt += 1) {
    let outcome: { value: T } | { error: unknown }
    try {
      outcome = { value: await act(attempt) }
    } catch (error) {
      outcome = { error }
    }
    const again = collided(outcome)
    if (again) shared.left -= 1
    if (!again || shared.left <= 0) {
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
