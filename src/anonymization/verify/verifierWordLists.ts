import type { Language } from '#newsroom/languages.ts'
import type { LineList, WordLists } from '../languageData.ts'

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/**
 * Spanish words that are surnames so often that English stories also use them in their Spanish
 * meaning.
 */
const SPANISH_ANYWHERE = list(
  'cruz flores rosa luz paz sol santa santos rio angeles la las los de del',
)

/** Parts of a name that are never the name. */
export const PARTICLES = list(
  'de del la las los da das do dos di du van von der den ter bin binti ibn ben al el y e i jr sr ii iii iv mr mrs ms dr mx st',
)

/**
 * Words that only come before a person: after them a common word is a surname, even after a full
 * stop.
 */
export const TITLES = list(
  'mr mrs ms miss mx dr coach senora senor sra sr srta dona don profe profesora profesor principal officer',
)

/** Verbs after which a common word before them is a person, even at the start of a sentence. */
export const SPEECH = list(
  'said says told tells explained explains added adds asked recalled admitted joked replied wrote laughed dijo dice afirmo explico agrego conto comento respondio',
)

export const MONTHS = list(
  'january february march april may june july august september october november december',
)

/** Words after which a capitalised month is a month. */
export const BEFORE_MONTHS = list(
  'in since until till by late early mid this last next every each through before after during between from to and',
)

/** The last word of an institution's, street's or event's name. */
export const INSTITUTION_LAST = list(`
  school elementary middle high academy college university institute polytechnic preparatory magnet charter campus district library museum center centre
  hall stadium field arena gym gymnasium auditorium theater theatre building tower hospital clinic church cathedral chapel temple mosque synagogue cemetery
  street st avenue ave boulevard blvd road rd drive lane court way place terrace highway freeway parkway plaza square park parks garden gardens beach creek
  river lake bay valley canyon hills heights mountain island bridge tunnel airport station pool county city township department bureau company inc corp llc
  club team league association society union foundation fund award awards scholarship fellowship medal cup prize trophy bowl invitational tournament classic
  memorial act party
`)

/** The first word of one, mostly Spanish. */
export const INSTITUTION_FIRST = list(`
  escuela preparatoria secundaria primaria colegio universidad instituto academia liceo calle avenida bulevar camino carretera paseo plaza parque biblioteca
  museo estadio teatro puente aeropuerto hospital clinica iglesia catedral capilla premio beca copa torneo condado ciudad centro lake mount fort port cape
  university
`)

/** The last word of a school's full name. */
export const SCHOOL_LAST = list(
  'school elementary academy college university institute polytechnic conservatory preparatoria secundaria primaria',
)

/** The first word of one. */
export const SCHOOL_FIRST = list(
  'escuela preparatoria secundaria primaria colegio universidad instituto academia liceo conservatorio',
)

/** Words within a name that are written in lower case. */
export const BETWEEN_NAMES = list(
  'a al an and at d da das de del dels der di do dos du e el en for i in la las los of on para por san the to von van y s',
)

export interface CommonWords {
  /** True for a word of the language, which says nothing about a person by itself. */
  has(word: string): boolean
  /** True for a word of either language, also in the plural. For whole words, not for names. */
  ordinary(word: string): boolean
  /** True for a dictionary word of either language, also in the plural. In small letters it is that word. */
  small(word: string): boolean
  /** True for a dictionary word of the story's language, also in the plural. */
  own(word: string): boolean
  /** True for a word that only the other language has. */
  foreign(word: string): boolean
  /** True for a word so frequent that any headline may have it with a capital. */
  everyday(word: string): boolean
}

/**
 * Longest word that counts in every story: a story also quotes the other language, and its shortest
 * words are words there.
 */
const SHORT_ELSEWHERE = 4

type WordSets = Readonly<Record<keyof WordLists, ReadonlySet<string>>>

const made = new WeakMap<WordLists, WordSets>()
const setOf = (list: LineList): ReadonlySet<string> => new Set(list.split('\n').filter(Boolean))
const setsOf = (lists: WordLists): WordSets => {
  const known = made.get(lists)
  if (known) return known
  const sets = {
    everydayEnglish: setOf(lists.everydayEnglish),
    plainEnglish: setOf(lists.plainEnglish),
    everydaySpanish: setOf(lists.everydaySpanish),
    plainSpanish: setOf(lists.plainSpanish),
    dictionarySpanish: setOf(lists.dictionarySpanish),
  }
  made.set(lists, sets)
  return sets
}

/**
 * Returns the words of a story's language. Spanish words count in an English story only where they
 * count everywhere.
 */
export const commonWords = (lists: WordLists, lang: Language): CommonWords => {
  const { everydayEnglish, plainEnglish, everydaySpanish, plainSpanish, dictionarySpanish } =
    setsOf(lists)
  const spanish = lang === 'es'
  const elsewhere = spanish ? everydayEnglish : everydaySpanish
  const has = (word: string): boolean =>
    everydayEnglish.has(word) ||
    plainEnglish.has(word) ||
    MONTHS.has(word) ||
    SPANISH_ANYWHERE.has(word) ||
    (word.length <= SHORT_ELSEWHERE && elsewhere.has(word)) ||
    (spanish && (everydaySpanish.has(word) || plainSpanish.has(word)))
  const isEnglish = (word: string): boolean => everydayEnglish.has(word) || plainEnglish.has(word)
  const isSpanish = (word: string): boolean =>
    everydaySpanish.has(word) || plainSpanish.has(word) || dictionarySpanish.has(word)
  const small = (word: string): boolean => has(word) || isEnglish(word) || isSpanish(word)
  const plural = (word: string, known: (word: string) => boolean): boolean =>
    known(word) ||
    (word.length > SHORT_ELSEWHERE &&
      word.endsWith('s') &&
      (known(word.slice(0, -1)) || (word.endsWith('es') && known(word.slice(0, -2)))))
  return {
    has,
    ordinary: (word) =>
      has(word) || (word.length > SHORT_ELSEWHERE && word.endsWith('s') && has(word.slice(0, -1))),
    small: (word) => plural(word, small),
    own: (word) => plural(word, spanish ? isSpanish : isEnglish),
    foreign: (word) =>
      spanish ? isEnglish(word) && !isSpanish(word) : isSpanish(word) && !isEnglish(word),
    everyday: (word) => everydayEnglish.has(word) || (spanish && everydaySpanish.has(word)),
  }
}
