import type { Language } from '#newsroom/languages.ts'
import { findingOf } from './findProtectedNames.ts'
import type { AnonymizedPassage, Edit, Finding } from './passageTypes.ts'
import type { Person } from './personTypes.ts'
import type { Doubt, Recognised } from './recognizers/findings.ts'
import type { Scene } from './recognizers/passageContext.ts'
import { otherNameTo } from './replacements/aboutTheName.ts'
import { operate, tellsAll } from './replacements/chooseReplacement.ts'
import { inList, namesInList } from './replacements/lists/nameGroups.ts'
import { rememberMention } from './replacements/later/sameSubject.ts'
import type { MentionState } from './replacements/mentionTypes.ts'
import type { Operation, Treated } from './replacements/replacementTypes.ts'
import { unions } from './spans.ts'

/** Names that are looked at together, at most. */
const MOST_IN_LIST = 60

/** A passage, with the names that are certain and the doubts for the editor. */
export interface ReadPassage {
  readonly scene: Scene
  readonly names: readonly Recognised[]
  readonly doubts: readonly Doubt[]
}

/**
 * "B. Ruiz, C. Ruiz" is two names, although "Ruiz, C. Ruiz" could be one too. Returns the whole names
 * of different people that a comma parts in a stretch; null where there are none.
 */
const partedByComma = (text: string, members: readonly Recognised[]): Recognised[] | null => {
  const parted: Recognised[] = []
  for (const name of [...members].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = parted.at(-1)
    if (!name.whole || name.family) continue
    if (!before) parted.push(name)
    else if (
      name.end > before.end + 2 &&
      name.start <= before.end + 2 &&
      text.startsWith(', ', before.end) &&
      !name.people.some((one) => before.people.includes(one))
    )
      parted.push({ ...name, start: before.end + 2 })
  }
  return parted.length > 1 ? parted : null
}

/** Joins overlapping names. The longest of them says whose name it is. */
export const resolveNames = (text: string, names: readonly Recognised[]): Recognised[] =>
  unions(names).flatMap(({ start, end, members }) => {
    const parted = members.length > 1 ? partedByComma(text, members) : null
    if (parted?.[0]?.start === start && parted.at(-1)?.end === end) return parted
    const longest = members.reduce((best, name) =>
      name.end - name.start > best.end - best.start ? name : best,
    )
    const tied = members.filter((name) => name.end - name.start === longest.end - longest.start)
    return { ...longest, start, end, people: [...new Set(tied.flatMap((name) => name.people))] }
  })

const treatedFrom = (
  people: readonly Person[],
  name: Recognised,
  from: number,
  until: number,
): Treated => {
  const named = name.people
    .map((index) => people[index])
    .filter((person): person is Person => person !== undefined)
  const [first] = named
  return {
    start: name.start,
    end: name.end,
    person: named.length === 1 ? (first ?? null) : null,
    ref: first?.ref ?? '',
    rule: name.rule,
    writing: name.writing,
    family: name.family,
    from,
    until,
  }
}

const sameOnePerson = (a: Recognised, b: Recognised): boolean =>
  a.people.length === 1 && b.people.length === 1 && a.people[0] === b.people[0]

