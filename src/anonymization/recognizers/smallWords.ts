import type { Role } from '../spelling/nameVariants.ts'
import type { Word } from '../spelling/nameTokens.ts'
import {
  CLASS_WORDS,
  HONORIFICS,
  NEVER_A_NAME,
  ROLE_NOUNS,
  SPEECH,
  list,
} from '../spelling/wordLists.ts'
import type { Mention } from './mentions.ts'
import type { Scene } from './passageContext.ts'

/** Words that only come before a noun: what follows one is no name in small letters. */
const BEFORE_A_NOUN = list(`
  the a an this that these those my your his her its our their no some any every each more much other another
  el la los las un una unos unas su sus mi mis tu tus este esta ese esa estos estas esos esas cada otro otra
`)

/** Verbs of saying that are nouns as well: "high notes", "best wants", "un buen relato". */
const ALSO_NOUNS = list('notes answers hopes wants jokes smiles replies relato comento')

/** Words before a common noun or a verb, in sentences that have no capitals at all. */
const BEFORE_A_WORD = list(`
  of to in on at for with from by as is are was were be been very so too not and or than into over
  one two three four five six seven eight nine ten
  de en con por para sin es son era eran fue muy mas que ser
`)

const PRONOUNS = list(
  'i we he she it me us her him you they who yo tu el le les me te se nos lo la ella ellos ellas usted nosotros que quien',
)

const GIVEN: readonly Role[] = ['first-name', 'nickname', 'middle-name', 'full-name']
const isGiven = (mention: Mention): boolean => GIVEN.some((role) => mention.roles.has(role))

/** Fewer words are no sentence: a tag, a label. */
const FEWEST_WORDS = 3

/** How many words a noun may be away from its article: "the high school band said". */
const LONGEST_PHRASE = 4

const spacedFrom = (word: Word | undefined): boolean =>
  word?.gap === 'space' || word?.gap === 'join'

/** True where an article or the like stands before, with nothing but small dictionary words in between. */
export const inNounPhrase = (scene: Scene, index: number): boolean => {
  for (let at = index - 1; at >= Math.max(0, index - LONGEST_PHRASE); at--) {
    const word = scene.words[at]
    if (!word || !spacedFrom(scene.words[at + 1])) return false
    if (BEFORE_A_NOUN.has(word.norm)) return true
    if (word.shape !== 'lower' || NEVER_A_NAME.has(word.norm) || SPEECH.has(word.norm)) return false
    // "my sister grace said": the noun is before a name.
    if (ROLE_NOUNS.has(word.norm) || CLASS_WORDS.has(word.norm)) return false
    if (!scene.vocabulary.own(word.norm) && !scene.vocabulary.other(word.norm)) return false
  }
  return false
}

/** True for a word beside another one, both in small letters, that only the other language has. */
const inOtherLanguage = (scene: Scene, index: number): boolean =>
  [index - 1, index + 1].some((at) => {
    const word = scene.words[at]
    return (
      word !== undefined &&
      word.shape === 'lower' &&
      spacedFrom(scene.words[Math.max(at, index)]) &&
      scene.vocabulary.onlyOther(word.norm)
    )
  })

/**
 * True for a word of the story's language. A word of the other language is one where it is nobody's first name, or where the sentence
 * quotes that language.
 */
const isWord = (scene: Scene, mention: Mention, { norm, index }: Word): boolean => {
  if (scene.everyday.has(norm)) return true
  if (scene.words.length < FEWEST_WORDS) return false
  if (scene.vocabulary.own(norm)) return true
  if (!scene.vocabulary.other(norm)) return false
  return !isGiven(mention) || inOtherLanguage(scene, index)
}

/** True where a verb of saying follows, so that it may be somebody: "hope said", not "the school board said". */
const mayHaveSaid = (scene: Scene, index: number): boolean => {
  const before = scene.words[index - 1]
  const next = scene.words[index + 1]
  if (next?.gap !== 'space' || !SPEECH.has(next.norm)) return false
  if (PRONOUNS.has(scene.words[index]?.norm ?? '')) return false
  if (inNounPhrase(scene, index)) return false
  const led =
    before !== undefined && spacedFrom(scene.words[index]) && !NEVER_A_NAME.has(before.norm)
  return !(ALSO_NOUNS.has(next.norm) && led)
}

/** True where somebody was said to say it: "said hope", but not "he said hope is a verb". */
const wasQuoted = (scene: Scene, index: number): boolean => {
  const before = scene.words[index - 1]
  const next = scene.words[index + 1]
  return (
    before !== undefined &&
    scene.words[index]?.gap === 'space' &&
    /^(?:said|dijo)$/.test(before.norm) &&
    (next === undefined || next.gap !== 'space')
  )
}

/**
 * Decides about one word in small letters that is also a dictionary word: `word` in ordinary prose, `doubt` where it may have spoken.
 * Returns null where this says nothing: with a capital, after a title, in handles, or for a name that is no word.
 */
export const smallWord = (scene: Scene, mention: Mention): 'word' | 'doubt' | null => {
  const word = scene.words[mention.firstWord]
  if (!word || mention.firstWord !== mention.lastWord || word.shape !== 'lower') return null
  if (scene.lettering === 'joined' || word.runTogether || mention.roles.has('handle')) return null
  if (!isWord(scene, mention, word)) return null
  const before = scene.words[word.index - 1]
  if (before && HONORIFICS.has(before.norm) && /^\.?\s+$/.test(word.gapText)) return null
  if (mention.roles.has('family') && mention.roles.size === 1) return 'word'
  if (mayHaveSaid(scene, word.index) || wasQuoted(scene, word.index)) return 'doubt'
  if (scene.lettering !== 'lower') return 'word'
  // Where nothing has a capital, a name has none either.
  const led =
    before !== undefined &&
    spacedFrom(word) &&
    ((!isGiven(mention) && BEFORE_A_WORD.has(before.norm)) || inNounPhrase(scene, word.index))
  return led ? 'word' : null
}
