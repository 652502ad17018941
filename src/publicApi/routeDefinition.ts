import type { z } from 'zod'
import type { ComponentName } from './openapi/openapiComponents.ts'
import type { EditionStore } from '#publishing/edition/editionStore.ts'
import type { examples } from './openapi/openapiExamples.ts'
import type { Problem } from './openapi/problemSchema.ts'
import { problems, type Kind } from './problems.ts'
import type { PLACE_PARTS } from './querySchemas.ts'

export type Answer =
  { ok: true; value: unknown; lastModified?: Date } | { ok: false; problem: Problem }

/** The values from the address; '' and 0 where the address has none. */
export type Place = { [Part in keyof typeof PLACE_PARTS]: z.infer<(typeof PLACE_PARTS)[Part]> }

/** One address of /v1. The handler and /v1/openapi.json are both made from this definition. */
export interface Resource {
  /** Path below /v1, as OpenAPI writes it: `/stories/{slug}`. */
  path: string
  operationId: string
  /** Group in the description. */
  tag: string
  summary: string
  /** What a client should know besides the summary. */
  description?: string
  query: z.ZodObject
  /** Name of the answer's schema and of its example. */
  answers: ComponentName & keyof typeof examples
  /** Statuses it can answer with besides 400, 405, 500 and 503. */
  refusals: readonly (404 | 410)[]
  /** What is missing where the address is not found. */
  kind?: Kind
  /** Its answers say when readers last got a change. */
  dated?: true
  /** `query` has already been checked by the schema above. */
  answer(store: EditionStore, query: never, place: Place): Promise<Answer>
}

type Row<Query extends z.ZodObject> = Omit<Resource, 'query' | 'answer'> & {
  query: Query
  answer(store: EditionStore, query: z.infer<Query>, place: Place): Promise<Answer>
}

/** Takes a definition with its own type of query; returns it with the type that all share. */
export const resource = <Query extends z.ZodObject>(row: Row<Query>): Resource => row

/** Makes a successful answer from a value. */
export const found = (value: unknown, lastModified?: Date): Answer => ({
  ok: true,
  value,
  lastModified,
})
/** Makes an answer from a problem. */
export const missing = (problem: Problem): Answer => ({ ok: false, problem })

/**
 * Makes the problem for something that is not live: 410 with the newsroom's note where it was
 * public, 404 where it never was.
 */
export const notLive = (
  what: Exclude<Kind, 'correction'>,
  item: { goneNote: string | null } | null,
): Answer => missing(item ? problems.gone(what, item.goneNote) : problems.notFound(what))
