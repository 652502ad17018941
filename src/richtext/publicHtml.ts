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

/**
 * How wide a picture in the body is shown (the HTML attribute `sizes`): as wide as the text, or as
 * the phone.
 */
const BODY_SIZES = '(min-width: 48rem) 42rem, 100vw'

/** Best compression first: a browser takes the first format it knows. */
const SOURCE_FORMATS = ['avif', 'webp'] as const

/**
 * Counters for anchors while a document is rendered. An anchor is a number, so that it never
 * repeats words of the text.
 */
interface Anchors {
  heading: number
  box: number
}

/**
 * Renders a public document as HTML, for pages and feeds. It knows every kind of block; an unknown
 * node is an error and never passed on. Every text is escaped. A link whose address is not http,
 * https or mailto becomes plain text. The only ids are numbers (`h-1`, `box-1`).
 *
 * @returns one string without inline style or script, fit for a page under `default-src 'none'`.
 * @throws TypeError on an unknown node; the message contains no text of the document.
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

/** The level becomes part of a tag's name, so it is checked at run time too. */
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

/** Returns the address in the URL standard's form, or null where readers must not be sent to it. */
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
  // Without files there is no picture, so there is nothing for a caption to describe.
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

/** The picture for browsers that know neither AVIF nor WebP. It also has the alt text. */
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

/**
 * A page of another site as a plain card. Its content is not the newsroom's, so search engines are
 * told not to follow the link.
 */
function renderCard(url: string, title: string, provider: string): string {
  const address = safeAddress(url)
  const words = escapeHtml(title || provider || address || '')
  const source = title && provider ? `<span class="card-source">${escapeHtml(provider)}</span>` : ''
  if (!address) return words ? `<p class="card">${source}${words}</p>` : ''
  return `<p class="card">${source}<a href="${escapeHtml(address)}" rel="noopener nofollow ugc">${words}</a></p>`
}
