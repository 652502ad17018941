import { fold, nameWords } from '#anonymization/spelling/foldSpelling.ts'
import type { NamedRef } from '#anonymization/protectedNames.ts'
import type { Passage } from '#anonymization/passageTypes.ts'
import { type GateDraft, gateReason } from '../gateReasons.ts'

/** Two words or more, or a handle: a first name alone fits too many people. */
const WHOLE = /\s|^@?[^\s@]*[@._\d][^\s]*$|^@/u

const MARKS = /\p{M}/u

/** A text as words with one space between them, and where each kept character was written. */
interface Spaced {
  words: string
  /** UTF-16 start of each character in the text. */
  from: readonly number[]
  /** UTF-16 end. */
  to: readonly number[]
}

function spaced(
  chars: Iterable<{ char: string; isSpace: boolean; from: number; to: number }>,
): Spaced {
  let words = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const { char, isSpace, from, to } of chars) {
    if (isSpace && words.endsWith(' ')) continue
    words += isSpace ? ' ' : char
    // A letter outside the basic plane has two units.
    for (let unit = 0; unit < (isSpace ? 1 : char.length); unit += 1) {
      starts.push(from)
      ends.push(to)
    }
  }
  return { words, from: starts, to: ends }
}

/** In lower case, without diacritics. An invisible character divides words here. */
function* plainly(text: string) {
  for (let from = 0; from < text.length; from += 1)
    for (const char of (text[from] ?? '').normalize('NFKD').toLowerCase())
      if (!MARKS.test(char))
        yield { char, isSpace: !/[\p{L}\p{N}]/u.test(char), from, to: from + 1 }
}

/**
 * As the recogniser folds (`foldSpelling.ts`): look-alike letters are Latin, character references
 * are read. An invisible character divides no words here.
 */
function* asRecognised(text: string) {
  const { chars, kinds, from, to } = fold(text)
  for (const [index, char] of chars.entries())
    yield {
      char,
      isSpace: kinds[index] !== 'letter' && kinds[index] !== 'digit',
      from: from[index] ?? 0,
      to: to[index] ?? text.length,
    }
}

interface Mention {
  start: number
  end: number
}

function mentionsIn({ words, from, to }: Spaced, name: string): Mention[] {
  const found: Mention[] = []
  if (name === '') return found
  const padded = ` ${words} `
  for (let at = padded.indexOf(` ${name} `); at !== -1; at = padded.indexOf(` ${name} `, at + 1))
    found.push({ start: from[at] ?? 0, end: to[at + name.length - 1] ?? 0 })
  return found
}

/**
 * Finds protected people of the registry who are named in full in this story but are not among its
 * people. They were withheld in another story, and the author of this one did not know. Takes [ref,
 * full name] pairs; returns a reason for each mention.
 *
 * A mention counts where either way of folding finds it. The two differ at an invisible character,
 * which may stand inside a name or in place of the space in it.
 */
export function registeredElsewhere(
  people: readonly NamedRef[],
  passages: readonly Passage[],
): GateDraft[] {
  if (people.length === 0) return []
  const wanted = people
    .filter(([, name]) => WHOLE.test(name.trim()))
    .map(([ref, name]) => ({
      ref,
      plain: spaced(plainly(name)).words.trim(),
      folded: nameWords(name).join(' '),
    }))
  return passages.flatMap((passage) => {
    const plainText = spaced(plainly(passage.text))
    const foldedText = spaced(asRecognised(passage.text))
    return wanted.flatMap(({ ref, plain, folded }) => {
      const mentions = mentionsIn(plainText, plain)
      const others = mentionsIn(foldedText, folded).filter(
        (other) => !mentions.some(({ start, end }) => start < other.end && other.start < end),
      )
      return [...mentions, ...others].map(({ start, end }) =>
        gateReason('registered_elsewhere', {
          place: passage.place,
          start,
          end,
          text: passage.text.slice(start, end),
          person: ref,
        }),
      )
    })
  })
}
