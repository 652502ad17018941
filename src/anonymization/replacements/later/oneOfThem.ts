import type { Scene } from '#anonymization/recognizers/passageContext.ts'
import type { Person } from '#anonymization/personTypes.ts'
import { insideQuotation } from '#anonymization/replacements/grammar.ts'
import type { Counted, MentionState } from '#anonymization/replacements/mentionTypes.ts'
import type { Possessive } from '#anonymization/replacements/possessive.ts'

const isSame = (people: readonly Person[], others: readonly Person[] | undefined): boolean =>
  others?.length === people.length &&
  people.every((person) => others.some((other) => other.ref === person.ref))

/**
 * Records that a passage names these people together. Where that introduces them, nothing tells them
 * apart yet; where it does not, "one of them" would not be clear any more.
 */
export const countTogether = (
  { counted, introduced }: MentionState,
  people: readonly Person[],
  place: string,
): void => {
  const again = isSame(people, counted.get(people[0]?.ref ?? '')?.people)
  counted.clear()
  if (!again && people.some((person) => introduced.has(person.ref))) return
  const together: Counted = { people, place, alone: [] }
  for (const person of people) counted.set(person.ref, together)
}

/** Gender of a Spanish pronoun for several: "uno de ellos", "una de ellas"; null where they differ. */
const sameGender = (people: readonly Person[]): boolean =>
  people.every(({ pronouns }) => pronouns === people[0]?.pronouns)

/** A boy and a girl: in Spanish the pronoun tells them apart, and says no more than "el" and "la" do. */
const tellsApart = ({ people }: Counted): boolean =>
  people.length === 2 &&
  !sameGender(people) &&
  people.every(({ pronouns }) => pronouns === 'she' || pronouns === 'he')

const SPANISH = { she: ['una', 'otra'], he: ['uno', 'otro'] } as const

const spanish = (person: Person, { people }: Counted, position: number): string | null => {
  if (person.pronouns !== 'she' && person.pronouns !== 'he') return null
  const [one, another] = SPANISH[person.pronouns]
  if (position === 0)
    return sameGender(people) ? `${one} de ${person.pronouns === 'she' ? 'ellas' : 'ellos'}` : one
  if (position === 2) return person.pronouns === 'she' ? 'la tercera' : 'el tercero'
  if (people.length > 2) return another
  return `${person.pronouns === 'she' ? 'la' : 'el'} ${another}`
}

const english = ({ people }: Counted, position: number, possessive: Possessive): string => {
  const noun = possessive === 'none' ? '' : ' student'
  if (position === 0) return noun === '' ? 'one of them' : `one${noun}`
  if (position === 2) return `the third${noun}`
  return people.length > 2 ? `another${noun}` : `the other${noun}`
}

/**
 * How somebody is called who was introduced together with others, at the first mention alone in the
 * same passage: "One of them likes math. The other likes lunch." Nothing but the order tells them
 * apart, and nothing about them was said that it would have to. Null where the phrase would not be clear:
 * later, in a quotation, and for the third of four.
 */
export const oneOfThem = (
  scene: Scene,
  { person, start }: { readonly person: Person; readonly start: number },
  { counted }: MentionState,
  possessive: Possessive,
): string | null => {
  const together = counted.get(person.ref)
  if (!together || together.alone.includes(person.ref)) return null
  const position = together.alone.length
  const unclear =
    together.place !== scene.passage.place ||
    position > (together.people.length === 3 ? 2 : 1) ||
    insideQuotation(scene.text, start) ||
    person.descriptor.later !== null
  if (unclear) return null
  if (scene.lang === 'es' && tellsApart(together)) return person.pronouns === 'she' ? 'ella' : 'él'
  together.alone.push(person.ref)
  return scene.lang === 'es'
    ? spanish(person, together, position)
    : english(together, position, possessive)
}

/** The place in the order in which these people were mentioned alone; null for somebody else. */
export const orderAmong = ({ counted }: MentionState, person: Person): number | null => {
  const at = counted.get(person.ref)?.alone.indexOf(person.ref) ?? -1
  return at < 0 ? null : at
}
