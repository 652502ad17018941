import { characterEntities } from 'character-entities'

/** One character of a passage with its UTF-16 range: `%C3%A9` is one unit, six long. */
export interface Unit {
  char: string
  from: number
  to: number
}

const hexValue = (char: string | undefined): number =>
  char !== undefined && /^[0-9a-f]$/i.test(char) ? parseInt(char, 16) : -1

/** Returns how many bytes a UTF-8 lead byte announces; 0 where it is none. */
const sequenceLength = (lead: number): number =>
  lead < 0x80 ? 1 : lead >= 0xf0 && lead < 0xf8 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0

const percentByte = (units: readonly Unit[], at: number): number => {
  if (units[at]?.char !== '%') return -1
  const high = hexValue(units[at + 1]?.char)
  const low = hexValue(units[at + 2]?.char)
  return high < 0 || low < 0 ? -1 : high * 16 + low
}

/** Decodes percent-encoded UTF-8 (RFC 3986 section 2.1). What cannot be decoded stays as it is. */
const decodePercent = (units: readonly Unit[]): Unit[] => {
  const decoded: Unit[] = []
  let at = 0
  while (at < units.length) {
    const unit = units[at] as Unit
    const lead = percentByte(units, at)
    const length = lead < 0 ? 0 : sequenceLength(lead)
    let code = length === 1 ? lead : length === 0 ? -1 : lead & (0xff >> (length + 1))
    for (let i = 1; i < length && code >= 0; i++) {
      const next = percentByte(units, at + 3 * i)
      code = next >= 0x80 && next < 0xc0 ? code * 64 + (next & 0x3f) : -1
    }
    if (code < 0 || code > 0x10ffff) {
      decoded.push(unit)
      at += 1
      continue
    }
    const last = units[at + 3 * length - 1] as Unit
    decoded.push({ char: String.fromCodePoint(code), from: unit.from, to: last.to })
    at += 3 * length
  }
  return decoded
}

/** Every name that HTML has for a character, without `&` and `;`. */
const NAMED = new Map(Object.entries(characterEntities))
/** A letter with an accent that HTML has no name for (`&ytilde;`): readers read the letter. */
const MARKED_LETTER = /^([a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron)$/i

/**
 * Returns the characters that a reference stands for (HTML, section 13.5), in any case; null where
 * it is none.
 */
const referenced = (body: string): string | null => {
  const numeric = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(body)
  if (numeric) {
    const code = numeric[1] ? parseInt(numeric[1], 16) : parseInt(numeric[2] ?? '', 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null
  }
  return NAMED.get(body) ?? NAMED.get(body.toLowerCase()) ?? MARKED_LETTER.exec(body)?.[1] ?? null
}

/** Longest reference from `&` to `;` in HTML, in characters. */
const LONGEST_REFERENCE = 33

const decodeReferences = (units: readonly Unit[]): Unit[] => {
  const decoded: Unit[] = []
  let at = 0
  while (at < units.length) {
    const unit = units[at] as Unit
    let end = -1
    if (unit.char === '&')
      for (let i = at + 1; i < units.length && i <= at + LONGEST_REFERENCE; i++)
        if (units[i]?.char === ';') {
          end = i
          break
        }
    const meaning =
      end < 0
        ? null
        : referenced(
            units
              .slice(at + 1, end)
              .map((one) => one.char)
              .join(''),
          )
    if (meaning === null) {
      decoded.push(unit)
      at += 1
      continue
    }
    for (const char of meaning) decoded.push({ char, from: unit.from, to: (units[end] as Unit).to })
    at = end + 1
  }
  return decoded
}

/**
 * How often encodings inside encodings (`%2520`, `&amp;#233;`) are decoded. Deeper ones do not
 * occur by accident.
 */
const DEPTH = 3

/**
 * Returns the characters of a text with percent-encoding and character references decoded, each
 * with its place. Takes any string, lone surrogates included. Never throws.
 */
export const unitsOf = (text: string): Unit[] => {
  let units: Unit[] = []
  let at = 0
  for (const char of text) {
    units.push({ char, from: at, to: at + char.length })
    at += char.length
  }
  for (let depth = 0; depth < DEPTH; depth++) {
    const before = units.length
    if (text.includes('%')) units = decodePercent(units)
    if (text.includes('&') || text.includes('%26')) units = decodeReferences(units)
    if (units.length === before) break
  }
  return units
}
