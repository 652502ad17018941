import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demonstrationNewsroom } from '#demo/demonstration.ts'
import { loadDemonstration } from '#demo/loadDemonstration.ts'
import { openNewsroom, type TestNewsroom } from '../../helpers/newsroom.ts'

/** A tag that the translated story alone bears in that language. */
const TAGS: Readonly<Record<string, string>> = { en: 'health', es: 'salud' }

describe('the demonstration newsroom', () => {
  let newsroom: TestNewsroom
  const demo = demonstrationNewsroom(new Date())

  beforeAll(async () => {
    newsroom = await openNewsroom()
    await loadDemonstration(newsroom.payload, demo, 'a password for this test', () => undefined)
  }, 600_000)
  afterAll(async () => {
    await newsroom.close()
  })

  it('should load past every rule that holds for anybody, its published stories on the public side with their photos', async () => {
    const { docs, totalDocs } = (await newsroom.stranger.get('/v1/stories?limit=50')).json
    const published = demo.stories.filter(({ phase }) => phase === 'published')
    expect(totalDocs).toBe(published.length)
    const withPhoto = published.filter(({ leadPhoto }) => leadPhoto !== null).length
    const shown = docs.filter(
      ({ leadPhoto }: { leadPhoto: { copyright: string } | null }) => leadPhoto?.copyright,
    )
    expect(shown).toHaveLength(withPhoto)
  })

  it('should open with the front page as its editor arranged it', async () => {
    const { stories } = (await newsroom.stranger.get('/v1/front')).json
    const leads = demo.front.map(
      (key) => demo.stories.find((story) => story.key === key)?.publishedAt,
    )
    expect(stories.map(({ publishedAt }: { publishedAt: string }) => publishedAt)).toEqual(leads)
  })

  it('should lead from each language of a translated story to the other', async () => {
    const of = async (lang: string) =>
      (await newsroom.stranger.get(`/v1/stories?lang=${lang}&tag=${TAGS[lang]}`)).json.docs[0].slug
    const [english, spanish] = [await of('en'), await of('es')]
    for (const [slug, other] of [
      [english, { lang: 'es', slug: spanish }],
      [spanish, { lang: 'en', slug: english }],
    ]) {
      const { translations } = (await newsroom.stranger.get(`/v1/stories/${slug}`)).json
      expect(translations).toEqual([expect.objectContaining(other)])
    }
  })

  it('should say who makes it, and which policy is which', async () => {
    const { about, policies } = (await newsroom.stranger.get('/v1/newsroom')).json
    expect(about).toBe(demo.settings.about)
    expect(policies.map(({ kind }: { kind: string }) => kind)).toEqual(
      demo.settings.policies.map(({ kind }) => kind),
    )
  })
})
