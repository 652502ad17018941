/** Why Homeroom changed by itself what readers get: the closed list of the activity log. */
export const ACTIVITY_CAUSES = [
  /** A record in People was saved, or an editor answered about a name. */
  'record_changed',
  'record_deleted',
  'consent_ended',
  'name_taken_down',
  /** A reporter is to be read otherwise. */
  'byline_changed',
  /** A photo was covered, or it says of somebody else who is seen in it. */
  'photo_changed',
  /** A section was renamed, moved to another address, or taken off. */
  'section_changed',
  'settings_changed',
  /** The database was found to be older than what was done. */
  'restored',
  /** The time came that an editor had set. */
  'schedule',
  /** A regular look found it: what was due could not be done before, or nobody knows since when it is so. */
  'found_on_look',
] as const
export type ActivityCause = (typeof ACTIVITY_CAUSES)[number]

/** The cause of an automatic change, and the record that it came from where that is known. */
export interface Because {
  cause: ActivityCause
  /** Id of the record. */
  causeId: string | null
}
