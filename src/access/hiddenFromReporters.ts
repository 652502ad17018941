/**
 * Takes what Payload hands `admin.hidden`; true for reporters. For collections that a reporter has nothing to do in: the panel does not
 * list them. Access rules, not this, keep anybody out.
 */
export const hiddenFromReporters = ({ user }: { user: unknown }): boolean =>
  (user as { role?: unknown } | null)?.role === 'reporter'
