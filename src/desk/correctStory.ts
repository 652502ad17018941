import type { PayloadRequest } from 'payload'
import type { CorrectionKind } from '#newsroom/corrections.ts'
import type { Refusal } from '#newsroom/refusal.ts'
import { ok, type Result } from '#newsroom/result.ts'
import { publishWithin } from './publishStory.ts'
import { picturesAhead } from './storyPictures.ts'
import { storyAct, type StoryOutcome, type StoryRequest } from './storyAct.ts'

export interface CorrectionRequest extends StoryRequest {
  kind: CorrectionKind
  wrong: string
  right: string
  /** Left empty, the house wording is made of what was wrong and what is right. */
  note: string
  acknowledge: readonly string[]
}

const sentence = (text: string): string => {
  const bare = text.trim()
  return bare === '' || /[.!?…]["”’]?$/u.test(bare) ? bare : `${bare}.`
}

/** The house wording, where the editor wrote none. */
export function houseNote({ note, wrong, right }: CorrectionRequest): string {
  if (note.trim()) return sentence(note)
  if (!wrong.trim()) return sentence(right)
  return `An earlier version of this story stated ${sentence(wrong)} ${sentence(right)}`.trim()
}

/**
 * Text and note in one act: the story as it stands now is published with the correction, timestamped by the server and numbered without
 * gaps. The note goes through the gate like the text.
 */
export async function correctStory(
  req: PayloadRequest,
  request: CorrectionRequest,
): Promise<Result<StoryOutcome & { sequence: number; note: string }, Refusal>> {
  const pictures = await picturesAhead(req, request.id)
  return storyAct(req, 'correct', request, async (story) => {
    const { source, story: record } = story.loaded
    const sequence = source.corrections.length + 1
    const issuedAt = story.now.toISOString()
    const published = await publishWithin(story, {
      acknowledge: request.acknowledge,
      stampUpdated: true,
      correction: { sequence, kind: request.kind, note: houseNote(request), issuedAt },
      pictures,
    })
    if (!published.ok) return published
    const { edition, outcome } = published.value
    const note = edition.corrections.at(-1)?.note ?? ''
    await req.payload.create({
      collection: 'corrections',
      data: {
        story: record.id,
        kind: request.kind,
        wrong: request.wrong,
        right: request.right,
        note,
        issuedAt,
        issuedBy: req.user?.id ?? '',
        sequence,
        editionBefore: source.revision,
        editionAfter: edition.revision,
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return ok({ ...outcome, sequence, note })
  })
}
