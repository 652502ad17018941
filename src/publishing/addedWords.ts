import type { AnonymizedPassage } from '#anonymization/passageTypes.ts'
import type { PublicPhoto, StoryEdition } from './edition/editionTypes.ts'
import { fieldTexts } from './edition/editionDiff.ts'
import { blockText, photoTexts } from './edition/blockText.ts'

/** Letters and digits in a row, in lower case: "Student’s" is "student" and "s". */
const words = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** What follows the apostrophe of a possessive: the name in front of it is replaced, the ending stays. */
const ENDINGS = ['s']

/** Every word that stands in place of a name in these passages. */
export const replacementWords = (passages: readonly AnonymizedPassage[]): string[] =>
  passages.flatMap(({ edits }) => edits.flatMap(({ replacement }) => words(replacement)))

/** Addresses that readers can follow from the body, at any depth. */
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

/** Where reporters stand by the name that an editor accepted. */
const NAMED_BY_PROFILE = /^bylines$|\.credit$/u

/** Homeroom words it by itself, for the people whose names are withheld. */
const OWN_WORDS = new Set(['withholdingNote'])

/** The pictures in the body, in order. */
const photosIn = ({ body }: StoryEdition): PublicPhoto[] =>
  body.flatMap((block) => (block.type === 'photo' ? [block.photo] : []))

/** The texts of an edition by place; the body is one, so that what goes from it moves nothing. */
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

/** True where every word stands in the other list too, in this order. */
function standsIn(some: readonly string[], all: readonly string[]): boolean {
  let at = 0
  for (const word of all) if (word === some[at]) at += 1
  return at === some.length
}

/**
 * Where an edition says more than the one it is to replace. Takes both, the words that may be new anywhere (of replacements), and reporters' names, which may be new where reporters are named; returns the
 * places at which any other word was added, none where everything in the new edition stood in the old one, in this order. A link that readers
 * could not follow before is an added word too. Time grows with the length of the two.
 *
 * It is the rule for what Homeroom compiles by itself: such an edition may take words away, and nothing else
 * (docs/decisions/0018-nothing-is-added-unseen.md).
 */
export function addedWords(
  before: StoryEdition,
  after: StoryEdition,
  allowed: readonly string[],
  bylines: readonly string[] = [],
): string[] {
  const known = new Set([...allowed.flatMap(words), ...ENDINGS])
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
  // An address is made of the headline, or of what an editor typed.
  const slug = adds(after.slug, before.slug) && adds(after.slug, after.headline) ? ['slug'] : []
  const links = new Set(linksOf(before))
  const linked = linksOf(after).some((address) => !links.has(address)) ? ['links'] : []
  return [...places, ...slug, ...linked]
}
