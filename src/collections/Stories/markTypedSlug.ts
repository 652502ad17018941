import type { CollectionBeforeChangeHook } from 'payload'

/**
 * Notes whether somebody typed the story's address. One that was made of a headline by an earlier version of Homeroom is not trusted:
 * names may stand in it with letters dropped. It stays what it is when a form sends it back.
 */
export const markTypedSlug: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const before = originalDoc as { slug?: string | null; slugTyped?: boolean | null } | undefined
  const story = data as { slug?: string | null; slugTyped?: boolean | null }
  const restored = req.context.isRestoringVersion === true && story.slugTyped !== true
  const same = before !== undefined && (story.slug ?? '') === (before.slug ?? '')
  story.slugTyped = same ? before.slugTyped === true : Boolean(story.slug) && !restored
  return data
}
