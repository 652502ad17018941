/** A line without the marks of a quote or a list; offsets in the layer. */
export interface Line {
  /** Start of the content. */
  readonly from: number
  /** Start of the line break. */
  readonly to: number
  readonly content: string
  /** True where a list item begins here. */
  readonly item: boolean
  /** Start of the whole line, with the marks of quotes and lists. */
  readonly start: number
}

const QUOTE = /[ \t]*>[ \t]?/y
const ITEM = /[ \t]*(?:[-*+]|(\d{1,9})[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|(?=$|\n))/y
const SPACES = /[ \t]*/y
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/

/** True for a thematic break such as `---`. */
export const isRule = (content: string): boolean => RULE.test(content)

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/**
 * Returns the line that begins at an offset. `inParagraph`: only a list that starts at 1 may
 * interrupt a paragraph.
 */
export const lineAt = (text: string, start: number, inParagraph: boolean): Line => {
  const newline = text.indexOf('\n', start)
  let to = newline === -1 ? text.length : newline
  if (text.charAt(to - 1) === '\r') to -= 1
  let from = start
  let item = false
  for (;;) {
    const quote = matchAt(QUOTE, text, from)
    if (quote && quote[0].length > 0 && from + quote[0].length <= to) {
      from += quote[0].length
      continue
    }
    if (isRule(text.slice(from, to).trim())) break
    const mark = matchAt(ITEM, text, from)
    const interrupts = !inParagraph || item || mark?.[1] === undefined || mark[1] === '1'
    if (!mark || mark[0].length === 0 || from + mark[0].length > to || !interrupts) break
    from += mark[0].length
    item = true
  }
  const spaces = matchAt(SPACES, text, from)?.[0].length ?? 0
  from = Math.min(from + spaces, to)
  return { from, to, content: text.slice(from, to), item, start }
}

/** Returns where the line after the one that ends at an offset begins. */
export const nextLine = (text: string, end: number): number => {
  const newline = text.indexOf('\n', end)
  return newline === -1 ? text.length : newline + 1
}

const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/** True for the row of dashes that makes the line above it the head of a table. */
export const isDelimiterRow = (content: string): boolean =>
  content.includes('-') && content.includes('|') && DELIMITER_ROW.test(content)

/** Returns the cells of a table row, in offsets of its content. */
export const cellsOf = (content: string): [from: number, to: number][] => {
  const cells: [number, number][] = []
  let from = 0
  for (let at = 0; at <= content.length; at++) {
    if (content.charAt(at) === '\\') at += 1
    else if (at === content.length || content.charAt(at) === '|') {
      if (content.slice(from, at).trim() !== '') cells.push([from, at])
      from = at + 1
    }
  }
  return cells
}
