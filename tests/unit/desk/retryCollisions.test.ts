import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ATTEMPTS, isTransient, untilItLands } from '#desk/store/retryCollisions.ts'

class Collision extends Error {
  code = 112
}
const collided = (outcome: { value: unknown } | { error: unknown }) =>
  'error' in outcome && isTransient(outcome.error)

describe('attempts at what collides', () => {
  beforeEach(() => {
    // No waiting between attempts.
    vi.spyOn(Math, 'random').mockReturnValue(0)
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('should end after so many, and throw the collision', async () => {
    let tried = 0
    const always = () => {
      tried += 1
      return Promise.reject(new Collision())
    }
    await expect(untilItLands(always, collided)).rejects.toThrow(Collision)
    expect(tried).toBe(ATTEMPTS)
  })

  it('should be as many in all where one runs within another, and not as many for each', async () => {
    let tried = 0
    let outer = 0
    const always = () => {
      tried += 1
      return Promise.reject(new Collision())
    }
    const within = () => {
      outer += 1
      return untilItLands(always, collided)
    }
    await expect(untilItLands(within, collided)).rejects.toThrow(Collision)
    expect(tried).toBe(ATTEMPTS)
    expect(outer).toBe(1)
  })

  it('should be shared by what runs one after the other within one call', async () => {
    let tried = 0
    const third = () => {
      tried += 1
      return tried % 3 === 0 ? Promise.resolve(tried) : Promise.reject(new Collision())
    }
    // Two collisions, two more, and the outer call's own: five a round, and two rounds are ten.
    const both = async () => {
      await untilItLands(third, collided)
      await untilItLands(third, collided)
      throw new Collision()
    }
    await expect(untilItLands(both, collided)).rejects.toThrow(Collision)
    expect(tried).toBe(12)
  })

  it('should begin anew with the next call', async () => {
    const failing = (times: number) => {
      let tried = 0
      return () => {
        tried += 1
        return tried <= times ? Promise.reject(new Collision()) : Promise.resolve(tried)
      }
    }
    await expect(untilItLands(failing(ATTEMPTS - 1), collided)).resolves.toBe(ATTEMPTS)
    await expect(untilItLands(failing(ATTEMPTS - 1), collided)).resolves.toBe(ATTEMPTS)
  })

  it('should be one where what failed is no collision', async () => {
    let tried = 0
    const wrong = () => {
      tried += 1
      return Promise.reject(new Error('not found'))
    }
    await expect(untilItLands(wrong, collided)).rejects.toThrow('not found')
    expect(tried).toBe(1)
  })
})
