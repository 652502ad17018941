import {
  BEFORE_ANOTHER_NAME,
  IN_BRACKETS,
  isOwnSchool,
  NOTES,
  saysSchool,
  SUFFIXES,
  SUFFIXES_IN_CAPITALS,
  SUFFIXES_THAT_ARE_NAMES,
  TITLES,
} from './recordNoteRules.ts'
import type { NoteKind } from './recordNoteRules.ts'

/** Something beside a name that is no name. */
export interface RecordNote {
  readonly kind: NoteKind
  readonly text: string
}

/** A name as somebody entered it, taken apart. */
export interface RecordName {
  /** The name alone, given name first, with its nicknames in brackets: "Wren (Birdie) Calloway". */
  readonly name: string
  /** The given names, where a comma or capitals tell them apart: "Calloway, Wren", "CALLOWAY Wren". */
  readonly given: string | null
  readonly notes: readonly RecordNote[]
}

const HAS_LETTER = /\p{L}/u
const BRACKET = /\(([^()]{0,80})\)|\[([^[\]]{0,80})\]/gu
/** A dash with space around it, a bar, a semicolon, a tab: what stands behind is rarely a name. */
const DIVIDER = /\s+[-‐‑‒–—/]\s+|\s*[|;•\t]\s*|\s*[–—]\s*(?=\p{Ll}|\d)/u
const ORDINAL_OR_YEAR = /^(?:\d{1,2}(?:st|nd|rd|th)|['’‘]?\d+)[.,)]?$/iu
const NUMBER_AFTER = /\s+(?:#\s*\d+|(?:no|id|gr|num)\.?\s*#?\s*\d+)\s*$/iu

const PRONOUNS_AFTER =
  /\s+(?:she|he|they|ella|él|elle|xe|ze)\s*\/\s*\p{L}+(?:\s*\/\s*\p{L}+)*\s*$/iu
const isInitials = (text: string): boolean => /^(?:\p{Lu}\.?)+$/u.test(text)

const kindOf = (text: string, rules: typeof NOTES): NoteKind | null =>
  !HAS_LETTER.test(text)
    ? 'number'
    : (rules.find(({ rule }) => rule.test(text))?.kind ?? (saysSchool(text) ? 'school' : null))

/** Notes of one word that are also somebody's name: "Her", "Guest", "Lincoln". */
const MAY_BE_A_NAME: ReadonlySet<NoteKind> = new Set(['role', 'school', 'pronouns'])

type Where = 'bracket' | 'behind a dash' | 'behind a comma'

class Reader {
  readonly notes: RecordNote[] = []
  private readonly school: string | null

  constructor(school: string | null) {
    this.school = school
  }

  private note(kind: NoteKind, text: string): void {
    this.notes.push({ kind, text: text.trim() })
  }

  /** Behind a comma a school may also be a given name: "Calloway, Lincoln". */
  private kindAt(text: string, where: Where): NoteKind | null {
    const kind = kindOf(text, where === 'bracket' ? IN_BRACKETS : NOTES)
    if (kind !== null || !isOwnSchool(text, this.school)) return kind
    return where !== 'behind a comma' || isInitials(text) ? 'school' : null
  }

  /** Returns the kinds of all that a text consists of, null where anything in it may be a name. */
  kindsOf(text: string, where: Where): RecordNote[] | null {
    const bare = text.trim()
    for (const between of [null, /\s*[,;|·–—]\s*|\s+-\s+/u, /[\s,;|·–—]+/u]) {
      const pieces = between === null ? [bare] : bare.split(between).filter(Boolean)
      const notes = pieces.flatMap((piece): RecordNote[] => {
        const kind = this.kindAt(piece, where)
        return kind === null ? [] : [{ kind, text: piece }]
      })
      if (notes.length > 0 && notes.length === pieces.length) return notes
    }
    return null
  }

  /** True where the text is no name. It is then noted. */
  takes(text: string, where: Where): boolean {
    const notes = this.kindsOf(text, where)
    this.notes.push(...(notes ?? []))
    return notes !== null
  }

  /** Takes out the brackets that hold no name. A school is only behind a name, never inside one. */
  brackets(text: string): string {
    return text.replace(BRACKET, (all: string, round?: string, square?: string, at?: number) => {
      const inside = (round ?? square ?? '').trim()
      const behind = text.slice((at ?? 0) + all.length).replace(BRACKET, ' ')
      const school = this.kindsOf(inside, 'bracket')?.some(({ kind }) => kind === 'school') ?? false
      const inName = /^[^,;|–—-]*\p{L}{2}/u.test(behind)
      if (inside === '' || (!(school && inName) && this.takes(inside, 'bracket'))) return ' '
      return `(${inside.replace(BEFORE_ANOTHER_NAME, '')})`
    })
  }

  /** Takes titles off the front of a piece, suffixes, years and numbers off its end. */
  bare(piece: string, keep: number): string {
    let text = piece.trim()
    for (;;) {
      const tail = NUMBER_AFTER.exec(text)
      if (!tail || tail.index === 0) break
      this.note('number', tail[0])
      text = text.slice(0, tail.index)
    }
    text = text
      .replace(/\s+(?:class\s+of|c\/o)\s+['’‘]?\d{2,4}\s*$/iu, (year) => {
        this.note('year', year)
        return ''
      })
      .replace(PRONOUNS_AFTER, (pronouns) => {
        this.note('pronouns', pronouns)
        return ''
      })
    const words = text.split(/\s+/u).filter((word) => {
      const number = word !== '' && (!HAS_LETTER.test(word) || ORDINAL_OR_YEAR.test(word))
      if (number && /\p{N}/u.test(word))
        this.note(/^['’‘]/u.test(word) ? 'year' : /\p{L}/u.test(word) ? 'suffix' : 'number', word)
      return word !== '' && !number
    })
    const names = () => words.filter((word) => !word.startsWith('(')).length
    while (names() > keep && TITLES.test(words[0] ?? '')) this.note('title', words.shift() ?? '')
    for (;;) {
      const last = (words.at(-1) ?? '').replace(/,$/u, '')
      const atLeast =
        SUFFIXES_THAT_ARE_NAMES.test(last) || SUFFIXES_IN_CAPITALS.test(last) ? 2 : keep
      const suffix =
        SUFFIXES.test(last) || SUFFIXES_THAT_ARE_NAMES.test(last) || SUFFIXES_IN_CAPITALS.test(last)
      if (!suffix || names() <= atLeast) break
      this.note('suffix', words.pop() ?? '')
    }
    return words.join(' ')
  }
}

const LETTERS_ONLY = /[^\p{L}]/gu
const isCapitals = (word: string): boolean => {
  const letters = word.replace(LETTERS_ONLY, '')
  return (
    letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  )
}

/** "CALLOWAY Wren": among words with small letters, the one in capitals is the family name. */
const byCapitals = (name: string): { family: string; given: string } | null => {
  const words = name.split(' ').filter((word) => !word.startsWith('('))
  const first = words.findIndex((word) => !isCapitals(word))
  const family = words.slice(0, first)
  const given = words.slice(first)
  if (first < 1 || given.some((word) => word.length < 2 || isCapitals(word))) return null
  return { family: family.join(' '), given: given.join(' ') }
}

const remembered = new Map<string, RecordName>()
const REMEMBER_AT_MOST = 2000

/**
 * Reads a name as schools and clubs write it, and tells what is the name and what is not: titles,
 * suffixes, grades, class years, pronouns, numbers, teams and schools ("Calloway, Wren (11)", "Wren Calloway (she/her)",
 * "Marcus Vell '27"). What no rule knows stays in the name, so that nothing is protected less.
 *
 * Takes the name as entered, and the school of the same record, if any. Returns the name in reading
 * order, the given names where the order is certain, and the notes. Where nothing but notes is
 * there, they are the name.
 */
export const readRecordName = (written: string, school: string | null = null): RecordName => {
  const key = `${written}\u0000${school ?? ''}`
  const known = remembered.get(key)
  if (known) return known
  const read = readAgain(written, school)
  if (remembered.size >= REMEMBER_AT_MOST) remembered.clear()
  remembered.set(key, read)
  return read
}

const readAgain = (written: string, school: string | null): RecordName => {
  const reader = new Reader(school)
  const [head = '', ...tails] = reader.brackets(written.trim()).split(DIVIDER)
  const behind = tails.filter((tail) => tail.trim() !== '' && !reader.takes(tail, 'behind a dash'))
  const [front = '', ...commas] = [head, ...behind].join(' ').split(',')
  // "Calloway, Junior": what is behind one name is the other, unless it can be nothing but a note.
  const one = !/\S\s+\S/u.test(front.replace(BRACKET, ' ').trim()) && commas.length === 1
  const pieces = [
    front,
    ...commas.filter((piece) => {
      const kinds = reader.kindsOf(piece, 'behind a comma')?.map(({ kind }) => kind) ?? []
      const name = /^(?:junior|senior)$/iu.test(piece.trim())
      const mayBeName = name || kinds.some((kind) => MAY_BE_A_NAME.has(kind))
      return (one && mayBeName) || !reader.takes(piece, 'behind a comma')
    }),
  ]
  const bare = pieces
    .map((piece) => reader.bare(piece, 1))
    .filter((piece) => HAS_LETTER.test(piece))
  const [last = '', first = '', ...more] = bare
  const name = (more.length > 0 ? bare.join(' ') : `${first} ${last}`).replace(/\s+/gu, ' ').trim()
  if (!HAS_LETTER.test(name.replace(BRACKET, '')))
    return { name: written.trim(), given: null, notes: [] }
  if (more.length === 0 && first !== '')
    return { name, given: first.replace(BRACKET, ' ').trim(), notes: reader.notes }
  const order = byCapitals(name)
  return order
    ? { name: `${order.given} ${order.family}`, given: order.given, notes: reader.notes }
    : { name, given: null, notes: reader.notes }
}
