/**
 * What may be an address in a page, a feed, an answer of the API or a style sheet. These patterns
 * do not parse: they rather find too many.
 */
const ADDRESSES: readonly RegExp[] = [
  // Attributes of HTML and XML, in quotes or bare.
  /\b(?:href|src|action|content|data-[\w-]+|poster|cite|formaction)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/giu,
  // url(…) in CSS, @import.
  /url\(\s*["']?([^"')]+)["']?\s*\)/giu,
  /@import\s+["']([^"']+)["']/giu,
  // Strings in JSON and elsewhere: paths, and whole addresses.
  /"((?:https?:\/)?\/[^"\s]*)"/giu,
  /(https?:\/\/[^\s"'<>)\]}]+)/giu,
  // Elements of XML.
  />\s*(\/[^\s<]*)\s*</gu,
]
const SRCSET = /\bsrcset\s*=\s*["']([^"']+)["']/giu

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&#x27;': "'", '&quot;': '"' }
const plain = (address: string): string =>
  // In HTML inside a feed, the quotes around an attribute are entities.
  address.replace(/&(?:amp|quot|#x27);/gu, (sign) => SIGNS[sign] ?? sign).split('"', 1)[0] ?? ''

/**
 * Takes a text and its own address; returns the addresses in it that lead to the same newsroom, as
 * path and query. `origins`: the newsroom's names; requests go to the first.
 */
export function linksIn(text: string, from: string, origins: readonly string[]): string[] {
  const [base = ''] = origins
  const found = new Set<string>()
  const add = (address: string | undefined): void => {
    if (!address || /^(?:mailto|data|javascript|tel|blob):/iu.test(address)) return
    try {
      const url = new URL(plain(address), new URL(from, base))
      if (!origins.includes(url.origin)) return
      found.add(url.pathname + url.search)
    } catch {
      // This is not an address.
    }
  }
  // JSON may write a slash with a backslash before it.
  const readable = text.replaceAll('\\/', '/')
  for (const pattern of ADDRESSES) {
    for (const match of readable.matchAll(pattern)) add(match.slice(1).find(Boolean))
  }
  for (const [, list = ''] of text.matchAll(SRCSET)) {
    for (const entry of list.split(',')) add(entry.trim().split(/\s/u)[0])
  }
  return [...found]
}

/**
 * Returns related addresses of an API list: its other pages, larger pages, another order, every
 * field.
 */
export function pagesOf(path: string, text: string): string[] {
  if (!path.startsWith('/v1/')) return []
  let answer: { nextPage?: unknown; docs?: unknown }
  try {
    answer = JSON.parse(text) as typeof answer
  } catch {
    return []
  }
  if (!Array.isArray(answer.docs)) return []
  const url = new URL(path, 'http://localhost')
  const paged = (page: string): string => {
    url.searchParams.set('page', page)
    return url.pathname + url.search
  }
  const pages = typeof answer.nextPage === 'number' ? [paged(String(answer.nextPage))] : []
  const slugs = (answer.docs as { slug?: unknown }[]).flatMap(({ slug }) =>
    typeof slug === 'string' ? [`${url.pathname}/${encodeURIComponent(slug)}`] : [],
  )
  return [...pages, ...slugs]
}
