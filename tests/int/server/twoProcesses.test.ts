import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../helpers/newsroom.ts'
import {
  serverHome,
  type ServerHome,
  type ServerProcess,
  until,
} from '../../helpers/serverProcess.ts'
import {
  type Desk,
  publishWithWarnings,
  setUpDesk,
  verb,
  writeStory,
} from '../../helpers/stories.ts'
import { testDatabaseUrl } from '../../helpers/mongo.ts'

describe('two processes of one newsroom', () => {
  let home: ServerHome
  let one: ServerProcess
  let other: ServerProcess
  let editor: Caller
  let reporter: Caller
  let desk: Desk

  beforeAll(async () => {
    home = await serverHome()
    const env = {
      DATABASE_URL: testDatabaseUrl('two-processes'),
      PAYLOAD_SECRET: 'one secret for both processes, as a newsroom sets it',
    }
    await home.createAdviser('adviser@homeroom.example', 'a password for the adviser', env)
    one = await home.start(env)
    other = await home.start(env)
    const adviser = await one.login('adviser@homeroom.example', 'a password for the adviser')
    const account = async (role: string) => {
      const email = `${role}@homeroom.example`
      const password = `a password for the ${role}`
      const made = await adviser.post('/api/users', { email, password, name: role, role })
      expect([made.status, made.json.message]).toEqual([201, expect.anything()])
      return one.login(email, password)
    }
    editor = await account('editor')
    reporter = await account('reporter')
    desk = await setUpDesk(editor)
  })
  afterAll(async () => {
    await home.remove()
  })

  /** A copy from memory bears no number of its request. */
  const isCopy = async (from: ServerProcess, path: string) => {
    const answer = await fetch(`${from.url}${path}`)
    await answer.text()
    return answer.headers.get('x-request-id') === null
  }
  /** Has a process keep what stands at an address, and makes sure that it did. */
  const keep = (from: ServerProcess, path: string) =>
    until(`a copy of ${path}`, 10_000, () => isCopy(from, path))

  /**
   * Asks a process again and again until it says so. That it takes a second at most is shown with a clock of the tests' own, in
   * `tests/unit/server/responseCache/shelfWatch.test.ts`: who has heard of nothing for a second answers from memory no more.
   */
  const shows = (
    from: ServerProcess,
    path: string,
    isSo: (answer: Response, text: string) => boolean,
  ) =>
    until(`news of ${path}`, 30_000, async () => {
      const answer = await fetch(`${from.url}${path}`)
      return isSo(answer, await answer.text())
    })

  it('should show on one what was published and taken down on the other, from memory all the while', async () => {
    const draft = await writeStory(reporter, desk, {
      headline: 'The lighthouse opens',
      dek: '',
      body: 'It opens at nine.',
    })
    await verb(reporter, draft.id, 'submit')
    await verb(editor, draft.id, 'approve')
    const path = '/stories/the-lighthouse-opens'
    // Both have copies of what a reader gets before.
    for (const server of [one, other]) {
      for (const page of ['/', '/feed.xml', '/v1/stories']) await keep(server, page)
    }
    const out = await publishWithWarnings(editor, draft.id)
    expect([out.status, out.json.message]).toEqual([200, undefined])
    // On the process that did it, at once.
    expect((await fetch(`${one.url}${path}`)).status).toBe(200)
    for (const page of ['/', '/feed.xml', '/v1/stories', path]) {
      await shows(other, page, (_answer, text) => text.includes('lighthouse opens'))
    }
    for (const server of [one, other]) {
      for (const page of ['/', '/feed.xml', '/v1/stories', path, '/search?q=lighthouse']) {
        await keep(server, page)
      }
    }
    const gone = await verb(editor, draft.id, 'kill', { note: '' })
    expect(gone.status).toBe(200)
    const here = await fetch(`${one.url}${path}`)
    expect(here.status).toBe(410)
    for (const page of ['/', '/v1/stories', '/sitemap.xml']) {
      const text = await (await fetch(`${one.url}${page}`)).text()
      expect(text).not.toContain('lighthouse opens')
    }
    await shows(other, path, ({ status }) => status === 410)
    for (const page of ['/', '/feed.xml', '/v1/stories', '/search?q=lighthouse']) {
      await shows(other, page, (_answer, text) => !text.includes('lighthouse opens'))
    }
  })
})
