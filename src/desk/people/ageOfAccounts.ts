import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { remember, scopeOf } from '#access/requestScope.ts'
import { clockOf } from '#access/requestClock.ts'

interface Account {
  id: string
  createdAt?: string | null
  role?: unknown
  email?: unknown
  handedAt?: string | null
}

/** Payload removes a password from the data: remember that one was sent. */
export const rememberPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update') {
    const { password } = (args as { data?: { password?: unknown } }).data ?? {}
    remember(req, { passwordSent: typeof password === 'string' && password !== '' })
  }
  return args
}

/** True where this save gives the account, or more rights, to somebody who did not have them. */
function isHandedOver(
  req: PayloadRequest,
  before: Account,
  data: { role?: unknown; email?: unknown },
): boolean {
  const changed = (field: 'role' | 'email') => field in data && data[field] !== before[field]
  if (changed('role')) return true
  const own = String(req.user?.id) === before.id
  return !own && (scopeOf(req).passwordSent === true || changed('email'))
}

/**
 * Records for how long an account has belonged to the same person, by the server's clock: when it
 * was made, and when somebody else last changed its role, password or e-mail address. No client can
 * write either. A name approval by a new account waits (`publishing/nameApprovalRule.ts`).
 */
export const keepAccountAge: CollectionBeforeChangeHook = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const now = clockOf(req).toISOString()
  if (operation === 'create') {
    data.createdAt = now
    data.handedAt = null
    return data
  }
  const before = originalDoc as Account
  data.createdAt = before.createdAt
  data.handedAt = isHandedOver(req, before, data) ? now : (before.handedAt ?? null)
  return data
}
