/** Paths of the site. Stories, reporters and sections bring theirs from /v1 as `url`. */
export const tagPath = (slug: string): string => `/tags/${encodeURIComponent(slug)}`
export const policyPath = (slug: string): string => `/policies/${encodeURIComponent(slug)}`
export const reporterPath = (slug: string): string => `/reporters/${encodeURIComponent(slug)}`
export const sectionPath = (slug: string): string => `/sections/${encodeURIComponent(slug)}`
/** The search page, asking for these words; '' where nothing is asked. */
export function searchPath(q = '', section = ''): string {
  const asked = new URLSearchParams({ ...(q && { q }), ...(section && { section }) }).toString()
  return asked ? `/search?${asked}` : '/search'
}
export const pagePath = (path: string, page: number): string =>
  page > 1 ? `${path}${path.includes('?') ? '&' : '?'}page=${page}` : path

/** A part of a path without its percent signs; null where they are not correct. */
export function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}

/** A path of the site as the outside needs it. `siteUrl` has no slash at the end. */
export const absolute = (siteUrl: string, path: string): string =>
  path.startsWith('/') ? `${siteUrl}${path}` : path

/**
 * HTML for a reader elsewhere (a feed): addresses of this site in `src`, `srcset` and `href` become absolute. Takes
 * HTML as this site and /v1 write it, with attributes in double quotes and no bare double quote in text.
 */
export const absoluteHtml = (siteUrl: string, html: string): string =>
  html.replace(/ (src|srcset|href)="([^"]*)"/gi, (_whole, name: string, value: string) => {
    const addresses = name.toLowerCase() === 'srcset' ? value.split(', ') : [value]
    return ` ${name}="${addresses.map((address) => absolute(siteUrl, address)).join(', ')}"`
  })
