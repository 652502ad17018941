import type { Payload } from 'payload'
import {
  noteConsentsSeen,
  peopleWithLapsedConsent,
} from '#desk/store/repositories/lapsedConsentsRepository.ts'
import { clearNamesOf } from './clearPerson.ts'

/**
 * Removes names from sections, profiles, settings and notes of people whose consent ran out since
 * the last check: a date passes without anybody saving anything. (Stories and portraits are always
 * compared with the present registry.) Safe to repeat, and in several processes at once; what
 * cannot be done now is due again at the next check. `now`: of the check; a consent is valid until
 * just before `expires`.
 */
export async function clearLapsed(payload: Payload, now: Date): Promise<void> {
  for (const id of await peopleWithLapsedConsent(payload, now)) {
    if (!(await clearNamesOf(payload, id, now, 'consent_ended'))) continue
    await noteConsentsSeen(payload, id, now)
  }
}
