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
  enterMinor,
  publishWithWarnings,
  setUpDesk,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

const PASSWORD = 'a password for this test'

interface Reason {
  code: string
  text: string | null
}

describe('the trained reader at the gate', () => {
  let home: ServerHome
  let server: ServerProcess
  let reporter: Caller
  let editor: Caller
  let desk: Desk

  beforeAll(async () => {
    home = await serverHome()
    server = await home.start({ NAME_READER: 'on', LOG_LEVEL: 'info' })
    await home.createAdviser('adviser@homeroom.example', PASSWORD)
    const adviser = await server.login('adviser@homeroom.example', PASSWORD)
    for (const role of ['reporter', 'editor']) {
      const account = { email: `${role}@homeroom.example`, password: PASSWORD, name: role, role }
      expect((await adviser.post('/api/users', account)).status).toBe(201)
    }
    reporter = await server.login('reporter@homeroom.example', PASSWORD)
    editor = await server.login('editor@homeroom.example', PASSWORD)
    desk = await setUpDesk(editor, reporter.id)
  }, 120_000)
  afterAll(async () => {
    await home.remove()
  })

  const questionsOf = async (id: string): Promise<string[]> => {
    const { json } = await editor.get(`/api/stories/${id}/gate`)
    return (json.reasons as Reason[])
      .filter(({ code }) => /^(?:unregistered_name|names_unread)$/u.test(code))
      .map(({ code, text }) => text ?? code)
  }

  it('should say in the log that it reads', async () => {
    await until('the reader to open', 30_000, () =>
      Promise.resolve(server.said().includes('the trained reader reads stories')),
    )
  })

  it('should ask about a name in small letters, which the network alone leaves, before anybody approves', async () => {
    const story = await writeStory(reporter, desk, {
      headline: 'Keyboards wanted',
      dek: '',
      body: 'jun sakamoto, 12, wants your old keyboards. he has 340 already, and his mother would like the bathtub back.',
    })
    expect((await verb(reporter, story.id, 'submit')).status).toBe(200)
    // Nobody has asked the gate: the verb itself has the story read.
    const approved = await verb(editor, story.id, 'approve')
    expect(approved.status).toBe(422)
    expect(approved.text).toContain('jun sakamoto')
    expect(await questionsOf(story.id)).toEqual(['jun sakamoto'])
  })

  it('should let Homeroom withhold more in a published story about whose words only the network asks', async () => {
    const minor = await enterMinor(reporter, desk, 'Mara Quillon')
    const story = await writeStory(reporter, desk, {
      headline: 'Rodeo Club meets',
      dek: '',
      body: 'The Rodeo Club will show slides from Norco at lunch on Friday, room B-6. Mara Quillon brings a rope and zorbing shoes.',
      people: [minor],
    })
    expect((await verb(reporter, story.id, 'submit')).status).toBe(200)
    expect(await questionsOf(story.id)).toEqual([])
    expect((await publishWithWarnings(editor, story.id, 'approve')).status).toBe(200)
    const published = await publishWithWarnings(editor, story.id)
    expect(published.status).toBe(200)
    // It turns out that they call her Zorbing.
    const aliases = ['Jaly', 'zorbing shoes']
    expect((await editor.patch(`/api/people/${minor}`, { aliases })).status).toBe(200)
    const page = `${server.url}${published.json.url}`
    await until('the alias to go', 30_000, async () => {
      const answer = await fetch(page)
      return answer.status !== 200 || !(await answer.text()).includes('zorbing')
    })
    const answer = await fetch(page)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('slides from Norco')
  })
})
