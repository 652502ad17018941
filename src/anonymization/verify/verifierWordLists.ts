import type { Language } from '#newsroom/languages.ts'
import type { LineList, WordLists } from '../languageData.ts'

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Spanish words that are surnames so often that English stories print them in a Spanish sense too. */
const SPANISH_ANYWHERE = list(
  'cruz flores rosa luz paz sol santa santos rio angeles la las los de del',
)

/** Parts of a name that are never the name. */
export const PARTICLES = list(
  'de del la las los da das do dos di du van von der den ter bin binti ibn ben al el y e i jr sr ii iii iv mr mrs ms dr mx st',
)

/** Words that only ever introduce a person: after them a common word is a surname, even after a full stop. */
export const TITLES = list(
  'mr mrs ms miss mx dr coach senora senor sra sr srta dona don profe profesora profesor principal officer',
)

/** Verbs that make a common word before them a person, even at the start of a sentence. */
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

/** Words written small between those of a name. */
export const BETWEEN_NAMES = list(
  'a al an and at d da das de del dels der di do dos du e el en for i in la las los of on para por san the to von van y s',
)

export interface CommonWords {
  /** A word of the language, so that it alone says nothing about a person. */
  has(word: string): boolean
  /** A word of either language, in the plural too: what may be told of a whole word, not of a name. */
  ordinary(word: string): boolean
  /** So frequent that it is capitalised in any headline. */
  everyday(word: string): boolean
}

/** A story quotes the other language too: its shortest words are words everywhere. */
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
  }
  made.set(lists, sets)
  return sets
}

/** The words of a story's language; Spanish ones in an English story only where they are everywhere. */
export const commonWords = (lists: WordLists, lang: Language): CommonWords => {
  const { everydayEnglish, plainEnglish, everydaySpanish, plainSpanish } = setsOf(lists)
  const spanish = lang === 'es'
  const elsewhere = spanish ? everydayEnglish : everydaySpanish
  const has = (word: string): boolean =>
    everydayEnglish.has(word) ||
    plainEnglish.has(word) ||
    MONTHS.has(word) ||
    SPANISH_ANYWHERE.has(word) ||
    (word.length <= SHORT_ELSEWHERE && elsewhere.has(word)) ||
    (spanish && (everydaySpanish.has(word) || plainSpanish.has(word)))
  return {
    has,
    ordinary: (word) =>
      has(word) || (word.length > SHORT_ELSEWHERE && word.endsWith('s') && has(word.slice(0, -1))),
    everyday: (word) => everydayEnglish.has(word) || (spanish && everydaySpanish.has(word)),
  }
}
