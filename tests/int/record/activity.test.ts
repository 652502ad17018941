import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ONE_SITTING_MS } from '#desk/activity/activityOfSaves.ts'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { uploadPhoto } from '../../helpers/photos.ts'
import {
  FORMS,
  type Desk,
  enterMinor,
  openDesk,
  publishWithWarnings,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

interface Entry {
  id: string
  at: string
  actor: string | null
  verb: string
  subject: string
  subjectId: string
  codes: string[]
}

describe('the activity log', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let adviser: Caller
  let desk: Desk
  let person: string
  let story: string

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    adviser = await newsroom.as('adviser', '=HYPERLINK("http://x.example")')
    person = await enterMinor(reporter, desk)
    story = (await writeStory(reporter, desk, { people: [person] })).id
    await verb(reporter, story, 'submit')
    await verb(editor, story, 'approve')
    expect((await publishWithWarnings(editor, story)).status).toBe(200)
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const about = async (id: string) =>
    (await editor.get(`/api/activity?where[subjectId][equals]=${id}&sort=at&limit=50&depth=0`)).json
      .docs as Entry[]
  const noted = async () =>
    (await all()).map(({ verb: done, subject, codes }) => [done, subject, codes])
  const all = async () =>
    (await editor.get('/api/activity?limit=0&pagination=false&sort=at&depth=0')).json
      .docs as Entry[]

  describe('append-only', () => {
    let entry: Entry
    beforeAll(async () => {
      const [first] = await all()
      if (!first) throw new Error('Nothing was noted.')
      entry = first
    })
    const stands = async () => {
      expect((await editor.get(`/api/activity/${entry.id}?depth=0`)).json).toEqual(entry)
    }

    it('should let nobody change, delete or add an entry over REST, one by one or in bulk', async () => {
      const count = (await all()).length
      for (const who of [adviser, editor, reporter]) {
        for (const answer of [
          await who.patch(`/api/activity/${entry.id}`, { verb: 'nothing' }),
          await who.patch('/api/activity?where[id][exists]=true', { verb: 'nothing' }),
          await who.del(`/api/activity/${entry.id}`),
          await who.del('/api/activity?where[id][exists]=true'),
          await who.post('/api/activity', { ...entry, verb: 'invented' }),
          await who.post(`/api/activity/${entry.id}/duplicate`, {}),
          await who.post(`/api/activity/${entry.id}`, { verb: 'nothing' }),
        ]) {
          expect([answer.status >= 400, answer.text.slice(0, 200)]).toEqual([
            true,
            expect.anything(),
          ])
        }
      }
      for (const address of [`/api/activity/versions/${entry.id}`, '/api/activity/versions']) {
        expect((await adviser.get(address)).status).toBeGreaterThanOrEqual(400)
        expect((await adviser.post(address, {})).status).toBeGreaterThanOrEqual(400)
      }
      await stands()
      expect(await all()).toHaveLength(count)
    })

    it.each([true, false])(
      'should refuse a change and a deletion in the process too (access rules passed over: %s)',
      async (overrideAccess) => {
        const { payload } = newsroom
        const at = { collection: 'activity', overrideAccess } as const
        const where = { id: { equals: entry.id } }
        await expect(payload.update({ ...at, id: entry.id, data: { verb: 'x' } })).rejects.toThrow()
        await expect(payload.delete({ ...at, id: entry.id })).rejects.toThrow()
        for (const bulk of [
          () => payload.update({ ...at, where, data: { verb: 'x' } }),
          () => payload.delete({ ...at, where }),
        ]) {
          const said = await bulk().catch(() => null)
          // In bulk Payload lists what it could not do.
          if (said) expect(said.docs).toEqual([])
        }
        await stands()
      },
    )
  })

  it('should note what staff save, by the names of fields, without a value', async () => {
    const photo = await uploadPhoto(reporter, { caption: 'Jalysa Quintero Valdez reads.' })
    await editor.patch(`/api/photos/${photo}`, {
      caption: 'Jaly reads.',
      alt: 'Valdez with a book.',
    })
    expect(
      (await editor.patch(`/api/people/${person}`, { descriptorFirst: 'a junior' })).status,
    ).toBe(200)
    await adviser.post('/api/globals/newsroom', { tagline: 'Since 1911' })
    await editor.patch(`/api/sections/${desk.section}`, { name: 'Campus' })
    const { id: login } = await newsroom.as('reporter', 'Another reporter')
    await adviser.patch(`/api/users/${login}`, { password: 'another long password' })
    expect((await about(photo)).map(({ actor, verb: done }) => [actor, done])).toEqual([
      [reporter.id, 'created'],
      [editor.id, 'saved'],
    ])
    expect((await about(photo))[1]?.codes).toEqual(['alt', 'caption'])
    expect((await about(person)).at(-1)).toMatchObject({
      actor: editor.id,
      verb: 'saved',
      codes: ['descriptorFirst'],
    })
    expect((await about('newsroom')).at(-1)).toMatchObject({
      actor: adviser.id,
      subject: 'newsroom',
      codes: ['tagline'],
    })
    expect((await about(desk.section)).at(-1)).toMatchObject({ verb: 'saved', codes: ['name'] })
    const account = (await about(login)).at(-1)
    expect(account).toMatchObject({ actor: adviser.id, verb: 'saved' })
    expect(account?.codes).toContain('password')
    const text = (await editor.get('/api/activity?limit=0&pagination=false&depth=0')).text
    expect(text).not.toMatch(FORMS)
    expect(text).not.toMatch(/Since 1911|Campus|another long|a junior/u)
  })

  it('should tell who started a story and who wrote at it, once a sitting', async () => {
    const { id } = await writeStory(reporter, desk, {
      headline: 'Jalysa Quintero Valdez reads',
      body: 'Jalysa Quintero Valdez reads in the library.',
      people: [person],
    })
    const save = async (who: Caller, fields: object) => {
      expect((await who.patch(`/api/stories/${id}?depth=0`, fields)).status).toBe(200)
    }
    const told = async () =>
      (await about(id)).map(({ actor, verb: done, codes }) => [actor, done, codes])
    expect(await told()).toEqual([[reporter.id, 'created', []]])

    await save(reporter, { dek: 'What Jaly reads.' })
    await save(reporter, { dek: 'What Jaly reads there.' })
    await save(reporter, { dek: 'What Jaly read there.' })
    expect((await told()).slice(1)).toEqual([[reporter.id, 'saved', ['dek']]])

    await save(reporter, { dek: 'What Valdez reads.', dateline: 'LOS ANGELES' })
    await save(editor, { dek: 'What a student reads.' })
    await save(reporter, { dek: 'What one student reads.' })
    await verb(reporter, id, 'submit')
    await save(editor, { dek: 'What one junior reads.' })
    expect((await told()).slice(2)).toEqual([
      [reporter.id, 'saved', ['dateline', 'dek']],
      [editor.id, 'saved', ['dek']],
      [reporter.id, 'saved', ['dek']],
      [reporter.id, 'submit', []],
      [editor.id, 'saved', ['dek']],
    ])
    // Later it is another sitting.
    await newsroom.payload.db.connection
      .collection('activity')
      .updateMany({ subjectId: id }, [
        { $set: { at: { $subtract: ['$at', ONE_SITTING_MS + 60_000] } } },
      ])
    await save(editor, { dek: 'What one junior read.' })
    expect((await told()).at(-1)).toEqual([editor.id, 'saved', ['dek']])
    expect(await told()).toHaveLength(8)
    const log = await editor.get(`/api/activity?where[subjectId][equals]=${id}&limit=0&depth=0`)
    expect(log.text).not.toMatch(FORMS)
  })

  it('should note a restored version of a story, and no save that changes nothing of it', async () => {
    const { id } = await writeStory(reporter, desk, { people: [person] })
    await editor.patch(`/api/stories/${id}?depth=0`, { dek: 'Until nine.' })
    const before = await about(id)
    await editor.patch(`/api/stories/${id}?depth=2`, {})
    await editor.patch(`/api/stories/${id}?depth=2`, { dek: 'Until nine.', people: [person] })
    expect(await about(id)).toEqual(before)
    const [first] = (
      await editor.get(`/api/stories/versions?where[parent][equals]=${id}&sort=createdAt&limit=1`)
    ).json.docs as { id: string }[]
    expect((await adviser.post(`/api/stories/versions/${first?.id ?? ''}`, {})).status).toBe(200)
    expect((await about(id)).slice(before.length)).toMatchObject([
      { actor: adviser.id, verb: 'saved', codes: ['dek'] },
    ])
  })

  it('should note nothing where a save changes nothing, or is refused', async () => {
    const before = await noted()
    await editor.patch(`/api/sections/${desk.section}`, {})
    expect((await reporter.patch(`/api/sections/${desk.section}`, { name: 'Mine' })).status).toBe(
      403,
    )
    expect((await editor.patch(`/api/sections/${desk.section}`, { name: '' })).status).toBe(400)
    expect(await noted()).toEqual(before)
  })

  it('should be searched by verb, actor, subject and time', async () => {
    const count = async (query: string) =>
      (await editor.get(`/api/activity/count?${query}`)).json.totalDocs as number
    const entries = await all()
    const of = (test: (entry: Entry) => boolean) => entries.filter(test).length
    const middle = entries[Math.floor(entries.length / 2)]?.at ?? ''
    expect(await count('where[verb][equals]=publish')).toBe(of((entry) => entry.verb === 'publish'))
    expect(await count(`where[actor][equals]=${editor.id}`)).toBe(
      of(({ actor }) => actor === editor.id),
    )
    expect(await count('where[subject][equals]=stories')).toBe(
      of(({ subject }) => subject === 'stories'),
    )
    expect(await count(`where[at][greater_than]=${middle}`)).toBe(of(({ at }) => at > middle))
    expect((await reporter.get('/api/activity')).status).toBe(403)
    expect((await newsroom.stranger.get('/api/activity')).status).toBe(403)
  })

  it('should have an index for each question', async () => {
    const indexes = await newsroom.payload.db.connection.collection('activity').indexes()
    const keys = indexes.map(({ key }) => Object.keys(key).join(' '))
    expect(keys).toEqual(expect.arrayContaining(['at', 'subjectId at', 'actor at', 'verb at']))
  })

  describe('exported', () => {
    const lines = (text: string) => text.split('\n').filter(Boolean)

    it('should hold every entry in order, as JSON and as CSV, with no name but the staff’s', async () => {
      const entries = await all()
      const json = await adviser.get('/api/activity/export?format=jsonl')
      expect(json.headers.get('content-type')).toBe('application/x-ndjson')
      // The export itself is the last entry.
      expect(
        lines(json.text)
          .slice(0, -1)
          .map((text) => (JSON.parse(text) as Entry).id)
          .sort(),
      ).toEqual(entries.map(({ id }) => id).sort())
      const times = lines(json.text).map((text) => (JSON.parse(text) as Entry).at)
      expect(times).toEqual([...times].sort())
      const csv = await editor.get('/api/activity/export')
      expect(csv.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/u)
      expect(csv.headers.get('content-disposition')).toBe('attachment; filename="activity.csv"')
      expect(csv.headers.get('cache-control')).toContain('no-store')
      // The head, and an entry for each of the two exports.
      expect(lines(csv.text)).toHaveLength(entries.length + 3)
      // An adviser who calls themselves a formula.
      expect(csv.text).toContain(`"'=HYPERLINK(""http://x.example"")"`)
      for (const text of [json.text, csv.text]) expect(text).not.toMatch(FORMS)
    })

    it('should hold the days that were asked for, on the newsroom’s calendar', async () => {
      const collection = newsroom.payload.db.connection.collection('activity')
      const old = (at: string, name: string) => ({
        at: new Date(at),
        verb: name,
        subject: 'stories',
        subjectId: story,
        codes: [],
      })
      await collection.insertMany([
        old('2020-03-08T07:59:59.999Z', 'the-day-before'),
        old('2020-03-08T08:00:00.000Z', 'first'),
        old('2020-03-09T06:59:59.999Z', 'last'),
        old('2020-03-09T07:00:00.000Z', 'the-day-after'),
      ])
      const asked = async (query: string) =>
        lines((await editor.get(`/api/activity/export?format=jsonl&${query}`)).text).map(
          (text) => (JSON.parse(text) as Entry).verb,
        )
      // The clocks went forward that day: it had 23 hours.
      expect(await asked('from=2020-03-08&to=2020-03-08')).toEqual(['first', 'last'])
      expect(await asked('to=2020-03-07')).toEqual(['the-day-before'])
      expect(await asked('from=2020-03-08T08:00:00Z&to=2020-03-09T06:59:59Z')).toEqual(['first'])
      await collection.deleteMany({ at: { $lt: new Date('2021-01-01') } })
    })

    it.each(['from=soon', 'to=2020-02-30', 'format=xml', 'where[verb][equals]=publish'])(
      'should refuse %s',
      async (query) => {
        const answer = await editor.get(`/api/activity/export?${query}`)
        expect([answer.status, answer.json.code]).toEqual([400, 'bad_export'])
      },
    )

    it('should be noted, whoever takes it out', async () => {
      await adviser.get('/api/activity/export?format=jsonl')
      expect((await all()).at(-1)).toMatchObject({
        verb: 'exported',
        subject: 'activity',
        actor: adviser.id,
      })
    })

    it('should be for editors and advisers alone', async () => {
      expect((await reporter.get('/api/activity/export')).json.code).toBe('role_may_not')
      expect((await newsroom.stranger.get('/api/activity/export')).status).toBeGreaterThanOrEqual(
        401,
      )
    })

    it('should come whole where it is long', async () => {
      const collection = newsroom.payload.db.connection.collection('activity')
      const many = Array.from({ length: 3_217 }, (_, number) => ({
        at: new Date(Date.UTC(2019, 0, 1) + number * 1000),
        verb: 'many',
        subject: 'stories',
        subjectId: story,
        codes: [],
      }))
      await collection.insertMany(many)
      const csv = await editor.get('/api/activity/export?to=2019-12-31')
      expect(lines(csv.text)).toHaveLength(many.length + 1)
      await collection.deleteMany({ verb: 'many' })
    })
  })
})
