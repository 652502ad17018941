import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createLocalReq, type PayloadRequest } from 'payload'
import { peopleNow } from '#desk/compile/publishedPeople.ts'
import { whomItNames } from '#desk/registry/refuseProtectedNames.ts'
import { clockOf } from '#access/requestClock.ts'
import { act } from '#desk/store/withTransaction.ts'
import { gateOf } from '#desk/stories/gateAndPreview.ts'
import { ok, refused } from '#newsroom/result.ts'
import { refusal } from '#newsroom/refusal.ts'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { type Desk, enterMinor, openDesk, writeStory } from '../../helpers/stories.ts'

const HOUR = 60 * 60 * 1000
describe('a consent that lapses in the middle of an act', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let desk: Desk
  let person: string
  let story: string
  let expires: Date
  let req: PayloadRequest

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    const adviser = await newsroom.as('adviser')
    expires = new Date(Date.now() + HOUR)
    person = await enterMinor(reporter, desk)
    await editor.patch(`/api/people/${person}`, {
      naming: 'fullName',
      reason: 'She won in public.',
      consents: [
        {
          givenBy: 'A parent',
          relation: 'mother',
          scope: ['name'],
          expires: expires.toISOString(),
          onFile: true,
        },
      ],
    })
    for (const [by, name] of [
      [editor, 'propose-opening'],
      [adviser, 'approve-opening'],
    ] as const) {
      const { updatedAt } = (await adviser.get(`/api/people/${person}/opening`)).json
      expect((await by.post(`/api/people/${person}/${name}`, { updatedAt })).status).toBe(200)
    }
    story = (await writeStory(reporter, desk, { people: [person] })).id
    const user = await newsroom.payload.findByID({ collection: 'users', id: editor.id, depth: 0 })
    req = await createLocalReq({ user: { ...user, collection: 'users' } }, newsroom.payload)
  }, 120_000)
  afterEach(() => {
    vi.useRealTimers()
  })
  afterAll(async () => {
    await newsroom.close()
  })

  /** Only `Date` is ours; everything else that Node and the database wait for goes on. */
  const lapse = () => vi.useFakeTimers({ toFake: ['Date'], now: expires.getTime() + 1000 })
  /** What a person's record, a text that names them and the gate say. Ours are the only names. */
  const weighed = async () => {
    const gate = await gateOf(req, story)
    return {
      record: (await peopleNow(req, [person], clockOf(req))).get(person)?.treatment,
      named: await whomItNames(req, 'Jalysa Quintero Valdez', ''),
      withheld: gate.ok ? gate.value.withheld : null,
    }
  }
  const OPEN = { record: 'open', named: [] as string[], withheld: 0 }

  it('should hold everywhere in it, and nowhere in the next act on the same request', async () => {
    const first = await act(req, async () => {
      const before = await weighed()
      lapse()
      return ok([before, await weighed()])
    })
    expect(first).toEqual(ok([OPEN, OPEN]))
    const next = await act(req, async () => ok(await weighed()))
    expect(next).toEqual(ok({ record: 'withhold', named: [person], withheld: 1 }))
  })

  it('should count by the time of the act that runs again after a collision', async () => {
    const seen: Date[] = []
    await act(req, () => {
      seen.push(clockOf(req))
      if (seen.length > 1) return Promise.resolve(ok(null))
      lapse()
      throw Object.assign(new Error('collided'), { code: 112 })
    })
    expect(seen.map((time) => time >= expires)).toEqual([false, true])
  })

  it.each([
    ['a refusal', () => Promise.resolve(refused(refusal('not_due')))],
    ['an error', () => Promise.reject(new Error('wrong'))],
  ])('should leave no time behind after %s', async (_, work) => {
    await act(req, work).catch(() => null)
    lapse()
    expect(clockOf(req).getTime()).toBeGreaterThanOrEqual(expires.getTime())
  })
})
