import type { PayloadRequest } from 'payload'
import { ALL, readRecords } from './batchRead.ts'
import type { NewsroomDoc } from './recordTypes.ts'

/** The newsroom's settings until an adviser sets others. */
export const NEWSROOM_DEFAULTS = {
  name: 'Homeroom',
  timeZone: 'America/Los_Angeles',
  languages: ['en', 'es'],
} satisfies NewsroomDoc

/**
 * Takes the settings as they were read, or an empty list where nobody has saved any; returns them
 * complete.
 */
export const settingsOf = (read: readonly NewsroomDoc[]): NewsroomDoc => ({
  ...NEWSROOM_DEFAULTS,
  ...read[0],
})

/** Returns the newsroom's time zone. Birthdays are counted on its calendar. */
export const zoneOf = ({ timeZone }: NewsroomDoc): string => timeZone || 'UTC'

/**
 * Returns the newsroom's settings as a verb reads them: within its transaction, relations as ids.
 */
export const readNewsroom = async (req: PayloadRequest): Promise<NewsroomDoc> =>
  settingsOf((await readRecords(req, { newsroom: ALL })).newsroom)

/** The same for the time zone only. */
export const newsroomZone = async (req: PayloadRequest): Promise<string> =>
  zoneOf(await readNewsroom(req))
