/** What follows the text of a link: `(destination "title")`, `[label]`. Offsets in the paragraph's text. */
export interface LinkTail {
  readonly end: number
  readonly destination: readonly [from: number, to: number] | null
  readonly title: readonly [from: number, to: number] | null
  readonly label: readonly [from: number, to: number] | null
}

const DEEPEST_PARENTHESES = 32
const LONGEST_LABEL = 1000

const skipSpaces = (text: string, at: number): number => {
  let here = at
  while (/[ \t\n]/.test(text.charAt(here))) here += 1
  return here
}

/**
 * Returns the destination at an offset (CommonMark, section 6.3), with or without angle brackets.
 */
export const destinationAt = (
  text: string,
  at: number,
): { from: number; to: number; end: number } | null => {
  if (text.charAt(at) === '<') {
    for (let here = at + 1; here < text.length; here++) {
      const char = text.charAt(here)
      if (char === '>') return { from: at + 1, to: here, end: here + 1 }
      if (char === '<' || char === '\n') return null
      if (char === '\\') here += 1
    }
    return null
  }
  let depth = 0
  let here = at
  for (; here < text.length; here++) {
    const char = text.charAt(here)
    if (/[\s\u0000-\u001f]/.test(char)) break
    if (char === '\\') here += 1
    else if (char === '(') {
      depth += 1
      if (depth > DEEPEST_PARENTHESES) return null
    } else if (char === ')') {
      if (depth === 0) break
      depth -= 1
    }
  }
  return depth === 0 ? { from: at, to: Math.min(here, text.length), end: here } : null
}

/** Returns the title at an offset, in quotes or parentheses. */
export const titleAt = (
  text: string,
  at: number,
): { from: number; to: number; end: number } | null => {
  const open = text.charAt(at)
  const close = open === '(' ? ')' : open
  if (!/["'(]/.test(open)) return null
  for (let here = at + 1; here < text.length; here++) {
    const char = text.charAt(here)
    if (char === '\\') here += 1
    else if (char === close) return { from: at + 1, to: here, end: here + 1 }
    else if (open === '(' && char === '(') return null
  }
  return null
}

const inlineTail = (text: string, at: number): LinkTail | null => {
  const begin = skipSpaces(text, at + 1)
  if (text.charAt(begin) === ')')
    return { end: begin + 1, destination: null, title: null, label: null }
  const destination = destinationAt(text, begin)
  if (!destination) return null
  const behind = skipSpaces(text, destination.end)
  const title = behind > destination.end ? titleAt(text, behind) : null
  const close = title ? skipSpaces(text, title.end) : behind
  if (text.charAt(close) !== ')') return null
  return {
    end: close + 1,
    destination: [destination.from, destination.to],
    title: title ? [title.from, title.to] : null,
    label: null,
  }
}

/** Returns the key of a label: case and spacing do not matter. */
export const labelKey = (label: string): string =>
  label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase()

/** Returns what labels are compared by, apart from anchors. */
export const labelOf = (label: string): string => `[${labelKey(label)}`

/**
 * Returns what follows a link's text, or null where the text that ends with the `]` at an offset is
 * no link. Takes the text between the brackets and the labels that the page defines.
 */
export const linkTail = (
  text: string,
  bracket: number,
  between: string,
  defined: ReadonlySet<string>,
): LinkTail | null => {
  const at = bracket + 1
  if (text.charAt(at) === '(') {
    const tail = inlineTail(text, at)
    if (tail) return tail
  }
  if (text.charAt(at) === '[') {
    const close = text.slice(at + 1, at + 1 + LONGEST_LABEL).search(/[[\]]/)
    if (close >= 0 && text.charAt(at + 1 + close) === ']') {
      const label = text.slice(at + 1, at + 1 + close)
      const meant = label.trim() === '' ? between.slice(0, LONGEST_LABEL) : label
      if (defined.has(labelKey(meant)))
        return {
          end: at + 2 + close,
          destination: null,
          title: null,
          label: [at + 1, at + 1 + close],
        }
    }
  }
  return between.length <= LONGEST_LABEL && defined.has(labelKey(between))
    ? { end: at, destination: null, title: null, label: null }
    : null
}
