import type { Block, Document } from '#anonymization/bodyTypes.ts'
import { bylineName } from '../bylines.ts'
import { historyOf, wholeCorrection } from '../correctionNotes.ts'
import type { PublicPhoto, PublicRendition, StoryEdition } from './editionTypes.ts'
import { creatorIn, creditParts } from '../photoCredit.ts'
import { inPlainCharacters } from '../removeInvisibleCharacters.ts'
import { slugOf } from './slugify.ts'
import type { StorySource } from '../storySourceTypes.ts'

/** The files that are made from a picture for readers. */
export type PictureFiles = Pick<
  PublicPhoto,
  'width' | 'height' | 'renditions' | 'crops' | 'placeholder'
>

const listed = (renditions: readonly PublicRendition[]): PublicRendition[] =>
  renditions.map(({ format, width, height, url }) => ({ format, width, height, url }))

interface Projection {
  story: StorySource
  /** The anonymised text of each place. */
  text: ReadonlyMap<string, string>
  /** The anonymised body, with pictures by private id. */
  body: Document<string>
  /** Private ids of the pictures; their places are numbered in this order. */
  photos: readonly string[]
  note: string | null
  /** The published or typed address. Null: make one from the headline. */
  address: string | null
  options: {
    updatedAt: string
    publishedAt: string
    revision: number
    renditions: ReadonlyMap<string, PictureFiles>
    shareImage?: PublicRendition | null
  }
}

/**
 * Builds a story's edition by an allow-list: field by field, each from anonymised text. Nothing of
 * the private document is copied as a whole, so a new private field stays private until somebody
 * adds it here. Removes invisible characters.
 */
export function projectStory({
  story,
  text,
  body,
  photos,
  note,
  address,
  options,
}: Projection): StoryEdition {
  const at = (place: string) => text.get(place) ?? ''
  const photo = (ref: string): PublicPhoto | null => {
    const index = photos.indexOf(ref)
    if (index === -1) return null
    const files = options.renditions.get(ref)
    const source = story.photos.get(ref)
    if (!source) return null
    const staff = creditParts(story, source.credit).staff
    const credit = [staff, at(`photos.${index}.credit`)].filter(Boolean).join(' / ')
    return {
      alt: at(`photos.${index}.alt`),
      caption: at(`photos.${index}.caption`),
      credit,
      creator: staff ?? creatorIn(credit, source.credit),
      copyright: at(`photos.${index}.copyright`),
      width: files?.width ?? 0,
      height: files?.height ?? 0,
      renditions: listed(files?.renditions ?? []),
      crops: {
        square: listed(files?.crops.square ?? []),
        wide: listed(files?.crops.wide ?? []),
      },
      placeholder: files?.placeholder ?? '',
    }
  }
  const publicBlock = (block: Block<string>): Block<PublicPhoto>[] => {
    if (block.type !== 'photo') return [block]
    const shown = photo(block.photo)
    return shown ? [{ type: 'photo', photo: shown }] : []
  }
  const seen = new Set<string>()
  const tags = story.tags.flatMap((_, index) => {
    const name = at(`tags.${index}`).trim()
    const slug = slugOf(name)
    if (!slug || seen.has(slug)) return []
    seen.add(slug)
    return [{ slug, name }]
  })
  const headline = at('headline')
  const dek = at('dek')
  return inPlainCharacters<StoryEdition>({
    type: 'story',
    slug: address ?? (slugOf(headline) || 'story'),
    lang: story.lang,
    headline,
    dek,
    dateline: at('dateline'),
    section: story.section ? { slug: story.section.slug, name: story.section.name } : null,
    tags,
    bylines: story.bylines.map((byline) => ({
      name: bylineName(byline, story.newsroom.name),
      slug: byline.slug,
      role: byline.role,
    })),
    leadPhoto: story.leadPhoto === null ? null : photo(story.leadPhoto),
    body: body.flatMap(publicBlock),
    withholdingNote: note,
    editorsNote: at('editorsNote') || null,
    corrections: story.corrections.map((correction, index) => ({
      ...wholeCorrection(correction),
      note: at(`corrections.${index}.note`),
    })),
    history: historyOf({
      publishedAt: options.publishedAt,
      updates: story.updates ?? [],
      corrections: story.corrections,
    }),
    publishedAt: options.publishedAt,
    updatedAt: options.updatedAt,
    revision: options.revision,
    seoTitle: at('seoTitle') || headline,
    seoDescription: at('seoDescription') || dek,
    socialText: at('socialText'),
    shareImage: options.shareImage ?? null,
  })
}
