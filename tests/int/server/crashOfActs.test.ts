import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Caller } from '../../helpers/newsroom.ts'
import { caller } from '../../helpers/newsroom.ts'
import { pickFrom, randomOf } from '../../helpers/random.ts'
import { serverHome, type ServerHome, type ServerProcess } from '../../helpers/serverProcess.ts'
import {
  type Desk,
  publishWithWarnings,
  setUpDesk,
  verb,
  writeStory,
} from '../../helpers/stories.ts'
import { TEST_SEED } from '../../helpers/testSeed.ts'

/** Acts to be begun, over as many crashes as it takes: `CRASH_ACTS=200 TEST_SEED=7` for many, and for the same moments again. */
const ACTS = Number(process.env.CRASH_ACTS ?? 10)
const SEED = TEST_SEED
/** The process is killed somewhere in the first acts. Milliseconds. */
const LATEST_KILL = 1_200
const PASSWORD = 'a password for this test'
const NAMES = ['Wrenna Calloway Tibbs', 'Odalys Ferreira Nunn'] as const
const PLAIN = ['Library hours', 'Bus routes', 'Lunch lines'] as const
const DECISION = {
  naming: 'fullName',
  reason: 'She spoke on stage.',
  consents: [
    { givenBy: 'Parent', relation: 'mother', how: 'paper', scope: ['name'], onFile: true },
  ],
}

interface Story {
  id: string
  /** Notes the server has said yes to, by sequence. */
  notes: Map<number, string>
  publications: number
}
interface Person {
  id: string
  name: string
  story: string
  /** Take-downs the server has said yes to. */
  takenDown: number
}

