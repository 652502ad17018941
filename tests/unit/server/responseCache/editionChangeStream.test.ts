import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Collection } from 'mongodb'
import {
  PROOF_MS,
  type EditionChangeStream,
  watchEditions,
} from '#desk/store/editions/editionChangeStream.ts'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import { processClock as now } from '../../../helpers/processClock.ts'

/** What MongoDB says next: nothing new, a change, or that it is gone. */
type News = null | object | Error

let opened = 0
/** Questions to a stream that has ended, which the driver answers at once, with nothing. */
let askedInVain = 0
let ended = false
let hidesItsEnd = false
let ask: { tell: (news: News) => void } | null = null
let watch: EditionChangeStream | null = null

/** A change stream that answers when the test says so. */
const editions = {
  watch: () => {
    opened += 1
    ended = false
    return {
      get closed() {
        return ended && !hidesItsEnd
      },
      tryNext: () => {
        if (ended) {
          askedInVain += 1
          return askedInVain > 100 ? Promise.reject(new Error('It spins.')) : Promise.resolve(null)
        }
        return new Promise((resolve, reject) => {
          ask = {
            tell: (news) => {
              ask = null
              if (news instanceof Error) reject(news)
              else resolve(news)
            },
          }
        })
      },
      close: () => Promise.resolve(),
    }
  },
} as unknown as Collection<EditionRecord>

/** A turn of the event loop, which a question to MongoDB takes at least. */
const turn = () => new Promise((resolve) => setImmediate(resolve))

/** Lets what waits go on until the next question is put and under way. */
const asked = async () => {
  for (let turns = 0; turns < 2 || (turns < 50 && ask === null); turns += 1) await turn()
  if (!ask) throw new Error('Nothing was asked.')
  return ask
}
const tell = async (news: News) => {
  const question = await asked()
  question.tell(news)
  await turn()
  await turn()
}
const begin = () => {
  opened = 0
  askedInVain = 0
  hidesItsEnd = false
  ask = null
  vi.useFakeTimers({
    toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  })
  const lost: unknown[] = []
  const changes: number[] = []
  watch = watchEditions(editions, (error) => lost.push(error))
  watch.tell(() => changes.push(watch?.generation() ?? 0))
  return { watch, lost, changes }
}

afterEach(async () => {
  const closing = watch?.close()
  ask?.tell(null)
  await closing
  vi.useRealTimers()
})

describe('following the editions', () => {
  it('should vouch for nothing until the stream is open and a question after it is answered', async () => {
    const { watch } = begin()
    expect(watch.isCurrent(now())).toBe(false)
    await tell(null)
    expect(watch.isCurrent(now())).toBe(false)
    await tell(null)
    expect(watch.isCurrent(now())).toBe(true)
  })

  it('should tell of every change before it vouches again', async () => {
    const { watch, changes } = begin()
    await tell(null)
    const before = changes.length
    await tell({})
    expect(changes).toHaveLength(before + 1)
    await tell({})
    expect(changes).toHaveLength(before + 2)
    expect(watch.isCurrent(now())).toBe(true)
  })

  it('should stop vouching when no answer has come for a second', async () => {
    const { watch } = begin()
    await tell(null)
    await tell(null)
    vi.advanceTimersByTime(PROOF_MS - 1)
    expect(watch.isCurrent(now())).toBe(true)
    vi.advanceTimersByTime(1)
    expect(watch.isCurrent(now())).toBe(false)
  })

  it('should take an answer that lay there for as old as its question', async () => {
    const { watch } = begin()
    await tell(null)
    await asked()
    vi.advanceTimersByTime(PROOF_MS)
    await tell(null)
    expect(watch.isCurrent(now())).toBe(false)
    await tell(null)
    expect(watch.isCurrent(now())).toBe(true)
  })

  it('should not vouch after the machine has slept, though its own clock stood still', async () => {
    const { watch } = begin()
    await tell(null)
    await tell(null)
    vi.setSystemTime(Date.now() + 60_000)
    expect(watch.isCurrent(now())).toBe(false)
  })

  it('should stop vouching at once when the stream breaks, say so once, and clear before it vouches again', async () => {
    const { watch, lost, changes } = begin()
    await tell(null)
    await tell(null)
    await tell(new Error('away'))
    expect(watch.isCurrent(now())).toBe(false)
    expect(lost).toHaveLength(1)
    for (let attempt = 2; attempt <= 5; attempt += 1) {
      vi.advanceTimersByTime(10_000)
      await tell(new Error('still away'))
      expect(opened).toBe(attempt)
    }
    expect(lost).toHaveLength(1)
    const before = changes.length
    vi.advanceTimersByTime(10_000)
    await tell(null)
    expect(changes).toHaveLength(before + 1)
    expect(watch.isCurrent(now())).toBe(false)
    await tell(null)
    expect(watch.isCurrent(now())).toBe(true)
    await tell(new Error('away again'))
    expect(lost).toHaveLength(2)
  })

  describe('when the collection is dropped or renamed', () => {
    const standing = async () => {
      const begun = begin()
      await tell(null)
      await tell(null)
      expect(begun.watch.isCurrent(now())).toBe(true)
      return begun
    }
    const followsAgain = async ({ watch, lost }: ReturnType<typeof begin>) => {
      expect(watch.isCurrent(now())).toBe(false)
      expect(lost).toHaveLength(1)
      // Not until a new stream stands, and a question to it is answered.
      vi.advanceTimersByTime(10_000)
      await tell(null)
      expect([opened, watch.isCurrent(now())]).toEqual([2, false])
      await tell(null)
      expect(watch.isCurrent(now())).toBe(true)
    }

    it.each(['drop', 'rename', 'dropDatabase', 'invalidate'])(
      'should clear at the news of it (%s), vouch for nothing, and follow the new collection',
      async (operationType) => {
        const begun = await standing()
        const before = begun.changes.length
        await tell({ operationType })
        expect(begun.changes.length).toBeGreaterThan(before)
        await followsAgain(begun)
      },
    )

    it.each([
      ['says so', false],
      ['answers at once and does not say so', true],
    ])('should not ask for ever a stream that has ended and %s', async (_what, hidden) => {
      const begun = await standing()
      const before = begun.changes.length
      hidesItsEnd = hidden
      ended = true
      // The last news that came by the stream.
      await tell({ operationType: 'update' })
      expect(askedInVain).toBe(1)
      expect(begun.changes.length).toBeGreaterThan(before + 1)
      await followsAgain(begun)
    })
  })
})
