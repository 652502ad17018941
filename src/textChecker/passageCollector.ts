import type { Surface } from '#anonymization/passageTypes.ts'
import type { Span } from '#anonymization/spans.ts'
import { endBefore, startOf } from './sourceMap.ts'
import type { Layer } from './sourceMap.ts'

/**
 * What happens to a name. In `words` it is replaced by a description; a `link` is removed; an
 * `address` stays an address, with another word in place of the name; so does a `slug` (a file
 * name, an anchor).
 */
export type Use = 'words' | 'link' | 'address' | 'slug'

/**
 * Signs around a part of a passage (`**`, `[` and `](…)`) that mean nothing when the part is empty.
 * Offsets in the original text.
 */
export interface Wrap {
  readonly open: Span
  readonly close: Span
  /** True for emphasis, which must not begin or end with a space. */
  readonly tight: boolean
}

/** A text that belongs together, as a reader gets it. */
export interface SourcePassage extends Layer {
  readonly use: Use
  readonly surface: Surface
  /**
   * Whether to look for names that nobody registered. Not in code, which has many capital letters.
   */
  readonly detect: boolean
  /**
   * True for words of layout (a class, a type): what may be a name or a word counts as a word
   * there.
   */
  readonly layout: boolean
  readonly wraps: readonly Wrap[]
  /** For a key: the number of the object that it is in, whose keys must stay different. */
  readonly keyOf: number | null
  /**
   * For a label (of a footnote, a link, an anchor): what it is compared by. Equal labels stay equal,
   * different ones different.
   */
  readonly label: string | null
}

interface Extras {
  detect?: boolean
  layout?: boolean
  wraps?: readonly Wrap[]
  keyOf?: number
  label?: string
}

/** A place where a label is not written, because the words before it are the label: `[Rubio]`. */
export interface ImpliedLabel {
  readonly label: string
  /** Offset in the original text, behind the words. */
  readonly at: number
  /** Whether brackets for it are there: `[Rubio][]`. */
  readonly bracketed: boolean
}

/** Ruby: text with its reading above it. Offsets in the original text. */
export interface Ruby extends Span {
  /** The readings, and the brackets around them. */
  readonly readings: readonly Span[]
}

const MEANS_SOMETHING = /[\p{L}\p{N}]/u

/** Collects the passages of a text in reading order, and what belongs to its format. */
export class SourceText {
  readonly passages: SourcePassage[] = []
  /**
   * Words of the format itself (`<mark>`, `true`), in offsets of the original text. They name
   * nobody.
   */
  readonly grammar: Span[] = []
  /** Offsets that no name crosses: the end of a paragraph, of a cell, of a string. */
  readonly barriers: number[] = []
  readonly rubies: Ruby[] = []
  readonly impliedLabels: ImpliedLabel[] = []
  private objects = 0

  private take(layer: Layer, use: Use, surface: Surface, extras: Extras): void {
    if (!MEANS_SOMETHING.test(layer.text)) return
    const { layout = false, detect = !layout, wraps = [], keyOf = null, label = null } = extras
    this.passages.push({ ...layer, use, surface, detect, layout, wraps, keyOf, label })
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

  /** A label of the format: it is written as a slug, the same wherever it is. */
  label(layer: Layer, label: string): void {
    this.slug(layer, { label })
  }

  /** Notes that [from, to) of a layer is a word of the format. */
  ownWord(layer: Layer, from: number, to: number): void {
    this.grammar.push({ start: startOf(layer, from), end: endBefore(layer, from, to) })
  }

  barrier(layer: Layer, at: number): void {
    this.barriers.push(startOf(layer, at))
  }

  impliedLabel(layer: Layer, at: number, label: string, bracketed: boolean): void {
    this.impliedLabels.push({ label, at: endBefore(layer, Math.max(0, at - 1), at), bracketed })
  }

  newObject(): number {
    return this.objects++
  }
}
