import { describe, expect, it } from 'vitest'
import fc from '../../../helpers/fastCheck.ts'
import { createCopies } from '#server/responseCache/boundedCache.ts'

const copy = (size: number, madeAt = 0) => ({ size, madeAt })

describe('copies of answers', () => {
  it('should keep what was asked for when an odd address needs room', () => {
    const copies = createCopies({ bytes: 100, age: 1_000 })
    copies.put('/', copy(25))
    for (let odd = 0; odd < 50; odd += 1) {
      expect(copies.get('/', 1)).toBeDefined()
      copies.put(`/search?q=${odd}`, copy(25))
    }
    expect(copies.get('/', 1)).toBeDefined()
  })

  it('should make an answer anew once it is too old, whatever happened to the editions', () => {
    const copies = createCopies({ bytes: 100, age: 1_000 })
    copies.put('/feed.xml', copy(10, 500))
    expect(copies.get('/feed.xml', 1_500)).toBeDefined()
    expect(copies.get('/feed.xml', 1_501)).toBeUndefined()
    expect(copies.bytes()).toBe(0)
  })

  it('should not let one answer take the room of all others', () => {
    const copies = createCopies({ bytes: 100, age: 1_000 })
    copies.put('/', copy(20))
    copies.put('/sitemaps/stories-1.xml', copy(26))
    expect(copies.get('/sitemaps/stories-1.xml', 0)).toBeUndefined()
    expect(copies.get('/', 0)).toBeDefined()
  })

  it('should stay within its bounds and count its bytes right, whatever is put and asked', () => {
    const step = fc.record({
      address: fc.integer({ min: 0, max: 12 }).map((number) => `/stories/${number}`),
      size: fc.integer({ min: 0, max: 60 }),
      ask: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const copies = createCopies({ bytes: 200, age: 1_000 })
        const sizes = new Map<string, number>()
        for (const { address, size, ask } of steps) {
          if (ask) copies.get(address, 0)
          else {
            copies.put(address, copy(size))
            sizes.set(address, size)
          }
          expect(copies.bytes()).toBeLessThanOrEqual(200)
        }
        const left = [...sizes.keys()].filter((address) => copies.get(address, 0))
        expect(copies.count()).toBe(left.length)
        expect(copies.bytes()).toBe(
          left.reduce((sum, address) => sum + (copies.get(address, 0)?.size ?? 0), 0),
        )
        copies.clear()
        expect(copies.bytes()).toBe(0)
      }),
    )
  })
})
