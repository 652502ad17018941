import type { Surface } from '#anonymization/passageTypes.ts'
import type { Span } from '#anonymization/spans.ts'
import { endBefore, startOf } from './sourceMap.ts'
import type { Layer } from './sourceMap.ts'

/**
 * What becomes of a name: `words` are reworded; a `link` goes altogether; an `address` stays one, with another word in the name's place; a `slug`
 * (a file name, an anchor) too.
 */
export type Use = 'words' | 'link' | 'address' | 'slug'

/** Signs around a part of a passage (`**`, `[` and `](…)`) that mean nothing when the part is empty. Offsets in the text given. */
export interface Wrap {
  readonly open: Span
  readonly close: Span
  /** Emphasis may not begin or end with a space. */
  readonly tight: boolean
}

/** One piece of text that belongs together, as a reader gets it. */
export interface SourcePassage extends Layer {
  readonly use: Use
  readonly surface: Surface
  /** Whether names that nobody registered are looked for. Code holds capitals of all kinds and is not asked about. */
  readonly detect: boolean
  /** Words of layout (a class, a type): what may be a name or a word is a word there. */
  readonly layout: boolean
  readonly wraps: readonly Wrap[]
  /** Of a key: the number of the object it is in, whose keys must stay different. */
  readonly keyOf: number | null
}

interface Extras {
  detect?: boolean
  layout?: boolean
  wraps?: readonly Wrap[]
  keyOf?: number
}

const MEANS_SOMETHING = /[\p{L}\p{N}]/u

/** Takes down the passages of a text, in reading order, and what of it is grammar. */
export class SourceText {
  readonly passages: SourcePassage[] = []
  /** Names that the format itself gives (`<mark>`, `true`), in offsets of the text given: nobody is called there. */
  readonly grammar: Span[] = []
  /** Offsets over which nothing reads on: the end of a paragraph, of a cell, of a string. */
  readonly barriers: number[] = []
  private objects = 0

  private take(layer: Layer, use: Use, surface: Surface, extras: Extras): void {
    if (!MEANS_SOMETHING.test(layer.text)) return
    const { layout = false, detect = !layout, wraps = [], keyOf = null } = extras
    this.passages.push({ ...layer, use, surface, detect, layout, wraps, keyOf })
  }

  words(layer: Layer, surface: Surface, extras: Extras = {}): void {
    this.take(layer, 'words', surface, extras)
  }

  link(layer: Layer): void {
    this.take(layer, 'link', 'url', {})
  }

  address(layer: Layer): void {
    this.take(layer, 'address', 'slug', {})
  }

  slug(layer: Layer, extras: Extras = {}): void {
    this.take(layer, 'slug', 'slug', extras)
  }

  /** Notes that [from, to) of a layer is the format's own word. */
  ownWord(layer: Layer, from: number, to: number): void {
    this.grammar.push({ start: startOf(layer, from), end: endBefore(layer, from, to) })
  }

  barrier(layer: Layer, at: number): void {
    this.barriers.push(startOf(layer, at))
  }

  newObject(): number {
    return this.objects++
  }
}
