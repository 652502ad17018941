import { gradeIn } from '#newsroom/grades.ts'
import { givenNameOf } from './givenNames.ts'
import { nameParts } from './nameParts.ts'
import { readRecordName, type RecordNote } from './readRecordName.ts'

/** How Homeroom reads a name as somebody types it into a record, and what they may write instead. */
export interface NameAsTyped {
  /** The name alone, in reading order. */
  readonly name: string
  /** What stands beside it and is no name: "(11)", "she/her", "'27". */
  readonly notes: readonly RecordNote[]
  /** The name without its notes, and the fields that the notes fill; null where there are no notes. */
  readonly instead: {
    readonly fullName: string
    readonly grade: string | null
    readonly pronouns: 'she' | 'he' | 'they' | null
  } | null
  /**
   * Where nobody can know which part is the given name ("Nguyen Minh Anh"): both ways to write it,
   * with a comma behind the family name, and the given name that each says. Else empty.
   */
  readonly orders: readonly { readonly fullName: string; readonly given: string }[]
}

const PRONOUNS: Readonly<Record<string, 'she' | 'he' | 'they'>> = {
  ...{ she: 'she', her: 'she', ella: 'she', he: 'he', him: 'he', él: 'he' },
  ...{ they: 'they', them: 'they', elle: 'they' },
}

/** Returns the first value that a note of a kind gives. */
const valueIn = <Value>(
  notes: readonly RecordNote[],
  kind: RecordNote['kind'],
  read: (text: string) => Value | null,
): Value | null =>
  notes.flatMap((note) => (note.kind === kind ? [read(note.text)] : [])).find((it) => it) ?? null

const pronounsIn = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map((word) => PRONOUNS[word])
    .find((pronouns) => pronouns !== undefined) ?? null

const givenOf = (fullName: string): string | null => givenNameOf({ fullName })?.written ?? null

/** The name in reading order where that says the given name as well; else with the comma that says it. */
function withoutNotes(name: string, given: string | null): string {
  if (given === null || givenOf(name) === given) return name
  const family = name.replace(given, '').replace(/\s+/gu, ' ').trim()
  const withComma = `${family}, ${given}`
  return givenOf(withComma) === null ? name : withComma
}

function ordersOf(name: string): NameAsTyped['orders'] {
  const words = name
    .replace(/\([^()]*\)/gu, ' ')
    .trim()
    .split(/\s+/u)
  if (words.length < 2 || givenOf(name) !== null) return []
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return [
    `${first}, ${words.slice(1).join(' ')}`,
    `${last}, ${words.slice(0, -1).join(' ')}`,
  ].flatMap((fullName) => {
    const given = givenOf(fullName)
    return given === null ? [] : [{ fullName, given }]
  })
}

/** "(11)" or "9th" beside a name: a class more often than anything else. Whoever enters it says so. */
const MAY_BE_A_GRADE = /^(?:[6-9]|1[0-2])(?:th)?$/u

const gradeBeside = (notes: readonly RecordNote[]): string | null =>
  valueIn(notes, 'grade', gradeIn) ??
  notes.flatMap(({ text }) => (MAY_BE_A_GRADE.test(text) ? [gradeIn(text)] : []))[0] ??
  null

const CAPITALS = /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu
/** "Wren CALLOWAY" as a story writes it. A name all in capitals may be written so. */
const inSentence = (name: string): string =>
  /\p{Ll}/u.test(name)
    ? name.replace(CAPITALS, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    : name

/** Takes a name as it is typed; returns how Homeroom reads it. Reads and keeps nothing else. */
export function nameAsTyped({ fullName }: { fullName: string }): NameAsTyped {
  const { name, given, notes } = readRecordName(fullName)
  const said = nameParts(name).parts.length > 0 ? inSentence(name) : fullName.trim()
  return {
    name: said,
    notes,
    instead:
      notes.length === 0
        ? null
        : {
            fullName: withoutNotes(said, given),
            grade: gradeBeside(notes),
            pronouns: valueIn(notes, 'pronouns', pronounsIn),
          },
    orders: given === null ? ordersOf(said) : [],
  }
}
