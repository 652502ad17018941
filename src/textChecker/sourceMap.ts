/**
 * A text as a reader gets it, with the way back to the original text: `&eacute;` is one character
 * here and eight there. A layer may lie on another: a paragraph of HTML in a JSON string leads back
 * through both.
 */
export interface Layer {
  readonly text: string
  /**
   * UTF-16 offsets in the original text, for each UTF-16 unit of `text`; null where it is the
   * original text itself, from `base` on.
   */
  readonly starts: ArrayLike<number> | null
  readonly ends: ArrayLike<number> | null
  readonly base: number
  /** Escapes words so that they are read as these words in this place. */
  readonly write: (words: string) => string
}

/** Returns the layer of the original text, before anything is decoded. */
export const rawLayer = (text: string): Layer => ({
  text,
  starts: null,
  ends: null,
  base: 0,
  write: (words) => words,
})

/**
 * Returns where the unit at `at` begins in the original text; after the last unit, where that ends.
 */
export const startOf = (layer: Layer, at: number): number => {
  if (!layer.starts || !layer.ends) return layer.base + at
  const { length } = layer.text
  if (length === 0) return layer.base
  return (at < length ? layer.starts[at] : layer.ends[length - 1]) ?? layer.base
}

/** Returns where the unit at `at` ends in the original text. */
export const endOf = (layer: Layer, at: number): number =>
  layer.ends ? (layer.ends[at] ?? layer.base) : layer.base + at + 1

/** Returns where the part [from, to) ends in the original text. */
export const endBefore = (layer: Layer, from: number, to: number): number =>
  to > from ? endOf(layer, to - 1) : startOf(layer, from)

const piece = (units: ArrayLike<number> | null, from: number, to: number): number[] | null =>
  units ? Array.prototype.slice.call(units, from, to) : null

/**
 * Returns the part [from, to) of a layer. `escape` is what words need there in addition to the
 * layer's own escapes.
 */
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

/** Builds a text from pieces of the layer below. */
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

  /** The last unit. Reading it from the text would copy the text each time. */
  get last(): string {
    return this.lastUnit
  }

  private take(text: string): void {
    if (text !== '') this.lastUnit = text.charAt(text.length - 1)
    this.text += text
  }

  /** Adds the characters that the part [from, to) below means. */
  add(meaning: string, from: number, to: number): void {
    const start = startOf(this.below, from)
    const end = endBefore(this.below, from, to)
    for (let i = 0; i < meaning.length; i++) {
      this.starts.push(start)
      this.ends.push(end)
    }
    this.take(meaning)
  }

  /** Adds the part [from, to) below unchanged. */
  copy(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      this.starts.push(startOf(this.below, at))
      this.ends.push(endOf(this.below, at))
    }
    this.take(this.below.text.slice(from, to))
  }

  /** Adds something that a reader sees and no edit removes: the line break of a `<br>`. */
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
