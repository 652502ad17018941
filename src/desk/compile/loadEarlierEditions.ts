import type { PayloadRequest } from 'payload'
import { roleOf } from '#access/staff.ts'
import { isEditor } from '#newsroom/roles.ts'
import type { EarlierStory } from '#publishing/singlingOut/quasiIdentifiers.ts'
import { EARLIER_STORIES_READ } from '#publishing/singlingOut/detailsFromEarlierStories.ts'
import type { StoryPerson } from '#publishing/storySourceTypes.ts'
import { storiesUnder } from '#desk/store/repositories/editionRepository.ts'
import { type StoryRecord } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { isFormer } from '#desk/registry/withheldNames.ts'

type Told = Pick<StoryRecord, 'id' | 'people' | 'editionKey' | 'firstPublishedAt'>

/**
 * Returns the editions that readers can get and that withhold one of this story's people: their
 * details add up with this story's. Takes the story and the whole registry; returns the newest
 * first, at most `EARLIER_STORIES_READ` for each person, each with the refs of the people it
 * withholds. Which person is in which story is private: reporters, who may not know whom another's
 * story withholds, get none; editors and the timer get all.
 */
export async function earlierStories(
  req: PayloadRequest,
  story: StoryRecord,
  registry: readonly StoryPerson[],
): Promise<EarlierStory[]> {
  if (req.user && !isEditor(roleOf(req))) return []
  const withheld = new Set(
    registry.filter(({ treatment }) => treatment === 'withhold').map(({ ref }) => ref),
  )
  const found = new Map<string, Told>()
  const here = registry.filter(({ ref, inStory }) => inStory && withheld.has(ref) && !isFormer(ref))
  for (const { ref } of here) {
    const stories = await readAll<Told>(req.payload, 'stories', {
      where: {
        and: [
          { people: { in: [ref] } },
          { id: { not_equals: story.id } },
          { firstPublishedAt: { exists: true } },
        ],
      },
      sort: '-firstPublishedAt',
      limit: EARLIER_STORIES_READ,
      select: { people: true, editionKey: true, firstPublishedAt: true },
      req,
    })
    for (const one of stories) found.set(one.id, one)
  }
  if (found.size === 0) return []
  const newestFirst = [...found.values()].sort((a, b) =>
    (b.firstPublishedAt ?? '').localeCompare(a.firstPublishedAt ?? ''),
  )
  const editions = await storiesUnder(
    req,
    newestFirst.map(({ editionKey }) => editionKey),
  )
  return newestFirst.flatMap(({ editionKey, people }) => {
    const edition = editions.get(editionKey)
    if (!edition) return []
    return [{ edition, withheld: (people ?? []).filter((ref) => withheld.has(ref)) }]
  })
}
