/** How many wrong passwords are free, and how long whoever goes on has to wait between two. */
export interface GuessRules {
  /** Failures within the window that cost no time. */
  free: number
  /** How long a failure counts, in milliseconds. */
  windowMs: number
  /** The first wait between two tries, in milliseconds: it doubles with each failure, ... */
  firstMs: number
  /** ... up to this. */
  longestMs: number
  /** Tries of one key that may be under way at once. */
  atOnce: number
}

export const GUESS_RULES: GuessRules = {
  free: 15,
  windowMs: 15 * 60_000,
  firstMs: 1000,
  longestMs: 30_000,
  atOnce: 40,
}

/** Keys that are remembered; the oldest go first, so that strangers fill no memory. */
const MOST_KEYS = 20_000

interface Guesser {
  failedAt: number[]
  underWay: number
}

/**
 * Slows down guessing, and locks nobody out: a key (an address, an account, a browser) that failed often has to wait between two tries, and never
 * longer than `longestMs`. A try that is turned away counts for nothing. In memory: a restart forgets, and each process counts for itself.
 */
export class Guesses {
  private readonly known = new Map<string, Guesser>()
  private readonly rules: GuessRules

  constructor(rules: GuessRules = GUESS_RULES) {
    this.rules = rules
  }

  /** Milliseconds until all of these keys may try again; 0: now. */
  wait(keys: readonly string[], now: number): number {
    return Math.max(0, ...keys.map((key) => this.waitOf(key, now)))
  }

  /** A try begins. `ended` has to follow. */
  begin(keys: readonly string[]): void {
    for (const key of keys) this.guesserOf(key).underWay += 1
  }

  /** A try has ended; `failed`: with a wrong password. A right one takes no failure away: an attacker may have an account too. */
  ended(keys: readonly string[], failed: boolean, now: number): void {
    for (const key of keys) {
      const guesser = this.guesserOf(key)
      guesser.underWay = Math.max(0, guesser.underWay - 1)
      if (failed) guesser.failedAt = [...this.recent(guesser, now), now].slice(-this.most())
    }
  }

  private waitOf(key: string, now: number): number {
    const guesser = this.known.get(key)
    if (!guesser) return 0
    const { free, firstMs, longestMs, atOnce } = this.rules
    const failed = this.recent(guesser, now)
    if (failed.length < free) return guesser.underWay >= atOnce ? 1000 : 0
    const gap = Math.min(longestMs, firstMs * 2 ** (failed.length - free))
    // Whoever is slowed down tries one at a time.
    const busy = guesser.underWay > 0 ? 1000 : 0
    return Math.max(busy, (failed.at(-1) ?? 0) + gap - now)
  }

  private recent({ failedAt }: Guesser, now: number): number[] {
    return failedAt.filter((at) => at > now - this.rules.windowMs)
  }

  /** Failures that are worth remembering: more than these make no wait longer. */
  private most(): number {
    return this.rules.free + Math.ceil(Math.log2(this.rules.longestMs / this.rules.firstMs)) + 1
  }

  private guesserOf(key: string): Guesser {
    const guesser = this.known.get(key) ?? { failedAt: [], underWay: 0 }
    // Asked last, forgotten last.
    this.known.delete(key)
    this.known.set(key, guesser)
    if (this.known.size > MOST_KEYS) {
      for (const [oldest, { underWay }] of this.known) {
        if (underWay > 0) continue
        this.known.delete(oldest)
        break
      }
    }
    return guesser
  }
}
