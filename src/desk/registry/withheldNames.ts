import { allNames, isWithheld, writtenNames } from '#anonymization/protectedNames.ts'
import { storyPassages } from '#publishing/storyPassages.ts'
import type { StoryPerson, StorySource } from '#publishing/storySourceTypes.ts'
import { nameWords } from '#anonymization/spelling/foldSpelling.ts'

/** The facts from which an edition's description of somebody is made. */
export type Described = Pick<
  StoryPerson,
  'fullName' | 'kind' | 'age' | 'grade' | 'school' | 'pronouns' | 'descriptor' | 'publishedReason'
>

/** What is stored about a person in a story that was ever public. */
export interface Withheld {
  story: string
  /** Id of the record, which may no longer exist. */
  person: string
  /**
   * Every name, nickname and handle of theirs that was ever withheld here; empty for somebody whose
   * name was always printed.
   */
  names: string[]
  handles: string[]
  /**
   * Every name and nickname of theirs that was printed here, and every handle. They are withheld
   * too from the day the name is, even if the record no longer has them. These three lists are left
   * out where they are empty, as in rows of a former version.
   */
  openNames?: string[]
  openHandles?: string[]
  /**
   * Nicknames that a reporter entered, no editor has seen and the story does not use. They are
   * withheld in this story; for other stories one person's word is not enough.
   */
  unseenNames?: string[]
  /** As when an editor last published the story. */
  described: Described
}

const FORMER = 'former:'

/**
 * True for somebody in the registry's list who only stands for names that a record no longer has.
 * The ref is no document's id.
 */
export const isFormer = (ref: string): boolean => ref.startsWith(FORMER)

const inCapitals = (name: string): string =>
  name.replaceAll(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())

const folded = (name: string): string => nameWords(name).join(' ') || name

/** Returns the names that the other list lacks, each once, in whatever spelling. */
export function lacking(names: readonly string[], others: readonly string[]): string[] {
  const seen = new Set(others.map(folded))
  return names.filter((name) => {
    const key = folded(name)
    return key !== '' && !seen.has(key) && seen.add(key)
  })
}

/** Returns every name of theirs that is withheld in this story. */
export const withheldHere = (one: Withheld, story: string | null): string[] =>
  one.story === story ? [...one.names, ...(one.unseenNames ?? [])] : one.names

/** Makes a person from stored names only. */
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
    // A name in lower case would be taken for a phrase, and only the whole of it searched for.
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

/** Leaves out the names that two people approved. */
const without = (one: Withheld, open: readonly string[]): Withheld => ({
  ...one,
  names: lacking(one.names, open),
  unseenNames: lacking(one.unseenNames ?? [], open),
  handles: lacking(one.handles, open),
})

/**
 * Adds to the registry what stories withheld before. Takes the people of the registry, what is
 * stored, and the present story, if there is one. A protected person is withheld under every name
 * that was ever withheld. A name that two people approved is printed, and the person's other stored
 * names become a person of their own. Somebody without a record is withheld by what is stored.
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
  // An approval that waits, or a consent that ran out, does not count.
  const openHere = people
    .filter((person) => !isWithheld(person) && person.openedByTwo && person.inStory)
    .flatMap(allNames)
  const found: StoryPerson[] = []
  for (const person of people) {
    const rows = byPerson.get(person.ref) ?? []
    byPerson.delete(person.ref)
    const inStory = person.inStory || here(rows)
    if (!isWithheld(person)) {
      const open = [...openHere, ...(person.openedByTwo ? allNames(person) : [])]
      const left = rows.map((row) => without(row, open))
      const former = fromKept(left, FORMER + person.ref, story)
      found.push({ ...person, inStory }, ...(former ? [former] : []))
      continue
    }
    const names = rows.flatMap((row) => [...withheldHere(row, story), ...(row.openNames ?? [])])
    found.push({
      ...person,
      inStory,
      aliases: [...person.aliases, ...lacking(names, writtenNames(person)).map(inCapitals)],
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

/** Returns the facts from which an edition describes a person. */
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

/** Returns a story's own words, including names. */
export const wordsOfStory = (source: StorySource): string =>
  storyPassages(source)
    .map(({ text }) => text)
    .join('\n')

/**
 * Returns what to store about a story's people once it is published. Takes them as it was compiled
 * with, its own words, what was stored, and whether an editor published it. If so, its descriptions
 * are what readers have from now on; Homeroom's own compiling changes no description.
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
      const open = !isWithheld(person)
      const unseen = person.unseenNames ?? []
      const own = writtenNames(person)
      const names = open ? (former ? writtenNames(former) : []) : own
      const handles = open ? (former?.handles ?? []) : person.handles
      // Whoever publishes a story has seen the names that it uses.
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
