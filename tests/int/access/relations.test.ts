import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flattenAllFields, type Block, type Field, type FlattenedField } from 'payload'
import { buildNewsroomConfig } from '#config.ts'
import { type Caller, openNewsroom, type TestNewsroom } from '../../helpers/newsroom.ts'
import { uploadPhoto } from '../../helpers/photos.ts'
import { type Desk, enterMinor, setUpDesk, writeStory } from '../../helpers/stories.ts'

/** A relation of a collection, and what to send so that an id stands in it. */
interface Row {
  at: string
  relationTo: string
  send: (id: string) => object
}

const rootOf = (node: object) => ({
  root: {
    type: 'root',
    direction: 'ltr',
    format: '',
    indent: 0,
    version: 1,
    children: [node],
  },
})

const COMMON = { version: 1, format: '' }

/** Blocks that the text’s editor knows, and nodes that it does not: a client may send any. */
function rowsOfText(field: FlattenedField & { type: 'richText' }): Row[] {
  const { editorConfig } = field.editor as unknown as {
    editorConfig: { features: { getSubFields: Map<string, (args: object) => Field[]> } }
  }
  const [holder] = (editorConfig.features.getSubFields.get('block')?.({}) ?? []) as {
    blocks: Block[]
  }[]
  const inBlocks = (holder?.blocks ?? []).flatMap((block) =>
    rowsOf(flattenAllFields({ fields: block.fields })).map((row) => ({
      ...row,
      at: `${block.slug}.${row.at}`,
      send: (id: string) =>
        rootOf({
          ...COMMON,
          type: 'block',
          fields: { id: 'aaaaaaaaaaaaaaaaaaaaaaaa', blockType: block.slug, ...row.send(id) },
        }),
    })),
  )
  const nodes = ['people', 'stories', 'photos'].flatMap((relationTo): Row[] => [
    {
      at: `upload of ${relationTo}`,
      relationTo,
      send: (value) => rootOf({ ...COMMON, type: 'upload', relationTo, value, fields: {} }),
    },
    {
      at: `relationship to ${relationTo}`,
      relationTo,
      send: (value) => rootOf({ ...COMMON, type: 'relationship', relationTo, value }),
    },
    {
      at: `link to ${relationTo}`,
      relationTo,
      send: (value) =>
        rootOf({
          ...COMMON,
          type: 'link',
          children: [],
          fields: { linkType: 'internal', doc: { relationTo, value } },
        }),
    },
  ])
  return [...inBlocks, ...nodes]
}

function rowsOf(fields: readonly FlattenedField[]): Row[] {
  return fields.flatMap((field): Row[] => {
    const inside = (rows: Row[], wrap: (data: object) => unknown): Row[] =>
      rows.map(({ at, relationTo, send }) => ({
        at: `${field.name}.${at}`,
        relationTo,
        send: (id) => ({ [field.name]: wrap(send(id)) }),
      }))
    switch (field.type) {
      case 'relationship':
      case 'upload':
        return [field.relationTo].flat().map((relationTo) => ({
          at: field.name,
          relationTo,
          send: (id) => ({ [field.name]: field.hasMany === true ? [id] : id }),
        }))
      case 'group':
      case 'tab':
        return inside(rowsOf(field.flattenedFields), (data) => data)
      case 'array':
        return inside(rowsOf(field.flattenedFields), (data) => [data])
      case 'richText':
        return inside(rowsOfText(field), (data) => data)
      default:
        return []
    }
  })
}

const config = await buildNewsroomConfig(process.cwd(), {
  NODE_ENV: 'test',
  PAYLOAD_SECRET: 'only to read the collections of',
})
/** Payload’s own storage is another matter. */
const rows = [
  ...config.collections
    .filter(({ slug }) => !slug.startsWith('payload-'))
    .flatMap(({ slug, flattenedFields }) =>
      rowsOf(flattenedFields).map((row) => [slug as string, row.at, row] as const),
    ),
  ...config.globals.flatMap(({ slug, flattenedFields }) =>
    rowsOf(flattenedFields).map((row) => [`globals/${slug}`, row.at, row] as const),
  ),
]

