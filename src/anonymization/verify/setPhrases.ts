import type { Folded, Token } from './verifierTokens.ts'

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const CUT_MONTHS = list('jan feb mar apr jun jul aug sep sept oct nov dec')
const BEFORE_CUT_MONTHS = list(
  'in since last next this early late until till by through between during and',
)
const BEFORE_A_DATE = list(
  'on by from until through to since before after is are was of due starting monday tuesday wednesday thursday friday saturday sunday',
)
const BEFORE_ED = list('phys special sex driver drivers higher health adult outdoor')
const AFTER_ED = list('code tech board')

const isCutMonth = (folded: Folded, { word, end, text, capital }: Token): boolean => {
  if (!capital || !CUT_MONTHS.has(text)) return false
  const before = folded.words[word - 1]
  const dotted = folded.reading.text.charAt(end) === '.'
  if (dotted && before && folded.gap(word) === ' ' && BEFORE_CUT_MONTHS.has(before.text))
    return true
  const after = folded.words[word + 1]
  if (!after || !/^\.?\s?$/.test(folded.gap(word + 1))) return false
  // "Jun 12" without a dot may be who scored, and how often.
  const dated = dotted || (before !== undefined && BEFORE_A_DATE.has(before.text))
  if (!dated && !/^(?:19|20)\d\d$/.test(after.text)) return false
  return /^(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?|(?:19|20)\d\d)$/.test(after.text)
}

const isSchoolEd = (folded: Folded, { word, text, capital }: Token): boolean => {
  if (!capital || text !== 'ed') return false
  const after = folded.words[word + 1]
  if (after?.capital && AFTER_ED.has(after.text) && folded.gap(word + 1) === ' ') return true
  const [before, earlier] = [folded.words[word - 1], folded.words[word - 2]]
  const led = before?.text === 's' ? earlier : before
  return led?.capital === true && BEFORE_ED.has(led.text) && /^[.]? $/.test(folded.gap(word))
}

const SHOPS = `
  best buy, burger king, dairy queen, wells fargo, chase bank, barnes noble, barnes and noble, trader joe s, papa john s, jersey mike s, carl s jr,
  jack in the box, ben jerry s, ben and jerry s, chuck e cheese, little caesars, old navy, home depot, office depot, white castle, ace hardware,
  dollar tree, hot topic, big lots, five guys, panda express, smart final, foot locker, sam s club, marie callender s, rite aid
`
  .split(',')
  .map((shop) => shop.trim().split(/\s+/))
const SMALL = list('in the and s')

/** "Best Buy", "Trader Joe’s": all words of a shop’s name, each with its capital. */
const isShop = (folded: Folded, { word, text }: Token): boolean =>
  SHOPS.some((shop) => {
    const at = shop.indexOf(text)
    if (at < 0) return false
    return shop.every((one, i) => {
      const here = folded.words[word - at + i]
      if (here?.text !== one || !(here.capital || SMALL.has(one))) return false
      return i === 0 || /^(?:[.]? | & |['’])$/.test(folded.gap(here.word))
    })
  })

const MACHINES = list('alexa siri cortana bixby')
/** "an Alexa on her desk". */
const isMachine = (folded: Folded, { word, text }: Token): boolean =>
  MACHINES.has(text) &&
  /^(?:an?|every|each)$/.test(folded.words[word - 1]?.text ?? '') &&
  /^\s+$/.test(folded.gap(word))

/** True for a word that is no name where it stands, whoever is called so: "Dec. 4", "Phys. Ed.", "Ed Code". */
export const inSetPhrase = (folded: Folded, token: Token): boolean =>
  isCutMonth(folded, token) ||
  isSchoolEd(folded, token) ||
  isShop(folded, token) ||
  isMachine(folded, token)
