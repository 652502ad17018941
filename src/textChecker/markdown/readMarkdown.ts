import type { Surface } from '#anonymization/passageTypes.ts'
import { BLOCKS } from '../html/elementLists.ts'
import { readHtml } from '../html/readHtml.ts'
import { LayerBuilder, stretch } from '../sourceMap.ts'
import type { Layer } from '../sourceMap.ts'
import type { SourceText } from '../passageCollector.ts'
import { readFrontMatter } from './frontMatter.ts'
import { cellsOf, isDelimiterRow, isRule, lineAt, nextLine } from './blockLines.ts'
import type { Line } from './blockLines.ts'
import { anchorOf } from '../addressParts.ts'
import { destinationAt, labelKey, labelOf, titleAt } from './linkParser.ts'
import { readInline } from './readInline.ts'

const DEFINITION = /^\[((?:[^\\[\]]|\\.){1,1000})\]:[ \t]*/
const HEADING = /^#{1,6}(?:[ \t]+|$)/
const HEADING_ID = /[ \t]*\{:?[ \t]*#[^{}]{1,200}\}[ \t]*$/
const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/
/** What begins HTML that blank lines do not end, and what ends it (CommonMark, section 4.6). */
const LASTING: readonly [RegExp, RegExp][] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/gi],
  [/^<!--/, /-->/g],
  [/^<\?/, /\?>/g],
  [/^<!\[CDATA\[/, /\]\]>/g],
]

const definedLabels = (text: string): Set<string> => {
  const labels = new Set<string>()
  for (const match of text.matchAll(/^[ \t>]*\[((?:[^\\[\]\n]|\\.){1,1000})\]:/gm))
    labels.add(labelKey(match[1] ?? ''))
  return labels
}

/** Reads a page of Markdown, block by block. */
class MarkdownReader {
  private paragraph: Line[] = []
  private table = false
  private readonly layer: Layer
  private readonly source: SourceText
  private readonly defined: ReadonlySet<string>

  constructor(layer: Layer, source: SourceText) {
    this.layer = layer
    this.source = source
    this.defined = definedLabels(layer.text)
  }

  /**
   * Joins the lines of a paragraph into one text: a line break becomes a space, unless two spaces
   * or a backslash make it a hard one.
   */
  private flush(surface: Surface = 'prose'): void {
    const lines = this.paragraph
    this.paragraph = []
    const [first] = lines
    if (!first) return
    const built = new LayerBuilder(this.layer, first.from)
    lines.forEach((line, i) => {
      const next = lines[i + 1]
      const trailing = /(?:[ \t]*|\\)$/.exec(line.content)?.[0] ?? ''
      const end = next ? line.to - trailing.length : line.to
      built.copy(line.from, end)
      if (next) built.add(/^\\$| {2}$/.test(trailing) ? '\n' : ' ', end, next.from)
    })
    this.inline(built.build(), surface)
    this.source.barrier(this.layer, lines.at(-1)?.to ?? first.to)
  }

  private inline(layer: Layer, surface: Surface): void {
    readInline(layer, surface, this.source, this.defined)
  }

  private heading({ from, to, content }: Line): void {
    const mark = HEADING.exec(content)?.[0].length ?? 0
    const id = HEADING_ID.exec(content.slice(mark))
    if (id) this.headingId(from + mark + id.index, id)
    const before = id ? content.slice(mark, mark + id.index) : content.slice(mark)
    const tail = /(?:^|[ \t]+)#+[ \t]*$/.exec(before)?.[0].length ?? 0
    this.inline(stretch(this.layer, from + mark, to - tail - (id?.[0].length ?? 0)), 'headline')
    this.source.barrier(this.layer, to)
  }

