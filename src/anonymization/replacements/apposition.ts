import type { Language } from '#newsroom/languages.ts'
import { foldedWords } from '../spelling/foldSpelling.ts'
import { NEVER_A_NAME } from '../spelling/wordLists.ts'

/** Words after a name that describe the person, as the reporter wrote them. */
export interface Apposition {
  /**
   * UTF-16 offset where the name's replacement ends. It covers the comma, and the age where that
   * stood alone.
   */
  readonly end: number
  /**
   * The article that begins the description in place of the name ("a"), null where only an age was
   * dropped.
   */
  readonly opening: string | null
  /** The age in years that was dropped, if any. */
  readonly age: number | null
  /** The comma that ends the description and is removed too. */
  readonly closing: { readonly start: number; readonly end: number } | null
  /** Where the description ends. */
  readonly describedTo: number
}

const AGE: Readonly<Record<Language, RegExp>> = {
  en: /^(?:, ([5-9]|\d{2})(?:,(?= )|(?=[.;:!?)—\n](?!\d)|$))| \(([5-9]|\d{2})\))/,
  es: /^(?:, (?:de )?([5-9]|\d{2})(?: años)?(?:,(?= )|(?=[.;:!?)—\n](?!\d)|$))| \(([5-9]|\d{2})\))/,
}
const OPENING: Readonly<Record<Language, RegExp>> = {
  en: /^(?:(an?|the)\s+)?(?=\S)/i,
  es: /^(?:(una?|el|la)\s+)?(?=\S)/i,
}
const DESCRIBES: Readonly<Record<Language, RegExp>> = {
  en: /^(?:\S+\s+){0,5}?\S*(?:freshman|sophomore|junior|senior|student|grader|-year-old|teen|teenager|classmate|pupil)(?![\p{L}-])/iu,
  es: /^(?:\S+\s+){0,5}?\S*(?:estudiante|alumn[ao]|adolescente|años)(?!\p{L})/iu,
}
/** A description that begins with one of these and has no article needs one. */
const CLASS_FIRST: Readonly<Record<Language, RegExp>> = {
  en: /^(?:\d{1,2}-year-old|freshman|sophomore|junior|senior|student|\S+[- ]grader)(?![\p{L}])/iu,
  es: /^(?:estudiante|alumn[ao]|adolescente)(?!\p{L})/iu,
}
const FARTHEST = 160
const MOST_WORDS = 16

const STRETCH = /^[^,.;:!?—–()"“”«»\n]*/
/** A dot that does not end the sentence: the A. of "James A. Garfield", the Jr. of "King Jr. High School". */
const DOTTED = /(?:^|\s)(?:\p{Lu}|St|Dr|Mt|Ft|Jr|Sr|Gov|Gral|Prof)$/u
const CAPITAL_NEXT = /^\. (\p{Lu}[\p{L}\p{M}]*)/u

/**
 * Returns the text up to the next punctuation mark. Dots inside the name of a school do not count.
 */
const descriptionIn = (ahead: string): string => {
  let length = STRETCH.exec(ahead)?.[0].length ?? 0
  for (;;) {
    const next = CAPITAL_NEXT.exec(ahead.slice(length))?.[1]
    const inside =
      next !== undefined &&
      DOTTED.test(ahead.slice(0, length)) &&
      !NEVER_A_NAME.has(foldedWords(next).join(''))
    if (!inside) return ahead.slice(0, length)
    length += 1 + (STRETCH.exec(ahead.slice(length + 1))?.[0].length ?? 0)
  }
}

/** "11. Ibarra, 12. Ruiz": the next place in a list, and no age. Takes the text up to the number, and what follows it. */
const isNextPlace = (before: string, number: number, after: string): boolean => {
  const place = /(?:^|[\s,;(])(\d{1,2})[.)]\s+[^\d.;:\n]{1,60}$/u.exec(before)
  return place !== null && Number(place[1]) + 1 === number && /^[.)]/u.test(after)
}

/**
 * Reads the description after a name: ", 16," · ", a 16-year-old junior at Roosevelt," · " (16)".
 * Takes the text, the end of the name and the furthest offset allowed (the next name). Returns null
 * where there is none, or where its end is not clear.
 */
export const appositionAt = (
  lang: Language,
  text: string,
  end: number,
  until: number,
): Apposition | null => {
  const ahead = text.slice(end, Math.min(until, end + FARTHEST))
  const found = AGE[lang].exec(ahead)
  const number = Number(found?.[1] ?? found?.[2] ?? 0)
  const before = text.slice(Math.max(0, end - FARTHEST), end)
  const aged = isNextPlace(before, number, ahead.slice(found?.[0].length ?? 0)) ? null : found
  const age = aged ? number : null
  const afterAge = aged?.[0].length ?? 0
  // After ", 16," the comma has already been read; elsewhere the description has its own.
  const comma = /^\s?,?\s/.exec(ahead.slice(afterAge))?.[0] ?? ''
  const introduced =
    afterAge > 0 && ahead[afterAge - 1] === ','
      ? /^\s/.test(ahead.slice(afterAge))
      : /^,\s/.test(ahead.slice(afterAge))
  const alone: Apposition | null = aged
    ? { end: end + afterAge, opening: null, age, closing: null, describedTo: end + afterAge }
    : null
  if (!introduced) return alone
  const from = afterAge + comma.length
  const description = descriptionIn(ahead.slice(from))
  const closer = ahead[from + description.length]
  if (closer === undefined && end + from + description.length < text.length) return alone
  const words = description.trim().split(/\s+/)
  if (words.length > MOST_WORDS || !DESCRIBES[lang].test(description)) return alone
  const article = OPENING[lang].exec(description)?.[1] ?? null
  if (article === null && !CLASS_FIRST[lang].test(description)) return alone
  const describedTo = end + from + description.length
  return {
    end: end + from + (article === null ? 0 : article.length + 1),
    opening: (article ?? '').toLowerCase(),
    age,
    closing: closer === ',' ? { start: describedTo, end: describedTo + 1 } : null,
    describedTo,
  }
}

const REVERSE: Readonly<Record<Language, RegExp>> = {
  en: /(?:^|[.!?,;:]["”']?\s+)["“]?(?:(?:only|just|even) )?(?:an?|the|one|another|his|her|their|my|our)\s(?:[^\s,.;:!?]+\s){0,7}?(?:\S*-)?(?:freshman|sophomore|junior|senior|student|grader|-year-old|teenager|classmate|sister|brother|friend)(?:\s(?:at|from|in|of)(?:\s[^\s,.;:!?]+){1,4})?, $/i,
  es: /(?:^|[.!?,;:]["”']?\s+)["“¡¿]?(?:una?|el|la|otra?|su|mi)\s(?:[^\s,.;:!?]+\s){0,7}?(?:estudiante|alumn[ao]|adolescente|compañer[ao]|herman[ao]|amig[ao])(?:\s(?:de|del|en)(?:\s[^\s,.;:!?]+){1,4})?, $/i,
}

/**
 * "A junior at Roosevelt, Maria Lopez, said": returns the description before the name, which says
 * the same; null where there is none. `from` is how far left it may look: what describes the person
 * before describes nobody else.
 */
export const describedBefore = (
  lang: Language,
  text: string,
  start: number,
  from: number,
): string | null =>
  text.slice(start - 2, start) === ', '
    ? (REVERSE[lang].exec(text.slice(Math.max(from, start - FARTHEST), start))?.[0] ?? null)
    : null
