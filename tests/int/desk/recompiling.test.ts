import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { editionsOf } from '../../helpers/databaseRows.ts'
import { recompileStories } from '#desk/recompile/recompileStories.ts'
import { recompileDue } from '#jobs/recompileAndLapseConsents.ts'
import { newsroomLog } from '#log.ts'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import { reconcile } from '#server/repairOnStartup.ts'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { uploadPhoto } from '../../helpers/photos.ts'
import {
  type Desk,
  enterMinor,
  FORMS,
  mend,
  publishWithWarnings,
  openDesk,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

const DAY = 24 * 60 * 60 * 1000
const BODY = 'Jalysa Quintero Valdez won the prize. “I am glad,” Quintero Valdez said.'

describe('a name that may not be printed any more', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let adviser: Caller
  let desk: Desk
  let person: string
  let expires: Date

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    adviser = await newsroom.as('adviser')
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })
  beforeEach(async () => {
    // Records of an earlier test bear the same name, and would be found wherever it stands.
    const { people, stories, withheldNames } = newsroom.payload.db.collections
    await people?.deleteMany({})
    await withheldNames?.deleteMany({})
    await stories?.deleteMany({})
    await editionsOf(newsroom.payload).deleteMany({ type: 'story' })
    expires = new Date(Date.now() + 30 * DAY)
    person = await enterMinor(reporter, desk)
    await editor.patch(`/api/people/${person}`, {
      naming: 'fullName',
      reason: 'She won in public.',
      consents: [
        {
          givenBy: 'A parent',
          relation: 'mother',
          scope: ['name', 'photo'],
          expires: expires.toISOString(),
          onFile: true,
        },
      ],
    })
    await decide(editor, 'propose-opening')
    await decide(adviser, 'approve-opening')
    // An editor saved what a reporter entered: what is out is looked at once for that.
    await look(new Date(), false)
  })

  const decide = async (by: Caller, name: string) => {
    const { updatedAt } = (await adviser.get(`/api/people/${person}/opening`)).json
    const answer = await by.post(`/api/people/${person}/${name}`, { updatedAt })
    expect([name, answer.status]).toEqual([name, 200])
  }
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
  const read = (url: string) => newsroom.stranger.get(`/v1${url}`)
  const storyNow = async (id: string) => (await editor.get(`/api/stories/${id}?depth=0`)).json
  const look = (now = new Date(), everything = true) =>
    recompileDue(newsroom.payload, now, { everything })
  const outcomes = async (...args: Parameters<typeof look>) =>
    (await look(...args)).map(({ outcome }) => outcome)
  /** What anybody can get of the story, and of every list it may be in. */
  const everything = async (...urls: string[]) => {
    const sitemaps = ['/sitemaps/pages.xml', '/sitemaps/stories-1.xml', '/sitemaps/news.xml']
    const pages = ['/', '/feed.xml', '/feed.json', ...sitemaps, '/v1/stories', ...urls]
    const answers = await Promise.all(
      [...pages, ...urls.map((url) => `/v1${url}`)].map((url) => newsroom.stranger.get(url)),
    )
    return answers
      .map(({ text, headers }) => `${text}\n${JSON.stringify([...headers])}`)
      .join('\n')
      .normalize('NFC')
  }

  it('should stand while the consent holds, and be without the name once it has run out', async () => {
    const { id, url } = await publish()
    expect((await read(url)).text).toMatch(FORMS)
    expect(await outcomes(new Date(expires.getTime() - 1))).toEqual([])
    const before = (await read(url)).json
    expect(await outcomes(expires)).toEqual(['recompiled'])
    const story = await storyNow(id)
    const now = `/stories/${story.publicSlug}`
    expect(await everything(now)).not.toMatch(FORMS)
    const after = (await read(now)).json
    expect(after.headline).not.toBe(before.headline)
    // Nothing tells readers that something was taken out, or when.
    for (const key of ['publishedAt', 'updatedAt', 'revision', 'corrections'])
      expect([key, after[key]]).toEqual([key, before[key]])
    expect(after.withholdingNote).not.toBeNull()
    expect(await outcomes(expires)).toEqual([])
  })

  it('should leave sections, the settings and a note once the consent has run out, without anybody saving anything', async () => {
    const made = await editor.post('/api/sections', { name: 'Ask Jalysa Quintero Valdez' })
    expect([made.status, made.json.code]).toEqual([201, undefined])
    const settings = {
      about: 'Write to Jalysa Quintero Valdez.',
      withholdingNote: { en: 'Ask Jalysa Quintero Valdez why.', es: '' },
    }
    const saved = await adviser.post('/api/globals/newsroom', settings)
    expect([saved.status, saved.json.code]).toEqual([200, undefined])
    const pages = ['/about', '/v1/sections', '/sections/ask-jalysa-quintero-valdez']
    await look(new Date(expires.getTime() - 1))
    expect(await everything(...pages)).toMatch(FORMS)
    const current = await editionsOf(newsroom.payload).findOne({
      type: 'section',
      'content.name': /Jalysa/u,
    })
    await look(expires)
    expect(await everything(...pages)).not.toMatch(FORMS)
    const shelved = await editionsOf(newsroom.payload).find({}).toArray()
    expect(JSON.stringify(shelved)).not.toMatch(FORMS)
    // What was saved in that very moment, by a clock that is slow, is found a little later.
    const { _id, ...late } = current as EditionRecord
    await editionsOf(newsroom.payload).replaceOne({ _id }, late)
    expect(await everything(...pages)).toMatch(FORMS)
    await look(new Date(expires.getTime() + 60_000))
    expect(await everything(...pages)).not.toMatch(FORMS)
    // And then never again.
    const { people } = newsroom.payload.db.collections
    const record = async () => people?.findOne({ _id: person }).lean()
    await look(new Date(expires.getTime() + DAY))
    const before = await record()
    await look(new Date(expires.getTime() + 2 * DAY))
    expect(await record()).toEqual(before)
    await adviser.post('/api/globals/newsroom', { about: '', withholdingNote: { en: '', es: '' } })
    await newsroom.payload.db.collections.sections?.deleteOne({ _id: made.json.doc.id })
  })

  it('should answer at the address that held the name as where nothing ever was', async () => {
    const { id, url } = await publish()
    expect(url).toMatch(FORMS)
    await look(expires)
    expect((await storyNow(id)).publicSlug).not.toMatch(FORMS)
    for (const address of [url, `/v1${url}`]) {
      const answer = await newsroom.stranger.get(address)
      expect([answer.status, answer.headers.get('location')]).toEqual([404, null])
      expect(answer.text).not.toMatch(FORMS)
    }
  })

  it.each([
    [
      'a consent is withdrawn',
      async () => {
        const { consents } = (await editor.get(`/api/people/${person}?depth=0`)).json
        await editor.patch(`/api/people/${person}`, {
          consents: consents.map((one: object) => ({ ...one, withdrawn: true })),
        })
      },
    ],
    ['an editor withholds it again', () => decide(editor, 'withhold')],
    [
      'the record changes under the approval',
      async () => {
        await editor.patch(`/api/people/${person}`, { reason: 'Another reason.' })
      },
    ],
  ])('should be taken out within seconds when %s', async (_what, change) => {
    const { id } = await publish()
    await change()
    // The quick look of every few seconds, not the long one.
    expect(await outcomes(new Date(), false)).toEqual(['recompiled'])
    expect(await everything(`/stories/${(await storyNow(id)).publicSlug}`)).not.toMatch(FORMS)
    expect(await outcomes(new Date(), true)).toEqual([])
  })

  it('should be taken out of a story whose adult turns out to be protected', async () => {
    const made = await editor.post('/api/people', {
      fullName: 'Cornelius Applewhaite-Storrs',
      kind: 'adult',
    })
    const id = made.json.doc.id as string
    const body = 'Cornelius Applewhaite-Storrs coached the team to a win.'
    const listed = await publish({ headline: 'A win', body, people: [id] })
    // Known to the newsroom, and named without being among the story's people.
    const unlisted = await publish({ headline: 'Another win', body, people: [] })
    await editor.patch(`/api/people/${id}`, { kind: 'student' })
    expect(await outcomes(new Date(), false)).toEqual(['recompiled', 'recompiled'])
    for (const { url } of [listed, unlisted])
      expect((await read(url)).text).not.toMatch(/Applewhaite|Storrs|Cornelius/u)
    // Whoever publishes it next withholds the name, too.
    expect((await storyNow(unlisted.id)).people).toEqual([id])
  })

  it('should withhold a nickname that is learned later, in stories that are out', async () => {
    await decide(editor, 'withhold')
    const body = 'Jalysa Quintero Valdez won. Friends call her zuzubell.'
    const { url } = await publish({ headline: 'A prize', body })
    await look()
    expect((await read(url)).text).toContain('zuzubell')
    await editor.patch(`/api/people/${person}`, { aliases: ['Jaly', 'Zuzubell'] })
    expect(await outcomes(new Date(), false)).toEqual(['recompiled'])
    expect((await read(url)).text).not.toContain('zuzubell')
  })

  it('should take a name out of stories at once when a reporter says that an adult is a student, and a colleague’s profile off when an editor says so', async () => {
    const fullName = 'Wilhelmina Ostrander'
    const made = await reporter.post('/api/people', { fullName, kind: 'adult' })
    const adult = `/api/people/${made.json.doc.id as string}`
    expect((await editor.patch(adult, { kind: 'adult' })).status).toBe(200)
    const profile = await editor.post('/api/reporters', {
      ...{ fullName, bylinePolicy: 'full', title: 'Editor' },
      bio: [{ question: 'Who are you?', answer: 'Wilhelmina Ostrander, of course.' }],
    })
    expect(profile.status).toBe(201)
    const { url } = await publish({
      body: `${BODY}

${fullName} clapped.`,
      headline: 'A prize',
    })
    await look()
    expect((await read(url)).text).toContain(fullName)
    expect((await reporter.patch(adult, { kind: 'student' })).status).toBe(200)
    await look()
    expect((await read(url)).text).not.toContain('Ostrander')
    const at = '/v1/reporters/wilhelmina-ostrander'
    expect((await newsroom.stranger.get(at)).status).toBe(200)
    expect((await editor.patch(adult, { kind: 'student' })).status).toBe(200)
    await look()
    expect((await newsroom.stranger.get(at)).text).not.toContain('of course')
  })

  it('should ask editors on their board to look at it, and clear a profile at the latest when the record goes', async () => {
    const fullName = 'Ignatius Hollingbourne'
    const made = await reporter.post('/api/people', { fullName, kind: 'adult' })
    const id = made.json.doc.id as string
    expect((await editor.patch(`/api/people/${id}`, { kind: 'adult' })).status).toBe(200)
    const about = { name: 'Garden', description: `Founded by ${fullName}.` }
    const section = await editor.post('/api/sections', about)
    expect(section.status).toBe(201)
    await reporter.patch(`/api/people/${id}`, { kind: 'student' })
    await look()
    const sections = async () => (await newsroom.stranger.get('/v1/sections')).text
    expect(await sections()).toContain(fullName)
    const waiting = '/api/people?where[protectionUnseen][equals]=true&depth=0'
    expect((await editor.get(waiting)).json.docs).toMatchObject([{ id, protectionUnseen: true }])
    expect((await adviser.del(`/api/people/${id}`)).status).toBe(200)
    expect(await sections()).not.toContain('Hollingbourne')
    await newsroom.payload.db.collections.sections?.deleteOne({ _id: section.json.doc.id })
  })

  it('should not publish what was saved since, nor a name that was opened since', async () => {
    const other = await enterMinor(reporter, desk, 'Bartholomew Inchbald')
    const body = `${BODY}\n\nBartholomew Inchbald clapped.`
    const { id } = await publish({ body, people: [person, other] })
    await mend(editor, reporter, id, { dek: 'An unread sentence.' })
    await editor.patch(`/api/people/${other}`, {
      naming: 'fullName',
      reason: 'He asked.',
      publicRecord: true,
    })
    const opening = (await editor.get(`/api/people/${other}/opening`)).json
    const proposed = await editor.post(`/api/people/${other}/propose-opening`, {
      updatedAt: opening.updatedAt,
    })
    const approved = await adviser.post(`/api/people/${other}/approve-opening`, {
      updatedAt: proposed.json.updatedAt,
    })
    expect(approved.json.treatment).toBe('open')
    await look(new Date(), false)
    expect(await outcomes(expires)).toEqual(['recompiled'])
    const story = await storyNow(id)
    const page = await everything(`/stories/${story.publicSlug}`)
    expect(page).toContain('clapped')
    expect(page).not.toMatch(/Inchbald|An unread sentence/u)
    expect(story.dek).toBe('An unread sentence.')
    // An editor's own publication brings both.
    await publishWithWarnings(editor, id)
    const published = (await read(`/stories/${(await storyNow(id)).publicSlug}`)).text
    expect(published).toMatch(/Inchbald/u)
    expect(published).toContain('An unread sentence.')
  })

  it('should take the story down where the gate does not let it out, and tell the editor why', async () => {
    const leadPhoto = await uploadPhoto(reporter, {
      caption: 'The prize.',
      alt: 'A student with a cup.',
    })
    await reporter.patch(`/api/photos/${leadPhoto}`, { peopleVisible: [person] })
    const { id, url } = await publish({ leadPhoto })
    expect(await outcomes(expires)).toEqual(['takenDown'])
    expect(await everything(url)).not.toMatch(/cup|Quintero-|Jalysa|<mark/u)
    // Its address held the name.
    expect((await read(url)).status).toBe(404)
    const story = await storyNow(id)
    expect(story).toMatchObject({ stage: 'unpublished', takenDownFor: ['minor_visible'] })
    expect(Date.parse(story.takenDownAt)).toBe(expires.getTime())
    const log = await adviser.get(
      `/api/activity?where[subjectId][equals]=${id}&where[verb][equals]=unpublish&depth=0`,
    )
    expect(log.json.docs).toMatchObject([{ codes: ['by_homeroom', 'minor_visible'] }])
    expect(await outcomes(expires)).toEqual([])
  })

  it('should take the story down where the text that readers have is lost', async () => {
    const { id, url } = await publish()
    const { versions } = newsroom.payload.db
    await versions.stories?.deleteMany({ 'version.stage': 'published' })
    expect(await outcomes(expires)).toEqual(['takenDown'])
    expect((await storyNow(id)).takenDownFor).toEqual(['published_text_lost'])
    expect((await read(url)).status).toBe(404)
  })

  it('should happen once, however many processes look', async () => {
    const { id } = await publish()
    await decide(editor, 'withhold')
    const all = await Promise.all([1, 2, 3].map(() => look()))
    expect(all.flat().filter(({ outcome }) => outcome === 'recompiled')).toHaveLength(1)
    const log = await adviser.get(
      `/api/activity?where[subjectId][equals]=${id}&where[verb][equals]=recompile&depth=0`,
    )
    expect(log.json.docs).toMatchObject([{ actor: null, codes: ['less_may_be_told'] }])
    expect(log.text).not.toMatch(FORMS)
  })

  it('should be found at start, in a backup that knows nothing of who is printed', async () => {
    const { id } = await publish()
    await newsroom.payload.db.connection
      .collection('stories')
      .updateMany(
        {},
        { $unset: { printedPeople: 1, printedInFull: 1, printedInPart: 1, printedFaces: 1 } },
      )
    await newsroom.payload.db.connection
      .collection('people')
      .updateMany({}, { $set: { openingApprovedBy: null } })
    const done = await reconcile(newsroom.payload, newsroomLog('silent'), new Date())
    expect(done).toMatchObject({ recompiled: 1, takenDown: 0 })
    expect(await everything(`/stories/${(await storyNow(id)).publicSlug}`)).not.toMatch(FORMS)
  })

  it('should be taken down when the record is deleted', async () => {
    const { id } = await publish()
    await adviser.del(`/api/people/${person}`)
    // Nobody knows the name any more, so nobody can account for it: it is taken down.
    expect(await outcomes()).toEqual(['takenDown'])
    expect((await storyNow(id)).stage).toBe('unpublished')
  })

  it('should be for a caller to ask for, person by person', async () => {
    const first = await publish()
    const second = await publish()
    await publish({
      headline: 'Library stays open late',
      body: 'The library stays open until nine on weekdays.',
      people: [],
    })
    expect(await recompileStories(newsroom.payload, new Date(), { person })).toEqual([
      { story: first.id, outcome: 'unchanged' },
      { story: second.id, outcome: 'unchanged' },
    ])
    const done = await recompileStories(newsroom.payload, expires, { person })
    expect(done.map(({ outcome }) => outcome)).toEqual(['recompiled', 'recompiled'])
  })
})
