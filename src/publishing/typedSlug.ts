import { givenNameOf } from '#anonymization/spelling/givenNames.ts'
import type { Person } from '#anonymization/personTypes.ts'
import { isWithheld, writtenNames } from '#anonymization/protectedNames.ts'
import { asciiWords } from './edition/slugify.ts'

/** An abbreviation of two letters says nothing about anybody. */
const SHORTEST_UNEXPLAINED = 3
/** Shorter parts of a name say too little. */
const SHORTEST_PIECE = 4
/**
 * The fewest letters of a name that count where they are spread over several words of an address.
 */
const SHORTEST_SPREAD = 6

type Names = Pick<Person, 'fullName' | 'aliases' | 'treatment'> & Partial<Pick<Person, 'school'>>

/**
 * True where a word of an address is harmless: an ordinary word, a number, or a word that readers
 * also get elsewhere.
 */
const explained = (
  word: string,
  known: ReadonlySet<string>,
  everyday: ReadonlySet<string>,
): boolean => known.has(word) || /^\d{1,4}$/.test(word) || everyday.has(word)

/**
 * The words of an address that are not harmless. Neighbours are joined, so that a name cut in parts
 * is whole again.
 */
const unexplainedRuns = (
  slug: string,
  publicTexts: readonly string[],
  everyday: ReadonlySet<string>,
): string[] => {
  const known = new Set(publicTexts.flatMap(asciiWords))
  const runs: string[] = []
  let run = ''
  for (const word of [...slug.split('-'), '']) {
    if (word !== '' && !explained(word, known, everyday)) run += word
    else if (run !== '') {
      runs.push(run)
      run = ''
    }
  }
  return runs
}

/**
 * Whether an address that somebody typed may not stand. It may be made of ordinary words, numbers, and words that readers get in the
 * story; anything else of three letters and more may be a piece of a name: mutilated, transliterated, run together, cut. The registry
 * is not asked, so that typing addresses tells nobody who is in it.
 *
 * @param slug the address, as `slugOf` left it
 * @param publicTexts what readers get: headline, text, captions, names of sections and schools
 * @param people everybody in the story; the names of those who are protected may not stand in it in any spelling
 * @param everyday the ordinary words of the story's language
 */
export function typedSlugRefused(
  slug: string,
  publicTexts: readonly string[],
  people: readonly Names[],
  everyday: ReadonlySet<string>,
): boolean {
  return (
    unexplainedRuns(slug, publicTexts, everyday).some(
      (run) => run.replace(/\d/gu, '').length >= SHORTEST_UNEXPLAINED,
    ) || holdsPieceOfName(slug, publicTexts, people, everyday)
  )
}

/**
 * True where an address contains part of a protected name of the story's people: four letters in a
 * row that are at least half of a part of the name, a part with letters left out, or a part spread
 * over several words.
 */
export function holdsPieceOfName(
  slug: string,
  publicTexts: readonly string[],
  people: readonly Names[],
  everyday: ReadonlySet<string>,
): boolean {
  const forms = people.flatMap(formsOf)
  if (forms.length === 0) return false
  const runs = unexplainedRuns(slug, publicTexts, everyday)
  return forms.some(
    (form) =>
      runs.some((run) => sharesPiece(run, form) || lettersLeftOut(run, form)) || spread(slug, form),
  )
}

/** How addresses were once made from a name: letters like ø, ł and þ were dropped. */
const maimed = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/gu, '')

/**
 * The forms that parts of a protected name can have in an address: transliterated, with letters
 * dropped, and the whole name as one word.
 */
const formsOf = (person: Names): string[] => {
  if (!isWithheld(person)) return []
  const forms = new Set<string>()
  const kept = new Set(
    person.treatment === 'firstNameOnly' ? asciiWords(givenNameOf(person)?.written ?? '') : [],
  )
  for (const name of writtenNames(person)) {
    const pieces = name.split(/[\s,\-‐‑–]+/u).filter(Boolean)
    for (const spell of [(piece: string) => asciiWords(piece).join(''), maimed]) {
      const parts = pieces.map(spell).filter((part) => part !== '' && !kept.has(part))
      for (const part of parts) forms.add(part)
      forms.add(parts.join(''))
      forms.add([...parts].reverse().join(''))
    }
  }
  return [...forms].filter((form) => form.length >= SHORTEST_PIECE)
}

const sharesPiece = (run: string, form: string): boolean => {
  const length = Math.max(SHORTEST_PIECE, Math.ceil(form.length / 2))
  for (let at = 0; at + length <= form.length; at++)
    if (run.includes(form.slice(at, at + length))) return true
  return false
}

/** "mrya" for Mireya: more than half of the name's letters, in order, starting with the first. */
const lettersLeftOut = (run: string, form: string): boolean => {
  if (run.length < SHORTEST_PIECE || run.length < form.length * 0.6 || run[0] !== form[0])
    return false
  let at = 0
  for (const letter of form) if (letter === run[at]) at++
  return at === run.length
}

/** "mar-jas-orensen": a part of a name that begins in one word of the address and ends in another. */
const spread = (slug: string, form: string): boolean => {
  if (form.length < SHORTEST_SPREAD) return false
  const letters = slug.replaceAll('-', '')
  const borders = new Set<number>()
  let length = 0
  for (const word of slug.split('-')) borders.add((length += word.length))
  for (let at = letters.indexOf(form); at !== -1; at = letters.indexOf(form, at + 1))
    for (let inside = at + 1; inside < at + form.length; inside++)
      if (borders.has(inside)) return true
  return false
}
