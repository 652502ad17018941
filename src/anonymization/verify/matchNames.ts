import type { Sighting } from './verifierTypes.ts'
import type { Reading } from './verifierTypes.ts'
import { KEY_LENGTH, pairAt } from './namePatterns.ts'
import type { NameWord, Pattern, NamePatterns } from './namePatterns.ts'
import { insideOrdinaryWord, ordinaryWords } from './falseMatches.ts'
import { sightSideBySide } from './neighbouringNameWords.ts'
import { inSetPhrase } from './setPhrases.ts'
import { foldReading } from './verifierTokens.ts'
import type { Folded, Token } from './verifierTokens.ts'
import { smallWord, startsAsPlural, toneOf, weakCounts } from './ambiguousNames.ts'

/**
 * The shortest part of a word that counts between digits in an address. Shorter ones are there by
 * chance.
 */
const SHORTEST_AMONG_DIGITS = 5

/** Shorter names have no plural without a capital: "this" is nobody's. */
const SHORTEST_STEM = 4

/**
 * Returns the name words that a token may be, in the singular, the plural or the possessive without
 * its apostrophe. Where the whole token is an ordinary word ("changes", "grants"), the place
 * decides, as with a name that is a word.
 */
const wordsFor = (forms: NamePatterns, { text, capital }: Token): readonly NameWord[] => {
  const exact = forms.words.get(text)
  if (exact) return exact
  if (!text.endsWith('s') || text.length < 4) return []
  const stems = [text.slice(0, -1), ...(text.endsWith('es') ? [text.slice(0, -2)] : [])]
  const stem = stems.find((one) => forms.words.has(one)) ?? ''
  const names = forms.words.get(stem) ?? []
  const short = stem.length < SHORTEST_STEM
  if (!capital && forms.small(text))
    return short ? [] : names.map((name) => ({ ...name, weak: true }))
  if (!forms.ordinary(text)) return short && !capital ? [] : names
  return short ? [] : names.map((name) => ({ ...name, weak: true, everyday: forms.everyday(text) }))
}

