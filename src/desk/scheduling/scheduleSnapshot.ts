import { createHash } from 'node:crypto'
import type { LoadedStory } from '#desk/compile/loadStory.ts'
import { TEXT_FIELDS } from '#desk/store/fieldRoles.ts'

/**
 * A fingerprint of what an editor scheduled: a SHA-256 for each part that the edition is made from.
 * Stored on the story where no API shows it, because short records could be guessed from it.
 */
export interface StoryPin {
  /** Everything the reporter and the editor wrote. */
  text: string
  /** The pictures: which originals, how they are covered, and their texts. */
  pictures: string
  /** The people, how each is treated, and editors' answers about names. */
  people: string
  /** Section, bylines and the newsroom's own name and note. */
  surroundings: string
}

/** Puts keys in order, so that equal content gives equal text wherever it was read. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value instanceof Map) return ordered(Object.fromEntries(value))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      // A reader sees no difference between no value and an empty field.
      .filter(([, field]) => field !== undefined && field !== null && field !== '')
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, field]) => [key, ordered(field)]),
  )
}

const digest = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(ordered(value)))
    .digest('hex')

/**
 * Returns the fingerprint of a story. Read the story as of the time it will be published: a
 * birthday in between changes nothing that was decided.
 */
export function pinOf({ story, source, originals }: LoadedStory): StoryPin {
  const creators = [...source.photos.values()].map(({ credit }) => credit.creator)
  return {
    text: digest(TEXT_FIELDS.map((field) => [field, story[field] ?? null])),
    // The gate will ask again whether the checklist was done and whether a copy is covered more.
    pictures: digest([
      [...source.photos].map(([ref, { checked: _, coveredElsewhere: __, ...photo }]) => [
        ref,
        photo,
      ]),
      originals,
    ]),
    people: digest([
      // Whether an editor has saved what a reporter entered changes nothing in the story.
      source.people
        .map(({ unseenNames: _unseen, ...person }) => person)
        .sort((left, right) => (left.ref < right.ref ? -1 : 1)),
      source.rulings,
    ]),
    surroundings: digest([
      source.section,
      // Without the address of a profile: a new profile changes nothing in the story.
      source.bylines.map(({ slug: _address, ...byline }) => byline),
      source.staff.filter(({ fullName }) => creators.some((creator) => creator.includes(fullName))),
      source.newsroom,
    ]),
  }
}

const PARTS = {
  text: 'text_changed',
  pictures: 'pictures_changed',
  people: 'people_changed',
  surroundings: 'surroundings_changed',
} as const satisfies Record<keyof StoryPin, string>

/**
 * Returns codes of what differs between what was scheduled and the present story; `not_pinned`
 * where nobody knows what was scheduled.
 */
export function changedSince(pinned: unknown, now: StoryPin): string[] {
  if (pinned === null || typeof pinned !== 'object') return ['not_pinned']
  const then = pinned as Partial<Record<keyof StoryPin, unknown>>
  return (Object.keys(PARTS) as (keyof StoryPin)[])
    .filter((part) => then[part] !== now[part])
    .map((part) => PARTS[part])
}
