/**
 * Takes what Payload gives `admin.hidden`; true for reporters. For collections that reporters do
 * not need: the panel does not list them. This protects nothing; access rules do.
 */
export const hiddenFromReporters = ({ user }: { user: unknown }): boolean =>
  (user as { role?: unknown } | null)?.role === 'reporter'
