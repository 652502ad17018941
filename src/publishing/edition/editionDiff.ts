import type { StoryEdition } from './editionTypes.ts'
import { blockText, photoTexts } from './blockText.ts'
import { type DifferenceRun, sequenceDifference, wordDifference } from './wordDiff.ts'

/** A place of a story whose public words change. */
export interface PlaceDifference {
  /**
   * `headline`, `leadPhoto.caption`, `body.3`. Blocks are counted in the new edition; a removed
   * block, in the old one.
   */
  place: string
  /** Null where there was nothing before (`before`) or is nothing after (`after`). */
  before: string | null
  after: string | null
  runs: DifferenceRun[]
}

/** Returns every text of an edition except its body and its corrections, by place. */
export const fieldTexts = (edition: StoryEdition): Map<string, string> =>
  new Map([
    ['headline', edition.headline],
    ['dek', edition.dek],
    ['dateline', edition.dateline],
    ['section', edition.section?.name ?? ''],
    ['tags', edition.tags.map(({ name }) => name).join(', ')],
    ['bylines', edition.bylines.map(({ name, role }) => `${name} (${role})`).join(', ')],
    ...photoTexts('leadPhoto', edition.leadPhoto),
    ['withholdingNote', edition.withholdingNote ?? ''],
    ['editorsNote', edition.editorsNote ?? ''],
    ['seoTitle', edition.seoTitle],
    ['seoDescription', edition.seoDescription],
    ['socialText', edition.socialText],
  ])

const difference = (
  place: string,
  before: string | null,
  after: string | null,
): PlaceDifference[] =>
  (before ?? '') === (after ?? '')
    ? []
    : [{ place, before, after, runs: wordDifference(before ?? '', after ?? '') }]

/** Returns how much two texts have in common, from 0 to 1. */
function likeness(one: string, other: string): number {
  const length = (kind: DifferenceRun['kind'], runs: readonly DifferenceRun[]) =>
    runs.reduce((sum, run) => sum + (run.kind === kind ? run.text.trim().length : 0), 0)
  const runs = wordDifference(one, other)
  const same = 2 * length('same', runs)
  return same / Math.max(1, same + length('removed', runs) + length('added', runs))
}

/** Two paragraphs at least this alike count as one that was reworded. */
const ALIKE = 0.4

interface Numbered {
  index: number
  text: string
}

/** Pairs the blocks between two unchanged ones: which became which, in order. */
function pairBlocks(removed: readonly Numbered[], added: readonly Numbered[]): PlaceDifference[] {
  const out: PlaceDifference[] = []
  let next = 0
  const addUntil = (end: number) => {
    for (; next < end; next += 1) {
      const block = added[next]
      if (block) out.push(...difference(`body.${block.index}`, null, block.text))
    }
  }
  for (const [position, old] of removed.entries()) {
    const rest = added.slice(next)
    const alone = removed.length === added.length
    const found = alone
      ? position - next
      : rest.findIndex(({ text }) => likeness(old.text, text) >= ALIKE)
    const now = found < 0 ? undefined : added[next + found]
    if (!now) {
      out.push(...difference(`body.${old.index}`, old.text, null))
      continue
    }
    addUntil(next + found)
    out.push(...difference(`body.${now.index}`, old.text, now.text))
    next += 1
  }
  addUntil(added.length)
  return out
}

function bodyDifference(before: StoryEdition['body'], after: StoryEdition['body']) {
  const old = before.map(blockText)
  const now = after.map(blockText)
  const out: PlaceDifference[] = []
  let oldIndex = 0
  let nowIndex = 0
  let removed: Numbered[] = []
  let added: Numbered[] = []
  const settle = () => {
    out.push(...pairBlocks(removed, added))
    removed = []
    added = []
  }
  for (const { kind, items } of sequenceDifference(old, now)) {
    if (kind === 'same') {
      settle()
      oldIndex += items.length
      nowIndex += items.length
    } else if (kind === 'removed') {
      removed = items.map((text, step) => ({ index: oldIndex + step, text }))
      oldIndex += items.length
    } else {
      added = items.map((text, step) => ({ index: nowIndex + step, text }))
      nowIndex += items.length
    }
  }
  settle()
  return out
}

/**
 * Returns what readers will find changed from one edition of a story to the next, place by place
 * and word by word, in reading order. Both editions are public texts, so nothing of the draft is in
 * it. Corrections, times and picture files are not compared.
 */
export function editionDifference(before: StoryEdition, after: StoryEdition): PlaceDifference[] {
  const old = fieldTexts(before)
  const now = fieldTexts(after)
  const ahead = new Set(['headline', 'dek', 'dateline', 'section', 'tags', 'bylines'])
  const fields = [...new Set([...old.keys(), ...now.keys()])].map((place) => ({
    first: ahead.has(place) || place.startsWith('leadPhoto'),
    found: difference(place, old.get(place) ?? null, now.get(place) ?? null),
  }))
  return [
    ...fields.flatMap(({ first, found }) => (first ? found : [])),
    ...bodyDifference(before.body, after.body),
    ...fields.flatMap(({ first, found }) => (first ? [] : found)),
  ]
}
