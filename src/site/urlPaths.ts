/**
 * Paths of the site. Where stories, reporters and sections come from /v1, their `url` is used
 * instead.
 */
export const tagPath = (slug: string): string => `/tags/${encodeURIComponent(slug)}`
export const policyPath = (slug: string): string => `/policies/${encodeURIComponent(slug)}`
export const reporterPath = (slug: string): string => `/reporters/${encodeURIComponent(slug)}`
export const sectionPath = (slug: string): string => `/sections/${encodeURIComponent(slug)}`
/** Returns the path of the search page for these words; without words, of the empty form. */
export function searchPath(q = '', section = ''): string {
  const asked = new URLSearchParams({ ...(q && { q }), ...(section && { section }) }).toString()
  return asked ? `/search?${asked}` : '/search'
}
export const pagePath = (path: string, page: number): string =>
  page > 1 ? `${path}${path.includes('?') ? '&' : '?'}page=${page}` : path

/** Decodes one part of a path; null where its percent-encoding is not correct. */
export function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}

/** Returns a full address for a path of the site. `siteUrl` has no slash at the end. */
export const absolute = (siteUrl: string, path: string): string =>
  path.startsWith('/') ? `${siteUrl}${path}` : path

/**
 * Makes addresses of this site in `src`, `srcset` and `href` absolute, for HTML that is read
 * elsewhere (a feed). Takes HTML as this site and /v1 write it: attributes in double quotes, no
 * bare double quote in text.
 */
export const absoluteHtml = (siteUrl: string, html: string): string =>
  html.replace(/ (src|srcset|href)="([^"]*)"/gi, (_whole, name: string, value: string) => {
    const addresses = name.toLowerCase() === 'srcset' ? value.split(', ') : [value]
    return ` ${name}="${addresses.map((address) => absolute(siteUrl, address)).join(', ')}"`
  })
