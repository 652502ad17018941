import type { Endpoint } from 'payload'
import { z } from 'zod'
import { TAKE_DOWN_REASONS } from '#publishing/takeDownReceiptStatus.ts'
import { asking, reading, updatedAt, verb } from '#desk/requests/endpoint.ts'
import {
  approveOpening,
  proposeOpening,
  refuseOpening,
  withholdName,
} from '#desk/people/nameApprovals.ts'
import { nameAsTyped } from '#anonymization/spelling/nameAsTyped.ts'
import { openingFor } from '#desk/people/nameApprovalState.ts'
import { takeNameDown } from '#desk/takedown/takeNameDown.ts'

const asRead = z.object({ updatedAt })

/** As long as the field (`People.ts`). */
const name = z.string().max(200)

/**
 * The verbs about a name approval over HTTP: `POST /api/people/:id/<verb>`, `GET …/opening`; and how a
 * name that somebody types is read: `POST /api/people/read-name`.
 */
export const personEndpoints: Endpoint[] = [
  verb('propose-opening', asRead, proposeOpening),
  verb('approve-opening', asRead, approveOpening),
  verb('refuse-opening', asRead, refuseOpening),
  verb('withhold', asRead, withholdName),
  verb('take-down', z.object({ updatedAt, reason: z.enum(TAKE_DOWN_REASONS) }), takeNameDown),
  reading('opening', openingFor),
  asking('read-name', z.object({ fullName: name }), nameAsTyped),
]
