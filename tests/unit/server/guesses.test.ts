import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { GUESS_RULES, Guesses } from '#server/signIn/guessingLimits.ts'

const KEYS = ['address', 'account']

/** Tries at a time, and waits as long as it is told before each; returns the moments of the tries. */
function hammer(guesses: Guesses, tries: number, start = 0): number[] {
  let now = start
  return Array.from({ length: tries }, () => {
    now += guesses.wait(KEYS, now)
    guesses.begin(KEYS)
    guesses.ended(KEYS, true, now)
    return now
  })
}

describe('the count of wrong passwords', () => {
  it('should cost nothing at first, then more and more, up to a longest wait', () => {
    const at = hammer(new Guesses(), GUESS_RULES.free + 8)
    const waits = at.slice(1).map((time, index) => (time - (at[index] ?? 0)) / 1000)
    expect(waits).toEqual([
      ...Array<number>(GUESS_RULES.free - 1).fill(0),
      ...[1, 2, 4, 8, 16, 30, 30, 30],
    ])
  })

  it('should let a try in after the longest wait, whatever came before (property)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(120_000), fc.boolean(), fc.boolean()), { maxLength: 200 }),
        (acts) => {
          const guesses = new Guesses()
          let now = 0
          for (const [pause, failed, patient] of acts) {
            now += pause
            const wait = guesses.wait(KEYS, now)
            expect(wait).toBeLessThanOrEqual(GUESS_RULES.longestMs)
            if (wait > 0 && !patient) continue
            now += wait
            expect(guesses.wait(KEYS, now)).toBe(0)
            guesses.begin(KEYS)
            guesses.ended(KEYS, failed, now)
          }
        },
      ),
    )
  })

  it('should admit so few tries in a day that guessing is no way in', () => {
    const day = 24 * 60 * 60_000
    const inADay = hammer(new Guesses(), 5000).filter((at) => at < day).length
    expect(inADay).toBeLessThan(3000)
  })

  it('should not be reset by a right password in between: an attacker may have an account too', () => {
    const guesses = new Guesses()
    const at = hammer(guesses, GUESS_RULES.free)
    const now = (at.at(-1) ?? 0) + GUESS_RULES.longestMs
    guesses.begin(['address'])
    guesses.ended(['address'], false, now)
    guesses.begin(KEYS)
    guesses.ended(KEYS, true, now)
    expect(guesses.wait(KEYS, now)).toBeGreaterThan(0)
  })

  it('should let many of one address sign in at once, and whoever is slowed down one at a time', () => {
    const guesses = new Guesses()
    for (let pupil = 0; pupil < 35; pupil += 1) {
      expect(guesses.wait(['school'], 0)).toBe(0)
      guesses.begin(['school'])
    }
    const slowed = new Guesses()
    const now = (hammer(slowed, GUESS_RULES.free).at(-1) ?? 0) + GUESS_RULES.longestMs
    slowed.begin(KEYS)
    expect(slowed.wait(KEYS, now)).toBeGreaterThan(0)
  })

  it('should forget after the window', () => {
    const guesses = new Guesses()
    hammer(guesses, 40)
    expect(guesses.wait(KEYS, 24 * 60 * 60_000)).toBe(0)
  })

  it('should remember no more than it has room for', () => {
    const guesses = new Guesses()
    for (let address = 0; address < 50_000; address += 1) {
      guesses.begin([`address ${address}`])
      guesses.ended([`address ${address}`], true, 0)
    }
    expect((guesses as unknown as { known: Map<string, unknown> }).known.size).toBeLessThan(20_002)
  })
})
