import type { Verb } from '#newsroom/verbs.ts'

/** How many pictures are made, and of how many. */
export interface PicturesMade {
  made: number
  of: number
}

/** Verbs that show pictures to readers. Making these takes longer than everything else. */
export const VERBS_WITH_PICTURES: ReadonlySet<Verb> = new Set<Verb>(['publish', 'correct'])

const isProgress = (line: unknown): line is PicturesMade =>
  typeof line === 'object' &&
  line !== null &&
  typeof (line as Partial<PicturesMade>).made === 'number' &&
  typeof (line as Partial<PicturesMade>).of === 'number'

/**
 * Takes text of which more may follow; returns the progress that its complete lines report, and the
 * incomplete last line.
 */
export function progressIn(text: string): { told: PicturesMade[]; rest: string } {
  const lines = text.split('\n')
  const rest = lines.pop() ?? ''
  const told = lines.flatMap((line) => {
    try {
      const read: unknown = JSON.parse(line)
      return isProgress(read) ? [read] : []
    } catch {
      return []
    }
  })
  return { told, rest }
}

/**
 * Has the pictures of a story made before it is published, and reports progress. Errors are ignored
 * here: publishing makes the missing pictures itself and reports what goes wrong.
 */
export async function makePictures(
  story: string,
  tell: (progress: PicturesMade) => void,
): Promise<void> {
  try {
    const response = await fetch(`/api/stories/${story}/pictures`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    })
    if (!response.ok || !response.body) return
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let waiting = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const { told, rest } = progressIn(waiting + value)
      waiting = rest
      const last = told.at(-1)
      if (last) tell(last)
    }
  } catch {
    // The connection broke: publishing will report it.
  }
}
