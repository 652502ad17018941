const PAGE = ['page']
/**
 * Which query parameters each page of the site reads, in the order of the cache key. Other pages
 * and files read none.
 */
const READ: ReadonlyMap<string, readonly string[]> = new Map([
  ['/search', ['q', 'section', 'page']],
  ['/corrections', ['kind', 'section', 'from', 'to', 'page']],
  ['/reporters', PAGE],
])
const LISTS = /^\/(?:sections|tags|reporters)\/[^/]+$/u

const readAt = (path: string): readonly string[] => READ.get(path) ?? (LISTS.test(path) ? PAGE : [])

const nameOf = (part: string): string => part.split('=', 1)[0] ?? ''

/**
 * Returns the address by which an answer is made and stored. A proxy may send the whole address
 * (RFC 9112, 3.2.2): its host is removed. For pages of the site, parameters that the page does not
 * read are left out (`fbclid`, `utm_source`, but also `q` anywhere but on the search page), and so
 * is a repeated parameter, because the page would be the same. `/v1` refuses unknown parameters, so
 * there all of them count.
 */
export function addressOf(url: string): string {
  const local = url.startsWith('/') ? url : url.replace(/^[a-z]+:\/\/[^/?]*/iu, '') || '/'
  const mark = local.indexOf('?')
  if (mark === -1 || local === '/v1' || /^\/v1[/?]/u.test(local)) return local
  const path = local.slice(0, mark)
  const parts = local.slice(mark + 1).split('&')
  const query = readAt(path)
    .flatMap((name) => parts.find((part) => nameOf(part) === name) ?? [])
    .join('&')
  return query ? `${path}?${query}` : path
}
