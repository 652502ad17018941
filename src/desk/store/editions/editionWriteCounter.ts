import type { Payload } from 'payload'

/**
 * Kept by process and not by request: the answers that must be thrown away are those that this
 * process keeps, and timers write editions without a request.
 */
const touches = new WeakMap<Payload, number>()

/** Counts a write of an edition by this process. */
export function countEditionWrite(payload: Payload): void {
  touches.set(payload, editionWrites(payload) + 1)
}

/**
 * How often this process has written an edition. If the number has grown during an action, whoever
 * caches answers is told before the action is answered: an editor who took a story down finds it
 * gone.
 */
export const editionWrites = (payload: Payload): number => touches.get(payload) ?? 0

/**
 * Runs something. If this process wrote an edition meanwhile, calls the listener before the result
 * is returned.
 */
export async function reportingEditionWrites<T>(
  payload: Payload,
  tell: () => void,
  work: () => Promise<T>,
): Promise<T> {
  const before = editionWrites(payload)
  try {
    return await work()
  } finally {
    if (editionWrites(payload) !== before) tell()
  }
}
