import { isAddress, isFileName, isPath } from '../addressParts.ts'
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
const SLUG_KEY = /^(?:slugs?|id|files?|filename|path|anchor|basename|key|ref)$/i
const LAYOUT_KEY = /^(?:layout|type|template|draft|lang|class)$/i
const LINK_KEY =
  /(?:^|[_-])(?:urls?|uri|href|links?|permalink|images?|src|thumbnail|canonical|redirect_from|redirect_to|featured|cover|banner|video|audio)$/i
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

/** Reads one value: an address, a slug or words, by its key and by how it looks. */
const readText = (value: Layer, key: string, source: SourceText): void => {
  const whole = value.text.trim()
  const oneWord = !/\s/.test(whole)
  if (isAddress(whole)) source.address(value)
  else if (LAYOUT_KEY.test(key)) source.slug(value, { layout: true })
  else if (LINK_KEY.test(key) && oneWord) source.address(value)
  else if ((LINK_KEY.test(key) || SLUG_KEY.test(key)) && isFileName(whole)) source.slug(value)
  else if (isPath(whole) || (SLUG_KEY.test(key) && oneWord)) source.slug(value)
  else source.words(value, HEADLINE_KEY.test(key) ? 'headline' : 'caption')
}

const QUOTED = /"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'/

const readScalar = (
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
  readText(value, key, source)
}

/** An entry of `[a, "b", c]` or `{key: value}`. */
const ITEM = new RegExp(
  String.raw`(?:([\w-]+):[ \t]+)?(${QUOTED.source}|[^\s,[\]{}"'][^,[\]{}]*)`,
  'g',
)

const readValue = (
  layer: Layer,
  from: number,
  to: number,
  key: string,
  source: SourceText,
): void => {
  const text = layer.text.slice(from, to)
  if (!/^(?:\[.*\]|\{.*\})$/.test(text)) return readScalar(layer, from, to, key, source)
  for (const item of text.matchAll(ITEM)) {
    const [all, own, value = ''] = item
    const start = from + item.index + all.length - value.length
    if (own !== undefined) readKey(layer, from + item.index, own, source)
    readScalar(layer, start, start + value.trimEnd().length, own ?? key, source)
    source.barrier(layer, start + value.length)
  }
}

const readKey = (layer: Layer, from: number, key: string, source: SourceText): void =>
  source.words(stretch(layer, from, from + key.length, inPlain), 'label', { detect: false })

/**
 * Reads TOML between two lines of `+++`: keys, tables, and all strings, each by the last key before
 * it. Returns where the page continues.
 */
const readToml = (layer: Layer, source: SourceText): number => {
  const { text } = layer
  const close = /\n\+\+\+[ \t]*(?:\r?\n|$)/.exec(text)
  if (!close) return 0
  const token =
    /("""|''')|"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|(#[^\n]*)|([\p{L}\p{N}_-]+)(?=[ \t]*[.=\]])|\n/gu
  token.lastIndex = nextLine(text, 0)
  let key = ''
  for (let found = token.exec(text); found && found.index < close.index; found = token.exec(text)) {
    const [all, long, double, , comment, bare] = found
    const from = found.index
    const end = from + all.length
    source.barrier(layer, from)
    if (long !== undefined) {
      const until = text.indexOf(long, end)
      const to = until === -1 ? close.index : Math.min(until, close.index)
      source.words(
        long === '"""' ? escapesDecoded(layer, end, to) : stretch(layer, end, to),
        'prose',
      )
      token.lastIndex = to + long.length
    } else if (comment !== undefined) source.words(stretch(layer, from + 1, end), 'caption')
    else if (bare !== undefined) {
      key = bare
      source.slug(stretch(layer, from, end), { detect: false })
    } else if (all !== '\n') {
      if (/^[ \t]*=/.test(text.slice(end))) key = all.slice(1, -1)
      if (double !== undefined) readText(escapesDecoded(layer, from + 1, end - 1), key, source)
      else
        readText(
          stretch(layer, from + 1, end - 1, (words) => words.replace(/'/g, '’')),
          key,
          source,
        )
    }
  }
  return close.index + close[0].length
}

/**
 * Reads what is known of a page at its top, if there is any: YAML between two lines of `---` (keys and values, line by line), or
 * TOML between two of `+++`. Returns where the page continues.
 */
export const readFrontMatter = (layer: Layer, source: SourceText): number => {
  const { text } = layer
  if (/^\+\+\+[ \t]*\r?\n/.test(text)) return readToml(layer, source)
  if (!/^---[ \t]*\r?\n/.test(text)) return 0
  const close = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)
  if (!close) return 0
  let at = nextLine(text, 0)
  let lastKey = ''
  while (at <= close.index) {
    const next = nextLine(text, at)
    const line = text.slice(at, next).replace(/\r?\n$/, '')
    const entry = ENTRY.exec(line)
    if (entry) {
      const [, indent = '', key, value = ''] = entry
      const keyFrom = at + indent.length
      if (key !== undefined) {
        readKey(layer, keyFrom, key, source)
        lastKey = key
      }
      const from = at + line.length - value.length
      // An entry of a list belongs to the key above it.
      readValue(layer, from, from + value.trimEnd().length, lastKey, source)
    }
    source.barrier(layer, next)
    at = next
  }
  return close.index + close[0].length
}
