import type { paths } from './v1.ts'

/** An address of /v1, as the description writes it: `/v1/stories/{slug}`. */
export type Address = keyof paths

type Operation<At extends Address> = paths[At]['get']
type PathOf<At extends Address> = Operation<At>['parameters']['path']
/** What may be asked at an address. */
export type QueryOf<At extends Address> = NonNullable<Operation<At>['parameters']['query']>

interface Asking<At extends Address> {
  query?: QueryOf<At>
  /** Tag of an answer that is at hand: 304 says that it is still the same. */
  etag?: string
}
/** What fills the braces of an address has to be said, where there are any. */
type Options<At extends Address> = [NonNullable<PathOf<At>>] extends [never]
  ? [asking?: Asking<At>]
  : [asking: Asking<At> & { path: NonNullable<PathOf<At>> }]

type ContentOf<Response> = Response extends { content: infer Content }
  ? Content[keyof Content]
  : null
/** A problem may come without words, through a proxy for one. */
type BodyOf<Status, Response> = Status extends 200
  ? ContentOf<Response>
  : ContentOf<Response> | null

type Responses<At extends Address> = Operation<At>['responses']
/** What an address answers: ask `status` first, and the compiler knows the body. */
export type AnswerOf<At extends Address> = {
  [Status in keyof Responses<At>]: {
    status: Status
    body: BodyOf<Status, Responses<At>[Status]>
    etag: string | null
  }
}[keyof Responses<At>]

/** As much of `fetch` as the client needs: the platform's own will do, and so will a function within the process. */
export type Fetch = (
  url: string,
  init: { headers: Record<string, string> },
) => Promise<{
  status: number
  headers: { get(name: string): string | null }
  json(): Promise<unknown>
}>

export interface ClientSettings {
  /** Where the newsroom is, such as https://paper.example; '' for addresses without a host. */
  baseUrl: string
  fetch: Fetch
}

/** 200 with a body that is not JSON: not an answer of /v1. */
export class UnreadableAnswer extends Error {
  override name = 'UnreadableAnswer'
  constructor() {
    super('The answer is not JSON. Is this address a Homeroom’s /v1?')
  }
}

/**
 * A client of /v1 that knows what each address takes and answers. A status that the description does not know, such as a proxy's 502, comes as
 * it is.
 */
export function createClient({ baseUrl, fetch }: ClientSettings) {
  const base = baseUrl.replace(/\/+$/, '')
  return {
    /**
     * Asks an address. Takes it as the description writes it, and what stands in its braces and behind it.
     *
     * @throws what `fetch` throws, and UnreadableAnswer.
     */
    async get<At extends Address>(
      address: At,
      ...[asking = {}]: Options<At>
    ): Promise<AnswerOf<At>> {
      const { path, query, etag } = asking as Asking<At> & { path?: Record<string, unknown> }
      const response = await fetch(base + filled(address, path ?? {}) + behind(query ?? {}), {
        headers: {
          accept: 'application/json',
          ...(etag !== undefined && { 'if-none-match': etag }),
        },
      })
      const { status } = response
      const unread = status === 304 || status === 204
      const body: unknown = unread ? null : await response.json().catch(() => null)
      if (status === 200 && body === null) throw new UnreadableAnswer()
      return { status, body, etag: response.headers.get('etag') } as AnswerOf<At>
    },
  }
}

const filled = (address: string, path: Record<string, unknown>): string =>
  address.replace(/\{(\w+)\}/g, (_braces, name: string) => encodeURIComponent(String(path[name])))

/** Lists with commas, as the description says (`explode: false`). What is undefined is not asked. */
function behind(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const words = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return words && `?${words}`
}
