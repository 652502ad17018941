import type { Language } from '#newsroom/languages.ts'
import { isOrdinaryWord } from '../spelling/nameIndex.ts'
import {
  AFTER_A_MODAL,
  HONORIFICS,
  MODALS,
  MONTHS,
  NAMES_THAT_ARE_PEOPLES,
  NAMES_THAT_ARE_PLACES,
  SAYING_NOUNS,
  SPEECH,
} from '../spelling/wordLists.ts'
import { fixedPlace } from './fixedPlaces.ts'
import type { Mention } from './mentions.ts'
import { isCapitalized, startsSentence } from './passageContext.ts'
import type { Scene } from './passageContext.ts'
import { isNameByContext, isWordByContext } from './sentenceStart.ts'
import { smallWord } from './smallWords.ts'

/** Words before the plural of a family: "the Grants", "los Rubio". */
const BEFORE_A_FAMILY = new Set(['the', 'los', 'las', 'both', 'two', 'three', 'all'])
/**
 * Words that follow a small word at the start of a sentence, but do not follow a person of that
 * name: "In the end", "Do you".
 */
const AFTER_A_SMALL_WORD = new Set(
  (
    'the a an this that these those my your his her its our their you we they i it he she what ' +
    'one two all some many much few more el la los las un una mi su tu'
  ).split(' '),
)
/** Small words that begin a sentence before any other word. */
const OPENERS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('we he it is if or as i'.split(' ')),
  es: new Set('si al no yo tu el lo le se me te ni en es'.split(' ')),
}
const PRONOUNS = new Set('i we he she it me us her him you they yo tu el'.split(' '))

/** What a mention is, judged by its place in the sentence. */
export type WordOrName = 'name' | 'word' | 'doubt'

const BEFORE_A_MONTH = new Set(
  'in since last next this early late mid until till by through between during'.split(' '),
)
const BEFORE_A_PLACE = new Set(
  'in at near to from across around of en desde hacia hasta a de'.split(' '),
)
const DETERMINERS = new Set(
  'the a an this that these those my your his her its our their no some any every each more much of to with for and or in on by as el la los las un una su mi tu de con por y'.split(
    ' ',
  ),
)

const hasTitle = (scene: Scene, mention: Mention): boolean =>
  HONORIFICS.has(scene.words[mention.firstWord - 1]?.norm ?? '') &&
  /^\.?\s+$/.test(scene.words[mention.firstWord]?.gapText ?? '')

const speaks = (scene: Scene, mention: Mention): boolean => {
  const next = scene.words[mention.lastWord + 1]
  const before = scene.words[mention.firstWord - 1]
  if (next && next.shape === 'lower' && SPEECH.has(next.norm) && next.gap === 'space') return true
  return (
    before !== undefined &&
    before.shape === 'lower' &&
    SPEECH.has(before.norm) &&
    scene.words[mention.firstWord]?.gap === 'space' &&
    isCapitalized(scene.words[mention.firstWord])
  )
}

/** "April 3", "May 2026", "in May", "3 May". */
const isDate = (scene: Scene, mention: Mention): boolean => {
  const word = scene.words[mention.firstWord]
  if (!word || mention.firstWord !== mention.lastWord || !MONTHS.has(word.norm)) return false
  const next = scene.words[mention.lastWord + 1]
  const before = scene.words[mention.firstWord - 1]
  // "May 16" and "May, 2026", but "May, 16," is somebody's age.
  if (next?.gap === 'space' && /^\d{1,2}(?:st|nd|rd|th)?$/.test(next.norm)) return true
  if (next && /^(?:space|comma)$/.test(next.gap) && /^(?:19|20)\d\d$/.test(next.norm)) return true
  if (!before || word.gap !== 'space') return false
  return (
    BEFORE_A_MONTH.has(before.norm) ||
    /^\d{1,2}(?:st|nd|rd|th)?$/.test(before.norm) ||
    MONTHS.has(before.norm)
  )
}

