import { PARTICLES } from './verifierWordLists.ts'
import type { CommonWords } from './verifierWordLists.ts'

/** One word of somebody's name. */
export interface NameWord {
  person: string
  text: string
  role: 'first' | 'surname' | 'alias'
  /**
   * True for a first name that may be printed: it is no hit, but counts beside another part of the
   * name.
   */
  open: boolean
  /** True for a word that is also an ordinary one, or too short to mean anything alone. */
  weak: boolean
  everyday: boolean
  /** True for one half of a hyphenated word: the "won" of Ji-won. */
  half: boolean
}

/** Letters to search for in a row, whatever is between them. */
export interface Pattern {
  person: string
  text: string
  rule: 'joined_name' | 'split_name' | 'handle' | 'initial_and_surname'
  /**
   * Offsets inside where one word of the name ends. A space there is normal; elsewhere it was put
   * in to hide the name.
   */
  seams: readonly number[]
  /**
   * True for scripts without spaces between words (Han, Hangul, kana, Thai …): found inside a run
   * of letters.
   */
  loose: boolean
  weak: boolean
}

export interface NamePatterns {
  words: ReadonlyMap<string, readonly NameWord[]>
  /** By their first four letters, or all of them where there are fewer. */
  patterns: ReadonlyMap<string, readonly Pattern[]>
  /** The first two letters of all patterns. */
  pairs: ReadonlySet<number>
  /** Found only as a whole word: `mrubio`. */
  exact: ReadonlyMap<string, readonly Pattern[]>
  /**
   * Every part of a name that counts beside another part, including short ones and first names like
   * Al or Van.
   */
  beside: ReadonlyMap<string, readonly NamePart[]>
  /** True for an ordinary word, also in the plural. */
  ordinary(text: string): boolean
  /** True for a word of any dictionary, English or Spanish, also in the plural: in small letters it may be that word. */
  small(text: string): boolean
  /** True for a word of the story's own language, also in the plural. */
  own(text: string): boolean
  /** True for a word of the other language alone: a Spanish one in an English story. */
  foreign(text: string): boolean
  /** True for one of the commonest words. */
  everyday(text: string): boolean
  /** By person: first letters of given names and of surnames. */
  initials: ReadonlyMap<string, { given: string; family: string }>
}

export const KEY_LENGTH = 4
const SHORT = 2
const SHORTEST_BACKWARDS = 8

/** Returns two letters in a row as one number. */
export const pairAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)

/** Collects the forms of names; the same form of the same person once. */
export class NamePatternBuilder {
  readonly words = new Map<string, NameWord[]>()
  readonly patterns = new Map<string, Pattern[]>()
  readonly pairs = new Set<number>()
  readonly exact = new Map<string, Pattern[]>()
  readonly initials = new Map<string, { given: string; family: string }>()
  readonly beside = new Map<string, NamePart[]>()
  private readonly common: CommonWords

  constructor(common: CommonWords) {
    this.common = common
  }

  isWeak(text: string): boolean {
    return text.length <= SHORT || this.common.has(text)
  }

  ordinary(text: string): boolean {
    return this.common.ordinary(text)
  }

  small(text: string): boolean {
    return this.common.small(text)
  }

  own(text: string): boolean {
    return this.common.own(text)
  }

  foreign(text: string): boolean {
    return this.common.foreign(text)
  }

  everyday(text: string): boolean {
    return this.common.everyday(text)
  }

  /** Adds a part of a name of several words. A part that the name has twice is marked. */
  part(person: string, text: string, open: boolean, twice: boolean): void {
    if (text.length < 2) return
    const known = this.beside.get(text) ?? []
    const same = known.find((one) => one.person === person && one.open === open)
    if (same) same.twice ||= twice
    else this.beside.set(text, [...known, { person, text, open, twice }])
  }

  word(person: string, text: string, role: NameWord['role'], open: boolean, half = false): void {
    if (text.length < 2 || PARTICLES.has(text)) return
    const known = this.words.get(text) ?? []
    if (known.some((one) => one.person === person && one.open === open)) return
    this.words.set(text, [
      ...known,
      {
        person,
        text,
        role,
        open,
        weak: this.isWeak(text),
        everyday: this.common.everyday(text),
        half,
      },
    ])
  }

  pattern(into: 'patterns' | 'exact', pattern: Pattern): void {
    if (pattern.text.length < 2) return
    if (into === 'patterns') this.pairs.add(pairAt(pattern.text, 0))
    const key = into === 'exact' ? pattern.text : pattern.text.slice(0, KEY_LENGTH)
    const known = this[into].get(key) ?? []
    if (known.some((one) => one.text === pattern.text && one.person === pattern.person)) return
    this[into].set(key, [...known, pattern])
  }

  /** Adds a whole name backwards. A short one would match by chance. */
  backwards(person: string, text: string): void {
    if (text.length >= SHORTEST_BACKWARDS)
      this.pattern('patterns', {
        person,
        text: [...text].reverse().join(''),
        rule: 'joined_name',
        seams: [],
        loose: true,
        weak: false,
      })
  }

  joined(person: string, pieces: readonly string[]): void {
    const seams: number[] = []
    let text = ''
    for (const piece of pieces) {
      if (text !== '') seams.push(text.length)
      text += piece
    }
    if (pieces.length > 1)
      this.pattern('patterns', {
        person,
        text,
        rule: 'joined_name',
        seams,
        loose: false,
        weak: false,
      })
  }
}

/** A part of a name, to check whether it is beside another one. */
export interface NamePart {
  person: string
  text: string
  /** True for the first name of a person whose first name may be printed. */
  open: boolean
  /** True where the name has it twice: "Bo Bo". */
  twice: boolean
}
