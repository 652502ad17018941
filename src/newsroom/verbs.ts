/** What can be done to a story. One verb, one function in `desk/`, one endpoint, one row in `publishing/workflowTransitions.ts`. */
export const VERBS = [
  'submit',
  'request-changes',
  'approve',
  'publish',
  'schedule',
  'unpublish',
  'kill',
  'spike',
  'correct',
] as const
export type Verb = (typeof VERBS)[number]
