import type { Refusal } from './refusal.ts'

/** Refusals that more than one folder gives. */
export const notSignedIn: Refusal = {
  code: 'not_signed_in',
  status: 401,
  message: 'This is for the newsroom’s staff, and nobody is signed in.',
  remedy: 'Sign in at /admin or through POST /api/users/login, then try again.',
}

export const notYours = (what: string): Refusal => ({
  code: 'role_may_not',
  status: 403,
  message: `Your role may not ${what}.`,
  remedy: 'Ask an editor.',
})

export const noSuchStory: Refusal = {
  code: 'no_such_story',
  status: 404,
  message: 'There is no story with this id that you may see.',
  remedy: 'Check the id; a list of your stories is at GET /api/stories.',
}

export const writeConflict: Refusal = {
  code: 'write_conflict',
  status: 409,
  message: 'Somebody else was saving the same document at the same moment, several times over.',
  remedy: 'Read the document again and repeat what you did; nothing of yours was stored.',
}

export const wrongPassword: Refusal = {
  code: 'wrong_password',
  status: 403,
  message: 'Your present password is missing or wrong.',
  remedy: 'Send it as `currentPassword` with a change of your own password or e-mail.',
}

export const brokenJson: Refusal = {
  code: 'broken_json',
  status: 400,
  message: 'The body is not JSON.',
  remedy: 'Send one JSON object, with Content-Type: application/json.',
}

/** A bug of ours, told without a word of it. */
export const internalError: Omit<Refusal, 'status'> = {
  code: 'internal_error',
  message: 'Something failed here, and nothing was changed.',
  remedy: 'Try again; if it stays, tell your adviser the time and the x-request-id header.',
}
