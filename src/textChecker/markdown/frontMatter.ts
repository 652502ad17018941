import { isAddress, isToken } from '../addressParts.ts'
import { decoded } from '../html/readAttributes.ts'
import { LayerBuilder, stretch } from '../sourceMap.ts'
import type { Layer } from '../sourceMap.ts'
import type { SourceText } from '../passageCollector.ts'
import { nextLine } from './blockLines.ts'

/** Escapes words so that they cannot end a quoted value, or change what an unquoted one means. */
const inDouble = (words: string): string => words.replace(/["\\]/g, '\\$&')
const inSingle = (words: string): string => words.replace(/'/g, "''")
const inPlain = (words: string): string => words.replace(/: | #|^[-?:,[\]{}&*!|>'"%@`#]+/g, ' ')

const ENTRY = /^([ \t]*(?:-[ \t]+)*)(?:([^\s:#'"[\]{}-][^:\n]{0,200}):(?=[ \t]|$)[ \t]*)?(.*)$/
const SLUG_KEY = /^(?:slug|id|file|filename|path|anchor)$/i
const LAYOUT_KEY = /^(?:layout|type|template|draft|lang|class)$/i
const LINK_KEY = /(?:^|[_-])(?:url|uri|href|link|permalink|image|src|thumbnail|canonical)$/i
const HEADLINE_KEY = /^(?:title|headline|seo_?title|name)$/i

const escapesDecoded = (layer: Layer, from: number, to: number): Layer => {
  const built = new LayerBuilder(layer, from)
  const text = layer.text.slice(from, to)
  let at = 0
  for (const match of text.matchAll(/\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(.))/g)) {
    built.copy(from + at, from + match.index)
    at = match.index + match[0].length
    const hex = match[1] ?? match[2]
    const meaning = hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (match[3] ?? '')
    built.add(/^[nrt]$/.test(meaning) && !hex ? ' ' : meaning, from + match.index, from + at)
  }
  built.copy(from + at, to)
  return built.build(inDouble)
}

const readValue = (
  layer: Layer,
  from: number,
  to: number,
  key: string,
  source: SourceText,
): void => {
  const text = layer.text.slice(from, to)
  const quote = /^(["'])(.*)\1$/.exec(text)?.[1]
  const value =
    quote === '"'
      ? escapesDecoded(layer, from + 1, to - 1)
      : quote === "'"
        ? stretch(layer, from + 1, to - 1, inSingle)
        : decoded(layer, from, to, inPlain)
  const whole = value.text.trim()
  if (isAddress(whole) || (LINK_KEY.test(key) && !/\s/.test(whole))) source.address(value)
  else if (LAYOUT_KEY.test(key)) source.slug(value, { layout: true })
  else if (SLUG_KEY.test(key) && (isToken(whole) || !/\s/.test(whole))) source.slug(value)
  else source.words(value, HEADLINE_KEY.test(key) ? 'headline' : 'caption')
}

/**
 * Reads the YAML at the top of a page, if there is any: keys and values, line by line. Returns
 * where the page continues.
 */
export const readFrontMatter = (layer: Layer, source: SourceText): number => {
  const { text } = layer
  if (!/^---[ \t]*\r?\n/.test(text)) return 0
  const close = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)
  if (!close) return 0
  let at = nextLine(text, 0)
  while (at <= close.index) {
    const next = nextLine(text, at)
    const line = text.slice(at, next).replace(/\r?\n$/, '')
    const entry = ENTRY.exec(line)
    if (entry) {
      const [, indent = '', key, value = ''] = entry
      const keyFrom = at + indent.length
      if (key !== undefined)
        source.words(stretch(layer, keyFrom, keyFrom + key.length, inPlain), 'label', {
          detect: false,
        })
      const from = at + line.length - value.length
      readValue(layer, from, from + value.trimEnd().length, key ?? '', source)
    }
    source.barrier(layer, next)
    at = next
  }
  return close.index + close[0].length
}
