import { isWithheld } from '#anonymization/protectedNames.ts'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import type { ActivityCause, Because } from '#newsroom/activityCauses.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import type { GateReason } from '#publishing/gateReasons.ts'
import { act } from '#desk/store/withTransaction.ts'
import { atTime } from '#access/requestClock.ts'
import { removeEdition } from '#desk/editions/storeEdition.ts'
import { findEdition } from '#desk/store/repositories/editionRepository.ts'
import { mayReplace, namesSomebodySince } from './onlyTakesWordsAway.ts'
import { everybodyPublished, peopleNow, tellsTooMuch } from '#desk/compile/publishedPeople.ts'
import { loadPrinted, picturesOfPrinted, publishedStory } from '#desk/compile/loadPublishedStory.ts'
import type { StoryPictures } from '#desk/compile/renderStoryPhotos.ts'
import type { StoryRecord } from '#desk/store/recordTypes.ts'
import { RefusalError } from '#desk/store/refusalError.ts'
import { isOfTheDatabase } from '#desk/store/retryCollisions.ts'
import { compileAndStoreEdition, draftEdition } from '#desk/compile/compileAndStoreEdition.ts'
import {
  storiesNaming,
  storiesShowing,
  storiesThatTellTooMuch,
  storiesWith,
} from '#desk/compile/findStoriesToRecompile.ts'
import { noteActivity } from '#desk/store/repositories/activityRepository.ts'
import { moveStory } from '#desk/stories/storyWorkflow.ts'
import { writeStory } from '#desk/store/updateStoryRecord.ts'

/**
 * What happened to a published story. `held`: the published edition is right, and a new one would
 * not be. `later`: others were writing it, and the next run will find it again.
 */
export interface Recompiled {
  story: string
  outcome: 'recompiled' | 'takenDown' | 'unchanged' | 'held' | 'later'
}

/** Whose change caused it. `cause`: if it is not that their record changed. */
export interface RecompileFor {
  person?: string
  photo?: string
  reporter?: string
  cause?: ActivityCause
}

async function recompile(
  req: PayloadRequest,
  id: string,
  now: Date,
  asked: boolean,
  pictures: StoryPictures,
  because: Because,
): Promise<Result<Recompiled['outcome'], Refusal>> {
  const story = await publishedStory(req, id)
  if (!story) return refused(refusal('not_published'))
  const current = await findEdition(req, story.editionKey)
  if (current?.state !== 'live') return refused(refusal('not_published'))
  const people = await peopleNow(req, everybodyPublished(story), now)
  const tooMuch = tellsTooMuch(story, people)
  if (!tooMuch && !asked) return refused(refusal('not_published'))
  const loaded = await loadPrinted(req, story, now)
  if (!loaded) return refused(refusal('published_text_lost'))
  const { source } = loaded
  // Number and time stay the same: readers must not learn when a name was removed.
  const draft = draftEdition(loaded, now, pictures, { revision: source.revision })
  const stored = await compileAndStoreEdition(req, draft, {
    byEditor: false,
    pass: (compiled) => mayReplace(current, loaded, compiled),
  })
  if (!stored.ok) {
    const { error } = stored
    // An error of the database, or pictures that changed meanwhile: the next run tries again.
    if (error.status === 409) return stored
    const stands = !tooMuch && !showsAFace(error) && !namesSomebodySince(current, loaded)
    if (!stands) return stored
    await noteRecompile(req, id, 'recompile-held', codesOf(error), now, because)
    return ok('held')
  }
  const { edition, printed, changed } = stored.value
  if (!changed && !tooMuch) return ok('unchanged')
  const kept = new Set(story.people)
  const registered = await peopleNow(req, printed.printedPeople ?? [], now)
  const isOpen = (ref: string): boolean => {
    const person = people.get(ref)
    return person !== undefined && !isWithheld(person)
  }
  const listed = printed.printedPeople?.filter(
    (ref) => kept.has(ref) || (registered.has(ref) && !isOpen(ref)),
  )
  await writeStory(req, id, {
    ...printed,
    publicSlug: edition.slug,
    // People who have to be withheld here count as the story's people from now on, whoever
    // publishes it next.
    people: [...new Set([...(story.people ?? []), ...(listed ?? [])])],
  })
  await noteRecompile(
    req,
    id,
    'recompile',
    [tooMuch ? 'less_may_be_told' : 'record_changed'],
    now,
    because,
  )
  return ok('recompiled')
}

