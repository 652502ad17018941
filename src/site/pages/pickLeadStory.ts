import type { StorySummary } from '#client/clientTypes.ts'

/** The story to put in front: the first with a picture, else the first; a retracted one only where there is no other. */
export function openerOf(stories: readonly StorySummary[]): StorySummary | null {
  const standing = stories.filter(
    ({ corrections }) => !corrections.some(({ kind }) => kind === 'retraction'),
  )
  return standing.find(({ leadPhoto }) => leadPhoto !== null) ?? standing[0] ?? stories[0] ?? null
}
