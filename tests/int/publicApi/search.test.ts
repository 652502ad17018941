import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MongoClient, type Collection } from 'mongodb'
import { createEditionStore } from '#desk/store/editions/publicEditions.ts'
import { createEditionIndexes } from '#desk/store/editions/editionIndexes.ts'
import type { EditionStore } from '#publishing/edition/editionStore.ts'
import type { StoryFilter, StorySort } from '#publishing/edition/editionStore.ts'
import type { EditionRecord, StoryEdition } from '#publishing/edition/editionTypes.ts'
import { searchText } from '#publicApi/search/searchTokens.ts'
import { testDatabaseUrl } from '../../helpers/mongo.ts'
import { goneRecord, record, storyEdition, words } from '../../unit/publicApi/editions.ts'

let client: MongoClient
let editions: Collection<EditionRecord>
let store: EditionStore

beforeAll(async () => {
  client = await MongoClient.connect(testDatabaseUrl('search'))
  editions = client.db().collection<EditionRecord>('editions')
  await createEditionIndexes(editions)
  store = createEditionStore(editions)
})
beforeEach(async () => {
  await editions.deleteMany({})
})
afterAll(async () => {
  await client.db().dropDatabase()
  await client.close()
})

/** A story of a few words, without the picture and topics that other tests need. */
const story = (slug: string, headline: string, body: string, change: Partial<StoryEdition> = {}) =>
  storyEdition({
    slug,
    headline,
    dek: '',
    dateline: '',
    tags: [],
    bylines: [],
    leadPhoto: null,
    body: [{ type: 'paragraph', children: [words(body)] }],
    ...change,
  })
const shelve = (...stories: StoryEdition[]) =>
  editions.insertMany(stories.map((edition) => record(edition)))
const spanish = { lang: 'es' } as const

async function found(asked: string, filter: StoryFilter = {}, sort?: StorySort) {
  const { items, total } = await store.search(filter, searchText(asked), 1, 100, sort)
  expect(total).toBe(items.length)
  return items.map(({ edition }) => edition.slug)
}

