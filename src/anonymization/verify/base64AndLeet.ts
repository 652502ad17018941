import { endOf, startOf } from './verifierTypes.ts'
import type { Reading } from './verifierTypes.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Int8Array(128).fill(-1)
for (let i = 0; i < 64; i++) VALUES[ALPHABET.charCodeAt(i)] = i
VALUES['-'.charCodeAt(0)] = 62
VALUES['_'.charCodeAt(0)] = 63

const SHORTEST_RUN = 8

/**
 * True for a byte that no text has. An ordinary word decoded by chance has one within a few
 * letters.
 */
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32) || byte === 127

/** Returns how many continuation bytes a UTF-8 lead byte needs; -1 where it is no lead byte. */
const asksFor = (byte: number): number =>
  byte < 0x80 ? 0 : byte < 0xc2 ? -1 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : byte < 0xf5 ? 3 : -1

/**
 * Stops at the first byte that is not UTF-8 text. For an ordinary word that is the first or second
 * byte.
 */
const fromBase64 = (run: string): Uint8Array | null => {
  const bytes: number[] = []
  let due = 0
  let bits = 0
  let held = 0
  for (let i = 0; i < run.length; i++) {
    held = ((held << 6) | (VALUES[run.charCodeAt(i)] ?? 0)) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    const byte = (held >> bits) & 0xff
    if (isControl(byte)) {
      // The last bits may be padding.
      if (due > 0 || i < run.length - 1) return null
      continue
    }
    if (due === 0) due = asksFor(byte)
    else if ((byte & 0xc0) === 0x80) due--
    else return null
    if (due < 0) return null
    bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

const fromHex = (run: string): Uint8Array => {
  const bytes = new Uint8Array(run.length >> 1)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(run.slice(2 * i, 2 * i + 2), 16)
  return bytes
}

const strict = new TextDecoder('utf-8', { fatal: true })

/**
 * Returns the bytes as text, or null where they are none, as with ordinary words decoded by chance.
 */
const asText = (bytes: Uint8Array | null): string | null => {
  if (!bytes || bytes.length < 3 || bytes.some(isControl)) return null
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}

const inRun = (code: number): boolean => code < 128 && (VALUES[code] ?? -1) >= 0

/**
 * Yields the parts of a text that may be base64 (or hexadecimal), whole and split at `/`, `-` and
 * `_`.
 */
function* runsOf(text: string): Generator<{ start: number; end: number }> {
  for (let at = 0; at < text.length; at++) {
    if (!inRun(text.charCodeAt(at))) continue
    let end = at
    while (end < text.length && inRun(text.charCodeAt(end))) end++
    if (end - at >= SHORTEST_RUN) {
      yield { start: at, end }
      let part = at
      for (let i = at; i <= end; i++)
        if (i === end || '+/-_'.includes(text.charAt(i))) {
          if (i - part >= SHORTEST_RUN && i - part < end - at) yield { start: part, end: i }
          part = i + 1
        }
    }
    at = end
  }
}

const LETTER_DIGIT = /[A-Za-z][0-9@$!|]|[0-9@$!|][A-Za-z]/
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
}
const isLetter = (character: string): boolean => /[A-Za-z]/.test(character)

/** Reads digits and signs as letters: only those between letters, or all of them. */
const leet = (chunk: string, inner: boolean, one: string): string => {
  let lastLetter = chunk.length - 1
  while (lastLetter >= 0 && !isLetter(chunk.charAt(lastLetter))) lastLetter--
  let firstLetter = 0
  while (firstLetter < chunk.length && !isLetter(chunk.charAt(firstLetter))) firstLetter++
  let text = ''
  for (let i = 0; i < chunk.length; i++) {
    const character = chunk.charAt(i)
    const letter = character === '1' ? one : LEET[character]
    text +=
      letter !== undefined && (!inner || (i > firstLetter && i < lastLetter)) ? letter : character
  }
  return text
}

const partOf = (reading: Reading, start: number, text: string): Reading => {
  const starts = new Int32Array(text.length)
  const ends = new Int32Array(text.length)
  for (let i = 0; i < text.length; i++) {
    starts[i] = startOf(reading, start + i)
    ends[i] = endOf(reading, start + i)
  }
  return { text, starts, ends, guessed: true }
}

const LONGEST_CHUNK = 120

/** Reads digits and signs as letters (`m1r3ya`), part by part. */
export const leetReadings = (reading: Reading): Reading[] => {
  const { text } = reading
  if (!LETTER_DIGIT.test(text)) return []
  const found: Reading[] = []
  for (let at = 0; at < text.length;) {
    let end = at
    while (end < text.length && !/[\s/.?&,;:"()]/.test(text.charAt(end))) end++
    const chunk = text.slice(at, end)
    if (chunk.length >= 3 && chunk.length <= LONGEST_CHUNK && LETTER_DIGIT.test(chunk)) {
      const texts = new Set<string>()
      for (const inner of [true, false])
        for (const one of ['i', 'l']) texts.add(leet(chunk, inner, one))
      texts.delete(chunk)
      for (const one of texts) found.push(partOf(reading, at, one))
    }
    at = end + 1
  }
  return found
}

/** Returns what the base64 and hexadecimal parts of a reading contain. */
export const packedReadings = (reading: Reading): Reading[] => {
  const found: Reading[] = []
  for (const { start, end } of runsOf(reading.text)) {
    const run = reading.text.slice(start, end)
    const texts = [asText(fromBase64(run))]
    if (run.length % 2 === 0 && /^[0-9A-Fa-f]+$/.test(run)) texts.push(asText(fromHex(run)))
    for (const text of texts) {
      if (text === null) continue
      const from = startOf(reading, start)
      const to = endOf(reading, end - 1)
      const starts = new Int32Array(text.length).fill(from)
      const ends = new Int32Array(text.length).fill(to)
      found.push({ text, starts, ends, guessed: false })
    }
  }
  return found
}
