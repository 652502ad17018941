import { isWithheld } from '#anonymization/protectedNames.ts'
import type { PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import {
  tellsMore,
  treatmentIfApproved,
  treatmentOf,
  type Protection,
} from '#anonymization/protectionRules.ts'
import type { Treatment } from '#anonymization/personTypes.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import { mayApproveOpening, opensAt, type ApprovalVerb } from '#publishing/nameApprovalRule.ts'
import { act, asDesk } from '#desk/store/withTransaction.ts'
import { memberOf, openedBy, type Opening, openingOf, type PersonAct } from './nameApprovalState.ts'
import {
  isApproved,
  isProposed,
  openingDigest,
  personRecord,
  waitsUntil,
  NO_OPENING,
} from '#desk/registry/approvalFingerprint.ts'
import { queueWaitingMail } from '#desk/outbox/outbox.ts'
import type { PersonDoc } from '#desk/store/recordTypes.ts'
import { markForRefresh } from '#desk/compile/markForRefresh.ts'
import { noteActivity } from '#desk/store/repositories/activityRepository.ts'
import { asRead } from '#desk/store/optimisticLock.ts'

/** A request about a name: the person, and the `updatedAt` that the client had read. */
export interface ApprovalRequest {
  id: string
  updatedAt: string | null
}

const nothingToOpen = ({ why }: Protection, treatment: Treatment): Refusal =>
  refusal(!isWithheld({ treatment }) ? 'nothing_to_open.open' : 'nothing_to_open', {
    details: { why },
  })

/** Verbs after which readers may have more than the record allows. */
const WITHHOLDS: readonly string[] = ['withhold', 'take-down']

/**
 * Writes the desk's fields of a record and the entry in the activity log: ids and codes, never the
 * name.
 */
export async function writeDecision(
  person: PersonAct,
  verb: ApprovalVerb | 'take-down',
  data: Partial<PersonDoc>,
  ...codes: string[]
): Promise<Opening> {
  const { req, now, zone, user } = person
  if (WITHHOLDS.includes(verb))
    await markForRefresh(req, data, { reason: 'record_changed', id: person.person.id, now })
  const updated = (await asDesk(req, (context) =>
    req.payload.update({
      collection: 'people',
      id: person.person.id,
      data: data as Record<string, unknown>,
      depth: 0,
      overrideAccess: true,
      showHiddenFields: true,
      req,
      context,
    }),
  )) as unknown as PersonAct['person']
  await noteActivity(req, {
    verb,
    subject: 'people',
    subjectId: updated.id,
    from: treatmentOf(personRecord(person.person), now, zone).treatment,
    to: treatmentOf(personRecord(updated), now, zone).treatment,
    codes,
    at: now,
    actor: user.id,
  })
  return openingOf({ ...person, person: updated })
}

/**
 * Runs an action on a person's record in one transaction, by somebody who may decide about names,
 * if the record is still the one that was read.
 */
export async function personAct<T>(
  req: PayloadRequest,
  { id, updatedAt }: ApprovalRequest,
  work: (person: PersonAct) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  return act(req, async () => {
    const found = await openedBy(req, id)
    if (!found.ok) return found
    const fresh = asRead('person', updatedAt, found.value.person.updatedAt)
    return fresh.ok ? work(found.value) : fresh
  })
}

/** Returns what the record asks for, if that is more than is printed now. */
function askedFor({ person, now, zone }: PersonAct): Result<Protection, Refusal> {
  const record = personRecord(person)
  const stands = treatmentOf(record, now, zone)
  const asked = treatmentIfApproved(record, now, zone)
  return tellsMore(asked.treatment, stands.treatment)
    ? ok(asked)
    : refused(nothingToOpen(asked, stands.treatment))
}

async function propose(person: PersonAct): Promise<Result<Opening, Refusal>> {
  const asked = askedFor(person)
  if (!asked.ok) return asked
  const data = {
    ...NO_OPENING,
    openingProposedBy: person.user.id,
    openingProposedAt: person.now.toISOString(),
    openingDigest: openingDigest(person.person),
  }
  return ok(await writeDecision(person, 'propose-opening', data, asked.value.why))
}

/**
 * The first of two people proposes to print the name as the record is now. Changes nothing that
 * readers get.
 */
export const proposeOpening = (req: PayloadRequest, request: ApprovalRequest) =>
  personAct(req, request, propose)

/**
 * The same inside another verb's transaction, for an editor who has just said that a protected
 * person is an adult. Does nothing where the name is printed anyway or somebody has already
 * proposed it.
 */
export async function proposeWithin(req: PayloadRequest, id: string): Promise<void> {
  const found = await openedBy(req, id)
  if (!found.ok || isProposed(found.value.person)) return
  await propose(found.value)
}

/**
 * The second person approves printing the name, only for this record as it is now. Readers get it
 * when a story is next published. Where one of the two accounts is new, the approval waits a day,
 * in which any member of the desk can refuse it.
 */
export const approveOpening = (req: PayloadRequest, request: ApprovalRequest) =>
  personAct(req, request, async (person) => {
    const doc = person.person
    const proposer = await memberOf(req, doc.openingProposedBy)
    if (proposer === null || !isProposed(doc) || isApproved(doc))
      return refused(refusal('no_proposal'))
    const may = mayApproveOpening(proposer, person.user)
    if (!may.ok) return may
    const asked = askedFor(person)
    if (!asked.ok) return asked
    const approver = await memberOf(req, person.user.id)
    const holdsFrom = approver ? opensAt(proposer, approver, person.now) : person.now
    const data = {
      openingApprovedBy: person.user.id,
      openingApprovedAt: person.now.toISOString(),
      openingOpensAt: holdsFrom?.toISOString() ?? null,
    }
    if (holdsFrom) await queueWaitingMail(req, person.now)
    const codes = holdsFrom ? [asked.value.why, 'waits'] : [asked.value.why]
    return ok(await writeDecision(person, 'approve-opening', data, ...codes))
  })

/**
 * Refuses a proposal, or withdraws one's own; also an approval that still waits. The record does
 * not change; the name stays withheld.
 */
export const refuseOpening = (req: PayloadRequest, request: ApprovalRequest) =>
  personAct(req, request, async (person) => {
    const doc = person.person
    const holds = isApproved(doc) && waitsUntil(doc, person.now) === null
    if (!doc.openingProposedBy || holds) return refused(refusal('no_proposal'))
    return ok(await writeDecision(person, 'refuse-opening', { ...NO_OPENING }, 'refused'))
  })

/**
 * Returns a record after its name is withheld again. If it was recorded as an adult's, the person
 * no longer counts as one.
 */
export function withheldAgain({ person }: Pick<PersonAct, 'person'>): Partial<PersonDoc> {
  const grown = person.kind === 'adult' || person.kind === 'publicFigure'
  return {
    ...NO_OPENING,
    ...(grown ? { kind: 'unknown', confirmedBy: null } : {}),
    naming: 'withhold',
    onceProtected: true,
    // Whoever says so has the present record on screen.
    unseenNames: [],
    protectionUnseen: false,
  }
}

/**
 * Withholds a name again: one person is enough, and it takes effect at once. Editions with the name
 * are compiled anew within seconds (`recompileStories.ts`).
 */
export const withholdName = (req: PayloadRequest, request: ApprovalRequest) =>
  personAct(req, request, async (person) =>
    ok(await writeDecision(person, 'withhold', withheldAgain(person), 'withheld')),
  )
