import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MongoClient, type Collection } from 'mongodb'
import { createEditionStore } from '#desk/store/editions/publicEditions.ts'
import { createEditionIndexes } from '#desk/store/editions/editionIndexes.ts'
import type { EditionStore } from '#publishing/edition/editionStore.ts'
import type { CorrectionAsk } from '#publishing/edition/editionStore.ts'
import type { EditionRecord, PublicCorrection } from '#publishing/edition/editionTypes.ts'
import { testDatabaseUrl } from '../../helpers/mongo.ts'
import {
  goneRecord,
  newsroomEdition,
  record,
  reporterEdition,
  sectionEdition,
  storyEdition,
} from '../../unit/publicApi/editions.ts'

let client: MongoClient
let editions: Collection<EditionRecord>
let store: EditionStore

beforeAll(async () => {
  client = await MongoClient.connect(testDatabaseUrl('editions'))
  editions = client.db().collection<EditionRecord>('editions')
  store = createEditionStore(editions)
})
beforeEach(async () => {
  await client.db().dropDatabase()
  await createEditionIndexes(editions)
})
afterAll(async () => {
  await client.db().dropDatabase()
  await client.close()
})

const at = (iso: string) => ({ publishedAt: iso, updatedAt: iso })
const JANUARY = at('2026-01-15T12:00:00.000Z')
const FEBRUARY = at('2026-02-15T12:00:00.000Z')
const MARCH = at('2026-03-15T12:00:00.000Z')
const shelve = (...records: EditionRecord[]) => editions.insertMany(records)
const slugsOf = (batch: { items: { slug: string }[] }) => batch.items.map(({ slug }) => slug)

