/** Why Homeroom changed by itself what readers get. The activity log uses only these. */
export const ACTIVITY_CAUSES = [
  /** A record in People was saved, or an editor answered about a name. */
  'record_changed',
  'record_deleted',
  'consent_ended',
  'name_taken_down',
  /** The byline of a reporter changed. */
  'byline_changed',
  /** The coverings of a photo changed, or the list of people who can be seen in it. */
  'photo_changed',
  /** A section was renamed, moved to another address, or taken down. */
  'section_changed',
  'settings_changed',
  /** The database was found to be older than what had been done: a backup was restored. */
  'restored',
  /** The time that an editor had set came. */
  'schedule',
  /**
   * A regular check found it: it was due but could not be done before, or nobody knows since when
   * it has been so.
   */
  'found_on_look',
] as const
export type ActivityCause = (typeof ACTIVITY_CAUSES)[number]

/** The cause of an automatic change, and the record that caused it, where that is known. */
export interface Because {
  cause: ActivityCause
  /** Id of the record. */
  causeId: string | null
}
