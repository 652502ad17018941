import type { PolicyKind } from '#newsroom/policies.ts'
import type { Photo } from '#client/clientTypes.ts'
import { absolute, policyPath } from '../urlPaths.ts'
import { FEED_PICTURE } from '../icons/iconFiles.ts'
import type { Paper } from '../pageTypes.ts'
import type { Thing } from './jsonLdGraph.ts'

/** The ids by which every page refers to the same newsroom and the same site. */
const newsroomId = ({ siteUrl }: Paper): string => `${siteUrl}/#newsroom`
const webSiteId = ({ siteUrl }: Paper): string => `${siteUrl}/#website`

const logo = ({ siteUrl }: Paper): Thing => {
  const url = absolute(siteUrl, FEED_PICTURE.path)
  return { '@type': 'ImageObject', url, contentUrl: url }
}

/** The newsroom as the publisher of a story. */
export const publisher = (paper: Paper): Thing => ({
  '@type': 'NewsMediaOrganization',
  '@id': newsroomId(paper),
  name: paper.newsroom.name,
  url: `${paper.siteUrl}/`,
  logo: logo(paper),
})

/** schema.org's property for each kind of policy (schema.org/NewsMediaOrganization, after the Trust Project). */
const PROPERTY: Readonly<Record<PolicyKind, string>> = {
  ethics: 'ethicsPolicy',
  corrections: 'correctionsPolicy',
  unnamedSources: 'unnamedSourcesPolicy',
  verification: 'verificationFactCheckingPolicy',
  diversity: 'diversityPolicy',
  ownership: 'ownershipFundingInfo',
  feedback: 'actionableFeedbackPolicy',
}

/** The newsroom in full: its name, who makes it, and each policy that it has published. */
export function newsroomThing(paper: Paper): Thing {
  const { newsroom, siteUrl } = paper
  const policies = newsroom.policies.flatMap(({ kind, slug }) =>
    kind ? [[PROPERTY[kind], absolute(siteUrl, policyPath(slug))] as const] : [],
  )
  return {
    ...publisher(paper),
    ...(newsroom.tagline && { slogan: newsroom.tagline }),
    knowsLanguage: newsroom.languages,
    masthead: `${siteUrl}/reporters`,
    // Where there is no policy about corrections, their log shows how they are made.
    correctionsPolicy: `${siteUrl}/corrections`,
    ...Object.fromEntries(policies),
  }
}

/** The site as the thing that a story is part of. */
export const webSite = (paper: Paper): Thing => ({
  '@type': 'WebSite',
  '@id': webSiteId(paper),
  name: paper.newsroom.name,
  url: `${paper.siteUrl}/`,
})

/** The site in full, with its search. */
export const webSiteThing = (paper: Paper): Thing => ({
  ...webSite(paper),
  inLanguage: paper.newsroom.languages,
  publisher: { '@id': newsroomId(paper) },
  potentialAction: {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${paper.siteUrl}/search?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  },
})

/** Describes one file of a picture, with the caption and credit that are shown below it. */
export const imageObject = (
  { siteUrl }: Paper,
  photo: Photo,
  { url }: Photo['renditions'][number],
): Thing => {
  const address = absolute(siteUrl, url)
  return {
    '@type': 'ImageObject',
    url: address,
    contentUrl: address,
    ...(photo.caption && { caption: photo.caption }),
    ...(photo.credit && { creditText: photo.credit }),
    ...(photo.copyright && { copyrightNotice: photo.copyright }),
  }
}
