/**
 * A story's body as the engine and the public side know it. The list of block types is closed:
 * whatever is not in it is not published. A reader of Lexical that meets another node must refuse
 * and never pass it on.
 */
export const MARKS = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'code',
  'subscript',
  'superscript',
] as const
export type Mark = (typeof MARKS)[number]

export interface TextNode {
  type: 'text'
  text: string
  marks: readonly Mark[]
}
export interface LineBreakNode {
  type: 'linebreak'
}
export interface LinkNode {
  type: 'link'
  href: string
  children: readonly (TextNode | LineBreakNode)[]
}
export type Inline = TextNode | LineBreakNode | LinkNode

export interface ParagraphBlock {
  type: 'paragraph'
  children: readonly Inline[]
}
export interface HeadingBlock {
  type: 'heading'
  level: 2 | 3 | 4
  children: readonly Inline[]
}
export interface QuoteBlock {
  type: 'quote'
  children: readonly Inline[]
}
export interface ListItem {
  children: readonly Inline[]
  /** Lists inside this item. */
  lists: readonly ListBlock[]
}
export interface ListBlock {
  type: 'list'
  ordered: boolean
  items: readonly ListItem[]
}
export interface PullQuoteBlock {
  type: 'pullQuote'
  quote: string
  attribution: string
}
export interface FactBoxBlock {
  type: 'factBox'
  title: string
  children: readonly (ParagraphBlock | ListBlock)[]
}
export interface PhotoBlock<P> {
  type: 'photo'
  photo: P
}
/** A card for a page of another site: a link with a title, never that site's script or frame. */
export interface EmbedBlock {
  type: 'embed'
  url: string
  title: string
  provider: string
}
export interface RuleBlock {
  type: 'rule'
}

/** `P` is a photo reference before publication and a public photo after it. */
export type Block<P> =
  | ParagraphBlock
  | HeadingBlock
  | QuoteBlock
  | ListBlock
  | PullQuoteBlock
  | FactBoxBlock
  | PhotoBlock<P>
  | EmbedBlock
  | RuleBlock

export type Document<P> = readonly Block<P>[]
