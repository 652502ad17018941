import type { Kind, Naming, Person } from '#anonymization/personTypes.ts'
import { treatmentOf } from '#anonymization/protectionRules.ts'

/** A person as a line of `check-text` describes them. */
export interface TextPerson {
  fullName: string
  aliases: readonly string[]
  handles: readonly string[]
  kind: Kind
  age: number | null
  grade: string | null
  school: string | null
  pronouns: Person['pronouns']
  naming: Naming
  descriptor: Person['descriptor']
}

/** No consent or birth date is used here, so the time does not matter. */
const ANY_TIME = new Date(0)

/** True for names of accounts or mailboxes. */
const isHandle = (alias: string): boolean =>
  /^\s*@|^\S+@\S+$|:\/\/|^www\.|^\S*[\d_]\S*$/i.test(alias) && !/\s/.test(alias.trim())

/**
 * Returns the person as the engine knows them. `index` is the place in the list; the answer refers
 * to the person only by it. `naming` counts as an editor's decision with the necessary consent,
 * because outside the newsroom there is nobody to ask.
 */
export const personOf = (given: TextPerson, index: number): Person => {
  const { treatment } = treatmentOf(
    {
      kind: given.kind,
      age: given.age,
      naming: given.naming,
      namingApproved: given.naming !== 'withhold',
      reason: 'decided before the text was handed over',
      consents: [],
      publicRecord: given.naming === 'fullName',
    },
    ANY_TIME,
  )
  const handles = given.aliases.filter(isHandle)
  return {
    ref: String(index),
    fullName: given.fullName,
    aliases: given.aliases.filter((alias) => !handles.includes(alias)),
    handles: [...given.handles, ...handles],
    kind: given.kind,
    age: given.age,
    grade: given.grade,
    school: given.school,
    pronouns: given.pronouns,
    treatment,
    descriptor: given.descriptor,
  }
}
