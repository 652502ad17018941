/** See importRules.mjs. */
export const ROOMS: Record<string, readonly string[]>
export const PURE: readonly string[]
export const TOP: readonly string[]
export const DESK: readonly string[]
