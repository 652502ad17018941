import type { Language } from '#newsroom/languages.ts'
import {
  EVERYDAY_ENGLISH,
  EVERYDAY_SPANISH,
  PLAIN_ENGLISH,
  PLAIN_SPANISH,
} from '../detector/lists/words.ts'

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

const sets = new Map<string, ReadonlySet<string>>()
const setOf = (name: string, text: string): ReadonlySet<string> => {
  const known = sets.get(name)
  if (known) return known
  const made = new Set(text.split(','))
  sets.set(name, made)
  return made
}

/** The words of a story's language; Spanish ones in an English story only where they are everywhere. */
export const commonWords = (lang: Language): CommonWords => {
  const everydayEnglish = setOf('ee', EVERYDAY_ENGLISH)
  const plainEnglish = setOf('pe', PLAIN_ENGLISH)
  const everydaySpanish = setOf('es', EVERYDAY_SPANISH)
  const plainSpanish = setOf('ps', PLAIN_SPANISH)
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
