import { readHtml } from './html/readHtml.ts'
import { readJson } from './readJson.ts'
import type { Layer } from './sourceMap.ts'
import type { SourceText } from './passageCollector.ts'

/**
 * How deep formats are read inside each other: JSON in HTML in JSON. What is deeper is read as
 * words, and the verifier decodes it again.
 */
const DEEPEST = 4

/** Reads a text inside a text if it is JSON or HTML; returns false if it is neither. */
export const readInside = (layer: Layer, source: SourceText, depth: number): boolean => {
  if (depth >= DEEPEST) return false
  if (/^\s*[[{]/.test(layer.text) && readJson(layer, source, depth + 1)) return true
  if (!/<(?:\/?[a-z]|!--)/i.test(layer.text) || !layer.text.includes('>')) return false
  readHtml(layer, source, depth + 1)
  return true
}
