/** One way of reading a string, with the place in the string of each of its characters. */
export interface Reading {
  text: string
  /**
   * Offsets in the original string, for each UTF-16 unit of `text`; null where the reading is the
   * string itself.
   */
  starts: Int32Array | null
  ends: Int32Array | null
  /** True where something was decoded in an unusual way, so that a match by chance is likelier. */
  guessed: boolean
}

/** Returns a string as its own reading. */
export const plainReading = (text: string): Reading => ({
  text,
  starts: null,
  ends: null,
  guessed: false,
})

/** Returns where a character of the reading begins in the original string. */
export const startOf = (reading: Reading, at: number): number => reading.starts?.[at] ?? at
/** Returns where a character of the reading ends in the original string. */
export const endOf = (reading: Reading, at: number): number => reading.ends?.[at] ?? at + 1

/** Builds a reading piece by piece. */
export class ReadingBuilder {
  private text = ''
  private readonly starts: number[] = []
  private readonly ends: number[] = []

  add(piece: string, start: number, end: number): void {
    for (let i = 0; i < piece.length; i++) {
      this.starts.push(start)
      this.ends.push(end)
    }
    this.text += piece
  }

  finish(guessed: boolean): Reading {
    return {
      text: this.text,
      starts: Int32Array.from(this.starts),
      ends: Int32Array.from(this.ends),
      guessed,
    }
  }
}

/** A form of a protected name in a reading; offsets in that reading's text. */
export interface Sighting {
  start: number
  end: number
  person: string
  rule: Rule
  /** True for a surname or a common word alone, so that "Rubio Street" may be a street. */
  bare: boolean
}

export type Rule = (typeof RULES)[number]

export const RULES = [
  'full_name',
  'name_word',
  'common_word',
  'joined_name',
  'split_name',
  'handle',
  'initial_and_surname',
] as const
