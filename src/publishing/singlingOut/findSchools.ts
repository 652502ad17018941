import type { DetailReader, RegisteredSchool } from './quasiIdentifiers.ts'

/** A school's name in a text. */
export interface SchoolNamed {
  start: number
  end: number
  words: string
  school: RegisteredSchool
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)

/**
 * A small letter or a digit on either side makes it another word; "Roosevelt Park" is no school.
 */
const bounded = (name: string): string =>
  /\s/u.test(name)
    ? escaped(name)
    : `${escaped(name)}(?! (?:\\p{Lu}(?!igh School)|Street|Avenue|Park))`

/**
 * Finds schools by name and short name, the longest first. With `unknown`, also finds what is
 * clearly a school that nobody registered.
 */
export type SchoolFinder = (text: string) => SchoolNamed[]

/**
 * Takes the registered schools and how a language names others; returns a finder for any number of
 * texts.
 */
export function schoolFinder(
  schools: readonly RegisteredSchool[],
  { school: unknown }: DetailReader,
): SchoolFinder {
  const byName = new Map<string, RegisteredSchool>()
  for (const school of schools) {
    for (const name of [school.name, ...school.shortNames]) {
      if (name.trim().length > 2 && !byName.has(name.trim())) byName.set(name.trim(), school)
    }
  }
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(bounded)
  const known =
    names.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\d])(?:${names.join('|')})(?![\\p{L}\\d])`, 'gu')
  return (text) => {
    const found: SchoolNamed[] = []
    for (const match of known ? text.matchAll(known) : []) {
      const school = byName.get(match[0])
      if (!school) continue
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        words: match[0],
        school,
      })
    }
    const others: SchoolNamed[] = []
    let next = 0
    for (const match of text.matchAll(unknown)) {
      const words = match[0].replace(/^(?:The|At|In|From|But|And|When) /u, '')
      const end = match.index + match[0].length
      const start = end - words.length
      while ((found[next]?.end ?? Infinity) <= start) next += 1
      if ((found[next]?.start ?? Infinity) < end) continue
      const school = { name: words, shortNames: [], town: null, enrolment: null }
      others.push({ start, end, words, school })
    }
    found.push(...others)
    return found.sort((a, b) => a.start - b.start)
  }
}