const NOWHERE = '507f1f77bcf86cd799439011'

describe('relations take only what their writer may read', () => {
  let newsroom: TestNewsroom
  let desk: Desk
  let people: { reporter: Caller; editor: Caller; adviser: Caller }
  let colleague: Caller
  const own = new Map<string, string>()
  const theirs = new Map<string, string>()

  beforeAll(async () => {
    newsroom = await openNewsroom()
    const reporter = await newsroom.as('reporter')
    colleague = await newsroom.as('reporter', 'A colleague')
    const editor = await newsroom.as('editor')
    const adviser = await newsroom.as('adviser')
    people = { reporter, editor, adviser }
    desk = await setUpDesk(editor, reporter.id)
    const story = { bylines: [], headline: 'Rain on Monday', body: 'It rained.' }
    own
      .set('stories', (await writeStory(reporter, desk, story)).id)
      .set('people', await enterMinor(reporter, desk, 'Odalys Pemberton'))
      .set('photos', await uploadPhoto(reporter))
      .set('reporters', desk.reporter)
      .set('sections', desk.section)
      .set('schools', desk.school)
      .set('users', reporter.id)
    theirs
      .set('stories', (await writeStory(colleague, desk, story)).id)
      .set('people', await enterMinor(colleague, desk, 'Wren Castellane'))
      .set('photos', await uploadPhoto(colleague))
      .set('users', colleague.id)
    expect(own.get('photos')).not.toBe(theirs.get('photos'))
    // A first save fills in what a record lacks: afterwards, nothing that is left out changes it.
    for (const [slug, id] of own) await adviser.patch(`/api/${slug}/${id}`, {})
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const stands = async (address: string) => {
    const read = await people.adviser.get(`${address}?depth=0`)
    return { ...read.json, updatedAt: null }
  }

  it('should be a table of every relation', () => {
    const found = rows.map(([slug, at]) => `${slug}.${at}`)
    expect(found).toEqual(expect.arrayContaining(['stories.people', 'stories.bylines.reporter']))
    expect(found).toContain('stories.body.photo.photo')
    expect(found).toContain('photos.peopleVisible')
    expect(found).toContain('globals/frontPage.stories.story')
    expect(found.length).toBeGreaterThan(40)
  })

  describe.each(['reporter', 'editor'] as const)('of a save by: %s', (role) => {
    it.each(rows)('should hold in %s.%s', async (slug, _at, row) => {
      const who = people[role]
      const id = own.get(slug) ?? NOWHERE
      const at = slug.startsWith('globals/') ? `/api/${slug}` : `/api/${slug}/${id}`
      const send = (data: object) =>
        slug.startsWith('globals/') ? who.post(at, data) : who.patch(at, data)
      const unreadable = role === 'reporter' ? (theirs.get(row.relationTo) ?? NOWHERE) : NOWHERE
      const before = await stands(at)
      const guessed = await send(row.send(unreadable))
      const missing = await send(row.send(NOWHERE))
      const after = await stands(at)
      expect(after).toEqual(before)
      const answer = ({ status, json }: typeof guessed) =>
        status === 200 ? 'left out' : { status, json }
      expect(answer(guessed)).toEqual(answer(missing))
      expect(guessed.status).not.toBe(500)
      expect(JSON.stringify(guessed.json)).not.toContain(unreadable)
      if (guessed.status !== 200)
        expect(['relation_not_yours', 'photo_not_yours', 'role_may_not', 'not_found']).toContain(
          guessed.json.code,
        )
      if (slug.startsWith('globals/')) return
      const count = async () => (await people.adviser.get(`/api/${slug}?limit=0`)).json.totalDocs
      const many = await count()
      const made = await who.post(`/api/${slug}`, row.send(unreadable))
      const none = await who.post(`/api/${slug}`, row.send(NOWHERE))
      expect([made.status, made.json]).toEqual([none.status, none.json])
      expect(await count()).toBe(many)
    })
  })
})
