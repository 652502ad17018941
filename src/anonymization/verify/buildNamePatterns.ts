import type { Person } from '../personTypes.ts'
import { squash } from './verifierFolding.ts'
import { openWords } from './openGivenNames.ts'
import { withoutNotes } from './notesBesideNames.ts'
import { NamePatternBuilder } from './namePatterns.ts'
import type { NamePatterns } from './namePatterns.ts'
import { PARTICLES } from './verifierWordLists.ts'
import type { CommonWords } from './verifierWordLists.ts'

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * Returns a name's words as they are written, with `Rubio, Mireya` put in order, and without titles
 * and suffixes.
 */
const piecesOf = (name: string): string[] => {
  const comma = name.indexOf(',')
  const after = comma > 0 ? name.slice(comma + 1).trim() : ''
  const ordered =
    after !== '' && !PARTICLES.has(squash(after)) ? `${after} ${name.slice(0, comma)}` : name
  return ordered.split(/[\s,"“”()«»]+/u).filter((piece) => squash(piece) !== '')
}

const HYPHENS = /['’ʼ‐-‒–.-]+/u

/** Returns the parts of `Hernández-López`, `O’Neill`, `Min-jun` that mean something alone. */
const partsOf = (piece: string): string[] => {
  const parts = piece
    .split(HYPHENS)
    .map(squash)
    .filter((part) => part !== '')
  return parts.length > 1 ? parts.filter((part) => part.length >= 4) : []
}

const addName = (
  builder: NamePatternBuilder,
  person: Person,
  name: string,
  alias: boolean,
): void => {
  const raw = piecesOf(name)
  const pieces = raw.map(squash)
  const core = pieces.map((text, at) => ({ text, at })).filter(({ text }) => !PARTICLES.has(text))
  const open = person.treatment === 'firstNameOnly' ? openOf(person) : NOTHING_OPEN
  const { ref } = person
  core.forEach(({ text, at }, i) => {
    const role = alias && core.length === 1 ? 'alias' : i === 0 ? 'first' : 'surname'
    const parts = partsOf(raw[at] ?? '')
    const opened = open.has(text) || (i === 0 && parts.some((part) => open.has(part)))
    builder.word(ref, text, role, opened)
    for (const part of parts) builder.word(ref, part, role, opened, true)
    if (UNSPACED.test(raw[at] ?? '')) addUnspaced(builder, ref, raw[at] ?? '', opened)
    else if (
      !opened &&
      !builder.isWeak(text) &&
      (text.length >= 5 || /[^\p{L}\p{M}]/u.test(raw[at] ?? ''))
    )
      builder.pattern('patterns', {
        person: ref,
        text,
        rule: 'split_name',
        seams: [],
        loose: false,
        weak: false,
      })
  })
  addNeighbours(builder, ref, raw, open)
  addJoins(
    builder,
    ref,
    pieces,
    core.map(({ text }) => text).filter((text, i) => i === 0 || !open.has(text)),
  )
}

const NOTHING_OPEN: ReadonlySet<string> = new Set()

const inCapitals = (word: string): boolean => /\p{Lu}{3}/u.test(word) && !/\p{Ll}/u.test(word)

/** Returns the words of a first name that may be printed. */
const openOf = ({ fullName, school }: Person): ReadonlySet<string> => {
  const name = withoutNotes(fullName, school).replace(/[("“«][^()"“”«»]*[)"”»]/gu, ' ')
  const words = piecesOf(name)
  const [, behind] = name.split(',')
  if (behind !== undefined) return openWords(words, piecesOf(behind).length)
  const given = words.findIndex((word) => !inCapitals(word))
  const order = given > 0 && !words.slice(given).some((word) => inCapitals(word) || word.length < 2)
  return order
    ? openWords([...words.slice(given), ...words.slice(0, given)], words.length - given)
    : openWords(words, null)
}

/** Particles that are also first names or surnames at the beginning or end of a name. */
const NAMES_TOO = new Set('van ben al di du do den bin e i y'.split(' '))

const addNeighbours = (
  builder: NamePatternBuilder,
  person: string,
  raw: readonly string[],
  open: ReadonlySet<string>,
): void => {
  const parts = raw.flatMap((piece, at) => {
    const whole = squash(piece)
    const halves = piece.split(HYPHENS).map(squash).filter(Boolean)
    const outer = at === 0 || at === raw.length - 1
    if (PARTICLES.has(whole) && !(outer && NAMES_TOO.has(whole))) return []
    // The halves of a first name that may be printed may be printed: Ji-hoo.
    return [...new Set([whole, ...halves])].map((text) => ({ text, open: open.has(whole) }))
  })
  if (parts.length < 2) return
  for (const part of parts) {
    const twice = parts.filter(({ text }) => text === part.text).length > 1
    builder.part(person, part.text, part.open || open.has(part.text), twice)
  }
}

const addUnspaced = (
  builder: NamePatternBuilder,
  person: string,
  piece: string,
  open: boolean,
): void => {
  if (open) return
  const given = [...piece].length >= 3 ? [...piece].slice(1).join('') : ''
  for (const part of [piece, given]) {
    const text = squash(part)
    if ([...part].length >= 2)
      builder.pattern('patterns', {
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
  builder: NamePatternBuilder,
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
    builder.joined(person, order)
  for (const order of [core, [given, core.at(-1) ?? '']]) builder.backwards(person, order.join(''))
  family.forEach((surname) => {
    builder.joined(person, [given, surname])
    builder.joined(person, [surname, given])
    const initials = new Set([
      given.charAt(0),
      core
        .slice(0, core.indexOf(surname))
        .map((text) => text.charAt(0))
        .join(''),
    ])
    for (const initial of initials)
      for (const text of [initial + surname, surname + initial])
        if (text.length >= 4 && !builder.isWeak(text))
          builder.pattern('exact', {
            person,
            text,
            rule: 'initial_and_surname',
            seams: [],
            loose: false,
            weak: false,
          })
    const short = given + surname.charAt(0)
    if (
      short.length >= 6 &&
      !builder.isWeak(short) &&
      !builder.words.get(given)?.some((one) => one.open)
    )
      builder.pattern('exact', {
        person,
        text: short,
        rule: 'initial_and_surname',
        seams: [],
        loose: false,
        weak: true,
      })
  })
  const known = builder.initials.get(person) ?? { given: '', family: '' }
  const familyInitials = family.map((text) => text.charAt(0)).join('')
  builder.initials.set(person, {
    given: known.given + given.charAt(0),
    family: known.family + familyInitials,
  })
}

const HOSTS_END = /^[a-z]+:\/\/|^www\./i

const addHandle = (builder: NamePatternBuilder, person: Person, handle: string): void => {
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
    const weak = builder.isWeak(text) || text.length < 4 || /^[0-9]+$/.test(text)
    builder.pattern('patterns', {
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
 * Every form of every protected person's name, ready to be looked up. People whose name is open are not among them.
 */
export const namePatternsOf = (people: readonly Person[], common: CommonWords): NamePatterns => {
  const builder = new NamePatternBuilder(common)
  for (const person of people) {
    if (person.treatment === 'open') continue
    addName(builder, person, withoutNotes(person.fullName, person.school), false)
    for (const alias of person.aliases) addName(builder, person, alias, true)
    for (const handle of person.handles) addHandle(builder, person, handle)
  }
  return builder
}
