import type { Block, Inline } from '#anonymization/bodyTypes.ts'
import type { DemonstrationNewsroom, SeedPhoto, SeedStory } from '#demo/demoTypes.ts'

const inlineText = (children: readonly Inline[]): string =>
  children
    .map((child) =>
      child.type === 'link'
        ? inlineText(child.children)
        : child.type === 'text'
          ? child.text
          : '\n',
    )
    .join('')

const blockText = (block: Block<string>): string[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [inlineText(block.children)]
    case 'list':
      return block.items.flatMap((item) => [
        inlineText(item.children),
        ...item.lists.flatMap(blockText),
      ])
    case 'pullQuote':
      return [block.quote, block.attribution]
    case 'factBox':
      return [block.title, ...block.children.flatMap(blockText)]
    case 'embed':
      return [block.title, block.provider]
    case 'photo':
    case 'rule':
      return []
  }
}

/** The body's text, one passage after another. */
export const bodyOf = (story: SeedStory): string[] => story.blocks.flatMap(blockText)

/** The photos that a story shows, the lead photo first. */
export const photosIn = (newsroom: DemonstrationNewsroom, story: SeedStory): SeedPhoto[] => {
  const keys = [
    ...(story.leadPhoto === null ? [] : [story.leadPhoto]),
    ...story.blocks.flatMap((block) => (block.type === 'photo' ? [block.photo] : [])),
  ]
  return keys.map((key) => {
    const photo = newsroom.photos.find((candidate) => candidate.key === key)
    if (photo === undefined) throw new Error(`The story ${story.key} shows no such photo: ${key}.`)
    return photo
  })
}

/** Everything of a story that a reader may come to see, before anything is withheld. */
export const printed = (newsroom: DemonstrationNewsroom, story: SeedStory): string[] => [
  story.headline,
  story.dek,
  story.dateline,
  ...bodyOf(story),
  story.seoTitle,
  story.seoDescription,
  story.socialText,
  story.editorsNote ?? '',
  ...story.corrections.map((correction) => correction.note),
  ...photosIn(newsroom, story).flatMap((photo) => [
    photo.caption,
    photo.alt,
    photo.credit?.creator ?? '',
    photo.credit?.organisation ?? '',
  ]),
]
