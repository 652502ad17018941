import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Refusal } from '#newsroom/refusal.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import type { GateReason } from '#publishing/gate.ts'
import { act } from './act.ts'
import { atTime } from './clock.ts'
import { takeOffShelf, onShelf } from './editionShelf.ts'
import { passGate } from './gateStory.ts'
import { everybodyPrinted, peopleNow, tellsTooMuch } from './printed.ts'
import { loadPrinted, picturesOfPrinted, publishedStory } from './printedStory.ts'
import type { StoryPictures } from './storyPictures.ts'
import type { StoryRecord } from './records.ts'
import { isOfTheDatabase } from './retry.ts'
import { shelveStory } from './shelveStory.ts'
import {
  storiesNaming,
  storiesShowing,
  storiesThatTellTooMuch,
  storiesWith,
} from './storiesToRecompile.ts'
import { moveStory, noteActivity } from './storyAct.ts'
import { writeStory } from './writeStory.ts'

/** What became of a published story: `later` where others were writing it, and the next look will find it again. */
export interface Recompiled {
  story: string
  outcome: 'recompiled' | 'takenDown' | 'unchanged' | 'later'
}

const notStanding: Refusal = {
  code: 'not_standing',
  status: 409,
  message: 'The story is not out, or its edition tells nothing it should not.',
  remedy: 'Nothing to do.',
}

const printedTextLost: Refusal = {
  code: 'printed_text_lost',
  status: 422,
  message: 'The text that readers have is not among the story’s versions any more.',
  remedy: 'Look at the story as it stands, and publish it again.',
}

/** An embargo is no matter once a story is out; a consent that lapsed is why it is compiled anew, and the name is withheld. */
const SPARED: readonly GateReason['code'][] = ['consent_lapsed', 'embargoed']

/**
 * Where the standing edition tells nothing it should not, the new one can only withhold more: then doubts do not keep it from readers, and only
 * what the engine or the verifier could not treat does.
 */
const GRAVE: readonly GateReason['code'][] = ['name_survives', 'untreatable', 'minor_visible']

async function recompile(
  req: PayloadRequest,
  id: string,
  now: Date,
  asked: boolean,
  pictures: StoryPictures,
): Promise<Result<boolean, Refusal>> {
  const story = await publishedStory(req, id)
  if (!story) return refused(notStanding)
  if ((await onShelf(req, story.editionKey))?.state !== 'live') return refused(notStanding)
  const people = await peopleNow(req, everybodyPrinted(story), now)
  const tooMuch = tellsTooMuch(story, people)
  if (!tooMuch && !asked) return refused(notStanding)
  const loaded = await loadPrinted(req, story, now)
  if (!loaded) return refused(printedTextLost)
  const { source } = loaded
  const shelved = await shelveStory(req, loaded, {
    now,
    // Neither number nor time is new: readers are not to be told when a name was taken out.
    stamps: { revision: source.revision },
    pictures,
    pass: (reasons) =>
      passGate(
        reasons.filter(
          ({ severity, code }) => severity === 'blocking' && (tooMuch || GRAVE.includes(code)),
        ),
        [],
        SPARED,
      ),
  })
  if (!shelved.ok) return shelved
  const { edition, printed, changed } = shelved.value
  if (!changed && !tooMuch) return ok(false)
  const kept = new Set(story.people)
  const listed = printed.printedPeople?.filter(
    (ref) => kept.has(ref) || people.get(ref)?.treatment !== 'open',
  )
  await writeStory(req, id, {
    ...printed,
    publicSlug: edition.slug,
    // Who has to be withheld here is among the story's people from now on, whoever publishes it next.
    people: [...new Set([...(story.people ?? []), ...(listed ?? [])])],
  })
  await noteActivity(req, {
    verb: 'recompile',
    subject: 'stories',
    subjectId: id,
    from: 'published',
    to: 'published',
    codes: [tooMuch ? 'less_may_be_told' : 'record_changed'],
    at: now,
    actor: null,
  })
  return ok(true)
}

const codesOf = (refusal: Refusal): string[] => {
  const reasons = refusal.details?.reasons
  return Array.isArray(reasons)
    ? [...new Set((reasons as GateReason[]).map((reason) => reason.code))]
    : [refusal.code]
}

/** Off the shelf rather than up with the name. Needs nothing of the story but its record, so that no fault in compiling can stop it. */
async function takeDown(
  payload: Payload,
  { id, revision }: Pick<StoryRecord, 'id' | 'revision'>,
  now: Date,
  codes: readonly string[],
): Promise<Recompiled['outcome']> {
  const req = atTime(await createLocalReq({}, payload), now)
  const done = await act(req, async () => {
    const story = await publishedStory(req, id)
    // Published again meanwhile: that edition has been through the gate, and is looked at next time.
    if (!story || story.revision !== revision) return refused(notStanding)
    await takeOffShelf(req, story.editionKey, null, now)
    await moveStory(
      { req, verb: 'unpublish', loaded: { story }, to: 'unpublished', now, actor: null },
      { goneNote: null, takenDownAt: now.toISOString(), takenDownFor: [...codes] },
      ['by_homeroom', ...codes],
    )
    return ok(null)
  })
  if (done.ok) return 'takenDown'
  return done.error.code === notStanding.code ? 'unchanged' : 'later'
}

async function recompileOne(
  payload: Payload,
  id: string,
  now: Date,
  asked: boolean,
): Promise<Recompiled['outcome']> {
  const standing = await publishedStory(await createLocalReq({}, payload), id)
  if (!standing) return 'unchanged'
  let result: Result<boolean, Refusal>
  try {
    const pictures = await picturesOfPrinted(payload, id, now)
    const req = atTime(await createLocalReq({}, payload), now)
    result = await act(req, () => recompile(req, id, now, asked, pictures))
  } catch (error) {
    // A database that does not answer is asked again; a fault of ours must not leave a name up.
    if (isOfTheDatabase(error)) throw error
    payload.logger.error({ err: error })
    return takeDown(payload, standing, now, ['recompile_failed'])
  }
  if (result.ok) return result.value ? 'recompiled' : 'unchanged'
  if (result.error.code === notStanding.code) return 'unchanged'
  if (result.error.status === 409) return 'later'
  return takeDown(payload, standing, now, codesOf(result.error))
}

/**
 * Brings standing editions back in line with the records of their people: compiled anew from the text readers have, through the gate and the
 * verifier, and taken down where that cannot be done. With `person`, `photo` or `reporter`, every published story they are in; without, those that
 * tell too much. Never tells more of a person than before; a byline reads as its policy says. Safe to repeat, and in several processes at once: each story is one
 * transaction that looks again.
 */
export async function recompileStories(
  payload: Payload,
  now: Date,
  of: { person?: string; photo?: string; reporter?: string } = {},
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
  const done: Recompiled[] = []
  for (const { id } of stories) {
    const outcome = await recompileOne(payload, id, now, asked)
    done.push({ story: id, outcome })
  }
  return done
}
