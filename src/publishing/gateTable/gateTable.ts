import { BLOCKING_REASONS } from './blockingReasons.ts'
import { WARNING_REASONS } from './warningReasons.ts'

/**
 * Every reason of the gate. Closed: a code that is not here does not compile. docs/errors.md is generated from it (`npm run generate:errors`).
 */
export const GATE_REASONS = { ...BLOCKING_REASONS, ...WARNING_REASONS } as const
