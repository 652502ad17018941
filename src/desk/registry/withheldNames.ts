import { storyPassages } from '#publishing/storyPassages.ts'
import type { StoryPerson, StorySource } from '#publishing/storySourceTypes.ts'
import { wordsOf } from './foldedName.ts'

/** How an edition describes somebody: the facts that the words in place of the name are made of. */
export type Described = Pick<
  StoryPerson,
  'fullName' | 'kind' | 'age' | 'grade' | 'school' | 'pronouns' | 'descriptor' | 'publishedReason'
>

/** What is kept of a person in a story that was ever out. */
export interface Withheld {
  story: string
  /** The id of the record, which may be gone. */
  person: string
  /** Every name, nickname and handle that was ever withheld of them here; none of somebody whose name was only ever printed. */
  names: string[]
  handles: string[]
  /**
   * Every name and nickname that stood open here, and every handle: withheld too from the day on which their name is, though the record lost them
   * meanwhile. These three lists are left out where there are none, as in rows of an earlier version.
   */
  openNames?: string[]
  openHandles?: string[]
  /** Nicknames that a reporter entered, no editor had seen yet and the story does not use: withheld in it, and in no other on one person's word. */
  unseenNames?: string[]
  /** As an editor last published the story. */
  described: Described
}

const FORMER = 'former:'

/** Somebody who stands in the registry's list for names alone that a record has no more: their ref is no document's id. */
export const isFormer = (ref: string): boolean => ref.startsWith(FORMER)

const inCapitals = (name: string): string =>
  name.replaceAll(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())

const folded = (name: string): string => wordsOf(name).join(' ') || name

/** The names of the list that the others lack, once each, however they are written. */
export function lacking(names: readonly string[], others: readonly string[]): string[] {
  const seen = new Set(others.map(folded))
  return names.filter((name) => {
    const key = folded(name)
    return key !== '' && !seen.has(key) && seen.add(key)
  })
}

/** Every name of theirs that is withheld in this story. */
export const withheldHere = (one: Withheld, story: string | null): string[] =>
  one.story === story ? [...one.names, ...(one.unseenNames ?? [])] : one.names

/** Somebody known by kept names alone. */
function fromKept(
  kept: readonly Withheld[],
  ref: string,
  story: string | null,
): StoryPerson | null {
  const inStory = kept.some((one) => one.story === story)
  const names = lacking(
    kept.flatMap((one) => withheldHere(one, story)),
    [],
  )
  const handles = lacking(
    kept.flatMap((one) => one.handles),
    [],
  )
  const [first, ...others] = names
  const described = kept.at(-1)?.described
  if (!described || (first === undefined && handles.length === 0)) return null
  return {
    ...described,
    ref,
    // A name in small letters would be taken for a phrase, and only the whole of it looked for.
    fullName: inCapitals(first ?? handles[0] ?? ''),
    aliases: others.map(inCapitals),
    handles,
    treatment: 'withhold',
    why: 'withheld_before',
    photoConsent: false,
    confirmed: true,
    consentLapsed: false,
    inStory,
  }
}

/** Without the names that two people opened. */
const without = (one: Withheld, open: readonly string[]): Withheld => ({
  ...one,
  names: lacking(one.names, open),
  unseenNames: lacking(one.unseenNames ?? [], open),
  handles: lacking(one.handles, open),
})

const namesOf = ({ fullName, aliases, handles }: StoryPerson): string[] => [
  fullName,
  ...aliases,
  ...handles,
]

/**
 * The registry with what stories withheld before. Takes the people of the registry, what is kept, and the story at hand, if there is one. A
 * protected person is withheld under every name they were ever withheld under; a name that two people opened is open, and what is left of a
 * person's kept names stands as somebody of their own; whoever has no record any more is withheld by what is kept.
 */
