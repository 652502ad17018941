/** Text for readers that somebody changed and nobody else has seen since. */
export interface UnseenChange {
  /** Id of the account that changed it. */
  by: string
  /** Names of the fields. */
  fields: string[]
  /** Time of the first of these changes, ISO 8601. */
  since: string
}

const isChange = (value: unknown): value is UnseenChange => {
  const { by, fields, since } = (value ?? {}) as Partial<UnseenChange>
  return typeof by === 'string' && Array.isArray(fields) && typeof since === 'string'
}

/**
 * Takes what a record stores, unchecked; returns its unseen changes. Empty where it stores none.
 */
export const readUnseen = (value: unknown): UnseenChange[] =>
  Array.isArray(value) ? value.filter(isChange) : []

/**
 * Takes the unseen changes so far, and a save; returns the unseen changes after it. There is one
 * entry for each account.
 */
export function withChange(
  unseen: readonly UnseenChange[],
  { by, fields, at }: { by: string; fields: readonly string[]; at: string },
): UnseenChange[] {
  if (fields.length === 0) return [...unseen]
  const mine = unseen.find((change) => change.by === by)
  const others = unseen.filter((change) => change.by !== by)
  return [
    ...others,
    {
      by,
      fields: [...new Set([...(mine?.fields ?? []), ...fields])].sort(),
      since: mine?.since ?? at,
    },
  ]
}

/**
 * Takes who looked at the present text (`by`); returns what still waits for somebody else: the
 * changes that `by` made.
 */
export const afterSeen = (unseen: readonly UnseenChange[], by: string): UnseenChange[] =>
  unseen.filter((change) => change.by === by)

/**
 * The four-eyes rule for text: true where only `by` has seen some of it. Whoever changed text for
 * readers counts as its writer until somebody else looks.
 */
export const onlySeenBy = (unseen: readonly UnseenChange[], by: string): boolean =>
  unseen.some((change) => change.by === by)
