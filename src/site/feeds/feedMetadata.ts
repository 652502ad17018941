import type { Reporter, Section } from '#client/clientTypes.ts'
import type { HeadFacts, Paper } from '../pageTypes.ts'

/** Title and addresses of one of the newsroom's story feeds, for RSS and JSON Feed alike. */
export interface Channel {
  title: string
  /** Never empty, because RSS needs one. */
  description: string
  /** Path of the page that lists the same stories. */
  page: string
  /**
   * The start of the addresses `/feed.xml` and `/feed.json`: the path of the page, or '' for the
   * whole paper.
   */
  base: string
}

/** The feed of everything the newsroom publishes. */
export const wholePaper = ({ newsroom }: Paper): Channel => ({
  title: newsroom.name,
  description: newsroom.tagline || newsroom.name,
  page: '/',
  base: '',
})

/** The feed of what one page lists. `path` is the page's; `description` may be empty. */
const channelOf = (
  { newsroom }: Paper,
  name: string,
  description: string,
  path: string,
): Channel => ({
  title: `${newsroom.name}: ${name}`,
  description: description || name,
  page: path,
  base: path,
})

/** The feed of a section's stories. */
export const sectionChannel = (paper: Paper, { name, description, url }: Section): Channel =>
  channelOf(paper, name, description, url)

/** The feed of a reporter's stories. */
export const reporterChannel = (
  paper: Paper,
  { name, title, url }: Pick<Reporter, 'name' | 'title' | 'url'>,
): Channel => channelOf(paper, name, title, url)

/** Returns the links to a feed, for the head of the page that lists the same stories. */
export const feedLinks = ({ title, base }: Channel): NonNullable<HeadFacts['feeds']> => [
  { title, path: `${base}/feed.xml` },
  { title, path: `${base}/feed.json` },
]
