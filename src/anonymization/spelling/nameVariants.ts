import type { Person } from '../personTypes.ts'
import { foldedWords } from './foldSpelling.ts'
import { isParticle, nameParts } from './nameParts.ts'
import { givenNameOf } from './givenNames.ts'
import { readRecordName } from './readRecordName.ts'
import { typedForms } from './alternativeSpellings.ts'
import type { NamePart } from './nameParts.ts'

/** Which part of a name a spelling is. It becomes the `rule` of an edit. */
export type Role =
  | 'full-name'
  | 'first-name'
  | 'middle-name'
  | 'surname'
  | 'nickname'
  | 'initials'
  | 'initial-and-surname'
  | 'first-name-and-initial'
  | 'family'
  | 'handle'

/** A spelling of somebody's name. */
export interface Form {
  readonly role: Role
  /** Number of its letters, without gaps. */
  readonly length: number
  /** Its folded words. */
  readonly words: readonly string[]
  /** True for a first name that may be printed (`firstNameOnly`). */
  readonly kept: boolean
  /** True where it names the person by itself: at least two parts, or the only part there is. */
  readonly whole: boolean
  /** True for one half of a hyphenated part: the "won" of Ji-won. */
  readonly half: boolean
}

type Words = readonly string[]
const lengthOf = (words: Words): number => words.reduce((sum, word) => sum + word.length, 0)
/**
 * Returns the letters that a part may begin with: O’Donnell begins with O and, to some, D; de la
 * Cruz with C.
 */
const initialsOf = (part: Words): string[] => {
  const core = part.find((word) => !isParticle(word)) ?? part[0] ?? ''
  const [first = ''] = part
  const elided = first.length === 1 && part.length > 1 ? [first] : []
  return [...new Set([core.slice(0, 1), ...elided])]
}

/** Returns the ways one part may be written: whole, without particles, either half, 'Mc Donald'. */
const waysOf = (part: NamePart): Words[] => {
  const ways: Words[] = [part.words, ...part.halves]
  if (part.core) ways.push(part.core)
  const [first = ''] = part.words
  const celtic = /^(mc|mac)(.{3,})$/.exec(first)
  if (celtic && part.words.length === 1) ways.push([celtic[1] ?? '', celtic[2] ?? ''])
  return ways.filter(
    (way) =>
      lengthOf(way) > 1 && !(way.length === 1 && isParticle(way[0] ?? '') && ways.length > 1),
  )
}

const pluralsOf = (words: Words): Words[] => {
  const last = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  if (last.length < 2) return []
  const plurals = [`${last}s`, `${last}es`]
  if (last.endsWith('y')) plurals.push(`${last.slice(0, -1)}ies`)
  // Spanish: Ruiz, los Ruices.
  if (last.endsWith('z')) plurals.push(`${last.slice(0, -1)}ces`, `${last}zes`)
  return plurals.map((plural) => [...before, plural])
}

type Emit = (spelling: string, form: Form) => void

const speller =
  (emit: Emit) =>
  (role: Role, words: Words, extra: Partial<Form> = {}, spelling = words.join(' ')) =>
    emit(spelling, {
      role,
      length: lengthOf(words),
      words,
      kept: false,
      whole: false,
      half: false,
      ...extra,
    })

/** Names with more parts are spelled part by part only, so that the table stays small. */
const MOST_PARTS = 8

/**
 * Emits all spellings of one name (registered name or alias). `kept`: how many parts at its
 * beginning may be printed.
 */
const spellName = (name: string, role: 'name' | 'alias', kept: number, emit: Emit): void => {
  const spell = speller(emit)
  const { parts, nicknames } = nameParts(name)
  const used = parts.slice(0, MOST_PARTS)
  const [given] = used
  if (!given) return
  const rest = used.slice(Math.max(1, kept))
  if (rest.length === 0) {
    for (const way of waysOf(given))
      spell(role === 'alias' ? 'nickname' : 'full-name', way, {
        whole: role === 'name',
        kept: kept > 0,
      })
    for (const plural of pluralsOf(given.words)) spell('family', plural)
    return
  }
  spell(
    'full-name',
    used.flatMap((part) => part.words),
    { whole: true },
  )
  used.forEach((part, i) => {
    const kind: Role =
      i < Math.max(1, kept) ? 'first-name' : i === used.length - 1 ? 'surname' : 'middle-name'
    for (const way of waysOf(part)) {
      const half = part.halves.includes(way)
      spell(kind, way, { kept: i < kept, half })
      for (const plural of pluralsOf(way)) spell('family', plural, { half })
    }
  })
  const printed = used.slice(0, kept).flatMap((part) => part.words)
  if (kept > 1) spell('first-name', printed, { kept: true })
  const callNames = [
    ...(kept > 1 ? [printed] : []),
    ...used.slice(0, -1).flatMap(waysOf),
    ...(used.length > 2 ? [[...given.words, ...(used[1]?.words ?? [])]] : []),
    ...nicknames.map(foldedWords).filter((words) => words.length > 0),
  ]
  const pairs = rest.slice(1).flatMap((part, i) => [
    [...(rest[i]?.words ?? []), ...part.words],
    [...part.words, ...(rest[i]?.words ?? [])],
  ])
  const surnames = [...rest.flatMap(waysOf), ...pairs]
  for (const nickname of nicknames) spell('nickname', foldedWords(nickname))
  for (const pair of pairs) spell('surname', pair)
  spellPairs(callNames, surnames, spell)
  spellInitials(used, surnames, spell)
}

