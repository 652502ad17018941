import type { PictureStamp, PublicPhoto, StoryEdition } from './edition/editionTypes.ts'
import type { StorySource } from './storySourceTypes.ts'

/**
 * Takes a story and the edition made from it; returns the texts to write into each picture's files,
 * by private id.
 */
export function stampsOf(story: StorySource, edition: StoryEdition): Map<string, PictureStamp> {
  const shown: [string | null, PublicPhoto | null][] = [[story.leadPhoto, edition.leadPhoto]]
  const inBody = edition.body.filter((block) => block.type === 'photo')
  const refs = story.body.flatMap((block) =>
    block.type === 'photo' && story.photos.has(block.photo) ? [block.photo] : [],
  )
  for (const [index, ref] of refs.entries()) shown.push([ref, inBody[index]?.photo ?? null])
  return new Map(
    shown.flatMap(([ref, photo]) => {
      if (ref === null || photo === null) return []
      const { alt, credit, creator, copyright } = photo
      return [[ref, { alt, credit, creator, copyright }]]
    }),
  )
}
