import type { Byline, Story } from '#client/clientTypes.ts'
import { absolute, reporterPath } from '../urlPaths.ts'
import { authorsOf } from '../groupBylines.ts'
import type { Paper } from '../pageTypes.ts'
import { correctionPath } from '../parts/CorrectionNote.tsx'
import { largestInEachShape, thumbnail } from '../pickRendition.ts'
import { wordsIn } from '../siteText.ts'
import type { Thing } from './jsonLdGraph.ts'
import { imageObject, publisher, webSite } from './organization.ts'

/** Roles of the byline that schema.org has a property for, beside `author`. */
const PROPERTY_OF_ROLE = new Map([
  ['edited', 'editor'],
  ['translated', 'translator'],
  ['contributed', 'contributor'],
])

const person = ({ name, slug }: Byline, siteUrl: string): Thing => ({
  '@type': 'Person',
  name,
  ...(slug && { url: absolute(siteUrl, reporterPath(slug)) }),
})

/**
 * Who made the story: authors, and the people whose role has a property of its own. Where the
 * byline is empty, the newsroom.
 */
function makers({ bylines }: Story, paper: Paper): Record<string, readonly Thing[]> {
  const authors = authorsOf(bylines)
  const made: Record<string, Thing[]> = {
    author:
      authors.length > 0
        ? authors.map((byline) => person(byline, paper.siteUrl))
        : [publisher(paper)],
  }
  for (const byline of bylines) {
    const property = PROPERTY_OF_ROLE.get(byline.role)
    if (!property || authors.includes(byline)) continue
    made[property] = [...(made[property] ?? []), person(byline, paper.siteUrl)]
  }
  return made
}

/** The lead photo in the shapes that Google asks for. */
function pictures({ leadPhoto }: Story, paper: Paper): Record<string, unknown> {
  const files = leadPhoto ? largestInEachShape(leadPhoto) : []
  if (!leadPhoto || files.length === 0) return {}
  const small = thumbnail(leadPhoto)
  return {
    image: files.map((file) => imageObject(paper, leadPhoto, file)),
    ...(small && { thumbnailUrl: absolute(paper.siteUrl, small.url) }),
  }
}

/**
 * The story in its other languages. It names the original where the byline says that it was
 * translated.
 */
function translations(story: Story, { siteUrl }: Paper): Record<string, readonly Thing[]> {
  // Missing where /v1 belongs to an older Homeroom.
  const known = story.translations ?? []
  if (known.length === 0) return {}
  const translated = story.bylines.some(({ role }) => role === 'translated')
  const others = known.map(({ url, lang, headline }): Thing => {
    const address = absolute(siteUrl, url)
    return { '@type': 'NewsArticle', '@id': address, url: address, inLanguage: lang, headline }
  })
  return { [translated ? 'translationOfWork' : 'workTranslation']: others }
}

const corrections = (story: Story, address: string): Thing[] =>
  story.corrections.map(({ sequence, kind, note, issuedAt }) => ({
    '@type': 'CorrectionComment',
    '@id': correctionPath(address, sequence),
    url: correctionPath(address, sequence),
    position: sequence,
    name: wordsIn(story.lang).kinds[kind],
    text: note,
    datePublished: issuedAt,
    inLanguage: story.lang,
  }))

/**
 * Returns a schema.org NewsArticle, with each correction as a CorrectionComment. Google asks for
 * headline, dates, image and author.
 */
export function newsArticle(story: Story, paper: Paper): Thing {
  const address = absolute(paper.siteUrl, story.url)
  return {
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
    isPartOf: webSite(paper),
    ...(story.dateline && { dateline: story.dateline }),
    ...(story.section && { articleSection: story.section.name }),
    ...(story.tags.length > 0 && { keywords: story.tags.map((tag) => tag.name) }),
    ...pictures(story, paper),
    ...makers(story, paper),
    publisher: publisher(paper),
    ...translations(story, paper),
    ...(story.corrections.length > 0 && { correction: corrections(story, address) }),
  }
}
