import crypto from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Role } from '#newsroom/roles.ts'
import { GUESS_RULES, Guesses } from '#server/signIn/guessingLimits.ts'
import { caller, type Caller, openNewsroom, type TestNewsroom } from '../../helpers/newsroom.ts'

const FREE = 40
const PASSWORD = 'seven herons over the lot'
const ANOTHER = 'nine egrets under the pier'

describe('accounts', () => {
  let newsroom: TestNewsroom
  let adviser: Caller
  let made = 0

  beforeAll(async () => {
    newsroom = await openNewsroom({ guesses: new Guesses({ ...GUESS_RULES, free: FREE }) })
    adviser = await newsroom.as('adviser')
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const signIn = async (email: string, password = PASSWORD) => {
    const answer = await newsroom.stranger.post('/api/users/login', { email, password })
    return { status: answer.status, token: (answer.json.token ?? null) as string | null }
  }
  const account = async (role: Role) => {
    made += 1
    const email = `${role}.account${made}@homeroom.example`
    const answer = await adviser.post('/api/users', {
      email,
      password: PASSWORD,
      name: 'One',
      role,
    })
    const id = answer.json.doc.id as string
    const { token } = await signIn(email)
    return { email, id, who: caller(newsroom.url, id, token) }
  }

  it('should take nothing that a client sends as a mark of our own code', async () => {
    const marks = { trusted: true, deskAct: true, clock: new Date(0).toISOString() }
    const context = { ...marks, homeroom: marks, isRestoringVersion: true }
    const query = '?context[homeroom][trusted]=true&context[trusted]=true'
    const data = {
      email: 'nobody@homeroom.example',
      password: PASSWORD,
      name: 'N',
      role: 'adviser',
      context,
      homeroom: marks,
    }
    const opened = await newsroom.stranger.post(`/api/users${query}`, data)
    expect(opened.status).toBeGreaterThanOrEqual(400)
    expect(await signIn(data.email)).toMatchObject({ token: null })
    const { who } = await account('reporter')
    const person = { fullName: 'Orla Fenwick', kind: 'adult', context, homeroom: marks }
    const entered = await who.post(`/api/people${query}`, person)
    expect(entered.status).toBe(201)
    const read = await adviser.get(`/api/people/${entered.json.doc.id}`)
    // A trusted call, or an editor's, would have confirmed the adult.
    expect(read.json).toMatchObject({ kind: 'adult', confirmedBy: null })
    expect(Date.parse(read.json.createdAt as string)).toBeGreaterThan(Date.now() - 86_400_000)
  })

  describe('passwords', () => {
    it.each(['abc', 'password1234', 'reporter.one', 'aaaaaaaaaaaaaa'])(
      'should not be: %s',
      async (password) => {
        const email = 'reporter.one@homeroom.example'
        const fresh = await adviser.post('/api/users', {
          email,
          password,
          name: 'One',
          role: 'reporter',
        })
        expect([fresh.status, fresh.json.code]).toEqual([400, 'weak_password'])
        const { id, who } = await account('reporter')
        for (const [asker, fields] of [
          [adviser, { password }],
          [who, { password, currentPassword: PASSWORD }],
        ] as const) {
          const answer = await asker.patch(`/api/users/${id}`, fields)
          expect([answer.status, answer.json.code]).toEqual([400, 'weak_password'])
          if (password.length > 3) expect(answer.text).not.toContain(password)
        }
      },
    )

    it.each(['reporter', 'editor', 'adviser'] as const)(
      'should be changed by a %s of their own with the present one alone',
      async (role) => {
        const { email, id, who } = await account(role)
        for (const fields of [
          { password: ANOTHER },
          { password: ANOTHER, currentPassword: '' },
          { password: ANOTHER, currentPassword: 'wrong' },
          { password: ANOTHER, currentPassword: null },
          { email: `taken.${email}` },
          { email: `taken.${email}`, currentPassword: 'wrong' },
        ]) {
          const answer = await who.patch(`/api/users/${id}`, fields)
          expect([answer.status, answer.json.code]).toEqual([403, 'wrong_password'])
        }
        expect((await signIn(email)).status).toBe(200)
        // What is no secret of the account needs none.
        expect((await who.patch(`/api/users/${id}`, { name: 'Two', email })).status).toBe(200)
        const changed = await who.patch(`/api/users/${id}`, {
          password: ANOTHER,
          currentPassword: PASSWORD,
        })
        expect(changed.status).toBe(200)
        expect(changed.text).not.toMatch(/herons|egrets/u)
        expect((await signIn(email)).status).toBe(401)
        expect((await signIn(email, ANOTHER)).status).toBe(200)
        const stored = await newsroom.payload.db.connection.collection('users').findOne({ email })
        expect(JSON.stringify(stored)).not.toMatch(/herons|egrets|currentPassword/u)
      },
    )

    it('should end the other sessions of the account, and those of whom an adviser sets one for all', async () => {
      const { email, id, who } = await account('editor')
      const elsewhere = caller(newsroom.url, id, (await signIn(email)).token)
      expect((await elsewhere.get('/api/stories')).status).toBe(200)
      await who.patch(`/api/users/${id}`, { password: ANOTHER, currentPassword: PASSWORD })
      expect((await who.get('/api/stories')).status).toBe(200)
      expect((await elsewhere.get('/api/stories')).status).toBe(403)
      expect((await adviser.patch(`/api/users/${id}`, { password: PASSWORD })).status).toBe(200)
      expect((await who.get('/api/stories')).status).toBe(403)
      expect((await signIn(email)).status).toBe(200)
    })

    it('should not be guessed through the present one without end', async () => {
      const { id, who } = await account('reporter')
      const statuses: number[] = []
      const spy = vi.spyOn(crypto, 'pbkdf2').mockImplementation((...given: unknown[]) => {
        ;(given.at(-1) as (error: null, hash: Buffer) => void)(null, Buffer.alloc(32))
      })
      for (let wrong = 0; wrong < FREE + 5; wrong += 1) {
        const fields = { password: ANOTHER, currentPassword: `wrong ${wrong}` }
        statuses.push((await who.patch(`/api/users/${id}`, fields)).status)
      }
      spy.mockRestore()
      expect(statuses).toContain(429)
    })
  })

  it('should show nobody a session, their own included', async () => {
    const { id, who } = await account('editor')
    for (const answer of [
      await who.get('/api/users/me'),
      await who.get('/api/users?limit=100'),
      await who.get(`/api/users/${id}`),
      await who.patch(`/api/users/${id}`, { name: 'Two' }),
      await who.post('/api/users/refresh-token'),
      await adviser.get(`/api/users/${id}`),
    ]) {
      expect(answer.status).toBe(200)
      expect(answer.text).not.toMatch(/"sessions"|expiresAt|"_sid"/u)
    }
    for (const path of ['sessions.id', 'sessions.expiresAt', 'hash', 'salt']) {
      expect((await adviser.get(`/api/users?where[${path}][like]=a`)).status).toBe(400)
    }
  })

  describe('the last adviser', () => {
    const others = async () =>
      (await adviser.get('/api/users?limit=0&depth=0')).json.docs.filter(
        (each: { id: string; role: string }) => each.role === 'adviser' && each.id !== adviser.id,
      ) as { id: string }[]
    const advisersLeft = () =>
      newsroom.payload.db.connection.collection('users').countDocuments({ role: 'adviser' })

    it('should be neither demoted nor deleted, one by one or with all', async () => {
      for (const { id } of await others())
        await adviser.patch(`/api/users/${id}`, { role: 'editor' })
      expect(await advisersLeft()).toBe(1)
      for (const answer of [
        await adviser.patch(`/api/users/${adviser.id}`, { role: 'editor' }),
        await adviser.del(`/api/users/${adviser.id}`),
      ]) {
        expect([answer.status, answer.json.code]).toEqual([409, 'last_adviser'])
      }
      const all = '/api/users?where[role][equals]=adviser'
      const answers = [await adviser.patch(all, { role: 'editor' }), await adviser.del(all)]
      // Payload turns a bulk edit away by itself.
      expect(answers.map(({ json }) => json.code)).toEqual([
        'role_may_not',
        'one_account_at_a_time',
      ])
      expect(await advisersLeft()).toBe(1)
    })

    it.each(['demoting', 'deleting', 'demoting and deleting'])(
      'should be left by two who are %s each other at once',
      async (how) => {
        for (let round = 0; round < 5; round += 1) {
          const { id, who } = await account('adviser')
          const drop = (by: Caller, whom: string, del: boolean) =>
            del ? by.del(`/api/users/${whom}`) : by.patch(`/api/users/${whom}`, { role: 'editor' })
          const answers = await Promise.all([
            drop(adviser, id, how === 'deleting'),
            drop(who, adviser.id, how !== 'demoting'),
          ])
          expect(await advisersLeft()).toBe(1)
          expect(answers.map(({ status }) => status)).toContain(200)
          // Whoever is left goes on.
          if (answers[1]?.status === 200) adviser = who
        }
      },
    )
  })
})
