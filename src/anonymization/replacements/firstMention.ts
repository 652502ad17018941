import type { Language } from '#newsroom/languages.ts'
import type { Person } from '../personTypes.ts'
import { foldedWords } from '../spelling/foldSpelling.ts'
import type { Scene } from '../recognizers/passageContext.ts'
import { insideQuotation } from './grammar.ts'
import { shortSchool } from './languageWording.ts'
import { firstSafe, introduce, labelFor, meet, referTo } from './mentionState.ts'
import type { Introduction, MentionState, Said } from './mentionState.ts'
import { apostropheOf } from './possessive.ts'
import type { Possessive } from './possessive.ts'
import { oneOfThem } from './later/oneOfThem.ts'
import { before } from './roles/byRole.ts'
import { completed, edit, one } from './replacementTypes.ts'
import { articleFor } from './wordingEnglish.ts'
import type { Operation, Treated } from './replacementTypes.ts'

const IS_STUDENT: Readonly<Record<Language, RegExp>> = {
  en: /^ (?:is|was|['’]s) (?:now |already |just )?(?:an? |the |in (?:the )?)?(?:[\p{L}-]+ ){0,2}?(?:freshman|sophomore|junior|senior|student|\d+-year-old|\p{L}+[- ]grader?)(?!\p{L})/u,
  es: /^ (?:es|era|estudia) (?:ya )?(?:una? |la |el )?(?:estudiante|alumn[ao]|en (?:la |el )?\p{Lu})/u,
}
/** "is 16", "is a 16-year-old": even the age is told in a moment. */
const IS_AGE: Readonly<Record<Language, RegExp>> = {
  en: /^ (?:is|was|turned|turns) (?:now |just )?(?:an? )?\d{1,2}(?:-year-old)?(?![\d:.%])/u,
  es: /^ (?:tiene|tenía|cumplió) \d{1,2} años/u,
}

/** The line under a letter: "Ana Ruiz, grade 12". */
const GRADE_FOLLOWS = /^, (?:grade \d|\d{1,2}(?:th|º|°)? (?:grade|grado)|class of|generación)/iu

/** What the words behind a name tell about the person anyway. */
type ToldBehind = 'nothing' | 'class' | 'age' | 'grade' | 'school'

/**
 * Reads what follows a name: "Maria is a junior" needs no junior before it, and "Maria of Roosevelt"
 * no Roosevelt. Takes the text and the end of the name.
 */
const toldBehind = (lang: Language, text: string, end: number, person: Person): ToldBehind => {
  const behind = text.slice(end, end + 120)
  if (IS_AGE[lang].test(behind)) return 'age'
  if (IS_STUDENT[lang].test(behind)) return 'class'
  if (GRADE_FOLLOWS.test(behind)) return 'grade'
  const school = person.school?.trim()
  const short = shortSchool(person)
  const named = /^,? (?:of|at|from|de la|del|de) (?:the )?(\p{Lu}[^,.;:!?]*)/u.exec(behind)?.[1]
  return named !== undefined &&
    school &&
    (named.startsWith(school) || (short !== null && named.startsWith(short)))
    ? 'school'
    : 'nothing'
}

/** What Homeroom calls a student by itself, as against an editor's words. */
const CLASS_NOUN = /(?:grader|freshman|sophomore|junior|senior|student|-year-old)$/u

/**
 * "Maria of Roosevelt High School" is right, "a junior of" it is not: students are at a school. Takes
 * the text, the end of the name and what replaces it. Returns true where " of" behind the name must
 * become " at". An editor's own words ("the captain") keep it, and so does a short name that may be
 * a town's or a team's.
 */
export const ofBecomesAt = (
  lang: Language,
  text: string,
  end: number,
  person: Person | null,
  phrase: string,
): boolean => {
  const school = person?.school?.trim()
  if (lang !== 'en' || !school || !CLASS_NOUN.test(phrase)) return false
  const ofSchool = ` of ${school}`
  return (
    text.startsWith(ofSchool, end) &&
    /^(?:$|[.,;:!?)]|\s\p{Ll})/u.test(text.slice(end + ofSchool.length))
  )
}

/** Where a place or a school owns the name that follows: "San Fernando’s Karely". */
interface TeamBefore {
  /** UTF-16 offsets of the owner's name. */
  readonly start: number
  readonly end: number
  readonly name: string
  /** True where it is the person's school. */
  readonly isSchool: boolean
}

/** Reads "San Fernando’s " before a name; null where nothing owns it. `from` is how far left it may look. */
const teamBefore = (
  text: string,
  start: number,
  from: number,
  person: Person | null,
): TeamBefore | null => {
  const ahead = text.slice(Math.max(from, start - 60), start)
  const found = /(?:^|[\s“"(])((?:\p{Lu}[\p{L}.-]*\s){0,3}\p{Lu}[\p{L}-]*)['’]s? $/u.exec(ahead)
  const name = found?.[1]
  if (found === null || name === undefined || (!/s$/.test(name) && !/['’]s $/.test(ahead)))
    return null
  const school = new Set(foldedWords(person?.school ?? ''))
  const begins = start - found[0].length + found[0].indexOf(name)
  return {
    start: begins,
    end: begins + name.length,
    name,
    isSchool: foldedWords(name).every((word) => school.has(word)),
  }
}

/** Full in the body, short in captions and notes. */
export type ProseManner = 'body' | 'short'

/**
 * Says who this is: at first mention as much as the words around leave open, later the shortest
 * clear form. `leads` is where the words begin that are replaced with the name.
 */
export const speak = (
  treated: Treated,
  scene: Scene,
  mentionState: MentionState,
  manner: ProseManner,
  leads: number,
  possessive: Possessive,
): Said => {
  const { person, start } = treated
  if (person !== null && mentionState.introduced.has(person.ref)) {
    const among = oneOfThem(scene, { person, start }, mentionState, possessive)
    return among === null ? referTo(mentionState, person) : { phrase: among, refused: false }
  }
  if (person === null) return referTo(mentionState, person)
  // A handle, or a name in a quotation, is no place to say who this is.
  if (treated.writing !== 'name') return referTo(mentionState, person)
  if (manner === 'short') return introduce(mentionState, person, 'label')
  if (insideQuotation(scene.text, treated.start)) return inQuotation(mentionState, person)
  return introduce(mentionState, person, lengthOf(scene, treated, leads, person, possessive))
}

/**
 * In a quotation: "the student". Where no other name is withheld and nobody chose the words, that has
 * introduced them: "a 17-year-old student" behind it would be read as somebody else.
 */
const inQuotation = (mentionState: MentionState, person: Person): Said => {
  const called = referTo(mentionState, person)
  const alone = mentionState.mentioned.every(({ ref }) => ref === person.ref)
  if (alone && !person.descriptor.first?.trim()) meet(mentionState, person, called.phrase)
  return called
}

/** What stands between this name and one just replaced: "a senior and Maria". */
const JOINS: Readonly<Record<Language, RegExp>> = { en: /^(?:,|,? and) $/, es: /^(?:,|,? [ye]) $/ }

/** How much the first mention says: no more than the words around it leave open. */
const lengthOf = (
  { text, lang }: Scene,
  { end, from }: Treated,
  leads: number,
  person: Person,
  possessive: Possessive,
): Introduction => {
  const told = toldBehind(lang, text, end, person)
  if (told === 'age') return 'class'
  if (told === 'class') return 'age'
  if (told === 'grade') return 'label'
  if (told === 'school' || possessive !== 'none') return 'brief'
  return from > 0 && JOINS[lang].test(text.slice(from, leads)) ? 'brief' : 'full'
}

/** "San Fernando’s Karely" becomes "a San Fernando student". Null where nobody owns the name. */
export const ofTeam = (
  scene: Scene,
  treated: Treated,
  mentionState: MentionState,
  possessive: Possessive,
): Operation | null => {
  const { text, lang } = scene
  const { start, end, from, person } = treated
  const team =
    lang === 'en' && treated.writing === 'name' ? teamBefore(text, start, from, person) : null
  if (team === null) return null
  const known = person !== null && mentionState.introduced.has(person.ref)
  const label = firstSafe(mentionState, [
    labelFor(mentionState, person).replace(`${team.name} `, ''),
    mentionState.wording.bare(person),
  ])
  if (person) meet(mentionState, person, `${team.name} ${label}`)
  const mark = text[end] ?? apostropheOf(text)
  const to = end + (possessive === 'bare' ? 1 : 0)
  if (!team.isSchool) return one(treated, start, to, completed(label, possessive, mark))
  const letter = text.charAt(team.start)
  const article = known ? 'the' : articleFor(team.name)
  return {
    edits: [
      before(scene, treated, { start: team.start, end: team.start + 1, letter }, article),
      edit(treated, team.end, to, completed(` ${label}`, possessive, mark)),
    ],
    asks: null,
  }
}
