/** See importRules.mjs. */
export const ROOMS: Record<string, readonly string[]>
export const PURE: readonly string[]
export const TOP: readonly string[]
export const DESK: readonly string[]
export const PAST_PAYLOAD: {
  packages: readonly string[]
  ofPayload: readonly string[]
  files: readonly string[]
}
export const MAY_PASS_PAYLOAD: readonly string[]
export const REQUEST_SCOPE: string