describe('search over editions', () => {
  it.each([
    ['walkout', ['walkout']],
    ['WALKOUTS', ['walkout']],
    ['protesting', ['walkout']],
    ['student', ['walkout']],
    ['educacion', ['marcha']],
    ['Educación', ['marcha']],
    ['educaciones', ['marcha']],
    ['estudiantes', ['marcha']],
    ['estudiante', ['marcha']],
    ['canciones', ['marcha']],
    ['cancion', ['marcha']],
    ['nino', ['marcha']],
    ['Andres', ['cafe']],
    ['andrés', ['cafe']],
    ['cafe', ['cafe']],
    ['CAFÉS', ['cafe']],
    ['Zoe', ['cafe']],
    ['Zoë', ['cafe']],
    ['the', []],
    ['mireya', []],
    ['"', []],
    ['-', []],
    ['-walkout', []],
    ['"" "', []],
    ['$where', []],
    ['{"$gt":""}', []],
    ['\\', []],
    ['🙂', []],
  ])('should find by %s what is meant', async (asked, expected) => {
    await shelve(
      story('walkout', 'Walkout at Garfield', 'Two hundred students protested outside.'),
      story('marcha', 'La marcha', 'Un niño de la educación pública; sus canciones.', {
        ...spanish,
        dek: 'Los estudiantes salen.',
      }),
      story('cafe', 'The Café Andrés opens', 'Its owner is Zoe.'),
      story('other', 'Board meets', 'Nothing to see.'),
    )
    expect(await found(asked)).toEqual(expected)
  })

  it('should stem a word as the language of each story does, in one list', async () => {
    await shelve(
      story('english', 'Elections', 'An election.'),
      story('spanish', 'Elecciones', 'Una elección en el barrio, o election.', spanish),
    )
    expect(await found('election')).toEqual(['english', 'spanish'])
    expect(await found('elecciones')).toEqual(['spanish'])
    expect(await found('election', { lang: 'es' })).toEqual(['spanish'])
    expect(await found('election', { lang: 'en' })).toEqual(['english'])
  })

  it('should read phrases and unwanted words, with marks and without', async () => {
    await shelve(
      story('both', 'Library hours cut', 'The board met.'),
      story('apart', 'Library', 'It opens for fewer hours.'),
      story('accents', 'Día del Árbol', 'Se plantó un árbol.', spanish),
    )
    expect(await found('"library hours"')).toEqual(['both'])
    expect((await found('library')).sort()).toEqual(['apart', 'both'])
    expect(await found('library -board')).toEqual(['apart'])
    expect(await found('library -"hours cut"')).toEqual(['apart'])
    expect(await found('"dia del arbol"')).toEqual(['accents'])
    expect(await found('árbol -plantó')).toEqual([])
    expect(await found('arbol -planto')).toEqual([])
  })

  it('should put the headline before the dek, the dek before the rest, and then the newest', async () => {
    const at = (day: string) => ({ publishedAt: `2026-02-${day}T08:00:00.000Z` })
    await shelve(
      story('in-body', 'A', 'The mural is done by all of them at last.', at('04')),
      story('in-dek', 'B', 'Nothing.', { dek: 'About the mural.', ...at('03') }),
      story('in-headline', 'A mural', 'Nothing.', at('01')),
      story('b-same', 'A', 'Paint paint.', at('02')),
      story('a-same', 'A', 'Paint paint.', at('02')),
      story('newer', 'A', 'Paint paint.', at('05')),
    )
    expect(await found('mural')).toEqual(['in-headline', 'in-dek', 'in-body'])
    expect(await found('mural', {}, 'newest')).toEqual(['in-body', 'in-dek', 'in-headline'])
    expect(await found('mural', {}, 'oldest')).toEqual(['in-headline', 'in-dek', 'in-body'])
    expect(await found('paint')).toEqual(['newer', 'a-same', 'b-same'])
  })

  it('should page what both languages hold, without losing or repeating a story', async () => {
    await shelve(
      ...Array.from({ length: 4 }, (_, at) => story(`en-${at}`, 'Mural', 'One.')),
      ...Array.from({ length: 3 }, (_, at) => story(`es-${at}`, 'Mural', 'Uno.', spanish)),
    )
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => store.search({}, searchText('mural'), page, 3)),
    )
    expect(pages.map(({ total }) => total)).toEqual([7, 7, 7, 7])
    expect(pages.map(({ items }) => items.length)).toEqual([3, 3, 1, 0])
    const slugs = pages.flatMap(({ items }) => items.map(({ edition }) => edition.slug))
    expect(new Set(slugs).size).toBe(7)
  })

  it('should narrow a search by every other filter', async () => {
    await shelve(
      story('news', 'Mural', 'One.', {
        tags: [{ slug: 'art', name: 'Art' }],
        bylines: [{ name: 'Ana Ruiz', slug: 'ana-ruiz', role: 'reported' }],
        publishedAt: '2026-02-01T08:00:00.000Z',
      }),
      story('arts', 'Mural', 'Two.', {
        section: { slug: 'arts', name: 'Arts' },
        publishedAt: '2026-03-01T08:00:00.000Z',
      }),
    )
    expect(await found('mural', { section: 'arts' })).toEqual(['arts'])
    expect(await found('mural', { tag: 'art' })).toEqual(['news'])
    expect(await found('mural', { reporter: 'ana-ruiz' })).toEqual(['news'])
    expect(await found('mural', { from: new Date('2026-02-15') })).toEqual(['arts'])
    expect(await found('mural', { before: new Date('2026-02-15') })).toEqual(['news'])
    expect(await found('"Ana Ruiz"')).toEqual(['news'])
    expect(await found('art', { section: 'sports' })).toEqual([])
  })

  it('should find nothing in what is gone, and nothing by words that stand outside the words', async () => {
    await shelve(story('here', 'Mural', 'One.'))
    const stained = {
      ...record(story('stained', 'Another', 'Nothing.')),
      internalNotes: 'Quintero',
      goneNote: 'Quintero',
    }
    await editions.insertMany([
      stained,
      goneRecord('taken-down', 'Quintero mural'),
      { ...record(story('half-gone', 'Mural', 'One.')), state: 'gone' },
      { ...record(story('hollow', 'Mural', 'One.')), content: null },
    ])
    expect(await found('Quintero')).toEqual([])
    const { items } = await store.search({}, searchText('mural'), 1, 10)
    expect(items.map(({ edition }) => edition.slug)).toEqual(['here'])
  })

  it('should order and count alike whatever other editions there are', async () => {
    await shelve(
      story('a', 'Mural', 'Mural in the gym.'),
      story('b', 'Gym', 'A mural, and the gym once more.'),
    )
    const before = await found('mural gym')
    await editions.insertMany(
      Array.from({ length: 30 }, (_, at) => ({
        ...record(story(`gone-${at}`, 'Gym gym gym', 'Gym.')),
        state: 'gone' as const,
      })),
    )
    expect(await found('mural gym')).toEqual(before)
  })

  it('should not be led astray by other fields that are called language', async () => {
    const odd = record(story('odd', 'Mural', 'One.'))
    await editions.insertOne({
      ...odd,
      content: { ...odd.content, language: 'klingon' },
      other: { language: 'klingon' },
    } as unknown as EditionRecord)
    expect(await found('murals')).toEqual(['odd'])
  })

  it('should leave bodies in the database unless they are asked for', async () => {
    await shelve(story('a', 'Mural', 'One.'))
    const [lean] = (await store.search({}, searchText('mural'), 1, 1)).items
    const [whole] = (
      await store.search({}, searchText('mural'), 1, 1, 'relevance', { withBody: true })
    ).items
    expect(lean?.edition).not.toHaveProperty('body')
    expect(whole?.edition).toHaveProperty('body')
    expect(whole?.words.headline).toBe('Mural')
  })
})
