import type { PayloadRequest } from 'payload'
import { readAll, type StoryRecord } from './records.ts'

/** Translations of translations are followed this far; whoever ties a ring gets no further. */
const STEPS = 5

/** What the editions of a story and of its translations have in common: the shelf's key of the first of them. */
export async function pairOf(
  req: PayloadRequest,
  story: Pick<StoryRecord, 'id' | 'editionKey' | 'translationOf'>,
): Promise<string> {
  let first = story
  const met = new Set([story.id])
  for (let step = 0; step < STEPS && first.translationOf; step += 1) {
    const [next] = await readAll<StoryRecord>(req.payload, 'stories', {
      where: { id: { equals: first.translationOf } },
      select: { editionKey: true, translationOf: true },
      req,
    })
    if (!next || met.has(next.id)) break
    met.add(next.id)
    first = next
  }
  return first.editionKey
}
