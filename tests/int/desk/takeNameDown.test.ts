import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createLocalReq } from 'payload'
import { act } from '#desk/store/withTransaction.ts'
import { editionsOf } from '../../helpers/databaseRows.ts'
import { storeEdition, removeEdition } from '#desk/editions/storeEdition.ts'
import { outboxOf } from '../../helpers/databaseRows.ts'
import { takeNameDown } from '#desk/takedown/takeNameDown.ts'
import { sendDue } from '#jobs/sendDueEntries.ts'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { uploadPhoto } from '../../helpers/photos.ts'
import {
  type Desk,
  enterMinor,
  FORMS,
  openDesk,
  publishWithWarnings,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

const BODY = 'Jalysa Quintero Valdez won the prize. “I am glad,” Quintero Valdez said.'
const NAME = 'jalysa-quintero-valdez'

describe('taking a name down', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let adviser: Caller
  let desk: Desk
  let person: string

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    adviser = await newsroom.as('adviser')
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })
  beforeEach(async () => {
    const { people, stories, receipts, outbox, withheldNames } = newsroom.payload.db.collections
    for (const collection of [people, stories, receipts, outbox, withheldNames])
      await collection?.deleteMany({})
    await editionsOf(newsroom.payload).deleteMany({ type: 'story' })
    person = await enterMinor(reporter, desk)
    await editor.patch(`/api/people/${person}`, {
      naming: 'fullName',
      reason: 'She won in public.',
      consents: [
        { givenBy: 'A parent', relation: 'mother', scope: ['name', 'photo'], onFile: true },
      ],
    })
    for (const [by, name] of [
      [editor, 'propose-opening'],
      [adviser, 'approve-opening'],
    ] as const) {
      const { updatedAt } = (await editor.get(`/api/people/${person}/opening`)).json
      expect((await by.post(`/api/people/${person}/${name}`, { updatedAt })).status).toBe(200)
    }
  })

  const publish = async (fields: object = {}) => {
    const story = await writeStory(reporter, desk, {
      headline: 'Jalysa Quintero Valdez wins',
      dek: '',
      body: BODY,
      people: [person],
      ...fields,
    })
    await verb(reporter, story.id, 'submit')
    await verb(editor, story.id, 'approve')
    const out = await publishWithWarnings(editor, story.id)
    expect([out.status, out.json.code]).toEqual([200, undefined])
    return { id: story.id, url: out.json.url as string }
  }
  const storyNow = async (id: string) => (await editor.get(`/api/stories/${id}?depth=0`)).json
  const takeDown = async (by = editor, reason = 'consent_withdrawn') => {
    const { updatedAt } = (await editor.get(`/api/people/${person}?depth=0`)).json
    return by.post(`/api/people/${person}/take-down`, { updatedAt, reason })
  }
  /** All that is public, headers too. */
  const everything = async (...urls: string[]) => {
    const lists = ['/', '/feed.xml', '/feed.json', '/corrections', '/v1/gone']
    const sitemaps = ['/sitemaps/pages.xml', '/sitemaps/stories-1.xml', '/sitemaps/news.xml']
    const pages = [...lists, ...sitemaps, '/v1/stories', '/v1/corrections', ...urls]
    const answers = await Promise.all(
      [...pages, ...urls.map((url) => `/v1${url}`)].map((url) => newsroom.stranger.get(url)),
    )
    return answers.map(({ text, headers }) => `${text}\n${JSON.stringify([...headers])}`).join('\n')
  }
  /** All that the editions, the outbox and the receipts hold: none of it outlives a name. */
  const kept = async () => {
    const { connection } = newsroom.payload.db
    const rows = await Promise.all(
      ['editions', 'outbox', 'receipts', 'activity'].map((name) =>
        connection.collection(name).find().toArray(),
      ),
    )
    return JSON.stringify(rows)
  }

  it('should take the name out of every edition at once, in one act, and say so on one receipt', async () => {
    const named = await publish()
    const other = await publish({ headline: 'A prize for the school' })
    const killed = await publish({ headline: 'Jalysa Quintero Valdez speaks' })
    await verb(editor, killed.id, 'kill', { note: 'We withdrew this story.' })
    const answer = await takeDown()
    expect([answer.status, answer.json.code]).toEqual([200, undefined])
    const now = `/stories/${(await storyNow(named.id)).publicSlug}`
    expect(answer.json).toMatchObject({
      person,
      reason: 'consent_withdrawn',
      by: editor.id,
      state: 'pending',
      done: {
        storiesCompiledAnew: 2,
        storiesGone: 0,
        storiesThatToldNothing: 1,
        addressesRetired: 2,
        noticesCleared: 1,
        feedItemsChanged: 2,
        addresses: [now, other.url],
      },
      pending: [{ what: 'mail' }],
      failed: [],
    })
    expect(answer.text).not.toMatch(FORMS)
    expect(answer.json.cannotBeRecalled.map(({ what }: { what: string }) => what)).toEqual(
      expect.arrayContaining([
        'search_engines',
        'archives',
        'screenshots',
        'feed_items_of_old_addresses',
      ]),
    )
    expect(await everything(named.url, now, other.url, killed.url)).not.toMatch(FORMS)
    expect(await kept()).not.toMatch(FORMS)
    const record = (await editor.get(`/api/people/${person}?depth=0`)).json
    expect(record).toMatchObject({ naming: 'withhold', consents: [{ withdrawn: true }] })
    expect((await editor.get(`/api/people/${person}/opening`)).json).toMatchObject({
      treatment: 'withhold',
      approved: null,
    })
    const log = await adviser.get('/api/activity?where[verb][equals]=take-down&depth=0')
    expect(log.json.docs[0]).toMatchObject({ actor: editor.id, codes: ['consent_withdrawn'] })
    // There is no mail in the newsroom: said, and done with.
    expect(await sendDue(newsroom.payload, new Date())).toEqual(['skipped'])
    const later = await editor.get(`/api/receipts/${answer.json.id}?depth=0`)
    expect(later.json).toMatchObject({
      state: 'done',
      skipped: [{ what: 'mail', code: 'no_mail' }],
    })
    expect(later.text).not.toMatch(FORMS)
  })

  it('should answer at every address that held the name as where nothing ever was', async () => {
    const moved = await publish()
    const killed = await publish({ headline: 'The garden club thanks Jalysa Quintero Valdez' })
    await verb(editor, killed.id, 'kill', { note: 'We withdrew this story.' })
    const bare = await publish({ headline: 'Jalysa Quintero Valdez' })
    expect((await takeDown()).status).toBe(200)
    const down = await publish({ headline: 'Garden opens', body: 'The garden opens.', people: [] })
    await verb(editor, down.id, 'unpublish', { note: 'It came too soon.' })
    const withoutDate = (headers: Headers) =>
      [...headers].filter(([name]) => !['date', 'x-request-id', 'etag'].includes(name))
    for (const prefix of ['', '/v1']) {
      for (const { url } of [moved, killed, bare]) {
        // The story that moved shows the rest of its words to everybody: whoever tries the names of a school must not be told which it was.
        const guess = await newsroom.stranger.get(prefix + url.replace(NAME, 'nadia-brooks'))
        const real = await newsroom.stranger.get(prefix + url)
        expect([real.status, real.headers.get('location')]).toEqual([404, null])
        expect([guess.status, guess.text]).toEqual([404, real.text])
        expect(withoutDate(real.headers)).toEqual(withoutDate(guess.headers))
      }
      const left = await newsroom.stranger.get(prefix + down.url)
      expect([left.status, left.text]).toEqual([410, expect.stringContaining('It came too soon.')])
    }
    expect(await kept()).not.toMatch(FORMS)
  })

  it('should answer so where two names stood in the address, and one was taken down after the other', async () => {
    const other = await editor.post('/api/people', { fullName: 'Tomas Vega', kind: 'adult' })
    const both = {
      headline: 'Jalysa Quintero Valdez and Tomas Vega win',
      body: `${BODY} Tomas Vega won too.`,
    }
    const people = [person, String(other.json.doc.id)]
    const [out, killed] = [await publish({ ...both, people }), await publish({ ...both, people })]
    await verb(editor, killed.id, 'kill', { note: '' })
    expect((await takeDown()).status).toBe(200)
    const between = String((await storyNow(out.id)).publicSlug)
    person = String(other.json.doc.id)
    expect((await takeDown()).status).toBe(200)
    for (const address of [out.url, killed.url, `/stories/${between}`])
      expect([address, (await newsroom.stranger.get(`/v1${address}`)).status]).toEqual([
        address,
        404,
      ])
  })

  it('should take down the story whose photo shows a face nobody agrees to any more', async () => {
    const leadPhoto = await uploadPhoto(reporter, { caption: 'The prize.', alt: 'A cup.' })
    await reporter.patch(`/api/photos/${leadPhoto}`, { peopleVisible: [person] })
    const { id, url } = await publish({ leadPhoto })
    const { json } = await newsroom.stranger.get(`/v1${url}`)
    const file = json.leadPhoto.renditions[0].url as string
    expect((await newsroom.stranger.get(file)).status).toBe(200)
    const answer = await takeDown()
    expect(answer.json.done).toMatchObject({ storiesCompiledAnew: 0, storiesGone: 1 })
    expect((await storyNow(id)).stage).toBe('unpublished')
    expect((await newsroom.stranger.get(file)).status).toBe(410)
    expect((await newsroom.stranger.get(url)).status).toBe(404)
    expect(await everything(url)).not.toMatch(FORMS)
  })

  it('should clear the note of a gone story, and take off what else names the person', async () => {
    const fullName = 'Cornelius Applewhaite-Storrs'
    const adult = await editor.post('/api/people', { fullName, kind: 'adult' })
    person = adult.json.doc.id
    const body = `${fullName} coached the team to a win.`
    const story = await publish({ headline: 'A prize', body, people: [person] })
    const note = `${fullName} asked us to.`
    expect((await verb(editor, story.id, 'unpublish', { note })).status).toBe(200)
    const section = await editor.post('/api/sections', { name: `${fullName} writes` })
    expect(section.status).toBe(201)
    const policies = [
      { title: 'Ethics', text: 'We name our sources.' },
      { title: 'Letters', text: `Write to ${fullName}.` },
    ]
    expect((await adviser.post('/api/globals/newsroom', { policies })).status).toBe(200)
    const answer = await takeDown(adviser, 'safety')
    expect(answer.json).toMatchObject({
      done: { noticesCleared: 1, recordsTakenDown: 1 },
      toLookAt: expect.arrayContaining([
        expect.objectContaining({ what: 'record' }),
        expect.objectContaining({ what: 'settings' }),
      ]),
    })
    const shown = await everything(story.url, '/v1/newsroom', '/v1/sections', '/policies/letters')
    const forms = /cornelius|applewhaite|storrs/iu
    expect(shown).not.toMatch(forms)
    expect((await newsroom.stranger.get('/v1/newsroom')).json.policies).toHaveLength(1)
    expect(await kept()).not.toMatch(forms)
    await adviser.post('/api/globals/newsroom', { policies: [] })
  })

  it('should be for editors and advisers, on the record as they read it', async () => {
    const stale = new Date(0).toISOString()
    const path = `/api/people/${person}/take-down`
    const codes = async (by: Caller, body: object) => {
      const answer = await by.post(path, body)
      return [answer.status, answer.json.code]
    }
    expect(await codes(reporter, { updatedAt: stale, reason: 'safety' })).toEqual([
      403,
      'role_may_not',
    ])
    expect(await codes(editor, { updatedAt: stale, reason: 'safety' })).toEqual([
      409,
      'stale_write',
    ])
    expect(await codes(editor, { reason: 'safety' })).toEqual([400, 'no_updated_at'])
    expect(await codes(editor, { updatedAt: stale, reason: 'spite' })).toEqual([400, 'bad_fields'])
    expect((await takeDown(newsroom.stranger)).status).toBe(403)
    expect((await editor.get('/api/receipts')).json.totalDocs).toBe(0)
  })

  it('should give each of two editors who take it down at once an answer, and write one receipt', async () => {
    await publish()
    const answers = await Promise.all([takeDown(editor), takeDown(adviser)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await editor.get('/api/receipts')).json.totalDocs).toBe(1)
  })

  it('should leave nothing behind where the act does not come to its end', async () => {
    const { url } = await publish()
    const req = await createLocalReq({}, newsroom.payload)
    const user = await newsroom.payload.findByID({ collection: 'users', id: editor.id })
    req.user = { ...user, collection: 'users' }
    const { updatedAt } = (await editor.get(`/api/people/${person}?depth=0`)).json
    const halfway = act(req, async () => {
      const done = await takeNameDown(req, { id: person, updatedAt, reason: 'request' })
      expect(done.ok).toBe(true)
      throw new Error('The power went out.')
    })
    await expect(halfway).rejects.toThrow('The power went out.')
    const { payload } = newsroom
    expect(await payload.db.connection.collection('receipts').countDocuments()).toBe(0)
    expect(await outboxOf(payload).countDocuments()).toBe(0)
    expect((await editor.get(`/api/people/${person}?depth=0`)).json.naming).toBe('fullName')
    expect((await newsroom.stranger.get(`/v1${url}`)).text).toMatch(FORMS)
  })

  it('should keep what was to be told with what happened: both or neither', async () => {
    const webhooks = [{ url: 'http://127.0.0.1:9/hook' }]
    await adviser.post('/api/globals/newsroom', { webhooks })
    const { id } = await publish({ headline: 'A prize' })
    const { payload } = newsroom
    await outboxOf(payload).deleteMany({})
    const row = await editionsOf(payload).findOne({ type: 'story' })
    const key = row?._id ?? ''
    const req = await createLocalReq({}, payload)
    const aborted = act(req, async () => {
      await removeEdition(req, key, null, new Date())
      if (row) await storeEdition(req, { ...row, slug: 'elsewhere' })
      throw new Error('The power went out.')
    })
    await expect(aborted).rejects.toThrow('The power went out.')
    expect(await outboxOf(payload).countDocuments()).toBe(0)
    expect(await editionsOf(payload).findOne({ _id: key })).toEqual(row)
    await verb(editor, id, 'unpublish', { note: '' })
    expect(await outboxOf(payload).find().toArray()).toMatchObject([
      { kind: 'webhook', event: 'story.gone', edition: key, state: 'waiting' },
    ])
    await adviser.post('/api/globals/newsroom', { webhooks: [] })
  })
})
