import type { Finding } from './passageTypes.ts'
import type { Person } from './personTypes.ts'
import { listedIn } from './institutionGazetteer.ts'
import type { Gazetteer } from './institutionGazetteer.ts'
import { disguisedIn } from './recognizers/turnedText.ts'
import { REASONS } from './recognizers/doubtReasons.ts'
import { Findings } from './recognizers/findings.ts'
import type { Doubt, Recognised } from './recognizers/findings.ts'
import { mentionsFrom } from './recognizers/mentions.ts'
import type { Mention } from './recognizers/mentions.ts'
import type { Scene } from './recognizers/passageContext.ts'
import { namesInsideWords } from './recognizers/namesInsideWords.ts'
import { sameSpan } from './recognizers/sharedNames.ts'
import { sightingsIn } from './recognizers/spellingMatches.ts'
import { nearMissesIn } from './recognizers/typos.ts'
import { weighMention } from './recognizers/weighMention.ts'
import { contains, inOrder, unions } from './spans.ts'
import { isWithheldAt } from './protectedNames.ts'
import type { NameIndex } from './spelling/nameIndex.ts'
import type { Effort } from './spelling/matchSpellings.ts'
import type { Word } from './spelling/nameTokens.ts'

export interface Recognition {
  names: Recognised[]
  doubts: Doubt[]
}

const wordsOf = (mention: Mention): number[] => {
  const indexes: number[] = []
  for (let index = mention.firstWord; index <= mention.lastWord; index++) indexes.push(index)
  return indexes
}

/**
 * Finds the protected people in a passage. Takes the passage read, the index of the story's names, its institutions, and the words the story also writes
 * in lower case. What is certain comes as names, what is not as doubts; nothing that could be a name is left without either.
 */
export const recognise = (
  scene: Scene,
  nameIndex: NameIndex,
  gazetteer: Gazetteer,
  seenSmall: ReadonlySet<string>,
  effort: Effort = { steps: 0 },
): Recognition => {
  const all = mentionsFrom(scene, sightingsIn(scene, nameIndex, effort))
  const listed = listedIn(scene, gazetteer)
  const isOurs = (mention: Mention): boolean =>
    isWithheldAt(nameIndex.people, mention.person) && !mention.kept
  const named = new Set(all.flatMap(wordsOf))
  const taken = new Set([...named, ...listed.keys()])
  const slips = nearMissesIn(scene, nameIndex, taken, seenSmall)
  for (const slip of slips) taken.add(slip.word.index)
  const found = new Findings()
  for (const { members } of unions(all)) {
    const rivals = members.filter((mention) => !isOurs(mention))
    // The longest name is the one that is meant: a surname inside another protected person's whole name is that person's.
    const others = members.filter((mention) => isOurs(mention) && mention.whole)
    for (const mention of members) {
      if (!isOurs(mention)) continue
      const absorbed = others.some(
        (other) =>
          other.person !== mention.person && contains(other, mention) && !sameSpan(other, mention),
      )
      if (!absorbed) weighMention(scene, mention, rivals, listed, taken, found)
    }
  }
  for (const { word, person, joined } of slips) {
    found.doubt(word, 'near_miss', person, REASONS.near)
    if (!joined) takeAlong(scene, word, person, found)
  }
  found.doubts.push(...namesInsideWords(scene, nameIndex, named))
  for (const { person, ...span } of disguisedIn(scene, nameIndex, effort))
    found.doubt(span, 'ambiguous_word', person, REASONS.disguised)
  return { names: found.names, doubts: settled(found.doubts, found.names) }
}

/** "Mireya Rubbio": a misspelled word belongs to the name beside it, whatever the editor answers. */
const takeAlong = (scene: Scene, word: Word, person: number, found: Findings): void => {
  const before = scene.words[word.index - 1]
  const after = scene.words[word.index + 1]
  const left = word.gap === 'space' && before ? found.byEnd.get(before.end) : undefined
  const right = after?.gap === 'space' ? found.byStart.get(after.start) : undefined
  for (const name of [left, right]) {
    if (!name || !name.people.includes(person) || name.writing !== 'name') continue
    name.start = Math.min(name.start, word.start)
    name.end = Math.max(name.end, word.end)
  }
}

/** Returns each doubt once. Leaves out those inside a name that is certain, except misspellings, which the editor confirms. */
const settled = (doubts: readonly Doubt[], names: readonly Recognised[]): Doubt[] => {
  const certain = unions(names)
  const seen = new Set<string>()
  let at = 0
  return inOrder(doubts).filter((doubt) => {
    const key = `${doubt.start}-${doubt.end}-${doubt.code}`
    if (seen.has(key)) return false
    seen.add(key)
    while (at < certain.length && (certain[at]?.end ?? 0) <= doubt.start) at += 1
    const around = certain[at]
    return doubt.code === 'near_miss' || around === undefined || !contains(around, doubt)
  })
}

/** Turns a doubt into a finding for the gate. */
export const findingOf = (people: readonly Person[], scene: Scene, doubt: Doubt): Finding => ({
  code: doubt.code,
  place: scene.passage.place,
  start: doubt.start,
  end: doubt.end,
  text: scene.text.slice(doubt.start, doubt.end),
  person: doubt.person === null ? null : (people[doubt.person]?.ref ?? null),
  reason: doubt.reason,
})
