import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import {
  type JobState,
  LOOK_AT,
  type LookAt,
  receiptNow,
  type StoryState,
} from '#publishing/takeDownReceiptStatus.ts'

const NONE = { stories: [], jobs: [], noticesCleared: 0, recordsTakenDown: 0, toLookAt: [] }
const story = (change: Partial<StoryState> = {}): StoryState => ({
  story: 's1',
  told: true,
  bore: false,
  now: 'clean',
  address: '/stories/a-prize',
  ...change,
})
const job = (change: Partial<JobState> = {}): JobState => ({
  kind: 'webhook',
  state: 'done',
  attempts: 1,
  lastCode: null,
  ...change,
})
const whats = (list: readonly { what: string }[]) => list.map(({ what }) => what)

describe('a receipt', () => {
  it('should be done, and still say what cannot be recalled, where the person was in nothing', () => {
    const now = receiptNow(NONE)
    expect(now).toMatchObject({ state: 'done', pending: [], failed: [] })
    expect(whats(now.cannotBeRecalled)).toEqual([
      'search_engines',
      'archives',
      'feed_readers',
      'browser_caches',
      'screenshots',
    ])
    expect(now.cannotBeRecalled.every(({ words, remedy }) => words && remedy)).toBe(true)
  })

  it('should be pending while a story is due, and count it nowhere else', () => {
    const now = receiptNow({
      ...NONE,
      stories: [story({ now: 'due', bore: true, address: null }), story({ story: 's2' })],
    })
    expect(now).toMatchObject({
      state: 'pending',
      done: { storiesCompiledAnew: 1, addressesRetired: 0, addresses: ['/stories/a-prize'] },
      pending: [{ what: 'story', story: 's1' }],
    })
  })

  it('should say that a notice to feed readers cannot be where the address held the name', () => {
    const with_ = receiptNow({ ...NONE, stories: [story({ bore: true })] })
    expect(whats(with_.cannotBeRecalled)).toContain('feed_items_of_old_addresses')
    expect(with_.done.addressesRetired).toBe(1)
  })

  it('should say that no cache is told, where there is none to tell and something changed', () => {
    const untold = receiptNow({ ...NONE, stories: [story()] })
    expect(whats(untold.cannotBeRecalled)).toContain('caches_in_front')
    const told = receiptNow({ ...NONE, stories: [story()], jobs: [job({ kind: 'purge' })] })
    expect(whats(told.cannotBeRecalled)).not.toContain('caches_in_front')
    const nothing = receiptNow({ ...NONE, stories: [story({ told: false })] })
    expect(whats(nothing.cannotBeRecalled)).not.toContain('caches_in_front')
  })

  it.each([
    ['done', 'done', 'done'],
    ['waiting', 'pending', 'pending'],
    ['sending', 'pending', 'pending'],
    ['skipped', 'done', 'skipped'],
    ['failed', 'failed', 'failed'],
  ] as const)('should list a message that is %s, and be %s', (state, whole, list) => {
    const now = receiptNow({ ...NONE, jobs: [job({ state, lastCode: 'http_503' })] })
    expect(now.state).toBe(whole)
    if (list === 'done') expect(now.done.webhooksTold).toBe(1)
    else expect(whats(now[list])).toEqual(['webhook'])
  })

  it('should account for every story and every message exactly once', () => {
    const stories = fc.array(
      fc.record({
        story: fc.uuid(),
        told: fc.boolean(),
        bore: fc.boolean(),
        now: fc.constantFrom('clean' as const, 'gone' as const, 'due' as const),
        address: fc.constant(null),
      }),
    )
    const jobs = fc.array(
      fc.record({
        kind: fc.constantFrom('purge' as const, 'webhook' as const, 'mail' as const),
        state: fc.constantFrom(
          'waiting' as const,
          'sending' as const,
          'done' as const,
          'skipped' as const,
          'failed' as const,
        ),
        attempts: fc.nat(8),
        lastCode: fc.constant(null),
      }),
    )
    const lookAt = fc.subarray(Object.keys(LOOK_AT) as LookAt[])
    fc.assert(
      fc.property(stories, jobs, lookAt, (ofStories, ofJobs, toLookAt) => {
        const now = receiptNow({ ...NONE, stories: ofStories, jobs: ofJobs, toLookAt })
        const { done, pending, failed, skipped } = now
        const due = pending.filter(({ what }) => what === 'story').length
        const counted =
          done.storiesCompiledAnew + done.storiesGone + done.storiesThatToldNothing + due
        expect(counted).toBe(ofStories.length)
        const messages = done.cachesPurged + done.webhooksTold + done.mailsSent
        expect(messages + failed.length + skipped.length + pending.length - due).toBe(ofJobs.length)
        expect(now.state === 'done').toBe(pending.length === 0 && failed.length === 0)
        expect(whats(now.toLookAt)).toEqual(toLookAt)
      }),
    )
  })
})
