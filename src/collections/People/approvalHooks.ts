import type { CollectionAfterDeleteHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { actsAsEditor } from '#access/staff.ts'
import { asksNoMore } from '#anonymization/nameApprovalTerms.ts'
import { isProtected, tellsMore, treatmentOf } from '#anonymization/protectionRules.ts'
import { hasConsent } from '#newsroom/consents.ts'
import { isDeskAct } from '#desk/store/withTransaction.ts'
import { clockOf } from '#desk/store/requestClock.ts'
import { sharesProtectedName } from '#desk/registry/nameCollisions.ts'
import { newsroomZone } from '#desk/store/newsroomSettings.ts'
import {
  isApproved,
  NO_OPENING,
  openingDigest,
  personRecord,
  termsOf,
} from '#desk/registry/approvalFingerprint.ts'
import type { PersonDoc } from '#desk/store/recordTypes.ts'
import { namesOf, unseenNames } from '#desk/registry/unseenNames.ts'
import { touchStoriesOf } from '#desk/compile/forceWriteConflicts.ts'
import { noteActivity } from '#desk/activity/noteActivity.ts'

/** Fields that the desk writes and nothing else: not a client, not a bulk edit, not a copy, not a restored version. */
const DESK_FIELDS = [
  'onceProtected',
  'openingProposedBy',
  'openingProposedAt',
  'openingApprovedBy',
  'openingApprovedAt',
  'openingOpensAt',
  'openingDigest',
  'recompileDue',
  'consentsSeenAt',
  'formerNames',
  'unseenNames',
  'protectionUnseen',
] as const

/** What was proposed or approved holds for the record as it stood; a change that asks for less takes the approval along. */
function openingAfter(before: PersonDoc, after: PersonDoc): Partial<PersonDoc> | null {
  if (!before.openingProposedBy) return null
  const digest = openingDigest(after)
  if (digest === before.openingDigest) return null
  const withheld = after.naming === 'withhold' && before.naming !== 'withhold'
  const less = isApproved(before) && !withheld && asksNoMore(termsOf(after), termsOf(before))
  return less ? { openingDigest: digest } : NO_OPENING
}

/** True where readers may now hold more than the record allows: less of the name is printed, a name more is withheld, a face less shown. */
function readersHoldMore(before: PersonDoc, after: PersonDoc, now: Date, zone: string): boolean {
  const was = treatmentOf(personRecord(before), now, zone).treatment
  const is = treatmentOf(personRecord(after), now, zone).treatment
  if (tellsMore(was, is)) return true
  if (is === 'open') return false
  const known = new Set(namesOf(before))
  const seen = (doc: PersonDoc) => hasConsent(doc.consents ?? [], ['photo'], now)
  return namesOf(after).some((name) => !known.has(name)) || (seen(before) && !seen(after))
}

/** True where an editor saves what a reporter said of somebody protected: what is out is looked at with it. */
const isSeenNow = (
  req: PayloadRequest,
  before: PersonDoc,
  after: PersonDoc,
  now: Date,
  zone: string,
): boolean =>
  actsAsEditor(req) &&
  ((after.unseenNames ?? []).length < (before.unseenNames ?? []).length ||
    (before.protectionUnseen === true && after.protectionUnseen !== true)) &&
  treatmentOf(personRecord(after), now, zone).treatment !== 'open'

/** Names a protected person bore on the record: to free one for an adult by renaming its bearer takes two people like anything else. */
function formerNames(before: PersonDoc, after: PersonDoc): string[] {
  const borne = [...(before.formerNames ?? []), before.fullName, ...(before.aliases ?? [])]
  const still = new Set([after.fullName, ...(after.aliases ?? [])])
  return [...new Set(borne)].filter((name) => !still.has(name))
}

async function isOnceProtected(
  req: PayloadRequest,
  before: PersonDoc | null,
  after: PersonDoc,
  now: Date,
  zone: string,
): Promise<boolean> {
  if (before?.onceProtected === true) return true
  if (before !== null && isProtected(personRecord(before), now, zone)) return true
  if (isProtected(personRecord(after), now, zone)) return true
  const named = before !== null && namesOf(before).join('\n') === namesOf(after).join('\n')
  return !named && (await sharesProtectedName(req, after, now))
}

/**
 * Keeps the rule of two people under every save: remembers whom the newsroom has protected, pins the desk's fields, lets an approval
 * lapse when the record changes under it, and asks for the standing editions to be compiled anew where they tell too much.
 */
export const guardApprovals: CollectionBeforeChangeHook = async ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (isDeskAct(context)) return data
  const before = operation === 'update' ? (originalDoc as PersonDoc) : null
  for (const field of DESK_FIELDS) data[field] = before?.[field] ?? null
  const now = clockOf(req)
  const zone = await newsroomZone(req)
  const after = { ...before, ...data } as PersonDoc
  data.onceProtected = await isOnceProtected(req, before, after, now, zone)
  data.unseenNames = unseenNames(req, before, after)
  if (before === null) return data
  if (before.onceProtected === true) data.formerNames = formerNames(before, after)
  const isOpen = (doc: PersonDoc) => treatmentOf(personRecord(doc), now, zone).treatment === 'open'
  data.protectionUnseen =
    !actsAsEditor(req) &&
    !isOpen(after) &&
    (before.protectionUnseen === true || (isOpen(before) && Boolean(before.confirmedBy)))
  const opening = openingAfter(before, after)
  if (opening) Object.assign(data, opening)
  const saved = { ...after, ...data }
  if (readersHoldMore(before, saved, now, zone) || isSeenNow(req, before, saved, now, zone)) {
    data.recompileDue = now.toISOString()
    await touchStoriesOf(req, before.id)
  }
  if (opening === NO_OPENING) {
    await noteActivity(req, {
      verb: before.openingApprovedBy ? 'opening-lapsed' : 'proposal-lapsed',
      subject: 'people',
      subjectId: before.id,
      from: treatmentOf(personRecord(before), now, zone).treatment,
      to: treatmentOf(personRecord({ ...after, ...opening }), now, zone).treatment,
      codes: ['record_changed'],
      at: now,
      actor: req.user ? String(req.user.id) : null,
    })
  }
  return data
}

/** A record that is gone protects nobody: who took it out is written down. */
export const noteDeletion: CollectionAfterDeleteHook = async ({ id, req }) => {
  await noteActivity(req, {
    verb: 'delete',
    subject: 'people',
    subjectId: String(id),
    from: null,
    to: null,
    codes: [],
    at: clockOf(req),
    actor: req.user ? String(req.user.id) : null,
  })
}
