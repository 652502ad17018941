import type { CollectionAfterReadHook, CollectionConfig } from 'payload'
import { refusal } from '#newsroom/refusal.ts'
import { checkedLogin } from '#access/knownLogin.ts'
import { hiddenFromReporters } from '#access/hiddenFromReporters.ts'
import { advisersOrSelf, editorsOrSelf } from '#access/ownRecords.ts'
import { advisers, advisersField, isTrusted, nobodyField, roleOf } from '#access/staff.ts'
import { keepAccountAge, rememberPassword } from '#desk/people/ageOfAccounts.ts'
import { noteSignIn } from '#desk/activity/signInLog.ts'
import { keepAnAdviser, keepAnAdvisersAccount, oneAccountAtATime } from './accountHooks.ts'
import { guardPasswords, sameWorkForAll } from '#desk/requests/passwordHooks.ts'
import { RefusalError } from '#desk/store/refusalError.ts'
import { roleOptions } from '#fields/options.ts'

/** Only Payload needs the sessions of an account, and it reads them without this hook. */
const withoutSessions: CollectionAfterReadHook = ({ doc, overrideAccess }) => {
  const { sessions, ...rest } = doc as Record<string, unknown>
  return overrideAccess === true ? { ...rest, sessions } : rest
}

/**
 * Accounts. Strangers cannot make one. The first adviser comes from `npm run create-adviser` (or
 * the demonstration), which marks its call as trusted; advisers make all others.
 */
export const users = (secureCookies: boolean): CollectionConfig => ({
  slug: 'users',
  labels: { singular: 'Account', plural: 'Accounts' },
  admin: {
    useAsTitle: 'name',
    group: 'Newsroom',
    defaultColumns: ['name', 'email', 'role'],
    hidden: hiddenFromReporters,
    hideAPIURL: true,
  },
  disableBulkEdit: true,
  auth: {
    strategies: [checkedLogin],
    tokenExpiration: 60 * 60 * 12,
    // Payload’s own limit would lock out the owner when somebody else guesses.
    // `server/signIn/signInThrottleMiddleware.ts` slows guessing down instead.
    maxLoginAttempts: 0,
    cookies: { sameSite: 'Lax', secure: secureCookies },
  },
  access: {
    admin: ({ req }) => roleOf(req) !== null,
    create: advisers,
    read: editorsOrSelf,
    update: advisersOrSelf,
    delete: advisers,
    unlock: advisers,
    readVersions: advisers,
  },
  hooks: {
    beforeOperation: [
      ({ operation, req, args }) => {
        // Payload lets the first visitor register at `first-register`. Homeroom does not.
        if (operation === 'create' && !req.user && !isTrusted(req)) {
          throw new RefusalError(refusal('no_open_registration'))
        }
        return args
      },
      oneAccountAtATime,
      sameWorkForAll,
      rememberPassword,
      guardPasswords,
    ],
    beforeChange: [keepAccountAge, keepAnAdviser],
    beforeDelete: [keepAnAdvisersAccount],
    afterRead: [withoutSessions],
    afterLogin: [noteSignIn],
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 200 },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'reporter',
      options: roleOptions,
      saveToJWT: true,
      access: { create: advisersField, update: advisersField },
    },
    {
      name: 'handedAt',
      type: 'date',
      hidden: true,
      access: { create: nobodyField, read: nobodyField, update: nobodyField },
    },
    {
      // Sent with a change, checked, and never stored.
      name: 'currentPassword',
      type: 'text',
      virtual: true,
      admin: {
        components: { Field: '/src/admin/CurrentPassword.tsx#CurrentPassword' },
        disableListColumn: true,
        disableListFilter: true,
      },
    },
    // It cannot be used in a filter either.
    {
      name: 'sessions',
      type: 'array',
      access: { create: nobodyField, read: nobodyField, update: nobodyField },
      fields: [],
    },
  ],
})
