import type { Caller } from '../../tests/helpers/newsroom.ts'
import { type Desk, verb, writeStory } from '../../tests/helpers/stories.ts'
import { median } from './load.ts'
import { lexical } from './paper.ts'

const PUBLICATIONS = 30
/** Not counted: until the code is warm. */
const FIRST = 5

export interface PublishingCosts {
  /** Median milliseconds of the verb, its pictures made and its gate looked at, as the panel does. */
  publish: number
  /** Of drawing the headline as a picture, ahead of it. */
  draw: number
  /** Of a create by each plain Payload. */
  create: number[]
}

async function create(url: string, number: number): Promise<number> {
  const began = performance.now()
  const answer = await fetch(`${url}/api/stories`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      headline: `Library hours, part ${number}`,
      slug: `library-hours-${number}-${new URL(url).port}`,
      dek: '',
      section: 'news',
      body: lexical(number),
    }),
  })
  await answer.arrayBuffer()
  if (answer.status !== 201) throw new Error(`Plain Payload: ${answer.status}`)
  return performance.now() - began
}

/** Publishes stories of about 350 words without photos, and has each plain Payload create a document of the same words. */
export async function timePublishing(
  { editor, reporter, desk }: { editor: Caller; reporter: Caller; desk: Desk },
  plain: readonly string[],
): Promise<PublishingCosts> {
  const publish: number[] = []
  const draw: number[] = []
  const creates: number[][] = plain.map(() => [])
  for (let number = 0; number < PUBLICATIONS + FIRST; number += 1) {
    const headline = `Library hours, part ${number}`
    const draft = await writeStory(reporter, desk, { headline, dek: '', body: lexical(number) })
    await verb(reporter, draft.id, 'submit')
    await verb(editor, draft.id, 'approve')
    const drawing = performance.now()
    await editor.post(`/api/stories/${draft.id}/pictures`, {})
    const drawn = performance.now() - drawing
    const gate = await editor.get(`/api/stories/${draft.id}/gate`)
    const began = performance.now()
    const { updatedAt } = gate.json
    const out = await editor.post(`/api/stories/${draft.id}/publish`, { updatedAt })
    const published = performance.now() - began
    if (out.status !== 200) throw new Error(out.text)
    const created: number[] = []
    for (const url of plain) created.push(await create(url, number))
    if (number < FIRST) continue
    publish.push(published)
    draw.push(drawn)
    for (const [index, ms] of created.entries()) creates[index]?.push(ms)
  }
  return { publish: median(publish), draw: median(draw), create: creates.map(median) }
}