/** A nickname that nobody registered: Mireya “Rocket” Rubio. It is a part of the name. */
const NICKNAME_BETWEEN = /^\s["“‘'«(]\p{Lu}[\p{L}\p{M}.’' -]{0,20}["”’'»)]\s$/u

const joinedByNickname = (scene: Scene, names: readonly Recognised[]): Recognised[] => {
  const joined: Recognised[] = []
  for (const name of names) {
    const last = joined.at(-1)
    const between = last ? scene.text.slice(last.end, name.start) : ''
    if (last && sameOnePerson(last, name) && NICKNAME_BETWEEN.test(between))
      joined[joined.length - 1] = { ...last, end: name.end, whole: true, rule: 'full-name' }
    else joined.push(name)
  }
  return joined
}

/** "Declan Foy, known as Dec,": the other name goes with the first. */
const withOtherName = (scene: Scene, treated: Treated, next: Recognised | null): Treated => {
  const plain = treated.writing === 'name' && treated.person?.treatment === 'withhold'
  const end = next && plain ? otherNameTo(scene, treated.end, next) : null
  return end === null ? treated : { ...treated, end, until: Math.max(end, treated.until) }
}

/** Characters between two names of a list: ", and ", with a grade in brackets before it. */
const FARTHEST_IN_LIST = 24

/** Replaces a list of names that begins here as a whole; null where there is none. */
const wholeList = (
  people: readonly Person[],
  scene: Scene,
  first: Treated,
  others: readonly Recognised[],
  mentionState: MentionState,
): Operation | null => {
  const [next] = others
  if (!next || next.start - first.end > FARTHEST_IN_LIST) return null
  const names = [
    first,
    ...others.map((name, i) =>
      treatedFrom(people, name, first.from, others[i + 1]?.start ?? scene.text.length),
    ),
  ]
  const count = namesInList(scene, names)
  return count === 0
    ? null
    : inList(scene, names.slice(0, count), mentionState, tellsAll(scene, first))
}

/**
 * Says which words of an edit are the reporter's: a later mention repeats the role that a first one
 * had in the text.
 */
const withLent = (edit: Edit, role: string | null | undefined): Edit => {
  const noun = role?.split(' ').slice(1).join(' ')
  return noun && edit.replacement.toLocaleLowerCase().includes(noun)
    ? { ...edit, lent: noun }
    : edit
}

/** The passage speaks of several students, or of another one. */
const OTHER_STUDENTS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:students|(?:another|other|one|each|every|fellow) student)\b/iu,
  es: /(?<!\p{L})(?:estudiantes|otr[ao] estudiante)(?!\p{L})/iu,
}

/** Characters. What stands before a name is looked at no farther back. */
const TAIL = 200
const tail = (text: string): string => text.slice(-TAIL)

/**
 * Replaces the names of one passage. Takes the story's people, the passage read, and what readers
 * have been told so far, which it updates. Adds to `findings` the doubts, and the places that
 * somebody has to write in other words.
 */
export const rewritePassage = (
  people: readonly Person[],
  passage: ReadPassage,
  mentionState: MentionState,
  findings: Finding[],
): AnonymizedPassage => {
  const { scene } = passage
  const names = joinedByNickname(scene, resolveNames(scene.text, passage.names))
  const edits: Edit[] = []
  mentionState.crowd.students = OTHER_STUDENTS[scene.lang].test(scene.text)
  // The end of the new text so far.
  let written = ''
  let from = 0
  names.forEach((name, i) => {
    // It went with a name before it.
    if (name.start < from) return
    const next = names[i + 1]
    const treated = withOtherName(
      scene,
      treatedFrom(people, name, from, next?.start ?? scene.text.length),
      next && sameOnePerson(name, next) ? next : null,
    )
    const operation =
      wholeList(people, scene, treated, names.slice(i + 1, i + MOST_IN_LIST), mentionState) ??
      operate(
        scene,
        treated,
        mentionState,
        tail(written + scene.text.slice(Math.max(from, name.start - TAIL), name.start)),
      )
    for (const edit of operation.edits) {
      const kept = scene.text.slice(Math.max(from, edit.start - TAIL), edit.start)
      written = tail(written + kept + edit.replacement)
      from = edit.end
      edits.push(withLent(edit, mentionState.roles.get(edit.person)))
    }
    rememberMention(scene, treated, operation.edits[0]?.start ?? name.start, mentionState)
    if (operation.asks !== null)
      findings.push(
        findingOf(people, scene, {
          start: name.start,
          end: name.end,
          code: 'untreatable',
          person: name.people[0] ?? null,
          reason: operation.asks,
        }),
      )
  })
  const { place, surface, text } = scene.passage
  for (const doubt of passage.doubts) findings.push(findingOf(people, scene, doubt))
  return { place, surface, text, edits }
}
