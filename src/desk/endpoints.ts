import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { roleOf } from '#access/staff.ts'
import { CORRECTION_KINDS, GRAVITIES, REDACTION_WORDINGS } from '#newsroom/corrections.ts'
import { LANGUAGES } from '#newsroom/languages.ts'
import { brokenJson, notSignedIn } from '#newsroom/refusals.ts'
import type { Refusal } from '#newsroom/refusal.ts'
import type { Result } from '#newsroom/result.ts'
import { acceptWords } from './acceptWords.ts'
import { answerName, ANSWERS } from './answerName.ts'
import { approveStory } from './approveStory.ts'
import { correctStory } from './correctStory.ts'
import { gateOf, previewOf } from './previewStory.ts'
import { makePictures } from './makePictures.ts'
import { publishStory } from './publishStory.ts'
import { refusalResponse } from './refuse.ts'
import { requestChanges } from './requestChanges.ts'
import { scheduleStory } from './scheduleStory.ts'
import { changesOf, changesWith } from './storyChanges.ts'
import { submitStory } from './submitStory.ts'
import { differenceSince, versionDifference } from './storyVersions.ts'
import { killStory, spikeStory, unpublishStory } from './takeDown.ts'

export const updatedAt = z
  .string()
  .nullish()
  .transform((value) => value ?? null)
const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .nullish()
    .transform((value) => value ?? '')
const acknowledge = z
  .array(z.string().max(100))
  .max(500)
  .nullish()
  .transform((value) => value ?? [])

const oneOf = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .enum(values)
    .nullish()
    .transform((value) => value ?? null)

/** What a correction is made of. */
const correction = {
  kind: z.enum(CORRECTION_KINDS),
  wrong: text(2000),
  right: text(2000),
  note: text(2000),
  gravity: oneOf(GRAVITIES),
  wording: oneOf(REDACTION_WORDINGS),
  corrects: z
    .int()
    .min(1)
    .nullish()
    .transform((value) => value ?? null),
}

const answer = (result: Result<unknown, Refusal>): Response =>
  result.ok ? Response.json(result.value) : refusalResponse(result.error)

async function jsonOf(req: PayloadRequest): Promise<unknown> {
  const raw = (await req.text?.()) ?? ''
  return raw.trim() === '' ? {} : JSON.parse(raw)
}

/** Field names and what is wrong with each; the values that came in are not repeated. */
const badFields = (error: z.ZodError): Refusal => ({
  code: 'bad_fields',
  status: 400,
  message: 'Some fields of the request are not what this verb takes.',
  remedy: 'Mend the fields in `details.fields`.',
  details: {
    fields: error.issues.map((issue) => ({
      field: issue.path.join('.'),
      problem: issue.code === 'custom' ? 'invalid' : issue.code,
    })),
  },
})

/** An endpoint that takes JSON and answers as it likes: signed in, JSON that fits, then the work itself. */
export function answering<S extends z.ZodType>(
  path: string,
  schema: S,
  work: (req: PayloadRequest, request: z.output<S> & { id: string }) => Promise<Response>,
): Endpoint {
  return {
    path: `/:id/${path}`,
    method: 'post',
    handler: async (req) => {
      if (roleOf(req) === null) return refusalResponse(notSignedIn)
      let body: unknown
      try {
        body = await jsonOf(req)
      } catch {
        return refusalResponse(brokenJson)
      }
      const parsed = schema.safeParse(body)
      if (!parsed.success) return refusalResponse(badFields(parsed.error))
      const id = String(req.routeParams?.id)
      return work(req, { ...(parsed.data as object), id } as z.output<S> & { id: string })
    },
  }
}

/** A verb's endpoint: as above, and the verb's outcome as JSON. */
export const verb = <S extends z.ZodType>(
  path: string,
  schema: S,
  run: (
    req: PayloadRequest,
    request: z.output<S> & { id: string },
  ) => Promise<Result<unknown, Refusal>>,
): Endpoint => answering(path, schema, async (req, request) => answer(await run(req, request)))

/** An endpoint that reads. */
export const reading = (
  path: string,
  read: (req: PayloadRequest, id: string) => Promise<Result<unknown, Refusal>>,
): Endpoint => ({
  path: `/:id/${path}`,
  method: 'get',
  handler: async (req) => answer(await read(req, String(req.routeParams?.id))),
})

/** The desk's verbs over HTTP: `POST /api/stories/:id/<verb>`, `GET …/gate`, `GET …/preview`. */
export const storyEndpoints: Endpoint[] = [
  verb('submit', z.object({ updatedAt }), submitStory),
  verb('request-changes', z.object({ updatedAt, note: text(5000) }), requestChanges),
  verb('accept', z.object({ updatedAt }), acceptWords),
  verb('approve', z.object({ updatedAt }), approveStory),
  verb(
    'publish',
    z.object({
      updatedAt,
      acknowledge,
      stampUpdated: z.boolean().nullish().transform(Boolean),
    }),
    publishStory,
  ),
  verb(
    'schedule',
    z.object({ updatedAt, acknowledge, publishAt: updatedAt, offset: updatedAt }),
    scheduleStory,
  ),
  verb('unpublish', z.object({ updatedAt, note: text(1000) }), unpublishStory),
  verb('kill', z.object({ updatedAt, note: text(1000) }), killStory),
  verb('spike', z.object({ updatedAt }), spikeStory),
  verb('correct', z.object({ updatedAt, acknowledge, ...correction }), correctStory),
  verb('changes', z.object({ ...correction, lang: oneOf(LANGUAGES) }), changesWith),
  reading('changes', changesOf),
  verb(
    'answer',
    z.object({
      answer: z.enum(ANSWERS),
      text: z.string().trim().min(1).max(300),
      place: text(200),
      person: updatedAt,
      age: z
        .number()
        .int()
        .min(0)
        .max(120)
        .nullish()
        .transform((value) => value ?? null),
      grade: updatedAt,
      school: updatedAt,
    }),
    answerName,
  ),
  answering('pictures', z.object({}), makePictures),
  reading('versions/:version/difference', (req, story) =>
    versionDifference(req, {
      story,
      version: String(req.routeParams?.version),
      against: req.searchParams.get('against'),
    }),
  ),
  reading('difference', (req, story) => differenceSince(req, story, req.searchParams.get('since'))),
  reading('gate', gateOf),
  reading('preview', previewOf),
]
