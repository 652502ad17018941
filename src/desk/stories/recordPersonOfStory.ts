import type { PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { roleOf } from '#access/staff.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import { isEditor } from '#newsroom/roles.ts'
import type { AnswerRequest } from './nameAnswerRequest.ts'
import { readableIds } from '#desk/requests/relationHooks.ts'
import { proposeWithin } from '#desk/people/nameApprovals.ts'
import { type PersonDoc, type StoryRecord } from '#desk/store/recordTypes.ts'
import { isDocumentId, readAll } from '#desk/store/readAll.ts'
import { withNamesNotShown } from '#desk/registry/namesNoEditorSaw.ts'
import { writeStory } from '#desk/store/updateStoryRecord.ts'

const KIND = { adult: 'adult', publicFigure: 'publicFigure', protected: 'student' } as const
type Recorded = keyof typeof KIND

/**
 * Leaves out people whom a reporter may not read: nobody must get a record into their story by
 * guessing a name or an id.
 */
async function readableAmong(
  req: PayloadRequest,
  people: readonly PersonDoc[],
): Promise<PersonDoc[]> {
  const ids = people.map(({ id }) => id)
  const readable = await readableIds(req, 'people', ids)
  return people.filter(({ id }) => readable.has(id))
}

async function personIdFor(
  req: PayloadRequest,
  request: AnswerRequest,
  answer: Recorded,
): Promise<Result<string, Refusal>> {
  const { payload } = req
  const byName = await readableAmong(
    req,
    await readAll<PersonDoc>(payload, 'people', {
      where: request.person
        ? { id: { in: [request.person].filter(isDocumentId) } }
        : { fullName: { equals: request.text.trim() } },
      req,
    }),
  )
  if (request.person && byName.length === 0) return refused(refusal('no_such_person.answer'))
  const known =
    byName.find((person) => person.kind === KIND[answer]) ??
    (request.person ? byName[0] : undefined)
  if (!known) {
    const made = await payload.create({
      collection: 'people',
      data: {
        fullName: request.text.trim(),
        kind: KIND[answer],
        naming: 'withhold',
        ...(request.age === null ? {} : { age: request.age }),
        ...(request.grade === null ? {} : { grade: request.grade as '9' }),
        ...(request.school === null ? {} : { school: request.school }),
      },
      depth: 0,
      overrideAccess: false,
      req,
    })
    if (answer !== 'protected') await proposeWithin(req, String(made.id))
    return ok(String(made.id))
  }
  if (!isEditor(roleOf(req))) {
    if (known.kind === KIND[answer]) return ok(known.id)
    return refused(
      refusal('role_may_not', { parts: { what: 'change what an editor recorded about a person' } }),
    )
  }
  // Saving the record again confirms an adult whom a reporter had entered.
  await withNamesNotShown(req, (context) =>
    payload.update({
      collection: 'people',
      id: known.id,
      data: { kind: KIND[answer] },
      context,
      depth: 0,
      overrideAccess: false,
      req,
    }),
  )
  // For somebody who was protected, a second person has to approve; for anybody else this answer is
  // enough.
  if (answer !== 'protected') await proposeWithin(req, known.id)
  return ok(known.id)
}

/**
 * Records who somebody in the story is: finds or makes the record, and adds it to the story's
 * people.
 */
export async function recordPerson(
  req: PayloadRequest,
  story: StoryRecord,
  request: AnswerRequest,
  answer: Recorded,
): Promise<Result<StoryRecord, Refusal>> {
  const person = await personIdFor(req, request, answer)
  if (!person.ok) return person
  const people = [...new Set([...(story.people ?? []), person.value])]
  return ok(await writeStory(req, story.id, { people }))
}
