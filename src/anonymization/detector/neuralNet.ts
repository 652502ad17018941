/** One layer of hidden units over the features of a word, and a straight way past it. */
export interface Network {
  readonly hidden: number
  /** Where each feature's numbers begin, in rows of `hidden` + 1. */
  readonly rows: ReadonlyMap<string, number>
  /** What a feature adds to each hidden unit, and in the last place straight to the score. */
  readonly table: ArrayLike<number>
  /** One step of `table`'s numbers: they are kept as whole numbers of eight bits. */
  readonly step: number
  readonly bias: readonly number[]
  readonly out: readonly number[]
  readonly outBias: number
}

/** What a network makes of a word with these features: the log-odds that it is a person's name. Features it does not know count for nothing. */
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
