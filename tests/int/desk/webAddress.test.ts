import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import {
  type Desk,
  enterMinor,
  openDesk,
  publishWithWarnings,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

describe('the web address of a story', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let desk: Desk
  let person: string

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    person = await enterMinor(reporter, desk, 'Sørine Bjørnsdal')
  }, 60_000)
  afterAll(async () => {
    await newsroom.close()
  }, 60_000)

  const write = (fields = {}) =>
    writeStory(reporter, desk, {
      headline: 'Sørine Bjørnsdal leads walkout',
      dek: 'Students left class at noon.',
      body: 'Sørine Bjørnsdal held a sign in front of the library.',
      people: [person],
      ...fields,
    })
  const stored = async (id: string) => (await editor.get(`/api/stories/${id}?depth=0`)).json
  const publicSlug = async (id: string) => {
    expect((await verb(reporter, id, 'submit')).status).toBe(200)
    const approved = await verb(editor, id, 'approve')
    expect([approved.status, approved.json.details]).toEqual([200, undefined])
    expect((await publishWithWarnings(editor, id)).status).toBe(200)
    return (await stored(id)).publicSlug as string
  }

  it('should store none that nobody typed, and make the public one of the public headline', async () => {
    const { id } = await write()
    expect((await stored(id)).slug ?? '').toBe('')
    await reporter.patch(`/api/stories/${id}`, { headline: 'Student leads walkout' })
    expect((await stored(id)).slug ?? '').toBe('')
    expect(await publicSlug(id)).toBe('student-leads-walkout')
  })

  it('should not trust one that an earlier version made of a headline, also when a form sends it back', async () => {
    const { id } = await write()
    await newsroom.payload.db.collections.stories?.collection.updateOne(
      { headline: 'Sørine Bjørnsdal leads walkout' },
      { $set: { slug: 's-rine-bj-rnsdal-leads-walkout' }, $unset: { slugTyped: 1 } },
    )
    const headline = 'Student leads the second walkout'
    const slug = (await stored(id)).slug as string
    expect(slug).toBe('s-rine-bj-rnsdal-leads-walkout')
    expect(
      (await reporter.patch(`/api/stories/${id}`, { headline, slug, slugTyped: true })).status,
    ).toBe(200)
    expect(await publicSlug(id)).toBe('student-leads-the-second-walkout')
  })

  it('should refuse one with a piece of a name, and say so at the gate', async () => {
    const { id } = await write({ headline: 'Students sing', slug: 'rnsdal-leads' })
    expect((await verb(reporter, id, 'submit')).status).toBe(200)
    const { json } = await editor.get(`/api/stories/${id}/gate`)
    expect(json.reasons).toContainEqual(
      expect.objectContaining({ code: 'name_survives', place: 'slug', severity: 'blocking' }),
    )
    expect((await verb(editor, id, 'approve')).status).toBe(422)
  })

  it('should take one of ordinary words and words of the story', async () => {
    const { id } = await write({ headline: 'Students sing', slug: 'A Walkout at the Library' })
    expect(await publicSlug(id)).toBe('a-walkout-at-the-library')
  })
})
