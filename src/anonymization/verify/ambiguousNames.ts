import type { NameWord, NamePatterns } from './namePatterns.ts'
import type { Folded, Token } from './verifierTokens.ts'
import { beginsAsPlural, hasItsArticle } from './sentenceWords.ts'
import { BEFORE_MONTHS, MONTHS, PARTICLES, SPEECH, TITLES } from './verifierWordLists.ts'

/** How a whole string uses capitals, which decides what a capital means. */
export interface Tone {
  /** True where most words have a capital (a headline, a title, or all in capitals). */
  titled: boolean
  /** True where no word has a capital: informal text, or a slug. */
  small: boolean
  /** True where the token is in a slug, an address, a handle or a file name. */
  address(token: Token): boolean
}

const TITLE_WORDS = 4
const TITLE_SHARE = 0.7

/** Returns how a folded string uses capitals. */
export const toneOf = (folded: Folded): Tone => {
  const long = folded.words.filter((word) => word.text.length > 3)
  const capitals = long.filter((word) => word.capital).length
  const { text } = folded.reading
  const whole = folded.words.length > 1 && !/\s/.test(text.trim())
  return {
    titled: folded.words.length >= TITLE_WORDS && capitals >= long.length * TITLE_SHARE,
    small: !folded.words.some((word) => word.capital),
    address: (token) => {
      if (whole) return true
      const near = (at: string): boolean => /[/@_#=&\\-]/.test(at) || at === '.'
      const before = text.slice(Math.max(0, token.start - 1), token.start)
      const after = text.slice(token.end, token.end + 1)
      const joinedAfter = near(after) && /\S/.test(text.charAt(token.end + 1))
      return near(before) || joinedAfter
    },
  }
}

const SENTENCE_END = /[.!?…:;•\n\r]/

/** True where a word may have its capital only because a sentence, a quotation or a line begins. */
const startsSentence = (folded: Folded, word: number): boolean => {
  if (word === 0) return true
  const gap = folded.gap(word)
  if (/[“"«¡¿]/.test(gap)) return true
  if (!SENTENCE_END.test(gap)) return false
  const before = folded.words[word - 1]
  const abbreviation =
    before !== undefined &&
    (TITLES.has(before.text) || (before.text.length === 1 && before.capital))
  return !(abbreviation && /^\.\s$/.test(gap))
}

/**
 * Returns the nearest word on one side that is no particle and no initial, if only a space, a
 * comma, a hyphen or the like is between.
 */
const neighbour = (
  folded: Folded,
  word: number,
  step: 1 | -1,
): { token: Token; soft: boolean } | null => {
  let soft = true
  for (let at = word + step, passed = 0; passed < 4; at += step, passed++) {
    const token = folded.words[at]
    if (!token) return null
    const gap = folded.gap(step === 1 ? at : at + 1)
    if (!/^[\s,.'’"“”()_+/@-]*$/.test(gap) || gap.length > 4) return null
    if (/\s/.test(gap)) soft = false
    const skip = PARTICLES.has(token.text) || token.text.length === 1
    if (!skip) return { token, soft }
  }
  return null
}

const besideOwnName = (
  folded: Folded,
  forms: NamePatterns,
  token: Token,
  name: NameWord,
  tone: Tone,
): boolean => {
  for (const step of [1, -1] as const) {
    const next = neighbour(folded, token.word, step)
    if (!next) continue
    const own = forms.words
      .get(next.token.text)
      ?.some((one) => one.person === name.person && one.text !== name.text)
    if (own && (next.soft || tone.small || (token.capital && next.token.capital))) return true
  }
  return false
}

/** "J. Brown" and "Grace B.": the person's own initial is beside the word. */
const besideOwnInitial = (
  folded: Folded,
  forms: NamePatterns,
  token: Token,
  name: NameWord,
): boolean => {
  const initials = forms.initials.get(name.person)
  if (!initials || !token.capital) return false
  const before = folded.words[token.word - 1]
  const after = folded.words[token.word + 1]
  const isInitial = (one: Token | undefined, letters: string): boolean =>
    one !== undefined && one.text.length === 1 && one.capital && letters.includes(one.text)
  if (name.role === 'surname')
    return isInitial(before, initials.given) && /^\.?\s?$/.test(folded.gap(token.word))
  return (
    isInitial(after, initials.family) &&
    /^ $/.test(folded.gap(token.word + 1)) &&
    after?.text !== 'i'
  )
}

/** "May 16", "May 2026", "May, 2026"; but in "May, 16, of Reseda" the number is an age. */
const isDate = (number: string, gap: string): boolean =>
  /^(?:19|20)\d\d$/.test(number)
    ? /^[\s,.]+$/.test(gap)
    : /^\d/.test(number) && /^\.?\s+$/.test(gap)

const isMonth = (folded: Folded, token: Token): boolean => {
  if (!MONTHS.has(token.text)) return false
  const before = folded.words[token.word - 1]
  const after = folded.words[token.word + 1]
  return (
    (before !== undefined &&
      (BEFORE_MONTHS.has(before.text) || /^\d+$/.test(before.text) || MONTHS.has(before.text))) ||
    (after !== undefined && isDate(after.text, folded.gap(token.word + 1)))
  )
}

/**
 * True where words around it show that it is a person: "Grace said", "Hope, 16,", "Ms. Young",
 * "May’s".
 */
const cued = (folded: Folded, token: Token): boolean => {
  const before = folded.words[token.word - 1]
  const after = folded.words[token.word + 1]
  const gap = folded.gap(token.word + 1)
  if (before && TITLES.has(before.text) && /^\.?\s$/.test(folded.gap(token.word))) return true
  if (!after) return false
  if (SPEECH.has(after.text) && gap === ' ') return true
  if (
    /^\d{1,2}$/.test(after.text) &&
    gap === ', ' &&
    Number(after.text) < 20 &&
    (!MONTHS.has(token.text) || folded.gap(after.word + 1).startsWith(','))
  )
    return true
  return after.text === 's' && /^['’]$/.test(gap) && !MONTHS.has(token.text)
}

/** True for one of several words in capitals, where capitals mean nothing. */
const shouted = (folded: Folded, token: Token): boolean =>
  token.allCapitals &&
  [folded.words[token.word - 1], folded.words[token.word + 1]].some((one) => one?.allCapitals)

/**
 * Returns whether a name that is also a word counts here: `beside` another part of the same name,
 * `alone` because of its capital or the words around it, or `no`.
 */
export const weakCounts = (
  folded: Folded,
  forms: NamePatterns,
  tone: Tone,
  token: Token,
  name: NameWord,
  part: boolean,
): 'beside' | 'alone' | 'no' => {
  if (part) return partBeside(folded, forms, token, name) ? 'beside' : 'no'
  if (besideOwnName(folded, forms, token, name, tone)) return 'beside'
  if (besideOwnInitial(folded, forms, token, name)) return 'beside'
  if (tone.address(token)) return 'no'
  if (!token.capital) return name.role === 'first' && isTold(folded, token) ? 'alone' : 'no'
  if (folded.words.length === 1) return token.allCapitals && token.text.length <= 2 ? 'no' : 'alone'
  if (token.text.length <= 2 && token.allCapitals) return 'no'
  if (isMonth(folded, token)) return 'no'
  if (cued(folded, token)) return 'alone'
  if (startsSentence(folded, token.word)) return 'no'
  if ((tone.titled || shouted(folded, token)) && hasItsArticle(folded, token, name)) return 'no'
  return name.everyday && (tone.titled || shouted(folded, token)) ? 'no' : 'alone'
}

/** True for somebody in small letters who is told or asked: "told mark about it". */
const isTold = (folded: Folded, { word }: Token): boolean => {
  const before = folded.words[word - 1]
  return before !== undefined && /^\s+$/.test(folded.gap(word)) && TOLD.has(before.text)
}
const TOLD = new Set('told tell ask asked text texted thank thanks thx'.split(' '))

const PRONOUNS = new Set('he she her his him they them we us ella ellos ellas el yo tu'.split(' '))

/** Fewer words are no sentence, but a tag or a label. */
const FEWEST_WORDS = 3

/**
 * True for a dictionary word in small letters, within a sentence: it is that word, unless somebody of that name seems to speak. A first name
 * that only the other language has as a word needs a word of that language beside it.
 */
export const smallWord = (
  folded: Folded,
  forms: NamePatterns,
  tone: Tone,
  token: Token,
  name: NameWord,
): boolean => {
  if (token.capital || tone.address(token)) return false
  // Half of Jean-Luc alone is a name only with a capital.
  if (name.half && (forms.small(token.text) || forms.small(`${token.text}s`))) return true
  if (!forms.small(token.text)) return false
  if (folded.reading.guessed || folded.words.length < FEWEST_WORDS) return false
  if (PRONOUNS.has(token.text)) return !besideOwnName(folded, forms, token, name, tone)
  if (cued(folded, token) || besideOwnName(folded, forms, token, name, tone)) return false
  if (name.role === 'surname' || forms.own(token.text)) return true
  return [token.word, token.word + 1].some((at) => {
    const other = folded.words[at === token.word ? at - 1 : at]
    return (
      other !== undefined &&
      /^\s+$/.test(folded.gap(at)) &&
      !other.capital &&
      forms.foreign(other.text)
    )
  })
}

/** True for a surname at a sentence’s start that is a plural there: "Paredes blancas reciben a los alumnos". */
export const startsAsPlural = (
  folded: Folded,
  forms: NamePatterns,
  token: Token,
  name: NameWord,
): boolean =>
  token.capital &&
  !folded.reading.guessed &&
  startsSentence(folded, token.word) &&
  beginsAsPlural(folded, forms, token, name)

/** "WillYoung": two parts of one word that are both the person's. */
const partBeside = (folded: Folded, forms: NamePatterns, token: Token, name: NameWord): boolean =>
  folded.parts.some(
    (other) =>
      other.word === token.word &&
      (other.from === token.to || other.to === token.from) &&
      forms.words
        .get(other.text)
        ?.some((one) => one.person === name.person && one.text !== name.text),
  )
