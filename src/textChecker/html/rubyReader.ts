import type { Span } from '#anonymization/spans.ts'
import type { SourceText } from '../passageCollector.ts'
import { LayerBuilder, startOf } from '../sourceMap.ts'
import type { Layer } from '../sourceMap.ts'
import { escapeHtml } from './entities.ts'
import type { Tag } from './tagParser.ts'

/**
 * Keeps the readings in ruby (`<ruby>佐<rt>さ</rt>藤<rt>とう</rt></ruby>`) apart from the text under
 * them, so that each is read in one piece.
 */
export class RubyReader {
  /** Where text goes now: to the readings, to the brackets around them; null: to the text itself. */
  reading: LayerBuilder | null = null
  private readings: LayerBuilder | null = null
  private brackets: LayerBuilder | null = null
  private opened: number | null = null
  private since = 0
  private spans: Span[] = []
  private readonly layer: Layer

  constructor(layer: Layer) {
    this.layer = layer
  }

  private closeReading(at: number): void {
    if (this.reading)
      this.spans.push({ start: startOf(this.layer, this.since), end: startOf(this.layer, at) })
    this.reading = null
  }

  /** Takes each tag of a page, and where it begins. */
  tag(at: number, tag: Tag, source: SourceText): void {
    const { name, closing } = tag
    if (name === 'ruby') {
      if (closing) this.end(at, source)
      else this.opened ??= tag.end
    } else if (this.opened !== null && /^(?:rt|rp|rb|rtc)$/.test(name)) {
      this.closeReading(at)
      if (closing || name === 'rb' || name === 'rtc') return
      this.readings ??= new LayerBuilder(this.layer, tag.end)
      this.brackets ??= new LayerBuilder(this.layer, tag.end)
      this.reading = name === 'rt' ? this.readings : this.brackets
      this.since = tag.end
    }
  }

  /** Ends the ruby, at its closing tag or with the paragraph. */
  end(at: number, source: SourceText): void {
    if (this.opened === null) return
    this.closeReading(at)
    for (const built of [this.readings, this.brackets])
      if (built && built.length > 0) source.words(built.build(escapeHtml), 'caption')
    const { layer, opened, spans } = this
    source.rubies.push({
      start: startOf(layer, opened),
      end: startOf(layer, at),
      readings: spans.filter(({ start, end }) => start < end),
    })
    this.opened = null
    this.readings = null
    this.brackets = null
    this.spans = []
  }
}
