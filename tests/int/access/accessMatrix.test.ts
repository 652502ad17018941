import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildConfig, createLocalReq, type SanitizedConfig } from 'payload'
import { editionsOf } from '../../helpers/databaseRows.ts'
import { keepWithheld } from '#desk/registry/withheldNamesStore.ts'
import { serversFields } from '#desk/requests/dropServerFields.ts'
import { type Caller, openNewsroom, type TestNewsroom } from '../../helpers/newsroom.ts'
import { uploadPhoto } from '../../helpers/photos.ts'
import {
  enterMinor,
  publishWithWarnings,
  setUpDesk,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

const ACTIONS = ['create', 'read', 'update', 'delete', 'readVersions'] as const
type Action = (typeof ACTIONS)[number]

/**
 * Who may do what: R reporters, E editors, A advisers; r reporters on their own records alone. What is not listed is refused. A collection that
 * is missing here fails the test: write its row, and think while you do.
 */
const MATRIX: Record<string, Partial<Record<Action, string>>> = {
  stories: { create: 'REA', read: 'rEA', update: 'rEA', readVersions: 'rEA' },
  people: { create: 'REA', read: 'rEA', update: 'rEA', delete: 'A', readVersions: 'EA' },
  schools: { create: 'EA', read: 'REA', update: 'EA', delete: 'A' },
  phrases: { create: 'EA', read: 'REA', update: 'EA', delete: 'EA' },
  photos: { create: 'REA', read: 'rEA', update: 'rEA' },
  reporters: { create: 'EA', read: 'REA', update: 'rEA', readVersions: 'EA' },
  sections: { create: 'EA', read: 'REA', update: 'EA' },
  corrections: { read: 'EA' },
  editions: { read: 'EA' },
  activity: { read: 'EA' },
  receipts: { read: 'EA' },
  outbox: { read: 'EA' },
  withheldNames: {},
  users: { create: 'A', read: 'rEA', update: 'rA', delete: 'A' },
}

/** Payload's own: preferences of the panel, and storage that no API reaches. Of locks there is none. */
const PAYLOADS_OWN = ['payload-kv', 'payload-migrations', 'payload-preferences']
/** ... and what it would add with locks and jobs. */
const NOT_THERE = ['payload-locked-documents', 'payload-jobs']
const NOWHERE = '507f1f77bcf86cd799439011'

describe('who may do what', () => {
  let newsroom: TestNewsroom
  let config: SanitizedConfig
  /** Two reporters: what the first made is not the second’s. */
  let people: { reporter: Caller; other: Caller; editor: Caller; adviser: Caller }
  /** A record of each collection: the reporter’s own where a reporter can have one. */
  const records = new Map<string, string>()

  beforeAll(async () => {
    newsroom = await openNewsroom()
    config = newsroom.payload.config
    const reporter = await newsroom.as('reporter')
    const other = await newsroom.as('reporter', 'Another reporter')
    const editor = await newsroom.as('editor')
    const adviser = await newsroom.as('adviser')
    people = { reporter, other, editor, adviser }
    const desk = await setUpDesk(editor, reporter.id)
    const story = await writeStory(reporter, desk, {
      headline: 'Library stays open late',
      dek: '',
      body: 'The library stays open until nine on weekdays.',
    })
    await verb(reporter, story.id, 'submit')
    await verb(editor, story.id, 'approve')
    await publishWithWarnings(editor, story.id)
    await publishWithWarnings(editor, story.id, 'correct', {
      kind: 'clarification',
      note: 'The library closes at six on holidays.',
    })
    // An address where nobody listens: what is queued stays queued.
    const webhooks = [{ url: 'http://127.0.0.1:9/hook' }]
    expect((await adviser.post('/api/globals/newsroom', { webhooks })).status).toBe(200)
    const away = await enterMinor(reporter, desk, 'Bartholomew Inchbald')
    const { updatedAt } = (await editor.get(`/api/people/${away}`)).json
    const receipt = await editor.post(`/api/people/${away}/take-down`, {
      updatedAt,
      reason: 'request',
    })
    expect(receipt.status).toBe(200)
    const own = await writeStory(reporter, desk, { people: [await enterMinor(reporter, desk)] })
    const phrase = await editor.post('/api/phrases', { text: 'Golden Bell' })
    const first = async (slug: string) =>
      (await editor.get(`/api/${slug}?limit=1&depth=0`)).json.docs[0].id as string
    records
      .set('stories', own.id)
      .set('people', await first('people'))
      .set('schools', desk.school)
      .set('sections', desk.section)
      .set('reporters', desk.reporter)
      .set('phrases', phrase.json.doc.id)
      .set('photos', await uploadPhoto(reporter))
      .set('users', reporter.id)
      .set('corrections', await first('corrections'))
      .set('activity', await first('activity'))
      .set('receipts', await first('receipts'))
      .set('outbox', await first('outbox'))
      .set('withheldNames', await keptRow())
      .set('editions', String((await editionsOf(newsroom.payload).findOne({ type: 'story' }))?._id))
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })

  /** A row that no story made, so that there is one to be refused. */
  async function keptRow(): Promise<string> {
    const req = await createLocalReq({}, newsroom.payload)
    const described = {
      fullName: 'Ottoline Vandersmit',
      kind: 'student',
      age: 15,
      grade: '10',
    } as const
    const nothing = { school: null, pronouns: null, publishedReason: null }
    const descriptor = { first: null, later: null }
    const row = {
      ...{ story: NOWHERE, person: NOWHERE, names: ['Ottoline Vandersmit'], handles: [] },
      described: { ...described, ...nothing, descriptor },
    }
    await keepWithheld(req, [row], [])
    const kept = newsroom.payload.db.connection.collection('withheldNames')
    return String((await kept.findOne({ story: NOWHERE }))?._id)
  }

  it('should have a row here for every collection there is', () => {
    expect(config.collections.map(({ slug }) => slug).sort()).toEqual(
      [...Object.keys(MATRIX), ...PAYLOADS_OWN].sort(),
    )
    expect(config.globals.map(({ slug }) => slug)).toEqual(['frontPage', 'newsroom'])
    expect([...records.keys()].sort()).toEqual(Object.keys(MATRIX).sort())
  })

  it('should have written out every access rule, leaving none to Payload’s default', async () => {
    const bare = await buildConfig({
      secret: 'only to see what Payload fills in',
      db: { init: () => ({}) } as never,
      collections: [{ slug: 'bare', auth: true, fields: [] }],
      globals: [{ slug: 'bareGlobal', fields: [] }],
      admin: { user: 'bare' },
    })
    const defaults = new Set<unknown>([
      ...Object.values(bare.collections.find(({ slug }) => String(slug) === 'bare')?.access ?? {}),
      ...Object.values(bare.globals[0]?.access ?? {}),
    ])
    expect(defaults.size).toBeGreaterThan(0)
    const missing = [
      ...config.collections
        .filter(({ slug }) => !PAYLOADS_OWN.includes(slug))
        .flatMap((collection) => {
          const keys = [...ACTIONS, ...(collection.auth ? (['admin', 'unlock'] as const) : [])]
          return keys
            .map((key) => [`${collection.slug}.${key}`, collection.access[key]] as const)
            .filter(([, rule]) => typeof rule !== 'function' || defaults.has(rule))
            .map(([key]) => key)
        }),
      ...config.globals.flatMap((global) =>
        (['read', 'update', 'readVersions'] as const)
          .map((key) => [`${global.slug}.${key}`, global.access[key]] as const)
          .filter(([, rule]) => typeof rule !== 'function' || defaults.has(rule))
          .map(([key]) => key),
      ),
    ]
    expect(missing).toEqual([])
  })

  /** What somebody gets for an action: 'yes', 'no', or the status where it is neither. */
  async function tried(who: Caller, slug: string, action: Action): Promise<string> {
    const id = records.get(slug) ?? NOWHERE
    const at = `/api/${slug}`
    switch (action) {
      case 'create': {
        // Nothing required is there, so that whoever may create is told so: nothing is made.
        const { status } = await who.post(at, {})
        return status === 400 ? 'yes' : status === 403 ? 'no' : String(status)
      }
      case 'read': {
        const one = await who.get(`${at}/${id}?depth=0`)
        const list = await who.get(`${at}?limit=100&depth=0`)
        const listed =
          list.status === 200 && list.json.docs.some((doc: { id: string }) => doc.id === id)
        if (one.status === 200 && listed) return 'yes'
        return [403, 404].includes(one.status) && !listed
          ? 'no'
          : `${one.status}, listed: ${listed}`
      }
      case 'update': {
        const { status } = await who.patch(`${at}/${id}`, {})
        return status === 200 ? 'yes' : status === 403 || status === 404 ? 'no' : String(status)
      }
      case 'delete': {
        // Only those who may are told that there is nothing to delete.
        const { status } = await who.del(`${at}/${NOWHERE}`)
        return status === 404 ? 'yes' : status === 403 ? 'no' : String(status)
      }
      case 'readVersions': {
        const { status, json } = await who.get(`${at}/versions?where[parent][equals]=${id}`)
        if (status === 200) return json.totalDocs > 0 ? 'yes' : 'no'
        return status === 403 || status === 404 ? 'no' : String(status)
      }
    }
  }

  const rows = Object.entries(MATRIX).flatMap(([slug, row]) =>
    ACTIONS.map((action) => [slug, action, row[action] ?? ''] as const),
  )
  it.each(rows)('should let %s be used for %s by: %s', async (slug, action, who) => {
    const expected = {
      stranger: 'no',
      reporter: /[Rr]/u.test(who) ? 'yes' : 'no',
      other: who.includes('R') ? 'yes' : 'no',
      editor: who.includes('E') ? 'yes' : 'no',
      adviser: who.includes('A') ? 'yes' : 'no',
    }
    const found = {
      stranger: await tried(newsroom.stranger, slug, action),
      reporter: await tried(people.reporter, slug, action),
      other: await tried(people.other, slug, action),
      editor: await tried(people.editor, slug, action),
      adviser: await tried(people.adviser, slug, action),
    }
    expect(found).toEqual(expected)
  })

  const statuses = (act: (who: Caller) => Promise<{ status: number }>) => {
    const { reporter, editor, adviser } = people
    return Promise.all(
      [newsroom.stranger, reporter, editor, adviser].map(async (who) => (await act(who)).status),
    )
  }

  it('should let editors arrange the front page, and the staff read how', async () => {
    expect(await statuses((who) => who.get('/api/globals/frontPage'))).toEqual([403, 200, 200, 200])
    expect(await statuses((who) => who.post('/api/globals/frontPage', { stories: [] }))).toEqual([
      403, 403, 200, 200,
    ])
  })

  it('should keep the newsroom’s settings to the adviser, for the staff to read', async () => {
    expect(await statuses((who) => who.get('/api/globals/newsroom'))).toEqual([403, 200, 200, 200])
    expect(
      await statuses((who) => who.post('/api/globals/newsroom', { tagline: 'By students.' })),
    ).toEqual([403, 403, 403, 200])
  })

  it('should let an adviser alone unlock an account', async () => {
    const { reporter, editor, adviser } = people
    const { email } = (await adviser.get(`/api/users/${reporter.id}`)).json
    const unlock = async (who: Caller) => (await who.post('/api/users/unlock', { email })).status
    expect([await unlock(newsroom.stranger), await unlock(reporter), await unlock(editor)]).toEqual(
      [403, 403, 403],
    )
    expect(await unlock(adviser)).toBe(200)
  })

  it('should not let a bulk edit reach what its writer may not edit', async () => {
    const before = await people.editor.get(`/api/people/${records.get('people')}?depth=0`)
    await people.other.patch('/api/people?where[id][exists]=true', { grade: '6' })
    const after = await people.editor.get(`/api/people/${records.get('people')}?depth=0`)
    expect(after.json).toEqual(before.json)
  })

  /** Every way there is to a record, by its collection and id, without one that would change it. */
  const ways = (who: Caller, at: string, id: string) => [
    () => who.get(`${at}/${id}?depth=0`),
    () => who.post(`${at}/access/${id}`, {}),
    () => who.post(`${at}/access/${id}`, { id, title: 'x' }),
    () => who.post(`${at}/ACCESS/${id}`, {}),
    () => who.patch(`${at}/${id}`, {}),
    () => who.del(`${at}/${id}`),
    () => who.post(`${at}/${id}/duplicate`, {}),
    () => who.get(`${at}/versions/${id}`),
    () => who.post(`${at}/versions/${id}`, {}),
    () => who.get(`${at}/versions?where[parent][equals]=${id}`),
    () => who.get(`${at}?where[id][equals]=${id}&depth=0`),
    () => who.get(`${at}/count?where[id][equals]=${id}`),
  ]

  it.each(Object.keys(MATRIX))(
    'should answer a record of %s that may not be read like one that is not there',
    async (slug) => {
      const id = records.get(slug) ?? ''
      const at = `/api/${slug}`
      for (const who of [newsroom.stranger, ...Object.values(people)]) {
        if ((await tried(who, slug, 'read')) === 'yes') continue
        const there = ways(who, at, id)
        const missing = ways(who, at, NOWHERE)
        for (const [way, ask] of there.entries()) {
          const answer = await ask()
          const other = await missing[way]?.()
          expect([way, answer.status, answer.text.replaceAll(id, 'ID')]).toEqual([
            way,
            other?.status,
            other?.text.replaceAll(NOWHERE, 'ID'),
          ])
        }
      }
    },
  )

  it('should still tell the panel what its user may do with what they read', async () => {
    const story = records.get('stories') ?? ''
    const own = await people.reporter.post(`/api/stories/access/${story}`, {})
    expect([own.status, own.json.read?.permission, own.json.update?.permission]).toEqual([
      200,
      true,
      true,
    ])
    const editors = await people.editor.post(`/api/people/access/${records.get('people')}`, {})
    expect([editors.status, editors.json.update]).toEqual([200, true])
    expect((await people.editor.post('/api/people/access', {})).status).toBe(200)
  })

  it.each([...PAYLOADS_OWN, ...NOT_THERE])(
    'should keep %s out of reach for everyone, but one’s own preferences by their key',
    async (slug) => {
      const at = `/api/${slug}`
      const preferences = slug === 'payload-preferences'
      for (const who of [newsroom.stranger, ...Object.values(people)]) {
        const all = ways(who, at, NOWHERE)
        const closed = preferences ? all.filter((_, way) => ![0, 5].includes(way)) : all
        const answers = [
          await who.get(at),
          await who.post(at, {
            key: 'nav',
            value: {},
            user: { relationTo: 'users', value: NOWHERE },
          }),
          await who.patch(`${at}?where[id][exists]=true`, {}),
          await who.del(`${at}?where[id][exists]=true`),
          ...(await Promise.all(closed.map((ask) => ask()))),
        ]
        for (const { status } of answers) expect([403, 404]).toContain(status)
      }
    },
  )

  it('should keep a preference to whoever set it', async () => {
    const { reporter, other, editor } = people
    const at = '/api/payload-preferences/nav'
    const value = { open: true }
    expect((await editor.post(at, { value: { open: false } })).status).toBe(200)
    const set = { value, user: { relationTo: 'users', value: editor.id }, key: 'stories-list' }
    expect((await reporter.post(at, set)).status).toBe(200)
    expect((await reporter.get(at)).json).toMatchObject({ value, key: 'nav' })
    expect((await editor.get(at)).json).toMatchObject({ value: { open: false } })
    const id = (await editor.get(at)).json.id as string
    expect((await other.get(at)).json.value).toBeNull()
    expect((await other.get(`/api/payload-preferences/${id}`)).json.value).toBeNull()
    expect((await other.del(at)).status).toBe(404)
    expect((await other.del(`/api/payload-preferences/${id}`)).status).toBe(404)
    expect((await other.patch(`/api/payload-preferences/${id}`, { value })).status).toBe(404)
    expect((await editor.get(at)).json).toMatchObject({ value: { open: false } })
  })

  it.each(Object.keys(MATRIX).filter((slug) => MATRIX[slug]?.update))(
    'should believe nothing that is sent for what the server writes itself in %s',
    async (slug) => {
      const id = records.get(slug) ?? ''
      const names = serversFields(
        config.collections.find((each) => String(each.slug) === slug) as never,
      )
      const stored = async () => {
        const doc = await newsroom.payload.db.findOne<Record<string, unknown> & { id: string }>({
          collection: slug as never,
          where: { id: { equals: id } },
        })
        return doc ?? { id: '' }
      }
      const before = await stored()
      const sent = Object.fromEntries(
        names.map((name) => {
          const value = before[name]
          if (/At$|Until$|Expiration$/u.test(name)) return [name, '1999-12-31T00:00:00.000Z']
          if (typeof value === 'number') return [name, 7]
          return [name, name === 'id' || name === '_id' ? NOWHERE : 'sent-by-hand.jpg']
        }),
      )
      const { sessions, sizes, updatedAt, ...rest } = sent
      const answer = await people.adviser.patch(`/api/${slug}/${id}`, rest)
      expect([answer.status, answer.json.code]).toEqual([200, undefined])
      const list = { sessions: [{ id: 'planted', expiresAt: '2999-12-31T00:00:00.000Z' }] }
      await people.adviser.patch(`/api/${slug}/${id}`, list)
      const after = await stored()
      expect([sessions, sizes, updatedAt]).toHaveLength(3)
      for (const name of names.filter((each) => each !== 'updatedAt')) {
        expect([name, after[name]]).toEqual([name, before[name]])
      }
      expect(String(after.updatedAt) > '2000').toBe(true)
    },
  )
})
