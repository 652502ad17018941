import type { NameAsTyped } from '../deskApi.ts'

/** Says what stands beside a name. */
export const besideWords = (notes: NameAsTyped['notes']): string => {
  const quoted = notes.map(({ text }) => `“${text}”`)
  const list =
    quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
  return `Homeroom takes ${list} for a note beside the name, not for a part of it.`
}

/** What the button does. */
export const insteadWords = ({
  fullName,
  grade,
  pronouns,
}: NonNullable<NameAsTyped['instead']>) => {
  const fields = [grade ? 'the grade' : '', pronouns ? 'the pronouns' : ''].filter(Boolean)
  const more = fields.length > 0 ? `, and fill in ${fields.join(' and ')}` : ''
  return `Write “${fullName}”${more}`
}

/** Asked where the family name may come first. */
export const WHICH_IS_GIVEN =
  'Which is the given name? Until it is known, “First name only” prints no part of this name. Press it, and Homeroom writes the family name first, with a comma.'
