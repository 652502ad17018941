import type { Person } from '../people.ts'
import { squash } from './fold.ts'
import { PARTICLES } from './words.ts'
import type { CommonWords } from './words.ts'

/** One word of somebody's name. */
export interface NameWord {
  person: string
  text: string
  role: 'first' | 'surname' | 'alias'
  /** The decision lets it be read (first name only): never a hit, but a neighbour that counts. */
  open: boolean
  /** Also an ordinary word, or too short to say anything alone. */
  weak: boolean
  everyday: boolean
}

/** Letters to look for in a row, whatever stands between them. */
export interface Pattern {
  person: string
  text: string
  rule: 'joined_name' | 'split_name' | 'handle' | 'initial_and_surname'
  /** Offsets inside where one word of the name ends: there a space says nothing, elsewhere it was put there to hide. */
  seams: readonly number[]
  /** Written without spaces between words (Han, Hangul, kana, Thai …): found inside a run of letters. */
  loose: boolean
  weak: boolean
}

export interface Roll {
  words: ReadonlyMap<string, readonly NameWord[]>
  /** By their first four letters, or all of them where there are fewer. */
  patterns: ReadonlyMap<string, readonly Pattern[]>
  /** The first two letters of all patterns. */
  pairs: ReadonlySet<number>
  /** Found only as a whole word: `mrubio`. */
  exact: ReadonlyMap<string, readonly Pattern[]>
  /** By person: first letters of given names and of surnames. */
  initials: ReadonlyMap<string, { given: string; family: string }>
}

export const KEY_LENGTH = 4
const SHORT = 2
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Two letters in a row as one number. */
export const pairAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)

class RollBuilder {
  readonly words = new Map<string, NameWord[]>()
  readonly patterns = new Map<string, Pattern[]>()
  readonly pairs = new Set<number>()
  readonly exact = new Map<string, Pattern[]>()
  readonly initials = new Map<string, { given: string; family: string }>()
  private readonly common: CommonWords

  constructor(common: CommonWords) {
    this.common = common
  }

  isWeak(text: string): boolean {
    return text.length <= SHORT || this.common.has(text)
  }

  word(person: string, text: string, role: NameWord['role'], open: boolean): void {
    if (text.length < 2 || PARTICLES.has(text)) return
    const known = this.words.get(text) ?? []
    if (known.some((one) => one.person === person && one.open === open)) return
    this.words.set(text, [
      ...known,
      { person, text, role, open, weak: this.isWeak(text), everyday: this.common.everyday(text) },
    ])
  }

  pattern(into: 'patterns' | 'exact', pattern: Pattern): void {
    if (pattern.text.length < 2) return
    if (into === 'patterns') this.pairs.add(pairAt(pattern.text, 0))
    const key = into === 'exact' ? pattern.text : pattern.text.slice(0, KEY_LENGTH)
    const known = this[into].get(key) ?? []
    if (known.some((one) => one.text === pattern.text && one.person === pattern.person)) return
    this[into].set(key, [...known, pattern])
  }

  joined(person: string, pieces: readonly string[]): void {
    const seams: number[] = []
    let text = ''
    for (const piece of pieces) {
      if (text !== '') seams.push(text.length)
      text += piece
    }
    if (pieces.length > 1)
      this.pattern('patterns', {
        person,
        text,
        rule: 'joined_name',
        seams,
        loose: false,
        weak: false,
      })
  }
}

