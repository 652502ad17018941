import type { Crawled } from './crawl.ts'
import { readingsOf } from './scanDecodings.ts'
import type { SearchPattern } from './searchPatterns.ts'
import { searchFor } from './matchPatterns.ts'
import type { Hit } from './scanSite.ts'

/** Lines of each kind in the report; the rest is only counted. */
const MOST_LINES = 200
const MOST_TO_LOOK_AT = 20

/** An address may contain the name that was found. Then only its folder is shown. */
function addressFor(patterns: readonly SearchPattern[]): (path: string) => string {
  const search = searchFor(patterns)
  return (path) =>
    readingsOf(path).some(({ text }) => search(text).length > 0)
      ? `${/^\/(?:v1\/)?[a-z]*\/?/u.exec(path)?.[0] ?? '/'}… (the address holds the name)`
      : path
}

/**
 * Takes what a scan found; returns the report: ids, addresses, places and spellings, never a name.
 */
export function reportLines(
  { answers, failed, left, hits }: Crawled & { hits: readonly Hit[] },
  patterns: readonly SearchPattern[],
): string[] {
  const address = addressFor(patterns)
  const line = ({ person, spelling, method, path, status, where }: Hit): string =>
    `  ${person}: ${spelling}, ${method} ${address(path)} (${status}), ${where}`
  const sure = hits.filter((hit) => hit.sure)
  const perhaps = hits.filter((hit) => !hit.sure)
  const some = (found: readonly Hit[], most: number): string[] => [
    ...found.slice(0, most).map(line),
    ...(found.length > most ? [`  … and ${found.length - most} more`] : []),
  ]
  const people = (found: readonly Hit[]): number => new Set(found.map(({ person }) => person)).size
  const lines = [`Read ${answers} answers.`]
  if (failed.length > 0)
    lines.push(`${failed.length} addresses gave no answer; they were not read.`)
  if (left > 0) lines.push(`${left} addresses were left out: there are more than this looks at.`)
  if (perhaps.length > 0) {
    lines.push(
      `Worth a look, ${perhaps.length} places: single names that are words, or that somebody who is printed bears too.`,
      ...some(perhaps, MOST_TO_LOOK_AT),
    )
  }
  if (sure.length === 0) lines.push('No withheld name was found.')
  else {
    lines.push(
      `FOUND: ${sure.length} places, people whose names stand there: ${people(sure)}.`,
      ...some(sure, MOST_LINES),
      'Kill or unpublish what shows them, mend it, and run this again: docs/leak-test.md.',
    )
  }
  return lines
}
