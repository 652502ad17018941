import type { Verb } from '#newsroom/verbs.ts'

/** Pictures made, of so many. */
export interface PicturesMade {
  made: number
  of: number
}

/** Verbs that show readers pictures, which take longer to make than all the rest. */
export const VERBS_WITH_PICTURES: ReadonlySet<Verb> = new Set<Verb>(['publish', 'correct'])

const isProgress = (line: unknown): line is PicturesMade =>
  typeof line === 'object' &&
  line !== null &&
  typeof (line as Partial<PicturesMade>).made === 'number' &&
  typeof (line as Partial<PicturesMade>).of === 'number'

/** Takes text of which lines have come so far; returns what the whole lines tell, and the rest of the last. */
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
 * Has the pictures of a story made before it is published, and tells how far it is. Whatever goes wrong here is told by publishing, which makes
 * what is missing itself.
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
    // The connection broke: publishing says so.
  }
}
