/** Words for readers that somebody changed, and that nobody else has seen since. */
export interface UnseenChange {
  /** The login that changed them. */
  by: string
  /** Names of the fields. */
  fields: string[]
  /** The first of these changes, ISO 8601. */
  since: string
}

const isChange = (value: unknown): value is UnseenChange => {
  const { by, fields, since } = (value ?? {}) as Partial<UnseenChange>
  return typeof by === 'string' && Array.isArray(fields) && typeof since === 'string'
}

/** Takes what a record keeps, unread; returns its changes that nobody else has seen. A record that keeps none has none. */
export const readUnseen = (value: unknown): UnseenChange[] =>
  Array.isArray(value) ? value.filter(isChange) : []

/** Takes what nobody else has seen so far, and a save; returns what nobody else has seen after it. One entry a login. */
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

/** Takes who looked at the words as they stand (`by`); returns what still waits for somebody else: the changes that `by` made. */
export const afterSeen = (unseen: readonly UnseenChange[], by: string): UnseenChange[] =>
  unseen.filter((change) => change.by === by)

/**
 * The rule of two people for words: true where some of them were seen by `by` alone. Whoever changed words for readers is a writer of them until
 * somebody else looks.
 */
export const onlySeenBy = (unseen: readonly UnseenChange[], by: string): boolean =>
  unseen.some((change) => change.by === by)
