import type { RefusalRows } from './refusalRow.ts'

/** Who is asking: signing in, accounts and roles. */
export const ACCESS_REFUSALS = {
  staff_only: {
    status: 403,
    message: 'This is the newsroom’s own side; readers find the paper at / and /v1.',
    remedy: 'Sign in through POST /api/users/login.',
    note: 'Strangers get this for every address under `/api` but signing in. Send `Authorization: JWT <token>`.',
  },
  not_signed_in: {
    status: 401,
    message: 'This is for the newsroom’s staff, and nobody is signed in.',
    remedy: 'Sign in at /admin or through POST /api/users/login, then try again.',
    note: 'Also for a wrong password, an account that does not exist, and a login that has ended.',
    inPanel: 'You are signed out. Sign in again in another tab, then try once more.',
  },
  too_many_tries: {
    status: 429,
    message: 'There were many wrong passwords for this account or from this address.',
    remedy: 'Wait {time}, then try again. No account is locked.',
    note: 'How long: `details.seconds`, and the header `Retry-After`.',
  },
  wrong_password: {
    status: 403,
    message: 'Your present password is missing or wrong.',
    remedy: 'Send it as `currentPassword` with a change of your own password or e-mail.',
  },
  weak_password: {
    status: 400,
    message: '{why}',
    remedy:
      'Choose 10 characters or more that do not come from the name or the e-mail: three or four words that have nothing to do with each other are good.',
    note: 'Fewer than 10 characters, few different ones, or made of the name, the e-mail or what everybody tries first.',
  },
  last_adviser: {
    status: 409,
    message: 'This is the newsroom’s only adviser, and somebody has to keep the accounts.',
    remedy: 'Make another account an adviser first.',
  },
  one_account_at_a_time: {
    status: 400,
    message: 'Accounts are changed and deleted one at a time.',
    remedy: 'Send the account’s id in the address: /api/users/:id.',
  },
  no_such_action: {
    status: 404,
    message:
      'The panel has no such action. Perhaps the page that asked for it was opened before an update.',
    remedy: 'Load the page again.',
  },
  foreign_origin: {
    status: 403,
    message: 'Only the panel’s own pages may send its actions.',
    remedy: 'Open the panel under the newsroom’s own address.',
  },
  role_may_not: {
    status: 403,
    message: 'Your role may not {what}.',
    remedy: 'Ask an editor.',
    note: 'Lists and records also answer a login that has ended with it.',
    cases: {
      verb: { message: 'A {role} may not {what}.' },
      /** Payload refused, and says so itself in `errors`. */
      payload: {
        message: 'Your role may not do this.',
        remedy: 'Ask somebody whose role may do this.',
      },
    },
  },
  no_open_registration: {
    status: 403,
    message: 'Accounts are made by an adviser, not by visitors.',
    remedy:
      'Ask your adviser for an account; a new newsroom makes its first with `npm run create-adviser`.',
  },
  no_mail: {
    status: 403,
    message: 'This newsroom sends no mail, so a password cannot be reset by one.',
    remedy: 'Ask your adviser to set a new password for you.',
  },
} as const satisfies RefusalRows
