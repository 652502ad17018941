import type { Problem } from './openapi/problemSchema.ts'

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  410: 'Gone',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

type Extras = Partial<Pick<Problem, 'goneNote' | 'rejected' | 'allowed'>>

const problem = (
  status: number,
  code: string,
  detail: string,
  remedy: string,
  extras: Extras = {},
): Problem => ({
  type: 'about:blank',
  title: TITLES[status] ?? 'Error',
  status,
  code,
  detail,
  remedy,
  ...extras,
})

const SEE_DOCUMENT =
  'See /v1 (for people) or /v1/openapi.json (for machines) for the addresses and their parameters.'

/** What stands at an address of its own, and where the others of its kind are listed. */
export type Kind = 'story' | 'reporter' | 'section' | 'correction'
const LISTS: Readonly<Record<Kind, string>> = {
  story: 'List what there is at /v1/stories.',
  reporter: 'List who there is at /v1/reporters.',
  section: 'List what there is at /v1/sections.',
  correction: 'List what there is at /v1/corrections.',
}

/** Answers of /v1 that are not what was asked for (RFC 9457). None repeats a word of the request. */
export const problems = {
  badAddress: () =>
    problem(400, 'bad_address', 'The address is not correctly percent-encoded.', SEE_DOCUMENT),
  badQuery: (rejected: string[], allowed: NonNullable<Problem['allowed']>) =>
    problem(
      400,
      'bad_query',
      rejected.length > 0
        ? 'A query parameter was given twice or has a value that is not understood.'
        : 'A query parameter is not known here.',
      'Use only the parameters under `allowed`, each at most once.',
      { rejected, allowed },
    ),
  noSuchAddress: () => problem(404, 'no_such_address', 'Nothing is at this address.', SEE_DOCUMENT),
  notFound: (what: Kind) =>
    problem(404, `${what}_not_found`, `There is no such ${what}.`, LISTS[what]),
  newsroomNotPublished: () =>
    problem(
      404,
      'newsroom_not_published',
      'The newsroom has not published its settings yet.',
      'Save the newsroom settings at the desk, then ask again.',
    ),
  methodNotAllowed: () =>
    problem(405, 'method_not_allowed', 'This API is read-only.', 'Use GET, HEAD or OPTIONS.'),
  gone: (what: Exclude<Kind, 'correction'>, goneNote: string | null) =>
    problem(
      410,
      `${what}_gone`,
      `The newsroom has taken this ${what} down.`,
      'Remove it from your pages and caches.',
      { goneNote },
    ),
  internal: () =>
    problem(
      500,
      'internal_error',
      'The answer could not be made.',
      'Try again later; if it stays, tell the newsroom.',
    ),
  searchBusy: () =>
    problem(
      503,
      'search_busy',
      'Too many searches are under way.',
      'Try again in a minute; lists and stories are answered meanwhile.',
    ),
  unavailable: () =>
    problem(503, 'database_unavailable', 'The database does not answer.', 'Try again in a minute.'),
}
