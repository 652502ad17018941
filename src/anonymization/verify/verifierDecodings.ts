import { characterEntities } from 'character-entities'
import { characterEntitiesLegacy } from 'character-entities-legacy'
import { endOf, ReadingBuilder, startOf } from './verifierTypes.ts'
import type { Reading } from './verifierTypes.ts'
import { LOWER_LOOKALIKES } from './verifierFolding.ts'
import { turnedReadings } from './upsideDownText.ts'
import { leetReadings, packedReadings } from './base64AndLeet.ts'

/** Every name that HTML has for a character, without `&` and `;`. */
const NAMED = new Map(Object.entries(characterEntities))
/** Those that HTML also reads without their `;`, the longest first. */
const WITHOUT_SEMICOLON = new RegExp(
  `^(?:${[...characterEntitiesLegacy].sort((a, b) => b.length - a.length).join('|')})`,
)
/** A letter with an accent that HTML has no name for (`&ytilde;`): readers read the letter. */
const MARKED_LETTER =
  /^([A-Za-z])(?:acute|grave|circ|tilde|uml|ring|cedil|caron|breve|macr|ogon|dblac|dot)$/
const LONGEST_ENTITY = 32

const entityAt = (
  text: string,
  at: number,
  unclosed: boolean,
): { piece: string; length: number } | null => {
  let end = at + 1
  while (end < text.length && end - at <= LONGEST_ENTITY && /[#0-9A-Za-z]/.test(text.charAt(end)))
    end++
  const body = text.slice(at + 1, end)
  if (body === '') return null
  const length = end - at + (text.charAt(end) === ';' ? 1 : 0)
  if (body.startsWith('#')) {
    const hex = /^#[xX]/.test(body)
    const point = hex ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10)
    return validPoint(point) ? { piece: String.fromCodePoint(point), length } : null
  }
  if (text.charAt(end) === ';') {
    const piece = NAMED.get(body) ?? MARKED_LETTER.exec(body)?.[1]
    if (piece !== undefined) return { piece, length }
  }
  if (!unclosed) return null
  const short = WITHOUT_SEMICOLON.exec(body)?.[0] ?? ''
  const piece = NAMED.get(short)
  return piece === undefined ? null : { piece, length: 1 + short.length }
}

const validPoint = (point: number): boolean =>
  Number.isInteger(point) && point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)

const HEX_PAIR = /^[0-9A-Fa-f]{2}$/

/**
 * `%C3%B1` or `=C3=B1`, as UTF-8 or, failing that, Latin-1; a soft line break (`=` at the line's
 * end) is removed.
 */
const bytesAt = (
  text: string,
  at: number,
  mark: string,
): { piece: string; length: number } | null => {
  if (mark === '=') {
    const soft = text.startsWith('=\r\n', at) ? 3 : text.startsWith('=\n', at) ? 2 : 0
    if (soft > 0) return { piece: '', length: soft }
  }
  const bytes: number[] = []
  let end = at
  while (text.charAt(end) === mark && HEX_PAIR.test(text.slice(end + 1, end + 3))) {
    bytes.push(Number.parseInt(text.slice(end + 1, end + 3), 16))
    end += 3
  }
  if (bytes.length === 0) return null
  const raw = Uint8Array.from(bytes)
  let piece = new TextDecoder('utf-8').decode(raw)
  if (piece.includes('\uFFFD')) piece = String.fromCharCode(...bytes)
  return { piece, length: end - at }
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: ' ',
  f: ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
}

/** `\u00f1`, `\u{f1}`, `\xf1`, `\n` and the like. */
const escapeAt = (text: string, at: number): { piece: string; length: number } | null => {
  const kind = text.charAt(at + 1)
  if (kind === 'u' && text.charAt(at + 2) === '{') {
    const close = text.indexOf('}', at)
    const point =
      close > at && close - at <= 10 ? Number.parseInt(text.slice(at + 3, close), 16) : NaN
    return validPoint(point) ? { piece: String.fromCodePoint(point), length: close - at + 1 } : null
  }
  const digits = kind === 'u' ? 4 : kind === 'x' ? 2 : 0
  if (digits > 0) {
    const hex = text.slice(at + 2, at + 2 + digits)
    if (hex.length < digits || !/^[0-9A-Fa-f]+$/.test(hex)) return null
    return { piece: String.fromCharCode(Number.parseInt(hex, 16)), length: 2 + digits }
  }
  const plain = ESCAPES[kind]
  return plain === undefined ? null : { piece: plain, length: 2 }
}

