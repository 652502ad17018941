import type { Dictionary } from './dictionary.ts'
import { KNOWN } from './lexiconLookup.ts'
import type { Lexicon } from './lexiconLookup.ts'

/** What a word is known as: 0 not at all, 1 rarely, 2 commonly. */
export interface NameRank {
  first: 0 | 1 | 2
  surname: 0 | 1 | 2
  word: 0 | 1 | 2
  place: boolean
}

const flagsOf = ({ knownAs }: Lexicon, key: string): number => {
  if (!/['’ʼ-]/.test(key)) return knownAs(key)
  let all = knownAs(key.replace(/['’ʼ-]/g, ''))
  for (const part of key.split(/['’ʼ-]/)) if (part.length > 2) all |= knownAs(part)
  return all
}

const grade = (flags: number, common: number, rare: number): 0 | 1 | 2 =>
  flags & common ? 2 : flags & rare ? 1 : 0

const SPANISH_WORD = KNOWN.everydaySpanish | KNOWN.plainSpanish
const SPANISH_ENDINGS =
  /(?:cion|siones|ciones|sion|mente|idad|idades|ando|iendo|ados|adas|idos|idas|dor|dora|dores|doras|eza|ismo|istas|aron|ieron|amos|aba|aban|encia|ancia|encias|ancias|miento|mientos|able|ible|ables|ibles|aria|arias|ario|arios|ero|eros|eria|erias|ecimos|ara|aran)$/

/**
 * True where a word that is not on the lists is Spanish by its ending, or another form of a word
 * that is.
 */
const spanishForm = ({ knownAs }: Lexicon, key: string): boolean => {
  if (key.length < 4) return false
  if (SPANISH_ENDINGS.test(key)) return true
  const stem = key.replace(/(?:es|s)$/, '')
  const forms = [stem, stem.replace(/[ao]$/, 'o'), stem.replace(/[ao]$/, 'a'), key.slice(0, -1)]
  return forms.some((form) => form !== key && form.length > 2 && (knownAs(form) & SPANISH_WORD) > 0)
}

const ENGLISH_WORD = KNOWN.everydayEnglish | KNOWN.plainEnglish
const ENGLISH_ENDING = /^(\p{L}{4,}?)(?:ings?|ed|ers?|e?s|ly|ness|ful|less|able|ish|ists?|like)$/u

/**
 * True where a word that is not on the lists is another form of an English word that is:
 * "keyboarding", "warmly".
 */
const englishForm = ({ knownAs }: Lexicon, key: string): boolean => {
  const stem = ENGLISH_ENDING.exec(key)?.[1]
  if (stem === undefined) return false
  const forms = [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1'), stem.replace(/i$/, 'y')]
  return forms.some((form) => (knownAs(form) & ENGLISH_WORD) > 0)
}

/** "Fernandito", "Rosita": a common first name with the ending for a child. */
const isDiminutive = ({ knownAs }: Lexicon, key: string): boolean => {
  const stem = /^(\p{L}{3,})(?:c?it[oa]s?)$/u.exec(key)?.[1]
  if (stem === undefined) return false
  return ['', 'o', 'a', 'e'].some((end) => (knownAs(stem + end) & KNOWN.commonFirst) > 0)
}

/** Returns how common a folded word is as a word and as a name, in a story's language. */
export const nameRankOf = (key: string, { lang, lexicon }: Dictionary): NameRank => {
  const flags = flagsOf(lexicon, key)
  let first = grade(flags, KNOWN.commonFirst, KNOWN.rareFirst)
  const surname = grade(flags, KNOWN.commonSurname, KNOWN.rareSurname)
  let word = grade(flags, KNOWN.everydayEnglish, KNOWN.plainEnglish)
  if (lang === 'es') {
    const spanish = grade(flags, KNOWN.everydaySpanish, KNOWN.plainSpanish)
    if (spanish > 0) word = spanish
    else if (word > 0 || (first === 0 && surname === 0 && spanishForm(lexicon, key))) word = 1
  }
  if (lang === 'en' && word + first + surname === 0 && englishForm(lexicon, key)) word = 1
  if (first === 0 && surname === 0 && word < 2 && isDiminutive(lexicon, key)) first = 1
  return { first, surname, word, place: (flags & KNOWN.city) > 0 }
}
