const PAGE = ['page']
/** What each page of the site reads of a query, in the order it is kept in. Of every other page and file: nothing. */
const READ: ReadonlyMap<string, readonly string[]> = new Map([
  ['/search', ['q', 'section', 'page']],
  ['/corrections', ['kind', 'section', 'from', 'to', 'page']],
  ['/reporters', PAGE],
])
const LISTS = /^\/(?:sections|tags|reporters)\/[^/]+$/u

const readAt = (path: string): readonly string[] => READ.get(path) ?? (LISTS.test(path) ? PAGE : [])

const nameOf = (part: string): string => part.split('=', 1)[0] ?? ''

/**
 * The address of a request by which its answer is made and kept. A whole address, as a proxy may send it, loses its host (RFC 9112, 3.2.2);
 * of the site's pages, parameters that the page does not read are left out (`fbclid`, `utm_source`, but also `q` anywhere but on the search page),
 * and so is a second of the same name: neither makes another page. `/v1` refuses what it does not know, so there everything counts.
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
