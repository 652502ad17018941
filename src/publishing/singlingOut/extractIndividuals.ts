import type { Detail, DetailReader } from './quasiIdentifiers.ts'
import type { Mention, PublicPassage } from './publicPassages.ts'
import type { SchoolFinder } from './findSchools.ts'

/** Somebody whom a text describes without the name, with the details it gives. */
export interface Individual {
  /** Ref of the person whose name is withheld; null for somebody who is not registered. */
  person: string | null
  details: Detail[]
}

export interface ReadContext {
  reader: DetailReader
  schools: SchoolFinder
  /**
   * True for a full name or surname that readers may see. Details about such a person are not
   * weighed.
   */
  isNamed: (name: string) => boolean
  /** Headline of the earlier story that these passages come from; null for the present story. */
  story: string | null
}

/**
 * Whom a detail is about: a protected person, somebody unnamed, or somebody whose name readers know
 * (null).
 */
type Owner = Individual | null

interface PersonMention {
  start: number
  end: number
  owner: Owner
}

const ENDS =
  /(?<!\b(?:Mr|Ms|Mrs|Dr|St|Sr|Sra|Srta|Jr|Ave|Blvd|No|Lt|Sgt|Capt|Gov|Sen|Rep|Prof|Mt|\p{Lu}|[ap]\.m))[.!?]["”’)»]{0,2}\s+(?=["“‘(¿¡«]?[\p{Lu}\d])|\n/gu

/** Finds sentences as ranges. A wrong cut only makes it less certain who a detail is about. */
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

/** Finds the names that readers see. */
function namesIn(text: string, isNamed: ReadContext['isNamed']): PersonMention[] {
  return [...text.matchAll(CAPITALS)].flatMap((match) => {
    const words = match[0].replace(/[’']s$/u, '').split(' ')
    const hit = words.some((word, at) => isNamed(word) || isNamed(words.slice(at).join(' ')))
    return hit ? [{ start: match.index, end: match.index + match[0].length, owner: null }] : []
  })
}

/** A detail, and where it is in the printed text. */
interface Told {
  at: number
  detail: Detail
}

const PLACES: ReadonlySet<Detail['kind']> = new Set(['neighbourhood', 'street', 'origin'])

function toldIn(passage: PublicPassage, context: ReadContext): Told[] {
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

/**
 * Everybody whom the running text has mentioned so far, to find out whom the next sentence is
 * about.
 */
class Cast {
  readonly people = new Map<string, Individual>()
  readonly unnamed: Individual[] = []
  /**
   * The last person in the last sentence that mentions anybody; null for somebody whose name
   * readers know.
   */
  last: Owner = null
  /** The last person whose name readers do not know. */
  recent: Owner = null

  constructor(passages: readonly PublicPassage[]) {
    for (const { mentions } of passages) for (const { person } of mentions) this.named(person)
  }

  named(person: string): Individual {
    const one = this.people.get(person) ?? { person, details: [] }
    this.people.set(person, one)
    return one
  }

  /** The story's withheld person, where there is only one. */
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

/** The most characters between a name and the words that explain who that is. */
const BESIDE = 40

/**
 * Returns everybody a sentence mentions, in order. A phrase beside a mention becomes part of it.
 */
function mentionsIn(
  passage: PublicPassage,
  [from, to]: readonly [number, number],
  mentions: readonly Mention[],
  context: ReadContext,
  cast: Cast,
): PersonMention[] {
  const { reader } = context
  const text = passage.text.slice(from, to)
  const sure: PersonMention[] = [
    ...mentions.map(({ start, end, person }) => ({ start, end, owner: cast.named(person) })),
    ...namesIn(text, context.isNamed).map(({ start, end, owner }) => ({
      start: start + from,
      end: end + from,
      owner,
    })),
  ].sort((a, b) => a.start - b.start)
  const between = (start: number, end: number): string =>
    end - start > BESIDE ? '?' : passage.text.slice(start, end)
  const phrases: PersonMention[] = []
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
 * Reads what a text says about whom. Takes passages in reading order; returns every withheld person
 * the text mentions and everybody it describes without a name. Details after a mention belong to
 * that person; an apposition to the mention beside it; a sentence with a pronoun to whoever came
 * last; a headline to the story's only withheld person. Details that fit nobody are dropped. This
 * is a guess, not a parse: it may take one student's detail for another's, and the editor decides.
 */
export function individualsIn(
  passages: readonly PublicPassage[],
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
      const mentioned = mentionsIn(passage, range, mentions, context, cast)
      const goesOn = context.reader.goesOn.test(passage.text.slice(from, to))
      const unsaid = passage.alone ? cast.only : goesOn ? cast.last : null
      let beside = 0
      for (let one; (one = told[atTold]) && one.at < to; atTold += 1) {
        const { at, detail } = one
        while ((mentioned[beside + 1]?.start ?? to) <= at) beside += 1
        const said = mentioned[beside]
        if (said) said.owner?.details.push(detail)
        // A school that belongs to no person belongs to the story: see `withSchool`.
        else if (detail.kind !== 'school') unsaid?.details.push(detail)
      }
      const lastOne = mentioned.at(-1)
      if (lastOne) cast.speaksOf(lastOne.owner)
    }
    if (passage.alone) cast.last = null
  }
  return [...cast.people.values(), ...cast.unnamed.filter(({ details }) => details.length > 0)]
}