describe('a crash in the middle of correcting, publishing and taking a name down', () => {
  let home: ServerHome
  let server: ServerProcess
  let reporter: Caller
  let editor: Caller
  let adviser: Caller
  let desk: Desk
  const stories: Story[] = []
  const people: Person[] = []
  const random = randomOf(SEED)
  let acts = 0

  const signInAll = async () => {
    reporter = await server.login('reporter@homeroom.example', PASSWORD)
    editor = await server.login('editor@homeroom.example', PASSWORD)
    adviser = await server.login('adviser@homeroom.example', PASSWORD)
  }
  const good = (answer: Answer) => {
    expect([answer.status, answer.text.slice(0, 500)]).toEqual([200, expect.anything()])
    return answer
  }
  const openingOf = async (id: string) => (await adviser.get(`/api/people/${id}/opening`)).json
  const open = async ({ id }: Person) => {
    good(await editor.patch(`/api/people/${id}`, DECISION))
    const at = async () => ({ updatedAt: (await openingOf(id)).updatedAt })
    good(await editor.post(`/api/people/${id}/propose-opening`, await at()))
    good(await adviser.post(`/api/people/${id}/approve-opening`, await at()))
  }
  const publish = async (fields: object) => {
    const { id } = await writeStory(reporter, desk, { dek: '', ...fields })
    good(await verb(reporter, id, 'submit'))
    good(await verb(editor, id, 'approve'))
    good(await publishWithWarnings(editor, id))
    return id
  }

  beforeAll(async () => {
    home = await serverHome()
    server = await home.start()
    await home.createAdviser('adviser@homeroom.example', PASSWORD)
    const first = await server.login('adviser@homeroom.example', PASSWORD)
    for (const role of ['reporter', 'editor']) {
      const account = { email: `${role}@homeroom.example`, password: PASSWORD, name: role, role }
      expect((await first.post('/api/users', account)).status).toBe(201)
    }
    await home.ageAccounts()
    await signInAll()
    desk = await setUpDesk(editor, reporter.id)
    for (const headline of PLAIN) {
      const id = await publish({ headline, body: 'It is open until nine on weekdays.' })
      stories.push({ id, notes: new Map(), publications: 1 })
    }
    for (const name of NAMES) {
      const made = await reporter.post('/api/people', {
        fullName: name,
        kind: 'student',
        age: 16,
        grade: '11',
        school: desk.school,
      })
      const person: Person = { id: made.json.doc.id, name, story: '', takenDown: 0 }
      await open(person)
      const body = `${name} spoke to the board.`
      person.story = await publish({ headline: `${name} speaks`, body, people: [person.id] })
      people.push(person)
    }
  }, 240_000)
  afterAll(async () => {
    await home.remove()
  })

  async function correct(story: Story): Promise<void> {
    acts += 1
    const right = `It closes at ${1 + Math.floor(random() * 11)} on day ${acts}.`
    const fields = { kind: 'correction', wrong: 'it is open until nine', right }
    const { json } = good(await publishWithWarnings(editor, story.id, 'correct', fields))
    story.notes.set(json.sequence, json.note)
  }
  async function republish(story: Story): Promise<void> {
    acts += 1
    good(await publishWithWarnings(editor, story.id, 'publish', { stampUpdated: true }))
    story.publications += 1
  }
  async function takeDown(person: Person): Promise<void> {
    const { updatedAt, treatment } = await openingOf(person.id)
    if (treatment !== 'open') return
    acts += 1
    good(await editor.post(`/api/people/${person.id}/take-down`, { updatedAt, reason: 'request' }))
    person.takenDown += 1
  }

  /** Corrects, publishes and takes names down, one of each at a time, until the process dies. */
  async function workUntilItDies(): Promise<void> {
    // A connection that breaks is what is expected here; anything else is not.
    const broken = (error: unknown) => {
      if ((error as { name?: unknown } | null)?.name !== 'TypeError') throw error
    }
    const [corrected, ...published] = stories
    const correcting = async () => {
      for (;;) if (corrected) await correct(corrected)
    }
    const publishing = async () => {
      for (;;) {
        const story = pickFrom(random, published)
        await (random() < 0.5 ? republish(story) : correct(story))
      }
    }
    const taking = async () => {
      for (const person of people) await takeDown(person)
    }
    await Promise.all([
      correcting().catch(broken),
      publishing().catch(broken),
      taking().catch(broken),
    ])
  }

  const entriesOf = async (id: string, name: string) =>
    (
      await editor.get(
        `/api/activity/count?where[subjectId][equals]=${id}&where[verb][equals]=${name}`,
      )
    ).json.totalDocs as number

  /** A correction is in the log, on the edition and in the activity, or nowhere; an edition counts every publication once. */
  async function checkStory({ id, notes, publications }: Story): Promise<void> {
    const log = await editor.get(
      `/api/corrections?where[story][equals]=${id}&sort=sequence&limit=0&pagination=false&depth=0`,
    )
    const kept = (log.json.docs as { sequence: number; note: string }[]).map(
      ({ sequence, note }) => [sequence, note] as const,
    )
    expect(kept.map(([sequence]) => sequence)).toEqual(kept.map((_, index) => index + 1))
    for (const [sequence, note] of notes) expect(kept[sequence - 1]?.[1]).toBe(note)
    // One may have been done without its answer arriving.
    const story = (await editor.get(`/api/stories/${id}?depth=0`)).json
    const edition = await caller(server.url, '', null).get(`/v1/stories/${story.publicSlug}`)
    const shown = (edition.json.corrections as { sequence: number; note: string }[]).map(
      ({ sequence, note }) => [sequence, note] as const,
    )
    expect(shown).toEqual(kept)
    expect(await entriesOf(id, 'correct')).toBe(kept.length)
    const published = await entriesOf(id, 'publish')
    expect(published).toBeGreaterThanOrEqual(publications)
    expect([edition.json.revision, story.revision]).toEqual([
      published + kept.length,
      published + kept.length,
    ])
  }

  /** A name is taken down with its receipt and its entry, and out of every edition; or it stands as it stood. */
  async function checkPerson(person: Person): Promise<void> {
    const { treatment } = await openingOf(person.id)
    const entries = await entriesOf(person.id, 'take-down')
    const receipts = await editor.get(`/api/receipts/count?where[person][equals]=${person.id}`)
    expect(receipts.json.totalDocs).toBe(entries)
    expect(entries).toBeGreaterThanOrEqual(person.takenDown)
    const list = await caller(server.url, '', null).get('/v1/stories?limit=100')
    const story = (await editor.get(`/api/stories/${person.story}?depth=0`)).json
    const page = await caller(server.url, '', null).get(`/stories/${story.publicSlug}`)
    const [, , surname = person.name] = person.name.split(' ')
    const public_ = `${list.text} ${page.text}`.toLowerCase()
    expect([treatment, public_.includes(surname.toLowerCase())]).toEqual(
      treatment === 'open' ? ['open', true] : ['withhold', false],
    )
    person.takenDown = entries
  }

  it(
    `should leave each act whole or absent, and everything acknowledged (${ACTS} acts, seed ${SEED})`,
    async () => {
      let rounds = 0
      while (acts < ACTS) {
        rounds += 1
        const delay = Math.round(200 + random() * LATEST_KILL)
        const mongod = await home.mongodPid()
        const powerCut = rounds % 3 === 0 && mongod !== null
        const work = workUntilItDies()
        await pause(delay)
        server.signal('SIGKILL')
        if (powerCut) process.kill(mongod, 'SIGKILL')
        expect(await server.ended).toBe('SIGKILL')
        await work
        server = await home.start()
        await signInAll()
        for (const story of stories) await checkStory(story)
        for (const person of people) await checkPerson(person)
        // What was taken down is opened and published again, for the next round.
        for (const person of people) {
          if ((await openingOf(person.id)).treatment === 'open') continue
          await open(person)
          good(await publishWithWarnings(editor, person.story))
        }
        for (const story of stories) {
          // What was done and not answered counts from now on.
          story.publications = await entriesOf(story.id, 'publish')
        }
      }
      console.log(`crash of acts: seed ${SEED}, ${acts} acts begun, ${rounds} crashes`)
      expect(server.said()).not.toMatch(/Calloway|Ferreira|Odalys|Wrenna/u)
    },
    180_000 + ACTS * 20_000,
  )
})
