import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import { isEditor, type Role } from '#newsroom/roles.ts'

/**
 * What can be done about printing a protected person's name. Each verb has one function in
 * `desk/people/nameApprovals.ts` and one endpoint.
 */
export const OPENING_VERBS = [
  'propose-opening',
  'approve-opening',
  'refuse-opening',
  'withhold',
] as const
export type ApprovalVerb = (typeof OPENING_VERBS)[number]

/** A member of the desk. */
export interface DeskMember {
  id: string
  /** Null: the account no longer exists. */
  role: Role | null
}

/**
 * The four-eyes rule: printing a protected person's name takes two different members of the desk,
 * editors or advisers, and at least one adviser. Takes who proposed and who wants to approve, each
 * with the role they have now; returns why not, or null.
 */
export function mayApproveOpening(
  proposer: DeskMember,
  approver: DeskMember,
): Result<null, Refusal> {
  if (!isEditor(approver.role))
    return refused(refusal('role_may_not', { parts: { what: 'decide about a name' } }))
  if (!isEditor(proposer.role)) return refused(refusal('no_proposal'))
  if (proposer.id === approver.id) return refused(refusal('own_proposal'))
  return proposer.role === 'adviser' || approver.role === 'adviser'
    ? ok(null)
    : refused(refusal('needs_an_adviser'))
}

/**
 * For how long an account has belonged to the same person, as far as the newsroom knows. ISO 8601;
 * null where it does not know.
 */
export interface AccountAge {
  createdAt: string | null
  /** When somebody else last changed its role, password or e-mail address. */
  handedAt: string | null
}

const HOUR_MS = 3_600_000
/** An account younger than this is new. Milliseconds. */
export const NEW_ACCOUNT_MS = 7 * 24 * HOUR_MS
/** How long a name approval waits where one of the two accounts is new. Milliseconds. */
export const OPENING_WAITS_MS = 24 * HOUR_MS

const isNew = ({ createdAt, handedAt }: AccountAge, now: Date): boolean =>
  // An unreadable time counts as new.
  !(Date.parse(createdAt ?? '') <= now.getTime() - NEW_ACCOUNT_MS) ||
  (handedAt !== null && !(Date.parse(handedAt) <= now.getTime() - NEW_ACCOUNT_MS))

/**
 * Returns when a name approval given now takes effect; null: at once. Making a second account for
 * oneself takes seconds. So where one of the two accounts is new, the approval waits, and the other
 * members of the desk are told.
 */
export const opensAt = (proposer: AccountAge, approver: AccountAge, now: Date): Date | null =>
  isNew(proposer, now) || isNew(approver, now) ? new Date(now.getTime() + OPENING_WAITS_MS) : null
