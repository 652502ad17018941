import crypto from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { GUESS_RULES, Guesses } from '#server/signIn/guessingLimits.ts'
import { type Caller, openNewsroom, type TestNewsroom } from '../../helpers/newsroom.ts'

const FREE = 16
const PASSWORD = 'seven herons over the lot'

describe('signing in', () => {
  let newsroom: TestNewsroom
  let adviser: Caller
  const email = 'heron@homeroom.example'

  beforeAll(async () => {
    newsroom = await openNewsroom({
      proxies: 1,
      // Waits that a slow machine does not outlast.
      guesses: new Guesses({ ...GUESS_RULES, free: FREE, firstMs: 300_000, longestMs: 600_000 }),
    })
    adviser = await newsroom.as('adviser')
    const account = { email, password: PASSWORD, name: 'Heron', role: 'editor' }
    await adviser.post('/api/users', account)
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  let addresses = 0
  const freshAddress = () => {
    addresses += 1
    return `198.51.${Math.floor(addresses / 250)}.${(addresses % 250) + 1}`
  }
  /** Tries from an address of its own, as the proxy in front says. */
  const login = async (
    fields: object,
    from: string = freshAddress(),
    { cookie = '', path = '/api/users/login' } = {},
  ) => {
    const answer = await fetch(newsroom.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from, cookie },
      body: JSON.stringify(fields),
    })
    const kept = [...answer.headers].filter(([name]) => !['date', 'x-request-id'].includes(name))
    return { status: answer.status, text: await answer.text(), headers: answer.headers, kept }
  }

  /** How often a password was hashed while this was done, and how. */
  async function hashing(work: () => Promise<unknown>): Promise<unknown[]> {
    const spy = vi.spyOn(crypto, 'pbkdf2')
    await work()
    const done = spy.mock.calls.map(([, , iterations, length, digest]) => [
      iterations,
      length,
      digest,
    ])
    spy.mockRestore()
    return done
  }

  it.each([
    ['a wrong password', { password: 'wrong' }],
    ['a long wrong password', { password: 'w'.repeat(5000) }],
    ['an empty password', { password: '' }],
    ['a password of blanks', { password: '   ' }],
    ['no password', {}],
    ['a number for a password', { password: 7 }],
  ])(
    'should do the same work and say the same whether there is an account: %s',
    async (_, fields) => {
      const known: Awaited<ReturnType<typeof login>>[] = []
      const workForKnown = await hashing(async () => known.push(await login({ email, ...fields })))
      const spelled = `  ${email.toUpperCase()} `
      known.push(await login({ email: spelled, ...fields }))
      const unknown = 'nobody@homeroom.example'
      const answers: Awaited<ReturnType<typeof login>>[] = []
      const work = await hashing(async () =>
        answers.push(await login({ email: unknown, ...fields })),
      )
      expect(work).toEqual(workForKnown)
      for (const answer of [...known, ...answers]) {
        expect([answer.status, answer.text, answer.kept]).toEqual([
          known[0]?.status,
          known[0]?.text,
          known[0]?.kept,
        ])
      }
    },
  )

  it.each(['forgot-password', 'reset-password', 'unlock', 'first-register'])(
    'should not tell a stranger at %s who has an account',
    async (door) => {
      const body = { password: PASSWORD, token: 'x' }
      const path = `/api/users/${door}`
      const known = await login({ email, ...body }, freshAddress(), { path })
      const unknown = await login({ email: 'nobody@homeroom.example', ...body }, freshAddress(), {
        path,
      })
      expect(known.status).toBe(403)
      expect([known.status, known.text, known.kept]).toEqual([
        unknown.status,
        unknown.text,
        unknown.kept,
      ])
    },
  )

  it('should not tell a reporter at unlock who has an account', async () => {
    const reporter = await newsroom.as('reporter')
    const [known, unknown] = await Promise.all(
      [email, 'nobody@homeroom.example'].map((each) =>
        reporter.post('/api/users/unlock', { email: each }),
      ),
    )
    expect([known?.status, known?.text]).toEqual([403, unknown?.text])
  })

  it('should lock nobody out after ten wrong passwords from all over the world', async () => {
    for (let wrong = 0; wrong < 10; wrong += 1) {
      expect((await login({ email, password: 'wrong' })).status).toBe(401)
    }
    expect((await login({ email, password: PASSWORD })).status).toBe(200)
  })

  it('should slow an address down, with the time to wait, and tell nothing of an account', async () => {
    const from = freshAddress()
    const statuses: number[] = []
    for (let wrong = 0; wrong < FREE + 2; wrong += 1) {
      const answer = await login({ email: `nobody${wrong}@homeroom.example`, password: 'x' }, from)
      statuses.push(answer.status)
    }
    expect(statuses.slice(0, FREE).every((status) => status === 401)).toBe(true)
    expect(statuses).toContain(429)
    const answers = await Promise.all([
      login({ email: 'whoever@homeroom.example', password: 'x' }, from),
      login({ email: 'whoever@homeroom.example', password: 'x' }, from, {
        path: '/api/users/LOGIN',
      }),
    ])
    expect(answers[0]?.status).toBe(429)
    expect(JSON.parse(answers[0]?.text ?? '')).toMatchObject({ code: 'too_many_tries' })
    expect(Number(answers[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect([403, 429]).toContain(answers[1]?.status)
    // The others go on.
    expect((await login({ email, password: PASSWORD })).status).toBe(200)
  })

  it('should slow down guesses of one account from everywhere, and not its owner’s browser', async () => {
    const victim = { email: 'egret@homeroom.example', password: PASSWORD }
    await adviser.post('/api/users', { ...victim, name: 'Egret', role: 'editor' })
    const first = await login(victim)
    const cookie = first.headers
      .getSetCookie()
      .map((each) => each.split(';', 1)[0])
      .filter((each) => each?.startsWith('homeroom-known-'))
      .join('; ')
    expect(cookie).not.toBe('')
    const statuses: number[] = []
    for (let wrong = 0; wrong < FREE + 3; wrong += 1) {
      statuses.push((await login({ ...victim, password: `wrong ${wrong}` })).status)
    }
    expect(statuses).toContain(429)
    // Somebody who comes from a new place has to wait a little, ...
    expect((await login(victim)).status).toBe(429)
    // ... the owner in their browser has not, from wherever; and nobody has one by making it up.
    expect((await login(victim, freshAddress(), { cookie })).status).toBe(200)
    const forged = cookie.replace(/.$/u, (last) => (last === 'A' ? 'B' : 'A'))
    expect((await login(victim, freshAddress(), { cookie: forged })).status).toBe(429)
    // The cookie of one account is none for another.
    expect((await login({ email, password: PASSWORD }, freshAddress(), { cookie })).status).toBe(
      200,
    )
  })

  it('should take no address from whoever adds one to what the proxy says', async () => {
    const from = freshAddress()
    const statuses: number[] = []
    for (let wrong = 0; wrong < FREE + 2; wrong += 1) {
      const fields = { email: `none${wrong}@homeroom.example`, password: 'x' }
      statuses.push((await login(fields, `203.0.113.${wrong}, ${from}`)).status)
    }
    expect(statuses).toContain(429)
  })

  it('should note who signed in and who failed to, by id, without an e-mail, and not without end', async () => {
    const log = newsroom.payload.db.connection.collection('activity')
    await log.deleteMany({ verb: { $in: ['signed-in', 'sign-in-failed'] } })
    const email = 'ibis@homeroom.example'
    const account = { email, password: PASSWORD, name: 'Ibis', role: 'editor' }
    const { id } = (await adviser.post('/api/users', account)).json.doc as { id: string }
    await login({ email, password: PASSWORD })
    for (let wrong = 0; wrong < 9; wrong += 1) await login({ email, password: 'wrong' })
    for (let wrong = 0; wrong < 9; wrong += 1) {
      await login({ email: `stranger${wrong}@homeroom.example`, password: 'wrong' })
    }
    // Noted after the answer, so that it takes nobody’s time.
    for (let tries = 0; tries < 50; tries += 1) {
      if ((await log.countDocuments({ subjectId: 'nobody' })) >= 5) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const entries = (await adviser.get('/api/activity?sort=at&limit=0&depth=0')).json.docs.filter(
      ({ verb }: { verb: string }) => verb.startsWith('sign'),
    ) as { verb: string; subject: string; subjectId: string; actor: string | null }[]
    const said = entries.map(({ verb, subject, subjectId, actor }) => [
      verb,
      subject,
      subjectId,
      actor ?? null,
    ])
    expect(said[0]).toEqual(['signed-in', 'users', id, id])
    const failed = said.filter(([verb]) => verb === 'sign-in-failed')
    expect(failed.filter(([, , subject]) => subject === id)).toHaveLength(5)
    expect(failed.filter(([, , subject]) => subject === 'nobody')).toHaveLength(5)
    expect(failed.every(([, , , actor]) => actor === null)).toBe(true)
    expect(JSON.stringify(entries)).not.toMatch(/@|stranger/u)
  })
})
