import type { Language } from '#newsroom/languages.ts'
import type { LineList, WordLists } from '../languageData.ts'

/**
 * Longest word that counts in every story: a story also quotes the other language, and its short
 * words are words there.
 */
const SHORT = 4

/** Which words are words, in the story's language and in the other one. */
export interface Vocabulary {
  /** True for a dictionary word of the story's language, also in the plural. */
  own(word: string): boolean
  /** True for the plural of a dictionary word of the story's language. */
  ownPlural(word: string): boolean
  /** True for a dictionary word of the other language, also in the plural. */
  other(word: string): boolean
  /** True for a word that only the other language has, as it shows a quotation in it. */
  onlyOther(word: string): boolean
}

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

interface Dictionaries {
  readonly en: ReadonlySet<string>
  readonly es: ReadonlySet<string>
}

const dictionaries = new WeakMap<WordLists, Dictionaries>()

const dictionariesOf = (lists: WordLists): Dictionaries => {
  const known = dictionaries.get(lists)
  if (known) return known
  const { everydayEnglish, plainEnglish, everydaySpanish, plainSpanish, dictionarySpanish } = lists
  const read = {
    en: new Set([everydayEnglish, plainEnglish].flatMap(linesOf)),
    es: new Set([everydaySpanish, plainSpanish, dictionarySpanish].flatMap(linesOf)),
  }
  dictionaries.set(lists, read)
  return read
}

const SHORTEST_SINGULAR = 3

/** The forms that a plural of English or Spanish may come from: "songs", "benches", "cities", "luces". */
const singularsOf = (word: string): string[] => {
  if (!word.endsWith('s')) return []
  const singulars = [word.slice(0, -1)]
  if (word.endsWith('es')) singulars.push(word.slice(0, -2))
  if (word.endsWith('ies')) singulars.push(`${word.slice(0, -3)}y`)
  if (word.endsWith('ces')) singulars.push(`${word.slice(0, -3)}z`)
  return singulars.filter((one) => one.length >= SHORTEST_SINGULAR)
}

/** Returns the vocabulary of a story. Takes the word lists and the story's language; its words are folded. */
export const vocabularyOf = (lists: WordLists, lang: Language): Vocabulary => {
  const { en, es } = dictionariesOf(lists)
  const [own, other] = lang === 'en' ? [en, es] : [es, en]
  const inThe = (set: ReadonlySet<string>, word: string): boolean =>
    set.has(word) || singularsOf(word).some((one) => set.has(one))
  return {
    own: (word) => inThe(own, word),
    ownPlural: (word) => singularsOf(word).some((one) => own.has(one)),
    other: (word) => inThe(other, word),
    onlyOther: (word) => other.has(word) && !own.has(word),
  }
}
