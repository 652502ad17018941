import { absolute } from '../urlPaths.ts'
import type { Paper } from '../pageTypes.ts'

/** Something that schema.org has a type for. */
export interface Thing {
  readonly '@type': string
  readonly '@id'?: string
  readonly [property: string]: unknown
}

/** Returns what a page is about as one JSON-LD document; nulls are left out. */
export const graph = (...things: readonly (Thing | null)[]): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@graph': things.filter((thing) => thing !== null),
})

/**
 * Returns JSON for a `<script>` element: no `<` can end the element early, and no line separator
 * breaks it.
 */
export const embeddable = (data: unknown): string =>
  JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')

/** One page on the path from the front page to a page. */
type Crumb = readonly [name: string, path: string]

/** Returns the path to a page: the front page first, the page itself last. */
export function breadcrumbs(paper: Paper, ...way: readonly Crumb[]): Thing {
  const { newsroom, siteUrl } = paper
  const steps: Crumb[] = [[newsroom.name, '/'], ...way]
  const [, page = '/'] = steps.at(-1) ?? []
  return {
    '@type': 'BreadcrumbList',
    '@id': `${absolute(siteUrl, page)}#breadcrumbs`,
    itemListElement: steps.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(siteUrl, path),
    })),
  }
}
