/**
 * Who may sit at the desk. `reporter` drafts, `editor` approves and corrects,
 * `adviser` (a teacher) keeps the accounts, the policy and the consent papers, and may do all an editor may.
 */
export const ROLES = ['reporter', 'editor', 'adviser'] as const
export type Role = (typeof ROLES)[number]

/** True for those who may approve, publish and decide about names. */
export const isEditor = (role: Role | null | undefined): boolean =>
  role === 'editor' || role === 'adviser'

/** True where the value is one of the three roles. */
export const isRole = (value: unknown): value is Role =>
  typeof value === 'string' && (ROLES as readonly string[]).includes(value)
