import type { RefusalRows } from './refusalRow.ts'

/** What a timer found: no client is answered with these; the activity log may hold the code. */
export const JOB_REFUSALS = {
  not_due: {
    status: 409,
    message: 'The story is not scheduled any more, or its time has not come.',
    remedy: 'Nothing to do.',
  },
  not_as_scheduled: {
    status: 422,
    message: 'The story has changed since the editor scheduled it.',
    remedy: 'Look at it again, and publish or schedule it.',
  },
  not_published: {
    status: 409,
    message: 'The story is not published, or its edition shows nothing that it should not.',
    remedy: 'Nothing to do.',
  },
  published_text_lost: {
    status: 422,
    message: 'The text that readers have is no longer among the story’s versions.',
    remedy: 'Look at the story as it is now, and publish it again.',
  },
  adds_words: {
    status: 422,
    message: 'The new edition would say more than the one that readers have, at {places}.',
    remedy: 'Look at the story, and publish it yourself if it is right.',
  },
} as const satisfies RefusalRows

/** What the panel says where it got no answer, or one that it does not know. */
export const PANEL_REFUSALS = {
  no_connection: {
    status: 503,
    message: 'Homeroom did not answer.',
    remedy: 'Check your connection and try again; what you wrote is still here.',
  },
  unexpected_answer: {
    status: 500,
    message: 'Something went wrong in the newsroom’s server.',
    remedy: 'Try again in a moment; if it happens again, tell your adviser.',
    note: 'An answer without a code.',
  },
} as const satisfies RefusalRows
