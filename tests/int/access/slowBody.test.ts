import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { caller, type Caller, openNewsroom, type TestNewsroom } from '../../helpers/newsroom.ts'

describe('a request of somebody who loses their login while it is being sent', () => {
  let newsroom: TestNewsroom
  let adviser: Caller

  beforeAll(async () => {
    newsroom = await openNewsroom()
    adviser = await newsroom.as('adviser')
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })

  /** Resolves once the door has looked a login up. */
  const doorPassed = () => {
    const { db } = newsroom.payload
    const find = db.findOne.bind(db)
    return new Promise<void>((resolve) => {
      const spy = vi
        .spyOn(db, 'findOne')
        .mockImplementation(async (args: Parameters<typeof find>[0]) => {
          const found = await find(args)
          spy.mockRestore()
          resolve()
          return found
        })
    })
  }

  it.each(['demoted', 'deleted'])(
    'should count for what they are when it is there: %s',
    async (fate) => {
      const account = { email: `${fate}@homeroom.example`, password: 'a password for this test' }
      const made = await adviser.post('/api/users', { ...account, name: fate, role: 'editor' })
      expect(made.status).toBe(201)
      const id = String(made.json.doc.id)
      const stranger = caller(newsroom.url, '', null)
      const { token } = (await stranger.post('/api/users/login', account)).json as { token: string }
      const body = JSON.stringify({ name: `Section of the ${fate}` })
      const passed = doorPassed()
      const sending = request(`${newsroom.url}/api/sections`, {
        method: 'POST',
        headers: {
          authorization: `JWT ${token}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      })
      const answered = once(sending, 'response') as Promise<[IncomingMessage]>
      sending.write(body.slice(0, 5))
      await passed
      const gone =
        fate === 'demoted'
          ? await adviser.patch(`/api/users/${id}`, { role: 'reporter' })
          : await adviser.del(`/api/users/${id}`)
      expect(gone.status).toBe(200)
      sending.end(body.slice(5))
      const [answer] = await answered
      answer.resume()
      expect([401, 403]).toContain(answer.statusCode)
      const sections = await newsroom.payload.db.collections.sections?.countDocuments({})
      expect(sections).toBe(0)
    },
  )
})
