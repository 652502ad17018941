import type { Surface } from '#anonymization/passageTypes.ts'
import { readInside } from '../readEmbedded.ts'
import { LayerBuilder, stretch } from '../sourceMap.ts'
import type { Layer } from '../sourceMap.ts'
import type { SourceText } from '../passageCollector.ts'
import { decoded, readTag } from './readAttributes.ts'
import { escapeHtml, referenceAt } from './entities.ts'
import { BLOCKS, HEADINGS, SHORT_TEXTS } from './elementLists.ts'
import { readScript } from './readScript.ts'
import { RubyReader } from './rubyReader.ts'
import { tokensOf } from './htmlTokens.ts'
import type { Token } from './htmlTokens.ts'
import { isSpace } from './tagParser.ts'
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
  private readonly ruby: RubyReader
  private readonly layer: Layer
  private readonly source: SourceText
  private readonly depth: number

  constructor(layer: Layer, source: SourceText, depth: number) {
    this.layer = layer
    this.source = source
    this.depth = depth
    this.paragraph = new LayerBuilder(layer)
    this.ruby = new RubyReader(layer)
  }

  private flush(at: number): void {
    this.ruby.end(at, this.source)
    if (this.paragraph.length > 0) this.source.words(this.paragraph.build(escapeHtml), this.surface)
    this.source.barrier(this.layer, at)
    this.paragraph = new LayerBuilder(this.layer, at)
  }

  /** Text as it is shown: references decoded, runs of white space as one space. */
  private text(from: number, to: number): void {
    const { text } = this.layer
    const paragraph = this.ruby.reading ?? this.paragraph
    for (let at = from; at < to;) {
      const char = text.charAt(at)
      const found = char === '&' ? referenceAt(text, at) : null
      if (found) {
        paragraph.add(found.meaning, at, at + found.length)
        at += found.length
      } else if (isSpace(char) && this.preformatted === 0) {
        let end = at + 1
        while (end < to && isSpace(text.charAt(end))) end += 1
        if (paragraph.last !== ' ') paragraph.add(' ', at, end)
        at = end
      } else {
        let end = at + 1
        while (end < to && !/[&\t\n\f\r ]/.test(text.charAt(end))) end += 1
        paragraph.copy(at, end)
        at = end
      }
    }
  }

  private comment(from: number, to: number): void {
    const inside = stretch(this.layer, from, to)
    if (/<[a-z]/i.test(inside.text) && readInside(inside, this.source, this.depth)) return
    this.source.words(stretch(this.layer, from, to, inComment), 'caption')
  }

  private rawText(tag: Tag, end: number): void {
    if (tag.name === 'title' || tag.name === 'textarea')
      this.source.words(decoded(this.layer, tag.end, end, escapeHtml), surfaceIn(tag.name))
    else readScript(this.layer, tag, end, this.source, this.depth)
  }

  private tag(at: number, tag: Tag): void {
    readTag(this.layer, tag, this.source, this.depth)
    this.ruby.tag(at, tag, this.source)
    if (tag.name === 'br') this.paragraph.fixed('\n', at)
    else if (BLOCKS.has(tag.name)) {
      this.flush(at)
      this.surface = tag.closing ? 'prose' : surfaceIn(tag.name)
    }
    if (tag.name === 'pre')
      this.preformatted = Math.max(0, this.preformatted + (tag.closing ? -1 : 1))
  }

  private take(token: Token): void {
    const { from, to } = token
    switch (token.kind) {
      case 'text':
        return this.text(from, to)
      case 'tag':
        return this.tag(from, token.tag)
      case 'raw':
        return this.rawText(token.tag, to)
      case 'comment':
        return this.comment(...token.inside)
      case 'cdata':
        return this.paragraph.copy(...token.inside)
      case 'declaration': {
        // `</ …>` is a comment to a browser, and people write it by mistake: `</3`.
        if (this.layer.text.startsWith('</', from)) return this.comment(...token.inside)
        const inside = stretch(this.layer, ...token.inside, inComment)
        return this.source.words(inside, 'caption', { detect: false })
      }
      case 'unfinished':
        // Readers do not see it, but it is in the file.
        this.flush(from)
        this.paragraph.copy(from, to)
    }
  }

  read(): void {
    for (const token of tokensOf(this.layer.text)) this.take(token)
    this.flush(this.layer.text.length)
  }
}

/**
 * Reads HTML. Each text between block tags is a passage; so is every value, comment and script.
 * Never throws.
 */
export const readHtml = (layer: Layer, source: SourceText, depth = 0): void =>
  new HtmlReader(layer, source, depth).read()
