import type { StorySummary } from '#client/clientTypes.ts'

/**
 * Returns the story to show first: the first one with a picture, else the first. A retracted story
 * only where there is no other. Null where there are none.
 */
export function pickLeadStory(stories: readonly StorySummary[]): StorySummary | null {
  const unretracted = stories.filter(
    ({ corrections }) => !corrections.some(({ kind }) => kind === 'retraction'),
  )
  return (
    unretracted.find(({ leadPhoto }) => leadPhoto !== null) ?? unretracted[0] ?? stories[0] ?? null
  )
}
