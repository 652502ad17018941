import { domainToUnicode } from 'node:url'
import { characterEntities } from 'character-entities'
import { characterEntitiesLegacy } from 'character-entities-legacy'

/** A text in one form: as it was sent, or after a decoding. */
export interface Reading {
  /** The decodings in order: `sent`, `sent, entities`, `sent, percent, base64` … */
  how: string
  text: string
}

/**
 * The most decodings in a row. Text encoded twice by mistake is common; more than this does not
 * happen by accident.
 */
const DEEPEST = 3
const MOST_READINGS = 40

/** HTML's names of characters, without `&` and `;`. */
const NAMED = new Map(Object.entries(characterEntities))
const unclosed = [...characterEntitiesLegacy].sort((one, other) => other.length - one.length)
/** The names that need no `;` after them, the longest first. */
const UNCLOSED = new RegExp(`^(?:${unclosed.join('|')})`, 'u')
/**
 * `&ytilde;` is not an entity in HTML, but it means a letter and an accent. The search keeps the
 * letter.
 */
const ACCENTED =
  /^([A-Za-z])(?:acute|grave|circ|uml|tilde|ring|cedil|caron|slash|strok|ogon|breve|macr|dot)$/u

function named(name: string): string | null {
  const whole = NAMED.get(name) ?? NAMED.get(name.toLowerCase()) ?? ACCENTED.exec(name)?.[1]
  if (whole !== undefined) return whole
  const start = UNCLOSED.exec(name)?.[0] ?? ''
  const sign = NAMED.get(start)
  return sign === undefined ? null : sign + name.slice(start.length)
}

const codePoint = (code: number): string =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''

const ENTITIES = /&(?:#[xX]([0-9A-Fa-f]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));?/gu
/** Only with a semicolon: `&ethan` may be a parameter that is called ethan, and no `ðan`. */
const CLOSED_ENTITIES = /&(?:#[xX]([0-9A-Fa-f]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));/gu

function withoutEntities(text: string, entities: RegExp): string {
  return text.replace(
    entities,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (hex !== undefined) return codePoint(parseInt(hex, 16))
      if (decimal !== undefined) return codePoint(Number(decimal))
      return named(name ?? '') ?? whole
    },
  )
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const fromBytes = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}

const withoutPercents = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/giu, (run) =>
    fromBytes(Buffer.from(run.replaceAll('%', ''), 'hex')),
  )

const withoutEscapes = (text: string): string =>
  text.replace(
    /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([nrtbf0])|(.))/giu,
    (_whole, braces?: string, four?: string, two?: string, control?: string, other?: string) => {
      const hex = braces ?? four ?? two
      if (hex !== undefined)
        return four ? String.fromCharCode(parseInt(hex, 16)) : codePoint(parseInt(hex, 16))
      return control === undefined ? (other ?? '') : ' '
    },
  )

const withoutTags = (text: string): string =>
  text.replace(/<!\[CDATA\[|\]\]>|<\/?[a-z!?][^<>]*>/giu, ' ')

/**
 * The texts of JSON's text nodes one after the other, as a page would show them, because a name may
 * be spread over several.
 */
function textNodes(text: string): string | null {
  if (!/^\s*[[{]/u.test(text) || !text.includes('"text"')) return null
  const texts: string[] = []
  try {
    JSON.parse(text, (key, value: unknown) => {
      if (key === 'text' && typeof value === 'string') texts.push(value)
      return null
    })
  } catch {
    return null
  }
  return texts.join('')
}

/**
 * True for text that somebody may have written, and not for bytes that can be decoded by chance.
 */
const isWriting = (text: string): boolean => {
  const odd = text.match(/[^\p{L}\p{N}\p{P}\p{Z}\p{S}\p{M}\p{Cf}\r\n\t]/gu)?.length ?? 0
  return text.length > 3 && odd * 8 < text.length
}

function packed(text: string, runs: RegExp, unpack: (run: string) => Uint8Array): string {
  const found: string[] = []
  for (const [run] of text.matchAll(runs)) {
    const inside = fromBytes(unpack(run))
    if (isWriting(inside)) found.push(inside)
  }
  return found.join('\n')
}

const base64 = (text: string): string =>
  packed(text, /[A-Za-z0-9+/_-]{8,}={0,2}/gu, (run) => Buffer.from(run, 'base64'))
const hex = (text: string): string =>
  packed(text, /(?<![0-9a-f])(?:[0-9a-f]{2}){6,}(?![0-9a-f])/giu, (run) => Buffer.from(run, 'hex'))

const hostNames = (text: string): string =>
  text.replace(/[a-z0-9.-]*xn--[a-z0-9.-]+/giu, (host) => domainToUnicode(host) || host)

const STEPS: readonly [string, (text: string) => string | null][] = [
  ['entities', (text) => (text.includes('&') ? withoutEntities(text, ENTITIES) : null)],
  [
    'closed entities',
    (text) => (text.includes('&') ? withoutEntities(text, CLOSED_ENTITIES) : null),
  ],
  ['percent', (text) => (text.includes('%') ? withoutPercents(text) : null)],
  ['escapes', (text) => (text.includes('\\') ? withoutEscapes(text) : null)],
  ['tags', (text) => (text.includes('<') ? withoutTags(text) : null)],
  ['text nodes', textNodes],
  ['host names', (text) => (text.includes('xn--') ? hostNames(text) : null)],
]
/** Texts inside the text. They are searched in every form, and decoded further by themselves. */
const INSIDE: readonly [string, (text: string) => string][] = [
  ['base64', base64],
  ['hex', hex],
]

/** Takes a text; returns it as sent and in every form that decoding gives, each once. */
export function readingsOf(text: string): Reading[] {
  const readings: Reading[] = [{ how: 'sent', text }]
  const seen = new Set([text])
  const depths = [0]
  for (let index = 0; index < readings.length && readings.length < MOST_READINGS; index += 1) {
    const { how, text: from } = readings[index] ?? { how: '', text: '' }
    const depth = depths[index] ?? 0
    if (depth >= DEEPEST) continue
    for (const [step, undo] of [...STEPS, ...INSIDE]) {
      const next = undo(from)
      if (!next || seen.has(next)) continue
      seen.add(next)
      readings.push({ how: `${how}, ${step}`, text: next })
      depths.push(depth + 1)
    }
  }
  return readings
}
