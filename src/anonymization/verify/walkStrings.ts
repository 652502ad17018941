import { plainReading, ReadingBuilder } from './verifierTypes.ts'
import type { Reading } from './verifierTypes.ts'

/** A text of an edition, with the ways in which its pieces can be joined. */
export interface Stretch {
  path: string
  /** The text that offsets refer to. */
  text: string
  readings: readonly Reading[]
  /**
   * For the end of one element and the beginning of the next: only a match across this offset
   * counts.
   */
  seam: number | null
}

const EDGE = 60
const DEEPEST_EDGE = 40

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const isTextNode = (value: unknown): value is { text: string } =>
  isFields(value) && typeof value.text === 'string'
const isLink = (value: unknown): value is { children: readonly unknown[] } =>
  isFields(value) &&
  value.type !== undefined &&
  Array.isArray(value.children) &&
  value.children.every((one) => isTextNode(one) || isBreak(one))
const isBreak = (value: unknown): boolean => isFields(value) && value.type === 'linebreak'

/** Returns the pieces of an array of inline nodes, or null where it is none. */
const inlinePieces = (array: readonly unknown[]): string[] | null => {
  if (!array.some((one) => isTextNode(one))) return null
  const pieces: string[] = []
  for (const one of array) {
    if (isTextNode(one)) pieces.push(one.text)
    else if (isBreak(one)) pieces.push('\n')
    else if (isLink(one))
      for (const child of one.children) pieces.push(isTextNode(child) ? child.text : '\n')
    else if (typeof one === 'string') pieces.push(one)
  }
  return pieces
}

/** Pieces read as one text, and with a space between each two. */
const inlineStretch = (path: string, pieces: readonly string[]): Stretch => {
  const text = pieces.join('')
  const readings = [plainReading(text)]
  if (pieces.length > 1) {
    const spaced = new ReadingBuilder()
    let at = 0
    for (const piece of pieces) {
      if (at > 0) spaced.add(' ', at, at)
      for (const unit of piece.split('')) spaced.add(unit, at, ++at)
    }
    readings.push(spaced.finish(false))
  }
  return { path, text, readings, seam: null }
}

const NOT_PROSE = new Set(['type', 'href', 'url', 'slug', 'provider', 'marks', 'level', 'format'])

/** Returns the first or last words inside an element, however deep they are. */
const edgeOf = (value: unknown, side: 'head' | 'tail', room: number, depth: number): string => {
  if (room <= 0 || depth > DEEPEST_EDGE) return ''
  if (typeof value === 'string') return side === 'head' ? value.slice(0, room) : value.slice(-room)
  if (!isFields(value) || value instanceof Date || ArrayBuffer.isView(value)) return ''
  if (isBreak(value)) return '\n'
  const inner = Array.isArray(value)
    ? [...(value as unknown[])]
    : Object.keys(value)
        .filter((key) => !NOT_PROSE.has(key))
        .map((key) => value[key])
  if (side === 'tail') inner.reverse()
  let edge = ''
  for (const one of inner) {
    const piece = edgeOf(one, side, room - edge.length, depth + 1)
    edge = side === 'head' ? edge + piece : piece + edge
    if (edge.length >= room) break
  }
  return edge
}

const seamStretches = (path: string, array: readonly unknown[]): Stretch[] => {
  const found: Stretch[] = []
  for (let i = 0; i + 1 < array.length; i++) {
    const tail = edgeOf(array[i], 'tail', EDGE, 0)
    const head = edgeOf(array[i + 1], 'head', EDGE, 0)
    // A full stop between the two: no name continues from one to the other.
    if (!/[\p{L}\p{N}\p{M}\p{Cf},-]\s*$/u.test(tail) || head === '') continue
    for (const joint of ['', ' ']) {
      const text = tail + joint + head
      found.push({ path: `${path}.${i}`, text, readings: [plainReading(text)], seam: tail.length })
    }
  }
  return found
}

interface Visit {
  value: unknown
  path: string
  /** True where the text nodes below were already read, together with their neighbours. */
  covered: boolean
}

const bytesText = (bytes: ArrayBufferView): string => {
  const view = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new TextDecoder('utf-8').decode(view)
}

/**
 * Yields every text in a JSON-like value, including object keys, however deep. Each object is
 * visited once, so that circles end. `segment` returns how a key is written in a path, because a
 * key with a name in it must not be.
 */
export function* stretchesOf(
  edition: unknown,
  segment: (key: string, index: number) => string,
): Generator<Stretch> {
  const met = new Set<object>()
  const stack: Visit[] = [{ value: edition, path: '', covered: false }]
  const under = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)
  const single = (path: string, text: string): Stretch => ({
    path,
    text,
    readings: [plainReading(text)],
    seam: null,
  })
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { value, path, covered } = visit
    if (typeof value === 'string') {
      if (value.length > 1) yield single(path, value)
      continue
    }
    if (!isFields(value) || value instanceof Date || met.has(value)) continue
    met.add(value)
    if (ArrayBuffer.isView(value)) yield single(path, bytesText(value))
    else if (Array.isArray(value)) {
      const array = value as readonly unknown[]
      const pieces = covered ? null : inlinePieces(array)
      if (pieces) yield inlineStretch(path, pieces)
      else if (!covered) yield* seamStretches(path, array)
      array.forEach((one, i) =>
        stack.push({
          value: one,
          path: under(path, String(i)),
          covered: (covered || pieces !== null) && typeof one !== 'string',
        }),
      )
    } else if (value instanceof Map || value instanceof Set) {
      const entries = [...(value as Iterable<unknown>)]
      entries.forEach((one, i) =>
        stack.push({ value: one, path: under(path, String(i)), covered: false }),
      )
    } else if (typeof value.toJSON === 'function') {
      stack.push({ value: (value.toJSON as () => unknown)(), path, covered })
    } else {
      const keys = Object.keys(value)
      keys.forEach((key, i) => {
        const written = under(path, segment(key, i))
        if (key.length > 1) stack.push({ value: key, path: written, covered: false })
        const readAlready = covered && key === 'text' && isTextNode(value)
        if (!readAlready)
          stack.push({
            value: value[key],
            path: written,
            covered: covered && key === 'children' && isLink(value),
          })
      })
    }
  }
}
