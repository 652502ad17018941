import { WORDINGS, unambiguousLabel } from './uniqueDescriptions.ts'
import type { Language } from '#newsroom/languages.ts'
import type { Person } from '../personTypes.ts'
import { orderAmong } from './later/oneOfThem.ts'
import type { MentionState } from './mentionTypes.ts'

/** Begins with nothing told: for the body, or for one caption. */
export const newMentionState = (
  lang: Language,
  mentioned: readonly Person[],
  leaks: MentionState['leaks'],
  leaksInWording: MentionState['leaksInWording'],
): MentionState => ({
  lang,
  wording: WORDINGS[lang],
  mentioned,
  introduced: new Set(),
  told: new Map(),
  roles: new Map(),
  counted: new Map(),
  latest: { mention: null },
  schools: new Map(),
  listed: new Map(),
  crowd: { students: false },
  used: new Set(),
  leaks,
  leaksInWording: (phrase) => leaks(phrase) || leaksInWording(phrase),
})

/** So many different descriptions of one person are remembered, so that a long text costs no more for each. */
const MOST_TOLD = 50

/** Records that the reader now knows of a person, and in which words. */
export const meet = (mentionState: MentionState, person: Person, words: string): void => {
  mentionState.introduced.add(person.ref)
  // With somebody else in the story, "one of them" would not be clear.
  if (!mentionState.counted.has(person.ref)) mentionState.counted.clear()
  const told = mentionState.told.get(person.ref) ?? []
  if (told.length < MOST_TOLD && !told.includes(words))
    mentionState.told.set(person.ref, [...told, words])
}

/**
 * Records that a phrase of this passage told a person's school. Where it was told of somebody else just
 * before, readers take it for the school of both.
 */
export const rememberSchool = (
  mentionState: MentionState,
  person: Person,
  phrase: string,
  place: string,
): void => {
  const school = person.school?.trim()
  if (!school) return
  if (phrase.includes(school)) mentionState.schools.set(school, place)
  else if (mentionState.schools.get(school) === place) meet(mentionState, person, school)
}

/** Lets later mentions call a person by a role, unless another person has the same one. */
export const callBy = ({ roles }: MentionState, person: Person, phrase: string): void => {
  if (roles.has(person.ref)) return
  const others = [...roles].filter(([, taken]) => taken === phrase)
  for (const [ref] of others) roles.set(ref, null)
  roles.set(person.ref, others.length > 0 ? null : phrase)
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
  mentionState: MentionState,
  phrases: readonly (string | null | undefined)[],
): string => {
  for (const phrase of [...phrases, ...mentionState.wording.lastResort]) {
    const trimmed = phrase?.trim()
    if (trimmed && !mentionState.leaks(trimmed)) return trimmed
  }
  return '…'
}

const said = (mentionState: MentionState, own: string | null, phrases: readonly string[]): Said => {
  const wanted = own?.trim() || null
  const refused = wanted !== null && mentionState.leaksInWording(wanted)
  return { phrase: firstSafe(mentionState, [refused ? null : wanted, ...phrases]), refused }
}

/** True where another student is called by a role, and would be meant by "the student" as well. English: a Spanish class is a long word. */
const hasOtherRoles = ({ lang, mentioned, roles }: MentionState, person: Person): boolean =>
  lang === 'en' &&
  mentioned.some((other) => other.ref !== person.ref && Boolean(roles.get(other.ref)))

/** Returns the label that tells this person from the others. */
export const labelFor = (mentionState: MentionState, person: Person | null): string =>
  person === null
    ? mentionState.wording.bare(null)
    : unambiguousLabel(
        person,
        // Whoever has a role is called by that.
        mentionState.mentioned.filter(({ ref }) => !mentionState.roles.get(ref)),
        mentionState.wording,
        {
          place: orderAmong(mentionState, person),
          students: mentionState.crowd.students || hasOtherRoles(mentionState, person),
        },
      )

/** How much a first mention says. */
export type Introduction = 'full' | 'brief' | 'age' | 'class' | 'noClass' | 'classOnly' | 'label'

/**
 * First mention: who this is. `age` says no class, `class` no age, `noClass` no class, `classOnly` nothing else. `brief` leaves out the school, for captions and before a possessive.
 */
export const introduce = (
  mentionState: MentionState,
  person: Person,
  length: Introduction,
): Said => {
  const { wording, used } = mentionState
  const short = wording.shortIntroduction(person)
  const plain = wording.indefinite(person)
  const standard = {
    full: wording.introduction(person),
    brief: short,
    age: wording.ageAlone(person),
    class: wording.introduction({ ...person, age: null }),
    noClass: wording.introduction({ ...person, grade: null }),
    classOnly: wording.inLine(person),
    label: plain,
  }[length]
  // The school is not said again for another student who fits the same words.
  const wanted =
    used.has(standard) && length === 'full' ? [short, plain, plain] : [standard, short, plain]
  const fresh = wanted.map((phrase) =>
    used.has(phrase) || (phrase === short && used.has(standard))
      ? wording.another(phrase, person)
      : phrase,
  )
  used.add(standard)
  if (length === 'full' && !person.descriptor.first?.trim()) used.add(short)
  const introduction = said(
    mentionState,
    person.descriptor.first,
    length === 'label' ? [fresh[2] ?? '', ...fresh] : fresh,
  )
  meet(mentionState, person, introduction.phrase)
  return introduction
}

/**
 * Later mention: the shortest form that means nobody else. Null stands for one of several who share
 * the name.
 */
export const referTo = (mentionState: MentionState, person: Person | null): Said => {
  const { wording } = mentionState
  const neutral = wording.definite(wording.bare(null), person)
  if (person === null) return said(mentionState, null, [neutral])
  const byRole = mentionState.roles.get(person.ref)
  return said(mentionState, person.descriptor.later, [
    ...(byRole ? [byRole] : []),
    wording.definite(labelFor(mentionState, person), person),
    neutral,
  ])
}
