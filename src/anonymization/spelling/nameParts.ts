import { foldedWords } from './foldSpelling.ts'

/** One part of a name: 'mireya', 'de la cruz', 'hernandez lopez' (from Hernández-López). */
export interface NamePart {
  /** Folded words, including particles. */
  readonly words: readonly string[]
  /** The same without the particles before it: 'cruz'. Null where there are none. */
  readonly core: readonly string[] | null
  /** Halves of a hyphenated part. */
  readonly halves: readonly (readonly string[])[]
}

export interface NameParts {
  readonly parts: readonly NamePart[]
  /** Nicknames in quotes or brackets inside the name. */
  readonly nicknames: readonly string[]
}

const PARTICLES = new Set(
  (
    'de del la las los lo y e da do dos das di du des van von der den ter ten te zu zum bin ibn bint binti al el ul ad ' +
    'abu ben bar st san santa saint mc mac fitz o d l le della dello degli'
  ).split(' '),
)
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'junior', 'phd', 'md', 'esq'])

/** True for a word that is never a name by itself: 'de', 'van', 'al'. */
export const isParticle = (word: string): boolean => PARTICLES.has(word)

const partOf = (words: readonly string[], halves: readonly string[][]): NamePart => {
  let lead = 0
  while (lead < words.length - 1 && PARTICLES.has(words[lead] ?? '')) lead += 1
  // One letter before an apostrophe is O' or D', which belongs to the name as much as what follows.
  return { words, core: lead > 0 ? words.slice(lead) : null, halves }
}

/** Puts 'Rubio, Mireya' in reading order. A suffix after a comma ('Rubio, Jr.') changes nothing. */
const inReadingOrder = (name: string): string => {
  const [last = '', first = '', ...rest] = name.split(',').map((piece) => piece.trim())
  if (first === '' || rest.length > 0) return name.replaceAll(',', ' ')
  return foldedWords(first).every((word) => SUFFIXES.has(word)) ? last : `${first} ${last}`
}

/**
 * Splits a registered name: given name first, then middle names and surnames, each with its
 * particles. Takes the name in any script. A name of one word has one part.
 */
export const nameParts = (name: string): NameParts => {
  const nicknames: string[] = []
  const bare = name.replace(
    /["“”«»(]([^"“”«»()]{1,60})["“”«»)]|(?<=\s)['‘]([^'‘’]{1,60})['’](?=\s)/g,
    (_, a, b) => {
      nicknames.push(String(a ?? b))
      return ' '
    },
  )
  const parts: NamePart[] = []
  let particles: string[] = []
  const chunks = inReadingOrder(bare)
    .split(/\s+/)
    .filter((chunk) => chunk !== '')
  chunks.forEach((chunk, i) => {
    const words = foldedWords(chunk)
    if (words.length === 0) return
    const last = i === chunks.length - 1
    if (words.length === 1 && SUFFIXES.has(words[0] ?? '') && parts.length > 1 && last) return
    if (
      words.length === 1 &&
      PARTICLES.has(words[0] ?? '') &&
      !last &&
      parts.length + particles.length > 0
    ) {
      particles.push(...words)
      return
    }
    const hyphenated = /[-‐‑–]/.test(chunk)
    const halves = hyphenated
      ? chunk
          .split(/[-‐‑–]/)
          .map(foldedWords)
          .filter((half) => half.length > 0 && !(half.length === 1 && PARTICLES.has(half[0] ?? '')))
      : []
    parts.push(partOf([...particles, ...words], halves.length > 1 ? halves : []))
    particles = []
  })
  if (particles.length > 0) parts.push(partOf(particles, []))
  return { parts, nicknames }
}
