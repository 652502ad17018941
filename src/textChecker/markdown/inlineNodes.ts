import type { Span } from '#anonymization/spans.ts'

/** A piece of Markdown text, in offsets of the paragraph's layer. */
export type Node =
  /** Text as it is written. */
  | { kind: 'text'; from: number; to: number }
  /** Characters that stand for others: `\*`, `&eacute;`. */
  | { kind: 'meaning'; from: number; to: number; meaning: string }
  /** Signs that a reader does not see. */
  | { kind: 'sign'; from: number; to: number }
  /** A line break that an HTML tag makes. */
  | { kind: 'break'; from: number; to: number }
  /** A run of `*`, `_` or `~`. What is left after matching is text. */
  | Delimiter

export interface Delimiter {
  kind: 'delimiter'
  from: number
  to: number
  sign: string
  canOpen: boolean
  canClose: boolean
  /**
   * How many of its signs end an emphasis (at its beginning), and how many begin one (at its end).
   */
  closed: number
  opened: number
}

/** Signs around something, in offsets of the paragraph's layer. */
export interface Around {
  readonly open: Span
  readonly close: Span
  readonly tight: boolean
}

const isPunctuation = (char: string): boolean => /[\p{P}\p{S}]/u.test(char)

/**
 * Returns a run of delimiters, and whether it may open or close, from the characters beside it
 * (CommonMark, section 6.2).
 */
export const delimiterAt = (text: string, from: number, to: number): Delimiter => {
  const sign = text.charAt(from)
  const before = text.charAt(from - 1)
  const after = text.charAt(to)
  const spaceBefore = before === '' || /\s/.test(before)
  const spaceAfter = after === '' || /\s/.test(after)
  const left = !spaceAfter && (!isPunctuation(after) || spaceBefore || isPunctuation(before))
  const right = !spaceBefore && (!isPunctuation(before) || spaceAfter || isPunctuation(after))
  const inWord = sign === '_'
  return {
    kind: 'delimiter',
    from,
    to,
    sign,
    canOpen: left && (!inWord || !right || isPunctuation(before)),
    canClose: right && (!inWord || !left || isPunctuation(after)),
    closed: 0,
    opened: 0,
  }
}

const left = (one: Delimiter): number => one.to - one.from - one.closed - one.opened

const oddMatch = (opener: Delimiter, closer: Delimiter): boolean =>
  (opener.canClose || closer.canOpen) &&
  (opener.to - opener.from + closer.to - closer.from) % 3 === 0 &&
  ((opener.to - opener.from) % 3 !== 0 || (closer.to - closer.from) % 3 !== 0)

/**
 * Matches runs that open an emphasis with runs that close it (CommonMark, "process emphasis").
 * Takes linear time.
 */
export const matchEmphasis = (nodes: readonly Node[]): Around[] => {
  const found: Around[] = []
  const stack: Delimiter[] = []
  const bottoms = new Map<string, number>()
  for (const node of nodes) {
    if (node.kind !== 'delimiter') continue
    while (node.canClose && left(node) > 0) {
      const key = `${node.sign} ${node.canOpen} ${(node.to - node.from) % 3}`
      const bottom = bottoms.get(key) ?? -1
      let at = stack.length - 1
      for (; at >= 0 && (stack[at]?.from ?? -1) > bottom; at--) {
        const one = stack[at]
        if (one?.sign === node.sign && !oddMatch(one, node)) break
      }
      const opener = at >= 0 && (stack[at]?.from ?? -1) > bottom ? stack[at] : undefined
      if (!opener) {
        bottoms.set(key, stack.at(-1)?.from ?? -1)
        break
      }
      stack.length = at + 1
      const used = left(opener) >= 2 && left(node) >= 2 ? 2 : 1
      const openEnd = opener.to - opener.opened
      const closeStart = node.from + node.closed
      found.push({
        open: { start: openEnd - used, end: openEnd },
        close: { start: closeStart, end: closeStart + used },
        tight: true,
      })
      opener.opened += used
      node.closed += used
      if (left(opener) === 0) stack.pop()
    }
    if (node.canOpen && left(node) > 0) stack.push(node)
  }
  return found
}
