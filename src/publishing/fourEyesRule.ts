import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import { isEditor, type Role } from '#newsroom/roles.ts'

/** What is done about a protected person's name. One verb, one function in `desk/people/nameApprovals.ts`, one endpoint. */
export const OPENING_VERBS = [
  'propose-opening',
  'approve-opening',
  'refuse-opening',
  'withhold',
] as const
export type ApprovalVerb = (typeof OPENING_VERBS)[number]

/** Somebody at the desk. */
export interface DeskMember {
  id: string
  /** null: an account that is gone. */
  role: Role | null
}

/**
 * The rule of two people: a protected person's name is opened by two different members of the desk, editors or advisers, at least one of them an
 * adviser. Takes who proposed and who wants to approve, each with the role they have now; returns why not, if so.
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

/** What a newsroom knows of how long an account has been in the same hands, ISO 8601; null where it does not know. */
export interface AccountAge {
  createdAt: string | null
  /** When somebody else last gave it its role, its password or its address. */
  handedAt: string | null
}

const HOUR_MS = 3_600_000
/** An account younger than this is new. */
export const NEW_ACCOUNT_MS = 7 * 24 * HOUR_MS
/** For so long an opening waits to which a new account said yes. */
export const OPENING_WAITS_MS = 24 * HOUR_MS

const isNew = ({ createdAt, handedAt }: AccountAge, now: Date): boolean =>
  // What cannot be read is no time, and counts as new.
  !(Date.parse(createdAt ?? '') <= now.getTime() - NEW_ACCOUNT_MS) ||
  (handedAt !== null && !(Date.parse(handedAt) <= now.getTime() - NEW_ACCOUNT_MS))

/**
 * From when an opening that is approved now holds. Whoever makes a second account for themselves needs seconds: where one of the two accounts is new,
 * the opening waits, and the others of the desk are told. Null: at once.
 */
export const opensAt = (proposer: AccountAge, approver: AccountAge, now: Date): Date | null =>
  isNew(proposer, now) || isNew(approver, now) ? new Date(now.getTime() + OPENING_WAITS_MS) : null
