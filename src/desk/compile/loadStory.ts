import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import type { PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import {
  isWithheld,
  type NamedRef,
  openNames,
  protectedNames,
  writtenNames,
} from '#anonymization/protectedNames.ts'
import type { Result } from '#newsroom/result.ts'
import { type GateDraft, gateReason } from '#publishing/gateReasons.ts'
import { historyOf } from '#publishing/correctionNotes.ts'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import { slugOf } from '#publishing/edition/slugify.ts'
import type { StorySource } from '#publishing/storySourceTypes.ts'
import { nameReader } from '#nameReader/nameReader.ts'
import { toDocument } from '#richtext/toDocument.ts'
import { arranged } from '#desk/editions/arrangeFrontPage.ts'
import { correctionsOf, updatesOf } from './loadStoryHistory.ts'
import { earlierStories } from './loadEarlierEditions.ts'
import { editionsFor } from '#desk/store/repositories/editionRepository.ts'
import { findReadable } from '#desk/store/findWithReadAccess.ts'
import { loadPhotos } from '#desk/photos/loadPhotos.ts'
import type { Original } from '#desk/photos/renderPhotos.ts'
import { type NewsroomDoc, type StoryRecord } from '#desk/store/recordTypes.ts'
import { isWriter } from '#desk/fourEyes/storyWriters.ts'
import { settingsOf } from '#desk/store/newsroomSettings.ts'
import { noteWording } from '#desk/registry/withholdingNoteText.ts'
import { ALL, byId, readRecords } from '#desk/store/batchRead.ts'
import { OF_THE_REGISTRY, registryOf } from '#desk/registry/peopleRegistry.ts'
import type { Withheld } from '#desk/registry/withheldNames.ts'
import { hiddenStaffNames, staffSource } from '#desk/registry/reporterNames.ts'

export interface LoadedStory {
  story: StoryRecord
  source: StorySource
  /** Reasons found while reading: nodes without a public form. */
  found: GateDraft[]
  /** The originals of the story's pictures, by private id. */
  originals: ReadonlyMap<string, Original>
  /** True where the signed-in user started the story or is in its byline. */
  wroteIt: boolean
  newsroom: NewsroomDoc
  /** The edition under the story's key, live or gone; null where there is none. */
  current: EditionRecord | null
  /** True where an editor gave it a place on the front page, even if it is not published. */
  onFrontPage: boolean
  /** The stored names that this story withheld, and how it described its people. */
  withheld: readonly Withheld[]
  /** Names of people elsewhere in the registry that may be printed: [ref, name]. */
  openElsewhere: readonly NamedRef[]
}

/** Takes a story's id; returns the record if the signed-in user may read it, and a 404 refusal otherwise. */
export const findStory = (req: PayloadRequest, id: string): Promise<Result<StoryRecord, Refusal>> =>
  findReadable<StoryRecord>(req, 'stories', id, refusal('no_such_story'))

const unknownNode = (place: string): GateDraft => gateReason('unknown_node', { place })

/**
 * Returns the address that somebody typed; '' where there is none, or where it only repeats the
 * headline. The public address is then made from the anonymised headline. One cut to its length
 * with the name still in it would show how long the name is, and whether its letters are Latin.
 */
const addressByHand = ({ slug, slugTyped, headline }: StoryRecord): string =>
  slug && slugTyped === true && slug !== slugOf(headline ?? '') ? slug : ''

/** What was read for compiling a story, before anything in it is weighed by a time. */
export type StoryRead = Awaited<ReturnType<typeof readStory>>

/**
 * Reads the records that compiling a story needs, once, within the request's transaction. Takes the
 * story's record.
 */
export async function readStory(req: PayloadRequest, story: StoryRecord) {
  const read = toDocument(story.body)
  const body = read.ok ? read.value : []
  const photoIds = [
    ...(story.leadPhoto ? [story.leadPhoto] : []),
    ...body.flatMap((block) => (block.type === 'photo' ? [block.photo] : [])),
  ]
  const photos = await loadPhotos(req, photoIds)
  const docs = await readRecords(req, {
    ...OF_THE_REGISTRY,
    reporters: ALL,
    sections: byId(story.section),
    frontPage: ALL,
  })
  const profiles = new Map(docs.reporters.map((reporter) => [reporter.id, reporter]))
  const [section] = docs.sections
  const editions = await editionsFor(req, [
    story.editionKey,
    ...(section ? [section.editionKey] : []),
    ...(story.bylines ?? []).flatMap(({ reporter }) => profiles.get(reporter)?.editionKey ?? []),
  ])
  // A story that was never published was never corrected.
  const corrections = story.firstPublishedAt ? await correctionsOf(req, story.id) : []
  return { story, read, body, photos, docs, profiles, section, editions, corrections }
}

/**
 * Takes what was read and a time; returns the story as it is at that time: ages, consents and
 * approvals count as of then. The same records can be weighed by two times, such as now and the time
 * of a publication. Reads nothing more but the earlier stories of the people withheld at that time.
 * Everything after it is pure.
 */
export async function weighStory(
  req: PayloadRequest,
  { story, read, body, photos, docs, profiles, section, editions, corrections }: StoryRead,
  now: Date,
): Promise<LoadedStory> {
  const { reporters } = docs
  const live = (key: string): EditionRecord | null => {
    const edition = editions.get(key)
    return edition?.state === 'live' ? edition : null
  }
  // A section that was taken down is not named: its name may contain a protected person's
  // (`clearEditions.ts`).
  const sectionAt = section ? live(section.editionKey)?.slug : undefined
  const newsroom = settingsOf(docs.newsroom)
  const inStory = new Set([
    ...(story.people ?? []),
    ...[...photos.sources.values()].flatMap((photo) => photo.peopleVisible),
  ])
  const registry = registryOf(docs, {
    now,
    secret: req.payload.secret,
    story: { id: story.id, people: inStory },
  })
  const current = editions.get(story.editionKey) ?? null
  const lang = story.lang ?? 'en'
  const currentStory = current?.content?.type === 'story' ? current.content : null
  const updates = updatesOf(story, currentStory)
  // A story that was taken down has no edition that says when it last changed.
  const history = story.firstPublishedAt
    ? historyOf({ publishedAt: story.firstPublishedAt, updates, corrections })
    : []
  const source: StorySource = {
    lang,
    headline: story.headline ?? '',
    dek: story.dek ?? '',
    slug: addressByHand(story),
    publicSlug: story.publicSlug ?? null,
    dateline: story.dateline ?? '',
    section: section && sectionAt !== undefined ? { slug: sectionAt, name: section.name } : null,
    tags: story.tags ?? [],
    bylines: (story.bylines ?? []).flatMap(({ reporter, role }) => {
      const doc = profiles.get(reporter)
      if (!doc) return []
      const slug = live(doc.editionKey)?.slug ?? null
      return [{ ...staffSource(doc), slug, role: role ?? 'reported' }]
    }),
    staff: reporters.map(staffSource),
    leadPhoto: story.leadPhoto ?? null,
    photos: photos.sources,
    body,
    editorsNote: story.editorsNote ?? '',
    seoTitle: story.seoTitle ?? '',
    seoDescription: story.seoDescription ?? '',
    socialText: story.socialText ?? '',
    corrections,
    updates,
    people: registry.people.filter((person) => person.inStory),
    protectedElsewhere: [
      ...protectedNames(registry.people.filter(({ inStory }) => !inStory)),
      ...hiddenStaffNames(reporters),
    ],
    data: LANGUAGE_DATA,
    knownNames: openNames(registry.people.filter(({ confirmed }) => confirmed)),
    institutions: registry.institutions,
    schools: registry.schools,
    earlier: await earlierStories(req, story, registry.people),
    notPeople: [...registry.notPeople, newsroom.name],
    ...(nameReader.asked ? { reader: nameReader.asked } : {}),
    rulings: Array.isArray(story.rulings) ? story.rulings : [],
    newsroom: { name: newsroom.name, note: noteWording(newsroom, lang, registry) },
    embargo: story.embargo ?? null,
    revision: story.revision ?? 0,
    firstPublishedAt: story.firstPublishedAt ?? null,
    updatedAt: currentStory?.updatedAt ?? history.at(-1)?.at ?? null,
  }
  const user = req.user?.id
  const wroteIt = user !== undefined && isWriter(story, String(user), reporters)
  return {
    story,
    source,
    found: read.ok ? [] : [unknownNode(read.error.place)],
    originals: photos.originals,
    wroteIt,
    newsroom,
    current,
    withheld: registry.withheld.filter((one) => one.story === story.id),
    onFrontPage: docs.frontPage.flatMap(arranged).includes(story.id),
    openElsewhere: registry.people
      .filter((person) => !person.inStory && !isWithheld(person))
      .flatMap((person) => writtenNames(person).map((name) => [person.ref, name] as const)),
  }
}

/**
 * Reads all that compiling a story needs, within the request's transaction, as it is at a time.
 * Takes the story's record and the time.
 */
export const loadStory = async (
  req: PayloadRequest,
  story: StoryRecord,
  now: Date,
): Promise<LoadedStory> => weighStory(req, await readStory(req, story), now)
