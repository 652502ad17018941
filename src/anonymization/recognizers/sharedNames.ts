import { contains, overlap } from '../spans.ts'
import type { Span } from '../spans.ts'
import type { Mention } from './mentions.ts'

/** True for two spans that begin and end together. */
export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

/** True where mentions of a person who may be named, or a first name that may be printed, may also mean a protected person. */
export const isShared = (mention: Mention, rivals: readonly Mention[]): boolean =>
  rivals.some(
    (rival) =>
      rival.person !== mention.person &&
      overlap(rival, mention) &&
      (sameSpan(rival, mention) || !contains(mention, rival)),
  )
