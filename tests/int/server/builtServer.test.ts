import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MongoClient } from 'mongodb'
import { testDatabaseUrl } from '../../helpers/mongo.ts'
import { runs, serverHome, type ServerHome, until } from '../../helpers/serverProcess.ts'

const EMAIL = 'ada@homeroom.example'
const PASSWORD = 'a password for this test'
const STOP_MS = 20_000

/** True while any process of the group is left. */
const groupLives = (pid: number): boolean => {
  try {
    process.kill(-pid, 0)
    return true
  } catch {
    return false
  }
}

describe('the built server', () => {
  let home: ServerHome
  let env: Record<string, string>

  beforeAll(async () => {
    home = await serverHome()
    env = {
      DATABASE_URL: testDatabaseUrl('built'),
      PAYLOAD_SECRET: randomBytes(36).toString('base64url'),
    }
  })
  afterAll(async () => {
    await home.remove()
    const client = await MongoClient.connect(env.DATABASE_URL ?? '')
    await client.db().dropDatabase()
    await client.close()
  })

  it('should start ten times out of ten, and stop in order when asked to', async () => {
    const outcomes: unknown[] = []
    // Two at a time, on one database: any number of processes may serve a newsroom.
    for (let pair = 0; pair < 5; pair += 1) {
      const servers = await Promise.all([home.start(env), home.start(env)])
      for (const server of servers) {
        const page = await fetch(server.url)
        server.signal('SIGTERM')
        outcomes.push([page.status, await server.ended, groupLives(server.pid)])
      }
    }
    expect(outcomes).toEqual(Array.from({ length: 10 }, () => [200, 0, false]))
  }, 240_000)

  it('should answer a slip in a form with 400 and the field, not with 500', async () => {
    const server = await home.start(env)
    expect(await home.createAdviser(EMAIL, PASSWORD, env)).toBe(0)
    const adviser = await server.login(EMAIL, PASSWORD)

    const missing = await adviser.post('/api/stories', { dek: 'A story without a headline.' })
    expect(missing.status).toBe(400)
    expect(missing.json).toMatchObject({ code: 'bad_request' })
    expect(missing.json.errors[0].data.errors[0].path).toBe('headline')
    const odd = await adviser.post('/api/stories', { headline: { a: 1 } })
    expect([odd.status, odd.json.code]).toEqual([400, 'wrong_type'])
    const taken = await adviser.post('/api/users', {
      email: EMAIL,
      password: PASSWORD,
      name: 'Ada again',
      role: 'editor',
    })
    expect(taken.status).toBe(400)

    // The panel is served by Next, and asks nobody for anything outside.
    const panel = await fetch(`${server.url}/admin/login`)
    expect(panel.status).toBe(200)
    const foreign = (await panel.text()).match(/(?:src|href)="https?:\/\/(?!127\.0\.0\.1)[^"]*"/gu)
    expect(foreign).toBeNull()

    expect(await home.createAdviser(EMAIL, PASSWORD, env)).toBe(1)
    server.signal('SIGTERM')
    expect(await server.ended).toBe(0)
    // Neither the e-mail nor the headline is in what it wrote.
    expect(server.said()).not.toMatch(/ada@|without a headline/u)
  }, 120_000)

  it('should refuse to start on settings it cannot use, and say what to set', async () => {
    await Promise.all([
      expect(home.start({ ...env, PAYLOAD_SECRET: '' })).rejects.toThrow(
        /PAYLOAD_SECRET is needed/u,
      ),
      expect(home.start({ ...env, DATABASE_URL: 'localhost' })).rejects.toThrow(/DATABASE_URL/u),
    ])
  }, 60_000)

  it('should leave no process behind when Ctrl-C is pressed, and keep what it had for the next start', async () => {
    const own = await serverHome()
    try {
      const first = await own.start()
      const mongod = await own.mongodPid()
      if (mongod === null) throw new Error('No mongod was started.')
      expect(await runs(mongod)).toBe(true)
      // While the server runs: the command finds its database.
      expect(await own.createAdviser(EMAIL, PASSWORD)).toBe(0)
      const adviser = await first.login(EMAIL, PASSWORD)
      const made = await adviser.post('/api/sections', { name: 'News' })
      expect(made.status).toBe(201)
      first.signalGroup('SIGINT')
      expect(await first.ended).toBe(0)
      await until('mongod to end', STOP_MS, async () => !(await runs(mongod)))
      expect(groupLives(first.pid)).toBe(false)

      const second = await own.start()
      const again = await second.login(EMAIL, PASSWORD)
      expect((await again.get('/api/sections')).json.docs[0].name).toBe('News')
      second.signalGroup('SIGINT')
      expect(await second.ended).toBe(0)
      const last = await own.mongodPid()
      expect(last === null || !(await runs(last))).toBe(true)
    } finally {
      await own.remove()
    }
  }, 180_000)
})
