import type { PayloadRequest } from 'payload'
import { readRecords } from './batchRead.ts'
import type { NewsroomDoc } from './recordTypes.ts'

/** What holds of a newsroom until an adviser says otherwise. */
export const NEWSROOM_DEFAULTS = {
  name: 'Homeroom',
  timeZone: 'America/Los_Angeles',
  languages: ['en', 'es'],
} satisfies NewsroomDoc

/** Takes the settings as they were read, or none where nobody has saved any; returns them whole. */
export const settingsOf = (read: readonly NewsroomDoc[]): NewsroomDoc => ({
  ...NEWSROOM_DEFAULTS,
  ...read[0],
})

/** The newsroom's time zone, on whose calendar birthdays fall. */
export const zoneOf = ({ timeZone }: NewsroomDoc): string => timeZone || 'UTC'

/** The newsroom's settings, as a verb reads them: within its transaction, relations as ids. */
export const readNewsroom = async (req: PayloadRequest): Promise<NewsroomDoc> =>
  settingsOf((await readRecords(req, { newsroom: {} })).newsroom)

/** The same, of the time zone alone. */
export const newsroomZone = async (req: PayloadRequest): Promise<string> =>
  zoneOf(await readNewsroom(req))