const isModal = (scene: Scene, mention: Mention): boolean => {
  const next = scene.words[mention.lastWord + 1]
  return (
    mention.firstWord === mention.lastWord &&
    MODALS.has(scene.words[mention.firstWord]?.norm ?? '') &&
    next?.gap === 'space' &&
    AFTER_A_MODAL.has(next.norm)
  )
}

/** "An 11-year-old", "An eighth grader": this is the article, not a person called An. */
const isArticle = (scene: Scene, mention: Mention): boolean => {
  const word = scene.words[mention.firstWord]
  const next = scene.words[mention.lastWord + 1]
  if (!word || mention.firstWord !== mention.lastWord || next?.gap !== 'space') return false
  if (word.norm === 'an')
    return /^(?:[aeiou]|hour|honor|honest|heir|8|11$|18$)/.test(next.norm) && next.shape !== 'title'
  return (
    (word.norm === 'the' || word.norm === 'a') && next.shape !== 'title' && !SPEECH.has(next.norm)
  )
}

/**
 * "In the end", "Do you know", "We go": a small word that begins a sentence, not a person called
 * In, Do or We.
 */
const leadsOn = (scene: Scene, { firstWord, lastWord }: Mention): boolean => {
  const word = scene.words[firstWord]
  const next = scene.words[lastWord + 1]
  return (
    word !== undefined &&
    firstWord === lastWord &&
    word.norm.length <= SHORT_WORD &&
    startsSentence(scene, firstWord) &&
    next?.gap === 'space' &&
    next.shape === 'lower' &&
    (OPENERS[scene.lang].has(word.norm) || AFTER_A_SMALL_WORD.has(next.norm))
  )
}
const SHORT_WORD = 2

/** "Read a Book", "Too Long": a short headline, or somebody’s family. */
const hasArticle = (scene: Scene, index: number): boolean =>
  scene.lang === 'en' &&
  scene.words[index]?.gap === 'space' &&
  /^(?:a|an|too|very)$/u.test(scene.words[index - 1]?.norm ?? '')

