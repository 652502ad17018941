import { refusal, type Refusal } from '#newsroom/refusal.ts'
import type { Problem } from './openapi/problemSchema.ts'

const TITLES: Readonly<Partial<Record<Refusal['status'], string>>> = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  410: 'Gone',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

type Extras = Partial<Pick<Problem, 'goneNote' | 'rejected' | 'allowed'>>

const problem = ({ code, status, message, remedy }: Refusal, extras: Extras = {}): Problem => ({
  type: 'about:blank',
  title: TITLES[status] ?? 'Error',
  status,
  code,
  detail: message,
  remedy,
  ...extras,
})

/** What stands at an address of its own. */
export type Kind = 'story' | 'reporter' | 'section' | 'correction'

/** The problems (RFC 9457) that /v1 answers with. None repeats a word of the request. */
export const problems = {
  badAddress: () => problem(refusal('bad_address.publicApi')),
  badQuery: (rejected: string[], allowed: NonNullable<Problem['allowed']>) =>
    problem(
      refusal(rejected.length > 0 ? 'bad_query.badParameter' : 'bad_query.unknownParameter'),
      { rejected, allowed },
    ),
  noSuchAddress: () => problem(refusal('no_such_address.publicApi')),
  notFound: (what: Kind) => problem(refusal(`${what}_not_found`)),
  newsroomNotPublished: () => problem(refusal('newsroom_not_published')),
  methodNotAllowed: () => problem(refusal('method_not_allowed.publicApi')),
  gone: (what: Exclude<Kind, 'correction'>, goneNote: string | null) =>
    problem(refusal(`${what}_gone`), { goneNote }),
  internal: () => problem(refusal('internal_error.publicApi')),
  searchBusy: () => problem(refusal('search_busy')),
  unavailable: () => problem(refusal('database_unavailable')),
}
