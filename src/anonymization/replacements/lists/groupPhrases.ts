import type { Language } from '#newsroom/languages.ts'
import type { Person } from '#anonymization/personTypes.ts'
import { startsSentence } from '#anonymization/recognizers/passageContext.ts'
import type { Scene } from '#anonymization/recognizers/passageContext.ts'
import { wordFrom } from '#anonymization/replacements/grammar.ts'
import type { MentionState } from '#anonymization/replacements/mentionTypes.ts'
import { ofSchool } from '#anonymization/replacements/wordingSpanish.ts'
import type { Treated } from '#anonymization/replacements/replacementTypes.ts'
import {
  allFeminine,
  countOf,
  countedByClass,
  nounOf,
  pluralStudents,
  schoolOf,
} from './countedPeople.ts'
import { gradeAfter } from './gradeInBrackets.ts'

const definite = (lang: Language, people: readonly Person[]): string =>
  lang === 'en' ? 'the' : allFeminine(people) ? 'las' : 'los'

/** "two of the students", "the three students". */
export const referToAll = (
  scene: Scene,
  people: readonly Person[],
  mentionState: MentionState,
): string => {
  const { lang } = scene
  const refs = new Set(people.map((person) => person.ref))
  const noun = nounOf(lang, people, false)
  const like = mentionState.mentioned.filter(
    (person) => nounOf(lang, [...people, person], false) === noun,
  )
  const count = countOf(lang, people.length)
  const article = definite(lang, people)
  if (like.every((person) => refs.has(person.ref))) return `${article} ${count} ${noun}`
  return lang === 'en' ? `${count} of the ${noun}` : `${count} de ${definite(lang, like)} ${noun}`
}

/** "Seniors of the week:" says the class already. */
const saysClass = (scene: Scene, start: number, noun: string): boolean => {
  const line =
    scene.text
      .slice(Math.max(0, start - 80), start)
      .split('\n')
      .at(-1) ?? ''
  return /:\s$/u.test(line) && line.toLocaleLowerCase().includes(noun)
}

/**
 * "two juniors at Roosevelt High School". Age and school only where the phrase begins a sentence, or
 * stands between commas, and `full` allows it; each class by itself where the reporter wrote the grades: "two juniors and a
 * sophomore". `behind` is what follows the last name.
 */
export const introduceAll = (
  scene: Scene,
  names: readonly Treated[],
  { full, behind }: { readonly full: boolean; readonly behind: string },
): string => {
  const { lang, text } = scene
  const people = names.flatMap(({ person }) => person ?? [])
  const start = names[0]?.start ?? 0
  const graded = names.every(({ end }) => gradeAfter(text, end) > 0)
  const classes = lang === 'en' && graded ? countedByClass(people) : null
  if (classes !== null) return classes
  // ", Ana and Bo," says who somebody is, as a sentence does that begins so.
  const explains = text.startsWith(', ', start - 2) && behind.startsWith(',')
  const opens = full && (explains || startsSentence(scene, wordFrom(scene, start)))
  const noun = nounOf(lang, people, opens && people.length === 2)
  const bare = saysClass(scene, start, noun) ? pluralStudents(lang) : noun
  const twins = explains && /twins, $/iu.test(text.slice(Math.max(0, start - 9), start))
  const counted = twins ? bare : `${countOf(lang, people.length)} ${bare}`
  const school = opens ? schoolOf(people) : null
  if (school === null || behind.includes(school) || /^ (?:of|at|from|de|del) \p{Lu}/u.test(behind))
    return counted
  return lang === 'en' ? `${counted} at ${school}` : `${counted} ${ofSchool(school)}`
}