const noteRecompile = (
  req: PayloadRequest,
  id: string,
  verb: 'recompile' | 'recompile-held',
  codes: readonly string[],
  at: Date,
  because: Because,
) =>
  noteActivity(req, {
    verb,
    subject: 'stories',
    subjectId: id,
    from: 'published',
    to: 'published',
    codes,
    at,
    actor: null,
    ...because,
  })

const codesOf = (refusal: Refusal): string[] => {
  const reasons = refusal.details?.reasons
  return Array.isArray(reasons)
    ? [...new Set((reasons as GateReason[]).map((reason) => reason.code))]
    : [refusal.code]
}

/** The published picture shows a face that must not be seen. */
const showsAFace = (refusal: Refusal): boolean => codesOf(refusal).includes('minor_visible')

/**
 * Takes the story down rather than leaving the name public. Needs only the story's record, so that
 * no error in compiling can stop it.
 */
async function takeDown(
  payload: Payload,
  { id, revision }: Pick<StoryRecord, 'id' | 'revision'>,
  now: Date,
  codes: readonly string[],
  because: Because,
): Promise<Recompiled['outcome']> {
  const req = atTime(await createLocalReq({}, payload), now)
  const done = await act(req, async () => {
    const story = await publishedStory(req, id)
    // Published again meanwhile: that edition was checked by the gate, and the next run looks at
    // it.
    if (!story || story.revision !== revision) return refused(refusal('not_published'))
    await removeEdition(req, story.editionKey, null, now)
    await moveStory(
      { req, verb: 'unpublish', loaded: { story }, to: 'unpublished', now, actor: null, because },
      { goneNote: null, takenDownAt: now.toISOString(), takenDownFor: [...codes] },
      ['by_homeroom', ...codes],
    )
    return ok(null)
  })
  if (done.ok) return 'takenDown'
  return done.error.code === 'not_published' ? 'unchanged' : 'later'
}

async function recompileOne(
  payload: Payload,
  id: string,
  now: Date,
  asked: boolean,
  because: Because,
): Promise<Recompiled['outcome']> {
  const current = await publishedStory(await createLocalReq({}, payload), id)
  if (!current) return 'unchanged'
  let result: Result<Recompiled['outcome'], Refusal>
  try {
    const pictures = await picturesOfPrinted(payload, id, now)
    const req = atTime(await createLocalReq({}, payload), now)
    result = await act(req, () => recompile(req, id, now, asked, pictures, because))
  } catch (error) {
    // If the database does not answer, try again. But an error of ours must not leave a name
    // public.
    if (isOfTheDatabase(error)) throw error
    // If something cannot be read because the secret is missing, that says nothing against the
    // published edition.
    if (error instanceof RefusalError && error.refusal.status === 503) return 'later'
    payload.logger.error({ err: error })
    return takeDown(payload, current, now, ['recompile_failed'], because)
  }
  if (result.ok) return result.value
  if (result.error.code === 'not_published') return 'unchanged'
  if (result.error.status === 409) return 'later'
  return takeDown(payload, current, now, codesOf(result.error), because)
}

const causeOf = ({ person, photo, reporter }: RecompileFor): ActivityCause => {
  if (person !== undefined) return 'record_changed'
  if (photo !== undefined) return 'photo_changed'
  return reporter !== undefined ? 'byline_changed' : 'found_on_look'
}

/**
 * Updates published editions after changes of people's records: compiles them anew from the
 * published text, through the gate and the verifier, and only takes words away. Where that is not
 * possible, the edition stays; it is taken down if it says too much. With `person`, `photo` or
 * `reporter`: every published story with them; without: those that say too much. It never says more
 * about a person than before; bylines follow their policy. Safe to repeat, and in several processes
 * at once: each story is one transaction that checks again.
 */
export async function recompileStories(
  payload: Payload,
  now: Date,
  of: RecompileFor = {},
): Promise<Recompiled[]> {
  const { person, photo, reporter } = of
  const asked = [person, photo, reporter].some((id) => id !== undefined)
  const stories =
    person !== undefined
      ? await storiesWith(payload, person)
      : photo !== undefined
        ? await storiesShowing(payload, photo)
        : reporter !== undefined
          ? await storiesNaming(payload, reporter)
          : await storiesThatTellTooMuch(payload, now)
  const because = {
    cause: of.cause ?? causeOf(of),
    causeId: person ?? photo ?? reporter ?? null,
  }
  const done: Recompiled[] = []
  for (const { id } of stories) {
    const outcome = await recompileOne(payload, id, now, asked, because)
    done.push({ story: id, outcome })
  }
  return done
}
