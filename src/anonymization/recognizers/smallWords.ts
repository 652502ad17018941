import type { Role } from '../spelling/nameVariants.ts'
import type { Word } from '../spelling/nameTokens.ts'
import { isOrdinaryWord } from '../spelling/nameIndex.ts'
import {
  AFTER_A_MODAL,
  CLASS_WORDS,
  HONORIFICS,
  MODALS,
  MONTHS,
  NEVER_A_NAME,
  ROLE_NOUNS,
  SAYING_NOUNS,
  SPEECH,
  list,
} from '../spelling/wordLists.ts'
import { isPersonVerb } from '../spelling/personVerbs.ts'
import type { Mention } from './mentions.ts'
import type { Scene } from './passageContext.ts'

/** Words that only come before a noun: what follows one is no name in small letters. */
const BEFORE_A_NOUN = list(`
  the a an this that these those my your his her its our their no some any every each more much other another both few several
  one two three four five six seven eight nine ten
  el la los las un una unos unas su sus mi mis tu tus este esta ese esa estos estas esos esas cada otro otra
`)

/** Words before a common noun or a verb, in sentences that have no capitals at all. */
const BEFORE_A_WORD = list(`
  of to in on at for with from by as is are was were be been very so too not and or than into over
  de en con por para sin es son era eran fue muy mas que ser
`)

const PRONOUNS = list(
  'i we he she it me us her him you they who yo tu el le les me te se nos lo la ella ellos ellas usted nosotros que quien',
)

/** Before somebody's name, also in small letters: "told mark about it", "hey hope". */
const BEFORE_SOMEBODY = list(`
  told tell tells telling ask asks asked asking thank thanks thanked thx ty text texts texted texting dm dmed ily
  hey hi hello bye hola oye
`)
/** The same in Spanish, with "a" in between: "dile a luz". */
const SPANISH_BEFORE_SOMEBODY = list(
  'dile dije dijo dijeron decirle diganle preguntale pregunto preguntaron avisale aviso avisaron gracias vi vio vieron',
)
const BEFORE_A_MONTH = list('in since last next this early late mid until till through during')
/** Subjects of a verb: "i hope so", "they chase the bus". */
const SUBJECTS = list('i we they he she')
const ADVERBS = list('all just really still also only')
/** After these, a sentence begins anew: "but hope notes that". */
const BEGINS_A_CLAUSE = list(
  'and but or so then when while as because if that than y pero o cuando porque si que',
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
  if (scene.everyday.has(norm) || isOrdinaryWord(scene.lang, [norm])) return true
  if (scene.words.length < FEWEST_WORDS) return false
  if (scene.vocabulary.own(norm)) return true
  if (!scene.vocabulary.other(norm)) return false
  return !isGiven(mention) || inOtherLanguage(scene, index)
}

/** True where a verb of what people do follows, so that it may be somebody: "hope said", not "the school board said". */
const mayHaveActed = (scene: Scene, index: number): boolean => {
  const before = scene.words[index - 1]
  const next = scene.words[index + 1]
  if (next?.gap !== 'space') return false
  if (!SPEECH.has(next.norm) && !isPersonVerb(scene.lang, next.norm)) return false
  if (PRONOUNS.has(scene.words[index]?.norm ?? '')) return false
  if (inNounPhrase(scene, index)) return false
  // "Sopranos like high notes": the noun is led by the word before it.
  const led =
    before !== undefined &&
    spacedFrom(scene.words[index]) &&
    !BEGINS_A_CLAUSE.has(before.norm) &&
    !SPEECH.has(before.norm)
  return !(SAYING_NOUNS.has(next.norm) && led)
}

/** True after words that somebody comes after: "told mark", "dile a luz". */
const isAddressed = (scene: Scene, index: number): boolean => {
  const before = scene.words[index - 1]
  if (!before || !spacedFrom(scene.words[index])) return false
  if (BEFORE_SOMEBODY.has(before.norm)) return true
  const earlier = scene.words[index - 2]
  return before.norm === 'a' && earlier !== undefined && SPANISH_BEFORE_SOMEBODY.has(earlier.norm)
}

/** "in april", "by may", "april 3". */
const isSmallMonth = (scene: Scene, { index, norm }: Word): boolean => {
  if (!MONTHS.has(norm)) return false
  const before = scene.words[index - 1]
  const next = scene.words[index + 1]
  if (next?.gap === 'space' && /^\d{1,2}(?:st|nd|rd|th)?$/u.test(next.norm)) return true
  return before !== undefined && BEFORE_A_MONTH.has(before.norm)
}

/** True for a verb in a sentence that has no capitals: "i hope so", "will they come", "mark it". */
const isVerb = (scene: Scene, { index, norm }: Word): boolean => {
  const before = scene.words[index - 1]
  const next = scene.words[index + 1]
  // "we all hope", "i just hope"
  const subject = ADVERBS.has(before?.norm ?? '') ? scene.words[index - 2] : before
  if (subject && spacedFrom(scene.words[index]) && SUBJECTS.has(subject.norm)) return true
  if (next?.gap !== 'space') return false
  if (MODALS.has(norm) && AFTER_A_MODAL.has(next.norm)) return true
  const after = scene.words[index + 2]
  return (
    index === 0 &&
    /^(?:it|them)$/u.test(next.norm) &&
    /^(?:on|in|down|up|off|to|as|by|at)$/u.test(after?.norm ?? '')
  )
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

/** A line of a chat is shorter. A longer text shows by its words how it uses capitals. */
const SHORT_LINE = 12

/** True where nothing has a capital, so that a name has none either. */
const hasNoCapitals = ({ lettering, words }: Scene): boolean =>
  lettering === 'lower' ||
  (words.length <= SHORT_LINE &&
    words.every(({ shape }) => shape === 'lower' || shape === 'digits'))

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
  if (mention.half || (mention.roles.has('family') && mention.roles.size === 1)) return 'word'
  if (mayHaveActed(scene, word.index) || wasQuoted(scene, word.index)) return 'doubt'
  const given = isGiven(mention)
  const small = hasNoCapitals(scene)
  if ((given || small) && isAddressed(scene, word.index)) return 'doubt'
  if (!small) return 'word'
  if (before !== undefined && spacedFrom(word)) {
    if (!given && BEFORE_A_WORD.has(before.norm)) return 'word'
    if (inNounPhrase(scene, word.index)) return 'word'
  }
  if (!given) return null
  if (isVerb(scene, word) || isSmallMonth(scene, word)) return 'word'
  return mention.words.every((one) => !PRONOUNS.has(one)) ? 'doubt' : null
}