/** "Book reports", "Light bulbs": a dictionary word with a capital where any word has one. */
const isDictionaryWord = (scene: Scene, { firstWord, lastWord }: Mention): boolean => {
  const word = scene.words[firstWord]
  if (!word || firstWord !== lastWord || !isCapitalized(word)) return false
  const anywhere = scene.lettering === 'title' || scene.lettering === 'upper'
  if (!scene.everyday.has(word.norm)) return false
  if (anywhere || hasArticle(scene, firstWord)) return true
  // Alone between quotation marks, a word is what somebody is called.
  const goesOn = /^(?: |'|-|, )/u.test(scene.words[firstWord + 1]?.gapText ?? '')
  return goesOn && startsSentence(scene, firstWord)
}

const singleWord = (scene: Scene, mention: Mention): WordOrName => {
  const word = scene.words[mention.firstWord]
  if (!word) return 'doubt'
  if (hasTitle(scene, mention)) return 'name'
  if (isDate(scene, mention)) return 'word'
  if (word.shape === 'lower' && mention.firstWord === mention.lastWord) {
    // "grace said": in lower case it may still be a name. "the will said" is not.
    const next = scene.words[mention.lastWord + 1]
    const says = next?.gap === 'space' && SPEECH.has(next.norm) && !PRONOUNS.has(word.norm)
    const determined = DETERMINERS.has(scene.words[mention.firstWord - 1]?.norm ?? '')
    return says && !determined && scene.lettering !== 'upper' ? 'doubt' : 'word'
  }
  if (word.shape === 'lower') return 'word'
  if (scene.lettering === 'title' || scene.lettering === 'upper') return 'doubt'
  if (word.shape === 'upper' && word.norm.length > 1) return 'doubt'
  if (isArticle(scene, mention) || leadsOn(scene, mention)) return 'word'
  if (speaks(scene, mention)) return saysOrIsNoun(scene, mention) ? 'doubt' : 'name'
  if (NAMES_THAT_ARE_PEOPLES.has(word.norm)) return 'doubt'
  if (hasArticle(scene, mention.firstWord)) return 'doubt'
  if (!startsSentence(scene, mention.firstWord)) return 'name'
  return isModal(scene, mention) ? 'word' : 'doubt'
}

/** "High hopes were dashed", "Grace hopes to win": the verb is a noun too. */
const saysOrIsNoun = (scene: Scene, { firstWord, lastWord }: Mention): boolean =>
  startsSentence(scene, firstWord) && SAYING_NOUNS.has(scene.words[lastWord + 1]?.norm ?? '')

const wholeName = (scene: Scene, mention: Mention): WordOrName => {
  const words = scene.words.slice(mention.firstWord, mention.lastWord + 1)
  const capitals = words.filter((word) => word.shape !== 'lower').length
  const joined = words.slice(1).every((word) => word.gap === 'join' || word.gap === 'inside')
  if (words.length === 1 || joined) return 'name'
  // Two parts of one name side by side are never both words. "La luz de los campos" has words
  // between them, "hope, will you" a comma.
  if (capitals === 0) {
    const apart =
      words.length > mention.words.length || words.slice(1).some((word) => word.gap === 'comma')
    return apart && scene.lettering !== 'lower' ? 'word' : 'doubt'
  }
  if (capitals < words.length) return 'doubt'
  return scene.lettering === 'title' ? 'doubt' : 'name'
}

/** "we miss him", where somebody is called We Miss: nothing shows which it is. */
const smallEverydayWords = (scene: Scene, { firstWord, lastWord }: Mention): boolean => {
  const words = scene.words.slice(firstWord, lastWord + 1)
  return (
    words.length > 1 &&
    words.every(
      ({ norm, shape, gap }, i) =>
        shape === 'lower' && scene.everyday.has(norm) && (i === 0 || gap !== 'join'),
    )
  )
}

/** True for a plural that is an everyday word with a capital: "Changes to the schedule". */
const isPluralOfAWord = (scene: Scene, mention: Mention): boolean => {
  const word = scene.words[mention.firstWord]
  if (!word || mention.firstWord !== mention.lastWord || word.shape === 'lower') return false
  if (scene.lettering === 'joined' || scene.lettering === 'lower' || word.runTogether) return false
  if (!scene.everyday.has(word.norm)) return false
  if (mention.roles.size !== 1 || !mention.roles.has('family')) return false
  const before = scene.words[mention.firstWord - 1]
  if (before && BEFORE_A_FAMILY.has(before.norm)) return false
  return startsSentence(scene, mention.firstWord) || scene.lettering !== 'prose'
}

/**
 * Decides by the place in the sentence whether a name that is also a word is the name. In lower
 * case in prose it is the word. With a capital inside a sentence it is the name, except in dates
 * and questions. At a sentence's start and in headlines it is a doubt for the editor. Names that
 * are no words are names everywhere, except where a place is as likely.
 */
export const wordOrName = (scene: Scene, mention: Mention): WordOrName => {
  if (mention.unsure) return 'doubt'
  const first = scene.words[mention.firstWord]
  const ordinary = isOrdinaryWord(scene.lang, mention.words)
  if (mention.roles.has('handle') || mention.roles.has('initials')) return 'name'
  if (mention.roles.has('initial-and-surname') || mention.roles.has('first-name-and-initial'))
    return 'name'
  if (scene.lettering === 'joined' || first?.runTogether)
    return ordinary && !mention.whole ? 'doubt' : 'name'
  const placed = fixedPlace(scene, mention) ?? smallWord(scene, mention)
  if (placed !== null) return placed
  if (isPluralOfAWord(scene, mention) || isWordByContext(scene, mention)) return 'word'
  if (isNameByContext(scene, mention)) return 'name'
  if (ordinary || isDictionaryWord(scene, mention))
    return mention.whole && mention.words.length > 1
      ? wholeName(scene, mention)
      : singleWord(scene, mention)
  if (mention.whole && smallEverydayWords(scene, mention)) return 'doubt'
  if (!mention.whole && NAMES_THAT_ARE_PLACES.has(first?.norm ?? '') && isCapitalized(first)) {
    const before = scene.words[mention.firstWord - 1]
    const located = first?.gap === 'space' && BEFORE_A_PLACE.has(before?.norm ?? '')
    if (located && !speaks(scene, mention)) return 'doubt'
  }
  return 'name'
}