  /** Reads `{#id .class}` at a heading's end. */
  private headingId(at: number, match: RegExpExecArray): void {
    for (const word of match[0].matchAll(/([#.])([^\s#.{}]+)/g)) {
      const from = at + word.index + 1
      const layer = stretch(this.layer, from, from + (word[2]?.length ?? 0))
      if (word[1] === '#') this.source.label(layer, anchorOf(layer.text))
      else this.source.slug(layer, { layout: true })
    }
  }

  /** Reads code up to its closing fence, or to the end. Returns where the page continues. */
  private fenced(opening: Line): number {
    const { text } = this.layer
    const fence = FENCE.exec(opening.content)
    const mark = fence?.[1] ?? fence?.[2] ?? ''
    const info = stretch(this.layer, opening.from + mark.length, opening.to)
    this.source.words(info, 'caption', { detect: false })
    const begin = nextLine(text, opening.to)
    let at = begin
    while (at < text.length) {
      const line = lineAt(text, at, true)
      const content = line.content.trim()
      const closes = content.startsWith(mark) && content === mark.charAt(0).repeat(content.length)
      if (closes) break
      at = nextLine(text, line.to)
    }
    this.source.words(stretch(this.layer, begin, Math.max(begin, at)), 'caption')
    this.source.barrier(this.layer, at)
    return at < text.length ? nextLine(text, at) : at
  }

  private htmlEnd(line: Line): number | null {
    const { text } = this.layer
    for (const [begins, ends] of LASTING) {
      if (!begins.test(line.content)) continue
      ends.lastIndex = line.from
      const end = ends.exec(text)
      return end ? nextLine(text, end.index + end[0].length) : text.length
    }
    const name = /^<\/?([a-z][a-z0-9-]*)(?=[\s/>]|$)/i.exec(line.content)?.[1]?.toLowerCase()
    const alone = this.paragraph.length === 0 && /^<[^<>]*>[ \t]*$/.test(line.content)
    if (name === undefined || !(BLOCKS.has(name) || alone)) return null
    const blank = /\n[ \t]*\r?(?:\n|$)/g
    blank.lastIndex = line.from
    return blank.exec(text)?.index ?? text.length
  }

  /** Reads `[label]: address "title"`; returns whether the line was one. */
  private definition(line: Line): boolean {
    const match = DEFINITION.exec(line.content)
    if (!match || this.paragraph.length > 0) return false
    const label = match[1] ?? ''
    const { from } = line
    const behind = match[0].length
    this.source.label(stretch(this.layer, from + 1, from + 1 + label.length), labelOf(label))
    if (label.startsWith('^')) {
      this.paragraph = [{ ...line, from: from + behind, content: line.content.slice(behind) }]
      return true
    }
    const address = destinationAt(line.content, behind)
    if (!address) return true
    this.source.link(stretch(this.layer, from + address.from, from + address.to))
    const rest = address.end + (/^[ \t]*/.exec(line.content.slice(address.end))?.[0].length ?? 0)
    const title = titleAt(line.content, rest)
    const [start, end] = title ? [title.from, title.to] : [rest, line.content.length]
    this.inline(stretch(this.layer, from + start, from + end), 'caption')
    return true
  }

  private row(line: Line): void {
    for (const [from, to] of cellsOf(line.content)) {
      this.inline(stretch(this.layer, line.from + from, line.from + to), 'caption')
      this.source.barrier(this.layer, line.from + to)
    }
  }

  /** Reads one line; returns where the next thing begins. */
  private line(line: Line): number {
    const { text } = this.layer
    const { content } = line
    const next = nextLine(text, line.to)
    const blank = content.trim() === ''
    if (blank || line.item) {
      this.flush()
      this.table = false
    }
    if (blank) return next
    if (FENCE.test(content)) {
      this.flush()
      return this.fenced(line)
    }
    const html = content.startsWith('<') ? this.htmlEnd(line) : null
    if (html !== null && html > line.from) {
      this.flush()
      readHtml(stretch(this.layer, line.from, html), this.source)
      return html
    }
    if (this.paragraph.length > 0 && /^(?:=+|-+)[ \t]*$/.test(content)) this.flush('headline')
    else if (isRule(content.trim())) this.flush()
    else if (HEADING.test(content)) {
      this.flush()
      this.heading(line)
    } else if (!this.table && content.includes('|') && this.headsTable(next)) {
      this.flush()
      this.table = true
      this.row(line)
      return nextLine(text, next)
    } else if (this.table && content.includes('|')) this.row(line)
    else if (!this.definition(line)) this.paragraph.push(line)
    return next
  }

  private headsTable(at: number): boolean {
    return at < this.layer.text.length && isDelimiterRow(lineAt(this.layer.text, at, false).content)
  }

  read(): void {
    const { text } = this.layer
    let at = readFrontMatter(this.layer, this.source)
    while (at < text.length) at = this.line(lineAt(text, at, this.paragraph.length > 0))
    this.flush()
  }
}

/** Reads Markdown (CommonMark, with tables, strikethrough, footnotes and front matter). Never throws. */
export const readMarkdown = (layer: Layer, source: SourceText): void =>
  new MarkdownReader(layer, source).read()
