import type { Photo, Story } from '#public/schemas.ts'
import { absolute, reporterPath } from './addresses.ts'
import { authorsOf } from './bylines.ts'
import type { Paper } from './paper.ts'
import { wordsIn } from './words.ts'
import { correctionPath } from './parts/CorrectionNote.tsx'
import { plainRenditions } from './parts/Picture.tsx'

/** JSON that can stand in a `<script>` data block: no `<` can end the block early, and no line separator breaks it. */
export const embeddable = (data: unknown): string =>
  JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')

const publisher = ({ newsroom, siteUrl }: Paper) => ({
  '@type': 'NewsMediaOrganization',
  name: newsroom.name,
  url: `${siteUrl}/`,
  correctionsPolicy: `${siteUrl}/corrections`,
})

/** The picture whole and in the shapes that Google asks for (16:9 and 1:1), in the format that everybody can show. */
const imagesOf = (photo: Photo): string[] =>
  [...plainRenditions(photo), ...photo.crops.wide, ...photo.crops.square]
    .filter(({ format }) => format === 'jpeg')
    .map(({ url }) => url)

/** schema.org NewsArticle, each correction as a CorrectionComment. Google asks for headline, dates, image and author. */
export function newsArticle(story: Story, paper: Paper): Record<string, unknown> {
  const { siteUrl } = paper
  const address = absolute(siteUrl, story.url)
  const images = story.leadPhoto ? imagesOf(story.leadPhoto) : []
  const kinds = wordsIn(story.lang).kinds
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    headline: story.headline,
    ...(story.dek && { description: story.dek }),
    inLanguage: story.lang,
    datePublished: story.publishedAt,
    dateModified: story.updatedAt,
    isAccessibleForFree: true,
    ...(story.dateline && { dateline: story.dateline }),
    ...(story.section && { articleSection: story.section.name }),
    ...(story.tags.length > 0 && { keywords: story.tags.map((tag) => tag.name) }),
    ...(images.length > 0 && { image: images.map((url) => absolute(siteUrl, url)) }),
    author: authorsOf(story.bylines).map(({ name, slug }) => ({
      '@type': 'Person',
      name,
      ...(slug && { url: absolute(siteUrl, reporterPath(slug)) }),
    })),
    publisher: publisher(paper),
    ...(story.corrections.length > 0 && {
      correction: story.corrections.map(({ sequence, kind, note, issuedAt }) => ({
        '@type': 'CorrectionComment',
        '@id': correctionPath(address, sequence),
        url: correctionPath(address, sequence),
        position: sequence,
        name: kinds[kind],
        text: note,
        datePublished: issuedAt,
        inLanguage: story.lang,
      })),
    }),
  }
}
