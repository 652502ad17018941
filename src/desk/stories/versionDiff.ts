import type { PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { roleOf } from '#access/staff.ts'
import { passagesOf } from '#anonymization/documentToPassages.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import { type DifferenceRun, wordDifference } from '#publishing/edition/wordDiff.ts'
import { photosNamedIn } from '#richtext/photosNamedIn.ts'
import { toDocument } from '#richtext/toDocument.ts'
import { type StoryRecord } from '#desk/store/recordTypes.ts'
import type { STORY_WORD_FIELDS } from '#desk/store/fieldRoles.ts'
import { isDocumentId } from '#desk/store/readAll.ts'

/**
 * A person or thing that was added to the story or removed; `name` is null where this user may not
 * see it.
 */
export interface Exchanged {
  kind: 'removed' | 'added'
  id: string
  name: string | null
}

export interface VersionSide {
  id: string
  /** ISO 8601: when it was saved. */
  at: string
  stage: string
}

/**
 * How a draft changed from one version to another. Private: it contains names, for those who may
 * read the versions.
 */
export interface VersionDifference {
  version: VersionSide
  /** Null where the version is the first. */
  against: VersionSide | null
  /** The texts that differ. */
  texts: { field: ComparedField; runs: DifferenceRun[] }[]
  people: Exchanged[]
  photos: Exchanged[]
}

interface StoredVersion {
  id: string
  parent: string
  updatedAt: string
  version: StoryRecord
}

/** Returns versions of the story that the signed-in user may read, the newest first. */
async function versionsOf(
  req: PayloadRequest,
  story: string,
  where: object,
): Promise<StoredVersion[]> {
  const found = await req.payload.findVersions({
    collection: 'stories',
    where: { and: [{ parent: { equals: story } }, { ...where }] },
    // Not sorted by when it was made: a restored version has the time at which the story was begun.
    sort: '-updatedAt',
    limit: 1,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return found.docs as unknown as StoredVersion[]
}

async function versionById(req: PayloadRequest, story: string, id: string) {
  if (!isDocumentId(id) || !isDocumentId(story)) return null
  const [version] = await versionsOf(req, story, { id: { equals: id } })
  return version ?? null
}

/** Returns the words in a body that has no public form: all text in it. */
function textIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(textIn).filter(Boolean).join('\n')
  if (node === null || typeof node !== 'object') return ''
  const { text, children, root } = node as Record<string, unknown>
  return typeof text === 'string' ? text : textIn(children ?? root ?? null)
}

function bodyText(body: unknown): string {
  const read = toDocument(body)
  if (!read.ok) return textIn(body)
  return passagesOf(read.value, 'body')
    .map(({ text }) => text)
    .join('\n\n')
}

type ComparedField = Exclude<(typeof STORY_WORD_FIELDS)[number], 'leadPhoto'>

type TextOf = (story: StoryRecord, reporters: ReadonlyMap<string, string>) => string

const bylineText: TextOf = ({ bylines }, reporters) =>
  (bylines ?? [])
    .map(({ reporter, role }) =>
      [reporters.get(reporter) ?? '…', ...(role && role !== 'reported' ? [`(${role})`] : [])].join(
        ' ',
      ),
    )
    .join(', ')

/**
 * The fields that are compared word by word, in reading order, and what is compared: all of the
 * story's own words that readers get, without its pictures. `reporters`: names of the profiles, by
 * id.
 */
const TEXTS: Readonly<Record<ComparedField, TextOf>> = {
  headline: ({ headline }) => headline ?? '',
  dek: ({ dek }) => dek ?? '',
  bylines: bylineText,
  dateline: ({ dateline }) => dateline ?? '',
  body: ({ body }) => bodyText(body),
  editorsNote: ({ editorsNote }) => editorsNote ?? '',
  tags: ({ tags }) => (tags ?? []).join(', '),
  slug: ({ slug }) => slug ?? '',
  seoTitle: ({ seoTitle }) => seoTitle ?? '',
  seoDescription: ({ seoDescription }) => seoDescription ?? '',
  socialText: ({ socialText }) => socialText ?? '',
}

const COMPARED_FIELDS = Object.keys(TEXTS) as ComparedField[]

/** Returns names for a list of records: who somebody is, what a picture shows. */
async function namesOf(
  req: PayloadRequest,
  collection: 'people' | 'photos' | 'reporters',
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await req.payload.find({
    collection,
    where: { id: { in: [...ids] } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const docs = found.docs as { id: string; fullName?: string | null; caption?: string | null }[]
  return new Map(docs.map((doc) => [String(doc.id), doc.fullName ?? doc.caption ?? '']))
}

async function exchanged(
  req: PayloadRequest,
  collection: 'people' | 'photos',
  before: readonly string[],
  after: readonly string[],
): Promise<Exchanged[]> {
  const removed = before.filter((id) => !after.includes(id))
  const added = after.filter((id) => !before.includes(id))
  const names = await namesOf(req, collection, [...removed, ...added])
  const of = (kind: Exchanged['kind']) => (id: string) => ({
    kind,
    id,
    name: names.get(id) ?? null,
  })
  return [...removed.map(of('removed')), ...added.map(of('added'))]
}

const side = ({ id, updatedAt, version }: StoredVersion): VersionSide => ({
  id,
  at: updatedAt,
  stage: version.stage,
})

const peopleOf = (story: StoryRecord | null): string[] => (story?.people ?? []).map(String)
const photosOf = (story: StoryRecord | null): string[] =>
  story ? [...new Set(photosNamedIn(story).map(String))] : []

export interface DifferenceRequest {
  story: string
  version: string
  /** Id of the version to compare with; null: the one before. */
  against: string | null
}

const before = async (req: PayloadRequest, story: string, moment: string) =>
  (await versionsOf(req, story, { updatedAt: { less_than: moment } }))[0] ?? null

/**
 * Returns what changed in a story since a time (ISO 8601), for whoever may read its versions: what
 * a second person has to look at.
 */
export async function differenceSince(
  req: PayloadRequest,
  story: string,
  since: string | null,
): Promise<Result<VersionDifference, Refusal>> {
  if (roleOf(req) === null) return refused(refusal('not_signed_in'))
  const moment = Date.parse(since ?? '')
  if (Number.isNaN(moment) || !isDocumentId(story)) return refused(refusal('no_such_version'))
  const [newest] = await versionsOf(req, story, {})
  if (!newest) return refused(refusal('no_such_version'))
  return ok(await compared(req, newest, await before(req, story, new Date(moment).toISOString())))
}

/**
 * Returns what a version of a story changed, for whoever may read the story's versions. Takes ids;
 * refuses with 404 what the user may not see.
 */
export async function versionDifference(
  req: PayloadRequest,
  { story, version: id, against: other }: DifferenceRequest,
): Promise<Result<VersionDifference, Refusal>> {
  if (roleOf(req) === null) return refused(refusal('not_signed_in'))
  const version = await versionById(req, story, id)
  if (!version) return refused(refusal('no_such_version'))
  const against = other
    ? await versionById(req, story, other)
    : await before(req, story, version.updatedAt)
  if (other && !against) return refused(refusal('no_such_version'))
  return ok(await compared(req, version, against))
}

async function compared(
  req: PayloadRequest,
  version: StoredVersion,
  against: StoredVersion | null,
): Promise<VersionDifference> {
  const before = against?.version ?? null
  const after = version.version
  const bylines = [...(before?.bylines ?? []), ...(after.bylines ?? [])]
  const reporters = await namesOf(req, 'reporters', [
    ...new Set(bylines.map(({ reporter }) => reporter)),
  ])
  return {
    version: side(version),
    against: against && side(against),
    texts: COMPARED_FIELDS.flatMap((field) => {
      const [was, is] = [
        before ? TEXTS[field](before, reporters) : '',
        TEXTS[field](after, reporters),
      ]
      return was === is ? [] : [{ field, runs: wordDifference(was, is) }]
    }),
    people: await exchanged(req, 'people', peopleOf(before), peopleOf(after)),
    photos: await exchanged(req, 'photos', photosOf(before), photosOf(after)),
  }
}
