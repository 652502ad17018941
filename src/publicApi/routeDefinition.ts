import type { z } from 'zod'
import type { ComponentName } from './openapi/openapiComponents.ts'
import type { EditionStore } from './editionReader.ts'
import type { examples } from './openapi/openapiExamples.ts'
import type { Problem } from './openapi/problemSchema.ts'
import { problems, type Kind } from './problemResponses.ts'
import type { PLACE_PARTS } from './querySchemas.ts'

export type Answer =
  { ok: true; value: unknown; lastModified?: Date } | { ok: false; problem: Problem }

/** What stands in the address, read; '' and 0 where the address has none. */
export type Place = { [Part in keyof typeof PLACE_PARTS]: z.infer<(typeof PLACE_PARTS)[Part]> }

/** One address of /v1: what the dispatcher answers and what /v1/openapi.json describes are drawn from the same row. */
export interface Resource {
  /** Below /v1, in OpenAPI's notation: `/stories/{slug}`. */
  path: string
  operationId: string
  /** What is listed with it in the description. */
  tag: string
  summary: string
  /** What a client should know beside the summary. */
  description?: string
  query: z.ZodObject
  /** Names the answer's schema and its example. */
  answers: ComponentName & keyof typeof examples
  /** Problems it can answer with beside 400, 405, 500 and 503. */
  refusals: readonly (404 | 410)[]
  /** What is not found where the address cannot be one. */
  kind?: Kind
  /** Its answers tell when readers were last told of a change. */
  dated?: true
  /** `query` has been read by the schema above. */
  answer(store: EditionStore, query: never, place: Place): Promise<Answer>
}

type Row<Query extends z.ZodObject> = Omit<Resource, 'query' | 'answer'> & {
  query: Query
  answer(store: EditionStore, query: z.infer<Query>, place: Place): Promise<Answer>
}

/** Takes a row whose answer knows the shape of its query; returns it as one among all. */
export const resource = <Query extends z.ZodObject>(row: Row<Query>): Resource => row

export const found = (value: unknown, lastModified?: Date): Answer => ({
  ok: true,
  value,
  lastModified,
})
export const missing = (problem: Problem): Answer => ({ ok: false, problem })

/** 410 with the newsroom's note where it was public, 404 where it never was. */
export const notLive = (
  what: Exclude<Kind, 'correction'>,
  item: { goneNote: string | null } | null,
): Answer => missing(item ? problems.gone(what, item.goneNote) : problems.notFound(what))
