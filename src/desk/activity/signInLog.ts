import { createLocalReq, type CollectionAfterLoginHook, type Payload } from 'payload'
import { clockOf } from '#access/requestClock.ts'
import { accountWithEmail } from '#desk/store/repositories/accountRepository.ts'
import { countFailedSignIns, noteActivity } from '#desk/store/repositories/activityRepository.ts'

/**
 * Stands for no account. What was typed as an e-mail is not logged, because it may be a password.
 */
const NOBODY = 'nobody'

/**
 * The most failed sign-ins that are logged in an hour: for one account, and for all. So a stranger
 * cannot bury the log.
 */
const MOST_OF_ONE = 5
const MOST_OF_ALL = 60
const HOUR_MS = 60 * 60_000

/** Logs who signed in, in the transaction of the sign-in. */
export const noteSignIn: CollectionAfterLoginHook = async ({ req, user }) => {
  const id = String((user as { id: unknown }).id)
  await noteActivity(req, {
    verb: 'signed-in',
    subject: 'users',
    subjectId: id,
    from: null,
    to: null,
    codes: [],
    at: clockOf(req),
    actor: id,
  })
}

/**
 * Logs that somebody failed to sign in: the account's id where there is one, and never the e-mail.
 * Logs only a limited number in an hour.
 */
export async function noteFailedSignIn(payload: Payload, email: string): Promise<void> {
  const req = await createLocalReq({}, payload)
  const account = await accountWithEmail(req, email.toLowerCase().trim())
  const subjectId = account ? String(account.id) : NOBODY
  const at = clockOf(req)
  const since = new Date(at.getTime() - HOUR_MS)
  if ((await countFailedSignIns(payload, since, null, MOST_OF_ALL)) >= MOST_OF_ALL) return
  if ((await countFailedSignIns(payload, since, subjectId, MOST_OF_ONE)) >= MOST_OF_ONE) return
  await noteActivity(req, {
    verb: 'sign-in-failed',
    subject: 'users',
    subjectId,
    from: null,
    to: null,
    codes: [],
    at,
    actor: null,
  })
}
