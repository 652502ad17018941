import type { AnonymizedPassage } from '#anonymization/passageTypes.ts'
import type { PublicPhoto, StoryEdition } from './edition/editionTypes.ts'
import { fieldTexts } from './edition/editionDiff.ts'
import { blockText, photoTexts } from './edition/blockText.ts'

/**
 * Splits a text into runs of letters and digits, in lower case: "Student’s" becomes "student" and
 * "s".
 */
const words = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** The ending of a possessive stays when the name before it is replaced. */
const ENDINGS = ['s']

/**
 * Returns every word of the descriptions that replace names in these passages, but for those that
 * repeat the reporter's text.
 */
export const replacementWords = (passages: readonly AnonymizedPassage[]): string[] =>
  passages.flatMap(({ edits }) =>
    edits.flatMap(({ replacement, lent = '' }) => {
      const repeated = new Set(words(lent))
      return words(replacement).filter((word) => !repeated.has(word))
    }),
  )

/** Returns the words of the reporter's text that descriptions in these passages repeat. */
export const repeatedWords = (passages: readonly AnonymizedPassage[]): string[] =>
  passages.flatMap(({ edits }) => edits.flatMap(({ lent = '' }) => words(lent)))

/** Returns the addresses that readers can follow from the body, at any depth. */
function addressesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(addressesIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, field]) =>
    typeof field === 'string' && (key === 'href' || key === 'url') ? [field] : addressesIn(field),
  )
}

/** Addresses of the links and cards of a body; those of its pictures are generated. */
const linksOf = ({ body }: StoryEdition): string[] =>
  body.flatMap((block) => (block.type === 'photo' ? [] : addressesIn(block)))

/** Places where reporters are named as an editor accepted them. */
const NAMED_BY_PROFILE = /^bylines$|\.credit$/u

/** Texts that Homeroom writes by itself, about the people whose names are withheld. */
const OWN_WORDS = new Set(['withholdingNote'])

/** The pictures in the body, in order. */
const photosIn = ({ body }: StoryEdition): PublicPhoto[] =>
  body.flatMap((block) => (block.type === 'photo' ? [block.photo] : []))

/**
 * The texts of an edition by place. The body counts as one text, so that removing a paragraph
 * changes no other place.
 */
const textsOf = (edition: StoryEdition): Map<string, string> =>
  new Map([
    ...fieldTexts(edition),
    [
      'body',
      edition.body
        .filter(({ type }) => type !== 'photo')
        .map(blockText)
        .join('\n'),
    ],
    ...photosIn(edition).flatMap((photo, index) => photoTexts(`photos.${index}`, photo)),
    ...edition.corrections.map(({ sequence, note }) => [`corrections.${sequence}`, note] as const),
  ])

/** True where every word of `some` is in `all` too, in the same order. */
function standsIn(some: readonly string[], all: readonly string[]): boolean {
  let at = 0
  for (const word of all) if (word === some[at]) at += 1
  return at === some.length
}

/**
 * Finds where an edition says more than the one that it is to replace.
 *
 * Takes both editions and three lists. Words of `allowed` (descriptions) may be new anywhere. Words
 * of `bylines` (reporters' names) may be new where reporters are named. Words of `repeated` (roles
 * that the reporter wrote; single words in lower case, as `repeatedWords` returns them) may be said
 * again, or elsewhere, if readers have them in `before` already; others count as added.
 *
 * Returns the places where any other word was added; none where everything in the new edition was
 * in the old one, in the same order. A link that readers could not follow before counts as an added
 * word. Time grows with the length of the two.
 *
 * This is the rule for what Homeroom compiles by itself: such an edition may take words away and do
 * nothing else (docs/decisions/0018-nothing-is-added-unseen.md).
 */
export function addedWords(
  before: StoryEdition,
  after: StoryEdition,
  allowed: readonly string[],
  bylines: readonly string[] = [],
  repeated: readonly string[] = [],
): string[] {
  const read = new Set([...textsOf(before).values()].flatMap(words))
  const known = new Set([
    ...allowed.flatMap(words),
    ...ENDINGS,
    ...repeated.filter((word) => read.has(word)),
  ])
  const names = new Set(bylines.flatMap(words))
  const adds = (now: string, old: string, place = '') =>
    !standsIn(
      words(now).filter(
        (word) => !known.has(word) && !(NAMED_BY_PROFILE.test(place) && names.has(word)),
      ),
      words(old),
    )
  const old = textsOf(before)
  const places = [...textsOf(after)]
    .filter(([place, now]) => !OWN_WORDS.has(place) && adds(now, old.get(place) ?? '', place))
    .map(([place]) => place)
  // An address is made from the headline, or from what an editor typed.
  const slug = adds(after.slug, before.slug) && adds(after.slug, after.headline) ? ['slug'] : []
  const links = new Set(linksOf(before))
  const linked = linksOf(after).some((address) => !links.has(address)) ? ['links'] : []
  return [...places, ...slug, ...linked]
}