describe('the stored editions', () => {
  it('should know an address again that is no more, by its hash alone', async () => {
    const known = createEditionStore(editions, (type, slug) => `${type}#${slug}`)
    await shelve(
      record(storyEdition({ slug: 'where-it-is' }), { retired: ['story#where-it-was'] }),
      {
        ...goneRecord('gone:1', 'It came too soon.'),
        retired: ['story#its-last', 'story#its-first'],
        noteAt: 'story#its-last',
      },
    )
    const found = async (slug: string) => await known.storyBySlug(slug)
    expect(await found('where-it-is')).toMatchObject({ state: 'live' })
    expect(await found('where-it-was')).toEqual({ state: 'gone', goneNote: null })
    expect(await found('its-last')).toEqual({ state: 'gone', goneNote: 'It came too soon.' })
    expect(await found('its-first')).toEqual({ state: 'gone', goneNote: null })
    expect(await found('never-was')).toBeNull()
    expect(await known.reporterBySlug('where-it-was')).toBeNull()
    expect(await store.storyBySlug('where-it-was')).toBeNull()
  })

  it('should list live stories newest first, and in exactly the other order on demand', async () => {
    await shelve(
      record(storyEdition({ slug: 'b-same-time', ...FEBRUARY }), { _id: '1' }),
      record(storyEdition({ slug: 'a-same-time', ...FEBRUARY }), { _id: '2' }),
      record(storyEdition({ slug: 'newest', ...MARCH })),
      record(storyEdition({ slug: 'oldest', ...JANUARY })),
      goneRecord('taken-down', null),
    )
    const newest = ['newest', 'a-same-time', 'b-same-time', 'oldest']
    expect(slugsOf(await store.stories({}, 1, 10))).toEqual(newest)
    expect(slugsOf(await store.stories({}, 1, 10, 'oldest'))).toEqual(newest.reverse())
  })

  it('should page without losing or repeating a story', async () => {
    await shelve(
      ...Array.from({ length: 7 }, (_, index) =>
        record(storyEdition({ slug: `s-${index}`, ...FEBRUARY })),
      ),
    )
    const pages = await Promise.all([1, 2, 3, 4].map((page) => store.stories({}, page, 3)))
    expect(pages.map(({ total }) => total)).toEqual([7, 7, 7, 7])
    expect(pages.map(({ items }) => items.length)).toEqual([3, 3, 1, 0])
    expect(new Set(pages.flatMap(slugsOf)).size).toBe(7)
  })

  it.each([
    [{ section: 'sports' }, ['match']],
    [{ tag: 'libraries' }, ['walkout']],
    [{ reporter: 'ana-ruiz' }, ['match']],
    [{ lang: 'es' as const }, ['match']],
    [{ section: 'sports', lang: 'en' as const }, []],
    [{ from: new Date('2026-03-15T12:00:00.000Z') }, ['match']],
    [{ before: new Date('2026-03-15T12:00:00.000Z') }, ['walkout']],
  ])('should filter by %j', async (filter, expected) => {
    await shelve(
      record(storyEdition({ slug: 'walkout', ...FEBRUARY })),
      record(
        storyEdition({
          slug: 'match',
          lang: 'es',
          section: { slug: 'sports', name: 'Sports' },
          tags: [],
          bylines: [{ name: 'Ana Ruiz', slug: 'ana-ruiz', role: 'reported' }],
          ...MARCH,
        }),
      ),
    )
    const batch = await store.stories(filter, 1, 10)
    expect(slugsOf(batch)).toEqual(expected)
    expect(batch.total).toBe(expected.length)
  })

  it('should leave bodies in the database unless they are asked for', async () => {
    await shelve(record(storyEdition()))
    const [lean] = (await store.stories({}, 1, 1)).items
    const [whole] = (await store.stories({}, 1, 1, 'newest', { withBody: true })).items
    expect(lean).not.toHaveProperty('body')
    expect(whole).toEqual(storyEdition())
  })

  it('should tell what is live from what is gone and what never was', async () => {
    await shelve(record(storyEdition({ slug: 'here' })), goneRecord('taken-down', 'Removed.'))
    expect(await store.storyBySlug('here')).toMatchObject({
      state: 'live',
      edition: { slug: 'here' },
    })
    expect(await store.storyBySlug('taken-down')).toEqual({ state: 'gone', goneNote: 'Removed.' })
    expect(await store.storyBySlug('never')).toBeNull()
    expect(await store.reporterBySlug('here')).toBeNull()
  })

  it('should treat a live record without content as gone', async () => {
    await shelve(record(storyEdition({ slug: 'hollow' }), { content: null, goneNote: null }))
    expect(await store.storyBySlug('hollow')).toEqual({ state: 'gone', goneNote: null })
  })

  it('should list profiles like a telephone book, those who graduated last', async () => {
    await shelve(
      record(reporterEdition({ slug: 'z', name: 'Zoe' })),
      record(reporterEdition({ slug: 'a1', name: 'álvaro' })),
      record(reporterEdition({ slug: 'b', name: 'Berta' })),
      record(reporterEdition({ slug: 'a2', name: 'Ada', status: 'graduated' })),
      record(reporterEdition({ slug: 'same-2', name: 'Kit' }), { _id: 'a' }),
      record(reporterEdition({ slug: 'same-1', name: 'Kit' }), { _id: 'b' }),
    )
    expect(slugsOf(await store.reporters(1, 10))).toEqual([
      'a1',
      'b',
      'same-1',
      'same-2',
      'z',
      'a2',
    ])
  })

  it('should list sections in the order of the navigation', async () => {
    await shelve(
      record(sectionEdition({ slug: 'tie-b', order: 2 })),
      record(sectionEdition({ slug: 'tie-a', order: 2 })),
      record(sectionEdition({ slug: 'first', order: -1 })),
    )
    expect(slugsOf(await store.sections(1, 10))).toEqual(['first', 'tie-a', 'tie-b'])
  })

  it('should log the corrections of live stories, newest first', async () => {
    const note = (sequence: number, issuedAt: string): PublicCorrection => ({
      sequence,
      kind: 'correction',
      note: `note ${sequence}`,
      issuedAt,
    })
    await shelve(
      record(
        storyEdition({
          slug: 'b',
          corrections: [note(1, '2026-02-01T00:00:00.000Z'), note(2, '2026-02-03T00:00:00.000Z')],
        }),
      ),
      // The same moment, written with another offset.
      record(storyEdition({ slug: 'a', corrections: [note(1, '2026-02-02T16:00:00-08:00')] })),
      record(storyEdition({ slug: 'clean' })),
      { ...goneRecord('taken-down', null), content: null },
    )
    const log = await store.corrections(1, 2)
    expect(log.total).toBe(3)
    expect(log.items.map(({ story, sequence }) => `${story.slug} ${sequence}`)).toEqual([
      'a 1',
      'b 2',
    ])
    expect(log.items[0]).toEqual({
      ...note(1, '2026-02-02T16:00:00-08:00'),
      story: { slug: 'a', headline: storyEdition().headline, lang: 'en' },
    })
    expect((await store.corrections(2, 2)).items.map(({ sequence }) => sequence)).toEqual([1])
    expect(await store.corrections(9, 2)).toEqual({ total: 3, items: [] })
  })

  it('should log those of a kind, a section and a time', async () => {
    const note = (sequence: number, kind: PublicCorrection['kind']): PublicCorrection => ({
      sequence,
      kind,
      note: `note ${sequence}`,
      issuedAt: `2026-02-0${sequence}T08:00:00.000Z`,
    })
    const sports = { slug: 'sports', name: 'Sports' }
    await shelve(
      record(storyEdition({ slug: 'a', corrections: [note(1, 'correction'), note(2, 'update')] })),
      record(storyEdition({ slug: 'b', section: sports, corrections: [note(3, 'correction')] })),
      record(storyEdition({ slug: 'c', section: null, corrections: [note(4, 'correction')] })),
    )
    const shown = async (filter: CorrectionAsk) => {
      const { items, total } = await store.corrections(1, 10, filter)
      expect(total).toBe(items.length)
      return items.map(({ story, sequence }) => `${story.slug} ${sequence}`)
    }
    expect(await shown({ kind: 'correction' })).toEqual(['c 4', 'b 3', 'a 1'])
    expect(await shown({ section: 'sports' })).toEqual(['b 3'])
    expect(await shown({ section: 'news', kind: 'update' })).toEqual(['a 2'])
    const second = new Date('2026-02-02T08:00:00.000Z')
    const fourth = new Date('2026-02-04T08:00:00.000Z')
    expect(await shown({ from: second, before: fourth })).toEqual(['b 3', 'a 2'])
    expect(await shown({ kind: 'correction', from: fourth })).toEqual(['c 4'])
    expect(await shown({ before: new Date(0) })).toEqual([])
  })

  it('should log the corrections of one language, and in exactly the other order on demand', async () => {
    const note = (sequence: number, day: number): PublicCorrection => ({
      sequence,
      kind: 'correction',
      note: `note ${sequence}`,
      issuedAt: `2026-02-0${day}T08:00:00.000Z`,
    })
    await shelve(
      record(storyEdition({ slug: 'a', corrections: [note(1, 2), note(2, 2)] })),
      record(storyEdition({ slug: 'b', corrections: [note(1, 2)] })),
      record(storyEdition({ slug: 'c', lang: 'es', corrections: [note(1, 3)] })),
    )
    const shown = async (ask: CorrectionAsk) =>
      (await store.corrections(1, 10, ask)).items.map(
        ({ story, sequence }) => `${story.slug} ${sequence}`,
      )
    const newest = ['c 1', 'a 2', 'a 1', 'b 1']
    expect(await shown({})).toEqual(newest)
    expect(await shown({ sort: 'oldest' })).toEqual([...newest].reverse())
    expect(await shown({ lang: 'es' })).toEqual(['c 1'])
  })

  it('should give the front page as it was arranged, of what is live', async () => {
    await shelve(
      record(storyEdition({ slug: 'second' }), { front: 2 }),
      record(storyEdition({ slug: 'first' }), { front: 1 }),
      record(storyEdition({ slug: 'not-arranged' }), { front: null }),
      record(storyEdition({ slug: 'never-arranged' })),
      { ...goneRecord('taken-down', null), front: 3 },
    )
    const front = await store.front()
    expect(front.map(({ slug }) => slug)).toEqual(['first', 'second'])
    expect(front[0]).not.toHaveProperty('body')
  })

  it('should know the live translations of a story, and none of a story without a pair', async () => {
    await shelve(
      record(storyEdition({ slug: 'walkout' }), { pair: 'p1' }),
      record(storyEdition({ slug: 'salen', lang: 'es', headline: 'Salen' }), { pair: 'p1' }),
      record(storyEdition({ slug: 'other', lang: 'es' }), { pair: 'p2' }),
      { ...goneRecord('taken-down', null), pair: 'p1' },
      record(sectionEdition({ slug: 'news' })),
    )
    expect(await store.storyBySlug('walkout')).toMatchObject({ pair: 'p1' })
    expect(await store.translations('p1', 'walkout')).toEqual([
      { slug: 'salen', lang: 'es', headline: 'Salen' },
    ])
    expect(await store.sectionBySlug('news')).toMatchObject({ state: 'live', pair: null })
    expect(await store.sectionBySlug('walkout')).toBeNull()
  })

  it('should have an empty log while there is nothing to correct', async () => {
    expect(await store.corrections(1, 10)).toEqual({ total: 0, items: [] })
  })

  it('should know the newsroom once it has been published', async () => {
    expect(await store.newsroom()).toBeNull()
    await shelve(record(newsroomEdition()))
    expect(await store.newsroom()).toEqual(newsroomEdition())
  })

  it('should serve a picture only while a live edition shows it', async () => {
    await shelve(
      record(storyEdition(), {
        media: ['p1-480.webp', 'p1-960.webp'],
        formerMedia: ['p0-480.webp', 'p3-480.webp'],
      }),
      { ...goneRecord('taken-down', null), media: ['p2-480.webp'] },
      record(storyEdition({ slug: 'shows-it-still' }), { media: ['p3-480.webp'] }),
    )
    const states = () =>
      Promise.all(
        ['p1-960.webp', 'p0-480.webp', 'p2-480.webp', 'p3-480.webp', 'p1'].map((name) =>
          store.mediaState(name),
        ),
      )
    expect(await states()).toEqual(['live', 'gone', 'gone', 'live', 'unknown'])
    await editions.updateOne({ slug: 'students-walk-out' }, { $set: { state: 'gone' } })
    expect(await states()).toEqual(['gone', 'gone', 'gone', 'live', 'unknown'])
  })

  it('should hold one edition at an address', async () => {
    await shelve(record(storyEdition()))
    await expect(shelve(record(storyEdition()))).rejects.toThrow(/E11000/)
    await expect(
      shelve(record(reporterEdition({ slug: 'students-walk-out' }))),
    ).resolves.toBeTruthy()
  })

  it('should find what is asked for through an index, and bear being asked for it twice', async () => {
    await createEditionIndexes(editions)
    await shelve(record(storyEdition()))
    const queries = [
      {
        filter: { type: 'story', state: 'live', section: 'news' },
        sort: { publishedAt: -1, slug: 1 },
      },
      {
        filter: { type: 'story', state: 'live', tags: 'libraries' },
        sort: { publishedAt: 1, slug: -1 },
      },
      { filter: { media: 'p1', state: 'live' }, sort: {} },
      {
        filter: { type: 'story', state: 'live', front: { $gt: 0 } },
        sort: { front: 1, slug: 1 },
      },
      { filter: { type: 'story', state: 'live', pair: 'p1' }, sort: {} },
      {
        filter: {
          type: 'story',
          state: 'live',
          section: 'news',
          'content.corrections.0': { $exists: true },
        },
        sort: {},
      },
    ] as const
    for (const { filter, sort } of queries) {
      const plan = JSON.stringify(
        await editions
          .find({ ...filter })
          .sort({ ...sort })
          .explain('queryPlanner'),
      )
      const winning = plan.slice(plan.indexOf('"winningPlan"'), plan.indexOf('"rejectedPlans"'))
      expect(winning).toContain('"IXSCAN"')
      expect(winning).not.toContain('"SORT"')
    }
  })
})
