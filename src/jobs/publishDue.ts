import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { act } from '#desk/act.ts'
import { loadStory } from '#desk/loadStory.ts'
import { publishWithin } from '#desk/publishStory.ts'
import { picturesOf } from '#desk/storyPictures.ts'
import { readAll, type StoryRecord } from '#desk/records.ts'
import { moveStory, type StoryAct } from '#desk/storyAct.ts'
import { ok, refused } from '#newsroom/result.ts'
import type { Refusal } from '#newsroom/refusal.ts'
import type { GateReason } from '#publishing/gate.ts'

const notDue: Refusal = {
  code: 'not_due',
  status: 409,
  message: 'The story is not scheduled any more, or its time has not come.',
  remedy: 'Nothing to do.',
}

/** The story as the timer finds it inside the act: still scheduled, still due. */
async function dueStory(req: PayloadRequest, id: string, now: Date): Promise<StoryRecord | null> {
  const [story] = await readAll<StoryRecord>(req.payload, 'stories', {
    where: { id: { equals: id } },
    req,
  })
  if (story?.stage !== 'scheduled' || !story.publishAt) return null
  return Date.parse(story.publishAt) <= now.getTime() ? story : null
}

const codesOf = (refusal: Refusal): string[] => {
  const reasons = refusal.details?.reasons
  return Array.isArray(reasons) ? (reasons as GateReason[]).map((reason) => reason.code) : []
}

/** The gate runs again at the time: what does not pass goes back to the editor, approved and unscheduled. */
async function publishOne(payload: Payload, id: string, now: Date): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  const pictures = await picturesOf(req, id)
  const asAct = async (verb: 'publish' | 'request-changes', to: StoryAct['to']) => {
    const story = await dueStory(req, id, now)
    if (!story) return null
    const loaded = await loadStory(req, story, now)
    return { req, verb, loaded, to, now, actor: story.approvedBy ?? null } satisfies StoryAct
  }
  const published = await act(req, async () => {
    const story = await asAct('publish', 'published')
    if (!story) return refused(notDue)
    return publishWithin(story, {
      acknowledge: story.loaded.story.acknowledged ?? [],
      stampUpdated: false,
      correction: null,
      pictures,
    })
  })
  if (published.ok) return true
  if (published.error.status !== 422) return false
  await act(req, async () => {
    const story = await asAct('publish', 'approved')
    if (!story) return refused(notDue)
    const codes = ['schedule_refused', ...codesOf(published.error)]
    return ok(await moveStory(story, { publishAt: null }, codes))
  })
  return false
}

/**
 * Publishes the stories whose time has come. Several processes may call it at once: each story is published inside one
 * transaction that finds it still scheduled, so one of them wins. Returns how many it published.
 */
export async function publishDue(payload: Payload, now: Date): Promise<number> {
  const due = await readAll<{ id: string }>(payload, 'stories', {
    where: {
      and: [
        { stage: { equals: 'scheduled' } },
        { publishAt: { less_than_equal: now.toISOString() } },
      ],
    },
    sort: 'publishAt',
    select: { stage: true },
  })
  let count = 0
  for (const { id } of due) {
    if (await publishOne(payload, id, now)) count += 1
  }
  return count
}
