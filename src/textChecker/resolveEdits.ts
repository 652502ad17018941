import type { Edit } from '#anonymization/passageTypes.ts'
import { ownerPart } from './addressParts.ts'
import type { SourcePassage } from './passageCollector.ts'

/**
 * What is written at one place of a passage, in its own offsets, and because of which of the
 * engine's edits.
 */
export interface Settled {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly edits: readonly Edit[]
}

const asTheyAre = (edits: readonly Edit[]): Settled[] =>
  edits.map((edit) => ({
    start: edit.start,
    end: edit.end,
    words: edit.replacement,
    edits: [edit],
  }))

/**
 * A name in the host or the mailbox. Another word there would be somebody else's address, so the
 * part is replaced by an address that leads nowhere.
 */
const inAddress = (address: string, edits: readonly Edit[]): Settled[] => {
  const owner = ownerPart(address)
  const inOwner = edits.filter((edit) => owner && edit.start < owner.end && owner.start < edit.end)
  if (!owner || inOwner.length === 0) return asTheyAre(edits)
  const start = Math.min(owner.start, ...inOwner.map((edit) => edit.start))
  const end = Math.max(owner.end, ...inOwner.map((edit) => edit.end))
  const outside = edits.filter((edit) => !inOwner.includes(edit))
  return [{ start, end, words: owner.instead, edits: inOwner }, ...asTheyAre(outside)].sort(
    (a, b) => a.start - b.start,
  )
}

/**
 * Turns the engine's edits of a passage into changes: a link is removed, an address stays an
 * address.
 */
export const settle = (passage: SourcePassage, edits: readonly Edit[]): Settled[] => {
  if (edits.length === 0) return []
  if (passage.use === 'link')
    return [{ start: 0, end: passage.text.length, words: '#', edits: [...edits] }]
  return passage.use === 'address' ? inAddress(passage.text, edits) : asTheyAre(edits)
}

/** Returns a passage's text after these changes. */
export const written = (text: string, settled: readonly Settled[]): string => {
  let result = ''
  let at = 0
  for (const { start, end, words } of settled) {
    result += text.slice(at, start) + words
    at = end
  }
  return result + text.slice(at)
}

/**
 * Adds a number to keys of one object that were replaced by the same word. Otherwise all but the
 * last would be lost.
 */
export const keepKeysApart = (
  passages: readonly SourcePassage[],
  settled: readonly (readonly Settled[])[],
): Settled[][] => {
  const taken = new Map<number, Set<string>>()
  const keysOf = (object: number): Set<string> => {
    const keys = taken.get(object) ?? new Set<string>()
    taken.set(object, keys)
    return keys
  }
  passages.forEach((passage, i) => {
    if (passage.keyOf !== null && settled[i]?.length === 0) keysOf(passage.keyOf).add(passage.text)
  })
  return passages.map((passage, i) => {
    const here = [...(settled[i] ?? [])]
    const last = here.at(-1)
    if (passage.keyOf === null || !last) return here
    const keys = keysOf(passage.keyOf)
    const joint = passage.use === 'slug' ? '-' : ' '
    let key = written(passage.text, here)
    for (let number = 2; keys.has(key); number++) {
      here[here.length - 1] = { ...last, words: `${last.words}${joint}${number}` }
      key = written(passage.text, here)
    }
    keys.add(key)
    return here
  })
}
