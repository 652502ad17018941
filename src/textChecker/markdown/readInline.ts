import type { Surface } from '#anonymization/passageTypes.ts'
import { readHtml } from '../html/readHtml.ts'
import { decoded, readTag } from '../html/readAttributes.ts'
import { referenceAt } from '../html/entities.ts'
import { BLOCKS } from '../html/elementLists.ts'
import { tagAt } from '../html/tagParser.ts'
import { anchorOf, FRAGMENT } from '../addressParts.ts'
import { endBefore, LayerBuilder, startOf, stretch } from '../sourceMap.ts'
import type { Layer } from '../sourceMap.ts'
import type { SourceText } from '../passageCollector.ts'
import { escapeMarkdown } from './escape.ts'
import { linkTail, labelOf } from './linkParser.ts'
import type { LinkTail } from './linkParser.ts'
import { delimiterAt, matchEmphasis } from './inlineNodes.ts'
import type { Around, Node } from './inlineNodes.ts'

const STOPS = /[\\`*_~[\]!<&]/g

interface Bracket {
  node: number
  image: boolean
  active: boolean
}

/** Reads the words of one paragraph, heading or cell. */
class InlineReader {
  private readonly nodes: Node[] = []
  private readonly brackets: Bracket[] = []
  private readonly around: Around[] = []
  /**
   * Lengths of the runs of backticks, with the offset of the last of each length: a run that is
   * never closed is text.
   */
  private readonly lastRun = new Map<number, number>()
  private readonly layer: Layer
  private readonly source: SourceText
  private readonly defined: ReadonlySet<string>

  constructor(layer: Layer, source: SourceText, defined: ReadonlySet<string>) {
    this.layer = layer
    this.source = source
    this.defined = defined
    for (const run of layer.text.matchAll(/`+/g)) this.lastRun.set(run[0].length, run.index)
  }

  private sign(from: number, to: number): number {
    this.nodes.push({ kind: 'sign', from, to })
    return to
  }

  private plain(from: number, to: number): number {
    this.nodes.push({ kind: 'text', from, to })
    return to
  }

  private code(at: number): number {
    const { text } = this.layer
    let end = at
    while (text.charAt(end) === '`') end += 1
    const length = end - at
    if ((this.lastRun.get(length) ?? -1) < end) return this.plain(at, end)
    const run = new RegExp(`(?<!\`)\`{${length}}(?!\`)`, 'g')
    run.lastIndex = end
    const close = run.exec(text)?.index
    if (close === undefined) return this.plain(at, end)
    this.sign(at, end)
    this.plain(end, close)
    return this.sign(close, close + length)
  }

  private angle(at: number): number {
    const { text } = this.layer
    const auto = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]{0,2000}|[^\s<>@]{1,200}@[^\s<>]{1,200})>/iy
    auto.lastIndex = at
    const address = auto.exec(text)?.[1]
    if (address !== undefined) {
      const end = at + address.length + 2
      this.source.address(stretch(this.layer, at + 1, end - 1))
      return this.sign(at, end)
    }
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at + 4)
      if (close !== -1) {
        const inside = stretch(this.layer, at + 4, close, (words) => words.replace(/[<>-]/g, ' '))
        this.source.words(inside, 'caption')
        return this.sign(at, close + 3)
      }
    }
    const tag = tagAt(text, at, true)
    if (!tag) return this.plain(at, at + 1)
    if (tag.name === 'ruby' && !tag.closing) {
      const close = /<\/ruby[\s>]/iu.exec(text.slice(tag.end))
      const end = close ? text.indexOf('>', tag.end + close.index) + 1 : text.length
      readHtml(stretch(this.layer, at, end), this.source, 1)
      return this.sign(at, end)
    }
    readTag(this.layer, tag, this.source, 0)
    const parts = tag.name === 'br' || BLOCKS.has(tag.name)
    this.nodes.push({ kind: parts ? 'break' : 'sign', from: at, to: tag.end })
    return tag.end
  }

  private tail(
    { destination, title, label, end }: LinkTail,
    image: boolean,
    between: string,
  ): void {
    if (destination) {
      const address = decoded(this.layer, ...destination, (words) => words, 'markdown')
      if (image) this.source.address(address)
      else if (FRAGMENT.test(address.text))
        this.source.label(stretch(address, 1, address.text.length), anchorOf(address.text.slice(1)))
      else this.source.link(address)
    }
    if (title)
      this.source.words(decoded(this.layer, ...title, escapeMarkdown, 'markdown'), 'caption')
    const written = label && label[1] > label[0] ? label : null
    if (written)
      this.source.label(stretch(this.layer, ...written), labelOf(this.layer.text.slice(...written)))
    else if (!destination)
      this.source.impliedLabel(this.layer, label ? label[0] : end, labelOf(between), label !== null)
  }

  private closeBracket(at: number): number {
    const opener = this.brackets.pop()
    const node = opener && this.nodes[opener.node]
    if (!opener?.active || !node) return this.plain(at, at + 1)
    const between = this.layer.text.slice(node.to, at)
    const tail = linkTail(this.layer.text, at, between, this.defined)
    if (!tail) return this.plain(at, at + 1)
    if (!opener.image && between.startsWith('^') && !tail.destination && !tail.label) {
      this.nodes.splice(opener.node)
      this.source.label(stretch(this.layer, node.to, at), labelOf(between))
      return this.sign(node.from, tail.end)
    }
    const inner = this.nodes.splice(opener.node + 1)
    this.nodes[opener.node] = { kind: 'sign', from: node.from, to: node.to }
    this.around.push(...matchEmphasis(inner))
    // Emphasis cannot begin inside a link and end outside it.
    for (const one of inner)
      if (one.kind === 'delimiter') Object.assign(one, { canOpen: false, canClose: false })
    if (opener.image) this.finish(inner, 'alt', [])
    else {
      for (const one of inner) this.nodes.push(one)
      this.around.push({
        open: { start: node.from, end: node.to },
        close: { start: at, end: tail.end },
        tight: false,
      })
      for (const bracket of this.brackets) if (!bracket.image) bracket.active = false
    }
    this.tail(tail, opener.image, between)
    return this.sign(at, tail.end)
  }

  private openBracket(at: number): number {
    const image = this.layer.text.charAt(at) === '!'
    this.brackets.push({ node: this.nodes.length, image, active: true })
    return this.plain(at, at + (image ? 2 : 1))
  }

  private at(at: number): number {
    const { text } = this.layer
    const char = text.charAt(at)
    const next = text.charAt(at + 1)
    switch (char) {
      case '\\':
        if (!/[!-/:-@[-`{-~]/.test(next)) return this.plain(at, at + 1)
        this.nodes.push({ kind: 'meaning', from: at, to: at + 2, meaning: next })
        return at + 2
      case '`':
        return this.code(at)
      case '&': {
        const found = referenceAt(text, at, 'markdown')
        if (!found) return this.plain(at, at + 1)
        const to = at + found.length
        this.nodes.push({ kind: 'meaning', from: at, to, meaning: found.meaning })
        return to
      }
      case '<':
        return this.angle(at)
      case '[':
        return this.openBracket(at)
      case '!':
        return next === '[' ? this.openBracket(at) : this.plain(at, at + 1)
      case ']':
        return this.closeBracket(at)
      default: {
        let end = at + 1
        while (text.charAt(end) === char) end += 1
        this.nodes.push(delimiterAt(text, at, end))
        return end
      }
    }
  }

  private finish(nodes: readonly Node[], surface: Surface, around: readonly Around[]): void {
    const built = new LayerBuilder(this.layer, nodes[0]?.from ?? 0)
    for (const node of nodes) {
      if (node.kind === 'text') built.copy(node.from, node.to)
      else if (node.kind === 'meaning') built.add(node.meaning, node.from, node.to)
      else if (node.kind === 'break') built.fixed('\n', node.from)
      else if (node.kind === 'delimiter') built.copy(node.from + node.closed, node.to - node.opened)
    }
    const raw = ({ start, end }: { start: number; end: number }) => ({
      start: startOf(this.layer, start),
      end: endBefore(this.layer, start, end),
    })
    const wraps = around.map(({ open, close, tight }) => ({
      open: raw(open),
      close: raw(close),
      tight,
    }))
    this.source.words(built.build(escapeMarkdown), surface, { wraps })
  }

  read(surface: Surface): void {
    const { text } = this.layer
    for (let at = 0; at < text.length;) {
      STOPS.lastIndex = at
      const stop = STOPS.exec(text)?.index ?? text.length
      if (stop > at) at = this.plain(at, stop)
      else at = this.at(at)
    }
    this.around.push(...matchEmphasis(this.nodes))
    this.finish(this.nodes, surface, this.around)
  }
}

/**
 * Reads Markdown text: the signs of emphasis and links are left out; images, addresses and titles
 * are passages of their own. Never throws.
 */
export const readInline = (
  layer: Layer,
  surface: Surface,
  source: SourceText,
  defined: ReadonlySet<string>,
): void => new InlineReader(layer, source, defined).read(surface)
