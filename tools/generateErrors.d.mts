import type { RefusalRows } from '../src/newsroom/refusals/refusalRow.ts'
import type { GateReasonRows } from '../src/publishing/gateTable/gateReasonRow.ts'

/** Where the list of errors is kept. */
export const ERRORS_DOCUMENT: string
/** Takes the table of refusals by subjects, and the gate's reasons; returns the text of docs/errors.md. */
export function errorsDocument(
  subjects: Readonly<Record<string, RefusalRows>>,
  gate: { readonly blocking: GateReasonRows; readonly warning: GateReasonRows },
): Promise<string>