export function withWithheld(
  people: readonly StoryPerson[],
  kept: readonly Withheld[],
  story: string | null,
): StoryPerson[] {
  const byPerson = new Map<string, Withheld[]>()
  for (const row of kept) {
    const rows = byPerson.get(row.person)
    if (rows) rows.push(row)
    else byPerson.set(row.person, [row])
  }
  const here = (rows: readonly Withheld[]) => rows.some((one) => one.story === story)
  // An approval that waits, or a consent that ran out, opens nothing.
  const openHere = people
    .filter((person) => person.treatment === 'open' && person.openedByTwo && person.inStory)
    .flatMap(namesOf)
  const found: StoryPerson[] = []
  for (const person of people) {
    const rows = byPerson.get(person.ref) ?? []
    byPerson.delete(person.ref)
    const inStory = person.inStory || here(rows)
    if (person.treatment === 'open') {
      const open = [...openHere, ...(person.openedByTwo ? namesOf(person) : [])]
      const left = rows.map((row) => without(row, open))
      const former = fromKept(left, FORMER + person.ref, story)
      found.push({ ...person, inStory }, ...(former ? [former] : []))
      continue
    }
    const names = rows.flatMap((row) => [...withheldHere(row, story), ...(row.openNames ?? [])])
    found.push({
      ...person,
      inStory,
      aliases: [
        ...person.aliases,
        ...lacking(names, [person.fullName, ...person.aliases]).map(inCapitals),
      ],
      handles: [
        ...person.handles,
        ...lacking(
          rows.flatMap((row) => [...row.handles, ...(row.openHandles ?? [])]),
          person.handles,
        ),
      ],
    })
  }
  for (const [ref, rows] of byPerson) {
    const person = fromKept(
      rows.map((row) => without(row, openHere)),
      ref,
      story,
    )
    if (person) found.push(person)
  }
  return found
}

/** The facts of a person that an edition describes them by. */
export const describe = ({
  fullName,
  kind,
  age,
  grade,
  school,
  pronouns,
  descriptor,
  publishedReason,
}: Described): Described => ({
  fullName,
  kind,
  age,
  grade,
  school,
  pronouns,
  descriptor,
  publishedReason,
})

/** A story's own words, names and all. */
export const wordsOfStory = (source: StorySource): string =>
  storyPassages(source)
    .map(({ text }) => text)
    .join('\n')

/**
 * What is to be kept of a story's people once it is out. Takes them as it was compiled with, its own words, what was kept, and whether an editor published it:
 * then how it describes them is what readers have from now on; Homeroom's own compiling changes no description.
 */
export function toKeep(
  story: string,
  people: readonly StoryPerson[],
  words: string,
  kept: readonly Withheld[],
  byEditor: boolean,
): Withheld[] {
  const said = ` ${folded(words)} `
  return people
    .filter(({ ref }) => !isFormer(ref))
    .map((person) => {
      const before = kept.find((one) => one.person === person.ref)
      const former = people.find(({ ref }) => ref === FORMER + person.ref)
      const open = person.treatment === 'open'
      const unseen = person.unseenNames ?? []
      const own = [person.fullName, ...person.aliases]
      const names = open ? (former ? [former.fullName, ...former.aliases] : []) : own
      const handles = open ? (former?.handles ?? []) : person.handles
      // Who publishes a story has seen the names that it uses.
      const notSeen = lacking(unseen, [person.fullName, ...(before?.names ?? [])]).filter(
        (name) => !said.includes(` ${folded(name)} `),
      )
      return {
        story,
        person: person.ref,
        names: open ? names : lacking([...lacking(names, notSeen), ...(before?.names ?? [])], []),
        unseenNames: open
          ? []
          : lacking([...notSeen, ...(before?.unseenNames ?? [])], before?.names ?? []),
        handles: open ? [...handles] : lacking([...handles, ...(before?.handles ?? [])], []),
        openNames: lacking(
          [...(open ? lacking(own, notSeen) : []), ...(before?.openNames ?? [])],
          [],
        ),
        openHandles: lacking(
          [...(open ? lacking(person.handles, notSeen) : []), ...(before?.openHandles ?? [])],
          [],
        ),
        described: byEditor || !before ? describe(person) : before.described,
      }
    })
}
