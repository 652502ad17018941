import type { Payload } from 'payload'

const touches = new WeakMap<Payload, number>()

/** Notes that this process is writing on the shelf. */
export function countEditionWrite(payload: Payload): void {
  touches.set(payload, editionWrites(payload) + 1)
}

/**
 * How often this process has written on the shelf. Whoever sees it grown while an act of theirs ran tells whatever holds copies of what readers get,
 * before the act is answered: the editor who took a story down finds it gone.
 */
export const editionWrites = (payload: Payload): number => touches.get(payload) ?? 0

/** Does something, and tells, before anybody hears of its end, where this process wrote on the shelf meanwhile. */
export async function tellingOfEditions<T>(
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
