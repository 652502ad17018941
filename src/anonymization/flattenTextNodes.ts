import type { Inline, LineBreakNode, LinkNode, TextNode } from './bodyTypes.ts'
import type { Edit } from './passageTypes.ts'

/** Where a text node or a line break is in the flattened text, and its path of child indexes. */
export interface Segment {
  /** UTF-16 range in the flattened text. */
  start: number
  end: number
  path: readonly number[]
}

export interface Flattened {
  text: string
  segments: readonly Segment[]
}

/** The part of an edit that rewriting needs. */
export type Replacement = Pick<Edit, 'start' | 'end' | 'replacement'>

/**
 * Returns the text of inline nodes as a reader sees it: joined across marks and links, a line break
 * as '
 * '. A name that is half in bold is whole here.
 */
export const flatten = (inlines: readonly Inline[]): Flattened => {
  let text = ''
  const segments: Segment[] = []
  const add = (piece: string, path: readonly number[]): void => {
    segments.push({ start: text.length, end: text.length + piece.length, path })
    text += piece
  }
  inlines.forEach((inline, i) => {
    if (inline.type === 'link')
      inline.children.forEach((child, j) => add(child.type === 'text' ? child.text : '\n', [i, j]))
    else if (inline.type === 'text') add(inline.text, [i])
    else if (inline.type === 'linebreak') add('\n', [i])
    else unknownNode(inline)
  })
  return { text, segments }
}

/**
 * Refuses a node of an unknown type, which is a bug.
 * @throws always, with the node's type and nothing of its content.
 */
export const unknownNode = (node: never): never => {
  throw new Error(
    `unknown_node: "${String((node as { type?: unknown }).type)}" is not a part of a story`,
  )
}

/**
 * Takes edits in order without overlap; returns the text with them applied. @throws on edits out of
 * order or outside the text.
 */
export const applyEdits = (text: string, edits: readonly Replacement[]): string => {
  let result = ''
  let at = 0
  for (const { start, end, replacement } of edits) {
    if (start < at || end < start || end > text.length)
      throw new Error(`edit_out_of_range: ${start}-${end} in a text of ${text.length}`)
    result += text.slice(at, start) + replacement
    at = end
  }
  return result + text.slice(at)
}

type Leaf = TextNode | LineBreakNode

/**
 * Returns what is left of the part [start, end) of the flattened text. An edit's replacement goes
 * to the first part that it touches.
 */
const rewriteStretch = (
  text: string,
  start: number,
  end: number,
  edits: readonly Replacement[],
  given: Set<Replacement>,
): string => {
  let result = ''
  let at = start
  for (const edit of edits) {
    const touches = edit.start < end && edit.end > start
    const insertsHere = edit.start === edit.end && edit.start >= start && edit.start <= end
    if (!touches && !insertsHere) continue
    if (edit.start > at) result += text.slice(at, edit.start)
    if (!given.has(edit)) {
      given.add(edit)
      result += edit.replacement
    }
    at = Math.max(at, Math.min(edit.end, end))
  }
  return result + text.slice(Math.min(at, end), end)
}

/**
 * Applies edits of the flattened text to the nodes. A replacement gets the marks and the link of
 * the first text that it touches. Text nodes and links that become empty are dropped; so is a line
 * break inside a name.
 */
export const rewriteInlines = (
  inlines: readonly Inline[],
  edits: readonly Replacement[],
): Inline[] => {
  if (edits.length === 0) return [...inlines]
  const { text } = flatten(inlines)
  applyEdits(text, edits)
  const given = new Set<Replacement>()
  let at = 0
  const leaves = (nodes: readonly Inline[]): Leaf[] =>
    nodes.flatMap((node): Leaf[] => {
      if (node.type === 'link') return []
      const start = at
      at += node.type === 'text' ? node.text.length : 1
      if (node.type === 'text') {
        const left = rewriteStretch(text, start, at, edits, given)
        return left === '' ? [] : [{ ...node, text: left }]
      }
      const edit = edits.find((one) => one.start <= start && one.end >= at)
      if (!edit) return [node]
      if (given.has(edit) || edit.replacement === '') return []
      given.add(edit)
      return [{ type: 'text', text: edit.replacement, marks: [] }]
    })
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type !== 'link') return leaves([inline])
    const children = leaves(inline.children)
    return children.length === 0 ? [] : [{ ...inline, children } satisfies LinkNode]
  })
}
