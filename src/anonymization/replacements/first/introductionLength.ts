import type { Language } from '#newsroom/languages.ts'
import type { Person } from '#anonymization/personTypes.ts'
import type { Scene } from '#anonymization/recognizers/passageContext.ts'
import { shortSchool } from '#anonymization/replacements/languageWording.ts'
import type { Introduction } from '#anonymization/replacements/mentionState.ts'
import type { Possessive } from '#anonymization/replacements/possessive.ts'
import type { Treated } from '#anonymization/replacements/replacementTypes.ts'
import { ROLES_EN } from '#anonymization/replacements/roles/personNouns.ts'
import { foldedWords } from '#anonymization/spelling/foldSpelling.ts'
import { CLASS_WORDS, CLASSES_OF_SEVERAL } from '#anonymization/spelling/wordLists.ts'

const IS_STUDENT: Readonly<Record<Language, RegExp>> = {
  en: /^ (?:is|was|['’]s) (?:now |already |just )?(?:an? |the |in (?:the )?)?(?:[\p{L}-]+ ){0,2}?(?:freshman|sophomore|junior|senior|student|\d+-year-old|\p{L}+[- ]grader?)(?!\p{L})/u,
  es: /^ (?:es|era|estudia) (?:ya )?(?:una? |la |el )?(?:estudiante|alumn[ao]|en (?:la |el )?\p{Lu})/u,
}
/** "is 16", "is a 16-year-old": even the age is told in a moment. */
const IS_AGE: Readonly<Record<Language, RegExp>> = {
  en: /^ (?:is|was|turned|turns) (?:now |just )?(?:an? )?\d{1,2}(?:-year-old)?(?![\d:.%])/u,
  es: /^ (?:tiene|tenía|cumplió) \d{1,2} años/u,
}

/** "... died on Saturday. He was 16." */
const AGE_IN_NEXT: Readonly<Record<Language, RegExp>> = {
  en: /^[^.!?\n]{1,90}\. (?:He|She|They) (?:was|is|were|are) (?:only |just )?\d{1,2}(?!\d|[:.%]\d)/u,
  es: /^[^.!?\n]{1,90}\. (?:Tenía|Tiene|Cumplió) \d{1,2} años/u,
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
  if (IS_AGE[lang].test(behind) || AGE_IN_NEXT[lang].test(behind)) return 'age'
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

/** What stands between this name and one just replaced: "a senior and Maria". */
const JOINS: Readonly<Record<Language, RegExp>> = { en: /^(?:,|,? and) $/, es: /^(?:,|,? [ye]) $/ }
/** The same where brackets say something about the first: "a senior (2) and Maria". */
const JOINS_BRACKETS: Readonly<Record<Language, RegExp>> = {
  en: /^ \([^()]{1,24}\)(?:,|,? and) $/,
  es: /^ \([^()]{1,24}\)(?:,|,? [ye]) $/,
}
/** A speaker before a colon. */
export const SPEAKER = /^(?:, \d{1,2})?: /u
/** A speaker before a colon, or a number in brackets: "Amy Cho, 11: Pizza", "by Cho (2)". */
const IN_PASSING = /^(?:(?:, \d{1,2})?: |(?:, \d{1,2})?:$| \((?:[0-4]\)|\p{Lu}\p{Ll}{2,4}\. \d))/u
/** "named Ana captain": the noun behind the name would be read as one with a school's. */
const NAMED =
  /\b(?:named|elected|chose|made|crowned|appointed|voted|called|nombró|eligió|eligieron)\s$/iu
const COUNTED = /(?:^|[\s“"(])(?:both|either|neither) $/iu

/** Characters before a name that are read. */
const FARTHEST = 200

/** What stands before the name in its own sentence. */
const sentenceBefore = (text: string, start: number): string =>
  text
    .slice(Math.max(0, start - FARTHEST), start)
    .split(/[.!?…]["”’)]?\s|\n/u)
    .at(-1) ?? ''

const namesClass = (stretch: string): boolean =>
  foldedWords(stretch).some(
    (word) =>
      (CLASS_WORDS.has(word) || CLASSES_OF_SEVERAL.has(word)) && !/^(?:student|pupil)/u.test(word),
  )

/** What is known of the place of a first mention. */
interface Around {
  /** Where the words begin that are replaced with the name. */
  readonly leads: number
  readonly possessive: Possessive
  /** The passage in which each school was told last. */
  readonly schools: ReadonlyMap<string, string>
}

/**
 * Returns how much a first mention says: no more than the words around it leave open, and no more
 * than the sentence bears.
 */
export const lengthOf = (
  { text, lang, passage }: Scene,
  { end, from, person }: Treated & { readonly person: Person },
  { leads, possessive, schools }: Around,
): Introduction => {
  const told = toldBehind(lang, text, end, person)
  if (told === 'age') return 'class'
  if (told === 'class') return 'age'
  if (told === 'grade') return 'label'
  if (told === 'school' || possessive !== 'none') return 'brief'
  const behind = text.slice(end, end + 40)
  if (IN_PASSING.test(behind)) return 'classOnly'
  const between = from > 0 ? text.slice(from, leads) : ''
  if (JOINS_BRACKETS[lang].test(between)) return 'classOnly'
  if (JOINS[lang].test(between)) return 'brief'
  const ahead = sentenceBefore(text, leads)
  if (lang === 'en' && namesClass(ahead)) return 'noClass'
  // "At only 14, Emil Tovar": the age is told.
  if (ahead.match(/\d+/gu)?.includes(String(person.age))) return 'class'
  const [next = ''] = foldedWords(behind)
  if (NAMED.test(ahead) && ROLES_EN.has(next)) return 'age'
  if (COUNTED.test(ahead)) return 'brief'
  return schools.get(person.school?.trim() ?? '') === passage.place ? 'brief' : 'full'
}
