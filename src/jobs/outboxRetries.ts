/** How often sending is tried before Homeroom gives up. */
export const MAX_ATTEMPTS = 8
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 6 * 60 * 60_000

/**
 * Takes how often sending was tried; returns how long to wait before the next attempt, in
 * milliseconds.
 */
export const waitAfter = (attempts: number): number =>
  Math.min(FIRST_WAIT_MS * 4 ** (attempts - 1), LONGEST_WAIT_MS)
