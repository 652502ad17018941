import type { PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { roleOf } from '#access/staff.ts'
import type { Treatment } from '#anonymization/personTypes.ts'
import {
  tellsMore,
  treatmentIfApproved,
  treatmentOf,
  type Protection,
} from '#anonymization/protectionRules.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import { isEditor, isRole, type Role } from '#newsroom/roles.ts'
import {
  type AccountAge,
  type DeskMember,
  mayApproveOpening,
  type ApprovalVerb,
} from '#publishing/nameApprovalRule.ts'
import { clockOf } from '#access/requestClock.ts'
import { newsroomZone } from '#desk/store/newsroomSettings.ts'
import {
  isApproved,
  isProposed,
  personRecord,
  waitsUntil,
} from '#desk/registry/approvalFingerprint.ts'
import { type PersonDoc } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { isDocumentId } from '#desk/store/readAll.ts'

interface Hand {
  by: { id: string; name: string | null; role: Role | null }
  at: string
}

/** The state of a name approval, for the desk. */
export interface Opening {
  id: string
  updatedAt: string
  treatment: Treatment
  /** A `ProtectionReason`. */
  why: string
  /** What the record asks for: the treatment if two people approved it now. */
  ifApproved: Protection
  proposed: Hand | null
  approved: Hand | null
  /** It is approved and takes effect at this time; null where nothing waits. */
  opensAt: string | null
  /** What the signed-in user may do now. */
  verbs: ApprovalVerb[]
}

/** A person's record, read by a member of the desk. */
export interface PersonAct {
  req: PayloadRequest
  person: PersonDoc & { updatedAt: string }
  now: Date
  zone: string
  user: DeskMember
}

/**
 * Returns the record if the signed-in user is a member of the desk and may read it; within the
 * request's transaction.
 */
export async function openedBy(
  req: PayloadRequest,
  id: string,
): Promise<Result<PersonAct, Refusal>> {
  const role = roleOf(req)
  if (role === null || !req.user) return refused(refusal('not_signed_in'))
  if (!isEditor(role))
    return refused(refusal('role_may_not', { parts: { what: 'decide about a name' } }))
  if (!isDocumentId(id)) return refused(refusal('no_such_person'))
  const [person] = await readAll<PersonAct['person']>(req.payload, 'people', {
    where: { id: { equals: id } },
    req,
  })
  if (!person) return refused(refusal('no_such_person'))
  const zone = await newsroomZone(req)
  return ok({ req, person, now: clockOf(req), zone, user: { id: String(req.user.id), role } })
}

/** Returns an account as it is now; null where there is no id. */
export async function memberOf(
  req: PayloadRequest,
  id: string | null | undefined,
): Promise<(DeskMember & AccountAge & { name: string | null }) | null> {
  if (!id) return null
  const [user] = await readAll<{
    name?: string | null
    role?: unknown
    createdAt?: string | null
    handedAt?: string | null
  }>(req.payload, 'users', { where: { id: { equals: id } }, req })
  return {
    id,
    role: isRole(user?.role) ? user.role : null,
    name: user?.name ?? null,
    createdAt: user?.createdAt ?? null,
    handedAt: user?.handedAt ?? null,
  }
}

/** Returns what the panel and the API say about a name approval. */
export async function openingOf({ req, person, now, zone, user }: PersonAct): Promise<Opening> {
  const record = personRecord(person)
  const { treatment, why } = treatmentOf(record, now, zone)
  const ifApproved = treatmentIfApproved(record, now, zone)
  const approved = isApproved(person)
  const proposer = isProposed(person) ? await memberOf(req, person.openingProposedBy) : null
  const approver = approved ? await memberOf(req, person.openingApprovedBy) : null
  const hand = (member: typeof proposer, at: string | null | undefined): Hand | null =>
    member && at ? { by: { id: member.id, name: member.name, role: member.role }, at } : null
  const pending = proposer !== null && !approved
  const asksMore = tellsMore(ifApproved.treatment, treatment)
  const opensAt = waitsUntil(person, now)
  const verbs: ApprovalVerb[] = []
  if (asksMore && opensAt === null && !(pending && isEditor(proposer.role)))
    verbs.push('propose-opening')
  if (asksMore && pending && mayApproveOpening(proposer, user).ok) verbs.push('approve-opening')
  if (pending || opensAt !== null) verbs.push('refuse-opening')
  if (treatment !== 'withhold' || (person.naming ?? 'withhold') !== 'withhold')
    verbs.push('withhold')
  return {
    id: person.id,
    updatedAt: person.updatedAt,
    treatment,
    why,
    ifApproved,
    proposed: hand(proposer, person.openingProposedAt),
    approved: hand(approver, person.openingApprovedAt),
    opensAt,
    verbs,
  }
}

/** Returns the state of a name approval, for editors and advisers. */
export async function openingFor(
  req: PayloadRequest,
  id: string,
): Promise<Result<Opening, Refusal>> {
  const found = await openedBy(req, id)
  return found.ok ? ok(await openingOf(found.value)) : found
}
