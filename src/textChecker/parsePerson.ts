import type { Kind, Naming, Person } from '#anonymization/personTypes.ts'
import { treatmentOf } from '#anonymization/protectionRules.ts'

/** A person as a line of `check-text` tells of them. */
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

/** No consent and no birth date is weighed here, so that no clock is asked. */
const ANY_TIME = new Date(0)

/** Something that stands for an account or a mailbox rather than for a name. */
const isHandle = (alias: string): boolean =>
  /^\s*@|^\S+@\S+$|:\/\/|^www\.|^\S*[\d_]\S*$/i.test(alias) && !/\s/.test(alias.trim())

/**
 * The person as the engine knows them; `index` is the place in the list, and the only handle that comes out again. `naming` is taken as what an editor
 * decided, with the papers it needs: a text outside the newsroom has nobody to ask.
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
