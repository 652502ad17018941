import type { Language } from '#newsroom/languages.ts'
import {
  EVERYDAY_ENGLISH,
  EVERYDAY_SPANISH,
  PLAIN_ENGLISH,
  PLAIN_SPANISH,
} from '../detector/lists/words.ts'

/** A story quotes the other language too: its short words are words in every story. */
const SHORT = 4

const made = new Map<Language, ReadonlySet<string>>()

const wordsOf = (lang: Language): ReadonlySet<string> => {
  const known = made.get(lang)
  if (known) return known
  const [own, other] =
    lang === 'en'
      ? [[EVERYDAY_ENGLISH, PLAIN_ENGLISH], EVERYDAY_SPANISH]
      : [[EVERYDAY_SPANISH, PLAIN_SPANISH], EVERYDAY_ENGLISH]
  const words = new Set(own.flatMap((list) => list.split(',')))
  for (const word of other.split(',')) if (word.length <= SHORT) words.add(word)
  made.set(lang, words)
  return words
}

/** Takes a folded word; returns whether it is an ordinary word of the language, or a short one of the other. */
export const isEverydayWord = (lang: Language, word: string): boolean => wordsOf(lang).has(word)
