import type { Reporter, Section } from '#client/clientTypes.ts'
import type { HeadFacts, Paper } from '../pageTypes.ts'

/** One of the newsroom's story feeds: what it calls itself and where it stands, in RSS and in JSON Feed alike. */
export interface Channel {
  title: string
  /** Never empty: RSS asks for one. */
  description: string
  /** Path of the page that lists the same stories. */
  page: string
  /** What stands before `/feed.xml` and `/feed.json`: the path of the page, or '' for the whole paper. */
  base: string
}

/** Everything the newsroom publishes. */
export const wholePaper = ({ newsroom }: Paper): Channel => ({
  title: newsroom.name,
  description: newsroom.tagline || newsroom.name,
  page: '/',
  base: '',
})

/** What one page lists. `path` is the page's, `description` may be empty. */
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

/** The stories of a section. */
export const sectionChannel = (paper: Paper, { name, description, url }: Section): Channel =>
  channelOf(paper, name, description, url)

/** The stories of a reporter. */
export const reporterChannel = (
  paper: Paper,
  { name, title, url }: Pick<Reporter, 'name' | 'title' | 'url'>,
): Channel => channelOf(paper, name, title, url)

/** The feeds of a channel, for the head of the page that lists the same stories. */
export const feedLinks = ({ title, base }: Channel): NonNullable<HeadFacts['feeds']> => [
  { title, path: `${base}/feed.xml` },
  { title, path: `${base}/feed.json` },
]
