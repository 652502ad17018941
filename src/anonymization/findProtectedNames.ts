import type { Finding, FindingCode } from './passageTypes.ts'
import type { Person } from './personTypes.ts'
import { aroundMention, listedIn } from './institutionGazetteer.ts'
import type { Gazetteer, ListedWords } from './institutionGazetteer.ts'
import { disguisedIn } from './recognizers/disguised.ts'
import { extentOf } from './recognizers/mentionExtent.ts'
import type { Writing } from './recognizers/mentionExtent.ts'
import { mentionsFrom } from './recognizers/mentions.ts'
import type { Mention } from './recognizers/mentions.ts'
import { foreignNeighbours, strayNamePart } from './recognizers/adjacentNames.ts'
import type { Scene } from './recognizers/passageContext.ts'
import { REASONS } from './recognizers/doubtReasons.ts'
import { sightingsIn } from './recognizers/spellingMatches.ts'
import { nearMissesIn } from './recognizers/typos.ts'
import { standingOf } from './recognizers/disambiguateWord.ts'
import { contains, inOrder, overlap, unions } from './spans.ts'
import type { Span } from './spans.ts'
import { isWithheld } from './spelling/nameIndex.ts'
import type { NameIndex } from './spelling/nameIndex.ts'
import type { Effort } from './spelling/trie.ts'
import type { Word } from './spelling/nameTokens.ts'

/** A part of the text that names a protected person and will be replaced. */
export interface Recognised {
  start: number
  end: number
  /** Indexes in the roster; several where protected people share what stands here. */
  people: number[]
  rule: string
  writing: Writing
  /** True for the plural that means the family: "the Garcias". */
  family: boolean
  whole: boolean
}

/** A part of the text that an editor must decide about. */
export interface Doubt extends Span {
  code: FindingCode
  person: number | null
  reason: string
  /** For a phrase that is asked about: the name in it. */
  name?: Span
}

export interface Recognition {
  names: Recognised[]
  doubts: Doubt[]
}

const PLURAL_MARKERS = new Set(['the', 'los', 'las', 'both', 'two', 'three', 'all'])

const wordsOf = (mention: Mention): number[] => {
  const indexes: number[] = []
  for (let index = mention.firstWord; index <= mention.lastWord; index++) indexes.push(index)
  return indexes
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

/** True where mentions of a person who may be named, or a first name that may be printed, may also mean a protected person. */
const isShared = (mention: Mention, rivals: readonly Mention[]): boolean =>
  rivals.some(
    (rival) =>
      rival.person !== mention.person &&
      overlap(rival, mention) &&
      (sameSpan(rival, mention) || !contains(mention, rival)),
  )

/**
 * Finds the protected people in a passage. Takes the passage read, the story's roster and institutions, and the words the story also writes
 * in lower case. What is certain comes as names, what is not as doubts; nothing that could be a name is left without either.
 */
export const recognise = (
  scene: Scene,
  roster: NameIndex,
  gazetteer: Gazetteer,
  seenSmall: ReadonlySet<string>,
  effort: Effort = { steps: 0 },
): Recognition => {
  const all = mentionsFrom(scene, sightingsIn(scene, roster, effort))
  const listed = listedIn(scene, gazetteer)
  const isOurs = (mention: Mention): boolean =>
    isWithheld(roster.people[mention.person]) && !mention.kept
  const taken = new Set([...all.flatMap(wordsOf), ...listed.keys()])
  const slips = nearMissesIn(scene, roster, taken, seenSmall)
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
      if (!absorbed) weigh(scene, mention, rivals, listed, taken, found)
    }
  }
  for (const { word, person, joined } of slips) {
    found.doubt(word, 'near_miss', person, REASONS.near)
    if (!joined) takeAlong(scene, word, person, found)
  }
  for (const { person, ...span } of disguisedIn(scene, roster, effort))
    found.doubt(span, 'ambiguous_word', person, REASONS.disguised)
  return { names: found.names, doubts: settled(found.doubts, found.names) }
}

/** What has been found in one passage so far. */
class Findings {
  readonly names: Recognised[] = []
  readonly doubts: Doubt[] = []
  private readonly bySpan = new Map<string, Recognised>()
  readonly byStart = new Map<number, Recognised>()
  readonly byEnd = new Map<number, Recognised>()

  doubt(span: Span, code: FindingCode, person: number, reason: string, name?: Span): void {
    this.doubts.push({
      start: span.start,
      end: span.end,
      code,
      person,
      reason,
      ...(name && { name }),
    })
  }

  /** The same words may name several people. */
  name(recognised: Omit<Recognised, 'people'>, person: number): void {
    const key = `${recognised.start}-${recognised.end}`
    const same = this.bySpan.get(key)
    if (same) return void same.people.push(person)
    const name = { ...recognised, people: [person] }
    this.names.push(name)
    this.bySpan.set(key, name)
    this.byStart.set(name.start, name)
    this.byEnd.set(name.end, name)
  }
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

const weigh = (
  scene: Scene,
  mention: Mention,
  rivals: readonly Mention[],
  listed: ListedWords,
  taken: ReadonlySet<number>,
  found: Findings,
): void => {
  const { person } = mention
  const standing = standingOf(scene, mention)
  if (standing === 'word') return
  const whole = rivals.filter((rival) => rival.whole && rival.person !== person)
  const around = aroundMention(scene, mention, listed, whole)
  if (around === 'left alone') return
  if (around !== null && around !== 'doubt')
    return found.doubt(around, 'name_in_phrase', person, REASONS.phrase, mention)
  const extent = extentOf(scene, mention)
  const reach =
    extent.writing === 'name' && mention.roles.has('handle')
      ? { ...extent, writing: 'handle' as const }
      : extent
  if (standing === 'doubt')
    return found.doubt(
      mention,
      'ambiguous_word',
      person,
      mention.unsure ? REASONS.small : REASONS.word,
    )
  if (around === 'doubt') return found.doubt(mention, 'ambiguous_word', person, REASONS.institution)
  if (isShared(mention, rivals))
    return found.doubt(reach, 'ambiguous_person', person, REASONS.shared)
  const before = scene.words[mention.firstWord - 1]?.norm ?? ''
  // Spanish surnames have no plural: los Hernández are the family.
  const household =
    scene.lang === 'es' && before === 'los' && mention.roles.has('surname') && !mention.whole
  const family = household || mention.roles.has('family')
  if (family && reach.writing === 'name' && scene.lettering !== 'joined') {
    if (!PLURAL_MARKERS.has(before))
      return found.doubt(mention, 'near_miss', person, REASONS.family)
  }
  if (!mention.whole && reach.writing === 'name' && !family) {
    const foreign = foreignNeighbours(scene, mention, taken)
    if (foreign) return found.doubt(foreign, 'ambiguous_person', person, REASONS.foreign)
  }
  if (mention.whole && reach.writing === 'name') {
    const stray = strayNamePart(scene, mention, taken)
    if (stray) found.doubt(stray, 'ambiguous_person', person, REASONS.extra)
  }
  const { start, end, writing } = reach
  found.name(
    { start, end, rule: ruleFor(mention, writing), writing, family, whole: mention.whole },
    person,
  )
}

const ruleFor = (mention: Mention, writing: Writing): string =>
  writing === 'name' ? mention.rule : writing

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
