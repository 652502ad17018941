import { absolute } from './urlPaths.ts'
import { FEED_PICTURE } from './icons/iconFiles.ts'
import type { HeadFacts, Paper } from './pageTypes.ts'
import { socialRendition } from './pickRendition.ts'
import type { Language } from '#newsroom/languages.ts'

const OPEN_GRAPH_LOCALES: Readonly<Record<Language, string>> = { en: 'en_US', es: 'es_ES' }

interface SharedPicture {
  path: string
  type: string
  width: number
  height: number
  alt: string
  /** True for a picture that fills a card. The newsroom's icon is small and beside the text. */
  large: boolean
}

/**
 * The picture that is shown where the page is shared: the headline drawn as a picture, its photo,
 * or the newsroom's icon.
 */
function pictureOf({ social }: HeadFacts, { newsroom }: Paper): SharedPicture {
  const photo = social?.photo ?? null
  const file = social?.shareImage ?? (photo ? socialRendition(photo) : undefined)
  if (!social || !file) {
    const { path, size } = FEED_PICTURE
    const alt = newsroom.name
    return { path, type: 'image/png', width: size, height: size, alt, large: false }
  }
  const alt = social.shareImage || !photo ? social.title : photo.alt
  const { url: path, format, width, height } = file
  return { path, type: `image/${format}`, width, height, alt, large: true }
}

/**
 * Open Graph tags (ogp.me) and the few of X's card. X reads the Open Graph tags for everything but
 * the description of the picture.
 */
export function SocialMeta(props: { head: HeadFacts; paper: Paper; lang: Language }) {
  const { head, paper, lang } = props
  const { siteUrl, newsroom } = paper
  const picture = pictureOf(head, paper)
  const properties: [property: string, content: string][] = [
    ['og:site_name', newsroom.name],
    ['og:type', head.article ? 'article' : 'website'],
    ['og:locale', OPEN_GRAPH_LOCALES[lang]],
    ...(head.alternates ?? [])
      .filter((other) => other.lang !== lang)
      .map((other): [string, string] => ['og:locale:alternate', OPEN_GRAPH_LOCALES[other.lang]]),
    ['og:title', head.social?.title || head.title || newsroom.name],
    ['og:description', head.social?.text || head.description],
    ['og:url', absolute(siteUrl, head.path ?? '/')],
    ['og:image', absolute(siteUrl, picture.path)],
    ['og:image:type', picture.type],
    ['og:image:width', String(picture.width)],
    ['og:image:height', String(picture.height)],
    ['og:image:alt', picture.alt],
    ...articleProperties(head),
  ]
  return (
    <>
      {properties
        .filter(([, content]) => content !== '')
        .map(([property, content]) => (
          <meta key={`${property} ${content}`} property={property} content={content} />
        ))}
      <meta name="twitter:card" content={picture.large ? 'summary_large_image' : 'summary'} />
      <meta name="twitter:image:alt" content={picture.alt} />
    </>
  )
}

function articleProperties({ article }: HeadFacts): [property: string, content: string][] {
  if (!article) return []
  const { publishedAt, updatedAt, section, tags } = article
  return [
    ['article:published_time', publishedAt],
    ['article:modified_time', updatedAt],
    ['article:section', section ?? ''],
    ...tags.map((tag): [string, string] => ['article:tag', tag]),
  ]
}
