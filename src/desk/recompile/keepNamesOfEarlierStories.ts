import { createLocalReq, type Payload } from 'payload'
import { ok } from '#newsroom/result.ts'
import { act } from '#desk/store/withTransaction.ts'
import { atTime } from '#access/requestClock.ts'
import { keepWithheld } from '#desk/registry/withheldNamesStore.ts'
import { loadPrinted, publishedStory } from '#desk/compile/loadPublishedStory.ts'
import { publishedWithPeople } from '#desk/store/repositories/storyRepository.ts'
import { storiesWithWithheld } from '#desk/store/repositories/withheldNamesRepository.ts'
import { toKeep, wordsOfStory } from '#desk/registry/withheldNames.ts'

/**
 * Returns the ids of published stories with people in them for which no withheld names are stored.
 */
async function notKept(payload: Payload): Promise<string[]> {
  const kept = await storiesWithWithheld(payload)
  return (await publishedWithPeople(payload)).filter((id) => !kept.has(id))
}

/**
 * Stores whom the stories of a former version withhold, which stored nothing: under the names that
 * their records have now. Safe to repeat. Returns how many stories there were.
 */
export async function keepEarlierWithheld(payload: Payload, now: Date): Promise<number> {
  const ids = await notKept(payload)
  for (const id of ids) {
    const req = atTime(await createLocalReq({}, payload), now)
    await act(req, async () => {
      const story = await publishedStory(req, id)
      const loaded = story && (await loadPrinted(req, story, now))
      if (loaded)
        await keepWithheld(
          req,
          toKeep(id, loaded.source.people, wordsOfStory(loaded.source), loaded.withheld, true),
          loaded.withheld,
        )
      return ok(null)
    })
  }
  return ids.length
}
