import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import type { Ruling } from '#anonymization/passageTypes.ts'
import { type LoadedStory, loadStory } from './loadStory.ts'
import {
  everybodyPrinted,
  heldToPrinted,
  picturesAsPrinted,
  TEXT_FIELDS,
} from './publishedPeople.ts'
import { readById } from '#desk/store/batchRead.ts'
import type { StoryRecord } from '#desk/store/recordTypes.ts'
import { sessionOf } from '#desk/store/transactionSession.ts'
import { NO_PICTURES, preparePictures, type StoryPictures } from './renderStoryPhotos.ts'

/** The story, where readers have it; within the request's transaction. */
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
      // By id: a version that is restored bears the time at which the story was begun.
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
 * Keeps which version holds the text that readers have from now on, in the act's transaction: the one that publishing has just written. Others with
 * the same revision and stage come after it, by saves, and by versions that are restored.
 */
export async function keepPrintedVersion(req: PayloadRequest, story: string): Promise<void> {
  const version = await versionsOf(req, { parent: { equals: story } }, '-id')
  await req.payload.db.collections.stories?.updateOne(
    { _id: story },
    { $set: { printedVersion: version ? String(version.id) : null } },
    { session: await sessionOf(req), strict: false, timestamps: false },
  )
}

/**
 * The story with the text that readers have: what was saved since it was published is for an editor to publish. Everybody the edition names is
 * among its people, so that they are treated. Null where that version is not kept any more.
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
    ...new Set([...(version.people ?? []), ...everybodyPrinted({ ...story, people: [] })]),
  ]
  const rulings = [...rulingsOf(story.rulings), ...rulingsOf(version.rulings)]
  return { ...story, ...text, people, rulings }
}

/** The story as printed, read for compiling, each person held to what was printed of them. */
export async function loadPrinted(
  req: PayloadRequest,
  story: StoryRecord,
  now: Date,
): Promise<LoadedStory | null> {
  const printed = await asPrinted(req, story)
  if (!printed) return null
  const loaded = picturesAsPrinted(story, await loadStory(req, printed, now))
  const people = heldToPrinted(story, loaded.source.people, loaded.withheld)
  const { content } = loaded.standing ?? {}
  // A section that is off the site goes; one that came back, or is called otherwise, is for an editor to publish.
  const section = loaded.source.section && content?.type === 'story' ? content.section : null
  return { ...loaded, source: { ...loaded.source, people, section } }
}

/** Pictures take the longest and need no lock: derived ahead of the act, for the text as it was printed. */
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
