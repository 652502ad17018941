import type { Caller } from '../../tests/helpers/newsroom.ts'
import { type Desk, verb, writeStory } from '../../tests/helpers/stories.ts'
import { median } from './load.ts'
import { lexical } from './paper.ts'

const PUBLICATIONS = 60
/** Not counted: until the code is warm. */
const FIRST = 5

export interface PublishingCosts {
  /** Median milliseconds of the verb, its pictures made and its gate looked at, as the panel does. */
  publish: number
  /** Of drawing the headline as a picture, ahead of it. */
  draw: number
  /** Of a create by each plain Payload, of a stranger's and without versions. */
  create: number[]
  /** Likewise, by somebody who has signed in, with versions. */
  signedIn: number[]
}

const USER = { email: 'editor@plain.example', password: 'a password for this bench' }

async function post(url: string, body: object, token: string | null = null): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `JWT ${token}` }),
    },
    body: JSON.stringify(body),
  })
}

/** Signs in; whichever plain Payload comes first makes the account, as they share a database. */
async function signIn(url: string): Promise<string> {
  await post(`${url}/api/users/first-register`, USER)
  const answer = await post(`${url}/api/users/login`, USER)
  const { token } = (await answer.json()) as { token?: string }
  if (token === undefined) throw new Error(`Plain Payload: ${answer.status}`)
  return token
}

async function create(url: string, number: number, token: string | null): Promise<number> {
  const began = performance.now()
  const story = {
    headline: `Library hours, part ${number}`,
    slug: `library-hours-${number}-${new URL(url).port}`,
    dek: '',
    section: 'news',
    body: lexical(number),
    ...(token !== null && { _status: 'published' }),
  }
  const answer = await post(`${url}/api/${token === null ? 'stories' : 'articles'}`, story, token)
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
  const signedIn: number[][] = plain.map(() => [])
  const tokens = new Map<string, string>()
  for (const url of plain) tokens.set(url, await signIn(url))
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
    const ours: number[] = []
    for (const url of plain) {
      created.push(await create(url, number, null))
      ours.push(await create(url, number, tokens.get(url) ?? null))
    }
    if (number < FIRST) continue
    publish.push(published)
    draw.push(drawn)
    for (const [index, ms] of created.entries()) creates[index]?.push(ms)
    for (const [index, ms] of ours.entries()) signedIn[index]?.push(ms)
  }
  return {
    publish: median(publish),
    draw: median(draw),
    create: creates.map(median),
    signedIn: signedIn.map(median),
  }
}
