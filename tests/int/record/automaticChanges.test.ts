import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { editionsOf } from '../../helpers/databaseRows.ts'
import { publishDue } from '#jobs/publishDue.ts'
import { recompileDue } from '#jobs/recompileAndLapseConsents.ts'
import { redrawDue } from '#jobs/redrawDue.ts'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { uploadPhoto } from '../../helpers/photos.ts'
import {
  type Desk,
  enterMinor,
  openDesk,
  publishWithWarnings,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

interface Entry {
  verb: string
  subject: string
  subjectId: string
  actor: string | null
  cause: string | null
  causeId: string | null
  codes: string[]
}

describe('what Homeroom changes by itself', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let adviser: Caller
  let desk: Desk
  let section: string
  let profile: string

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    adviser = await newsroom.as('adviser')
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })
  beforeEach(async () => {
    const { people, stories, sections, reporters, activity, withheldNames } =
      newsroom.payload.db.collections
    for (const collection of [people, stories, activity, withheldNames])
      await collection?.deleteMany({})
    await sections?.deleteMany({ name: { $ne: 'News' } })
    await reporters?.deleteMany({ fullName: { $ne: 'Tamsin Okafor-Vale' } })
    await editionsOf(newsroom.payload).deleteMany({
      $or: [{ type: 'story' }, { slug: /^(?:eastside|ines)/u }],
    })
    section = await made('sections', { name: 'Eastside Voices' })
    profile = await made('reporters', { fullName: 'Ines Quarterman', bylinePolicy: 'full' })
  })

  const made = async (collection: string, fields: object, by = editor): Promise<string> => {
    const answer = await by.post(`/api/${collection}`, fields)
    expect([answer.status, answer.json.code]).toEqual([201, undefined])
    return answer.json.doc.id
  }
  const look = (everything = false, now = new Date()) =>
    recompileDue(newsroom.payload, now, { everything })
  const sectionStatus = async () =>
    (await newsroom.stranger.get('/v1/sections/eastside-voices')).status
  const profileStatus = async () =>
    (await newsroom.stranger.get('/v1/reporters/ines-quarterman')).status
  /** What the log tells of acts of nobody. */
  const automatic = async () =>
    (
      (await editor.get('/api/activity?where[actor][exists]=false&limit=0&sort=at&depth=0')).json
        .docs as Entry[]
    ).map(({ verb: did, subject, subjectId, cause, causeId }) => [
      did,
      subject,
      subjectId,
      cause,
      causeId,
    ])
  const approved = async (fields: object = {}): Promise<string> => {
    const { id } = await writeStory(reporter, desk, {
      headline: 'The garden opens',
      dek: '',
      body: 'The garden opens at nine.',
      ...fields,
    })
    await verb(reporter, id, 'submit')
    expect((await verb(editor, id, 'approve')).json.code).toBeUndefined()
    return id
  }
  const publish = async (fields: object = {}) => {
    const id = await approved(fields)
    const out = await publishWithWarnings(editor, id)
    expect([out.status, out.json.code]).toEqual([200, undefined])
    return { id, url: out.json.url as string }
  }

  describe('on a reporter’s word', () => {
    it.each([
      ['a record of their own', () => Promise.resolve('')],
      [
        'a nickname on it',
        () =>
          made('people', { fullName: 'Wrenna Calloway Tibbs', kind: 'student', age: 15 }, reporter),
      ],
    ])('should leave the section and the profile that %s names', async (_what, enter) => {
      const names = ['Eastside Voices', 'Ines Quarterman']
      const person = await enter()
      if (person)
        expect((await reporter.patch(`/api/people/${person}`, { aliases: names })).status).toBe(200)
      else
        for (const fullName of names)
          await made('people', { fullName, kind: 'student', age: 15 }, reporter)
      await look(true)
      expect([await sectionStatus(), await profileStatus()]).toEqual([200, 200])
      expect(await automatic()).toEqual([])
    })

    it('should protect new text of it at once', async () => {
      await made('people', { fullName: 'Wrenna Calloway Tibbs', kind: 'student' }, reporter)
      const answer = await editor.post('/api/sections', { name: 'Wrenna Calloway Tibbs writes' })
      expect([answer.status, answer.json.code]).toEqual([422, 'record_names_someone'])
    })

    it('should take them off, and say why, once an editor has saved the record', async () => {
      const fields = { fullName: 'Wrenna Calloway Tibbs', kind: 'student', age: 15 }
      const person = await made('people', fields, reporter)
      const { id } = await publish({ section })
      await reporter.patch(`/api/people/${person}`, {
        aliases: ['Eastside Voices', 'Ines Quarterman'],
      })
      await look(true)
      expect(await automatic()).toEqual([])
      const read = (await adviser.get(`/api/people/${person}?depth=0`)).json
      expect(read).not.toHaveProperty('unseenNames')
      expect((await editor.patch(`/api/people/${person}`, { grade: '9' })).status).toBe(200)
      await look()
      expect([await sectionStatus(), await profileStatus()]).toEqual([404, 404])
      const told = await automatic()
      expect(told).toHaveLength(3)
      for (const entry of [
        ['taken-off', 'sections', section],
        ['taken-off', 'reporters', profile],
        ['cleared', 'stories', id],
      ])
        expect(told).toContainEqual([...entry, 'record_changed', person])
      await look(true)
      expect(await automatic()).toHaveLength(3)
    })

    it('should let nobody write what the desk notes', async () => {
      const person = await made(
        'people',
        { fullName: 'Wrenna Calloway Tibbs', kind: 'student', unseenNames: [] },
        reporter,
      )
      await reporter.patch(`/api/people/${person}`, {
        aliases: ['Eastside Voices'],
        unseenNames: [],
      })
      await look(true)
      expect(await sectionStatus()).toBe(200)
    })
  })

  describe('in the activity log, with its cause', () => {
    it('should tell of a name that was taken down', async () => {
      const person = await made('people', { fullName: 'Ines Quarterman', kind: 'adult' })
      const { updatedAt } = (await editor.get(`/api/people/${person}?depth=0`)).json
      const answer = await editor.post(`/api/people/${person}/take-down`, {
        updatedAt,
        reason: 'request',
      })
      expect(answer.status).toBe(200)
      expect(await automatic()).toEqual([
        ['taken-off', 'reporters', profile, 'name_taken_down', person],
      ])
    })

    it('should tell of settings and notes that named somebody', async () => {
      const person = await made('people', { fullName: 'Cornelius Applewhaite', kind: 'adult' })
      await adviser.post('/api/globals/newsroom', { tagline: 'Led by Cornelius Applewhaite' })
      const { id } = await publish()
      const note = 'Cornelius Applewhaite asked us to.'
      expect((await verb(editor, id, 'unpublish', { note })).status).toBe(200)
      await editor.patch(`/api/people/${person}`, { kind: 'student' })
      await look()
      await adviser.post('/api/globals/newsroom', { tagline: '' })
      const told = await automatic()
      expect(told).toHaveLength(2)
      expect(told).toContainEqual(['cleared', 'newsroom', 'newsroom', 'record_changed', person])
      expect(told).toContainEqual(['cleared', 'stories', id, 'record_changed', person])
    })

    it('should tell of a section’s new name in its stories, and of their new images', async () => {
      const { id } = await publish({ section })
      await editor.patch(`/api/sections/${section}`, { name: 'Eastside Notes' })
      expect(await redrawDue(newsroom.payload, new Date())).toBe(1)
      expect(await automatic()).toEqual([
        ['section-followed', 'stories', id, 'section_changed', section],
        ['redrawn', 'stories', id, 'section_changed', null],
      ])
    })

    it('should tell of a story compiled anew for a record, a photo and a byline', async () => {
      const fields = { fullName: 'Cornelius Applewhaite', kind: 'adult' }
      const person = await made('people', fields)
      const leadPhoto = await uploadPhoto(reporter)
      const { id } = await publish({
        body: 'Cornelius Applewhaite coached the team to a win.',
        people: [person],
        leadPhoto,
      })
      await editor.patch(`/api/people/${person}`, { kind: 'student', age: 16 })
      await look()
      await editor.patch(`/api/reporters/${desk.reporter}`, { bylinePolicy: 'firstNameInitial' })
      await look()
      await editor.patch(`/api/reporters/${desk.reporter}`, { bylinePolicy: 'full' })
      await look()
      expect(await automatic()).toEqual([
        ['recompile', 'stories', id, 'record_changed', person],
        ['recompile', 'stories', id, 'byline_changed', desk.reporter],
        ['recompile', 'stories', id, 'byline_changed', desk.reporter],
      ])
    })

    it('should tell of a portrait that came off', async () => {
      const portrait = await uploadPhoto(reporter, { credit: 'Tamsin Okafor-Vale / Homeroom' })
      expect((await editor.patch(`/api/reporters/${profile}`, { portrait })).status).toBe(200)
      const minor = await enterMinor(reporter, desk)
      await editor.patch(`/api/photos/${portrait}`, { peopleVisible: [minor] })
      await look()
      expect(await automatic()).toEqual([
        ['portrait-off', 'reporters', profile, 'photo_changed', portrait],
      ])
    })

    it('should tell of a consent that ran out', async () => {
      const expires = new Date(Date.now() + 60_000)
      const person = await made('people', {
        fullName: 'Cornelius Applewhaite',
        kind: 'student',
        naming: 'fullName',
        reason: 'She asked for it.',
        consents: [
          {
            ...{ givenBy: 'A parent', relation: 'mother', scope: ['name'], onFile: true },
            expires: expires.toISOString(),
          },
        ],
      })
      for (const [by, name] of [
        [editor, 'propose-opening'],
        [adviser, 'approve-opening'],
      ] as const) {
        const { updatedAt } = (await adviser.get(`/api/people/${person}/opening`)).json
        const answer = await by.post(`/api/people/${person}/${name}`, { updatedAt })
        expect([answer.status, answer.json.code]).toEqual([200, undefined])
      }
      const column = await made('sections', { name: 'Eastside with Cornelius Applewhaite' })
      expect(await automatic()).toEqual([])
      await look(true, new Date(expires.getTime() + 1000))
      expect(await automatic()).toEqual([
        ['taken-off', 'sections', column, 'consent_ended', person],
      ])
    })

    it('should tell of a publication on schedule, which its editor set', async () => {
      const id = await approved()
      const at = new Date(Date.now() + 60_000)
      const set = await verb(editor, id, 'schedule', { publishAt: at.toISOString() })
      expect([set.status, set.json.code]).toEqual([200, undefined])
      expect(await publishDue(newsroom.payload, new Date(at.getTime() + 1000))).toBe(1)
      const entry = (
        await editor.get(`/api/activity?where[subjectId][equals]=${id}&where[cause][exists]=true`)
      ).json.docs as Entry[]
      expect(entry).toMatchObject([{ verb: 'publish', cause: 'schedule', causeId: null }])
    })

    it('should stand in the exported log, without a word of anybody', async () => {
      const { id } = await publish({ section })
      await editor.patch(`/api/sections/${section}`, { name: 'Eastside Notes' })
      const csv = await editor.get('/api/activity/export?format=csv')
      const [header = '', ...lines] = csv.text.split('\r\n')
      expect(header.split(',').slice(-4)).toEqual(['codes', 'cause', 'causeId', 'id'])
      expect(lines.find((line) => line.includes('section-followed'))).toContain(
        `stories,${id},,,,section_changed,${section},`,
      )
      expect(csv.text).not.toMatch(/Eastside/u)
    })
  })
})
