import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { arrange } from '#site/pages/frontPage.tsx'
import { spans } from '#site/parts/StoryGrid.tsx'
import { createSite } from '#site/siteRouter.ts'
import {
  fakeApi,
  fakeNewsroom,
  fakePhoto,
  fakeStory,
  listedAs,
  type FakeNewsroom,
} from './fakeApi.ts'
import { SITE, visit } from './paperOf.ts'

const stories = Array.from({ length: 20 }, (_, index) =>
  fakeStory({
    slug: `story-${index}`,
    headline: `Headline ${index}.`,
    leadPhoto: index === 2 ? fakePhoto() : null,
  }),
)
const frontPage = async (held: Partial<FakeNewsroom>, asked?: string[]) => {
  const api = fakeApi({ newsroom: fakeNewsroom(), stories, ...held }, asked)
  return (await visit(createSite({ fetchV1: api, siteUrl: SITE }), '/')).body
}
/** Numbers of the headlines in the order they stand in. */
const order = (html: string) =>
  [...html.matchAll(/Headline (\d+)\./g)].map(([, number]) => Number(number))

describe('the front page', () => {
  it('should open with the newest story that has a picture where no editor arranged it', async () => {
    expect(order(await frontPage({})).slice(0, 5)).toEqual([2, 0, 1, 3, 4])
  })

  it('should stand as an editor arranged it, then the newest that are not yet shown', async () => {
    const html = await frontPage({
      front: ['story-9', 'story-2', 'story-0', 'story-14', 'story-1'],
    })
    expect(order(html)).toEqual([9, 2, 0, 14, 1, 3, 4, 5, 6, 7, 8, 10, 11])
    expect(html.indexOf('class="card-story lead')).toBeLessThan(html.indexOf('Headline 9.'))
  })

  it('should fill up with the newest where an editor arranged only the lead', async () => {
    expect(order(await frontPage({ front: ['story-7'] })).slice(0, 5)).toEqual([7, 0, 1, 2, 3])
  })

  it('should do without where /v1 is older and knows no arrangement', async () => {
    const asked: string[] = []
    expect(order(await frontPage({ front: null }, asked)).slice(0, 2)).toEqual([2, 0])
    expect(asked).toContain('/v1/front')
  })

  it('should never show a story in two places', () => {
    const listed = stories.map(listedAs)
    fc.assert(
      fc.property(fc.subarray(listed), fc.shuffledSubarray(listed), (newest, arranged) => {
        const { lead, secondary, latest } = arrange(newest, arranged)
        const shown = [lead, ...secondary, ...latest].flatMap((story) =>
          story ? [story.slug] : [],
        )
        expect(new Set(shown).size).toBe(shown.length)
        expect(shown.slice(0, arranged.length)).toEqual(arranged.map(({ slug }) => slug))
      }),
    )
  })
})

describe('a grid of stories', () => {
  it.each(Array.from({ length: 30 }, (_, index) => index + 1))(
    'should leave no gap in a row of 12 columns with %i stories',
    (count) => {
      for (const wide of [spans(count), spans(count, 53)]) {
        expect(wide).toHaveLength(count)
        let filled = 0
        for (const columns of wide) {
          filled += columns
          expect(filled).toBeLessThanOrEqual(12)
          if (filled === 12) filled = 0
        }
        expect(filled).toBe(0)
      }
    },
  )
})
