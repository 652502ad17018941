import { randomBytes, randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { acceptWords } from '#desk/stories/acceptWords.ts'
import { approveStory } from '#desk/stories/approveStory.ts'
import { correctStory } from '#desk/corrections/correctStory.ts'
import { gateOf } from '#desk/stories/gateAndPreview.ts'
import { publishStory } from '#desk/stories/publishStory.ts'
import { readAll } from '#desk/store/readAll.ts'
import { requestChanges } from '#desk/stories/requestChanges.ts'
import { submitStory } from '#desk/stories/submitStory.ts'
import type { Refusal } from '#newsroom/refusal.ts'
import type { Result } from '#newsroom/result.ts'
import { fromDocument } from '#richtext/fromDocument.ts'
import { as, idOf, makeStaff, type Staff, type Stored, storeRecords } from './storeRecords.ts'
import type { DemonstrationNewsroom, SeedStory } from './demoTypes.ts'

export interface Login {
  email: string
  password: string
}

/** A verb the demonstration counts on: a refusal here is a fault in the demonstration, and is said by code and place. */
function expect<T>(what: string, result: Result<T, Refusal>): T {
  if (result.ok) return result.value
  const reasons = (result.error.details?.reasons ?? []) as {
    code: string
    place: string
    text: string | null
  }[]
  // The people of the demonstration are invented: here, and nowhere else, the words may be shown.
  const list = reasons
    .map(({ code, place, text }) => `${code} at ${place}: ${text ?? ''}`)
    .join('\n  ')
  throw new Error(`The demonstration could not ${what}: ${result.error.code}\n  ${list}`)
}

/** Warnings an editor of the demonstration has seen. */
async function warningsOf(req: PayloadRequest, id: string): Promise<string[]> {
  const gate = expect('read the gate', await gateOf(req, id))
  return gate.reasons.filter((reason) => reason.severity === 'warning').map((reason) => reason.id)
}

async function replaceInBody(
  payload: Payload,
  editor: TypedUser,
  id: string,
  { find, replace }: { find: string; replace: string },
): Promise<string> {
  const [story] = await readAll<{ body: unknown }>(payload, 'stories', {
    where: { id: { equals: id } },
  })
  const body: unknown = JSON.parse(
    JSON.stringify(story?.body).replace(JSON.stringify(find).slice(1, -1), () =>
      JSON.stringify(replace).slice(1, -1),
    ),
  )
  const updated = await payload.update({
    collection: 'stories',
    id,
    data: { body: body as never },
    depth: 0,
    overrideAccess: false,
    req: await as(payload, editor),
  })
  return updated.updatedAt
}

/** Takes a story, and the ids of those stored before it by key; returns its id. */
async function storeStory(
  payload: Payload,
  { reporter, editor }: Staff,
  stored: Stored,
  story: SeedStory,
  written: ReadonlyMap<string, string>,
): Promise<string> {
  const blocks = story.blocks.map((block) =>
    block.type === 'photo' ? { ...block, photo: idOf(stored.photos, block.photo) } : block,
  )
  const made = await payload.create({
    collection: 'stories',
    data: {
      headline: story.headline,
      dek: story.dek,
      section: idOf(stored.sections, story.section),
      tags: [...story.tags],
      dateline: story.dateline,
      lang: story.lang,
      translationOf: story.translationOf ? idOf(written, story.translationOf) : null,
      bylines: story.bylines.map(({ reporter: key, role }) => ({
        reporter: idOf(stored.reporters, key),
        role,
      })),
      leadPhoto: story.leadPhoto === null ? null : idOf(stored.photos, story.leadPhoto),
      body: fromDocument(blocks, () => randomUUID().replaceAll('-', '').slice(0, 24)) as never,
      seoTitle: story.seoTitle,
      seoDescription: story.seoDescription,
      socialText: story.socialText,
      internalNotes: story.internalNotes,
    },
    depth: 0,
    overrideAccess: false,
    req: await as(payload, reporter),
  })
  const id = String(made.id)
  // The editor entered who is named: a reporter lists those alone whose records they may read.
  const listed = await payload.update({
    collection: 'stories',
    id,
    data: {
      people: story.people.map((key) => idOf(stored.people, key)),
      ...(story.editorsNote ? { editorsNote: story.editorsNote } : {}),
    },
    depth: 0,
    overrideAccess: false,
    req: await as(payload, editor),
  })
  let { updatedAt } = listed
  if (story.phase === 'draft') return id
  const submitted = expect(
    `hand in ${story.key}`,
    await submitStory(await as(payload, reporter), { id, updatedAt }),
  )
  updatedAt = submitted.updatedAt
  if (story.phase === 'changesRequested') {
    const note = 'Good reporting. Who else did you ask? Add a second voice, and check the date.'
    expect(
      `send back ${story.key}`,
      await requestChanges(await as(payload, editor), { id, updatedAt, note }),
    )
  }
  if (story.phase === 'published')
    await publishPast(payload, { reporter, editor }, id, updatedAt, story)
  return id
}

async function publishPast(
  payload: Payload,
  { reporter, editor }: Pick<Staff, 'reporter' | 'editor'>,
  id: string,
  submittedAt: string,
  story: SeedStory,
): Promise<void> {
  const at = new Date(story.publishedAt ?? Date.now())
  const approved = expect(
    `approve ${story.key}`,
    await approveStory(await as(payload, editor, at), { id, updatedAt: submittedAt }),
  )
  const req = await as(payload, editor, at)
  expect(
    `publish ${story.key}`,
    await publishStory(req, {
      id,
      updatedAt: approved.updatedAt,
      acknowledge: await warningsOf(await as(payload, editor), id),
      stampUpdated: false,
    }),
  )
  for (const [index, correction] of story.corrections.entries()) {
    if (correction.replacement) {
      const updatedAt = await replaceInBody(payload, editor, id, correction.replacement)
      expect(
        `accept the mended text of ${story.key}`,
        await acceptWords(await as(payload, reporter), { id, updatedAt }),
      )
    }
    const gate = expect('read the gate', await gateOf(await as(payload, editor), id))
    const later = new Date(at.getTime() + (index + 1) * 5 * 60 * 60 * 1000)
    expect(
      `correct ${story.key}`,
      await correctStory(await as(payload, editor, later), {
        id,
        updatedAt: gate.updatedAt,
        kind: correction.kind,
        wrong: correction.wrong,
        right: correction.right,
        note: correction.note,
        acknowledge: await warningsOf(await as(payload, editor), id),
      }),
    )
  }
}

/** Takes a newsroom as written in `demonstration.ts`; stores it in an empty database, through the rules everybody is under. */
export async function loadDemonstration(
  payload: Payload,
  demo: DemonstrationNewsroom,
  password: string,
  say: (line: string) => void,
): Promise<void> {
  const staff = await makeStaff(payload, password)
  const stored = await storeRecords(payload, staff, demo, say)
  say(`  writing and publishing ${demo.stories.length} stories …`)
  const written = new Map<string, string>()
  for (const story of demo.stories) {
    written.set(story.key, await storeStory(payload, staff, stored, story, written))
  }
  await payload.updateGlobal({
    slug: 'frontPage',
    data: { stories: demo.front.map((key) => ({ story: idOf(written, key) })) },
    overrideAccess: false,
    req: await as(payload, staff.editor),
  })
}

/** The demonstration's logins, all with the one password. */
export const demonstrationLogins = (password: string): Login[] =>
  (['reporter', 'editor', 'adviser'] as const).map((role) => ({
    email: `${role}@homeroom.example`,
    password,
  }))

/** A password that can be read out in class. */
export const freshPassword = (): string => randomBytes(9).toString('base64url')
