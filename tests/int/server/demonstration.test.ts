import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { demonstrationNewsroom } from '#seed/demonstration.ts'
import { loadDemonstration } from '#seed/loadDemonstration.ts'
import { openNewsroom, type TestNewsroom } from '../../helpers/newsroom.ts'

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
})
