/** A range of UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** True where two spans share at least one character. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** True where `outer` contains all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** Returns spans in order of their start, the longer first, as a new list. */
export const inOrder = <S extends Span>(spans: readonly S[]): S[] =>
  [...spans].sort((a, b) => a.start - b.start || b.end - a.end)

/**
 * Groups spans that overlap, directly or through others, and gives each group its union. Nothing is
 * cut off: half a name that two recognisers saw differently is still a name.
 */
export const unions = <S extends Span>(
  spans: readonly S[],
): { start: number; end: number; members: S[] }[] => {
  const groups: { start: number; end: number; members: S[] }[] = []
  for (const span of inOrder(spans)) {
    const last = groups.at(-1)
    if (last && span.start < last.end) {
      last.end = Math.max(last.end, span.end)
      last.members.push(span)
    } else groups.push({ start: span.start, end: span.end, members: [span] })
  }
  return groups
}
