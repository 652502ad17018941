import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { editionsOf } from '../../helpers/databaseRows.ts'
import { outboxOf } from '../../helpers/databaseRows.ts'
import { recompileDue } from '#jobs/recompileAndLapseConsents.ts'
import { redrawDue } from '#jobs/redrawDue.ts'
import { amidAct } from '../../helpers/amidAct.ts'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import {
  type Desk,
  enterMinor,
  openDesk,
  publishWithWarnings,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

const NAME = 'Cornelius Applewhaite'
const FORMS = /cornelius|applewhaite/iu
const BODY = 'The garden opens at nine on Monday.'

/** What a story prints without saying it itself: the section it stands in, and the newsroom's note. */
describe('what stands in a story and is not its own', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let adviser: Caller
  let desk: Desk
  let person: string
  let section: string

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    adviser = await newsroom.as('adviser')
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })
  beforeEach(async () => {
    const { people, stories, receipts, withheldNames } = newsroom.payload.db.collections
    for (const collection of [people, stories, receipts, withheldNames])
      await collection?.deleteMany({})
    await editionsOf(newsroom.payload).deleteMany({ type: 'story' })
    await editionsOf(newsroom.payload).deleteMany({ type: 'section' })
    await newsroom.payload.db.collections.sections?.deleteMany({})
    person = (await editor.post('/api/people', { fullName: NAME, kind: 'adult' })).json.doc.id
    section = await enterSection(`${NAME} writes`)
    await outboxOf(newsroom.payload).deleteMany({})
  })

  const enterSection = async (name: string): Promise<string> => {
    const made = await editor.post('/api/sections', { name })
    expect([made.status, made.json.code]).toEqual([201, undefined])
    return made.json.doc.id
  }
  const publish = async (fields: object = {}) => {
    const { id } = await writeStory(
      reporter,
      { ...desk, section },
      { headline: 'The garden opens', dek: '', body: BODY, ...fields },
    )
    await verb(reporter, id, 'submit')
    await verb(editor, id, 'approve')
    const out = await publishWithWarnings(editor, id)
    expect([out.status, out.json.code]).toEqual([200, undefined])
    return { id, url: out.json.url as string }
  }
  const read = async (url: string) => (await newsroom.stranger.get(`/v1${url}`)).json
  const statusOf = async (url: string) => (await newsroom.stranger.get(url)).status
  const slugsOf = async (query: string) => {
    const { docs } = (await newsroom.stranger.get(`/v1/stories?${query}`)).json
    return (docs as { slug: string }[]).map(({ slug }) => `/stories/${slug}`).sort()
  }
  const save = async (fields: object) => {
    const saved = await editor.patch(`/api/sections/${section}`, fields)
    expect([saved.status, saved.json.code]).toEqual([200, undefined])
  }
  const takeDown = async () => {
    const { updatedAt } = (await editor.get(`/api/people/${person}?depth=0`)).json
    const path = `/api/people/${person}/take-down`
    const taken = await editor.post(path, { updatedAt, reason: 'request' })
    expect([taken.status, taken.json.code]).toEqual([200, undefined])
    return taken.json
  }
  const everything = async (...urls: string[]) => {
    const lists = ['/', '/feed.xml', '/feed.json', '/sitemaps/pages.xml', '/v1/sections']
    const pages = [...lists, '/v1/stories', '/v1/feed', '/search?q=garden']
    const all = [...pages, ...urls, ...urls.map((url) => `/v1${url}`)]
    const answers = await Promise.all(all.map((url) => newsroom.stranger.get(url)))
    return answers.map(({ text }) => text).join('\n')
  }
  const storedEditions = async () =>
    JSON.stringify(await editionsOf(newsroom.payload).find({}).toArray()).concat(
      JSON.stringify(await outboxOf(newsroom.payload).find({}).toArray()),
    )

  it('should follow the section to its new name and address, in every list and in search', async () => {
    const first = await publish()
    const second = await publish({ headline: 'The garden closes' })
    const elsewhere = await enterSection('Sports')
    const other = await publish({ headline: 'A goal', section: elsewhere })
    expect(await slugsOf('section=cornelius-applewhaite-writes')).toHaveLength(2)
    expect(await slugsOf('q=applewhaite')).toHaveLength(2)
    const before = [(await read(first.url)).shareImage.url, (await read(other.url)).shareImage.url]
    await save({ name: 'Garden', slug: 'garden' })
    expect(await everything(first.url, second.url, '/sections/garden')).not.toMatch(FORMS)
    expect(await storedEditions()).not.toMatch(FORMS)
    expect(await slugsOf('section=garden')).toEqual([second.url, first.url].sort())
    expect(await slugsOf('q=applewhaite')).toEqual([])
    expect((await newsroom.stranger.get('/sections/cornelius-applewhaite-writes')).status).toBe(404)
    // Its share image has the old name drawn into it; the other section's has not.
    expect(await Promise.all(before.map(statusOf))).toEqual([410, 200])
    expect((await read(other.url)).section).toMatchObject({ slug: 'sports', name: 'Sports' })
    const { revision, updatedAt } = await read(first.url)
    expect([revision, updatedAt]).toEqual([1, (await read(first.url)).publishedAt])
  })

  it('should have its share image drawn anew with the name that stands now', async () => {
    const { url } = await publish()
    const old = (await read(url)).shareImage.url
    await save({ name: 'Garden', slug: 'garden' })
    expect((await read(url)).shareImage).toBeNull()
    expect(await redrawDue(newsroom.payload, new Date())).toBe(1)
    const { shareImage } = await read(url)
    expect(shareImage.url).not.toBe(old)
    expect(await statusOf(shareImage.url)).toBe(200)
    expect(await statusOf(old)).toBe(410)
    expect(await redrawDue(newsroom.payload, new Date())).toBe(0)
  })

  it('should be left as it stands where the save changes no more than the description', async () => {
    const { url } = await publish()
    const before = await editionsOf(newsroom.payload).findOne({ type: 'story' })
    await save({ description: 'What grows.' })
    expect(await editionsOf(newsroom.payload).findOne({ type: 'story' })).toEqual(before)
    expect(await statusOf((await read(url)).shareImage.url)).toBe(200)
  })

  it('should keep the share image where the section only moves to another address', async () => {
    const { url } = await publish()
    const { shareImage } = await read(url)
    await save({ slug: 'garden' })
    expect(await slugsOf('section=garden')).toEqual([url])
    expect((await read(url)).shareImage).toEqual(shareImage)
  })

  it('should not come out under the old name where it is published while the section is renamed', async () => {
    const { payload } = newsroom
    const { id } = await writeStory(
      reporter,
      { ...desk, section },
      { headline: 'The garden opens', dek: '', body: BODY },
    )
    await verb(reporter, id, 'submit')
    await verb(editor, id, 'approve')
    const met = amidAct(payload, 'sections', () => save({ name: 'Garden', slug: 'garden' }))
    const first = await publishWithWarnings(editor, id)
    // What was drawn ahead has the old name in it: the editor is asked to publish once more.
    expect([met(), first.status, first.json.code]).toEqual([1, 409, 'pictures_changed'])
    const out = await publishWithWarnings(editor, id)
    expect([out.status, out.json.code]).toEqual([200, undefined])
    expect(await everything(out.json.url)).not.toMatch(FORMS)
    expect(await slugsOf('section=garden')).toEqual([out.json.url])
  })

  it('should lose a section’s old name when the name is taken down, though the section bears another', async () => {
    const { url } = await publish()
    const key = (await editionsOf(newsroom.payload).findOne({ type: 'story' }))?._id
    const old = await editionsOf(newsroom.payload).findOne({ _id: key })
    await save({ name: 'Garden', slug: 'garden' })
    // As an earlier version of Homeroom left it: the section's save reached the section alone.
    await editionsOf(newsroom.payload).replaceOne({ _id: key }, { ...old } as never)
    expect(await everything(url)).toMatch(FORMS)
    const share = (await read(url)).shareImage.url
    await takeDown()
    expect(await everything(url)).not.toMatch(FORMS)
    expect(await storedEditions()).not.toMatch(FORMS)
    expect(await slugsOf('q=applewhaite')).toEqual([])
    expect(await statusOf(share)).toBe(410)
    expect((await read(url)).section).toBeNull()
  })

  it('should tell caches of the share image that goes with the section', async () => {
    const { payload } = newsroom
    const webhooks = [{ url: 'http://127.0.0.1:9/hook' }]
    expect((await adviser.post('/api/globals/newsroom', { webhooks })).status).toBe(200)
    const { url } = await publish()
    const share = (await read(url)).shareImage.url
    await outboxOf(payload).deleteMany({})
    await takeDown()
    await adviser.post('/api/globals/newsroom', { webhooks: [] })
    const told = await outboxOf(payload).find({ event: 'story.changed' }).toArray()
    expect(told.flatMap(({ files }) => files)).toEqual([share])
  })

  it.each([
    ['taken down', takeDownThen],
    [
      'withheld from now on',
      async () => {
        await editor.patch(`/api/people/${person}`, { kind: 'student' })
        await recompileDue(newsroom.payload, new Date(), { everything: false })
      },
    ],
  ])(
    'should end with the standard note where the newsroom’s own names somebody who is %s',
    async (_how, withhold) => {
      const wording = { en: `We withhold names; ask ${NAME} why.`, es: '' }
      const put = await adviser.post('/api/globals/newsroom', { withholdingNote: wording })
      expect([put.status, put.json.code]).toEqual([200, undefined])
      section = await enterSection('Garden')
      const minor = await enterMinor(reporter, desk)
      const body = 'Jalysa Quintero Valdez opened the garden.'
      const { id, url } = await publish({ body, people: [minor] })
      expect((await read(url)).withholdingNote).toBe(wording.en)
      await withhold()
      expect(await everything(url)).not.toMatch(FORMS)
      expect(await storedEditions()).not.toMatch(FORMS)
      expect((await read(url)).withholdingNote).toMatch(/^In this story, Homeroom is withholding/u)
      // Nor does it come back while the settings word it so.
      expect((await publishWithWarnings(editor, id)).status).toBe(200)
      await recompileDue(newsroom.payload, new Date(), { everything: true })
      expect(await everything(url)).not.toMatch(FORMS)
      await adviser.post('/api/globals/newsroom', { withholdingNote: { en: '', es: '' } })
    },
  )

  async function takeDownThen() {
    const { toLookAt } = await takeDown()
    expect(toLookAt.map(({ what }: { what: string }) => what)).toContain('settings')
  }
})
