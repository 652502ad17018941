import { TEXT_FIELDS } from '#desk/store/fieldRoles.ts'
import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import type { Ruling } from '#anonymization/passageTypes.ts'
import { withoutReader } from '#publishing/names/trainedReader.ts'
import { wasCleared } from './clearedWords.ts'
import { type LoadedStory, loadStory } from './loadStory.ts'
import { everybodyPublished, heldToPrinted, picturesAsPrinted } from './publishedPeople.ts'
import { readById } from '#desk/store/batchRead.ts'
import type { StoryRecord } from '#desk/store/recordTypes.ts'
import { notePrintedVersion } from '#desk/store/repositories/storyRepository.ts'
import { NO_PICTURES, preparePictures, type StoryPictures } from './renderStoryPhotos.ts'

/** Returns the story if it is published; within the request's transaction. */
export async function publishedStory(req: PayloadRequest, id: string): Promise<StoryRecord | null> {
  const story = await readById(req, 'stories', id)
  return story?.stage === 'published' ? story : null
}

const rulingsOf = (value: unknown): Ruling[] => (Array.isArray(value) ? (value as Ruling[]) : [])

const versionsOf = async (req: PayloadRequest, where: Where, sort: string) =>
  (
    await req.payload.findVersions({
      collection: 'stories',
      where,
      // Sorted by id, because a restored version has the time at which the story was begun.
      sort,
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      showHiddenFields: true,
      req,
    })
  ).docs[0]

/**
 * Records, in the transaction, which version has the text that readers now get: the one that
 * publishing has just written. Later versions with the same revision and stage come from saves and
 * restores.
 */
export async function keepPrintedVersion(req: PayloadRequest, story: string): Promise<void> {
  const version = await versionsOf(req, { parent: { equals: story } }, '-id')
  await notePrintedVersion(req, story, version ? String(version.id) : null)
}

/**
 * Returns the story with the text that readers have; an editor must publish what was saved since.
 * Everybody the edition names counts as one of its people, so that they are treated. Null where
 * that version no longer exists.
 */
async function asPrinted(req: PayloadRequest, story: StoryRecord): Promise<StoryRecord | null> {
  const parent = { parent: { equals: story.id } }
  const found = story.printedVersion
    ? await versionsOf(req, { and: [parent, { id: { equals: story.printedVersion } }] }, 'id')
    : await versionsOf(
        req,
        {
          and: [
            parent,
            { 'version.revision': { equals: story.revision ?? 0 } },
            { 'version.stage': { equals: 'published' } },
          ],
        },
        'id',
      )
  const version = found?.version as unknown as StoryRecord | undefined
  if (!version) return null
  const text = Object.fromEntries(TEXT_FIELDS.map((field) => [field, version[field] ?? null]))
  const people = [
    ...new Set([...(version.people ?? []), ...everybodyPublished({ ...story, people: [] })]),
  ]
  const rulings = [...rulingsOf(story.rulings), ...rulingsOf(version.rulings)]
  return { ...story, ...text, people, rulings }
}

/**
 * Reads the published text of a story for compiling. No person is shown more than in the published
 * edition.
 */
export async function loadPrinted(
  req: PayloadRequest,
  story: StoryRecord,
  now: Date,
): Promise<LoadedStory | null> {
  const printed = await asPrinted(req, story)
  if (!printed) return null
  const loaded = picturesAsPrinted(story, await loadStory(req, printed, now))
  const people = heldToPrinted(story, loaded.source.people, loaded.withheld)
  const { content } = loaded.current ?? {}
  // A section that was taken down is left out. A section that came back or has a new name waits for
  // an editor to publish.
  const section = loaded.source.section && content?.type === 'story' ? content.section : null
  // Homeroom compiles this alone, and waits for no reader.
  const source = { ...withoutReader(loaded.source), cleared: wasCleared(req, story) }
  return { ...loaded, source: { ...source, people, section } }
}

/**
 * Makes the pictures for the published text before the transaction, because they take longest and
 * need no lock.
 */
export async function picturesOfPrinted(
  payload: Payload,
  id: string,
  now: Date,
): Promise<StoryPictures> {
  const req = await createLocalReq({}, payload)
  const story = await publishedStory(req, id)
  const loaded = story && (await loadPrinted(req, story, now))
  return loaded ? preparePictures(payload, loaded, now, { urgent: true }) : NO_PICTURES
}