const spellPairs = (
  callNames: Words[],
  surnames: Words[],
  spell: ReturnType<typeof speller>,
): void => {
  for (const call of callNames)
    for (const surname of surnames) {
      if (call.join() === surname.join()) continue
      const both = [...call, ...surname]
      const reversed = [...surname, ...call]
      spell('full-name', both, { whole: true })
      spell('full-name', reversed, { whole: true })
      spell('full-name', reversed, { whole: true }, `${surname.join(' ')},${call.join(' ')}`)
    }
}

const spellInitials = (
  parts: readonly NamePart[],
  surnames: Words[],
  spell: ReturnType<typeof speller>,
): void => {
  const letters = parts.map((part) => initialsOf(part.words))
  const firsts = letters[0] ?? []
  const lasts = letters.at(-1) ?? []
  const seconds = letters.length > 2 ? (letters[1] ?? []) : []
  const between = letters.slice(1, -1).map(([letter = '']) => letter)
  for (const first of firsts) {
    for (const last of lasts) {
      spell('initials', [first, ...between, last])
      if (between.length > 0) spell('initials', [first, last])
    }
    for (const second of seconds) spell('initials', [first, second])
    for (const surname of surnames) {
      spell('initial-and-surname', [first, ...surname])
      spell('initial-and-surname', [...surname, first])
      spell('initial-and-surname', [...surname, first], {}, `${surname.join(' ')},${first}`)
      for (const second of seconds) spell('initial-and-surname', [first, second, ...surname])
    }
  }
  for (const way of waysOf(parts[0] as NamePart))
    for (const initial of new Set(letters.slice(1).flat()))
      spell('first-name-and-initial', [...way, initial])
}

/**
 * Emits every spelling of a handle, an e-mail address or a personal site: the whole, and the part
 * before the @.
 */
const spellHandle = (handle: string, emit: Emit): void => {
  const spell = speller(emit)
  const bare = handle
    .trim()
    .replace(/^[@#]+/, '')
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/\/+$/, '')
  const local = /^([^@\s]+)@[^@\s]+$/.exec(bare)?.[1]
  const path = /^[^/\s]+\.[a-z]{2,}\/(?:@|u\/|user\/)?([^/\s?#]{3,})$/i.exec(bare)?.[1]
  for (const form of new Set([bare, local, path])) {
    const words = form ? foldedWords(form) : []
    if (lengthOf(words) >= 2) spell('handle', words)
  }
}

/**
 * True where an alias of several words is a name ("Mimi Rubio") and not a phrase ("the girl with
 * the drum").
 */
const isNameLike = (alias: string): boolean =>
  alias
    .trim()
    .split(/\s+/)
    .every((word) => /^[^\p{L}]*\p{Lu}/u.test(word) || isParticle(word.toLowerCase()))

/**
 * Finds every spelling that a person may be recognised by. Calls `emit` with folded words joined by
 * ' ' (any gap) or ',' (a comma), possibly with the same spelling more than once.
 */
export const spellPerson = (person: Person, emit: (spelling: string, form: Form) => void): void => {
  const add: Emit = (spelling, form) => {
    if (form.length > 1) emit(spelling, form)
  }
  const keepsFirst = person.treatment === 'firstNameOnly'
  const registered = readRecordName(person.fullName, person.school).name
  const kept = keepsFirst ? (givenNameOf(person)?.parts ?? 0) : 0
  for (const name of typedForms(registered)) spellName(name, 'name', kept, add)
  const ownFirst = nameParts(registered)
    .parts.slice(0, kept)
    .flatMap((part) => part.words)
    .join(' ')
  const surnames = typedForms(registered).flatMap((name) =>
    nameParts(name).parts.slice(1).flatMap(waysOf),
  )
  for (const alias of person.aliases)
    for (const typed of typedForms(alias)) {
      const words = foldedWords(typed)
      if (words.length === 0) continue
      if (keepsFirst && words.join(' ') === ownFirst) continue
      if (words.length === 1 || isNameLike(typed)) spellName(typed, 'alias', 0, add)
      else speller(add)('nickname', words, { whole: true })
      if (words.length === 1 && !/\s/.test(typed.trim()))
        spellPairs([words], surnames, speller(add))
    }
  for (const handle of person.handles) spellHandle(handle, add)
}
