/**
 * A text as a reader gets it, with the way back to the text given: `&eacute;` is one character here, eight there. Layers lie on one another: a
 * paragraph of HTML in a string of JSON has the offsets of the JSON.
 */
export interface Layer {
  readonly text: string
  /** UTF-16 offsets in the text given, per UTF-16 unit of `text`; null where it is the text given itself, from `base` on. */
  readonly starts: ArrayLike<number> | null
  readonly ends: ArrayLike<number> | null
  readonly base: number
  /** Writes words so that they are read as these words in this place, whatever escapes that takes. */
  readonly write: (words: string) => string
}

/** The text given, before anything was decoded. */
export const rawLayer = (text: string): Layer => ({
  text,
  starts: null,
  ends: null,
  base: 0,
  write: (words) => words,
})

/** Where the unit at `at` begins in the text given; behind the last unit, where that ends. */
export const startOf = (layer: Layer, at: number): number => {
  if (!layer.starts || !layer.ends) return layer.base + at
  const { length } = layer.text
  if (length === 0) return layer.base
  return (at < length ? layer.starts[at] : layer.ends[length - 1]) ?? layer.base
}

/** Where the unit at `at` ends in the text given. */
export const endOf = (layer: Layer, at: number): number =>
  layer.ends ? (layer.ends[at] ?? layer.base) : layer.base + at + 1

/** Where the stretch [from, to) ends in the text given. */
export const endBefore = (layer: Layer, from: number, to: number): number =>
  to > from ? endOf(layer, to - 1) : startOf(layer, from)

const piece = (units: ArrayLike<number> | null, from: number, to: number): number[] | null =>
  units ? Array.prototype.slice.call(units, from, to) : null

/** The stretch [from, to) of a layer; `escape` is what words need there besides what the layer itself does. */
export const stretch = (
  layer: Layer,
  from: number,
  to: number,
  escape?: (words: string) => string,
): Layer => ({
  text: layer.text.slice(from, to),
  starts: piece(layer.starts, from, to),
  ends: piece(layer.ends, from, to),
  base: startOf(layer, from),
  write: escape ? (words) => layer.write(escape(words)) : layer.write,
})

/** Collects a text from pieces of the layer below. */
export class LayerBuilder {
  private text = ''
  private lastUnit = ''
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private readonly below: Layer
  private readonly from: number

  constructor(below: Layer, from = 0) {
    this.below = below
    this.from = from
  }

  get length(): number {
    return this.text.length
  }

  /** The unit added last. Asking the text itself would copy it each time. */
  get last(): string {
    return this.lastUnit
  }

  private take(text: string): void {
    if (text !== '') this.lastUnit = text.charAt(text.length - 1)
    this.text += text
  }

  /** What the stretch [from, to) below means. */
  add(meaning: string, from: number, to: number): void {
    const start = startOf(this.below, from)
    const end = endBefore(this.below, from, to)
    for (let i = 0; i < meaning.length; i++) {
      this.starts.push(start)
      this.ends.push(end)
    }
    this.take(meaning)
  }

  /** The stretch [from, to) below as it stands. */
  copy(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      this.starts.push(startOf(this.below, at))
      this.ends.push(endOf(this.below, at))
    }
    this.take(this.below.text.slice(from, to))
  }

  /** Something that a reader sees and no edit takes away: the line that a `<br>` breaks. */
  fixed(meaning: string, at: number): void {
    this.add(meaning, at, at)
  }

  build(escape?: (words: string) => string): Layer {
    const { below } = this
    return {
      text: this.text,
      starts: this.starts,
      ends: this.ends,
      base: startOf(below, this.from),
      write: escape ? (words) => below.write(escape(words)) : below.write,
    }
  }
}
