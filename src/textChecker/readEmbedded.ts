import { readHtml } from './html/readHtml.ts'
import { readJson } from './readJson.ts'
import type { Layer } from './sourceMap.ts'
import type { SourceText } from './passageCollector.ts'

/** JSON in HTML in JSON: so deep and no deeper. What lies below is read as words, and the second reader decodes it again. */
const DEEPEST = 4

/** Reads a text inside a text where it is JSON or HTML; returns false where it is neither. */
export const readInside = (layer: Layer, source: SourceText, depth: number): boolean => {
  if (depth >= DEEPEST) return false
  if (/^\s*[[{]/.test(layer.text) && readJson(layer, source, depth + 1)) return true
  if (!/<(?:\/?[a-z]|!--)/i.test(layer.text) || !layer.text.includes('>')) return false
  readHtml(layer, source, depth + 1)
  return true
}
