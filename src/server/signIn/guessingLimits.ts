/** How many wrong passwords are free, and how long to wait between attempts after that. */
export interface GuessRules {
  /** Failures within the window that cause no waiting. */
  free: number
  /** How long a failure counts, in milliseconds. */
  windowMs: number
  /** The first wait between two attempts, in milliseconds. It doubles with each failure. */
  firstMs: number
  /** The longest wait, in milliseconds. */
  longestMs: number
  /** How many attempts of one key may run at once. */
  atOnce: number
}

export const GUESS_RULES: GuessRules = {
  free: 15,
  windowMs: 15 * 60_000,
  firstMs: 1000,
  longestMs: 30_000,
  atOnce: 40,
}

/** How many keys are remembered. The oldest go first, so that strangers do not fill the memory. */
const MOST_KEYS = 20_000

interface Guesser {
  failedAt: number[]
  underWay: number
}

/**
 * Slows down guessing and locks nobody out. A key (an IP address, an account, a browser) with many
 * failures has to wait between two attempts, but never longer than `longestMs`. A refused attempt
 * does not count. It is kept in memory: a restart forgets it, and each process counts for itself.
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

  /** Call this when an attempt begins, and `ended` afterwards. */
  begin(keys: readonly string[]): void {
    for (const key of keys) this.guesserOf(key).underWay += 1
  }

  /**
   * Call this when an attempt has ended. `failed`: the password was wrong. A right one removes no
   * failure, because an attacker may have an account too.
   */
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
    // A key that has to wait may run one attempt at a time.
    const busy = guesser.underWay > 0 ? 1000 : 0
    return Math.max(busy, (failed.at(-1) ?? 0) + gap - now)
  }

  private recent({ failedAt }: Guesser, now: number): number[] {
    return failedAt.filter((at) => at > now - this.rules.windowMs)
  }

  /** The most failures worth remembering: more do not make the wait longer. */
  private most(): number {
    return this.rules.free + Math.ceil(Math.log2(this.rules.longestMs / this.rules.firstMs)) + 1
  }

  private guesserOf(key: string): Guesser {
    const guesser = this.known.get(key) ?? { failedAt: [], underWay: 0 }
    // The key that was used last is forgotten last.
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
