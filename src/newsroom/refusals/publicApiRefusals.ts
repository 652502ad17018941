import type { RefusalRows } from './refusalRow.ts'

const GONE_REMEDY = 'Remove it from your pages and caches.'

/** What `/v1` alone answers; the refusals of requests are shared with `/api`. */
export const PUBLIC_API_REFUSALS = {
  story_not_found: {
    status: 404,
    message: 'There is no such story.',
    remedy: 'See the list at /v1/stories.',
  },
  reporter_not_found: {
    status: 404,
    message: 'There is no such reporter.',
    remedy: 'See the list at /v1/reporters.',
  },
  section_not_found: {
    status: 404,
    message: 'There is no such section.',
    remedy: 'See the list at /v1/sections.',
  },
  correction_not_found: {
    status: 404,
    message: 'There is no such correction.',
    remedy: 'See the list at /v1/corrections.',
    note: 'Of a story that is live.',
  },
  newsroom_not_published: {
    status: 404,
    message: 'The newsroom has not published its settings yet.',
    remedy: 'Save the newsroom settings at the desk, then ask again.',
  },
  story_gone: {
    status: 410,
    message: 'The newsroom has taken this story down.',
    remedy: GONE_REMEDY,
    note: '`goneNote` may say why.',
  },
  reporter_gone: {
    status: 410,
    message: 'The newsroom has taken this reporter down.',
    remedy: GONE_REMEDY,
  },
  section_gone: {
    status: 410,
    message: 'The newsroom has taken this section down.',
    remedy: GONE_REMEDY,
  },
  search_busy: {
    status: 503,
    message: 'Too many searches are under way.',
    remedy: 'Try again in a minute; lists and stories are answered meanwhile.',
  },
} as const satisfies RefusalRows
