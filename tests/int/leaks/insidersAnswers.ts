import type { Answer, Caller } from '../../helpers/newsroom.ts'

interface Reason {
  id: string
  code: string
  severity: string
  place: string
  text: string | null
  person: string | null
}

const readGate = async (by: Caller, of: string) => {
  const { json } = await by.get(`${of}/gate`)
  const reasons = (json?.reasons ?? []) as Reason[]
  return {
    updatedAt: json?.updatedAt as string | undefined,
    warnings: reasons.filter(({ severity }) => severity === 'warning').map(({ id }) => id),
    asked: reasons.filter(({ severity }) => severity === 'blocking'),
  }
}

/** Texts that an editor said to be just a word here, or somebody else. */
export type Rulings = string[]

async function say(
  by: Caller,
  of: string,
  { text, place, person }: Reason,
  answer: string,
  rulings: Rulings,
  other?: string,
): Promise<Answer> {
  const body = { answer, text, place, person: other ?? person }
  const answered = await by.post(`${of}/answer`, body)
  const ruled = answer === 'isAWord' || answer === 'isThisPerson'
  if (ruled && answered.status === 200) rulings.push(text ?? '')
  return answered
}

/** Answers one of the questions that the gate asks about the story at `of`; null where it asks none. */
export async function answerOne(
  by: Caller,
  of: string,
  pick: number,
  answer: string,
  rulings: Rulings,
  person?: string,
): Promise<Answer | null> {
  const asked = (await readGate(by, of)).asked.filter(({ text }) => Boolean(text))
  const reason = asked[pick % Math.max(1, asked.length)]
  return reason ? say(by, of, reason, answer, rulings, person) : null
}

/** Answers everything that the gate asks, as somebody in a hurry does: the gate's own guess where it has one, else `answer`. */
export async function answerAll(
  by: Caller,
  of: string,
  answer: string,
  rulings: Rulings,
): Promise<Answer | null> {
  let last: Answer | null = null
  const said = new Set<string>()
  for (let round = 0; round < 12; round += 1) {
    const reason = (await readGate(by, of)).asked.find(({ id }) => !said.has(id))
    if (!reason) return last
    said.add(reason.id)
    const { code, person } = reason
    if (code === 'registered_elsewhere') {
      const { json } = await by.get(`${of}?depth=0`)
      const people = [...((json?.people ?? []) as string[]), person]
      last = await by.patch(`${of}?depth=0`, { people })
    } else if (code === 'person_unconfirmed') {
      last = await by.patch(`/api/people/${person ?? ''}?depth=0`, { kind: 'adult' })
    } else if (reason.text) {
      last = await say(by, of, reason, person ? 'isThisPerson' : answer, rulings)
    }
  }
  return last
}

const NEXT: Readonly<Record<string, string>> = {
  draft: 'submit',
  changesRequested: 'submit',
  submitted: 'approve',
  approved: 'publish',
  scheduled: 'publish',
  published: 'publish',
  unpublished: 'publish',
}

/** Does a verb on the story at `of`, every warning acknowledged; `next`: whatever brings it further towards readers. */
export async function doVerb(
  by: Caller,
  reader: Caller,
  of: string,
  verb: string,
  body: object,
): Promise<Answer | null> {
  let name = verb
  if (verb === 'next') {
    const { json } = await reader.get(`${of}?depth=0`)
    name = NEXT[String(json?.stage)] ?? ''
    if (name === '') return null
  }
  const { updatedAt, warnings } = await readGate(reader, of)
  return by.post(`${of}/${name}`, {
    updatedAt,
    ...(['publish', 'correct', 'schedule'].includes(name) ? { acknowledge: warnings } : {}),
    ...(name === 'schedule' ? { publishAt: new Date(Date.now() + 300).toISOString() } : {}),
    ...body,
  })
}
