import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import type { Compiled, CompileOptions } from '#publishing/compileStory.ts'
import type { EditionRecord, StoryEdition } from '#publishing/edition/editionTypes.ts'
import { storeEdition } from '#desk/editions/storeEdition.ts'
import { freeSlug } from '#desk/editions/freeSlug.ts'
import { compileOnce } from './compileLoadedStory.ts'
import type { LoadedStory } from './loadStory.ts'
import { pairOf } from '#desk/editions/translationGroup.ts'
import { type PublishedPeople, publishedPeopleOf } from './publishedPeople.ts'
import { touchPhotos } from './collideWithPublishing.ts'
import { areOf, type StoryPictures } from './renderStoryPhotos.ts'
import { keepWithheld } from '#desk/registry/withheldNamesStore.ts'
import { toKeep, wordsOfStory } from '#desk/registry/withheldNames.ts'

/** An edition before it is stored. Only `draftEdition` makes one. */
export interface EditionDraft {
  loaded: LoadedStory
  now: Date
  pictures: StoryPictures
  /** Compiles it with the files of these pictures, once. */
  compiled: () => Compiled
}

/**
 * Takes a story as it was read in the transaction, and the public files of its pictures. `stamps`:
 * fields of the edition that differ from the compiler's own. Compiles nothing yet.
 */
export const draftEdition = (
  loaded: LoadedStory,
  now: Date,
  pictures: StoryPictures,
  stamps: Partial<Pick<CompileOptions, 'updatedAt' | 'revision'>>,
): EditionDraft => ({
  loaded,
  now,
  pictures,
  compiled: compileOnce(loaded, {
    now,
    ...stamps,
    renditions: new Map([...pictures.photos].map(([ref, { files }]) => [ref, files])),
    shareImage: pictures.share?.files ?? null,
  }),
})

export interface StoreOptions {
  /** True where an editor publishes; false where Homeroom compiles by itself. */
  byEditor: boolean
  /** Takes what was compiled; returns codes to log, or why the edition must not be published. */
  pass: (compiled: Compiled) => Result<string[], Refusal>
}

export interface StoredEdition {
  edition: StoryEdition
  codes: string[]
  printed: PublishedPeople
  /** False where the published edition already says exactly this, and nothing was written. */
  changed: boolean
}

const same = (current: EditionRecord | null, record: EditionRecord): boolean =>
  current?.state === 'live' &&
  current.slug === record.slug &&
  JSON.stringify([current.content, current.media, current.pair]) ===
    JSON.stringify([record.content, record.media, record.pair])

/**
 * The only way a story's edition is made, inside a transaction: compiled from what was read in it,
 * checked by the gate and the verifier, and stored. Where anything goes wrong, the published
 * edition stays as it was.
 */
export async function compileAndStoreEdition(
  req: PayloadRequest,
  draft: EditionDraft,
  { byEditor, pass }: StoreOptions,
): Promise<Result<StoredEdition, Refusal>> {
  const { loaded, now, pictures } = draft
  const { story, current } = loaded
  await touchPhotos(req, [...loaded.originals.keys()])
  const compiled = draft.compiled()
  // Check this first: in picture files of another version the verifier may find a name that this
  // story does not have.
  if (!areOf(pictures, loaded, compiled)) return refused(refusal('pictures_changed'))
  const passed = pass(compiled)
  if (!passed.ok) return passed
  if (compiled.photos.some((ref) => !pictures.photos.has(ref)))
    return refused(refusal('picture_unreadable'))
  const slug = await freeSlug(req, 'story', compiled.edition.slug, story.editionKey)
  const edition: StoryEdition = { ...compiled.edition, slug }
  const record: EditionRecord = {
    _id: story.editionKey,
    type: 'story',
    slug,
    state: 'live',
    goneNote: null,
    section: edition.section?.slug ?? null,
    tags: edition.tags.map((tag) => tag.slug),
    reporters: edition.bylines.flatMap((byline) => byline.slug ?? []),
    lang: edition.lang,
    publishedAt: new Date(edition.publishedAt),
    revisedAt: now,
    pair: await pairOf(req, story),
    media: [
      ...compiled.photos.flatMap((ref) => pictures.photos.get(ref)?.files.files ?? []),
      ...(edition.shareImage ? [path.posix.basename(edition.shareImage.url)] : []),
    ],
    content: edition,
  }
  const changed = !same(current, record)
  if (changed) await storeEdition(req, record, current, loaded.newsroom)
  const { source, withheld } = loaded
  await keepWithheld(
    req,
    toKeep(story.id, source.people, wordsOfStory(source), withheld, byEditor),
    withheld,
  )
  return ok({ edition, codes: passed.value, printed: publishedPeopleOf(loaded, compiled), changed })
}
