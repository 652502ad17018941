import type { PayloadRequest } from 'payload'
import { treatmentOf } from '#anonymization/protectionRules.ts'
import { CHECKLIST, coversAll, readRegions, type Region } from '#newsroom/pictures.ts'
import { asDesk } from '#desk/store/withTransaction.ts'
import { clockOf } from '#access/requestClock.ts'
import { removeEdition } from '#desk/editions/storeEdition.ts'
import { consentHash } from '#desk/store/ledger/ledgerHashes.ts'
import { newsroomZone } from '#desk/store/newsroomSettings.ts'
import { withheldAgain } from '#desk/people/nameApprovals.ts'
import { personRecord } from '#desk/registry/approvalFingerprint.ts'
import { readById } from '#desk/store/batchRead.ts'
import type { PersonDoc } from '#desk/store/recordTypes.ts'
import { noteActivity } from '#desk/store/repositories/activityRepository.ts'
import { writePhoto, writeReporter } from '#desk/store/repositories/registryRepository.ts'
import { markForRefresh, refreshMark } from '#desk/compile/markForRefresh.ts'

/** Cause in the activity log and on stories: the database was older than the ledger. */
export const RESTORED = 'restored'

/** Logs what was done because of the ledger, without an actor. */
export const noteReplay = (
  req: PayloadRequest,
  verb: 'withhold' | 'unpublish' | 'saved',
  [subject, subjectId]: [subject: string, id: string],
  [from, to]: [from: string | null, to: string | null] = [null, null],
): Promise<void> =>
  noteActivity(req, {
    verb,
    subject,
    subjectId,
    from,
    to,
    codes: [RESTORED],
    at: clockOf(req),
    actor: null,
    cause: 'restored',
    causeId: null,
  })

type PersonNow = PersonDoc & { updatedAt: string }

const says = (person: PersonDoc): boolean =>
  person.naming !== 'withhold' ||
  Boolean(person.openingProposedBy) ||
  person.kind === 'adult' ||
  person.kind === 'publicFigure'

/**
 * Withholds a person again, as the ledger says, in the transaction. Returns false where the record
 * already says so, or does not exist.
 */
export async function replayPerson(
  req: PayloadRequest,
  id: string,
  { withheld, consents: lost }: { withheld: boolean; consents: ReadonlySet<string> },
): Promise<boolean> {
  const person = (await readById(req, 'people', id)) as PersonNow | null
  if (!person) return false
  const now = clockOf(req)
  const { secret } = req.payload
  const taken = (person.consents ?? []).map((consent) =>
    lost.has(consentHash(secret, consent)) ? { ...consent, withdrawn: true } : consent,
  )
  const fewer = taken.some(
    ({ withdrawn }, index) => withdrawn === true && person.consents?.[index]?.withdrawn !== true,
  )
  const closes = withheld && says(person)
  if (!closes && !fewer) return false
  const data = {
    ...(closes ? withheldAgain({ person }) : {}),
    consents: taken,
  }
  await markForRefresh(req, data, { reason: 'record_changed', id, now })
  const updated = (await asDesk(req, (context) =>
    req.payload.update({
      collection: 'people',
      id,
      data: data as Record<string, unknown>,
      depth: 0,
      overrideAccess: true,
      showHiddenFields: true,
      req,
      context,
    }),
  )) as unknown as PersonNow
  const zone = await newsroomZone(req)
  const treatment = (doc: PersonNow) => treatmentOf(personRecord(doc), now, zone).treatment
  await noteReplay(req, 'withhold', ['people', id], [treatment(person), treatment(updated)])
  return true
}

/**
 * Covers a photo again, and records again who is seen in it. Returns false where that is already
 * so, or there is no such photo.
 */
export async function replayPhoto(
  req: PayloadRequest,
  id: string,
  wanted: { regions: readonly Region[]; people: ReadonlySet<string> },
): Promise<boolean> {
  const photo = await readById(req, 'photos', id)
  if (!photo) return false
  const read = readRegions(photo.regions)
  const regions = read.ok ? read.value : []
  const missing = wanted.regions.filter((region) => !coversAll(regions, [region]))
  const seen = (photo.peopleVisible ?? []).map(String)
  const more: string[] = []
  for (const person of wanted.people) {
    if (!seen.includes(person) && (await readById(req, 'people', person))) more.push(person)
  }
  if (missing.length + more.length === 0) return false
  await writePhoto(req, id, {
    regions: [...regions, ...missing],
    peopleVisible: [...seen, ...more],
    checklist: Object.fromEntries(CHECKLIST.map((item) => [item, false])),
    checkedBy: null,
    checkedAt: null,
    ...refreshMark(clockOf(req)),
  })
  await noteReplay(req, 'saved', ['photos', id])
  return true
}

/**
 * Removes the reporter's name from bylines and takes their profile down until an editor decides
 * again, because the ledger does not say which name was chosen.
 */
export async function replayReporter(req: PayloadRequest, id: string): Promise<boolean> {
  const reporter = await readById(req, 'reporters', id)
  if (!reporter) return false
  const now = clockOf(req)
  await removeEdition(req, reporter.editionKey, null, now, { forget: true })
  await writeReporter(req, id, {
    bylinePolicy: 'staff',
    public: false,
    ...refreshMark(now),
  })
  await noteReplay(req, 'withhold', ['reporters', id])
  return true
}
