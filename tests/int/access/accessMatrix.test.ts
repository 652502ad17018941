import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildConfig, createLocalReq, type SanitizedConfig } from 'payload'
import { editionsOf } from '#desk/editionShelf.ts'
import { keepWithheld } from '#desk/keepWithheld.ts'
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

/** Payload's own: preferences and locks of the panel, and storage that no API reaches. */
const PAYLOADS_OWN = [
  'payload-kv',
  'payload-locked-documents',
  'payload-migrations',
  'payload-preferences',
]
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

  it('should keep Payload’s own storage out of reach for everyone', async () => {
    for (const slug of ['payload-kv', 'payload-migrations']) {
      for (const who of Object.values(people)) {
        for (const answer of [await who.get(`/api/${slug}`), await who.post(`/api/${slug}`, {})]) {
          expect([403, 404]).toContain(answer.status)
        }
      }
    }
  })
})
