/** What the site's pages read of a query. Whatever else a link carries (`fbclid`, `utm_source`) makes no other page. */
const READ = new Set(['page', 'q', 'section', 'kind', 'from', 'to'])

const nameOf = (part: string): string => part.split('=', 1)[0] ?? ''

/**
 * The address of a request by which its answer is made and kept. A whole address, as a proxy may send it, loses its host (RFC 9112, 3.2.2);
 * of the site's pages, parameters that no page reads are left out. `/v1` refuses what it does not know, so there everything counts.
 */
export function addressOf(url: string): string {
  const local = url.startsWith('/') ? url : url.replace(/^[a-z]+:\/\/[^/?]*/iu, '') || '/'
  const mark = local.indexOf('?')
  if (mark === -1 || local === '/v1' || /^\/v1[/?]/u.test(local)) return local
  const query = local
    .slice(mark + 1)
    .split('&')
    .filter((part) => READ.has(nameOf(part)))
    .join('&')
  return query ? `${local.slice(0, mark)}?${query}` : local.slice(0, mark)
}
