import { ACCESS_REFUSALS } from './accessRefusals.ts'
import { JOB_REFUSALS, PANEL_REFUSALS } from './jobRefusals.ts'
import { PHOTO_REFUSALS } from './photoRefusals.ts'
import { PUBLIC_API_REFUSALS } from './publicApiRefusals.ts'
import { RECORD_REFUSALS } from './recordRefusals.ts'
import { REQUEST_REFUSALS } from './requestRefusals.ts'
import { STORY_REFUSALS } from './storyRefusals.ts'

/** The table by subjects, as docs/errors.md lists it. */
export const REFUSAL_SUBJECTS = {
  access: ACCESS_REFUSALS,
  request: REQUEST_REFUSALS,
  story: STORY_REFUSALS,
  record: RECORD_REFUSALS,
  photo: PHOTO_REFUSALS,
  publicApi: PUBLIC_API_REFUSALS,
  job: JOB_REFUSALS,
  panel: PANEL_REFUSALS,
} as const

/**
 * Every refusal there is: status, message and remedy by code. Closed: a code that is not here does not compile. docs/errors.md is generated from it
 * (`npm run generate:errors`).
 */
export const REFUSALS = {
  ...ACCESS_REFUSALS,
  ...REQUEST_REFUSALS,
  ...STORY_REFUSALS,
  ...RECORD_REFUSALS,
  ...PHOTO_REFUSALS,
  ...PUBLIC_API_REFUSALS,
  ...JOB_REFUSALS,
  ...PANEL_REFUSALS,
} as const
