import type { Language } from '#newsroom/languages.ts'
import { featuresOf, mayBeName } from './features.ts'
import { oddsOf } from './network.ts'
import type { Network } from './network.ts'
import type { Scene } from './scene.ts'
import { FEATURES, HEAD, TABLE } from './weights.ts'

/** A word is flagged from this score on, and a neighbour of a flagged word from the lower one. Chosen on texts that the network has not seen. */
export const FLAG_AT: Readonly<Record<Language, number>> = { en: -6.2, es: -6 }
export const EXTEND_BELOW = 0.8
/** In small letters a name is rare and a word is not. */
const SMALL_LETTERS = 2.5

let read: Network | null = null

/** The network as it was trained, read at the first call. */
const network = (): Network => {
  if (read) return read
  const bytes = atob(TABLE)
  const table = new Int8Array(bytes.length)
  for (let i = 0; i < bytes.length; i++) table[i] = (bytes.charCodeAt(i) << 24) >> 24
  const rows = new Map(FEATURES.split('\n').map((feature, row) => [feature, row] as const))
  read = { ...HEAD, rows, table }
  return read
}

/** How much like a person's name a word is, in log-odds; minus infinity for what cannot be one. */
export const scoreOf = (scene: Scene, at: number): number => {
  if (!mayBeName(scene, at)) return -Infinity
  const odds = oddsOf(network(), featuresOf(scene, at))
  return scene.words[at]?.capital ? odds : odds - SMALL_LETTERS
}
