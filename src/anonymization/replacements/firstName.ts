import type { Person } from '../personTypes.ts'

const HONORIFIC = /^(?:mr|mrs|ms|mx|miss|dr|sr|sra|srta|don|doña)\.?\s+/i

/** Returns the first name as registered: "Mireya" for "Mireya Rubio" and for "Rubio, Mireya". */
export const firstNameOf = (person: Person): string => {
  const name = person.fullName.trim().replace(HONORIFIC, '')
  const [last = '', first = ''] = name.split(',').map((part) => part.trim())
  const ordered = first !== '' && !/^(?:jr|sr|ii|iii|iv)\.?$/i.test(first) ? first : last
  return ordered.split(/\s+/)[0] ?? ''
}
