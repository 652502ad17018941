import type { Passage } from '#anonymization/passageTypes.ts'
import { passagesOf } from '#anonymization/documentToPassages.ts'
import { creditParts } from './photoCredit.ts'
import type { StorySource } from './storySourceTypes.ts'

/** Returns refs of the pictures that a story shows, each once, the lead photo first. */
export function photosInOrder(story: StorySource): string[] {
  const refs = [
    ...(story.leadPhoto === null ? [] : [story.leadPhoto]),
    ...story.body.flatMap((block) => (block.type === 'photo' ? [block.photo] : [])),
  ]
  return [...new Set(refs)].filter((ref) => story.photos.has(ref))
}

/**
 * Returns every string of a story that readers will get, each with its place and use, in reading
 * order. The places of a photo are `photos.0.caption` and so on, in the order of `photosInOrder`.
 */
export function storyPassages(story: StorySource): Passage[] {
  const passages: Passage[] = [
    { place: 'headline', surface: 'headline', text: story.headline },
    { place: 'dek', surface: 'caption', text: story.dek },
    { place: 'slug', surface: 'slug', text: story.slug },
    { place: 'publicSlug', surface: 'slug', text: story.publicSlug ?? '' },
    { place: 'dateline', surface: 'label', text: story.dateline },
    ...story.tags.map((text, index): Passage => ({
      place: `tags.${index}`,
      surface: 'label',
      text,
    })),
    { place: 'editorsNote', surface: 'caption', text: story.editorsNote },
    ...passagesOf(story.body, 'body'),
    ...photosInOrder(story).flatMap((ref, index): Passage[] => {
      const photo = story.photos.get(ref)
      if (!photo) return []
      return [
        { place: `photos.${index}.caption`, surface: 'caption', text: photo.caption },
        { place: `photos.${index}.alt`, surface: 'alt', text: photo.alt },
        {
          place: `photos.${index}.credit`,
          surface: 'caption',
          text: creditParts(story, photo.credit).rest,
        },
        { place: `photos.${index}.copyright`, surface: 'caption', text: photo.copyright },
      ]
    }),
    { place: 'seoTitle', surface: 'headline', text: story.seoTitle },
    { place: 'seoDescription', surface: 'caption', text: story.seoDescription },
    { place: 'socialText', surface: 'caption', text: story.socialText },
    ...story.corrections.map((correction, index): Passage => ({
      place: `corrections.${index}.note`,
      surface: 'caption',
      text: correction.note,
    })),
  ]
  return passages.filter((passage) => passage.text.trim() !== '')
}
