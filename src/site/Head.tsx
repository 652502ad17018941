import { absolute } from './urlPaths.ts'
import { assets } from './assets.ts'
import { preloads } from './fonts.ts'
import { feedLinks, wholePaper } from './feeds/feedMetadata.ts'
import { HOUSE } from './icons/brandColors.ts'
import { ICO_PATH, SVG_PATH, TOUCH_ICON } from './icons/iconFiles.ts'
import { MANIFEST_PATH } from './icons/manifest.ts'
import type { HeadFacts, Paper } from './pageTypes.ts'
import { SocialMeta } from './SocialMeta.tsx'
import { embeddable } from './structured/jsonLdGraph.ts'
import type { Language } from '#newsroom/languages.ts'

interface Props {
  head: HeadFacts
  paper: Paper
  lang: Language
}

/** The `<head>` of a page. Every address in it is on the newsroom's own host. */
export function Head({ head, paper, lang }: Props) {
  const { newsroom } = paper
  const title = head.title
    ? `${head.title} | ${newsroom.name}`
    : [newsroom.name, newsroom.tagline].filter(Boolean).join(': ')
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {head.description && <meta name="description" content={head.description} />}
      <Appearance />
      <Addresses head={head} paper={paper} />
      <FeedLinks head={head} paper={paper} />
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

/** Colours, style, fonts and icons: the same on every page. */
function Appearance() {
  const { light, dark } = HOUSE.paper
  return (
    <>
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={light} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={dark} />
      {preloads.map(({ path, type }) => (
        // A browser always fetches fonts in CORS mode. Without `crossOrigin` here it would fetch
        // them twice.
        <link key={path} rel="preload" as="font" type={type} href={path} crossOrigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assets.stylesheet.path} />
      <link rel="icon" sizes="32x32" href={ICO_PATH} />
      <link rel="icon" type="image/svg+xml" sizes="any" href={SVG_PATH} />
      <link rel="apple-touch-icon" href={TOUCH_ICON.path} />
      <link rel="manifest" href={MANIFEST_PATH} />
    </>
  )
}

/**
 * The page's address in each of its languages. Pages without an address of their own (404, 410,
 * search) tell crawlers not to list them.
 */
function Addresses({ head, paper }: Omit<Props, 'lang'>) {
  const { siteUrl } = paper
  if (head.path === null) return <meta name="robots" content="noindex" />
  const alternates = head.alternates ?? []
  // For readers of any other language: the version in the newsroom's main language, where there is
  // one.
  const usual = alternates.find(({ lang }) => lang === paper.lang) ?? alternates[0]
  return (
    <>
      <link rel="canonical" href={absolute(siteUrl, head.path)} />
      {alternates.map(({ lang, path }) => (
        <link key={path} rel="alternate" hrefLang={lang} href={absolute(siteUrl, path)} />
      ))}
      {usual && <link rel="alternate" hrefLang="x-default" href={absolute(siteUrl, usual.path)} />}
    </>
  )
}

/** The page's own feeds, then those of the whole paper. */
function FeedLinks({ head, paper }: Omit<Props, 'lang'>) {
  return [...(head.feeds ?? []), ...feedLinks(wholePaper(paper))].map(({ title, path }) => (
    <link
      key={path}
      rel="alternate"
      type={path.endsWith('.json') ? 'application/feed+json' : 'application/rss+xml'}
      title={title}
      href={path}
    />
  ))
}
