/** An answer of /v1. `json` is null where the answer had no readable body. */
export interface V1Answer {
  status: number
  json: unknown
}

/** How the site asks /v1: takes the path with its query, such as `/v1/stories?limit=5`. */
export type FetchV1 = (pathWithQuery: string) => Promise<V1Answer>

/**
 * The part of the API's own function that the site needs to call it without a network connection.
 */
type V1Function = (request: {
  method: string
  path: string
  query: URLSearchParams
}) => Promise<{ status: number; body: string }>

/**
 * Asks /v1 within this process. The answer still goes through JSON, so the site gets what any other
 * client gets.
 */
export const fetchInProcess =
  (v1: V1Function): FetchV1 =>
  async (pathWithQuery) => {
    const [path = '', query = ''] = pathWithQuery.split('?')
    const answer = await v1({
      method: 'GET',
      path,
      query: new URLSearchParams(query),
    })
    return { status: answer.status, json: JSON.parse(answer.body) }
  }

const TIMEOUT_MS = 10_000

/**
 * Asks the /v1 of another host (SITE_API_URL).
 *
 * @throws what `fetch` throws when the host does not answer within ten seconds or answers with a redirect.
 */
export const fetchOverHttp =
  (apiUrl: string): FetchV1 =>
  async (pathWithQuery) => {
    const answer = await fetch(new URL(pathWithQuery, apiUrl), {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return { status: answer.status, json: await answer.json().catch(() => null) }
  }
