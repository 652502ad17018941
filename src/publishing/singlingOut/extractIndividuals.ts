import type { Detail, DetailReader } from './quasiIdentifiers.ts'
import type { Mention, PrintedPassage } from './publicPassages.ts'
import type { SchoolFinder } from './findSchools.ts'

/** Somebody a text tells of without the name, with what it tells. */
export interface Individual {
  /** Whose name is withheld; null for somebody whom nobody registered. */
  person: string | null
  details: Detail[]
}

export interface ReadContext {
  reader: DetailReader
  schools: SchoolFinder
  /** True for a full name, or surname, that readers may see: what is told of its bearer is not ours to weigh. */
  isNamed: (name: string) => boolean
  /** Headline of the earlier story these passages are; null for the story at hand. */
  story: string | null
}

/** An owner of details: a protected person, somebody unnamed, or somebody readers know by name (null). */
type Owner = Individual | null

interface Standing {
  start: number
  end: number
  owner: Owner
}

const ENDS =
  /(?<!\b(?:Mr|Ms|Mrs|Dr|St|Sr|Sra|Srta|Jr|Ave|Blvd|No|Lt|Sgt|Capt|Gov|Sen|Rep|Prof|Mt|\p{Lu}|[ap]\.m))[.!?]["”’)»]{0,2}\s+(?=["“‘(¿¡«]?[\p{Lu}\d])|\n/gu

/** Sentences as ranges; one that is cut wrongly only weakens what is told of whom. */
function sentencesOf(text: string): [number, number][] {
  const ranges: [number, number][] = []
  let from = 0
  for (const match of text.matchAll(ENDS)) {
    const end = match.index + match[0].length
    ranges.push([from, end])
    from = end
  }
  if (from < text.length) ranges.push([from, text.length])
  return ranges
}

const CAPITALS = /\p{Lu}[\p{L}’'-]+(?: (?:de |la |del )?\p{Lu}[\p{L}’'-]+){0,3}/gu

