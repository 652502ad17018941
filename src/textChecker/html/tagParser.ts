/** An attribute's value, in offsets of the text it was read in. */
export interface Attribute {
  readonly name: string
  readonly nameStart: number
  readonly nameEnd: number
  /** Start of the value, without quotes. Equal to `end` where there is no value. */
  readonly start: number
  readonly end: number
  readonly quoted: boolean
}

export interface Tag {
  readonly name: string
  readonly nameStart: number
  readonly nameEnd: number
  readonly closing: boolean
  readonly attributes: readonly Attribute[]
  /** After the `>`. */
  readonly end: number
}

export const isSpace = (char: string): boolean => /[\t\n\f\r ]/.test(char)
const skip = (text: string, at: number, pattern: RegExp): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
const NAME = /[^\t\n\f\r />]+/y
/** A stray `=` begins a name. */
const ATTRIBUTE_NAME = /[^\t\n\f\r />][^\t\n\f\r />=]*/y
const STRICT_NAME = /[A-Za-z][A-Za-z0-9-]{0,100}/y
const STRICT_ATTRIBUTE = /[^\t\n\f\r />=<][^\t\n\f\r />=<]*/y
const STRICT_UNQUOTED = /[^\t\n\f\r ><]+/y
const LONGEST_STRICT = 4000
const BETWEEN = /[\t\n\f\r /]+/y
const SPACES = /[\t\n\f\r ]+/y
const UNQUOTED = /[^\t\n\f\r >]+/y

/**
 * Returns the tag that begins at a `<` (HTML, section 13.2.5); null where none does, or where it
 * never ends. `strict` is for Markdown (CommonMark, section 6.6), where invalid tags are text.
 * There, another `<` ends the attempt, so that a page full of them takes linear time.
 */
export const tagAt = (text: string, at: number, strict = false): Tag | null => {
  const limit = strict ? Math.min(text.length, at + LONGEST_STRICT) : text.length
  const closing = text.charAt(at + 1) === '/'
  const nameStart = at + (closing ? 2 : 1)
  if (!/[A-Za-z]/.test(text.charAt(nameStart))) return null
  const nameEnd = skip(text, nameStart, strict ? STRICT_NAME : NAME)
  const attributes: Attribute[] = []
  let here = nameEnd
  while (here < limit) {
    here = skip(text, here, BETWEEN)
    if (strict && text.charAt(here) === '<') return null
    if (text.charAt(here) === '>')
      return {
        name: text.slice(nameStart, nameEnd).toLowerCase(),
        nameStart,
        nameEnd,
        closing,
        attributes,
        end: here + 1,
      }
    const attributeEnd = skip(text, here, strict ? STRICT_ATTRIBUTE : ATTRIBUTE_NAME)
    if (attributeEnd === here) {
      // Skip a stray sign such as `=` before a name.
      here += 1
      continue
    }
    const name = { nameStart: here, nameEnd: attributeEnd }
    const label = text.slice(here, attributeEnd).toLowerCase()
    here = skip(text, attributeEnd, SPACES)
    if (text.charAt(here) !== '=') {
      attributes.push({
        name: label,
        ...name,
        start: attributeEnd,
        end: attributeEnd,
        quoted: true,
      })
      continue
    }
    here = skip(text, here + 1, SPACES)
    const quote = text.charAt(here)
    if (quote === '"' || quote === "'") {
      const close = text.indexOf(quote, here + 1)
      if (close === -1 || close >= limit) return null
      attributes.push({ name: label, ...name, start: here + 1, end: close, quoted: true })
      here = close + 1
    } else {
      const end = skip(text, here, strict ? STRICT_UNQUOTED : UNQUOTED)
      attributes.push({ name: label, ...name, start: here, end, quoted: false })
      here = Math.max(end, here)
    }
  }
  return null
}

/**
 * Returns where the text of an element ends whose content is not HTML: at its end tag, or at the
 * end of the text.
 */
export const rawTextEnd = (text: string, from: number, name: string): number => {
  const close = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi')
  close.lastIndex = from
  return close.exec(text)?.index ?? text.length
}
