import { NEVER_A_NAME, list } from '../spelling/wordLists.ts'
import type { Mention } from './mentions.ts'
import { isCapitalized, startsSentence } from './passageContext.ts'
import type { Scene } from './passageContext.ts'

/** Months as they are cut short in print: "Dec. 4", "Jan. 6". */
const SHORT_MONTHS = list('jan feb mar apr jun jul aug sep sept oct nov dec')
const BEFORE_A_SHORT_MONTH = list(
  'in since last next this early late until till by through between during and',
)

const BEFORE_A_DATE = list(`
  on by from until through to since before after is are was of due starting monday tuesday wednesday thursday friday saturday sunday
`)

/** Machines that listen for their name. */
const DEVICES = list('alexa siri cortana bixby google')
const CALLS = list('hey hi ok okay oye')

/** Phrases of school life in which a short name is a word: "Ed Code", "Phys. Ed." */
const PHRASES: readonly (readonly [before: string, word: string, after: string])[] = [
  ['', 'ed', 'code'],
  ['', 'ed', 'tech'],
  ['', 'ed', 'board'],
  ['phys', 'ed', ''],
  ['special', 'ed', ''],
  ['sex', 'ed', ''],
  ['drivers', 'ed', ''],
  ['driver', 'ed', ''],
  ['higher', 'ed', ''],
  ['health', 'ed', ''],
  ['adult', 'ed', ''],
  ['outdoor', 'ed', ''],
]

/** "Dec. 4", "on Jun 12", "in Dec." */
const isShortMonth = (scene: Scene, index: number): boolean => {
  const word = scene.words[index]
  const next = scene.words[index + 1]
  if (!word || !SHORT_MONTHS.has(word.norm) || !isCapitalized(word)) return false
  const dotted = scene.text[word.end] === '.'
  const before = scene.words[index - 1]
  if (dotted && before && word.gap === 'space' && BEFORE_A_SHORT_MONTH.has(before.norm)) return true
  if (!next || !/^\.? $/.test(next.gapText)) return false
  if (/^(?:19|20)\d\d$/.test(next.norm)) return true
  // In a table of results "Jun 12" may be who scored, and how often.
  if (!dotted && !BEFORE_A_DATE.has(before?.norm ?? '')) return false
  return /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(next.norm)
}

/** Shops called by somebody’s name or by a word: their words, without signs. */
const SHOPS = `
  best buy, burger king, dairy queen, wells fargo, chase bank, barnes noble, barnes and noble, trader joe s, papa john s, jersey mike s, carl s jr,
  jack in the box, ben jerry s, ben and jerry s, chuck e cheese, little caesars, old navy, home depot, office depot, white castle, ace hardware,
  dollar tree, hot topic, big lots, five guys, panda express, smart final, foot locker, sam s club, marie callender s, rite aid
`
  .split(',')
  .map((shop) => shop.trim().split(/\s+/u))
const SMALL_IN_SHOPS = list('in the and s')

/** By each of their words: the shop, and which of its words it is. */
const SHOPS_BY_WORD = new Map<string, { shop: readonly string[]; at: number }[]>()
for (const shop of SHOPS)
  shop.forEach((word, at) =>
    SHOPS_BY_WORD.set(word, [...(SHOPS_BY_WORD.get(word) ?? []), { shop, at }]),
  )

/** "Best Buy", "Jack in the Box", "Trader Joe’s". */
const inShop = (scene: Scene, index: number): boolean =>
  (SHOPS_BY_WORD.get(scene.words[index]?.norm ?? '') ?? []).some(({ shop, at }) =>
    shop.every((norm, i) => {
      const word = scene.words[index - at + i]
      if (word?.norm !== norm || !(isCapitalized(word) || SMALL_IN_SHOPS.has(norm))) return false
      return i === 0 || /^(?:\.? | & |')$/u.test(word.gapText)
    }),
  )

/** "an Alexa", "every alexa in the house": the machine. */
const isThing = (scene: Scene, index: number): boolean => {
  const word = scene.words[index]
  const before = scene.words[index - 1]
  return (
    word?.gap === 'space' &&
    DEVICES.has(word.norm) &&
    /^(?:an?|every|each)$/u.test(before?.norm ?? '')
  )
}

const inPhrase = (scene: Scene, index: number): boolean => {
  const word = scene.words[index]
  const next = scene.words[index + 1]
  // "Driver's Ed": the s is a word of its own.
  const owner = scene.words[index - 1]?.norm === 's' ? index - 2 : index - 1
  const before = scene.words[owner]
  const led = isCapitalized(before) && /^\.? $/.test(word?.gapText ?? '') ? before?.norm : undefined
  const followed = isCapitalized(next) && next?.gapText === ' ' ? next.norm : undefined
  return PHRASES.some(
    ([first, norm, last]) =>
      word?.norm === norm && (first === '' || first === led) && (last === '' || last === followed),
  )
}

/** "Alexa, play …", "Hey Siri": a machine or a person is called, and nothing shows which. */
const isCalled = (scene: Scene, index: number): boolean => {
  const word = scene.words[index]
  const next = scene.words[index + 1]
  const before = scene.words[index - 1]
  if (!word || !DEVICES.has(word.norm)) return false
  if (before && CALLS.has(before.norm) && (word.gap === 'space' || word.gap === 'comma'))
    return true
  if (next?.gap !== 'comma' || next.shape !== 'lower' || NEVER_A_NAME.has(next.norm)) return false
  return startsSentence(scene, index)
}

/** "Blue & Gold": joined to another capitalised word by a sign, it is a phrase or two names. */
const inPair = (scene: Scene, { firstWord, lastWord }: Mention): boolean => {
  const joins = (at: number): boolean => /^ ?& ?$/.test(scene.words[at]?.gapText ?? '')
  return (
    (joins(firstWord) && isCapitalized(scene.words[firstWord - 1])) ||
    (joins(lastWord + 1) && isCapitalized(scene.words[lastWord + 1]))
  )
}

/**
 * Decides about a word that stands at a place where it is usually no person: `word` in a date or a phrase of school life, `doubt` for a machine
 * that is called and for one half of "Blue & Gold". Null elsewhere.
 */
export const fixedPlace = (scene: Scene, mention: Mention): 'word' | 'doubt' | null => {
  if (scene.lettering === 'joined' || scene.words[mention.firstWord]?.runTogether) return null
  if (mention.whole && mention.words.length > 1) return null
  if (inShop(scene, mention.firstWord)) return 'word'
  if (inPair(scene, mention) && isCapitalized(scene.words[mention.firstWord])) return 'doubt'
  if (mention.firstWord !== mention.lastWord) return null
  const at = mention.firstWord
  if (isShortMonth(scene, at) || inPhrase(scene, at) || isThing(scene, at)) return 'word'
  return isCalled(scene, at) ? 'doubt' : null
}
