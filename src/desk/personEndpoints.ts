import type { Endpoint } from 'payload'
import { z } from 'zod'
import { reading, updatedAt, verb } from './endpoints.ts'
import { approveOpening, proposeOpening, refuseOpening, withholdName } from './openings.ts'
import { openingFor } from './openingState.ts'

const asRead = z.object({ updatedAt })

/** The decisions about a name over HTTP: `POST /api/people/:id/<verb>`, `GET …/opening`. */
export const personEndpoints: Endpoint[] = [
  verb('propose-opening', asRead, proposeOpening),
  verb('approve-opening', asRead, approveOpening),
  verb('refuse-opening', asRead, refuseOpening),
  verb('withhold', asRead, withholdName),
  reading('opening', openingFor),
]
