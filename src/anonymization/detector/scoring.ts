import { featuresOf, mayBeName } from './features.ts'
import type { Scene } from './scene.ts'
import { WEIGHTS } from './weights.ts'

/** A word is flagged from this score on, and a neighbour of a flagged word from the lower one. */
export const FLAG_AT = -2.8
export const EXTEND_AT = -3.6

let table: ReadonlyMap<string, number> | null = null

const weights = (): ReadonlyMap<string, number> => {
  table ??= new Map(
    WEIGHTS.split('\n').map((line) => {
      const cut = line.lastIndexOf(' ')
      return [line.slice(0, cut), Number(line.slice(cut + 1)) / 100] as const
    }),
  )
  return table
}

/**
 * How much like a person's name a word is: the log-odds of a logistic regression over the word's features; minus infinity for what cannot be one.
 */
export const scoreOf = (scene: Scene, at: number): number => {
  if (!mayBeName(scene, at)) return -Infinity
  const table = weights()
  let score = 0
  for (const feature of featuresOf(scene, at)) score += table.get(feature) ?? 0
  return score
}
