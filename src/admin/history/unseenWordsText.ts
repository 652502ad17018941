import type { UnseenByOne } from '../deskApi.ts'

const FIELDS: Readonly<Record<string, string>> = {
  headline: 'headline',
  dek: 'summary',
  slug: 'web address',
  tags: 'tags',
  dateline: 'dateline',
  bylines: 'byline',
  leadPhoto: 'lead photo',
  body: 'text',
  seoTitle: 'title for search',
  seoDescription: 'description for search',
  socialText: 'text for sharing',
  editorsNote: 'editor’s note',
  caption: 'caption of a photo',
  alt: 'description of a photo',
  copyright: 'copyright of a photo',
  credit: 'credit of a photo',
  descriptorFirst: 'wording in place of a name',
  descriptorLater: 'wording in place of a name',
  age: 'age of somebody in it',
  grade: 'grade of somebody in it',
  school: 'school of somebody in it',
  pronouns: 'pronouns of somebody in it',
  name: 'name of a school',
}

const listed = (unseen: readonly UnseenByOne[]): string | null => {
  const fields = unseen.flatMap((change) => change.fields)
  const names = [...new Set(fields.map((field) => FIELDS[field] ?? field))]
  return names.length === 0 ? null : names.join(', ')
}

/**
 * Takes the text that only one person has seen; returns sentences: what the signed-in user changed
 * and somebody else must see, and what others changed.
 */
export function unseenWords(unseen: readonly UnseenByOne[]): {
  own: string | null
  others: string | null
} {
  const own = listed(unseen.filter(({ mine }) => mine))
  const others = listed(unseen.filter(({ mine }) => !mine))
  return {
    own:
      own &&
      `You changed: ${own}. Nobody else has seen it. A writer of the story accepts it with one click, or another editor approves it; then you can go on.`,
    others: others && `An editor changed: ${others}. Look at it: two people have to see it first.`,
  }
}

/** Takes the same; returns since when a change of the story's text waits, null where none does. */
export const waitingSince = (unseen: readonly UnseenByOne[]): string | null =>
  unseen
    .filter(({ of, mine }) => of === 'stories' && !mine)
    .map(({ since }) => since)
    .sort()[0] ?? null
