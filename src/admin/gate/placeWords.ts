import type { GateReason } from '#publishing/gateReasons.ts'

const FIELDS: Readonly<Record<string, string>> = {
  headline: 'Headline',
  dek: 'Dek',
  slug: 'Working address',
  publicSlug: 'Public address',
  dateline: 'Dateline',
  tags: 'Tags',
  bylines: 'Byline',
  editorsNote: 'Editor’s note',
  people: 'People in the story',
  section: 'Section',
  embargo: 'Embargo',
  leadPhoto: 'Lead photo',
  seoTitle: 'Search title',
  seoDescription: 'Search description',
  socialText: 'Social text',
  withholdingNote: 'Withholding note',
  body: 'Text',
}

const PARTS: Readonly<Record<string, string>> = {
  caption: 'caption',
  alt: 'description',
  credit: 'credit',
  quote: 'pull quote',
  attribution: 'pull quote’s source',
  title: 'title',
  provider: 'link card’s source',
  url: 'link card’s address',
  links: 'link',
  items: 'list',
  note: 'note',
}

const partWords = (steps: readonly string[]): string => {
  const named = steps.filter((step) => step in PARTS)
  const last = named.at(-1)
  return last === undefined ? '' : `, ${PARTS[last] ?? ''}`
}

/** The "3" of `body.3` counts from 0; people count from 1. */
const nth = (step: string | undefined): string => String(Number(step) + 1)

/**
 * Takes a place as the gate writes it (`body.3.items.0`, `photos.0.caption`); returns a name for
 * people: "Text, paragraph 4, list", "Photo 1, caption". Returns an unknown place unchanged.
 */
export function placeWords(place: GateReason['place']): string {
  const [field = '', index, ...rest] = place.split('.')
  if (field === 'photos') return `Photo ${nth(index)}${partWords(rest)}`
  if (field === 'corrections') return `Correction ${nth(index)}${partWords(rest)}`
  if (field === 'body') {
    return index === undefined ? 'Text' : `Text, paragraph ${nth(index)}${partWords(rest)}`
  }
  const name = FIELDS[field]
  if (name === undefined) return place
  if (field === 'leadPhoto')
    return index === undefined ? name : `${name}${partWords([index, ...rest])}`
  return index !== undefined && /^\d+$/u.test(index) && Number(index) > 0
    ? `${name} ${nth(index)}`
    : name
}

/**
 * Returns the id of the form field that a place belongs to, as Payload writes it into the page;
 * null where there is none.
 */
export function fieldIdOf(place: GateReason['place']): string | null {
  const [field = ''] = place.split('.')
  if (field === 'photos' || field === 'corrections' || field === 'publicSlug') return null
  return field in FIELDS ? `field-${field}` : null
}
