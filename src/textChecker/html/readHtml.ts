import type { Surface } from '#anonymization/passageTypes.ts'
import { readInside } from '../readEmbedded.ts'
import { LayerBuilder, stretch } from '../sourceMap.ts'
import type { Layer } from '../sourceMap.ts'
import type { SourceText } from '../passageCollector.ts'
import { decoded, readTag } from './readAttributes.ts'
import { escapeHtml, referenceAt } from './entities.ts'
import { BLOCKS, HEADINGS, RAW_TEXT, SHORT_TEXTS } from './elementLists.ts'
import { readScript } from './readScript.ts'
import { isSpace, rawTextEnd, tagAt } from './tagParser.ts'
import type { Tag } from './tagParser.ts'

/** Escapes words so that they cannot end a comment. */
const inComment = (words: string): string => words.replace(/[<>]|--+/g, ' ')

const surfaceIn = (name: string): Surface =>
  HEADINGS.has(name) ? 'headline' : SHORT_TEXTS.has(name) ? 'caption' : 'prose'

/** Reads one HTML text from beginning to end. */
class HtmlReader {
  private paragraph: LayerBuilder
  private surface: Surface = 'prose'
  private preformatted = 0
  private readonly layer: Layer
  private readonly source: SourceText
  private readonly depth: number

  constructor(layer: Layer, source: SourceText, depth: number) {
    this.layer = layer
    this.source = source
    this.depth = depth
    this.paragraph = new LayerBuilder(layer)
  }

  private flush(at: number): void {
    if (this.paragraph.length > 0) this.source.words(this.paragraph.build(escapeHtml), this.surface)
    this.source.barrier(this.layer, at)
    this.paragraph = new LayerBuilder(this.layer, at)
  }

  /** Text as it is shown: references decoded, runs of white space as one space. */
  private text(from: number, to: number): void {
    const { text } = this.layer
    for (let at = from; at < to;) {
      const char = text.charAt(at)
      const found = char === '&' ? referenceAt(text, at) : null
      if (found) {
        this.paragraph.add(found.meaning, at, at + found.length)
        at += found.length
      } else if (isSpace(char) && this.preformatted === 0) {
        let end = at + 1
        while (end < to && isSpace(text.charAt(end))) end += 1
        if (this.paragraph.last !== ' ') this.paragraph.add(' ', at, end)
        at = end
      } else {
        let end = at + 1
        while (end < to && !/[&\t\n\f\r ]/.test(text.charAt(end))) end += 1
        this.paragraph.copy(at, end)
        at = end
      }
    }
  }

  private comment(from: number, to: number): void {
    const inside = stretch(this.layer, from, to)
    if (/<[a-z]/i.test(inside.text) && readInside(inside, this.source, this.depth)) return
    this.source.words(stretch(this.layer, from, to, inComment), 'caption')
  }

  private rawText(tag: Tag): number {
    const end = rawTextEnd(this.layer.text, tag.end, tag.name)
    if (tag.name === 'title' || tag.name === 'textarea')
      this.source.words(decoded(this.layer, tag.end, end, escapeHtml), surfaceIn(tag.name))
    else readScript(this.layer, tag, end, this.source, this.depth)
    return end
  }

  private tag(at: number, tag: Tag): number {
    readTag(this.layer, tag, this.source, this.depth)
    if (tag.name === 'br') this.paragraph.fixed('\n', at)
    else if (BLOCKS.has(tag.name)) {
      this.flush(at)
      this.surface = tag.closing ? 'prose' : surfaceIn(tag.name)
    }
    if (tag.name === 'pre')
      this.preformatted = Math.max(0, this.preformatted + (tag.closing ? -1 : 1))
    return !tag.closing && RAW_TEXT.has(tag.name) ? this.rawText(tag) : tag.end
  }

  /** Reads what begins with `<!` or `<?`; returns where it ends. */
  private declaration(at: number): number {
    const { text } = this.layer
    const until = (sign: string, from: number): [number, number] => {
      const close = text.indexOf(sign, from)
      return close === -1 ? [text.length, text.length] : [close, close + sign.length]
    }
    if (text.startsWith('<!--', at)) {
      const [close, end] = until('-->', at + 4)
      this.comment(at + 4, close)
      return end
    }
    if (text.startsWith('<![CDATA[', at)) {
      const [close, end] = until(']]>', at + 9)
      this.paragraph.copy(at + 9, close)
      return end
    }
    const [close, end] = until('>', at + 2)
    this.source.words(stretch(this.layer, at + 2, close, inComment), 'caption', { detect: false })
    return end
  }

  read(): void {
    const { text } = this.layer
    let at = 0
    while (at < text.length) {
      const open = text.indexOf('<', at)
      if (open === -1) break
      this.text(at, open)
      const next = text.charAt(open + 1)
      if (next === '!' || next === '?') {
        at = this.declaration(open)
        continue
      }
      const tag = tagAt(text, open)
      if (tag) at = this.tag(open, tag)
      else if (/[A-Za-z]/.test(text.charAt(open + (next === '/' ? 2 : 1)))) {
        // A tag without an end takes in the rest of the page. Readers do not see it, but it is in
        // the file.
        this.flush(open)
        this.paragraph.copy(open, text.length)
        at = text.length
      } else {
        this.paragraph.copy(open, open + 1)
        at = open + 1
      }
    }
    this.text(at, text.length)
    this.flush(text.length)
  }
}

/**
 * Reads HTML. Each text between block tags is a passage; so is every value, comment and script.
 * Never throws.
 */
export const readHtml = (layer: Layer, source: SourceText, depth = 0): void =>
  new HtmlReader(layer, source, depth).read()
