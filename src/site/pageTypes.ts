import type { Language } from '#newsroom/languages.ts'
import type { Newsroom, Photo, Section } from '#client/clientTypes.ts'
import type { ReactNode } from 'react'

/** The data that every page of a newsroom's site uses. */
export interface Paper {
  newsroom: Newsroom
  sections: readonly Section[]
  /** The public address, without a slash at the end. */
  siteUrl: string
  /** The newsroom's main language, used for every page that is not one story's. */
  lang: Language
}

/** What the head of a page says about it. */
export interface HeadFacts {
  /** Without the newsroom's name. Empty on the front page. */
  title: string
  description: string
  /** Path of the canonical address; null where there is none to name (404, 410). */
  path: string | null
  /** For cards on other sites, where they differ from the page's title and description. */
  social?: {
    title: string
    text: string
    photo: Photo | null
    /**
     * The headline as a picture. It is used before the photo: nobody can recall what a network has
     * copied, and a face must not be among it.
     */
    shareImage: Photo['renditions'][number] | null
  }
  /** The same text in every language that it exists in, including this page's. */
  alternates?: { lang: Language; path: string }[]
  /** The page's own feeds, listed before those of the whole paper. */
  feeds?: { title: string; path: string }[]
  article?: { publishedAt: string; updatedAt: string; section: string | null; tags: string[] }
  structuredData?: Record<string, unknown>
}

/** A page before the layout is put around it. */
export interface PageContent {
  status: number
  lang: Language
  head: HeadFacts
  /** Slug of the section that the navigation marks. */
  section?: string | null
  /**
   * `page` for the search page, `part` for another page with a search form. The masthead then has
   * no search form of its own.
   */
  search?: 'page' | 'part'
  /** ISO 8601: when the newest story was published, for the masthead of the front page. */
  latestAt?: string
  main: ReactNode
}
