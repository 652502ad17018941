import { lettersOf } from '#leakScan/foldForScan.ts'

/** What is no word for readers: keys that hold times, files, addresses of pictures, kinds. */
const NO_WORDS = new Set([
  ...['renditions', 'crops', 'placeholder', 'url', 'shareImage', 'history', 'publishedAt'],
  ...['updatedAt', 'issuedAt', 'at', 'type', 'kind', 'role', 'marks', 'timeZone', 'languages'],
  ...['status', 'lang', 'placement'],
])

/** A word for readers, and the field of the edition it stands in. */
export interface Word {
  field: string
  word: string
}

/** Takes an edition; returns its strings in order, with the field that each belongs to. */
export function stringsOf(value: unknown, field = ''): { field: string; text: string }[] {
  if (typeof value === 'string') return [{ field, text: value }]
  if (Array.isArray(value)) return value.flatMap((item) => stringsOf(item, field))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    NO_WORDS.has(key) ? [] : stringsOf(inner, field || key),
  )
}

/** All letters of an edition, one after the other: a name that is spread over nodes is whole again. */
export const lettersIn = (content: unknown): string =>
  lettersOf(
    stringsOf(content)
      .map(({ text }) => text)
      .join(' '),
  )

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

export const wordsIn = (content: unknown): Word[] =>
  stringsOf(content).flatMap(({ field, text }) =>
    text
      .split(/[\s—–\-_/.:’']+/u)
      .map(bare)
      .filter(Boolean)
      .map((word) => ({ field, word })),
  )

const same = (one: Word, other: Word): boolean =>
  one.field === other.field && one.word === other.word

/** What may stand in place of anybody's name. */
const REPLACEMENTS = new Set(
  [
    ...['a', 'an', 'the', 'another', 'student', 'students', 'person', 'people', 'teen', 'someone'],
    ...['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'of'],
    ...['s', 'family', 'link', 'withheld', 'by', 'name'],
    ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
  ].flatMap((word) => [word, `${word}s`]),
)
/** A word of the text holds its place before one that may stand for a name. */
const weight = ({ word }: Word): number => (REPLACEMENTS.has(word) ? 1 : 16)

export interface Difference {
  added: Word[]
  removed: Word[]
}

/** The difference of two texts, word by word and in order: what stands in both, at its place, is in neither list. */
export function differenceOf(before: readonly Word[], after: readonly Word[]): Difference {
  let start = 0
  while (start < before.length && start < after.length) {
    const [one, other] = [before[start], after[start]]
    if (!one || !other || !same(one, other)) break
    start += 1
  }
  let end = 0
  while (end < before.length - start && end < after.length - start) {
    const [one, other] = [before.at(-1 - end), after.at(-1 - end)]
    if (!one || !other || !same(one, other)) break
    end += 1
  }
  const left = before.slice(start, before.length - end)
  const right = after.slice(start, after.length - end)
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1))
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const [one, other, row] = [left[i], right[j], lengths[i]]
      if (!one || !other || !row) continue
      const next = lengths[i + 1]
      row[j] = same(one, other)
        ? (next?.[j + 1] ?? 0) + weight(one)
        : Math.max(next?.[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  const found: Difference = { added: [], removed: [] }
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    const [one, other] = [left[i], right[j]]
    if (one && other && same(one, other)) {
      i += 1
      j += 1
    } else if (one && (!other || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      found.removed.push(one)
      i += 1
    } else if (other) {
      found.added.push(other)
      j += 1
    }
  }
  return found
}

const CLASSES: Readonly<Record<string, string>> = {
  '6': 'sixth grader',
  '7': 'seventh grader',
  '8': 'eighth grader',
  '9': 'freshman',
  '10': 'sophomore',
  '11': 'junior',
  '12': 'senior',
  college: 'college student',
}

/** The words that may describe a person in place of the name, from the record. */
export function descriptorWords(person: {
  age: number | null
  grade: string | null
  school: readonly string[]
  wordings: readonly string[]
}): string[] {
  const age = person.age === null ? '' : `${person.age} year old ${person.age}s`
  const phrases = [age, CLASSES[person.grade ?? ''] ?? '', ...person.school, ...person.wordings]
  return wordsIn([...phrases, 'at of']).map(({ word }) => word)
}

/** Takes what was added to an edition; returns what is no replacement of a name. `descriptors`: words that describe its people; `bylines`: names editors gave to profiles. */
export const unexplained = (
  { added }: Difference,
  descriptors: ReadonlySet<string>,
  bylines: ReadonlySet<string>,
): Word[] =>
  added.filter(({ field, word }) => {
    if (REPLACEMENTS.has(word) || descriptors.has(word)) return false
    // The note that names are missing is Homeroom's own.
    if (field === 'withholdingNote') return false
    if ((field === 'slug' || field === 'tags') && /^\d{1,2}$/u.test(word)) return false
    return !bylines.has(word) || !['bylines', 'leadPhoto', 'body'].includes(field)
  })
