/**
 * Cuts a text into the pieces that the reader knows. The same rules are in `tools/nameReader/pieces.py`, with which the reader was trained; a table of
 * texts and pieces (`tests/fixtures/nameReader/pieces.json`) holds both to the same result.
 */

/** A piece of a word, with its place in the text. */
export interface Piece {
  readonly id: number
  /** The case class of the letters: one of `CASE`. */
  readonly kind: number
  /** UTF-16 offsets in the text. The space before a word is a piece too; it has no length. */
  readonly start: number
  readonly end: number
}

export const CASE = {
  other: 0,
  small: 1,
  title: 2,
  upper: 3,
  oneCapital: 4,
  mixed: 5,
  digit: 6,
} as const

/** Ids before those of the list. */
export const MARKS = { begin: 0, padding: 1, end: 2, unknown: 3 } as const
const FIRST_ID = 4

const BEFORE_A_WORD = '\u2581'
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu
const LETTERS = /[\p{L}\p{M}]+/gu
const SPACE = /[\s\p{Z}]/u
const DROPPED = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u
const DIGIT = /\p{Nd}/u
const LONGEST_PIECE = 16
const LONGEST_WORD = 120

interface Sign {
  char: string
  readonly start: number
  readonly end: number
  kind: number
}

const caseOf = (letters: readonly Sign[]): number => {
  const plain = letters
    .map(({ char }) => char)
    .filter((char) => char.toUpperCase() !== char.toLowerCase())
  if (plain.length === 0) return CASE.other
  const small = plain.map((char) => char === char.toLowerCase())
  if (small.every(Boolean)) return CASE.small
  if (!small.some(Boolean)) return plain.length === 1 ? CASE.oneCapital : CASE.upper
  return !small[0] && small.slice(1).every(Boolean) ? CASE.title : CASE.mixed
}

const lowered = (char: string): string => {
  const low = char.toLowerCase()
  return [...low].length === 1 ? low : char
}

/** "CASTAÑEDA" is read as "Castañeda" in capitals: pieces of capitals are short and say little. */
const LOWERED_FROM = 4

const withCases = (word: Sign[]): Sign[] => {
  const plain = word.map(({ char }) => char).join('')
  // Offsets of the signs in `plain`: a sign may take two units.
  const places: number[] = []
  let at = 0
  for (const { char } of word) {
    places.push(at)
    at += char.length
  }
  for (const run of plain.matchAll(LETTERS)) {
    const end = run.index + run[0].length
    const signs = word.filter((_, i) => (places[i] ?? 0) >= run.index && (places[i] ?? 0) < end)
    const kind = caseOf(signs)
    signs.forEach((sign, i) => {
      sign.kind = kind
      if (kind === CASE.upper && signs.length >= LOWERED_FROM && i > 0)
        sign.char = lowered(sign.char)
    })
  }
  return word
}

const wordsIn = (text: string): Sign[][] => {
  const words: Sign[][] = []
  let word: Sign[] = []
  for (const match of text.matchAll(CLUSTER)) {
    const start = match.index
    const end = start + match[0].length
    for (const char of match[0].normalize('NFKC'))
      if (SPACE.test(char)) {
        if (word.length > 0) words.push(word)
        word = []
      } else if (!DROPPED.test(char))
        word.push({ char, start, end, kind: DIGIT.test(char) ? CASE.digit : CASE.other })
  }
  if (word.length > 0) words.push(word)
  return words.map(withCases)
}

interface Cut {
  readonly id: number
  readonly from: number
  readonly to: number
}

/** How many words the cutter remembers. */
const MOST_KEPT = 20_000

/** Takes the list of pieces, one a line with its score after a tab; returns what cuts texts into them. */
export const cutterOf = (list: string): ((text: string) => Piece[]) => {
  const ids = new Map<string, number>()
  const scores: number[] = []
  for (const line of list.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab === -1) continue
    ids.set(line.slice(0, tab), FIRST_ID + scores.length)
    scores.push(Number(line.slice(tab + 1)))
  }
  const unknownScore = scores.reduce((least, score) => Math.min(least, score), 0) - 10
  const kept = new Map<string, readonly Cut[]>()

  /** The likeliest way to cut a word: the one whose pieces have the greatest sum of scores. */
  const likeliest = (chars: readonly string[]): Cut[] => {
    const best = chars.map(() => -Infinity)
    best.push(-Infinity)
    const back: (Cut | undefined)[] = []
    best[0] = 0
    for (let from = 0; from < chars.length; from++) {
      const here = best[from] ?? -Infinity
      if (here === -Infinity) continue
      let piece = ''
      for (let to = from + 1; to <= Math.min(chars.length, from + LONGEST_PIECE); to++) {
        piece += chars[to - 1] ?? ''
        const id = ids.get(piece)
        if (id === undefined) continue
        const score = here + (scores[id - FIRST_ID] ?? unknownScore)
        if (score > (best[to] ?? -Infinity)) {
          best[to] = score
          back[to] = { id, from, to }
        }
      }
      if (here + unknownScore > (best[from + 1] ?? -Infinity)) {
        best[from + 1] = here + unknownScore
        back[from + 1] = { id: MARKS.unknown, from, to: from + 1 }
      }
    }
    const cuts: Cut[] = []
    for (let at = chars.length; at > 0;) {
      const cut = back[at]
      if (!cut) break
      cuts.push(cut)
      at = cut.from
    }
    return cuts.reverse()
  }

  const cut = (word: readonly Sign[]): readonly Cut[] => {
    const chars = [BEFORE_A_WORD, ...word.map(({ char }) => char)]
    const spelled = chars.join('')
    const known = kept.get(spelled)
    if (known) return known
    const cuts = likeliest(chars)
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(spelled, cuts)
    return cuts
  }

  return (text) =>
    wordsIn(text).flatMap((whole) => {
      const word = whole.slice(0, LONGEST_WORD)
      return cut(word).map(({ id, from, to }): Piece => {
        const part = word.slice(Math.max(from - 1, 0), to - 1)
        const [first] = part
        const start = word[0]?.start ?? 0
        if (!first) return { id, kind: word[0]?.kind ?? CASE.other, start, end: start }
        const lead = part.find(({ kind }) => kind !== CASE.other && kind !== CASE.digit) ?? first
        return { id, kind: lead.kind, start: first.start, end: part.at(-1)?.end ?? first.end }
      })
    })
}
