import type { NetworkData, NetworkHead } from '../languageData.ts'

/**
 * A network with one layer of hidden units over the features of a word, and direct connections past
 * it.
 */
export interface Network extends NetworkHead {
  /** Where each feature's numbers begin, in rows of `hidden` + 1. */
  readonly rows: ReadonlyMap<string, number>
  /** What a feature adds to each hidden unit and, in the last place, directly to the score. */
  readonly table: ArrayLike<number>
}

const TAB = '\t'
const LINE_END = 10
const MINUS = 45
const SPACE = 32
const ZERO = 48

/**
 * Takes the network as it is stored; returns it ready for use. Throws where the table has fewer or
 * more numbers than its features need.
 */
export const networkOf = ({ weights, head }: NetworkData): Network => {
  const rows = new Map<string, number>()
  // A number and the separator after it take at least two characters.
  const numbers = new Int8Array(weights.length >> 1)
  let count = 0
  // Read one character at a time: splitting 27,000 lines and 900,000 numbers would take several
  // times as long.
  for (let at = 0; at < weights.length;) {
    const tab = weights.indexOf(TAB, at)
    if (tab === -1) break
    rows.set(weights.slice(at, tab), rows.size)
    let value = 0
    let sign = 1
    for (at = tab + 1; at < weights.length;) {
      const code = weights.charCodeAt(at++)
      if (code === MINUS) sign = -1
      else if (code === SPACE || code === LINE_END) {
        numbers[count++] = sign * value
        value = 0
        sign = 1
        if (code === LINE_END) break
      } else value = value * 10 + code - ZERO
    }
  }
  if (rows.size === 0 || count !== rows.size * (head.hidden + 1))
    throw new Error(
      `The weights have ${count} numbers for ${rows.size} features; each needs ${head.hidden + 1}.`,
    )
  return { ...head, rows, table: numbers.slice(0, count) }
}

/**
 * Returns the network's result for a word with these features: the log-odds that it is a person's
 * name. Unknown features count for nothing.
 */
export const oddsOf = (network: Network, features: Iterable<string>): number => {
  const { hidden, rows, table, step, bias, out, outBias } = network
  const units = new Float64Array(hidden)
  let straight = 0
  for (const feature of features) {
    const row = rows.get(feature)
    if (row === undefined) continue
    const at = row * (hidden + 1)
    for (let unit = 0; unit < hidden; unit++)
      units[unit] = (units[unit] ?? 0) + (table[at + unit] ?? 0)
    straight += table[at + hidden] ?? 0
  }
  let score = outBias + straight * step
  for (let unit = 0; unit < hidden; unit++) {
    const lit = (units[unit] ?? 0) * step + (bias[unit] ?? 0)
    if (lit > 0) score += lit * (out[unit] ?? 0)
  }
  return score
}
