import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sharp from 'sharp'
import type { Caller } from '../../helpers/newsroom.ts'
import { caller } from '../../helpers/newsroom.ts'
import { sendPhoto } from '../../helpers/photos.ts'
import { randomOf } from '../../helpers/random.ts'
import {
  runs,
  serverHome,
  type ServerHome,
  type ServerProcess,
  until,
} from '../../helpers/serverProcess.ts'
import { publishWithWarnings, setUpDesk, verb, writeStory } from '../../helpers/stories.ts'
import { TEST_SEED } from '../../helpers/testSeed.ts'

const ROUNDS = 4
const STORIES_A_ROUND = 4
/** A publication takes 50 to 500 ms here; the process is killed somewhere in the first few. Milliseconds. */
const LATEST_KILL = 900
const PASSWORD = 'a password for this test'

const seed = TEST_SEED

describe('a crash in the middle of publishing', () => {
  let home: ServerHome
  let server: ServerProcess
  let reporter: Caller
  let editor: Caller
  const stories: { id: string; headline: string }[] = []
  /** What the server has said yes to, and must still have. */
  const published = new Map<string, string>()
  const drafts = new Map<string, string>()

  const signInAll = async () => {
    reporter = await server.login('reporter@homeroom.example', PASSWORD)
    editor = await server.login('editor@homeroom.example', PASSWORD)
  }

  beforeAll(async () => {
    home = await serverHome()
    server = await home.start()
    await home.createAdviser('adviser@homeroom.example', PASSWORD)
    const adviser = await server.login('adviser@homeroom.example', PASSWORD)
    for (const role of ['reporter', 'editor']) {
      const account = { email: `${role}@homeroom.example`, password: PASSWORD, name: role, role }
      expect((await adviser.post('/api/users', account)).status).toBe(201)
    }
    await signInAll()
    const desk = await setUpDesk(editor, reporter.id)
    for (let number = 1; number <= ROUNDS * STORIES_A_ROUND; number += 1) {
      // Each its own picture, so that each publication has files to write.
      const background = { r: number * 11, g: 90, b: 200 - number * 7 }
      const jpeg = await sharp({ create: { width: 700, height: 500, channels: 3, background } })
        .jpeg()
        .toBuffer()
      const photo = await sendPhoto(reporter, jpeg, `library${number}.jpg`, 'image/jpeg', {
        caption: 'The library after school.',
        alt: 'A reading room with long tables.',
        credit: 'Staff / Homeroom',
      })
      expect(photo.status).toBe(201)
      const headline = `Library hours, part ${number}`
      const story = await writeStory(reporter, desk, {
        headline,
        dek: '',
        body: 'The library stays open until nine on weekdays.',
        leadPhoto: photo.json.doc.id,
      })
      stories.push({ id: story.id, headline })
      expect((await verb(reporter, story.id, 'submit')).status).toBe(200)
      const approved = await verb(editor, story.id, 'approve')
      expect([approved.status, approved.text.slice(0, 500)]).toEqual([200, expect.anything()])
    }
  }, 180_000)
  afterAll(async () => {
    await home.remove()
  })

  /** Publishes a round's stories two at a time, and writes drafts beside it, until the process dies. */
  async function workUntilItDies(round: number): Promise<void> {
    const mine = stories.slice(round * STORIES_A_ROUND, (round + 1) * STORIES_A_ROUND)
    const waiting = [...mine]
    const publisher = async () => {
      for (let story = waiting.shift(); story; story = waiting.shift()) {
        const answer = await publishWithWarnings(editor, story.id)
        expect([answer.status, answer.text.slice(0, 500)]).toEqual([200, expect.anything()])
        published.set(story.id, answer.json.url)
      }
    }
    const writer = async () => {
      for (let number = 1; ; number += 1) {
        const headline = `Note ${round}.${number}`
        const answer = await reporter.post('/api/stories', { headline })
        if (answer.status === 201) drafts.set(answer.json.doc.id, headline)
      }
    }
    // A connection that breaks is what is expected here; anything else is not.
    const broken = (error: unknown) => {
      if ((error as { name?: unknown } | null)?.name !== 'TypeError') throw error
    }
    await Promise.all([
      publisher().catch(broken),
      publisher().catch(broken),
      writer().catch(broken),
    ])
  }

  /** What readers get must be whole, and agree with what the newsroom has. */
  async function checkEverything(): Promise<void> {
    const stranger = caller(server.url, '', null)
    const list = await stranger.get('/v1/stories?limit=100')
    const live = new Set(
      (list.json.docs as { slug: string }[]).map(({ slug }) => `/stories/${slug}`),
    )
    for (const { id, headline } of stories) {
      const story = (await editor.get(`/api/stories/${id}?depth=0`)).json
      const acknowledged = published.get(id)
      if (acknowledged !== undefined) expect([id, story.stage]).toEqual([id, 'published'])
      if (story.stage !== 'published') {
        expect([id, story.stage]).toEqual([id, 'approved'])
        expect(story.revision).toBe(0)
        continue
      }
      const url = `/stories/${story.publicSlug}`
      if (acknowledged !== undefined) expect(url).toBe(acknowledged)
      expect(live.delete(url)).toBe(true)
      const edition = await stranger.get(`/v1${url}`)
      expect(edition.json).toMatchObject({ headline, revision: 1 })
      expect((await stranger.get(url)).status).toBe(200)
      const { renditions } = edition.json.leadPhoto as { renditions: { url: string }[] }
      expect(renditions.length).toBeGreaterThan(0)
      for (const rendition of renditions) {
        const file = await fetch(server.url + rendition.url)
        expect([rendition.url, file.status]).toEqual([rendition.url, 200])
        const { width } = await sharp(Buffer.from(await file.arrayBuffer())).metadata()
        expect(width).toBeGreaterThan(0)
      }
      const log = await editor.get(
        `/api/activity?where[subjectId][equals]=${id}&where[verb][equals]=publish`,
      )
      expect([id, log.json.totalDocs]).toEqual([id, 1])
    }
    // An edition without its published story is one too many.
    expect([...live]).toEqual([])
    const kept = await editor.get('/api/stories?limit=0&pagination=false&depth=0')
    const headlines = new Map(
      (kept.json.docs as { id: string; headline: string }[]).map((doc) => [doc.id, doc.headline]),
    )
    for (const [id, headline] of drafts) expect([id, headlines.get(id)]).toEqual([id, headline])
  }

  it(`should leave no edition or a whole one, and everything acknowledged (seed ${seed})`, async () => {
    const random = randomOf(seed)
    for (let round = 0; round < ROUNDS; round += 1) {
      const delay = Math.round(random() * LATEST_KILL)
      const mongod = await home.mongodPid()
      // Every other time the database dies as well, as in a power cut.
      const powerCut = round % 2 === 1 && mongod !== null
      console.log(
        `crash: seed ${seed}, round ${round}, after ${delay} ms${powerCut ? ', with mongod' : ''}`,
      )
      const work = workUntilItDies(round)
      await pause(delay)
      server.signal('SIGKILL')
      if (powerCut) process.kill(mongod, 'SIGKILL')
      expect(await server.ended).toBe('SIGKILL')
      await work
      server = await home.start()
      await signInAll()
      await checkEverything()
    }
    // What was interrupted can be done again.
    for (const { id } of stories) {
      if ((await editor.get(`/api/stories/${id}?depth=0`)).json.stage === 'published') continue
      const answer = await publishWithWarnings(editor, id)
      expect(answer.status).toBe(200)
      published.set(id, answer.json.url)
    }
    expect(published.size).toBeLessThanOrEqual(stories.length)
    await checkEverything()

    const mongod = await home.mongodPid()
    server.signal('SIGTERM')
    expect(await server.ended).toBe(0)
    if (mongod !== null) await until('mongod to end', 20_000, async () => !(await runs(mongod)))
    // Nothing it wrote quotes a story.
    expect(server.said()).not.toMatch(/Library hours|weekdays/u)
  }, 240_000)
})
