import type { PayloadRequest } from 'payload'
import type { Refusal } from '#newsroom/refusal.ts'
import { ok, type Result } from '#newsroom/result.ts'
import type { TakeDownReason } from '#publishing/takeDownReceiptStatus.ts'
import {
  personAct,
  type ApprovalRequest,
  withheldAgain,
  writeDecision,
} from '#desk/people/nameApprovals.ts'
import type { PersonAct } from '#desk/people/nameApprovalState.ts'
import { queueMail } from '#desk/outbox/outbox.ts'
import { type Receipt, readReceipt, tellsOf } from './takeDownReceipts.ts'
import type { ReceiptRecord } from '#desk/store/repositories/receiptRepository.ts'
import { refreshPublished } from '#desk/recompile/refreshPublished.ts'

export interface NameTakeDownRequest extends ApprovalRequest {
  reason: TakeDownReason
}

/**
 * The transaction: the record withholds the name, everything apart from editions of stories is
 * cleared, and the receipt is written.
 */
async function withdraw(
  person: PersonAct,
  { id, reason }: NameTakeDownRequest,
): Promise<ReceiptRecord> {
  const { req, now, user } = person
  const consents = (person.person.consents ?? []).map((one) => ({ ...one, withdrawn: true }))
  await writeDecision(person, 'take-down', { ...withheldAgain(person), consents }, reason)
  const { stories, cleared } = await refreshPublished(req, {
    reason: 'taking_name_down',
    person: id,
    now,
  })
  const tells = new Map(
    stories.map((story) => [story.id, story.stage === 'published' && tellsOf(story, id)]),
  )
  const data = {
    person: id,
    reason,
    at: now.toISOString(),
    by: user.id,
    noticesCleared: cleared.noticesCleared,
    recordsTakenDown: cleared.recordsTakenDown,
    toLookAt: cleared.toLookAt,
    stories: cleared.stories.map((story) => ({ ...story, told: tells.get(story.story) === true })),
  }
  const made = await req.payload.create({
    collection: 'receipts',
    data: { ...data, stories: data.stories.map((story) => ({ ...story })) },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await queueMail(req, String(made.id), now)
  return { ...data, id: String(made.id) }
}

/**
 * Takes a person's name down, for good and at once: consents are withdrawn, an approval ends, and
 * every edition with the person is compiled anew or taken down. Record and receipt are one
 * transaction, each edition another; if it is interrupted in between, the timer continues
 * (`jobs/recompileAndLapseConsents.ts`). For editors and advisers. Returns the receipt with the present state.
 */
export async function takeNameDown(
  req: PayloadRequest,
  request: NameTakeDownRequest,
): Promise<Result<Receipt, Refusal>> {
  const withdrawn = await personAct(req, request, async (person) =>
    ok({ receipt: await withdraw(person, request), now: person.now }),
  )
  if (!withdrawn.ok) return withdrawn
  const { receipt, now } = withdrawn.value
  try {
    await refreshPublished(req, { reason: 'name_taken_down', person: request.id, now })
  } catch (error) {
    // The record already withholds the name and is marked, so the receipt shows as due what could
    // not be done now.
    req.payload.logger.error({ err: error })
  }
  return ok(await readReceipt(req, receipt))
}
