import type { Language } from '#newsroom/languages.ts'
import type { Newsroom, Photo, Section } from '#client/clientTypes.ts'
import type { ReactNode } from 'react'

/** What every page of a newsroom's site shares. */
export interface Paper {
  newsroom: Newsroom
  sections: readonly Section[]
  /** The public address, without a slash at the end. */
  siteUrl: string
  /** The language the newsroom mainly writes in: that of pages which are not one story's. */
  lang: Language
}

/** What the head of a page says about it. */
export interface HeadFacts {
  /** Without the newsroom's name. Empty on the front page. */
  title: string
  description: string
  /** Path of the canonical address; null where there is none to name (404, 410). */
  path: string | null
  /** For cards on other sites, where they differ from title and description. */
  social?: {
    title: string
    text: string
    photo: Photo | null
    /**
     * The headline as a picture. It stands before the photo: what a network has copied nobody can recall, and a face least of all.
     */
    shareImage: Photo['renditions'][number] | null
  }
  /** The same text in each language it exists in, this page's own among them. */
  alternates?: { lang: Language; path: string }[]
  /** Feeds of the page's own, beside those of the whole paper. */
  feeds?: { title: string; path: string }[]
  article?: { publishedAt: string; updatedAt: string; section: string | null; tags: string[] }
  structuredData?: Record<string, unknown>
}

/** A page before it is wrapped in the shell. */
export interface PageContent {
  status: number
  lang: Language
  head: HeadFacts
  /** Section of the navigation that the page belongs to. */
  section?: string | null
  /** `page` for the search page, `part` for another with a search form: the masthead then leaves its own out. */
  search?: 'page' | 'part'
  /** ISO 8601: when the newest story came out, for the masthead of the front page. */
  latestAt?: string
  main: ReactNode
}