const afterHandleMark = (folded: Folded, token: Token): boolean => {
  const word = folded.words[token.word]
  return (
    word !== undefined &&
    /[@#]$/.test(folded.reading.text.slice(Math.max(0, word.start - 1), word.start))
  )
}

const amongDigits = (folded: Folded, token: Token): boolean => {
  const digit = (at: number): boolean => /^[0-9]$/.test(folded.letters.charAt(at))
  const before = folded.edges[token.from] !== 2 && digit(token.from - 1)
  const after = token.to < folded.letters.length && folded.edges[token.to] !== 2 && digit(token.to)
  return before || after
}

const sightTokens = (folded: Folded, forms: NamePatterns, sightings: Sighting[]): void => {
  const tone = toneOf(folded)
  const look = (token: Token, part: boolean): void => {
    for (const name of wordsFor(forms, token)) {
      if (name.open || (!part && inSetPhrase(folded, token))) continue
      const { person, role } = name
      const place = { start: token.start, end: token.end, person }
      const chance =
        part &&
        token.text.length < SHORTEST_AMONG_DIGITS &&
        amongDigits(folded, token) &&
        !afterHandleMark(folded, token)
      if (!name.weak && !part && smallWord(folded, forms, tone, token, name)) continue
      if (!name.weak && !part && startsAsPlural(folded, forms, token, name)) continue
      const odds = folded.reading.guessed && token.text.length < KEY_LENGTH
      if (!name.weak && !chance && !odds) {
        const full = (forms.words.get(folded.words[token.word + 1]?.text ?? '') ?? []).some(
          (one) => one.person === person,
        )
        sightings.push({
          ...place,
          rule: full ? 'full_name' : 'name_word',
          bare: role === 'surname' && !full,
        })
      } else if (!chance && !folded.reading.guessed) {
        const verdict = weakCounts(folded, forms, tone, token, name, part)
        if (verdict !== 'no')
          sightings.push({ ...place, rule: 'common_word', bare: verdict === 'alone' })
      }
    }
    if (part) return
    for (const pattern of forms.exact.get(token.text) ?? [])
      if (!pattern.weak || tone.address(token))
        sightings.push({ ...token, person: pattern.person, rule: pattern.rule, bare: false })
  }
  for (const token of folded.words) look(token, false)
  for (const token of folded.parts) look(token, true)
}

const wordEdge = (folded: Folded, at: number): boolean =>
  at >= folded.letters.length || (folded.edges[at] ?? 2) > 0

/** True where the spaces inside a run of letters break up a name, and are not between its words. */
const broken = (folded: Folded, pattern: Pattern, from: number): boolean => {
  for (let i = 1; i < pattern.text.length; i++)
    if (
      (folded.spaces[from + i] ?? 0) > (folded.spaces[from + i - 1] ?? 0) &&
      !pattern.seams.includes(i)
    )
      return true
  return false
}

const SURE_LENGTH = 8
const FAIR_LENGTH = 6

const joinedCounts = (
  folded: Folded,
  forms: NamePatterns,
  pattern: Pattern,
  from: number,
  to: number,
): boolean => {
  const starts = wordEdge(folded, from)
  const ends = wordEdge(folded, to)
  const spaced = (folded.spaces[to - 1] ?? 0) > (folded.spaces[from] ?? 0)
  if (spaced)
    return (
      starts &&
      ends &&
      broken(folded, pattern, from) &&
      (pattern.text.length >= SURE_LENGTH || !ordinaryWords(folded, forms, from, to))
    )
  if (insideOrdinaryWord(folded, forms, from, to)) return false
  if (pattern.text.length >= SURE_LENGTH) return true
  return pattern.text.length >= FAIR_LENGTH ? starts || ends : starts && ends
}

/**
 * A single name broken up: `Ru-bio`, `R u b i o`, `Ru-⏎bio`; or joined to something else in a
 * handle.
 */
const splitCounts = (folded: Folded, from: number, to: number): boolean => {
  const starts = wordEdge(folded, from)
  const ends = wordEdge(folded, to)
  const text = folded.reading.text.slice(folded.starts[from] ?? 0, folded.ends[to - 1] ?? 0)
  if (!/\s/.test(text)) {
    // Whole words are found elsewhere; here only what is broken up counts.
    if (starts && ends) return folded.edges.subarray(from + 1, to).includes(2)
    return inHandle(folded, from, to, !starts && !ends)
  }
  if (!starts || !ends) return false
  const gaps = text
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .split(/[\p{L}\p{N}]+/u)
    .filter((gap) => gap !== '')
  return (
    gaps.every((gap) => /^[-\u2010-\u2015\u00ac]\s+$/.test(gap) || /^\r?\n$/.test(gap)) ||
    gaps.length >= to - from - 1
  )
}

const LONGEST_HANDLE = 60
const NOT_HANDLE = /[\s/:;,()"'<>]/

/**
 * True where letters are in a handle, a hashtag or an e-mail address; `marked` asks for one that
 * begins with its sign.
 */
const inHandle = (folded: Folded, from: number, to: number, marked: boolean): boolean => {
  const { text } = folded.reading
  let start = folded.starts[from] ?? 0
  const earliest = Math.max(0, start - LONGEST_HANDLE)
  while (start > earliest && !NOT_HANDLE.test(text.charAt(start - 1))) start--
  let end = folded.ends[to - 1] ?? 0
  const latest = Math.min(text.length, end + LONGEST_HANDLE)
  while (end < latest && !NOT_HANDLE.test(text.charAt(end))) end++
  const chunk = text.slice(start, end)
  return marked ? /^[@#]/.test(chunk) : /[@#]/.test(chunk)
}

const handleCounts = (
  folded: Folded,
  forms: NamePatterns,
  pattern: Pattern,
  from: number,
  to: number,
): boolean => {
  if ((folded.spaces[to - 1] ?? 0) > (folded.spaces[from] ?? 0)) return false
  const starts = wordEdge(folded, from)
  const ends = wordEdge(folded, to)
  if (!starts || !ends) return pattern.text.length >= SURE_LENGTH && !pattern.weak
  const open =
    forms.words.get(pattern.text)?.some((one) => one.open && one.person === pattern.person) ?? false
  if (!pattern.weak && !open) return true
  const whole = !open && folded.letters.length === pattern.text.length
  const mark = folded.reading.text.charAt((folded.starts[from] ?? 0) - 1)
  return whole || mark === '@' || mark === '/'
}

const sightPatterns = (folded: Folded, forms: NamePatterns, sightings: Sighting[]): void => {
  const { letters } = folded
  for (let from = 0; from < letters.length; from++) {
    if (!forms.pairs.has(pairAt(letters, from))) continue
    for (let length = KEY_LENGTH; length >= 2; length--)
      for (const pattern of forms.patterns.get(letters.slice(from, from + length)) ?? []) {
        if (length < KEY_LENGTH && pattern.text.length !== length) continue
        if (!letters.startsWith(pattern.text, from)) continue
        const to = from + pattern.text.length
        if (folded.reading.guessed && pattern.text.length <= KEY_LENGTH) continue
        const counts =
          pattern.loose ||
          (pattern.rule === 'joined_name' && joinedCounts(folded, forms, pattern, from, to)) ||
          (pattern.rule === 'split_name' && splitCounts(folded, from, to)) ||
          (pattern.rule === 'handle' && handleCounts(folded, forms, pattern, from, to))
        if (!counts) continue
        const { person, rule } = pattern
        sightings.push({
          start: folded.starts[from] ?? 0,
          end: folded.ends[to - 1] ?? 0,
          person,
          rule,
          bare: false,
        })
      }
  }
}

/** Looks for every form of a protected name in one reading of a string. Linear in the reading. */
export const search = (
  reading: Reading,
  forms: NamePatterns,
): { folded: Folded; sightings: Sighting[] } => {
  const folded = foldReading(reading)
  const sightings: Sighting[] = []
  sightTokens(folded, forms, sightings)
  sightSideBySide(folded, forms, sightings)
  sightPatterns(folded, forms, sightings)
  return { folded, sightings }
}
