import type { NameLists, WordLists } from '../languageData.ts'

/** What the lists say about a word. Several may be true at once. */
export const KNOWN = {
  commonFirst: 1,
  rareFirst: 2,
  commonSurname: 4,
  rareSurname: 8,
  everydayEnglish: 16,
  plainEnglish: 32,
  everydaySpanish: 64,
  plainSpanish: 128,
  city: 256,
  cityBeginning: 512,
} as const

/**
 * Finds by binary search the first entry of a sorted list, one entry a line, that is not before a
 * word. The list of 60,000 names is never split up, so loading takes no time, and a word takes
 * about 16 comparisons.
 */
const firstNotBefore = (list: string, word: string): string => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = list.lastIndexOf('\n', middle - 1) + 1
    const lineEnd = list.indexOf('\n', middle)
    const end = lineEnd === -1 ? list.length : lineEnd
    if (list.slice(Math.min(start, end), end) < word) low = end + 1
    else high = start
  }
  const lineEnd = list.indexOf('\n', low)
  return list.slice(low, lineEnd === -1 ? list.length : lineEnd)
}

const CAPACITY = 50_000

/** Look-ups in the lists of words, names and cities. */
export interface Lexicon {
  /** Returns what the lists say about a folded word, as `KNOWN` flags. Remembers answers. */
  readonly knownAs: (word: string) => number
  /** True where folded words joined by spaces are a city's name. */
  readonly isCity: (name: string) => boolean
}

/** Takes the lists; returns look-ups in them. */
export const lexiconOf = (words: WordLists, names: NameLists): Lexicon => {
  const flagged: readonly [string, number][] = [
    [names.commonFirst, KNOWN.commonFirst],
    [names.rareFirst, KNOWN.rareFirst],
    [names.commonSurnames, KNOWN.commonSurname],
    [names.rareSurnames, KNOWN.rareSurname],
    [words.everydayEnglish, KNOWN.everydayEnglish],
    [words.plainEnglish, KNOWN.plainEnglish],
    [words.everydaySpanish, KNOWN.everydaySpanish],
    [words.plainSpanish, KNOWN.plainSpanish],
  ]
  const { cities } = names
  const remembered = new Map<string, number>()
  return {
    knownAs: (word) => {
      const kept = remembered.get(word)
      if (kept !== undefined) return kept
      let flags = 0
      for (const [list, flag] of flagged) if (firstNotBefore(list, word) === word) flags |= flag
      if (firstNotBefore(cities, word) === word) flags |= KNOWN.city
      if (firstNotBefore(cities, `${word} `).startsWith(`${word} `)) flags |= KNOWN.cityBeginning
      if (remembered.size >= CAPACITY) remembered.clear()
      remembered.set(word, flags)
      return flags
    },
    isCity: (name) => firstNotBefore(cities, name) === name,
  }
}

const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'e',
}

/** Returns a word as the lists write it: lower case, without accents. */
export const listed = (word: string): string => {
  if (/^[a-z]+$/.test(word)) return word
  const small = word.toLowerCase()
  if (/^[a-z]+$/.test(small)) return small
  return small
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[ßæœøłđðþıə]/g, (letter) => SPECIAL[letter] ?? letter)
}
