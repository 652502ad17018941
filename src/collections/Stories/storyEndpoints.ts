import type { Endpoint } from 'payload'
import { z } from 'zod'
import { CORRECTION_KINDS, GRAVITIES, REDACTION_WORDINGS } from '#newsroom/corrections.ts'
import { LANGUAGES } from '#newsroom/languages.ts'
import { acceptWords } from '#desk/stories/acceptWords.ts'
import { answerName } from '#desk/stories/answerNameFlag.ts'
import { ANSWERS } from '#desk/stories/nameAnswerRequest.ts'
import { approveStory } from '#desk/stories/approveStory.ts'
import { correctStory } from '#desk/corrections/correctStory.ts'
import { answering, reading, updatedAt, verb } from '#desk/requests/endpoint.ts'
import { gateOf, previewOf } from '#desk/stories/gateAndPreview.ts'
import { makePictures } from './renderPhotosEndpoint.ts'
import { publishStory } from '#desk/stories/publishStory.ts'
import { requestChanges } from '#desk/stories/requestChanges.ts'
import { scheduleStory } from '#desk/scheduling/scheduleStory.ts'
import { changesOf, changesWith } from '#desk/corrections/unpublishedChanges.ts'
import { submitStory } from '#desk/stories/submitStory.ts'
import { differenceSince, versionDifference } from '#desk/stories/versionDiff.ts'
import { killStory, spikeStory, unpublishStory } from '#desk/stories/unpublishKillSpike.ts'

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

/** The fields of a request for a correction. */
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
