import type { Person } from '#anonymization/personTypes.ts'
import type { Recognised } from '#anonymization/recognizers/findings.ts'
import type { Scene } from '#anonymization/recognizers/passageContext.ts'
import { foldedWords } from '#anonymization/spelling/foldSpelling.ts'
import { roleEndingAt } from './byRole.ts'
import { ROLES_ES } from './personNouns.ts'

type Gender = 'she' | 'he'

/** Characters before a name that are read. */
const FARTHEST = 140

const APPOSITION = /^, (?:de \d{1,2} años, )?(?:(la|una|el|un) )?(\p{L}+)(?: (\p{L}+))?/u
const PREDICATE =
  /^ (?:es|era|está|estaba|fue|ha sido|quedó|llegó|salió|se quedó) (?:muy |la |el |una |un )?(\p{L}+)/u
const PARTICIPLE = /(?:ad|id|os|iv|ic|uest|ert|ech|it)([ao])$/u
/** Nouns in -a and -o that do not show a gender. */
const OF_EITHER = /(?:ista|ante|ente|poeta|guia|colega|miembro|atleta|lider|interprete|joven)$/u

const ofNoun = (word: string): Gender | null => {
  const [norm = ''] = foldedWords(word)
  if (!ROLES_ES.has(norm) || OF_EITHER.test(norm)) return null
  return norm.endsWith('a') ? 'she' : /(?:o|or|an)$/.test(norm) ? 'he' : null
}

const genderBeside = (scene: Scene, { start, end }: Recognised): Gender | null => {
  const { text } = scene
  const from = Math.max(0, start - FARTHEST)
  const role = text[start - 1] === ' ' ? roleEndingAt(scene, start - 1, from, null) : null
  if (role?.gender && !role.several) return role.gender
  const before =
    text.slice(start - 2, start) === ', ' ? roleEndingAt(scene, start - 2, from, null) : null
  if (before?.gender && !before.several) return before.gender
  const behind = text.slice(end, end + 60)
  const [, article, noun = '', next = ''] = APPOSITION.exec(behind) ?? []
  const named = ofNoun(noun) ?? ofNoun(next)
  if (named !== null) return article === 'la' || article === 'una' ? 'she' : named
  const ending = PARTICIPLE.exec(PREDICATE.exec(behind)?.[1] ?? '')?.[1]
  return ending === undefined ? null : ending === 'a' ? 'she' : 'he'
}

/**
 * Fills in the gender of people whose record has no pronouns, as a Spanish story shows it beside
 * their names: "la capitana Ana", "Ana, alumna de sexto", "Ana fue elegida". Takes the people and
 * the passages with the names found in them. Of two answers the first counts.
 */
export const withGenderFromText = (
  people: readonly Person[],
  passages: readonly { readonly scene: Scene; readonly names: readonly Recognised[] }[],
): readonly Person[] => {
  const genders = new Map<number, Gender>()
  for (const { scene, names } of passages) {
    if (scene.lang !== 'es' || scene.surface !== 'prose') continue
    for (const name of names) {
      const [person] = name.people
      if (person === undefined || name.people.length > 1 || genders.has(person)) continue
      if (people[person]?.pronouns !== null) continue
      const gender = genderBeside(scene, name)
      if (gender !== null) genders.set(person, gender)
    }
  }
  if (genders.size === 0) return people
  return people.map((person, i) => ({ ...person, pronouns: genders.get(i) ?? person.pronouns }))
}
