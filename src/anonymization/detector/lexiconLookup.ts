import { CITIES } from './lists/cities.ts'
import { COMMON_FIRST_NAMES, RARE_FIRST_NAMES } from './lists/firstNames.ts'
import { COMMON_SURNAMES, RARE_SURNAMES } from './lists/surnames.ts'
import { EVERYDAY_ENGLISH, EVERYDAY_SPANISH, PLAIN_ENGLISH, PLAIN_SPANISH } from './lists/words.ts'

/** What the lists say of a word; several may hold at once. */
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

const FLAGGED: readonly [string, number][] = [
  [COMMON_FIRST_NAMES, KNOWN.commonFirst],
  [RARE_FIRST_NAMES, KNOWN.rareFirst],
  [COMMON_SURNAMES, KNOWN.commonSurname],
  [RARE_SURNAMES, KNOWN.rareSurname],
  [EVERYDAY_ENGLISH, KNOWN.everydayEnglish],
  [PLAIN_ENGLISH, KNOWN.plainEnglish],
  [EVERYDAY_SPANISH, KNOWN.everydaySpanish],
  [PLAIN_SPANISH, KNOWN.plainSpanish],
]

/**
 * The first entry of a sorted, comma-joined list that is not before a word, by bisection: a list of 60,000 names is never taken apart, so that
 * nothing has to be loaded, and a word costs about 16 comparisons.
 */
const firstNotBefore = (list: string, word: string): string => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = list.lastIndexOf(',', middle - 1) + 1
    const comma = list.indexOf(',', middle)
    const end = comma === -1 ? list.length : comma
    if (list.slice(Math.min(start, end), end) < word) low = end + 1
    else high = start
  }
  const comma = list.indexOf(',', low)
  return list.slice(low, comma === -1 ? list.length : comma)
}

const CAPACITY = 50_000
const remembered = new Map<string, number>()

/** What the lists say of a folded word, as `KNOWN` flags. Remembers what it was asked. */
export const knownAs = (word: string): number => {
  const kept = remembered.get(word)
  if (kept !== undefined) return kept
  let flags = 0
  for (const [list, flag] of FLAGGED) if (firstNotBefore(list, word) === word) flags |= flag
  if (firstNotBefore(CITIES, word) === word) flags |= KNOWN.city
  if (firstNotBefore(CITIES, `${word} `).startsWith(`${word} `)) flags |= KNOWN.cityBeginning
  if (remembered.size >= CAPACITY) remembered.clear()
  remembered.set(word, flags)
  return flags
}

/** Whether folded words joined by spaces are a city's name. */
export const isCity = (name: string): boolean => firstNotBefore(CITIES, name) === name

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

/** A word as the lists spell it: small, without accents. */
export const listed = (word: string): string => {
  if (/^[a-z]+$/.test(word)) return word
  const small = word.toLowerCase()
  if (/^[a-z]+$/.test(small)) return small
  return small
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[ßæœøłđðþıə]/g, (letter) => SPECIAL[letter] ?? letter)
}