/** Names that readers see. */
function namesIn(text: string, isNamed: ReadContext['isNamed']): Standing[] {
  return [...text.matchAll(CAPITALS)].flatMap((match) => {
    const words = match[0].replace(/[’']s$/u, '').split(' ')
    const hit = words.some((word, at) => isNamed(word) || isNamed(words.slice(at).join(' ')))
    return hit ? [{ start: match.index, end: match.index + match[0].length, owner: null }] : []
  })
}

/** A detail, and where it stands in the printed text. */
interface Told {
  at: number
  detail: Detail
}

const PLACES: ReadonlySet<Detail['kind']> = new Set(['neighbourhood', 'street', 'origin'])

function toldIn(passage: PrintedPassage, context: ReadContext): Told[] {
  const { text, place, inDraft } = passage
  const told = (kind: Detail['kind'], value: string, start: number, end: number): Told => ({
    at: start,
    detail: {
      kind,
      value,
      words: text.slice(start, end),
      place,
      ...inDraft(start, end),
      story: context.story,
    },
  })
  const schools = context.schools(text)
  const found = schools.map(({ start, end, school }) =>
    told('school', school.name.toLowerCase(), start, end),
  )
  for (const { kind, pattern, value } of context.reader.patterns) {
    for (const match of text.matchAll(pattern)) {
      const tells = value(match)
      if (tells === null) continue
      const words = match.groups?.told ?? match[0]
      const start = match.index + match[0].indexOf(words)
      const end = start + words.length
      if (PLACES.has(kind) && schools.some((one) => one.start < end && start < one.end)) continue
      found.push(told(kind, tells, start, end))
    }
  }
  return found.sort((a, b) => a.at - b.at)
}

/** Everybody whom running text has spoken of so far, for the sentence that goes on about one of them. */
class Cast {
  readonly people = new Map<string, Individual>()
  readonly unnamed: Individual[] = []
  /** Whom the last sentence with anybody in it spoke of last; null for somebody readers know by name. */
  last: Owner = null
  /** The last one who is not known by name. */
  recent: Owner = null

  constructor(passages: readonly PrintedPassage[]) {
    for (const { mentions } of passages) for (const { person } of mentions) this.named(person)
  }

  named(person: string): Individual {
    const one = this.people.get(person) ?? { person, details: [] }
    this.people.set(person, one)
    return one
  }

  /** The withheld person of the story, where there is one alone. */
  get only(): Owner {
    const [first, second] = this.people.values()
    return first && !second ? first : null
  }

  newcomer(): Individual {
    const one: Individual = { person: null, details: [] }
    this.unnamed.push(one)
    return one
  }

  speaksOf(owner: Owner): void {
    this.last = owner
    this.recent = owner ?? this.recent
  }
}

/** Nobody is introduced at greater length between a name and what is said beside it. */
const BESIDE = 40

/** Everybody a sentence speaks of, in order; a phrase beside a mention becomes part of it. */
function standingIn(
  passage: PrintedPassage,
  [from, to]: readonly [number, number],
  mentions: readonly Mention[],
  context: ReadContext,
  cast: Cast,
): Standing[] {
  const { reader } = context
  const text = passage.text.slice(from, to)
  const sure: Standing[] = [
    ...mentions.map(({ start, end, person }) => ({ start, end, owner: cast.named(person) })),
    ...namesIn(text, context.isNamed).map(({ start, end, owner }) => ({
      start: start + from,
      end: end + from,
      owner,
    })),
  ].sort((a, b) => a.start - b.start)
  const between = (start: number, end: number): string =>
    end - start > BESIDE ? '?' : passage.text.slice(start, end)
  const phrases: Standing[] = []
  let next = 0
  for (const match of text.matchAll(reader.someone)) {
    const start = match.index + from
    const end = start + match[0].length
    while ((sure[next]?.start ?? to) < start) next += 1
    const [named, after, phrase] = [sure[next - 1], sure[next], phrases.at(-1)]
    if ((named && named.end > start) || (after && after.start < end)) continue
    const before = phrase && phrase.end > (named?.end ?? 0) ? phrase : named
    const ofMyself = reader.ofMyself.test(passage.text.slice(Math.max(from, start - 10), start))
    if (before && reader.apposition.test(between(before.end, start))) {
      before.end = end
    } else if (after && (ofMyself || /^,?\s*$/u.test(between(end, after.start)))) {
      after.start = start
    } else {
      const isNew = reader.indefinite.has(match.groups?.det?.toLowerCase() ?? '')
      const known = passage.alone ? cast.only : (before?.owner ?? cast.last ?? cast.recent)
      phrases.push({ start, end, owner: (isNew ? null : known) ?? cast.newcomer() })
    }
  }
  return [...sure, ...phrases].sort((a, b) => a.start - b.start)
}

/**
 * Reads what a text tells of whom. Takes passages in reading order; returns every withheld person the text mentions and everybody
 * it describes without a name. What follows a mention is told of that person, an apposition of the one it stands beside, a sentence
 * with a pronoun of whoever came last, a headline of the story's only withheld person. What fits nobody is nobody's. A reading, not a
 * parse: it may take one student's detail for another's, and the editor decides.
 */
export function individualsIn(
  passages: readonly PrintedPassage[],
  context: ReadContext,
): Individual[] {
  const cast = new Cast(passages)
  for (const passage of passages) {
    if (passage.alone) cast.last = null
    const told = toldIn(passage, context)
    let [atTold, atMention] = [0, 0]
    for (const range of sentencesOf(passage.text)) {
      const [from, to] = range
      const mentions: Mention[] = []
      for (let one; (one = passage.mentions[atMention]) && one.start < to; atMention += 1) {
        mentions.push(one)
      }
      const standing = standingIn(passage, range, mentions, context, cast)
      const goesOn = context.reader.goesOn.test(passage.text.slice(from, to))
      const unsaid = passage.alone ? cast.only : goesOn ? cast.last : null
      let beside = 0
      for (let one; (one = told[atTold]) && one.at < to; atTold += 1) {
        const { at, detail } = one
        while ((standing[beside + 1]?.start ?? to) <= at) beside += 1
        const said = standing[beside]
        if (said) said.owner?.details.push(detail)
        // A school that stands by itself is the story's: see `withSchool`.
        else if (detail.kind !== 'school') unsaid?.details.push(detail)
      }
      const lastOne = standing.at(-1)
      if (lastOne) cast.speaksOf(lastOne.owner)
    }
    if (passage.alone) cast.last = null
  }
  return [...cast.people.values(), ...cast.unnamed.filter(({ details }) => details.length > 0)]
}
