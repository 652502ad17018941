import { fold, APART, INSIDE, type Folded } from './foldForScan.ts'
import type { SearchPattern } from './searchPatterns.ts'

export interface Found {
  pattern: SearchPattern
  /** Offset in the text, after NFKD. */
  index: number
}

/** Number of letters that the first quick test looks at. */
const HEAD = 3

const headOf = (letters: string, index: number): number =>
  ((letters.charCodeAt(index) & 31) << 10) |
  ((letters.charCodeAt(index + 1) & 31) << 5) |
  (letters.charCodeAt(index + 2) & 31)

const beginsWord = (folded: Folded, index: number): boolean =>
  index >= folded.letters.length || folded.begins[index] !== INSIDE

function stands(pattern: SearchPattern, folded: Folded, index: number): boolean {
  const end = index + pattern.letters.length
  switch (pattern.stands) {
    case 'anywhere':
      return true
    case 'word':
      return beginsWord(folded, index) && beginsWord(folded, end)
    case 'spaced':
      for (let place = index; place <= end && place < folded.letters.length; place += 1) {
        if (folded.begins[place] !== APART) return false
      }
      return true
  }
}

/**
 * Takes search patterns; returns a function that searches for all of them in one pass over the
 * text. A bitmap of their first three letters says where to look closer.
 */
export function searchFor(patterns: readonly SearchPattern[]): (text: string) => Found[] {
  const likely = new Uint8Array(1 << 15)
  const byHead = new Map<number, SearchPattern[]>()
  for (const pattern of patterns) {
    if (pattern.letters.length < HEAD) continue
    const head = headOf(pattern.letters, 0)
    likely[head] = 1
    const others = byHead.get(head)
    if (others) others.push(pattern)
    else byHead.set(head, [pattern])
  }
  return (text) => {
    const folded = fold(text)
    const { letters, at } = folded
    const found: Found[] = []
    for (let index = 0; index + HEAD <= letters.length; index += 1) {
      const head = headOf(letters, index)
      if (likely[head] === 0) continue
      for (const pattern of byHead.get(head) ?? []) {
        if (letters.startsWith(pattern.letters, index) && stands(pattern, folded, index)) {
          found.push({ pattern, index: at[index] ?? 0 })
        }
      }
    }
    return found
  }
}
