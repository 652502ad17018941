import type { Layer } from './sourceMap.ts'
import { stretch } from './sourceMap.ts'
import type { SourceText } from './passageCollector.ts'

const PARAGRAPH = /(?:[^\n]|\n(?![^\S\n]*\n))+/g
/**
 * A line at least this long that does not end a sentence continues in the next: e-mail programs
 * break lines at 72 characters.
 */
const FULL_LINE = 45

const joinLines = (paragraph: string): string => {
  if (!paragraph.includes('\n')) return paragraph
  let from = 0
  let joined = ''
  for (let at = paragraph.indexOf('\n'); at !== -1; at = paragraph.indexOf('\n', from)) {
    const line = paragraph.slice(from, at)
    const goesOn = line.trim().length >= FULL_LINE && !/[.!?:;…"”’)]\s*$/.test(line.slice(-4))
    joined += `${line}${goesOn ? ' ' : '\n'}`
    from = at + 1
  }
  return joined + paragraph.slice(from)
}

/** Reads plain text: blank lines separate paragraphs. */
export const readPlain = (layer: Layer, source: SourceText): void => {
  for (const match of layer.text.matchAll(PARAGRAPH)) {
    const from = match.index
    const paragraph = stretch(layer, from, from + match[0].length)
    source.words({ ...paragraph, text: joinLines(paragraph.text) }, 'prose')
  }
}
