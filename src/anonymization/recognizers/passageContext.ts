import type { Language } from '#newsroom/languages.ts'
import type { Passage, Surface } from '../passageTypes.ts'
import { HONORIFICS, NEVER_A_NAME } from '../spelling/wordLists.ts'
import type { WordLists } from '../languageData.ts'
import { everydayWordsOf, vocabularyOf } from '../spelling/everydayWords.ts'
import type { Vocabulary } from '../spelling/everydayWords.ts'
import { read } from '../spelling/nameTokens.ts'
import type { Reading, Word } from '../spelling/nameTokens.ts'

/**
 * How a passage uses capitals, which decides what a capital means: `prose` as in a sentence,
 * `title` on every word, `upper` everywhere, `lower` nowhere, `joined` in slugs and URLs.
 */
export type Lettering = 'prose' | 'title' | 'upper' | 'lower' | 'joined'

/** The language of a story. */
export interface StoryLanguage {
  readonly lang: Language
  /** Its ordinary words, and the short ones of the other language. */
  readonly everyday: ReadonlySet<string>
  /** The dictionaries of both languages. */
  readonly vocabulary: Vocabulary
}

/** Returns what the engine knows of a story's language. Takes the word lists and the language. */
export const storyLanguageOf = (words: WordLists, lang: Language): StoryLanguage => ({
  lang,
  everyday: everydayWordsOf(words, lang),
  vocabulary: vocabularyOf(words, lang),
})

/** A passage with its words and letters. */
export interface Scene extends Reading, StoryLanguage {
  readonly passage: Passage
  readonly surface: Surface
  readonly lettering: Lettering
}

const letteringOf = (
  text: string,
  words: readonly Word[],
  isName: (norm: string) => boolean,
): Lettering => {
  let capitals = 0
  let upper = 0
  let long = 0
  let small = 0
  let any = 0
  // Where the names show nothing, fewer words are enough.
  let least = 3
  for (const { norm, shape, runTogether } of words) {
    if (runTogether || shape === 'digits') continue
    if (isName(norm)) {
      least = 2
      continue
    }
    if (norm.length > 1 && shape === 'upper') upper += 1
    if (norm.length > 1) any += 1
    if (norm.length < 2 || NEVER_A_NAME.has(norm)) continue
    if (shape === 'lower') small += 1
    if (norm.length < 4) continue
    long += 1
    if (shape !== 'lower') capitals += 1
  }
  if (any >= least && upper / any > 0.7) return 'upper'
  // A sentence that is mostly names ends in a full stop; a headline does not.
  if (long >= least && small === 0 && !/[.]["”’')\]]*\s*$/.test(text)) return 'title'
  if (
    long >= least &&
    capitals === 0 &&
    words.every((word) => word.shape === 'lower' || word.shape === 'digits')
  )
    return 'lower'
  return 'prose'
}

const NO_NAME = (): boolean => false

/**
 * Reads a passage of this use. `isName` finds words of the story's people. They must not influence
 * whether a text counts as a headline, because the wording would then show how long a name is.
 */
export const sceneOf = (
  passage: Passage,
  { lang, everyday, vocabulary }: StoryLanguage,
  isName: (norm: string) => boolean = NO_NAME,
): Scene => {
  const joined = passage.surface === 'slug' || passage.surface === 'url'
  const reading = read(passage.text, joined)
  const lettering = joined ? 'joined' : letteringOf(passage.text, reading.words, isName)
  return { ...reading, lang, everyday, vocabulary, passage, surface: passage.surface, lettering }
}

const ABBREVIATIONS = new Set(
  'st mt ft jr sr vs gov sen rep prof rev capt lt sgt gen col jan feb aug sept oct nov dec ave blvd etc inc'.split(
    ' ',
  ),
)

/** True where a dot after this word belongs to the word, not to the sentence. */
export const takesDot = (word: Word | undefined): boolean =>
  word !== undefined &&
  ((word.norm.length === 1 && word.shape === 'title') ||
    HONORIFICS.has(word.norm) ||
    ABBREVIATIONS.has(word.norm))

/** True where a word has a capital because a sentence, a quote, a line or a list begins. */
export const startsSentence = (scene: Scene, index: number): boolean => {
  const word = scene.words[index]
  if (!word || index === 0) return true
  const gap = word.gapText
  if (/[\n\r!?…•:]/.test(gap)) return true
  if (gap.includes('.')) return !takesDot(scene.words[index - 1]) || gap.includes('"')
  return /(?:^|[\s,([—])"$/.test(gap) || /[\s,]'$/.test(gap)
}

/** True for a word that begins with a capital: a title, an abbreviation, McDonald. */
export const isCapitalized = (word: Word | undefined): boolean =>
  word !== undefined && word.shape !== 'lower' && word.shape !== 'digits'