/** A name's words as they are written, `Rubio, Mireya` put in order, titles and generation marks dropped. */
const piecesOf = (name: string): string[] => {
  const comma = name.indexOf(',')
  const after = comma > 0 ? name.slice(comma + 1).trim() : ''
  const ordered =
    after !== '' && !PARTICLES.has(squash(after)) ? `${after} ${name.slice(0, comma)}` : name
  return ordered.split(/[\s,"“”()«»]+/u).filter((piece) => squash(piece) !== '')
}

/** The parts of `Hernández-López`, `O’Neill`, `Min-jun`: those that say something alone. */
const partsOf = (piece: string): string[] => {
  const parts = piece
    .split(/['’ʼ‐-‒–.-]+/u)
    .map(squash)
    .filter((part) => part !== '')
  return parts.length > 1 ? parts.filter((part) => part.length >= 4) : []
}

const addName = (roll: RollBuilder, person: Person, name: string, alias: boolean): void => {
  const raw = piecesOf(name)
  const pieces = raw.map(squash)
  const core = pieces.map((text, at) => ({ text, at })).filter(({ text }) => !PARTICLES.has(text))
  const firstOpen = person.treatment === 'firstNameOnly'
  const openFirst = firstOpen ? squash(piecesOf(person.fullName)[0] ?? '') : null
  const { ref } = person
  core.forEach(({ text, at }, i) => {
    const role = alias && core.length === 1 ? 'alias' : i === 0 ? 'first' : 'surname'
    const open =
      openFirst !== null &&
      (text === openFirst || (i === 0 && partsOf(raw[at] ?? '').includes(openFirst)))
    roll.word(ref, text, role, open)
    for (const part of partsOf(raw[at] ?? '')) roll.word(ref, part, role, open)
    if (UNSPACED.test(raw[at] ?? '')) addUnspaced(roll, ref, raw[at] ?? '', open)
    else if (
      !open &&
      !roll.isWeak(text) &&
      (text.length >= 5 || /[^\p{L}\p{M}]/u.test(raw[at] ?? ''))
    )
      roll.pattern('patterns', {
        person: ref,
        text,
        rule: 'split_name',
        seams: [],
        loose: false,
        weak: false,
      })
  })
  addJoins(
    roll,
    ref,
    pieces,
    core.map(({ text }) => text),
  )
}

const addUnspaced = (roll: RollBuilder, person: string, piece: string, open: boolean): void => {
  if (open) return
  const given = [...piece].length >= 3 ? [...piece].slice(1).join('') : ''
  for (const part of [piece, given]) {
    const text = squash(part)
    if ([...part].length >= 2)
      roll.pattern('patterns', {
        person,
        text,
        rule: 'joined_name',
        seams: [],
        loose: true,
        weak: false,
      })
  }
}

const addJoins = (
  roll: RollBuilder,
  person: string,
  pieces: readonly string[],
  core: readonly string[],
): void => {
  const [given, ...family] = core
  if (given === undefined || family.length === 0) return
  const givenAt = pieces.indexOf(given)
  const rest = pieces.slice(givenAt + 1)
  for (const order of [
    pieces,
    [...rest, given],
    core,
    [...family, given],
    [...core].reverse(),
    [given, ...[...family].reverse()],
  ])
    roll.joined(person, order)
  family.forEach((surname) => {
    roll.joined(person, [given, surname])
    roll.joined(person, [surname, given])
    const initials = new Set([
      given.charAt(0),
      core
        .slice(0, core.indexOf(surname))
        .map((text) => text.charAt(0))
        .join(''),
    ])
    for (const initial of initials)
      for (const text of [initial + surname, surname + initial])
        if (text.length >= 4 && !roll.isWeak(text))
          roll.pattern('exact', {
            person,
            text,
            rule: 'initial_and_surname',
            seams: [],
            loose: false,
            weak: false,
          })
    const short = given + surname.charAt(0)
    if (short.length >= 6 && !roll.isWeak(short) && !roll.words.get(given)?.some((one) => one.open))
      roll.pattern('exact', {
        person,
        text: short,
        rule: 'initial_and_surname',
        seams: [],
        loose: false,
        weak: true,
      })
  })
  const known = roll.initials.get(person) ?? { given: '', family: '' }
  const familyInitials = family.map((text) => text.charAt(0)).join('')
  roll.initials.set(person, {
    given: known.given + given.charAt(0),
    family: known.family + familyInitials,
  })
}

const HOSTS_END = /^[a-z]+:\/\/|^www\./i

const addHandle = (roll: RollBuilder, person: Person, handle: string): void => {
  const bare = handle
    .trim()
    .replace(HOSTS_END, '')
    .replace(HOSTS_END, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
  const forms = new Set([bare])
  const local = /^@?([^@/\s]+)@[^@\s]+$/.exec(bare)
  if (local?.[1]) forms.add(local[1])
  if (bare.includes('/')) forms.add(bare.slice(bare.lastIndexOf('/') + 1))
  for (const form of forms) {
    const text = squash(form)
    const weak = roll.isWeak(text) || text.length < 4 || /^[0-9]+$/.test(text)
    roll.pattern('patterns', {
      person: person.ref,
      text,
      rule: 'handle',
      seams: [],
      loose: false,
      weak,
    })
  }
}

/**
 * The roll call: every form of every protected person's name, ready to be looked up. People whose name is open are not on it.
 */
export const rollOf = (people: readonly Person[], common: CommonWords): Roll => {
  const roll = new RollBuilder(common)
  for (const person of people) {
    if (person.treatment === 'open') continue
    addName(roll, person, person.fullName, false)
    for (const alias of person.aliases) addName(roll, person, alias, true)
    for (const handle of person.handles) addHandle(roll, person, handle)
  }
  return roll
}
