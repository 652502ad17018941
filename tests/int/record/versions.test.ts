import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DifferenceRun } from '#publishing/edition/wordDiff.ts'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { uploadPhoto } from '../../helpers/photos.ts'
import { type Desk, enterMinor, openDesk, writeStory } from '../../helpers/stories.ts'

describe('the versions of a draft', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let other: Caller
  let editor: Caller
  let desk: Desk
  let story: string
  let person: string
  let photo: string
  /** The newest first. */
  let versions: string[]

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    other = await newsroom.as('reporter', 'Another reporter')
    person = await enterMinor(reporter, desk)
    photo = await uploadPhoto(reporter)
    story = (
      await writeStory(reporter, desk, {
        headline: 'Library closes at six',
        body: 'The library closes at six.\n\nStudents asked for more.',
      })
    ).id
    const save = async (by: Caller, fields: object) => {
      expect((await by.patch(`/api/stories/${story}`, fields)).status).toBe(200)
    }
    await save(reporter, {
      body: 'The library closes at seven on weekdays.\n\nStudents asked for more.',
      people: [person],
    })
    await save(editor, { headline: 'Library closes at seven', leadPhoto: photo })
    const list = await editor.get(
      `/api/stories/versions?where[parent][equals]=${story}&sort=-createdAt&depth=0`,
    )
    versions = list.json.docs.map(({ id }: { id: string }) => id)
    expect(versions).toHaveLength(3)
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const difference = (by: Caller, version: string | undefined, query = '') =>
    by.get(`/api/stories/${story}/versions/${version ?? ''}/difference${query}`)
  const marked = (runs: DifferenceRun[]) =>
    runs
      .map(({ kind, text }) =>
        kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `{-${text}-}`,
      )
      .join('')

  it('should tell word by word what a save changed, against the version before', async () => {
    const { status, json } = await difference(editor, versions[1])
    expect(status).toBe(200)
    expect(json.against.id).toBe(versions[2])
    expect(json.texts.map(({ field }: { field: string }) => field)).toEqual(['body'])
    expect(marked(json.texts[0].runs)).toBe(
      'The library closes at {-six-}{+seven on weekdays+}.\n\nStudents asked for more.',
    )
    expect(json.people).toEqual([{ kind: 'added', id: person, name: 'Jalysa Quintero Valdez' }])
    expect(json.photos).toEqual([])
  })

  it('should tell headline and pictures too', async () => {
    const { json } = await difference(editor, versions[0])
    expect(json.texts).toHaveLength(1)
    expect(marked(json.texts[0].runs)).toBe('Library closes at {-six-}{+seven+}')
    expect(json.photos).toEqual([{ kind: 'added', id: photo, name: 'The library after school.' }])
    expect(json.people).toEqual([])
  })

  it('should compare with any other version, and the first with nothing', async () => {
    const { json } = await difference(editor, versions[0], `?against=${versions[2] ?? ''}`)
    expect(json.texts.map(({ field }: { field: string }) => field)).toEqual(['headline', 'body'])
    const first = (await difference(editor, versions[2])).json
    expect(first.against).toBeNull()
    expect(marked(first.texts[0].runs)).toBe('{+Library closes at six+}')
    const back = (await difference(editor, versions[2], `?against=${versions[0] ?? ''}`)).json
    expect(marked(back.texts[0].runs)).toBe('Library closes at {-seven-}{+six+}')
    expect(back.people).toMatchObject([{ kind: 'removed', id: person }])
  })

  it('should be for editors and whoever wrote the story', async () => {
    expect((await difference(reporter, versions[1])).json.people[0].name).toBe(
      'Jalysa Quintero Valdez',
    )
    const refused = await difference(other, versions[1])
    expect([refused.status, refused.json.code]).toEqual([404, 'no_such_version'])
    const stranger = await difference(newsroom.stranger, versions[1])
    expect(stranger.status).toBeGreaterThanOrEqual(401)
    for (const answer of [refused, stranger]) expect(answer.text).not.toMatch(/library|Jalysa/iu)
  })

  it('should be for whoever stands in the byline, from when they came to stand there until they leave it', async () => {
    const writer = await newsroom.as('reporter', 'A writer of the byline')
    const profile = (
      await editor.post('/api/reporters', {
        fullName: 'Ottoline Greatorex',
        bylinePolicy: 'full',
        user: writer.id,
      })
    ).json.doc.id as string
    const { id } = await writeStory(reporter, desk, { headline: 'Before the byline' })
    const save = async (fields: object) =>
      expect((await editor.patch(`/api/stories/${id}`, fields)).status).toBe(200)
    const headlines = async () =>
      (
        await writer.get(`/api/stories/versions?where[parent][equals]=${id}&depth=0&sort=updatedAt`)
      ).json.docs.map(({ version }: { version: { headline: string } }) => version.headline)
    expect(await headlines()).toEqual([])
    await save({ bylines: [{ reporter: profile, role: 'reported' }], headline: 'In the byline' })
    const since = new Date().toISOString()
    await save({ headline: 'Still there', slug: 'still-there', tags: ['late'], dateline: 'RESEDA' })
    expect(await headlines()).toEqual(['In the byline', 'Still there'])
    const { json } = await writer.get(`/api/stories/${id}/difference?since=${since}`)
    const told = json.texts.map(({ field, runs }: { field: string; runs: DifferenceRun[] }) => [
      field,
      marked(runs),
    ])
    expect(Object.fromEntries(told)).toMatchObject({
      dateline: '{+RESEDA+}',
      tags: '{+late+}',
      slug: expect.stringContaining('{+still-there+}'),
    })
    await save({ bylines: [{ reporter: desk.reporter, role: 'reported' }] })
    expect(await headlines()).toEqual([])
    await save({ headline: 'While they were away' })
    await save({ bylines: [{ reporter: profile, role: 'reported' }], headline: 'Back' })
    expect(await headlines()).toEqual(['In the byline', 'Still there', 'Back'])
  })

  it('should know no version of another story, and none that is not there', async () => {
    const second = (await writeStory(other, desk, { headline: 'Other' })).id
    const own = await other.get(`/api/stories/versions?where[parent][equals]=${second}&depth=0`)
    const [{ id }] = own.json.docs as [{ id: string }]
    for (const [version, query] of [
      [id, ''],
      ['0123456789abcdef01234567', ''],
      ['nothing', ''],
      [versions[0] ?? '', `?against=${id}`],
      [versions[0] ?? '', '?against=nothing'],
    ] as const) {
      const answer = await difference(editor, version, query)
      expect([version, query, answer.status]).toEqual([version, query, 404])
    }
  })
})
