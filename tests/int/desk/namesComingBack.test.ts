import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { editionsOf } from '../../helpers/databaseRows.ts'
import { recompileDue } from '#jobs/recompileAndLapseConsents.ts'
import { amidAct } from '../../helpers/amidAct.ts'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import {
  type Desk,
  enterMinor,
  FORMS,
  openDesk,
  publishWithWarnings,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

/** Where a name that was taken back could come out again: beside the stories, or at the same moment. */
describe('a name that is withheld again', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let desk: Desk

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })
  beforeEach(async () => {
    // Records of an earlier test bear the same name, and would be found wherever it stands.
    const { people, stories, receipts, withheldNames } = newsroom.payload.db.collections
    for (const collection of [people, stories, receipts, withheldNames])
      await collection?.deleteMany({})
    await editionsOf(newsroom.payload).deleteMany({ type: 'story' })
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  const enterAdult = async (fullName: string): Promise<string> => {
    const made = await editor.post('/api/people', { fullName, kind: 'adult' })
    expect(made.status).toBe(201)
    return made.json.doc.id
  }
  const approved = async (fields: object) => {
    const { id } = await writeStory(reporter, desk, { headline: 'A prize', dek: '', ...fields })
    await verb(reporter, id, 'submit')
    expect((await verb(editor, id, 'approve')).json.code).toBeUndefined()
    return id
  }
  const publish = async (fields: object) => {
    const id = await approved(fields)
    const out = await publishWithWarnings(editor, id)
    expect([out.status, out.json.code]).toEqual([200, undefined])
    return { id, url: out.json.url as string }
  }
  const onRecord = async (person: string, name: string, fields: object = {}) => {
    const { updatedAt } = (await editor.get(`/api/people/${person}?depth=0`)).json
    return editor.post(`/api/people/${person}/${name}`, { updatedAt, ...fields })
  }
  const takeDown = (person: string) => onRecord(person, 'take-down', { reason: 'request' })
  const everything = async (...more: string[]) => {
    const pages = ['/', '/feed.xml', '/feed.json', '/sitemap.xml', '/v1/gone', '/v1/stories']
    const answers = await Promise.all(
      [...pages, '/v1/sections', ...more].map((path) => newsroom.stranger.get(path)),
    )
    return answers.map(({ text, headers }) => `${text}\n${JSON.stringify([...headers])}`).join('\n')
  }

  describe('in the note at a gone address', () => {
    it.each([
      ['in full', 'Jalysa Quintero Valdez asked us to.'],
      ['by one surname', 'Valdez asked us to.'],
      ['in the possessive', 'Valdez’s family asked us to.'],
      ['in the plural', 'The Valdezes asked us to.'],
      ['with a mark that is not in the record', 'The Quintero Valdéz family asked us to.'],
      ['reversed', 'Valdez, Jalysa: withdrawn.'],
      ['run together', 'See #JalysaQuinteroValdez.'],
    ])('should be refused %s', async (_how, note) => {
      const person = await enterMinor(reporter, desk)
      const { id, url } = await publish({ body: 'A student won the prize.', people: [person] })
      for (const name of ['unpublish', 'kill']) {
        const answer = await verb(editor, id, name, { note })
        expect([name, answer.status, answer.json.code]).toEqual([name, 422, 'note_names_someone'])
      }
      expect((await newsroom.stranger.get(url)).status).toBe(200)
      expect(await everything(url)).not.toMatch(FORMS)
    })

    it('should be refused where it holds a name that nobody has entered', async () => {
      const { id, url } = await publish({ body: 'A student won the prize.', people: [] })
      const note = 'Aaliyah Featherstonehaugh asked us to.'
      for (const name of ['unpublish', 'kill']) {
        const answer = await verb(editor, id, name, { note })
        expect([name, answer.status, answer.json.code]).toEqual([name, 422, 'note_names_unknown'])
        expect(answer.json.details.places).toEqual([{ place: 'note', start: 0, end: 25 }])
        expect(answer.text).not.toMatch(/aaliyah/iu)
      }
      expect((await newsroom.stranger.get(url)).status).toBe(200)
      await editor.post('/api/people', { fullName: 'Aaliyah Featherstonehaugh', kind: 'adult' })
      expect((await verb(editor, id, 'unpublish', { note })).status).toBe(200)
    })

    it('should be refused by a surname too where the student is in another story', async () => {
      await enterMinor(reporter, desk, 'Wrenna Calloway Tibbs')
      const { id } = await publish({ body: 'The library opens at nine.', people: [] })
      const answer = await verb(editor, id, 'kill', { note: 'The Tibbs family asked us to.' })
      expect([answer.status, answer.json.code]).toEqual([422, 'note_names_someone'])
      const plain = await verb(editor, id, 'kill', { note: 'A family asked us to.' })
      expect([plain.status, plain.json.code]).toEqual([200, undefined])
    })
  })

  it('should leave the address and the note of a gone story, though somebody else bears the surname', async () => {
    await enterAdult('Horatio Storrs')
    const person = await enterAdult('Cornelius Storrs')
    const body = 'Cornelius Storrs coached the team to a win.'
    const { id, url } = await publish({ headline: 'Storrs wins', body, people: [person] })
    expect(url).toBe('/stories/storrs-wins')
    const gone = await verb(editor, id, 'unpublish', { note: 'Storrs asked us to.' })
    expect(gone.status).toBe(200)
    expect(await everything(url)).toMatch(/storrs/iu)
    expect((await takeDown(person)).status).toBe(200)
    expect(await everything()).not.toMatch(/storrs/iu)
    expect((await newsroom.stranger.get(url)).text).not.toContain('Storrs asked us to.')
    const rows = await editionsOf(newsroom.payload).find({ type: 'story' }).toArray()
    expect(JSON.stringify(rows)).not.toMatch(/storrs/iu)
  })

  it('should leave every story that stands in a section of this name, and come back with none', async () => {
    const name = 'Cornelius Applewhaite writes'
    const person = await enterAdult('Cornelius Applewhaite')
    const section = await editor.post('/api/sections', { name })
    expect(section.status).toBe(201)
    const inSection = { section: section.json.doc.id, people: [] }
    const { id, url } = await publish({ body: 'The garden opens at nine.', ...inSection })
    const forms = /cornelius|applewhaite/iu
    expect((await newsroom.stranger.get(url)).text).toMatch(forms)
    // The section's name is drawn into it.
    const { shareImage } = (await newsroom.stranger.get(`/v1${url}`)).json
    expect((await newsroom.stranger.get(shareImage.url)).status).toBe(200)
    expect((await takeDown(person)).status).toBe(200)
    expect((await newsroom.stranger.get(shareImage.url)).status).toBe(410)
    const pages = [url, `/v1${url}`, '/sections/cornelius-applewhaite-writes']
    expect(await everything(...pages)).not.toMatch(forms)
    const rows = await editionsOf(newsroom.payload).find({}).toArray()
    expect(JSON.stringify(rows)).not.toMatch(forms)
    // Published anew before anybody has renamed the section, the story would bring it back.
    const again = await publishWithWarnings(editor, id)
    expect([again.status, again.json.code]).toEqual([422, 'gate_blocked'])
    expect(again.json.details.reasons).toMatchObject([{ code: 'no_section' }])
    const renamed = await editor.patch(`/api/sections/${section.json.doc.id}`, {
      name: 'Garden',
      slug: 'garden',
    })
    expect(renamed.status).toBe(200)
    expect((await publishWithWarnings(editor, id)).status).toBe(200)
    expect((await newsroom.stranger.get(`/v1${url}`)).json.section).toMatchObject({
      name: 'Garden',
    })
  })

  it.each(['take-down', 'withhold'])(
    'should not come out in a story that is being published at the moment of the %s',
    async (act) => {
      const { payload } = newsroom
      const person = await enterAdult('Cornelius Applewhaite')
      const body = 'Cornelius Applewhaite coached the team to a win.'
      const id = await approved({ body, people: [person] })
      const met = amidAct(payload, 'people', async () => {
        expect((await onRecord(person, act, { reason: 'request' })).status).toBe(200)
      })
      const out = await publishWithWarnings(editor, id)
      expect(met()).toBe(1)
      const url = `/stories/${(await editor.get(`/api/stories/${id}?depth=0`)).json.publicSlug}`
      expect([200, 422]).toContain(out.status)
      expect(await everything(url, `/v1${url}`)).not.toMatch(/cornelius|applewhaite/iu)
      // What was written to the story shows nowhere.
      expect((await editor.get(`/api/stories/${id}?depth=0`)).text).not.toContain('timesTouched')
    },
  )

  it('should be looked for again where others were writing what has to be cleared', async () => {
    const { payload } = newsroom
    const person = await enterAdult('Cornelius Applewhaite')
    const body = 'Cornelius Applewhaite coached the team to a win.'
    const { id, url } = await publish({ body, people: [person] })
    const note = 'Cornelius Applewhaite asked us to.'
    expect((await verb(editor, id, 'unpublish', { note })).status).toBe(200)
    expect((await onRecord(person, 'withhold')).status).toBe(200)
    const session = await payload.db.connection.startSession()
    try {
      session.startTransaction()
      await editionsOf(payload).updateOne(
        { goneNote: note },
        { $set: { revisedAt: new Date() } },
        { session },
      )
      await recompileDue(payload, new Date(), { everything: false })
    } finally {
      await session.abortTransaction()
      await session.endSession()
    }
    expect((await newsroom.stranger.get(url)).text).toContain(note)
    await recompileDue(payload, new Date(), { everything: false })
    expect((await newsroom.stranger.get(url)).text).not.toMatch(/cornelius|applewhaite/iu)
    const { recompileDue: due } = (await payload.db.collections.people
      ?.findById(person)
      .lean()) as unknown as { recompileDue: unknown }
    expect(due).toBeNull()
  })

  it('should not be confirmed by the address of a profile that was hidden first and then left to the byline policy', async () => {
    const made = await editor.post('/api/reporters', {
      fullName: 'Cornelius Applewhaite',
      bylinePolicy: 'full',
      public: true,
    })
    const at = '/v1/reporters/cornelius-applewhaite'
    expect((await newsroom.stranger.get(at)).status).toBe(200)
    const profile = `/api/reporters/${made.json.doc.id}`
    expect((await editor.patch(profile, { public: false })).status).toBe(200)
    expect((await newsroom.stranger.get(at)).status).toBe(410)
    expect((await editor.patch(profile, { bylinePolicy: 'staff' })).status).toBe(200)
    const guess = await newsroom.stranger.get('/v1/reporters/cornelius-applewhite')
    expect([(await newsroom.stranger.get(at)).status, guess.status]).toEqual([404, 404])
  })

  it('should not be confirmed by the address of a profile that was hidden before the name was taken down', async () => {
    const person = await enterAdult('Cornelius Applewhaite')
    const made = await editor.post('/api/reporters', {
      fullName: 'Cornelius Applewhaite',
      bylinePolicy: 'full',
      public: true,
    })
    const at = '/v1/reporters/cornelius-applewhaite'
    await editor.patch(`/api/reporters/${made.json.doc.id}`, { public: false })
    expect((await newsroom.stranger.get(at)).status).toBe(410)
    expect((await onRecord(person, 'take-down', { reason: 'request' })).status).toBe(200)
    expect((await newsroom.stranger.get(at)).status).toBe(404)
  })
})
