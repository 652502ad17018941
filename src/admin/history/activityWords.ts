import type { ApprovalVerb } from '#publishing/nameApprovalRule.ts'
import { ACTIVITY_CAUSES, type ActivityCause } from '#newsroom/activityCauses.ts'
import type { Verb } from '#newsroom/verbs.ts'
import type { ActivityEntry } from './recordAnswers.ts'

/** Every verb that the activity log holds. */
export type LoggedVerb =
  | Verb
  | ApprovalVerb
  | 'opening-lapsed'
  | 'proposal-lapsed'
  | 'take-down'
  | 'accept'
  | 'answer'
  | 'created'
  | 'saved'
  | 'delete'
  | 'recompile'
  | 'recompile-held'
  | 'taken-off'
  | 'cleared'
  | 'portrait-off'
  | 'portrait-covered'
  | 'section-followed'
  | 'redrawn'
  | 'signed-in'
  | 'sign-in-failed'
  | 'exported'

const DID: Readonly<Record<LoggedVerb, string>> = {
  submit: 'Handed in',
  'request-changes': 'Sent back for changes',
  approve: 'Approved',
  publish: 'Published',
  schedule: 'Scheduled',
  unpublish: 'Took down',
  kill: 'Killed',
  spike: 'Spiked',
  correct: 'Corrected',
  accept: 'Accepted changes',
  'propose-opening': 'Proposed to print a name',
  'approve-opening': 'Approved printing a name',
  'refuse-opening': 'Refused to print a name',
  withhold: 'Withheld a name',
  'opening-lapsed': 'Changed a record, so that an approval lapsed',
  'proposal-lapsed': 'Changed a record, so that a proposal lapsed',
  'take-down': 'Took a name down',
  answer: 'Answered about a name',
  created: 'Made',
  saved: 'Saved',
  delete: 'Deleted',
  recompile: 'Published anew to withhold more',
  'recompile-held': 'Left as it was: a new edition would have said more',
  'taken-off': 'Took off the site, as it held a protected name',
  cleared: 'Took out what held a protected name',
  'portrait-off': 'Took the portrait off the profile',
  'portrait-covered': 'Covered more of the portrait',
  'section-followed': 'Wrote the section’s new name or address into the story',
  redrawn: 'Drew the image for sharing anew',
  'signed-in': 'Signed in',
  'sign-in-failed': 'Failed to sign in',
  exported: 'Exported the activity log',
}

const BECAUSE: Readonly<Record<ActivityCause, string>> = {
  record_changed: 'A record in People changed',
  record_deleted: 'A record in People was deleted',
  consent_ended: 'A consent ran out',
  name_taken_down: 'A name was taken down',
  byline_changed: 'A reporter’s byline changed',
  photo_changed: 'A photo changed',
  section_changed: 'A section was renamed, moved or taken off',
  settings_changed: 'The newsroom’s settings changed',
  restored: 'An older database was restored',
  schedule: 'The scheduled time came',
  found_on_look: 'Found on a regular look',
}

const isCause = (cause: string): cause is ActivityCause =>
  (ACTIVITY_CAUSES as readonly string[]).includes(cause)

/** Returns why Homeroom did something by itself; '' where a person did it. */
export const becauseWords = (cause: string | null | undefined): string =>
  cause ? (isCause(cause) ? BECAUSE[cause] : cause) : ''

const isLogged = (verb: string): verb is LoggedVerb => Object.hasOwn(DID, verb)

/** Returns what was done, in words. An unknown verb is returned unchanged. */
export function didWords({ verb, to }: Pick<ActivityEntry, 'verb' | 'to'>): string {
  // It was due, and the gate refused.
  if (verb === 'publish' && to === 'approved') return 'Did not publish on schedule'
  return isLogged(verb) ? DID[verb] : verb
}

const SUBJECTS: Readonly<Record<string, string>> = {
  stories: 'Story',
  people: 'Person',
  photos: 'Photo',
  reporters: 'Reporter profile',
  sections: 'Section',
  schools: 'School',
  phrases: 'Phrase',
  users: 'Account',
  activity: 'Activity log',
  newsroom: 'Newsroom settings',
  frontPage: 'Front page',
}

/** Records of which there is only one. */
const GLOBALS = ['newsroom', 'frontPage']

/** Returns the panel's word for a kind of record. An unknown kind is returned unchanged. */
export const subjectWords = (subject: string): string => SUBJECTS[subject] ?? subject

/**
 * Returns the panel's address of the record that an entry is about; null where there is nothing to
 * open.
 */
export function subjectAddress({
  subject,
  subjectId,
  verb,
}: Pick<ActivityEntry, 'subject' | 'subjectId' | 'verb'>): string | null {
  if (!subject || !subjectId || verb === 'delete' || !Object.hasOwn(SUBJECTS, subject)) return null
  // An export concerns the whole log; a failed sign-in may belong to no account.
  if (subject === 'activity' || subjectId === 'nobody') return null
  if (GLOBALS.includes(subject)) return `/admin/globals/${subject}`
  return `/admin/collections/${subject}/${encodeURIComponent(subjectId)}`
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u

/**
 * Returns where the log is downloaded, from one day to another (both included; '' for no limit).
 * Null where the first day is after the last.
 */
export function exportAddress(span: {
  from: string
  to: string
  format: 'csv' | 'jsonl'
}): string | null {
  const { from, to, format } = span
  if ([from, to].some((day) => day !== '' && !DAY.test(day))) return null
  if (from && to && from > to) return null
  const query = new URLSearchParams({ ...(from && { from }), ...(to && { to }), format })
  return `/api/activity/export?${query.toString()}`
}
