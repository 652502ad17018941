import type { Endpoint } from 'payload'
import { z } from 'zod'
import { TAKE_DOWN_REASONS } from '#publishing/takeDownReceiptStatus.ts'
import { reading, updatedAt, verb } from '#desk/requests/endpoint.ts'
import {
  approveOpening,
  proposeOpening,
  refuseOpening,
  withholdName,
} from '#desk/people/nameApprovals.ts'
import { openingFor } from '#desk/people/nameApprovalState.ts'
import { takeNameDown } from '#desk/takedown/takeNameDown.ts'

const asRead = z.object({ updatedAt })

/** The verbs about a name approval over HTTP: `POST /api/people/:id/<verb>`, `GET …/opening`. */
export const personEndpoints: Endpoint[] = [
  verb('propose-opening', asRead, proposeOpening),
  verb('approve-opening', asRead, approveOpening),
  verb('refuse-opening', asRead, refuseOpening),
  verb('withhold', asRead, withholdName),
  verb('take-down', z.object({ updatedAt, reason: z.enum(TAKE_DOWN_REASONS) }), takeNameDown),
  reading('opening', openingFor),
]
