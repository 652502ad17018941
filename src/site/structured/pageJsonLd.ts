import type { Newsroom, Reporter, Section, Story } from '#client/clientTypes.ts'
import { absolute, policyPath, sectionPath, tagPath } from '../urlPaths.ts'
import type { Paper } from '../pageTypes.ts'
import { largestInEachShape } from '../pickRendition.ts'
import { wordsIn } from '../siteText.ts'
import { breadcrumbs, graph, type Thing } from './jsonLdGraph.ts'
import { newsArticle } from './newsArticle.ts'
import { imageObject, newsroomThing, publisher, webSiteThing } from './organization.ts'

/**
 * What each kind of page tells programs about itself: JSON-LD in the words of schema.org. All of it
 * can also be read on the page, or on one that it links to. Pages that only list others (the staff,
 * corrections, search) have none.
 */
type Data = Record<string, unknown>

export const frontPageData = (paper: Paper): Data =>
  graph(newsroomThing(paper), webSiteThing(paper))

const aboutCrumb = ({ newsroom, lang }: Paper) =>
  [wordsIn(lang).about.title(newsroom.name), '/about'] as const

export const aboutData = (paper: Paper): Data =>
  graph(newsroomThing(paper), breadcrumbs(paper, aboutCrumb(paper)))

export const sectionData = (paper: Paper, { name, url }: Pick<Section, 'name' | 'url'>): Data =>
  graph(breadcrumbs(paper, [name, url]))

export const tagData = (paper: Paper, name: string, slug: string): Data =>
  graph(breadcrumbs(paper, [name, tagPath(slug)]))

export const policyData = (paper: Paper, { title, slug }: Newsroom['policies'][number]): Data =>
  graph(breadcrumbs(paper, aboutCrumb(paper), [title, policyPath(slug)]))

export function storyData(story: Story, paper: Paper): Data {
  const { section, headline, url } = story
  const above = section ? [[section.name, sectionPath(section.slug)] as const] : []
  return graph(newsArticle(story, paper), breadcrumbs(paper, ...above, [headline, url]))
}

/**
 * A reporter's public profile, without contacts. Contacts are for people who read the page: most
 * reporters are minors, and programs collect addresses.
 */
export function reporterData(paper: Paper, reporter: Reporter): Data {
  const { name, title, url, portrait, status } = reporter
  const address = absolute(paper.siteUrl, url)
  const [picture] = portrait ? largestInEachShape(portrait) : []
  const person: Thing = {
    '@type': 'Person',
    '@id': `${address}#person`,
    name,
    url: address,
    ...(title && { jobTitle: title }),
    ...(portrait && picture && { image: imageObject(paper, portrait, picture) }),
    ...(status === 'active' && { worksFor: publisher(paper) }),
  }
  return graph(
    { '@type': 'ProfilePage', '@id': address, url: address, mainEntity: person },
    breadcrumbs(paper, [wordsIn(paper.lang).staff, '/reporters'], [name, url]),
  )
}
