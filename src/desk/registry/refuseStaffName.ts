import type { PayloadRequest } from 'payload'
import { refusal } from '#newsroom/refusal.ts'
import { openNames, protectedNames } from '#anonymization/protectedNames.ts'
import { isSameName, whomStaffNameGives } from '#publishing/names/staffNames.ts'
import { clockOf } from '#access/requestClock.ts'
import { RefusalError } from '#desk/store/refusalError.ts'
import { readRegistry } from './peopleRegistry.ts'

/**
 * Refuses, when an editor saves, the public name of a reporter or a section if it is or contains
 * the name of somebody protected in the registry. It is allowed where the registry also has a
 * person of exactly this name who may be printed, which takes two people to approve
 * (`approvalHooks.ts`). It applies whether the profile is public or not, because bylines show the
 * name.
 */
export async function refuseStaffName(req: PayloadRequest, name: string): Promise<void> {
  const registry = await readRegistry(req, clockOf(req))
  const people = whomStaffNameGives(name, protectedNames(registry.people))
  if (people.length === 0) return
  const printed = openNames(registry.people.filter(({ confirmed }) => confirmed))
  if (printed.some((one) => isSameName(one, name))) return
  throw new RefusalError(refusal('byline_names_someone', { details: { people } }))
}
