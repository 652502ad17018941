import type {
  EmbedBlock,
  FactBoxBlock,
  HeadingBlock,
  Inline,
  ListBlock,
  Mark,
  ParagraphBlock,
  PhotoBlock,
  PullQuoteBlock,
  QuoteBlock,
  TextNode,
} from '#anonymization/bodyTypes.ts'

/**
 * Takes copy with straight quotation marks; returns it with typographic ones, as a newsroom prints it.
 * A mark opens after white space, an opening bracket, a dash or another opening mark, and closes elsewhere.
 */
export const typeset = (copy: string): string =>
  copy
    .replace(/(^|[\s([—*“])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([—*“])'/g, '$1‘')
    .replaceAll("'", '’')

const text = (copy: string, marks: readonly Mark[] = []): TextNode => ({
  type: 'text',
  text: copy,
  marks,
})

const TOKEN = /\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*|\[(?<label>[^\]]+)\]\((?<href>[^)]+)\)/g

/**
 * Takes a line of copy with `**bold**`, `*italic*` and `[label](address)`; returns its inline nodes.
 * Marks do not nest: no story of the demonstration needs it.
 */
export const inline = (copy: string): Inline[] => {
  const nodes: Inline[] = []
  const plain = (from: number, to: number): void => {
    if (to > from) nodes.push(text(set.slice(from, to)))
  }
  // An address is no prose: its marks are kept as they are.
  const set = copy
    .split(/(\]\([^)]+\))/)
    .map((piece, index) => (index % 2 === 1 ? piece : typeset(piece)))
    .join('')
  let end = 0
  for (const match of set.matchAll(TOKEN)) {
    plain(end, match.index)
    end = match.index + match[0].length
    const { bold, italic, label, href } = match.groups ?? {}
    if (bold) nodes.push(text(bold, ['bold']))
    else if (italic) nodes.push(text(italic, ['italic']))
    else if (label && href) nodes.push({ type: 'link', href, children: [text(label)] })
  }
  plain(end, set.length)
  return nodes
}

export const p = (copy: string): ParagraphBlock => ({ type: 'paragraph', children: inline(copy) })

export const h2 = (copy: string): HeadingBlock => ({
  type: 'heading',
  level: 2,
  children: inline(copy),
})

export const quote = (copy: string): QuoteBlock => ({ type: 'quote', children: inline(copy) })

const list = (ordered: boolean, items: readonly string[]): ListBlock => ({
  type: 'list',
  ordered,
  items: items.map((item) => ({ children: inline(item), lists: [] })),
})
export const bullets = (...items: readonly string[]): ListBlock => list(false, items)
export const steps = (...items: readonly string[]): ListBlock => list(true, items)

/** The quote is given without quotation marks: the page sets them. */
export const pullQuote = (copy: string, attribution: string): PullQuoteBlock => ({
  type: 'pullQuote',
  quote: typeset(copy),
  attribution: typeset(attribution),
})

export const factBox = (
  title: string,
  ...children: readonly (ParagraphBlock | ListBlock)[]
): FactBoxBlock => ({ type: 'factBox', title: typeset(title), children })

/** Takes the key of a photo. */
export const photo = (key: string): PhotoBlock<string> => ({ type: 'photo', photo: key })

export const embed = (url: string, title: string, provider: string): EmbedBlock => ({
  type: 'embed',
  url,
  title: typeset(title),
  provider,
})
