import type { Logger } from 'pino'
import { nameReader } from '#nameReader/nameReader.ts'

/**
 * Opens the trained reader of names. Not waited for: until it is ready it reads nothing, and nothing is
 * published unread. Where it is missing, the network decides alone, and the log says so.
 */
export async function openNameReader(log: Logger): Promise<void> {
  if (await nameReader.open()) log.info('the trained reader reads stories for unknown names')
  else log.warn('the trained reader is missing: the network alone looks for unknown names')
}
