import type { PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import {
  isWithheld,
  openNames,
  protectedNames,
  writtenNames,
} from '#anonymization/protectedNames.ts'
import { nameWords, wordsToSearch } from '#anonymization/spelling/foldSpelling.ts'
import { registeredElsewhere } from '#publishing/names/protectedNamesElsewhere.ts'
import { toDocument } from '#richtext/toDocument.ts'
import { removeEdition } from '#desk/editions/storeEdition.ts'
import { settingsOf } from '#desk/store/newsroomSettings.ts'
import { everybodyPublished } from '#desk/compile/publishedPeople.ts'
import { type PhotoDoc, type StoryRecord } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { whomItNames } from '#desk/registry/refuseProtectedNames.ts'
import { ALL, readRecords } from '#desk/store/batchRead.ts'
import { OF_THE_REGISTRY, registryOf } from '#desk/registry/peopleRegistry.ts'
import { hiddenStaffNames } from '#desk/registry/reporterNames.ts'
import { unknownIn, type UnknownName } from '#desk/registry/unknownNames.ts'
import { accountedFor } from '#desk/registry/refuseUnknownNames.ts'
import { moveStory, recordAct, type StoryMove, type StoryRequest } from './storyWorkflow.ts'

export interface TakeDownRequest extends StoryRequest {
  /** What readers find at the old address. */
  note: string
}

/**
 * Returns everybody the story has to do with: its people, those its edition depends on, and those
 * who can be seen in its photos, as far as its body can be read.
 */
async function peopleOf(req: PayloadRequest, story: StoryRecord): Promise<Set<string>> {
  const body = toDocument(story.body)
  const photos = await readAll<PhotoDoc>(req.payload, 'photos', {
    where: {
      id: {
        in: [
          ...(story.leadPhoto ? [story.leadPhoto] : []),
          ...(story.printedPhotos ?? []),
          ...(body.ok ? body.value : []).flatMap((block) =>
            block.type === 'photo' ? [block.photo] : [],
          ),
        ],
      },
    },
    req,
  })
  return new Set([
    ...(story.people ?? []),
    ...everybodyPublished(story),
    ...photos.flatMap(({ peopleVisible }) => peopleVisible ?? []),
  ])
}

const noteNamesUnknown = (places: readonly UnknownName[]): Refusal =>
  refusal('note_names_unknown', { details: { places } })

/**
 * A note at the address of a gone story is public too. It may contain no protected person of the
 * story, by any part of the name and in any spelling; nobody of the registry in a spelling that
 * means nobody else; and no unknown name. Returns what is wrong with it, null where nothing is.
 */
async function refusalOf({ req, loaded, now }: StoryMove, note: string): Promise<Refusal | null> {
  const read = await readRecords(req, { ...OF_THE_REGISTRY, reporters: ALL })
  const { story } = loaded
  const registry = registryOf(read, {
    now,
    secret: req.payload.secret,
    story: { id: story.id, people: await peopleOf(req, story) },
  })
  const { reporters } = read
  const names = [...protectedNames(registry.people), ...hiddenStaffNames(reporters)]
  const parts = registry.people
    .filter((person) => person.inStory && isWithheld(person))
    .flatMap(writtenNames)
    .flatMap((name) => name.split(/\s+/u))
    .map(nameWords)
    .filter((part) => part.length > 0)
  const passages = [{ place: 'note', surface: 'prose' as const, text: note }]
  const words = wordsToSearch(note)
  const { name: own } = settingsOf(read.newsroom)
  if (
    registeredElsewhere(names, passages).length > 0 ||
    parts.some((part) => part.every((word) => words.has(word))) ||
    (await whomItNames(req, note, own)).length > 0
  ) {
    return refusal('note_names_someone')
  }
  const unknown = unknownIn(passages, {
    ...accountedFor(registry, reporters, own),
    own: openNames(registry.people.filter(({ inStory, confirmed }) => inStory && confirmed)),
    languages: [story.lang ?? 'en'],
  })
  return unknown.length > 0 ? noteNamesUnknown(unknown) : null
}

async function goneNow(move: StoryMove, note: string): Promise<Result<null, Refusal>> {
  const refusal = note ? await refusalOf(move, note) : null
  if (refusal) return refused(refusal)
  await removeEdition(move.req, move.loaded.story.editionKey, note || null, move.now)
  return ok(null)
}

/** Somebody decided, so the board need not ask any more. */
const NOT_BY_HOMEROOM = { takenDownAt: null, takenDownFor: null }

/**
 * Takes the story down quietly: it leaves every list and its address answers 410. It may be
 * published again.
 */
export const unpublishStory = (req: PayloadRequest, request: TakeDownRequest) =>
  recordAct(req, 'unpublish', request, async (move) => {
    const gone = await goneNow(move, request.note)
    return gone.ok
      ? ok(await moveStory(move, { ...NOT_BY_HOMEROOM, goneNote: request.note || null }))
      : gone
  })

/**
 * Withdraws the story with urgency, in whatever stage: schedule and embargo are removed, and it
 * does not come back.
 */
export const killStory = (req: PayloadRequest, request: TakeDownRequest) =>
  recordAct(req, 'kill', request, async (move) => {
    const gone = await goneNow(move, request.note)
    if (!gone.ok) return gone
    return ok(
      await moveStory(move, {
        ...NOT_BY_HOMEROOM,
        goneNote: request.note || null,
        publishAt: null,
        embargo: null,
      }),
    )
  })

/** Drops the story before publication. */
export const spikeStory = (req: PayloadRequest, request: StoryRequest) =>
  recordAct(req, 'spike', request, async (move) => ok(await moveStory(move, { publishAt: null })))
