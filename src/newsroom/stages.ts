/** Where a story stands between the reporter's first line and the public page. */
export const STAGES = [
  'draft',
  'submitted',
  'changesRequested',
  'approved',
  'scheduled',
  'published',
  'unpublished',
  'killed',
  'spiked',
] as const
export type Stage = (typeof STAGES)[number]

/** True where the value is a stage. */
export const isStage = (value: unknown): value is Stage =>
  typeof value === 'string' && (STAGES as readonly string[]).includes(value)
