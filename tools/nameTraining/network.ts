import { seeded } from './standIns.ts'

/** One word to learn from. */
export interface Row {
  features: Uint32Array
  person: 0 | 1
  weight: number
}

export interface Trained {
  hidden: number
  table: Float64Array
  bias: number[]
  out: number[]
  outBias: number
}

const HIDDEN = 16
const EPOCHS = 4
/** A name that is missed weighs as much as this many questions too many. */
const MISSED = 6
const RATE = 0.05
const DECAY = 1e-5
/** The share of a word's features that is left out each time, so that no single one decides. */
const DROPPED = 0.35

/**
 * Trains one layer of hidden units, and a straight way past it, by gradient descent with a rate of its own for every number (Adagrad;
 * Duchi, Hazan and Singer 2011).
 */
export const train = (rows: readonly Row[], features: number, seed: number): Trained => {
  const random = seeded(seed)
  const width = HIDDEN + 1
  const table = new Float64Array(features * width)
  const bias = new Float64Array(HIDDEN)
  const out = new Float64Array(HIDDEN)
  let outBias = 0
  const paces = [table, bias, out].map((numbers) => new Float64Array(numbers.length).fill(1e-4))
  const [tablePace, biasPace, outPace] = paces as [Float64Array, Float64Array, Float64Array]
  let outBiasPace = 1e-4
  for (let i = 0; i < table.length; i++)
    if (i % width !== HIDDEN) table[i] = (random() - 0.5) * 0.15
  for (let i = 0; i < HIDDEN; i++) out[i] = (random() - 0.5) * 0.6
  const step = (numbers: Float64Array, pace: Float64Array, i: number, gradient: number): void => {
    const squared = (pace[i] ?? 0) + gradient * gradient
    pace[i] = squared
    numbers[i] = (numbers[i] ?? 0) - (RATE * gradient) / Math.sqrt(squared)
  }
  const units = new Float64Array(HIDDEN)
  const pull = new Float64Array(HIDDEN)
  const order = Uint32Array.from(rows.keys())
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const held = order[i] ?? 0
      order[i] = order[j] ?? 0
      order[j] = held
    }
    for (const at of order) {
      const row = rows[at] as Row
      const kept = row.features.filter(() => random() >= DROPPED)
      units.set(bias)
      let score = outBias
      for (const feature of kept) {
        const base = feature * width
        for (let i = 0; i < HIDDEN; i++) units[i] = (units[i] ?? 0) + (table[base + i] ?? 0)
        score += table[base + HIDDEN] ?? 0
      }
      for (let i = 0; i < HIDDEN; i++)
        if ((units[i] ?? 0) > 0) score += (units[i] ?? 0) * (out[i] ?? 0)
      const error =
        (1 / (1 + Math.exp(-score)) - row.person) * row.weight * (row.person === 1 ? MISSED : 1)
      if (Math.abs(error) < 1e-4) continue
      for (let i = 0; i < HIDDEN; i++) {
        const lit = (units[i] ?? 0) > 0
        pull[i] = lit ? error * (out[i] ?? 0) : 0
        if (lit) step(out, outPace, i, error * (units[i] ?? 0) + DECAY * (out[i] ?? 0))
        if (lit) step(bias, biasPace, i, pull[i] ?? 0)
      }
      outBiasPace += error * error
      outBias -= (RATE * error) / Math.sqrt(outBiasPace)
      for (const feature of kept) {
        const base = feature * width
        for (let i = 0; i < HIDDEN; i++)
          if (pull[i] !== 0)
            step(table, tablePace, base + i, (pull[i] ?? 0) + DECAY * (table[base + i] ?? 0))
        step(table, tablePace, base + HIDDEN, error + DECAY * (table[base + HIDDEN] ?? 0))
      }
    }
  }
  return { hidden: HIDDEN, table, bias: [...bias], out: [...out], outBias }
}

/** Several networks as one, which gives the mean of what they say. */
export const together = (networks: readonly Trained[], features: number): Trained => {
  const hidden = networks.reduce((sum, one) => sum + one.hidden, 0)
  const table = new Float64Array(features * (hidden + 1))
  const share = 1 / networks.length
  for (let feature = 0; feature < features; feature++) {
    let at = feature * (hidden + 1)
    let straight = 0
    for (const one of networks) {
      const base = feature * (one.hidden + 1)
      for (let i = 0; i < one.hidden; i++) table[at++] = one.table[base + i] ?? 0
      straight += (one.table[base + one.hidden] ?? 0) * share
    }
    table[at] = straight
  }
  return {
    hidden,
    table,
    bias: networks.flatMap((one) => one.bias),
    out: networks.flatMap((one) => one.out.map((value) => value * share)),
    outBias: networks.reduce((sum, one) => sum + one.outBias * share, 0),
  }
}
