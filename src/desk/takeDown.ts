import type { PayloadRequest } from 'payload'
import type { Refusal } from '#newsroom/refusal.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import { registeredElsewhere } from '#publishing/registeredElsewhere.ts'
import { takeOffShelf } from './editionShelf.ts'
import { whomItNames } from './refuseProtectedNames.ts'
import { moveStory, storyAct, type StoryAct, type StoryRequest } from './storyAct.ts'

export interface TakeDownRequest extends StoryRequest {
  /** What readers find at the old address. */
  note: string
}

const noteNamesSomeone: Refusal = {
  code: 'note_names_someone',
  status: 422,
  message: 'The note for readers names somebody who is protected.',
  remedy: 'Say why the story is gone without saying who.',
}

/**
 * A note at a gone address is public too: no protected person of the story in it, by any part of the name and in any spelling, and nobody of the
 * registry in any spelling that means nobody else.
 */
async function noteIsClean({ req, loaded }: StoryAct, note: string): Promise<boolean> {
  const { source, newsroom } = loaded
  const inStory = source.people.filter((person) => person.treatment !== 'open')
  const names = inStory.flatMap((person) =>
    [person.fullName, ...person.aliases].map((name) => [person.ref, name] as const),
  )
  const passages = [{ place: 'note', surface: 'prose' as const, text: note }]
  const words = new Set(note.toLowerCase().split(/[^\p{L}\p{N}]+/u))
  return (
    registeredElsewhere([...source.protectedElsewhere, ...names], passages).length === 0 &&
    names.every(([, name]) => name.split(/\s+/u).every((part) => !words.has(part.toLowerCase()))) &&
    (await whomItNames(req, note, newsroom.name)).length === 0
  )
}

async function goneNow(story: StoryAct, note: string): Promise<Result<null, Refusal>> {
  if (note && !(await noteIsClean(story, note))) return refused(noteNamesSomeone)
  await takeOffShelf(story.req, story.loaded.story.editionKey, note || null, story.now)
  return ok(null)
}

/** Somebody decided: the board need not ask any more. */
const NOT_BY_HOMEROOM = { takenDownAt: null, takenDownFor: null }

/** Takes the story down quietly: out of every list, 410 at its address. It may be published again. */
export const unpublishStory = (req: PayloadRequest, request: TakeDownRequest) =>
  storyAct(req, 'unpublish', request, async (story) => {
    const gone = await goneNow(story, request.note)
    return gone.ok
      ? ok(await moveStory(story, { ...NOT_BY_HOMEROOM, goneNote: request.note || null }))
      : gone
  })

/** Withdraws the story with urgency, wherever it stands: schedule and embargo are cleared, and it does not come back. */
export const killStory = (req: PayloadRequest, request: TakeDownRequest) =>
  storyAct(req, 'kill', request, async (story) => {
    const gone = await goneNow(story, request.note)
    if (!gone.ok) return gone
    return ok(
      await moveStory(story, {
        ...NOT_BY_HOMEROOM,
        goneNote: request.note || null,
        publishAt: null,
        embargo: null,
      }),
    )
  })

/** Drops the story before print. */
export const spikeStory = (req: PayloadRequest, request: StoryRequest) =>
  storyAct(req, 'spike', request, async (story) => ok(await moveStory(story, { publishAt: null })))