const OPENERS = /[&%\\=]/

/**
 * Removes one layer of entities, percent-encoding, escapes and quoted-printable; null where there
 * is none. `unclosed`: also entities without a semicolon.
 */
const peel = (reading: Reading, unclosed: boolean): Reading | null => {
  const { text } = reading
  if (!OPENERS.test(text)) return null
  const built = new ReadingBuilder()
  let changed = false
  for (let at = 0; at < text.length;) {
    const mark = text.charAt(at)
    const found =
      mark === '&'
        ? entityAt(text, at, unclosed)
        : mark === '%' || mark === '='
          ? bytesAt(text, at, mark)
          : mark === '\\'
            ? escapeAt(text, at)
            : null
    if (found) {
      built.add(found.piece, startOf(reading, at), endOf(reading, at + found.length - 1))
      at += found.length
      changed = true
    } else {
      built.add(mark, startOf(reading, at), endOf(reading, at))
      at++
    }
  }
  return changed ? built.finish(false) : null
}

/** Removes text in angle brackets, so that `Ru<b>bio</b>` is one word. */
const withoutTags = (reading: Reading): Reading | null => {
  const { text } = reading
  if (!text.includes('<') || !text.includes('>')) return null
  const built = new ReadingBuilder()
  let changed = false
  let noCloseBefore = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '<' && /[A-Za-z/!]/.test(text.charAt(at + 1)) && at >= noCloseBefore) {
      const close = text.indexOf('>', at)
      if (close === -1) noCloseBefore = text.length
      else {
        at = close
        changed = true
        continue
      }
    }
    built.add(text.charAt(at), startOf(reading, at), endOf(reading, at))
  }
  return changed ? built.finish(false) : null
}

/** Reads small Greek letters by their own look: `ν` as v. Only where the string mixes alphabets. */
const byLowerLook = (reading: Reading): Reading | null => {
  if (!/[ηνυγ]/.test(reading.text) || !/[A-Za-z]/.test(reading.text)) return null
  const text = reading.text.replace(/[ηνυγ]/g, (letter) => LOWER_LOOKALIKES.get(letter) ?? letter)
  return { ...reading, text }
}

const DEEPEST = 6
const DEEPEST_PACKING = 3

const unwrapped = (first: Reading): Reading[] => {
  const readings = [first]
  // `&ethan` without a semicolon may be `ðan`, or a parameter that is called ethan.
  for (const unclosed of [true, false]) {
    let last = first
    for (let layer = 0; layer < DEEPEST; layer++) {
      const next = peel(last, unclosed)
      if (!next) break
      if (readings.every(({ text }) => text !== next.text)) readings.push(next)
      last = next
    }
  }
  for (const derive of [withoutTags, byLowerLook])
    for (const reading of [...readings]) {
      const next = derive(reading)
      if (next) readings.push(next)
    }
  return readings
}

/**
 * Returns every way of reading a string: as it is, and with its encodings removed layer by layer
 * (HTML entities, percent-encoding, JSON and JavaScript escapes, quoted-printable, tags, base64 and
 * hexadecimal parts, digits for letters).
 */
export const readingsOf = (first: Reading): Reading[] => {
  const readings: Reading[] = []
  let layer = [first]
  for (let depth = 0; depth <= DEEPEST_PACKING && layer.length > 0; depth++) {
    const opened = layer.flatMap(unwrapped)
    readings.push(...opened)
    layer = opened.flatMap(packedReadings)
  }
  return [...readings, ...readings.flatMap(leetReadings), ...readings.flatMap(turnedReadings)]
}
