import type { CheckedText } from '#textChecker/checkedText.ts'
import type { Known } from '#textChecker/parseRequest.ts'

const SHOWN_WORDS = 80

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`

/**
 * Returns a function that turns an offset into line and column, both counted from 1, in UTF-16
 * units.
 */
const locator = (text: string): ((offset: number) => string) => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return `${low + 1}:${offset - (starts[low] ?? 0) + 1}`
  }
}

/** Puts words on one line and removes characters that would control a terminal. */
const shown = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '')
  return line.length > SHOWN_WORDS ? `${line.slice(0, SHOWN_WORDS - 1)}…` : line
}

const nobody = (person: number | null, { people }: Known): string =>
  (person === null ? undefined : people[person]?.fullName) ?? 'somebody registered'

/**
 * Returns the report on one file, for the person who wrote it. It contains names, as the file does.
 */
export const reportOn = (
  file: string,
  text: string,
  checked: CheckedText,
  known: Known,
  out: string | null,
): string => {
  const at = locator(text)
  const { flags, findings, blockedBecause, singlesOut, note, alsoRead } = checked
  const lines = [file]
  if (checked.blocked) {
    lines.push(`  BLOCKED: ${count(blockedBecause.length, 'place')} to answer before this runs`)
    for (const one of blockedBecause) {
      const words = shown(text.slice(one.start, one.end))
      lines.push(`    ${at(one.start)}  “${words}” (${nobody(one.person, known)}) ${one.reason}`)
    }
  }
  if (flags.length > 0) {
    lines.push(`  ${count(flags.length, 'name')} that nobody has registered`)
    for (const flag of flags)
      lines.push(`    ${at(flag.start)}  “${shown(flag.words ?? flag.text)}” ${flag.reason}`)
  }
  const byPerson = new Map<number, { times: number; rules: Set<string> }>()
  const replaced = findings.filter(({ rule }) => rule !== 'grammar')
  for (const { person, rule } of replaced) {
    const so = byPerson.get(person) ?? { times: 0, rules: new Set<string>() }
    so.times += 1
    so.rules.add(rule)
    byPerson.set(person, so)
  }
  if (byPerson.size > 0) {
    lines.push(`  ${count(replaced.length, 'replacement')}`)
    for (const [person, { times, rules }] of byPerson)
      lines.push(`    ${shown(nobody(person, known))}: ${times} (${[...rules].sort().join(', ')})`)
  }
  if (singlesOut.length > 0) {
    lines.push(`  ${count(singlesOut.length, 'description')} that may identify a student`)
    for (const one of singlesOut)
      lines.push(`    ${at(one.start)}  (${nobody(one.person, known)}) ${one.reason}`)
  }
  if (alsoRead.length > 0)
    lines.push(`  Also read, and taken for no name: ${alsoRead.map(shown).join(', ')}`)
  if (note !== null) lines.push(`  Note for readers: ${note}`)
  if (lines.length === 1) lines.push('  nothing to do')
  if (out !== null)
    lines.push(
      checked.blocked
        ? `  Nothing was written to ${out}: a protected name may still stand in the text.`
        : `  The text without the names is in ${out}.`,
    )
  else if (findings.length > 0)
    lines.push('  The text without the names was not written. Say --out file to have it.')
  return `${lines.join('\n')}\n`
}
