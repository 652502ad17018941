import { refused, ok, type Result } from '#newsroom/result.ts'
import {
  answerContent,
  answerProblem,
  OPTIONS_ANSWER,
  type Content,
  type V1Request,
  type V1Response,
} from './apiResponses.ts'
import { isDatabaseUnavailable } from './isDatabaseUnavailable.ts'
import type { EditionStore } from '#publishing/edition/editionStore.ts'
import { locate } from './matchRoute.ts'
import { describeApi } from './openapi/openapi.ts'
import type { Problem } from './openapi/problemSchema.ts'
import { problems } from './problems.ts'
import { noQuery, readQuery } from './querySchemas.ts'
import { REFERENCE_CSS, referencePage } from './openapi/apiReferencePage.tsx'
import { referenceStyle } from './openapi/apiReferenceCss.ts'
import { resources } from './routes.ts'
import { SearchBusy } from '#publishing/edition/editionStore.ts'

export interface V1Settings {
  /** The public address of the site, such as https://paper.example. */
  siteUrl: string
  /** Called with each failure that a client sees as 500 or 503. */
  onError?: (error: unknown) => void
  /**
   * Called for each search that is refused (503) because too many are running. That is no failure,
   * and strangers can cause as many as they like.
   */
  onSearchBusy?: () => void
}

export type V1 = (request: V1Request) => Promise<V1Response>

const json = (value: unknown, lastModified?: Date): Content => ({
  type: 'application/json',
  body: JSON.stringify(value),
  lastModified,
})

/**
 * The public API without a transport. It is read-only, answers failures instead of throwing them,
 * and never logs or repeats what was in the request.
 */
export function createV1(store: EditionStore, settings: V1Settings): V1 {
  const files = selfDescription(settings.siteUrl.replace(/\/+$/, ''))

  async function content(request: V1Request): Promise<Result<Content, Problem>> {
    const file = files.get(request.path)
    if (file) {
      const query = readQuery(noQuery, request.query)
      return query.ok ? ok(file()) : query
    }
    const located = locate(request.path)
    if (!located.ok) return located
    const { resource, place } = located.value
    const query = readQuery(resource.query, request.query)
    if (!query.ok) return query
    const answer = await resource.answer(store, query.value as never, place)
    return answer.ok ? ok(json(answer.value, answer.lastModified)) : refused(answer.problem)
  }

  async function answer(request: V1Request): Promise<V1Response> {
    switch (request.method) {
      case 'GET': {
        const made = await content(request)
        return made.ok ? answerContent(made.value) : answerProblem(made.error)
      }
      case 'OPTIONS': {
        const located = files.has(request.path) ? null : locate(request.path)
        return located && !located.ok ? answerProblem(located.error) : OPTIONS_ANSWER
      }
      default:
        return answerProblem(problems.methodNotAllowed())
    }
  }

  return async (request) => {
    try {
      return await answer(request)
    } catch (error) {
      if (error instanceof SearchBusy) settings.onSearchBusy?.()
      else settings.onError?.(error)
      return answerProblem(problemOf(error))
    }
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof SearchBusy) return problems.searchBusy()
  return isDatabaseUnavailable(error) ? problems.unavailable() : problems.internal()
}

/** The description of the API itself, made when it is first asked for. */
function selfDescription(siteUrl: string): ReadonlyMap<string, () => Content> {
  const description = once(() => describeApi(resources, siteUrl))
  return new Map([
    ['/v1', once(() => ({ type: 'text/html', body: referencePage(description()) }))],
    ['/v1/openapi.json', once(() => json(description()))],
    [REFERENCE_CSS, () => ({ type: 'text/css', body: referenceStyle })],
  ])
}

function once<Made>(make: () => Made): () => Made {
  let made: { it: Made } | null = null
  return () => (made ??= { it: make() }).it
}
