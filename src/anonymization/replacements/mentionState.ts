import { WORDINGS, unambiguousLabel } from './uniqueDescriptions.ts'
import type { Language } from '#newsroom/languages.ts'
import type { Person } from '../personTypes.ts'
import type { Wording } from './languageWording.ts'

/** What readers have been told about whom so far, and what that means for the next mention. */
export interface Telling {
  readonly lang: Language
  readonly wording: Wording
  /** Withheld people the story mentions, in the order of their first mention. */
  readonly mentioned: readonly Person[]
  /** Refs of the people who have already been introduced to the reader. */
  readonly introduced: Set<string>
  /** What the reader has been told about each of them, by ref. */
  readonly told: Map<string, string[]>
  /** Introductions already used, so that a second 16-year-old junior is "another". */
  readonly used: Set<string>
  /** True for a phrase that contains a form of a protected name. */
  readonly leaks: (phrase: string) => boolean
}

/** Begins with nothing told: for the body, or for one caption. */
export const newTelling = (
  lang: Language,
  mentioned: readonly Person[],
  leaks: Telling['leaks'],
): Telling => ({
  lang,
  wording: WORDINGS[lang],
  mentioned,
  introduced: new Set(),
  told: new Map(),
  used: new Set(),
  leaks,
})

/** Records that the reader now knows of a person, and in which words. */
export const meet = (telling: Telling, person: Person, words: string): void => {
  telling.introduced.add(person.ref)
  telling.told.set(person.ref, [...(telling.told.get(person.ref) ?? []), words])
}

/**
 * A phrase, and whether the editor's own wording was not used because it contains a protected name.
 */
export interface Said {
  readonly phrase: string
  readonly refused: boolean
}

/**
 * Returns the first of the phrases that gives nobody away. The last resort is a sign, not a word.
 */
export const firstSafe = (
  telling: Telling,
  phrases: readonly (string | null | undefined)[],
): string => {
  for (const phrase of [...phrases, ...telling.wording.lastResort]) {
    const trimmed = phrase?.trim()
    if (trimmed && !telling.leaks(trimmed)) return trimmed
  }
  return '…'
}

const said = (telling: Telling, own: string | null, phrases: readonly string[]): Said => {
  const wanted = own?.trim() || null
  return {
    phrase: firstSafe(telling, [wanted, ...phrases]),
    refused: wanted !== null && telling.leaks(wanted),
  }
}

/** Returns the label that tells this person from the others. */
export const labelFor = (telling: Telling, person: Person | null): string =>
  person === null
    ? telling.wording.bare(null)
    : unambiguousLabel(person, telling.mentioned, telling.wording)

/**
 * First mention: who this is. `brief` leaves out the school, for captions and before a possessive.
 */
export const introduce = (
  telling: Telling,
  person: Person,
  length: 'full' | 'brief' | 'label',
): Said => {
  const { wording, used } = telling
  const standard =
    length === 'full'
      ? wording.introduction(person)
      : length === 'brief'
        ? wording.shortIntroduction(person)
        : wording.indefinite(person)
  const fresh = [standard, wording.shortIntroduction(person), wording.indefinite(person)].map(
    (phrase) => (used.has(phrase) ? wording.another(phrase, person) : phrase),
  )
  used.add(standard)
  const introduction = said(
    telling,
    person.descriptor.first,
    length === 'label' ? [fresh[2] ?? '', ...fresh] : fresh,
  )
  meet(telling, person, introduction.phrase)
  return introduction
}

/**
 * Later mention: the shortest form that means nobody else. Null stands for one of several who share
 * the name.
 */
export const referTo = (telling: Telling, person: Person | null): Said => {
  const { wording } = telling
  const neutral = wording.definite(wording.bare(null), person)
  if (person === null) return said(telling, null, [neutral])
  return said(telling, person.descriptor.later, [
    wording.definite(labelFor(telling, person), person),
    neutral,
  ])
}
