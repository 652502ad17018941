import type { Language } from '#newsroom/languages.ts'
import { wording as english } from './wordingEnglish.ts'
import { wording as spanish } from './wordingSpanish.ts'
import type { Wording } from './languageWording.ts'
import type { Person } from '../personTypes.ts'

/** How each language refers to a person without the name. */
export const WORDINGS: Readonly<Record<Language, Wording>> = { en: english, es: spanish }

const labelled = new WeakMap<Wording, WeakMap<Person, readonly string[]>>()

/** A person's labels, computed once, because a story needs everybody's at every mention. */
const labelsOf = (person: Person, wording: Wording): readonly string[] => {
  let known = labelled.get(wording)
  if (!known) labelled.set(wording, (known = new WeakMap()))
  let labels = known.get(person)
  if (!labels) known.set(person, (labels = wording.labels(person)))
  return labels
}

/**
 * Returns the shortest label that fits no other withheld person of the story. Where no label does,
 * "first student", "second student" in the order of mention. Takes all withheld people that the
 * story mentions, in that order, and the person's place among those introduced together, if readers met "one of them".
 * Where the passage speaks of other students too, another label than "student" comes first. In Spanish "el estudiante" and "la estudiante" are two.
 */
export const unambiguousLabel = (
  person: Person,
  mentioned: readonly Person[],
  wording: Wording,
  { place, students }: { readonly place: number | null; readonly students: boolean },
): string => {
  if (place !== null) return wording.ordinal(person, place)
  const others = mentioned.filter((other) => other.ref !== person.ref)
  const taken = new Set(
    others.flatMap((other) =>
      labelsOf(other, wording).map((label) => wording.definite(label, other)),
    ),
  )
  const free = labelsOf(person, wording).filter(
    (label) => !taken.has(wording.definite(label, person)),
  )
  const clear = students ? free.find((label) => !/^(?:student|estudiante)$/u.test(label)) : null
  const best = clear ?? free[0]
  if (best !== undefined) return best
  const position = mentioned.findIndex((other) => other.ref === person.ref)
  return wording.ordinal(person, position < 0 ? mentioned.length : position)
}
