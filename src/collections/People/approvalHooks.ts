import { isWithheld } from '#anonymization/protectedNames.ts'
import type {
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { actsAsEditor } from '#access/staff.ts'
import { asksNoMore } from '#anonymization/nameApprovalTerms.ts'
import { isProtected, tellsMore, treatmentOf } from '#anonymization/protectionRules.ts'
import { hasConsent } from '#newsroom/consents.ts'
import { isDeskAct } from '#desk/store/withTransaction.ts'
import { clockOf } from '#access/requestClock.ts'
import { sharesProtectedName } from '#desk/registry/nameCollisions.ts'
import { newsroomZone } from '#desk/store/newsroomSettings.ts'
import {
  isApproved,
  NO_OPENING,
  openingDigest,
  personRecord,
  termsOf,
} from '#desk/registry/approvalFingerprint.ts'
import { PERSON_VERB_FIELDS } from '#desk/store/fieldRoles.ts'
import type { PersonDoc } from '#desk/store/recordTypes.ts'
import { namesOf, unseenNames } from '#desk/registry/namesNoEditorSaw.ts'
import { markForRefresh } from '#desk/compile/markForRefresh.ts'
import { refreshPublished } from '#desk/recompile/refreshPublished.ts'
import { noteActivity } from '#desk/store/repositories/activityRepository.ts'

/**
 * A proposal or approval is for the record as it was. An approval stays when a change asks for
 * less; any other change ends it.
 */
function openingAfter(before: PersonDoc, after: PersonDoc): Partial<PersonDoc> | null {
  if (!before.openingProposedBy) return null
  const digest = openingDigest(after)
  if (digest === before.openingDigest) return null
  const withheld = after.naming === 'withhold' && before.naming !== 'withhold'
  const less = isApproved(before) && !withheld && asksNoMore(termsOf(after), termsOf(before))
  return less ? { openingDigest: digest } : NO_OPENING
}

/**
 * True where readers may now have more than the record allows: less of the name may be printed, one
 * more name is withheld, or a face must be covered.
 */
function readersHoldMore(before: PersonDoc, after: PersonDoc, now: Date, zone: string): boolean {
  const was = treatmentOf(personRecord(before), now, zone).treatment
  const is = treatmentOf(personRecord(after), now, zone).treatment
  if (tellsMore(was, is)) return true
  if (is === 'open') return false
  const known = new Set(namesOf(before))
  const seen = (doc: PersonDoc) => hasConsent(doc.consents ?? [], ['photo'], now)
  return namesOf(after).some((name) => !known.has(name)) || (seen(before) && !seen(after))
}

/**
 * True where an editor saves what a reporter said about somebody protected. The editor then also
 * sees what is already published.
 */
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
  isWithheld(treatmentOf(personRecord(after), now, zone))

/**
 * Names that a protected person had on the record. Otherwise one person alone could free a name for
 * an adult by renaming the protected person.
 */
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
 * Keeps the four-eyes rule at every save. Remembers whom the newsroom has protected, keeps the
 * desk's fields as they were, ends an approval when its record changes, and asks for editions to be
 * compiled anew where they say too much.
 */
export const guardApprovals: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (isDeskAct(req)) return data
  const before = operation === 'update' ? (originalDoc as PersonDoc) : null
  for (const field of PERSON_VERB_FIELDS) data[field] = before?.[field] ?? null
  const now = clockOf(req)
  const zone = await newsroomZone(req)
  const after = { ...before, ...data } as PersonDoc
  data.onceProtected = await isOnceProtected(req, before, after, now, zone)
  data.unseenNames = unseenNames(req, before, after)
  if (before === null) return data
  if (before.onceProtected === true) data.formerNames = formerNames(before, after)
  const isOpen = (doc: PersonDoc) => !isWithheld(treatmentOf(personRecord(doc), now, zone))
  data.protectionUnseen =
    !actsAsEditor(req) &&
    !isOpen(after) &&
    (before.protectionUnseen === true || (isOpen(before) && Boolean(before.confirmedBy)))
  const opening = openingAfter(before, after)
  if (opening) Object.assign(data, opening)
  const saved = { ...after, ...data }
  if (readersHoldMore(before, saved, now, zone) || isSeenNow(req, before, saved, now, zone)) {
    await markForRefresh(req, data, { reason: 'record_changed', id: before.id, now })
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

/** A record that is deleted can no longer be saved by an editor, so its names are removed now. */
export const clearBeforeDeletion: CollectionBeforeDeleteHook = ({ id, req }) =>
  refreshPublished(req, { reason: 'record_deleted', person: String(id), now: clockOf(req) })

/** A deleted record protects nobody any more, so the log records who deleted it. */
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
