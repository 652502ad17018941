import type {
  Block,
  Document,
  FactBoxBlock,
  Inline,
  LinkNode,
  ListBlock,
  ListItem,
  Mark,
  TextNode,
} from '#anonymization/bodyTypes.ts'
import type { PublicPhoto, PublicRendition } from '#publishing/edition/editionTypes.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '')

const MARK_TAGS: Readonly<Record<Mark, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
}

/** How wide a picture in the body stands, for the browser's choice of file: the text column, or the whole phone. */
const BODY_SIZES = '(min-width: 48rem) 42rem, 100vw'

/** Best compression first: a browser takes the first format it knows. */
const SOURCE_FORMATS = ['avif', 'webp'] as const

/** Positions handed out while a document is rendered, so that an anchor never repeats the words it marks. */
interface Anchors {
  heading: number
  box: number
}

/**
 * HTML of a public document, for pages and feeds alike. Total over the closed union of blocks: a node it does not know
 * is an error, never passed through. Every text is escaped, an address that is not http, https or mailto loses its
 * link and keeps its words, and the only ids are positions (`h-1`, `box-1`).
 *
 * @returns one string without inline style or script, fit for a page under `default-src 'none'`.
 * @throws TypeError on a node outside the union; the message names no text.
 */
export function renderHtml(document: Document<PublicPhoto>): string {
  const anchors: Anchors = { heading: 0, box: 0 }
  return document.map((block) => renderBlock(block, anchors)).join('\n')
}

function renderBlock(block: Block<PublicPhoto>, anchors: Anchors): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${renderInlines(block.children)}</p>`
    case 'heading': {
      const tag = `h${headingLevel(block.level)}`
      return `<${tag} id="h-${++anchors.heading}">${renderInlines(block.children)}</${tag}>`
    }
    case 'quote':
      return `<blockquote><p>${renderInlines(block.children)}</p></blockquote>`
    case 'list':
      return renderList(block)
    case 'pullQuote':
      return renderPullQuote(block.quote, block.attribution)
    case 'factBox':
      return renderFactBox(block, ++anchors.box)
    case 'photo':
      return renderPhoto(block.photo)
    case 'embed':
      return renderCard(block.url, block.title, block.provider)
    case 'rule':
      return '<hr>'
    default:
      return unknownNode(block)
  }
}

/** The level goes into a tag name, so it is checked at run time as well. */
function headingLevel(level: 2 | 3 | 4): 2 | 3 | 4 {
  if (level === 2 || level === 3 || level === 4) return level
  return unknownNode(level)
}

function unknownNode(_node: never): never {
  throw new TypeError('The document holds a node that the public page does not know.')
}

const renderInlines = (inlines: readonly Inline[]): string => inlines.map(renderInline).join('')

function renderInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return renderText(inline)
    case 'linebreak':
      return '<br>'
    case 'link':
      return renderLink(inline)
    default:
      return unknownNode(inline)
  }
}

function renderText({ text, marks }: TextNode): string {
  return marks.reduce((inner, mark) => {
    const tag = MARK_TAGS[mark] ?? unknownNode(mark as never)
    return `<${tag}>${inner}</${tag}>`
  }, escapeHtml(text))
}

function renderLink({ href, children }: LinkNode): string {
  const words = renderInlines(children)
  const address = safeAddress(href)
  if (!address) return words
  const rel = address.startsWith('mailto:') ? '' : ' rel="noopener"'
  return `<a href="${escapeHtml(address)}"${rel}>${words}</a>`
}

/** The address as the URL standard writes it, or null where it is not one that a reader may be sent to. */
function safeAddress(href: string): string | null {
  if (!URL.canParse(href)) return null
  const url = new URL(href)
  const isPlain = url.username === '' && url.password === ''
  if (url.protocol === 'mailto:') return url.href
  return (url.protocol === 'https:' || url.protocol === 'http:') && isPlain ? url.href : null
}

function renderList(list: ListBlock): string {
  const tag = list.ordered ? 'ol' : 'ul'
  return `<${tag}>${list.items.map(renderListItem).join('')}</${tag}>`
}

const renderListItem = ({ children, lists }: ListItem): string =>
  `<li>${renderInlines(children)}${lists.map(renderList).join('')}</li>`

function renderPullQuote(quote: string, attribution: string): string {
  const source = attribution ? `<figcaption>${escapeHtml(attribution)}</figcaption>` : ''
  return `<figure class="pull-quote"><blockquote><p>${escapeHtml(quote)}</p></blockquote>${source}</figure>`
}

function renderFactBox(box: FactBoxBlock, position: number): string {
  const inside = box.children.map((child) =>
    child.type === 'list' ? renderList(child) : `<p>${renderInlines(child.children)}</p>`,
  )
  const id = `box-${position}`
  const title = box.title ? `<p class="fact-box-title" id="${id}">${escapeHtml(box.title)}</p>` : ''
  const label = box.title ? ` aria-labelledby="${id}"` : ''
  return `<aside class="fact-box"${label}>${title}${inside.join('')}</aside>`
}

function renderPhoto(photo: PublicPhoto): string {
  // A caption under nothing would describe a picture that nobody can see.
  if (photo.renditions.length === 0) return ''
  const sources = SOURCE_FORMATS.map((format) => {
    const srcset = srcsetOf(photo.renditions.filter((rendition) => rendition.format === format))
    return srcset ? `<source type="image/${format}" srcset="${srcset}" sizes="${BODY_SIZES}">` : ''
  }).join('')
  const caption = [escapeHtml(photo.caption), creditSpan(photo.credit)].filter(Boolean).join(' ')
  const figcaption = caption ? `<figcaption>${caption}</figcaption>` : ''
  return `<figure class="photo"><picture>${sources}${fallbackImage(photo)}</picture>${figcaption}</figure>`
}

const srcsetOf = (renditions: readonly PublicRendition[]): string =>
  [...renditions]
    .sort((a, b) => a.width - b.width)
    .map(({ url, width }) => `${escapeHtml(url)} ${width}w`)
    .join(', ')

/** The picture for browsers that know neither AVIF nor WebP; it also carries the words for who cannot see it. */
function fallbackImage({ renditions, width, height, alt }: PublicPhoto): string {
  const jpegs = renditions.filter((rendition) => rendition.format === 'jpeg')
  const usable = jpegs.length > 0 ? jpegs : renditions
  const largest = [...usable].sort((a, b) => b.width - a.width)[0]
  if (!largest) return ''
  return (
    `<img src="${escapeHtml(largest.url)}" srcset="${srcsetOf(usable)}" sizes="${BODY_SIZES}"` +
    ` width="${width}" height="${height}" alt="${escapeHtml(alt)}" loading="lazy" decoding="async">`
  )
}

/** The credit in parentheses, which the house style may already have put there. */
function creditSpan(credit: string): string {
  if (!credit) return ''
  const line = /^\(.*\)$/s.test(credit) ? credit : `(${credit})`
  return `<span class="credit">${escapeHtml(line)}</span>`
}

/** A page elsewhere as a plain card. What stands there is not the newsroom's, so search engines are not to follow it. */
function renderCard(url: string, title: string, provider: string): string {
  const address = safeAddress(url)
  const words = escapeHtml(title || provider || address || '')
  const source = title && provider ? `<span class="card-source">${escapeHtml(provider)}</span>` : ''
  if (!address) return words ? `<p class="card">${source}${words}</p>` : ''
  return `<p class="card">${source}<a href="${escapeHtml(address)}" rel="noopener nofollow ugc">${words}</a></p>`
}
