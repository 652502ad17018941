import { readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import sharp from 'sharp'
import { publishDue } from '#jobs/publishDue.ts'
import { type Caller, type TestNewsroom } from '../../helpers/newsroom.ts'
import { sendPhoto, uploadPhoto } from '../../helpers/photos.ts'
import {
  type Desk,
  enterMinor,
  openDesk,
  publishWithWarnings,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

const PLAIN = { dek: '', body: 'The library stays open until nine on weekdays.' }
const HOUR = 3_600_000
/** The second Sunday of March and the first of November 2034 in the United States. */
const SPRING = '2034-03-12'
const AUTUMN = '2034-11-05'

describe('a scheduled story', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let desk: Desk
  let number = 0

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
  }, 60_000)
  afterEach(() => {
    vi.restoreAllMocks()
  })
  afterAll(async () => {
    await newsroom.close()
  })

  const approved = async (fields: object = {}) => {
    number += 1
    const story = await writeStory(reporter, desk, {
      ...PLAIN,
      headline: `Library hours, part ${number}`,
      ...fields,
    })
    await verb(reporter, story.id, 'submit')
    const answer = await verb(editor, story.id, 'approve')
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.anything()])
    return story.id
  }
  const scheduled = async (at: Date, fields: object = {}) => {
    const id = await approved(fields)
    const answer = await publishWithWarnings(editor, id, 'schedule', {
      publishAt: at.toISOString(),
    })
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.anything()])
    return id
  }
  const stageOf = async (id: string) =>
    (await editor.get(`/api/stories/${id}?depth=0`)).json.stage as string
  const entries = async (id: string, name = 'publish') =>
    (
      await editor.get(
        `/api/activity?where[subjectId][equals]=${id}&where[verb][equals]=${name}&sort=at&depth=0`,
      )
    ).json.docs as { actor: string; from: string; to: string; codes: string[] }[]
  const at = () => new Date(Date.now() + HOUR)
  const later = (time: Date, ms: number) => new Date(time.getTime() + ms)
  const due = (now: Date) => publishDue(newsroom.payload, now)

  describe('its time', () => {
    it('should be read on the newsroom’s clock, and refused where that clock skips it', async () => {
      const id = await approved()
      const ask = (fields: object) => verb(editor, id, 'schedule', fields)
      const skipped = await ask({ publishAt: `${SPRING}T02:30` })
      expect([skipped.status, skipped.json.code]).toEqual([400, 'no_such_local_time'])
      expect(skipped.json.details.next).toBe(`${SPRING}T03:00:00-07:00`)
      const twice = await ask({ publishAt: `${AUTUMN}T01:30` })
      expect([twice.status, twice.json.code]).toEqual([400, 'local_time_comes_twice'])
      const second = await ask({ publishAt: `${AUTUMN}T01:30`, offset: '-08:00' })
      expect(second.json).toMatchObject({
        stage: 'scheduled',
        publishAt: `${AUTUMN}T09:30:00.000Z`,
      })
      expect((await ask({ publishAt: `${AUTUMN}T01:30`, offset: '+01:00' })).json.code).toBe(
        'offset_not_in_force',
      )
      const plain = await ask({ publishAt: `${SPRING}T03:00` })
      expect(plain.json.publishAt).toBe(`${SPRING}T10:00:00.000Z`)
    })

    it.each([
      ['spring', `${SPRING}T01:59`, `${SPRING}T09:59:00.000Z`],
      ['autumn', `${AUTUMN}T02:00`, `${AUTUMN}T10:00:00.000Z`],
    ])(
      'should come neither early nor twice when the clocks change in %s',
      async (_season, local, moment) => {
        const id = await approved()
        await verb(editor, id, 'schedule', { publishAt: local })
        const time = new Date(moment)
        await due(later(time, -1))
        expect(await stageOf(id)).toBe('scheduled')
        // An hour off, as the old offset would have it.
        await due(later(time, -HOUR))
        expect(await stageOf(id)).toBe('scheduled')
        await due(time)
        await due(later(time, HOUR))
        expect(await stageOf(id)).toBe('published')
        expect((await entries(id)).map(({ codes }) => codes)).toEqual([['scheduled']])
      },
    )
  })

  it('should run once over several processes that come back after a stop, and say that it is late', async () => {
    const time = at()
    const ids = [await scheduled(time), await scheduled(time)]
    expect(await due(later(time, -1))).toBe(0)
    const back = later(time, 5 * HOUR)
    const counts = await Promise.all([1, 2, 3, 4].map(() => due(back)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2)
    for (const id of ids) {
      expect(await entries(id)).toMatchObject([
        { actor: editor.id, from: 'scheduled', to: 'published', codes: ['scheduled', 'late'] },
      ])
      const story = (await editor.get(`/api/stories/${id}?depth=0`)).json
      expect(story).toMatchObject({ revision: 1, publishAt: null })
      expect(story.firstPublishedAt).toBe(back.toISOString())
    }
  })

  describe('that is not what the editor scheduled any more', () => {
    const returned = async (id: string, time: Date, codes: string[]) => {
      expect(await due(time)).toBe(0)
      expect(await stageOf(id)).toBe('approved')
      expect(await entries(id)).toMatchObject([
        {
          actor: editor.id,
          from: 'scheduled',
          to: 'approved',
          codes: ['schedule_refused', ...codes],
        },
      ])
      // What is out of the way can be scheduled again.
      // Where an editor changed words, a writer looks at them first; elsewhere there is nothing to accept.
      await verb(reporter, id, 'accept')
      const again = await publishWithWarnings(editor, id, 'schedule', {
        publishAt: later(time, HOUR).toISOString(),
      })
      expect([again.status, again.text.slice(0, 200)]).toEqual([200, expect.anything()])
      expect(await due(later(time, HOUR))).toBe(1)
    }

    it('should go back to the editor when the words of a picture change', async () => {
      const time = at()
      const photo = await uploadPhoto(reporter)
      const id = await scheduled(time, { leadPhoto: photo })
      const answer = await editor.patch(`/api/photos/${photo}`, { caption: 'The library at noon.' })
      expect(answer.status).toBe(200)
      await returned(id, time, ['pictures_changed'])
    })

    it('should go back when a picture is covered otherwise', async () => {
      const time = at()
      const photo = await uploadPhoto(reporter)
      const id = await scheduled(time, { leadPhoto: photo })
      const regions = [{ x: 0.1, y: 0.1, width: 0.2, height: 0.2, of: 'plate', person: null }]
      const all = ['faces', 'nameTags', 'jerseys', 'schoolLogos', 'plates', 'houseNumbers']
      const checklist = Object.fromEntries(all.map((item) => [item, true]))
      const answer = await editor.patch(`/api/photos/${photo}`, { regions, checklist })
      expect(answer.status).toBe(200)
      await returned(id, time, ['pictures_changed'])
    })

    it('should go back when a decision about somebody in it changes', async () => {
      const time = at()
      const person = await enterMinor(reporter, desk, 'Wrenna Calloway Tibbs')
      const id = await scheduled(time, { body: 'Wrenna Calloway Tibbs reads.', people: [person] })
      const answer = await editor.patch(`/api/people/${person}`, {
        descriptorFirst: 'a student at the school',
      })
      expect(answer.status).toBe(200)
      await returned(id, time, ['people_changed'])
    })

    it('should go back when its section is renamed', async () => {
      const time = at()
      const id = await scheduled(time)
      await editor.patch(`/api/sections/${desk.section}`, { name: 'Campus news' })
      await returned(id, time, ['surroundings_changed'])
    })

    it('should go back when its text was changed past the desk', async () => {
      const time = at()
      const id = await scheduled(time)
      await newsroom.payload.db.collections.stories?.updateOne(
        { _id: id },
        { $set: { dek: 'Until nine.' } },
        { timestamps: false },
      )
      await returned(id, time, ['text_changed'])
    })

    it('should go back when it was tied to another story past the desk', async () => {
      const time = at()
      const other = await writeStory(reporter, desk, { lang: 'es' })
      const id = await scheduled(time)
      await newsroom.payload.db.collections.stories?.updateOne(
        { _id: id },
        { $set: { translationOf: other.id } },
        { timestamps: false },
      )
      await returned(id, time, ['text_changed'])
    })

    it('should go back when nobody knows what was scheduled', async () => {
      const time = at()
      const id = await scheduled(time)
      await newsroom.payload.db.collections.stories?.updateOne(
        { _id: id },
        { $unset: { pinned: '' } },
      )
      await returned(id, time, ['not_pinned'])
    })

    it('should go back when whoever scheduled it has come into its byline', async () => {
      const time = at()
      const id = await scheduled(time)
      await editor.patch(`/api/reporters/${desk.reporter}`, { user: editor.id })
      expect(await due(time)).toBe(0)
      expect(await stageOf(id)).toBe('approved')
      expect((await entries(id))[0]?.codes).toEqual(['schedule_refused', 'own_story'])
      await editor.patch(`/api/reporters/${desk.reporter}`, { user: reporter.id })
    })

    it('should go back when an embargo was set beyond its time', async () => {
      const time = at()
      const id = await scheduled(time)
      const embargo = later(time, HOUR).toISOString()
      expect((await editor.patch(`/api/stories/${id}`, { embargo })).status).toBe(200)
      expect(await due(time)).toBe(0)
      expect((await entries(id))[0]?.codes).toEqual(['schedule_refused', 'embargoed'])
    })

    it('should wait for an editor again when its text is saved, and say who did it', async () => {
      const time = at()
      const id = await scheduled(time)
      await editor.patch(`/api/stories/${id}`, { dek: 'Until nine.' })
      expect(await stageOf(id)).toBe('submitted')
      expect(await entries(id, 'saved')).toMatchObject([
        { actor: editor.id, from: 'scheduled', to: 'submitted' },
      ])
      expect((await entries(id, 'saved'))[0]?.codes).toContain('dek')
      expect(await due(time)).toBe(0)
    })
  })

  it('should run when somebody in it only had a birthday', async () => {
    const time = at()
    const day = 24 * HOUR
    const birthDate = new Date(time.getTime() + day - 17 * 365.25 * day).toISOString().slice(0, 10)
    const made = await reporter.post('/api/people', {
      fullName: 'Odalys Ferreira Nunn',
      kind: 'student',
      birthDate,
      school: desk.school,
    })
    const body = 'Odalys Ferreira Nunn reads in the library.'
    const id = await scheduled(later(time, 3 * day), { body, people: [made.json.doc.id] })
    expect(await due(later(time, 3 * day))).toBe(1)
    const story = (await editor.get(`/api/stories/${id}?depth=0`)).json
    const page = await newsroom.stranger.get(`/v1/stories/${story.publicSlug}`)
    expect(page.text).not.toMatch(/Odalys|Ferreira|Nunn/u)
  })

  describe('whose publication fails', () => {
    /** A picture that nobody has sent before, so that nothing derived of it lies ready. */
    const newPicture = async () => {
      number += 1
      const background = { r: number * 7, g: 60, b: 120 }
      const image = sharp({ create: { width: 320, height: 240, channels: 3, background } })
      const sent = await sendPhoto(
        reporter,
        await image.jpeg().toBuffer(),
        'new.jpg',
        'image/jpeg',
        {
          caption: 'The library after school.',
          alt: 'A reading room with long tables.',
          credit: 'Staff / Homeroom',
        },
      )
      expect(sent.status).toBe(201)
      return sent.json.doc.id as string
    }
    const hidden = async (work: () => Promise<void>) => {
      const { staticDir } = newsroom.payload.collections.photos.config.upload as {
        staticDir: string
      }
      const aside = path.join(path.dirname(staticDir), 'aside')
      await rename(staticDir, aside)
      try {
        await work()
      } finally {
        await rename(aside, staticDir)
      }
      expect((await readdir(staticDir)).length).toBeGreaterThan(0)
    }

    it('should be tried again, and run when its picture can be read', async () => {
      const time = at()
      const id = await scheduled(time, { leadPhoto: await newPicture() })
      await hidden(async () => {
        expect(await due(time)).toBe(0)
        // Not before its pause is over.
        expect(await due(later(time, 5_000))).toBe(0)
      })
      expect(await stageOf(id)).toBe('scheduled')
      expect(await due(later(time, 14_000))).toBe(0)
      expect(await due(later(time, 15_000))).toBe(1)
      expect(await stageOf(id)).toBe('published')
    })

    it('should go back to the editor with the reason after a few attempts', async () => {
      const time = at()
      const id = await scheduled(time, { leadPhoto: await newPicture() })
      const { updatedAt } = (await editor.get(`/api/stories/${id}?depth=0`)).json
      await hidden(async () => {
        let now = time
        for (let attempt = 1; attempt < 5; attempt += 1) {
          expect(await due(now)).toBe(0)
          expect(await stageOf(id)).toBe('scheduled')
          now = later(now, 15_000 * 2 ** (attempt - 1))
        }
        // Nothing an editor would have to read again.
        expect((await editor.get(`/api/stories/${id}?depth=0`)).json.updatedAt).toBe(updatedAt)
        expect(await due(now)).toBe(0)
      })
      expect(await stageOf(id)).toBe('approved')
      expect((await entries(id)).map(({ codes }) => codes)).toEqual([
        ['schedule_refused', 'picture_unreadable'],
      ])
    })

    it('should outlive a database that fails once', async () => {
      const time = at()
      const id = await scheduled(time)
      vi.spyOn(newsroom.payload.db, 'updateOne').mockRejectedValueOnce(
        new Error('connection reset'),
      )
      expect(await due(time)).toBe(0)
      expect(await stageOf(id)).toBe('scheduled')
      expect(await entries(id)).toEqual([])
      expect(await due(later(time, 15_000))).toBe(1)
      expect(await entries(id)).toHaveLength(1)
    })
  })

  it('should show nobody what was pinned', async () => {
    const id = await scheduled(at())
    const adviser = await newsroom.as('adviser')
    for (const who of [editor, adviser, reporter]) {
      const answer = await who.get(`/api/stories/${id}?depth=0&showHiddenFields=true`)
      expect(answer.status).toBe(200)
      expect(answer.text).not.toMatch(/"pinned"|surroundings/u)
    }
  })
})
