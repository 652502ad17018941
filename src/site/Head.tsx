import { assets } from './assets.ts'
import { absolute } from './addresses.ts'
import type { HeadFacts, Paper } from './paper.ts'
import { plainRenditions } from './parts/Picture.tsx'
import { embeddable } from './structuredData.ts'
import type { Language } from '#newsroom/languages.ts'
import type { Photo } from '#public/schemas.ts'

/** Wide enough for the large card of every network that shows one. */
const SOCIAL_WIDTH = 1200

/** The plain file nearest above the width that other sites show, or the largest there is. */
export function socialRendition(photo: Photo) {
  const files = plainRenditions(photo)
  return files.find(({ width }) => width >= SOCIAL_WIDTH) ?? files.at(-1)
}

const OPEN_GRAPH_LOCALES: Readonly<Record<Language, string>> = { en: 'en_US', es: 'es_US' }

/** Open Graph (ogp.me), and the X card, which takes the rest from it. */
function SocialMeta({ head, paper, lang }: { head: HeadFacts; paper: Paper; lang: Language }) {
  const { siteUrl, newsroom } = paper
  const photo = head.social?.photo ?? null
  const image = head.social?.shareImage ?? (photo ? socialRendition(photo) : undefined)
  const alt = head.social?.shareImage ? head.social.title : photo?.alt
  return (
    <>
      <meta property="og:site_name" content={newsroom.name} />
      <meta property="og:type" content={head.article ? 'article' : 'website'} />
      <meta property="og:locale" content={OPEN_GRAPH_LOCALES[lang]} />
      <meta property="og:title" content={head.social?.title || head.title || newsroom.name} />
      <meta property="og:description" content={head.social?.text || head.description} />
      {head.path !== null && <meta property="og:url" content={absolute(siteUrl, head.path)} />}
      {image && (
        <>
          <meta property="og:image" content={absolute(siteUrl, image.url)} />
          <meta property="og:image:width" content={String(image.width)} />
          <meta property="og:image:height" content={String(image.height)} />
          <meta property="og:image:alt" content={alt} />
        </>
      )}
      {head.article && (
        <>
          <meta property="article:published_time" content={head.article.publishedAt} />
          <meta property="article:modified_time" content={head.article.updatedAt} />
          {head.article.section && (
            <meta property="article:section" content={head.article.section} />
          )}
          {head.article.tags.map((tag) => (
            <meta key={tag} property="article:tag" content={tag} />
          ))}
        </>
      )}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
    </>
  )
}

/** The head of a page. Nothing in it leads to a host other than the newsroom's own. */
export function Head({ head, paper, lang }: { head: HeadFacts; paper: Paper; lang: Language }) {
  const { newsroom, siteUrl } = paper
  const title = head.title
    ? `${head.title} | ${newsroom.name}`
    : [newsroom.name, newsroom.tagline].filter(Boolean).join(': ')
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {head.description && <meta name="description" content={head.description} />}
      <meta name="color-scheme" content="light dark" />
      {head.path === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={absolute(siteUrl, head.path)} />
      )}
      <link rel="stylesheet" href={assets.stylesheet.path} />
      <link rel="icon" type="image/svg+xml" href={assets.icon.path} />
      <link rel="alternate" type="application/rss+xml" title={newsroom.name} href="/feed.xml" />
      <link rel="alternate" type="application/feed+json" title={newsroom.name} href="/feed.json" />
      {head.path !== null && <SocialMeta head={head} paper={paper} lang={lang} />}
      {head.structuredData && (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: embeddable(head.structuredData) }}
        />
      )}
    </head>
  )
}
