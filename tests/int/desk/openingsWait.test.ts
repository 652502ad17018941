import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createLocalReq } from 'payload'
import { atTime } from '#access/requestClock.ts'
import { outboxOf } from '../../helpers/databaseRows.ts'
import { openingFor } from '#desk/people/nameApprovalState.ts'
import type { Answer, Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import {
  type Desk,
  enterMinor,
  openDesk,
  publishWithWarnings,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const WEEK = 7 * DAY
const DECISION = {
  naming: 'fullName',
  reason: 'She spoke on stage.',
  consents: [
    { givenBy: 'Parent', relation: 'mother', how: 'paper', scope: ['name'], onFile: true },
  ],
}
const said = ({ status, json }: Answer): unknown => json?.code ?? status

describe('an opening to which a new account said yes', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let adviser: Caller
  let desk: Desk
  let person: string

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    adviser = await newsroom.as('adviser')
  }, 60_000)
  afterAll(async () => {
    await newsroom.close()
  })
  beforeEach(async () => {
    person = await enterMinor(reporter, desk)
    await editor.patch(`/api/people/${person}`, DECISION)
  })

  const opening = async (by = editor) => (await by.get(`/api/people/${person}/opening`)).json
  const decide = async (by: Caller, name: string) =>
    by.post(`/api/people/${person}/${name}`, { updatedAt: (await opening()).updatedAt })
  const open = async (proposer: Caller, approver: Caller) => {
    expect(said(await decide(proposer, 'propose-opening'))).toBe(200)
    const approved = await decide(approver, 'approve-opening')
    expect(said(approved)).toBe(200)
    return approved.json
  }
  /** How the name stands at another time of the server's clock. */
  const openingAt = async (ms: number) => {
    const user = await newsroom.payload.findByID({ collection: 'users', id: editor.id })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, newsroom.payload)
    const found = await openingFor(atTime(req, new Date(Date.now() + ms)), person)
    return found.ok ? found.value : null
  }

  it('should open at once where both accounts are older than a week', async () => {
    expect(await open(editor, adviser)).toMatchObject({ treatment: 'open', opensAt: null })
  })

  it.each(['the one who proposes', 'the one who approves'])(
    'should wait a day where %s is new, print nothing until then, and open by itself',
    async (who) => {
      const fresh = await newsroom.as(who.includes('proposes') ? 'editor' : 'adviser', 'New', {
        isNew: true,
      })
      const before = Date.now()
      const state = who.includes('proposes')
        ? await open(fresh, adviser)
        : await open(editor, fresh)
      expect(state).toMatchObject({
        treatment: 'withhold',
        why: 'not_approved',
        verbs: ['refuse-opening', 'withhold'],
      })
      const opensAt = Date.parse(state.opensAt)
      expect(opensAt).toBeGreaterThanOrEqual(before + DAY)
      expect(opensAt).toBeLessThanOrEqual(Date.now() + DAY)
      const story = await writeStory(reporter, desk, { people: [person] })
      await verb(reporter, story.id, 'submit')
      await verb(editor, story.id, 'approve')
      const published = await publishWithWarnings(editor, story.id)
      expect(said(published)).toBe(200)
      const { text } = await newsroom.stranger.get(`/v1${published.json.url as string}`)
      expect(text).not.toMatch(/jalysa|quintero/iu)
      expect(await openingAt(DAY - 60_000)).toMatchObject({ treatment: 'withhold' })
      expect(await openingAt(DAY + 1_000)).toMatchObject({ treatment: 'open', opensAt: null })
    },
    60_000,
  )

  it.each(['refuse-opening', 'withhold'])(
    'should let anybody of the desk %s it while it waits',
    async (name) => {
      await open(await newsroom.as('editor', 'New', { isNew: true }), adviser)
      const another = await newsroom.as('editor', 'Another')
      expect(said(await decide(another, name))).toBe(200)
      expect(await openingAt(2 * DAY)).toMatchObject({ treatment: 'withhold', approved: null })
    },
  )

  it('should leave refusing to the time before it holds', async () => {
    await open(editor, adviser)
    expect(said(await decide(editor, 'refuse-opening'))).toBe('no_proposal')
  })

  it.each([
    ['a role', { role: 'editor' }],
    ['a password', { password: 'somebody else chose this one' }],
    ['an address', { email: 'taken.over@homeroom.example' }],
  ])('should count an old account as new that was given %s', async (_what, fields) => {
    const other = await newsroom.as('role' in fields ? 'reporter' : 'editor', 'An old account')
    const handOver = async () =>
      expect(said(await adviser.patch(`/api/users/${other.id}`, fields))).toBe(200)
    if ('role' in fields) await handOver()
    expect(said(await decide(other, 'propose-opening'))).toBe(200)
    // The account counts as it is when the approval comes; a new password ends its session.
    if (!('role' in fields)) await handOver()
    const approved = await decide(adviser, 'approve-opening')
    expect([approved.status, approved.json.treatment]).toEqual([200, 'withhold'])
  })

  it('should leave an account as old as it was that changes its own name or password', async () => {
    const other = await newsroom.as('editor', 'An old account')
    const changed = await adviser.patch(`/api/users/${other.id}`, { name: 'Edda Klein' })
    expect(said(changed)).toBe(200)
    expect((await open(other, adviser)).treatment).toBe('open')
  })

  it('should take no age from a client', async () => {
    const long = new Date(Date.now() - 10 * WEEK).toISOString()
    const account = {
      name: 'Older than it looks',
      email: 'older@homeroom.example',
      password: 'a password nobody guesses',
      role: 'editor',
      createdAt: long,
      handedAt: long,
    }
    const made = await adviser.post('/api/users', account)
    expect(made.status).toBe(201)
    const { id } = made.json.doc as { id: string }
    await adviser.patch(`/api/users/${id}`, { createdAt: long, handedAt: null, updatedAt: long })
    const users = newsroom.payload.db.connection.collection('users')
    const [kept] = (await users.find({ email: account.email }).toArray()) as { createdAt?: Date }[]
    expect(Number(new Date(kept?.createdAt ?? 0))).toBeGreaterThan(Date.now() - HOUR)
    await editor.patch(`/api/people/${person}`, { openingOpensAt: long })
    const login = await newsroom.stranger.post('/api/users/login', account)
    expect(login.status).toBe(200)
  })

  it('should tell the desk, without the name', async () => {
    await open(await newsroom.as('editor', 'New', { isNew: true }), adviser)
    const mails = await outboxOf(newsroom.payload).find({ event: 'name.waits' }).toArray()
    expect(mails.length).toBeGreaterThan(0)
    expect(JSON.stringify(mails)).not.toMatch(/jalysa/iu)
    const now = new Date().toISOString()
    const list = await editor.get(
      `/api/people?depth=0&where[openingOpensAt][greater_than]=${now}&where[id][equals]=${person}`,
    )
    expect(list.json.docs).toHaveLength(1)
    const log = await editor.get(
      `/api/activity?where[subjectId][equals]=${person}&where[verb][equals]=approve-opening`,
    )
    expect(log.json.docs[0].codes).toContain('waits')
  })
})
