import type { Language } from '#newsroom/languages.ts'
import type { LineList, WordLists } from '../languageData.ts'

/**
 * Longest word that counts in every story: a story also quotes the other language, and its short
 * words are words there.
 */
const SHORT = 4

const linesOf = (list: LineList): string[] => list.split('\n').filter(Boolean)

const made = new WeakMap<WordLists, Map<Language, ReadonlySet<string>>>()

/**
 * Returns the ordinary words of a language and the short ones of the other, folded. Takes the lists
 * and the language; the same lists give the same set.
 */
export const everydayWordsOf = (lists: WordLists, lang: Language): ReadonlySet<string> => {
  const known = made.get(lists) ?? new Map<Language, ReadonlySet<string>>()
  made.set(lists, known)
  const there = known.get(lang)
  if (there) return there
  const { everydayEnglish, plainEnglish, everydaySpanish, plainSpanish } = lists
  const [own, other] =
    lang === 'en'
      ? [[everydayEnglish, plainEnglish], everydaySpanish]
      : [[everydaySpanish, plainSpanish], everydayEnglish]
  const words = new Set(own.flatMap(linesOf))
  for (const word of linesOf(other)) if (word.length <= SHORT) words.add(word)
  known.set(lang, words)
  return words
}
