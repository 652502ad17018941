import { readInside } from '../readEmbedded.ts'
import { LayerBuilder, stretch } from '../sourceMap.ts'
import type { Layer } from '../sourceMap.ts'
import type { SourceText } from '../passageCollector.ts'
import type { Tag } from './tagParser.ts'

const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2}))/g

/** Escapes words so that they cannot end a string, a template or the script. */
const inCode = (words: string): string =>
  words.replace(/['"`\\<>\n\r$]/g, (sign) => (sign === "'" ? '’' : ' '))

/** Code as it is, with the escapes of its letters decoded. */
const code = (layer: Layer, from: number, to: number): Layer => {
  const built = new LayerBuilder(layer, from)
  const text = layer.text.slice(from, to)
  let at = 0
  for (const match of text.matchAll(ESCAPE)) {
    const point = Number.parseInt(match[1] ?? match[2] ?? match[3] ?? '', 16)
    if (point > 0x10ffff) continue
    built.copy(from + at, from + match.index)
    at = match.index + match[0].length
    built.add(String.fromCodePoint(point), from + match.index, from + at)
  }
  built.copy(from + at, to)
  return built.build(inCode)
}

/**
 * Reads a script: JSON and templates in their own format; in code, only registered people are
 * searched for.
 */
export const readScript = (
  layer: Layer,
  tag: Tag,
  end: number,
  source: SourceText,
  depth: number,
): void => {
  const safe = (words: string): string => words.replace(/</g, '\\u003c')
  const type = tag.attributes.find(({ name }) => name === 'type')
  const kind = type ? layer.text.slice(type.start, type.end) : ''
  if (/json/i.test(kind) && readInside(stretch(layer, tag.end, end, safe), source, depth)) return
  if (/html|template/i.test(kind) || /^(?:noembed|noframes|iframe|xmp)$/.test(tag.name))
    if (readInside(stretch(layer, tag.end, end), source, depth)) return
  source.words(code(layer, tag.end, end), 'caption', { detect: false })
}
