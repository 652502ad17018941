import type {
  Block,
  Document,
  EmbedBlock,
  FactBoxBlock,
  Inline,
  LineBreakNode,
  ListBlock,
  ListItem,
  Mark,
  ParagraphBlock,
  TextNode,
} from '#anonymization/bodyTypes.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'

/** A node that has no public form. Publication stops, and the editor is told where it is. */
export interface UnknownNode {
  /** Place in the story, such as `body.3`. */
  place: string
  /** The node's type, as Lexical names it. */
  type: string
}

interface LexicalNode {
  type?: unknown
  children?: unknown
  [key: string]: unknown
}

/** Lexical's bits of a text node's `format`, in the order they nest in HTML. */
const FORMATS: readonly [number, Mark][] = [
  [1, 'bold'],
  [2, 'italic'],
  [8, 'underline'],
  [4, 'strikethrough'],
  [16, 'code'],
  [32, 'subscript'],
  [64, 'superscript'],
]
const KNOWN_FORMATS = FORMATS.reduce((bits, [bit]) => bits | bit, 0)

/** Carries the first unknown node out of the recursion. Only `toDocument` catches it. */
class Unknown extends Error {
  readonly at: UnknownNode
  constructor(place: string, type: unknown) {
    super('unknown node')
    this.at = { place, type: typeof type === 'string' ? type.slice(0, 40) : typeof type }
  }
}

const childrenOf = (node: LexicalNode, place: string): LexicalNode[] => {
  const { children } = node
  if (children === undefined || children === null) return []
  if (!Array.isArray(children)) throw new Unknown(place, node.type)
  // The database may hold anything, because an API client may have written it.
  const odd = children.findIndex((child) => typeof child !== 'object' || child === null)
  if (odd >= 0) throw new Unknown(`${place}.${odd}`, children[odd])
  return children as LexicalNode[]
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const idOf = (value: unknown): string | null => {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (typeof value === 'object' && value !== null && 'id' in value) return idOf(value.id)
  return null
}

function textNode(node: LexicalNode, place: string): TextNode {
  if (typeof node.text !== 'string') throw new Unknown(place, node.type)
  const format = typeof node.format === 'number' ? node.format : 0
  if ((format & ~KNOWN_FORMATS) !== 0) throw new Unknown(place, `text format ${format}`)
  return {
    type: 'text',
    text: node.text,
    marks: FORMATS.filter(([bit]) => (format & bit) !== 0).map(([, mark]) => mark),
  }
}

function plainInline(node: LexicalNode, place: string): TextNode | LineBreakNode {
  if (node.type === 'linebreak') return { type: 'linebreak' }
  if (node.type === 'tab') return { type: 'text', text: ' ', marks: [] }
  if (node.type === 'text') return textNode(node, place)
  throw new Unknown(place, node.type)
}

function inlines(node: LexicalNode, place: string): Inline[] {
  return childrenOf(node, place).map((child) => {
    if (child.type !== 'link' && child.type !== 'autolink') return plainInline(child, place)
    const fields = child.fields as { url?: unknown; linkType?: unknown } | undefined
    if (fields?.linkType === 'internal' || typeof fields?.url !== 'string') {
      throw new Unknown(place, 'internal link')
    }
    return {
      type: 'link' as const,
      href: fields.url,
      children: childrenOf(child, place).map((inner) => plainInline(inner, place)),
    }
  })
}

function list(node: LexicalNode, place: string): ListBlock {
  if (node.listType === 'check') throw new Unknown(place, 'check list')
  const items: ListItem[] = []
  for (const item of childrenOf(node, place)) {
    if (item.type !== 'listitem') throw new Unknown(place, item.type)
    const children = childrenOf(item, place)
    const lists = children.filter((child) => child.type === 'list')
    const text = children.filter((child) => child.type !== 'list')
    const read: ListItem = {
      children: inlines({ children: text }, place),
      lists: lists.map((inner) => list(inner, place)),
    }
    // Lexical puts a nested list into an item of its own, after the item that it belongs to.
    const previous = items.at(-1)
    if (text.length === 0 && lists.length > 0 && previous) {
      items[items.length - 1] = { ...previous, lists: [...previous.lists, ...read.lists] }
    } else items.push(read)
  }
  return { type: 'list', ordered: node.listType === 'number', items }
}

const HEADINGS: Record<string, 2 | 3 | 4> = { h1: 2, h2: 2, h3: 3, h4: 4 }

function factBox(fields: Record<string, unknown>, place: string): FactBoxBlock {
  const root = (fields.text as { root?: LexicalNode } | null | undefined)?.root
  const children = (root ? childrenOf(root, place) : []).map((node): ParagraphBlock | ListBlock => {
    if (node.type === 'paragraph') return { type: 'paragraph', children: inlines(node, place) }
    if (node.type === 'list') return list(node, place)
    throw new Unknown(place, node.type)
  })
  return { type: 'factBox', title: textOf(fields.title), children }
}

function embed(fields: Record<string, unknown>): EmbedBlock {
  return {
    type: 'embed',
    url: textOf(fields.url),
    title: textOf(fields.title),
    provider: textOf(fields.provider),
  }
}

function blockNode(node: LexicalNode, place: string): Block<string> {
  const fields = (node.fields ?? {}) as Record<string, unknown>
  switch (fields.blockType) {
    case 'pullQuote':
      return {
        type: 'pullQuote',
        quote: textOf(fields.quote),
        attribution: textOf(fields.attribution),
      }
    case 'factBox':
      return factBox(fields, place)
    case 'embed':
      return embed(fields)
    case 'photo': {
      const photo = idOf(fields.photo)
      if (photo === null) throw new Unknown(place, 'photo without a picture')
      return { type: 'photo', photo }
    }
    default:
      throw new Unknown(place, fields.blockType)
  }
}

function block(node: LexicalNode, place: string): Block<string> {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', children: inlines(node, place) }
    case 'heading': {
      const level = HEADINGS[textOf(node.tag)]
      if (level === undefined) throw new Unknown(place, 'heading')
      return { type: 'heading', level, children: inlines(node, place) }
    }
    case 'quote':
      return { type: 'quote', children: inlines(node, place) }
    case 'list':
      return list(node, place)
    case 'horizontalrule':
      return { type: 'rule' }
    case 'block':
      return blockNode(node, place)
    default:
      throw new Unknown(place, node.type)
  }
}

const isEmpty = (read: Block<string>) => read.type === 'paragraph' && read.children.length === 0

/**
 * Reads a story's Lexical JSON into the block types of `anonymization/bodyTypes.ts`; photos are
 * their private ids. Takes the field's value (null: no body yet). Returns the document, or the
 * first node that has no public form: nothing unknown is passed on. Leaves out empty paragraphs.
 */
export function toDocument(value: unknown): Result<Document<string>, UnknownNode> {
  if (value === null || value === undefined) return ok([])
  const root = (value as { root?: LexicalNode }).root
  if (!root || root.type !== 'root') return refused({ place: 'body', type: 'no root' })
  try {
    const read: Block<string>[] = []
    for (const node of childrenOf(root, 'body')) {
      const next = block(node, `body.${read.length}`)
      if (!isEmpty(next)) read.push(next)
    }
    return ok(read)
  } catch (error) {
    if (error instanceof Unknown) return refused(error.at)
    throw error
  }
}
