import type { CollectionBeforeChangeHook } from 'payload'
import { isRestoringVersion } from '#access/requestScope.ts'

/**
 * Records whether somebody typed the story's address. An address that an earlier version of
 * Homeroom made from a headline is not trusted, because it may contain names with letters dropped.
 * A form that sends back the same address changes nothing.
 */
export const markTypedSlug: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const before = originalDoc as { slug?: string | null; slugTyped?: boolean | null } | undefined
  const story = data as { slug?: string | null; slugTyped?: boolean | null }
  const restored = isRestoringVersion(req) && story.slugTyped !== true
  const same = before !== undefined && (story.slug ?? '') === (before.slug ?? '')
  story.slugTyped = same ? before.slugTyped === true : Boolean(story.slug) && !restored
  return data
}
