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
