import { isAddress, isFileName, isPath, isToken } from './addressParts.ts'
import { readInside } from './readEmbedded.ts'
import { LayerBuilder } from './sourceMap.ts'
import type { Layer } from './sourceMap.ts'
import type { SourceText } from './passageCollector.ts'

const SIMPLE: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}
const escapeJson = (words: string): string => JSON.stringify(words).slice(1, -1)

/** Returns the string between two quotes, with its escapes decoded. */
const stringIn = (layer: Layer, from: number, to: number): Layer => {
  const { text } = layer
  const built = new LayerBuilder(layer, from)
  for (let at = from; at < to;) {
    const next = text.indexOf('\\', at)
    const until = next === -1 || next >= to ? to : next
    built.copy(at, until)
    at = until
    if (at >= to) break
    const sign = text.charAt(at + 1)
    const length = sign === 'u' ? 6 : 2
    const meaning =
      sign === 'u'
        ? String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16))
        : (SIMPLE[sign] ?? sign)
    built.add(meaning, at, at + length)
    at += length
  }
  return built.build(escapeJson)
}

const ADDRESS_KEY =
  /^(?:url|uri|href|link|permalink|canonical|src|image|thumbnail|avatar|photo|icon|website|homepage|guid|sameas|.*[-_]?(?:url|uri|href|link|src))$/i
const SLUG_KEY = /^(?:slug|file|filename|file[-_]?name|path|basename|id|_id|anchor|handle)$/i
const HEADLINE_KEY = /^(?:headline|title|name|heading|label|seo_?title)$/i

const readValue = (key: string, value: Layer, source: SourceText, depth: number): void => {
  if (isAddress(value.text) || (ADDRESS_KEY.test(key) && !/\s/.test(value.text.trim())))
    return source.address(value)
  if (SLUG_KEY.test(key) && !/\s/.test(value.text.trim())) return source.slug(value)
  const ofFile = (ADDRESS_KEY.test(key) || SLUG_KEY.test(key)) && isFileName(value.text)
  if (ofFile || isPath(value.text)) return source.slug(value)
  if (readInside(value, source, depth)) return
  source.words(value, HEADLINE_KEY.test(key) && value.text.length < 120 ? 'headline' : 'prose')
}

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

interface Room {
  /** Null in a list. */
  object: number | null
  key: string
  keyNext: boolean
}

/** Returns where the string ends that begins after an opening quote. */
const closeOf = (text: string, from: number): number => {
  let at = from
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1
  return at
}

/**
 * Reads JSON: every string and every key is a passage. Returns false, having collected nothing,
 * where the text is not JSON. Not recursive, so deep nesting does no harm.
 */
export const readJson = (layer: Layer, source: SourceText, depth = 0): boolean => {
  const { text } = layer
  if (!parses(text)) return false
  const rooms: Room[] = []
  const token = /[{}[\],"]|true|false|null/g
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const sign = match[0]
    const room = rooms.at(-1)
    if (sign === '{') rooms.push({ object: source.newObject(), key: '', keyNext: true })
    else if (sign === '[') rooms.push({ object: null, key: room?.key ?? '', keyNext: false })
    else if (sign === '}' || sign === ']') rooms.pop()
    else if (sign === ',') {
      if (room && room.object !== null) room.keyNext = true
    } else if (sign !== '"') source.ownWord(layer, match.index, match.index + sign.length)
    else {
      const from = match.index + 1
      const to = closeOf(text, from)
      const string = stringIn(layer, from, to)
      if (room && room.object !== null && room.keyNext) {
        room.keyNext = false
        room.key = string.text
        if (isToken(string.text)) source.slug(string, { keyOf: room.object })
        else source.words(string, 'label', { keyOf: room.object })
      } else readValue(room?.key ?? '', string, source, depth)
      source.barrier(layer, to)
      token.lastIndex = to + 1
    }
  }
  return true
}
