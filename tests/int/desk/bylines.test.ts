import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { editionsOf } from '../../helpers/databaseRows.ts'
import { recompileDue } from '#jobs/recompileAndLapseConsents.ts'
import { amidAct } from '../../helpers/amidAct.ts'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { uploadPhoto } from '../../helpers/photos.ts'
import {
  type Desk,
  openDesk,
  publishWithWarnings,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

const NAME = 'Tamsin Okafor-Vale'
const SURNAME = /okafor|vale\b/iu

describe('a byline that readers are to read otherwise', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let desk: Desk
  let profile: string
  let colleague: string

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    colleague = await enter({ fullName: 'Ines Quarterman', bylinePolicy: 'full' })
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })
  beforeEach(async () => {
    const { stories, reporters, people, withheldNames } = newsroom.payload.db.collections
    for (const collection of [stories, people, withheldNames]) await collection?.deleteMany({})
    await reporters?.deleteMany({ fullName: { $ne: 'Ines Quarterman' } })
    await editionsOf(newsroom.payload).deleteMany({ type: 'story' })
    await editionsOf(newsroom.payload).deleteMany({ type: 'reporter' })
    profile = await enter({ fullName: NAME, bylinePolicy: 'full', user: reporter.id })
  })

  const enter = async (fields: object) => {
    const answer = await editor.post('/api/reporters', fields)
    expect([answer.status, answer.json.code]).toEqual([201, undefined])
    return answer.json.doc.id as string
  }
  const approved = async (by: string, fields: object = {}): Promise<string> => {
    const story = await writeStory(
      reporter,
      { ...desk, reporter: by },
      {
        headline: 'Library stays open late',
        dek: '',
        body: 'The library stays open until nine on weekdays.',
        ...fields,
      },
    )
    await verb(reporter, story.id, 'submit')
    await verb(editor, story.id, 'approve')
    return story.id
  }
  const publish = async (by: string, fields: object = {}) => {
    const id = await approved(by, fields)
    const out = await publishWithWarnings(editor, id)
    expect([out.status, out.json.code]).toEqual([200, undefined])
    return { id, url: out.json.url as string }
  }
  const change = async (fields: object, by = editor) => {
    const answer = await by.patch(`/api/reporters/${profile}`, fields)
    expect([answer.status, answer.json.code]).toEqual([200, undefined])
  }
  const look = async () =>
    (await recompileDue(newsroom.payload, new Date(), { everything: false })).map(
      ({ outcome }) => outcome,
    )
  /** What anybody can get, and what the editions hold. */
  const everything = async (...urls: string[]) => {
    const lists = ['/', '/feed.xml', '/feed.json', '/sitemaps/pages.xml', '/sitemaps/stories-1.xml']
    const api = ['/v1/stories', '/v1/stories?q=library', '/v1/reporters', '/v1/feed', '/reporters']
    const found = '/search?q=library'
    const pages = [...lists, ...api, found, ...urls, ...urls.map((url) => `/v1${url}`)]
    const answers = await Promise.all(pages.map((url) => newsroom.stranger.get(url)))
    const storedEditions = await editionsOf(newsroom.payload).find().toArray()
    return [
      ...answers.map(({ text, headers }) => `${text}\n${JSON.stringify([...headers])}`),
      JSON.stringify(storedEditions),
    ].join('\n')
  }
  const countOf = async (query: string) =>
    (await newsroom.stranger.get(`/v1/stories?${query}`)).json?.docs?.length ?? 0

  it.each([
    ['staff', { bylinePolicy: 'staff' }, 'Homeroom staff'],
    ['the first name', { bylinePolicy: 'firstNameInitial' }, 'Tamsin O.'],
    ['a pen name', { bylinePolicy: 'penName', penName: 'Wren Castellane' }, 'Wren Castellane'],
    ['another name', { fullName: 'Tamsin Marchetti' }, 'Tamsin Marchetti'],
    ['staff, with no profile', { bylinePolicy: 'staff', public: false }, 'Homeroom staff'],
  ])(
    'should be gone from stories that are out, and from credits, where it becomes %s',
    async (_what, fields, name) => {
      const leadPhoto = await uploadPhoto(reporter, { credit: `${NAME} / Homeroom` })
      const { url } = await publish(profile)
      const shown = await publish(colleague, { headline: 'A new roof', leadPhoto })
      expect(await countOf('reporter=tamsin-okafor-vale')).toBe(1)
      expect(await countOf('q=Okafor')).toBe(2)
      expect((await newsroom.stranger.get(url)).text).toContain(NAME)
      expect((await newsroom.stranger.get(shown.url)).text).toContain(NAME)
      await change(fields)
      expect(await look()).toEqual(['recompiled', 'recompiled'])
      const all = await everything(url, shown.url, '/reporters/tamsin-okafor-vale')
      // The address that was asked for stands in no answer of its own.
      expect(all).not.toMatch(SURNAME)
      for (const address of [url, shown.url])
        expect((await newsroom.stranger.get(`/v1${address}`)).text).toContain(name)
      expect(await countOf('reporter=tamsin-okafor-vale')).toBe(0)
      expect(await countOf('q=Okafor')).toBe(0)
      expect(await look()).toEqual([])
    },
  )

  it('should be gone where the story’s byline was changed since, and from its text', async () => {
    const body = `${NAME} sat in the library until nine.`
    const { id, url } = await publish(profile, { body })
    await editor.patch(`/api/stories/${id}`, {
      bylines: [{ reporter: colleague, role: 'reported' }],
    })
    await change({ bylinePolicy: 'firstNameInitial' })
    expect(await look()).toEqual(['recompiled'])
    expect(await everything(url)).not.toMatch(SURNAME)
  })

  it('should wait for an editor where the reporter renamed themselves', async () => {
    const { url } = await publish(profile)
    await change({ fullName: 'Tamsin Marchetti' }, reporter)
    expect(await look()).toEqual([])
    expect((await newsroom.stranger.get(url)).text).toContain(NAME)
    await change({ title: 'Staff reporter' })
    expect(await look()).toEqual(['recompiled'])
    expect(await everything(url)).not.toMatch(SURNAME)
  })

  it('should keep the accepted name in stories that are published while the reporter’s own waits', async () => {
    await change({ fullName: 'Wilhelmina Ashgrove' }, reporter)
    const { id, url } = await publish(profile)
    const page = await newsroom.stranger.get(url)
    expect(page.text).toContain(NAME)
    const edition = await newsroom.stranger.get(`/v1${url}`)
    expect(edition.json.bylines).toMatchObject([{ name: NAME, slug: 'tamsin-okafor-vale' }])
    expect(await everything(url)).not.toMatch(/ashgrove/iu)
    // Compiled anew by Homeroom, and published anew by an editor, it stays.
    await newsroom.payload.db.collections.reporters?.updateOne(
      { _id: profile },
      { $set: { recompileDue: new Date() } },
    )
    await look()
    expect((await publishWithWarnings(editor, id)).status).toBe(200)
    expect(await everything(url)).not.toMatch(/ashgrove/iu)
    const waiting = (await editor.get(`/api/reporters/${profile}?depth=0`)).json
    expect(waiting).toMatchObject({ changedByReporter: ['fullName'] })
    expect(waiting).not.toHaveProperty('acceptedNames')
    await change({ title: 'Staff reporter' })
    expect((await editor.get(`/api/reporters/${profile}?depth=0`)).json.changedByReporter).toEqual(
      [],
    )
    expect(await look()).toEqual(['recompiled'])
    expect((await newsroom.stranger.get(`/v1${url}`)).json.bylines).toMatchObject([
      { name: 'Wilhelmina Ashgrove' },
    ])
  })

  it('should not be accepted by the reporter, whatever they send, nor by a version that they bring back', async () => {
    await change({ fullName: 'Wilhelmina Ashgrove' }, reporter)
    await change(
      {
        acceptedNames: { fullName: 'Wilhelmina Ashgrove', penName: null },
        ...{ changedByReporter: [], bylineWaits: false, formerNames: [] },
      },
      reporter,
    )
    const versions = await editor.get(`/api/reporters/versions?where[parent][equals]=${profile}`)
    for (const { id } of versions.json.docs) await reporter.post(`/api/reporters/versions/${id}`)
    await change({ fullName: 'Wilhelmina Ashgrove' }, reporter)
    const { url } = await publish(profile)
    expect(await everything(url)).not.toMatch(/ashgrove/iu)
    // Taken back, nothing waits.
    await change({ fullName: NAME }, reporter)
    await change({ title: 'Reporter' })
    expect(await look()).toEqual(['unchanged'])
  })

  it('should take no credit from anybody, nor hold up a colleague, while it waits', async () => {
    const adult = await editor.post('/api/people', {
      fullName: 'Isolde Pemberton',
      kind: 'adult',
    })
    expect(adult.status).toBe(201)
    await change({ bylinePolicy: 'firstNameInitial' })
    await change({ fullName: 'Isolde Pemberton' }, reporter)
    await change({ fullName: 'Ines Quarterman' }, reporter)
    const leadPhoto = await uploadPhoto(reporter, { credit: 'Isolde Pemberton / Homeroom' })
    const { url } = await publish(colleague, { leadPhoto })
    const edition = (await newsroom.stranger.get(`/v1${url}`)).json
    expect(edition.leadPhoto.creator).toBe('Isolde Pemberton')
    expect(edition.bylines).toMatchObject([{ name: 'Ines Quarterman' }])
    // By their name on the record profiles are cleared away between tests.
    await change({ fullName: NAME })
  })

  it('should not be a protected student’s, by the reporter’s hand, an editor’s or the adviser’s', async () => {
    const student = await editor.post('/api/people', {
      fullName: 'Isadora Quintanilla Reyes',
      ...{ kind: 'student', age: 15 },
    })
    expect(student.status).toBe(201)
    const id = await approved(profile)
    await change({ fullName: 'Isadora Reyes' }, reporter)
    const out = await publishWithWarnings(editor, id)
    expect([out.status, out.json.code]).toEqual([200, undefined])
    expect(await everything(String(out.json.url))).not.toMatch(/isadora|reyes/iu)
    const adviser = await newsroom.as('adviser')
    for (const who of [editor, adviser])
      for (const fields of [
        { title: 'Reporter' },
        { fullName: 'Reyes, Isadora' },
        { bylinePolicy: 'penName', penName: 'IsadoraQuintanilla Reyes' },
        { bylinePolicy: 'penName', penName: 'Isadora Reyes', public: false },
        { public: false },
      ]) {
        const answer = await who.patch(`/api/reporters/${profile}`, fields)
        expect([answer.status, answer.json.code]).toEqual([422, 'byline_names_someone'])
        expect(answer.text).not.toMatch(/isadora|reyes/iu)
      }
    await look()
    expect(await everything(String(out.json.url))).not.toMatch(/isadora|reyes/iu)
    await change({ fullName: NAME })
  })

  it('should block a story whose byline came to be the name of somebody protected, until two people say they are two', async () => {
    const id = await approved(profile)
    const fields = { fullName: NAME, kind: 'student', age: 15 }
    const student = await editor.post('/api/people', fields)
    const blocked = await publishWithWarnings(editor, id)
    expect([blocked.status, blocked.json.code]).toEqual([422, 'gate_blocked'])
    expect(blocked.json.details.reasons).toMatchObject([
      { code: 'byline_names_someone', place: 'bylines.0', person: null },
    ])
    const twin = await editor.post('/api/people', { fullName: NAME, kind: 'adult' })
    expect((await publishWithWarnings(editor, id)).status).toBe(422)
    const adviser = await newsroom.as('adviser')
    for (const [who, name] of [
      [editor, 'propose-opening'],
      [adviser, 'approve-opening'],
    ] as const) {
      const { updatedAt } = (await adviser.get(`/api/people/${twin.json.doc.id}/opening`)).json
      const answer = await who.post(`/api/people/${twin.json.doc.id}/${name}`, { updatedAt })
      expect([answer.status, answer.json.code]).toEqual([200, undefined])
    }
    await change({ title: 'Staff reporter' })
    const out = await publishWithWarnings(editor, id)
    expect([out.status, out.json.code]).toEqual([200, undefined])
    // But not in a story that withholds that student.
    const other = await approved(profile)
    await editor.patch(`/api/stories/${other}`, { people: [student.json.doc.id] })
    const { reasons } = (await editor.get(`/api/stories/${other}/gate`)).json
    expect(reasons).toContainEqual(
      expect.objectContaining({ code: 'byline_names_someone', place: 'bylines.0' }),
    )
    expect((await publishWithWarnings(editor, other)).status).toBe(409)
  })

  it('should leave the stories alone where nothing of it changed, and show nobody what the desk notes', async () => {
    await publish(profile)
    await change({ title: 'Photo editor' })
    expect(await look()).toEqual([])
    await change({ fullName: 'Tamsin Marchetti', formerNames: ['Ann Other'], bylineWaits: true })
    const { json } = await editor.get(`/api/reporters/${profile}?depth=0`)
    for (const field of ['formerNames', 'bylineWaits', 'recompileDue'])
      expect(json).not.toHaveProperty(field)
    expect(await look()).toEqual(['recompiled'])
  })

  it('should be gone from the credit of a portrait on a colleague’s profile, and back as it is to read', async () => {
    const portrait = await uploadPhoto(reporter, { credit: `${NAME} / Homeroom` })
    const at = '/v1/reporters/ines-quarterman'
    const save = async () => {
      const answer = await editor.patch(`/api/reporters/${colleague}`, { portrait })
      expect([answer.status, answer.json.code]).toEqual([200, undefined])
    }
    await save()
    const before = await newsroom.stranger.get(at)
    expect(before.json.portrait.creator).toBe(NAME)
    const [file] = before.text.match(/\/media\/[\w.-]+/u) ?? []
    expect((await newsroom.stranger.get(String(file))).status).toBe(200)
    await change({ bylinePolicy: 'firstNameInitial' })
    expect((await newsroom.stranger.get(at)).json.portrait).toBeNull()
    expect((await newsroom.stranger.get(String(file))).status).toBe(410)
    await save()
    expect((await newsroom.stranger.get(at)).json.portrait.creator).toBe('Tamsin O.')
    expect(await everything(at.replace('/v1', ''))).not.toMatch(SURNAME)
    await editor.patch(`/api/reporters/${colleague}`, { portrait: null })
  })

  it('should not come out in a credit of a story that is being published at that moment', async () => {
    const { payload } = newsroom
    const leadPhoto = await uploadPhoto(reporter, { credit: `${NAME} / Homeroom` })
    const id = await approved(colleague, { leadPhoto })
    const met = amidAct(payload, 'reporters', async () => {
      await change({ bylinePolicy: 'firstNameInitial' })
      await look()
    })
    const late = await publishWithWarnings(editor, id)
    // The words in the file of the picture are not those of the credit any more.
    expect([met(), late.status, late.json.code]).toEqual([1, 409, 'pictures_changed'])
    expect(await everything()).not.toMatch(SURNAME)
    const out = await publishWithWarnings(editor, id)
    expect(out.status).toBe(200)
    const url = String(out.json.url)
    expect(await everything(url)).not.toMatch(SURNAME)
    expect((await newsroom.stranger.get(`/v1${url}`)).json.leadPhoto.creator).toBe('Tamsin O.')
  })

  it.each([
    ['hidden and narrowed at once', [{ public: false, bylinePolicy: 'firstNameInitial' }]],
    [
      'hidden first and narrowed later',
      [{ public: false }, { bylinePolicy: 'penName', penName: 'Wren' }],
    ],
    [
      'hidden, narrowed, and shown again',
      [{ public: false }, { bylinePolicy: 'firstNameInitial' }, { public: true }],
    ],
  ])(
    'should not be confirmed by the old address of a profile that was %s',
    async (_what, saves) => {
      const at = '/v1/reporters/tamsin-okafor-vale'
      expect((await newsroom.stranger.get(at)).status).toBe(200)
      for (const fields of saves) await change(fields)
      const guess = await newsroom.stranger.get('/v1/reporters/tamsin-okafor-dale')
      const real = await newsroom.stranger.get(at)
      expect([real.status, real.text]).toEqual([404, guess.text])
    },
  )

  it('should find a name in a credit of somebody who had no profile yet', async () => {
    const leadPhoto = await uploadPhoto(reporter, { credit: 'Isolde Pemberton / Homeroom' })
    const adult = await editor.post('/api/people', { fullName: 'Isolde Pemberton', kind: 'adult' })
    expect(adult.status).toBe(201)
    const { url } = await publish(colleague, { leadPhoto })
    expect((await newsroom.stranger.get(url)).text).toContain('Pemberton')
    await enter({ fullName: 'Isolde Pemberton', bylinePolicy: 'firstNameInitial' })
    expect(await look()).toEqual(['recompiled'])
    expect((await newsroom.stranger.get(url)).text).not.toContain('Pemberton')
  })
})
